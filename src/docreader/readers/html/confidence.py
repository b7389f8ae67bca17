"""How surely a page holds an article, and what it seems to be if it does not.

Each sign speaks for or against; their weights are added up and squeezed into 0 to 1. No sign decides alone, and words count for
less the more prose there is: an article may be about a lost page, a login or the weather.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import exp, log2
from typing import get_args

from lxml.etree import _Element as Element

from docreader.model import Article, PageKind
from docreader.readers.html.page import Page
from docreader.readers.html.signs import PAGE_WORDS_FADE, Signs, signs_of

LEAST_CONFIDENCE = 0.5
"""Below it a page is called no article. Source: bench/confidence.py."""

_ENOUGH_PROSE = 240
"""Characters at which the prose itself speaks neither for nor against: a notice of three sentences. Each doubling is a step."""
_STEP_UP, _STEP_DOWN = 0.75, 1.0
_MOST_BY_PROSE = 2.4
_KINDS: tuple[PageKind, ...] = get_args(PageKind)
_LEAST_TEASERS = 4
_LONGEST_TEASER = 360
"""Characters of prose to each linked headline beyond which the prose is not the headlines' summaries."""
_LEAST_HEADLINES = 3
_LONGEST_INTRODUCTION = 1000
"""As ``_LONGEST_TEASER``, for headlines that are headings: a blog shows whole paragraphs under each."""
_LEAST_COOKIES, _COOKIE_EACH = 3, 250
"""Times that cookies are named, and in how many characters of prose once: an article about them has more to say."""
_LONGEST_LOGIN = 800
"""Characters of prose on a login page; articles, too, keep a hidden box for logging in."""
_ARTICLES = frozenset(
    (
        "Article",
        "NewsArticle",
        "BlogPosting",
        "Report",
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "OpinionNewsArticle",
        "ReviewNewsArticle",
        "BackgroundNewsArticle",
        "LiveBlogPosting",
        "ScholarlyArticle",
        "TechArticle",
        "Recipe",
        "HowTo",
        "og:article",
    )
)
_OTHERS: dict[str, PageKind] = {
    "CollectionPage": "listing",
    "ItemList": "listing",
    "ProfilePage": "listing",
    "og:profile": "listing",
    "SearchResultsPage": "search",
    "ContactPage": "contact",
    "Product": "listing",
    "og:product": "listing",
    "VideoObject": "video",
    "og:video": "video",
    "og:video.other": "video",
    "og:video.episode": "video",
    "ImageGallery": "gallery",
    "DiscussionForumPosting": "listing",
}
"""Source: schema.org, "CreativeWork" and "WebPage"; ogp.me, "Object Types"."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for an article, or against."""

    rule: str
    weight: float
    """Above 0 for, below 0 against."""
    element: Element | None = None
    """Where it stands on the page; None = the page as a whole."""
    kind: PageKind | None = None
    """What it says the page is instead."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The confidence in an article, with its reasons."""

    confidence: float
    """0 to 1, two decimals."""
    kind: PageKind
    """What the page seems to be if it is no article."""
    evidence: tuple[Evidence, ...]
    """The weightiest first."""


def judge(page: Page, body: list[Element], article: Article, *, share: float, loose: bool) -> Verdict:
    """The verdict on ``article``, read from the elements ``body`` of ``page``.

    ``share`` is how much of the page's prose it holds, 0 to 1; ``loose`` tells that furniture had to be let in to find it.
    """
    signs = signs_of(page, body, article)
    evidence = sorted(_evidence(signs, article, share=share, loose=loose), key=lambda entry: -abs(entry.weight))
    total = sum(entry.weight for entry in evidence)
    return Verdict(round(1 / (1 + exp(-total)), 2), _kind(evidence, signs), tuple(evidence))


def _kind(evidence: list[Evidence], signs: Signs) -> PageKind:
    """What the page seems to be: first what its title says, if anything speaks for that, then the weightiest."""
    against: list[PageKind] = [entry.kind for entry in evidence if entry.kind and entry.weight < 0]
    titled: list[PageKind] = [kind for kind in against if kind in signs.titled]
    short: PageKind = "short"
    return (*titled, *against, short)[0]


