"""Marks that number a line: "1.", "2.1.", "a)", "đ)", "IV.", "-". What one says, and which may follow which."""

from __future__ import annotations

import re
from dataclasses import dataclass

from docreader.model import Numbering

_BULLET = re.compile(
    r"(?P<mark>[-–—+*])(?:\s{1,9}(?=\S)|(?=[^\W\d_]))|(?P<sign>[•●○◦▪■□▫❖►▶➢➤✓✔·‣∙◆♦§])\s{0,9}(?=[^\s•●○◦▪■□▫·§])"
)
_NUMBER = re.compile(
    r"(?P<open>\(?)(?P<before>(?:\d{1,2}\.){0,3})(?P<number>\d{1,3})(?P<close>\.\)|[.)/]|(?=\s))(?:\s{1,9}(?=\S)|(?=[^\W\d_]))"
)
_LETTER = re.compile(
    r"(?P<open>\(?)(?P<letter>[a-zđ]|[A-ZĐ]|[ivx]{2,5}|[IVX]{2,5})(?P<close>\.\)|[.)/])(?:\s{1,9}(?=\S)|(?<=[)/])(?=\w))"
)
_DASHES = "-–—"
_ALPHABET = "abcdđefghijklmnopqrstuvwxyz"
_SKIPPED = "đfjwz"
"""Letters that one of the two alphabets lacks. Source: Vietnamese lists count a b c d đ e g h i k l …, as laws do."""
_ROMAN = (
    "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii",
    "xix", "xx", "xxi", "xxii", "xxiii", "xxiv", "xxv", "xxvi", "xxvii", "xxviii", "xxix", "xxx",
)  # fmt: skip
_LONGEST_MARK_CHARS = 24


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark at the beginning of a line, read one way."""

    family: str
    """Equal for marks of one list: "1.", "2.1.", "a)", "-"."""
    numbering: Numbering | None
    """None = a bullet."""
    value: int
    """0 for a bullet; for a letter its place in the Vietnamese and Latin letters together."""
    rank: int
    """A mark of a higher rank stands under one of a lower."""
    written: str
    end: int
    """Where the line's own text begins."""

    @property
    def number(self) -> int:
        """What a list that starts with this mark starts with."""
        return _latin(self.value) if self.numbering in ("lower-alpha", "upper-alpha") else self.value

    def follows(self, other: Mark) -> bool:
        """Whether this is the next mark of the list that ``other`` belongs to."""
        if self.family != other.family:
            return False
        if self.numbering in ("lower-alpha", "upper-alpha"):
            between = _ALPHABET[other.value : self.value - 1]
            return self.value > other.value and all(letter in _SKIPPED for letter in between)
        return self.numbering is None or self.value == other.value + 1


def marks_of(text: str) -> tuple[Mark, ...]:
    """What the mark at the beginning of ``text`` may be, a Roman number before a letter; empty = there is none.

    >>> [(mark.family, mark.value) for mark in marks_of("2.1. Trồng rừng")]
    [('2.0.', 1)]
    >>> [mark.numbering for mark in marks_of("i) Trồng rừng")]
    ['lower-roman', 'lower-alpha']
    """
    if match := _NUMBER.match(text):
        return _numbers(match)
    if match := _LETTER.match(text):
        return _letters(match)
    match = _BULLET.match(text)
    if match is None:
        return ()
    sign = match["mark"] or match["sign"]
    return (Mark("-" if sign in _DASHES else sign, None, 0, 21 if sign == "+" else 20, sign, match.end()),)


def _numbers(match: re.Match[str]) -> tuple[Mark, ...]:
    if not match["before"] and not match["close"]:
        return ()  # "45 ha quế"
    family = f"{match['open']}{match['before']}0{match['close']}"
    written = match[0].strip()
    return (Mark(family, "decimal", int(match["number"]), 3 + match["before"].count("."), written, match.end()),)


def _letters(match: re.Match[str]) -> tuple[Mark, ...]:
    letter, around = match["letter"], f"{match['open']}{{}}{match['close']}"
    small = letter.lower()
    upper = letter != small
    written, found = match[0].strip(), []
    if small in _ROMAN:
        found.append(
            Mark(
                around.format("I" if upper else "i"),
                "upper-roman" if upper else "lower-roman",
                _ROMAN.index(small),
                1 if upper else 9,
                written,
                match.end(),
            )
        )
    if len(letter) == 1:
        found.append(
            Mark(
                around.format("A" if upper else "a"),
                "upper-alpha" if upper else "lower-alpha",
                _ALPHABET.index(small) + 1,
                2 if upper else 8,
                written,
                match.end(),
            )
        )
    return tuple(found)


def counted(numbering: Numbering, number: int) -> str:
    """The mark that counting gives item ``number``.

    >>> counted("lower-alpha", 3), counted("upper-roman", 4)
    ('c.', 'IV.')
    """
    if numbering == "decimal" or number < 1:
        return f"{number}."
    if numbering in ("lower-roman", "upper-roman"):
        digits = _ROMAN[number] if number < len(_ROMAN) else str(number)
    else:
        digits = chr(ord("a") + number - 1) if number <= 26 else str(number)
    return f"{digits.upper() if numbering.startswith('upper') else digits}."


def _latin(value: int) -> int:
    """The place of a letter in the Latin alphabet; "đ" has that of "d"."""
    return value - (value > 4)
