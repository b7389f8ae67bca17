"""Sums of money: 50.000đ · $1.5 tỷ · US$1.2bn · 10,5$ · 3tr5 · 150 tr.đ · giá 80K.

Currencies after a number are rows of the lexicon.
"""

from __future__ import annotations

from docreader.verbalise import lazy_re as re
from docreader.verbalise.lexicon import units
from docreader.verbalise.numbers import cardinal
from docreader.verbalise.phrases import phrases
from docreader.verbalise.rule import ANY_DIGIT, Context, Rule
from docreader.verbalise.written_numbers import BEGIN, DASH, NUMBER, number_words

_SCALE_WORDS = r"(?:\s(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ)(?!\w)){1,2}"
_SCALES = {
    "bn": "tỷ", "b": "tỷ", "billion": "tỷ", "tỷ": "tỷ", "tỉ": "tỷ", "m": "triệu", "mn": "triệu", "million": "triệu",
    "triệu": "triệu", "tr": "triệu", "k": "nghìn", "trillion": "nghìn tỷ",
}  # fmt: skip
_CODES = "USD|EUR|GBP|JPY|CNY|KRW|THB|SGD|AUD|CAD|VNĐ|VND"
_SIGNED = re.compile(
    rf"(?<!\w)(?P<symbol>(?:US|HK|NT|[ACS])?\$|[€£¥₫₩₹฿])\s?(?P<number>{NUMBER})(?:\s?{DASH}\s?(?P<last>{NUMBER}))?"
    rf"(?:(?P<words>{_SCALE_WORDS})|(?P<scale>\s?(?:trillion|billion|million|triệu|bn|mn|tr|tỷ|tỉ|[bBmMkK]))(?!\w)|(?!\w))"
)
_CODED = re.compile(
    rf"(?<!\w)(?P<symbol>{_CODES})(?:\s?(?P<number>[1-9][0-9]{{0,2}}(?:[.,][0-9]{{3}})+(?:[.,][0-9]{{1,2}})?)|(?P<glued>{NUMBER}))(?!\w|[.,][0-9])"
)
_CENTS = re.compile(rf"{BEGIN}(?P<whole>[0-9]{{1,6}})[.,](?P<cents>[0-9]{{1,2}})\s?(?P<symbol>US\$|[$€£])(?![\w$])")
_MILLIONS = re.compile(rf"{BEGIN}(?P<count>[0-9]{{1,4}})(?P<scale>tr|triệu|tỷ|tỉ|ty|k)(?P<rest>[0-9]{{1,3}})k?(?!\w)")
_SHORT_DONG = re.compile(rf"{BEGIN}(?P<number>{NUMBER})\s?(?P<scale>tr|ng)(?:\.\s?|(?<=ng))đ(?:ồng)?(?!\w)")
_THOUSANDS = re.compile(rf"{BEGIN}(?P<number>{NUMBER})k(?!\w)")
_BARE_T = re.compile(rf"{BEGIN}(?P<number>{NUMBER})t(?!\w)")
_CAPITAL_K = re.compile(rf"{BEGIN}(?P<number>[0-9]{{2,4}})\s?K(?!\w)")
_CAPITAL_SCALE = re.compile(rf"{BEGIN}(?P<number>{NUMBER})\s?(?P<scale>[MB])(?!\w)")
_LENGTH = re.compile(r"(?:dài|rộng|cao|sâu|dày|cách|xa|ngang|chạy|bơi|nhảy|khoảng|gần|hơn|trên|dưới|x|×|-)$")
_ENGLISH_THOUSANDS = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
_SCALE_AFTER = re.compile(r"(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ)(?!\w)")
_NUMBER_BEFORE = re.compile(r"(?:[0-9]|trăm|nghìn|ngàn|triệu|tỷ|tỉ)$")
MONEY_BEFORE = re.compile(
    r"(?P<amount>[0-9]|(?<!\w)(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ|tr))\s?"
    r"(?:đồng|đ|usd|vnđ|vnd|eur|euro|đô la|gbp|jpy|ndt|trđ|xu|cent|tr|triệu|tỷ|tỉ|nghìn|ngàn|k|[$€£¥₫])"
    r"(?:\s?/\s?[^\W\d_]{1,8}[23²³]?){0,2}$"
    r"|(?<![\w/])(?:đồng|vnđ|vnd|usd)(?:\s?/\s?[^\W\d_]{1,8}[23²³]?){0,2}$"
)
"""What stands before a slash that is said "một": a price."""
_PER_PERSON = re.compile(
    r"\s?/\s?(?:ngày|đêm|người|khách|vé|suất|kg|chiếc|cái|con|ly|bát|tô|phần|tháng|giờ|lượt|buổi|hộp|chai)(?!\w)"
)
"""After 150K: the slash of a price."""
CURRENCIES = frozenset({"usd", "vnd", "vnđ", "eur", "jpy", "gbp", "cny", "ndt", "krw", "thb", "sgd", "aud", "đồng"})
"""After a slash they make a rate of exchange, not a price."""
_PRICES = phrases(
    """giá, giá vé, vé, chỉ, chỉ từ, chỉ còn, phí, mức, đồng giá, lì xì, ship, tiền, từ, còn, với giá, giảm, giảm còn, cọc,
    đến, hơn, khoảng, mất, trả, tặng"""
)
_SUMS = phrases(
    "vốn, số vốn, lương, mức lương, thưởng, doanh thu, lợi nhuận, doanh số, giá, thu nhập, gọi vốn, đầu tư, trị giá, nợ"
)
_MONEY_AFTER = phrases("usd, vnd, vnđ, eur, đồng, đô la, đô, euro, lượt xem, lượt tải, view, views, người theo dõi, followers")
_SOURCE = "VTV/VOV news usage"


