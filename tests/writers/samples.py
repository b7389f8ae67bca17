"""Articles for the tests of writers: one with every kind of block, one built from the same hostile text in every field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from docreader.model import (
    Article,
    Cell,
    Figure,
    Footnote,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Picture,
    Preformatted,
    Quote,
    Row,
    Run,
    Table,
)

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c63680000008200"
    "8177cd72b60000000049454e44ae426082"
)
"""One grey pixel."""
PICTURE = Picture(media_type="image/png", data=PNG, width_px=1, height_px=1)


def runs(text: str, **more: Any) -> tuple[Run, ...]:
    """One run."""
    return (Run(text=text, **more),)


def paragraph(text: str) -> Paragraph:
    """A paragraph of one run."""
    return Paragraph(runs=runs(text))


def cell(text: str, **more: Any) -> Cell:
    """A cell of one run; without text, an empty one."""
    return Cell(runs=runs(text) if text else (), **more)


EVERYTHING = Article(
    kicker="chữ01 chữ02",
    title="chữ03 chữ04",
    published="2023-02-07T08:30:00+07:00",
    modified="2023-02-08",
    source="chữ05",
    lead="chữ06 chữ07",
    byline="chữ90",
    byline_role="chữ89",
    photo_credit="chữ91",
    site_name="chữ92",
    url="https://example.org/tin?id=1&lang=vi",
    blocks=(
        Heading(level=2, runs=runs("chữ08")),
        Paragraph(
            runs=(
                Run(text="chữ09 "),
                Run(text="chữ10", marks=("emphasis", "strong")),
                Run(text="\nchữ11 ", link="https://example.org/a"),
                Run(text="chữ12", link="https://example.org/a", marks=("code",)),
                Run(text=" chữ13 ", language="en"),
                Run(text="chữ14", marks=("superscript",), link="#ghi-chu"),
            )
        ),
        Heading(level=3, runs=runs("chữ15"), language="en"),
        ItemList(
            items=(
                Item(blocks=(paragraph("chữ16"),)),
                Item(
                    blocks=(
                        paragraph("chữ17"),
                        ItemList(items=(Item(blocks=(paragraph("chữ18"),)),), numbering="lower-alpha", start=3),
                        paragraph("chữ19"),
                    )
                ),
            )
        ),
        Quote(blocks=(paragraph("chữ20"), Quote(blocks=(paragraph("chữ21"),)))),
        Preformatted(runs=runs("\nchữ22\n  chữ23")),
        Figure(src="a.jpg", alt="chữ24", caption=runs("chữ25"), credit=runs("chữ26")),
        Figure(src="b.jpg", caption=runs("chữ27", marks=("emphasis",))),
        Table(
            caption=runs("chữ28"),
            header=(Row(cells=(cell("chữ29", scope="column"), cell("chữ30", scope="column"))),),
            rows=(
                Row(cells=(cell("chữ31", scope="row", rowspan=2), cell("chữ32"))),
                Row(cells=(cell("chữ33"),)),
            ),
        ),
        Table(rows=(Row(cells=(cell("chữ34", colspan=2),)), Row(cells=(cell("chữ35"), cell("chữ36"))))),
        Footnote(id="ghi-chu", label="chữ37", blocks=(paragraph("chữ38"), paragraph("chữ39"))),
        ItemList(items=(Item(blocks=(paragraph("chữ41"), paragraph("chữ42")), label="chữ40"),), numbering="decimal"),
        Heading(level=2, runs=runs("chữ43"), direction="rtl"),
        Paragraph(runs=runs("chữ44"), direction="rtl"),
        Preformatted(runs=runs("chữ45"), direction="rtl"),
    ),
)
"""Every kind of block and every field; its words are numbered in reading order."""

WORDS = [f"chữ{number:02}" for number in (*range(1, 46), *range(89, 93))]


def with_every_text(article: Article, change: Callable[[str], str]) -> Article:
    """The article with each of its strings that the type does not limit changed."""
    changed = _changed(article, change, "")
    assert isinstance(changed, Article)
    return changed


LIMITED = {"marks", "direction", "numbering", "scope", "media_type"}
"""Fields that hold one of a few words."""


def _changed(value: Any, change: Callable[[str], str], name: str) -> Any:
    if name in LIMITED:
        return value
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_changed(part, change, "") for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{part.name: _changed(getattr(value, part.name), change, part.name) for part in fields(value)})
    return value
