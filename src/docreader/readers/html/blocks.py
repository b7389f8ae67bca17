"""The article's soup as blocks in reading order.

One walk with a stack of its own: text gathers on a line, an element that begins a new line closes it, and lists and quotes are
frames that collect the blocks inside them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bs4 import Tag
from bs4.element import PageElement

from docreader.model import Block, Figure, Footnote, Heading, Item, ItemList, Numbering, Paragraph, Preformatted, Quote, Run
from docreader.readers.html import figures, tables
from docreader.readers.html.context import Context
from docreader.readers.html.footnotes import take_notes
from docreader.readers.html.inline import Line, Style, in_block, is_content, read_runs, texts
from docreader.readers.html.measures import BLOCKS, HEADINGS
from docreader.readers.html.tree import Soup
from docreader.readers.limits import MAX_COLUMNS, MAX_NESTING, MAX_ROWS

_NUMBERINGS: dict[str, Numbering] = {
    "1": "decimal",
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
}
_CSS_NUMBERING = re.compile(
    r"list-style(?:-type)?\s{0,9}:\s{0,9}(decimal|lower-alpha|upper-alpha|lower-roman|upper-roman|none|disc)"
)
_FRAMES = frozenset(("ul", "ol", "dir", "li", "blockquote"))


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
    pieces: list[Piece] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)


def read_blocks(soup: Soup, context: Context) -> list[Piece]:
    """The blocks of ``soup``, footnotes last; it is used up."""
    context.notes, notes = take_notes(soup.root)
    pieces = _Reader(context).read(soup.root)
    for note in notes:
        inner = _Reader(context).read(note.tag)
        if inner:
            blocks = tuple(piece.block for piece in inner)
            pieces.append(_around(inner, Footnote(id=note.id, label=note.label, blocks=blocks), note.tag))
    return pieces


def _around(pieces: list[Piece], block: Block, tag: Tag) -> Piece:
    """The piece of a block that holds those of ``pieces``."""
    dropped = tuple(address for piece in pieces for address in piece.dropped)
    return Piece(block=block, tag=tag, dropped=dropped, cut=next((piece.cut for piece in pieces if piece.cut), None))


class _Reader:
    def __init__(self, context: Context) -> None:
        self._context = context
        self._line = Line()
        self._frames: list[_Frame] = []
        self._styles: list[Style] = []
        self._blocks: list[tuple[Tag, str | None]] = []
        """Open blocks with their languages."""

    def read(self, root: Tag) -> list[Piece]:
        """The blocks in ``root``."""
        frame = _Frame(root)
        self._frames, self._styles, self._blocks = [frame], [Style()], [(root, None)]
        waiting: list[tuple[PageElement, bool]] = [(child, False) for child in reversed(root.contents) if is_content(child)]
        while waiting:
            node, leaving = waiting.pop()
            if not isinstance(node, Tag):
                self._line.write(str(node), self._styles[-1])
            elif leaving:
                self._leave(node)
            elif not self._read_whole(node):
                self._enter(node)
                waiting.append((node, True))
                waiting.extend((child, False) for child in reversed(node.contents) if is_content(child))
        self._end_line()
        return frame.pieces

    def _enter(self, tag: Tag) -> None:
        self._styles.append(self._styles[-1].inside(tag, self._context))
        if tag.name in BLOCKS:
            self._end_line()
            self._blocks.append((tag, self._styles[-1].language))
            if tag.name in _FRAMES and len(self._frames) < 2 * MAX_NESTING:  # a list and its item are two
                self._frames.append(_Frame(tag))

    def _leave(self, tag: Tag) -> None:
        if tag.name in BLOCKS:
            self._end_line()
            self._blocks.pop()
            if self._frames[-1].tag is tag:
                self._close(self._frames.pop())
        self._styles.pop()

    def _end_line(self) -> None:
        """The text gathered so far becomes a paragraph of the block that it stands in."""
        if not self._line:
            self._line.take()
            return
        tag, language = self._blocks[-1]
        self._add(Paragraph(runs=in_block(self._line.take(), language, self._context.language), language=language), tag)

    def _read_whole(self, tag: Tag) -> bool:
        """Whether ``tag`` was read at once, with all that lies in it."""
        name = tag.name
        if name == "br":
            if self._line.break_line():
                self._end_line()
        elif name == "hr":
            self._end_line()
        elif name in HEADINGS:
            self._read_heading(tag)
        elif name == "pre":
            self._read_preformatted(tag)
        elif name == "img":
            self._add_figures(figures.pictures_of(tag, self._context), tag)
        elif name == "figure":
            return self._read_figure(tag)
        elif name == "table":
            return self._read_table(tag)
        else:
            return False
        return True

    def _read_heading(self, tag: Tag) -> None:
        self._end_line()
        language = self._context.language_of(tag, self._styles[-1].language)
        runs = in_block(read_runs(tag, self._context, self._styles[-1]), language, self._context.language)
        if runs:
            self._add(Heading(level=int(tag.name[1]), runs=runs, language=language), tag)
        self._add_figures(figures.pictures_of(tag, self._context), tag)

    def _read_preformatted(self, tag: Tag) -> None:
        self._end_line()
        runs = _verbatim(tag, self._context)
        if runs:
            self._add(Preformatted(runs=runs, language=self._context.language_of(tag, self._styles[-1].language)), tag)

    def _read_figure(self, tag: Tag) -> bool:
        if tag.find(("table", "pre", "blockquote")) is not None:
            return False
        found = figures.read_figure(tag, self._context)
        self._add_figures(found, tag)
        return bool(found)

    def _read_table(self, tag: Tag) -> bool:
        framed = figures.read_picture_table(tag, self._context)
        if framed:
            self._add_figures(framed, tag, rule="figure.table")
            return True
        if not tables.is_data(tag):
            return False
        self._end_line()
        table, cut = tables.read_table(tag, self._context)
        if not tables.is_empty(table):
            self._add(table, tag, cut=f"table larger than {MAX_ROWS} × {MAX_COLUMNS}" if cut else None)
        self._add_figures(figures.pictures_of(tag, self._context), tag)
        return True

    def _add_figures(self, found: list[Figure], tag: Tag, rule: str = "") -> None:
        """Pictures go before the line they interrupt only if it is empty; a word is never cut by one."""
        if found and not self._line:
            self._line.take()
        elif found and tag.name != "img":
            self._end_line()
        for figure in found:
            self._add(figure, tag, rule=rule)

    def _add(self, block: Block, tag: Tag, *, cut: str | None = None, rule: str = "") -> None:
        self._frames[-1].pieces.append(Piece(block=block, tag=tag, dropped=self._context.take_dropped(), cut=cut, rule=rule))

    def _close(self, frame: _Frame) -> None:
        """The frame's blocks become one block of the frame around it."""
        above = self._frames[-1]
        if not frame.pieces and not frame.items:
            return
        if frame.tag.name == "blockquote":
            above.pieces.append(_around(frame.pieces, Quote(blocks=tuple(piece.block for piece in frame.pieces)), frame.tag))
        elif frame.tag.name == "li" and above.tag.name in ("ul", "ol", "dir"):
            above.items.append(Item(blocks=tuple(piece.block for piece in frame.pieces)))
            above.pieces.extend(frame.pieces)
        elif frame.items:
            numbering = _numbering(frame.tag) if frame.tag.name == "ol" else None
            items = (*frame.items, *_stray(frame))
            block = ItemList(items=items, numbering=numbering, start=_start(frame.tag) if numbering else 1)
            above.pieces.append(_around(frame.pieces, block, frame.tag))
        else:
            above.pieces.extend(frame.pieces)


