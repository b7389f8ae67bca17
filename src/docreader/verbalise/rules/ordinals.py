"""Ordinals: thứ 4 · thứ 2 - thứ 6 · thứ 2, 4, 6 · xếp thứ 03/12 · Huân chương hạng 1 · đoạt giải 2.

After "thứ" a day of the week and a rank sound the same. A rank that is won is "hạng nhất"; a grade that posts, hospitals or
licences are classed by is counted: "giáo viên hạng một".
"""

from __future__ import annotations

from docreader.verbalise import lazy_re as re
from docreader.verbalise.numbers import cardinal, ordinal
from docreader.verbalise.phrases import phrases
from docreader.verbalise.rule import ANY_DIGIT, Context, Rule
from docreader.verbalise.rules.words import COUNTED
from docreader.verbalise.written_numbers import END

_THU = r"(?<=[Hh][ứỨ]\s)"
_NUMBER = r"(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]{1,4})"
_AFTER_THU = re.compile(rf"{_THU}{_NUMBER}{END}(?!\w)")
_OF = re.compile(r"(?<=[ứgíỨGÍ]\s)(?P<rank>[0-9]{1,3})\s?/\s?(?P<whole>[0-9]{1,3})(?![\w/%]|[.,][0-9])")
_WEEKDAY_LIST = re.compile(_THU + r"[2-7](?:,\s?[3-7]){0,5}(?:(?:,|\svà|\shoặc)\s?[3-7])(?![\w/]|[.,-][0-9])")
_HANG = re.compile(r"(?<=[ạẠ][Nn][Gg]\s)0?[124](?![\w/]|[.,-][0-9])")
_PRIZE = re.compile(
    r"(?<=[Ii][ảẢ][Ii]\s)[1-4](?=[;:)]|,(?!\s?[0-9])|\.?$|\.\s|\s(?:toàn|cấp|quốc|cuộc|hội|môn|của|và|trong|tại|kỳ|chung)\s)"
)
_RANKS = phrases("thứ, hạng, vị trí")
_STARS = frozenset({"sao"})
_GRADED = re.compile(
    r"giáo viên|viên chức|chức danh|bệnh viện|bằng|lái xe|chứng chỉ|công trình|đô thị|khách sạn|bến xe|cảng|kỹ sư|bác sĩ|"
    r"thăng hạng|giảng viên|phóng viên|biên tập viên|phòng khám|chợ|năng lực"
)
"""Near "hạng": it is a grade."""
_PRIZES = {"1": "nhất", "2": "nhì", "3": "ba", "4": "tư"}
_DIGIT = re.compile(r"[0-9]")


def _after_thu(match: re.Match[str], _context: Context) -> str:
    return ordinal(match[0].replace(".", ""))


def _of(match: re.Match[str], context: Context) -> str | None:
    """Xếp thứ 3/12: a rank among so many, never a date or a fraction."""
    if not context.preceded_by(match, _RANKS) or int(match["rank"]) > int(match["whole"]):
        return None
    say = ordinal if context.preceded_by(match, frozenset({"thứ"})) else cardinal
    return f"{say(match['rank'])} trên {cardinal(match['whole'])}"


def _weekday_list(match: re.Match[str], context: Context) -> str | None:
    """Thứ 2, 4, 6: in the order of the week, and nothing is counted by the last of them."""
    days = _DIGIT.findall(match[0])
    if days != sorted(set(days)) or context.followed_by(match, COUNTED):
        return None
    return _DIGIT.sub(lambda day: ordinal(day[0]), match[0].replace(", ", ",").replace(",", ", "))


def _hang(match: re.Match[str], context: Context) -> str | None:
    """Hạng nhất, hạng tư; the second is "nhì" of an order, "hai" in a table."""
    before = context.before(match)
    if not context.preceded_by(match, frozenset({"hạng"})) or _GRADED.search(before) or context.followed_by(match, _STARS):
        return None
    return "nhì" if int(match[0]) == 2 and "chương" in before else ordinal(match[0])


def _prize(match: re.Match[str], context: Context) -> str | None:
    return _PRIZES[match[0]] if context.preceded_by(match, frozenset({"giải"})) else None


AMONG = (Rule(name="ordinals.of", pattern=_OF, say=_of, needs=frozenset("/"), source="VTV/VOV news usage: thứ ba trên mười hai"),)
"""Before dates."""
RULES = (
    Rule(
        name="ordinals.weekday_list",
        pattern=_WEEKDAY_LIST,
        say=_weekday_list,
        needs=ANY_DIGIT,
        source="VTV/VOV news usage: thứ hai, tư, sáu",
    ),
    Rule(
        name="ordinals.after_thu",
        pattern=_AFTER_THU,
        say=_after_thu,
        needs=ANY_DIGIT,
        source="Vietnamese grammar as taught in school: thứ nhất, thứ tư",
    ),
    Rule(
        name="ordinals.rank",
        pattern=_HANG,
        say=_hang,
        needs=frozenset("124"),
        source="Law on Emulation and Commendation 2022: Huân chương hạng Nhất, hạng Nhì, hạng Ba",
    ),
    Rule(name="ordinals.prize", pattern=_PRIZE, say=_prize, needs=frozenset("1234"), source="usage: giải nhất, nhì, ba, tư"),
)
