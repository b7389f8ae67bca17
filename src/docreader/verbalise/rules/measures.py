"""Numbers with a unit: 12,5 km · 100km/h · 85 % · 1m75 · Km24+300 · 10°45'N · 2,5 tấn/ha. Units are rows of the lexicon."""

from __future__ import annotations

from docreader.verbalise import lazy_re as re
from docreader.verbalise.lexicon import units
from docreader.verbalise.numbers import cardinal
from docreader.verbalise.phrases import phrases
from docreader.verbalise.rule import ANY_DIGIT, CLAIMED, Context, Rule, always
from docreader.verbalise.rules.money import CURRENCIES, MONEY_BEFORE
from docreader.verbalise.rules.words import ONE_EACH
from docreader.verbalise.written_numbers import BEGIN, DASH, NUMBER, code_words, number_words

_UNIT = r"(?P<unit>[°º˚⁰]\s?[CcFfKk]?|[%‰$€£¥₫℃℉]|(?!đ/c(?!\w))[^\W\d_]{1,5}[23²³]?)(?!\w)"
_QUANTITY = re.compile(rf"{BEGIN}(?P<number>{NUMBER})(?P<gap>\s?){_UNIT}")
_AFTER_CLAIMED = re.compile(rf"(?<={CLAIMED})(?P<gap>\s?){_UNIT}")
_ACCELERATION = re.compile(r"m(?<![^\W\d_].)/s[2²](?!\w)")
_UNLIKE = re.compile(
    rf"(?<=[0-9])(?P<unit>k?[VW])\s?{DASH}\s?(?=[0-9]{{1,5}}(?:[.,][0-9]{{1,2}})?(?:[mk]?A|[kM]?VA|m?Ah|k?W|Hz)(?!\w))"
)
_SCALED = re.compile(
    r"(?P<scale>[nt](?<!\w.)(?:(?<=n)(?:ghìn|gàn)|(?<=t)(?:riệu|ỷ|ỉ)))\s"
    r"(?P<unit>đ|(?:US)?\$|[€£¥]|[^\W\d_]{2,5}[23²³]?)(?![\w$])"
)
_ALONE = re.compile(
    r"(?P<unit>[kcmhM](?<![\w/].)(?:(?<=k)(?:m[2²]?|g|[Ww]h)|(?<=c)m|(?<=m)[mgl23²³]|(?<=h)a|(?<=M)Wh))(?![\w/]|\.[a-z])"
)
"""Units that are no other word; ``ha`` is one only after one of ``_EACH``."""
_EACH = phrases("mỗi, một, từng, cứ, mấy, vài, bao nhiêu, đơn vị, đơn vị tính, tính theo, tính bằng, nửa, nghìn, chục, trăm")
_SECRET = phrases("chuyên án, ban chuyên án, bí số, mật danh")
"""Before a number and a letter that stand for nothing: chuyên án 324L."""
_PER = re.compile(r"\s?/\s?(?P<unit>[^\W\d_]{1,8}[23²³]?)(?!\w)")
_PRODUCT = re.compile(rf"{BEGIN}{NUMBER}(?:\s?[x×]\s?{NUMBER}){{1,3}}(?![0-9]|[.,][0-9])")
_BY = re.compile(rf"(?:(?<={CLAIMED})\s?|(?<=\w)\s)[x×*]\s?(?={CLAIMED})|(?<={CLAIMED})\s[x×]\s(?=[a-zđ])")
_DASH = re.compile(rf"(?<={CLAIMED})\s?{DASH}\s?(?={CLAIMED})")
_ENDS_IN_SIGN = re.compile(r"[0-9]\s?(?:[°º˚⁰o]\s?[cf]?|['’′])$")
_LAST_UNIT = re.compile(r"[0-9]\s?([^\W\d_]{1,5}[23²³]?)$")
_FIRST_UNIT = re.compile(r"[0-9][0-9.,]*\s?([^\W\d_]{1,5}[23²³]?)(?!\w)")
_FACTOR_ENDS = frozenset("0123456789%")
_FACTOR = re.compile(NUMBER)
_METRES = re.compile(rf"{BEGIN}(?P<whole>[0-9]{{1,3}})(?P<unit>m|kg)(?P<part>[0-9]{{1,2}})(?!\w)")
_STATION = r"[Kk][Mm]\s?[0-9]{1,4}(?:\s?\+\s?[0-9]{1,4}(?:[.,][0-9]{1,2})?)?"
_STATIONS = re.compile(rf"(?<![\w.,])(?P<first>{_STATION})(?:\s?{DASH}\s?(?P<last>{_STATION}))?(?![\w]|[.,][0-9])")
_STATION_PARTS = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_ANGLE = re.compile(
    r"(?<![\w.,])(?P<degrees>[0-9]{1,3}(?:[.,][0-9]{1,6})?)\s?[°º˚]\s?(?:(?P<minutes>[0-9]{1,2}(?:[.,][0-9]{1,3})?)['’′]\s?)?"
    r"(?:(?P<seconds>[0-9]{1,2}(?:[.,][0-9]{1,3})?)(?:[\"”″]|''|’’)\s?)?(?P<way>[NSEWBĐT](?!\w))?"
)
_CUED = re.compile(rf"{BEGIN}(?P<number>{NUMBER})\s?(?P<unit>[tTACVMđ])(?![\w/])")
_INCHES = re.compile(rf"{BEGIN}(?P<number>{NUMBER})(?P<mark>[\"”″]|''|’’)(?!\w)")
_FEET = re.compile(rf"{BEGIN}(?P<feet>[4-8])['’′]\s?(?P<inches>[0-9]|1[01])(?:[\"”″]|''|’’)?(?!\w)")
_TIMES = frozenset({"giờ", "giây", "phút"})
_WHOLE_UNITS = phrases("lít, mét, tấn, tạ, yến, gam, gram, độ, ounce, dặm")
_ANY_CASE = phrases("km, kg, ha, cm, mm, ml, mg, kw, kwh, kva, mw, mwh, km2, m2, m3, usd, vnd, vnđ")
"""Units that newspapers capitalise as they like."""
_CUES = {
    "t": (
        "tấn",
        re.compile(r"(?<!\w)(?:xe|tải|trọng tải|nặng|trọng lượng|khối lượng|cẩu|container|hàng|thép|gạo)(?!\w)"),
    ),
    "m": ("mét", re.compile(r"(?<!\w)(?:dài|rộng|cao|sâu|dày|cách|xa|ngang)(?:\s\w{1,8})?$")),
    "a": ("am pe", re.compile(r"(?<!\w)(?:dòng|điện|aptomat|áp tô mát|cầu dao|cầu chì|sạc|ổ cắm)(?!\w)|[0-9]v\s?[-/,–]?\s?$")),
    "v": ("vôn", re.compile(r"(?<!\w)(?:điện|điện áp|nguồn|pin|ắc quy|biến áp)(?!\w)")),
    "c": ("độ xê", re.compile(r"(?<!\w)(?:nhiệt độ|sốt|nóng|lạnh|rét|nhiệt)(?!\w)")),
    "đ": ("điểm", re.compile(r"(?<!\w)(?:điểm|câu|môn|thang điểm|bài thi|toán|văn|ý)(?!\w)")),
}
"""Letters that are a unit only near a word of its kind: what they are and the word."""
_NAMED = phrases("lớp, tổ, phòng, khối, lô, dãy, nhóm, chương, mục, quốc lộ, ql, số, căn hộ, tầng, khu")
"""Before a number and a letter: together they are a name, 10A."""
_CAPITALS = frozenset("ABCDFGHKLMNTVW")
_NEXT_CHARS = 8
_MARKS = re.compile(r"(?:[0-9]|[1-9][0-9]|100)(?:[.,][0-9]{1,2})?")
"""What an examination gives; nobody pays 8,5 đồng."""
_SCREENS = re.compile(r"(?<!\w)(?:màn hình|tivi|ti vi|tv|laptop|lốp|vành|mâm|la-zăng|ống|đĩa|máy tính|monitor|iphone|ipad)(?!\w)")
_BRACKETED = re.compile(r"\((?<=[^\W\d_]\s.)(?P<unit>[^\W\d_]{1,5}[23²³]?|(?:°|º|o)C)\)(?=\s?(?:[:;|\n]|$))")
_PIECES = re.compile(r"(?<!\w)(?:con|quả|trái|củ|bông|cái)$")
"""Before "/kg": so many to the kilo."""
_RATED_WORD = re.compile(r"\s[^\W\d_]{1,8}")
_TALL_FROM = re.compile(r"(?<!\w)cao\s(?:từ|dưới|trên|khoảng|chừng)?[\s0-9m,–-]*(?:đến\s|tới\s)?$")
_TALL = phrases("cao, chiều cao, cao tới, cao hơn, cao khoảng, cao đến")
_WAYS = {"N": "bắc", "B": "bắc", "S": "nam", "E": "đông", "Đ": "đông", "W": "tây", "T": "tây"}
_AXES = {"bắc": "vĩ", "nam": "vĩ", "đông": "kinh", "tây": "kinh"}
_DATES = frozenset({"ngày", "tháng", "năm", "tuần", "quý", "giờ"})
_FIELD = re.compile(r"(?:^|[^0-9\s]\s*)(?<!\w)(?:giờ|ngày|tháng|tuần|quý)$")
"""Ngày/tháng/năm, of which none is counted."""
_RATED = re.compile(
    r"[0-9][^.;:]{0,40}$|(?<!\w)(?:đồng|usd|vnđ|vnd|lần|lượt|lượt khách|buổi|tấn|tạ|lít|kg|g|mg|m|km|m2|m3|ha|kwh|kw|mw|eur|cny|"
    r"gbp|người|bình quân|quân|"
    r"lượng|thu nhập|chi phí|giá|mức|suất|tiền|phí)$|/\s?\w{1,8}$"
)
"""Before the slash of a rate: what is counted, or a word of measuring; not the one half of "trẻ em/người lớn"."""
_SOURCE = "SI Brochure, 9th ed.; VTV/VOV news usage"


