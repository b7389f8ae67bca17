"""Headings: lines in bold that stand for one, and levels without gaps."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, partial
from itertools import islice, pairwise

from bs4 import Tag

from docreader.model import Block, Figure, Heading, Paragraph, Run, plain
from docreader.readers.html.blocks import Piece
from docreader.readers.html.layout import alignment, is_bold
from docreader.readers.html.marks import marks_of
from docreader.readers.html.nested import rebuilt
from docreader.readers.html.tables import is_letterhead
from docreader.readers.html.vocabulary import words

_BOLD_LINE_LEVEL = 10
"""Below every ``h1`` to ``h6`` of the page, and below parts and chapters."""
_NOT_HEADINGS = frozenset(("dt", "td", "th", "li", "figcaption", "caption"))
_LONGEST_CHARS = 120
_ENDS = (".", "!", ",", ";", "…", ")")
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
_LEAST_QUESTIONS = 2
_LEVELS = 8


def settle_headings(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` with bold lines made headings, and levels from 2 without gaps, those inside lists and quotes too."""
    numbered: list[Piece] = []
    others: list[Piece] = []
    for piece in _bold_lines(pieces):
        if isinstance(piece.block, Paragraph):
            rank = _rank(plain(piece.block.runs))
            _make_heading(piece, piece.block, rank)
            (others if rank is None else numbered).append(piece)
    _set_level(
        others, min((piece.block.level for piece in numbered if isinstance(piece.block, Heading)), default=_BOLD_LINE_LEVEL)
    )
    open_levels: list[int] = []
    for piece in pieces:
        piece.block = rebuilt(piece.block, partial(_settled, open_levels=open_levels))
    return pieces


def _bold_lines(pieces: list[Piece]) -> list[Piece]:
    """The paragraphs that stand for headings; in an interview, not the questions, of a letter, not who sends or signs it."""
    found = [piece for piece, following in pairwise(pieces) if piece is not pieces[0] and _is_bold_line(piece, following)]
    letterheads: dict[int, bool] = {}
    found = [piece for piece in found if not _is_in_letterhead(piece.tag, letterheads)]
    questions = [piece for piece in found if isinstance(piece.block, Paragraph) and plain(piece.block.runs).endswith("?")]
    if len(questions) < max(_LEAST_QUESTIONS, len(found) / 2):
        return found
    asked = {id(piece) for piece in questions}
    return [piece for piece in found if id(piece) not in asked]


def _is_in_letterhead(tag: Tag, known: dict[int, bool]) -> bool:
    """Whether ``tag`` lies in a table that heads or ends a letter; ``known`` remembers the tables asked."""
    table = next((above for above in islice(tag.parents, _LEVELS) if above.name == "table"), None)
    if table is not None and id(table) not in known:
        known[id(table)] = is_letterhead(table)
    return table is not None and known[id(table)]


def _is_bold_line(piece: Piece, following: Piece) -> bool:
    if not isinstance(piece.block, Paragraph) or not is_bold(piece) or piece.tag.name in _NOT_HEADINGS:
        return False
    text = plain(piece.block.runs)
    if not _reads_as_heading(text) or alignment(piece) == "right":
        return False
    if 2 * sum(len(run.text) for run in piece.block.runs if run.link) > len(text):  # it points to another page
        return False
    if _rank(text) is not None:  # a part may begin with the heading of its first section
        return not isinstance(following.block, Figure)
    return not isinstance(following.block, Figure | Heading) and not is_bold(following)


def _reads_as_heading(text: str) -> bool:
    """Whether ``text`` is one short line of words, no sentence, and no quotation but as a whole."""
    if text.endswith(('"', "”")) and not _QUOTED.fullmatch(text):
        return False
    return 3 <= len(text) <= _LONGEST_CHARS and not text.endswith(_ENDS) and "\n" not in text and any(map(str.isalpha, text))


def _rank(text: str) -> int | None:
    """How deep a heading numbered as ``text`` is, 0 for the largest part; None = it has no number."""
    division = _division().match(text)
    if division:
        return list(words()["labels"]["division"]).index(division[1].lower())
    marks = marks_of(text)
    return len(words()["labels"]["division"]) + marks[0].rank if marks and marks[0].numbering else None


@cache
def _division() -> re.Pattern[str]:
    return re.compile(rf"({'|'.join(words()['labels']['division'])})\s{{1,3}}(?:thứ\s\w|\d|[IVXLA-E]+\b)", re.IGNORECASE)


def _make_heading(piece: Piece, line: Paragraph, rank: int | None) -> None:
    level = _BOLD_LINE_LEVEL + (rank or 0)
    piece.block = Heading(level=level, runs=not_strong(line.runs), language=line.language, direction=line.direction)
    piece.rule = "heading.bold-line"


def _set_level(pieces: list[Piece], level: int) -> None:
    for piece in pieces:
        if isinstance(piece.block, Heading):
            piece.block = replace(piece.block, level=level)


def _settled(block: Block, *, open_levels: list[int]) -> Block:
    """``block``, if it is a heading, at its level among those whose sections are still open, and not in bold twice."""
    if not isinstance(block, Heading):
        return block
    while open_levels and open_levels[-1] >= block.level:
        open_levels.pop()
    open_levels.append(block.level)
    is_strong = all("strong" in run.marks for run in block.runs)
    return replace(block, level=min(6, 1 + len(open_levels)), runs=not_strong(block.runs) if is_strong else block.runs)


def not_strong(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """``runs`` without bold, which only said that the whole line is one of a kind."""
    return tuple(replace(run, marks=tuple(mark for mark in run.marks if mark != "strong")) for run in runs)
