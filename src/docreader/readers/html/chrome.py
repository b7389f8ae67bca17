"""What of a page is furniture wherever it stands: each rule removes with its reason, and none may remove the article.

A rule looks at an element's kind, its names or its words. Names are hints: what holds a good part of the page's prose, or its
title, stays whatever it is called.
"""

from __future__ import annotations

import re
from itertools import islice

from lxml.etree import _Element as Element

from docreader.readers.html.frames import Frames
from docreader.readers.html.guards import KEPT, holds_article
from docreader.readers.html.images import IMAGES
from docreader.readers.html.labels import is_filing, is_rights_notice, is_toolbar
from docreader.readers.html.measures import BLOCKS, HEADINGS, Measures
from docreader.readers.html.page import SILENCE, SILENT, Page
from docreader.readers.html.vocabulary import Names

_KINDS = {
    "nav": "chrome.navigation",
    "menu": "chrome.navigation",
    "footer": "chrome.footer",
    "button": "chrome.form",
    "input": "chrome.form",
    "select": "chrome.form",
    "textarea": "chrome.form",
    "label": "chrome.form",
    "dialog": "chrome.overlay",
    "aside": "chrome.sidebar",
}
_ROLES = {
    "navigation": "chrome.navigation",
    "menu": "chrome.navigation",
    "menubar": "chrome.navigation",
    "toolbar": "chrome.toolbar",
    "banner": "chrome.navigation",
    "contentinfo": "chrome.footer",
    "search": "chrome.form",
    "dialog": "chrome.overlay",
    "alertdialog": "chrome.overlay",
    "alert": "chrome.overlay",
    "complementary": "chrome.sidebar",
    "button": "chrome.form",
}
_INVISIBLE = re.compile(r"(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)", re.IGNORECASE)
_PICTURES = frozenset(("img", "picture", "source", "figure", "figcaption"))

_BESIDE_DATES = frozenset(("chrome.share", "chrome.toolbar", "chrome.counter"))
"""A date often shares its box with buttons."""
_LONGEST_LINE_CHARS = 200
_MOST_ROWS_ASKED = 12
_LEAST_ROWS = 3
_MOST_IN_LINE = 40
"""Elements."""
_OFTEN_PICTURES = frozenset(
    ("chrome.sidebar", "chrome.form", "chrome.overlay", "chrome.toolbar", "chrome.cookies", "chrome.button")
)
"""Reasons that name where a box stands or what it does, as pictures with a caption do."""
_NOT_OF_FIGURES = frozenset(("chrome.toolbar", "chrome.newsletter", "chrome.counter", "chrome.tags", "chrome.author-card"))
"""Reasons that mean nothing inside a caption: a class for its font size, for who made the picture."""


def remove_silent(page: Page) -> None:
    """Nothing; what is never shown as text is removed: scripts, players, drawings."""
    for element in page.every(*SILENT):
        if not _is_fallback_picture(element):
            page.removed[element] = SILENCE


def remove_hidden(page: Page) -> None:
    """Nothing; what is not shown, or only said by screen readers, is removed."""
    named = [number for number, names in enumerate(page.names) if names.hidden or names.for_screen_readers]
    end = 0
    for number in sorted({*named, *page.marked}):
        element = page.order[number]
        if number >= end and element.tag not in KEPT and _is_hidden(element, page.names[number]) and page.inside(element):
            page.remove(element, "chrome.hidden")
            end = page.ends[number]


def remove_furniture(page: Page, measures: Measures, protected: set[Element]) -> None:
    """Nothing; toolbars, navigation, related lists, advertisements and the like are removed, unless they are ``protected``."""
    whole = measures.of(page.root).prose
    frames = Frames(page.removed)
    for number in page.walk_numbers():
        element = page.order[number]
        if element.tag in KEPT or element in protected:
            continue
        role = element.get("role") if number in page.marked else None
        reason = _reason(page, number, measures, role)
        if not reason or holds_article(element, measures, whole, reason):
            continue
        if not _shows_picture(element, reason, frames):
            measures.leave_out(element, reason)


