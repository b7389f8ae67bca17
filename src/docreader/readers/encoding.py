"""Bytes to text.

What the bytes themselves prove beats what the page says of itself: a byte order mark, then valid UTF-8, then, unless most
letters are of another script, words that are Vietnamese under one code page only, then the declaration. Where that is missing,
or one that templates make by default, the letters that the bytes make tell; then it is windows-1252. Only labels of the WHATWG
list count as declarations: Python's codec table holds things that are no character sets.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from docreader.model import CharactersReplaced
from docreader.readers.detection import of_other_latin, of_other_script
from docreader.readers.utf16 import utf16_without_mark
from docreader.readers.vietnamese.judgement import Judge
from docreader.readers.vietnamese.syllables import accented

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_HEAD_BYTES = 4096
_DECLARED = re.compile(
    rb"""charset\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_:.-]{1,40})|encoding=["']([A-Za-z0-9_:.-]{1,40})""", re.IGNORECASE
)

WHATWG = {
    "cp1252": "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 latin1 l1 ascii us-ascii ansi_x3.4-1968 iso-ir-100",
    "cp1258": "windows-1258 cp1258 x-cp1258",
    "cp1250": "windows-1250 cp1250 x-cp1250",
    "cp1251": "windows-1251 cp1251 x-cp1251",
    "cp1253": "windows-1253 cp1253 x-cp1253",
    "cp1254": "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 latin5",
    "cp1255": "windows-1255 cp1255 x-cp1255",
    "cp1256": "windows-1256 cp1256 x-cp1256",
    "cp1257": "windows-1257 cp1257 x-cp1257",
    "cp874": "windows-874 iso-8859-11 iso8859-11 tis-620 dos-874",
    "cp866": "ibm866 866 cp866 csibm866",
    "iso8859-2": "iso-8859-2 iso8859-2 latin2 l2",
    "iso8859-3": "iso-8859-3 iso8859-3 latin3 l3",
    "iso8859-4": "iso-8859-4 iso8859-4 latin4 l4",
    "iso8859-5": "iso-8859-5 iso8859-5 cyrillic",
    "iso8859-6": "iso-8859-6 iso8859-6 arabic",
    "iso8859-7": "iso-8859-7 iso8859-7 greek",
    "iso8859-8": "iso-8859-8 iso8859-8 iso-8859-8-i hebrew",
    "iso8859-10": "iso-8859-10 iso8859-10 latin6 l6",
    "iso8859-13": "iso-8859-13 iso8859-13",
    "iso8859-14": "iso-8859-14 iso8859-14",
    "iso8859-15": "iso-8859-15 iso8859-15 latin9 l9",
    "iso8859-16": "iso-8859-16",
    "koi8-r": "koi8-r koi8 koi8_r koi",
    "koi8-u": "koi8-u koi8-ru",
    "mac-roman": "macintosh mac x-mac-roman",
    "gb18030": "gb18030 gbk gb2312 gb_2312 gb_2312-80 x-gbk chinese",
    "big5hkscs": "big5 big5-hkscs cn-big5 x-x-big5 csbig5",
    "euc-jp": "euc-jp x-euc-jp cseucpkdfmtjapanese",
    "cp932": "shift_jis shift-jis sjis x-sjis ms_kanji windows-31j ms932",
    "iso2022-jp": "iso-2022-jp csiso2022jp",
    "cp949": "euc-kr ks_c_5601-1987 ksc5601 korean windows-949 csksc56011987",
    "utf-8": "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8",
    "utf-16-le": "utf-16 utf-16le unicode ucs-2 iso-10646-ucs-2",
    "utf-16-be": "utf-16be unicodefffe",
}
"""Python codec by the labels that mean it. Source: WHATWG Encoding Standard §4.2 (a selection: those that Python can decode)."""

_CODECS = {label: codec for codec, labels in WHATWG.items() for label in labels.split()}
_BY_DEFAULT = ("utf-8", "cp1252")
"""Declared on pages that are not in it."""
_ASCII = bytes(range(0x80))
_LETTERS = bytes(byte if byte >= 0x80 or chr(byte).isalpha() else 0x20 for byte in range(0x100))
_CHUNK_BYTES = 256 * 1024
_MOST_WORDS = 2000


@dataclass(frozen=True, slots=True)
class Decoded:
    """A page as text, in NFC."""

    text: str
    notices: tuple[CharactersReplaced, ...] = ()


def decode(data: bytes) -> Decoded:
    """The text of a page's bytes.

    >>> decode("Bạch Thông".encode()).text
    'Bạch Thông'
    """
    return clean(text_of(data))


def clean(text: str) -> Decoded:
    """``text`` in NFC; characters that stand for unreadable bytes are counted."""
    text = unicodedata.normalize("NFC", text)
    lost = text.count("\ufffd")
    notice = CharactersReplaced(place="", characters="\ufffd", count=lost)
    return Decoded(text, (notice,) if lost else ())


def text_of(data: bytes) -> str:
    """What a page's bytes say, not yet in NFC."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace")
    if wide := utf16_without_mark(data):
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        declared = _declared(data)
    text = data.decode("utf-8", "replace")
    if _is_damaged_utf8(text, data, declared):
        return text
    return data.decode(_codec(data, None if declared in _BY_DEFAULT else declared), "replace")


def _codec(data: bytes, declared: str | None) -> str:
    """The codec of bytes that are no UTF-8; words of Chinese or Russian may look Vietnamese, so their letters count first."""
    script = of_other_script(data)
    if script:
        return declared or script
    return _proven(data) or declared or of_other_latin(data) or "cp1252"


def _is_damaged_utf8(text: str, data: bytes, declared: str | None) -> bool:
    """Whether ``text`` is UTF-8 ``data`` that lost a few bytes; in another encoding hardly any bytes make whole characters."""
    beyond_ascii = len(text) - len(data) + len(data.translate(None, _ASCII))
    broken = text.count("\ufffd")
    return beyond_ascii - broken >= (1 if declared == "utf-8" else 4) * broken


def _proven(data: bytes) -> str | None:
    """The codec under which the words beyond ASCII are Vietnamese syllables, whatever the page calls it; None = no proof.

    TCVN3 and VNI are fonts' own encodings over windows-1252: letters of that are what ``readers.html.fonts`` goes on from.
    """
    words = b" ".join(islice(_words_beyond_ascii(data), _MOST_WORDS))
    encoding, reading = Judge().best(accented(words.decode("cp1252", "replace")))
    if not reading.sure:
        return None
    return "cp1258" if encoding == "windows-1258" else "cp1252"


def _words_beyond_ascii(data: bytes) -> Iterator[bytes]:
    for start in range(0, len(data), _CHUNK_BYTES):
        words = data[start : start + _CHUNK_BYTES].translate(_LETTERS).split()
        yield from (word for word in words if not word.isascii())


def _declared(data: bytes) -> str | None:
    """The codec that the page names, if it is a character set that its own ASCII text can be in."""
    match = _DECLARED.search(data[:_HEAD_BYTES])
    if match is None:
        return None
    codec = _CODECS.get((match[1] or match[2]).decode("ascii").lower())
    return None if codec is None or codec.startswith("utf-16") else codec
