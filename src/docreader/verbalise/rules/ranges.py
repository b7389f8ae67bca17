"""From–to: 10-12 · 5-7% · 2020-2025 · and goals, 2-0.

Two claimed numbers with a dash between them are a range, whatever they count; so this stands after every rule that reads numbers.
"""

from __future__ import annotations

import re

from docreader.verbalise.engine import ANY_DIGIT, CLAIMED, Context, Rule
from docreader.verbalise.numbers import cardinal
from docreader.verbalise.rules.words import SCORES, SEASONS
from docreader.verbalise.written_numbers import DASH, YEAR

_END = r"(?![\w/]|[.,-][0-9])"
_YEARS = re.compile(rf"(?<![\w/.,-])(?P<first>{YEAR})\s?{DASH}\s?(?P<last>{YEAR}){_END}")
_SCORE = re.compile(rf"(?<![\w/.,-])(?P<ours>[0-9]{{1,2}})\s?{DASH}\s?(?P<theirs>[0-9]{{1,2}}){_END}")
_BETWEEN = re.compile(rf"(?<={CLAIMED})\s?{DASH}\s?(?={CLAIMED})")
_ENDS_IN_NUMBER = re.compile(r"[0-9][^\W\d_]{0,4}[23²³%‰°$€£¥₫]?$")
_BEGINS_WITH_NUMBER = re.compile(r"(?:US\$|[$€£¥₫])?[0-9]")
_ENDS_IN_ROMAN = re.compile(r"(?<!\w)[IVXLC]+$")
_BEGINS_WITH_ROMAN = re.compile(r"[IVXLC]+(?!\w)")
_CHAIN_BEFORE = re.compile(rf"[0-9]{DASH}[0-9]+$")
_CHAIN_AFTER = re.compile(rf"0[0-9]|[0-9]+{DASH}[0-9]")


def _years(match: re.Match[str], context: Context) -> str:
    joint = ", " if context.preceded_by(match, SEASONS) else " đến "
    return f"{cardinal(match['first'], context.options)}{joint}{cardinal(match['last'], context.options)}"


def _score(match: re.Match[str], context: Context) -> str | None:
    """After a word of winning and losing, between two names (Việt Nam 2-0 Thái Lan), or where nothing goes from more to less."""
    falls = int(match["ours"]) >= int(match["theirs"])
    if not (falls or context.preceded_by(match, SCORES) or _between_names(match, context)):
        return None
    return f"{cardinal(match['ours'])} {cardinal(match['theirs'])}"


def _between_names(match: re.Match[str], context: Context) -> bool:
    """Two capitalised words before and one after."""
    names = context.text[max(0, match.start() - 24) : match.start()].split()[-2:]
    after = context.after(match)
    return len(names) == 2 and all(name[0].isupper() for name in names) and after[:1].isupper()


def _range(match: re.Match[str], context: Context) -> str | None:
    """Numbers that hyphens chain are the parts of a name: H03-230207-0001."""
    before = context.text[max(0, match.start() - 12) : match.start()]
    after = context.text[match.end() : match.end() + 12]
    if _CHAIN_BEFORE.search(before) or (_CHAIN_AFTER.match(after) and not match[0][0].isspace()):
        return " "
    numbers = _ENDS_IN_NUMBER.search(before) and _BEGINS_WITH_NUMBER.match(after)
    romans = _ENDS_IN_ROMAN.search(before) and _BEGINS_WITH_ROMAN.match(after)
    return " đến " if numbers or romans else None


WHOLE = (
    Rule(name="ranges.years", pattern=_YEARS, say=_years, needs=ANY_DIGIT),
    Rule(name="ranges.score", pattern=_SCORE, say=_score, needs=ANY_DIGIT),
)
"""Before single numbers are read."""
BETWEEN = (Rule(name="ranges.between", pattern=_BETWEEN, say=_range),)
"""After them."""
