"""An article as passages of written text in the order they are said, each with the words that announce it.

The order is a sighted reader's: kicker, title, date, lead, blocks, author, photographer, source. Nested blocks are walked with a
stack, not by recursion, so no depth of nesting can overflow. This module must not know how text is verbalised.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias, assert_never

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
    Run,
    Table,
    plain,
)
from docreader.verbalise import announcements
from docreader.verbalise.grid import column_count, headings_of, placed

PAUSE_SENTENCE_MS = 300
PAUSE_CELL_MS = 250
PAUSE_ITEM_MS = 450
PAUSE_ROW_MS = 500
PAUSE_PARAGRAPH_MS = 600
PAUSE_CAPTION_MS = 700
PAUSE_HEADING_MS = 800
PAUSE_LEAD_MS = 900
PAUSE_TITLE_MS = 1000
"""Silence after each kind of text. A judgement: the greater the boundary the longer, every step large enough to be told from the
one below, and none long enough to seem the end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Written text at one place of the article."""

    place: str
    """JSON Pointer."""
    runs: tuple[Run, ...]
    language: str
    """BCP 47, of what no run says otherwise of."""
    pause_ms: int
    """Silence after its last sentence."""
    begins_chapter: bool = False
    announcement: str = ""
    """What is said before its first sentence."""
    chapter: str | None = None
    """Name of the chapter that begins with it."""

    @property
    def text(self) -> str:
        """What is written."""
        return plain(self.runs)


@dataclass(frozen=True, slots=True, eq=False)
class _Announced:
    """Words that wait for the next passage that can be said."""

    words: str


@dataclass(frozen=True, slots=True, eq=False)
class _Over:
    """Where announced words are dropped, if there was no such passage."""

    announced: _Announced


@dataclass(frozen=True, slots=True, kw_only=True)
class _Inside:
    """A block that is yet to be walked."""

    place: str
    block: Block
    pause_ms: int
    """After a paragraph, where the block is in."""


_Step: TypeAlias = Passage | _Announced | _Over | _Inside


def passages(article: Article) -> Iterator[Passage]:
    """Every passage that has something to say, announced, with the chapters where they begin."""
    waiting: list[_Announced] = []
    nameless = not speakable(article.title)
    for step in _flat(article):
        if isinstance(step, _Announced):
            waiting.append(step)
        elif isinstance(step, _Over):
            waiting = [announced for announced in waiting if announced is not step.announced]
        elif speakable(step.text):
            chapter = " ".join(step.text.split()) if step.begins_chapter else None
            if nameless and chapter is None:
                chapter = announcements.whole_article(vietnamese=is_vietnamese(article.language))
            yield replace(step, announcement="".join(announced.words for announced in waiting), chapter=chapter)
            nameless = False
            waiting = []


def speakable(text: str) -> bool:
    """Whether there is a letter or a digit in it."""
    return any(character.isalnum() for character in text)


def is_vietnamese(language: str) -> bool:
    """Whether the tag's first part is ``vi``."""
    return language.split("-")[0].lower() == "vi"


def _flat(article: Article) -> Iterator[Passage | _Announced | _Over]:
    stack: list[Iterator[_Step]] = [_article(article)]
    while stack:
        step = next(stack[-1], None)
        if step is None:
            stack.pop()
        elif isinstance(step, _Inside):
            stack.append(_block(step, article.language))
        else:
            yield step


def _article(article: Article) -> Iterator[_Step]:
    vietnamese = is_vietnamese(article.language)
    yield from _field(article, "kicker", article.kicker, PAUSE_PARAGRAPH_MS)
    yield Passage(
        place="/title", runs=_run(article.title), language=article.language, pause_ms=PAUSE_TITLE_MS, begins_chapter=True
    )
    yield from _field(article, "published", article.published, PAUSE_PARAGRAPH_MS)
    yield from _field(article, "lead", article.lead, PAUSE_LEAD_MS)
    yield from _blocks("", article.blocks, PAUSE_PARAGRAPH_MS)
    byline, credit, source = article.byline or "", article.photo_credit or "", article.source or ""
    for name, text, words in (
        ("byline", byline, announcements.byline(byline, article.byline_role, vietnamese=vietnamese)),
        ("photo_credit", credit, announcements.photo_credit(credit, vietnamese=vietnamese)),
        ("source", source, announcements.source(source, vietnamese=vietnamese)),
    ):
        yield from _scoped(words, _field(article, name, text, PAUSE_PARAGRAPH_MS))