def _quantity(match: re.Match[str], context: Context) -> str | None:
    """12,5 km; a capital after the number of a class or a lot is a name, lớp 12L."""
    if not match["gap"] and match["unit"] in _CAPITALS and context.preceded_by(match, _NAMED | _SECRET):
        return None
    unit = _unit(match)
    return f"{number_words(match['number'])} {unit}" if unit else None


def _after_claimed(match: re.Match[str], context: Context) -> str | None:
    """The unit of a number that another rule has read: 1/2 kg."""
    if not context.text[match.start() - 1].isdecimal():
        return None
    unit = _unit(match)
    return f" {unit}" if unit else None


def _alone(match: re.Match[str], context: Context) -> str | None:
    """mỗi km, tính theo m2: no number stands before."""
    if match["unit"] == "ha" and not context.preceded_by(match, _EACH):
        return None
    return units(glued=False).get(match["unit"])


def _scaled(match: re.Match[str], _context: Context) -> str | None:
    """1,2 triệu MWh."""
    unit = units(glued=False).get(match["unit"])
    return f"{match['scale']} {unit}" if unit else None


def _unlike(match: re.Match[str], _context: Context) -> str:
    """5V-2A, 220kV-250MVA: two measures, no range."""
    return f" {units(glued=True)[match['unit']]}, "


