"""The lead (sapo): by its name, by equality with what the page states, by bold letters, or by its place under the title."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from bs4 import Tag
from lxml.etree import _Element as Element

from docreader.model import Figure, Heading, ItemList, Paragraph, plain
from docreader.readers.html import vocabulary
from docreader.readers.html.blocks import Piece
from docreader.readers.html.fields.surroundings import Surroundings, is_lead
from docreader.readers.html.layout import classes, is_bold, is_italic, is_shorter, named
from docreader.readers.html.metadata import Metadata
from docreader.readers.html.vocabulary import any_of, fold

_SHORTEST_CHARS = 30
_SHORTEST_STATED_CHARS = 12
_LONGEST_CHARS = 1500
_LONGEST_HEADING_CHARS = 80
_FIRST_PIECES = 5
_MOST_UNDER_TITLE = 2
_MOST_ITEMS = 8
_MOST_LINES = 8
_MOST_LINKED = 0.9
"""Share of the characters."""
_MOST_ALIKE = 3
"""Elements of the text that are named as a lead."""
_LEAST_WORDS = 6
_LEAST_STATED_WORDS = 3
_LEVELS = 3
_NO_HOLDERS = frozenset(("article", "body", "figcaption", "figure", "html", "main"))
_OPEN_REASONS = frozenset(("chrome.share", "chrome.toolbar", "chrome.counter"))
"""A box of buttons may hold a lead too."""
_NOT_OVER_LEAD = frozenset(("a", "aside", "figure", "li", "table"))
_DATELINE = re.compile(r"^[^.!?]{2,30}?\s?[.·•:–—-]\s")
_FURNITURE = re.compile(r"\s[|•]\s.{0,400}\s[|•]\s", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Lead:
    """The lead and the pieces or the element it was."""

    text: str
    """A line for each paragraph or item."""
    rule: str
    pieces: tuple[Piece, ...] = ()
    element: Element | None = None
    """Where it stands, if in no piece."""


def find_lead(zone: list[Piece], body: list[Piece], metadata: Metadata, around: Surroundings) -> Lead | None:
    """The lead among the pieces under the title (``zone``), elsewhere over the text (``around``), or first in the body.

    None = the article has none.
    """
    titles = {fold(entry.text) for entry in metadata.titles}
    first = [piece for piece in _opening_of(body) if _text(piece)]
    near, inside = (
        [piece for piece in pieces if _SHORTEST_STATED_CHARS <= len(_text(piece)) <= _LONGEST_CHARS and _is_new(piece, titles)]
        for pieces in (zone, first)
    )
    found = _shown(near, metadata) or _elsewhere(around, metadata, titles)
    return found or next(_in_text(near, inside, body, metadata), None)


def _shown(near: list[Piece], metadata: Metadata) -> Lead | None:
    """A lead under the title that the page names or states."""
    groups = [_lines(group) for group in _groups(near)]
    stated = [_joined(group, "lead.description") for group in groups if _equals_any(_joined(group, "").text, metadata)]
    if stated:
        return stated[0]
    for piece in near:
        if _is_stated(piece, metadata):
            group = next((group for group in groups if any(piece is other for other in group)), [piece])
            return _joined(group, "lead.description")
    return _joined(groups[0], "lead.named") if groups else None


def _in_text(near: list[Piece], inside: list[Piece], body: list[Piece], metadata: Metadata) -> Iterator[Lead]:
    """Leads that stand in the text or that only their place tells."""
    paragraphs = sum(isinstance(piece.block, Paragraph) for piece in body)
    inside = [piece for piece in inside if not isinstance(piece.block, Heading) or len(_text(piece)) >= 2 * _SHORTEST_CHARS]
    groups = [
        _lines(group)
        for group in _groups(body[: 2 * _FIRST_PIECES])
        if len(group) < paragraphs and any(group[0] is piece for piece in inside) and not _is_all(group[0], body)
    ]
    stated = [group for group in groups if _equals_any(_joined(group, "").text, metadata)]
    yield from (_joined(group, "lead.description") for group in stated)
    yield from (_joined(group, "lead.named") for group in groups)
    under = [piece for piece in near if _is_standfirst(piece, metadata) and not _is_pulled(piece, body)]
    if len(under) <= _MOST_UNDER_TITLE:
        yield from (_joined([piece], "lead.place") for piece in under)
    yield from (_joined([piece], "lead.description") for piece in inside if _is_stated(piece, metadata))
    yield from (_joined([piece], "lead.bold") for piece in inside[:1] if _is_set_off(piece, body, is_bold))
    yield from (_joined([piece], "lead.heading") for piece in inside[:1] if _is_long_heading(piece, body))
    yield from (_joined([piece], "lead.italic") for piece in inside[:1] if _is_set_off(piece, body, is_italic))


def _is_pulled(piece: Piece, body: list[Piece]) -> bool:
    """Whether a line is a quotation of the text, set over it: a sentence from further down."""
    wanted = fold(_text(piece))
    return any(wanted in fold(_text(other)) for other in body[_FIRST_PIECES // 2 :] if len(_text(other)) >= len(_text(piece)))


def _elsewhere(around: Surroundings, metadata: Metadata, titles: set[str]) -> Lead | None:
    """A lead in an element between title and body that is no piece: far from the text, or in a line of buttons."""
    for element in around.marks.leads:
        text = around.page.line(element, _LONGEST_CHARS)
        stated = _equals_any(text, metadata)
        if not (_SHORTEST_STATED_CHARS if stated else 2 * _SHORTEST_CHARS) <= len(text) <= _LONGEST_CHARS or fold(text) in titles:
            continue
        if stated or (_is_sentence(text) and not _FURNITURE.search(text) and _stands_alone(element, around)):
            return Lead(text, "lead.outside", (), element)
    for element in around.marks.lines:
        text = around.page.line(element, _LONGEST_CHARS)
        if text and fold(text) not in titles and _equals_any(text, metadata):
            return Lead(text, "lead.outside", (), element)
    return None


def _stands_alone(element: Element, around: Surroundings) -> bool:
    """Whether an element that only its name makes a lead is not another article's, or a picture's."""
    reasons = {around.page.removed[above] for above in (element, *element.iterancestors()) if above in around.page.removed}
    if not reasons <= _OPEN_REASONS or next(element.iter("a", "img", "figure", "figcaption"), None) is not None:
        return False
    return not any(above.tag in _NOT_OVER_LEAD for above in element.iterancestors())


def _opening_of(body: list[Piece]) -> list[Piece]:
    """The body's pieces up to its second paragraph of some length."""
    found, long = [], 0
    for piece in body[: 2 * _FIRST_PIECES]:
        found.append(piece)
        long += len(_text(piece)) > 2 * _SHORTEST_CHARS
        if long == 2:  # "its second"
            break
    return found


