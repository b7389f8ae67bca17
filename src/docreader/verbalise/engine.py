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
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import attrgetter

from docreader.model import Span, Spoken
from docreader.verbalise.compose import TEXT, composed
from docreader.verbalise.options import Options
from docreader.verbalise.planning import places_of, plan_of
from docreader.verbalise.rule import CLAIMED, Begin, Context, Rule
from docreader.verbalise.wording import reworded

_START = attrgetter("start")
_MOST_READINGS = 4
"""Hardly any text needs two, none that is known more than three."""


def speak(text: str, rules: Sequence[Rule], options: Options, claims: Sequence[Span] = ()) -> Spoken:
    """``text`` as ``rules`` say it; ``claims``, in order, are settled beforehand, and so is what the listener's lexicon says.

    What is said is read again until nothing more changes, so that saying it twice is saying it once: now and then a token shows
    what it is only when its neighbour has become words.
    """
    if options.lexicon and rules:
        claims = _with_own(text, claims, options.lexicon.claims(text))
    spoken = _spoken(text, rules, options, claims)
    for _ in range(_MOST_READINGS):
        if all(span.rule == TEXT for span in spoken.spans):
            break
        again = _spoken(str(spoken), rules, options, _settled(spoken, claims))
        if str(again) == again.written:
            break
        spoken = composed(spoken, again)
    return reworded(spoken, options)


def _with_own(text: str, claims: Sequence[Span], own: Sequence[Span]) -> list[Span]:
    """``claims`` and the listener's ``own``, which give way only to what is said otherwise than it is written."""
    settled = _places(claim for claim in claims if claim.said != text[claim.start : claim.end])
    won = [claim for claim in own if settled.isdisjoint(range(claim.start, claim.end))]
    taken = _places(won)
    kept = [claim for claim in claims if taken.isdisjoint(range(claim.start, claim.end))]
    return sorted([*kept, *won], key=_START)


def _places(spans: Iterable[Span]) -> set[int]:
    return {place for span in spans for place in range(span.start, span.end)}


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
    left = _Unclaimed(_without(text, claims) if claims else text)
    for rule in plan_of(rules).chosen(text):
        matches = left.matches(rule)
        if matches and (found := _claims_of(rule, matches, context)):
            spans += found
            left = _Unclaimed(_without(left.text, found))
    return Spoken(written=text, spans=tuple(_tile(text, sorted(spans, key=_START))) if spans else _unchanged(text))


class _Unclaimed:
    """A text with what is claimed of it hidden, and where in it matches can begin."""

    __slots__ = ("_places", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._places: dict[Begin, list[int]] = {}

    def matches(self, rule: Rule) -> Iterable[re.Match[str]]:
        """As ``finditer``, tried only where a match can begin, if that is known; empty if there are none."""
        if rule.begins is None:
            return rule.pattern.finditer(self.text) if rule.pattern.search(self.text) else ()
        places = self._places.get(rule.begins)
        if places is None:
            places = self._places[rule.begins] = places_of(rule.begins, self.text)
        return _matches_at(rule.pattern, self.text, places) if places else ()


def _matches_at(pattern: re.Pattern[str], text: str, places: Iterable[int]) -> list[re.Match[str]]:
    found = []
    end = 0
    for place in places:
        if place >= end and (match := pattern.match(text, place)) is not None:
            found.append(match)
            end = match.end()
    return found


def _claims_of(rule: Rule, matches: Iterable[re.Match[str]], context: Context) -> list[Span]:
    found = []
    for match in matches:
        said = rule.say(match, context)
        if said is not None:
            found.append(Span(start=match.start(), end=match.end(), said=said, rule=rule.name))
    return found


def _unchanged(text: str) -> tuple[Span, ...]:
    return (Span(start=0, end=len(text), said=text, rule=TEXT),) if text else ()


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
        sees_to_it = following is not None and following.start == end and following.rule != TEXT
        said = claim.said if claim.rule == TEXT else _spaced(last, claim.said, "" if sees_to_it else text[end : end + 1])
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
