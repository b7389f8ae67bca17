"""The ID3v2 tag at the head of an MP3: what it is, and where its chapters are.

Version 2.3, with texts in ASCII or UTF-16. Source: id3.org, "ID3 tag version 2.3.0" and "ID3v2 Chapter Frame Addendum" 1.0.
Version 2.4 and its UTF-8 would be shorter, but older Windows and many simple players, such as people without a telephone listen
on, read 2.3 only; and some show Latin-1 as another alphabet. The chapters stand in the order of time, because ffmpeg and what is
built on it list them as they come; the table of contents names them in that order too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from docreader.audio.base import Tags
from docreader.audio.languages import three_letters
from docreader.errors import OutputError

_MOST_TEXT_CHARS = 1000
"""Of one text. A frame could hold 16 million, but a player shows one line."""
_MOST_URL_CHARS = 2000
"""A longer address is left out: half an address leads nowhere."""
_MOST_CHILDREN = 255
"""Of a table of contents, whose entry count is one byte; more chapters need a table of tables."""
_MOST_TAG_BYTES = (1 << 28) - 1
_TOP_LEVEL, _ORDERED = 2, 1
_NO_OFFSET = b"\xff" * 8
"""Bytes where a chapter begins and ends: not told, so players go by the times."""
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})-(\d{2}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter, in milliseconds."""

    title: str
    begin_ms: int
    end_ms: int


def id3_tag(tags: Tags, chapters: Sequence[Chapter]) -> bytes:
    """The whole tag. Its length depends on the texts and the number of chapters, not on their times.

    Raises:
        OutputError: it is longer than a tag can be.
    """
    body = b"".join((_about(tags), *_contents(len(chapters)), *map(_chapter, range(len(chapters)), chapters)))
    if len(body) > _MOST_TAG_BYTES:
        raise OutputError(
            f"{len(chapters)} chapters do not fit the head of an MP3: split the article, or write a WAV",
            f"phần đầu tệp MP3 không chứa hết {len(chapters)} chương: hãy chia nhỏ bài, hoặc ghi ra WAV",
        )
    size = bytes(len(body) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\x00\x00" + size + body


def plain_line(text: str) -> str:
    """``text`` on one line, without control characters, cut to what a tag should hold."""
    line = " ".join(_CONTROLS.sub(" ", text).split())
    return line if len(line) <= _MOST_TEXT_CHARS else line[: _MOST_TEXT_CHARS - 1] + "…"


def _about(tags: Tags) -> bytes:
    date = _DATE.match(tags.date or "")
    year, month, day = date.groups() if date else (None, None, None)
    return b"".join(
        (
            _text("TIT2", tags.title),
            _text("TPE1", tags.artist),
            _text("TALB", tags.album),
            _text("TYER", year),
            _text("TDAT", f"{day}{month}" if day else None),
            _text("TLAN", three_letters(tags.language)),
            _text("TCON", tags.genre),
            _source(tags.source_url),
            _comment(tags.comment, tags.language),
        )
    )


def _frame(name: str, content: bytes) -> bytes:
    return name.encode("ascii") + len(content).to_bytes(4, "big") + bytes(2) + content


def _encoded(text: str) -> tuple[bytes, bytes]:
    """The byte that names the encoding, and ``text`` in it."""
    if text.isascii():
        return b"\0", text.encode("ascii")
    return b"\1", b"\xff\xfe" + text.encode("utf-16-le", "replace")


def _text(name: str, text: str | None) -> bytes:
    line = plain_line(text or "")
    return _frame(name, b"".join(_encoded(line))) if line else b""


def _source(url: str | None) -> bytes:
    if not url or len(address := quote(url.strip(), safe="%/:?#[]@!$&'()*+,;=~")) > _MOST_URL_CHARS:
        return b""
    return _frame("WOAS", address.encode("ascii"))


def _comment(comment: str | None, language: str) -> bytes:
    line = plain_line(comment or "")
    if not line:
        return b""
    encoding, text = _encoded(line)
    no_description = b"\0" if encoding == b"\0" else b"\xff\xfe\0\0"
    return _frame("COMM", encoding + three_letters(language).encode("ascii") + no_description + text)


def _contents(chapters: int) -> list[bytes]:
    """The tables of contents, the top one first: a tree, because one table holds 255 entries."""
    tables: list[bytes] = []
    children = [f"chp{number}" for number in range(chapters)]
    level = 0
    while len(children) > _MOST_CHILDREN:
        groups = [children[begin : begin + _MOST_CHILDREN] for begin in range(0, len(children), _MOST_CHILDREN)]
        children = [f"toc{level}-{number}" for number in range(len(groups))]
        tables += [_table(name, _ORDERED, group) for name, group in zip(children, groups, strict=True)]
        level += 1
    return [_table("toc", _TOP_LEVEL | _ORDERED, children), *tables] if children else []


def _table(name: str, flags: int, children: list[str]) -> bytes:
    entries = b"".join(_element(child) for child in children)
    return _frame("CTOC", _element(name) + bytes((flags, len(children))) + entries)


def _chapter(number: int, chapter: Chapter) -> bytes:
    times = chapter.begin_ms.to_bytes(4, "big") + chapter.end_ms.to_bytes(4, "big")
    return _frame("CHAP", _element(f"chp{number}") + times + _NO_OFFSET + _text("TIT2", chapter.title))


def _element(name: str) -> bytes:
    return name.encode("ascii") + b"\0"
