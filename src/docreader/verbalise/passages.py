"""An article as passages of written text in the order they are said, each with the words that announce it.

The order is a sighted reader's: kicker, title, date, lead, blocks, author, photographer, source. Nested blocks are walked with a
stack, not by recursion, so no depth of nesting can overflow. This module must not know how text is verbalised.
"""

from __future__ import annotations

import re
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
from docreader.verbalise.announcements import ANNOUNCED, Announcements
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
_WORD = re.compile(r"[^\W\d_]+")
_VIETNAMESE_ONLY = re.compile(r"[ăắằẳẵặđơớờởỡợưứừửữựạảấầẩẫậẹẻẽếềểễệỉịọỏốồổỗộụủũỳỵỷỹ]", re.IGNORECASE)


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
    """Where announced words are dropped if there was no such passage, and others wait if there was."""

    announced: _Announced
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Inside:
    """A block that is yet to be walked."""

    place: str
    block: Block
    pause_ms: int
    """After a paragraph, where the block is in."""


_Step: TypeAlias = Passage | _Announced | _Over | _Inside


@dataclass(frozen=True, slots=True)
class _Manner:
    """What is announced, and in which language."""

    language: str
    """BCP 47, of the article."""
    told: Announcements

    @property
    def vietnamese(self) -> bool:
        """The language of what is announced."""
        return is_vietnamese(self.language)


def passages(article: Article, announce: Announcements = ANNOUNCED) -> Iterator[Passage]:
    """Every passage that has something to say, announced, with the chapters where they begin."""
    manner = _Manner(article.language, announce)
    waiting: list[_Announced] = []
    nameless = not speakable(article.title)
    language = article.language
    for step in _flat(article, manner):
        if isinstance(step, _Announced):
            waiting.append(step)
        elif isinstance(step, _Over):
            dropped = any(announced is step.announced for announced in waiting)
            waiting = [announced for announced in waiting if announced is not step.announced]
            waiting += [_Announced(step.after)] if step.after and not dropped else []
        elif speakable(step.text):
            chapter = " ".join(step.text.split()) if step.begins_chapter else None
            if nameless and chapter is None:
                chapter = announcements.whole_article(vietnamese=manner.vietnamese)
            words = "".join(announced.words for announced in waiting)
            language, before = _language(step), language
            if announce.languages and _primary(language) != _primary(before):
                words += announcements.language(language, vietnamese=manner.vietnamese)
            yield replace(step, announcement=words, chapter=chapter)
            nameless = False
            waiting = []


def _language(passage: Passage) -> str:
    """The language of all its runs, if they have one."""
    languages = {
        passage.language if run.language is None or is_plainly_vietnamese(run.text) else run.language
        for run in passage.runs
        if speakable(run.text)
    }
    return languages.pop() if len(languages) == 1 else passage.language


def _primary(language: str) -> str:
    return language.split("-")[0].lower()


def speakable(text: str) -> bool:
    """Whether there is a letter or a digit in it."""
    return any(character.isalnum() for character in text)


def is_vietnamese(language: str) -> bool:
    """Whether the tag's first part is ``vi``."""
    return _primary(language) == "vi"


def is_plainly_vietnamese(text: str) -> bool:
    """Whether it has the letters of Vietnamese, in at least half of its words, or no word at all, whatever the page calls it.

    >>> [is_plainly_vietnamese(text) for text in ("mỗi dòng họ cử một người", "Nguyễn met the President", "85 %")]
    [True, False, True]
    """
    words = _WORD.findall(text)
    return not words or (
        _VIETNAMESE_ONLY.search(text) is not None and 2 * sum(not word.isascii() for word in words) >= len(words)
    )


def _flat(article: Article, manner: _Manner) -> Iterator[Passage | _Announced | _Over]:
    stack: list[Iterator[_Step]] = [_article(article, manner)]
    while stack:
        step = next(stack[-1], None)
        if step is None:
            stack.pop()
        elif isinstance(step, _Inside):
            stack.append(_block(step, manner))
        else:
            yield step


def _article(article: Article, manner: _Manner) -> Iterator[_Step]:
    yield from _field(article, "kicker", article.kicker, PAUSE_PARAGRAPH_MS)
    yield Passage(
        place="/title", runs=_run(article.title), language=article.language, pause_ms=PAUSE_TITLE_MS, begins_chapter=True
    )
    yield from _field(article, "published", article.published, PAUSE_PARAGRAPH_MS)
    yield from _field(article, "lead", article.lead, PAUSE_LEAD_MS)
    yield from _blocks("", article.blocks, PAUSE_PARAGRAPH_MS)
    yield from _people(article, manner)


def _people(article: Article, manner: _Manner) -> Iterator[_Step]:
    told, vietnamese = manner.told, manner.vietnamese
    byline, credit, source = article.byline or "", article.photo_credit or "", article.source or ""
    for name, text, wanted, words in (
        ("byline", byline, told.people, announcements.byline(byline, article.byline_role, vietnamese=vietnamese)),
        ("photo_credit", credit, told.people, announcements.photo_credit(credit, vietnamese=vietnamese)),
        ("source", source, told.sources, announcements.source(source, vietnamese=vietnamese)),
    ):
        yield from _scoped(words if wanted else "", _field(article, name, text, PAUSE_PARAGRAPH_MS))


