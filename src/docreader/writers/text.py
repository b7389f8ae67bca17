"""Article → plain reading text: every word of the article in reading order, blocks apart by an empty line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from docreader.model import (
    Article,
    Block,
    Figure,
    Footnote,
    Heading,
    ItemList,
    Paragraph,
    Pictures,
    Preformatted,
    Quote,
    Run,
    Settings,
    Table,
    plain,
)
from docreader.writers.base import Rendering
from docreader.writers.characters import writable
from docreader.writers.grid import Placed, column_labels, lay_out, tells_names
from docreader.writers.labels import (
    Labels,
    byline_line,
    date_words,
    labels_for,
    modified_words,
    photo_credit_line,
    source_line,
)
from docreader.writers.numbering import mark_of

_DEEPEST_INDENT = 40
"""Characters; what lies deeper is not indented further."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pending:
    """A block to be written, and where."""

    block: Block
    first: str = ""
    """Comes before its first line."""
    rest: str = ""
    """Comes before the lines after it."""
    tight: bool = False
    """Whether it follows the line above without an empty one."""


def write_text(article: Article, settings: Settings, pictures: Pictures) -> Rendering:  # noqa: ARG001 - every writer takes the same
    """The article's words; settings and pictures do not show in plain text."""
    labels = labels_for(article.language)
    paragraphs = [*_head(article), *_paragraphs(article.blocks, labels), *_foot(article, labels)]
    return Rendering(data=writable("\n\n".join(filter(str.strip, paragraphs)) + "\n"))


def _head(article: Article) -> Iterator[str]:
    yield article.kicker or ""
    yield article.title
    yield date_words(article.published, article.language) if article.published else ""
    yield modified_words(article, article.language) or ""
    yield str(source_line(article, article.language) or "")
    yield article.lead or ""


def _foot(article: Article, labels: Labels) -> Iterator[str]:
    yield str(byline_line(article, article.language) or "")
    yield str(photo_credit_line(article, article.language) or "")
    original = " – ".join(filter(None, (article.site_name, article.url)))
    yield f"{labels.original}: {original}" if original else ""


def _paragraphs(blocks: tuple[Block, ...], labels: Labels) -> list[str]:
    """The blocks as groups of lines."""
    groups: list[list[str]] = []
    pending = [_Pending(block=block) for block in reversed(blocks)]
    while pending:
        at = pending.pop()
        pending.extend(reversed(_inside(at)))
        lines = _lines(at.block, labels)
        if lines and not (at.tight and groups):
            groups.append([])
        for number, line in enumerate(lines):
            groups[-1].append(f"{at.rest if number else at.first}{line}")
    return ["\n".join(group) for group in groups]


def _inside(at: _Pending) -> list[_Pending]:
    match at.block:
        case Quote(blocks=blocks):
            return _series(at, blocks, "    ", "    ")
        case Footnote(label=label, blocks=blocks):
            return _series(at, blocks, f"[{label}] ", "    ", tight=True)
        case ItemList(items=items):
            inside: list[_Pending] = []
            for number, item in enumerate(items):
                mark = f"{mark_of(at.block, number)} ".lstrip()
                inside += _series(at, item.blocks, mark, " " * len(mark), tight=True, opens=not number)
            return inside
        case _:
            return []


def _series(
    at: _Pending, blocks: tuple[Block, ...], mark: str, indent: str, *, tight: bool = False, opens: bool = True
) -> list[_Pending]:
    """Blocks one after the other behind a mark; ``opens`` = they are the first inside ``at``."""
    first, rest = (at.first if opens else at.rest) + mark, (at.rest + indent)[:_DEEPEST_INDENT]
    return [
        _Pending(block=block, first=rest if number else first, rest=rest, tight=tight if number or not opens else at.tight)
        for number, block in enumerate(blocks)
    ]


def _lines(block: Block, labels: Labels) -> list[str]:
    """A block's own lines, without those of the blocks inside it."""
    match block:
        case Heading(runs=runs) | Paragraph(runs=runs):
            return plain(runs).strip().split("\n")
        case Preformatted(runs=runs):
            return plain(runs).split("\n")
        case Figure():
            return _figure(block, labels)
        case Table():
            return _table(block, labels)
        case Footnote(label=label, blocks=blocks):
            return [] if blocks else [f"[{label}]"]
        case Quote() | ItemList():
            return []
        case _:
            assert_never(block)


def _figure(figure: Figure, labels: Labels) -> list[str]:
    """The words that stand for the picture; none for a decorative one."""
    alt, caption = _flat(figure.alt or ""), _words(figure.caption)
    words = [part for part in ("" if alt == caption else alt, caption, _words(figure.credit)) if part]
    if words:
        return [f"[{labels.picture}: {words[0]}]", *words[1:]]
    return [f"[{labels.picture_without_description}]"] if figure.alt is None else []


def _table(table: Table, labels: Labels) -> list[str]:
    """The caption, then one line for each row; the head has its own line only where a column has nothing below its name."""
    grid = lay_out(table)
    columns = column_labels(grid)
    head = [] if tells_names(grid, columns) else grid.header
    lines = ["; ".join(filter(None, (_words(placed.cell.runs) for placed in row))) for row in head]
    lines += ["; ".join(filter(None, (_cell(placed, columns) for placed in row))) for row in grid.rows]
    return [line for line in (_caption(table, labels), *lines) if line]


def _caption(table: Table, labels: Labels) -> str:
    caption = _words(table.caption)
    labelled = caption.casefold().startswith(labels.table.casefold())
    return caption if labelled or not caption else f"{labels.table}: {caption}"


def _cell(placed: Placed, columns: dict[int, str]) -> str:
    words = _words(placed.cell.runs)
    return f"{columns[placed.column]}: {words or '–'}" if placed.column in columns else words


def _words(runs: tuple[Run, ...]) -> str:
    return _flat(plain(runs))


def _flat(text: str) -> str:
    return " ".join(text.split())
