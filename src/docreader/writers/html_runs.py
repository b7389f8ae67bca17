"""Runs of text → inline HTML."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from docreader.model import LinkDropped, Mark, Run
from docreader.writers.checked import safe_address
from docreader.writers.html_markup import element, escape
from docreader.writers.html_page import Page

_TAGS: Mapping[Mark, str] = {"strong": "strong", "emphasis": "em", "subscript": "sub", "superscript": "sup", "code": "code"}
_HREF_SHOWN = 200


def write_runs(runs: tuple[Run, ...], page: Page, place: str, language: str | None = None, *, verbatim: bool = False) -> str:
    """The runs as markup; neighbours with one address are one link.

    ``place`` and ``language`` are those of the block; ``verbatim`` keeps line breaks as they are, for ``<pre>``.
    """
    parts: list[str] = []
    for href, group in groupby(runs, key=lambda run: run.link):
        linked = tuple(group)
        words = "".join(_run(run, page, language, verbatim=verbatim) for run in linked)
        blank = not "".join(run.text for run in linked).strip()
        parts.append(words if href is None or blank else _link(href, words, page, place))
    return "".join(parts)


def _run(run: Run, page: Page, language: str | None, *, verbatim: bool) -> str:
    text = escape(run.text)
    if not verbatim:
        text = text.replace("\n", "<br>\n")
    for mark in run.marks:
        text = element(_TAGS[mark], text)
    attributes = page.in_language(run.language, language)
    return element("span", text, {"lang": attributes["lang"]}) if attributes else text


def _link(href: str, words: str, page: Page, place: str) -> str:
    if href.startswith("#") and href[1:] in page.notes:
        return _note_mark(href[1:], words, page)
    address = safe_address(href)
    if address is None:
        page.dropped.append(LinkDropped(place=place, href=href[:_HREF_SHOWN]))
        return words
    return element("a", words, {"href": address})


def _note_mark(note: str, words: str, page: Page) -> str:
    number = page.notes[note]
    first = note not in page.anchored
    page.anchored.add(note)
    return element(
        "a",
        words,
        {"class": "noteref", "role": "doc-noteref", "id": f"mark-{number}" if first else None, "href": f"#note-{number}"},
    )
