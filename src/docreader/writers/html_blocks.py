"""Blocks → HTML, however deep they lie; nothing here recurses."""

from __future__ import annotations

from typing import TypeAlias, assert_never

from docreader.model import (
    Block,
    Figure,
    Footnote,
    Heading,
    ItemList,
    Numbering,
    Paragraph,
    Preformatted,
    Quote,
    Run,
    Table,
)
from docreader.writers.html_figure import write_figure
from docreader.writers.html_markup import element, escape, opening
from docreader.writers.html_page import Page
from docreader.writers.html_runs import write_runs
from docreader.writers.html_table import write_table
from docreader.writers.walk import Located, located

_Part: TypeAlias = str | Located
"""Markup that is ready, or a block yet to be written."""

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
        else:
            pending.extend(reversed(_parts(part, page)))
    return "".join(done)


def _parts(part: Located, page: Page) -> list[_Part]:
    """A block as markup around the blocks inside it."""
    place, block = part
    match block:
        case Heading(level=level, runs=runs, language=language):
            parts: list[_Part] = [_line(f"h{min(max(level, 2), 6)}", runs, language, page, place)]
        case Paragraph(runs=runs, language=language):
            parts = [_line("p", runs, language, page, place)]
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


def _line(name: str, runs: tuple[Run, ...], language: str | None, page: Page, place: str) -> str:
    return element(name, write_runs(runs, page, place, language), page.in_language(language)) + "\n"


def _preformatted(block: Preformatted, page: Page, place: str) -> str:
    text = write_runs(block.runs, page, place, block.language, verbatim=True)
    return element("pre", "\n" + text, page.in_language(block.language)) + "\n"  # a parser drops the first line break


def _list(block: ItemList, place: str) -> list[_Part]:
    name = "ul" if block.numbering is None else "ol"
    parts: list[_Part] = [opening(name, _list_attributes(block)), "\n"]
    for number, item in enumerate(block.items):
        parts += ["<li>", *located(item.blocks, f"{place}/items/{number}/blocks"), "</li>\n"]
    return [*parts, f"</{name}>\n"]


def _list_attributes(block: ItemList) -> dict[str, str | None]:
    if block.numbering is None:
        return {}
    return {"type": _TYPES[block.numbering], "start": None if block.start == 1 else str(block.start)}


def _note(block: Footnote, page: Page, place: str) -> list[_Part]:
    number, first = page.notes[block.id], block.id not in page.noted
    page.noted.add(block.id)
    anchor = {"id": f"note-{number}", "tabindex": "-1"} if first else {}
    name = f"{page.label(page.labels.footnote)} {escape(block.label or str(number))}"
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
