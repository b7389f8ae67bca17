"""What a page says about itself to machines: meta elements, JSON-LD, the title element."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from lxml.etree import _Element as Element

from docreader.readers.html.page import collapse

_ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|Report|Review|LiveBlog|Posting|WebPage|Recipe|HowTo)$")
_TAGS = re.compile(r"<[^<>]{0,300}>")
_COMMENTS = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|;)\s*$")
_MOST_NODES = 5000

_TITLES = ("og:title", "twitter:title", "dc.title", "dcterm:title", "dcterms.title", "parsely-title", "weibo:article:title")
_DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description", "dcterms.description")
_AUTHORS = ("author", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "dcterm:creator", "parsely-author",
            "sailthru.author", "byl", "article:author_name", "authors", "cxenseparse:author", "mediator_author")  # fmt: skip
_PUBLISHED = ("article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
              "dcterms.created", "dcterms.date", "publish-date", "pubdate", "parsely-pub-date", "sailthru.date", "publishdate",
              "article.published", "published-date", "og:published_time", "originalpublicationdate", "published_at",
              "cxenseparse:recs:publishtime", "date.issued", "last-modified-or-created")  # fmt: skip
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


def read_metadata(root: Element) -> Metadata:
    """Everything that ``root``'s page states."""
    metas = _metas(root)
    linked = _linked(root)
    article = linked[0] if linked else {}
    return Metadata(
        titles=_stated(
            ("title.json-ld", _plain(article.get("headline"))), *_from(metas, "title", _TITLES), *_title_element(root)
        ),
        descriptions=_stated(("lead.json-ld", _plain(article.get("description"))), *_from(metas, "lead", _DESCRIPTIONS)),
        authors=_stated(("byline.json-ld", _names(article)), *_from(metas, "byline", _AUTHORS)),
        published=_stated(("published.json-ld", _plain(article.get("datePublished"))), *_from(metas, "published", _PUBLISHED)),
        modified=_stated(("modified.json-ld", _plain(article.get("dateModified"))), *_from(metas, "modified", _MODIFIED)),
        site_names=_site_names(metas, article),
        languages=_languages(root, metas),
        addresses=_addresses(root, metas),
        body=_plain(article.get("articleBody")),
    )


def _stated(*pairs: tuple[str, str]) -> tuple[Stated, ...]:
    return tuple(Stated(text=text, rule=rule) for rule, text in pairs if text)


def _from(metas: dict[str, list[str]], field: str, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for name in names:
        values = metas.get(name, [])
        if values:
            yield f"{field}.meta", ", ".join(dict.fromkeys(values)) if field == "byline" else values[0]


def _metas(root: Element) -> dict[str, list[str]]:
    """Contents of the meta elements by lower-case name; a ``property`` may hold several names."""
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        content = collapse(unescape(meta.get("content") or ""))
        names = (
            f"{meta.get('property') or ''} {meta.get('name') or ''} {meta.get('itemprop') or ''} {meta.get('http-equiv') or ''}"
        )
        for name in dict.fromkeys(names.lower().split()):
            if content:
                found.setdefault(name.replace("twitter.", "twitter:").replace("og.", "og:"), []).append(content)
    return found


def _title_element(root: Element) -> Iterator[tuple[str, str]]:
    for title in root.iter("title"):
        above = title.getparent()
        if above is None or above.tag != "svg":
            yield "title.element", collapse(title.text or "")
            return


def _site_names(metas: dict[str, list[str]], article: dict[str, Any]) -> tuple[Stated, ...]:
    publisher = article.get("publisher")
    name = _plain(publisher.get("name")) if isinstance(publisher, dict) else ""
    names = ("og:site_name", "application-name", "dc.publisher", "al:android:app_name", "twitter:app:name:iphone")
    return _stated(*_from(metas, "site_name", names[:1]), ("site_name.json-ld", name), *_from(metas, "site_name", names[1:]))


def _languages(root: Element, metas: dict[str, list[str]]) -> tuple[Stated, ...]:
    body = root.find("body")
    attributes = [root.get("lang"), root.get("{http://www.w3.org/XML/1998/namespace}lang"), root.get("xml:lang")]
    attributes.append(body.get("lang") if body is not None else None)
    return _stated(
        *(("language.attribute", (value or "").strip()) for value in attributes),
        *_from(metas, "language", ("content-language", "dc.language", "language", "og:locale")),
    )


def _addresses(root: Element, metas: dict[str, list[str]]) -> tuple[Stated, ...]:
    canonical = [link.get("href") or "" for link in root.iter("link") if "canonical" in (link.get("rel") or "").lower().split()]
    return _stated(*(("url.canonical", address.strip()) for address in canonical[:1]), *_from(metas, "url", ("og:url",)))


def _linked(root: Element) -> list[dict[str, Any]]:
    """JSON-LD objects that describe an article, the most telling first."""
    found: list[dict[str, Any]] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            found.extend(_articles(_json(script.text or "")))
    return sorted(found, key=lambda entry: (_is_page(entry), -len([key for key in _TELLING if entry.get(key)])))


_TELLING = ("headline", "datePublished", "author", "articleBody", "description")


def _is_page(entry: dict[str, Any]) -> bool:
    return all(kind.endswith("WebPage") for kind in _types(entry))


def _json(text: str) -> Any:
    text = _COMMENTS.sub("", _COMMENTS.sub("", text))
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _articles(data: Any) -> Iterator[dict[str, Any]]:
    """The objects in ``data`` whose type is an article's, outermost first."""
    waiting, seen = [data], 0
    while waiting and seen < _MOST_NODES:
        node = waiting.pop()
        seen += 1
        if isinstance(node, list):
            waiting.extend(reversed(node))
        elif isinstance(node, dict):
            if any(_ARTICLE_TYPES.search(kind) for kind in _types(node)):
                yield node
            waiting.extend(node.get(key) for key in ("mainEntity", "mainEntityOfPage", "@graph", "hasPart") if key in node)


def _types(node: dict[str, Any]) -> list[str]:
    kinds = node.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


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
