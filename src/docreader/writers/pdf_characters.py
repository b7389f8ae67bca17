"""Text → the nearest text that the fonts of the page draw.

A typesetter in PDF/UA mode stops at a character that no font has; so each such character gets a stand-in that says what it was.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
    "|(?<![\u0600-\u06ff\u0900-\u0dff])[\u200c\u200d]"
)
"""Marks that steer other programs and leave no ink. Source: Unicode 16, Default_Ignorable_Code_Point; joiners shape
Arabic and Indic words."""
_SPACES = re.compile("[\t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]")
_NARROW_SPACES = re.compile("[\u2007\u202f]")
_BREAKS = re.compile("\r\n?|[\u0085\u2028\u2029]")
_LIGATURES = re.compile("[\ufb00-\ufb06]")
"""Latin letters in one sign: fonts draw them with the glyph that stands for two letters, which is then copied as two."""
_FLAG_A = 0x1F1E6
"""REGIONAL INDICATOR SYMBOL LETTER A: two such letters make a flag."""
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_UNKNOWN = "□"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawable:
    """Text that the fonts draw, and what had to give way."""

    text: str
    replaced: str = ""
    """Every character replaced, as often as it occurred."""


def drawable(text: str, fonts: Sequence[frozenset[str]]) -> Drawable:
    """``text`` in NFC with a stand-in for each character that none of ``fonts`` has.

    A letter in disguise becomes the plain letter (①: 1), a flag its country code, a sign its Unicode name in brackets, anything
    else "□"; accents that cannot be set on their letter and control characters are left out. Soft hyphens and other marks
    without ink go unreported.

    >>> latin = frozenset("abc12 □")
    >>> drawable("a\\u00adb ②", [latin]).text, drawable("c☃", [latin]).text, drawable("c☃", [latin]).replaced
    ('ab 2', 'c[snowman]', '☃')
    """
    clean = _without_ink_free_marks(unicodedata.normalize("NFC", text))
    known = set(clean) - {"\n"}
    if any(known <= font for font in fonts):
        return Drawable(text=clean)
    parts: list[str] = []
    replaced: list[str] = []
    for base, marks in _clusters(clean):
        shown, lost = _cluster(base, marks, fonts)
        parts.append(shown)
        replaced.append(lost)
    return Drawable(text=unicodedata.normalize("NFC", "".join(parts)), replaced="".join(replaced))


def _without_ink_free_marks(text: str) -> str:
    text = _BREAKS.sub("\n", _INVISIBLE.sub("", text))
    text = _LIGATURES.sub(lambda sign: unicodedata.normalize("NFKC", sign[0]), text)
    return _NARROW_SPACES.sub("\u00a0", _SPACES.sub(" ", text))


def _clusters(text: str) -> Iterator[tuple[str, str]]:
    """Every character that is no mark, with the marks that follow it; marks at the start stand on nothing."""
    base, marks = "", ""
    for character in text:
        if unicodedata.category(character).startswith("M") or character in "\u200c\u200d":
            marks += character
            continue
        if base or marks:
            yield base, marks
        base, marks = character, ""
    if base or marks:
        yield base, marks


def _cluster(base: str, marks: str, fonts: Sequence[frozenset[str]]) -> tuple[str, str]:
    """What is shown for a letter with its marks, and which of them are lost: one font has to draw them all."""
    if base in ("", "\n"):
        return base, marks
    able = [font for font in fonts if base in font]
    if not able:
        return _stand_in(base, fonts), base + marks
    kept = max((_drawn(marks, font) for font in able), key=len)
    return base + kept, "".join(mark for mark in marks if mark not in kept)


def _drawn(marks: str, font: frozenset[str]) -> str:
    return "".join(mark for mark in marks if mark in font)


def _stand_in(character: str, fonts: Sequence[frozenset[str]]) -> str:
    category = unicodedata.category(character)
    code = ord(character)
    if category == "Cc" or code in _SKIN_TONES:
        return ""
    plain = unicodedata.normalize("NFKC", character)
    if plain != character and any(set(plain) <= font for font in fonts):
        return plain
    if _FLAG_A <= code < _FLAG_A + 26:
        return chr(code - _FLAG_A + ord("A"))
    name = unicodedata.name(character, "")
    if category[0] in "SP" and name:
        return f"[{name.lower()}]"
    return _UNKNOWN
