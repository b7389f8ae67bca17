"""Signs said by their names, signs that are silent, and the slash that no other rule has read."""

from __future__ import annotations

import unicodedata

from docreader.verbalise import lazy_re as re
from docreader.verbalise.letters import GREEK
from docreader.verbalise.numbers import cardinal, digit_by_digit
from docreader.verbalise.rule import Context, Rule, always
from docreader.verbalise.rules.money import MONEY_BEFORE
from docreader.verbalise.written_numbers import NUMBER, YEAR

_NAMES = {
    "&": "và", "+": "cộng", "=": "bằng", "%": "phần trăm", "‰": "phần nghìn", "@": "a còng", "±": "cộng trừ", "∓": "trừ cộng",
    "×": "nhân", "÷": "chia", "°": "độ", "§": "mục", "#": "thăng", "$": "đô la", "€": "ơ rô", "£": "bảng Anh",
    "¥": "yên", "₫": "đồng", "<": "nhỏ hơn", ">": "lớn hơn", "≤": "nhỏ hơn hoặc bằng", "≥": "lớn hơn hoặc bằng",
    "≠": "khác", "≈": "khoảng", "~": "khoảng", "∼": "khoảng", "≃": "khoảng", "∞": "vô cùng", "^": "mũ", "№": "số", "℃": "độ xê",
    "℉": "độ ép", "₩": "won", "₹": "ru pi", "฿": "bạt", "₽": "rúp", "¢": "xu", "₿": "bít coin", "√": "căn", "∑": "tổng",
    "∆": "đen ta", "Ω": "ôm", "⩾": "lớn hơn hoặc bằng", "⩽": "nhỏ hơn hoặc bằng", "⊕": "cộng", "∅": "phi",
    "㎡": "mét vuông", "㎢": "ki lô mét vuông", "㎥": "mét khối",
    "㎞": "ki lô mét", "㎏": "ki lô gam", "㎝": "xăng ti mét", "㎜": "mi li mét", "ℓ": "lít", "µ": "mi crô",
    "＋": "cộng", "＝": "bằng", "％": "phần trăm", "＆": "và", "＠": "a còng", "／": ",",
}  # fmt: skip
_SILENT = '“”„‟"«»‹›[]{}|\\*•●▪■►©®™℠†‡¶‖`´′″¬¦¯\ufeff\u200b\u200c\u200d\u200e\u200f\u00ad\u2060\u202a\u202b\u202c\u202d\u202e'
_NAMED = re.compile("§+|[" + re.escape("".join(_NAMES)) + "]")
_UNHEARD = re.compile("[" + re.escape(_SILENT) + "]+")
_APOSTROPHE = re.compile(r"(?<![^\W\d_])['’‘`]+|['’‘`]+(?![^\W\d_])")
_UNDERSCORE = re.compile(r"_+")
_RAISED = re.compile(r"[⁺⁻]?[²³¹⁰⁴-⁹]+|[₀-₉]+")
_SMALL_DIGITS = frozenset("²³¹⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉")
_NOTED = re.compile(r"(?:[^\W\d_]{3}|[”\"’».,;)])\s?$")
_PLUS_MINUS = re.compile(r"\+\s?/\s?[-–−]\s?(?=[0-9])")
_BOUND = re.compile(r"(?:(?<=[^\W\d_]{2}\s)|(?<=[(;,]\s)|(?<=[(]))(?P<sign>[<>])(?=[0-9])")
_AT_LEAST = re.compile(r"\s?(?P<sign>[<>])=\s?")
_HEAD = re.compile(r"(?:^|(?<=\n))\[(?P<label>[^\W\d_][^\W\d_ -]{0,24}(?:[ -][^\W\d_]{1,12}){0,3})\][ \t]?(?=[\w\"“‘])")
_ROW = re.compile(r"[ \t]?(?P<sign>[=+~#<>^&@|\\])(?P=sign){2,}")
_SLASH = re.compile(r"\s?/+\s?")
_DOTS = re.compile(r"…[….]+|\.[….]{3,}")
_YEAR_AFTER = re.compile(rf"{YEAR}(?![0-9])")
_NOTE_HEAD = re.compile(r"(?:^|(?<=\n))[ \t]*\[(?P<label>[0-9]{1,3})\][ \t]?(?=\S)")
_NOTE = re.compile(r"(?:(?<=[^\s\[(–—-])\s?|(?<=[–—-]\s)|(?<=[–—-]))\[(?P<label>[0-9]{1,3})\]")
_STARRED = re.compile(r"\s?\(\*{1,3}\)|(?<=[\w)”\"’])\*{1,3}(?![\w*])|(?<![^\n])\*{1,3}[ \t]?(?=[^\W\d_])")
_STARS = re.compile(r"(?<=[1-7])\s?\*(?![\w*])(?!\s?[0-9])")
_STARS_BEFORE = re.compile(
    r"(?:khách sạn|resort|tiêu chuẩn|chuẩn|hạng|đạt|homestay|biệt thự|nhà hàng|ocop)\s[1-7](?:\*?\s?(?:[,–-]|và|đến)\s?[1-7])?$"
)
_BETWEEN = re.compile(rf"(?<![\w.,÷~])(?P<low>{NUMBER})\s?[÷~∼]\s?(?P<high>{NUMBER})(?=[^\W\d_]|[°℃%\s,.;)]|$)")
_PAUSE = re.compile(r"(?<=[^\W_])[^\S\n]?[|·•‣∙>»›](?:[^\S\n]|(?<=\s[·•‣∙|>»›]))(?=[^\S\n]?[^\W\d_])")
_PAPER_MONEY = re.compile(r"/-(?!\w)")
_TIMES = re.compile(r"(?<=[0-9])\s?[*∗]\s?(?=[0-9])|(?<=hệ số)\s?[xX×]\s?(?=[0-9]{1,3}(?!\w))")
_MEMBERS = re.compile(
    r"[0-9][0-9.]{0,8}\s(?:khẩu|nhân khẩu|người|nhân lực|thành viên|học sinh|trẻ|cháu|hội viên|đảng viên|đoàn viên|lao động|"
    r"HS|SV|GV|đối tượng)(?!\w)"
)
_GROUPS = re.compile(r"(?<![0-9.,])(?:[2-9]|[1-9][0-9.]{1,8})\s[^\W\d_]{1,6}(?:\s[^\W\d_]{1,6})?$")
"""More than one household, class or branch: before the slash of "85 hộ/340 khẩu"."""
_RHESUS = re.compile(r"(?:(?:(?<=Rh)|(?<=máu\s[ABO])|(?<=máu\sAB))\s?(?P<sign>[+−–-])(?!\w)|(?<=Rh)\s?\([+−–-]\))")
_ITEM = re.compile(r"(?<=[;:.])\s\+\s(?=[^\W\d_])")
_CHANGE = re.compile(r"(?<=\()\s?(?P<sign>[+−–-])\s?(?=[0-9][0-9.,]{0,8}\s?%)")
_ORDER = re.compile(r"#(?=[0-9])")
_GREEK = re.compile(r"(?<![\u0370-\u03ff\w])[" + "".join(GREEK) + r"](?![\u0370-\u03ff\w])")


