"""Shapes that written numbers take, as pieces of patterns, and their reading.

Vietnamese writes 3.750.000,5: dots part thousands, a comma opens the decimals. Both are met the English way round as well.
"""

from __future__ import annotations

from docreader.verbalise import lazy_re as re
from docreader.verbalise.numbers import cardinal, digit_by_digit, fraction_digits

NUMBER = (
    r"(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?"
    r"|[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}(?:\.[0-9]+)?"
    r"|[1-9][0-9]{0,2},[0-9]{3}\.[0-9]+"
    r"|[0-9]+(?:[.,][0-9]+)?)"
)
"""3.750.000 · 3.750,5 · 1,250,000 · 1,250.5 · 12 · 12,5 · 12.5"""
BEGIN = r"(?<!\w)(?<![0-9][.,])"
"""Where a number may begin."""
END = r"(?![0-9]|[.,][0-9])"
"""Where the digits of a number have ended; a unit may follow at once."""
DASH = r"[-–—−]"
YEAR = r"(?:1[0-9]|20)[0-9]{2}"
SLASH = r"\s?[/⁄]\s?"
SLASHED = re.compile(rf"(?<!/){BEGIN}(?P<part>{NUMBER}){SLASH}(?P<whole>{NUMBER}){END}(?!\s?/\s?[0-9])")
"""Two numbers with one slash: a fraction, a ratio, or a house in an alley."""
_DOTTED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_COMMAED = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}(?:\.[0-9]+)?|[1-9][0-9]{0,2},[0-9]{3}\.[0-9]+")
_NO_CENTS = "00"


def number_words(written: str, *, point: str = "phẩy") -> str:
    """What is said for a ``NUMBER``; ``point`` = the word for a decimal point that is written as a dot.

    >>> number_words("3.750.000"), number_words("12,05")
    ('ba triệu bảy trăm năm mươi nghìn', 'mười hai phẩy không năm')
    """
    whole, mark, decimals = _parts(written)
    if not decimals:
        return cardinal(whole)
    return f"{cardinal(whole)} {point if mark == '.' else 'phẩy'} {fraction_digits(decimals)}"


def code_words(digits: str) -> str:
    """Digits that name something: a number if they look like one, else digit by digit.

    >>> code_words("19"), code_words("05")
    ('mười chín', 'không năm')
    """
    return digit_by_digit(digits) if digits.startswith("0") or len(digits) > 4 else cardinal(digits)


def _parts(written: str) -> tuple[str, str, str]:
    """Whole, decimal mark, decimals; the 00 of an account, 1.250.000,00, is not said."""
    if _COMMAED.fullmatch(written):
        whole, _, decimals = written.replace(",", "").partition(".")
        return whole, ",", "" if decimals == _NO_CENTS else decimals
    whole, mark, decimals = written.partition(",")
    if _DOTTED.fullmatch(whole):
        return whole.replace(".", ""), mark, "" if decimals == _NO_CENTS else decimals
    mark = "," if "," in written else "."
    whole, _, decimals = written.partition(mark)
    return whole, mark, decimals
