"""What only the order of the blocks tells: captions, notes, lists and headings that no element marks."""

from __future__ import annotations

import re

from docreader.model import Paragraph, plain
from docreader.readers.html.blocks import Piece
from docreader.readers.html.headings import settle_headings
from docreader.readers.html.table_captions import tie_table_captions
from docreader.readers.html.typed_lists import gather_typed_lists
from docreader.readers.html.typed_notes import tie_typed_notes

_RULE = re.compile(r"[-–—_*=~•·#\s]{2,200}")


def settle_blocks(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` with typed captions, notes and lists as what they are, headings at their levels, and no typed rules."""
    pieces = [piece for piece in pieces if not _is_rule(piece)]
    return settle_headings(gather_typed_lists(tie_typed_notes(tie_table_captions(pieces))))


def _is_rule(piece: Piece) -> bool:
    """Whether a paragraph is only a line drawn with signs: "-----", "* * *"."""
    return isinstance(piece.block, Paragraph) and _RULE.fullmatch(plain(piece.block.runs)) is not None