def _text(piece: Piece) -> str:
    """What a piece says, a line for each item; "" if it is none that can be a lead."""
    match piece.block:
        case Paragraph(runs=runs) | Heading(runs=runs):
            return " ".join(plain(runs).split())
        case ItemList(items=items) if len(items) <= _MOST_ITEMS:
            lines = [
                " ".join(plain(block.runs).split())
                for item in items
                for block in item.blocks
                if isinstance(block, Paragraph | Heading)
            ]
            return "\n".join(lines)
        case _:
            return ""


def _is_new(piece: Piece, titles: set[str]) -> bool:
    return fold(_text(piece)) not in titles


def _groups(pieces: list[Piece]) -> list[list[Piece]]:
    """The pieces named as a lead, those together that follow each other and are named alike."""
    found: list[list[Piece]] = []
    last: Piece | None = None
    for piece in pieces:
        if not _is_named(piece):
            last = None
            continue
        if last is not None and _go_together(last, piece):
            found[-1].append(piece)
        else:
            found.append([piece])
        last = piece
    return found


def _lines(group: list[Piece]) -> list[Piece]:
    return group if len(group) <= _MOST_LINES else group[:1]


def _joined(pieces: list[Piece], rule: str) -> Lead:
    return Lead("\n".join(map(_text, pieces)), rule, tuple(pieces))


def with_place_apart(text: str, element: Element | None) -> str:
    """``text``, the lead in ``element``, with a dash after the place that only looks set off from the words behind it."""
    first = next(element.iterchildren("*"), None) if element is not None else None
    if first is None or not vocabulary.named(first, "place"):
        return text
    place = " ".join("".join(part for part in first.itertext() if isinstance(part, str)).split())
    glued = bool(place) and text.startswith(place) and text[len(place) : len(place) + 1].isalnum()
    return f"{place} - {text[len(place) :]}" if glued else text


def _go_together(one: Piece, other: Piece) -> bool:
    """Whether two leads are lines of one: each has the name itself, or both lie in one element that has it."""
    if _names_lead(one.tag) and _names_lead(other.tag):
        return True
    return _kind(one.tag) == _kind(other.tag) and _holder(one) is _holder(other)


