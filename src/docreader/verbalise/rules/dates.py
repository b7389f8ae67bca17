"""Days, months and years: 30/12/2021 · ngày 10-12/5 · 2/9 · tháng 02/2023 · 2023-02-07T08:30:00+07:00.

``d/m`` without a year is also how ratios and fractions are written. It is a date after a word that asks for one (ngày, sáng,
đêm, lễ …), with a leading zero, or where it would be more than one (30/4); never before what is counted (07/11 xã).
The fourth month is "tư", not "bốn", as broadcasters say it.
"""

from __future__ import annotations

import re

from docreader.verbalise.engine import ANY_DIGIT, Context, Rule
from docreader.verbalise.numbers import cardinal, month, roman_value
from docreader.verbalise.rules.words import ADDRESSES, COUNTED, DATE_CUES, DAY_WORDS, EDITIONS, SHARES
from docreader.verbalise.written_numbers import DASH, YEAR

_BEGIN = r"(?<![\w/.,-])"
_END = r"(?![\w/]|[.,-][0-9])"
_D = r"(?:0?[1-9]|[12][0-9]|3[01])"
_M = r"(?:0?[1-9]|1[0-2])"
_ISO = re.compile(
    rf"{_BEGIN}(?P<year>{YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12][0-9]|3[01])"
    r"(?:[T ](?P<hour>[01][0-9]|2[0-3]):(?P<minute>[0-5][0-9])(?::[0-5][0-9](?:\.[0-9]{1,9})?)?"
    r"(?P<zone>Z|[+-][0-9]{2}:?[0-9]{2})?)?(?![\w-])"
)
_FULL = re.compile(rf"{_BEGIN}(?P<day>{_D})(?P<sep>[/.-])\s?(?P<month>{_M})(?P=sep)\s?(?P<year>{YEAR}){_END}")
_SHORT_YEAR = re.compile(rf"{_BEGIN}(?P<day>{_D})(?P<sep>[/.-])(?P<month>{_M})(?P=sep)(?P<year>[0-9]{{2}}){_END}")
_SPAN = re.compile(
    rf"{_BEGIN}(?P<day>{_D})/(?P<month>{_M})(?:/(?P<year>{YEAR}))?\s?{DASH}\s?"
    rf"(?P<day2>{_D})/(?P<month2>{_M})(?:/(?P<year2>{YEAR}))?{_END}"
)
_DAYS = re.compile(rf"{_BEGIN}(?P<first>{_D})\s?(?P<joint>{DASH}|,)\s?(?P<day>{_D})/(?P<month>{_M})(?:/(?P<year>{YEAR}))?{_END}")
_OF_YEAR = re.compile(rf"{_BEGIN}(?P<number>[0-9]{{1,2}})\s?/\s?(?P<year>{YEAR}){_END}")
_DAY_MONTH = re.compile(rf"{_BEGIN}(?P<day>{_D})(?P<sep>[/.-])(?P<month>{_M}){_END}")
_MONTHS = re.compile(rf"(?<=háng\s)(?P<first>{_M})\s?{DASH}\s?(?P<month>{_M})[/.-](?P<year>{YEAR}){_END}")
_MONTH_YEAR = re.compile(rf"{_BEGIN}(?P<month>{_M})(?P<sep>\s?[/.-]\s?|\s)(?P<year>{YEAR}){_END}")
_MONTH = re.compile(rf"(?<=háng\s)(?P<month>{_M}){_END}")
_QUARTER = re.compile(rf"(?<=[Qq]u[ýí]\s)(?P<quarter>[1-4]|I{{1,3}}|IV)\s?/\s?(?P<year>{YEAR}){_END}")
_YEARS = re.compile(rf"{_BEGIN}(?P<first>{YEAR})\s?/\s?(?P<second>{YEAR}){_END}")
_LAST_DAY = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
_MONTHS_COUNTED = re.compile(r"[0-9]\s+tháng$")


def _iso(match: re.Match[str], context: Context) -> str | None:
    said = _full(match, context)
    if said is None or not match["hour"]:
        return said
    time = f"{cardinal(match['hour'])} giờ" + (f" {cardinal(match['minute'])} phút" if int(match["minute"]) else "")
    return f"{said}, {time}{_zone(match['zone'] or '')}"


def _zone(zone: str) -> str:
    if zone in ("", "Z"):
        return ", giờ quốc tế" if zone else ""
    minutes = int(zone[-2:])
    return f", múi giờ {'trừ' if zone[0] == '-' else 'cộng'} {cardinal(zone[1:3])}" + (
        f" giờ {cardinal(zone[-2:])}" if minutes else ""
    )


def _full(match: re.Match[str], context: Context) -> str | None:
    if not _exists(match):
        return None
    return _day_word(match, context) + _said(match, context)


def _short_year(match: re.Match[str], context: Context) -> str | None:
    """30/4/75; the year is said as it is written."""
    if match["sep"] != "/" and not context.preceded_by(match, DATE_CUES):
        return None
    return _day_word(match, context) + _said(match, context)


def _span(match: re.Match[str], context: Context) -> str | None:
    """30/4-1/5: two days, if one of them can be nothing else."""
    parts = match.groupdict()
    plain = not parts["year"] and not parts["year2"] and "0" not in (match[0][0], parts["day2"][0])
    if plain and all(int(parts["day" + part]) < int(parts["month" + part]) for part in ("", "2")) and not _is_day(match, context):
        return None
    return f"{_day_word(match, context)}{_said(match, context)} đến {_said(match, context, part='2')}"


