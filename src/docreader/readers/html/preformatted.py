"""Preformatted text: ``pre``, code on lines of its own, and listings set as a table with the numbers of their lines."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from bs4 import Tag
from bs4.element import NavigableString

from docreader.model import Run
from docreader.readers.html.context import Context
from docreader.readers.html.inline import Style, holds, texts
from docreader.readers.html.measures import BLOCKS
from docreader.readers.html.tables import cells_of, rows_of

ELEMENTS = frozenset(("pre", "listing", "xmp"))
_KEEPS_LINES = re.compile(r"white-space\s{0,9}:\s{0,9}pre\s{0,9}(?:;|!|$)", re.IGNORECASE)
_NOT_CODE = ("table", "img", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6")
_LINE_NUMBER = re.compile(r"(?:^|[\s_-])(?:linenos?|line-?numbers?|lineno-\w{1,9}|gutter|blob-num)(?:$|[\s_-])", re.IGNORECASE)
_NUMBERS = re.compile(r"[\d\s]*", re.ASCII)
_MOST_SIBLINGS = 3


def keeps_lines(tag: Tag) -> bool:
    """Whether spaces and line breaks in ``tag`` matter: by its name, its style, or as code that is a block's only content."""
    if tag.name in ELEMENTS:
        return True
    if tag.name in BLOCKS:
        css = tag.attrs.get("style")
        return isinstance(css, str) and _KEEPS_LINES.search(css) is not None and not holds(tag, _NOT_CODE)
    return tag.name == "code" and _is_alone(tag) and (tag.find("br") is not None or "\n" in tag.get_text().strip())


def _is_alone(tag: Tag) -> bool:
    above = tag.parent
    if above is None or above.name not in BLOCKS or len(above.contents) > _MOST_SIBLINGS:
        return False
    return all(child is tag or (isinstance(child, str) and child.isspace()) for child in above.contents)


def listing_of(table: Tag) -> list[Tag]:
    """The cells of ``table`` that hold code, if all its other cells only number the lines; else none."""
    if not holds(table, ("pre", "code")) or holds(table, ("th", "img", "table")):
        return []
    cells = [cell for row in rows_of(table) for cell in cells_of(row)]
    code = [cell for cell in cells if _is_code(cell)]
    held = {id(cell) for cell in code}
    others = " ".join(cell.get_text(" ") for cell in cells if id(cell) not in held)
    return code if _NUMBERS.fullmatch(others) and _count_up([int(number) for number in others.split()]) else []


def _is_code(cell: Tag) -> bool:
    """Whether all text of ``cell`` is marked as code, and is more than numbers of lines."""
    if _NUMBERS.fullmatch(cell.get_text()):
        return False
    words = [text for text in cell.find_all(string=True) if not text.isspace()]
    return bool(words) and all(_in_code(text, cell) for text in words)


def _in_code(text: NavigableString, cell: Tag) -> bool:
    for above in text.parents:
        if above is cell:
            return False
        if above.name in ("pre", "code"):
            return True
    return False


def _count_up(numbers: list[int]) -> bool:
    return all(after == before + 1 for before, after in pairwise(numbers))


def verbatim(tags: list[Tag], context: Context) -> tuple[Run, ...]:
    """The text of ``tags`` with its spaces and line breaks, each on new lines, without empty ones at the ends."""
    runs: list[Run] = []
    for tag in tags:
        for number in [inner for inner in tag.find_all(("span", "a", "td")) if _LINE_NUMBER.search(_names(inner))]:
            number.extract()
        for written, style in texts(tag, context, Style()):
            _write(runs, written, style)
        _write(runs, "", None)
    return _without_ends(runs)


def _write(runs: list[Run], written: str, style: Style | None) -> None:
    text = written.replace("\xa0", " ").replace("\r\n", "\n").replace("\r", "\n")
    if style is not None and text:
        runs.append(Run(text=text, marks=tuple(sorted(style.marks)), link=style.link))
    elif text or (runs and not runs[-1].text.endswith("\n")):
        runs.append(Run(text="\n"))


def _without_ends(runs: list[Run]) -> tuple[Run, ...]:
    joined = "".join(run.text for run in runs)
    if not joined.strip():
        return ()
    if all(run.link is None for run in runs):
        return (Run(text=joined.strip("\n").rstrip()),)
    said = [number for number, run in enumerate(runs) if run.text.strip()]
    kept = runs[said[0] : said[-1] + 1]
    kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    kept[0] = replace(kept[0], text=kept[0].text.lstrip("\n"))
    return tuple(kept)


def _names(tag: Tag) -> str:
    value = tag.attrs.get("class") or ""
    return value if isinstance(value, str) else " ".join(value)
