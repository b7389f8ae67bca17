"""Which elements hold the article. Density and structure decide; names and what the page states tip the balance."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lxml.etree import _Element as Element

from docreader.readers.html.measures import BLOCKS, Measures
from docreader.readers.html.page import Page
from docreader.readers.html.vocabulary import fold, words

_HOLDERS = frozenset(
    (
        "article",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "fieldset",
        "form",
        "main",
        "section",
        "table",
        "tbody",
        "td",
        "tr",
        "blockquote",
        "li",
        "span",
    )
)
_TABLE_PARTS = frozenset(("td", "tr", "tbody"))
_TAG_VALUES = {
    "article": 10.0,
    "main": 5.0,
    "div": 5.0,
    "section": 3.0,
    "blockquote": 3.0,
    "td": 3.0,
    "form": -3.0,
    "li": -3.0,
}
_REACH = 5
"""Levels above a paragraph that its score still counts for."""
_NAME_BONUS = 25.0
_LEAST_TEXT = 250
"""Characters of prose that make a part of a page an article's, where names and neighbours do not."""
_LEAST_PARAGRAPHS = 3
_LEAST_HEADED = 60
"""Characters of prose under the stated title: one sentence."""
_LEAST_TEASED = 0.1
"""Share of links where each paragraph has one: a headline over its summary."""
_PURE = 0.85
"""Share of the text that is prose where there is nothing but an article."""
_MOST_LINKED = 0.3
_MOST_BETWEEN = 0.2
"""Share of the text that may be links between the parts of an article and still be read with it."""
_MOST_OTHER = 0.5
"""The same of lists, tables and short lines without links."""
_LONGEST_LETTERHEAD = 1500
"""Characters."""
_LETTERHEAD_CELLS = 8


