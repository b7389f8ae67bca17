"""Days: 30/12/2021 · ngày 10-12/5 · từ 14 đến 17/9 · sáng nay (2/7) · 30/4 và 1/5 · 2023-02-07T08:30:00+07:00.

``d/m`` without a year is also how ratios and fractions are written. It is a date after a word that asks for one (ngày, sáng,
đêm, lễ …), with a leading zero, beside another date, or where it would be more than one (30/4); never before what is counted
(07/11 xã). With a hyphen or a point it is one only after such a word. The fourth month is "tư", not "bốn".
"""

from __future__ import annotations

from docreader.verbalise import lazy_re as re
from docreader.verbalise.numbers import cardinal, month
from docreader.verbalise.phrases import phrases
from docreader.verbalise.rule import ANY_DIGIT, Context, Rule, always
from docreader.verbalise.rules.words import (
    AFTER_DAYS,
    COUNTED,
    DATE_CUES,
    DAY_LABELS,
    DAY_WORDS,
    DOSES,
    LUNAR,
    NAMED_BY_DAYS,
    NO_DAYS,
    QUANTITIES,
    SHARES,
)
from docreader.verbalise.written_numbers import DASH, YEAR

_BEGIN = r"(?<![\w/.,-])"
_END = r"(?![\w/]|[.,-][0-9])"
_D = r"(?:0?[1-9]|[12][0-9]|3[01])"
_M = r"(?:0?[1-9]|1[0-2])"
_CLOCK = r"[0-2]?[0-9][:hg][0-5][0-9]"
_STAMP = re.compile(
    rf"(?:(?<=[:hg][0-5][0-9])|(?<=[:hg][0-5][0-9]['’]))\s{{0,2}}[|–—-]\s{{0,2}}(?={_D}[/.-]{_M}[/.-]{YEAR}(?![0-9]))"
    rf"|(?<=[/.-][12][0-9]{{3}})(?:\s{{0,2}}[|–—-]\s{{0,2}}|\s{{1,2}})(?={_CLOCK}(?![0-9]))"
)
_ISO = re.compile(
    rf"{_BEGIN}(?P<year>{YEAR})(?P<sep>[-/.])(?P<month>0[1-9]|1[0-2])(?P=sep)(?P<day>0[1-9]|[12][0-9]|3[01])"
    r"(?:[T ](?P<hour>[01][0-9]|2[0-3]):(?P<minute>[0-5][0-9])(?::[0-5][0-9](?:\.[0-9]{1,9})?)?"
    r"(?P<zone>Z|[+-][0-9]{2}:?[0-9]{2})?)?(?![\w-])"
)
_FULL = re.compile(
    rf"{_BEGIN}(?P<day>{_D})\s?(?P<sep>[/.–-])\s?(?P<month>{_M})\s?(?P=sep)\s?(?P<year>{YEAR})(?![\w/]|\s?[.-][0-9]|,[0-9])"
)
_SHORT_YEAR = re.compile(rf"{_BEGIN}(?P<day>{_D})(?P<sep>[/.-])(?P<month>{_M})(?P=sep)(?P<year>[0-9]{{2}}){_END}")
_ITEM = rf"{_D}[/.-]{_M}(?:[/.-]{YEAR})?"
_JOINT = rf"(?:\s?{DASH}\s?(?:hết\s)?|,\s?|\s?&\s?|\s(?:và|hoặc|hay|đến|tới|đến hết)\s)"
_SEVERAL = re.compile(rf"{_BEGIN}{_ITEM}(?:{_JOINT}(?:ngày\s)?{_ITEM}){{1,7}}{_END}")
_JOINTS = re.compile(rf"({_JOINT})(?:ngày\s)?(?={_ITEM}(?![0-9]))")
_ONE = re.compile(rf"(?P<day>{_D})(?P<sep>[/.-])(?P<month>{_M})(?:(?P=sep)(?P<year>{YEAR}))?")
_DAYS = re.compile(
    rf"{_BEGIN}(?P<days>{_D}(?:[,-]\s?{_D}){{0,5}})(?P<joint>{_JOINT})(?P<day>{_D})(?P<sep>[/.-])(?P<month>{_M})"
    rf"(?:(?P=sep)(?P<year>{YEAR}))?{_END}"
)
_DAY_MONTH = re.compile(rf"{_BEGIN}(?P<day>{_D})(?P<sep>[/.-])(?P<month>{_M}){_END}")
_DIGITS = re.compile(r"[0-9]+")
_FROM = frozenset({"từ"})
_TERMS = phrases("trước, kể từ, đến hết, hết hạn, hạn, hạn chót, hạn cuối")
"""Before a day by which something ends or begins, even with a point in it."""
_PHRASE_ENDS = re.compile(r"\s(?:với|tại|ở|để|sẽ|theo|nhưng|khi|do)(?!\w)|[,;]\s[^\W\d]|[.)]?$")
_PAIR = re.compile(r"([0-9]{1,2})/([0-9]{1,2})")
_PART_AFTER = re.compile(r"(?:đến|tới|hoặc|[-–])\s?(?P<part>[0-9]{1,2}/[0-9]{1,2})\s(?P<words>(?P<word>\w+)(?:\s\w+)?)")
_HOUSES = phrases("trường, thcs, tiểu học, mầm non, bệnh viện, xí nghiệp, nhà máy, chợ, htx, hợp tác xã")
"""Named by days as streets are, but "toàn trường 2/3 học sinh" is a part."""
_DAY = frozenset({"ngày"})
_CUES = DATE_CUES | phrases(
    "chứng khoán, giá vàng, giá xăng, giá xăng dầu, giá cà phê, giá tiêu, giá heo hơi, giá lúa gạo, thời tiết, "
    "bản tin, điểm tin, tỷ giá, xổ số, lịch thi đấu, nhận định, giá lúa, giá thép, giá dầu, "
    "phiên, chốt phiên, podcast, hạn nộp, hạn đăng ký, thời hạn, hạn nộp hồ sơ, hạn trả lời, cn, "
    "hồi, hạn chót, hạn cuối, khai mạc, khai giảng, diễn ra, khởi tranh, khởi chiếu, phát hành, sinh, ký, cập nhật"
)
_YEAR_AFTER = re.compile(r"năm\s(?:19|20)[0-9]{2}(?![0-9])")
_WITHOUT_WORD = DAY_WORDS | DAY_LABELS | NAMED_BY_DAYS
_SPACED = re.compile(rf"{_BEGIN}(?P<day>{_D})(?:\s/\s?|/\s)(?P<month>{_M}){_END}")
_DAY_LABEL = re.compile(r"(?:^|[\n;.,|(])\s*ngày(?:\s[^\W\d_]+){1,4}\s?:$")
"""Ngày nhận hồ sơ: what a form asks for."""
_CLOCK_THEN_DAY = re.compile(
    r"[0-9](?:h[0-9]{0,2}|:[0-5][0-9]|\sgiờ(?:\s[0-9]{1,2}(?:\sphút)?)?)['’]?\s?,?\s(?:ngày|sáng|chiều|tối|đêm)$"
)
_MONTHS = 12
_LAST_DAY = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
_EVERY_DAY = re.compile(r"(?:mỗi|hàng|hằng|một)\sngày$")
_DAY_JUST_BEFORE = re.compile(r"(?:(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|nay|qua|mai|kia)\s?[,(]|\sthứ\s[2-7])\s?$")
_CLOCK_BEFORE = re.compile(r"[0-9](?:[hg][0-9]{0,2}|:[0-5][0-9]|\sgiờ(?:\s[0-9]{1,2}(?:\sphút)?)?)['’]?\s?[,(]?\s?$")
_BRACKET_OF_DAY = re.compile(
    r"(?<!\w)(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|tết|lễ|kỷ niệm|quốc khánh|lao động|thiếu nhi)(?!\w)[^.;:()]*\(\s?$"
)
_NAMED_DAY = re.compile(r"(?<!\w)[Nn]gày\s(?=[A-ZĐÂÔƯ])(?:[^\W\d_]+(?:\s|\s?[-–]\s?)){1,9}$")
"""Ngày Quốc tế Phụ nữ 8/3, Ngày Nhà giáo Việt Nam 20-11."""
_NAME_REACH_CHARS = 60
_NATIONAL_DAY = ("2", "9")
_HOLIDAYS = ((30, 4), (1, 5))
"""The one pair of feast days whose dash is "and": dịp lễ 30/4 - 1/5. Source: Labour Code 45/2019/QH14, article 112."""
_JOINTED = frozenset("/.-–")
_SOURCE = "Decree 30/2020/NĐ-CP, App. I (the day's place and form in a document); VTV/VOV news usage"


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
    return _day_word(match, context) + _said(match, context) if _exists(match) else None


