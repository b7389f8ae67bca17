"""Lists whose marks the author typed: lines one after another that begin "1.", "2.", "a)", "đ)" or with a dash.

What counts from the first mark on without a gap, two lines at least, is a list; a deeper mark opens a list inside the item
above. A line of speech also begins with a dash: where one of the lines asks, exclaims, begins with a word of address, or goes on
after a second dash ("– Tôi về, – anh đáp."), none of them is an item. Numbers that go on further down, after other paragraphs,
number sections. All that is no list stays as it was written, marks included.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache

from docreader.model import Item, ItemList, Paragraph, plain
from docreader.readers.html.blocks import Piece, around
from docreader.readers.html.inline import split_lines
from docreader.readers.html.layout import is_bold
from docreader.readers.html.lists import label_of, unmarked
from docreader.readers.html.marks import Mark, marks_of
from docreader.readers.html.vocabulary import words

_ASKS = re.compile(r"[?!？！][\"'”’»)\]]{0,3}$")
_SECOND_DASH = re.compile(r"[,.!?…]\s{0,2}[-–—]\s{1,2}[^\W\d_]")
_LONG_DASH = "—"


@dataclass(slots=True)
class _Entry:
    """A line with a mark, and the pieces of lists under it."""

    piece: Piece
    paragraph: Paragraph
    mark: Mark
    below: list[Piece] = field(default_factory=list)


@dataclass(slots=True)
class _Level:
    """A list that may go on."""

    entries: list[_Entry]
    announced: bool
    """Whether the line before it ends with a colon."""

    @property
    def last(self) -> Mark:
        return self.entries[-1].mark


def gather_typed_lists(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` with the lists that their marks tell made lists."""
    gathered = _Gathering()
    for piece in pieces:
        for part in _lines(piece):
            gathered.add(part)
    return _without_sections(gathered.close(), gathered.marks)


class _Gathering:
    def __init__(self) -> None:
        self._done: list[Piece] = []
        self._open: list[_Level] = []
        """The last list and those in its last items, each with marks of a higher rank than the one before."""
        self._colon = False
        self.marks: dict[int, list[_Entry]] = {}
        """The entries of each list, by the id of its piece; of a line that is none, itself."""

    def add(self, piece: Piece) -> None:
        """Nothing; ``piece`` goes on with a list, opens one, or ends all."""
        block = piece.block
        text = plain(block.runs) if isinstance(block, Paragraph) else ""
        marks = marks_of(text) if text and not is_bold(piece) else ()
        if marks and isinstance(block, Paragraph):
            self._go_on(_Entry(piece, block, marks[0]), marks)
        else:
            self._close_to(0)
            self._done.append(piece)
        self._colon = text.endswith(":")

    def close(self) -> list[Piece]:
        """All pieces, lists made."""
        self._close_to(0)
        return self._done

    def _go_on(self, entry: _Entry, marks: tuple[Mark, ...]) -> None:
        for number in range(len(self._open) - 1, -1, -1):
            level = self._open[number]
            following = next((mark for mark in marks if mark.follows(level.last)), None)
            if following:
                self._close_to(number + 1)
                level.entries.append(replace(entry, mark=following))
                return
        first = next((mark for mark in marks if mark.value <= 1), None)
        self._close_to(0 if first is None else self._depth_of(first))
        self._open.append(_Level([replace(entry, mark=first or entry.mark)], self._colon))

    def _depth_of(self, mark: Mark) -> int:
        """How many of the open lists a list that begins with ``mark`` lies in."""
        is_bullet = mark.numbering is None
        for number, level in enumerate(self._open):
            if level.last.rank >= mark.rank and not (is_bullet and level.last.rank == mark.rank):
                return number
        return len(self._open)

    def _close_to(self, depth: int) -> None:
        """Nothing; the lists deeper than ``depth`` are made blocks of the items that they lie in, or go back to lines."""
        while len(self._open) > depth:
            level = self._open.pop()
            holder = self._open[-1].entries[-1].below if self._open else self._done
            holder.extend(self._pieces(level))

    def _pieces(self, level: _Level) -> list[Piece]:
        if _is_list(level):
            made = _list(level)
            self.marks[id(made)] = level.entries
            return [made]
        self.marks.update((id(entry.piece), [entry]) for entry in level.entries)
        return _written(level.entries)


def _written(entries: list[_Entry]) -> list[Piece]:
    """The lines as they were, with the lists under them."""
    return [piece for entry in entries for piece in (entry.piece, *entry.below)]


def _without_sections(pieces: list[Piece], marks: dict[int, list[_Entry]]) -> list[Piece]:
    """``pieces`` with those lists as lines again whose numbers go on further down."""
    coming: dict[str, int] = {}
    kept: list[list[Piece]] = []
    for piece in reversed(pieces):
        entries = marks.get(id(piece))
        if entries is None or entries[0].mark.numbering is None:
            kept.append([piece])
            continue
        first, last = entries[0].mark, entries[-1].mark
        goes_on = coming.get(first.family) == last.value + 1
        kept.append(_written(entries) if goes_on and len(entries) > 1 else [piece])
        coming[first.family] = first.value
    return [piece for parts in reversed(kept) for piece in parts]


def _list(level: _Level) -> Piece:
    numbering, start = level.entries[0].mark.numbering, level.entries[0].mark.number
    items = []
    for number, entry in enumerate(level.entries, start):
        label = label_of(entry.mark, numbering, number) if numbering else None
        blocks = (unmarked(entry.paragraph, entry.mark), *(piece.block for piece in entry.below))
        items.append(Item(blocks=blocks, label=label))
    block = ItemList(items=tuple(items), numbering=numbering, start=start if numbering else 1)
    return around(_written(level.entries), block, level.entries[0].piece.tag, "list.typed")


def _is_list(level: _Level) -> bool:
    if len(level.entries) < 2 or level.entries[0].mark.value > 1:
        return False
    if level.last.family != "-" or any(entry.below for entry in level.entries):
        return True
    said = [plain(entry.paragraph.runs) for entry in level.entries]
    if any(text.endswith(";") for text in said):
        return True
    if level.last.written == _LONG_DASH and not level.announced:
        return False
    return not any(_is_speech(text, entry.mark) for text, entry in zip(said, level.entries, strict=True))


def _is_speech(text: str, mark: Mark) -> bool:
    text = text[mark.end :]
    return bool(_ASKS.search(text[-8:]) or _SECOND_DASH.search(text) or _address().match(text))


@cache
def _address() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(words()['labels']['speech'])})(?:\W|$)", re.IGNORECASE)


def _lines(piece: Piece) -> list[Piece]:
    """``piece``; or its lines, if they hold a list."""
    block = piece.block
    if not isinstance(block, Paragraph) or sum("\n" in run.text for run in block.runs) == 0:
        return [piece]
    lines = [replace(piece, block=replace(block, runs=runs)) for runs in split_lines(block.runs)]
    for line in lines[1:]:
        line.dropped = ()
    if sum(bool(marks_of(plain(line.block.runs))) for line in lines if isinstance(line.block, Paragraph)) < 2:
        return [piece]
    trial = _Gathering()
    for line in lines:
        trial.add(line)
    return lines if any(isinstance(line.block, ItemList) for line in trial.close()) else [piece]
