"""Abbreviations of the lexicon: UBND · GD&ĐT · TP. Huế · PGS.TS. Lê · Đ/c Triệu."""

from __future__ import annotations

import re

from docreader.verbalise.engine import CLAIMED, Context, Rule
from docreader.verbalise.lexicon import Sense, names, senses
from docreader.verbalise.lexicon.cues import Place, sense_of
from docreader.verbalise.rules.capitals import is_word_in_capitals

_JOINED = re.compile(r"(?<![\w&/.\-])[^\W\d_]+(?:[&/.\-][^\W\d_]+)+(?!\w)")
_AMPERSANDS = re.compile(r"(?<![\w&])[^\W\d_]+(?:&[^\W\d_]+)+(?!\w)")
_DOTTED = re.compile(rf"(?<!\w)(?P<key>V\.I|[^\W\d_]{{1,4}})\.\s?(?=[^\W_]|{CLAIMED})")
_WORD = re.compile(r"(?<!\w)[A-ZĐƯ][A-Za-zĐđƯư]{1,15}(?!\w)")


def _joined(match: re.Match[str], context: Context) -> str | None:
    """A row that holds its own marks; what is none may hold rows as its parts."""
    name = names().get(match[0].casefold())
    sense = sense_of(match[0], Place(match, context))
    return name or (sense.expansion if sense else None)


def _dotted(match: re.Match[str], context: Context) -> str | None:
    """An abbreviation with its point, before a name or a number: the point ends no sentence."""
    following = context.text[match.end()]
    in_initials = len(match["key"]) == 1 and context.text[match.start() - 1 : match.start()] == "."
    if in_initials or not (following.isupper() or following.isdecimal()):
        return None
    place = Place(match, context)
    sense = sense_of(f"{match['key']}.", place) or _title(match["key"], place)
    return f"{sense.expansion} " if sense else None


def _title(key: str, place: Place) -> Sense | None:
    sense = sense_of(key, place) if len(key) > 1 else None
    return sense if sense and sense.kind in ("title", "place") else None


def _word(match: re.Match[str], context: Context) -> str | None:
    written = match[0]
    if is_word_in_capitals(match, context):
        return None
    sense = sense_of(written, Place(match, context))
    if sense:
        return sense.expansion
    return names().get(written.casefold()) if written.isupper() or written in senses() else None


RULES = (
    Rule(name="abbreviations.joined", pattern=_JOINED, say=_joined, needs=frozenset("&/.-")),
    Rule(name="abbreviations.ampersands", pattern=_AMPERSANDS, say=_joined, needs=frozenset("&")),
    Rule(name="abbreviations.dotted", pattern=_DOTTED, say=_dotted, needs=frozenset(".")),
    Rule(name="abbreviations.word", pattern=_WORD, say=_word),
)
