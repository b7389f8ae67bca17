"""The article's soup as blocks in reading order.

One walk with a stack of its own: text gathers on a line, an element that begins a new line closes it, and lists and quotes are
frames that collect the blocks inside them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from bs4 import Tag
from bs4.element import PageElement

from docreader.model import Block, Direction, Figure, Footnote, Heading, Paragraph, Preformatted, Quote
from docreader.readers.html import figures, lists, tables
from docreader.readers.html.context import Context, stated_direction
from docreader.readers.html.footnotes import take_notes
from docreader.readers.html.inline import QUOTATION_MARKS, Line, Style, holds, in_block, read_runs
from docreader.readers.html.measures import BLOCKS, HEADINGS
from docreader.readers.html.paragraphs import list_sign, paragraphs_of
from docreader.readers.html.preformatted import ELEMENTS, keeps_lines, listing_of, verbatim
from docreader.readers.html.tree import Soup
from docreader.readers.html.vocabulary import words
from docreader.readers.limits import MAX_COLUMNS, MAX_NESTING, MAX_ROWS

_Kind: TypeAlias = Literal["list", "item", "quote", "article"]

_KINDS: dict[str, _Kind] = {"ul": "list", "ol": "list", "dir": "list", "li": "item", "blockquote": "quote"}
_QUOTING = frozenset(("div", "section", "p"))
"""What is a quote if its class says so."""
_APART = re.compile(r"display\s{0,9}:\s{0,9}(?:block|list-item|flex|grid|table)(?![\w-])", re.IGNORECASE)
_SEPARATORS = re.compile(r"[\W_]+")
_LONGEST_HEADING_CHARS = 300


@dataclass(slots=True, kw_only=True)
class Piece:
    """A block, and what of its markup later steps ask for."""

    block: Block
    tag: Tag
    """The element that the block was read from."""
    dropped: tuple[str, ...] = ()
    """Addresses in it that were not safe to keep."""
    cut: str | None = None
    """The limit beyond which some of it was not read."""
    rule: str = ""
    """What made it this kind of block, where that was not its element."""


@dataclass(slots=True)
class _Frame:
    """A container whose blocks are being read."""

    tag: Tag
    kind: _Kind
    pieces: list[Piece] = field(default_factory=list)
    items: list[lists.OpenItem] = field(default_factory=list)
    has_items: bool = False
    """Whether the page marked items in a list; else it is only indented text."""


@dataclass(frozen=True, slots=True)
class _Scope:
    """An open block, and what text in it inherits."""

    tag: Tag
    language: str | None = None
    direction: Direction | None = None
    """What the page states; None = nothing."""


def read_blocks(soup: Soup, context: Context) -> list[Piece]:
    """The blocks of ``soup``, footnotes last; it is used up."""
    context.notes, notes = take_notes(soup.root)
    pieces = _Reader(context).read(soup.root)
    for note in notes:
        inner = _Reader(context).read(note.tag)
        if inner:
            blocks = tuple(piece.block for piece in inner)
            pieces.append(around(inner, Footnote(id=note.id, label=note.label, blocks=blocks), note.tag))
    return pieces


def around(pieces: list[Piece], block: Block, tag: Tag, rule: str = "") -> Piece:
    """The piece of a block that holds those of ``pieces``."""
    dropped = tuple(address for piece in pieces for address in piece.dropped)
    cut = next((piece.cut for piece in pieces if piece.cut), None)
    return Piece(block=block, tag=tag, dropped=dropped, cut=cut, rule=rule)


class _Reader:
    def __init__(self, context: Context) -> None:
        self._context = context
        self._line = Line()
        self._frames: list[_Frame] = []
        self._styles: list[Style] = []
        self._scopes: list[_Scope] = []
        self._root: Tag | None = None
        self._tables_around: frozenset[int] | None = None
        self._whole: dict[str, Callable[[Tag], bool]] = {
            "br": self._read_break,
            "hr": self._read_rule,
            "img": self._read_picture,
            "figure": self._read_figure,
            "table": self._read_table,
            "code": self._read_preformatted,
            "span": self._read_list_sign,
            "font": self._read_list_sign,
        }
        self._whole |= dict.fromkeys(HEADINGS, self._read_heading)
        self._whole |= dict.fromkeys((*ELEMENTS, "div", "p"), self._read_preformatted)

    def read(self, root: Tag) -> list[Piece]:
        """The blocks in ``root``."""
        frame = _Frame(root, "article")
        self._root, self._tables_around = root, None
        self._frames, self._styles, self._scopes = [frame], [Style()], [_Scope(root)]
        waiting: list[tuple[PageElement, bool]] = [(child, False) for child in reversed(root.contents)]
        while waiting:
            node, leaving = waiting.pop()
            if not isinstance(node, Tag):
                self._line.write(str(node), self._styles[-1])
            elif leaving:
                self._leave(node)
            elif (whole := self._whole.get(node.name)) is None or not whole(node):
                self._enter(node)
                waiting.append((node, True))
                waiting.extend((child, False) for child in reversed(node.contents))
        self._end_line()
        return frame.pieces

    def _enter(self, tag: Tag) -> None:
        self._styles.append(self._styles[-1].inside(tag, self._context))
        if tag.name in BLOCKS:
            self._end_line()
            self._scopes.append(self._scope(tag))
            kind = _KINDS.get(tag.name) or self._named_quote(tag)
            if kind and len(self._frames) < 2 * MAX_NESTING:  # a list and its item are two
                self._frames.append(_Frame(tag, kind))
        elif _stands_apart(tag):
            self._end_line()
        elif tag.name == "q":
            self._line.write(QUOTATION_MARKS[0], self._styles[-1])

    def _named_quote(self, tag: Tag) -> _Kind | None:
        """A quote, if ``tag`` is one by its class and lies in none."""
        value = tag.attrs.get("class") if tag.name in _QUOTING else None
        if not value or any(frame.kind == "quote" for frame in self._frames):
            return None
        names = value.split() if isinstance(value, str) else value
        quoting = words()["names"]["block"]["quote"]
        return "quote" if any(_SEPARATORS.sub("", name.lower()) in quoting for name in names) else None

    def _leave(self, tag: Tag) -> None:
        if tag.name in BLOCKS:
            self._end_line()
            self._scopes.pop()
            if self._frames[-1].tag is tag:
                self._close(self._frames.pop())
        elif _stands_apart(tag):
            self._end_line()
        elif tag.name == "q":
            self._line.write(QUOTATION_MARKS[1], self._styles[-1])
        self._styles.pop()

    def _scope(self, tag: Tag) -> _Scope:
        return _Scope(tag, self._styles[-1].language, stated_direction(tag, self._scopes[-1].direction))

    def _end_line(self) -> None:
        """The text gathered so far becomes paragraphs of the block that it stands in."""
        if not self._line:
            self._line.take()
            return
        scope, context = self._scopes[-1], self._context
        for written in paragraphs_of(self._line.take()):
            runs = in_block(written, scope.language, context.language)
            direction = context.direction_of(scope.direction, runs)
            self._add(Paragraph(runs=runs, language=scope.language, direction=direction), scope.tag)

    def _read_break(self, _: Tag) -> bool:
        if self._line.break_line():
            self._end_line()
        return True

    def _read_rule(self, _: Tag) -> bool:
        self._end_line()
        return True

    def _read_picture(self, tag: Tag) -> bool:
        self._add_figures(figures.pictures_of(tag, self._context), tag)
        return True

    def _read_list_sign(self, tag: Tag) -> bool:
        """Whether ``tag`` is the sign that a word processor set before a list's item."""
        sign = "" if self._line else list_sign(tag)
        if sign:
            self._line.write(sign, self._styles[-1])
        return bool(sign)

    def _read_heading(self, tag: Tag) -> bool:
        self._end_line()
        style = self._styles[-1]
        language, stated = self._context.language_of(tag, style.language), stated_direction(tag, self._scopes[-1].direction)
        runs = in_block(read_runs(tag, self._context, style), language, self._context.language)
        if sum(len(run.text) for run in runs) > _LONGEST_HEADING_CHARS:
            return False  # whole paragraphs set in large letters
        if runs:
            direction = self._context.direction_of(stated, runs)
            self._add(Heading(level=int(tag.name[1]), runs=runs, language=language, direction=direction), tag)
        if holds(tag, ("img",)):
            self._add_figures(figures.pictures_of(tag, self._context), tag)
        return True

    def _read_preformatted(self, tag: Tag) -> bool:
        if not keeps_lines(tag) or (tag.name == "code" and self._line):
            return False
        self._add_verbatim([tag], tag)
        return True

    def _add_verbatim(self, tags: list[Tag], tag: Tag) -> None:
        self._end_line()
        language, stated = self._styles[-1].language, stated_direction(tag, self._scopes[-1].direction)
        runs = verbatim(tags, self._context)
        if runs:
            direction = self._context.direction_of(stated, runs)
            language = self._context.language_of(tag, language)
            self._add(Preformatted(runs=runs, language=language, direction=direction), tag)

    def _read_figure(self, tag: Tag) -> bool:
        if holds(tag, ("table", "pre", "blockquote")):
            return False
        found = figures.read_figure(tag, self._context)
        self._add_figures(found, tag)
        return bool(found)

    def _read_table(self, tag: Tag) -> bool:
        if self._is_around(tag):
            return False
        framed = figures.read_picture_table(tag, self._context)
        if framed:
            self._add_figures(framed, tag, rule="figure.table")
            return True
        code = listing_of(tag)
        if code:
            self._add_verbatim(code, tag)
            return True
        if not tables.is_data(tag):
            return False
        self._end_line()
        table, cut = tables.read_table(tag, self._context)
        if not tables.is_empty(table):
            self._add(table, tag, cut=f"table larger than {MAX_ROWS} × {MAX_COLUMNS}" if cut else None)
        self._add_figures(figures.pictures_of(tag, self._context), tag)
        return True

    def _is_around(self, table: Tag) -> bool:
        """Whether ``table`` holds another, so that it can only place things on the page."""
        if self._tables_around is None:
            self._tables_around = tables.tables_around(self._root or table)
        return id(table) in self._tables_around

    def _add_figures(self, found: list[Figure], tag: Tag, rule: str = "") -> None:
        """Pictures go before the line they interrupt only if it is empty; a word is never cut by one."""
        if found and not self._line:
            self._line.take()
        elif found and tag.name != "img":
            self._end_line()
        for figure in found:
            self._add(figure, tag, rule=rule)

    def _add(self, block: Block, tag: Tag, *, cut: str | None = None, rule: str = "") -> None:
        self._place(Piece(block=block, tag=tag, dropped=self._context.take_dropped(), cut=cut, rule=rule))

    def _place(self, piece: Piece) -> None:
        """Nothing; ``piece`` goes to the innermost frame; in a list but in no item it is one, or goes with the last."""
        frame = self._frames[-1]
        frame.pieces.append(piece)
        if frame.kind == "list":
            if frame.items and not isinstance(piece.block, Paragraph | Heading):
                frame.items[-1].blocks.append(piece.block)
            else:
                frame.items.append(lists.OpenItem([piece.block]))

    def _close(self, frame: _Frame) -> None:
        """The frame's blocks become one block of the frame around it."""
        above = self._frames[-1]
        if not frame.pieces:
            return
        if frame.kind == "quote":
            self._place(_quote(frame))
        elif frame.kind == "item" and above.kind == "list":
            above.items.append(lists.OpenItem([piece.block for piece in frame.pieces], lists.value_of(frame.tag)))
            above.has_items = True
            above.pieces.extend(frame.pieces)
        elif frame.kind == "list" and frame.has_items and not all(isinstance(piece.block, Figure) for piece in frame.pieces):
            self._place(around(frame.pieces, lists.list_of(frame.tag, frame.items), frame.tag))
        else:
            for piece in frame.pieces:
                self._place(piece)


def _quote(frame: _Frame) -> Piece:
    """The quote that ``frame`` is; a box named so is one with the quote in it."""
    if frame.tag.name == "blockquote":
        return around(frame.pieces, Quote(blocks=tuple(piece.block for piece in frame.pieces)), frame.tag)
    held = [piece.block.blocks if isinstance(piece.block, Quote) else (piece.block,) for piece in frame.pieces]
    return around(frame.pieces, Quote(blocks=tuple(block for blocks in held for block in blocks)), frame.tag, "quote.named")


def _stands_apart(tag: Tag) -> bool:
    """Whether an inline element is set on lines of its own."""
    css = tag.attrs.get("style")
    return isinstance(css, str) and _APART.search(css) is not None
