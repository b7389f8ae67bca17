"""What a page says about itself to machines: meta elements, JSON-LD, microdata, the title element."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import islice
from typing import Any

from lxml.etree import _Element as Element

from docreader.readers.html.linked_data import LinkedData, is_page, place_of, read_linked_data, types_of, words_of
from docreader.readers.html.page import Page, collapse
from docreader.readers.html.site_names import names_portal
from docreader.readers.html.vocabulary import fold

_PART = re.compile(r"\s+[|–—·•»«:-]\s+|\s*[|»]\s*")
"""What parts of a ``title`` element are set off by."""
_LONGEST_TITLE_CHARS = 1000
_LONGEST_DATE_CHARS = 100

_TITLES = ("dc.title", "dcterm:title", "dcterms.title", "og:title", "weibo:article:title", "weibo:webpage:title", "title",
           "twitter:title", "parsely-title", "headline")  # fmt: skip
"""Best first. Source: what readability.js answers on its own test pages; ``headline`` stands on teasers of other articles too."""
_DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description", "dcterms.description")
_AUTHORS = ("dc:creator", "dc.creator", "dcterms.creator", "dcterm:creator", "author", "article:author", "og:article:author",
            "parsely-author", "sailthru.author", "byl", "article:author_name", "articleauthor", "authors", "article:byline",
            "cxenseparse:author", "mediator_author", "dcsext.author")  # fmt: skip
_PUBLISHED = ("article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
              "dcterms.created", "dcterms.date", "publish-date", "pubdate", "parsely-pub-date", "sailthru.date", "publishdate",
              "article.published", "published-date", "og:published_time", "originalpublicationdate", "published_at",
              "cxenseparse:recs:publishtime", "date.issued", "dateissued", "article:published",
              "last-modified-or-created")  # fmt: skip
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "article:modified",
             "lastmod", "og:article:modified_time", "updated_time")  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """One thing a page states, and the rule that found it."""

    text: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a page states, best statement first."""

    titles: tuple[Stated, ...] = ()
    """The last may be the ``title`` element, which often carries the site's name."""
    descriptions: tuple[Stated, ...] = ()
    authors: tuple[Stated, ...] = ()
    published: tuple[Stated, ...] = ()
    modified: tuple[Stated, ...] = ()
    site_names: tuple[Stated, ...] = ()
    languages: tuple[Stated, ...] = ()
    addresses: tuple[Stated, ...] = ()
    body: str = ""
    """JSON-LD ``articleBody`` as HTML, for pages that show nothing else; "" = there is none."""


def read_metadata(page: Page) -> Metadata:
    """Everything that ``page`` states."""
    metas = _metas(page)
    name = _title_element(page)
    addresses = _addresses(page, metas)
    linked = read_linked_data(page, name, {place_of(entry.text) for entry in addresses})
    article = linked.article
    return Metadata(
        titles=tuple(
            entry
            for entry in _stated(
                ("title.json-ld", _headline(article, name)), *_from(metas, "title", _TITLES), ("title.element", name)
            )
            if len(entry.text) <= _LONGEST_TITLE_CHARS
        ),
        descriptions=_stated(("lead.json-ld", words_of(article.get("description"))), *_from(metas, "lead", _DESCRIPTIONS)),
        authors=_stated(("byline.json-ld", linked.authors()), *_from(metas, "byline", _AUTHORS)),
        published=_dates(page, metas, linked, "datePublished"),
        modified=_dates(page, metas, linked, "dateModified"),
        site_names=_site_names(metas, linked, name),
        languages=_languages(page.root, metas, linked),
        addresses=addresses,
        body=linked.body(),
    )


def _stated(*pairs: tuple[str, str]) -> tuple[Stated, ...]:
    return tuple(Stated(text=text, rule=rule) for rule, text in pairs if text)


