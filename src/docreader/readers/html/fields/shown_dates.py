"""Where a page shows its dates: beside the title, in an element for dates, in its address, in what its template commented out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from lxml.etree import _Element as Element

from docreader.readers.html.fields.dates import Convention, Dated, is_date_line, is_labelled, iso_date, read_dates, says_modified
from docreader.readers.html.page import Page
from docreader.readers.html.vocabulary import named

_YEAR = re.compile(r"(?:19|20)\d\d")
_MARKUP = re.compile(r"<[^<>]{1,300}>")
_IN_ADDRESS = re.compile(r"/(?P<y>(?:19|20)\d\d)/(?P<m>[01]?\d)/(?P<d>[0-3]?\d)(?=/|$)")
_PICTURES = frozenset(("figcaption", "figure", "img", "picture"))
_NOT_DATES = frozenset(("a", "option", *_PICTURES))
"""What a date in is that of something else: another article, a choice, a picture."""
_LONGEST_LINE_CHARS = 120
_LEVELS = 4
_NEAR = 40
"""Elements."""
_MOST_CHILDREN = 5
_SENTENCE_ENDS = (".", ";", ",", ":")
_PURE, _MIXED = 12, 40
"""Letters that a line may hold besides its date: none but names of days; a name or a section."""
_DAY_CHARS = 10
"""Of an ISO date without a time."""
_LEVELS_OF_LINE = 2
_MOST_COMMENTS = 2000
_LONGEST_COMMENT_CHARS = 400


@dataclass(frozen=True, slots=True)
class ShownDate:
    """A date and the element that shows it."""

    text: str
    element: Element


@dataclass(frozen=True, slots=True)
class ShownDates:
    """The dates that the page shows of its article."""

    published: ShownDate | None = None
    modified: ShownDate | None = None


def find_dates(page: Page, title: Element, convention: Convention) -> ShownDates:
    """The dates nearest to ``title``: beside it, else where an element is a date by kind, label or name.

    A page that tells only when it was changed was published then, for all it says.
    """
    published: list[tuple[int, int, ShownDate]] = []
    modified: list[tuple[int, int, ShownDate]] = []
    title_at, seen = 0, list(_candidates(page, title))
    title_at = next((number for number, _, element, _ in seen if element is title), 0)
    for number, beside, element, line in seen:
        distance = abs(number - title_at)
        rank = _rank(element, line, beside=beside, near=distance <= _NEAR)
        if rank is None:
            continue
        dated, place = _dated(element, line, convention), (rank, distance)
        if dated.published:
            published.append((*place, ShownDate(dated.published, element)))
        if dated.modified and beside:
            modified.append((*place, ShownDate(dated.modified, element)))
    first, last = min(published, default=None, key=_place), min(modified, default=None, key=_place)
    if first and last and first[2].text[:_DAY_CHARS] > last[2].text[:_DAY_CHARS]:
        # nothing is published after it was changed: one is the day of another thing
        first, last = min(first, last, key=_place), None
    told = [_with_time(page, entry and entry[2], convention) for entry in (first, last)]
    return ShownDates(told[0] or told[1], told[1] if told[0] else None)


def _place(found: tuple[int, int, ShownDate]) -> tuple[int, int]:
    return found[:2]


def _with_time(page: Page, shown: ShownDate | None, convention: Convention) -> ShownDate | None:
    """``shown`` with the time of day that a line around it tells of the same day."""
    if shown is None or len(shown.text) > _DAY_CHARS:
        return shown
    for element in islice(shown.element.iterancestors(), _LEVELS_OF_LINE):
        line = page.line(element, _LONGEST_LINE_CHARS)
        if line and is_date_line(line, _MIXED):
            dated = read_dates(line, convention)
            for text in (dated.published, dated.modified):
                if text and len(text) > _DAY_CHARS and text.startswith(shown.text):
                    return ShownDate(text, element)
    return shown


def date_in_address(address: str | None) -> str | None:
    """The day that an address names as folders.

    >>> date_in_address("https://sonlam.example/2023/02/07/trong-cay.html")
    '2023-02-07'
    """
    match = _IN_ADDRESS.search(address or "")
    return iso_date(f"{match['y']}-{match['m']}-{match['d']}", Convention()) if match else None


def date_in_comments(source: str, convention: Convention) -> str | None:
    """The first date line that a template commented out of the page ``source``; notes by programs do not count."""
    for comment in _comments(source):
        line = " ".join(_MARKUP.sub(" ", comment).split())
        told = line != comment.strip() or is_labelled(line)
        if told and len(line) <= _LONGEST_LINE_CHARS and _YEAR.search(line) and is_date_line(line, _PURE):
            dated = read_dates(line, convention)
            if day := dated.published or dated.modified:
                return day
    return None


def _comments(source: str) -> Iterator[str]:
    """The short ones among the first comments of ``source``."""
    start = -1
    for _ in range(_MOST_COMMENTS):
        start = source.find("<!--", start + 1)
        if start < 0:
            return
        end = source.find("-->", start, start + _LONGEST_COMMENT_CHARS)
        if end > 0:
            yield source[start + 4 : end]


def _candidates(page: Page, title: Element) -> Iterator[tuple[int, bool, Element, str]]:
    """The elements that may show a date, with their number, whether they stand beside ``title``, and what they say."""
    around = _around(title)
    after = _after(page, around)
    beside = False
    for number, element in enumerate(page.elements()):
        beside = (beside or element is around) and element is not after
        if element is title:
            yield number, True, element, ""
        elif element.tag not in _NOT_DATES and len(element) <= _MOST_CHILDREN and _may_hold_date(element):
            yield number, beside, element, page.line(element, _LONGEST_LINE_CHARS)


def _around(title: Element) -> Element:
    """What holds ``title`` and a few levels around it."""
    return [title, *islice(title.iterancestors(), _LEVELS)][-1]


def _after(page: Page, element: Element) -> Element | None:
    """The first element after ``element`` and all in it that is still read."""
    here: Element | None = element
    while here is not None:
        for follower in here.itersiblings():
            if follower not in page.removed:
                return follower
        here = here.getparent()
    return None


def _may_hold_date(element: Element) -> bool:
    """Whether a year stands in what the element itself says, or states: the cheap question, asked of every element."""
    if element.tag == "time" or element.get("datetime"):
        return True
    texts = (element.text, *(text for child in element for text in (child.text, child.tail)))
    return not any(child.tag in _PICTURES for child in element) and any(text and _YEAR.search(text) for text in texts)


def _rank(element: Element, line: str, *, beside: bool, near: bool) -> int | None:
    """How surely a line is the article's date, 0 = most; None = it is not: the date of a picture, or of another article."""
    if named(element, "caption") or any(named(part, "today") for part in (element, *element)):
        return None
    marked = element.tag == "time" or bool(element.get("datetime")) or named(element, "date")
    if not marked and (line.endswith(_SENTENCE_ENDS) or _is_value(element)):
        return None
    pure = bool(line) and is_date_line(line, _PURE)
    if beside and near and (marked or pure):
        return 0
    if pure and is_labelled(line):
        return 1
    if beside and near and line and is_date_line(line, _MIXED):
        return 2
    return 3 if marked or (beside and pure) else None


def _is_value(element: Element) -> bool:
    """Whether ``element`` is a cell of a table with several rows and columns: a date in it is of what the table lists."""
    row = element.getparent()
    if element.tag not in ("td", "th") or row is None or (element.getnext() is None and element.getprevious() is None):
        return False
    rows = [*islice(row.itersiblings("tr"), 2), *islice(row.itersiblings("tr", preceding=True), 2)]
    return len(rows) > 1


def _dated(element: Element, line: str, convention: Convention) -> Dated:
    stated = iso_date(element.get("datetime") or "", convention)
    dated = read_dates(line, convention)
    day = stated or dated.published
    if day and _is_modified(element):
        return Dated(None, day)
    return Dated(stated or dated.published, dated.modified) if not (stated and dated.modified) else Dated(None, stated)


def _is_modified(element: Element) -> bool:
    """Whether the element's own marks, or the words before it, make its date that of a change."""
    names = f"{element.get('itemprop') or ''} {element.get('class') or ''}".lower()
    if "modified" in names or "updated" in names:
        return True
    before, above = element.getprevious(), element.getparent()
    text = above.text if before is None and above is not None else before.tail if before is not None else ""
    return says_modified(text or "")
