"""The reading model of a page: an article, its blocks and the runs of text inside them.

Readers make it, writers and the verbaliser consume it. All of it is frozen and goes to JSON and back (``model.serial``). Text is
NFC, without control characters; white space inside a run is single spaces, and ``"\\n"`` is a line break the author wrote.
A *place* is a JSON Pointer (RFC 6901) into the article's JSON: ``/title``, ``/blocks/3``, ``/blocks/4/rows/0/cells/1``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from docreader.model.notices import Notice
from docreader.model.provenance import Provenance

Mark: TypeAlias = Literal["strong", "emphasis", "subscript", "superscript", "code"]
Direction: TypeAlias = Literal["ltr", "rtl"]
Numbering: TypeAlias = Literal["decimal", "lower-alpha", "upper-alpha", "lower-roman", "upper-roman"]
Scope: TypeAlias = Literal["column", "row"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of text that looks and links the same throughout."""

    text: str
    marks: tuple[Mark, ...] = ()
    """In alphabetical order, each once."""
    link: str | None = None
    """An absolute http, https, mailto or tel address, or ``#ID`` of a footnote; None = no link."""
    language: str | None = None
    """BCP 47; None = the language of the block."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading inside the article; the title itself is ``Article.title``, level 1."""

    level: int
    """2 to 6, never more than one deeper than the heading before it."""
    runs: tuple[Run, ...]
    language: str | None = None
    """BCP 47; None = the language of the article."""
    direction: Direction | None = None
    """None = the direction of the article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of running text."""

    runs: tuple[Run, ...]
    language: str | None = None
    """BCP 47; None = the language of the article."""
    direction: Direction | None = None
    """None = the direction of the article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A picture with the words that stand for it."""

    src: str
    """Where the page keeps the picture: an absolute address, a path relative to the page, or a ``data:`` URI."""
    alt: str | None = None
    """None = the page gave no alternative text; "" = the page says the picture is decorative."""
    caption: tuple[Run, ...] = ()
    credit: tuple[Run, ...] = ()
    """Who made the picture, where the page tells it apart from the caption."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a table."""

    runs: tuple[Run, ...] = ()
    scope: Scope | None = None
    """What the cell is the header of; None = a data cell."""
    colspan: int = 1
    """Columns covered, from 1."""
    rowspan: int = 1
    """Rows covered, from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of data; a table used for layout never gets this far."""

    header: tuple[Row, ...] = ()
    """The rows that head the columns; empty = the page marked none."""
    rows: tuple[Row, ...] = ()
    caption: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a list."""

    blocks: tuple[Block, ...]
    label: str | None = None
    """The mark as the page writes it, where counting would not give it: "đ)", "2.1."; None = by the list's numbering."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemList:
    """A list, numbered or not."""

    items: tuple[Item, ...]
    numbering: Numbering | None = None
    """None = bullets."""
    start: int = 1
    """The number of the first item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of somebody else, set apart."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preformatted:
    """Text whose spaces and line breaks matter: verse, code."""

    runs: tuple[Run, ...]
    language: str | None = None
    """BCP 47; None = the language of the article."""
    direction: Direction | None = None
    """None = the direction of the article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """A note that a run links to as ``#ID``."""

    id: str
    """Unique in the article: letters, digits and hyphens."""
    label: str
    """What marks the note in the text: "1", "*"."""
    blocks: tuple[Block, ...]


Block: TypeAlias = Heading | Paragraph | Figure | Table | ItemList | Quote | Preformatted | Footnote


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A page as a reader needs it: who says what, in reading order, without the page's furniture."""

    title: str
    """The headline, without the site's name."""
    kicker: str | None = None
    """The short line above the title; None = the page has none (so for every field below)."""
    lead: str | None = None
    """The standfirst (sapo); it is not repeated in ``blocks``."""
    byline: str | None = None
    """Who wrote it, from the page's metadata or the signature at the bottom; it is not repeated in ``blocks``."""
    byline_role: str | None = None
    """What the page says of them, in its words: what they did ("Tin, ảnh"), else their office or job ("Sở Y tế").

    None = it does not say, or only that they wrote it.
    """
    photo_credit: str | None = None
    """Who made the pictures, where the page says it once for all of them."""
    source: str | None = None
    """The agency or paper the article was taken from."""
    published: str | None = None
    """ISO 8601, as exact as the page is: ``2023-02-07`` or ``2023-02-07T08:30:00+07:00``."""
    modified: str | None = None
    """ISO 8601, as ``published``."""
    language: str = "vi"
    """BCP 47."""
    direction: Direction = "ltr"
    site_name: str | None = None
    url: str | None = None
    """Where the page was published."""
    blocks: tuple[Block, ...] = ()
    """In reading order."""
    notices: tuple[Notice, ...] = ()
    """What could not be kept as it was."""
    provenance: Provenance = field(default_factory=Provenance)
    """Where each field and block came from, and what was left out."""


def plain(runs: tuple[Run, ...]) -> str:
    """The text of ``runs`` without marks.

    >>> plain((Run(text="36/42 "), Run(text="đơn thư", marks=("strong",))))
    '36/42 đơn thư'
    """
    return runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])
