"""Headings: lines in bold that stand for one, and levels without gaps."""

from __future__ import annotations

from dataclasses import replace

from docreader.model import Figure, Heading, Paragraph, plain
from docreader.readers.html.blocks import Piece
from docreader.readers.html.layout import alignment, is_bold

_BOLD_LINE_LEVEL = 7
"""Below every ``h1`` to ``h6`` of the page."""
_LONGEST_CHARS = 120
_ENDS = (".", "!", ",", ";", "…", '"', "”", ")")


def settle_headings(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` with bold lines made headings, levels from 2 without gaps, and no heading with nothing under it at the end."""
    for number, piece in enumerate(pieces):
        following = pieces[number + 1] if number + 1 < len(pieces) else None
        if number and _is_bold_line(piece, following) and isinstance(piece.block, Paragraph):
            runs = tuple(replace(run, marks=tuple(mark for mark in run.marks if mark != "strong")) for run in piece.block.runs)
            piece.block = Heading(level=_BOLD_LINE_LEVEL, runs=runs, language=piece.block.language)
            piece.rule = "heading.bold-line"
    _level(pieces)
    return pieces


def _is_bold_line(piece: Piece, following: Piece | None) -> bool:
    if following is None or not isinstance(piece.block, Paragraph) or not is_bold(piece):
        return False
    text = plain(piece.block.runs)
    if not 3 <= len(text) <= _LONGEST_CHARS or text.endswith(_ENDS) or "\n" in text or alignment(piece) == "right":
        return False
    return not isinstance(following.block, Figure | Heading) and not is_bold(following)


def _level(pieces: list[Piece]) -> None:
    open_levels: list[int] = []
    for piece in pieces:
        if isinstance(piece.block, Heading):
            while open_levels and open_levels[-1] >= piece.block.level:
                open_levels.pop()
            open_levels.append(piece.block.level)
            piece.block = replace(piece.block, level=min(6, 1 + len(open_levels)))
