"""What is left out inside the article: lists and boxes that are mostly links, teasers, and lines that only point elsewhere."""

from __future__ import annotations

import re

from lxml.etree import _Element as Element

from docreader.readers.html.labels import is_pointer_label, leads_to_documents
from docreader.readers.html.measures import BLOCKS, HEADINGS, Measure, Measures
from docreader.readers.html.page import Page, host_of
from docreader.readers.html.vocabulary import fold, words

_SLIDE = re.compile(r"(?<![\d/])(\d{1,3})/(\d{2,3})(?![\d/])")
_LEAST_SLIDES = 10
_LEAST_SHOW_CHARS = 800
_SHORT_WORD_CHARS = 3
_BOXES = frozenset(("ul", "ol", "dl", "div", "section", "table", "td", "span", "header"))
_LISTS = frozenset(("ul", "ol"))
_LABEL_CHARS = 40
"""That may go with a link: "Kinh tế: …"."""
_JOINT_CHARS = 12
"""Between two links: commas, bullets, dates."""
_LINKS_IN_CELL = 3
_MOST_LISTS = 4
_MOST_LISTED = 0.3
"""Of the article's text."""
_LINES = frozenset(("p", "div", "li", "blockquote"))
_TEASER_BOXES = frozenset(("article", "li", "div", "section", "a", "aside"))
_MOST_LINKS = 0.65
_MOST_TEASER_CHARS = 450
_MOST_IN_TEASER = 60
"""Elements."""
_MOST_IN_LINE = 12
_MOST_LINE_CHARS = 200
_MOST_LEFT_OUT = 0.4
"""Of the article's text: an article made of such boxes keeps them."""
_SENTENCE_ENDS = (".", "!", "。", "”", '"', ":", ";")


def trim(page: Page, measures: Measures, body: list[Element], title: str) -> None:
    """Nothing; in ``body``, boxes of links, teasers, pointers to other articles and shows under another title are removed."""
    _trim_shows(page, measures, body, title)
    inside = [element for part in body for element in page.walk(part) if element is not part]
    whole = sum(measures.of(part).text for part in body)
    _trim_links(page, measures, inside, whole)
    for wanted, elements in (
        (_is_teaser, [element for element in inside if element.tag in _TEASER_BOXES]),
        (_is_pointer, [element for element in inside if element.tag in _LINES]),
    ):
        found = _outermost([element for element in elements if page.inside(element) and wanted(page, element, measures)])
        if sum(measures.of(element).text for element in found) <= _MOST_LEFT_OUT * whole:
            for element in found:
                measures.leave_out(element, "chrome.related")


def _trim_shows(page: Page, measures: Measures, body: list[Element], title: str) -> None:
    """Nothing; a slide show of its own, with another headline, is removed from between the paragraphs."""
    known = set(fold(title).split())
    for element in [element for part in body for element in page.walk(part) if "picture" in page.named(element).kinds]:
        measure = measures.of(element)
        if measure.prose < _LEAST_SHOW_CHARS or not page.inside(element) or element in body:
            continue
        first = next((heading for heading in element.iter(*HEADINGS) if measures.of(heading).text), None)
        headline = set(fold(page.line(first, _MOST_LINE_CHARS)).split()) if first is not None else known
        rest = sum(measures.of(part).prose for part in body) - measure.prose
        if (
            known.isdisjoint(word for word in headline if len(word) > _SHORT_WORD_CHARS)
            and rest >= _LEAST_SHOW_CHARS
            and _counts(element)
        ):
            measures.leave_out(element, "chrome.related")


def _counts(show: Element) -> bool:
    """Whether the box numbers many pictures: "1/50", "2/50"."""
    numbers = _SLIDE.findall(" ".join(map(str, show.itertext())))
    return len({number for number, _ in numbers}) >= _LEAST_SLIDES and len({whole for _, whole in numbers}) == 1


def _trim_links(page: Page, measures: Measures, inside: list[Element], whole: int) -> None:
    """Nothing; boxes of links are removed, unless the article is a list of links itself."""
    boxes = _outermost([element for element in inside if element.tag in _BOXES and _is_link_box(page, element, measures)])
    lists = [box for box in boxes if box.tag in _LISTS]
    many = len(lists) >= _MOST_LISTS or sum(measures.of(box).text for box in lists) > _MOST_LISTED * whole
    for element in inside:
        if element.tag == "span" and _is_hover_card(element, measures) and page.inside(element):
            measures.leave_out(element, "chrome.overlay")
    for box in boxes:
        if not (many and box.tag in _LISTS) and page.inside(box):
            measures.leave_out(box, "chrome.links")


