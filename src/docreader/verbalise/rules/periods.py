"""Months, quarters, years and decades: tháng 02/2023 · 9/2021 · quý I/2023 · tuần 6/2023 · những năm 70-80."""

from __future__ import annotations

from docreader.verbalise import lazy_re as re
from docreader.verbalise.numbers import cardinal, month, ordinal, roman_value
from docreader.verbalise.phrases import phrases
from docreader.verbalise.rule import ANY_DIGIT, Context, Rule
from docreader.verbalise.rules.words import ADDRESSES, COUNTED, DAY_WORDS, EDITIONS, LUNAR, SPANS_OF_YEARS
from docreader.verbalise.written_numbers import DASH, YEAR

_BEGIN = r"(?<![\w/.,-])"
_END = r"(?![\w/]|[.,-][0-9])"
_M = r"(?:0?[1-9]|1[0-2])"
_Q = r"(?:[1-4]|I{1,3}|IV)"
_JOINT = rf"(?:\s?{DASH}\s?|,\s?|\s(?:và|đến|tới|hoặc)\s)"
_MONTHS = re.compile(
    rf"(?<=[hH][áÁ][nN][gG]\s)(?P<list>{_M}(?:,\s?{_M}){{0,9}})(?P<joint>{_JOINT})(?P<word>tháng\s)?(?P<month>{_M})\s?[/.-]\s?(?P<year>{YEAR}){_END}"
)
_LIST = re.compile(rf"(?<=[cC]ác\stháng\s){_M}(?:,\s?{_M}){{1,11}}(?:\svà\s{_M})?(?![\w/]|[.,-][0-9])")
_MONTH_SPAN = re.compile(rf"{_BEGIN}(?P<first>0?[1-9]|1[01])\s?{DASH}\s?(?P<last>{_M})\s?(?P<mark>[/.])\s?(?P<year>{YEAR}){_END}")
_PLAIN_MONTHS = re.compile(rf"(?<=[hH][áÁ][nN][gG]\s)(?P<first>{_M})\s?{DASH}\s?(?P<last>{_M})(?![\w/]|[.,-][0-9])")
_MONTH_YEARS = re.compile(
    rf"{_BEGIN}(?:T\.?)?(?P<month>{_M})/(?P<year>{YEAR})\s?{DASH}\s?(?:[Tt]háng\s|T\.?)?(?P<month2>{_M})/(?P<year2>{YEAR}){_END}"
)
_MONTH_YEAR = re.compile(rf"{_BEGIN}(?P<month>{_M})(?P<sep>\s?[/.-]\s?|\s)(?P<year>{YEAR}){_END}")
_LETTERED = re.compile(rf"(?<![\w/.-])T\.?\s?(?P<month>{_M})[/.-](?P<year>{YEAR}){_END}")
_MONTH = re.compile(rf"(?<=[hH][áÁ][nN][gG]\s)(?P<month>{_M}){_END}")
_ISO_MONTH = re.compile(rf"{_BEGIN}(?P<year>{YEAR})-(?P<month>0[1-9]){_END}")
_OF_YEAR = re.compile(rf"{_BEGIN}(?P<number>[0-9]{{1,2}})(?P<sep>\s?/\s?|-)(?P<year>{YEAR}){_END}")
_QUARTERS = re.compile(
    rf"(?<=[Qq][uU][ýíÝÍ]\s)(?P<first>{_Q})(?:(?P<joint>{_JOINT})(?P<word>[Qq]uý\s)?(?P<last>{_Q}))?(?:\s?[/-]\s?(?P<year>{YEAR}))?(?![\w/]|[.,-][0-9])"
)
_LETTERED_QUARTER = re.compile(rf"(?<![\w/.-])Q\.?\s?(?P<first>{_Q})[/-](?P<year>{YEAR}){_END}")
_YEARS = re.compile(rf"{_BEGIN}(?P<first>{YEAR})\s?/\s?(?P<second>{YEAR}){_END}")
_DECADES = re.compile(rf"(?<=hững năm\s)(?P<first>[1-9]0)\s?{DASH}\s?(?P<second>[1-9]0)(?!\w)")
_WEEKDAYS = re.compile(
    rf"(?:(?<!\w)(?P<word>[Tt][Hh][ứỨ])\s|(?<![\w.])T)(?P<first>[2-7])\s?{DASH}\s?"
    rf"(?:(?:[Tt][Hh][ứỨ]\s|T)?(?P<last>[3-7])|[Cc][Hh][ủỦ]\s[Nn][Hh][ậẬ][Tt]|CN)(?![\w/]|[.,-][0-9])"
)
_LETTERED_DAYS = re.compile(
    r"(?<![\w.])T[2-7](?:(?:,\s?T[2-7]){1,5}(?!\w)|(?=(?:,|\svà|\shoặc|\s&)\sCN(?!\w))|(?=,?\s\(?(?:ngày\s)?[0-3]?[0-9][/-][01]?[0-9](?![0-9])))"
)
_CUED_DAY = re.compile(
    r"(?<![\w.])T(?P<first>[2-7])(?:(?P<joint>\s(?:đến|tới|và|hoặc)\s|,\s)(?:T(?P<last>[3-7])|(?P<sunday>CN|[Cc]hủ nhật)))?"
    r"(?![\w/]|[.,-][0-9])"
)
_SEASON = re.compile(rf"{_BEGIN}(?P<first>(?P<century>19|20)[0-9]{{2}})/(?P<second>[0-9]{{2}}){_END}")
_RANKS = phrases("xếp, đứng, hạng, vị trí, người, lần, thế hệ, tầng, tập, mùa")
_ORDERED = frozenset({"thứ"})
_ISSUE = frozenset({"số"})
_ISSUES = EDITIONS - {"tháng"} | phrases("tạp chí số, báo số, bản tin số, đặc san số, nội san số, tập san số, số báo, số tạp chí")
_MONTH_WORD = frozenset({"tháng"})
_PARTS_OF_DAY = phrases(
    "sáng, trưa, chiều, tối, đêm, khuya, rạng sáng, nghỉ, nghỉ học, nghỉ làm, các ngày, các tối, các sáng, các chiều"
)
_WEEKS = phrases("tuần này, tuần sau, tuần tới, tuần trước, hằng tuần, hàng tuần, mỗi tuần, trong tuần")
_TERMINALS = re.compile(r"(?<!\w)(?:ga|nhà ga|sân bay|bến|tòa|toà|block|tuyến|cổng|vòng|đốt sống)(?!\w)")
"""Places and bones that are called T2 as well."""
_MONTHS_COUNTED = re.compile(r"[0-9]\s+tháng$")
_SCALE = ("1", "2000")
"""1/2000 is the scale of a zoning plan. Source: Law on Urban Planning 30/2009/QH12."""
_FIRST_RECENT_YEAR = 1900
"""An earlier year with a month has the word "tháng" before it; without it, 10/1000 is a ratio."""
_SOURCE = "VTV/VOV news usage"