def _from(metas: dict[str, list[str]], field: str, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for name in names:
        values = metas.get(name, [])
        if values:
            yield f"{field}.meta", ", ".join(dict.fromkeys(values)) if field == "byline" else values[0]


def _metas(page: Page) -> dict[str, list[str]]:
    """Contents of the meta elements by lower-case name; a ``property`` may hold several names."""
    found: dict[str, list[str]] = {}
    for meta in page.every("meta"):
        content = collapse(unescape(meta.get("content") or ""))
        names = (
            f"{meta.get('property') or ''} {meta.get('name') or ''} {meta.get('itemprop') or ''} {meta.get('http-equiv') or ''}"
        )
        for name in dict.fromkeys(names.lower().split()):
            if content:
                found.setdefault(_meta_name(name), []).append(content)
    return found


def _meta_name(name: str) -> str:
    """``name`` with the separator that its vocabulary is mostly written with."""
    for vocabulary in ("og:", "twitter:", "dc.", "dcterms."):
        if name.startswith((f"{vocabulary[:-1]}.", f"{vocabulary[:-1]}:")):
            return vocabulary + name[len(vocabulary) :]
    return name


def _title_element(page: Page) -> str:
    for title in page.every("title"):
        above = title.getparent()
        if (above is None or above.tag not in ("svg", "symbol", "g")) and (words := collapse(title.text or "")):
            return words
    return ""


def _headline(article: dict[str, Any], title: str) -> str:
    """The article's headline; its name where that is what the ``title`` element says and the headline is not."""
    headline, name = words_of(article.get("headline")), words_of(article.get("name"))
    if headline and name and fold(headline) != fold(name):
        told = fold(title)
        return name if fold(name) in told and fold(headline) not in told else headline
    return headline or ("" if is_page(article) else name)


def _dates(page: Page, metas: dict[str, list[str]], linked: LinkedData, name: str) -> tuple[Stated, ...]:
    """What the page states as its ``name``, a property of schema.org; in its body only where its head says nothing."""
    field, names = ("published", _PUBLISHED) if name == "datePublished" else ("modified", _MODIFIED)
    found = _stated(*((f"{field}.json-ld", text) for text in linked.texts(name)), *_from(metas, field, names))
    if found:
        return found
    texts = [_marked_date(element) for element in page.having("itemprop") if element.get("itemprop") == name]
    return _stated(*((f"{field}.microdata", text) for text in list(filter(None, texts))[:1]))


def _marked_date(element: Element) -> str:
    """The date that an element with ``itemprop`` states, or else shows."""
    stated = element.get("datetime") or element.get("content")
    return stated.strip() if stated else collapse("".join(map(str, islice(element.itertext(), 3))))[:_LONGEST_DATE_CHARS]


def _site_names(metas: dict[str, list[str]], linked: LinkedData, title: str) -> tuple[Stated, ...]:
    publishers, referred = linked.publishers()
    sites = [words_of(entry.get("name")) for entry in linked.around if "WebSite" in types_of(entry)]
    names = ("og:site_name", "application-name", "dc.publisher", "al:android:app_name", "twitter:app:name:iphone",
             "apple-mobile-web-app-title")  # fmt: skip
    told = {title, *(value for name in _TITLES for value in metas.get(name, []))}
    apps = [(rule, text) for rule, text in _from(metas, "site_name", names[1:]) if text not in told]
    portals = [part.strip() for part in _PART.split(title) if names_portal(part)]
    return _stated(
        *(("site_name.json-ld", name) for name in publishers),
        *_from(metas, "site_name", names[:1]),
        *(("site_name.json-ld", name) for name in (*sites, *referred)),
        *apps,
        *(("site_name.title", part) for part in portals),
    )


def _languages(root: Element, metas: dict[str, list[str]], linked: LinkedData) -> tuple[Stated, ...]:
    body = root.find("body")
    attributes = [root.get("lang"), root.get("{http://www.w3.org/XML/1998/namespace}lang"), root.get("xml:lang")]
    attributes.append(body.get("lang") if body is not None else None)
    return _stated(
        *(("language.attribute", (value or "").strip()) for value in attributes),
        *_from(metas, "language", ("content-language", "dc.language", "language")),
        ("language.json-ld", words_of(linked.article.get("inLanguage"))),
        *_from(metas, "language", ("og:locale",)),
    )


def _addresses(page: Page, metas: dict[str, list[str]]) -> tuple[Stated, ...]:
    """The page's addresses; a site's front page, which some templates name on every page, is not one."""
    canonical = [link.get("href") or "" for link in page.every("link") if "canonical" in (link.get("rel") or "").lower().split()]
    found = _stated(*(("url.canonical", address.strip()) for address in canonical[:1]), *_from(metas, "url", ("og:url",)))
    return tuple(entry for entry in found if place_of(entry.text))