def _stray(frame: _Frame) -> list[Item]:
    """Blocks that stand in a list but in none of its items."""
    held = {id(block) for item in frame.items for block in item.blocks}
    return [Item(blocks=(piece.block,)) for piece in frame.pieces if id(piece.block) not in held]


def _numbering(tag: Tag) -> Numbering | None:
    css = _CSS_NUMBERING.search(str(tag.get("style") or ""))
    if css is not None:
        return None if css[1] in ("none", "disc") else css[1]  # type: ignore[return-value]  # the pattern lists exactly the model's names
    return _NUMBERINGS.get(str(tag.get("type") or "1"), "decimal")


def _start(tag: Tag) -> int:
    value = str(tag.get("start") or "1")
    return int(value) if re.fullmatch(r"-?\d{1,6}", value, re.ASCII) else 1


def _verbatim(tag: Tag, context: Context) -> tuple[Run, ...]:
    """The text of ``tag`` with its spaces and line breaks, without those at its ends."""
    runs: list[Run] = []
    for written, style in texts(tag, context, Style()):
        text = written.replace("\xa0", " ").replace("\r\n", "\n").replace("\r", "\n")
        if style is None:
            runs.append(Run(text="\n"))
        elif text:
            runs.append(Run(text=text, marks=tuple(sorted(style.marks)), link=style.link))
    joined = "".join(run.text for run in runs)
    if not joined.strip():
        return ()
    return (Run(text=joined.strip("\n").rstrip()),) if all(run.link is None for run in runs) else tuple(runs)
