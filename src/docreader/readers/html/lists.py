"""Lists in markup: how they count, and marks typed into items that are counted anyway."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, replace

from bs4 import Tag

from docreader.model import Block, Item, ItemList, Numbering, Paragraph, plain
from docreader.readers.html.inline import cut
from docreader.readers.html.marks import Mark, counted, marks_of

LISTS = frozenset(("ul", "ol", "dir"))
_NUMBERINGS: dict[str, Numbering] = {
    "1": "decimal",
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
}
_CSS_NUMBERING = re.compile(
    r"list-style(?:-type)?\s{0,9}:\s{0,9}"
    r"(decimal|lower-alpha|upper-alpha|lower-latin|upper-latin|lower-roman|upper-roman|none|disc|circle|square)"
)
_CSS_NUMBERINGS: dict[str, Numbering] = {
    "decimal": "decimal",
    "lower-alpha": "lower-alpha",
    "lower-latin": "lower-alpha",
    "upper-alpha": "upper-alpha",
    "upper-latin": "upper-alpha",
    "lower-roman": "lower-roman",
    "upper-roman": "upper-roman",
}
_INTEGER = re.compile(r"-?\d{1,6}", re.ASCII)


@dataclass(slots=True)
class OpenItem:
    """An item of a list that is being read."""

    blocks: list[Block]
    value: int | None = None
    """The number that the page gives it itself."""


def list_of(tag: Tag, items: list[OpenItem]) -> ItemList:
    """The list that ``tag`` is, with ``items``."""
    numbering = _numbering(tag)
    start = _integer(tag, "start") if numbering else None
    if numbering is None:
        return _without_typed_marks(ItemList(items=tuple(Item(blocks=tuple(item.blocks)) for item in items)))
    step = -1 if tag.has_attr("reversed") else 1
    first = (len(items) if step < 0 else 1) if start is None else start
    if items[0].value is not None:
        first = items[0].value
    labelled = []
    number = first
    for place, item in enumerate(items):
        number = number if item.value is None else item.value
        labelled.append(Item(blocks=tuple(item.blocks), label=None if number == first + place else counted(numbering, number)))
        number += step
    return _without_typed_marks(ItemList(items=tuple(labelled), numbering=numbering, start=first))


def value_of(tag: Tag) -> int | None:
    """The number that an ``li`` states for itself."""
    return _integer(tag, "value")


def _numbering(tag: Tag) -> Numbering | None:
    css = _CSS_NUMBERING.search(str(tag.attrs.get("style") or ""))
    if css is not None:
        return _CSS_NUMBERINGS.get(css[1])
    return _NUMBERINGS.get(str(tag.attrs.get("type") or "1"), "decimal") if tag.name == "ol" else None


def _integer(tag: Tag, name: str) -> int | None:
    value = str(tag.attrs.get(name) or "")
    return int(value) if _INTEGER.fullmatch(value) else None


def _without_typed_marks(found: ItemList) -> ItemList:
    """``found`` counted as its items say it themselves, if all of them begin with the marks of one list."""
    marks: list[Mark] = []
    for item in found.items:
        first = item.blocks[0] if item.blocks else None
        read = marks_of(plain(first.runs)) if isinstance(first, Paragraph) else ()
        fitting = [mark for mark in read if not marks or mark.follows(marks[-1])]
        if not fitting:
            return found
        marks.append(fitting[0])
    numbering = marks[0].numbering
    if numbering is None:
        return replace(
            found, items=tuple(_stripped(item, mark, item.label) for item, mark in zip(found.items, marks, strict=True))
        )
    if len(marks) < 2 or found.numbering not in (None, numbering):
        return found
    start = marks[0].number
    items = [
        _stripped(item, mark, label_of(mark, numbering, start + place))
        for place, (item, mark) in enumerate(zip(found.items, marks, strict=True))
    ]
    return ItemList(items=tuple(items), numbering=numbering, start=start)


def label_of(mark: Mark, numbering: Numbering, number: int) -> str | None:
    """The label of an item marked ``mark`` that counting makes number ``number``; None = counting gives that very mark."""
    return None if counted(numbering, number) == mark.written else mark.written


def unmarked(paragraph: Paragraph, mark: Mark) -> Paragraph:
    """``paragraph`` without ``mark`` at its beginning."""
    return replace(paragraph, runs=cut(paragraph.runs, mark.end, sys.maxsize))


def _stripped(item: Item, mark: Mark, label: str | None) -> Item:
    first, *rest = item.blocks
    assert isinstance(first, Paragraph)  # noqa: S101  # narrows for the type checker
    return Item(blocks=(unmarked(first, mark), *rest), label=label)
