"""What a page says about itself to machines: meta elements, JSON-LD, microdata, the title element."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from lxml.etree import _Element as Element

from docreader.readers.html.page import Page, collapse
from docreader.readers.html.site_names import names_portal
from docreader.readers.html.vocabulary import fold

_ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|Report|Review|LiveBlog|Posting|WebPage|Recipe|HowTo)$")
_TAGS = re.compile(r"<[^<>]{0,300}>")
_BEFORE = re.compile(r"<!--|(?://|/\*)?\s{0,9}<!\[CDATA\[(?:\s{0,9}\*/)?")
_AFTER = re.compile(r"(?:-->|(?://|/\*)?\s{0,9}\]\]>(?:\s{0,9}\*/)?|;)\Z")
"""What stands around JSON-LD so that old parsers, or those of XML, skip it."""
_LONGEST_AFTER_CHARS = 30
_PART = re.compile(r"\s+[|–—·•»«:-]\s+|\s*[|»]\s*")
"""What parts of a ``title`` element are set off by."""
_MOST_NODES = 5000
_MOST_HEADINGS = 5
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
    """JSON-LD ``articleBody``: good to recognise the article by, not to be read out."""


@dataclass(frozen=True, slots=True)
class _Linked:
    """What a page's JSON-LD tells of its article."""

    article: dict[str, Any]
    """The object of the article; empty = there is none."""
    around: tuple[dict[str, Any], ...]
    """The objects of the page and of the site, which may tell what the article's does not."""

    def texts(self, name: str) -> list[str]:
        """What the article's object says under ``name``, then what those around it say."""
        return [text for entry in (self.article, *self.around) if (text := _plain(entry.get(name)))]


