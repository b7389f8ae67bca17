"""A rule of reading, and what it may see around a match. Rules are made of this module; the engine runs them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from docreader.verbalise.options import Options

CLAIMED = "\ufffc"
"""Stands for each character that an earlier rule has claimed; it is neither letter nor digit nor space."""
ANY_DIGIT = frozenset("0123456789")
Begin: TypeAlias = Literal["digit", "capital"]
"""With 0-9 and no digit before it; with an upper-case Latin letter and no letter before it."""
_REACH_CHARS = 48
"""How far a rule sees to either side: three long words. A bound, so that looking around costs the same everywhere."""
MOST_WORDS = 5
"""In the longest phrases that are looked for: căn cước công dân số."""
_MOST_LISTED = 8


@dataclass(frozen=True, slots=True)
class Context:
    """The written text around a match, and the listener's choices."""

    text: str
    options: Options

    def before(self, match: re.Match[str]) -> str:
        """Up to 48 characters that stand before the match, case folded, without the spaces next to it."""
        start = match.start()
        return self.text[max(0, start - _REACH_CHARS) : start].casefold().rstrip()

    def after(self, match: re.Match[str]) -> str:
        """Up to 48 characters that stand after the match, without the spaces next to it."""
        end = match.end()
        return self.text[end : end + _REACH_CHARS].lstrip()

    def preceded_by(self, match: re.Match[str], phrases: frozenset[str]) -> bool:
        """Whether one of ``phrases`` (lower case, at most five words) stands before the match; a colon may stand between."""
        words = self.before(match).rstrip(" :.").split()[-MOST_WORDS:]
        return any(" ".join(words[start:]).lstrip("([“\"'‘«") in phrases for start in range(len(words)))

    def head_of_list(self, match: re.Match[str], item: re.Pattern[str], item_chars: int) -> int:
        """Where the list begins that the match goes on with; at the match if it is in none.

        ``item`` is one before it with what joins it to the next, up to the end of at most ``item_chars`` characters.
        """
        begin = match.start()
        for _ in range(_MOST_LISTED):
            found = item.search(self.text, max(0, begin - item_chars), begin)
            if found is None:
                break
            begin = found.start()
        return begin

    def followed_by(self, match: re.Match[str], phrases: frozenset[str]) -> bool:
        """Whether one of ``phrases`` (lower case, at most five words) stands after the match."""
        words = self.after(match).casefold().split()[:MOST_WORDS]
        return any(" ".join(words[:count]).rstrip(".,;:!?…)]”\"'’»") in phrases for count in range(1, len(words) + 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way of reading."""

    name: str
    """Id, unique: module and what it reads, such as ``dates.full``."""
    pattern: re.Pattern[str]
    """Never matches nothing; linear time."""
    say: Callable[[re.Match[str], Context], str | None]
    """What is said for the match; "" = silence; None = not mine, later rules may have it."""
    source: str
    """Where the reading comes from: a norm and its clause, a corpus and its count, or the usage of named broadcasters."""
    begins: Begin | None = None
    """How every match begins, so that the pattern is tried nowhere else; None = in some other way."""
    needs: frozenset[str] = frozenset()
    """A text without any of these characters is not searched; empty = every text is. A text's last point counts for none."""
    also: frozenset[str] = frozenset()
    """As ``needs``: one of these must be there too."""
    unsure: bool = False
    """Whether nothing around the match decides for this reading: it is the safest of several."""


def always(said: str) -> Callable[[re.Match[str], Context], str]:
    """A reading that is the same for every match."""

    def say(_match: re.Match[str], _context: Context) -> str:
        return said

    return say
