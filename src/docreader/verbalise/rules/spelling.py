"""Letters said by their names: initials (N.V.A.), acronyms that nobody has explained (FDI), single capitals (viêm gan B)."""

from __future__ import annotations

import re

from docreader.verbalise.engine import CLAIMED, Context, Rule
from docreader.verbalise.letters import ITEM_NAMES, NAMES, is_pronounceable, spell
from docreader.verbalise.phrases import phrases
from docreader.verbalise.segment import STARTERS

_CAPITAL = r"[A-ZĐÂÊÔƠƯĂ]"
_INITIALS = re.compile(rf"(?<![\w.]){_CAPITAL}(?:\.\s?{_CAPITAL}){{1,4}}(?!\w)(?P<point>\.?)")
_INITIAL = re.compile(rf"(?<![\w.]){_CAPITAL}\.(?:(?=[,;:)])|\s?(?=[^\W\d_]|{CLAIMED}))")
_ACRONYM = re.compile(rf"(?<!\w){_CAPITAL}{{2,12}}(?!\w)")
_SINGLE = re.compile(r"(?<![\w'’])[BCDĐFGHJKLMNPQRSTVWXZ](?![\w'’])")
_SMALL = re.compile(r"(?<![\w'’/-])[bcdđghklmnpqrstvx](?![\w'’/-])")
_POINTS = phrases("điểm, mục, ý, tiết, mẫu, bảng, phụ lục, hình, nhóm, khối")
_FIRST_WORD = re.compile(r"[^\W\d_]+")


def _initials(match: re.Match[str], context: Context) -> str:
    """The point after the last one is kept where a sentence ends."""
    point = match["point"] if _sentence_begins(context.after(match)) else ""
    return spell(match[0]) + point


def _initial(match: re.Match[str], context: Context) -> str | None:
    """John F. Kennedy, bà M. cho biết; but "bà M. Theo đó" ends a sentence, and "A. Mục tiêu" numbers a line."""
    start, end = match.span()
    if _sentence_begins(context.text[end : end + 24]) or context.text[max(0, start - 1) : start] in ("", "\n"):
        return None
    return spell(match[0]) + (" " if match[0][-1].isspace() else "")


def _sentence_begins(text: str) -> bool:
    word = _FIRST_WORD.match(text)
    return not text or (word is not None and word[0] in STARTERS)


def _acronym(match: re.Match[str], _context: Context) -> str | None:
    """Not what a voice can say: BẠCH THÔNG, UNICEF."""
    return None if is_pronounceable(match[0]) else spell(match[0])


def _single(match: re.Match[str], _context: Context) -> str:
    return NAMES[match[0]]


def _small(match: re.Match[str], context: Context) -> str | None:
    """điểm b khoản 2; b) in a list."""
    numbers_item = context.after(match).startswith(")") and not context.before(match).endswith("(")
    return ITEM_NAMES[match[0].upper()] if numbers_item or context.preceded_by(match, _POINTS) else None


RULES = (
    Rule(name="spelling.initials", pattern=_INITIALS, say=_initials, needs=frozenset(".")),
    Rule(name="spelling.initial", pattern=_INITIAL, say=_initial, needs=frozenset(".")),
    Rule(name="spelling.acronym", pattern=_ACRONYM, say=_acronym),
    Rule(name="spelling.single", pattern=_SINGLE, say=_single),
    Rule(name="spelling.small", pattern=_SMALL, say=_small),
)
