"""windows-1258 that was read as windows-1252 and saved again: letters with their own byte, then a combining tone."""

from __future__ import annotations

import unicodedata

_BYTES = bytes(set(range(0x80, 0x100)) - {0x81, 0x8A, 0x8D, 0x8E, 0x8F, 0x90, 0x9A, 0x9D, 0x9E})
"""Where both code pages have a character."""
_TABLE = str.maketrans(_BYTES.decode("cp1252"), _BYTES.decode("cp1258"))


def from_windows_1258(text: str) -> str:
    """What ``text`` says if it is windows-1258 that was read as windows-1252, in NFC.

    >>> from_windows_1258("Tiêìng Viêòt")
    'Tiếng Việt'
    """
    return unicodedata.normalize("NFC", text.translate(_TABLE))
