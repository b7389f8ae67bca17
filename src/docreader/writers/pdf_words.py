"""Where lines may break, so that no word runs off the page and none is torn that need not be.

The text itself is not changed: a break chance is a place between two pieces, not a character.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from docreader.model.serial import Json

Piece: TypeAlias = Json
"""Text; None = a line break; ``{"kept": …}`` = a word that stays on one line although it has a hyphen or a slash;
``{"whole": …, "parts": […], "alone": …}`` = a word that may be wider than the line, cut where a break hurts least: if not
``alone``, it is one stretch of a word whose marks change midway."""

_WORD = re.compile(r"[^ \n]+")
_LINE = re.compile(r"\n|[^\n]+")
_CUT = re.compile(r"[\-_.?&=,;@+%#~]*+[^/\-_.?&=,:;@+%#~|\u00a0]*+[/:|\u00a0]*+")
"""After a slash, but before a hyphen or dot, which nobody then takes for a hyphenation. Source: Chicago Manual, 14.18."""
_JOINT = re.compile(r"[^\-/][\-/]++[^\-/\d]|[^\u2010\u2012\u2013][\u2010\u2012\u2013]++[^\u2010\u2012\u2013]")
"""A hyphen, dash or slash inside a word, 22-QC/TU, where a line may end and the hyphen is then lost in copying. Source: Unicode
Line Breaking Algorithm (UAX 14), which keeps 30/12/2021 together by itself."""
_MEASURED = 200
"""Characters of a word by which it is measured: more than the line of any sheet holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    """A word that needs care, as a stretch of the whole line of text."""

    start: int
    end: int
    long: bool


def break_up(texts: Sequence[str], most: int) -> list[list[Piece]]:
    """The pieces of each text, one list for each; the texts follow one another in a line of text.

    ``most`` is the number of characters that surely fit a line.

    >>> break_up(["số 22-QC/TU và\\n", "a.vn"], 12)
    [['số ', {'kept': '22-QC/TU '}, 'và', None], ['a.vn']]
    >>> break_up(["xem a.vn"], 3)
    [['xem ', {'whole': 'a.vn', 'parts': ['a', '.vn'], 'alone': True}]]
    """
    whole = "".join(texts)
    words = deque(_words(whole, most))
    pieces: list[list[Piece]] = []
    start = 0
    for text in texts:
        pieces.append(list(_pieces(whole, start, start + len(text), words)) if text else [])
        start += len(text)
    return pieces


def _words(whole: str, most: int) -> Iterator[_Word]:
    for match in _WORD.finditer(whole):
        long = match.end() - match.start() > most
        if long or _JOINT.search(match[0]):
            yield _Word(start=match.start(), end=match.end(), long=long)


def _pieces(whole: str, start: int, end: int, words: deque[_Word]) -> Iterator[Piece]:
    """The pieces of ``whole[start:end]``; words that end there are taken from ``words``."""
    while words and words[0].start < end:
        word = words[0]
        yield from _lines(whole[start : max(word.start, start)])
        space = " " if whole[word.end : min(word.end + 1, end)] == " " else ""
        yield _piece(whole, word, (max(word.start, start), min(word.end, end)), space)
        start = min(word.end, end) + len(space)
        if word.end > end:
            return
        words.popleft()
    yield from _lines(whole[start:end])


def _piece(whole: str, word: _Word, cut: tuple[int, int], space: str) -> Piece:
    """The part of a word in one text, with the space after it: alone on a line's end, it would be lost on some readers."""
    text = whole[slice(*cut)]
    alone = cut == (word.start, word.end)
    if not word.long:
        return {"kept": text + space} if alone else text + space
    *parts, last = filter(None, _CUT.findall(text))
    measured = whole[word.start : min(word.end, word.start + _MEASURED)]
    return {"whole": measured, "parts": [*parts, last + space], "alone": alone}


def _lines(text: str) -> Iterator[Piece]:
    return (None if line == "\n" else line for line in _LINE.findall(text))
