"""Emoji and drawn signs: decoration is silent; a flag, a keycap, a telephone before a number, an arrow between phrases are not.

As a newsreader would: what the words beside a sign say already is not said again.
"""

from __future__ import annotations

from collections.abc import Callable
from unicodedata import numeric

from docreader.verbalise import lazy_re as re
from docreader.verbalise.numbers import DIGITS, cardinal
from docreader.verbalise.phrases import phrases
from docreader.verbalise.rule import Context, Rule, always

_BLOCKS = ((0x1F000, 0x1FAFF), (0x2600, 0x27BF), (0x2B00, 0x2BFF), (0x2300, 0x23FF), (0x25A0, 0x25FF), (0x2190, 0x21FF))
"""Source: Unicode, emoji-data; Blocks (Miscellaneous Symbols, Dingbats, Arrows, Geometric Shapes, Technical)."""
_PICTURE = "[" + "".join(f"{chr(first)}-{chr(last)}" for first, last in _BLOCKS) + "‼⁉ⓂⒶ〰〽㊗㊙]"
_PICTURES = frozenset(chr(code) for first, last in _BLOCKS for code in range(first, last + 1)) | frozenset("‼⁉ⓂⒶ〰〽㊗㊙")
_JOINERS = "[\u200d\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
_ONE = rf"{_PICTURE}{_JOINERS}{{0,9}}"
_VARIANT = "\ufe0f?"
_KEYCAP = re.compile(r"[0-9]\ufe0f?\u20e3[ \t]?")
_CIRCLED = re.compile(r"(?P<number>[①-⒛⓪-⓿❶-➓\U0001f100-\U0001f10c])[ \t]?")
_MARKED = re.compile(r"[#*]\ufe0f?\u20e3")
_KEYS = {"#": "thăng", "*": "sao"}
_PRESS = phrases("phím, bấm, nhấn, ấn, dấu")
_TEN = re.compile(r"🔟\ufe0f?")
_FLAG = re.compile("[ \t]?(?P<letters>[\U0001f1e6-\U0001f1ff]{2})")
_A = 0x1F1E6
_COUNTRIES = {
    "VN": "Việt Nam", "LA": "Lào", "KH": "Campuchia", "TH": "Thái Lan", "MM": "Myanmar", "MY": "Malaysia", "SG": "Singapore",
    "ID": "Indonesia", "PH": "Philippines", "BN": "Brunei", "TL": "Đông Timor", "CN": "Trung Quốc", "JP": "Nhật Bản",
    "KR": "Hàn Quốc", "KP": "Triều Tiên", "TW": "Đài Loan", "HK": "Hồng Kông", "IN": "Ấn Độ", "RU": "Nga", "US": "Mỹ",
    "CA": "Canada", "MX": "Mexico", "CU": "Cuba", "BR": "Brazil", "AR": "Argentina", "GB": "Anh", "FR": "Pháp", "DE": "Đức",
    "IT": "Ý", "ES": "Tây Ban Nha", "PT": "Bồ Đào Nha", "NL": "Hà Lan", "BE": "Bỉ", "CH": "Thụy Sĩ", "AT": "Áo",
    "SE": "Thụy Điển", "NO": "Na Uy", "DK": "Đan Mạch", "FI": "Phần Lan", "PL": "Ba Lan", "UA": "Ukraine", "TR": "Thổ Nhĩ Kỳ",
    "IL": "Israel",
    "IR": "Iran", "IQ": "Iraq", "SA": "Ả Rập Xê Út", "QA": "Qatar", "AE": "các tiểu vương quốc Ả Rập thống nhất", "EG": "Ai Cập",
    "ZA": "Nam Phi", "AU": "Úc", "NZ": "New Zealand", "EU": "liên minh châu Âu", "HR": "Croatia", "MA": "Maroc",
    "UZ": "Uzbekistan", "KZ": "Kazakhstan", "MN": "Mông Cổ", "PK": "Pakistan", "JO": "Jordan", "CZ": "Séc", "HU": "Hungary",
    "GR": "Hy Lạp",
}  # fmt: skip
"""Countries by ISO 3166-1, as Vietnamese papers write them; the flag of another is decoration."""
_RISE = re.compile(rf"[↑⬆▲△🔺📈]{_VARIANT}\s?(?=[+]?[0-9])")
_FALL = re.compile(rf"[↓⬇▼▽🔻📉]{_VARIANT}\s?(?=[-−]?[0-9])")
_STAR = re.compile(r"(?<=[1-7])\s?[★⭐]\ufe0f?(?![★⭐\w])")
_YES = re.compile(r"^\s{0,9}[✓✔✅☑🗸]\ufe0f?\s{0,9}\Z")
_NO = re.compile(r"^\s{0,9}[✗✘❌✖❎]\ufe0f?\s{0,9}\Z")
_FORBIDDEN = re.compile(r"(?:^|(?<=\n))[ \t]?[❌🚫⛔]\ufe0f?[ \t]?(?=[^\W\d_])")
_DENIAL = re.compile(r"(?:không|đừng|chớ|cấm|tránh|chưa|sai|hết|ngừng|dừng)(?!\w)", re.IGNORECASE)
_PHONE = re.compile(rf"[ \t]?[📞☎📱🕿]{_VARIANT}\s?(?=[:(+]?\s?[0-9])")
_MAIL = re.compile(rf"[ \t]?[📧✉📩📨]{_VARIANT}\s?(?=[\w.+-]{{1,64}}@)")
_PLACE = re.compile(rf"(?:^|(?<=\n))[ \t]?[📍🏠🏢]{_VARIANT}\s?(?=[^\W_])")
_NAMED_PLACE = re.compile(r"(?:địa chỉ|địa điểm|nơi|tại)(?!\w)", re.IGNORECASE)
_ARROW = re.compile(r"(?<=[^\W_])\s?[→⇒➡➜➔➞⟶►▶]\ufe0f?\s?(?=[^\W_])")
_SMILE = re.compile(r"\s(?:[:;=]-?[)(]{1,9}|\^_?\^)(?=\s|$|[.,!?])")
_DECORATION = re.compile(rf"(?:^|(?<=\n))(?:{_ONE}[ \t]?)+|(?:[ \t]?{_ONE})+(?=\s|$|[.,;:!?)])|(?:{_ONE})+")
_LONE = re.compile("[\ufe0e\ufe0f\u20e3\u200d\U000e0020-\U000e007f]+")