def _unit(match: re.Match[str]) -> str | None:
    """A unit written together with its number may be in any case; apart from it, only as in the lexicon."""
    glued = not match["gap"]
    table = units(glued=glued)
    written = "".join(match["unit"].split())
    folded = written.casefold()
    return table.get(written) or (table.get(folded) if (glued and len(written) > 1) or folded in _ANY_CASE else None)


def _per(match: re.Match[str], context: Context) -> str | None:
    """tấn/ha "trên"; đồng/kg, lượt/ngày "một"."""
    word = match["unit"].casefold()
    before = context.before(match)
    if not _RATED.search(before) or (word in _DATES and _FIELD.search(before)):
        return None  # Ngày/tháng/năm sinh
    each = word in ONE_EACH or _is_each(word, match, context) or (word == "kg" and _PIECES.search(before) is not None)
    said = match["unit"] if (each and word != "kg") or word in _TIMES | _WHOLE_UNITS else _named(match["unit"])
    if said is None:
        return None
    price = MONEY_BEFORE.search(before)
    is_price = price is not None and (word not in CURRENCIES or price["amount"] is not None)
    return f" {'một' if is_price or each else 'trên'} {said}"


def _is_each(word: str, match: re.Match[str], context: Context) -> bool:
    """2 lần/hồ sơ: a thing that two words name."""
    following = _RATED_WORD.match(context.text, match.end())
    return following is not None and f"{word}{following[0].casefold()}" in ONE_EACH