def _kind(tag: Tag) -> tuple[str, str]:
    return tag.name, " ".join(classes(tag))


def _names_lead(tag: Tag) -> bool:
    return is_lead(vocabulary.names_from(" ".join(classes(tag)), str(tag.get("id") or "")))


def _holder(piece: Piece) -> Tag | None:
    """The element named as a lead that the piece is or lies in, if that holds no more than a lead may."""
    tag: Tag | None = piece.tag
    for _ in range(_LEVELS):
        if tag is None or tag.name in _NO_HOLDERS:
            return None
        if _names_lead(tag):
            return tag if is_shorter(tag, _LONGEST_CHARS) else None
        tag = tag.parent
    return None


def _is_named(piece: Piece) -> bool:
    if len(_text(piece)) < _SHORTEST_CHARS or _is_link(piece):
        return False
    return _holder(piece) is not None and not named(piece, "byline", "caption", "kicker")


def _is_link(piece: Piece) -> bool:
    """Whether all of it leads away: the headline of another article."""
    linked = sum(len(" ".join(anchor.get_text().split())) for anchor in piece.tag.find_all("a", limit=_MOST_LINES))
    return linked > _MOST_LINKED * len(_text(piece))


def _is_all(piece: Piece, body: list[Piece]) -> bool:
    """Whether the name belongs to many elements of the text, and so says nothing."""
    own = _holder(piece)
    holders = {id(tag): tag for other in body[:20] if (tag := _holder(other)) is not None}
    return own is not None and sum(_kind(tag) == _kind(own) for tag in holders.values()) > _MOST_ALIKE


def _is_stated(piece: Piece, metadata: Metadata) -> bool:
    """Whether a piece is what the page states as its description."""
    return _equals_any(_text(piece), metadata)


def _equals_any(text: str, metadata: Metadata) -> bool:
    folded = fold(text)
    if len(text) < _SHORTEST_CHARS and len(folded.split()) < _LEAST_STATED_WORDS:
        return False
    undated = fold(_DATELINE.sub("", text, count=1))
    return any(
        _is_same(shown, fold(entry.text), cut=entry.text.rstrip().endswith(("…", "...")))
        for entry in metadata.descriptions
        for shown in (folded, undated)
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


def _is_standfirst(piece: Piece, metadata: Metadata) -> bool:
    """Whether a line under the title may be a lead without any name: a sentence that is neither byline, date nor caption."""
    text = _text(piece)
    if len(text) < 2 * _SHORTEST_CHARS or not _is_sentence(text) or piece.tag.find("img") is not None or _is_gallery(piece.tag):
        return False
    if _is_link(piece) or _FURNITURE.search(text) or named(piece, "byline", "caption", "date", "credit", "kicker"):
        return False
    if _dated().match(text):
        return False
    folded = fold(text)
    return not any(author and folded.startswith(author) for author in (fold(entry.text) for entry in metadata.authors))


def _is_gallery(tag: Tag) -> bool:
    return any("gallery" in name.lower() or "slide" in name.lower() for name in classes(tag))


def _is_set_off(piece: Piece, body: list[Piece], looks: Callable[[Piece], bool]) -> bool:
    """Whether a first paragraph stands out by its letters from the one after it."""
    if (
        not isinstance(piece.block, Paragraph)
        or not looks(piece)
        or not 2 * _SHORTEST_CHARS <= len(_text(piece)) <= _LONGEST_CHARS
    ):
        return False
    others = [other for other in body if other is not piece and len(_text(other)) > 2 * _SHORTEST_CHARS]
    return bool(others) and not looks(others[0])


def _is_long_heading(piece: Piece, body: list[Piece]) -> bool:
    """Whether a heading right over the first paragraph says too much for one."""
    if not isinstance(piece.block, Heading) or len(_text(piece)) < _LONGEST_HEADING_CHARS or not _is_sentence(_text(piece)):
        return False
    after = next((other for before, other in pairwise(body) if before is piece), None)
    return after is not None and isinstance(after.block, Paragraph | Figure)


def _is_sentence(text: str) -> bool:
    return bool(re.search(r"[.!?…:;,]|\w{2}\s\w", text)) and len(text.split()) >= _LEAST_WORDS


@cache
def _dated() -> re.Pattern[str]:
    """What announces when a text was published: its line says more than a date, but is no sentence."""
    return re.compile(rf"(?:{any_of('published')}|{any_of('modified')})\s?[:：]", re.IGNORECASE)
