"""The article that a page keeps as text for its scripts, and shows only once they have run."""

from __future__ import annotations

import json
import re

from docreader.readers.html.page import Page

_STRING = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)', re.DOTALL)
"""One that is never closed goes to the end: were it none, each quotation mark in it would be tried again."""
_PARAGRAPH = re.compile(r"<p[\s>]", re.IGNORECASE)
_MARKED = ("<p", "\\u003cp", "\\u003Cp", "\\x3cp")
_BEGINS = re.compile(r"[^<{}\[\]\\\"]*<[a-z]", re.IGNORECASE)
_LONGEST_START_CHARS = 200
"""A dateline may stand before the first element; braces are data, not text."""
_LEAST_CHARS = 500
_LEAST_PARAGRAPHS = 2
_DEPTH = 3
"""Strings inside strings: a page's data is often JSON inside a call inside a script."""


def embedded_html(page: Page) -> str | None:
    """The longest piece of HTML with paragraphs in the strings of the page's scripts; None = there is none."""
    waiting = [(script.text or "", 0) for script in page.every("script")]
    best = ""
    while waiting:
        text, depth = waiting.pop()
        if len(text) < _LEAST_CHARS or not any(mark in text for mark in _MARKED):
            continue
        inner = [string for match in _STRING.finditer(text) if (string := _decoded(match[0]))] if depth < _DEPTH else []
        waiting.extend((string, depth + 1) for string in inner)
        if (
            depth
            and len(_PARAGRAPH.findall(text)) >= _LEAST_PARAGRAPHS
            and _BEGINS.match(text[:_LONGEST_START_CHARS])
            and len(text) > len(best)
        ):
            best = text
    return best or None


def _decoded(literal: str) -> str:
    if len(literal) < _LEAST_CHARS:
        return ""
    try:
        return str(json.loads(literal, strict=False))
    except ValueError:
        return ""