def _evidence(signs: Signs, article: Article, *, share: float, loose: bool) -> Iterator[Evidence]:
    yield from _by_text(signs)
    yield from _by_shape(signs)
    yield from _by_statement(signs)
    yield from _by_fields(article)
    yield from _by_words(signs)
    yield from _by_parts(signs)
    if share < 0.4:
        yield Evidence("confidence.prose-elsewhere", -0.6)
    if loose:
        yield Evidence("confidence.loose", -0.3)
    if signs.is_front:
        yield Evidence("confidence.front-address", -1.5, kind="listing")


def _by_text(signs: Signs) -> Iterator[Evidence]:
    readable = signs.prose + signs.verbatim
    steps = log2((readable + 30) / _ENOUGH_PROSE)
    weight = steps * (_STEP_UP if steps > 0 else _STEP_DOWN)
    weight = max(-_MOST_BY_PROSE, min(_MOST_BY_PROSE, weight))
    yield Evidence("confidence.much-prose" if weight > 0 else "confidence.little-prose", weight)
    if signs.paragraphs >= 3:
        yield Evidence("confidence.paragraphs", 0.5)
    elif not signs.paragraphs and not signs.verbatim:
        yield Evidence("confidence.no-paragraph", -0.8)


def _by_shape(signs: Signs) -> Iterator[Evidence]:
    """Lists of links: lines that are one link, beside or instead of prose."""
    share = signs.linked / signs.text if signs.text else 0.0
    if share > 0.3:
        yield Evidence("confidence.links", -4 * (share - 0.2), kind="listing")
    if signs.linked_lines >= _LEAST_TEASERS:
        each = (signs.prose + signs.verbatim) / signs.linked_lines
        heavy = max(0.0, min(1.0, (_LONGEST_TEASER - each) / _LONGEST_TEASER * 2))
        if heavy:
            yield Evidence("confidence.teasers", -3.5 * heavy, kind="listing")
    if signs.headlines >= _LEAST_HEADLINES:
        each = signs.prose / signs.headlines
        heavy = max(0.0, min(1.0, (_LONGEST_INTRODUCTION - each) / _LONGEST_INTRODUCTION * 2))
        if heavy:
            yield Evidence("confidence.headlines-inside", -3 * heavy, kind="listing")
    around = signs.linked_headings / max(1, signs.paragraphs + signs.prose // 400)
    if around > 1.5 and signs.linked_headings >= 4:
        yield Evidence("confidence.headlines-around", -min(0.9, 0.3 * around), kind="listing")


def _by_statement(signs: Signs) -> Iterator[Evidence]:
    if signs.types & _ARTICLES:
        yield Evidence("confidence.says-article", 1.3)
        return
    others: list[PageKind] = [kind for name, kind in _OTHERS.items() if name in signs.types]
    if others:
        yield Evidence("confidence.says-other", -1.2, kind=others[0])
    elif "og:website" in signs.types:
        yield Evidence("confidence.says-website", -0.3, kind="listing")


def _by_fields(article: Article) -> Iterator[Evidence]:
    known = [name for name in ("published", "byline", "lead") if getattr(article, name)]
    if known:
        yield Evidence("confidence.fields", 0.3 * len(known))


def _by_words(signs: Signs) -> Iterator[Evidence]:
    faded = max(0.0, 1 - signs.prose / PAGE_WORDS_FADE)
    weights: dict[PageKind, float] = {**dict.fromkeys(signs.said, -0.9), **dict.fromkeys(signs.titled, -2.2)}
    for kind in _KINDS:
        weight = weights.get(kind, 0.0) * faded
        if weight < -0.1:
            yield Evidence("confidence.words", weight, kind=kind)


def _by_parts(signs: Signs) -> Iterator[Evidence]:
    if signs.passwords and signs.prose < _LONGEST_LOGIN:
        yield Evidence("confidence.password", -2 * max(0.0, 1 - signs.prose / _LONGEST_LOGIN), signs.passwords[0], "login")
    if signs.cookies >= _LEAST_COOKIES and signs.cookies * _COOKIE_EACH > signs.prose:
        yield Evidence("confidence.cookies", -3.5, kind="consent")
    if signs.players and signs.prose < 400:
        yield Evidence("confidence.player", -1.0, signs.players[0], "video")
    if signs.figures >= 6 and signs.prose < 60 * signs.figures:
        yield Evidence("confidence.pictures", -2.0, kind="gallery")
    if signs.cells > signs.prose:
        yield Evidence("confidence.cells", -1.2, kind="table")
    if signs.fields >= 3 and signs.prose < 400:
        yield Evidence("confidence.form", -0.8, kind="contact")
