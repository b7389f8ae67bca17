"""Words that pages use for their parts, from ``words.toml``: in class names, as labels and on buttons. They are hints only."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal, TypeAlias, get_args

from lxml.etree import _Element as Element

Kind: TypeAlias = Literal[
    "body", "lead", "byline", "kicker", "title", "date", "today", "caption", "credit", "picture", "portrait", "place"
]
"""The parts of an article that names are known for."""

_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
_DIGIT = re.compile(r"[^a-z_-]")
_BREAKS = re.compile(r"[^a-z0-9]+")
_WORD = re.compile(r"[^\W_]+")
_COMBINING = re.compile("[\u0300-\u036f]+")
_LONGEST_NAME = 300
_NEGATIONS = ("no-", "not-", "non-", "without-", "hide-", "has-no-")
"""A name that begins so says what the element is not."""
_MOST_NAMES = 20
_PERHAPS_HIDDEN = re.compile("hid|d-none|sr.?only|screen|acessib", re.IGNORECASE)
_HIDDEN_NAMES = frozenset(("hidden", "d-none", "hide", "is-hidden", "u-hidden"))
_SHOWN_SOMEWHERE = re.compile(r":|-(?:xs|sm|md|lg|xl)(?:-|$)|lazy|js-")
"""Names that show on some screens what another name hides, or hide it only until a script has run."""
_FOR_SCREEN_READERS = frozenset(
    (
        "sronly",
        "visuallyhidden",
        "screenreadertext",
        "screenreaderonly",
        "uvisuallyhidden",
        "isvisuallyhidden",
        "hvisuallyhidden",
        "isacessiblyhidden",
    )
)


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """What an element's class names and its id say of it."""

    written: tuple[str, ...] = ()
    """They themselves."""
    words: frozenset[str] = frozenset()
    """All words of all of them, as ``split`` finds them."""
    kinds: frozenset[Kind] = frozenset()
    """The parts of an article that they are names for."""
    chrome: str | None = None
    """The reason for which an element of such names is left out: ``chrome.share``; None = they say nothing of that."""
    hidden: bool = False
    """Whether such an element is not shown."""
    for_screen_readers: bool = False
    """Whether it is for screen readers only."""


NO_NAMES = Names()
_NO_KINDS: frozenset[Kind] = NO_NAMES.kinds
"""One for all; most names say nothing."""


@lru_cache(maxsize=4096)
def names_from(class_names: str | None, own_id: str | None) -> Names:
    """What an element's ``class`` and ``id`` say."""
    names = _names(class_names, own_id)
    if not names:
        return NO_NAMES
    spoken: frozenset[str] = frozenset().union(*map(split, names))
    together: frozenset[Kind] = frozenset(kind for compound, kind in _several() if compound <= spoken)
    hidden, unseen = _hides(f"{class_names or ''} {own_id or ''}")
    return Names(
        (*(class_names or "").split(), *(own_id or "").split()),
        spoken,
        together.union(*map(kinds_of_name, names)) or _NO_KINDS,
        _chrome_of(names, spoken),
        hidden,
        unseen,
    )


@cache
def words() -> dict[str, Any]:
    """The tables of ``words.toml``."""
    return tomllib.loads((files("docreader.readers.html") / "words.toml").read_text("utf-8"))


def named(element: Element, kind: Kind) -> bool:
    """Whether one of the element's class names, or its id, is a name for ``kind``."""
    return kind in names_from(element.get("class"), element.get("id")).kinds


def means(name: str, kind: Kind) -> bool:
    """Whether one class name or id is a name for ``kind``.

    >>> means("tin-trichdan", "lead"), means("articleBody", "body")
    (True, True)
    """
    return kind in kinds_of_name(name)


@lru_cache(maxsize=8192)
def kinds_of_name(name: str) -> frozenset[Kind]:
    """What one class name or id is a name for."""
    table = _single()
    return frozenset(kind for word in split(name) if word in table for kind in table[word])


def names_of(element: Element) -> list[str]:
    """The class names and the id that an element's author gave it."""
    return _names(element.get("class"), element.get("id"))


