"""Signs said by their names, signs that are silent, and the slash that no other rule has read."""

from __future__ import annotations

import re
import unicodedata

from docreader.verbalise.engine import Context, Rule, always
from docreader.verbalise.numbers import digit_by_digit
from docreader.verbalise.rules.money import MONEY_BEFORE
from docreader.verbalise.written_numbers import YEAR

_NAMES = {
    "&": "và", "+": "cộng", "=": "bằng", "%": "phần trăm", "‰": "phần nghìn", "@": "a còng", "±": "cộng trừ",
    "×": "nhân", "÷": "chia", "°": "độ", "§": "mục", "#": "thăng", "$": "đô la", "€": "ơ rô", "£": "bảng Anh",
    "¥": "yên", "₫": "đồng", "<": "nhỏ hơn", ">": "lớn hơn", "≤": "nhỏ hơn hoặc bằng", "≥": "lớn hơn hoặc bằng",
    "≠": "khác", "≈": "khoảng", "~": "khoảng", "∞": "vô cùng", "^": "mũ",
}  # fmt: skip
_SILENT = '“”„‟"«»‹›[]{}|\\*•●▪■►→⇒✓✔©®™\ufeff\u200b'
_NAMED = re.compile("[" + re.escape("".join(_NAMES)) + "]")
_UNHEARD = re.compile("[" + re.escape(_SILENT) + "]+")
_APOSTROPHE = re.compile(r"(?<![^\W\d_])['’‘`]+|['’‘`]+(?![^\W\d_])")
_UNDERSCORE = re.compile(r"_+")
_RAISED = re.compile(r"[²³¹⁰⁴-⁹₀-₉]+")
_SLASH = re.compile(r"\s?/+\s?")
_DOTS = re.compile(r"…[….]+|\.[….]{3,}")
_YEAR_AFTER = re.compile(rf"{YEAR}(?![0-9])")


def _named(match: re.Match[str], _context: Context) -> str:
    return _NAMES[match[0]]


def _raised(match: re.Match[str], _context: Context) -> str:
    digits = digit_by_digit(unicodedata.normalize("NFKC", match[0]))
    return digits if match[0][0] in "₀₁₂₃₄₅₆₇₈₉" else f"mũ {digits}"


def _slash(match: re.Match[str], context: Context) -> str:
    """A price's "một", the year of "quý I/2023", "trên" before a number: 5 xã/12 xã; between words a pause: nam/nữ."""
    before, after = context.before(match), context.after(match)
    if not before or not after:
        return " "
    if MONEY_BEFORE.search(before) and not after[0].isdecimal():
        return " một "
    if not before[-1].isdecimal() and _YEAR_AFTER.match(after):
        return " năm "
    return " trên " if after[0].isdecimal() else ", "


UNDERSCORES = (Rule(name="symbols.underscore", pattern=_UNDERSCORE, say=always(" "), needs=frozenset("_")),)
"""After addresses, before words: to a pattern an underscore is a letter."""
RULES = (
    Rule(name="symbols.slash", pattern=_SLASH, say=_slash, needs=frozenset("/")),
    Rule(name="symbols.named", pattern=_NAMED, say=_named, needs=frozenset(_NAMES)),
    Rule(name="symbols.silent", pattern=_UNHEARD, say=always(""), needs=frozenset(_SILENT)),
    Rule(name="symbols.apostrophe", pattern=_APOSTROPHE, say=always(""), needs=frozenset("'’‘`")),
    Rule(name="symbols.raised", pattern=_RAISED, say=_raised),
    Rule(name="symbols.dots", pattern=_DOTS, say=always("…"), needs=frozenset(".…")),
)