def _field(article: Article, name: str, text: str | None, pause_ms: int) -> Iterator[_Step]:
    if text:
        yield Passage(place=f"/{name}", runs=_run(text), language=article.language, pause_ms=pause_ms)


def _run(text: str) -> tuple[Run, ...]:
    return (Run(text=text),)


def _blocks(place: str, blocks: Iterable[Block], pause_ms: int) -> Iterator[_Step]:
    for number, block in enumerate(blocks):
        yield _Inside(place=f"{place}/blocks/{number}", block=block, pause_ms=pause_ms)


def _scoped(words: str, steps: Iterable[_Step], after: str = "") -> Iterator[_Step]:
    """``steps`` with ``words`` said before the first of them that can be said, and ``after`` before what follows them."""
    announced = _Announced(words)
    yield announced
    yield from steps
    yield _Over(announced, after)


def _block(inside: _Inside, manner: _Manner) -> Iterator[_Step]:
    place, block, told, vietnamese = inside.place, inside.block, manner.told, manner.vietnamese
    match block:
        case Heading():
            passage = _passage(place, block.runs, block.language or manner.language, PAUSE_HEADING_MS, begins_chapter=True)
            yield from _scoped(announcements.heading(vietnamese=vietnamese) if told.headings else "", [passage])
        case Paragraph() | Preformatted():
            yield _passage(place, block.runs, block.language or manner.language, inside.pause_ms)
        case Figure():
            yield from _figure(place, block, manner)
        case Table():
            yield from _table(place, block, manner)
        case ItemList():
            yield from _items(place, block, manner)
        case Quote():
            words = announcements.quote(vietnamese=vietnamese) if told.quotes else ""
            after = announcements.end_of_quote(vietnamese=vietnamese) if told.ends else ""
            yield from _scoped(words, _blocks(place, block.blocks, inside.pause_ms), after)
        case Footnote():
            words = announcements.note(block.label, vietnamese=vietnamese)
            words = f"{words[:1].upper()}{words[1:]}: " if told.notes else ""
            yield from _scoped(words, _blocks(place, block.blocks, inside.pause_ms))
        case _:
            assert_never(block)


def _passage(place: str, runs: tuple[Run, ...], language: str, pause_ms: int, *, begins_chapter: bool = False) -> Passage:
    return Passage(place=place, runs=runs, language=language, pause_ms=pause_ms, begins_chapter=begins_chapter)


def _figure(place: str, figure: Figure, manner: _Manner) -> Iterator[_Step]:
    """The caption, or else the words that stand for the picture."""
    spot, runs = ("caption", figure.caption) if speakable(plain(figure.caption)) else ("alt", _run(figure.alt or ""))
    words = announcements.caption(plain(runs), vietnamese=manner.vietnamese) if manner.told.pictures else ""
    yield from _scoped(words, [_passage(f"{place}/{spot}", runs, manner.language, PAUSE_CAPTION_MS)])
    words = announcements.credit(plain(figure.credit), vietnamese=manner.vietnamese) if manner.told.credits else ""
    yield from _scoped(words, [_passage(f"{place}/credit", figure.credit, manner.language, PAUSE_CAPTION_MS)])


def _items(place: str, items: ItemList, manner: _Manner) -> Iterator[_Step]:
    for number, item in enumerate(items.items):
        words = _mark(item, items, number, manner)
        yield from _scoped(words, _blocks(f"{place}/items/{number}", item.blocks, PAUSE_ITEM_MS))


def _mark(item: Item, items: ItemList, number: int, manner: _Manner) -> str:
    """What is said before an item."""
    if item.label is not None and (words := announcements.marked_item(item.label, items.numbering, vietnamese=manner.vietnamese)):
        return words if manner.told.numbers else ""
    if item.label is not None or items.numbering is None:
        return announcements.bullet(vietnamese=manner.vietnamese) if manner.told.bullets else ""
    return announcements.item(items.start + number, items.numbering, vietnamese=manner.vietnamese) if manner.told.numbers else ""


def _table(place: str, table: Table, manner: _Manner) -> Iterator[_Step]:
    """The caption, the column headings once, then the rows; a value after the heading of its column."""
    columns, rows = column_count(table.header, table.rows), sum(bool(row.cells) for row in table.rows)
    named = speakable(plain(table.caption))
    words = announcements.table(columns, rows, named=named, vietnamese=manner.vietnamese) if manner.told.tables else ""
    after = announcements.end_of_table(vietnamese=manner.vietnamese) if manner.told.ends else ""
    yield from _scoped(words, _table_parts(place, table, manner), after)


def _table_parts(place: str, table: Table, manner: _Manner) -> Iterator[_Step]:
    yield _passage(f"{place}/caption", table.caption, manner.language, PAUSE_CAPTION_MS)
    headings = headings_of(table.header)
    for part, rows in (("header", table.header), ("rows", table.rows)):
        for number, row in enumerate(placed(rows)):
            for spot, (column, cell) in enumerate(row):
                last = spot == len(row) - 1
                named = manner.told.columns and part == "rows" and column > 0 and cell.scope != "row"
                heading = headings(column) if named else ""
                passage = _passage(
                    f"{place}/{part}/{number}/cells/{spot}", cell.runs, manner.language, PAUSE_ROW_MS if last else PAUSE_CELL_MS
                )
                yield from _scoped(f"{heading}: " if heading else "", [passage])