def read_metadata(page: Page) -> Metadata:
    """Everything that ``page`` states."""
    metas = _metas(page)
    name = _title_element(page)
    addresses = _addresses(page, metas)
    linked = _linked(page, name, {_place(entry.text) for entry in addresses})
    article = linked.article
    return Metadata(
        titles=tuple(
            entry
            for entry in _stated(
                ("title.json-ld", _headline(article, name)), *_from(metas, "title", _TITLES), ("title.element", name)
            )
            if len(entry.text) <= _LONGEST_TITLE_CHARS
        ),
        descriptions=_stated(("lead.json-ld", _plain(article.get("description"))), *_from(metas, "lead", _DESCRIPTIONS)),
        authors=_stated(("byline.json-ld", _names(article)), *_from(metas, "byline", _AUTHORS)),
        published=_dates(page, metas, linked, "datePublished"),
        modified=_dates(page, metas, linked, "dateModified"),
        site_names=_site_names(metas, linked, name),
        languages=_languages(page.root, metas, linked),
        addresses=addresses,
        body=_plain(article.get("articleBody")),
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
    headline, name = _plain(article.get("headline")), _plain(article.get("name"))
    if headline and name and fold(headline) != fold(name):
        told = fold(title)
        return name if fold(name) in told and fold(headline) not in told else headline
    return headline or ("" if _is_page(article) else name)


def _dates(page: Page, metas: dict[str, list[str]], linked: _Linked, name: str) -> tuple[Stated, ...]:
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


def _site_names(metas: dict[str, list[str]], linked: _Linked, title: str) -> tuple[Stated, ...]:
    publishers = [_plain(publisher.get("name")) for publisher in _objects(linked.article.get("publisher"))]
    sites = [_plain(entry.get("name")) for entry in linked.around if "WebSite" in _types(entry)]
    names = ("og:site_name", "application-name", "dc.publisher", "al:android:app_name", "twitter:app:name:iphone",
             "apple-mobile-web-app-title")  # fmt: skip
    told = {title, *(value for name in _TITLES for value in metas.get(name, []))}
    apps = [(rule, text) for rule, text in _from(metas, "site_name", names[1:]) if text not in told]
    portals = [part.strip() for part in _PART.split(title) if names_portal(part)]
    return _stated(
        *(("site_name.json-ld", name) for name in publishers),
        *_from(metas, "site_name", names[:1]),
        *(("site_name.json-ld", name) for name in sites),
        *apps,
        *(("site_name.title", part) for part in portals),
    )


def _languages(root: Element, metas: dict[str, list[str]], linked: _Linked) -> tuple[Stated, ...]:
    body = root.find("body")
    attributes = [root.get("lang"), root.get("{http://www.w3.org/XML/1998/namespace}lang"), root.get("xml:lang")]
    attributes.append(body.get("lang") if body is not None else None)
    return _stated(
        *(("language.attribute", (value or "").strip()) for value in attributes),
        *_from(metas, "language", ("content-language", "dc.language", "language")),
        ("language.json-ld", _plain(linked.article.get("inLanguage"))),
        *_from(metas, "language", ("og:locale",)),
    )


def _addresses(page: Page, metas: dict[str, list[str]]) -> tuple[Stated, ...]:
    """The page's addresses; a site's front page, which some templates name on every page, is not one."""
    canonical = [link.get("href") or "" for link in page.every("link") if "canonical" in (link.get("rel") or "").lower().split()]
    found = _stated(*(("url.canonical", address.strip()) for address in canonical[:1]), *_from(metas, "url", ("og:url",)))
    return tuple(entry for entry in found if _place(entry.text))


def _place(address: str) -> str:
    """Where on its site ``address`` leads; "" = to the front page, or it is none."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return f"{parts.path.strip('/')}{f'?{parts.query}' if parts.query else ''}"


def _linked(page: Page, title: str, places: set[str]) -> _Linked:
    """The JSON-LD of the page with this ``title`` at these ``places``: of several articles its own, and the most telling."""
    found: list[dict[str, Any]] = []
    for script in page.every("script"):
        if "ld+json" in (script.get("type") or "").lower():
            found.extend(_articles(_json(script.text or "")))
    articles = [entry for entry in found if "WebSite" not in _types(entry)]
    if len(articles) > 1:
        told = fold(" ".join([title, *("".join(map(str, heading.itertext())) for heading in page.every("h1")[:_MOST_HEADINGS])]))
        articles.sort(key=lambda entry: (_is_page(entry), not _lies_at(entry, places), not _is_named(entry, told), -_told(entry)))
    article = articles[0] if articles else {}
    return _Linked(article, tuple(entry for entry in found if _is_page(entry) and entry is not article))


_TELLING = ("headline", "datePublished", "author", "articleBody", "description")


def _told(entry: dict[str, Any]) -> int:
    return sum(bool(entry.get(key)) for key in _TELLING)


def _is_page(entry: dict[str, Any]) -> bool:
    return all(kind.endswith(("WebPage", "WebSite")) for kind in _types(entry))


def _lies_at(entry: dict[str, Any], places: set[str]) -> bool:
    """Whether an object tells of what lies at one of ``places``."""
    stated = (entry.get("url"), entry.get("@id"), entry.get("mainEntityOfPage"))
    addresses = [value.get("@id") if isinstance(value, dict) else value for value in stated]
    return any(isinstance(address, str) and _place(address) in places for address in addresses)


def _is_named(entry: dict[str, Any], told: str) -> bool:
    """Whether an object's headline is among the words ``told`` by the page."""
    headline = fold(_plain(entry.get("headline")))
    return bool(headline) and headline in told


def _json(text: str) -> Any:
    for _ in range(2):  # one in the other
        text = text.strip()
        before = _BEFORE.match(text)
        after = _AFTER.search(text, max(0, len(text) - _LONGEST_AFTER_CHARS))
        text = text[before.end() if before else 0 : after.start() if after else None]
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _articles(data: Any) -> Iterator[dict[str, Any]]:
    """The objects in ``data`` that tell of an article, a page or a site, outermost first."""
    waiting, seen = [data], 0
    while waiting and seen < _MOST_NODES:
        node = waiting.pop()
        seen += 1
        if isinstance(node, list):
            waiting.extend(reversed(node))
        elif isinstance(node, dict):
            if any(kind == "WebSite" or _ARTICLE_TYPES.search(kind) for kind in _types(node)):
                yield node
            waiting.extend(node.get(key) for key in ("mainEntity", "mainEntityOfPage", "@graph", "hasPart") if key in node)


def _types(node: dict[str, Any]) -> list[str]:
    kinds = node.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _objects(value: Any) -> list[dict[str, Any]]:
    return [entry for entry in (value if isinstance(value, list) else [value]) if isinstance(entry, dict)]


def _plain(value: Any) -> str:
    """A JSON-LD text as words: entities and tags that some sites leave in it are undone."""
    if isinstance(value, list) and value:
        value = value[0]
    if not isinstance(value, str):
        return ""
    return collapse(_TAGS.sub(" ", unescape(unescape(value))))


def _names(article: dict[str, Any]) -> str:
    """The authors' names, joined by commas."""
    authors = article.get("author") or article.get("creator") or []
    names: list[Any] = []
    for author in authors if isinstance(authors, list) else [authors]:
        name = author.get("name") if isinstance(author, dict) else author
        names.extend(name if isinstance(name, list) else [name])
    return ", ".join(dict.fromkeys(filter(None, (_plain(name) for name in names))))
