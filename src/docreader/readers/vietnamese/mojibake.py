"""UTF-8 that was read as windows-1252 or Latin-1 and saved again, once or several times."""

from __future__ import annotations

import re
import unicodedata

from docreader.readers.vietnamese.syllables import is_syllable

_MOST_ROUNDS = 3
_UNDEFINED = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
_HIGH = {chr(byte): byte for byte in range(0x80, 0x100)} | {
    bytes((byte,)).decode("cp1252"): byte for byte in range(0x80, 0x100) if byte not in _UNDEFINED
}
"""Bytes by the character they are shown as. Source: WHATWG windows-1252, its gaps being C1 controls; Latin-1 has C1."""


def _between(first: int, last: int) -> str:
    return "[" + "".join(re.escape(sign) for sign, byte in _HIGH.items() if first <= byte <= last) + "]"


_NEXT = _between(0x80, 0xBF)
_SEQUENCE = re.compile(f"{_between(0xC2, 0xDF)}{_NEXT}|{_between(0xE0, 0xEF)}{_NEXT}{{2}}|{_between(0xF0, 0xF4)}{_NEXT}{{3}}")
_BYTES = str.maketrans({sign: chr(byte) for sign, byte in _HIGH.items()})
_COMMON = re.compile(
    "[\u00a0-\u00ffĂăĐđĨĩŨũƠơƯư\u0300\u0301\u0303\u0306\u0309\u031b\u0323\u1ea0-\u1ef9\u2010-\u2044\u20ab\u20ac\u2122\ufeff]+"
)
_ENOUGH = 3
"""Sequences in one text that need no look at what they say: capitals with a sign after them ("CAFÉ…") make one or two."""
_CUT_A = re.compile("([^\\W\\d_]{0,6})Ã ( ?)(?=([^\\W\\d_]{0,6}))")
"""``à`` ends in the byte of the no-break space, which many programs make a space."""


def from_mojibake(text: str, *, strict: bool = True) -> str:
    """What ``text`` says if it is UTF-8 read as windows-1252, in NFC; as it is where it is not.

    Args:
        text: the text.
        strict: every character beyond ASCII must be part of UTF-8; else what is not stays as it is.

    >>> from_mojibake("Tiáº¿ng Viá»‡t lÃ gÃ¬, toÃ n"), from_mojibake("NÃO “não”")
    ('Tiếng Việt là gì, toàn', 'NÃO “não”')
    """
    for _ in range(_MOST_ROUNDS):
        once = _once(text, strict=strict)
        if once == text:
            break
        text = once
    return text


def _once(text: str, *, strict: bool) -> str:
    said = [_character(written) for written in _SEQUENCE.findall(text)]
    if not any(said):
        return text
    if strict and not (all(said) and _SEQUENCE.sub("", text.replace("Ã ", "")).isascii() and _plausible(said)):
        return text
    changed = _SEQUENCE.sub(lambda match: _character(match[0]) or match[0], _CUT_A.sub(_whole, text))
    return unicodedata.normalize("NFC", changed)


def _plausible(said: list[str]) -> bool:
    return len(said) >= _ENOUGH or all(_COMMON.fullmatch(character) or _SEQUENCE.match(character) for character in said)


def _character(written: str) -> str:
    """What one sequence stands for; "" = nothing."""
    try:
        return written.translate(_BYTES).encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return ""


def _whole(match: re.Match[str]) -> str:
    """A word that lost the second byte of its à: the rest follows if both make a syllable, else it is the next word."""
    word, space, rest = match.groups()
    joined = rest and not space and is_syllable(f"{word}à{rest}")
    return f"{word}à" if joined else f"{word}à "
