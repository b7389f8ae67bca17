"""a/b that is no date: so many of so many ("trên"), a part of a whole ("phần"), a house in an alley ("trên").

Of two small numbers without a word beside them that decides, the smaller first, it is a part: 3/4. Where the things counted
are named it is a ratio: 7/11 xã; with more than ten parts always.
"""

from __future__ import annotations

import re

from docreader.verbalise.engine import Context, Rule
from docreader.verbalise.numbers import cardinal
from docreader.verbalise.options import Options
from docreader.verbalise.rules.words import ADDRESSES, COUNTED, QUANTITIES, SHARES
from docreader.verbalise.written_numbers import BEGIN, END, NUMBER, number_words

_SLASH = r"\s?[/⁄]\s?"
_NO_CHAIN = r"(?!\s?/\s?[0-9])"
_PLAIN = re.compile(rf"(?<!/){BEGIN}(?P<part>{NUMBER}){_SLASH}(?P<whole>{NUMBER}){END}{_NO_CHAIN}")
_MIXED = re.compile(
    rf"(?<!/){BEGIN}(?P<count>[0-9]{{1,3}})\s(?P<part>[0-9]{{1,2}}){_SLASH}(?P<whole>[0-9]{{1,2}}){END}{_NO_CHAIN}"
)
_COLON = re.compile(rf"{BEGIN}(?P<part>{NUMBER})\s?:\s?(?P<whole>{NUMBER}){END}")
_VULGAR = re.compile(r"[½⅓⅔¼¾⅕⅖⅗⅘⅛]")
_VULGAR_PARTS = {
    "½": ("1", "2"), "⅓": ("1", "3"), "⅔": ("2", "3"), "¼": ("1", "4"), "¾": ("3", "4"),
    "⅕": ("1", "5"), "⅖": ("2", "5"), "⅗": ("3", "5"), "⅘": ("4", "5"), "⅛": ("1", "8"),
}  # fmt: skip
_MOST_PARTS = 10
_ROUND = frozenset({"100", "1000", "1.000", "10000", "10.000", "1000000", "1.000.000"})
_SCALES = frozenset({"tỷ lệ", "tỉ lệ", "tỷ lệ xích", "tỉ lệ xích"})


def _ratio(match: re.Match[str], context: Context) -> str:
    part, whole = match["part"], match["whole"]
    if _is_part(match, context):
        return fraction(part, whole, context.options)
    return f"{number_words(part, context.options)} trên {number_words(whole, context.options)}"


def _mixed(match: re.Match[str], context: Context) -> str | None:
    if not _is_small(match):
        return None
    return f"{cardinal(match['count'])} và {fraction(match['part'], match['whole'], context.options)}"


def _is_part(match: re.Match[str], context: Context) -> bool:
    of_round = match["part"] == "1" and match["whole"] in _ROUND
    if not (of_round or _is_small(match)) or context.preceded_by(match, ADDRESSES):
        return False
    decided = context.preceded_by(match, QUANTITIES) or context.followed_by(match, SHARES)
    return decided or not context.followed_by(match, COUNTED)


def _is_small(match: re.Match[str]) -> bool:
    part, whole = match["part"], match["whole"]
    return part.isdecimal() and whole.isdecimal() and not part.startswith("0") and int(part) < int(whole) <= _MOST_PARTS


def fraction(part: str, whole: str, options: Options) -> str:
    """``part`` of ``whole`` equal parts.

    >>> fraction("3", "4", Options())
    'ba phần tư'
    """
    parts = "tư" if whole == "4" else number_words(whole, options)
    return f"{cardinal(part, options)} phần {parts}"


def _scale(match: re.Match[str], context: Context) -> str | None:
    """Tỷ lệ 1:500; elsewhere a colon between numbers is a clock's."""
    if not context.preceded_by(match, _SCALES):
        return None
    return f"{number_words(match['part'], context.options)} trên {number_words(match['whole'], context.options)}"


def _vulgar(match: re.Match[str], context: Context) -> str:
    return fraction(*_VULGAR_PARTS[match[0]], context.options)


RULES = (
    Rule(name="ratios.mixed", pattern=_MIXED, say=_mixed, needs=frozenset("/⁄")),
    Rule(name="ratios.plain", pattern=_PLAIN, say=_ratio, needs=frozenset("/⁄")),
    Rule(name="ratios.scale", pattern=_COLON, say=_scale, needs=frozenset(":")),
    Rule(name="ratios.vulgar", pattern=_VULGAR, say=_vulgar, needs=frozenset(_VULGAR_PARTS)),
)
