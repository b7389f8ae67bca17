"""The title: the headline that the page shows, checked against what it states; never the site's name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from lxml.etree import _Element as Element

from docreader.readers.html import vocabulary
from docreader.readers.html.measures import Measures
from docreader.readers.html.metadata import Metadata
from docreader.readers.html.page import Page
from docreader.readers.html.vocabulary import fold

_SEPARATOR = re.compile(r"\s+(?:[|–—·•»«:/\\-]|::|--|\|\|)\s+|\s*[|»]\s*|_(?=[^_]{2,20}$)")
_LONGEST_CHARS = 300
_LEVELS = 5
_NAMED = 2
"""Rank of an element that only its name makes a title, below headings."""


@dataclass(frozen=True, slots=True)
class Title:
    """The headline and where it was found."""

    text: str
    rule: str
    element: Element | None
    """The element that shows it; None = only stated."""


def find_title(page: Page, metadata: Metadata, measures: Measures, body: list[Element]) -> Title | None:
    """The title of the article in ``body``; None = the page has none at all."""
    stated = [
        (entry.rule, _without_site(entry.text, metadata, page) if entry.rule == "title.element" else entry.text)
        for entry in metadata.titles
    ]
    shown = _shown(page, measures, body)
    wanted = [fold(text) for _, text in stated]
    for element, text, rule in shown:
        if any(_alike(fold(text), other) for other in wanted):
            return Title(text, rule, element)
    sites = {fold(entry.text) for entry in (*metadata.site_names, *metadata.descriptions)}
    trusted = any(rule != "title.element" and fold(text) not in sites for rule, text in stated)
    around = _around(body)
    for element, text, rule in shown:
        likely = element.tag == "h1" or (rule == "title.named" and not trusted)
        if likely and fold(text) not in sites and any(above in around for above in element.iterancestors()):
            return Title(text, rule, element)
    for rule, text in stated:
        if fold(text) not in sites or rule == "title.element":
            return Title(text, rule, None)
    return None


def _shown(page: Page, measures: Measures, body: list[Element]) -> list[tuple[Element, str, str]]:
    """Elements that may show the title: by kind, then the nearest above the article's text first."""
    found: list[tuple[tuple[int, bool, int], Element, str, str]] = []
    text_begins = False
    inside = set(body)
    for number, element in enumerate(page.elements()):
        rank = _rank(element)
        if rank is not None and len(text := page.line(element, _LONGEST_CHARS)) >= 2:
            order = (rank, text_begins, -number) if rank != 1 else (rank, False, number)
            found.append((order, element, text, "title.named" if rank == _NAMED else "title.heading"))
        if not text_begins and measures.of(element).is_prose and measures.of(element).paragraphs:
            text_begins = any(above in inside for above in (element, *element.iterancestors()))
    found.sort(key=lambda entry: entry[0])
    return [entry[1:] for entry in found]


def _rank(element: Element) -> int | None:
    if element.tag == "h1":
        return 0
    if element.tag in ("h2", "h3") and not vocabulary.named(element, "title"):
        return 1
    if (
        element.tag in ("h2", "h3", "div", "p", "span", "td", "strong")
        and len(element) < 8
        and vocabulary.named(element, "title")
    ):
        return _NAMED
    return None


def _alike(shown: str, stated: str) -> bool:
    """Whether two folded titles are one: equal, or one holds the other and is not much longer."""
    if not shown or not stated:
        return False
    if shown == stated:
        return True
    short, long = sorted((shown, stated), key=len)
    if short in long and len(short) >= 0.5 * len(long):
        return True
    one, two = set(shown.split()), set(stated.split())
    return len(one) > 2 and len(one & two) >= 0.75 * max(len(one), len(two))


def _around(body: list[Element]) -> set[Element]:
    """The article's elements and what holds them, up to a few levels."""
    around = set(body)
    for part in body:
        around.update(islice(part.iterancestors(), _LEVELS))
    return around


def _without_site(text: str, metadata: Metadata, page: Page) -> str:
    """A ``title`` element's words without the part that names the site."""
    sites = [fold(entry.text) for entry in metadata.site_names]
    host = re.sub(r"^https?://(?:www\.)?([^/:]*).*$", r"\1", page.address or "") if page.address else ""
    sites += [fold(host), fold(host.split(".")[0])] if host else []
    parts = [part for part in _SEPARATOR.split(text) if part.strip()]
    if len(parts) < 2:
        return text
    stated = {fold(entry.text) for entry in metadata.titles if entry.rule != "title.element"}
    for part in parts:
        if fold(part) in stated:
            return part.strip()
    while len(parts) > 1 and _is_site(fold(parts[-1]), sites):
        text = text[: text.rindex(parts[-1])]
        text = re.sub(r"[\s|–—·•»«:/\\_-]+$", "", text)
        parts.pop()
    if len(parts) > 1 and _is_site(fold(parts[0]), sites):
        text = re.sub(r"^[\s|–—·•»«:/\\-]+", "", text[text.index(parts[0]) + len(parts[0]) :])
    return text


def _is_site(part: str, sites: list[str]) -> bool:
    return any(site and (part == site or part.replace(" ", "") == site.replace(" ", "")) for site in sites)