def _field(article: Article, name: str, text: str | None, pause_ms: int) -> Iterator[_Step]:
    if text:
        yield Passage(place=f"/{name}", runs=_run(text), language=article.language, pause_ms=pause_ms)


def _run(text: str) -> tuple[Run, ...]:
    return (Run(text=text),)


def _blocks(place: str, blocks: Iterable[Block], pause_ms: int) -> Iterator[_Step]:
    for number, block in enumerate(blocks):
        yield _Inside(place=f"{place}/blocks/{number}", block=block, pause_ms=pause_ms)


def _scoped(words: str, steps: Iterable[_Step]) -> Iterator[_Step]:
    """``steps`` with ``words`` said before the first of them that can be said."""
    announced = _Announced(words)
    yield announced
    yield from steps
    yield _Over(announced)


def _block(inside: _Inside, language: str) -> Iterator[_Step]:
    place, block, vietnamese = inside.place, inside.block, is_vietnamese(language)
    match block:
        case Heading():
            yield _passage(place, block.runs, block.language or language, PAUSE_HEADING_MS, begins_chapter=True)
        case Paragraph() | Preformatted():
            yield _passage(place, block.runs, block.language or language, inside.pause_ms)
        case Figure():
            yield from _figure(place, block, language)
        case Table():
            yield from _table(place, block, language)
        case ItemList():
            yield from _items(place, block, vietnamese=vietnamese)
        case Quote():
            yield from _scoped(announcements.quote(vietnamese=vietnamese), _blocks(place, block.blocks, inside.pause_ms))
        case Footnote():
            words = announcements.note(block.label, vietnamese=vietnamese)
            yield from _scoped(f"{words[:1].upper()}{words[1:]}: ", _blocks(place, block.blocks, inside.pause_ms))
        case _:
            assert_never(block)


def _passage(place: str, runs: tuple[Run, ...], language: str, pause_ms: int, *, begins_chapter: bool = False) -> Passage:
    return Passage(place=place, runs=runs, language=language, pause_ms=pause_ms, begins_chapter=begins_chapter)


def _figure(place: str, figure: Figure, language: str) -> Iterator[_Step]:
    """The caption, or else the words that stand for the picture."""
    vietnamese = is_vietnamese(language)
    spot, runs = ("caption", figure.caption) if speakable(plain(figure.caption)) else ("alt", _run(figure.alt or ""))
    words = announcements.caption(plain(runs), vietnamese=vietnamese)
    yield from _scoped(words, [_passage(f"{place}/{spot}", runs, language, PAUSE_CAPTION_MS)])
    words = announcements.credit(plain(figure.credit), vietnamese=vietnamese)
    yield from _scoped(words, [_passage(f"{place}/credit", figure.credit, language, PAUSE_CAPTION_MS)])


def _items(place: str, items: ItemList, *, vietnamese: bool) -> Iterator[_Step]:
    for number, item in enumerate(items.items):
        yield from _item(f"{place}/items/{number}", item, items, number, vietnamese=vietnamese)


def _item(place: str, item: Item, items: ItemList, number: int, *, vietnamese: bool) -> Iterator[_Step]:
    steps = _blocks(place, item.blocks, PAUSE_ITEM_MS)
    if item.label is not None:
        return _scoped(announcements.marked_item(item.label, items.numbering, vietnamese=vietnamese), steps)
    if items.numbering is None:
        return steps
    return _scoped(announcements.item(items.start + number, items.numbering, vietnamese=vietnamese), steps)


def _table(place: str, table: Table, language: str) -> Iterator[_Step]:
    """The caption, the column headings once, then the rows; a value after the heading of its column."""
    columns, rows = column_count(table.header, table.rows), sum(bool(row.cells) for row in table.rows)
    named = speakable(plain(table.caption))
    words = announcements.table(columns, rows, named=named, vietnamese=is_vietnamese(language))
    yield from _scoped(words, _table_parts(place, table, language))


def _table_parts(place: str, table: Table, language: str) -> Iterator[_Step]:
    yield _passage(f"{place}/caption", table.caption, language, PAUSE_CAPTION_MS)
    headings = headings_of(table.header)
    for part, rows in (("header", table.header), ("rows", table.rows)):
        for number, row in enumerate(placed(rows)):
            for spot, (column, cell) in enumerate(row):
                last = spot == len(row) - 1
                heading = headings(column) if part == "rows" and column > 0 and cell.scope != "row" else ""
                passage = _passage(
                    f"{place}/{part}/{number}/cells/{spot}", cell.runs, language, PAUSE_ROW_MS if last else PAUSE_CELL_MS
                )
                yield from _scoped(f"{heading}: " if heading else "", [passage])
