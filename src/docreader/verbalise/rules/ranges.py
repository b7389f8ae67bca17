"""From–to: 10-12 · 5-7% · 2020-2025 · 2021-25 · 3~5 ngày · thứ hai - thứ sáu.

Two claimed numbers with a dash between them are a range, whatever they count; so this stands after every rule that reads numbers.
"""

from __future__ import annotations

from docreader.verbalise import lazy_re as re
from docreader.verbalise.numbers import cardinal, month
from docreader.verbalise.phrases import phrases
from docreader.verbalise.rule import CLAIMED, Context, Rule
from docreader.verbalise.rules.words import SEASONS
from docreader.verbalise.written_numbers import DASH, YEAR

_END = r"(?![\w/]|[.,-][0-9])"
_YEARS = re.compile(rf"(?<![\w/.,-])(?P<first>{YEAR})\s?{DASH}{{1,2}}\s?(?P<last>{YEAR}){_END}")
_SHORT_YEARS = re.compile(rf"(?<![\w/.,-])(?P<first>{YEAR})\s?(?:{DASH}|/)\s?(?P<last>[0-9]{{2}}){_END}")
_BETWEEN = re.compile(rf"(?<={CLAIMED})\s?(?:{DASH}{{1,2}}|~)\s?(?={CLAIMED})")
_WEEKDAYS = re.compile(rf"(?<=[Tt]hứ\s)(?P<first>[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy)\s{DASH}\s(?=[Tt]hứ\s|[Cc]hủ nhật)")
_ENDS_IN_NUMBER = re.compile(r"[0-9](?:[^\W\d_]{0,4}[23²³%‰°$€£¥₫½¼¾⅓⅔]?|\s(?:AM|PM|am|pm|SA|CH))$")
_BEGINS_WITH_NUMBER = re.compile(r"(?:US\$|[$€£¥₫])?[0-9½¼¾⅓⅔]")
_ENDS_IN_ROMAN = re.compile(r"(?<!\w)[IVXLC]+$")
_BEGINS_WITH_ROMAN = re.compile(r"[IVXLC]+(?!\w)")
_CHAIN_BEFORE = re.compile(rf"[0-9]{DASH}[0-9]+$")
_CHAIN_AFTER = re.compile(rf"0[0-9]{{2}}|[0-9]+{DASH}[0-9]")
_LIST_BEFORE = re.compile(rf"[0-9]\s{DASH}\s[0-9]+$")
_LIST_AFTER = re.compile(rf"[0-9]+\s{DASH}\s[0-9]")
_FALLING = re.compile(rf"(?<![\w/.,-])(?P<day>1[3-9]|2[0-9]|3[01]){DASH}(?P<month>0?[1-9]|1[0-2]){_END}")
_TWICE = re.compile(rf"(?<=[\w{CLAIMED}])\s?{DASH}\s?(?=[\w{CLAIMED}])")
_AMOUNT = r"(?:[0-9][0-9.,]{0,12}|[IVXLC]{1,6})"
_NAMED_BEFORE = re.compile(rf"(?<!\w)(?P<name>[^\W\d_]{{1,8}})\s{_AMOUNT}$")
_UNIT_BEFORE = re.compile(rf"(?<!\w){_AMOUNT}\s(?P<unit>[^\W\d_]{{1,8}}(?:\s[^\W\d_]{{1,8}})?)$")
_AFTER_NAME = re.compile(rf"(?P<name>[^\W\d_]{{1,8}})\s{_AMOUNT}(?!\w)")
_AFTER_AMOUNT = re.compile(rf"{_AMOUNT}\s(?P<unit>[^\W\d_]{{1,8}}(?:\s[^\W\d_]{{1,8}})?)")
_TIMES = phrases("giây, phút, giờ, ngày, đêm, tuần, tháng, quý, năm")
_SCALES = phrases("trăm, nghìn, ngàn, triệu, tỷ, tỉ")
_UNTIL_NOW = re.compile(rf"(?<={CLAIMED})\s?{DASH}\s?(?=[Nn]ay(?!\w))")
_LONE_ZERO = re.compile(r"(?<![0-9])[1-9][0-9]*$")
_TWO = frozenset({"2 năm", "hai năm", "02 năm", "2 năm học", "hai năm học"})
_PERIODS = SEASONS | phrases("giai đoạn, nhiệm kỳ, thời kỳ, niên khóa, khóa, năm, trong giai đoạn, những năm, các năm")


def _years(match: re.Match[str], context: Context) -> str:
    joint = ", " if context.preceded_by(match, SEASONS) else " và " if _are_both(match, context) else " đến "
    return f"{cardinal(match['first'])}{joint}{cardinal(match['last'])}"


def _are_both(match: re.Match[str], context: Context) -> bool:
    """Hai năm 2021 - 2022: there is nothing between them."""
    return int(match["last"]) == int(match["first"]) + 1 and context.preceded_by(match, _TWO)


