"""The lead (sapo): by its name, by equality with what the page states, by bold letters, or by its place under the title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docreader.model import Heading, ItemList, Paragraph, plain
from docreader.readers.html.blocks import Piece
from docreader.readers.html.layout import is_bold, named
from docreader.readers.html.metadata import Metadata
from docreader.readers.html.vocabulary import fold

_SHORTEST_CHARS = 30
_LONGEST_CHARS = 1500
_FIRST_PIECES = 5
_MOST_UNDER_TITLE = 2
_PREFIX = re.compile(
    r"^(?:\((?P<paren>[^()\d]{2,30})\)\s?[-–—:]?|(?P<bare>[A-ZĐ][A-ZĐ0-9]{2,11}(?:\.[A-Z]{2,3})?|[A-ZĐ][\w]{2,20}\.vn)\s?[-–—:])\s{0,3}(?=\S)"
)


@dataclass(frozen=True, slots=True)
class Lead:
    """The lead, the agency that was glued to its front, and the piece it was."""

    text: str
    source: str | None
    piece: Piece
    rule: str


def find_lead(zone: list[Piece], body: list[Piece], metadata: Metadata) -> Lead | None:
    """The lead among the pieces under the title (``zone``) and the first of the body; None = the article has none."""
    titles = {fold(entry.text) for entry in metadata.titles}
    first = [piece for piece in _opening_of(body) if _text(piece)]
    near, inside = (
        [piece for piece in pieces if _SHORTEST_CHARS <= len(_text(piece)) <= _LONGEST_CHARS and fold(_text(piece)) not in titles]
        for pieces in (zone, first)
    )
    under = [piece for piece in near if len(_text(piece)) >= 2 * _SHORTEST_CHARS and _is_sentence(_text(piece))]
    ways: tuple[tuple[str, Iterator[Piece]], ...] = (
        ("lead.description", (piece for piece in near if _is_stated(piece, metadata))),
        ("lead.named", (piece for piece in near + inside if _is_named(piece) and not _is_rest_of_body(piece, body))),
        ("lead.place", iter(under if len(under) <= _MOST_UNDER_TITLE else ())),
        ("lead.description", (piece for piece in inside if _is_stated(piece, metadata))),
        ("lead.bold", (piece for piece in first[:1] if _is_bold_lead(piece, body))),
    )
    return next((_lead(piece, rule) for rule, pieces in ways for piece in pieces), None)


def _opening_of(body: list[Piece]) -> list[Piece]:
    """The body's pieces up to its second paragraph of some length."""
    found, long = [], 0
    for piece in body[: 2 * _FIRST_PIECES]:
        found.append(piece)
        long += len(_text(piece)) > 2 * _SHORTEST_CHARS
        if long == 2:
            break
    return found


def _text(piece: Piece) -> str:
    match piece.block:
        case Paragraph(runs=runs) | Heading(runs=runs):
            return " ".join(plain(runs).split())
        case ItemList(items=items) if len(items) <= 6:
            return " ".join(
                " ".join(plain(block.runs).split()) for item in items for block in item.blocks if isinstance(block, Paragraph)
            )
        case _:
            return ""


def _is_named(piece: Piece) -> bool:
    return named(piece, "lead") and not named(piece, "byline", "caption")


def _is_rest_of_body(piece: Piece, body: list[Piece]) -> bool:
    """Whether the name belongs to every paragraph of the text, and so says nothing."""
    own = str(piece.tag.get("class") or "")
    return sum(str(other.tag.get("class") or "") == own for other in body[:20] if isinstance(other.block, Paragraph)) > 3


def _is_stated(piece: Piece, metadata: Metadata) -> bool:
    """Whether a piece is what the page states as its description."""
    text = fold(_text(piece))
    return any(
        _is_same(text, fold(entry.text), cut=entry.text.rstrip().endswith(("…", "..."))) for entry in metadata.descriptions
    )


def _is_same(text: str, description: str, *, cut: bool) -> bool:
    """Whether two folded texts are one, of which the description may be cut short."""
    if not text or not description:
        return False
    if text == description:
        return True
    if cut:
        return text.startswith(description) and len(description) > 40
    short, long = sorted((text, description), key=len)
    return long.startswith(short) and len(short) >= 0.7 * len(long) and len(short) > 40


def _is_bold_lead(piece: Piece, body: list[Piece]) -> bool:
    if (
        not isinstance(piece.block, Paragraph)
        or not is_bold(piece)
        or not 2 * _SHORTEST_CHARS <= len(_text(piece)) <= _LONGEST_CHARS
    ):
        return False
    others = [other for other in body if other is not piece and len(_text(other)) > 2 * _SHORTEST_CHARS]
    return bool(others) and not is_bold(others[0])


def _is_sentence(text: str) -> bool:
    return bool(re.search(r"[.!?…:;,]|\w{2}\s\w", text)) and len(text.split()) >= 6


def _lead(piece: Piece, rule: str) -> Lead:
    text = _text(piece)
    match = _PREFIX.match(text)
    if match is None or len(text) - match.end() < _SHORTEST_CHARS:
        return Lead(text, None, piece, rule)
    return Lead(text[match.end() :], (match["paren"] or match["bare"]).strip(), piece, rule)