def _months(match: re.Match[str], _context: Context) -> str:
    """Months of one year: tháng 3-5/2023, tháng 1, 2/2023."""
    first = ", ".join(map(month, match["list"].replace(" ", "").split(",")))
    return f"{first}{_joined(match, 'tháng ')}{_month_of_year(match)}"


def _joined(match: re.Match[str], word: str) -> str:
    """What is said between two months or quarters; ``word`` = their name, which is said after a dash, or where it is written."""
    joint = match["joint"].strip()
    if joint in "-–—−":
        return f" đến {word}"
    return (", " if joint == "," else f" {joint} ") + (word if match["word"] else "")


def _list(match: re.Match[str], _context: Context) -> str:
    """Các tháng 1,2,4: no decimals."""
    return re.sub(r",\s?", ", ", re.sub(r"[0-9]+", lambda digits: month(digits[0]), match[0]))


def _plain_months(match: re.Match[str], context: Context) -> str | None:
    """tháng 7-9; not the days of "3 tháng 7-9 ngày"."""
    if int(match["first"]) >= int(match["last"]) or _MONTHS_COUNTED.search(context.before(match)):
        return None
    return f"{month(match['first'])} đến tháng {month(match['last'])}"


def _month_span(match: re.Match[str], context: Context) -> str | None:
    """02-03/2023, từ 5 - 11/2022; ngày 5-11/2022 is a day, kỳ 5-6/2023 issues, số 02-03/2023 a paper, 3-4.2023 anything."""
    first, last = match["first"], match["last"]
    issue = context.preceded_by(match, _ISSUES)
    padded = first.startswith("0")
    year = cardinal(match["year"])
    if context.preceded_by(match, DAY_WORDS):
        return f"{cardinal(first)} tháng {month(last)} năm {year}"
    if int(first) >= int(last) or (match["mark"] == "." and not padded) or (context.preceded_by(match, ADDRESSES) and not issue):
        return None
    if context.followed_by(match, COUNTED):
        return None  # 2-3/2000 hộ
    if issue:
        return f"{cardinal(first)} đến {cardinal(last)} năm {year}"
    word = "" if context.preceded_by(match, _MONTH_WORD) else "tháng "
    return f"{word}{month(first)} đến tháng {month(last)} năm {year}"


