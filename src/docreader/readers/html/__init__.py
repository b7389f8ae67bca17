"""An HTML page to an article: the steps in order. Each step is a module that knows nothing of the others' reasons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from lxml.etree import _Element as Element

from docreader.errors import InputError
from docreader.model import Article, NotAnArticle, Origin
from docreader.readers.encoding import clean
from docreader.readers.html import assembly
from docreader.readers.html.account import Paths
from docreader.readers.html.blocks import read_blocks
from docreader.readers.html.confidence import LEAST_CONFIDENCE, judge
from docreader.readers.html.context import Context
from docreader.readers.html.embedded import embedded_html
from docreader.readers.html.fields.dates import convention_of
from docreader.readers.html.fields.language import SAMPLE_CHARS, find_direction, find_language, is_vietnamese_site
from docreader.readers.html.fields.title import Title, find_title
from docreader.readers.html.footnotes import notes_outside
from docreader.readers.html.hints import Hints, believed, hints_for, read_fields
from docreader.readers.html.measures import Measures
from docreader.readers.html.metadata import Metadata, read_metadata
from docreader.readers.html.opening import elements_after, elements_between, pictures_before, with_pictures_between
from docreader.readers.html.page import Page, base_address, parse
from docreader.readers.html.search import Found, search
from docreader.readers.html.tree import grow
from docreader.readers.html.trimming import trim

_LEAST_BODY = 300
_MANY_TIMES = 10
"""What a page shows is a notice ("Loading …") beside a stated text that is so much longer."""
NO_PORTALS: Mapping[str, str] = MappingProxyType({})


def read_html(text: str, url: str | None = None, portals: Mapping[str, str] = NO_PORTALS) -> Article:
    """The article on a page whose text is ``text`` and whose address is ``url``.

    ``portals`` are site hints of the caller's own: the text of each file by its name.

    Raises:
        InputError: the page is too large or has no article.
        OptionError: a file of site hints cannot be understood.
    """
    decoded = clean(text)
    page = parse(decoded.text, url)
    metadata = read_metadata(page)
    page, found, hints = _find(page, metadata, portals)
    measures, body = found.measures, found.body
    language = find_language(metadata, page.sample(body, SAMPLE_CHARS))
    convention = convention_of(language[0], vietnamese=is_vietnamese_site(metadata, page.address))
    read_fields(page, hints, body, convention)
    metadata = hints.stated(metadata)
    title = hints.title() or find_title(page, metadata, measures, body)
    trim(page, measures, body, title.text if title else "")
    direction = find_direction(page.root, body, language[0])
    context = Context(base_address(page, _stated_address(metadata)), base_address(page, None), language[0], direction)
    body = with_pictures_between(page, measures, body)
    zone = _zone(page, measures, title, body)
    soups = grow(page, zone), grow(page, [*body, *notes_outside(page, body)]), grow(page, elements_after(page, measures, body))
    zone_pieces, body_pieces, after_pieces = (read_blocks(soup, context) for soup in soups)
    read = assembly.Read(
        page=page,
        source=decoded.text,
        metadata=metadata,
        title=title,
        language=language,
        convention=convention,
        zone=zone_pieces,
        body=body_pieces,
        after=after_pieces,
        parts=body,
        soups=soups,
        notices=decoded.notices,
        hinted=hints.values,
    )
    return _judged(assembly.assemble(read), page, found, hints)


def _judged(article: Article, page: Page, found: Found, hints: Hints) -> Article:
    """``article`` with the confidence in it, its reasons, and a notice where it is low."""
    whole = found.measures.of(page.root).prose
    verdict = judge(page, found.body, article, share=found.prose / whole if whole else 1.0, loose=found.loose)
    paths = Paths()
    reasons = tuple(
        Origin(
            place="/provenance/confidence", rule=entry.rule, node=paths.of(page.root if entry.element is None else entry.element)
        )
        for entry in verdict.evidence
    )
    notice = NotAnArticle(place="", kind=verdict.kind, confidence=verdict.confidence)
    account = article.provenance
    return replace(
        article,
        notices=(*article.notices, notice) if verdict.confidence < LEAST_CONFIDENCE else article.notices,
        provenance=replace(account, origins=(*account.origins, *hints.origins(), *reasons), confidence=verdict.confidence),
    )


def _find(page: Page, metadata: Metadata, portals: Mapping[str, str]) -> tuple[Page, Found, Hints]:
    """The article that the page shows, else the one that its scripts would show, or state."""
    stated = metadata.body if len(metadata.body) >= _LEAST_BODY else ""
    try:
        found, hints = _find_shown(page, metadata, portals)
        if len(stated) <= _MANY_TIMES * found.prose:
            return page, found, hints
        text = stated
    except InputError:
        text = embedded_html(page) or stated
        if not text:
            raise
    hidden = parse(text, page.address)
    return hidden, search(hidden, metadata), Hints()


def _find_shown(page: Page, metadata: Metadata, portals: Mapping[str, str]) -> tuple[Found, Hints]:
    """What density finds, or the body that a site hint tells, if that holds enough of it."""
    hints = hints_for(page, metadata, portals)
    found = search(page, metadata, hints.body)
    if not hints.body:
        return found, hints
    if believed(hints, page, found.measures, found.prose):
        return replace(found, body=hints.body), hints
    page.restore({})
    return search(page, metadata), Hints(notes=hints.notes)


def _zone(page: Page, measures: Measures, title: Title | None, body: list[Element]) -> list[Element]:
    """The elements outside ``body`` that open the article."""
    if title is None or title.element is None:
        return []
    return [*pictures_before(page, title.element, body), *elements_between(page, measures, title.element, body)]


def _stated_address(metadata: Metadata) -> str | None:
    return next((entry.text for entry in metadata.addresses if entry.text.startswith(("http://", "https://"))), None)
