"""Blocks → HTML, however deep they lie; nothing here recurses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias, assert_never

from docreader.model import (
    Block,
    Figure,
    Footnote,
    Heading,
    Item,
    ItemList,
    Numbering,
    Paragraph,
    Preformatted,
    Quote,
    Table,
    plain,
)
from docreader.writers.html_figure import write_figure
from docreader.writers.html_markup import element, escape, opening
from docreader.writers.html_page import Page
from docreader.writers.html_runs import write_runs
from docreader.writers.html_table import write_table
from docreader.writers.walk import Located, located


@dataclass(frozen=True, slots=True)
class _Marked:
    """A line of text yet to be written behind the mark of its item."""

    mark: str
    place: str
    block: Heading | Paragraph


_Part: TypeAlias = str | Located | _Marked
"""Markup that is ready, or a block yet to be written: what is numbered or told once goes by the order of writing."""

_TYPES: dict[Numbering, str | None] = {
    "decimal": None,
    "lower-alpha": "a",
    "upper-alpha": "A",
    "lower-roman": "i",
    "upper-roman": "I",
}


def write_blocks(blocks: tuple[Block, ...], page: Page) -> str:
    """The article's blocks as markup, one after the other."""
    done: list[str] = []
    pending: list[_Part] = list(reversed(located(blocks, "/blocks")))
    while pending:
        part = pending.pop()
        if isinstance(part, str):
            done.append(part)
        elif isinstance(part, _Marked):
            done.append(_line(part.block, page, part.place, part.mark))
        else:
            pending.extend(reversed(_parts(part, page)))
    return "".join(done)


def _parts(part: Located, page: Page) -> list[_Part]:
    """A block as markup around the blocks inside it."""
    place, block = part
    match block:
        case Heading() | Paragraph():
            parts: list[_Part] = [_line(block, page, place)]
        case Preformatted():
            parts = [_preformatted(block, page, place)]
        case Figure():
            parts = [write_figure(block, page, place), "\n"]
        case Table():
            parts = [write_table(block, page, place), "\n"]
        case ItemList():
            parts = _list(block, place)
        case Quote(blocks=blocks):
            parts = ["<blockquote>\n", *located(blocks, f"{place}/blocks"), "</blockquote>\n"]
        case Footnote():
            parts = _note(block, page, place)
        case _:
            assert_never(block)
    return parts


def _line(block: Heading | Paragraph, page: Page, place: str, mark: str = "") -> str:
    """The block behind a mark; nothing for a block without words, which a screen reader would stop at."""
    if not mark and not plain(block.runs).strip():
        return ""
    name = _heading(block, page) if isinstance(block, Heading) else "p"
    words = write_runs(block.runs, page, place, block.language)
    return element(name, mark + words, page.of_block(block.language, block.direction)) + "\n"


def _heading(block: Heading, page: Page) -> str:
    """The tag; no level is skipped, even where the heading between them has no words."""
    page.heading = min(max(block.level, 2), page.heading + 1, 6)
    return f"h{page.heading}"


def _preformatted(block: Preformatted, page: Page, place: str) -> str:
    if not plain(block.runs).strip():
        return ""
    text = "\n" + write_runs(block.runs, page, place, block.language, verbatim=True)  # a parser drops the first line break
    return element("pre", text, page.of_block(block.language, block.direction)) + "\n"


def _list(block: ItemList, place: str) -> list[_Part]:
    if not block.items:
        return []
    name = _list_name(block)
    parts: list[_Part] = [opening(name, _list_attributes(block)), "\n"]
    for number, item in enumerate(block.items):
        parts += _item(item, f"{place}/items/{number}/blocks")
    return [*parts, f"</{name}>\n"]


def _list_name(block: ItemList) -> str:
    """``ol`` also where each mark is written out: Safari takes a ``ul`` without bullets for no list."""
    written_out = all(item.label is not None for item in block.items)
    return "ul" if block.numbering is None and not written_out else "ol"


def _item(item: Item, place: str) -> list[_Part]:
    """An item; its mark, where the page wrote one, as text, not as a style: so it is copied, found, and read as it is written."""
    inside = located(item.blocks, place)
    if item.label is None:
        return ["<li>", *inside, "</li>\n"]
    mark = _mark(item.label)
    if item.blocks and isinstance(first := item.blocks[0], Heading | Paragraph):
        return ['<li class="marked">', _Marked(mark, f"{place}/0", first), *inside[1:], "</li>\n"]
    return ['<li class="marked">', element("p", mark) + "\n" if mark else "", *inside, "</li>\n"]


def _mark(label: str) -> str:
    words = " ".join(label.split())
    return element("span", escape(words), {"class": "mark"}) + " " if words else ""


def _list_attributes(block: ItemList) -> dict[str, str | None]:
    if block.numbering is None:
        return {}
    return {"type": _TYPES[block.numbering], "start": None if block.start == 1 else str(block.start)}


def _note(block: Footnote, page: Page, place: str) -> list[_Part]:
    number, first = page.notes[block.id], block.id not in page.noted
    page.noted.add(block.id)
    anchor = {"id": f"note-{number}", "tabindex": "-1"} if first else {}
    name = f"{page.label(page.labels.footnote)} {escape(block.label.strip() or str(number))}"
    return [
        opening("div", {"class": "note", "role": "doc-footnote"} | anchor),
        element("p", name, {"class": "note-label"}) + "\n",
        *located(block.blocks, f"{place}/blocks"),
        _way_back(number, page) if first and block.id in page.cited else "",
        "</div>\n",
    ]


def _way_back(number: int, page: Page) -> str:
    link = element(
        "a", page.label(page.labels.back_to_text), {"class": "back", "role": "doc-backlink", "href": f"#mark-{number}"}
    )
    return element("p", link) + "\n"
