"""Names made of letters and digits: Covid-19 · U17 · 4G · 10C3 · H5N1 · QL3 · B-52 · 97A-012.34."""

from __future__ import annotations

import re

from docreader.verbalise.engine import ANY_DIGIT, Context, Rule
from docreader.verbalise.letters import is_pronounceable, spell
from docreader.verbalise.lexicon import names, senses, units
from docreader.verbalise.lexicon.cues import Place, sense_of
from docreader.verbalise.numbers import digit_by_digit
from docreader.verbalise.written_numbers import DASH, code_words

_END = r"(?!\w|[.,][0-9])"
_PLATE = re.compile(
    rf"(?<![\w.-])(?P<province>[0-9]{{2}})(?P<series>[A-ZĐ]{{1,2}}[0-9]?)\s?{DASH}\s?(?P<number>[0-9]{{3}}\.?[0-9]{{2}}|[0-9]{{4}}){_END}"
)
_HYPHENED = re.compile(rf"(?<![\w-])(?P<name>[^\W\d_]+)(?P<joint>\s?{DASH}\s?|\s?)(?P<number>[0-9]{{1,4}})(?![\w/]|[.,-][0-9])")
_VERSION = re.compile(r"(?<![\w.])(?P<letters>[A-ZĐ]{1,4})(?P<numbers>[0-9]*(?:\.[0-9]+){1,3})(?![\w])")
_TOKEN = re.compile(r"(?<!\w)(?<![0-9][.,])(?:[0-9]+[A-ZĐ][^\W_]*|[^\W\d_]+[0-9][^\W_]*|[0-9]+[a-zđ])(?!\w)")
_PART = re.compile(r"[0-9]+|[^\W\d_]+|.")
_LONGEST_SPELT = 3
"""Capitals in a code that are spelt even where they could be a syllable: CO2."""


def _plate(match: re.Match[str], _context: Context) -> str:
    """A number plate, digit by digit."""
    series = " ".join(digit_by_digit(part) if part.isdecimal() else spell(part) for part in match["series"])
    return f"{digit_by_digit(match['province'])} {series}, {digit_by_digit(match['number'].replace('.', ''))}"


def _named(match: re.Match[str], context: Context) -> str | None:
    """Covid-19 however it is joined; any other name only with a hyphen: B-52."""
    name = names().get(match["name"].casefold())
    if name is None and match["joint"] != "-":
        return None
    return f"{name or _letters(match['name'])} {code_words(match['number'], context.options)}"


def _version(match: re.Match[str], context: Context) -> str | None:
    """PM2.5, XBB.1.5; but Q.1 and ĐT.252 are abbreviations."""
    if f"{match['letters']}." in senses() or match["letters"] in senses():
        return None
    numbers = [code_words(part, context.options) for part in match["numbers"].split(".") if part]
    first = "" if match["numbers"][0].isdecimal() else "chấm "
    return f"{_letters(match['letters'])} {first}{' chấm '.join(numbers)}"


def _token(match: re.Match[str], context: Context) -> str | None:
    code = match[0]
    unit = units(glued=False).get(code)
    if unit and context.before(match).endswith("/"):
        return None  # người/km2: for the rule of measures
    known = unit or names().get(code.casefold())
    place = Place(match, context, glued=True)
    if known is None and (sense := sense_of(code, place)):
        known = sense.expansion
    return known or " ".join(_part(part, place) for part in _PART.findall(code))


def _part(part: str, place: Place) -> str:
    if part.isdecimal():
        return code_words(part, place.context.options)
    sense = sense_of(part, place) if len(part) > 1 else None
    return sense.expansion if sense else _letters(part)


def _letters(part: str) -> str:
    if len(part) == 1:
        return spell(part) or part
    if not part.isupper():
        return part
    return part if len(part) > _LONGEST_SPELT and is_pronounceable(part) else spell(part) or part


RULES = (
    Rule(name="codes.plate", pattern=_PLATE, say=_plate, needs=ANY_DIGIT),
    Rule(name="codes.named", pattern=_HYPHENED, say=_named, needs=ANY_DIGIT),
    Rule(name="codes.version", pattern=_VERSION, say=_version, needs=frozenset(".")),
    Rule(name="codes.token", pattern=_TOKEN, say=_token, needs=ANY_DIGIT),
)
