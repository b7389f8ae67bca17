"""Where the parts of an article came from, and what of the page is not in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where one field or block was found."""

    place: str
    """JSON Pointer of the field or block in the article."""
    rule: str
    """Id of the rule that took it, such as ``title.heading``."""
    node: str
    """The element of the page, as a short path: ``html/body/div#content/p[2]``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """A part of the page that is not in the article."""

    node: str
    """The element of the page, as in ``Origin.node``."""
    reason: str
    """Id of the rule that left it out, such as ``chrome.toolbar``."""
    text: str
    """What it said, at most 200 characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """The account a reader gives of its work."""

    origins: tuple[Origin, ...] = ()
    """In the order of the article's JSON."""
    removed: tuple[Removed, ...] = ()
    """In the order of the page."""
    confidence: float = 1.0
    """How surely the page is one article and this the whole of it, 0 to 1; under 0.5 a person should look."""