def _bracketed(match: re.Match[str], _context: Context) -> str | None:
    """Diện tích (ha): the unit of a column."""
    unit = "°C" if match["unit"].endswith("C") and len(match["unit"]) == 2 else match["unit"]
    said = units(glued=False).get(unit) or (units(glued=True).get(unit) if unit == "°C" else None)
    return f"({said})" if said else None


def _named(unit: str) -> str | None:
    table = units(glued=True)
    return table.get(unit) or (table.get(unit.casefold()) if len(unit) > 1 else None)


def _product(match: re.Match[str], _context: Context) -> str:
    """3 x 4 m."""
    return " nhân ".join(number_words(factor) for factor in _FACTOR.findall(match[0]))


def _by(match: re.Match[str], context: Context) -> str | None:
    """3m x 4m: the sign between two measures."""
    return " nhân " if context.text[match.end()].isdecimal() or context.text[match.start() - 1] in _FACTOR_ENDS else None


def _dash(match: re.Match[str], context: Context) -> str | None:
    """35°C-37°C, 5.000 đ – 7.000 đ: a range, whose first end is a sign or a unit apart from its number."""
    before, after = context.before(match), context.after(match).casefold()
    first, last = _LAST_UNIT.search(before), _FIRST_UNIT.match(after)
    is_like = first is not None and last is not None and first[1] == last[1]
    return " đến " if is_like or (_ENDS_IN_SIGN.search(before) and after[0].isdecimal()) else None


def _metres(match: re.Match[str], context: Context) -> str | None:
    """1m75, 3kg2; m2 and m3 are square and cubic, unless something is so tall."""
    part = match["part"]
    if (
        match["unit"] == "m"
        and part in ("2", "3")
        and not (context.preceded_by(match, _TALL) or _TALL_FROM.search(context.before(match) + " "))
    ):
        return None
    if match["unit"] == "kg" and len(part) > 1:
        return None
    unit = units(glued=True)[match["unit"]]
    return f"{cardinal(match['whole'])} {unit} {code_words(part)}"


def _stations(match: re.Match[str], context: Context) -> str | None:
    """Km 24+300, a place on a road; "5 km 300" is a length."""
    is_place = "+" in match[0] or match[0].startswith("K")
    if not is_place or (match[0][2].isspace() and "+" not in match[0] and context.before(match)[-1:].isdecimal()):
        return None
    last = f" đến {_station(match['last'])}" if match["last"] else ""
    return _station(match["first"]) + last


def _station(written: str) -> str:
    kilometre, *rest = _STATION_PARTS.findall(written)
    said = f"ki lô mét {cardinal(kilometre)}"
    if not rest or not rest[0].strip("0"):
        return said
    zeros = len(rest[0]) - len(rest[0].lstrip("0"))
    return f"{said} cộng {'không ' * zeros}{number_words(rest[0])}"


def _angle(match: re.Match[str], context: Context) -> str | None:
    """10°45'N, 45°30'; a bare 45° is a unit's."""
    if not (match["minutes"] or match["way"]):
        return None
    named = [(match["degrees"], "độ"), (match["minutes"], "phút"), (match["seconds"], "giây")]
    said = " ".join(f"{number_words(digits)} {name}" for digits, name in named if digits)
    if not match["way"]:
        return said
    way = _WAYS[match["way"]]
    axis = "" if context.preceded_by(match, frozenset({"vĩ độ", "kinh độ"})) else f"{_AXES[way]} "
    return f"{said} {axis}{way}"


