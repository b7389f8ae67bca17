"""Pictures with the words that belong to them: ``figure``, or a table that holds a picture over its caption."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from bs4 import Tag

from docreader.model import Figure, Run, plain
from docreader.readers.html.context import Context
from docreader.readers.html.inline import cut, read_runs
from docreader.readers.html.page import absolute
from docreader.readers.html.tables import cells_of, rows_of
from docreader.readers.html.vocabulary import Kind, any_of, means

_LONGEST_CAPTION_CHARS = 600
_LONGEST_FIGURE_CHARS = 2000
_EMPTY_WORDS = re.compile(r"^\[[^\]]{0,40}\]$")


def read_figure(figure: Tag, context: Context) -> list[Figure]:
    """The pictures of ``figure``; the caption goes with the last one. Empty where it holds none, or text that is no caption."""
    pictures = pictures_of(figure, context)
    if not pictures or len(figure.get_text()) > _LONGEST_FIGURE_CHARS:
        return []
    captions = [tag for tag in figure.find_all() if _is_caption(tag) and not _inside_caption(tag, figure)]
    chosen = next((tag for tag in captions if tag.name == "figcaption"), captions[0] if captions else None)
    caption, credit = ((), ()) if chosen is None else read_caption(chosen.extract(), context)
    rest = upright(read_runs(figure, context))
    if len(plain(rest)) > _LONGEST_CAPTION_CHARS:
        return []
    if not caption and rest:
        (caption, split), rest = split_credit(rest), ()
        credit = credit or split
    return [*pictures[:-1], with_caption(pictures[-1], caption, credit or rest)]


def read_picture_table(table: Tag, context: Context) -> list[Figure]:
    """The pictures of a table that is a frame around them, with the words below or above; empty if it is more."""
    pictures = pictures_of(table, context)
    rows = [cells for row in rows_of(table) if (cells := cells_of(row))]
    written = [cell for cells in rows for cell in cells if cell.get_text(strip=True)]
    if (
        not pictures
        or not rows
        or len(rows) > 2 * len(pictures) + 1
        or sum(len(cell.get_text()) for cell in written) > _LONGEST_CAPTION_CHARS
    ):
        return []
    if len(written) > len(pictures):
        return []
    captions = [split_credit(upright(read_runs(cell, context))) for cell in written]
    first = len(pictures) - len(captions)
    return [*pictures[:first], *(with_caption(figure, *words) for figure, words in zip(pictures[first:], captions, strict=True))]


def pictures_of(tag: Tag, context: Context) -> list[Figure]:
    """Every picture in ``tag``, each address once."""
    images = [tag] if tag.name == "img" else tag.find_all("img")
    found: dict[str, Figure] = {}
    for image in images:
        source = image.get("src")
        if isinstance(source, str) and source.strip() and not source.startswith("javascript:"):
            alt = image.get("alt")
            address = source.strip() if source.startswith("data:") else absolute(source, context.pictures_base)
            found.setdefault(address, Figure(src=address, alt=alt if isinstance(alt, str) else None))
    return list(found.values())


def with_caption(figure: Figure, caption: tuple[Run, ...], credit: tuple[Run, ...]) -> Figure:
    """``figure`` with its words."""
    return replace(figure, caption=caption, credit=credit)


def read_caption(tag: Tag, context: Context) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Caption and credit in ``tag``: the credit by its element's name, else by the words before it ("Ảnh:")."""
    named = next((inner for inner in tag.find_all() if _is_credit(inner)), None)
    if named is None:
        return split_credit(upright(read_runs(tag, context)))
    credit = upright(read_runs(named, context))
    named.extract()
    caption = upright(read_runs(tag, context))
    return (caption, credit) if caption else split_credit(credit)


def upright(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """``runs`` without the emphasis that only said "this is a caption"."""
    if not all("emphasis" in run.marks or not run.text.strip() for run in runs):
        return runs
    return tuple(replace(run, marks=tuple(mark for mark in run.marks if mark != "emphasis")) for run in runs)


def split_credit(runs: tuple[Run, ...]) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Caption and credit; a caption that is only a template's placeholder is nothing.

    >>> [plain(part) for part in split_credit((Run(text="Cầu mới. Ảnh: Thu Trang"),))]
    ['Cầu mới.', 'Ảnh: Thu Trang']
    """
    text = plain(runs)
    if _EMPTY_WORDS.match(text):
        return (), ()
    match = _credit().search(text[-160:]) if text else None
    if match is None:
        return runs, ()
    start = max(0, len(text) - 160) + match.start("all")
    return cut(runs, 0, len(text[:start].rstrip(" -–—|"))), cut(runs, start, len(text))


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s(\[.,;–—-])(?P<all>[(\[]?\s?(?:{any_of('credit')})\s?:\s?[^.!?:\n]{{2,80}}[)\].]?)$")


def _is_caption(tag: Tag) -> bool:
    return tag.name == "figcaption" or (tag.name not in ("figure", "img") and _named(tag, "caption") and tag.find("img") is None)


def _is_credit(tag: Tag) -> bool:
    return tag.name != "a" and _named(tag, "credit") and not _named(tag, "caption")


def _named(tag: Tag, kind: Kind) -> bool:
    value = tag.get("class")
    names = value.split() if isinstance(value, str) else value or ()
    return any(means(name, kind) for name in names)


def _inside_caption(tag: Tag, figure: Tag) -> bool:
    for above in tag.parents:
        if above is figure:
            return False
        if _is_caption(above):
            return True
    return False
