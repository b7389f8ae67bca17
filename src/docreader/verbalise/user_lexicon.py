"""The listener's own lexicon: what is said for words that the rules do not know, or read otherwise.

Two forms are read, both UTF-8, with or without a byte order mark:

    TSV    written TAB said [TAB case], a line for an entry; case is ``exact`` (default) or ``any``; ``#`` begins a comment
    PLS    W3C Pronunciation Lexicon 1.0: the graphemes of a lexeme are said as its alias (the preferred, else the first)

Entries hold at word boundaries; of several that begin at the same word the longest wins, and ``exact`` over ``any``. A lexeme
that has only phonemes cannot be said in words: it is left out, with a notice. This module must not open files.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import TypeAlias

from docreader.errors import OptionError
from docreader.model import Notice, PhonemesUnused, Span
from docreader.verbalise import lazy_re as re

USER = "lexicon.user"
"""Rule id of what the listener's lexicon says."""
_TOKEN = re.compile(r"\w+|[^\w\s]")
_NOT_SAID = re.compile(r"[\d/&%@+=]")
_MOST_CHARS = 200
"""Of what is written or said in one entry."""
Row: TypeAlias = tuple[int, str, str, bool]
"""Line, written, said, whether in any case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Written words, and what is said for them; both are kept in NFC, with single spaces.

    Raises:
        OptionError: one of them is empty, too long, or what is said holds digits or signs.
    """

    written: str
    said: str
    any_case: bool = False
    """Whether capitals and small letters are the same to it."""

    def __post_init__(self) -> None:
        for name in ("written", "said"):
            plain = " ".join(unicodedata.normalize("NFC", getattr(self, name)).split())
            object.__setattr__(self, name, plain)
            if not plain:
                raise OptionError(
                    "an empty field: write both what is written and what is said",
                    "có ô để trống: hãy ghi cả chữ viết lẫn lời đọc",
                )
            if len(plain) > _MOST_CHARS:
                raise OptionError(
                    f"longer than {_MOST_CHARS} characters: shorten it", f"dài quá {_MOST_CHARS} ký tự: hãy rút gọn"
                )
        if (sign := _NOT_SAID.search(self.said)) is not None:
            raise OptionError(
                f"what is said holds {sign[0]!r}: write it in words", f"lời đọc có ký tự {sign[0]!r}: hãy viết bằng chữ"
            )


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Entries that win over every rule.

    >>> lexicon = Lexicon((Entry(written="iPhone", said="ai phôn"),))
    >>> [span.said for span in lexicon.claims("hai chiếc iPhone")]
    ['ai phôn']
    """

    entries: tuple[Entry, ...] = ()
    notices: tuple[Notice, ...] = ()
    """What of the file could not be used."""
    _exact: dict[str, str] = field(init=False, repr=False)
    _any: dict[str, str] = field(init=False, repr=False)
    _lengths: dict[str, tuple[int, ...]] = field(init=False, repr=False)
    """By the first word of an entry, case folded: how many words and marks entries that begin with it have, longest first."""

    def __post_init__(self) -> None:
        lengths: dict[str, set[int]] = {}
        for entry in self.entries:
            tokens = _TOKEN.findall(entry.written)
            lengths.setdefault(tokens[0].casefold(), set()).add(len(tokens))
        object.__setattr__(self, "_exact", {entry.written: entry.said for entry in self.entries if not entry.any_case})
        object.__setattr__(self, "_any", {entry.written.casefold(): entry.said for entry in self.entries if entry.any_case})
        object.__setattr__(self, "_lengths", {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()})

    def __bool__(self) -> bool:
        return bool(self.entries)

    def claims(self, text: str) -> list[Span]:
        """What the entries say of ``text``, in order."""
        found: list[Span] = []
        places = [match.span() for match in _TOKEN.finditer(text)]
        end = 0
        for number, (start, stop) in enumerate(places):
            if start < end:
                continue
            for length in self._lengths.get(text[start:stop].casefold(), ()):
                last = places[number + length - 1][1] if number + length <= len(places) else start
                said = self._said(text[start:last])
                if said is not None:
                    found.append(Span(start=start, end=last, said=said, rule=USER))
                    end = last
                    break
        return found

    def _said(self, written: str) -> str | None:
        written = " ".join(written.split())
        return self._exact.get(written) or self._any.get(written.casefold())


EMPTY = Lexicon()


def parse_lexicon(data: bytes, name: str) -> Lexicon:
    """The lexicon in the bytes of a file: PLS if they begin with ``<``, else TSV. ``name`` is for messages.

    >>> parse_lexicon("UBND\\tủy ban".encode(), "words.tsv").entries
    (Entry(written='UBND', said='ủy ban', any_case=False),)

    Raises:
        OptionError: a line cannot be understood; the message names it.
    """
    if data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"<":
        from docreader.verbalise.pls import lexemes  # XML is loaded only for who brings it

        found, unused = lexemes(data, name)
        notices = (PhonemesUnused(lexicon=name, written=unused),) if unused else ()
        return Lexicon(_entries(found, name), notices)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise refusal(name, line, "not UTF-8: convert the file first", "không phải UTF-8: hãy chuyển mã tệp trước") from error
    return Lexicon(_entries(_rows(text, name), name))


def refusal(name: str, line: int, en: str, vi: str) -> OptionError:
    """The error for a line of a lexicon."""
    return OptionError(f"lexicon {name}, line {line}: {en}", f"từ điển {name}, dòng {line}: {vi}")


def _rows(text: str, name: str) -> Iterator[Row]:
    for line, row in zip(count(1), text.split("\n"), strict=False):
        if not row.strip() or row.startswith("#"):
            continue
        columns = [column.strip() for column in row.rstrip("\r").split("\t")]
        if len(columns) not in (2, 3):
            raise refusal(
                name,
                line,
                f"{len(columns)} columns: write what is written, a TAB, what is said, and perhaps a TAB and exact or any",
                f"có {len(columns)} cột: hãy ghi chữ viết, dấu TAB, lời đọc, rồi có thể thêm dấu TAB và exact hoặc any",
            )
        case = columns[2] if len(columns) == 3 else "exact"
        if case not in ("exact", "any"):
            raise refusal(
                name,
                line,
                f"case cannot be {case!r}: write exact or any",
                f"cột thứ ba không nhận {case!r}: hãy ghi exact (đúng chữ hoa, chữ thường) hoặc any (không phân biệt)",
            )
        yield line, columns[0], columns[1], case == "any"


def _entries(rows: Iterable[Row], name: str) -> tuple[Entry, ...]:
    """The rows as entries.

    Raises:
        OptionError: one of them is none, or is there twice.
    """
    lines: dict[tuple[bool, str], int] = {}
    entries = []
    for line, written, said, any_case in rows:
        try:
            entry = Entry(written=written, said=said, any_case=any_case)
        except OptionError as error:
            raise refusal(name, line, str(error), error.vi) from error
        key = (any_case, entry.written.casefold() if any_case else entry.written)
        first = lines.setdefault(key, line)
        if first != line:
            raise refusal(
                name,
                line,
                f"{entry.written!r} is on line {first} already: keep one of them",
                f"{entry.written!r} đã có ở dòng {first}: hãy giữ một dòng",
            )
        entries.append(entry)
    return tuple(entries)
