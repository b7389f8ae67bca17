"""What may not be left out, whatever it is called: names are hints, and the article is more than a name."""

from __future__ import annotations

from lxml.etree import _Element as Element

from docreader.readers.html.labels import leads_to_documents
from docreader.readers.html.measures import HEADINGS, Measure, Measures

KEPT = frozenset(("html", "body", "main", "article"))
"""Elements that no rule takes for furniture."""
_PARAGRAPHS = frozenset(("p", "blockquote", "pre", "li"))
_LARGEST_SHARE = 0.5
"""Of the page's prose: what holds more is not furniture."""
_LEAST_PROSE = 140
_MEEK = frozenset(
    (
        "chrome.newsletter",
        "chrome.toolbar",
        "chrome.share",
        "chrome.ad",
        "chrome.tags",
        "chrome.counter",
        "chrome.editing",
    )
)
"""Reasons for small things: a paragraph of prose that is named so may stand behind a pay wall, or be about sharing."""
_LEAST_MEEK_PROSE = 150
_LEAST_LINE_PROSE = 40
_LONGEST_BUTTON_CHARS = 40
_LEAST_TEASERS = 4
_LEAST_UNFOLDED_PROSE = 100
LEAST_LEFT = 400
"""Characters of prose that must be left for comments to be removed, however long they are."""


def holds_article(element: Element, measures: Measures, whole: int, reason: str) -> bool:
    """Whether ``element``, of which ``reason`` says that it is furniture, holds the article; ``whole`` is the page's prose."""
    measure = measures.of(element)
    match reason:
        case "chrome.author-card":
            return measure.prose > _LARGEST_SHARE * whole
        case "chrome.button":
            return measure.text > _LONGEST_BUTTON_CHARS or leads_to_documents(element)
        case "chrome.comments":
            return whole - measure.prose < LEAST_LEFT
        case _:
            return _is_text(element, measures, reason) or _is_most(element, measures, whole)


def _is_text(element: Element, measures: Measures, reason: str) -> bool:
    """Whether ``element`` is running text, which ``reason`` does not fit."""
    measure = measures.of(element)
    if reason == "chrome.related" and measure.prose >= _LEAST_UNFOLDED_PROSE and not measure.link_count:
        return next(element.iterancestors("a"), None) is None  # it leads nowhere: no other article, but text that unfolds
    return _is_paragraph(element, measure, reason) or _is_meek(element, measure, reason)


def _is_most(element: Element, measures: Measures, whole: int) -> bool:
    """Whether ``element`` holds most of the page's prose."""
    prose = measures.of(element).prose
    if _is_row_of_teasers(element, measures):
        return whole - prose < LEAST_LEFT
    return prose > max(_LARGEST_SHARE * whole, _LEAST_PROSE)


def _is_paragraph(element: Element, measure: Measure, reason: str) -> bool:
    """Whether ``element`` is a paragraph of running text itself."""
    least = _LEAST_LINE_PROSE if element.tag == "p" and reason == "chrome.newsletter" else _LEAST_MEEK_PROSE
    return element.tag in _PARAGRAPHS and measure.is_prose and measure.own >= least and measure.density < 0.3


def _is_meek(element: Element, measure: Measure, reason: str) -> bool:
    """Whether ``element`` is text, and ``reason`` one that text does not fit; words quoted from a network are text."""
    if reason not in _MEEK or measure.prose <= 0.6 * measure.text:
        return False
    quoted = reason == "chrome.share" and element.find(".//blockquote") is not None
    return quoted or (measure.prose >= _LEAST_MEEK_PROSE and measure.density < 0.3)


def _is_row_of_teasers(element: Element, measures: Measures) -> bool:
    """Whether nearly every paragraph in ``element`` goes with a heading that is a link."""
    linked = sum(measures.is_linked(heading) for heading in element.iter(*HEADINGS))
    return linked >= _LEAST_TEASERS and linked >= 0.8 * measures.of(element).paragraphs
