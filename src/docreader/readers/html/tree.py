"""The article's part of a page as a Beautiful Soup tree: the tree that blocks are read from.

Only what is still read is carried over, so nothing after this asks again what is furniture. Each tag remembers its element.
"""

from __future__ import annotations

from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag
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

    root: BeautifulSoup
    elements: dict[int, Element]

    def element(self, tag: Tag) -> Element:
        """Where ``tag`` stands on the page."""
        return self.elements[id(tag)]


def grow(page: Page, parts: list[Element]) -> Soup:
    """The soup of ``parts``, which may not lie in each other."""
    soup = BeautifulSoup("", "lxml")
    elements: dict[int, Element] = {}
    frames = Frames(page.removed).find(parts)
    for part in parts:
        _graft(page, part, Soup(soup, elements), frames)
    return Soup(soup, elements)


def _graft(page: Page, part: Element, soup: Soup, frames: set[Element]) -> None:
    """``part`` and what lies in it, as the last child of ``soup``; below ``MAX_DEPTH`` tags go on side by side."""
    waiting: list[tuple[Element | str, Tag, int]] = [(part, soup.root, 0)]
    while waiting:
        node, above, depth = waiting.pop()
        if isinstance(node, str):
            above.append(node)
            continue
        if node is not part and node.tail and node not in page.silenced:
            waiting.append((node.tail, above, depth))
        if node in page.removed or (node.tag == "noscript" and is_fallback(node)):
            continue
        if node.tag in IMAGES and (emoji := emoji_of(node)):
            above.append(emoji)
            continue
        tag = soup.root.new_tag(_name(node, frames), attrs=_attributes(node))
        above.append(tag)
        soup.elements[id(tag)] = node
        if tag.name == "figure" and (address := backdrop_of(node)):
            shown = soup.root.new_tag("img", attrs={"src": address})
            tag.append(shown)
            soup.elements[id(shown)] = node
        below = tag if depth < MAX_DEPTH else above
        waiting.extend((child, below, depth + 1) for child in node.iterchildren(reversed=True))
        if node.text:
            waiting.append((node.text, tag, depth + 1))


def _name(element: Element, frames: set[Element]) -> str:
    """The tag's name: a frame around a picture is a figure, whatever it is on the page."""
    if element in frames:
        return "figure"
    return "img" if element.tag in IMAGES else str(element.tag)


def _attributes(element: Element) -> dict[str, str]:
    kept = {str(name): str(value) for name, value in element.attrib.items() if name in _ATTRIBUTES}
    if element.tag in IMAGES:
        address, alt = address_of(element), alt_of(element)
        if address:
            kept["src"] = address
        if alt is not None:
            kept["alt"] = alt
    return kept
