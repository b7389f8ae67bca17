"""What stands between the title and the article's first paragraph: lead, byline, date, the first picture.

These lines may lie outside the element that holds the body, or inside it; either way each is read once, into its field.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from lxml.etree import _Element as Element

from docreader.model import Figure, Heading, Paragraph, plain
from docreader.readers.html.blocks import Piece
from docreader.readers.html.captions import is_picture_line
from docreader.readers.html.fields.byline import LABELLED_LINE, Byline
from docreader.readers.html.fields.credits import Credit, bare_credits, is_person_or_paper, labelled_credits, told_source
from docreader.readers.html.fields.dates import Convention, Dated, is_date_line, iso_date, read_dates, with_clock
from docreader.readers.html.fields.lead import Lead, find_lead
from docreader.readers.html.fields.names import begins_with_label, is_account, is_name, listed_names
from docreader.readers.html.fields.surroundings import Surroundings, is_own
from docreader.readers.html.frames import Frames
from docreader.readers.html.layout import classes, named
from docreader.readers.html.measures import Measures
from docreader.readers.html.metadata import Metadata
from docreader.readers.html.page import Page
from docreader.readers.html.vocabulary import fold, names_from

_LONGEST_LINE_CHARS = 160
_LONGEST_ZONE_CHARS = 6000
_LONGEST_BYLINE_CHARS = 100
_SHORTEST_LEAD_LINE_CHARS = 30
_MOST_OPENING = 12
"""Pieces among which the lines above the text are looked for."""
_DAY_CHARS = 10
"""Of an ISO date without a time."""
_MOST_BESIDE_DATE = 12
"""Letters in a line that is only a date."""
_MOST_BESIDE_DATE_IN_PART = 3
_DAY_OF_LETTER = ", ngày "
"""After a place, it dates a letter, which goes on being read. Source: Decree 30/2020/ND-CP, appendix I, 4."""
_PART = re.compile(r"\n|\s{0,3}[|•·]\s{0,3}|\s[–—-]\s|\t")
_LEVELS_AFTER = 3
_MOST_AFTER = 6
_LEVELS_BEFORE = 5
_MOST_BEFORE = 2


@dataclass(slots=True)
class Opening:
    """The fields found between title and body, each with its piece."""

    lead: Lead | None = None
    byline: Byline | None = None
    photo_credit: tuple[str, Piece] | None = None
    source: tuple[str, Piece] | None = None
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
            linked = measure.density > 0.5 and told_source(page.line(follower, _LONGEST_LINE_CHARS)) is None
            if measure.text > _LONGEST_LINE_CHARS or linked or len(found) >= _MOST_AFTER:
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


def read_opening(
    zone: list[Piece],
    body: list[Piece],
    metadata: Metadata,
    around: Surroundings,
    convention: Convention,
    hinted_lead: str | None = None,
) -> Opening:
    """The fields in the lines above the text; what is no field and lies in the body stays a block.

    Where the lead is known already, only a line that repeats it is taken for one.
    """
    opening = Opening()
    lines = _Lines(opening, metadata, convention)
    body = body[_lines_first(body, lines) :]
    lead = find_lead(zone, body, metadata, around)
    if lead is None or hinted_lead is None or fold(lead.text) == fold(hinted_lead):
        opening.lead = lead
    taken, said = _taken(opening.lead)
    for piece in zone:
        if id(piece) in taken or lines.take(piece):
            continue
        if isinstance(piece.block, Figure) or is_picture_line(piece):
            opening.kept.append(piece)
    before_text = True
    for number, piece in enumerate(body):
        if id(piece) in taken or (number < _MOST_OPENING and _says(piece, said)):
            continue
        before_text = before_text and number < _MOST_OPENING and _is_line(piece)
        if not before_text or not lines.take(piece):
            opening.kept.append(piece)
    return opening


def _lines_first(body: list[Piece], lines: _Lines) -> int:
    """How many pieces ``lines`` takes before the body's first other."""
    return next((number for number, piece in enumerate(body) if number >= _MOST_OPENING or not lines.take(piece)), 0)


def _taken(lead: Lead | None) -> tuple[set[int], set[str]]:
    """The pieces that are the lead, and what the lead says, so that the text does not say it again."""
    if lead is None:
        return set(), set()
    said = {fold(text) for text in (lead.text, *lead.text.split("\n")) if len(text) >= _SHORTEST_LEAD_LINE_CHARS}
    return {id(piece) for piece in lead.pieces}, said


def _says(piece: Piece, said: set[str]) -> bool:
    return bool(said) and isinstance(piece.block, Paragraph | Heading) and fold(plain(piece.block.runs)) in said


def _is_line(piece: Piece) -> bool:
    """Whether the text has not begun with this piece."""
    return isinstance(piece.block, Figure | Heading) or (
        isinstance(piece.block, Paragraph) and len(plain(piece.block.runs)) <= _LONGEST_LINE_CHARS
    )