def _named(match: re.Match[str], _context: Context) -> str:
    return _NAMES[match[0][0]]


def _raised(match: re.Match[str], context: Context) -> str:
    """An index, a power, or after a word the mark of a note."""
    signed = unicodedata.normalize("NFKC", match[0])
    digits = digit_by_digit(signed.lstrip("+−"))
    if match[0][0] in "₀₁₂₃₄₅₆₇₈₉":
        return digits
    if _NOTED.search(context.text[max(0, match.start() - 4) : match.start()]):
        return f", chú thích {digits}"
    return f"mũ {'âm ' if signed[0] == '−' else ''}{digits}"


def _slash(match: re.Match[str], context: Context) -> str:
    """A price's "một", the year of "quý I/2023", "trên" before a number: 5 xã/12 xã; between words a pause: nam/nữ."""
    before, after = context.before(match), context.after(match)
    if not before or not after:
        return " "
    if MONEY_BEFORE.search(before) and not after[0].isdecimal():
        return " một "
    if not before[-1].isdecimal() and _YEAR_AFTER.match(after):
        return " năm "
    if _MEMBERS.match(after) and _GROUPS.search(before):
        return ", "
    return " trên " if after[0].isdecimal() else ", "


def _note(match: re.Match[str], context: Context) -> str:
    """The mark of a note in running text, named as the script of a narration names it."""
    last = context.before(match)[-1:]
    joint = "" if last in ("-", "–", "—") else " " if last in (",", ";", ":") else ", "
    return f"{joint}chú thích {cardinal(match['label'])}"


def _bound(match: re.Match[str], _context: Context) -> str:
    """Độ ẩm <14%; apart from its number the sign is one of mathematics: p < 0,05."""
    return "dưới " if match["sign"] == "<" else "trên "


def _at_least(match: re.Match[str], _context: Context) -> str:
    """The two signs that stand for one: >= 50."""
    return f" {'nhỏ' if match['sign'] == '<' else 'lớn'} hơn hoặc bằng "


def _head(match: re.Match[str], _context: Context) -> str:
    """[Video] and such before a headline."""
    return f"{match['label']}: "


def _note_head(match: re.Match[str], _context: Context) -> str:
    """The note itself, at the foot of the page."""
    return f"chú thích {cardinal(match['label'])}: "