def _days(match: re.Match[str], context: Context) -> str | None:
    """10-12/5, ngày 10,11/5: days of one month."""
    listed = match["joint"] == ","
    if int(match["first"]) >= int(match["day"]) or (listed and not context.preceded_by(match, DAY_WORDS)):
        return None
    if not match["year"] and not _is_day(match, context):
        return None
    return f"{_day_word(match, context)}{cardinal(match['first'])}{', ' if listed else ' đến '}{_said(match, context)}"


def _day_month(match: re.Match[str], context: Context) -> str | None:
    if match["sep"] != "/" and not context.preceded_by(match, DAY_WORDS):
        return None  # 10.5 and 2-3 are dates only after ngày, sáng, …
    if match["sep"] == "-" and context.followed_by(match, frozenset({"tháng"})):
        return None  # ngày 10-12 tháng 5
    if not _is_day(match, context) or not _exists(match):
        return None
    return _day_word(match, context) + _said(match, context)


def _exists(match: re.Match[str]) -> bool:
    """29 February is let pass in any year: it is a date, if a wrong one."""
    return int(match["day"]) <= _LAST_DAY.get(int(match["month"]), 31)


def _is_day(match: re.Match[str], context: Context) -> bool:
    if context.preceded_by(match, DAY_WORDS):
        return True
    day, month_ = int(match["day"]), int(match["month"])
    if context.preceded_by(match, ADDRESSES) or context.followed_by(match, COUNTED) or (day, month_) == (24, 7):
        return False  # 24/7: day and night, all week
    if day < month_ and context.followed_by(match, SHARES):
        return False
    has_zero = match["day"].startswith("0") or match["month"].startswith("0")
    return has_zero or day > month_ or context.preceded_by(match, DATE_CUES)


def _months(match: re.Match[str], context: Context) -> str:
    return f"{month(match['first'])} đến tháng {_month_of_year(match, context)}"


def _month_year(match: re.Match[str], context: Context) -> str | None:
    """tháng 2/2023; without the word, only 02/2023 and 12/2023."""
    named = context.preceded_by(match, frozenset({"tháng"}))
    if not named and (match["sep"] != "/" or len(match["month"]) < 2 or context.preceded_by(match, ADDRESSES)):
        return None
    return ("" if named else "tháng ") + _month_of_year(match, context)


def _of_year(match: re.Match[str], context: Context) -> str | None:
    """tuần 6/2023."""
    if not context.preceded_by(match, EDITIONS):
        return None
    return f"{cardinal(match['number'], context.options)} năm {cardinal(match['year'], context.options)}"


def _month(match: re.Match[str], context: Context) -> str | None:
    """tháng 4, tháng 07; not the 12 days of "3 tháng 12 ngày"."""
    return None if _MONTHS_COUNTED.search(context.before(match)) else month(match["month"])


def _quarter(match: re.Match[str], context: Context) -> str:
    quarter = roman_value(match["quarter"]) or int(match["quarter"])
    return f"{cardinal(str(quarter))} năm {cardinal(match['year'], context.options)}"


def _years(match: re.Match[str], context: Context) -> str:
    return f"{cardinal(match['first'], context.options)}, {cardinal(match['second'], context.options)}"


def _day_word(match: re.Match[str], context: Context) -> str:
    return "" if context.preceded_by(match, DAY_WORDS) else "ngày "


def _said(match: re.Match[str], context: Context, *, part: str = "") -> str:
    parts = match.groupdict()
    said = f"{cardinal(match['day' + part])} tháng {month(match['month' + part])}"
    year = parts.get("year" + part)
    return f"{said} năm {cardinal(year, context.options)}" if year else said


def _month_of_year(match: re.Match[str], context: Context) -> str:
    return f"{month(match['month'])} năm {cardinal(match['year'], context.options)}"


RULES = (
    Rule(name="dates.iso", pattern=_ISO, say=_iso, needs=ANY_DIGIT),
    Rule(name="dates.span", pattern=_SPAN, say=_span, needs=frozenset("/")),
    Rule(name="dates.days", pattern=_DAYS, say=_days, needs=frozenset("/")),
    Rule(name="dates.full", pattern=_FULL, say=_full, needs=ANY_DIGIT),
    Rule(name="dates.short_year", pattern=_SHORT_YEAR, say=_short_year, needs=ANY_DIGIT),
    Rule(name="dates.months", pattern=_MONTHS, say=_months, needs=ANY_DIGIT),
    Rule(name="dates.quarter", pattern=_QUARTER, say=_quarter, needs=frozenset("/")),
    Rule(name="dates.month_year", pattern=_MONTH_YEAR, say=_month_year, needs=ANY_DIGIT),
    Rule(name="dates.of_year", pattern=_OF_YEAR, say=_of_year, needs=frozenset("/")),
    Rule(name="dates.day_month", pattern=_DAY_MONTH, say=_day_month, needs=ANY_DIGIT),
    Rule(name="dates.month", pattern=_MONTH, say=_month, needs=ANY_DIGIT),
    Rule(name="dates.years", pattern=_YEARS, say=_years, needs=frozenset("/")),
)
