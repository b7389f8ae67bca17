"""The engine: an ordered table of rules over a text, and spans that tile it.

Rules are tried in order over the whole text. What a rule says is claimed: later rules find ``CLAIMED`` in its place, so no two
spans overlap, but may still look at the written neighbours through ``Context``. What nobody claims is said as written.
This module must not know any rule.

Every pattern must take linear time on text without spaces: a token starts where its own characters do not stand before it
(lookbehind), and repeated groups are bounded or deterministic.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import attrgetter

from docreader.model import Span, Spoken
from docreader.verbalise.compose import TEXT, composed
from docreader.verbalise.options import Options
from docreader.verbalise.wording import reworded

CLAIMED = "\ufffc"
"""Stands for each character that an earlier rule has claimed; it is neither letter nor digit nor space."""
ANY_DIGIT = frozenset("0123456789")
_CLAIMED = frozenset(CLAIMED)
_START = attrgetter("start")
_REACH_CHARS = 48
"""How far a rule sees to either side: three long words. A bound, so that looking around costs the same everywhere."""
_MOST_WORDS = 3
_MOST_READINGS = 4
"""Hardly any text needs two, none that is known more than three."""


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
        """Whether one of ``phrases`` (lower case, at most three words) stands before the match; a colon may stand between."""
        words = self.before(match).rstrip(" :.").split()[-_MOST_WORDS:]
        return any(" ".join(words[start:]).lstrip("([“\"'‘«") in phrases for start in range(len(words)))

    def followed_by(self, match: re.Match[str], phrases: frozenset[str]) -> bool:
        """Whether one of ``phrases`` (lower case, at most three words) stands after the match."""
        words = self.after(match).casefold().split()[:_MOST_WORDS]
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
    needs: frozenset[str] = frozenset()
    """A text without any of these characters is not searched; empty = every text is. ``CLAIMED`` may be one of them."""
    source: str = ""
    """Where the reading comes from: a norm and its clause, a corpus and its count, or the usage of named broadcasters."""
    unsure: bool = False
    """Whether nothing around the match decides for this reading: it is the safest of several."""


def always(said: str) -> Callable[[re.Match[str], Context], str]:
    """A reading that is the same for every match."""

    def say(_match: re.Match[str], _context: Context) -> str:
        return said

    return say


def speak(text: str, rules: Sequence[Rule], options: Options, claims: Sequence[Span] = ()) -> Spoken:
    """``text`` as ``rules`` say it; ``claims``, in order, are settled beforehand, and so is what the listener's lexicon says.

    What is said is read again until nothing more changes, so that saying it twice is saying it once: now and then a token shows
    what it is only when its neighbour has become words.
    """
    if options.lexicon and rules:
        claims = _with_free(claims, options.lexicon.claims(text))
    spoken = _spoken(text, rules, options, claims)
    for _ in range(_MOST_READINGS):
        if all(span.rule == TEXT for span in spoken.spans):
            break
        again = _spoken(str(spoken), rules, options, _settled(spoken, claims))
        if str(again) == again.written:
            break
        spoken = composed(spoken, again)
    return reworded(spoken, options)


def _with_free(claims: Sequence[Span], more: Sequence[Span]) -> list[Span]:
    """``claims`` and those of ``more`` that touch none of them, in order."""
    taken = {place for claim in claims for place in range(claim.start, claim.end)}
    free = [claim for claim in more if taken.isdisjoint(range(claim.start, claim.end))]
    return sorted([*claims, *free], key=_START)


def _settled(spoken: Spoken, claims: Sequence[Span]) -> list[Span]:
    """``claims`` where they lie in what is said."""
    starts = {claim.start for claim in claims}
    heard = accumulate((len(span.said) for span in spoken.spans), initial=0)
    return [
        Span(start=begin, end=begin + len(span.said), said=span.said, rule=TEXT)
        for begin, span in zip(heard, spoken.spans, strict=False)
        if span.start in starts and span.said
    ]


def _spoken(text: str, rules: Sequence[Rule], options: Options, claims: Sequence[Span]) -> Spoken:
    context = Context(text, options)
    spans = list(claims)
    open_text = _without(text, claims) if claims else text
    present = frozenset(text) | _CLAIMED if claims else frozenset(text)
    for rule in rules:
        if (rule.needs and rule.needs.isdisjoint(present)) or rule.pattern.search(open_text) is None:
            continue
        found = _claims_of(rule, open_text, context)
        if found:
            spans += found
            open_text = _without(open_text, found)
            present |= _CLAIMED
    return Spoken(written=text, spans=tuple(_tile(text, sorted(spans, key=_START))) if spans else _unchanged(text))


def _unchanged(text: str) -> tuple[Span, ...]:
    return (Span(start=0, end=len(text), said=text, rule=TEXT),) if text else ()


def _claims_of(rule: Rule, open_text: str, context: Context) -> list[Span]:
    found = []
    for match in rule.pattern.finditer(open_text):
        said = rule.say(match, context)
        if said is not None:
            found.append(Span(start=match.start(), end=match.end(), said=said, rule=rule.name))
    return found


def _without(text: str, spans: Iterable[Span]) -> str:
    parts = []
    end = 0
    for span in spans:
        parts += [text[end : span.start], CLAIMED * (span.end - span.start)]
        end = span.end
    return "".join([*parts, text[end:]])


def _tile(text: str, claims: Sequence[Span]) -> list[Span]:
    """Claims and the text between them; words never run together where a space was not written."""
    tiles: list[Span] = []
    end = 0
    last = ""
    for number, claim in enumerate(claims):
        if end < claim.start:
            tiles.append(Span(start=end, end=claim.start, said=text[end : claim.start], rule=TEXT))
            last = text[claim.start - 1]
        end = claim.end
        following = claims[number + 1] if number + 1 < len(claims) else None
        written_next = text[end : end + 1] if following is None or following.start > end else ""
        said = claim.said if claim.rule == TEXT else _spaced(last, claim.said, written_next)
        tiles.append(Span(start=claim.start, end=claim.end, said=said, rule=claim.rule))
        last = said[-1:] or last
    if end < len(text):
        tiles.append(Span(start=end, end=len(text), said=text[end:], rule=TEXT))
    return tiles


def _spaced(last: str, said: str, written_next: str) -> str:
    """``said`` with the spaces that keep its first and last word apart from their neighbours."""
    if not said:
        return " " if _in_word(last) and _in_word(written_next) else ""
    lead = " " if _in_word(last) and _in_word(said[0]) else ""
    trail = " " if _in_word(said[-1]) and _in_word(written_next) else ""
    return f"{lead}{said}{trail}"


def _in_word(character: str) -> bool:
    return character != "" and (character.isalnum() or unicodedata.category(character).startswith("M"))
