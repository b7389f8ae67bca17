"""What only the order of the blocks tells: captions, notes, lists and headings that no element marks."""

from __future__ import annotations

from docreader.readers.html.blocks import Piece
from docreader.readers.html.headings import settle_headings
from docreader.readers.html.table_captions import tie_table_captions
from docreader.readers.html.typed_lists import gather_typed_lists
from docreader.readers.html.typed_notes import tie_typed_notes


def settle_blocks(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` with typed captions, notes and lists as what they are, and headings at their levels."""
    return settle_headings(gather_typed_lists(tie_typed_notes(tie_table_captions(pieces))))
