"""What only the order of the blocks tells: captions, notes, lists and headings that no element marks."""

from __future__ import annotations

import re
from dataclasses import replace

from docreader.model import Block, Paragraph, Run, plain
from docreader.readers.html.blocks import Piece
from docreader.readers.html.headings import settle_headings
from docreader.readers.html.inline import cut
from docreader.readers.html.table_captions import tie_table_captions
from docreader.readers.html.typed_lists import gather_typed_lists
from docreader.readers.html.typed_notes import tie_typed_notes

_BREAK = Run(text="\n")
_RULE = re.compile(r"[-–—_*=~•·#\s]{2,200}")


def settle_blocks(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` with typed captions, notes and lists as what they are, headings at their levels, and no typed rules."""
    pieces = [piece for piece in pieces if not _is_rule(piece)]
    for piece in pieces:
        piece.block = _without_rules(piece.block)
    return settle_headings(gather_typed_lists(tie_typed_notes(tie_table_captions(pieces))))


def _without_rules(block: Block) -> Block:
    """``block``, if it is a paragraph, without the lines of it that are only drawn."""
    if not isinstance(block, Paragraph) or "\n" not in (text := plain(block.runs)):
        return block
    spans, start = [], 0
    for line in text.split("\n"):
        end = start + len(line)
        if _RULE.fullmatch(line) is None:
            spans.append((start, end))
        start = end + 1
    if len(spans) == text.count("\n") + 1:
        return block
    lines = [cut(block.runs, *span) for span in spans]
    return replace(block, runs=tuple(run for number, line in enumerate(lines) for run in (*((_BREAK,) if number else ()), *line)))


def _is_rule(piece: Piece) -> bool:
    """Whether a paragraph is only a line drawn with signs: "-----", "* * *"."""
    return isinstance(piece.block, Paragraph) and _RULE.fullmatch(plain(piece.block.runs)) is not None
