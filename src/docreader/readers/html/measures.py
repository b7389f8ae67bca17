"""How much text, links and prose each element holds. One pass; everything that decides by density asks here."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.etree import _Element as Element

from docreader.readers.html.page import Page

BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
        "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
        "tfoot", "th", "thead", "tr", "ul"
    )
)  # fmt: skip
"""Elements that begin a new line. Source: HTML Living Standard, "Flow content" in the default style sheet."""
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

_PAUSES = re.compile(r"[,;:，、；،。.!?！？…]")
_DENSE_SCRIPT = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LEAST_PROSE = 25
"""Characters; Source: shorter lines are labels and buttons on every panel measured."""


@dataclass(slots=True)
class Measure:
    """What one element holds, all its descendants counted."""

    text: int = 0
    """Characters, white space collapsed roughly."""
    links: int = 0
    """Characters inside links."""
    link_count: int = 0
    prose: int = 0
    """Characters in blocks that read as sentences."""
    paragraphs: int = 0
    """Blocks that read as sentences."""
    images: int = 0
    elements: int = 1
    """Itself and all in it."""
    own: int = 0
    """Characters directly in this block, not in blocks inside it."""
    own_links: int = 0
    own_pauses: int = 0

    @property
    def density(self) -> float:
        """Share of the text that is links, 0 to 1."""
        return self.links / self.text if self.text else 0.0

    @property
    def is_prose(self) -> bool:
        """Whether the block's own text reads as sentences, not as a label or a list of links."""
        return self.own >= _LEAST_PROSE and self.own_links <= self.own * 0.6 and (self.own_pauses > 0 or self.own >= 80)


class Measures:
    """The measure of every element of a page that is still read."""

    def __init__(self, page: Page) -> None:
        elements = page.elements()
        self._found = {element: Measure() for element in elements}
        for element in reversed(elements):  # every element after all that it holds
            self._close(element)

    def of(self, element: Element) -> Measure:
        """The measure of ``element``; empty for one that was removed."""
        return self._found.get(element) or Measure()

    def _close(self, element: Element) -> None:
        measure = self._found[element]
        for text in (element.text, *(child.tail for child in element)):
            if text and not text.isspace():
                self._add(measure, text)
        name = element.tag
        if name == "a":
            measure.links, measure.own_links = measure.text, measure.own
            measure.link_count += bool(measure.text)
        elif name == "img":
            measure.images += 1
        block = name in BLOCKS
        if block and measure.is_prose and name not in HEADINGS:
            measure.prose += measure.own
            measure.paragraphs += 1
        above = element.getparent()
        if above is not None and above in self._found:
            self._pass_on(measure, self._found[above], block=block)

    @staticmethod
    def _add(measure: Measure, text: str) -> None:
        length = len(text.strip())
        if len(text) > 4 and _DENSE_SCRIPT.search(text):
            length += len(_DENSE_SCRIPT.findall(text)) * 2  # a Chinese or Thai sentence needs a third of the letters
        measure.text += length
        measure.own += length
        measure.own_pauses += len(_PAUSES.findall(text))

    @staticmethod
    def _pass_on(measure: Measure, above: Measure, *, block: bool) -> None:
        above.text += measure.text
        above.links += measure.links
        above.link_count += measure.link_count
        above.prose += measure.prose
        above.paragraphs += measure.paragraphs
        above.images += measure.images
        above.elements += measure.elements
        if not block:
            above.own += measure.own
            above.own_links += measure.own_links
            above.own_pauses += measure.own_pauses
