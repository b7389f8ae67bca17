"""Article and settings → all that the Typst template is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from docreader.model import Article, Footnote, Pictures, Run, Settings, Weight
from docreader.model.serial import Json
from docreader.scale import A4, LADDER, heading_factor
from docreader.writers.characters import writable
from docreader.writers.checked import safe_address
from docreader.writers.fonts import coverage, family_stack
from docreader.writers.labels import Labelled, byline_line, date_words, labels_for, modified_words, photo_credit_line, source_line
from docreader.writers.pdf_blocks import QUOTE_INDENT, set_blocks
from docreader.writers.pdf_characters import drawable
from docreader.writers.pdf_galley import Data, Galley, set_runs, set_words, typst_language
from docreader.writers.walk import every_block, located

_POINTS_A_MM: Final = 72 / 25.4
_LARGEST_TABLE_PT: Final = 28
"""Above it a table is always a list: at 36 pt a line holds 13 em, three columns of one word."""
_LARGEST_HEAD_PT: Final = 24
"""Up to it the foot of each page repeats the title, in the room that the page number leaves."""
_WEIGHTS: Final[dict[Weight, tuple[int, int]]] = {400: (500, 700), 500: (600, 800), 700: (700, 900)}
"""For each weight of the body, that of the lead and that of headings and emphasis."""
_NO_DATE: Final = "1970-01-01"
"""PDF/A wants a date, and the day of printing would make two runs differ. Source: the zero of Unix time."""


def open_galley(article: Article, settings: Settings, pictures: Pictures) -> Galley:
    """A galley with nothing set on it."""
    notes: dict[str, int] = {}
    for _, block in every_block(article.blocks):
        if isinstance(block, Footnote):
            notes.setdefault(block.id, len(notes) + 1)
    pt = LADDER[settings.step].pt
    return Galley(
        language=article.language,
        direction=article.direction,
        labels=labels_for(article.language),
        fonts=coverage(),
        pictures=pictures,
        notes=notes,
        pt=pt,
        columns_fit=pt <= _LARGEST_TABLE_PT,
    )


def set_article(article: Article, settings: Settings, galley: Galley) -> Data:
    """The whole article as the template takes it."""
    room = (A4.width_mm - 2 * A4.margin_mm) * _POINTS_A_MM / galley.pt
    lead, strong = _WEIGHTS[settings.weight]
    title = article.title if drawable(article.title, galley.fonts).text.strip() else galley.labels.untitled
    return {
        "meta": _meta(article, title),
        "sheet": {"width": A4.width_mm, "height": A4.height_mm, "margin": A4.margin_mm},
        "pt": galley.pt,
        "line": settings.line_height,
        "headings": [heading_factor(level, galley.pt) for level in range(1, 7)],
        "quote": QUOTE_INDENT,
        "fonts": list(family_stack(settings.typeface)),
        "weights": {"body": settings.weight, "lead": lead, "strong": strong},
        "direction": article.direction,
        **(typst_language(article.language) or {"lang": "und"}),
        "page": galley.labels.page,
        "head": _flat(drawable(title, galley.fonts).text) if galley.pt <= _LARGEST_HEAD_PT else None,
        "blocks": [
            *_cover(article, title, galley, room),
            *set_blocks(located(article.blocks, "/blocks"), galley, room),
            *_end(article, galley, room),
        ],
        "noted": [galley.notes[note] for note in sorted(galley.noted)],
    }


def _meta(article: Article, title: str) -> Data:
    author = _flat(writable(article.byline or "", ""))
    return {"title": _flat(writable(title, "")) or "–", "author": [author] if author else [], "date": _day(article)}


def _day(article: Article) -> str:
    """The article's own date."""
    try:
        return date.fromisoformat((article.published or "")[:10]).isoformat()
    except ValueError:
        return _NO_DATE


def _cover(article: Article, title: str, galley: Galley, room: float) -> Iterator[Json]:
    """What stands above the text: kicker, title, dates, source, lead."""
    yield from _par("kicker", article.kicker, galley, "/kicker", room)
    heading = set_words(title.strip(), galley, "/title", room / heading_factor(1, galley.pt))
    yield {"kind": "heading", "level": 1, "runs": heading}
    yield from _dates(article, galley, room)
    yield from _labelled("meta", source_line(article, article.language), galley, "/source", room)
    yield from _par("lead", article.lead, galley, "/lead", room)


def _dates(article: Article, galley: Galley, room: float) -> Iterator[Json]:
    """The dates in the writer's words; what is no date is the page's."""
    published, modified = (article.published or "").strip(), modified_words(article, article.language)
    if published:
        words = date_words(published, article.language)
        run = Run(text=words) if words == published else galley.own(words)
        yield {"kind": "par", "style": "meta", "runs": set_runs((run,), galley, "/published", room)}
    if modified:
        yield {"kind": "par", "style": "meta", "runs": set_runs((galley.own(modified),), galley, "/modified", room)}


def _end(article: Article, galley: Galley, room: float) -> Iterator[Json]:
    """What stands below the text: who wrote it, who made its pictures, and where it was published."""
    byline, credit = byline_line(article, article.language), photo_credit_line(article, article.language)
    yield from _labelled("signed" if credit else "byline", byline, galley, "/byline", room)
    yield from _labelled("byline", credit, galley, "/photo_credit", room)
    url, site = (article.url or "").strip(), (article.site_name or "").strip()
    if site or url:
        name = Run(text=site or url, link=safe_address(url))
        shown = Run(text=f" ({url})" if site and url else "")
        runs = (galley.own(f"{galley.labels.original}: "), name, shown)
        yield {"kind": "par", "style": "meta", "runs": set_runs(runs, galley, "/url", room)}


def _par(style: str, words: str | None, galley: Galley, place: str, room: float) -> Iterator[Json]:
    if words and words.strip():
        yield {"kind": "par", "style": style, "runs": set_words(words.strip(), galley, place, room)}


def _labelled(style: str, line: Labelled | None, galley: Galley, place: str, room: float) -> Iterator[Json]:
    if line is None:
        return
    label = Run(text=line.label) if line.label_place else galley.own(line.label)
    runs = [*set_runs((label,), galley, line.label_place or "", room), *set_words(line.words, galley, place, room)]
    yield {"kind": "par", "style": style, "runs": runs}


def _flat(text: str) -> str:
    return " ".join(text.split())
