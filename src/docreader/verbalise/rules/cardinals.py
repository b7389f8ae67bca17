"""Plain numbers: 12 · 3.750.000 · 12,5 · 07 chỉ tiêu · thứ 4 · -5 · and whatever digits are left.

A leading zero guards an official figure against forgery and is not said ("07 chỉ tiêu" is "bảy chỉ tiêu" to any newsreader),
except in a name, where it is part of it ("số 05", "mã 0123"); a number that begins with two zeros is a name.
"""

from __future__ import annotations

import re

from docreader.verbalise.engine import ANY_DIGIT, CLAIMED, Context, Rule
from docreader.verbalise.numbers import cardinal, digit_by_digit, ordinal
from docreader.verbalise.rules.words import CODE_CUES
from docreader.verbalise.written_numbers import BEGIN, END, NUMBER, YEAR, code_words, number_words

_ORDINAL = re.compile(rf"(?<=hứ\s)[0-9]{{1,4}}{END}(?!\w)")
_GROUPED = re.compile(rf"{BEGIN}[0-9]+(?:[.,][0-9]+)+{END}")
_NUMBER = re.compile(NUMBER)
_TWO_YEARS = re.compile(rf"{YEAR}[.,]{YEAR}")
_DOTTED = re.compile(r"[0-9]+(?:\.[0-9]+)+")
_PLAIN = re.compile(rf"{BEGIN}[0-9]+{END}")
_LEFT = re.compile(r"\d+")
_MINUS = re.compile(rf"(?:(?<=[\s(\[:;,“\"~≈])|^)[-−](?={CLAIMED})")
_POINT = re.compile(rf"(?<={CLAIMED})\.(?={CLAIMED})")
_QUANTITY_WORDS = frozenset({"tỷ", "tỉ", "triệu", "nghìn", "ngàn", "trăm", "lần", "điểm", "độ", "tấn", "tạ", "mét", "lít", "sào"})
_VERSION_CUES = frozenset({"phiên bản", "bản", "version", "mục", "điều", "khoản", "phần", "bảng", "hình", "ielts"})
_LONGEST_NAMELESS = 6
"""Digits after "số" that are still a number; more are a name, said digit by digit."""


def _ordinal(match: re.Match[str], context: Context) -> str:
    return ordinal(match[0], context.options)


def _grouped(match: re.Match[str], context: Context) -> str | None:
    """A number with dots or commas; what is none is a list (left to later) or a chain: Điều 3.1.2."""
    written = match[0]
    if _NUMBER.fullmatch(written) and not _TWO_YEARS.fullmatch(written):
        point = "phẩy" if context.followed_by(match, _QUANTITY_WORDS) else "chấm"
        if context.preceded_by(match, _VERSION_CUES) and "." in written:
            return _chain(written, context)
        return number_words(written, context.options, point=point)
    return _chain(written, context) if _DOTTED.fullmatch(written) and not _TWO_YEARS.fullmatch(written) else None


def _chain(written: str, context: Context) -> str:
    return " chấm ".join(code_words(part, context.options) for part in written.split("."))


def _plain(match: re.Match[str], context: Context) -> str:
    digits = match[0]
    named = context.preceded_by(match, CODE_CUES)
    if digits.startswith("00") or (named and (digits.startswith("0") or len(digits) > _LONGEST_NAMELESS)):
        return digit_by_digit(digits)
    if digits.startswith("0") and len(digits) > 2:
        return digit_by_digit(digits)
    return cardinal(digits, context.options)


def _left(match: re.Match[str], context: Context) -> str:
    """Digits in no shape that any rule knows, of any script."""
    digits = "".join(str(int(digit)) for digit in match[0])
    return code_words(digits, context.options)


def _minus(match: re.Match[str], context: Context) -> str | None:
    """A dash right before a number, unless it ends a range: 10 -12."""
    before = context.before(match)
    follows_number = before[-1:].isdecimal() or before[-1:] == "%"
    signed = context.text[match.end()].isdecimal()
    return "âm " if signed and not follows_number else None


def _point(match: re.Match[str], context: Context) -> str | None:
    """A point between numbers of no known shape: H03.12."""
    both = context.text[match.start() - 1].isdecimal() and context.text[match.end()].isdecimal()
    return " chấm " if both else None


ORDINALS = (Rule(name="cardinals.ordinal", pattern=_ORDINAL, say=_ordinal, needs=ANY_DIGIT),)
RULES = (
    Rule(name="cardinals.grouped", pattern=_GROUPED, say=_grouped, needs=frozenset(".,")),
    Rule(name="cardinals.plain", pattern=_PLAIN, say=_plain, needs=ANY_DIGIT),
)
SIGNS = (
    Rule(name="cardinals.minus", pattern=_MINUS, say=_minus, needs=frozenset("-−")),
    Rule(name="cardinals.point", pattern=_POINT, say=_point, needs=frozenset(".")),
)
"""After every rule that reads numbers."""
LAST = (Rule(name="cardinals.left", pattern=_LEFT, say=_left),)
