"""Times of day: 8h30 · 14g30 · 9 giờ 47' · 08:30 · 4g sáng · UTC+7."""

from __future__ import annotations

from docreader.verbalise import lazy_re as re
from docreader.verbalise.numbers import cardinal
from docreader.verbalise.rule import Context, Rule, always

_BEGIN = r"(?<![\w.,:/])"
_HOUR = r"(?P<hour>[01]?[0-9]|2[0-4])"
_MINUTE = r"(?P<minute>[0-5][0-9])"
_PRIME = "['’′]"
_LETTERED = re.compile(
    rf"{_BEGIN}(?P<hour>[0-9]{{1,3}})(?P<letter>h|H|\s[hH]\s?|g|h\s(?=[0-5]?[0-9]\s?(?:ph|{_PRIME})))"
    rf"(?P<minute>[0-5][0-9]|(?<=h)[0-9])(?:{_PRIME}|\s?ph(?:út)?|p|\s?(?P<half>AM|PM|am|pm|SA|CH))?(?!\w)"
)
_CLOCK = re.compile(rf"{_BEGIN}{_HOUR}:{_MINUTE}(?::(?P<second>[0-5][0-9]))?(?:\s?(?P<half>AM|PM|am|pm|SA|CH))?(?!\w|[.,:][0-9])")
_FULL_HOUR = re.compile(rf"(?<=giờ)\s00(?:\s?phút|{_PRIME})?(?!\w)")
_HOUR_ALONE = re.compile(rf"{_BEGIN}{_HOUR}g(?!\w)")
_CAPITAL_HOUR = re.compile(rf"{_BEGIN}{_HOUR}H(?!\w)")
_WHOLE_DAYS = re.compile(r"(?<![\w.,:/])(?P<hour>24|48|72)H(?!\w)")
_ZONE = re.compile(r"(?<=GMT|UTC)\s?(?P<sign>[+−–-])\s?(?P<hour>[01]?[0-9])(?::?(?P<minute>[0-5][0-9]))?(?![\w:])")
_SCALES = frozenset({"tỷ lệ", "tỉ lệ", "tỷ lệ xích", "tỉ số", "tỷ số"})
_LONGEST_DAY = 24
_NOON, _EVENING = 12, 6
_BEFORE_HOURS = frozenset({"lúc", "hồi", "vào lúc", "vào hồi", "trước", "sau", "tới", "khung"})
_PART_OF_DAY = re.compile(
    r"(?:(?:[-–]|đến|tới)\s?[0-9]{1,2}g?(?:[0-5][0-9])?\s)?(?:sáng|trưa|chiều|tối|đêm|khuya|ngày|hôm|cùng|mỗi|hằng|hàng|rưỡi|kém)(?!\w)",
    re.IGNORECASE,
)
_RANGE_BEFORE = re.compile(r"(?:[0-9]g[0-5][0-9]|(?:lúc|hồi)\s[0-9]{1,2}g)\s?(?:[-–]|đến|tới)$")
_SOURCE = "VTV/VOV news usage"


def _time(match: re.Match[str], context: Context) -> str | None:
    """The minutes of a full hour are not said."""
    if context.preceded_by(match, _SCALES):
        return None
    parts = match.groupdict()
    if parts.get("letter") == "g" and int(parts["hour"]) > _LONGEST_DAY:
        return None
    named = [(parts["hour"], "giờ"), (parts["minute"], "phút"), (parts.get("second") or "0", "giây")]
    said = " ".join(f"{cardinal(digits)} {name}" for digits, name in named if int(digits) or name == "giờ")
    return f"{said} {_part_of_day(int(parts['hour']), parts.get('half') or '')}".rstrip()


def _part_of_day(hour: int, half: str) -> str:
    """What AM (SA) and PM (CH) are called at ``hour``; "" = nothing, as the 24-hour clock needs nothing."""
    if half.upper() in ("AM", "SA"):
        return "sáng"
    if not half or hour > _NOON:
        return ""
    return "trưa" if hour == _NOON else "chiều" if hour < _EVENING else "tối"


def _hour_alone(match: re.Match[str], context: Context) -> str | None:
    """4g sáng, lúc 14g: anything else is grams."""
    asked = _PART_OF_DAY.match(context.after(match)) or context.preceded_by(match, _BEFORE_HOURS)
    return f"{cardinal(match['hour'])} giờ" if asked or _RANGE_BEFORE.search(context.before(match)) else None


def _capital_hour(match: re.Match[str], context: Context) -> str | None:
    """LÚC 19H; not the class 10H."""
    asked = _PART_OF_DAY.match(context.after(match)) or context.preceded_by(match, _BEFORE_HOURS | {"từ", "đến"})
    return f"{cardinal(match['hour'])} giờ" if asked else None


def _whole_days(match: re.Match[str], _context: Context) -> str:
    """TIN 24H, 48H TỚI: no class has such a number."""
    return f"{cardinal(match['hour'])} giờ"


def _zone(match: re.Match[str], _context: Context) -> str:
    sign = "cộng" if match["sign"] == "+" else "trừ"
    minutes = f" giờ {cardinal(match['minute'])} phút" if int(match["minute"] or 0) else ""
    return f" {sign} {cardinal(match['hour'])}{minutes}"


RULES = (
    Rule(
        name="times.zone",
        pattern=_ZONE,
        say=_zone,
        needs=frozenset("TC"),
        also=frozenset("GU"),
        source="ISO 8601-1:2019 (time shift)",
    ),
    Rule(name="times.lettered", pattern=_LETTERED, say=_time, begins="digit", source=_SOURCE),
    Rule(name="times.clock", pattern=_CLOCK, say=_time, begins="digit", needs=frozenset(":"), source=_SOURCE),
    Rule(name="times.full_hour", pattern=_FULL_HOUR, say=always(""), needs=frozenset("0"), source=_SOURCE),
    Rule(name="times.hour", pattern=_HOUR_ALONE, say=_hour_alone, begins="digit", source=_SOURCE),
    Rule(
        name="times.capital_hour", pattern=_CAPITAL_HOUR, say=_capital_hour, begins="digit", needs=frozenset("H"), source=_SOURCE
    ),
    Rule(name="times.whole_days", pattern=_WHOLE_DAYS, say=_whole_days, needs=frozenset("H"), source=_SOURCE),
)