def _month_years(match: re.Match[str], context: Context) -> str:
    word = "" if context.preceded_by(match, _MONTH_WORD) else "tháng "
    last = f"{month(match['month2'])} năm {cardinal(match['year2'])}"
    return f"{word}{_month_of_year(match)} đến tháng {last}"


def _of_year(match: re.Match[str], context: Context) -> str | None:
    """tuần 6/2023, but not nhiệm kỳ 6/2021."""
    if context.preceded_by(match, _ORDERED):
        return f"{ordinal(match['number'])} năm {cardinal(match['year'])}"
    if match["sep"] == "-" and int(match["year"]) < _FIRST_RECENT_YEAR:
        return None
    if not context.preceded_by(match, EDITIONS | _ISSUE if match["sep"] == "-" else EDITIONS) or context.preceded_by(
        match, SPANS_OF_YEARS | _MONTH_WORD
    ):
        return None
    return f"{cardinal(match['number'])} năm {cardinal(match['year'])}"


def _month_year(match: re.Match[str], context: Context) -> str | None:
    """tháng 2/2023, 9/2021; with a dot only after the word, or padded: 02.2000."""
    if context.preceded_by(match, _MONTH_WORD):
        return _month_of_year(match)
    is_scale = (match["month"], match["year"]) == _SCALE or int(match["year"]) < _FIRST_RECENT_YEAR
    mark = match["sep"] in "/-" or (match["sep"] == "." and match["month"].startswith("0"))
    if not mark or is_scale or context.preceded_by(match, ADDRESSES) or context.followed_by(match, COUNTED):
        return None
    return f"tháng {_month_of_year(match)}"


def _named(match: re.Match[str], _context: Context) -> str:
    return f"tháng {_month_of_year(match)}"


def _month(match: re.Match[str], context: Context) -> str | None:
    """tháng 4, tháng 07; not the 12 days of "3 tháng 12 ngày"."""
    if _MONTHS_COUNTED.search(context.before(match)):
        return None
    return "giêng" if int(match["month"]) == 1 and context.followed_by(match, LUNAR) else month(match["month"])


def _month_of_year(match: re.Match[str]) -> str:
    return f"{month(match['month'])} năm {cardinal(match['year'])}"


def _quarters(match: re.Match[str], _context: Context) -> str | None:
    """quý I/2023, quý II-III/2023, quý I và II; a Roman one alone is left to its own class."""
    if not (match["last"] or match["year"]):
        return None
    said = _quarter(match["first"])
    if match["last"]:
        said += _joined(match, "quý ") + _quarter(match["last"])
    return f"{said} năm {cardinal(match['year'])}" if match["year"] else said


def _lettered_quarter(match: re.Match[str], _context: Context) -> str:
    return f"quý {_quarter(match['first'])} năm {cardinal(match['year'])}"


def _quarter(written: str) -> str:
    return cardinal(str(roman_value(written) or written))


def _years(match: re.Match[str], _context: Context) -> str:
    return f"{cardinal(match['first'])}, {cardinal(match['second'])}"


def _weekdays(match: re.Match[str], context: Context) -> str | None:
    """Thứ 2 - thứ 6, T2-T7; not the ranks of "xếp thứ 5-7"."""
    if context.preceded_by(match, _RANKS):
        return None
    last = f"thứ {ordinal(match['last'])}" if match["last"] else "chủ nhật"
    return f"{match['word'] or 'thứ'} {ordinal(match['first'])} đến {last}"


def _lettered_days(match: re.Match[str], _context: Context) -> str:
    """T7, 11/3; T2, T4, T6."""
    return ", ".join(f"thứ {ordinal(day)}" for day in re.findall("[2-7]", match[0]))


