"""Bytes to text: evidence beats declaration, declaration beats guess."""

from __future__ import annotations

import unicodedata

import pytest

from docreader.model import CharactersReplaced
from docreader.readers import read
from docreader.readers.encoding import WHATWG, decode

from .pages import LONG, article, runs_of

WORDS = "Đồng chí Cố Thị Cúc cho biết: đơn thư được giải quyết, đạt tỷ lệ 85%. Ở nơi ấy, ưu tiên hộ nghèo; giữ gìn nếp sống."


def _windows_1258(text: str) -> bytes:
    """``text`` as Vietnamese editors of the time wrote it: letters with their own byte, then the tone mark."""
    out = bytearray()
    for letter in unicodedata.normalize("NFC", text):
        base = letter
        tones = ""
        while True:
            try:
                out += base.encode("cp1258") + tones.encode("cp1258")
                break
            except UnicodeEncodeError:
                parts = unicodedata.normalize("NFD", base)
                tone = next(mark for mark in parts if mark in "\u0300\u0301\u0303\u0309\u0323")
                base, tones = unicodedata.normalize("NFC", parts.replace(tone, "")), tone
    return bytes(out)


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        b"\xef\xbb\xbf" + WORDS.encode(),
        WORDS.encode("utf-16"),
        b"\xfe\xff" + WORDS.encode("utf-16-be"),
        unicodedata.normalize("NFD", WORDS).encode(),
        b'<meta charset="iso-8859-1">' + WORDS.encode(),
        b'<meta charset="windows-1258">' + WORDS.encode(),
        _windows_1258(WORDS),
        b'<meta charset="windows-1258">' + _windows_1258(WORDS),
        b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">' + _windows_1258(WORDS),
    ],
)
def test_vietnamese_in_every_dress(data: bytes) -> None:
    """The same words come out of UTF-8, UTF-16, decomposed letters and windows-1258, whatever the page declares, in NFC."""
    assert decode(data).text.endswith(WORDS)


@pytest.mark.parametrize(
    ("label", "codec", "text"),
    [("gb2312", "gb18030", "中文新闻"), ("shift_jis", "cp932", "日本語の記事"), ("windows-1251", "cp1251", "Новости")],
)
def test_declared_charsets(label: str, codec: str, text: str) -> None:
    """A charset of the WHATWG list is obeyed."""
    assert decode(f'<meta charset="{label}">'.encode() + text.encode(codec)).text.endswith(text)


@pytest.mark.parametrize("label", ["zlib_codec", "unicode_escape", "idna", "rot13", "utf-7", "no-such-thing"])
def test_python_codecs_are_not_charsets(label: str) -> None:
    """A label that only Python knows is not obeyed."""
    assert decode(f'<meta charset="{label}">caf\xe9'.encode("latin-1")).text.endswith("café")


def test_every_listed_codec_exists() -> None:
    """The table names codecs that Python has."""
    assert all("".encode(codec) is not None for codec in WHATWG)


def test_lost_characters_are_counted() -> None:
    """Bytes that stand for no character leave a notice on the article."""
    data = article("<p>Một hai @@ ba bốn năm, sáu bảy tám chín mười.</p>").encode().replace(b"@@", b"\xff\xfe\xfd")
    assert CharactersReplaced(place="", characters="\ufffd", count=3) in read(data).notices


def test_control_characters_are_dropped() -> None:
    """No control character gets into the article."""
    found = read(article("<p>Một\x00 hai\x08 ba\x1b bốn\x7f, năm sáu bảy tám chín.</p>"))
    assert [runs_of(block)[0].text for block in found.blocks] == [
        LONG,
        "Một hai ba bốn, năm sáu bảy tám chín.",
        runs_of(found.blocks[2])[0].text,
    ]