class Finder:
    """The search for the article on one page."""

    def __init__(self, page: Page, measures: Measures, headings: list[Element]) -> None:
        self._page = page
        self._measures = measures
        self._headings = headings
        """Those that show the stated title."""
        self._scores: dict[Element, float] = {}

    def find(self, within: Element | None = None) -> list[Element]:
        """The elements that hold the article, in reading order, all of them in ``within``; none = there is nothing to read."""
        for element in self._page.elements() if within is None else self._page.walk(within):
            if element.tag in BLOCKS and self._measures.of(element).is_prose:
                self._give(element)
        if not self._scores:
            return self._whole_page()
        candidates = [
            element for element in self._scores if within is None or element is within or within in element.iterancestors()
        ]
        best = max(candidates or self._scores, key=self._value)
        if within is None and (headed := self._headed_beside(best)) is not None:
            return [headed]
        best = self._around(self._climb(best))
        return self._with_siblings(best)

    def _headed_beside(self, best: Element) -> Element | None:
        """What the stated title heads, if ``best`` only announces other articles: a short text has less prose than a side bar."""
        measure = self._measures.of(best)
        if measure.link_count < max(measure.paragraphs, _LEAST_PARAGRAPHS) or measure.density < _LEAST_TEASED:
            return None
        for heading in self._headings:
            for above in heading.iterancestors():
                if self._page.holds(above, best):
                    break
                if self._measures.of(above).prose >= _LEAST_HEADED:
                    return above if self._measures.of(above).density < _MOST_LINKED else None
        return None

    def _whole_page(self) -> list[Element]:
        """The page's body, if a page without prose still says something: a poem, pictures with their words, a short notice."""
        body = self._page.root.find("body")
        if body is None or any(field.get("type") == "password" for field in self._page.every("input")):
            return []
        elements = list(self._page.walk(body))
        told = any(element.tag in ("p", "pre", "article", "h1") and self._measures.of(element).text for element in elements)
        linked = sum(self._measures.of(element).text for element in elements if element.tag == "a" and _leads_away(element))
        return [body] if told and linked < 0.5 * self._measures.of(body).text else []

    def _give(self, paragraph: Element) -> None:
        """Each element above gets a part of the paragraph's score, the nearest most."""
        measure = self._measures.of(paragraph)
        clean = max(0, measure.own - 2 * measure.own_links)
        score = 1 + measure.own_pauses / 2 + min(clean / 100, 3)
        nearest = paragraph.getparent() if paragraph.tag not in ("div", "td") else paragraph
        above, level = nearest, 0
        while above is not None and level < _REACH and above.tag != "html":
            if above.tag in _HOLDERS:
                if above not in self._scores:
                    self._scores[above] = self._name_value(above)
                self._scores[above] += score / max(1, 2 * level if level < 2 else 3 * level)
                level += 1
            above = above.getparent()

    def _name_value(self, element: Element) -> float:
        value = _TAG_VALUES.get(element.tag, 0.0)
        named = "body" in self._page.named(element).kinds
        return value + _NAME_BONUS if named or (element.get("itemprop") or "").lower() in ("articlebody", "text") else value

    def _value(self, element: Element) -> float:
        return self._scores.get(element, 0.0) * (1 - self._measures.of(element).density)

    def _around(self, best: Element) -> Element:
        """The element above ``best`` that is all text, or has text of its own: ``best`` is a step or a box in an article."""
        here = best
        for above in best.iterancestors():
            if above.tag in ("body", "html"):
                break
            if self._is_pure(above, here):
                here = above
                continue
            direct = [measure for child in above if child.tag == "p" and (measure := self._measures.of(child)).is_prose]
            if len(direct) >= _LEAST_PARAGRAPHS and sum(measure.own for measure in direct) >= 2 * _LEAST_TEXT:
                here = above
        rows = here is not best and here.tag in _TABLE_PARTS
        return next(here.iterancestors("table"), here) if rows else here  # which may be one of data

    def _is_pure(self, above: Element, here: Element) -> bool:
        """Whether ``above`` holds far more text than ``here``, or any more than a short cell, and hardly anything else."""
        whole, part = self._measures.of(above), self._measures.of(here)
        if here.tag == "article" or any(not self._page.holds(here, other) and other is not above for other in _articles(above)):
            return False
        is_short_cell = here.tag in _TABLE_PARTS and part.prose < _LEAST_TEXT
        more = whole.prose > part.prose if is_short_cell else whole.prose >= 2 * part.prose
        return more and whole.prose >= _PURE * whole.text and whole.density < 1 - _PURE

    def _climb(self, best: Element) -> Element:
        """An element above that holds more of the same: score that does not fade upwards is spread over several children."""
        least = self._value(best) / 3
        above = best.getparent()
        last = self._value(best)
        here = best
        while above is not None and above.tag not in ("body", "html"):
            value = self._value(above)
            if value < least:
                break
            if value > last:
                here, last = above, value
            above = above.getparent()
        above = here.getparent()
        while above is not None and above.tag not in ("body", "html") and len(above) == 1:
            here, above = above, above.getparent()
        return here

    def _with_siblings(self, best: Element) -> list[Element]:
        """The best element and those beside it, and beside what holds it, that go on with the article."""
        parts = [best]
        branch, above = best, best.getparent()
        scope = self._scope(best)
        for level in range(_REACH + 1):
            if above is None or branch.tag in ("body", "html"):
                break
            near = level == 0 or (scope is not None and self._page.holds(scope, above))
            parts += [
                child
                for child in above
                if child is not branch
                and child not in self._page.removed
                and (self._goes_on(child, branch, best, level) or (near and (self._is_text(child) or self._is_letterhead(child))))
            ]
            branch, above = above, above.getparent()
        if len(parts) == 1:
            return parts
        return self._joined(sorted(parts, key=self._page.number))

    def _scope(self, best: Element) -> Element | None:
        """The smallest element that holds ``best`` and shows the title: what is text in it belongs to the article."""
        for above in best.iterancestors():
            if above.tag == "html":
                return None
            if any(self._page.holds(above, heading) for heading in self._headings):
                return above
        return None

    def _is_text(self, element: Element) -> bool:
        """Whether ``element`` is several paragraphs of running text and little else."""
        measure = self._measures.of(element)
        if next(_articles(element), None) is not None:
            return False
        return measure.paragraphs > 1 and measure.prose >= max(_LEAST_TEXT, 0.7 * measure.text) and measure.density < 0.15

    def _is_letterhead(self, element: Element) -> bool:
        """Whether ``element`` is a table of a letter's sender and motto, or of its recipients and signature."""
        measure = self._measures.of(element)
        if element.tag != "table" or measure.links or not 0 < measure.text <= _LONGEST_LETTERHEAD:
            return False
        openings = tuple(words()["labels"]["letterhead"])
        cells = islice(element.iter("td", "th"), _LETTERHEAD_CELLS)
        return any(fold(self._page.line(cell, _LONGEST_LETTERHEAD)).startswith(openings) for cell in cells)

    def _is_another(self, element: Element) -> bool:
        """Whether ``element`` is an article with a headline of its own, on a page that shows the title elsewhere."""
        return element.tag == "article" and bool(self._headings) and next(element.iter("h1"), None) is not None

    def _joined(self, parts: list[Element]) -> list[Element]:
        """``parts`` with what stands between them, headings and pictures, unless that is too much to be of the article."""
        first, last = parts[0], parts[-1]
        above = next(holder for holder in first.iterancestors() if self._page.holds(holder, last))
        children = list(above)
        begin = [self._page.holds(child, first) for child in children].index(True)
        end = [self._page.holds(child, last) for child in children].index(True) + 1
        before, after = self._beside(children[:begin][::-1])[::-1], self._beside(children[end:])
        between = [*before, *children[begin:end], *after]
        span = [child for child in between if child not in self._page.removed]
        known = set(parts)
        others = [measure for child in span if child not in known and (measure := self._measures.of(child)).text]
        whole = sum(self._measures.of(child).text for child in span)
        linked = sum(measure.text for measure in others if measure.density > _MOST_LINKED)
        other = sum(measure.text for measure in others)
        return span if linked <= _MOST_BETWEEN * whole and other <= _MOST_OTHER * whole else parts

    def _beside(self, children: list[Element]) -> list[Element]:
        """The first of ``children`` that are running text, with the little that stands between them."""
        found = other = 0
        for number, child in enumerate(children, 1):
            measure = self._measures.of(child)
            if measure.prose and measure.density < 0.3 and measure.prose >= _PURE * measure.text:
                found = number
            other += measure.text if found != number else 0
            if other > _LEAST_TEXT:
                break
        return children[:found]

    def _goes_on(self, sibling: Element, branch: Element, best: Element, level: int) -> bool:
        measure = self._measures.of(sibling)
        if not measure.prose or measure.density > 0.3 or self._is_another(sibling):
            return False
        if sibling.tag == branch.tag and sibling.get("class") == branch.get("class") and sibling.get("class"):
            return measure.prose >= 80 and measure.prose > 0.5 * measure.text
        if level:
            return False
        if sibling.tag == "p":
            return measure.is_prose and (measure.density < 0.25 if measure.own > 80 else measure.density == 0)
        return self._value(sibling) >= max(10.0, self._value(best) * 0.2)


def _articles(element: Element) -> Iterator[Element]:
    """The beginnings of articles in ``element``."""
    return element.iter("article", "h1")


def _leads_away(anchor: Element) -> bool:
    href = (anchor.get("href") or "").strip().lower()
    return bool(href) and not href.startswith(("javascript:", "#"))
