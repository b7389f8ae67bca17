"""The kicker: the short line over the title, known by its name."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element as Element

from docreader.readers.html import vocabulary
from docreader.readers.html.fields.title import Title
from docreader.readers.html.page import Page

_LONGEST_CHARS = 80
_LEVELS = 2


def find_kicker(page: Page, title: Title) -> tuple[str, Element] | None:
    """The kicker of ``title`` and its element, which stands in the title's heading or just above it.

    None where the title that the publisher states begins with it: it is read there.
    """
    if title.element is None:
        return None
    for element in _near(title.element):
        text = page.line(element, _LONGEST_CHARS) if _may_be_kicker(element, title) and page.inside(element) else ""
        if text and text != title.text:
            return None if title.stated and title.text.startswith(text) else (text, element)
    return None


def _may_be_kicker(element: Element, title: Title) -> bool:
    """Whether a name makes the element a kicker, or it is what the title's heading holds before the stated title."""
    if vocabulary.named(element, "kicker"):
        return True
    if element.getparent() is not title.element or not title.shown.endswith(title.text):
        return False
    before = title.shown.removesuffix(title.text).strip(" :|-–—/")
    return bool(before) and (element.text or "").strip(" :|-–—/\n\t") == before


def without_kicker(title: str, kicker: str) -> str:
    """``title`` without the kicker, where the heading holds both.

    >>> without_kicker("Ghi nhanh: Chợ phiên đông trở lại", "Ghi nhanh")
    'Chợ phiên đông trở lại'
    """
    rest = title.removeprefix(kicker).lstrip(" :|-–—/")
    return rest if title.startswith(kicker) and rest else title


def _near(heading: Element) -> Iterator[Element]:
    yield from heading.iterdescendants()
    here: Element | None = heading
    for _ in range(_LEVELS):
        if here is None:
            return
        for before in here.itersiblings(preceding=True):
            yield before
            if len(before) <= 3:
                yield from before.iterdescendants()
        here = here.getparent()
