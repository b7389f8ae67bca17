"""Addresses of houses: số nhà 15/2A · ngách 34/12 · K52/7 Lê Độ · đường 2/9 · P7, Q3 · số 10-12 Trần Phú · ĐH.507.

The slash of a house in an alley is "trên"; "xuyệt" is said too, but not everywhere. A street that is named after a day is read as
the day is, without a "ngày" of its own.
"""

from __future__ import annotations

from itertools import pairwise

from docreader.verbalise import lazy_re as re
from docreader.verbalise.letters import spell
from docreader.verbalise.numbers import cardinal, month
from docreader.verbalise.phrases import phrases
from docreader.verbalise.rule import ANY_DIGIT, CLAIMED, Context, Rule
from docreader.verbalise.rules.words import COUNTED, SHARES
from docreader.verbalise.written_numbers import YEAR, code_words

_HOUSE = r"[0-9]{1,4}[A-Za-zĐđ]?"
_SLASH = r"\s?/\s?"
_END = r"(?![\w/%]|[.,-][0-9])"
_IN_ALLEY = re.compile(rf"(?<![\w/.,-])(?P<alley>K?)(?P<number>{_HOUSE}(?:{_SLASH}{_HOUSE}){{1,4}}){_END}")
_PARTS = re.compile(r"([0-9]+)([^\W\d_]?)")
_LISTED = re.compile(r"(?:[0-9]{1,4}[a-zđ]?(?:/[0-9]{1,4}[a-zđ]?){1,4}\s?(?:,|;|và|đến|-)\s?){1,4}$")
_DATE = re.compile(rf"[0-9]{{1,2}}/(?:[0-9]{{1,2}}/)?{YEAR}")
_DAY = re.compile(rf"(?<![\w/,-])(?<![^Đđ]\.)(?P<day>[0-3]?[0-9])[/-](?P<month>1?[0-9]){_END}")
_NUMBERS = re.compile(r"(?<![\w/.,-])[0-9]{1,4}(?:\s?[-–]\s?[0-9]{1,4}){1,3}(?=\s(?P<street>[^\W\d_]+(?:\s[^\W\d_]+)?))")
_WARD = re.compile(r"(?P<key>[PQpq])(?<![\w.].)\.?\s?(?P<number>[1-9][0-9]?)(?![\w/-])")
_TOWN = re.compile(r"t(?<!\w.)(?P<kind>[pxt])\.?\s?(?:(?P<city>hcm)(?!\w)|(?=(?P<initial>[^\W\d_])))")
_ROOM = re.compile(r"P(?<![\w.].)\.\s?(?P<number>[1-9][0-9]{2,3})(?P<letter>[A-ZĐ]?)(?![\w/]|[.,][0-9])")
_ROAD = re.compile(
    r"(?<!\w)(?P<kind>QL|TL|HL|ĐH|ĐX)(?:\.\s?|(?<=H)|(?<=HL))(?P<number>[1-9][0-9]{0,3})(?P<branch>[A-ZĐ]?)(?![\w/:]|[.,][0-9])"
)
_STREET = re.compile(rf"[Đđ](?<!\w.)\.\s?(?=[^\W\d_]|{CLAIMED})")
_DIVISION = re.compile(r"(?<!\w)(?P<key>kp|tx|[qphxt])\s?\.\s?(?=[^\W_])")
_DIVISIONS = {"kp": "khu phố", "tx": "thị xã", "q": "quận", "p": "phường", "h": "huyện", "x": "xã", "t": "tỉnh"}
_WITHIN = re.compile(
    r"(?:[^\W\d_]+\s?){1,4},\s?(?:quận|q\.|huyện|h\.|thành phố|tp|thị xã|tx|tỉnh|t\.|phường|p\.|xã|x\.|thị trấn|tt)",
    re.IGNORECASE,
)
_BEFORE_STREET = re.compile(r"(?:[0-9][a-zđ]?|[,(])$")
_SURE = phrases(
    """số nhà, nhà số, ngõ, ngách, hẻm, kiệt, sn, địa chỉ, đ/c, đc, căn nhà số, ngõ số, hẻm số, ngách số, kiệt số, lớp"""
)
"""Before a/b: a house or a class, whatever follows."""
_LIKELY = phrases("""số, tại, ở, ngụ, trú, trú tại, ngụ tại, cư trú tại, sống tại, thường trú, tạm trú, phòng, lô, nhà, trụ sở,
    căn nhà, tổ, xóm""")
