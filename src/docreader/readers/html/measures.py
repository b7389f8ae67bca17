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
_ASCII_PAUSES = ",;:.!?"
_DENSE_SCRIPT = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ALL_LINK = 0.9
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

    def add(self, text: str) -> None:
        """Nothing; ``text`` stands directly in the element."""
        length = len(text.strip())
        if text.isascii():
            self.own_pauses += sum(map(text.count, _ASCII_PAUSES))
        else:
            length += 2 * len(_DENSE_SCRIPT.findall(text))  # a Chinese or Thai sentence needs a third of the letters
            self.own_pauses += len(_PAUSES.findall(text))
        self.text += length
        self.own += length

    def pass_on(self, above: Measure, *, block: bool) -> None:
        """Nothing; ``above`` holds all that this element holds."""
        above.elements += self.elements
        above.images += self.images
        if not self.text:
            return  # then all the others are 0
        above.text += self.text
        above.links += self.links
        above.link_count += self.link_count
        above.prose += self.prose
        above.paragraphs += self.paragraphs
        if not block:
            above.own += self.own
            above.own_links += self.own_links
            above.own_pauses += self.own_pauses

    @property
    def density(self) -> float:
        """Share of the text that is links, 0 to 1."""
        return self.links / self.text if self.text else 0.0

    @property
    def is_prose(self) -> bool:
        """Whether the block's own text reads as sentences, not as a label or a list of links."""
        return self.own >= _LEAST_PROSE and self.own_links <= self.own * 0.6 and (self.own_pauses > 0 or self.own >= 80)


class Measures:
    """The measure of every element of a page that is still read; what is removed later goes through ``leave_out``."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._found: list[Measure] = [_NOTHING] * len(page.order)
        self._add_up(self._gather())

    def of(self, element: Element) -> Measure:
        """The measure of ``element``; empty for one that was removed."""
        return self._found[self._page.number(element)]

    def numbered(self, number: int) -> Measure:
        """The measure of the element of this number."""
        return self._found[number]

    def is_linked(self, element: Element) -> bool:
        """Whether ``element`` is a link as a whole, from inside or from around it."""
        measure = self.of(element)
        return measure.density > _ALL_LINK or any(True for _ in element.iterancestors("a"))

    def leave_out(self, element: Element, reason: str) -> None:
        """Nothing; ``element`` is removed from the page for ``reason``, and the elements above hold no more of it."""
        page = self._page
        page.remove(element, reason)
        number = page.number(element)
        lost, self._found[number] = self._found[number], _NOTHING
        inline, linked = element.tag not in BLOCKS, lost.links
        linked_inline = lost.own_links if inline else 0
        prose, paragraphs = lost.prose, lost.paragraphs
        while number:
            number = page.parents[number]
            above, tag = self._found[number], page.order[number].tag
            if above is _NOTHING:
                return
            if tag == "a":
                linked, linked_inline = lost.text, lost.own
            above.text -= lost.text
            above.links -= linked
            above.link_count -= lost.link_count
            above.images -= lost.images
            above.elements -= lost.elements
            if inline:
                before = above.own if _counts(tag, above) else 0
                above.own -= lost.own
                above.own_links -= linked_inline
                above.own_pauses -= lost.own_pauses
                after = above.own if _counts(tag, above) else 0
                prose, paragraphs = prose + before - after, paragraphs + bool(before) - bool(after)
                inline = tag not in BLOCKS
            above.prose -= prose
            above.paragraphs -= paragraphs

    def _gather(self) -> list[int]:
        """The numbers of the elements that are still read; each has its own text, not yet that of the elements inside."""
        page, found, kept = self._page, self._found, []
        removed, order, parents, ends = page.removed, page.order, page.parents, page.ends
        number, end = 0, len(order)
        while number < end:
            element = order[number]
            if number and (text := element.tail) and not text.isspace():
                found[parents[number]].add(text)
            if element in removed:
                number = ends[number]
                continue
            found[number] = measure = Measure()
            kept.append(number)
            if (text := element.text) and not text.isspace():
                measure.add(text)
            number += 1
        return kept

    def _add_up(self, kept: list[int]) -> None:
        """Each element's measure goes on to the one above, the last element first."""
        order, parents, found = self._page.order, self._page.parents, self._found
        for number in reversed(kept):
            measure, tag = found[number], order[number].tag
            if tag == "a":
                measure.links, measure.own_links = measure.text, measure.own
                measure.link_count += bool(measure.text)
            elif tag == "img":
                measure.images += 1
            block = tag in BLOCKS
            if block and _counts(tag, measure):
                measure.prose += measure.own
                measure.paragraphs += 1
            if number:
                measure.pass_on(found[parents[number]], block=block)


def _counts(tag: object, measure: Measure) -> bool:
    """Whether an element's own text counts as prose."""
    return measure.is_prose and tag in BLOCKS and tag not in HEADINGS


_NOTHING = Measure(elements=0)
"""Shared by all removed elements, and never changed."""
