"""The search for the article: furniture out, then the densest part; with looser rules where too little is left."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.etree import _Element as Element

from docreader.readers.html import chrome
from docreader.readers.html.finding import Finder
from docreader.readers.html.measures import Measures
from docreader.readers.html.metadata import Metadata
from docreader.readers.html.page import Page, no_article
from docreader.readers.html.vocabulary import fold

_LONGEST_TITLE_CHARS = 300
_ENOUGH_PROSE = 500
"""Characters; with less, the rules may have thrown out the article."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where the article is, and what was taken out to find it."""

    body: list[Element]
    """The elements that hold it, in reading order."""
    measures: Measures
    removed: dict[Element, str]

    @property
    def prose(self) -> int:
        """Characters of prose in it."""
        return sum(self.measures.of(part).prose for part in self.body)


def search(page: Page, metadata: Metadata) -> Found:
    """The article of ``page``, from which the furniture is removed.

    Raises:
        InputError: there is none.
    """
    chrome.remove_silent(page)
    silent = dict(page.removed)
    found = _attempt(page, metadata, strict=True)
    if found.prose < _ENOUGH_PROSE:
        page.restore(silent)
        loose = _attempt(page, metadata, strict=False)
        found = loose if loose.prose > 3 * found.prose + 200 or not found.body else found
        page.restore(found.removed)
    if not found.body:
        raise no_article()
    return found


def _attempt(page: Page, metadata: Metadata, *, strict: bool) -> Found:
    if strict:
        chrome.remove_hidden(page)
        chrome.remove_furniture(page, Measures(page), _protected(page, metadata))
    measures = Measures(page)
    before = len(page.removed)
    chrome.remove_related(page, measures)
    if len(page.removed) != before:
        measures = Measures(page)
    body = Finder(page, measures).find(_frame(page, metadata, measures))
    return Found(body, measures, dict(page.removed))


def _protected(page: Page, metadata: Metadata) -> set[Element]:
    """Elements that may not be taken for furniture: what holds the stated title as a heading, or is marked as the body."""
    stated = {fold(entry.text) for entry in metadata.titles}
    found: set[Element] = set()
    for element in page.elements():
        marked = "articlebody" in (element.get("itemprop") or "").lower()
        if marked or (element.tag == "h1" and fold(page.line(element, _LONGEST_TITLE_CHARS)) in stated):
            found |= {element, *element.iterancestors()}
    return found


def _frame(page: Page, metadata: Metadata, measures: Measures) -> Element | None:
    """The ``article`` or ``main`` that shows the stated title over enough text: of several on a page, the right one."""
    stated = {fold(entry.text) for entry in metadata.titles}
    for heading in page.elements():
        if heading.tag == "h1" and fold(page.line(heading, _LONGEST_TITLE_CHARS)) in stated:
            for above in heading.iterancestors("article", "main"):
                if measures.of(above).prose >= _ENOUGH_PROSE:
                    return above
    return None
