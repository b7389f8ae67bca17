"""``docreader read --explain``: where each part came from, what was left out, how sure it is. Plain lines, 80 columns."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import shorten, wrap

from docreader.cli.rule_words import FOR_ARTICLE, words_of
from docreader.cli.talk import language, pick
from docreader.model import (
    Article,
    Block,
    Figure,
    Footnote,
    Heading,
    ItemList,
    Origin,
    Paragraph,
    Preformatted,
    Quote,
    Removed,
    Table,
    describe,
    plain,
)
from docreader.model.serial import to_data

_COLUMNS = 79
_SHOWN_CHARS = 150
_REMOVED_CHARS = 100
_LONGEST_PATH = 68
_STEPS = 3
"""Of an element's path; ``--json`` has all of them."""
_FIELDS = {
    "title": ("Title", "Tiêu đề"),
    "kicker": ("Kicker", "Đề dẫn trên tít"),
    "lead": ("Lead", "Sapo"),
    "byline": ("Byline", "Tác giả"),
    "byline_role": ("Role of the author", "Vai trò của tác giả"),
    "photo_credit": ("Photographs by", "Người chụp ảnh"),
    "source": ("Source", "Nguồn tin"),
    "published": ("Published", "Ngày đăng"),
    "modified": ("Modified", "Ngày sửa"),
    "language": ("Language", "Ngôn ngữ"),
    "direction": ("Direction", "Chiều chữ"),
    "site_name": ("Site", "Tên trang"),
    "url": ("Address", "Địa chỉ"),
}
_BLOCKS: dict[type, tuple[str, str]] = {
    Heading: ("heading", "đề mục"),
    Paragraph: ("paragraph", "đoạn văn"),
    Figure: ("figure", "ảnh"),
    Table: ("table", "bảng"),
    ItemList: ("list", "danh sách"),
    Quote: ("quote", "lời trích"),
    Preformatted: ("preformatted text", "chữ giữ nguyên dòng"),
    Footnote: ("footnote", "chú thích cuối bài"),
}


def explain(article: Article) -> str:
    """The account of ``article``, in the language of the run."""
    parts = [_fields(article), _blocks(article), _removed(article), _confidence(article), _notices(article)]
    return "\n".join(line for part in parts for line in (*part, "")).rstrip("\n") + "\n"


def explain_as_json(article: Article) -> str:
    """The same as one JSON object: the article's ``provenance`` and ``notices``."""
    data = {"provenance": to_data(article.provenance), "notices": to_data(article.notices)}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _fields(article: Article) -> Iterator[str]:
    yield pick("WHAT THE ARTICLE IS", "CÁC PHẦN CỦA BÀI")
    for origin in article.provenance.origins:
        name = origin.place.removeprefix("/")
        value = getattr(article, name, None) if name in _FIELDS else None
        if isinstance(value, str):
            yield from _wrapped(f"{pick(*_FIELDS[name])}: {shorten(value, _SHOWN_CHARS, placeholder='…')}", 0, 2)
            yield from _reason(origin)


def _blocks(article: Article) -> Iterator[str]:
    yield pick(f"BLOCKS, IN READING ORDER: {len(article.blocks)}", f"CÁC KHỐI THEO THỨ TỰ ĐỌC: {len(article.blocks)}")
    for origin in article.provenance.origins:
        if origin.place == "/blocks":
            yield from _reason(origin)
    origins = {origin.place: origin for origin in article.provenance.origins}
    for number, block in enumerate(article.blocks):
        kind, place = pick(*_BLOCKS[type(block)]), f"/blocks/{number}"
        yield from _wrapped(f"{number + 1}. {kind}: {shorten(_says(block), _SHOWN_CHARS, placeholder='…')}", 0, 2)
        if place in origins:
            yield from _reason(origins[place])


def _reason(origin: Origin) -> Iterator[str]:
    why = f"{pick('why', 'căn cứ')}: {pick(*words_of(origin.rule))} ({origin.rule})"
    yield from _with_place(why, "html/head" if origin.node == "html/head" else _end_of(origin.node), 2)