"""Before a/b: a house, if a name or a word for a street follows."""
_STREET_WORDS = phrases(
    """đường, phố, ngõ, ngách, hẻm, kiệt, quốc lộ, tỉnh lộ, hương lộ, tổ, khu, khu phố, ấp, thôn, xóm, phường, quận, đại lộ"""
)
_STREET_NEXT = re.compile(
    r",\s?(?:đường|phố|ngõ|ngách|hẻm|kiệt|quốc lộ|khu phố|ấp|thôn|xóm|phường|tổ dân phố|thị trấn|tổ|KP|TDP|P\.|TT\.?)\s?(?=\w)"
)
_NAMED_AFTER_A_DAY = phrases(
    """đường, đ, phố, đại lộ, quảng trường, công viên, cầu, bệnh viện, sân vận động, nhà máy, nhà hát, rạp, trường, trường
    thpt, trường thcs, trường tiểu học, xí nghiệp, chợ, hội trường, khách sạn, nông trường, cung, tuyến đường, vòng xoay"""
)
_POSTS = phrases(
    "chủ tịch, giám đốc, tổng giám đốc, trưởng phòng, trưởng ban, viện trưởng, bí thư, hiệu trưởng, bộ trưởng, cục trưởng"
)
_PARTS_OF_PAPERS = phrases("điều, mục, phần, chương, hình, bảng, phụ lục, thêm")
"""After q. or p.: who acts for them, or their deputy; after x.: what one is to see."""
_LIES_IN = phrases("tại, ở, thuộc, trú, ngụ, trú tại, ngụ tại, cư trú tại, về, địa bàn, thường trú")
_LENGTHS = phrases("""quãng đường, chặng đường, đoạn đường, lòng đường, mặt đường, nửa đường, học đường""")
_DAYS = frozenset(
    {
        (3, 2), (8, 3), (10, 3), (24, 3), (25, 3), (26, 3), (28, 3), (29, 3), (31, 3), (1, 4), (2, 4), (3, 4), (16, 4),
        (17, 4), (30, 4), (1, 5), (7, 5), (15, 5), (19, 5), (1, 6), (27, 7), (17, 8), (19, 8), (21, 8), (23, 8), (25, 8),
        (26, 8), (2, 9), (12, 9), (14, 9), (23, 9), (10, 10), (20, 10), (30, 10), (20, 11), (18, 12), (19, 12), (22, 12), (9, 1),
    }
)  # fmt: skip
"""Day and month after which streets and parks are named: national days and the liberation of towns."""
_CITY = re.compile(r"hcm|hồ chí minh|sài gòn|thủ đức|gò vấp|quận|phường|đường\s|(?<!\w)[pq]\.?\s?[0-9]")
_IN_PLACE = re.compile(r"(?:quận|phường|huyện|thành phố|xã|thị xã|thị trấn)\s[^\Wa-zđ_]")
"""A part of the address, not what is counted: đường 3/2 quận 10."""
_MOST_WARDS = 28
_YEAR_AFTER = re.compile(r"(?:năm\s)?(?:19|20)[0-9]{2}(?![0-9])")
_QUARTERS = 4
_MOST_DISTRICTS = 12
"""Districts of Ho Chi Minh City that have a number."""
_MOST_MONTHS = 12
_MOST_DAYS = 31
_LOADS = phrases("tải trọng, hoạt tải, trọng thiết kế, tải thiết kế")
"""Before HL93: the load that a bridge bears."""
_ROADS = {"QL": "quốc lộ", "TL": "tỉnh lộ", "HL": "hương lộ", "ĐH": "đường huyện", "ĐX": "đường xã"}


def _in_alley(match: re.Match[str], context: Context) -> str | None:
    if not _is_house(match, context):
        return None
    house = " trên ".join(_house(part) for part in match["number"].split("/"))
    return f"kiệt {house}" if match["alley"] else house


def _is_house(match: re.Match[str], context: Context) -> bool:
    if context.preceded_by(match, _SURE) or _is_listed(match, context):
        return True
    if _DATE.fullmatch(match["number"]) or context.followed_by(match, COUNTED):
        return False
    after = context.after(match)
    names_follow = after[:1].isupper() or context.followed_by(match, _STREET_WORDS)
    if _STREET_NEXT.match(after) and context.preceded_by(match, _LIKELY):
        return True
    tells_itself = match["alley"] or match["number"].count("/") > 1 or any(character.isalpha() for character in match["number"])
    return names_follow and (bool(tells_itself) or context.preceded_by(match, _LIKELY))


def _is_listed(match: re.Match[str], context: Context) -> bool:
    """Ngõ 12/5, 13/5 và 14/6: the word stands before the first."""
    before = context.before(match)
    listed = _LISTED.search(before)
    words = before[: listed.start()].split()[-2:] if listed else []
    return any(" ".join(words[start:]) in _SURE for start in range(len(words)))


def _house(part: str) -> str:
    """A number with its letter: 2A."""
    found = _PARTS.search(part)
    digits, letter = found.groups() if found else (part, "")
    said = code_words(digits) if digits.startswith("0") else cardinal(digits)
    return f"{said} {spell(letter)}".rstrip()


def _day(match: re.Match[str], context: Context) -> str | None:
    day, month_ = int(match["day"]), int(match["month"])
    known = (day, month_) in _DAYS or (_MOST_MONTHS < day <= _MOST_DAYS and 0 < month_ <= _MOST_MONTHS)
    if not known or not context.preceded_by(match, _NAMED_AFTER_A_DAY) or context.preceded_by(match, _LENGTHS):
        return None
    if context.followed_by(match, COUNTED | SHARES) and not _IN_PLACE.match(context.after(match)):
        return None
    return f"{cardinal(match['day'])} tháng {month(match['month'])}"