def _shows_picture(element: Element, reason: str, frames: Frames) -> bool:
    """Whether the element is a picture of the article with its caption, or part of one: a button that enlarges it."""
    if reason == "chrome.form" and next(element.iter(*IMAGES), None) is not None:
        in_figure = next(element.iterancestors("figure"), None) is not None
        return in_figure or next(element.iter("figure"), None) is not None or frames.is_frame(element)
    if reason in _NOT_OF_FIGURES and _in_caption(element):
        return True
    return reason in _OFTEN_PICTURES and frames.is_frame(element)


def _is_fallback_picture(element: Element) -> bool:
    """``noscript`` that shows the picture which a script would have loaded."""
    return element.tag == "noscript" and element.find(".//img") is not None and len(list(element.iter())) < 12


def _is_hidden(element: Element, names: Names) -> bool:
    if element.get("hidden", "until-found") != "until-found":
        return True
    if _INVISIBLE.search(element.get("style") or ""):
        return True
    if element.get("aria-hidden") == "true":
        return (
            element.tag not in ("img", "p")
            and element.find(".//img") is None
            and element.find(".//p") is None
            and not _in_caption(element)
        )
    return names.hidden or (names.for_screen_readers and not _in_caption(element))


def _in_caption(element: Element) -> bool:
    """Whether it is a caption: said aloud instead of the picture, or shown although screen readers have the alternative text."""
    return element.tag == "figcaption" or next(element.iterancestors("figcaption"), None) is not None


def _reason(page: Page, number: int, measures: Measures, role: str | None) -> str | None:
    """Why the element of this number, which has this ``role``, is furniture; None = it is none."""
    element = page.order[number]
    tag = element.tag
    if (kind := _KINDS.get(tag)) and not (tag == "footer" and _ends_a_quote(element)):
        return kind
    if role and (stated := _ROLES.get(role)):
        return stated
    if tag in HEADINGS:
        return None
    names = page.names[number]
    reason = names.chrome if tag not in _PICTURES else None
    if reason in _BESIDE_DATES and "date" in names.kinds:
        reason = None
    reason = reason or _by_words(page, number, measures)
    return None if reason and _stands_in_prose(element, measures) else reason


def _stands_in_prose(element: Element, measures: Measures) -> bool:
    """Whether ``element`` is some words of a sentence, which may not be left out of it."""
    if element.tag in BLOCKS:
        return False
    block = next(above for above in element.iterancestors() if above.tag in BLOCKS)
    around = measures.of(block)
    return around.is_prose and around.own > 1.5 * measures.of(element).own


def _ends_a_quote(element: Element) -> bool:
    above = element.getparent()
    return above is not None and above.tag == "blockquote"


def _is_value(element: Element) -> bool:
    """Whether ``element`` is a row or cell of a table of data, where any word may be a value, or lies in one."""
    if next(element.iterancestors("table"), None) is None:
        return False
    table = next(element.iterancestors("table"))
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in islice(table.iter("tr"), _MOST_ROWS_ASKED)]
    widths = {len(row) for row in rows if row}
    return len(rows) >= _LEAST_ROWS and widths == {max(widths, default=0)} and max(widths, default=0) > 1


def _by_words(page: Page, number: int, measures: Measures) -> str | None:
    measure = measures.numbered(number)
    if not 0 < measure.text <= _LONGEST_LINE_CHARS or measure.elements > _MOST_IN_LINE:
        return None
    element, above = page.order[number], page.parents[number]
    if _is_all_of(page, number, above) and measures.numbered(above).text == measure.text and page.order[above].tag not in KEPT:
        return None  # the same words have been asked already
    inside = element.text or "" if page.ends[number] == number + 1 else " ".join(map(str, element.itertext()))
    words = " ".join(inside.split())
    if measure.links == 0 and is_rights_notice(words):
        return "chrome.footer"
    if is_filing(words):
        return "chrome.tags"
    return "chrome.toolbar" if len(words) < 400 and is_toolbar(words) and not _is_value(element) else None


def _is_all_of(page: Page, number: int, above: int) -> bool:
    """Whether nothing but the element of this number lies in the one ``above``."""
    return number == above + 1 and page.ends[number] == page.ends[above]
