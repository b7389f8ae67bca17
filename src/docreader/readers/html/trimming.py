"""What is left out inside the article: lists and boxes that are mostly links, and paragraphs that only point elsewhere."""

from __future__ import annotations

from lxml.etree import _Element as Element

from docreader.readers.html.measures import HEADINGS, Measures
from docreader.readers.html.page import Page

_BOXES = frozenset(("ul", "ol", "dl", "div", "section", "table", "td", "span", "header"))
_TEASER_BOXES = frozenset(("article", "li", "div", "section", "a", "aside"))
_MOST_LINKS = 0.65


_MOST_TEASER_CHARS = 450
_MOST_IN_TEASER = 60
"""Elements."""


def trim(page: Page, measures: Measures, body: list[Element]) -> None:
    """Nothing; in ``body``, boxes that hold links instead of text and teasers of other articles are removed."""
    inside = [element for part in body for element in page.walk(part) if element is not part]
    for element in inside:
        if element.tag in _BOXES and _is_link_box(element, measures) and page.inside(element):
            page.remove(element, "chrome.links")
    _remove_teasers(page, measures, body, inside)


def _remove_teasers(page: Page, measures: Measures, body: list[Element], inside: list[Element]) -> None:
    """Boxes that announce another article: one heading, all of it a link, and a few words; unless the article is made of such."""
    teasers = [
        element
        for element in inside
        if element.tag in _TEASER_BOXES and _is_teaser(page, element, measures) and page.inside(element)
    ]
    boxes = set(teasers)
    outermost = [element for element in teasers if boxes.isdisjoint(element.iterancestors())]
    if sum(measures.of(element).prose for element in outermost) > 0.4 * sum(measures.of(part).prose for part in body):
        return
    for element in outermost:
        page.remove(element, "chrome.related")


def _is_teaser(page: Page, element: Element, measures: Measures) -> bool:
    measure = measures.of(element)
    if (
        not 0 < measure.text <= _MOST_TEASER_CHARS
        or measure.link_count > 4
        or measure.paragraphs > 2
        or measure.elements > _MOST_IN_TEASER
    ):
        return False
    headings = [inner for inner in page.walk(element) if inner.tag in HEADINGS]
    return len(headings) == 1 and _is_linked(headings[0], element, measures)


def _is_linked(heading: Element, box: Element, measures: Measures) -> bool:
    """Whether the heading is a link as a whole, from inside or from around it."""
    measure = measures.of(heading)
    if measure.text and measure.links > 0.9 * measure.text:
        return True
    return box.tag == "a" or any(above.tag == "a" for above in heading.iterancestors("a", box.tag) if above is not box)


def _is_link_box(element: Element, measures: Measures) -> bool:
    measure = measures.of(element)
    if (
        measure.link_count < (1 if element.tag in ("ul", "ol") else 2)
        or measure.density < _MOST_LINKS
        or measure.images > measure.link_count
    ):
        return False
    plain = measure.text - measure.links
    if element.tag == "span" and measure.text < 80:
        return False
    return plain < 12 * measure.link_count or plain < 40