def _pair(match: re.Match[str], context: Context) -> str | None:
    """A house that takes up several numbers; "từ số 10-12" is a range."""
    numbers = re.findall("[0-9]+", match[0])
    rising = all(int(one) < int(other) for one, other in pairwise(numbers))
    street = all(word[0].isupper() for word in match["street"].split()) or context.followed_by(match, _STREET_WORDS)
    if not (rising and street and context.preceded_by(match, _SURE | _LIKELY)) or context.before(match).endswith("từ số"):
        return None
    return ", ".join(cardinal(number) for number in numbers)


def _ward(match: re.Match[str], context: Context) -> str | None:
    """P7, Q3: among the words of an address; elsewhere a code, but for Q.3."""
    around = f"{context.before(match)}\n{context.after(match).casefold()}"
    if _is_quarter(match, context):
        return f"quý {cardinal(match['number'])}{' năm' if context.after(match)[0].isdecimal() else ''}"
    surely = match["key"] in "Qq" and "." in match[0] and int(match["number"]) <= _MOST_DISTRICTS
    if int(match["number"]) > _MOST_WARDS or not (surely or _CITY.search(around)):
        return None
    return f"{'phường' if match['key'] in 'Pp' else 'quận'} {cardinal(match['number'])}"


def _is_quarter(match: re.Match[str], context: Context) -> bool:
    """Q.2 năm 2024, outside an address."""
    a_year = _YEAR_AFTER.match(context.after(match))
    in_time = match["key"] == "Q" and int(match["number"]) <= _QUARTERS and a_year is not None
    return in_time and not _CITY.search(context.before(match))


def _town(match: re.Match[str], _context: Context) -> str | None:
    """Town before its name, tp. Huế, tp.hcm: in small letters, only with the point."""
    kind = {"p": "thành phố", "x": "thị xã", "t": "thị trấn"}[match["kind"]]
    if match["city"]:
        return f"{kind} Hồ Chí Minh"
    return f"{kind} " if match["initial"].isupper() and "." in match[0] else None


def _room(match: re.Match[str], context: Context) -> str:
    """P.305: no ward has such a number."""
    key = "pê" if context.before(match).endswith("phòng") else "phòng"
    return f"{key} {cardinal(match['number'])} {spell(match['letter'])}".rstrip()


def _road(match: re.Match[str], context: Context) -> str | None:
    if context.preceded_by(match, _LOADS):
        return None
    road = _ROADS[match["kind"]]
    if context.before(match).endswith("đường"):
        road = road.removeprefix("đường ")
    return f"{road} {cardinal(match['number'])} {spell(match['branch'])}".rstrip()


def _street(match: re.Match[str], context: Context) -> str | None:
    """Số 8 Đ. Lê Duẩn; after a word Đ. is a person."""
    first = context.text[match.end()]
    if first.isdecimal():
        return "đường "
    return "đường " if first.isupper() and _BEFORE_STREET.search(context.before(match)) else None


def _division(match: re.Match[str], context: Context) -> str | None:
    """q.Cầu Giấy, h. Bạch Thông in small letters: inside an address; the head of a line may be an item: h. Kinh phí."""
    before = context.before(match)
    first = context.text[match.end()]
    inside = before.endswith(",") or context.preceded_by(match, _LIES_IN)
    if context.followed_by(match, _POSTS | _PARTS_OF_PAPERS) or not (
        first.isupper() or (first.isdecimal() and match["key"] == "kp")
    ):
        return None
    if not inside and not (match["key"] != "t" and (_WITHIN.match(context.after(match)) or match["key"] in ("kp", "tx"))):
        return None
    return f"{_DIVISIONS[match['key']]} "


_USAGE = "VTV/VOV news usage"
RULES = (
    Rule(name="addresses.alley", pattern=_IN_ALLEY, say=_in_alley, needs=frozenset("/"), source=_USAGE),
    Rule(name="addresses.day", pattern=_DAY, say=_day, begins="digit", needs=frozenset("/-"), source=_USAGE),
    Rule(name="addresses.pair", pattern=_NUMBERS, say=_pair, begins="digit", needs=frozenset("-–"), source=_USAGE),
    Rule(name="addresses.ward", pattern=_WARD, say=_ward, needs=frozenset("PQpq"), also=ANY_DIGIT, source=_USAGE),
    Rule(name="addresses.town", pattern=_TOWN, say=_town, needs=frozenset("t"), source=_USAGE),
    Rule(name="addresses.room", pattern=_ROOM, say=_room, needs=frozenset("P"), also=ANY_DIGIT, source=_USAGE),
    Rule(
        name="addresses.road", pattern=_ROAD, say=_road, begins="capital", needs=frozenset("LHX"), also=ANY_DIGIT, source=_USAGE
    ),
    Rule(name="addresses.street", pattern=_STREET, say=_street, needs=frozenset("Đđ"), also=frozenset("."), source=_USAGE),
    Rule(name="addresses.division", pattern=_DIVISION, say=_division, needs=frozenset("."), source=_USAGE),
)
"""Before dates and ratios."""