def _short_year(match: re.Match[str], context: Context) -> str | None:
    """30/4/75; the year is said as it is written."""
    full = match["day"].startswith("0") and match["month"].startswith("0")
    if (match["sep"] != "/" and not full and not context.preceded_by(match, _CUES)) or not _exists(match):
        return None
    return _day_word(match, context) + _said(match, context)


def _several(match: re.Match[str], context: Context) -> str | None:
    """30/4 và 1/5; 28/2 - 8/3/2023: dates, if one of them can be nothing else."""
    first, *rest = _JOINTS.split(match[0])
    days = [_ONE.fullmatch(item) for item in (first, *rest[1::2])]
    dates = [day for day in days if day and _exists(day)]
    if len(dates) < len(days) or not _are_days(dates, match, context):
        return None
    if rest[-2] == ", " and context.followed_by(match, COUNTED):
        return None  # Ngày 12/3, 5/7 xã đã báo cáo
    if (
        tuple((int(day["day"]), int(day["month"])) for day in dates) == _HOLIDAYS
        and rest[0].strip() in "-–—−"
        and not context.preceded_by(match, _FROM)
    ):
        rest[0], word, again = ",", "", ""
    else:
        word = _day_word(match, context)
        again = "" if context.preceded_by(match, NAMED_BY_DAYS) else "ngày "
    said = word + _said(dates[0], context, around=match)
    for joint, day in zip(rest[::2], dates[1:], strict=True):
        joined = _joined(joint)
        said += joined + ("" if joint.strip() in "-–—−" else again) + _said(day, context, around=match)
    return said


