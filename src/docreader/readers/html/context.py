"""What the blocks of one article are read against: its base address, its language and direction, its notes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bs4 import Tag

from docreader.model import Direction, Run
from docreader.readers.html.page import absolute

_SAFE = ("http://", "https://", "mailto:", "tel:")
_CONTROLS = re.compile(r"[\x00-\x20\x7f]+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,4}")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Source: Unicode Standard, blocks Hebrew to Arabic Extended-A and the presentation forms of both."""
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST_CHARS = 2000


class Context:
    """Where links lead and which text is foreign; remembers the links that it drops."""

    def __init__(self, base: str | None, pictures_base: str | None, language: str, direction: Direction = "ltr") -> None:
        self.base = base
        self.pictures_base = pictures_base
        """None = a picture's relative address stays: it lies beside a saved page."""
        self.language = language
        self.direction = direction
        self.notes: Mapping[str, str] = {}
        """Links to notes by the page's ids: ``{"fn3": "#note-1"}``."""
        self._dropped: list[str] = []

    def link_of(self, anchor: Tag) -> str | None:
        """Where ``anchor`` leads: an absolute http, https, mailto or tel address, or ``#ID`` of a note; None = nowhere."""
        href = anchor.get("href")
        if not isinstance(href, str) or not (href := href.strip()):
            return None
        if href.startswith("#"):
            return self.notes.get(href[1:])
        address = _CONTROLS.sub("", href)
        if not address.startswith(("http://", "https://")):
            address = absolute(address, self.base)
        if address.lower().startswith(_SAFE) and len(address) <= _LONGEST_CHARS:
            return address
        if ":" in address.split("/")[0] or len(address) > _LONGEST_CHARS:
            self._dropped.append(href[:200])
        return None

    def language_of(self, tag: Tag, around: str | None) -> str | None:
        """The language of text in ``tag``, which lies in text of language ``around``; None = the article's."""
        value = tag.attrs.get("lang")
        if value is None:
            return around
        match = _LANGUAGE.fullmatch(value.strip()) if isinstance(value, str) else None
        if match is None:
            return around
        language = match[0].replace("_", "-")
        return None if same_language(language, self.language) else language

    def direction_of(self, stated: Direction | None, runs: tuple[Run, ...]) -> Direction | None:
        """The direction of a block: ``stated`` by the page, else by its letters; None = the article's."""
        found = stated or self._written(runs)
        return None if found == self.direction else found

    def _written(self, runs: tuple[Run, ...]) -> Direction | None:
        """Which way most letters go, where they are not those of the article's direction."""
        right_to_left = sum(len(_RIGHT_TO_LEFT.findall(run.text)) for run in runs if not run.text.isascii())
        if self.direction == "ltr" and not right_to_left:
            return None
        letters = sum(len(_LETTER.findall(run.text)) for run in runs)
        if 2 * right_to_left > letters:
            return "rtl"
        return "ltr" if not right_to_left and letters else None

    def take_dropped(self) -> tuple[str, ...]:
        """The addresses dropped since the last call, each once."""
        dropped, self._dropped = tuple(dict.fromkeys(self._dropped)), []
        return dropped


def stated_direction(tag: Tag, around: Direction | None) -> Direction | None:
    """The direction that the page states for ``tag``, which lies in a block of direction ``around``; None = it states none."""
    value = tag.attrs.get("dir")
    if not isinstance(value, str):
        return around
    said = value.strip().lower()
    return "rtl" if said == "rtl" else "ltr" if said == "ltr" else None


def same_language(one: str, other: str) -> bool:
    """Whether two BCP 47 tags name one language, wherever it is spoken.

    >>> same_language("en-GB", "en")
    True
    """
    return one.lower().split("-")[0] == other.lower().split("-")[0]
