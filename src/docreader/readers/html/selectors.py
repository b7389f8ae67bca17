"""Selectors of site hints: the part of CSS that names an element and where it lies, and no more.

``tag``, ``.class``, ``#id``, ``[name]``, ``[name=value]``, ``[name^=begin]``, ``[name$=end]``, ``[name*=part]``, all of them in a
row for one element; a space for "somewhere inside", ``>`` for "directly inside"; a comma between alternatives. It must not know
what is selected.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from lxml.etree import _Element as Element

from docreader.readers.html.page import Page

_NAME = r"[A-Za-z_][\w-]{0,99}"
_PART = re.compile(
    rf"(?P<tag>\*|{_NAME})|\.(?P<cls>[\w-]{{1,100}})|\#(?P<id>[\w-]{{1,100}})"
    rf"|\[\s*(?P<attr>{_NAME})\s*(?:(?P<op>[\^$*]?=)\s*(?:\"(?P<dq>[^\"']{{0,200}})\"|'(?P<sq>[^\"']{{0,200}})'|(?P<bare>[^\s\"'\]]{{1,200}})))?\s*\]"
)
_JOINT = re.compile(r"\s*(?P<child>>)\s*|\s+")
MOST_FOUND = 500
"""What finds more names no part of an article."""
_MOST_ABOVE = 200
"""Levels."""


class SelectorError(ValueError):
    """A selector that is none; the message is the part that cannot be read."""


@dataclass(frozen=True, slots=True)
class _Compound:
    """What one element must be."""

    tag: str | None
    classes: frozenset[str]
    id: str | None
    attributes: tuple[tuple[str, str | None, str], ...]
    """Name, operator (None = it is there at all) and value."""

    def fits(self, element: Element) -> bool:
        """Whether ``element`` is so."""
        return (
            (self.tag is None or element.tag == self.tag)
            and (self.id is None or element.get("id") == self.id)
            and (not self.classes or self.classes <= set((element.get("class") or "").split()))
            and all(_compare(element.get(name), operator, value) for name, operator, value in self.attributes)
        )


@dataclass(frozen=True, slots=True)
class Selector:
    """A selector, ready to be asked."""

    text: str
    """As it was written."""
    chains: tuple[tuple[tuple[_Compound, bool], ...], ...]
    """Alternatives; each from the element outwards, with whether the next is its parent."""

    names: tuple[frozenset[str], ...]
    """For each alternative, the class names and ids without which a page cannot have it."""

    def find(self, page: Page) -> list[Element]:
        """The elements of ``page`` that are selected, in reading order; at most 500."""
        found = (element for element in self._candidates(page) if any(_holds(element, chain) for chain in self.chains))
        return list(islice(found, MOST_FOUND))

    def _candidates(self, page: Page) -> Iterable[Element]:
        """The elements that may be selected: those with the name that a single selector asks for, else all of its kinds."""
        compound = self.chains[0][0][0]
        if len(self.chains) == 1 and (name := compound.id or min(compound.classes, default="")):
            return (page.order[number] for number, names in enumerate(page.names) if name in names.written)
        tags = {chain[0][0].tag for chain in self.chains}
        return page.order if None in tags else page.every(*filter(None, tags))


def compile_selector(text: str) -> Selector:
    """The selector that ``text`` writes.

    Raises:
        SelectorError: it is none.

    >>> compile_selector("div.tin-chi-tiet > p, #sapo").names
    (frozenset({'tin-chi-tiet'}), frozenset({'sapo'}))
    """
    chains = tuple(_chain(part.strip()) for part in text.split(","))
    return Selector(text, chains, tuple(map(_names_in, chains)))


def _names_in(chain: tuple[tuple[_Compound, bool], ...]) -> frozenset[str]:
    return frozenset(name for compound, _ in chain for name in (*compound.classes, compound.id) if name)


def _chain(text: str) -> tuple[tuple[_Compound, bool], ...]:
    links: list[tuple[_Compound, bool]] = []
    position, is_child = 0, False
    while True:
        compound, position = _compound(text, position)
        links.append((compound, is_child))
        if position == len(text):
            return tuple(reversed(links))
        joint = _JOINT.match(text, position)
        if joint is None:
            raise SelectorError(text[position:])
        position, is_child = joint.end(), joint["child"] is not None


def _compound(text: str, position: int) -> tuple[_Compound, int]:
    tag: str | None = None
    name: str | None = None
    classes: set[str] = set()
    attributes: list[tuple[str, str | None, str]] = []
    begin = position
    while (match := _PART.match(text, position)) is not None and not (match["tag"] and position > begin):
        if match["tag"]:
            tag = None if match["tag"] == "*" else match["tag"].lower()
        elif match["cls"]:
            classes.add(match["cls"])
        elif match["id"]:
            name = match["id"]
        else:
            value = next((match[group] for group in ("dq", "sq", "bare") if match[group] is not None), "")
            attributes.append((match["attr"].lower(), match["op"], value))
        position = match.end()
    if position == begin:
        raise SelectorError(text[position:] or text)
    return _Compound(tag, frozenset(classes), name, tuple(attributes)), position


def _compare(actual: str | None, operator: str | None, value: str) -> bool:
    if actual is None or operator is None:
        return actual is not None
    match operator:
        case "=":
            return actual == value
        case "^=":
            return bool(value) and actual.startswith(value)
        case "$=":
            return bool(value) and actual.endswith(value)
        case _:
            return bool(value) and value in actual


def _holds(element: Element, chain: tuple[tuple[_Compound, bool], ...]) -> bool:
    (first, is_child), *rest = chain
    if not first.fits(element):
        return False
    here = [element]
    for compound, child_of_next in rest:
        here = [above for below in here for above in _above(below, is_child=is_child) if compound.fits(above)][:_MOST_ABOVE]
        is_child = child_of_next
    return bool(here)


def _above(element: Element, *, is_child: bool) -> Iterator[Element]:
    return islice(element.iterancestors(), 1 if is_child else _MOST_ABOVE)


def names_on(page: Page) -> set[str]:
    """Every class name and id on ``page``."""
    return set().union(*(names.written for names in set(page.names)))
