"""Footnotes: a mark in the text that links to a note further down the page, in the article or outside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from bs4 import Tag
from lxml.etree import _Element as Element

from docreader.readers.html.measures import BLOCKS
from docreader.readers.html.page import Page, collapse

_LABEL = re.compile(
    r"^[\[(]?(?:(?:n|nb|note|lower-alpha|ghi chú|chú thích)?\s?\d{1,3}|[a-z]|\*{1,3}|[†‡§¹²³⁴⁵⁶⁷⁸⁹]|[ivxlc]{1,6})[\])]?$",
    re.IGNORECASE,
)
"""What marks a note in the text; wikis number notes of a group with its name: "[n 1]"."""
_BACK = re.compile(r"^[\s↑↩^⤴⬆\ufe0e\ufe0f]*$")
_WORD_NOTE = re.compile(r"mso-element\s{0,9}:\s{0,9}(?:foot|end)note(?![\w-])", re.IGNORECASE)
_NOTE_ID = re.compile(r"(?:ftn|edn|fn|footnote|endnote)[:_-]?\d{1,4}", re.IGNORECASE)
_HOLDERS = frozenset(("li", "p", "div", "aside", "dd", "td"))
_LONGEST_CHARS = 3000
_LONGEST_LABEL_CHARS = 20
_MOST_OUTSIDE = 1000


@dataclass(frozen=True, slots=True)
class Note:
    """A note, taken out of the tree that it stood in."""

    id: str
    label: str
    tag: Tag


@dataclass(slots=True)
class _Map:
    """Where the tags of a tree stand, and which of them links can lead to."""

    order: dict[int, int]
    targets: dict[str, Tag]
    anchors: list[Tag]


def take_notes(soup: Tag) -> tuple[dict[str, str], tuple[Note, ...]]:
    """Links to notes by the page's ids (``{"fn3": "#note-1"}``), and the notes; these are no longer in ``soup`` afterwards."""
    if not _has_marks(soup):
        return {}, ()
    found = _map(soup)
    links: dict[str, str] = {}
    notes: dict[int, Note] = {}
    for anchor in found.anchors:
        name = _fragment(str(anchor.attrs["href"]))
        label = collapse(anchor.get_text())
        holder = _holder(found.targets.get(name))
        if holder is None or not _LABEL.match(label) or found.order[id(holder)] < found.order[id(anchor)]:
            continue
        note = notes.setdefault(id(holder), Note(f"note-{len(notes) + 1}", label.strip("[]()"), holder))
        links[name] = f"#{note.id}"
        anchor["href"] = f"#{name}"
    for note in notes.values():
        _detach(note)
    return links, tuple(notes.values())


def _has_marks(soup: Tag) -> bool:
    """Whether any link in ``soup`` leads to a place on a page."""
    waiting: list[Tag] = [soup]
    while waiting:
        for child in waiting.pop().contents:
            if isinstance(child, Tag):
                if child.name == "a" and "#" in str(child.attrs.get("href") or ""):
                    return True
                waiting.append(child)
    return False


def _map(soup: Tag) -> _Map:
    found = _Map({}, {}, [])
    waiting: list[Tag] = [soup]
    while waiting:
        tag = waiting.pop()
        waiting.extend(child for child in reversed(tag.contents) if isinstance(child, Tag))
        found.order[id(tag)] = len(found.order)
        attributes = tag.attrs
        if not attributes:
            continue
        for name in (attributes.get("id"), attributes.get("name")):
            if name:
                found.targets.setdefault(str(name), tag)
        if tag.name == "a" and "#" in str(attributes.get("href") or ""):
            found.anchors.append(tag)
    return found


def _fragment(href: str) -> str:
    """The id that ``href`` leads to, wherever the page is said to lie: word processors write the path of the file."""
    return unquote(href.rpartition("#")[2])


def _holder(target: Tag | None) -> Tag | None:
    """The block that is the note: the target, or the block in which the target marks the start."""
    if target is not None and target.name not in BLOCKS:
        target = next((above for above in target.parents if above.name in BLOCKS), None)
    if target is None:
        return None
    above = target.parent
    if above is not None and _is_note(above.name, str(above.attrs.get("style") or ""), str(above.attrs.get("id") or "")):
        target = above
    if target.name not in _HOLDERS or len(target.get_text()) > _LONGEST_CHARS:
        return None
    return target


def _is_note(name: str, css: str, identity: str) -> bool:
    """Whether an element is marked as one note of several paragraphs."""
    return name in _HOLDERS and (_WORD_NOTE.search(css) is not None or _NOTE_ID.fullmatch(identity) is not None)


def _detach(note: Note) -> None:
    """The note leaves the tree; the arrow back and its own label go, since writers make their own."""
    note.tag.extract()
    for anchor in note.tag.find_all("a"):
        words = collapse(anchor.get_text())
        is_back = "#" in str(anchor.attrs.get("href") or "") and (_BACK.match(words) or words.strip("[]()") == note.label)
        if is_back:
            anchor.extract()
    first = note.tag.find(string=re.compile(r"\S"))
    if first is not None and first.strip().strip("[]().: ") == note.label:
        first.extract()


def notes_outside(page: Page, body: list[Element]) -> list[Element]:
    """The notes that marks in ``body`` lead to and that are not read with it, in the order of the page."""
    marks = [
        element
        for part in body
        for element in part.iter("a")
        if "#" in (element.get("href") or "") and _LABEL.match(page.line(element, _LONGEST_LABEL_CHARS))
    ]
    if not marks:
        return []
    read = {element for part in body for element in page.walk(part)}
    wanted = {_fragment(element.get("href") or "") for element in marks if element in read}
    wanted -= {name for element in read for name in (element.get("id"), element.get("name")) if name}
    return _named(page, body, wanted, read) if wanted else []


def _named(page: Page, body: list[Element], wanted: set[str], read: set[Element]) -> list[Element]:
    """The blocks after the first of ``body`` that are, or begin with, elements of the names ``wanted``."""
    found: dict[Element, None] = {}
    begun = False
    for element in page.root.iter():
        begun = begun or element is body[0]
        if not begun or element in read or not (element.get("id") in wanted or element.get("name") in wanted):
            continue
        holder = _element_holder(element)
        if holder is not None and holder not in read and found.keys().isdisjoint(holder.iterancestors()):
            found[holder] = None
    return list(found)[:_MOST_OUTSIDE]


def _element_holder(target: Element) -> Element | None:
    """As ``_holder`` finds it in the tree that blocks are read from."""
    here: Element | None = target
    while here is not None and here.tag not in BLOCKS:
        here = here.getparent()
    if here is None:
        return None
    above = here.getparent()
    if above is not None and _is_note(str(above.tag), above.get("style") or "", above.get("id") or ""):
        here = above
    if here.tag not in _HOLDERS or len("".join(here.itertext())) > _LONGEST_CHARS:  # type: ignore[arg-type]  # of HTML, all is text
        return None
    return here
