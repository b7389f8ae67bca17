"""TCVN3, "ABC": text set in the fonts .VnTime, .VnArial …, one byte for each letter, seen as windows-1252.

The encoding has small letters with every tone, but capitals without tones only: those are set in a second font, .VnTimeH, that
shows capitals for the small letters' codes. So what a word's capitals were is told by the font, or by the word's other letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from docreader.readers.vietnamese.syllables import TONED, is_syllable

_ROWS = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậ",
    0xCC: "è",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}
LETTERS = {chr(first + place): letter for first, row in _ROWS.items() for place, letter in enumerate(row)}
"""Letter by the character that its byte is in Latin-1. Source: TCVN 5712:1993, VN3; so in glibc and UniKey."""

_TABLE = str.maketrans(LETTERS)


def _toneless(letter: str) -> str:
    """``letter`` without its tone: the capital before it, in the other way that capitals were written."""
    parts = unicodedata.normalize("NFD", letter)
    return unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in "\u0300\u0301\u0303\u0309\u0323"))


_DOUBLED = {f"{_toneless(letter).upper()}{letter}": letter.upper() for letter in sorted(TONED)}
"""Capitals with a tone as some converters write them: without it, then the small letter. Source: vietunicode.sourceforge.net."""

_PAIR = re.compile(f"[AĂÂEÊIOÔƠUƯY][{''.join(sorted(TONED))}]")
_WORD = re.compile(r"[^\W\d_]+")
_HORNED = re.compile("([ơờởỡớợ])")
_WITHOUT_HORN = {
    "nh": "như",
    "ngời": "người",
    "mơi": "mươi",
    "dới": "dưới",
    "lới": "lưới",
    "lỡi": "lưỡi",
    "vờn": "vườn",
    "mợn": "mượn",
    "cời": "cười",
    "lợt": "lượt",
    "vơn": "vươn",
}
"""Words that are no syllables, or hardly ever meant, without their ư."""
_ENOUGH_LETTERS = 200
"""Letters beyond ASCII: every ninth of them is ư in running text."""
_SENTENCE = re.compile(r"""([.!?…]["'”’»)]{0,2}\s{1,3}["'“‘(]{0,2})(\w)""")


def from_tcvn3(text: str) -> str:
    """What ``text`` says if it is TCVN3 that was read as windows-1252, in NFC.

    >>> from_tcvn3("Tr\u00adêng TiÓu häc Hµ Néi: VIÖT NAM")
    'Trường Tiểu học Hà Nội: VIỆT NAM'
    """
    letters = _PAIR.sub(lambda match: _DOUBLED.get(match[0], match[0]), text.translate(_TABLE))
    return _raised(_SENTENCE.sub(_capital, letters))


def from_capitals(text: str) -> str:
    """What ``text`` shows in a capital font such as .VnTimeH.

    >>> from_capitals("bé tµi chÝnh")
    'BỘ TÀI CHÍNH'
    """
    return text.translate(_TABLE).upper()


def _capital(match: re.Match[str]) -> str:
    """A toned letter that opens a sentence: it had no capital to be written with."""
    return match[1] + (match[2].upper() if match[2] in TONED else match[2])


def _raised(text: str) -> str:
    """Toned letters as capitals in words whose other letters are; the word Hµ is settled by the words around it."""
    words = list(_WORD.finditer(text))
    raised = [_case(match[0]) for match in words]
    parts: list[str] = []
    end = 0
    for number, match in enumerate(words):
        high = raised[number]
        if high is None:
            near = [case for case in raised[max(0, number - 1) : number + 2] if case is not None]
            high = bool(near) and all(near)
        if high:
            parts += (text[end : match.start()], match[0].upper())
            end = match.end()
    return "".join(parts) + text[end:]


def _case(word: str) -> bool | None:
    """Whether ``word`` is in capitals; None = its letters do not say."""
    telling = [letter for letter in word if letter not in TONED]
    if any(letter.islower() for letter in telling):
        return False
    if len(telling) == len(word):
        return True if len(word) > 1 else None
    return True if len(telling) > 1 else None


def lacks_horns(texts: Iterable[str]) -> bool:
    """Whether TCVN3 ``texts`` lost their ư: its byte is the soft hyphen's, which programs drop."""
    codes = Counter(letter for text in texts for letter in text if letter > "\x7f")
    return codes.total() >= _ENOUGH_LETTERS and not codes["\xad"]


def with_horns(text: str) -> str:
    """Converted ``text`` with the ư that a dropped soft hyphen took from ươ; other words it took one from cannot be known.

    >>> with_horns("nớc ta đợc nh ngày nay")
    'nước ta được như ngày nay'
    """
    return _WORD.sub(_with_horn, text)


def _with_horn(match: re.Match[str]) -> str:
    word = match[0]
    if longer := _WITHOUT_HORN.get(word.lower()):
        return longer if word.islower() else longer.capitalize()
    if is_syllable(word):
        return word
    longer = _HORNED.sub(r"ư\1", word, count=1)
    return longer if is_syllable(longer) else word
