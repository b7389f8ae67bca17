"""What of a page is furniture wherever it stands: each rule removes with its reason, and none may remove the article.

A rule looks at an element's kind, its names or its words. Names are hints: what holds a good part of the page's prose, or its
title, stays whatever it is called.
"""

from __future__ import annotations

import re

from lxml.etree import _Element as Element

from docreader.readers.html import vocabulary
from docreader.readers.html.labels import is_related_label, is_toolbar
from docreader.readers.html.measures import BLOCKS, HEADINGS, Measures
from docreader.readers.html.page import SILENT, Page

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
_HIDDEN_NAMES = frozenset(("hidden", "d-none", "hide", "is-hidden", "u-hidden"))
_SHOWN_SOMEWHERE = re.compile(r":|-(?:xs|sm|md|lg|xl)(?:-|$)|lazy|js-")
"""Names that show on some screens what another name hides, or hide it only until a script has run."""
_FOR_SCREEN_READERS = frozenset(
    (
        "sronly",
        "visuallyhidden",
        "screenreadertext",
        "screenreaderonly",
        "uvisuallyhidden",
        "isvisuallyhidden",
        "hvisuallyhidden",
        "isacessiblyhidden",
    )
)
_PARAGRAPHS = frozenset(("p", "blockquote", "pre", "li"))
_PICTURES = frozenset(("img", "picture", "source", "figure", "figcaption"))
_KEPT = frozenset(("html", "body", "main", "article"))
_LONGEST_LINE_CHARS = 120
_LONGEST_LABEL_CHARS = 60
_MOST_IN_LINE = 40
"""Elements."""
_LARGEST_SHARE = 0.5
"""Of the page's prose: what holds more is not furniture."""
_MEEK = frozenset(
    (
        "chrome.newsletter",
        "chrome.toolbar",
        "chrome.share",
        "chrome.ad",
        "chrome.tags",
        "chrome.counter",
        "chrome.overlay",
        "chrome.editing",
        "chrome.author-card",
    )
)
"""Reasons for small things: a paragraph of prose that is named so may stand behind a pay wall, or be about sharing."""
_LEAST_MEEK_PROSE = 150
_LEAST_LEFT = 400
"""Characters of prose that must be left for comments to be removed, however long they are."""


def remove_silent(page: Page) -> None:
    """Nothing; what is never shown as text is removed: scripts, players, drawings."""
    for element in page.walk():
        if element.tag in SILENT and not _is_fallback_picture(element):
            page.removed[element] = "chrome.silent"


def remove_hidden(page: Page) -> None:
    """Nothing; what is not shown, or only said by screen readers, is removed."""
    for element in page.walk():
        if _is_hidden(element):
            page.remove(element, "chrome.hidden")


def remove_furniture(page: Page, measures: Measures, protected: set[Element]) -> None:
    """Nothing; toolbars, navigation, related lists, advertisements and the like are removed, unless they are ``protected``."""
    whole = measures.of(page.root).prose
    for element in page.walk():
        if element.tag in _KEPT or element in protected:
            continue
        reason = _reason(element, measures)
        if reason and not _holds_article(element, measures, whole, reason):
            page.remove(element, reason)


def _is_fallback_picture(element: Element) -> bool:
    """``noscript`` that shows the picture which a script would have loaded."""
    return element.tag == "noscript" and element.find(".//img") is not None and len(list(element.iter())) < 12


def _is_hidden(element: Element) -> bool:
    if element.get("hidden") is not None and element.get("hidden") != "until-found":
        return element.tag not in _KEPT
    style = element.get("style")
    if style and _INVISIBLE.search(style):
        return element.tag not in _KEPT
    if element.get("aria-hidden") == "true" and element.tag not in _KEPT:
        return element.find(".//img") is None and element.tag != "img" and element.find(".//p") is None
    names = vocabulary.names_of(element)
    if not _HIDDEN_NAMES.isdisjoint(names) and not any(_SHOWN_SOMEWHERE.search(name) for name in names):
        return element.tag not in _KEPT
    return any(not _FOR_SCREEN_READERS.isdisjoint(vocabulary.split(name)) for name in names)


def _reason(element: Element, measures: Measures) -> str | None:
    kind = _KINDS.get(str(element.tag))
    if kind and not (element.tag == "footer" and _ends_a_quote(element)):
        return kind
    role = _ROLES.get(element.get("role") or "")
    if role:
        return role
    return _by_name(element) or _by_words(element, measures)


def _ends_a_quote(element: Element) -> bool:
    above = element.getparent()
    return above is not None and above.tag == "blockquote"


def _by_name(element: Element) -> str | None:
    return None if element.tag in HEADINGS or element.tag in _PICTURES else vocabulary.chrome_of(element)


def _by_words(element: Element, measures: Measures) -> str | None:
    measure = measures.of(element)
    if not 0 < measure.text <= _LONGEST_LINE_CHARS or measure.elements > _MOST_IN_LINE or element.tag in HEADINGS:
        return None
    words = " ".join(part for part in element.itertext() if isinstance(part, str))
    return "chrome.toolbar" if len(words) < 400 and is_toolbar(words) else None


def _holds_article(element: Element, measures: Measures, whole: int, reason: str) -> bool:
    measure = measures.of(element)
    prose = measure.prose
    if element.tag in _PARAGRAPHS and measure.is_prose and measure.own >= _LEAST_MEEK_PROSE and measure.density < 0.3:
        return True
    if reason in _MEEK and prose >= _LEAST_MEEK_PROSE and prose > measure.text * 0.6 and measure.density < 0.3:
        return True
    if reason == "chrome.comments":
        return whole - prose < _LEAST_LEFT
    return prose > _LARGEST_SHARE * whole and prose > 140


def remove_related(page: Page, measures: Measures) -> None:
    """Nothing; lists of other articles are removed together with their label ("Các tin khác", "Xem thêm")."""
    for element in page.walk():
        is_short = 0 < measures.of(element).text <= _LONGEST_LABEL_CHARS and (
            element.tag in BLOCKS or element.tag in ("strong", "b", "span")
        )
        if is_short and is_related_label(page.line(element, _LONGEST_LABEL_CHARS)):
            _remove_list(page, measures, element)


def _remove_list(page: Page, measures: Measures, label: Element) -> None:
    """The label's list is what follows it, or what follows the box that holds nothing but the label."""
    head = label
    above = head.getparent()
    while above is not None and above.tag not in _KEPT and measures.of(above).text <= measures.of(label).text + 3:
        head, above = above, above.getparent()
    followers = []
    for follower in head.itersiblings():
        measure = measures.of(follower)
        if measure.text and (measure.density < 0.5 or measure.paragraphs > measure.link_count):
            break
        followers.append(follower)
    if any(measures.of(follower).text for follower in followers):
        for element in (head, *followers):
            if element not in page.removed:
                page.remove(element, "chrome.related")
