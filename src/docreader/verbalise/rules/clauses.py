"""Clauses of a law: điểm a khoản 2 Điều 3 · các điểm a, b và d · khoản 3a · Mục II.1 · tiết a.2.

Letters of points are named as in the school alphabet, where d (dê) and đ (đê) differ.
"""

from __future__ import annotations

from docreader.verbalise import lazy_re as re
from docreader.verbalise.letters import ITEM_NAMES
from docreader.verbalise.numbers import cardinal, roman_value
from docreader.verbalise.phrases import phrases
from docreader.verbalise.rule import Context, Rule
from docreader.verbalise.written_numbers import code_words

_LAW_DRAFTING = "Decree 30/2020/NĐ-CP, Appendix I: phần, chương, mục, tiểu mục, điều, khoản, điểm"
_JOINED = r"\s?[,;]\s?|\s(?:và|hoặc|hay|đến|tới)\s|\s?[-–]\s?"
_POINTS = re.compile(
    r"(?P<word>[đĐtTýÝ](?<!\w.)(?:iểm|IỂM|iết|IẾT)?\s)"
    rf"(?P<letters>\(?[A-ZĐa-zđ]\)?(?:(?:{_JOINED})\(?[A-ZĐa-zđ]\)?(?![\w.'’-])){{0,12}})(?!\w|[.'’/-]\w)"
)
_ONE_POINT = re.compile(r"(?P<to>\s?[-–]\s?)|[,;](?=\w)|(?<!\w)(?P<letter>[^\W\d_])(?!\w)")
_NUMBERED = re.compile(r"(?<![\w.,/-])(?P<number>[0-9]{1,3})(?P<letter>[a-eđghi])(?![\w/]|[.,-]\d)")
_SECTION = re.compile(
    r"(?<![\w.,/-])(?:[IVX]{1,6}|[A-Za-zĐđ]|[0-9]{1,2})(?:\.(?:[0-9]{1,2}|[A-Za-zĐđ]|[IVX]{1,4})){1,4}(?![\w]|[./,-]\w)"
)
_POINT_WORDS = phrases("điểm, tiết, ý")
_RANGE = re.compile(r"(?<![\w.,/-])(?P<first>[0-9]{1,3})\s?[-–]\s?(?P<last>[0-9]{1,3})(?![\w/-]|[.,][0-9])")
_RANGED_PARTS = phrases("điều, khoản, mục, chương")
_NUMBERED_PARTS = phrases("điều, khoản, điểm, mục, chương, tiểu mục")
_LETTERED_PARTS = _NUMBERED_PARTS | phrases("phần, tiết, phụ lục, mẫu, biểu")


def _points(match: re.Match[str], _context: Context) -> str | None:
    if match["word"].strip().casefold() not in _POINT_WORDS:
        return None
    return match["word"] + _ONE_POINT.sub(_one_point, match["letters"])


def _one_point(match: re.Match[str]) -> str:
    if match["to"]:
        return " đến "
    return ITEM_NAMES.get(match["letter"].upper(), match["letter"]) if match["letter"] else f"{match[0]} "


def _numbered(match: re.Match[str], context: Context) -> str | None:
    if not context.preceded_by(match, _NUMBERED_PARTS):
        return None
    return f"{code_words(match['number'])} {ITEM_NAMES[match['letter'].upper()]}"


def _range(match: re.Match[str], context: Context) -> str | None:
    """Điều 5-7; a larger number first makes no range."""
    if int(match["first"]) >= int(match["last"]) or not context.preceded_by(match, _RANGED_PARTS):
        return None
    return f"{cardinal(match['first'])} đến {cardinal(match['last'])}"


def _section(match: re.Match[str], context: Context) -> str | None:
    """A numeral or a letter is in it, for điểm 9.5 is a mark; at the head of a line only numeral and number: II.1."""
    parts = match[0].split(".")
    if all(part.isdecimal() for part in parts):
        return None
    heads_line = match.start() == 0 or context.text[match.start() - 1] == "\n"
    numbered = roman_value(parts[0]) is not None and parts[0].isupper() and parts[1].isdecimal()
    if not context.preceded_by(match, _LETTERED_PARTS) and not (heads_line and numbered):
        return None
    return " chấm ".join(_part(part) for part in parts)


def _part(part: str) -> str:
    if part.isdecimal():
        return code_words(part)
    value = roman_value(part) if part.isupper() else None
    return cardinal(str(value)) if value else " ".join(ITEM_NAMES[letter.upper()] for letter in part)


RULES = (
    Rule(name="clauses.section", pattern=_SECTION, say=_section, needs=frozenset("."), source=_LAW_DRAFTING),
    Rule(name="clauses.points", pattern=_POINTS, say=_points, needs=frozenset("ểẾếÝýỂ"), source=_LAW_DRAFTING),
    Rule(name="clauses.range", pattern=_RANGE, say=_range, begins="digit", needs=frozenset("-–"), source=_LAW_DRAFTING),
    Rule(name="clauses.numbered", pattern=_NUMBERED, say=_numbered, begins="digit", source=_LAW_DRAFTING),
)
