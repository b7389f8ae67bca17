"""Vietnamese words for numbers. Knows nothing of sentences: which reading a written number asks for is the rules' business.

Source: the reading taught in school and heard from broadcasters: mốt, tư and lăm after mươi, lăm after mười, linh for empty
tens, "không trăm" for empty hundreds below a group that is said.
"""

from __future__ import annotations

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
LONGEST_CARDINAL = 18
"""Digits; a longer number is a string of digits to any ear, unless it is so many billions of billions."""
_BILLION = "0" * 9
ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN_PARTS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def cardinal(digits: str) -> str:
    """The number that ``digits`` (0-9 only) write; leading zeros are not said, more than 18 digits are said one by one.

    Whole billions are a number up to 27 digits.

    >>> cardinal("3750000")
    'ba triệu bảy trăm năm mươi nghìn'
    >>> cardinal("2005"), cardinal("121")
    ('hai nghìn không trăm linh năm', 'một trăm hai mươi mốt')
    >>> cardinal("5" + "0" * 18)
    'năm tỷ tỷ'
    """
    if len(digits) > LONGEST_CARDINAL:
        in_billions = digits.endswith(_BILLION) and not digits.startswith("0") and len(digits) <= LONGEST_CARDINAL + 9
        return f"{cardinal(digits[:-9])} tỷ" if in_billions else digit_by_digit(digits)
    billions, rest = divmod(int(digits), 10**9)
    if not billions:
        return _below_billion(rest, inner=False)
    head = f"{_below_billion(billions, inner=False)} tỷ"
    return f"{head} {_below_billion(rest, inner=True)}" if rest else head


def digit_by_digit(digits: str) -> str:
    """Each digit by its name; digits of any script.

    >>> digit_by_digit("0912")
    'không chín một hai'
    """
    return " ".join(DIGITS[int(digit)] for digit in digits)


def fraction_digits(digits: str) -> str:
    """What follows "phẩy": up to two digits as a number, the rest, and those after a zero, one by one.

    >>> fraction_digits("42"), fraction_digits("05"), fraction_digits("303")
    ('bốn mươi hai', 'không năm', 'ba không ba')
    """
    if len(digits) > 2 or digits.startswith("0"):
        return digit_by_digit(digits)
    return cardinal(digits)


def ordinal(digits: str) -> str:
    """What follows "thứ": nhất and tư, else the cardinal.

    >>> ordinal("1"), ordinal("04"), ordinal("13")
    ('nhất', 'tư', 'mười ba')
    """
    return {1: "nhất", 4: "tư"}.get(int(digits[:LONGEST_CARDINAL])) or cardinal(digits)


def month(digits: str) -> str:
    """What follows "tháng".

    >>> month("04"), month("12")
    ('tư', 'mười hai')
    """
    return "tư" if int(digits) == 4 else cardinal(digits)


def roman_value(numeral: str) -> int | None:
    """What a Roman numeral (either case, 1 to 3999) is worth; None = it is not well formed.

    >>> roman_value("XIII"), roman_value("IIV")
    (13, None)
    """
    numeral = numeral.upper()
    if not numeral or len(numeral) > 15 or set(numeral) - set(ROMAN_DIGITS):
        return None
    values = [ROMAN_DIGITS[letter] for letter in numeral]
    value = sum(-here if here < after else here for here, after in zip(values, [*values[1:], 0], strict=True))
    return value if _roman(value) == numeral else None


def _roman(value: int) -> str:
    parts: list[str] = []
    for worth, letters in _ROMAN_PARTS:
        count, value = divmod(value, worth)
        parts.append(letters * count)
    return "".join(parts)


def _below_billion(number: int, *, inner: bool) -> str:
    """``inner``: a greater part was said before, so that empty hundreds are heard."""
    millions, rest = divmod(number, 10**6)
    thousands, units = divmod(rest, 1000)
    parts: list[str] = []
    for group, name in ((millions, "triệu"), (thousands, "nghìn"), (units, "")):
        if group:
            parts.append(f"{_below_thousand(group, inner=inner or bool(parts))} {name}".rstrip())
    return " ".join(parts) or DIGITS[0]


def _below_thousand(number: int, *, inner: bool) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds and not inner:
        return _below_hundred(rest)
    head = f"{DIGITS[hundreds]} trăm"
    if not rest:
        return head
    return f"{head} linh {DIGITS[rest]}" if rest < 10 else f"{head} {_below_hundred(rest)}"


def _below_hundred(number: int) -> str:
    tens, unit = divmod(number, 10)
    if not tens:
        return DIGITS[unit]
    head = "mười" if tens == 1 else f"{DIGITS[tens]} mươi"
    if not unit:
        return head
    after_tens = {5: "lăm"} if tens == 1 else {1: "mốt", 4: "tư", 5: "lăm"}
    return f"{head} {after_tens.get(unit, DIGITS[unit])}"
