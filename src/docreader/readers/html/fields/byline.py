"""Who wrote it: what the page states, the names that it marks near the title, or the signature under the article.

One form whatever they come from: the names alone, without "By", joined by commas. A line that says more than one thing
("Nội dung: A; Trình bày: B") keeps its labels.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lxml.etree import _Element as Element

from docreader.readers.html.blocks import Piece
from docreader.readers.html.fields.credits import Credit
from docreader.readers.html.fields.names import is_label, is_name, is_site, listed_names, without_label
from docreader.readers.html.fields.signature import Signature
from docreader.readers.html.fields.surroundings import Surroundings, Where
from docreader.readers.html.metadata import Stated
from docreader.readers.html.page import Page, collapse

LABELLED_LINE = "byline.labelled-line"
"""The rule of a line over the text that is announced as a byline."""
_LONGEST_CHARS = 100
_MOST_NAMES = 8
_LEVELS = 6
_LEVELS_BESIDE = 3
_LONGEST_BESIDE_CHARS = 400
"""Of what two names stand in, if they stand beside each other."""


@dataclass(frozen=True, slots=True)
class Byline:
    """The names, what they did or what they are, and where both stood."""

    text: str
    rule: str
    role: str | None = None
    place: Piece | Element | None = None
    """None = the page's head."""


def stated_byline(authors: tuple[Stated, ...], sites: frozenset[str], *, own: bool) -> Byline | None:
    """The first statement of ``authors`` that names somebody; the site itself counts only with ``own``."""
    for entry in authors:
        names = [name for name in listed_names(entry.text, sites) if "_" not in name]  # of accounts, not of people
        if names and (own or not all(is_site(name, sites) for name in names)):
            return Byline(", ".join(names), entry.rule)
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bylines:
    """What each part of a page says of who wrote it."""

    signed: Byline | None
    stated: Byline | None
    shown: Byline | None
    """In a line over the text."""
    marked: Callable[[], Byline | None]


def chosen_byline(found: Bylines, *, trusted: bool) -> Byline | None:
    """The one to believe: the signature if it is ``trusted`` and says more than what the page states."""
    signed, stated, shown = found.signed, found.stated, found.shown
    if signed and trusted and not (stated and signed.role is None and signed.text in stated.text):
        return signed
    if stated:
        return stated
    announced = shown if shown and shown.rule == LABELLED_LINE else None
    return announced or found.marked() or shown or signed


def signed_byline(signature: Signature) -> Byline | None:
    """Who signed; different roles are told apart in the text."""
    found = signature.of("byline")
    if not found:
        return None
    roles = {credit.role for credit, _ in found}
    if len(roles) == 1:
        text = ", ".join(dict.fromkeys(credit.text for credit, _ in found))
        offices = "; ".join(dict.fromkeys(credit.office for credit, _ in found if credit.office))
        return Byline(text, "byline.signature", ", ".join(filter(None, (roles.pop(), offices))) or None, found[0][1])
    return Byline("; ".join(_with_role(credit) for credit, _ in found), "byline.signature", None, found[0][1])


def _with_role(credit: Credit) -> str:
    return f"{credit.role}: {credit.text}" if credit.role else credit.text


def marked_byline(around: Surroundings, sites: frozenset[str]) -> Byline | None:
    """The names in the elements that the page marks as its author's, the nearest to the title first."""
    body = around.body
    named = [
        (where, element, names) for where, element in around.marks.authors if (names := _names_in(around.page, element, sites))
    ]
    holders = {holder for _, element, _ in named for holder in element.iterancestors()}
    innermost = [entry for entry in named if entry[1] not in holders and _is_near(entry[0], entry[1], body)]
    if not innermost:
        return None
    where, first, _ = min(innermost, key=lambda entry: entry[0])
    beside = {
        holder for holder in list(first.iterancestors())[:_LEVELS_BESIDE] if around.page.line(holder, _LONGEST_BESIDE_CHARS)
    }
    alike = [
        names
        for place, element, names in innermost
        if element is first
        or (
            place is where
            and _kind(element) == _kind(first)
            and not beside.isdisjoint(list(element.iterancestors())[:_LEVELS_BESIDE])
        )
    ]
    names = list(dict.fromkeys(name for listed in alike for name in listed))[:_MOST_NAMES]
    return Byline(", ".join(names), "byline.marked", None, first)


def _kind(element: Element) -> tuple[str, str]:
    return str(element.tag), element.get("class") or ""


def _is_near(where: Where, element: Element, body: list[Element]) -> bool:
    """Whether an author outside the text stands close enough to it to be its author."""
    if where in (Where.UNDER_TITLE, Where.IN_BODY):
        return True
    around = list(body[-1].iterancestors())[:_LEVELS]
    near = {above for above in around if above.tag not in ("body", "html")}
    return any(above in near for above in element.iterancestors())


def _names_in(page: Page, element: Element, sites: frozenset[str]) -> list[str]:
    """The people named in ``element``; none if it holds more than names and dates."""
    if not page.line(element, _LONGEST_CHARS):
        return []
    chunks = [text for text in map(without_label, _chunks(element)) if text and not is_label(text)]
    if len(chunks) > 1 and all(" " not in chunk for chunk in chunks):
        chunks = [" ".join(chunks)]
    listed = [[name for name in listed_names(chunk, sites) if is_name(name)] for chunk in chunks]
    full = [names for names in listed if names and " " in names[0]]
    return list(dict.fromkeys(name for names in full or listed for name in names if not is_site(name, sites)))


def _chunks(element: Element) -> list[str]:
    """What each element in ``element`` says itself."""
    return [text for part in element.itertext() if isinstance(part, str) and (text := collapse(part))]