def _names(class_names: str | None, own_id: str | None) -> list[str]:
    return f"{class_names or ''} {own_id or ''}".split()[:_MOST_NAMES]


def _chrome_of(names: list[str], spoken: frozenset[str]) -> str | None:
    for name in names:
        if reason := _chrome_of_name(name):
            return reason
    return next((reason for compound, reason in _chrome_compounds() if compound <= spoken), None)


def _hides(names: str) -> tuple[bool, bool]:
    """Whether names hide an element, and whether they keep it for screen readers only."""
    if _PERHAPS_HIDDEN.search(names) is None:
        return False, False
    parts = names.split()
    hidden = not _HIDDEN_NAMES.isdisjoint(parts) and not any(_SHOWN_SOMEWHERE.search(name) for name in parts)
    return hidden, any(not _FOR_SCREEN_READERS.isdisjoint(split(name)) for name in parts)


@lru_cache(maxsize=8192)
def split(name: str) -> frozenset[str]:
    """The words of one class name or id, and the name as one word.

    Letters that only capitals set apart are words from four on: generated names are full of capitals.

    >>> sorted(split("Block_BanTin_Toolbar"))
    ['bantin', 'block', 'blockbantintoolbar', 'toolbar']
    """
    name = name[:_LONGEST_NAME]
    if name.startswith(_NEGATIONS):
        return frozenset()
    breaks = _BREAKS.split(name.lower())
    if name.islower() and not _DIGIT.search(name):  # nothing but hyphens and underscores sets parts off
        return frozenset(("".join(breaks), *breaks))
    parts = [part.lower() for part in _PARTS.findall(name)]
    return frozenset(("".join(parts), *breaks, *(part for part in parts if len(part) > 3)))


def any_of(label: str) -> str:
    """A pattern for the words listed as ``label``, the longest first, or "bài" would hide "bài, ảnh"."""
    return "|".join(re.escape(word) for word in sorted(words()["labels"][label], key=len, reverse=True))


def fold(text: str) -> str:
    """``text`` for comparing: lower case, without marks, letters and digits only, single spaces.

    >>> fold(" Các tin KHÁC: ")
    'cac tin khac'
    """
    return _fold(text) if len(text) <= _LONGEST_NAME else _folded(text)


@lru_cache(maxsize=4096)
def _fold(text: str) -> str:
    return _folded(text)


def _folded(text: str) -> str:
    text = text.lower()
    if not text.isascii():
        text = _COMBINING.sub("", unicodedata.normalize("NFD", text.replace("đ", "d")))
    return " ".join(_WORD.findall(text))


@cache
def _single() -> dict[str, list[Kind]]:
    """What each word is a name for by itself."""
    found: dict[str, list[Kind]] = {}
    for kind in get_args(Kind):
        for word in words()["names"]["field"][kind]:
            found.setdefault(word, []).append(kind)
    return found


@cache
def _several() -> tuple[tuple[frozenset[str], Kind], ...]:
    """Words that are a name together."""
    return tuple((frozenset(word.split()), kind) for word, kinds in _single().items() if " " in word for kind in kinds)


@cache
def _chrome_words() -> dict[str, tuple[int, str]]:
    """Reasons by word, with their rank: of several, the first in the table holds."""
    table: dict[str, list[str]] = words()["names"]["chrome"]
    listed = ((word, reason) for reason, listed in table.items() for word in listed if " " not in word)
    found: dict[str, tuple[int, str]] = {}
    for rank, (word, reason) in enumerate(listed):
        found.setdefault(word, (rank, f"chrome.{reason}"))
    return found


@cache
def _chrome_compounds() -> tuple[tuple[frozenset[str], str], ...]:
    table: dict[str, list[str]] = words()["names"]["chrome"]
    return tuple(
        (frozenset(word.split()), f"chrome.{reason}") for reason, listed in table.items() for word in listed if " " in word
    )


@lru_cache(maxsize=8192)
def _chrome_of_name(name: str) -> str | None:
    table = _chrome_words()
    return min((table[word] for word in split(name) if word in table), default=(0, None))[1]
