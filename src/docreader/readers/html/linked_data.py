"""What a page's JSON-LD tells of its article, in whatever shape and state it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape, unescape
from itertools import islice
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from docreader.readers.html.page import Page, collapse
from docreader.readers.html.vocabulary import fold

_Object: TypeAlias = dict[str, Any]

_ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|Report|Review|LiveBlog|Posting|WebPage|Recipe|HowTo)$")
_TAGS = re.compile(r"<[^<>]{0,300}>")
_LINES = re.compile(r"<(?:p|br|div|li)\b", re.IGNORECASE)
_BEFORE = re.compile(r"\A\s*(?:<!--|(?://|/\*)?\s{0,9}<!\[CDATA\[)?")
"""What stands before JSON-LD so that old parsers, or those of XML, skip it; what stands after it holds no more."""
_LAST_COMMA = re.compile(r",(?=\s{0,50}[}\]])")
_BEGIN = re.compile(r"[{\[]")
_DECODER = json.JSONDecoder(strict=False)
_MOST_NODES = 5000
_MOST_HEADINGS = 5
_TELLING = ("headline", "datePublished", "author", "articleBody", "description")


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The objects of a page's JSON-LD."""

    article: _Object
    """The object of the article; empty = there is none."""
    around: tuple[_Object, ...]
    """The objects of the page and of the site, which may tell what the article's does not."""
    named: Mapping[str, _Object]
    """Objects by the ``@id`` that others name them with."""

    def texts(self, name: str) -> list[str]:
        """What the article's object says under ``name``, then what those around it say."""
        return [text for entry in (self.article, *self.around) if (text := words_of(entry.get(name)))]

    def publishers(self) -> tuple[list[str], list[str]]:
        """The names of the article's publishers: as its object says them, and where it only refers to them."""
        told = [entry for entry in _listed(self.article.get("publisher")) if isinstance(entry, dict)]
        named = [words_of(entry.get("name")) for entry in told]
        return named, [words_of(self._resolved(entry).get("name")) for entry in told if "name" not in entry]

    def authors(self) -> str:
        """The authors' names, joined by commas."""
        names: list[str] = []
        for author in map(self._resolved, _listed(self.article.get("author") or self.article.get("creator"))):
            name = author.get("name") if isinstance(author, dict) else author
            names += map(words_of, _listed(name))
        return ", ".join(dict.fromkeys(filter(None, names)))

    def body(self) -> str:
        """The article's text as HTML; "" = it is not told."""
        told = self.article.get("articleBody")
        text = "\n".join(part for part in _listed(told) if isinstance(part, str))
        text = text if _LINES.search(text) else unescape(text)
        if _LINES.search(text):
            return f"<div>{text}</div>"
        return "".join(f"<p>{escape(line)}</p>" for line in map(collapse, text.splitlines()) if line)

    def _resolved(self, value: Any) -> Any:
        """``value``, or the object that it only names."""
        address = value.get("@id") if isinstance(value, dict) and "name" not in value else None
        return self.named.get(address, value) if isinstance(address, str) else value


def read_linked_data(page: Page, title: str, places: set[str]) -> LinkedData:
    """The JSON-LD of the page with this ``title`` at these ``places``: of several articles its own, and the most telling."""
    scripts = (script.text or "" for script in page.every("script") if "ld+json" in (script.get("type") or "").lower())
    nodes = list(islice((node for text in scripts for node in _nodes(_values(text))), _MOST_NODES))
    named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and "name" in node}
    found = [node for node in nodes if any(kind == "WebSite" or _ARTICLE_TYPES.search(kind) for kind in types_of(node))]
    articles = [entry for entry in found if "WebSite" not in types_of(entry)]
    if len(articles) > 1:
        told = fold(" ".join([title, *("".join(map(str, heading.itertext())) for heading in page.every("h1")[:_MOST_HEADINGS])]))
        articles.sort(key=lambda entry: (is_page(entry), not _lies_at(entry, places), not _is_named(entry, told), -_told(entry)))
    article = articles[0] if articles else {}
    return LinkedData(article, tuple(entry for entry in found if is_page(entry) and entry is not article), named)


def _values(text: str) -> list[Any]:
    """The values that a script holds one after another, mended where they are no JSON only by slips of templates."""
    text = _BEFORE.sub("", _BEFORE.sub("", text))  # one in the other
    mended = text if '"' in text else unescape(text)
    wordings = (text, _LAST_COMMA.sub("", mended.replace("\\'", "'")))
    return next((values for wording in wordings if (values := list(islice(_decoded(wording), _MOST_NODES)))), [])


def _decoded(text: str) -> Iterator[Any]:
    """The objects and lists in ``text``, up to what is none."""
    begin = _BEGIN.search(text)
    while begin:
        try:
            value, end = _DECODER.raw_decode(text, begin.start())
        except (ValueError, RecursionError):
            return
        yield value
        begin = _BEGIN.search(text, end)


def _nodes(data: Any) -> Iterator[_Object]:
    """The objects in ``data`` that may tell of an article, a page or a site, outermost first."""
    waiting, seen = [data], 0
    while waiting and seen < _MOST_NODES:
        node = waiting.pop()
        seen += 1
        if isinstance(node, list):
            waiting.extend(reversed(node))
        elif isinstance(node, dict):
            yield node
            waiting.extend(node.get(key) for key in ("mainEntity", "mainEntityOfPage", "@graph", "hasPart") if key in node)


def _told(entry: _Object) -> int:
    return sum(bool(entry.get(key)) for key in _TELLING)


def is_page(entry: _Object) -> bool:
    """Whether an object tells of a page or a site, not of what it is about."""
    return all(kind.endswith(("WebPage", "WebSite")) for kind in types_of(entry))


def _lies_at(entry: _Object, places: set[str]) -> bool:
    """Whether an object tells of what lies at one of ``places``."""
    stated = (entry.get("url"), entry.get("@id"), entry.get("mainEntityOfPage"))
    addresses = [value.get("@id") if isinstance(value, dict) else value for value in stated]
    return any(isinstance(address, str) and place_of(address) in places for address in addresses)


def place_of(address: str) -> str:
    """Where on its site ``address`` leads; "" = to the front page, or it is none."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return f"{parts.path.strip('/')}{f'?{parts.query}' if parts.query else ''}"


def _is_named(entry: _Object, told: str) -> bool:
    """Whether an object's headline is among the words ``told`` by the page."""
    headline = fold(words_of(entry.get("headline")))
    return bool(headline) and headline in told


def types_of(node: _Object) -> list[str]:
    """What an object says it is."""
    return [kind for kind in _listed(node.get("@type")) if isinstance(kind, str)]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def words_of(value: Any) -> str:
    """A JSON-LD text as words: entities and tags that some sites leave in it are undone; of several, the first."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@value")
    if not isinstance(value, str):
        return ""
    return collapse(_TAGS.sub(" ", unescape(unescape(value))))
