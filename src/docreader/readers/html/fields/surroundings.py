"""What the page shows around the text: elements named as lead or author, outside the body or in it, found in one walk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cache, cached_property

from lxml.etree import _Element as Element

from docreader.readers.html import vocabulary
from docreader.readers.html.account import said
from docreader.readers.html.fields.title import Title
from docreader.readers.html.page import Page
from docreader.readers.html.vocabulary import fold, words

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
        for element, leaving in _walk(self.page, inside):
            if leaving:
                where = Where.UNDER_BODY
            elif element in inside:
                where = Where.IN_BODY
            elif where is Where.OVER_TITLE and title and (element is title.element or _shows(self.page, element, wanted)):
                where = Where.UNDER_TITLE
            if not leaving:
                _note(found, element, where)
        return found


def _walk(page: Page, inside: set[Element]) -> Iterator[tuple[Element, bool]]:
    """Elements in reading order, those of ``inside`` also when they are left; closed furniture is passed by."""
    waiting: list[tuple[Element, bool]] = [(page.root, False)]
    while waiting:
        element, leaving = waiting.pop()
        if leaving:
            yield element, True
            continue
        if element.tag == "head" or _is_closed(page, element):
            continue
        yield element, False
        if element in inside:
            waiting.append((element, True))
        waiting.extend((child, False) for child in element.iterchildren(reversed=True))


def _is_closed(page: Page, element: Element) -> bool:
    """Whether the element is furniture in which neither lead nor author of this article stand; a short aside is none."""
    reason = page.removed.get(element)
    if reason == "chrome.sidebar" and element.tag == "aside":
        return not 0 < len(said(page, page.number(element))) <= _LONGEST_ASIDE_CHARS
    return reason is not None and reason not in _OPEN_REASONS


def _shows(page: Page, element: Element, title: str) -> bool:
    return element.tag in _HEADINGS and fold(page.line(element, _LONGEST_TITLE_CHARS)) == title


def _note(found: Marks, element: Element, where: Where) -> None:
    if where is Where.UNDER_TITLE and element.tag in _LINE_TAGS and len(found.lines) < _MOST_LINES:
        found.lines.append(element)
    if not element.keys():
        return
    if (
        where is Where.UNDER_TITLE
        and element.tag not in _NO_LEAD_TAGS
        and len(found.leads) < _MOST_LINES
        and are_lead_names(vocabulary.names_of(element))
    ):
        found.leads.append(element)
    if len(found.authors) < _MOST_MARKS and _is_author(element):
        found.authors.append((where, element))


def _is_author(element: Element) -> bool:
    stated = "author" in (element.get("rel") or "").split() or "author" in (element.get("itemprop") or "").lower().split()
    if not stated and not vocabulary.named(element, "byline"):
        return False
    return are_own_names(vocabulary.names_of(element))


def are_own_names(names: list[str]) -> bool:
    """Whether class names and ids do not make a name somebody else's: a photographer's, a commentator's."""
    return _parts(names).isdisjoint(_names("not-byline"))


def are_lead_names(names: list[str]) -> bool:
    """Whether class names and ids make an element the lead, and nothing that holds none.

    >>> are_lead_names(["article-lead"]), are_lead_names(["lead-image"])
    (True, False)
    """
    parts = _parts(names)
    return not parts.isdisjoint(_names("lead")) and parts.isdisjoint(_names("not-lead"))


def _parts(names: list[str]) -> frozenset[str]:
    return frozenset(part for name in names for part in vocabulary.split(name))


@cache
def _names(kind: str) -> frozenset[str]:
    return frozenset(words()["names"]["field"][kind])
