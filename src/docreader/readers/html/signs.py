"""What a page and the article read from it show of what kind of page it is: counts and words, no judgement."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, islice
from urllib.parse import urlsplit

from lxml.etree import _Element as Element

from docreader.model import (
    Article,
    Block,
    Figure,
    Footnote,
    Heading,
    ItemList,
    PageKind,
    Paragraph,
    Preformatted,
    Quote,
    Run,
    Table,
    plain,
)
from docreader.readers.html.measures import BLOCKS
from docreader.readers.html.page import Page, collapse
from docreader.readers.html.vocabulary import fold, words

_TYPE = re.compile(r'"@type"\s{0,9}:\s{0,9}(?:"([A-Za-z]{1,40})"|\[([^\]]{1,200})\])')
_NAME = re.compile(r"[A-Za-z]{1,40}")
_SENTENCE = re.compile(r"[.!?…:;,。！？、，]")
_DENSE_SCRIPT = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
PAGE_WORDS_FADE = 1000
"""Characters of prose beside which the words of a title or a short line mean nothing any more."""
_COOKIES = re.compile(r"\bcookies?\b|\bconsent\b", re.IGNORECASE)
_LEAST_PROSE_CHARS = 60
_MOST_WORDED_CHARS = 400
"""A line that names the kind of its page is short; in longer ones the same words are part of a story."""
_MOST_LINES = 40
_LEAST_WORDS = 3
_MOST_WORDS = 8
"""So many words of a line are looked up as its beginning."""
_PARTS = re.compile(r"\s[|–—·»-]\s|[:|»]")
_MOST_ANCHORS = 1000
_LEAST_REPEATED = 4
_LEAST_HEADLINE = 20
_BREAKS = frozenset(("br", "img", "time", "span", "small", "i"))
"""Beside a link, these end its line or add a date or an icon."""
_MOST_INSIDE = 20
_LEVELS = 2
_MOST_BESIDE = 3
"""Characters: a bullet, a dash, a colon."""
_FRONTS = frozenset(("", "index.html", "index.htm", "index.php", "default.aspx", "home", "trang-chu", "vi", "en"))

_PLAYER_ADDRESSES = ("youtu", "video", "embed")
"""What the address of a frame holds that plays a video."""
_WRITTEN = (None, "text", "email", "tel")
"""Kinds of fields that take text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """Counts over an article and its page."""

    prose: int
    """Characters in paragraphs that read as sentences; a Chinese or Thai letter counts for three."""
    text: int
    """Characters in all its blocks."""
    linked: int
    """Characters of them inside links."""
    paragraphs: int
    """Paragraphs that read as sentences."""
    linked_lines: int
    """Lines of a headline's length that are one link from end to end, or end in the same link ("Xem chi tiết")."""
    headlines: int
    """Those of them that are headings."""
    figures: int
    cells: int
    """Characters in the cells of tables."""
    verbatim: int
    """Characters in verse and code."""
    types: frozenset[str]
    """What the page says it is: JSON-LD types, and ``og:`` with the value of og:type."""
    linked_headings: int
    """Headings of the whole page that lead elsewhere."""
    said: frozenset[PageKind]
    """Kinds of page that its title or its short lines speak of: ``error``, ``login`` …"""
    titled: frozenset[PageKind]
    """Those of ``said`` that the title speaks of."""
    cookies: int
    """How often its paragraphs name cookies or consent."""
    passwords: tuple[Element, ...]
    players: tuple[Element, ...]
    fields: int
    """Fields that take text."""
    is_front: bool
    """Whether the page's address is the site's own."""


def signs_of(page: Page, body: list[Element], article: Article) -> Signs:
    """The signs of ``article``, which was read from the elements ``body`` of ``page``."""
    root = page.root
    prose = paragraphs = text = figures = cells = verbatim = cookies = 0
    for block in _leaves(article.blocks):
        written = plain(_runs(block))
        length = len(written)
        text += length
        match block:
            case Paragraph() if _is_prose(written):
                prose, paragraphs = prose + _weighed(written), paragraphs + 1
                cookies += len(_COOKIES.findall(written))
            case Figure():
                figures += 1
            case Table():
                cells += length
            case Preformatted():
                verbatim += length
            case _:
                pass
    prose += len(article.lead or "")
    linked, linked_lines, headlines = _links(page, body)
    titled = _kinds(article.title) | _kinds(_title_of(root)) if prose < PAGE_WORDS_FADE else frozenset()
    return Signs(
        prose=prose,
        text=text + len(article.lead or ""),
        linked=linked,
        paragraphs=paragraphs + bool(article.lead),
        linked_lines=linked_lines,
        headlines=headlines,
        figures=figures,
        cells=cells,
        verbatim=verbatim,
        types=_stated_types(page),
        linked_headings=_linked_headings(page),
        said=titled | _said(article) if prose < PAGE_WORDS_FADE else frozenset(),
        titled=titled,
        cookies=cookies,
        passwords=tuple(field for field in page.every("input") if field.get("type") == "password"),
        players=tuple(filter(_plays, page.every("video", "audio", "iframe"))),
        fields=sum(field.tag == "textarea" or field.get("type") in _WRITTEN for field in page.every("textarea", "input")),
        is_front=_is_front(article.url),
    )


def _plays(element: Element) -> bool:
    return element.tag != "iframe" or any(part in (element.get("src") or "") for part in _PLAYER_ADDRESSES)


