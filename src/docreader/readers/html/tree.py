"""The article's part of a page as a Beautiful Soup tree: the tree that blocks are read from.

Only what is still read is carried over, so nothing after this asks again what is furniture. Each tag remembers its element.
"""

from __future__ import annotations

from dataclasses import dataclass

from bs4 import Tag
from bs4.element import NavigableString, PageElement
from lxml.etree import _Element as Element

from docreader.readers.html.frames import Frames
from docreader.readers.html.images import IMAGES, address_of, alt_of, backdrop_of, emoji_of, is_fallback
from docreader.readers.html.page import Page
from docreader.readers.limits import MAX_DEPTH

_ATTRIBUTES = frozenset(
    (
        "id",
        "class",
        "href",
        "lang",
        "dir",
        "style",
        "align",
        "colspan",
        "rowspan",
        "scope",
        "start",
        "type",
        "role",
        "name",
        "reversed",
        "value",
        "data-placeholder",
        "summary",
        "rel",
        "itemprop",
        "datetime",
        "face",
    )
)


@dataclass(frozen=True, slots=True)
class Soup:
    """A tree of tags, and the page's element for each of them."""

    root: Tag
    elements: dict[int, Element]

    def element(self, tag: Tag) -> Element:
        """Where ``tag`` stands on the page."""
        return self.elements[id(tag)]


def grow(page: Page, parts: list[Element]) -> Soup:
    """The soup of ``parts``, which may not lie in each other."""
    growth = _Growth(page, Frames(page.removed).find(parts) if parts else set())
    for part in parts:
        growth.graft(part)
    return Soup(growth.root, growth.elements)


class _Growth:
    """A soup in the making.

    Its nodes come in reading order, so each is linked to the one before as it is made, for a third of what ``append`` costs.
    """

    def __init__(self, page: Page, frames: set[Element]) -> None:
        self.root = Tag(name="[document]")
        self.elements: dict[int, Element] = {}
        self._page = page
        self._frames = frames
        self._last: PageElement = self.root

    def graft(self, part: Element) -> None:
        """Nothing; ``part`` and what lies in it go on the end of the root; below ``MAX_DEPTH`` tags go on side by side."""
        removed, silenced = self._page.removed, self._page.silenced
        waiting: list[tuple[Element | str, Tag, int]] = [(part, self.root, 0)]
        while waiting:
            node, above, depth = waiting.pop()
            if isinstance(node, str):
                self._write(node, above)
                continue
            if node is not part and (tail := node.tail) and node not in silenced:
                waiting.append((tail, above, depth))
            if node in removed or (node.tag == "noscript" and is_fallback(node)):
                continue
            if node.tag in IMAGES and (emoji := emoji_of(node)):
                self._write(emoji, above)
                continue
            tag = self._open(_name(node, self._frames), _attributes(node), above, node)
            if tag.name == "figure" and (address := backdrop_of(node)):
                self._open("img", {"src": address}, tag, node)
            below = tag if depth < MAX_DEPTH else above
            waiting.extend((child, below, depth + 1) for child in node.iterchildren(reversed=True))
            if text := node.text:
                waiting.append((text, tag, depth + 1))

    def _open(self, name: str, attributes: dict[str, str], above: Tag, element: Element) -> Tag:
        tag = Tag(name=name, attrs=attributes, parent=above, previous=self._last)
        above.contents.append(tag)
        self.elements[id(tag)] = element
        self._last = tag
        return tag

    def _write(self, text: str, above: Tag) -> None:
        string = NavigableString(text)
        string.setup(above, self._last)
        above.contents.append(string)
        self._last = string


def _name(element: Element, frames: set[Element]) -> str:
    """The tag's name: a frame around a picture is a figure, whatever it is on the page."""
    if element in frames:
        return "figure"
    return "img" if element.tag in IMAGES else str(element.tag)


def _attributes(element: Element) -> dict[str, str]:
    kept = {str(name): str(value) for name, value in element.items() if name in _ATTRIBUTES}
    if element.tag in IMAGES:
        address, alt = address_of(element), alt_of(element)
        if address:
            kept["src"] = address
        if alt is not None:
            kept["alt"] = alt
    return kept
