"""Vietnamese text as pages of the 1990s and 2000s keep it: fonts that draw other letters at Latin-1's places.

Written from the standard and the fonts' keyboard tables for the tests alone: the reader is not to be measured by its own.
"""

from __future__ import annotations

import unicodedata

_TCVN3_VOWELS = (
    ("a", "b5 b8 b6 b7 b9"),
    ("ă", "bb be bc bd c6"),
    ("â", "c7 ca c8 c9 cb"),
    ("e", "cc d0 ce cf d1"),
    ("ê", "d2 d5 d3 d4 d6"),
    ("i", "d7 dd d8 dc de"),
    ("o", "df e3 e1 e2 e4"),
    ("ô", "e5 e8 e6 e7 e9"),
    ("ơ", "ea ed eb ec ee"),
    ("u", "ef f3 f1 f2 f4"),
    ("ư", "f5 f8 f6 f7 f9"),
    ("y", "fa fd fb fc fe"),
)
"""Vowel, and its places with grave, acute, hook, tilde, dot below. Source: TCVN 5712:1993, code table VN3."""
_TCVN3_LETTERS = "ĂÂÊÔƠƯĐăâêôơưđ"
"""The letters at places A1 to AE, in order. Source: as above. A capital with a tone has none: a font of capitals draws it."""

_TONES = "\u0300\u0301\u0309\u0303\u0323"
"""Grave, acute, hook, tilde, dot below."""
_VNI_MARKS = {"": "øùûõï", "\u0306": "èéúüë", "\u0302": "àáåãä"}
"""What follows a vowel, by its shape (plain, breve, circumflex) and tone. Source: VNI for Windows, key table of VNI-Times."""
_VNI_SHAPES = {"\u0306": "ê", "\u0302": "â"}
_VNI_ALONE = {
    "ì": "ì", "í": "í", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î", "đ": "ñ", "Đ": "Ñ",
}  # fmt: skip
"""Letters with a place of their own. Source: as above."""
_VNI_HORNS = {"o": "ô", "u": "ö"}


def _tcvn3_table() -> dict[str, int]:
    table = {letter: 0xA1 + place for place, letter in enumerate(_TCVN3_LETTERS)}
    for vowel, places in _TCVN3_VOWELS:
        for tone, place in zip(_TONES, places.split(), strict=True):
            table[unicodedata.normalize("NFC", vowel + tone)] = int(place, 16)
    return table


_TCVN3 = _tcvn3_table()


def tcvn3(text: str) -> bytes:
    """``text`` as the bytes that the fonts .VnTime … draw it from.

    >>> tcvn3("Tổ quốc").hex(" ")
    '54 e6 20 71 75 e8 63'

    Raises:
        UnicodeEncodeError: a capital with a tone is in it; write that in a font of capitals, from small letters.
    """
    return b"".join(bytes((_TCVN3[letter],)) if letter in _TCVN3 else letter.encode("cp1252") for letter in text)


def vni(text: str) -> str:
    """``text`` as windows-1252 shows the bytes that the fonts VNI-Times … draw it from.

    >>> vni("Có lỗi"), vni("TRƯỜNG")
    ('Coù loãi', 'TRÖÔØNG')
    """
    return "".join(_vni_letter(letter) for letter in text)


def _vni_letter(letter: str) -> str:
    small = letter.lower()
    if small in _VNI_ALONE:
        written = _VNI_ALONE[small]
        return written if letter == small else written.upper()
    parts = unicodedata.normalize("NFD", small)
    base, marks = parts[0], parts[1:]
    if not marks:
        return letter
    shape = next((mark for mark in marks if mark in _VNI_SHAPES), "")
    tone = next((mark for mark in marks if mark in _TONES), None)
    if "\u031b" in marks:
        base = _VNI_HORNS[base]
    mark = _VNI_MARKS[shape][_TONES.index(tone)] if tone else _VNI_SHAPES.get(shape, "")
    written = base + mark
    return written if letter == small else written.upper()
