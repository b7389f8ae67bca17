"""Site hints on one page: tried, and believed only where they hold, so that a redesign of the site never empties an article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from lxml.etree import _Element as Element

from docreader.model import Origin
from docreader.readers.html.account import Paths
from docreader.readers.html.fields.dates import Convention, iso_date
from docreader.readers.html.fields.names import listed_names
from docreader.readers.html.fields.title import Title
from docreader.readers.html.measures import Measures
from docreader.readers.html.metadata import Metadata, Stated
from docreader.readers.html.page import SILENCE, Page
from docreader.readers.html.portals import Portal, matching
from docreader.readers.html.selectors import MOST_FOUND, Selector
from docreader.readers.html.vocabulary import any_of

LEAST_SHARE = 1 / 2
"""Of the prose that density finds: a body that holds less is not believed."""
_LARGEST_REMOVAL = 0.5
"""Of the page's words."""
_LINE_CHARS = {"title": 300, "kicker": 80, "byline": 200, "source": 80, "published": 200, "modified": 200, "lead": 1500}
_SHORTEST_LEAD = 30


@dataclass(slots=True)
class Hints:
    """What a portal's file says of one page."""

    portal: Portal | None = None
    """None = nothing is hinted."""
    body: list[Element] = field(default_factory=list)
    """Where the text is said to be; empty = density decides."""
    values: dict[str, tuple[str, str, Element]] = field(default_factory=dict)
    """Fields by name: what was read, by which rule, from which element."""
    notes: list[tuple[str, str, Element]] = field(default_factory=list)
    """For the account: place, rule and element of hints that were used or ignored."""

    def origins(self) -> tuple[Origin, ...]:
        """The account of the hints that are no field's."""
        paths = Paths()
        return tuple(Origin(place=place, rule=rule, node=paths.of(element)) for place, rule, element in self.notes)

    def title(self) -> Title | None:
        """The hinted title."""
        value = self.values.get("title")
        return Title(*value) if value else None

    def stated(self, metadata: Metadata) -> Metadata:
        """``metadata`` with the hinted lead and byline before what the page states, so that lines that repeat them are known."""
        lead, byline = (tuple(Stated(text=text, rule=rule) for text, rule, _ in self._of(name)) for name in ("lead", "byline"))
        return replace(metadata, descriptions=(*lead, *metadata.descriptions), authors=(*byline, *metadata.authors))

    def _of(self, name: str) -> Iterator[tuple[str, str, Element]]:
        if name in self.values:
            yield self.values[name]


def hints_for(page: Page, metadata: Metadata, own: Mapping[str, str]) -> Hints:
    """The hints of the first portal that matches ``page`` and whose body is there; its furniture is removed.

    Raises:
        OptionError: one of the caller's files cannot be understood.
    """
    addresses = [page.address or "", *(entry.text for entry in metadata.addresses)]
    notes: list[tuple[str, str, Element]] = []
    for portal in matching(page, addresses, own):
        body = _body(page, portal)
        if body or "body" not in portal.fields:
            hints = Hints(portal, body, notes=notes)
            _remove(page, hints, portal)
            return hints
        notes.append(("/blocks", f"portal.{portal.name}.body-missing", page.root))
    return Hints(notes=notes)


def _body(page: Page, portal: Portal) -> list[Element]:
    """The elements of the first body selector that finds any: those side by side, else the one with the most text."""
    for selector in portal.fields.get("body", ()):
        hits = selector.find(page)
        if len(hits) == MOST_FOUND:
            continue  # the rest would be lost
        found = [element for element in hits if page.inside(element) and _says(element)]
        inside = set(found)
        outer = [element for element in found if inside.isdisjoint(element.iterancestors())]
        if outer:
            return outer if len({element.getparent() for element in outer}) == 1 else [max(outer, key=_length)]
    return []


def _remove(page: Page, hints: Hints, portal: Portal) -> None:
    whole = _length(page.root)
    kept = {above for part in hints.body for above in (part, *part.iterancestors())}
    for reason, selector in portal.removals:
        for element in selector.find(page):
            if not page.inside(element):
                continue
            if element in kept or _length(element) > _LARGEST_REMOVAL * whole:
                hints.notes.append(("/provenance/removed", f"portal.{portal.name}.remove-ignored", element))
            else:
                page.remove(element, reason)


def believed(hints: Hints, page: Page, measures: Measures, prose: int) -> bool:
    """Whether the hinted body holds enough of the ``prose`` characters that density found; noted either way."""
    if not hints.body or hints.portal is None:
        return False
    inside = [part for part in hints.body if page.inside(part)]
    held = sum(measures.of(part).prose for part in inside)
    holds = bool(inside) and held >= LEAST_SHARE * prose
    hints.notes.append(("/blocks", f"portal.{hints.portal.name}.{'body' if holds else 'body-too-short'}", hints.body[0]))
    return holds


def read_fields(page: Page, hints: Hints, body: list[Element], convention: Convention) -> None:
    """Nothing; the fields of ``hints`` are read, and what they stood in is taken out of the page, except the title."""
    if hints.portal is None:
        return
    around = {above for part in body for above in (part, *part.iterancestors())}
    for name, selectors in hints.portal.fields.items():
        if name == "body":
            continue
        found = _first(page, name, selectors, around, convention)
        if found:
            text, element = found
            rule = f"portal.{hints.portal.name}.{name}"
            hints.values[name] = (text, rule, element)
            if name != "title":
                page.removed[element] = SILENCE  # read, not left out: it is on the account as a field


def _first(
    page: Page, name: str, selectors: tuple[Selector, ...], around: set[Element], convention: Convention
) -> tuple[str, Element] | None:
    for selector in selectors:
        for element in selector.find(page):
            if element not in around and (element.tag == "meta" or page.inside(element)):
                text = _value(page, name, element, convention)
                if text:
                    return text, element
    return None


def _value(page: Page, name: str, element: Element, convention: Convention) -> str | None:
    """What ``element`` says as the field ``name``; None = nothing that could be one."""
    written = element.get("content") if element.tag == "meta" else page.text(element)
    text = " ".join((written or "").split())
    if name in ("published", "modified"):
        return iso_date(element.get("datetime") or text, convention)
    if not 2 <= len(text) <= _LINE_CHARS[name] or (name == "lead" and len(text) < _SHORTEST_LEAD):
        return None
    return _CLEANED.get(name, str)(text)


def _without_label(text: str) -> str | None:
    return _source_label().sub("", text).strip(" .()[]") or None


@cache
def _source_label() -> re.Pattern[str]:
    return re.compile(rf"^[(\[]?\s?(?:(?:{any_of('source')})\s?[:：]|theo\s)\s{{0,3}}", re.IGNORECASE)


def _names(text: str) -> str | None:
    return ", ".join(listed_names(text)) or None


_CLEANED: Mapping[str, Callable[[str], str | None]] = {"byline": _names, "source": _without_label}


def _length(element: Element) -> int:
    return sum(len(text) for text in element.itertext("*") if not text.isspace())


def _says(element: Element) -> bool:
    return any(not text.isspace() for text in element.itertext())