def _linked_headings(page: Page) -> int:
    """How many headings hold a link or lie in one."""
    links = [number for number in page.by_tag.get("a", ()) if page.order[number].get("href")]
    ends = list(accumulate((page.ends[number] for number in links), max))
    count = 0
    for number in (number for tag in ("h2", "h3", "h4") for number in page.by_tag.get(tag, ())):
        before = bisect_right(links, number)
        holds = before < len(links) and links[before] < page.ends[number]
        count += holds or (before > 0 and ends[before - 1] > number)
    return count


def _leaves(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block that holds no blocks, in reading order."""
    waiting: list[Block] = list(blocks[::-1])
    while waiting:
        block = waiting.pop()
        match block:
            case Quote(blocks=inner) | Footnote(blocks=inner):
                waiting += inner[::-1]
            case ItemList(items=items):
                waiting += [inner for item in items[::-1] for inner in item.blocks[::-1]]
            case _:
                yield block


def _runs(block: Block) -> tuple[Run, ...]:
    match block:
        case Heading(runs=runs) | Paragraph(runs=runs) | Preformatted(runs=runs) | Figure(caption=runs):
            return runs
        case Table(header=header, rows=rows):
            return tuple(run for row in (*header, *rows) for cell in row.cells for run in cell.runs)
        case _:
            return ()


def _is_prose(text: str) -> bool:
    weight = _weighed(text)
    return weight >= _LEAST_PROSE_CHARS and (weight > 2 * _LEAST_PROSE_CHARS or bool(_SENTENCE.search(text)))


def _weighed(text: str) -> int:
    return len(text) + 2 * len(_DENSE_SCRIPT.findall(text))


def _links(page: Page, body: list[Element]) -> tuple[int, int, int]:
    """Characters in links; lines that are one link, or end in the same link as others ("Xem chi tiết"); headings among them."""
    linked = whole = headed = 0
    labels: Counter[str] = Counter()
    for anchor in islice((anchor for part in body for anchor in part.iter("a")), _MOST_ANCHORS):
        if (
            anchor.get("href")
            and page.inside(anchor)
            and (label := collapse("".join(islice(map(str, anchor.itertext()), _MOST_INSIDE))))
        ):
            linked += len(label)
            if _is_alone(anchor):
                whole += _weighed(label) >= _LEAST_HEADLINE
                headed += _is_headline(anchor)
            else:
                labels[label] += 1
    again = max(labels.values(), default=0)
    return linked, whole + (again if again >= _LEAST_REPEATED else 0), headed


def _is_headline(anchor: Element) -> bool:
    """Whether ``anchor`` is a heading from end to end, or holds one."""
    around = (*islice(anchor.iterancestors(), _LEVELS), *islice(anchor.iterdescendants(), _MOST_INSIDE))
    return any(element.tag in ("h2", "h3", "h4") for element in around)


def _is_alone(anchor: Element) -> bool:
    """Whether ``anchor`` is all that its line says, or holds lines itself."""
    if any(inner.tag in BLOCKS for inner in islice(anchor.iterdescendants(), _MOST_INSIDE)):
        return True
    here: Element | None = anchor
    while here is not None and here.tag not in BLOCKS:
        before, after, above = here.getprevious(), here.getnext(), here.getparent()
        beside = (here.tail, (above.text if above is not None else None) if before is None else before.tail)
        if any(text and len(text.strip()) > _MOST_BESIDE for text in beside) or _says_on(before) or _says_on(after):
            return False
        here = above
    return True


def _says_on(neighbour: Element | None) -> bool:
    """Whether an inline neighbour goes on with the line: another link of an enumeration, or words in bold."""
    if neighbour is None or neighbour.tag in BLOCKS or neighbour.tag in _BREAKS:
        return False
    return any(text and not text.isspace() for text in islice(neighbour.itertext(), _MOST_INSIDE))


def _title_of(root: Element) -> str:
    title = root.find("head/title")
    return (title.text or "")[:300] if title is not None else ""


def _stated_types(page: Page) -> frozenset[str]:
    metas = (meta for meta in page.every("meta") if "og:type" in (meta.get("property"), meta.get("name")))
    found = {f"og:{value.strip().lower()}" for meta in metas if (value := meta.get("content")) is not None}
    for script in (script for script in page.every("script") if "ld+json" in (script.get("type") or "")):
        for one, several in _TYPE.findall(script.text or ""):
            found |= {one} if one else set(_NAME.findall(several))
    return frozenset(found)


def _said(article: Article) -> frozenset[PageKind]:
    lines = [plain(_runs(block)) for block in islice(_leaves(article.blocks), _MOST_LINES)]
    return frozenset().union(*(_kinds(line) for line in (article.lead or "", *lines) if 0 < len(line) <= _MOST_WORDED_CHARS))


def _kinds(line: str) -> frozenset[PageKind]:
    """The kinds of page that ``line`` speaks of."""
    first = fold(line).split()[:_MOST_WORDS]
    begun = (" ".join(first[:number]) for number in range(_LEAST_WORDS, len(first) + 1))
    return frozenset(kind for phrase in (*map(fold, _PARTS.split(line)), *begun) if (kind := _phrases().get(phrase)))


@cache
def _phrases() -> dict[str, PageKind]:
    return {phrase: kind for kind, phrases in words()["pages"].items() for phrase in phrases}


def _is_front(url: str | None) -> bool:
    if not url:
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    last = parts.path.strip("/").lower()
    return bool(parts.netloc) and not parts.query and last in _FRONTS
