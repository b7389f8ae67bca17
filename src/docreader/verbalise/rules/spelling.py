"""Letters said by their names: initials (N.V.A.), acronyms that nobody has explained (FDI), single capitals (viêm gan B)."""

from __future__ import annotations

import re

from docreader.verbalise.engine import CLAIMED, Context, Rule
from docreader.verbalise.letters import ITEM_NAMES, NAMES, is_pronounceable, is_syllable, spell
from docreader.verbalise.lexicon import names
from docreader.verbalise.phrases import phrases
from docreader.verbalise.segment import STARTERS

_CAPITAL = r"[A-ZĐÂÊÔƠƯĂ]"
_INITIALS = re.compile(rf"(?<![\w.]){_CAPITAL}(?:\.\s?{_CAPITAL}){{1,4}}(?!\w)(?P<point>\.?)")
_INITIAL = re.compile(rf"(?<![\w.]){_CAPITAL}\.(?:(?=[,;:)])|(?=\s\()|\s?(?=[^\W\d_]|{CLAIMED}))")
_ACRONYM = re.compile(rf"(?<!\w){_CAPITAL}{{2,12}}(?!\w)")
_SINGLE = re.compile(r"(?<![\w'’])[BCDĐFGHJKLMNPQRSTVWXZ](?![\w'’])")
_SMALL = re.compile(r"(?<![\w'’/-])[bcdđghklmnpqrstvx](?![\w'’/-])")
_PLURAL = re.compile(r"(?<!\w)(?P<acronym>[A-ZĐ]{2,6})s(?!\w)")
_MIXED = re.compile(r"(?<!\w)[ei](?=[A-Z])[A-Za-z]{2,9}(?!\w)")
_PERSON = re.compile(
    r"(?:(?<=Văn\s)|(?<=Thị\s)|(?<=Hữu\s)|(?<=Đình\s)|(?<=Nguyễn\s)|(?<=Trần\s)|(?<=Phạm\s)|(?<=Huỳnh\s)|(?<=Bùi\s))"
    rf"{_CAPITAL}(?:\.(?=\s?[^\W\d_])|(?=\s\())"
)
_POINTS = phrases("điểm, mục, ý, tiết, mẫu, bảng, phụ lục, hình, nhóm, khối, chữ")
_FIRST_WORD = re.compile(r"[^\W\d_]+")


def _initials(match: re.Match[str], context: Context) -> str:
    """The point after the last one is kept where a sentence ends."""
    point = match["point"] if _sentence_begins(context.after(match)) else ""
    return spell(match[0]) + point


def _person(match: re.Match[str], context: Context) -> str | None:
    """Nguyễn Văn P. is nobody's ward; a new sentence keeps its point."""
    point = "." if match[0].endswith(".") and _sentence_begins(context.after(match)) else ""
    return spell(match[0]) + point


def _initial(match: re.Match[str], context: Context) -> str | None:
    """John F. Kennedy, bà M. cho biết, V. Putin; but "bà M. Theo đó" ends a sentence, "A. Mục tiêu" numbers a line."""
    start, end = match.span()
    heads = context.text[max(0, start - 1) : start] in ("", "\n")
    word = _FIRST_WORD.match(context.after(match))
    if _sentence_begins(context.text[end : end + 24]) or (heads and (word is None or is_syllable(word[0]))):
        return None
    return spell(match[0]) + (" " if match[0][-1].isspace() else "")


def _sentence_begins(text: str) -> bool:
    word = _FIRST_WORD.match(text)
    return not text or (word is not None and word[0] in STARTERS)


def _acronym(match: re.Match[str], _context: Context) -> str | None:
    """Not what a voice can say: BẠCH THÔNG, UNICEF."""
    return None if is_pronounceable(match[0]) else spell(match[0])


def _plural(match: re.Match[str], _context: Context) -> str:
    """KOLs: the English plural is not heard."""
    return names().get(match["acronym"].casefold()) or spell(match["acronym"])


def _mixed(match: re.Match[str], _context: Context) -> str | None:
    """A name that begins with a small letter: iOS."""
    return names().get(match[0].casefold())


def _single(match: re.Match[str], _context: Context) -> str:
    return NAMES[match[0]]


def _small(match: re.Match[str], context: Context) -> str | None:
    """điểm b khoản 2; b) in a list."""
    before = context.before(match)
    numbers_item = context.after(match).startswith(")") and not before.endswith("(")
    marks = before.endswith(("dấu (", "dấu [", "dấu"))
    return ITEM_NAMES[match[0].upper()] if numbers_item or marks or context.preceded_by(match, _POINTS) else None


_USAGE = "VTV/VOV news usage"
PERSONS = (Rule(name="spelling.person", pattern=_PERSON, say=_person, source=_USAGE),)
"""Before the abbreviations of places: P., Q., H."""
RULES = (
    Rule(name="spelling.initials", pattern=_INITIALS, say=_initials, needs=frozenset("."), source=_USAGE),
    Rule(name="spelling.initial", pattern=_INITIAL, say=_initial, needs=frozenset("."), source=_USAGE),
    Rule(name="spelling.acronym", pattern=_ACRONYM, say=_acronym, source=_USAGE),
    Rule(name="spelling.plural", pattern=_PLURAL, say=_plural, needs=frozenset("s"), source=_USAGE),
    Rule(name="spelling.mixed", pattern=_MIXED, say=_mixed, needs=frozenset("ei"), source=_USAGE),
    Rule(name="spelling.single", pattern=_SINGLE, say=_single, source=_USAGE),
    Rule(name="spelling.small", pattern=_SMALL, say=_small, source=_USAGE),
)
