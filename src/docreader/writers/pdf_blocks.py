"""Blocks → data for the Typst template: nothing that PDF/UA refuses, nothing too narrow to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, assert_never

from docreader.model import (
    Block,
    Figure,
    Footnote,
    Heading,
    ItemList,
    Paragraph,
    Preformatted,
    Quote,
    Run,
    Table,
    plain,
)
from docreader.model.serial import Json
from docreader.scale import heading_factor
from docreader.writers.numbering import mark_of
from docreader.writers.pdf_figure import set_figure
from docreader.writers.pdf_galley import LEAST_ROOM, Data, Galley, set_mark, set_runs, typst_language
from docreader.writers.pdf_table import set_table
from docreader.writers.walk import Located, located

QUOTE_INDENT: Final = 1.0
"""Em."""
_MARK_GAP: Final = 0.5
"""Em between the mark of an item and its text."""
_MARK_LETTER: Final = 0.7
"""Em: more than a digit or full stop takes."""
_DEEPEST = 6
"""Containers inside containers; what lies deeper is set at this depth. Source: Typst stops at 72 layouts inside one another."""


def set_blocks(blocks: Iterable[Located], galley: Galley, room: float, depth: int = 0) -> list[Json]:
    """The blocks as the template takes them; ``room`` is the width of a line in em, ``depth`` counts the containers around."""
    return [data for place, block in blocks for data in _set_block(place, block, galley, room, depth)]


def _set_block(place: str, block: Block, galley: Galley, room: float, depth: int) -> Iterable[Data]:
    match block:
        case Heading() | Paragraph() | Preformatted():
            return _set_text(place, block, galley, room)
        case Figure():
            return set_figure(place, block, galley, room)
        case Table():
            return set_table(place, block, galley, room)
        case Quote() | ItemList() | Footnote():
            indent = _indent(block)
            if depth >= _DEEPEST or room - indent < LEAST_ROOM:
                return [data for leaf in _flat(place, block) for data in _set_block(*leaf, galley, room, depth)]
            return _set_container(place, block, galley, room - indent, depth + 1)
        case _:
            assert_never(block)


def _set_text(place: str, block: Heading | Paragraph | Preformatted, galley: Galley, room: float) -> Iterator[Data]:
    runs = _trimmed(block.runs)
    if not plain(runs).strip():
        return
    language = typst_language(block.language)
    direction: Data = {"dir": block.direction} if block.direction not in (None, galley.direction) else {}
    kind: Data = {"kind": "par", "style": "verbatim" if isinstance(block, Preformatted) else "body"}
    if isinstance(block, Heading):
        galley.heading = min(max(block.level, 2), galley.heading + 1, 6)
        kind = {"kind": "heading", "level": galley.heading}
        room /= heading_factor(galley.heading, galley.pt)
    yield {**kind, **language, **direction, "runs": set_runs(runs, galley, place, room, block.language)}


def _trimmed(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs without line breaks at either end, which would leave empty lines."""
    text = plain(runs)
    first, last = len(text) - len(text.lstrip("\n")), len(text.rstrip("\n"))
    trimmed: list[Run] = []
    start = 0
    for run in runs:
        kept = run.text[max(first - start, 0) : max(last - start, 0)]
        trimmed.append(run if kept == run.text else replace(run, text=kept))
        start += len(run.text)
    return tuple(trimmed)


def _indent(block: Quote | ItemList | Footnote) -> float:
    """How far the text of a container is moved in, in em."""
    match block:
        case Quote():
            return QUOTE_INDENT
        case Footnote():
            return 0.0
        case ItemList(items=items):
            marks = (mark_of(block, number) for number in range(len(items)))
            return _MARK_GAP + _MARK_LETTER * max(map(len, marks), default=1)
        case _:
            assert_never(block)


def _set_container(place: str, block: Quote | ItemList | Footnote, galley: Galley, room: float, depth: int) -> Iterator[Data]:
    match block:
        case Quote(blocks=blocks):
            if inside := set_blocks(located(blocks, f"{place}/blocks"), galley, room, depth):
                yield {"kind": "quote", "blocks": inside}
        case Footnote():
            yield _set_note(place, block, galley, room, depth)
        case ItemList(items=items):
            marks: list[Json] = []
            set_items: list[Json] = []
            for number, item in enumerate(items):
                if inside := set_blocks(located(item.blocks, f"{place}/items/{number}/blocks"), galley, room, depth):
                    marks.append(_set_mark(block, number, galley, f"{place}/items/{number}/label"))
                    set_items.append(inside)
            if set_items:
                yield {"kind": "list", "marks": marks if any(mark is not None for mark in marks) else None, "items": set_items}
        case _:
            assert_never(block)


def _set_mark(items: ItemList, number: int, galley: Galley, place: str) -> str | None:
    """The mark of an item; None = a bullet."""
    if items.numbering is None and items.items[number].label is None:
        return None
    return set_mark(mark_of(items, number), galley, place)


def _set_note(place: str, note: Footnote, galley: Galley, room: float, depth: int) -> Data:
    """A footnote where it stands; only the first of an id is what links lead to."""
    first = note.id not in galley.noted
    galley.noted.add(note.id)
    mark = Run(text=f"[{note.label.strip() or galley.notes[note.id]}] ", marks=("strong",))
    inside = set_blocks(_behind(mark, located(note.blocks, f"{place}/blocks"), place), galley, room, depth)
    return {"kind": "note", "number": galley.notes[note.id] if first else None, "blocks": inside}


def _behind(mark: Run, blocks: list[Located], place: str) -> list[Located]:
    """The blocks with a mark before the words of the first."""
    if blocks and isinstance(first := blocks[0][1], Paragraph):
        return [(blocks[0][0], replace(first, runs=(mark, *first.runs))), *blocks[1:]]
    return [(place, Paragraph(runs=(mark,))), *blocks]


def _flat(place: str, block: Quote | ItemList | Footnote) -> Iterator[Located]:
    """The blocks inside a container that cannot be indented any further; an item's mark stands before its words."""
    pending: list[tuple[str, str, Block]] = [("", place, block)]
    while pending:
        mark, where, at = pending.pop()
        match at:
            case Quote(blocks=blocks):
                inside = _marked(mark, f"{where}/blocks", blocks)
            case Footnote(label=label, blocks=blocks):
                inside = _marked(f"{mark}[{label.strip()}] " if label.strip() else mark, f"{where}/blocks", blocks)
            case ItemList(items=items):
                inside = []
                for number, item in enumerate(items):
                    own = f"{mark_of(at, number)} ".lstrip()
                    inside += _marked(own if number else mark + own, f"{where}/items/{number}/blocks", item.blocks)
            case Paragraph(runs=runs):
                yield where, replace(at, runs=(Run(text=mark), *runs)) if mark else at
                continue
            case _:
                if mark:
                    yield where, Paragraph(runs=(Run(text=mark),))
                yield where, at
                continue
        pending.extend(reversed(inside))


def _marked(mark: str, place: str, blocks: tuple[Block, ...]) -> list[tuple[str, str, Block]]:
    """The blocks with their places, the first behind ``mark``."""
    return [("" if number else mark, where, block) for number, (where, block) in enumerate(located(blocks, place))]