def _short_years(match: re.Match[str], context: Context) -> str | None:
    """Giai đoạn 2021-25, mùa giải 2023/24: the century is said again, for the ear cannot look back."""
    first, last = match["first"], match["first"][:2] + match["last"]
    if int(last) <= int(first) or not context.preceded_by(match, _PERIODS):
        return None
    joint = ", " if context.preceded_by(match, SEASONS) or "/" in match[0] else " đến "
    return f"{cardinal(first)}{joint}{cardinal(last)}"


def _range(match: re.Match[str], context: Context) -> str | None:
    """Numbers that hyphens chain are the parts of a name, H03-230207-0001; that spaced dashes chain, a list: 6 - 8 - 10."""
    before = context.text[max(0, match.start() - 12) : match.start()]
    after = context.text[match.end() : match.end() + 12]
    if not match[0][0].isspace() and (_CHAIN_BEFORE.search(before) or _chains(before, after)):
        return " "
    if match[0][0].isspace() and (_LIST_BEFORE.search(before) or _LIST_AFTER.match(after)):
        return ", "
    numbers = _ENDS_IN_NUMBER.search(before) and _BEGINS_WITH_NUMBER.match(after)
    romans = _ENDS_IN_ROMAN.search(before) and _BEGINS_WITH_ROMAN.match(after)
    return " đến " if numbers or romans else None


def _chains(before: str, after: str) -> bool:
    """A zero leads only the second number, or a third follows."""
    return bool(_CHAIN_AFTER.match(after)) or (after[:1] == "0" and after[1:2].isdecimal() and bool(_LONE_ZERO.search(before)))


def _falling(match: re.Match[str], context: Context) -> str | None:
    """Chào mừng 19-5: what goes down is no range, and if it can be a day it is one."""
    day, month_ = int(match["day"]), int(match["month"])
    if not day > month_ > 0 or match["month"].startswith("00") or context.after(match)[:1] in ("%", "°", "="):
        return None
    return f"ngày {cardinal(match['day'])} tháng {month(match['month'])}"


def _until_now(match: re.Match[str], context: Context) -> str | None:
    """2019-nay."""
    return " đến " if context.text[match.start() - 1].isdecimal() else None


def _twice(match: re.Match[str], context: Context) -> str | None:
    """Km 10 - Km 12, 8 giờ - 10 giờ: both ends bear the same name or unit."""
    before = context.text[max(0, match.start() - 32) : match.start()]
    named, counted = _NAMED_BEFORE.search(before), _UNIT_BEFORE.search(before)
    after_name = _AFTER_NAME.match(context.text, match.end())
    if named and after_name and named["name"].casefold() == after_name["name"].casefold():
        return " đến "
    after_amount = _AFTER_AMOUNT.match(context.text, match.end())
    if counted and after_amount and _same_unit(counted["unit"], after_amount["unit"]):
        return " đến "
    return None


def _same_unit(one: str, other: str) -> bool:
    """8 giờ - 10 giờ sáng: the second may go on; 500 triệu - 1 tỷ đồng, 6 tháng - 3 năm: each has its own scale."""
    if other == one or other.startswith(f"{one} "):
        return True
    return any(one.split()[0] in units and other.split()[0] in units for units in (_SCALES, _TIMES))


def _weekdays(match: re.Match[str], _context: Context) -> str:
    return f"{match['first']} đến "


WHOLE = (
    Rule(
        name="ranges.years",
        pattern=_YEARS,
        say=_years,
        begins="digit",
        needs=frozenset("-–—−"),
        source="VTV/VOV news usage: giai đoạn … đến …; năm học … (no đến)",
    ),
)
"""Before single numbers are read."""
FALLING = (
    Rule(
        name="ranges.falling",
        pattern=_FALLING,
        say=_falling,
        begins="digit",
        needs=frozenset("-–—−"),
        unsure=True,
        source="VTV/VOV news usage: chào mừng 19-5",
    ),
)
"""After scores."""
SHORT = (
    Rule(
        name="ranges.short_years",
        pattern=_SHORT_YEARS,
        say=_short_years,
        begins="digit",
        needs=frozenset("-–—−/"),
        source="ISO 8601-1, 5.5.1: a shortened end takes its higher components from the start",
    ),
)
"""Before ratios."""
BETWEEN = (
    Rule(
        name="ranges.between",
        pattern=_BETWEEN,
        say=_range,
        needs=frozenset("-–—−~"),
        source="VTV/VOV news usage: mười đến mười hai",
    ),
    Rule(
        name="ranges.twice",
        pattern=_TWICE,
        say=_twice,
        needs=frozenset("-–—−"),
        source="VTV/VOV news usage: tám giờ đến mười giờ",
    ),
    Rule(name="ranges.until_now", pattern=_UNTIL_NOW, say=_until_now, needs=frozenset("-–—−"), source="usage: từ 2019 đến nay"),
    Rule(name="ranges.weekdays", pattern=_WEEKDAYS, say=_weekdays, needs=frozenset("-–—−"), source="VTV/VOV news usage"),
)
"""After them."""
