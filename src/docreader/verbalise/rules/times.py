"""Times of day and spans of minutes: 8h30 · 14g30 · 08:30 · 01:01:01 · 6h15' · 4p30s."""

from __future__ import annotations

import re

from docreader.verbalise.engine import Context, Rule
from docreader.verbalise.numbers import cardinal

_BEGIN = r"(?<![\w.,:/])"
_HOUR = r"(?P<hour>[01]?[0-9]|2[0-4])"
_MINUTE = r"(?P<minute>[0-5][0-9])"
_LETTERED = re.compile(rf"{_BEGIN}{_HOUR}(?:\s?h|g){_MINUTE}(?:['’′]|\s?ph(?:út)?|p)?(?!\w)")
_CLOCK = re.compile(rf"{_BEGIN}{_HOUR}:{_MINUTE}(?::(?P<second>[0-5][0-9]))?(?![\w:]|[.,][0-9])")
_MINUTES = re.compile(rf"{_BEGIN}(?P<minute>[0-9]{{1,3}})p(?P<second>[0-5][0-9])s?(?!\w)")
_PRIME = re.compile(rf"{_BEGIN}(?P<minute>[0-9]{{1,3}})(?P<mark>['’′])(?!\w)")
_SCALES = frozenset({"tỷ lệ", "tỉ lệ", "tỷ lệ xích", "tỉ số", "tỷ số"})
_IN_MINUTES = frozenset({"phút", "phút thứ"})


def _time(match: re.Match[str], context: Context) -> str | None:
    """The minutes of a full hour are not said."""
    if context.preceded_by(match, _SCALES):
        return None
    parts = match.groupdict()
    named = [(parts["hour"], "giờ"), (parts["minute"], "phút"), (parts.get("second") or "0", "giây")]
    return " ".join(f"{cardinal(digits)} {name}" for digits, name in named if int(digits) or name == "giờ")


def _minutes(match: re.Match[str], _context: Context) -> str:
    return f"{cardinal(match['minute'])} phút {cardinal(match['second'])} giây"


def _prime(match: re.Match[str], context: Context) -> str | None:
    """6′ is six minutes; an apostrophe may as well close a quotation, except after "phút"."""
    if context.preceded_by(match, _IN_MINUTES):
        return cardinal(match["minute"])
    return f"{cardinal(match['minute'])} phút" if match["mark"] == "′" else None


RULES = (
    Rule(name="times.lettered", pattern=_LETTERED, say=_time, needs=frozenset("hg")),
    Rule(name="times.clock", pattern=_CLOCK, say=_time, needs=frozenset(":")),
    Rule(name="times.minutes", pattern=_MINUTES, say=_minutes, needs=frozenset("p")),
    Rule(name="times.prime", pattern=_PRIME, say=_prime, needs=frozenset("'’′")),
)