class _Lines:
    """Takes the lines that are a date, a byline or a source into ``opening``."""

    def __init__(self, opening: Opening, metadata: Metadata, convention: Convention) -> None:
        self._opening = opening
        self._authors = {fold(entry.text) for entry in metadata.authors}
        self._convention = convention
        self._stated = next((day for entry in metadata.published if (day := iso_date(entry.text, convention))), None)

    def take(self, piece: Piece) -> bool:
        """Whether the piece is such a line, and was taken as such."""
        if not isinstance(piece.block, Paragraph) and not (isinstance(piece.block, Heading) and named(piece, "byline")):
            return False
        text = plain(piece.block.runs)
        if len(text) > _LONGEST_LINE_CHARS:
            return False
        if begins_with_label(text) and is_account(text):
            return True
        dated = read_dates(text, self._convention)
        if self._take_credits(text, piece) or self._take_parts(text, piece, dated) or self._take_date(text, piece, dated):
            return True
        return self._take_byline(text, piece, dated)

    def _take_date(self, text: str, piece: Piece, dated: Dated) -> bool:
        if dated == Dated() and self._take_clock(text):
            return True
        if dated == Dated() or not is_date_line(text, _MOST_BESIDE_DATE) or self._is_another_day(dated):
            return False
        self._take_days(dated, piece)
        place, day, _ = text.partition(_DAY_OF_LETTER)
        return not day or is_date_line(place, 0) or any(map(str.isdigit, place))

    def _take_clock(self, text: str) -> bool:
        """The time of day on a line of its own, after the day's."""
        opening = self._opening
        day, piece = opening.published or ("", None)
        if piece is None or len(day) > _DAY_CHARS or not (told := with_clock(day, text, self._convention)):
            return False
        opening.published = told, piece
        return True

    def _is_another_day(self, dated: Dated) -> bool:
        """Whether the line tells a day other than that of a line before, or the stated one: it is of the text."""
        known = self._opening.published[0] if self._opening.published else self._stated
        return known is not None and dated.published is not None and known[:_DAY_CHARS] != dated.published[:_DAY_CHARS]

    def _take_days(self, dated: Dated, piece: Piece) -> None:
        opening = self._opening
        opening.published = opening.published or ((dated.published, piece) if dated.published else None)
        opening.modified = opening.modified or ((dated.modified, piece) if dated.modified else None)

    def _take_credits(self, text: str, piece: Piece) -> bool:
        """Lines with labels: "Tin, ảnh: Thu Trang", "Nguồn: Báo Sơn Lâm"."""
        said = labelled_credits(text)
        if all(credit.field == "photo_credit" for credit in said):
            return False
        for credit in said:
            self._take_credit(credit, piece)
        return True

    def _take_credit(self, credit: Credit, piece: Piece) -> None:
        opening = self._opening
        if credit.field == "byline":
            opening.byline = opening.byline or Byline(credit.text, LABELLED_LINE, credit.role or credit.office, piece)
        elif credit.field == "source":
            opening.source = opening.source or (credit.text, piece)
        else:
            opening.photo_credit = opening.photo_credit or (credit.text, piece)

    def _take_parts(self, text: str, piece: Piece, dated: Dated) -> bool:
        """A line of a name and a date: "Thu Trang - 07/02/2023 08:30", "Nguồn: Báo Sơn Lâm | 7/2/2023"."""
        parts = [part for part in _PART.split(text) if part.strip()]
        rest = [part for part in parts if not is_date_line(part, _MOST_BESIDE_DATE_IN_PART)]
        if dated == Dated() or len(rest) == len(parts) or len(rest) != 1:
            return False
        said = labelled_credits(rest[0]) or (bare_credits(rest[0]) if is_person_or_paper(rest[0]) else ())
        for credit in said:
            self._take_credit(credit, piece)
        if said:
            self._take_days(dated, piece)
        return bool(said)

    def _take_byline(self, text: str, piece: Piece, dated: Dated) -> bool:
        if fold(text) not in self._authors and not (len(text) <= _LONGEST_BYLINE_CHARS and _is_byline(text, piece)):
            return False
        names = [name for name in listed_names(text.split("\n")[0]) if not name.islower() or fold(text) in self._authors]
        if self._opening.byline is None and names and dated == Dated():
            rule = LABELLED_LINE if begins_with_label(text) and not named(piece, "byline") else "byline.line"
            self._opening.byline = Byline(", ".join(names), rule, None, piece)
        return True


def _is_byline(text: str, piece: Piece) -> bool:
    if named(piece, "byline"):
        return is_own(names_from(" ".join(classes(piece.tag)), None))
    names = listed_names(text) if begins_with_label(text) else []
    return any(map(is_name, names)) or (len(names) == 1 and ":" in text and " " not in names[0])
