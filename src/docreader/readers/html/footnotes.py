"""Footnotes: a mark in the text that links to a note further down the page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

from docreader.readers.html.measures import BLOCKS
from docreader.readers.html.page import collapse

_LABEL = re.compile(r"^[\[(]?(?:\d{1,3}|[a-z]|\*{1,3}|[†‡§¹²³⁴⁵⁶⁷⁸⁹]|[ivxlc]{1,6})[\])]?$")
_BACK = re.compile(r"^[\s↑↩^⤴⬆\ufe0e\ufe0f]*$")
_HOLDERS = frozenset(("li", "p", "div", "aside", "dd", "td"))
_LONGEST_CHARS = 3000


@dataclass(frozen=True, slots=True)
class Note:
    """A note, taken out of the tree that it stood in."""

    id: str
    label: str
    tag: Tag


def take_notes(soup: BeautifulSoup) -> tuple[dict[str, str], tuple[Note, ...]]:
    """Links to notes by the page's ids (``{"fn3": "#note-1"}``), and the notes; these are no longer in ``soup`` afterwards."""
    anchors = [anchor for anchor in soup.find_all("a") if _target(anchor)]
    if not anchors:
        return {}, ()
    order = {id(tag): number for number, tag in enumerate(soup.find_all())}
    targets = {str(name): tag for tag in soup.find_all() if (name := tag.get("id") or tag.get("name"))}
    links: dict[str, str] = {}
    notes: dict[int, Note] = {}
    for anchor in anchors:
        name = _target(anchor)
        label = collapse(anchor.get_text())
        holder = _holder(targets.get(name))
        if holder is None or not _LABEL.match(label) or order[id(holder)] < order[id(anchor)]:
            continue
        note = notes.setdefault(id(holder), Note(f"note-{len(notes) + 1}", label.strip("[]()"), holder))
        links[name] = f"#{note.id}"
    for note in notes.values():
        _detach(note)
    return links, tuple(notes.values())


def _target(anchor: Tag) -> str:
    href = anchor.get("href")
    return href[1:] if isinstance(href, str) and href.startswith("#") and len(href) > 1 else ""


def _holder(target: Tag | None) -> Tag | None:
    """The block that is the note: the target, or the block in which the target marks the start."""
    if target is not None and target.name not in BLOCKS:
        target = next((above for above in target.parents if above.name in BLOCKS), None)
    if target is None or target.name not in _HOLDERS or len(target.get_text()) > _LONGEST_CHARS:
        return None
    return target


def _detach(note: Note) -> None:
    """The note leaves the tree; the arrow back and its own label go, since writers make their own."""
    note.tag.extract()
    for anchor in note.tag.find_all("a"):
        words = collapse(anchor.get_text())
        if _target(anchor) and (_BACK.match(words) or words.strip("[]()") == note.label):
            anchor.extract()
    first = note.tag.find(string=re.compile(r"\S"))
    if first is not None and first.strip().strip("[]().: ") == note.label:
        first.extract()
