"""What the page shows around the text: elements named as lead or author, outside the body or in it, found in one walk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cache, cached_property

from lxml.etree import _Element as Element

from docreader.readers.html.account import said
from docreader.readers.html.fields.title import Title
from docreader.readers.html.page import Page
from docreader.readers.html.vocabulary import Names, fold, words

_OPEN_REASONS = frozenset(
    ("chrome.author-card", "chrome.share", "chrome.toolbar", "chrome.counter", "chrome.footer", "chrome.links", "chrome.editing")
)
"""Furniture in which a lead or an author may stand: a line of the head is often named for its buttons."""
_HEADINGS = frozenset(("h1", "h2"))
_NO_LEAD_TAGS = frozenset(("article", "body", "main", "a", "img", "figure", "figcaption", "h1", "meta", "link"))
_LINE_TAGS = frozenset(("h2", "h3", "h4", "p"))
_MOST_LINES = 30
_LONGEST_ASIDE_CHARS = 300
_LONGEST_TITLE_CHARS = 300
_MOST_MARKS = 60


class Where(IntEnum):
    """Where an element stands, by how much it says that its author is the article's."""

    UNDER_TITLE = 0
    IN_BODY = 1
    OVER_TITLE = 2
    UNDER_BODY = 3


@dataclass(slots=True)
class Marks:
    """Elements by what their names make them, in reading order."""

    leads: list[Element] = field(default_factory=list)
    """Named so, between title and body."""
    lines: list[Element] = field(default_factory=list)
    """Headings and paragraphs there, in furniture too."""
    authors: list[tuple[Where, Element]] = field(default_factory=list)


class Surroundings:
    """What stands around the article in ``body``; the page is walked when somebody asks, and once."""

    def __init__(self, page: Page, title: Title | None, body: list[Element]) -> None:
        self.page = page
        self.body = body
        self._title = title

    @cached_property
    def marks(self) -> Marks:
        """The elements that the page marks as lead or as author of the article."""
        found = Marks()
        title, inside = self._title, set(self.body)
        where = Where.OVER_TITLE if title else Where.UNDER_TITLE
        wanted = fold(title.text) if title else ""
        for number, leaving in _walk(self.page, inside):
            element = self.page.order[number]
            if leaving:
                where = Where.UNDER_BODY
                continue
            if element in inside:
                where = Where.IN_BODY
            elif where is Where.OVER_TITLE and title and (element is title.element or _shows(self.page, element, wanted)):
                where = Where.UNDER_TITLE
            _note(found, self.page, number, where)
        return found


def _walk(page: Page, inside: set[Element]) -> Iterator[tuple[int, bool]]:
    """The numbers of elements in reading order, those of ``inside`` also when they are left; closed furniture is passed by."""
    order, ends = page.order, page.ends
    number, open_ends = 0, list[int]()
    while number < len(order):
        while open_ends and open_ends[-1] <= number:
            open_ends.pop()
            yield number - 1, True
        element = order[number]
        if element.tag == "head" or (element in page.removed and _is_closed(page, element)):
            number = ends[number]
            continue
        yield number, False
        if element in inside:
            open_ends.append(ends[number])
        number += 1
    yield from ((number - 1, True) for _ in open_ends)


def _is_closed(page: Page, element: Element) -> bool:
    """Whether the element is furniture in which neither lead nor author of this article stand; a short aside is none."""
    reason = page.removed.get(element)
    if reason == "chrome.sidebar" and element.tag == "aside":
        return not 0 < len(said(page, page.number(element))) <= _LONGEST_ASIDE_CHARS
    return reason is not None and reason not in _OPEN_REASONS


def _shows(page: Page, element: Element, title: str) -> bool:
    return element.tag in _HEADINGS and fold(page.line(element, _LONGEST_TITLE_CHARS)) == title


def _note(found: Marks, page: Page, number: int, where: Where) -> None:
    element, names = page.order[number], page.names[number]
    if where is Where.UNDER_TITLE:
        tag = element.tag
        if tag in _LINE_TAGS and len(found.lines) < _MOST_LINES:
            found.lines.append(element)
        if "lead" in names.kinds and tag not in _NO_LEAD_TAGS and len(found.leads) < _MOST_LINES and is_lead(names):
            found.leads.append(element)
    if len(found.authors) < _MOST_MARKS and ("byline" in names.kinds or number in page.marked) and _is_author(element, names):
        found.authors.append((where, element))


def _is_author(element: Element, names: Names) -> bool:
    if "byline" not in names.kinds:
        stated = f"{element.get('rel') or ''} {element.get('itemprop') or ''}".lower().split()
        if "author" not in stated:
            return False
    return is_own(names)


def is_own(names: Names) -> bool:
    """Whether names do not make an author somebody else's: a photographer, a commentator."""
    return names.words.isdisjoint(_names("not-byline"))


def is_lead(names: Names) -> bool:
    """Whether names make an element the lead, and nothing that holds none.

    >>> from docreader.readers.html.vocabulary import names_from
    >>> is_lead(names_from("article-lead", None)), is_lead(names_from("lead-image", None))
    (True, False)
    """
    return not names.words.isdisjoint(_names("lead")) and names.words.isdisjoint(_names("not-lead"))


@cache
def _names(kind: str) -> frozenset[str]:
    return frozenset(words()["names"]["field"][kind])
