"""How a block looked on the page: where it stood, in what letters. Looks say what a line is where names do not."""

from __future__ import annotations

import re
from typing import Literal

from bs4 import Tag

from docreader.model import Heading, Paragraph, Run
from docreader.readers.html.blocks import Piece
from docreader.readers.html.vocabulary import Kind, kinds_of_name

_ALIGN = re.compile(r"text-align\s{0,9}:\s{0,9}(left|right|center|justify|end|start)", re.IGNORECASE)
_ALIGN_CLASS = re.compile(r"(?:^|[\s_-])(?:text|align|txt|has-text-align)?-?(center|centre|right)(?:$|[\s_-])", re.IGNORECASE)
_LEVELS = 2
_LONGEST_NAMED_CHARS = 2000


def alignment(piece: Piece) -> Literal["left", "right", "center"]:
    """Where the block's lines stand."""
    tag: Tag | None = piece.tag
    for _ in range(_LEVELS):
        if tag is None:
            break
        if tag.name == "center":
            return "center"
        said = _said(tag)
        if said:
            return {"right": "right", "end": "right", "center": "center", "centre": "center"}.get(said, "left")  # type: ignore[return-value]  # the values are the literals
        tag = tag.parent
    return "left"


def _said(tag: Tag) -> str:
    match = _ALIGN.search(str(tag.get("style") or ""))
    if match:
        return match[1].lower()
    if tag.get("align"):
        return str(tag["align"]).lower()
    match = _ALIGN_CLASS.search(" ".join(classes(tag)))
    return match[1].lower() if match else ""


def is_bold(piece: Piece) -> bool:
    """Whether all of the block's text is strong."""
    return _all(piece, "strong")


def is_italic(piece: Piece) -> bool:
    """Whether all of the block's text is emphasised."""
    return _all(piece, "emphasis")


def named(piece: Piece, *kinds: Kind) -> bool:
    """Whether the block's element is named as one of ``kinds``, or the element around it, if that holds nothing else."""
    tag: Tag | None = piece.tag
    most: float | None = None
    for _ in range(_LEVELS):
        if tag is None:
            return False
        if any(not kinds_of_name(name).isdisjoint(kinds) for name in (*classes(tag), str(tag.get("id") or ""))):
            most = most or _length(piece.tag, _LONGEST_NAMED_CHARS) * 1.3 + 10
            return _length(tag, most) <= most
        tag = tag.parent
    return False


def is_shorter(tag: Tag, most_chars: int) -> bool:
    """Whether ``tag`` holds at most ``most_chars`` characters; counting stops there."""
    return _length(tag, most_chars) <= most_chars


def _length(tag: Tag, enough: float) -> int:
    """Characters in ``tag``; counting stops where there are enough, for the tag may hold the whole article."""
    length = 0
    for text in tag.strings:
        length += len(text.strip())
        if length > enough:
            break
    return length


def classes(tag: Tag) -> list[str]:
    """The class names of ``tag``."""
    value = tag.get("class")
    return value.split() if isinstance(value, str) else [str(name) for name in value or ()]


def _all(piece: Piece, mark: str) -> bool:
    runs: tuple[Run, ...] = piece.block.runs if isinstance(piece.block, Paragraph | Heading) else ()
    return bool(runs) and all(mark in run.marks or not re.search(r"\w", run.text) for run in runs)
