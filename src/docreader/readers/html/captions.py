"""Captions that are only paragraphs: the short line under a picture, centred, in italics or named so."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from bs4 import Tag

from docreader.model import Figure, Paragraph, Run, plain
from docreader.readers.html.blocks import Piece
from docreader.readers.html.credits import is_counter, is_credit_line, split_credit, upright
from docreader.readers.html.figures import picture_key, with_caption
from docreader.readers.html.images import is_thumbnail
from docreader.readers.html.layout import alignment, classes, is_bold, is_italic, named
from docreader.readers.html.metadata import Metadata
from docreader.readers.html.vocabulary import any_of, fold, means

_NUMBERED = re.compile(r" \d{1,3}$")
_LONGEST_CHARS = 400
_LONGEST_NAMED_CHARS = 700
_LEAST_ALT_CHARS = 15
_LONGEST_BYLINE_CHARS = 80
_LINES = 2
_MOST_SHARE = 0.4
"""Of an article's paragraphs: a look that more of them have does not mark captions."""


def tie_captions(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` with the caption paragraphs taken into the figures above them, or below, if these are named so."""
    looks = _telling_looks(pieces)
    tied: list[Piece] = []
    lines = 0
    for number, piece in enumerate(pieces):
        last = tied[-1] if tied else None
        signs = len(pieces) - number <= _LINES and _signs(piece)
        if (
            last is not None
            and isinstance(last.block, Figure)
            and lines < _LINES
            and not signs
            and _goes_with(piece, last.block, lines, looks)
        ):
            _join(last, last.block, piece)
            lines += 1
            continue
        if last is not None and isinstance(last.block, Figure) and _counts_pictures(piece):
            continue
        follower = pieces[number + 1].block if number + 1 < len(pieces) else None
        if isinstance(follower, Figure) and not follower.caption and is_caption_line(piece):
            _join(pieces[number + 1], follower, piece)
            continue
        tied.append(piece)
        lines = 0
    return tied


def settle_figures(pieces: list[Piece], metadata: Metadata) -> list[Piece]:
    """``pieces`` without portraits of the author and second copies of a picture; titles are no alternative texts."""
    authors = {fold(entry.text) for entry in metadata.authors}
    titles = {fold(entry.text) for entry in metadata.titles}
    captioned = {picture_key(piece.block.src) for piece in pieces if isinstance(piece.block, Figure) and _is_told(piece.block)}
    shown: set[str] = set()
    settled: list[Piece] = []
    for piece in pieces:
        figure = piece.block
        if isinstance(figure, Figure):
            key, alt = picture_key(figure.src), fold(figure.alt or "")
            if _is_portrait(figure, authors) or (not _is_told(figure) and (key in captioned or key in shown)):
                continue
            shown.add(key)
            if alt and (alt in titles or _NUMBERED.sub("", alt) in titles):
                piece.block = replace(figure, alt=None)
        settled.append(piece)
    return settled


def without_thumbnails(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` without the small pictures among them that have no caption: above an article these are faces and logos."""
    return [
        piece
        for piece in pieces
        if not isinstance(piece.block, Figure) or _is_told(piece.block) or not is_thumbnail(piece.block.src)
    ]


def is_caption_line(piece: Piece) -> bool:
    """Whether a paragraph is a caption by its element or its name, or that of the one element in it."""
    if not isinstance(piece.block, Paragraph) or not 0 < len(plain(piece.block.runs)) <= _LONGEST_NAMED_CHARS:
        return False
    if piece.tag.name == "figcaption" or named(piece, "caption"):
        return True
    inner = _only_tag(piece.tag)
    return any(_names_caption(name) for tag in (piece.tag, inner) if tag is not None for name in classes(tag))


def is_picture_line(piece: Piece) -> bool:
    """Whether a paragraph is the caption of a picture that is not on the page itself: a script loads it, or it is a film."""
    if not isinstance(piece.block, Paragraph) or is_counter(plain(piece.block.runs)):
        return False
    names = [name for tag in (piece.tag, _only_tag(piece.tag)) if tag is not None for name in classes(tag)]
    return piece.tag.name == "figcaption" or any(means(name, "caption") and means(name, "picture") for name in names)


def _names_caption(name: str) -> bool:
    """Whether a class name is one for captions, or for the description of a picture: ``img-description``."""
    return means(name, "caption") or (means(name, "picture") and (means(name, "lead") or means(name, "title")))


def _counts_pictures(piece: Piece) -> bool:
    return isinstance(piece.block, Paragraph) and is_counter(plain(piece.block.runs))


def _is_portrait(figure: Figure, authors: set[str]) -> bool:
    """Whether the picture is the author's, with or without a line that begins with the name."""
    alt = fold(figure.alt or "")
    words = plain(figure.caption)
    return alt in authors and (not _is_told(figure) or (fold(words).startswith(alt) and len(words) <= _LONGEST_BYLINE_CHARS))


def _is_told(figure: Figure) -> bool:
    return bool(figure.caption or figure.credit)


def _only_tag(tag: Tag) -> Tag | None:
    """The one element that ``tag`` holds, if nothing is written beside it but line breaks and pictures."""
    inner = [child for child in tag.contents if not (isinstance(child, str) and not child.strip())]
    inner = [child for child in inner if not (isinstance(child, Tag) and child.name in ("br", "img"))]
    return inner[0] if len(inner) == 1 and isinstance(inner[0], Tag) else None


def _is_centred(piece: Piece) -> bool:
    return alignment(piece) == "center" and not is_bold(piece)


def _telling_looks(pieces: list[Piece]) -> list[Callable[[Piece], bool]]:
    """The looks that set a line apart in this article."""
    paragraphs = [piece for piece in pieces if isinstance(piece.block, Paragraph)]
    figures = sum(isinstance(piece.block, Figure) for piece in pieces)
    most = max(2 * figures, _MOST_SHARE * len(paragraphs)) if len(paragraphs) > 4 else len(paragraphs)
    looks: tuple[Callable[[Piece], bool], ...] = (is_italic, _is_centred)
    return [look for look in looks if figures and sum(map(look, paragraphs)) <= most]


def _goes_with(piece: Piece, figure: Figure, lines: int, looks: list[Callable[[Piece], bool]]) -> bool:
    if not isinstance(piece.block, Paragraph):
        return False
    text = plain(piece.block.runs)
    if not 0 < len(text) <= _LONGEST_NAMED_CHARS or (figure.caption and not lines and not is_credit_line(text)):
        return False
    if is_caption_line(piece):
        return not figure.credit or not is_credit_line(text)
    if is_credit_line(text):
        return not figure.credit
    if lines:
        return len(text) <= _LONGEST_CHARS and is_italic(piece) and alignment(piece) == "center"
    return len(text) <= _LONGEST_CHARS and (any(look(piece) for look in looks) or _repeats(text, figure))


def _signs(piece: Piece) -> bool:
    """Whether the line, if it ends the article, signs it: on the right, or with "Nguồn: …"."""
    if not isinstance(piece.block, Paragraph) or is_caption_line(piece):
        return False
    return alignment(piece) == "right" or bool(_source().match(plain(piece.block.runs)))


@cache
def _source() -> re.Pattern[str]:
    return re.compile(rf"\(?(?:{any_of('source')})\s?:", re.IGNORECASE)


def _repeats(text: str, figure: Figure) -> bool:
    """Whether ``text`` says what the picture's alternative text says."""
    alt = fold(figure.alt or "")
    return len(alt) >= _LEAST_ALT_CHARS and fold(text).startswith(alt) and len(text) < 2 * len(figure.alt or "") + 40


def _join(at: Piece, figure: Figure, line: Piece) -> None:
    assert isinstance(line.block, Paragraph)  # noqa: S101  # narrows for the type checker
    runs = line.block.runs
    caption, credit = split_credit(upright(runs))
    if figure.caption or figure.credit:
        caption = (*figure.caption, Run(text="\n"), *caption) if figure.caption and caption else figure.caption or caption
        credit = figure.credit or credit
    at.block = with_caption(figure, caption, credit)
    at.rule = "figure.caption-paragraph"
