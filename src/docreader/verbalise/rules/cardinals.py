"""Plain numbers: 12 · 1 250 000 · 07 chỉ tiêu · 05 (năm) ngày · Thông tư 06 · and whatever digits are left.

A leading zero guards an official figure against forgery and is not said ("07 chỉ tiêu" is "bảy chỉ tiêu" to any newsreader),
except in a name, where it is part of it ("số 05", "mã 0123"); a number that begins with two zeros is a name.
"""

from __future__ import annotations

from docreader.verbalise import lazy_re as re
from docreader.verbalise.numbers import cardinal, digit_by_digit
from docreader.verbalise.phrases import phrases
from docreader.verbalise.rule import Context, Rule
from docreader.verbalise.rules.words import CODE_CUES, INDIVISIBLE
from docreader.verbalise.written_numbers import BEGIN, END, NUMBER, code_words, number_words

_SPACES = "\u00a0\u2009\u202f"
_SPACED = re.compile(
    rf"(?<!\w)(?<![0-9][.,])[1-9][0-9]{{0,2}}(?:(?:[{_SPACES}][0-9]{{3}})+|(?:\s[0-9]{{3}}){{2,5}}|(?P<one>\s[0-9]{{3}}))(?:,[0-9]{{1,2}})?"
    r"(?![0-9A-ZĐ]|[.,][0-9]|\s[0-9])"
)
_REPEATED = re.compile(rf"{BEGIN}(?P<number>{NUMBER})\s\((?P<words>[^\W\d_]{{2,6}}(?:\s[^\W\d_]{{2,6}}){{0,11}})\)")
_PLAIN = re.compile(rf"{BEGIN}[0-9]+{END}")
_LEFT = re.compile(r"\d+")
_LONGEST_NAMELESS = 6
"""Digits after "số" that are still a number; more are a name, said digit by digit."""
_HOURS = phrases("giờ, phút")
_COUNTING = phrases("có, với, gồm, hơn, gần, khoảng, trên, tổng, là, được, cho, hỗ trợ, thu hút, đón, đạt, tới, đến, còn, tuyển")
_LOTTERY = re.compile(r"(?<!\w)giải\s(?:đặc biệt|đb|nhất|nhì|ba|tư|năm|sáu|bảy|tám|[1-8])\s?:?$")
"""Before a number drawn in a lottery, of which each digit counts."""
_DRAWN = range(5, 7)
"""Digits of its two highest prizes."""
_NAMED = phrases("lớp, khối, tổ, đội, nhóm, thôn, ấp, bản, khu, khu phố, khóm, đợt, quý, tháng, ca, cụm, bảng, loại, hạng")
"""Before 1 125 hộ: the first number names, the second counts."""
_TOTALS = phrases("tổng số, số lượng, trong số, con số")


def _spaced(match: re.Match[str], context: Context) -> str | None:
    """1 250 000: groups of three; with one ordinary space only before zeros, after "có" and such, or before people."""
    if context.preceded_by(match, CODE_CUES) and not context.preceded_by(match, _TOTALS):
        return None
    one = match["one"]
    counted = context.followed_by(match, INDIVISIBLE) and not context.preceded_by(match, _NAMED)
    if one and not (counted or one.endswith("000") or context.preceded_by(match, _COUNTING)):
        return None
    return number_words("".join(match[0].split()))


def _repeated(match: re.Match[str], _context: Context) -> str | None:
    """05 (năm) ngày: the words in brackets guard the figure, and are the figure."""
    said = number_words(match["number"])
    return said if _northern(match["words"]) == _northern(said) else None


def _northern(words: str) -> str:
    """Words for a number, whichever of their variants are chosen."""
    return words.casefold().replace("lẻ", "linh").replace("ngàn", "nghìn").replace("tỉ", "tỷ").replace("bẩy", "bảy")


def _plain(match: re.Match[str], context: Context) -> str:
    digits = match[0]
    if len(digits) in _DRAWN and not context.after(match)[:1].isalpha() and _LOTTERY.search(context.before(match)):
        return digit_by_digit(digits)
    if digits == "00" and context.followed_by(match, _HOURS):
        return cardinal(digits)
    if digits.startswith("00") or (digits.startswith("0") and len(digits) > 2) or _is_name(match, context):
        return digit_by_digit(digits)
    return cardinal(digits)


def _is_name(match: re.Match[str], context: Context) -> bool:
    """Số 05, số tài khoản 1020304050; but "tổng số 08 đồng chí" counts."""
    zero = match[0].startswith("0")
    if not (zero or len(match[0]) > _LONGEST_NAMELESS):
        return False
    return context.preceded_by(match, CODE_CUES) and not (zero and context.preceded_by(match, _TOTALS))


def _left(match: re.Match[str], _context: Context) -> str:
    """Digits in no shape that any rule knows, of any script."""
    digits = "".join(str(int(digit)) for digit in match[0])
    return code_words(digits)


WHOLE = (
    Rule(
        name="cardinals.spaced",
        pattern=_SPACED,
        say=_spaced,
        begins="digit",
        source="ISO 80000-1, 7.3.1: groups of three digits parted by a small space",
    ),
)
"""Before units and single numbers."""
RULES = (
    Rule(
        name="cardinals.repeated",
        pattern=_REPEATED,
        say=_repeated,
        begins="digit",
        needs=frozenset("("),
        source="VTV/VOV news usage: a figure that a legal text repeats in words is said once",
    ),
    Rule(
        name="cardinals.plain",
        pattern=_PLAIN,
        say=_plain,
        begins="digit",
        source="the reading of numbers taught in primary school",
    ),
)
LAST = (Rule(name="cardinals.left", pattern=_LEFT, say=_left, source="no shape known: a number, or its digits"),)