def _cued(match: re.Match[str], context: Context) -> str | None:
    """Xe 3,5t, aptomat 16A, sốt 39C, câu 1 (2đ)."""
    letter, number = match["unit"].casefold(), match["number"]
    said, cue = _CUES[letter]
    if context.preceded_by(match, _NAMED) or (letter == "đ" and not _MARKS.fullmatch(number)):
        return None
    is_mark = letter == "đ" and not number.isdecimal()
    around = f"{context.before(match)} {context.after(match)[:_NEXT_CHARS] if letter == 't' else ''}"
    return f"{number_words(number)} {said}" if is_mark or cue.search(around.rstrip()) else None


def _inches(match: re.Match[str], context: Context) -> str | None:
    """màn hình 27"; elsewhere the mark closes a quotation."""
    before = context.before(match)
    if not _SCREENS.search(before) or (match["mark"] in ('"', "”") and ("“" in before or '"' in before)):
        return None
    return f"{number_words(match['number'])} {units(glued=True)['inch']}"


def _feet(match: re.Match[str], context: Context) -> str | None:
    """Cao 6'2"; elsewhere minutes and seconds."""
    if not context.preceded_by(match, _TALL):
        return None
    return f"{cardinal(match['feet'])} {units(glued=True)['ft']} {cardinal(match['inches'])} {units(glued=True)['inch']}"


ANGLES = (
    Rule(name="measures.angle", pattern=_ANGLE, say=_angle, begins="digit", needs=frozenset("°º˚"), source=_SOURCE),
    Rule(name="measures.feet", pattern=_FEET, say=_feet, begins="digit", needs=frozenset("'’′"), source=_SOURCE),
    Rule(name="measures.inches", pattern=_INCHES, say=_inches, begins="digit", needs=frozenset("\"”″'’"), source=_SOURCE),
)
"""Before times, whose minutes bear the same mark."""
AMOUNTS = (
    Rule(name="measures.stations", pattern=_STATIONS, say=_stations, needs=frozenset("Kk"), also=ANY_DIGIT, source=_SOURCE),
    Rule(name="measures.product", pattern=_PRODUCT, say=_product, begins="digit", needs=frozenset("x×"), source=_SOURCE),
    Rule(name="measures.metres", pattern=_METRES, say=_metres, begins="digit", source="VTV/VOV news usage"),
    Rule(name="measures.unlike", pattern=_UNLIKE, say=_unlike, needs=frozenset("VW"), also=frozenset("-–—−"), source=_SOURCE),
    Rule(name="measures.cued", pattern=_CUED, say=_cued, begins="digit", source="VTV/VOV news usage"),
    Rule(
        name="measures.acceleration",
        pattern=_ACCELERATION,
        say=always("mét trên giây bình phương"),
        needs=frozenset("/"),
        source="SI Brochure, 9th ed., table 5 (m s⁻²)",
    ),
    Rule(name="measures.scaled", pattern=_SCALED, say=_scaled, needs=frozenset("ệỷỉìà"), source=_SOURCE),
    Rule(name="measures.quantity", pattern=_QUANTITY, say=_quantity, begins="digit", source=_SOURCE),
)
"""Before names that mix letters and digits, such as 4G."""
AFTER_NUMBERS = (
    Rule(name="measures.after_number", pattern=_AFTER_CLAIMED, say=_after_claimed, needs=ANY_DIGIT, source=_SOURCE),
    Rule(name="measures.alone", pattern=_ALONE, say=_alone, needs=frozenset("kcmMh"), source=_SOURCE),
    Rule(name="measures.dash", pattern=_DASH, say=_dash, needs=frozenset("-–—−"), source=_SOURCE),
    Rule(name="measures.by", pattern=_BY, say=_by, needs=frozenset("x×*"), source=_SOURCE),
    Rule(name="measures.bracketed", pattern=_BRACKETED, say=_bracketed, needs=frozenset("("), source=_SOURCE),
    Rule(name="measures.per", pattern=_PER, say=_per, needs=frozenset("/"), source=_SOURCE),
)
"""After every rule that reads numbers."""