def _keycap(match: re.Match[str], _context: Context) -> str:
    """A number on a key: the number of a line, or one of several to press."""
    number = DIGITS[int(match[0][0])]
    following = match.string[match.end() : match.end() + 3]
    if "\u20e3" in following or (following[:1].isalpha() and _heads_a_line(match)):
        return f"{number}, "
    return f"{number} " if following else number


def _key(match: re.Match[str], context: Context) -> str:
    """#️⃣: pressed after "bấm phím", elsewhere decoration."""
    return _KEYS[match[0][0]] if context.preceded_by(match, _PRESS) else ""


def _circled(match: re.Match[str], _context: Context) -> str:
    """①: a number, as of a line."""
    number = cardinal(str(int(numeric(match["number"]))))
    return f"{number}, " if match.string[match.end() : match.end() + 1].isalpha() and _heads_a_line(match) else f"{number} "


def _heads_a_line(match: re.Match[str]) -> bool:
    return match.string[max(0, match.start() - 1) : match.start()] in ("", "\n")


def _flag(match: re.Match[str], context: Context) -> str:
    """The country, unless its name stands beside the flag."""
    code = "".join(chr(ord(letter) - _A + ord("A")) for letter in match["letters"])
    country = _COUNTRIES.get(code, "")
    around = context.before(match)[-24:] + "\n" + context.after(match)[:24].casefold()
    return "" if country.casefold() in around else country