def _signed(match: re.Match[str], _context: Context) -> str:
    """US$1.2bn, $1.5 tỷ: number, scale, currency."""
    scale = _SCALES[match["scale"].strip().casefold()] if match["scale"] else (match["words"] or "").strip()
    said = _sum(match["number"], is_scaled=bool(scale))
    if match["last"]:
        said += f" đến {_sum(match['last'], is_scaled=bool(scale))}"
    return " ".join(part for part in (said, scale, units(glued=True)[match["symbol"]]) if part)


def _coded(match: re.Match[str], context: Context) -> str | None:
    """USD 1,500,000; but not the rate "1 USD 23.500 đồng"."""
    after = context.after(match).casefold()
    if _NUMBER_BEFORE.search(context.before(match)) or after.startswith(("đồng", "đ ", "vnđ", "vnd")):
        return None
    scale = _SCALE_AFTER.match(after)
    if scale:
        return None
    return f"{_sum(match['number'] or match['glued'])} {units(glued=True)[match['symbol']]}"


def _sum(written: str, *, is_scaled: bool = False) -> str:
    """A number; 1,500 beside a foreign sign has thousands, if no scale follows."""
    if not is_scaled and _ENGLISH_THOUSANDS.fullmatch(written):
        written = written.replace(",", "")
    return number_words(written)


def _cents(match: re.Match[str], context: Context) -> str | None:
    """10,5$: ten dollars fifty; the parts of 1,5$ triệu are no cents."""
    if _SCALE_AFTER.match(context.after(match)):
        return None
    whole, cents = int(match["whole"]), int(f"{match['cents']:0<2}")
    said = [f"{cardinal(match['whole'])} {units(glued=True)[match['symbol']]}"] if whole or not cents else []
    return " ".join([*said, *([f"{cardinal(str(cents))} xu"] if cents else [])])


def _millions(match: re.Match[str], _context: Context) -> str | None:
    """3tr5: three million five hundred thousand; 1k5, 3tỷ2 likewise."""
    rest = cardinal(f"{match['rest']:0<3}") if int(match["rest"]) else ""
    scale, below = {"tr": ("triệu", "nghìn"), "triệu": ("triệu", "nghìn")}.get(
        match["scale"], ("nghìn", "") if match["scale"] == "k" else ("tỷ", "triệu")
    )
    said = f"{cardinal(match['count'])} {scale}"
    return f"{said} {rest} {below}".rstrip() if rest else said


def _short_dong(match: re.Match[str], _context: Context) -> str:
    scale = "triệu" if match["scale"] == "tr" else "nghìn"
    return f"{number_words(match['number'])} {scale} đồng"


def _thousands(match: re.Match[str], _context: Context) -> str:
    return f"{number_words(match['number'])} nghìn"


def _bare_t(match: re.Match[str], _context: Context) -> str:
    """5t, with no lorry near it, is colloquial for billions."""
    return f"{number_words(match['number'])} tỷ"


def _capital_k(match: re.Match[str], context: Context) -> str | None:
    """giá 80K; without a word of price it is a letter: vàng 18K, màn hình 4K."""
    if not (context.preceded_by(match, _PRICES) or _PER_PERSON.match(context.text, match.end())):
        return None
    return f"{cardinal(match['number'])} nghìn"


def _capital_scale(match: re.Match[str], context: Context) -> str | None:
    """2,5B USD, lương 20M: millions and billions as the young write them; elsewhere a letter, lô 12B, or metres, rộng 2,5M."""
    is_scale = not match["number"].isdecimal() and (match["scale"] == "B" or not _LENGTH.search(context.before(match)))
    if not (is_scale or context.followed_by(match, _MONEY_AFTER) or context.preceded_by(match, _SUMS)):
        return None
    return f"{number_words(match['number'])} {'triệu' if match['scale'] == 'M' else 'tỷ'}"


AMOUNTS = (
    Rule(name="money.signed", pattern=_SIGNED, say=_signed, needs=frozenset("$€£¥₫₩₹฿"), source=_SOURCE),
    Rule(
        name="money.coded",
        pattern=_CODED,
        say=_coded,
        begins="capital",
        needs=frozenset("DRYWBĐ"),
        also=ANY_DIGIT,
        source="ISO 4217; VTV/VOV news usage",
    ),
    Rule(
        name="money.cents",
        pattern=_CENTS,
        say=_cents,
        begins="digit",
        needs=frozenset("$€£"),
        also=frozenset(",."),
        source="NeMo-text-processing vi (5 cases)",
    ),
    Rule(name="money.millions", pattern=_MILLIONS, say=_millions, begins="digit", source=_SOURCE),
    Rule(name="money.short_dong", pattern=_SHORT_DONG, say=_short_dong, begins="digit", needs=frozenset("đ"), source=_SOURCE),
    Rule(name="money.thousands", pattern=_THOUSANDS, say=_thousands, begins="digit", needs=frozenset("k"), source=_SOURCE),
    Rule(name="money.capital_k", pattern=_CAPITAL_K, say=_capital_k, begins="digit", needs=frozenset("K"), source=_SOURCE),
    Rule(name="money.capital_scale", pattern=_CAPITAL_SCALE, say=_capital_scale, needs=frozenset("MB"), source=_SOURCE),
)
"""Before names that mix letters and digits, such as 4G."""
LETTERS = (
    Rule(
        name="money.bare_t",
        pattern=_BARE_T,
        say=_bare_t,
        begins="digit",
        needs=frozenset("t"),
        source="NeMo-text-processing vi",
        unsure=True,
    ),
)
"""After measures, of which tonnes are one."""