def _outermost(elements: list[Element]) -> list[Element]:
    boxes = set(elements)
    return [element for element in elements if boxes.isdisjoint(element.iterancestors())]


def _is_teaser(page: Page, element: Element, measures: Measures) -> bool:
    """Whether a box announces another article: one heading, all of it a link, and a few words."""
    measure = measures.of(element)
    if (
        not 0 < measure.text <= _MOST_TEASER_CHARS
        or measure.link_count > 4
        or measure.paragraphs > 2
        or measure.elements > _MOST_IN_TEASER
    ):
        return False
    headings = [inner for inner in page.walk(element) if inner.tag in HEADINGS and measures.of(inner).text]
    return len(headings) == 1 and measures.is_linked(headings[0])


def _is_pointer(page: Page, element: Element, measures: Measures) -> bool:
    """Whether a line is nothing but a link to another article, maybe with a label: "Xem thêm: …"."""
    measure = measures.of(element)
    if not 20 <= measure.text <= _MOST_LINE_CHARS or measure.link_count != 1 or measure.elements > _MOST_IN_LINE:
        return False
    if measure.images or _holds_blocks(element) or leads_to_documents(element) or not _leads_to_site(page, element):
        return False
    line = page.line(element, _MOST_LINE_CHARS)
    if measure.density > 0.95:
        return element.tag != "li" and not line.endswith(_SENTENCE_ENDS)
    label, colon, _ = line.partition(":")
    return measure.density > 0.5 and bool(colon) and is_pointer_label(label)


def _leads_to_site(page: Page, element: Element) -> bool:
    """Whether its link leads to another page of the site or to its account, as far as is known: not into this page."""
    href = next((anchor.get("href") or "" for anchor in element.iter("a")), "").strip()
    if not href or href.startswith("#"):
        return False
    if page.host is None or not href.startswith("http") or host_of(href) == page.host:
        return True
    return not set(host_of(href).split(".")).isdisjoint(words()["labels"]["network"])  # "follow us on …"


def _holds_blocks(element: Element) -> bool:
    return any(inner.tag in BLOCKS for inner in element.iterdescendants())


def _is_link_box(page: Page, element: Element, measures: Measures) -> bool:
    measure = measures.of(element)
    if (
        measure.link_count < (1 if element.tag in ("ul", "ol") else 2)
        or measure.density < _MOST_LINKS
        or measure.images > measure.link_count
    ):
        return False
    if element.tag == "span" and (measure.text < 80 or _stands_in_line(element, measure, measures)):
        return False
    if element.tag == "td" and measure.link_count < _LINKS_IN_CELL:
        return False  # of a table of data
    if element.tag in _LISTS and (_leads_outside(page, element) or next(element.iterancestors("li"), None) is not None):
        return False
    plain = measure.text - measure.links
    most = _LABEL_CHARS if element.tag in _LISTS and measure.link_count > 1 and _ends_in_links(element) else _JOINT_CHARS
    return (plain < most * measure.link_count or plain < 40) and not leads_to_documents(element)


def _leads_outside(page: Page, box: Element) -> bool:
    """Whether most of the links lead to other hosts: references, not other articles of the site."""
    host = page.host
    if host is None:
        return False
    links = [anchor.get("href") or "" for anchor in box.iter("a")]
    return 2 * sum(link.startswith("http") and host_of(link) != host for link in links) > len(links)


def _ends_in_links(box: Element) -> bool:
    """Whether each item says nothing after its link: what stands before is the link's label."""
    for item in box.iter("li"):
        words = "".join(map(str, item.itertext())).rstrip()
        anchors = list(item.iter("a"))
        if not anchors or not words.endswith("".join(map(str, anchors[-1].itertext())).strip()):
            return False
    return True


def _stands_in_line(element: Element, measure: Measure, measures: Measures) -> bool:
    """Whether ``element`` is some words of a sentence."""
    block = next((above for above in element.iterancestors() if above.tag in BLOCKS), None)
    return block is not None and measures.of(block).own > 1.2 * measure.own


def _is_hover_card(element: Element, measures: Measures) -> bool:
    """Whether ``element`` is the card that shows over a linked name: it follows the link and begins with the same words."""
    before = element.getprevious()
    if before is None or before.tag != "a" or not measures.of(element).link_count:
        return False
    name = " ".join(map(str, before.itertext())).split()
    return bool(name) and " ".join(map(str, element.itertext())).split()[: len(name)] == name