def _forbidden(match: re.Match[str], context: Context) -> str:
    return "" if _DENIAL.match(context.after(match)) else "không "


def _names(word: str) -> Callable[[re.Match[str], Context], str]:
    """What a sign before a number or an address is called; parted from what stands before it."""

    def say(match: re.Match[str], context: Context) -> str:
        if context.before(match)[-1:].isalnum():
            return f", {word} "
        return f"{' ' if match[0][0].isspace() else ''}{word} "

    return say


def _place(match: re.Match[str], context: Context) -> str:
    return "" if _NAMED_PLACE.match(context.after(match)) else "địa chỉ "


_USAGE = "VTV/VOV news usage"
_UNICODE = "Unicode Technical Standard 51 (emoji sequences)"
RULES = (
    Rule(name="emoji.keycap", pattern=_KEYCAP, say=_keycap, needs=frozenset("\u20e3"), source=_UNICODE),
    Rule(
        name="emoji.circled",
        pattern=_CIRCLED,
        say=_circled,
        needs=frozenset(
            map(chr, (*range(0x2460, 0x249C), *range(0x24EA, 0x2500), *range(0x2776, 0x2794), *range(0x1F100, 0x1F10D)))
        ),
        source="Unicode, Numeric_Value",
    ),
    Rule(name="emoji.key", pattern=_MARKED, say=_key, needs=frozenset("\u20e3"), source=_UNICODE),
    Rule(name="emoji.ten", pattern=_TEN, say=always("mười"), needs=frozenset("🔟"), source=_UNICODE),
    Rule(
        name="emoji.flag",
        pattern=_FLAG,
        say=_flag,
        needs=frozenset(map(chr, range(0x1F1E6, 0x1F200))),
        source="ISO 3166-1; Unicode Technical Standard 51 (flags)",
    ),
    Rule(name="emoji.rise", pattern=_RISE, say=always("tăng "), needs=frozenset("↑⬆▲△🔺📈"), source=_USAGE),
    Rule(name="emoji.fall", pattern=_FALL, say=always("giảm "), needs=frozenset("↓⬇▼▽🔻📉"), source=_USAGE),
    Rule(name="emoji.star", pattern=_STAR, say=always(" sao"), needs=frozenset("★⭐"), source=_USAGE),
    Rule(name="emoji.yes", pattern=_YES, say=always("có"), needs=frozenset("✓✔✅☑🗸"), source=_USAGE),
    Rule(name="emoji.no", pattern=_NO, say=always("không"), needs=frozenset("✗✘❌✖❎"), source=_USAGE),
    Rule(name="emoji.forbidden", pattern=_FORBIDDEN, say=_forbidden, needs=frozenset("❌🚫⛔"), source=_USAGE),
    Rule(name="emoji.phone", pattern=_PHONE, say=_names("điện thoại"), needs=frozenset("📞☎📱🕿"), source=_USAGE),
    Rule(name="emoji.mail", pattern=_MAIL, say=_names("thư điện tử"), needs=frozenset("📧✉📩📨"), source=_USAGE),
    Rule(name="emoji.place", pattern=_PLACE, say=_place, needs=frozenset("📍🏠🏢"), source=_USAGE),
    Rule(name="emoji.arrow", pattern=_ARROW, say=always(", "), needs=frozenset("→⇒➡➜➔➞⟶►▶"), source=_USAGE),
    Rule(name="emoji.smile", pattern=_SMILE, say=always(""), needs=frozenset(")(^"), also=frozenset(":;=^"), source=_USAGE),
    Rule(name="emoji.decoration", pattern=_DECORATION, say=always(""), needs=_PICTURES, source=_UNICODE),
    Rule(name="emoji.joiner", pattern=_LONE, say=always(""), needs=frozenset("\ufe0e\ufe0f\u20e3\u200d"), source=_UNICODE),
)
"""First of all: a sign stands beside every kind of token."""
