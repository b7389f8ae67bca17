"""Boxes that frame a picture with its words, whatever elements they are: ``div.photo``, ``dl``, ``aside``, a slide."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice

from lxml.etree import _Element as Element

from docreader.readers.html.credits import is_counter, is_credit_line
from docreader.readers.html.images import IMAGES
from docreader.readers.html.measures import HEADINGS
from docreader.readers.html.page import SILENT, collapse
from docreader.readers.html.vocabulary import Kind, any_of, named, names_of, split

_LEVELS = 7
_LEVELS_OF_NAMES = 3
_MOST_ELEMENTS = 80
_LONGEST_CAPTION_CHARS = 700
_LONGEST_UNNAMED_CHARS = 300
_LONGEST_REST_CHARS = 120
_MOST_LINKED = 0.8
_NEVER = frozenset(("figure", "table", "tbody", "tr", "td", "th", "ul", "ol", "blockquote", "body", "html", "main", "pre"))
"""Elements that are more than a frame, or one already."""
_OF_PICTURES: tuple[Kind, ...] = ("lead", "title")
"""Names for a caption beside a name for pictures: ``img-description``, ``mediaSubtitle``."""
_DESCRIBING = frozenset(("desc", "descr", "description", "infotext", "mota"))
"""Names for a lead that in a box of pictures are names for a caption."""
_PARTS_OF_PICTURE = frozenset(("picture", "source"))
"""Not always the parent and its other children: libxml2 puts each ``source`` and the ``img`` inside the one before."""
_OTHER_PARTS: tuple[Kind, ...] = ("lead", "byline", "title", "kicker")


class Frames:
    """The search for frames on a page; it remembers what elements say, so that asking for each picture costs little."""

    def __init__(self, removed: Mapping[Element, str]) -> None:
        self._removed = removed
        self._said: dict[Element, str | None] = {}

    def find(self, parts: list[Element]) -> set[Element]:
        """The elements in ``parts`` that hold nothing but pictures and what is said of them, and are no ``figure``."""
        ends = {above for part in parts for above in islice(part.iterancestors(), 1)}
        frames: set[Element] = set()
        for part in parts:
            for image in part.iter(*IMAGES):
                frame = self._frame_of(image, ends)
                if frame is not None:
                    frames.add(frame)
        return {frame for frame in frames if frames.isdisjoint(islice(frame.iterancestors(), _LEVELS))}

    def pictures_in(self, element: Element) -> list[Element]:
        """Figures and frames in ``element``, outermost, in the order of the page; none of them announces another article."""
        figures = {*element.iter("figure"), *self.find([element])}
        outermost = [figure for figure in element.iter() if figure in figures and figures.isdisjoint(figure.iterancestors())]
        found: list[Element] = []
        for figure in outermost:
            if not self._is_teaser(figure):
                found.append(figure)
                follower = figure.getnext()
                if follower is not None and follower.tag == "figcaption":  # beside its figure, not in it
                    found.append(follower)
        return found

    def is_frame(self, box: Element) -> bool:
        """Whether ``box`` holds pictures and their caption, and next to nothing else.

        It is part of the article whatever it is called: ``aside.image``, a ``button`` that enlarges.
        """
        words = self._words(box)
        return bool(words) and any(inner.tag in IMAGES for inner in self._inside(box)) and self._is_frame(box, str(words))

    def _frame_of(self, image: Element, ends: set[Element]) -> Element | None:
        """The smallest element around ``image`` that has words, if these are its caption; where they are a credit, one more."""
        credited: Element | None = None
        above = (element for element in image.iterancestors() if element.tag not in _PARTS_OF_PICTURE)
        for here in islice(above, _LEVELS):
            words = None if here in ends or here in self._removed or here.tag in _NEVER else self._words(here)
            if words is None:
                break
            if words and is_credit_line(words):
                credited = here
            elif words and not is_counter(words):
                return here if self._is_frame(here, words) else credited
        return credited

    def _is_frame(self, box: Element, words: str) -> bool:
        inside = self._inside(box)
        if self._is_teaser(box) or any(inner.tag in HEADINGS or _is_other_part(inner) for inner in inside):
            return False
        if any(_is_caption(inner) for inner in inside if inner is not box):
            return self._is_all_caption(box, words)
        if len(words) > _LONGEST_UNNAMED_CHARS or self._linked(box) or _signs().search(words):
            return False
        if any(is_credit_line(self._words(inner) or "") for inner in inside[1:]):
            return True
        return box.tag == "dl" or (box.tag != "li" and any(named(above, "picture") for above in self._same(box, words)))

    def _same(self, box: Element, words: str) -> Iterator[Element]:
        """``box`` and the elements around it that say nothing more."""
        yield box
        for above in islice(box.iterancestors(), _LEVELS_OF_NAMES):
            if self._words(above) != words:
                return
            yield above

    def _is_all_caption(self, box: Element, words: str) -> bool:
        """Whether the words of ``box`` are those of its caption, but for a credit or a button."""
        captions = [inner for inner in self._inside(box) if inner is not box and _is_caption(inner)]
        known = set(captions)
        outermost = [inner for inner in captions if known.isdisjoint(islice(inner.iterancestors(), _LEVELS))]
        said = sum(len(self._words(inner) or "") for inner in outermost)
        links = self._linked(box) - sum(map(self._linked, outermost))
        return said > 0 and len(words) - said <= _LONGEST_REST_CHARS and links <= 0

    def _is_teaser(self, box: Element) -> bool:
        """Whether the words of ``box`` lead elsewhere."""
        words = len(self._words(box) or "")
        if not words:
            return False
        if any(anchor.get("href") for anchor in islice(box.iterancestors("a"), 1)):
            return True
        return self._linked(box) > _MOST_LINKED * words

    def _linked(self, box: Element) -> int:
        """Characters in links."""
        return sum(len(self._words(anchor) or "") for anchor in self._inside(box) if anchor.tag == "a" and anchor.get("href"))

    def _inside(self, box: Element) -> list[Element]:
        """The elements of ``box``, itself first; as many as a frame may have."""
        found: list[Element] = []
        waiting = [box]
        while waiting and len(found) <= _MOST_ELEMENTS:
            element = waiting.pop()
            if element not in self._removed and element.tag not in SILENT:
                found.append(element)
                waiting.extend(element.iterchildren(reversed=True))
        return found

    def _words(self, element: Element) -> str | None:
        """What ``element`` says; None = more than a caption, or in too many elements."""
        if element not in self._said:
            self._said[element] = self._read(element)
        return self._said[element]

    def _read(self, element: Element) -> str | None:
        parts: list[str] = []
        waiting: list[Element | str] = [element]
        length = elements = 0
        while waiting:
            part = waiting.pop()
            if isinstance(part, str):
                parts.append(part)
                length += len(part.strip())
            else:
                elements += 1
                if part is not element and part.tail:
                    waiting.append(part.tail)
                if part not in self._removed and part.tag not in SILENT:
                    waiting.extend(part.iterchildren(reversed=True))
                    waiting.append(part.text or "")
            if length > _LONGEST_CAPTION_CHARS or elements > _MOST_ELEMENTS:
                return None
        return collapse(" ".join(parts))


@cache
def _signs() -> re.Pattern[str]:
    """Who wrote, or at what time: the words of a byline beside a portrait."""
    return re.compile(rf"^(?:{any_of('by')})\s|\b\d{{1,2}}[:.]\d{{2}}\s?(?:Uhr|h|am|pm|GMT|$)", re.IGNORECASE)


def _is_other_part(element: Element) -> bool:
    if not any(named(element, kind) for kind in _OTHER_PARTS) or _is_caption(element):
        return False
    return all(_DESCRIBING.isdisjoint(split(name)) for name in names_of(element))


def _is_caption(element: Element) -> bool:
    if element.tag == "figcaption":
        return True
    if element.tag in IMAGES or next(element.iter(*IMAGES), None) is not None:
        return False
    return named(element, "caption") or (named(element, "picture") and any(named(element, kind) for kind in _OF_PICTURES))
