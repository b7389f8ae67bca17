"""What stands between the title and the article's first paragraph: lead, byline, date, the first picture.

These lines may lie outside the element that holds the body, or inside it; either way each is read once, into its field.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from lxml.etree import _Element as Element

from docreader.model import Figure, Heading, Paragraph, plain
from docreader.readers.html.blocks import Piece
from docreader.readers.html.captions import is_picture_line
from docreader.readers.html.fields.byline import clean_byline
from docreader.readers.html.fields.dates import Convention, Dated, is_date_line, read_dates
from docreader.readers.html.fields.lead import Lead, find_lead
from docreader.readers.html.frames import Frames
from docreader.readers.html.layout import named
from docreader.readers.html.measures import Measures
from docreader.readers.html.metadata import Metadata
from docreader.readers.html.page import Page
from docreader.readers.html.vocabulary import any_of, fold

_LONGEST_LINE_CHARS = 160
_LONGEST_ZONE_CHARS = 6000
_MOST_BESIDE_DATE = 12
"""Letters."""
_LEVELS_AFTER = 3
_MOST_AFTER = 6
_LEVELS_BEFORE = 5
_MOST_BEFORE = 2


@dataclass(slots=True)
class Opening:
    """The fields found between title and body, each with its piece."""

    lead: Lead | None = None
    byline: tuple[str, Piece] | None = None
    published: tuple[str, Piece] | None = None
    modified: tuple[str, Piece] | None = None
    kept: list[Piece] = field(default_factory=list)
    """What goes on to be a block."""


def elements_between(page: Page, measures: Measures, title: Element, body: list[Element]) -> list[Element]:
    """The largest elements that lie after ``title`` and before ``body``; none where these are far apart, or one in the other."""
    inside = set(body)
    above_body = {above for part in body for above in part.iterancestors()}
    if title in inside or any(above in inside for above in title.iterancestors()):
        return []
    found: list[Element] = []
    here: Element | None = title
    while here is not None and here not in above_body:
        for follower in here.itersiblings():
            if follower in inside or follower in above_body:
                found.extend(_leading(follower, inside, above_body))
                return _readable(page, measures, found)
            found.append(follower)
        here = here.getparent()
    return []


def pictures_before(page: Page, title: Element, body: list[Element]) -> list[Element]:
    """Pictures above ``title`` in the element that holds both title and body: the picture that opens many an article."""
    above_body = {above for part in body for above in part.iterancestors()}
    frames = Frames(page.removed)
    found: list[Element] = []
    here = next((part for part in body if part in (title, *title.iterancestors())), title)
    for _ in range(_LEVELS_BEFORE):
        above = here.getparent()
        if above is None or above.tag in ("body", "html", "main") or (here in above_body and here.tag in ("article", "section")):
            break
        for sibling in here.itersiblings(preceding=True):
            if sibling not in page.removed and len(found) < _MOST_BEFORE:
                found.extend(frames.pictures_in(sibling)[:_MOST_BEFORE][::-1])
        here = above
    return [figure for figure in found[:_MOST_BEFORE][::-1] if page.inside(figure)]


def with_pictures_between(page: Page, measures: Measures, body: list[Element]) -> list[Element]:
    """``body`` with the pictures that stand between its parts."""
    frames = Frames(page.removed)
    parts = body[:1]
    for one, next_one in pairwise(body):
        for element in elements_between(page, measures, one, [next_one]):
            parts += [figure for figure in frames.pictures_in(element) if page.inside(figure)]
        parts.append(next_one)
    return parts


def elements_after(page: Page, measures: Measures, body: list[Element]) -> list[Element]:
    """The small elements right after ``body``: where some pages put the source or the author."""
    found: list[Element] = []
    here: Element | None = body[-1]
    for _ in range(_LEVELS_AFTER):
        if here is None or here.tag in ("body", "html"):
            break
        for follower in here.itersiblings():
            measure = measures.of(follower)
            if measure.text > _LONGEST_LINE_CHARS or measure.density > 0.5 or len(found) >= _MOST_AFTER:
                return found
            if follower not in page.removed and measure.text:
                found.append(follower)
        here = here.getparent()
    return found


def _leading(holder: Element, body: set[Element], above_body: set[Element]) -> list[Element]:
    """What stands in ``holder`` before the body."""
    found: list[Element] = []
    here = holder
    while here not in body:
        for child in here:
            if child in body or child in above_body:
                here = child
                break
            found.append(child)
        else:
            break
    return found


def _readable(page: Page, measures: Measures, elements: list[Element]) -> list[Element]:
    if sum(measures.of(element).text for element in elements) > _LONGEST_ZONE_CHARS:
        return []
    return [element for element in elements if element not in page.removed]


def read_opening(zone: list[Piece], body: list[Piece], metadata: Metadata, convention: Convention) -> Opening:
    """The fields in the lines above the text; what is no field and lies in the body stays a block."""
    opening = Opening(lead=find_lead(zone, body, metadata))
    taken = opening.lead.piece if opening.lead else None
    for piece in zone:
        if piece is taken or _take_line(piece, opening, metadata, convention):
            continue
        if isinstance(piece.block, Figure) or is_picture_line(piece):
            opening.kept.append(piece)
    before_text = True
    for number, piece in enumerate(body):
        if piece is taken:
            continue
        before_text = before_text and number < 12 and _is_line(piece)
        if not before_text or not _take_line(piece, opening, metadata, convention):
            opening.kept.append(piece)
    return opening


def _is_line(piece: Piece) -> bool:
    """Whether the text has not begun with this piece."""
    return isinstance(piece.block, Figure | Heading) or (
        isinstance(piece.block, Paragraph) and len(plain(piece.block.runs)) <= _LONGEST_LINE_CHARS
    )


def _take_line(piece: Piece, opening: Opening, metadata: Metadata, convention: Convention) -> bool:
    """Whether the line is a date or a byline, and was taken as such."""
    if not isinstance(piece.block, Paragraph):
        return False
    text = plain(piece.block.runs)
    if len(text) > _LONGEST_LINE_CHARS:
        return False
    dated = read_dates(text, convention)
    if dated != Dated() and is_date_line(text, _MOST_BESIDE_DATE):
        opening.published = opening.published or ((dated.published, piece) if dated.published else None)
        opening.modified = opening.modified or ((dated.modified, piece) if dated.modified else None)
        return True
    if _is_byline(text, piece, metadata):
        name = clean_byline(text.split("\n")[0])
        if opening.byline is None and name and dated == Dated():
            opening.byline = (name, piece)
        return True
    return False


def _is_byline(text: str, piece: Piece, metadata: Metadata) -> bool:
    if any(fold(text) == fold(entry.text) for entry in metadata.authors):
        return True
    return len(text) <= 100 and bool(_by().match(text) or named(piece, "byline"))


@cache
def _by() -> re.Pattern[str]:
    return re.compile(rf"^(?:(?:{any_of('by')})\s|(?:{any_of('author')})\s?:)\s{{0,3}}\S", re.IGNORECASE)
