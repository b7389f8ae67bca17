"""VNI for Windows: text set in the fonts VNI-Times, VNI-Helve …: a base letter, then a mark of its own, seen as windows-1252."""

from __future__ import annotations

import re
import unicodedata

_CIRCUMFLEX = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_BREVE = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_ALONE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _letters() -> dict[str, str]:
    small = dict(_ALONE)
    small |= {base + mark: f"{base}\u0302{tone}" for base in "aeo" for mark, tone in _CIRCUMFLEX.items()}
    small |= {f"a{mark}": f"a\u0306{tone}" for mark, tone in _BREVE.items()}
    small |= {base + mark: _ALONE.get(base, base) + tone for base in "aeouyôö" for mark, tone in _TONES.items()}
    del small["yï"]  # ỵ has a code of its own
    settled = {written: unicodedata.normalize("NFC", letter) for written, letter in small.items()}
    return settled | {written.upper(): letter.upper() for written, letter in settled.items()}


LETTERS = _letters()
"""Letter by how it is written. Source: VNI for Windows, as in UniKey's table and the one at vietunicode.sourceforge.net."""

_MARKS = "".join({**_CIRCUMFLEX, **_BREVE, **_TONES})
_WRITTEN = re.compile(f"[aeouyôö][{_MARKS}]?|[{''.join(_ALONE)}]", re.IGNORECASE)


def from_vni(text: str) -> str:
    """What ``text`` says if it is VNI that was read as windows-1252, in NFC; a mark after a letter it cannot stand on stays.

    >>> from_vni("Coù loãi, NGÖÔØI VIEÄT")
    'Có lỗi, NGƯỜI VIỆT'
    """
    return _WRITTEN.sub(_letter, text)


def _letter(match: re.Match[str]) -> str:
    written = match[0]
    if written in LETTERS:
        return LETTERS[written]
    base = written[0]
    mark = written[1:].upper() if base.isupper() else written[1:].lower()  # the marks of capitals sit higher; some mix them
    return LETTERS.get(base + mark) or LETTERS.get(base, base) + written[1:]
