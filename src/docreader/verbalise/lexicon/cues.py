"""Whether a sense of the lexicon holds at a place; the cues are told in the package's docstring."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from docreader.verbalise.engine import Context
from docreader.verbalise.lexicon import Sense, senses

_A_NUMBER = re.compile(r"(?:số:?\s?)?[0-9]")
_CAPITALISED = re.compile(r"[^\W\d_]+")
_NEAR_CHARS = 120


@dataclass(frozen=True, slots=True)
class Place:
    """Where an abbreviation stands."""

    match: re.Match[str]
    context: Context
    codes: tuple[str, ...] = ()
    """The codes of the document number it stands in; empty = it stands in none."""
    glued: bool = False
    """A number is written together with it: QL3."""


def sense_of(abbreviation: str, place: Place) -> Sense | None:
    """The first sense that holds at ``place``; None = there is none."""
    for sense in senses().get(abbreviation, ()):
        if sense.kind not in ("unit", "glued-unit", "name") and holds(sense.cue, place):
            return sense
    return None


def holds(cue: str, place: Place) -> bool:
    """Whether all the conditions of ``cue`` are met."""
    return all(
        _CONDITIONS[name](argument, place) for name, _, argument in (part.partition(":") for part in cue.split(";") if part)
    )


def _number(_: str, place: Place) -> bool:
    return bool(place.codes)


def _beside(argument: str, place: Place) -> bool:
    return not set(argument.split("|")).isdisjoint(place.codes)


def _glued(_: str, place: Place) -> bool:
    return place.glued


def _colon(_: str, place: Place) -> bool:
    return place.context.after(place.match).startswith(":")


def _before(argument: str, place: Place) -> bool:
    words = argument.split("|")
    after = place.context.after(place.match)
    if "#" in words and (place.glued or _A_NUMBER.match(after)):
        return True
    if "A" in words and _is_capitalised(after):
        return True
    return place.context.followed_by(place.match, _phrases(argument))


def _after(argument: str, place: Place) -> bool:
    return place.context.preceded_by(place.match, _phrases(argument))


def _not_after(argument: str, place: Place) -> bool:
    return not _after(argument, place)


def _near(argument: str, place: Place) -> bool:
    start, end = place.match.span()
    around = place.context.text[max(0, start - _NEAR_CHARS) : end + _NEAR_CHARS].casefold()
    return any(phrase in around for phrase in _phrases(argument))


def _phrases(argument: str) -> frozenset[str]:
    return frozenset(argument.casefold().split("|"))


def _is_capitalised(text: str) -> bool:
    word = _CAPITALISED.match(text)
    return word is not None and word[0][0].isupper() and (len(word[0]) == 1 or not word[0].isupper())


_CONDITIONS: Mapping[str, Callable[[str, Place], bool]] = {
    "number": _number,
    "glued": _glued,
    "colon": _colon,
    "beside": _beside,
    "before": _before,
    "after": _after,
    "not-after": _not_after,
    "near": _near,
}
"""Every cue there is."""