def _with_place(said: str, path: str, indent: int) -> Iterator[str]:
    """``said`` and the element's path, on one line if they fit; the head of a page is no place that anybody looks at."""
    where = "" if path == "html/head" else f"{pick('where', 'ở')}: {path}"
    if where and indent + len(said) + len(where) + 2 > _COLUMNS:
        yield from _wrapped(said, indent, indent + 2)
        yield " " * (indent + 2) + where
    else:
        yield from _wrapped(f"{said}; {where}" if where else said, indent, indent + 2)


def _end_of(path: str) -> str:
    """The last steps of an element's path: enough to find it, and short enough to be heard."""
    steps = path.split("/")
    end = steps[-_STEPS:]
    while len(end) > 1 and sum(map(len, end)) + len(end) > _LONGEST_PATH:
        end.pop(0)
    return "/".join(end) if len(end) == len(steps) else "…/" + "/".join(end)


def _says(block: Block) -> str:
    match block:
        case Heading(runs=runs) | Paragraph(runs=runs) | Preformatted(runs=runs):
            return plain(runs)
        case Figure(caption=caption, alt=alt, src=src):
            return plain(caption) or alt or src
        case Table(header=header, rows=rows):
            first = (*header, *rows)[0].cells if header or rows else ()
            size = pick(f"{len(header) + len(rows)} rows", f"{len(header) + len(rows)} hàng")
            return f"{size}; " + " | ".join(plain(cell.runs) for cell in first)
        case ItemList(items=items):
            inside = [inner for item in items[:1] for inner in item.blocks[:1]]
            return pick(f"{len(items)} items", f"{len(items)} mục") + "".join(f"; {_first_words(inner)}" for inner in inside)
        case Quote(blocks=blocks) | Footnote(blocks=blocks):
            return _first_words(blocks[0]) if blocks else ""


def _first_words(block: Block) -> str:
    """What a block inside another says, if it is plain text."""
    return plain(block.runs) if isinstance(block, Heading | Paragraph | Preformatted) else "…"


def _removed(article: Article) -> Iterator[str]:
    removed = article.provenance.removed
    yield pick(f"LEFT OUT: {len(removed)}", f"ĐÃ BỎ RA NGOÀI: {len(removed)}")
    for reason, group in _by_reason(removed):
        yield from _wrapped(f"{pick(*words_of(reason))} ({reason}): {len(group)}", 0, 2)
        for part in group:
            yield from _with_place(f"- “{shorten(part.text, _REMOVED_CHARS, placeholder='…')}”", _end_of(part.node), 2)
    for origin in article.provenance.origins:
        if origin.place == "/provenance/removed":
            yield from _reason(origin)


def _by_reason(removed: Iterable[Removed]) -> list[tuple[str, list[Removed]]]:
    """The removals by reason; what is most often a mistake, the furniture inside the article, first."""
    ordered = sorted(removed, key=lambda part: (part.reason == "outside.article", part.reason))
    return [(reason, list(group)) for reason, group in groupby(ordered, key=lambda part: part.reason)]


def _confidence(article: Article) -> Iterator[str]:
    yield pick("HOW SURELY THIS IS AN ARTICLE: ", "ĐỘ TIN CẬY ĐÂY LÀ BÀI VIẾT: ") + f"{article.provenance.confidence:.0%}"
    rules = [origin.rule for origin in article.provenance.origins if origin.place == "/provenance/confidence"]
    for rule in dict.fromkeys(rules):
        side = pick("for", "ủng hộ") if rule in FOR_ARTICLE else pick("against", "nghi ngờ")
        yield from _wrapped(f"{side}: {pick(*words_of(rule))} ({rule})", 2, 4)


def _notices(article: Article) -> Iterator[str]:
    yield pick(f"NOTICES: {len(article.notices)}", f"LƯU Ý: {len(article.notices)}")
    for notice in article.notices:
        yield from _wrapped(f"- {describe(notice, language())}", 0, 2)


def _wrapped(text: str, first: int, rest: int) -> list[str]:
    return wrap(text, _COLUMNS, initial_indent=" " * first, subsequent_indent=" " * rest, break_on_hyphens=False)
