"""The search for the article: furniture out, then the densest part; with looser rules where too little is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml.etree import _Element as Element

from docreader.readers.html import boxes, chrome
from docreader.readers.html.finding import Finder
from docreader.readers.html.measures import Measures
from docreader.readers.html.metadata import Metadata
from docreader.readers.html.page import Page, no_article
from docreader.readers.html.vocabulary import fold

_LONGEST_TITLE_CHARS = 300
_LEAST_TITLE_CHARS = 20
_ENOUGH_PROSE = 500
"""Characters; with less, the rules may have thrown out the article."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where the article is, and what was taken out to find it."""

    body: list[Element]
    """The elements that hold it, in reading order."""
    measures: Measures
    removed: dict[Element, str]
    loose: bool = False
    """Whether furniture had to be let in to find it."""

    @property
    def prose(self) -> int:
        """Characters of prose in it."""
        return sum(self.measures.of(part).prose for part in self.body)


def search(page: Page, metadata: Metadata, hinted: Sequence[Element] = ()) -> Found:
    """The article of ``page``, from which the furniture is removed; ``hinted`` elements and what they lie in are none.

    Raises:
        InputError: there is none.
    """
    chrome.remove_silent(page)
    silent = dict(page.removed)
    found = _attempt(page, metadata, hinted, strict=True)
    if found.prose < _ENOUGH_PROSE:
        page.restore(silent)
        loose = _attempt(page, metadata, hinted, strict=False)
        found = loose if loose.prose > 3 * found.prose + 200 or not found.body else found
        page.restore(found.removed)
    if not found.body:
        raise no_article()
    return found


def _attempt(page: Page, metadata: Metadata, hinted: Sequence[Element], *, strict: bool) -> Found:
    headings = _stated_headings(page, metadata)
    if strict:
        chrome.remove_hidden(page)
    measures = Measures(page)
    if strict:
        protected = _protected(page, headings) | {above for part in hinted for above in (part, *part.iterancestors())}
        boxes.remove_forms(page, measures, protected)
        chrome.remove_furniture(page, measures, protected)
    boxes.remove_labelled(page, measures)
    body = Finder(page, measures, headings).find(_frame(headings, measures))
    return Found(body, measures, dict(page.removed), loose=not strict)


def _stated_headings(page: Page, metadata: Metadata) -> list[Element]:
    """The headings of the first level that show a stated title."""
    stated = {fold(entry.text) for entry in metadata.titles}
    return [
        heading
        for heading in page.every("h1")
        if page.inside(heading) and _shows(fold(page.line(heading, _LONGEST_TITLE_CHARS)), stated)
    ]


def _shows(heading: str, stated: set[str]) -> bool:
    """Whether a heading's words are a stated title, or all of it but the site's name."""
    return heading in stated or (len(heading) >= _LEAST_TITLE_CHARS and any(title.startswith(heading) for title in stated))


def _protected(page: Page, headings: list[Element]) -> set[Element]:
    """Elements that may not be taken for furniture: what holds the stated title as a heading, or is marked as the body."""
    marked = [element for element in page.having("itemprop") if "articlebody" in (element.get("itemprop") or "").lower()]
    found: set[Element] = set()
    for element in (*headings, *marked):
        found |= {element, *element.iterancestors()}
    return found


def _frame(headings: list[Element], measures: Measures) -> Element | None:
    """The ``article`` or ``main`` that shows the stated title over enough text: of several on a page, the right one."""
    for heading in headings:
        for above in heading.iterancestors("article", "main"):
            if measures.of(above).prose >= _ENOUGH_PROSE:
                return above
    return None