def _are_days(dates: list[re.Match[str]], match: re.Match[str], context: Context) -> bool:
    if any(day["year"] for day in dates):
        return True
    if {day["sep"] for day in dates} != {"/"}:
        return _asks_for_day(match, context) or (context.preceded_by(match, _FROM) and " đến " in match[0])
    if _asks_for_day(match, context):
        return True
    sure = any(_has_zero(day) or int(day["day"]) > int(day["month"]) for day in dates)
    if context.preceded_by(match, _CUES):
        return sure or not _counts(match, context)  # từ 1/2 đến 2/3 diện tích
    return sure and not (context.preceded_by(match, NO_DAYS) or _counts(match, context))


def _days(match: re.Match[str], context: Context) -> str | None:
    """10-12/5, từ 14 đến 17/9, ngày 10, 11 và 12/5: days of one month."""
    days = [*_DIGITS.findall(match["days"]), match["day"]]
    if not _exists(match) or [int(day) for day in days] != sorted({int(day) for day in days}):
        return None
    asked = _asks_for_day(match, context) or context.preceded_by(match, _FROM)
    is_range = match["joint"].strip() in "-–—−"
    if not (asked or (match["year"] and is_range)) and (not is_range or match["sep"] != "/" or _counts(match, context)):
        return None
    if not asked and context.preceded_by(match, NO_DAYS | QUANTITIES):
        return None
    first = ", ".join(map(cardinal, days[:-1]))
    word = "" if asked else "ngày "
    if is_range and not context.preceded_by(match, DAY_WORDS | NAMED_BY_DAYS):
        word = "ngày "
    joint = "," if "-" in match["days"] else match["joint"]
    return f"{word}{first}{_joined(joint)}{_said(match, context)}"


