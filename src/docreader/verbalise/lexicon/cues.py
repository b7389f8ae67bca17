"""Whether a sense of the lexicon holds at a place; the cues are told in the package's docstring."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from docreader.verbalise import lazy_re as re
from docreader.verbalise.letters import is_syllable
from docreader.verbalise.lexicon import Kind, Sense, senses
from docreader.verbalise.rule import Context

_FIGURES = {
    "#": re.compile(r"(?:số:?\s?)?[0-9]"),
    "#3": re.compile(r"(?:số:?\s?)?[0-9]{1,3}(?![0-9]|[.,][0-9])"),
    "#year": re.compile(r"(?:19|20)[0-9]{2}(?![0-9]|[.,][0-9])"),
}
"""Words of a cue that stand for digits: any, at most three, a year."""
_CAPITALISED = re.compile(r"[^\W\d_]+")
_NEAR_CHARS = 120
UNSURE = "unsure"
"""The cue of a sense that is only the likeliest."""


_ELSEWHERE: frozenset[Kind] = frozenset({"unit", "glued-unit", "name"})
"""Kinds that other rules read."""


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
        shop = place.glued and sense.kind == "title" and abbreviation.isalpha()  # GS25
        if sense.kind not in _ELSEWHERE and not shop and holds(sense.cue, place):
            return sense
    return None


def cued_sense_of(abbreviation: str, place: Place) -> Sense | None:
    """The sense that holds at ``place`` by the words next to it; None = nothing next to it speaks for a sense."""
    sense = sense_of(abbreviation, place)
    return sense if sense and sense.cue.startswith(("after:", "before:")) else None


def is_ambiguous(abbreviation: str) -> bool:
    """Whether the words beside ``abbreviation`` may give it a sense, outside a document's number too."""
    return any(
        sense.kind not in _ELSEWHERE and sense.cue and not sense.cue.startswith("number")
        for sense in senses().get(abbreviation, ())
    )


def code_sense(code: str, place: Place) -> Sense | None:
    """The sense of a code in a document's number, in whatever letters it is written: qđ, TTG."""
    return sense_of(code, place) or sense_of(_by_folded().get(code.casefold(), ""), place)


def title_of(abbreviation: str) -> Sense | None:
    """The title that ``abbreviation`` stands for beside other titles, wherever it stands; None = it is none."""
    titles = [sense for sense in senses().get(abbreviation, ()) if sense.kind == "title"]
    return next((sense for sense in titles if sense.cue in ("before:A", UNSURE, "")), titles[0] if titles else None)


def holds(cue: str, place: Place) -> bool:
    """Whether all the conditions of ``cue`` are met."""
    return all(
        _CONDITIONS[name](argument, place) for name, _, argument in (part.partition(":") for part in cue.split(";") if part)
    )


def _unsure(_: str, _place: Place) -> bool:
    """The last of several senses, where no cue decided."""
    return True


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
    if any(word in _FIGURES and (_FIGURES[word].match(after) or (place.glued and word != "#year")) for word in words):
        return True
    if "A" in words and _is_capitalised(after):
        return True
    return place.context.followed_by(place.match, _phrases(argument))


def _not_before(argument: str, place: Place) -> bool:
    return not _before(argument, place)


def _after(argument: str, place: Place) -> bool:
    if argument.startswith("%") and place.context.before(place.match).endswith("%"):
        return True
    if argument.startswith("#") and place.context.before(place.match)[-1:].isdecimal():
        return True
    return place.context.preceded_by(place.match, _phrases(argument))


def _not_after(argument: str, place: Place) -> bool:
    return not _after(argument, place)


def _near(argument: str, place: Place) -> bool:
    start, end = place.match.span()
    around = place.context.text[max(0, start - _NEAR_CHARS) : end + _NEAR_CHARS].casefold()
    return any(phrase in around for phrase in _phrases(argument))


def _not_near(argument: str, place: Place) -> bool:
    return not _near(argument, place)


@cache
def _by_folded() -> dict[str, str]:
    """Abbreviations by their case-folded form; of two that differ only in case, the first of the file."""
    return {abbreviation.casefold(): abbreviation for abbreviation in reversed(senses())}


@cache
def _phrases(argument: str) -> frozenset[str]:
    return frozenset(argument.casefold().split("|"))


def _is_capitalised(text: str) -> bool:
    word = _CAPITALISED.match(text)
    if word is None or not word[0][0].isupper():
        return False
    return len(word[0]) == 1 or not word[0].isupper() or (is_syllable(word[0]) and word[0] not in senses())


_CONDITIONS: Mapping[str, Callable[[str, Place], bool]] = {
    "number": _number,
    "glued": _glued,
    "colon": _colon,
    "beside": _beside,
    "before": _before,
    "after": _after,
    "not-after": _not_after,
    "not-before": _not_before,
    "near": _near,
    "not-near": _not_near,
    UNSURE: _unsure,
}
"""Every cue there is."""
