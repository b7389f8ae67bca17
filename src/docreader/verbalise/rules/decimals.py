"""Numbers with a comma or a dot inside: 12,5 · 3.750.000 · 9.25 điểm · phiên bản 2.0 · mục 3.1.2 · khoản 1,2.

A comma opens decimals, a dot before groups of three parts thousands. Any other dot is a decimal mark in a quantity ("phẩy") and
a point in names and sections ("chấm").
"""

from __future__ import annotations

from docreader.verbalise import lazy_re as re
from docreader.verbalise.lexicon import units
from docreader.verbalise.numbers import cardinal
from docreader.verbalise.phrases import phrases
from docreader.verbalise.rule import CLAIMED, Context, Rule
from docreader.verbalise.rules.words import COUNTED, INDIVISIBLE
from docreader.verbalise.written_numbers import BEGIN, DASH, END, NUMBER, YEAR, code_words, number_words

_GROUPED = re.compile(rf"{BEGIN}[0-9]+(?:[.,][0-9]+)+{END}")
_LISTED = re.compile(rf"{BEGIN}[0-9]{{1,4}}(?:,[0-9]{{1,4}})+{END}")
_NUMBER = re.compile(NUMBER)
_YEARS = re.compile(rf"{YEAR}(?:[.,]{YEAR})+")
_ITEM = re.compile(r"[1-9][0-9]{0,2}(?:,[1-9][0-9]{0,2})+")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
_POINTED_RANGE = re.compile(
    rf"{BEGIN}(?P<low>[0-9]{{1,3}}(?:\.[0-9]{{1,2}})?)(?:\s?{DASH}\s?|\s(?:đến|tới)\s)(?P<high>[0-9]{{1,3}}(?:\.[0-9]{{1,2}})?){END}"
)
_DOTTED = re.compile(r"[0-9]+(?:\.[0-9]+)+")
_POINT = re.compile(rf"(?<={CLAIMED})\.(?={CLAIMED})")
_COUNTED_IN_PARTS = phrases(
    """tỷ, tỉ, triệu, nghìn, ngàn, trăm, lần, điểm, độ, tấn, tạ, mét, lít, sào, mẫu, giờ, phút, giây, năm, tháng, ngày,
    tuổi, cân, gam, inch, đô la, đồng, phần trăm, ki lô mét, ki lô gam, héc ta"""
)
"""After a number with a dot: it is a quantity."""
_MEASURED = phrases(
    """hệ số, điểm, mức, trung bình, bình quân, đạt, tăng, giảm, khoảng, gần, hơn, xấp xỉ, chỉ số, lên, xuống, còn, giá,
    tới, gấp, độ lớn, nặng, dài, rộng, cao, sâu, bằng, là, điểm chuẩn, trên, dưới, chừng, tầm, lãi suất, ph, độ ph"""
)
"""Before a number with a dot: it is a quantity."""
_SECTIONS = phrases(
    """phiên bản, bản, version, mục, tiểu mục, điều, khoản, phần, chương, bảng, hình, biểu, sơ đồ, phụ lục, ielts, toefl, gpa,
    bài, câu"""
)
_MARKS_ABROAD = phrases("ielts, toefl, gpa")
_OF_PAPER = re.compile(r"[,;]?\s?(?:tiểu mục|mục|khoản|phần|điều|chương|phụ lục|điểm)\s(?:[0-9IVX]|này)", re.IGNORECASE)
"""After "điểm 1.2": a point of a paper."""
_ARTICLES = phrases("điều, khoản, mục, chương")
"""After 1,2: what stands before are points or clauses of it."""
_LISTS = phrases(
    """khoản, điều, lớp, khối, câu, bài, trang, tổ, đội, thôn, ấp, bản, buôn, khu, khu phố, khóm, chương, mục, phần, bảng, hình,
    tháng, quý, ngày, thứ, ca, cụm, cấp, tuyến, nhóm, vùng, đợt, kỳ, vòng, tập, các số, hai số, mức độ, cấp độ, tầng, phòng,
    ngõ"""
)
"""Before 1,2: two of them, not one and two tenths."""


def _listed(match: re.Match[str], context: Context) -> str | None:
    """Các điều 1,2,3; năm 2021,2022; khoản 1,2 Điều 8: numbers that only lack their spaces."""
    parts = match[0].split(",")
    if _YEARS.fullmatch(match[0]):
        return _items(parts)
    if len(parts) > 2:
        return None if _NUMBER.fullmatch(match[0]) else _items(parts)
    is_list = _ITEM.fullmatch(match[0]) and int(parts[0]) < int(parts[1]) and context.preceded_by(match, _LISTS)
    if len(parts) == 2 and _ITEM.fullmatch(match[0]) and context.followed_by(match, _ARTICLES):
        return _items(parts)
    return _items(parts) if is_list and not _is_quantity(match, context) else None


def _items(parts: list[str]) -> str:
    return ", ".join(code_words(part) for part in parts)


def _comma_thousands(match: re.Match[str], context: Context) -> str | None:
    """1,250 người: nobody counts people to the thousandth."""
    if not _THOUSANDS.fullmatch(match[0]) or not context.followed_by(match, INDIVISIBLE):
        return None
    return cardinal(match[0].replace(",", ""))


