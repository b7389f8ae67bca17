"""The blocks of an article one after the other, however deep they lie; nothing here recurses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias, assert_never

from docreader.model import Block, Figure, Footnote, Heading, ItemList, Paragraph, Preformatted, Quote, Run, Table

Located: TypeAlias = tuple[str, Block]
"""A block and its JSON Pointer in the article."""


def located(blocks: tuple[Block, ...], place: str) -> list[Located]:
    """The blocks of the list at ``place``, each with its own place."""
    return [(f"{place}/{number}", block) for number, block in enumerate(blocks)]


def children(place: str, block: Block) -> list[Located]:
    """The blocks directly inside a block."""
    match block:
        case Quote(blocks=blocks) | Footnote(blocks=blocks):
            return located(blocks, f"{place}/blocks")
        case ItemList(items=items):
            return [
                child for number, item in enumerate(items) for child in located(item.blocks, f"{place}/items/{number}/blocks")
            ]
        case Heading() | Paragraph() | Preformatted() | Figure() | Table():
            return []
        case _:
            assert_never(block)


def every_block(blocks: tuple[Block, ...], place: str = "/blocks") -> Iterator[Located]:
    """All blocks in reading order, a block before those inside it."""
    pending = located(blocks, place)[::-1]
    while pending:
        where, block = pending.pop()
        yield where, block
        pending.extend(reversed(children(where, block)))


def own_runs(block: Block) -> Iterator[Run]:
    """The runs of a block, without those of the blocks inside it."""
    match block:
        case Heading(runs=runs) | Paragraph(runs=runs) | Preformatted(runs=runs):
            yield from runs
        case Figure(caption=caption, credit=credit):
            yield from caption + credit
        case Table(header=header, rows=rows, caption=caption):
            yield from caption
            for row in header + rows:
                for cell in row.cells:
                    yield from cell.runs
        case Quote() | Footnote() | ItemList():
            return
        case _:
            assert_never(block)
