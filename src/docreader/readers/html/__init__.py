"""An HTML page to an article: the steps in order. Each step is a module that knows nothing of the others' reasons."""

from __future__ import annotations

from lxml.etree import _Element as Element

from docreader.errors import InputError
from docreader.model import Article
from docreader.readers.encoding import clean
from docreader.readers.html import assembly
from docreader.readers.html.blocks import read_blocks
from docreader.readers.html.context import Context
from docreader.readers.html.embedded import embedded_html
from docreader.readers.html.fields.language import find_direction, find_language
from docreader.readers.html.fields.title import Title, find_title
from docreader.readers.html.footnotes import notes_outside
from docreader.readers.html.measures import Measures
from docreader.readers.html.metadata import Metadata, read_metadata
from docreader.readers.html.opening import elements_after, elements_between, pictures_before, with_pictures_between
from docreader.readers.html.page import Page, base_address, parse
from docreader.readers.html.search import Found, search
from docreader.readers.html.tree import grow
from docreader.readers.html.trimming import trim


def read_html(text: str, url: str | None = None) -> Article:
    """The article on a page whose text is ``text`` and whose address is ``url``.

    Raises:
        InputError: the page is too large or has no article.
    """
    decoded = clean(text)
    page = parse(decoded.text, url)
    metadata = read_metadata(page.root)
    page, found = _find(page, metadata)
    measures, body = found.measures, found.body
    title = find_title(page, metadata, measures, body)
    trim(page, measures, body)
    language = find_language(metadata, " ".join(page.text(part) for part in body))
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
        zone=zone_pieces,
        body=body_pieces,
        after=after_pieces,
        parts=body,
        soups=soups,
        notices=decoded.notices,
    )
    return assembly.assemble(read)


def _find(page: Page, metadata: Metadata) -> tuple[Page, Found]:
    """The article that the page shows, else the one that its scripts would show."""
    try:
        return page, search(page, metadata)
    except InputError:
        text = embedded_html(page.root)
        if text is None:
            raise
        hidden = parse(text, page.address)
        return hidden, search(hidden, metadata)


def _zone(page: Page, measures: Measures, title: Title | None, body: list[Element]) -> list[Element]:
    """The elements outside ``body`` that open the article."""
    if title is None or title.element is None:
        return []
    return [*pictures_before(page, title.element, body), *elements_between(page, measures, title.element, body)]


def _stated_address(metadata: Metadata) -> str | None:
    return next((entry.text for entry in metadata.addresses if entry.text.startswith(("http://", "https://"))), None)