def _joined(joint: str) -> str:
    word = joint.strip()
    if word in "-–—−":
        return " đến "
    return {",": ", ", "&": " và "}.get(word, " đến hết " if word[0] in "-–—−" else f" {word} ")


def _day_month(match: re.Match[str], context: Context) -> str | None:
    exists = _exists(match) or context.preceded_by(match, _DAY)
    if not exists or not _is_day(match, context):
        return None
    return _day_word(match, context) + _said(match, context)


def _spaced(match: re.Match[str], context: Context) -> str | None:
    """Ngày 3 / 2, only after a word for a day."""
    is_day = context.preceded_by(match, DAY_WORDS) and not _is_dose(match, context)
    return _said(match, context) if is_day else None


def _bare(match: re.Match[str], context: Context) -> str | None:
    """Nothing asks for a day, but no part is greater than its whole: 30/4."""
    day, month_ = int(match["day"]), int(match["month"])
    if match["sep"] != "/" or day <= month_ or (day, month_) == (24, 7):
        return None  # 24/7: day and night, all week
    if not _exists(match) or context.preceded_by(match, NO_DAYS) or _counts(match, context):
        return None
    return "ngày " + _said(match, context)


def _national_day(match: re.Match[str], context: Context) -> str | None:
    """2/9, which hardly ever is two ninths."""
    if (match["day"], match["sep"], match["month"]) != (_NATIONAL_DAY[0], "/", _NATIONAL_DAY[1]):
        return None
    if context.preceded_by(match, NO_DAYS | QUANTITIES) or _counts(match, context):
        return None
    return _said(match, context)


def _exists(match: re.Match[str]) -> bool:
    """29 February is let pass in any year: it is a date, if a wrong one."""
    return int(match["day"]) <= _LAST_DAY.get(int(match["month"]), 31)


def _is_day(match: re.Match[str], context: Context) -> bool:
    if _is_dose(match, context) or (_counts(match, context) and not context.preceded_by(match, DAY_WORDS)):
        return False  # ngày 1/2 viên, ngày 10-12 tháng 5; Trường Mầm non 12/12 lớp
    if _asks_for_day(match, context):
        return True
    if match["sep"] != "/":
        return _is_day_without_slash(match, context)
    if context.preceded_by(match, NO_DAYS) or _counts(match, context):
        return False
    if (int(match["day"]), int(match["month"])) == (24, 7):
        return False
    return _has_zero(match) or context.preceded_by(match, _CUES)


def _is_day_without_slash(match: re.Match[str], context: Context) -> bool:
    """trước 31-12, for no range falls so; trước 30.6; "từ 1-8 với giá" where nothing is counted."""
    if int(match["day"]) > _MONTHS and context.preceded_by(match, _CUES if match["sep"] == "-" else _TERMS):
        return not context.followed_by(match, COUNTED | SHARES)
    ends = _PHRASE_ENDS.match(context.text, match.end()) is not None
    return ends and context.preceded_by(match, _FROM | _TERMS if match["sep"] == "-" else _TERMS)


def _asks_for_day(match: re.Match[str], context: Context) -> bool:
    """Whether something beside the match decides, even for 5-3 and 2.9."""
    if _is_dose(match, context) or _EVERY_DAY.search(context.before(match)):
        return False  # mỗi ngày 2-3 viên
    if _is_named(match, context):
        return not (context.preceded_by(match, _HOUSES) and _is_part(match[0]) and _counts(match, context))
    before = context.before(match)
    if _DAY_JUST_BEFORE.search(before) or (match[0].count("/") and _CLOCK_BEFORE.search(before)):
        return True
    is_slash = "/" in match[0]
    if not is_slash:
        return False
    follows = context.followed_by(match, AFTER_DAYS) or _YEAR_AFTER.match(context.after(match))
    return bool(follows or _BRACKET_OF_DAY.search(before))


