"""What a careful editor says is on a golden page (``expected.toml``), and an article laid out the same way.

A *piece* is one thing a reader gets: a paragraph, a heading, a list item, a picture with its words, a table, a note.
``order`` in the file says which comes when, by one letter each: p q h i f t n. The file's keys are told in golden/README.md.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, assert_never

from docreader.errors import InputError
from docreader.model import (
    Article,
    Block,
    Figure,
    Footnote,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Preformatted,
    Quote,
    Row,
    Table,
    plain,
)
from docreader.readers import read

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
FIELDS = (
    "title", "kicker", "lead", "byline", "byline_role", "photo_credit", "source", "published", "modified", "language", "site_name"
)  # fmt: skip
LISTS = {"p": "paragraphs", "q": "quotes", "h": "headings", "i": "items", "n": "notes"}
_ALPHABETS = {"lower-alpha": "abcdefghijklmnopqrstuvwxyz", "upper-alpha": "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Piece(NamedTuple):
    """One thing that is read, with everything that is said in it."""

    letter: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """One ``expected.toml``."""

    name: str
    page: bytes
    refused: bool
    fields: dict[str, tuple[str, ...]]
    """What a field may be; one that is absent must be None."""
    unjudged: frozenset[str]
    """Fields on which editors would differ."""
    pieces: tuple[Piece, ...] = ()
    absent: tuple[str, ...] = field(default=())
    """Words of the page's furniture."""


def cases() -> list[str]:
    """The names of the golden pages that have a truth."""
    return sorted(folder.parent.name for folder in GOLDEN.glob("*/expected.toml"))


@cache
def truth(name: str) -> Truth:
    """What is written about the page ``name``."""
    said = tomllib.loads((GOLDEN / name / "expected.toml").read_text("utf-8"))
    return Truth(
        name=name,
        page=(GOLDEN / name / "in.html").read_bytes(),
        refused=said.get("refused", False),
        fields={field: (value,) if isinstance(value, str) else tuple(value) for field, value in said.get("fields", {}).items()},
        unjudged=frozenset(said.get("any", ())),
        pieces=tuple(_pieces(said)),
        absent=tuple(said.get("absent", ())),
    )


def _pieces(said: dict[str, Any]) -> Iterator[Piece]:
    texts = {letter: iter(said.get(key, ())) for letter, key in LISTS.items()}
    headings = said.get("headings", [])
    levels = said.get("levels", [2] * len(headings))
    texts["h"] = iter([_heading(text, level) for text, level in zip(headings, levels, strict=True)])
    figures = iter(zip(said.get("images", ()), said.get("captions", ()), said.get("credits", ()), strict=True))
    marks, tables = iter(said.get("marks", ())), iter(said.get("tables", ()))
    for letter in said.get("order", "").split():
        match letter:
            case "f":
                yield _figure(*next(figures))
            case "t":
                yield _stated_table(next(tables))
            case "i":
                yield _item(next(marks), next(texts["i"]))
            case _:
                yield Piece(letter, next(texts[letter]))
    left = [rest for rest in (*texts.values(), figures, marks, tables) if next(rest, None) is not None]
    assert not left, "order in expected.toml names fewer pieces than there are"


def _stated_table(said: dict[str, Any]) -> Piece:
    return _table(said.get("caption", ""), said.get("header", []), said.get("rows", []), said.get("spans", []))


def _heading(text: str, level: int) -> str:
    return f"{text} ‖ level {level}"


def _figure(image: str, caption: str, credit: str) -> Piece:
    return Piece("f", f"[{image.rpartition('/')[2]}] {caption} ‖ {credit}")


def _item(mark: str, text: str) -> Piece:
    return Piece("i", f"{mark.strip(' .)(') or '•'} ‖ {text}")


def _table(caption: str, header: list[list[str]], rows: list[list[str]], spans: list[str]) -> Piece:
    lines = [caption, *("# " + " | ".join(row) for row in header), *("  " + " | ".join(row) for row in rows), *spans]
    return Piece("t", "\n".join(lines))


@cache
def article(name: str) -> Article | None:
    """The golden page ``name`` as it is read; None = it is refused."""
    try:
        return read(truth(name).page)
    except InputError:
        return None


def pieces_of(found: Article) -> list[Piece]:
    """The pieces of an article in reading order."""
    return [piece for block in found.blocks for piece in _of_block(block)]


def _of_block(block: Block) -> Iterator[Piece]:
    match block:
        case Heading(runs=runs, level=level):
            yield Piece("h", _heading(plain(runs), level))
        case Paragraph(runs=runs) | Preformatted(runs=runs):
            yield Piece("p", plain(runs))
        case Figure():
            yield _figure(block.src, plain(block.caption), plain(block.credit))
        case Table():
            yield _read_table(block)
        case ItemList():
            for number, item in enumerate(block.items):
                yield from _of_item(_mark(block, number, item), item)
        case Quote(blocks=blocks):
            for inner in blocks:
                yield from (Piece("q", piece.text) if piece.letter == "p" else piece for piece in _of_block(inner))
        case Footnote(label=label, blocks=blocks):
            yield Piece("n", " ".join([label, *(piece.text for inner in blocks for piece in _of_block(inner))]))
        case _:
            assert_never(block)


def _of_item(mark: str, item: Item) -> Iterator[Piece]:
    """The item's first paragraph carries its mark; what else it holds follows."""
    for number, block in enumerate(item.blocks):
        if number == 0 and isinstance(block, Paragraph):
            yield _item(mark, plain(block.runs))
        else:
            yield from _of_block(block)


def _mark(block: ItemList, number: int, item: Item) -> str:
    if item.label is not None:
        return item.label
    position = block.start + number
    match block.numbering:
        case None:
            return ""
        case "decimal":
            return str(position)
        case "lower-alpha" | "upper-alpha":
            return _ALPHABETS[block.numbering][position - 1]
        case "lower-roman" | "upper-roman":
            return _roman(position) if block.numbering == "lower-roman" else _roman(position).upper()
        case _:
            assert_never(block.numbering)


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written


def _read_table(table: Table) -> Piece:
    header, rows = ([[plain(cell.runs) for cell in row.cells] for row in part] for part in (table.header, table.rows))
    return _table(plain(table.caption), header, rows, list(_spans((*table.header, *table.rows))))


def _spans(rows: tuple[Row, ...]) -> Iterator[str]:
    """The cells that cover more than one place, as "row.cell: 2x1" (columns, then rows), counted from 1."""
    for down, row in enumerate(rows, 1):
        for across, cell in enumerate(row.cells, 1):
            if (cell.colspan, cell.rowspan) != (1, 1):
                yield f"{down}.{across}: {cell.colspan}x{cell.rowspan}"


def everything_read(found: Article) -> str:
    """All that a reader may see or hear of an article, without spaces."""
    alts = [block.alt or "" for block in found.blocks if isinstance(block, Figure)]
    stated = [getattr(found, name) or "" for name in FIELDS if name != "site_name"]
    return squeezed(" ".join([*stated, *alts, *(piece.text for piece in pieces_of(found))]))


def squeezed(text: str) -> str:
    """``text`` without white space, for comparing what was written whatever the markup."""
    return "".join(text.split())