def _cued_day(match: re.Match[str], context: Context) -> str | None:
    """Sáng T2, T7 và CN, từ T2 đến T6: a day of the week by what stands around it."""
    before = context.before(match)
    if _TERMINALS.search(before) or (match["last"] and int(match["last"]) <= int(match["first"])):
        return None
    spans = bool(match["last"]) and before.endswith(("từ", "mở cửa", "học", "làm việc"))
    asked = context.preceded_by(match, _PARTS_OF_DAY) or context.followed_by(match, _WEEKS)
    if not (asked or spans or match["sunday"]):
        return None
    first = f"thứ {ordinal(match['first'])}"
    if not match["joint"]:
        return first
    last = f"thứ {ordinal(match['last'])}" if match["last"] else "chủ nhật"
    return f"{first}{match['joint']}{last}"


def _season(match: re.Match[str], _context: Context) -> str | None:
    """Mùa giải 2022/23: two years that follow each other."""
    last = match["century"] + match["second"]
    if int(last) != int(match["first"]) + 1:
        return None
    return f"{cardinal(match['first'])}, {cardinal(last)}"


def _decades(match: re.Match[str], _context: Context) -> str:
    return f"{cardinal(match['first'])}, {cardinal(match['second'])}"


RULES = (
    Rule(name="periods.months", pattern=_MONTHS, say=_months, needs=frozenset("áÁ"), also=ANY_DIGIT, source=_SOURCE),
    Rule(
        name="periods.quarters", pattern=_QUARTERS, say=_quarters, needs=frozenset("Qq"), also=frozenset("1234I"), source=_SOURCE
    ),
    Rule(
        name="periods.lettered_quarter",
        pattern=_LETTERED_QUARTER,
        say=_lettered_quarter,
        begins="capital",
        needs=frozenset("Q"),
        also=frozenset("-/"),
        source=_SOURCE,
    ),
    Rule(
        name="periods.month_years",
        pattern=_MONTH_YEARS,
        say=_month_years,
        needs=frozenset("/"),
        also=frozenset("-–—−"),
        source=_SOURCE,
    ),
    Rule(name="periods.of_year", pattern=_OF_YEAR, say=_of_year, begins="digit", needs=frozenset("/-"), source=_SOURCE),
    Rule(
        name="periods.month_year", pattern=_MONTH_YEAR, say=_month_year, begins="digit", needs=frozenset("/.-áÁ"), source=_SOURCE
    ),
    Rule(
        name="periods.lettered_month",
        pattern=_LETTERED,
        say=_named,
        begins="capital",
        needs=frozenset("T"),
        also=ANY_DIGIT,
        source=_SOURCE,
    ),
    Rule(name="periods.month_span", pattern=_MONTH_SPAN, say=_month_span, needs=frozenset("-–—−"), source=_SOURCE),
    Rule(
        name="periods.iso_month",
        pattern=_ISO_MONTH,
        say=_named,
        begins="digit",
        needs=frozenset("-"),
        source="ISO 8601-1:2019 (reduced precision)",
    ),
    Rule(name="periods.list", pattern=_LIST, say=_list, needs=frozenset(","), also=ANY_DIGIT, source=_SOURCE),
    Rule(name="periods.plain_months", pattern=_PLAIN_MONTHS, say=_plain_months, needs=frozenset("-–—−"), source=_SOURCE),
    Rule(name="periods.years", pattern=_YEARS, say=_years, begins="digit", needs=frozenset("/"), source=_SOURCE),
    Rule(name="periods.season", pattern=_SEASON, say=_season, begins="digit", needs=frozenset("/"), source=_SOURCE),
    Rule(
        name="periods.lettered_days",
        pattern=_LETTERED_DAYS,
        say=_lettered_days,
        begins="capital",
        needs=frozenset("T"),
        also=ANY_DIGIT,
        source=_SOURCE,
    ),
    Rule(name="periods.decades", pattern=_DECADES, say=_decades, needs=frozenset("-–—−"), also=frozenset("0"), source=_SOURCE),
    Rule(name="periods.cued_day", pattern=_CUED_DAY, say=_cued_day, needs=frozenset("T"), source=_SOURCE),
)
"""Before a day and a month without a year."""
WEEK = (Rule(name="periods.weekdays", pattern=_WEEKDAYS, say=_weekdays, needs=frozenset("-–—−"), source=_SOURCE),)
"""Before codes, which have letters, a mark and digits too: T7-CN."""
MONTHS = (Rule(name="periods.month", pattern=_MONTH, say=_month, needs=frozenset("áÁ"), also=ANY_DIGIT, source=_SOURCE),)
"""After it."""