def _is_dose(match: re.Match[str], context: Context) -> bool:
    """Ngày 1/2 viên; but "8h ngày 3/12 giờ Hà Nội"."""
    return context.followed_by(match, DOSES) and not _CLOCK_THEN_DAY.search(context.before(match))


def _has_zero(match: re.Match[str]) -> bool:
    return match["day"].startswith("0") or match["month"].startswith("0")


def _counts(match: re.Match[str], context: Context) -> bool:
    """Whether so many of so many, or a part of a whole, are told: 5/7 xã, 2/3 diện tích, từ 1/2 đến 2/3 số hộ."""
    if context.followed_by(match, COUNTED):
        return True
    if not _is_part(match[0]):
        return False
    second = _PART_AFTER.match(context.after(match).casefold())
    told = second is not None and _is_part(second["part"]) and {second["word"], second["words"]} & (SHARES | COUNTED)
    return bool(told) or context.followed_by(match, SHARES)


def _is_part(written: str) -> bool:
    """Whether the first a/b in it has the smaller number first."""
    pair = _PAIR.search(written)
    return pair is not None and int(pair[1]) < int(pair[2])


def _day_word(match: re.Match[str], context: Context) -> str:
    return "" if _is_named(match, context) else "ngày "


def _is_named(match: re.Match[str], context: Context) -> bool:
    """Whether a word before the match makes "ngày" needless."""
    if context.preceded_by(match, _WITHOUT_WORD) or _is_labelled(match, context):
        return True
    return _NAMED_DAY.search(context.text[max(0, match.start() - _NAME_REACH_CHARS) : match.start()]) is not None


def _is_labelled(match: re.Match[str], context: Context) -> bool:
    before = context.before(match)
    return before.endswith(":") and _DAY_LABEL.search(before) is not None


def _said(match: re.Match[str], context: Context, *, around: re.Match[str] | None = None) -> str:
    """Day, month and year of ``match``; ``around`` = the match in the text, where ``match`` is only a part of it."""
    is_lunar = int(match["month"]) == 1 and context.followed_by(around or match, LUNAR)
    said = f"{cardinal(match['day'])} tháng {'giêng' if is_lunar else month(match['month'])}"
    year = match.groupdict().get("year")
    return f"{said} năm {cardinal(year)}" if year else said


RULES = (
    Rule(
        name="dates.stamp",
        pattern=_STAMP,
        say=always(", "),
        needs=ANY_DIGIT,
        also=_JOINTED,
        source="page stamps of news portals",
    ),
    Rule(
        name="dates.iso",
        pattern=_ISO,
        say=_iso,
        begins="digit",
        needs=_JOINTED,
        source="ISO 8601-1:2019 (calendar date, time of day)",
    ),
    Rule(name="dates.several", pattern=_SEVERAL, say=_several, begins="digit", needs=_JOINTED, source=_SOURCE),
    Rule(name="dates.days", pattern=_DAYS, say=_days, begins="digit", needs=_JOINTED, source=_SOURCE),
    Rule(name="dates.full", pattern=_FULL, say=_full, begins="digit", needs=_JOINTED, source=_SOURCE),
    Rule(name="dates.short_year", pattern=_SHORT_YEAR, say=_short_year, begins="digit", needs=_JOINTED, source=_SOURCE),
)
"""Days that have all their parts, and several days."""
SHORT = (
    Rule(name="dates.day_month", pattern=_DAY_MONTH, say=_day_month, begins="digit", needs=_JOINTED, source=_SOURCE),
    Rule(name="dates.spaced", pattern=_SPACED, say=_spaced, begins="digit", needs=frozenset("/"), source=_SOURCE),
    Rule(
        name="dates.national_day",
        pattern=_DAY_MONTH,
        say=_national_day,
        begins="digit",
        needs=frozenset("/"),
        source=_SOURCE,
        unsure=True,
    ),
    Rule(name="dates.bare", pattern=_DAY_MONTH, say=_bare, begins="digit", needs=frozenset("/"), source=_SOURCE, unsure=True),
)
"""After months and quarters."""
