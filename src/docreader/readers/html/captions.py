"""Captions that are only paragraphs: the short line under a picture, centred, in italics or named so."""

from __future__ import annotations

from dataclasses import replace

from docreader.model import Figure, Paragraph, Run, plain
from docreader.readers.html.blocks import Piece
from docreader.readers.html.figures import split_credit, upright, with_caption
from docreader.readers.html.layout import alignment, is_bold, is_italic, named

_LONGEST_CHARS = 400
_LINES = 2


def tie_captions(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` with the caption paragraphs taken into the figures above them."""
    tied: list[Piece] = []
    lines = 0
    for piece in pieces:
        last = tied[-1] if tied else None
        if last is not None and isinstance(last.block, Figure) and lines < _LINES and _goes_with(piece, last, lines):
            assert isinstance(piece.block, Paragraph)  # noqa: S101  # narrows for the type checker
            _join(last, last.block, piece.block.runs)
            lines += 1
            continue
        tied.append(piece)
        lines = 0
    return tied


def _goes_with(piece: Piece, above: Piece, lines: int) -> bool:
    if not isinstance(piece.block, Paragraph) or not isinstance(above.block, Figure):
        return False
    text = plain(piece.block.runs)
    if not 0 < len(text) <= _LONGEST_CHARS or (above.block.caption and not lines):
        return False
    is_named = named(piece, "caption")
    if lines:
        return is_named or (is_italic(piece) and alignment(piece) == "center")
    return is_named or is_italic(piece) or (alignment(piece) == "center" and not is_bold(piece))


def _join(above: Piece, figure: Figure, runs: tuple[Run, ...]) -> None:
    caption, credit = split_credit(upright(runs))
    if figure.caption or figure.credit:
        caption = (*figure.caption, Run(text="\n"), *caption) if figure.caption and caption else figure.caption or caption
        credit = figure.credit or credit
    above.block = with_caption(replace(figure, caption=(), credit=()), caption, credit)
    above.rule = "figure.caption-paragraph"
