"""Pictures with the words that belong to them: ``figure``, or a table that holds a picture over its caption."""

from __future__ import annotations

import re
from dataclasses import replace

from bs4 import Tag

from docreader.model import Figure, Run, plain
from docreader.readers.html.context import Context
from docreader.readers.html.credits import is_counter, split_credit, split_named_credit, upright
from docreader.readers.html.inline import read_runs
from docreader.readers.html.page import absolute
from docreader.readers.html.tables import cells_of, rows_of
from docreader.readers.html.vocabulary import Kind, fold, means

_LONGEST_CAPTION_CHARS = 700
_LONGEST_FIGURE_CHARS = 2000
_LEAST_TELLING_CHARS = 12
_FILE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|svg)$", re.IGNORECASE)


def read_figure(figure: Tag, context: Context) -> list[Figure]:
    """The pictures of ``figure``; the caption goes with the last one. Empty where it holds none, or text that is no caption."""
    if figure.find("figure") is not None or not (pictures := pictures_of(figure, context)):
        return []
    if len(figure.get_text()) > _LONGEST_FIGURE_CHARS:
        return []
    captions = [tag for tag in figure.find_all() if _is_caption(tag) and not _inside_caption(tag, figure)]
    if len(captions) > 1 and len(pictures) > 1:
        return []  # a gallery: each picture with its own
    chosen = next((tag for tag in captions if tag.name == "figcaption"), captions[0] if captions else None)
    caption, credit = ((), ()) if chosen is None else read_caption(chosen.extract(), context)
    caption, credit = _with_rest(figure, caption, credit, context)
    if len(plain(caption)) + len(plain(credit)) > 2 * _LONGEST_CAPTION_CHARS:
        return []
    return [*pictures[:-1], with_caption(pictures[-1], caption, credit)]


def _with_rest(
    figure: Tag, caption: tuple[Run, ...], credit: tuple[Run, ...], context: Context
) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Caption and credit with what else the figure says; its caption element, if any, was taken out."""
    if not caption:
        rest, split = read_caption(figure, context)
        return rest, credit or split
    rest = upright(read_runs(figure, context))
    repeated = fold(plain(rest)) in fold(f"{plain(caption)} {plain(credit)}") or is_counter(plain(rest))
    return caption, credit if repeated else credit or rest


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
    captions = [read_caption(cell, context) for cell in written]
    first = len(pictures) - len(captions)
    return [*pictures[:first], *(with_caption(figure, *words) for figure, words in zip(pictures[first:], captions, strict=True))]


def pictures_of(tag: Tag, context: Context) -> list[Figure]:
    """Every picture in ``tag``, each once, in whatever sizes the page has it."""
    images = [tag] if tag.name == "img" else tag.find_all("img")
    found: dict[str, Figure] = {}
    for image in images:
        source = image.get("src")
        if isinstance(source, str) and source.strip() and not source.startswith("javascript:"):
            alt = image.get("alt")
            source = source.strip()
            address = source if source.startswith("data:") else absolute(source.replace(" ", "%20"), context.pictures_base)
            found.setdefault(picture_key(address), Figure(src=address, alt=alt if isinstance(alt, str) else None))
    return list(found.values())


def picture_key(address: str) -> str:
    """What is the same for one picture in several sizes: its file's name, where that tells pictures apart.

    >>> picture_key("https://a.vn/w640/cau-moi-thong-xe.jpg?v=2"), picture_key("https://a.vn/1.jpg")
    ('cau-moi-thong-xe.jpg', 'https://a.vn/1.jpg')
    """
    name = address.split("?")[0].split("#")[0].rstrip("/").rsplit("/", 1)[-1]
    return name if _FILE.search(name) and len(name) >= _LEAST_TELLING_CHARS and not address.startswith("data:") else address


def with_caption(figure: Figure, caption: tuple[Run, ...], credit: tuple[Run, ...]) -> Figure:
    """``figure`` with its words."""
    return replace(figure, caption=caption, credit=credit)


def read_caption(tag: Tag, context: Context) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Caption and credit in ``tag``: the credit by its element's name, else by the words before it ("Ảnh:")."""
    runs = upright(read_runs(tag, context))
    credit = next((inner for inner in reversed(tag.find_all()) if _is_credit(inner) and not _inside_credit(inner, tag)), None)
    if credit is None:
        return split_credit(runs)
    caption, split = split_named_credit(runs, plain(read_runs(credit, context)))
    return (caption, split) if caption else split_credit(split)


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


def _inside_credit(tag: Tag, caption: Tag) -> bool:
    for above in tag.parents:
        if above is caption:
            return False
        if _is_credit(above):
            return True
    return False
