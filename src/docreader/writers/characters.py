"""Characters that no text format may hold."""

from __future__ import annotations

import re

_NONCHARACTERS = "".join(chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))
_UNWRITABLE = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_NONCHARACTERS}]")
"""Source: HTML Standard, 13.2.3.5 (control and noncharacter parse errors); surrogates have no UTF-8 form."""


def writable(text: str, instead: str = "\ufffd") -> str:
    """``text`` with what has no place in a text file replaced; a reader's article has nothing of the kind.

    >>> writable("a\\x00b", "?")
    'a?b'
    """
    return _UNWRITABLE.sub(instead, text)
