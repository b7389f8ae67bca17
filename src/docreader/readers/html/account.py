"""The account of a page: where elements stand, in a form for people, and what was left out."""

from __future__ import annotations

from collections import Counter

from lxml.etree import _Element as Element

from docreader.model import Removed
from docreader.readers.html.page import SILENCE, SILENT, Page, collapse

_LONGEST_CHARS = 200
_LONGEST_ID_CHARS = 40
_MOST_STEPS = 24
"""Of a path: a person follows no longer one."""


def account(page: Page) -> tuple[Removed, ...]:
    """What was left out, in the order of the page; what had no words is not listed."""
    paths = Paths()
    removed = sorted((page.number(element), reason) for element, reason in page.removed.items() if reason != SILENCE)
    return tuple(
        Removed(node=paths.of(page.order[number]), reason=reason, text=words[:_LONGEST_CHARS])
        for number, reason in removed
        if (words := said(page, number))
    )


def said(page: Page, number: int) -> str:
    """What the element of this number says at most a few hundred characters of, without scripts, removed or not."""
    order, ends = page.order, page.ends
    start, end = number, ends[number]
    parts: list[str] = []
    tails: list[tuple[int, str]] = []
    length = 0
    while length <= _LONGEST_CHARS and (number < end or tails):
        if tails and tails[-1][0] <= number:
            parts.append(tails.pop()[1])
            length += len(parts[-1])
            continue
        element = order[number]
        if number > start and (tail := element.tail) and not tail.isspace():
            tails.append((ends[number], tail))
        if element.tag in SILENT:
            number = ends[number]
            continue
        if (text := element.text) and not text.isspace():
            parts.append(text)
            length += len(text)
        number += 1
    return collapse(" ".join(parts))


class Paths:
    """Where elements stand, short enough for people: ``html/body/div#content/p[2]``; each parent's children are numbered once."""

    def __init__(self) -> None:
        self._above: dict[Element, str] = {}
        self._steps: dict[Element, str] = {}

    def of(self, element: Element) -> str:
        """The path of ``element``; of a very deep one its last steps."""
        parent = element.getparent()
        if parent is None:
            return str(element.tag)
        if parent not in self._above:
            self._above[parent] = self._path(parent)
        return f"{self._above[parent]}/{self._step(element, parent)}"

    def _path(self, element: Element) -> str:
        """The path of ``element``, which holds others; one step shorter than the longest."""
        steps: list[str] = []
        here = element
        while (above := here.getparent()) is not None and len(steps) < _MOST_STEPS - 1:
            steps.append(self._step(here, above))
            here = above
        if above is None and len(steps) < _MOST_STEPS - 1:
            steps.append(str(here.tag))
        return "/".join(reversed(steps))

    def _step(self, element: Element, parent: Element) -> str:
        if name := (element.get("id") or "").split():
            return f"{element.tag}#{name[0][:_LONGEST_ID_CHARS]}"
        if element not in self._steps:
            self._steps.update(_steps(parent))
        return self._steps[element]


def _steps(parent: Element) -> dict[Element, str]:
    """The last step to each child of ``parent``, as far as they have no id."""
    children = list(parent)
    tags = [child.tag for child in children]
    alike, seen = Counter(tags), dict.fromkeys(tags, 0)
    steps: dict[Element, str] = {}
    for child, tag in zip(children, tags, strict=True):
        seen[tag] += 1
        steps[child] = f"{tag}[{seen[tag]}]" if alike[tag] > 1 else tag
    return steps