def _grouped(match: re.Match[str], context: Context) -> str | None:
    """A number whose mark is no riddle: a comma, thousands, or a dot in a quantity."""
    written = match[0]
    if not _NUMBER.fullmatch(written) or _YEARS.fullmatch(written) or _is_section(match, context):
        return None
    if _has_point(written) and not _is_measured(match, context):
        return None
    return number_words(written)


def _is_measured(match: re.Match[str], context: Context) -> bool:
    if context.followed_by(match, _MARKS_ABROAD):
        return False
    return _is_quantity(match, context) or context.preceded_by(match, _MEASURED) or context.followed_by(match, COUNTED)


def _pointed_range(match: re.Match[str], context: Context) -> str | None:
    """3.5-4.5 triệu: what follows the second number tells of both."""
    unit = context.after(match).split(maxsplit=1)[:1]
    measured = bool(unit) and unit[0].rstrip(".,;") in units(glued=True)
    if "." not in match[0] or float(match["low"]) >= float(match["high"]) or not (measured or _is_measured(match, context)):
        return None
    return " đến ".join(number_words(match[name]) for name in ("low", "high"))


def _has_point(written: str) -> bool:
    """Whether a dot is the decimal mark."""
    return "." in written and "," not in written and not re.fullmatch(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+", written)


def _is_quantity(match: re.Match[str], context: Context) -> bool:
    return context.followed_by(match, _COUNTED_IN_PARTS) or context.after(match)[:1] in ("%", "‰", "°")


def _is_section(match: re.Match[str], context: Context) -> bool:
    if "." in match[0] and context.before(match).endswith("điểm") and _OF_PAPER.match(context.text, match.end()):
        return True
    if "." not in match[0] or "," in match[0] or not context.preceded_by(match, _SECTIONS):
        return False
    counts = not _has_point(match[0]) and context.text[match.end() : match.end() + 2].strip().islower()
    return not (counts or _is_quantity(match, context))


def _section(match: re.Match[str], context: Context) -> str | None:
    """Mục 2.1, phiên bản 3.120, 4.0, 192.168.1.1, and 2.1 at the head of a line."""
    written = match[0]
    if not _DOTTED.fullmatch(written) or _YEARS.fullmatch(written):
        return None
    heads_line = not context.text[max(0, match.start() - 8) : match.start()].rpartition("\n")[2].strip(" \t-–•*")
    certain = written.endswith(".0") or (heads_line and context.after(match)[:1].isalpha())
    if _NUMBER.fullmatch(written) and not (_has_point(written) and certain) and not _is_section(match, context):
        return None
    return _chain(written)


def _bare(match: re.Match[str], _context: Context) -> str | None:
    """A dot that may be anything is said as it is written."""
    if not (_DOTTED.fullmatch(match[0]) and _NUMBER.fullmatch(match[0])) or _YEARS.fullmatch(match[0]):
        return None
    return number_words(match[0], point="chấm")


def _chain(written: str) -> str:
    return " chấm ".join(code_words(part) for part in written.split("."))


def _point(match: re.Match[str], context: Context) -> str | None:
    """A point between numbers of no known shape: H03.12."""
    both = context.text[match.start() - 1].isdecimal() and context.text[match.end()].isdecimal()
    return " chấm " if both else None


RANGES = (
    Rule(
        name="decimals.range",
        pattern=_POINTED_RANGE,
        say=_pointed_range,
        begins="digit",
        needs=frozenset("."),
        source="VTV/VOV news usage: ba phẩy năm đến bốn phẩy năm triệu",
    ),
)
"""Before dates."""
WHOLE = (
    Rule(
        name="decimals.listed",
        pattern=_LISTED,
        say=_listed,
        begins="digit",
        needs=frozenset(","),
        source="usage: khoản 1,2 for khoản 1, 2",
    ),
    Rule(
        name="decimals.comma_thousands",
        pattern=_LISTED,
        say=_comma_thousands,
        begins="digit",
        needs=frozenset(","),
        source="usage: English grouping, in figures taken over from abroad",
    ),
)
"""Before units and single numbers."""
RULES = (
    Rule(
        name="decimals.grouped",
        pattern=_GROUPED,
        say=_grouped,
        begins="digit",
        needs=frozenset(".,"),
        source="Vietnamese school reading: phẩy; Law on Accounting 2015, Art. 11: dots part thousands, a comma opens decimals",
    ),
    Rule(
        name="decimals.section",
        pattern=_GROUPED,
        say=_section,
        begins="digit",
        needs=frozenset("."),
        source="VTV/VOV news usage: bốn chấm không",
    ),
    Rule(
        name="decimals.bare",
        pattern=_GROUPED,
        say=_bare,
        begins="digit",
        needs=frozenset("."),
        unsure=True,
        source="sea-g2p suite: 1.5 chấm, against pyvinorm: phẩy",
    ),
)
AFTER_NUMBERS = (
    Rule(name="decimals.point", pattern=_POINT, say=_point, needs=frozenset("."), source="usage: a point in a code is chấm"),
)
"""After every rule that reads numbers."""
