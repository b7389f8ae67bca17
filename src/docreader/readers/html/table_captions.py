"""Captions of tables that are only lines above them: "Bảng 1: …", and under it the unit of the figures."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from docreader.model import Heading, Paragraph, Run, Table, plain
from docreader.readers.html.blocks import Piece
from docreader.readers.html.headings import not_strong
from docreader.readers.html.vocabulary import any_of

_LONGEST_CHARS = 250
_LONGEST_UNIT_CHARS = 60


def tie_table_captions(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` with the numbered line, and the line of the unit, above a table without caption taken into it."""
    kept: list[Piece] = []
    for piece in pieces:
        if isinstance(piece.block, Table) and not piece.block.caption:
            unit = _take(kept, _unit(), _LONGEST_UNIT_CHARS)
            caption = _take(kept, _numbered(), _LONGEST_CHARS)
            if caption and unit:
                caption = (*caption, Run(text="\n"))
            piece.block = replace(piece.block, caption=(*caption, *unit))
        kept.append(piece)
    return kept


def _take(pieces: list[Piece], pattern: re.Pattern[str], most_chars: int) -> tuple[Run, ...]:
    """The line at the end of ``pieces``, from which it is gone, if it is one that ``pattern`` describes."""
    last = pieces[-1].block if pieces else None
    if not isinstance(last, Heading | Paragraph):
        return ()
    text = plain(last.runs)
    if len(text) > most_chars or "\n" in text or not pattern.match(text):
        return ()
    pieces.pop()
    return not_strong(last.runs)


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('table')})\.?\s{{0,3}}(?:\d{{1,3}}|[IVX]{{1,5}})(?:[.:–-]|\s|$)", re.IGNORECASE)


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(rf"[(\[]?\s?(?:{any_of('unit')})\s?:", re.IGNORECASE)