def _stars(match: re.Match[str], context: Context) -> str | None:
    """Khách sạn 5*; elsewhere a star marks a note."""
    return " sao" if _STARS_BEFORE.search(context.before(match)) else None


def _between(match: re.Match[str], context: Context) -> str | None:
    """24÷26 is from 24 to 26; 42 ÷ 7 = 6 a division."""
    low, high = match["low"], match["high"]
    if not (low.isdecimal() and high.isdecimal() and int(low) < int(high)) or context.after(match).startswith("="):
        return None
    return f"{cardinal(low)} đến {cardinal(high)}"


def _change(match: re.Match[str], _context: Context) -> str:
    """HPG (+2,3%)."""
    return "tăng " if match["sign"] == "+" else "giảm "


def _rhesus(match: re.Match[str], _context: Context) -> str:
    """Nhóm máu O+, Rh-, Rh(-)."""
    return " dương" if "+" in match[0] else " âm"


def _greek(match: re.Match[str], _context: Context) -> str:
    return GREEK[match[0]]


_USAGE = "VTV/VOV news usage"
UNDERSCORES = (
    Rule(name="symbols.underscore", pattern=_UNDERSCORE, say=always(" "), needs=frozenset("_"), source=_USAGE),
    Rule(name="symbols.plus_minus", pattern=_PLUS_MINUS, say=always("cộng trừ "), needs=frozenset("+"), source=_USAGE),
    Rule(name="symbols.at_least", pattern=_AT_LEAST, say=_at_least, needs=frozenset("<>"), source=_USAGE),
    Rule(name="symbols.bound", pattern=_BOUND, say=_bound, needs=frozenset("<>"), source=_USAGE),
    Rule(name="symbols.head", pattern=_HEAD, say=_head, needs=frozenset("["), source=_USAGE),
    Rule(name="symbols.row", pattern=_ROW, say=always(""), needs=frozenset("=+~#<>^&@|\\"), source=_USAGE),
    Rule(name="symbols.note_head", pattern=_NOTE_HEAD, say=_note_head, needs=frozenset("["), source=_USAGE),
    Rule(name="symbols.note", pattern=_NOTE, say=_note, needs=frozenset("["), source=_USAGE),
    Rule(name="symbols.times", pattern=_TIMES, say=always(" nhân "), needs=frozenset("*∗xX×"), source=_USAGE),
    Rule(name="symbols.rhesus", pattern=_RHESUS, say=_rhesus, needs=frozenset("+-−–"), also=frozenset("(ABOR"), source=_USAGE),
    Rule(name="symbols.stars", pattern=_STARS, say=_stars, needs=frozenset("*"), source=_USAGE),
    Rule(name="symbols.starred", pattern=_STARRED, say=always(""), needs=frozenset("*"), source=_USAGE),
    Rule(name="symbols.between", pattern=_BETWEEN, say=_between, begins="digit", needs=frozenset("÷~∼"), source=_USAGE),
    Rule(name="symbols.pause", pattern=_PAUSE, say=always(", "), needs=frozenset("|·•‣∙>»›"), source=_USAGE),
    Rule(
        name="symbols.dash_of_sums",
        pattern=_PAPER_MONEY,
        say=always(""),
        needs=frozenset("/"),
        also=frozenset("-"),
        source=_USAGE,
    ),
    Rule(name="symbols.order", pattern=_ORDER, say=always("số "), needs=frozenset("#"), source=_USAGE),
    Rule(name="symbols.change", pattern=_CHANGE, say=_change, needs=frozenset("("), also=frozenset("+-–−"), source=_USAGE),
    Rule(name="symbols.item", pattern=_ITEM, say=always(" "), needs=frozenset("+"), source=_USAGE),
    Rule(name="symbols.greek", pattern=_GREEK, say=_greek, needs=frozenset(GREEK), source=_USAGE),
)
"""After addresses, before words: to a pattern an underscore is a letter. And signs that go by what stands beside them."""
RULES = (
    Rule(name="symbols.slash", pattern=_SLASH, say=_slash, needs=frozenset("/"), source=_USAGE),
    Rule(name="symbols.named", pattern=_NAMED, say=_named, needs=frozenset(_NAMES), source=_USAGE),
    Rule(name="symbols.silent", pattern=_UNHEARD, say=always(""), needs=frozenset(_SILENT), source=_USAGE),
    Rule(name="symbols.apostrophe", pattern=_APOSTROPHE, say=always(""), needs=frozenset("'’‘`"), source=_USAGE),
    Rule(name="symbols.raised", pattern=_RAISED, say=_raised, needs=_SMALL_DIGITS, source=_USAGE),
    Rule(name="symbols.dots", pattern=_DOTS, say=always("…"), needs=frozenset(".…"), source=_USAGE),
)
