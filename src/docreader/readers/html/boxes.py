"""Boxes that their own words or fields give away: lists of other articles under their label, and forms."""

from __future__ import annotations

import re

from lxml.etree import _Element as Element

from docreader.readers.html.guards import KEPT, LEAST_LEFT
from docreader.readers.html.labels import is_comments_label, is_related_label
from docreader.readers.html.measures import BLOCKS, HEADINGS, Measure, Measures
from docreader.readers.html.page import Page

_WRITTEN = frozenset(("email", "text", "search", "tel"))
"""Kinds of fields that are written in."""
_LONGEST_FORM_CHARS = 500
_MOST_FORM_PARAGRAPHS = 3
_LARGEST_FORM_SHARE = 0.3
"""Of the page's prose."""
_LONGEST_LABEL_CHARS = 60
_LABELS = frozenset(("strong", "b", "span"))
_ADDRESS = re.compile(r"https?://\S{3,300}$")
_LONGEST_ADDRESS_CHARS = 320
_MOST_PLAIN = 0.5
_LONGEST_BIT_CHARS = 40
"""A date or a counter beside a link."""


def remove_forms(page: Page, measures: Measures, protected: set[Element]) -> None:
    """Nothing; a form that asks to write something is removed with the box that invites to it: newsletter, search, comment."""
    most = _LARGEST_FORM_SHARE * measures.of(page.root).prose
    for field in page.every("input", "textarea"):
        if field.tag == "input" and (field.get("type") or "text").lower() not in _WRITTEN:
            continue
        box: Element | None = None
        above: Element | None = field
        while above is not None and above not in protected and above.tag not in KEPT and _invites(measures.of(above), most):
            box, above = above, above.getparent()
        if box is not None and page.inside(box) and measures.of(box).text:
            measures.leave_out(box, "chrome.form")


def _invites(measure: Measure, most_prose: float) -> bool:
    """Whether there are only some words around a field, and not the text of a short page."""
    return measure.text <= _LONGEST_FORM_CHARS and measure.paragraphs <= _MOST_FORM_PARAGRAPHS and measure.prose <= most_prose


def remove_labelled(page: Page, measures: Measures) -> None:
    """Nothing; lists of other articles and readers' comments are removed with their label ("Các tin khác", "Ý kiến bạn đọc")."""
    for element in page.walk():
        if not 0 < measures.of(element).text <= _LONGEST_LABEL_CHARS or (
            element.tag not in BLOCKS and element.tag not in _LABELS
        ):
            continue
        words = page.line(element, _LONGEST_LABEL_CHARS)
        if is_related_label(words):
            _remove_list(page, measures, element)
        elif element.tag in HEADINGS and is_comments_label(words):
            _remove_comments(page, measures, element)


def _remove_comments(page: Page, measures: Measures, label: Element) -> None:
    """The comments are what follows their label in the box that it heads."""
    head = label
    above = head.getparent()
    while above is not None and above.tag not in KEPT and measures.of(above).text <= measures.of(label).text + 3:
        head, above = above, above.getparent()
    whole = measures.of(page.root).prose
    comments = [follower for follower in head.itersiblings() if follower not in page.removed]
    if whole - sum(measures.of(comment).prose for comment in comments) < LEAST_LEFT:
        return
    for element in (head, *comments):
        measures.leave_out(element, "chrome.comments")


def _is_list(follower: Element, measure: Measure) -> bool:
    """Whether what follows such a label is mostly links, or cards of a picture or heading with a few words, or an address."""
    if _ADDRESS.match("".join(map(str, follower.itertext())).strip()[:_LONGEST_ADDRESS_CHARS]):
        return True
    if measure.paragraphs > measure.link_count:
        return False
    if measure.density >= _MOST_PLAIN:
        return True
    return follower.tag != "p" and measure.link_count > 1 and any(True for _ in follower.iter("img", "h2", "h3", "h4", "h5"))


def _remove_list(page: Page, measures: Measures, label: Element) -> None:
    """The label's list is what follows it, or what follows the box that holds nothing but the label."""
    head = label
    above = head.getparent()
    while above is not None and above.tag not in KEPT and measures.of(above).text <= measures.of(label).text + 3:
        head, above = above, above.getparent()
    followers = _followers(measures, head)
    if any(measures.of(follower).text for follower in followers):
        for element in (head, *followers):
            page.silence_after(element)
            if element not in page.removed:
                measures.leave_out(element, "chrome.related")


def _followers(measures: Measures, head: Element) -> list[Element]:
    """What follows ``head`` up to the last link of its list, with the date beside that link."""
    found: list[Element] = []
    last = 0
    for follower in head.itersiblings():
        measure = measures.of(follower)
        is_bit = follower.tag not in BLOCKS and measure.text <= _LONGEST_BIT_CHARS
        if measure.text and not is_bit and not _is_list(follower, measure):
            break
        found.append(follower)
        is_date = is_bit and last == len(found) - 1 and follower.tag != "br"
        last = len(found) if measure.link_count or is_date or (measure.text and not is_bit) else last
        if len((follower.tail or "").strip()) > _LONGEST_BIT_CHARS:
            break
    return found[:last]
