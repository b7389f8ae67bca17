"""Words that name a portal, or a page of its template, where a headline should stand."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from lxml.etree import _Element as Element

from docreader.readers.html.page import Page
from docreader.readers.html.vocabulary import fold, words

_FRONT = re.compile(
    r"(?P<site>(?:https?:)?//(?P<host>[^/?#:]{1,253})(?::\d{1,5})?)?(?:/(?:(?:index|default|home)\.[a-z]{3,5})?)?",
    re.IGNORECASE,
)
_MOST_LINKS = 500
_MOST_SLASHES = 3
"""In the address of a front page."""
_MOST_FRONT_LINKS = 8
_LONGEST_NAME_CHARS = 120
_MOST_OWN_WORDS = 6


def names_portal(text: str) -> bool:
    """Whether ``text`` begins as the names of portals do, or is a proper name of a paper on the web.

    >>> names_portal("Cổng thông tin điện tử tỉnh Sơn Lâm"), names_portal("Cổng chào đã dựng xong")
    (True, False)
    >>> names_portal("Báo Sơn Lâm điện tử"), names_portal("Báo động nạn hút thuốc lá điện tử")
    (True, False)
    """
    return fold(text).startswith(_portals()) or _is_web_paper(text.strip())


def front_page_names(page: Page, hosts: list[str]) -> list[str]:
    """What the links to the site's own front page say: mostly the site's name, as words or as the logo's alternative text."""
    fronts = (link for link in islice(page.every("a"), _MOST_LINKS) if _leads_to_front(link, hosts))
    names: list[str] = []
    for link in islice(fronts, _MOST_FRONT_LINKS):
        pictures = (picture.get("alt") or "" for picture in islice(link.iter("img"), 2))
        said = ("".join(map(str, link.itertext())), link.get("title") or "", *pictures)
        names += [name for text in said if (name := " ".join(text.split())) and len(name) <= _LONGEST_NAME_CHARS]
    return names


def _leads_to_front(link: Element, hosts: list[str]) -> bool:
    """Whether a link leads to the root of the site; an empty or a relative address leads to a page's own folder."""
    address = (link.get("href") or "").strip()
    if not address or address.count("/") > _MOST_SLASHES:
        return False
    match = _FRONT.fullmatch(address)
    return match is not None and (not match["site"] or match["host"].removeprefix("www.") in hosts)


def names_template(text: str) -> bool:
    """Whether ``text`` is what a template calls every page of its kind.

    >>> names_template("Chi tiết tin tức"), names_template("Tin tức về mùa màng")
    (True, False)
    """
    return fold(text) in _templates()


def _is_web_paper(text: str) -> bool:
    """Whether ``text`` is a word for a paper, some capitalised words, and a word for the web."""
    labels, lower = words()["labels"], text.lower()
    first = next((word for word in labels["web-paper"] if lower.startswith(f"{word} ")), None)
    last = next((word for word in labels["on-web"] if lower.endswith(f" {word}")), None)
    if first is None or last is None:
        return False
    own = text[len(first) : -len(last)].split()
    return 0 < len(own) <= _MOST_OWN_WORDS and all(word.istitle() for word in own)


@cache
def _portals() -> tuple[str, ...]:
    return tuple(words()["labels"]["portal"])


@cache
def _templates() -> frozenset[str]:
    return frozenset(words()["labels"]["template"])
