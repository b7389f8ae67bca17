"""Telephone numbers, digit by digit, with a pause where a gap is written."""

from __future__ import annotations

import re

from docreader.verbalise.engine import ANY_DIGIT, Context, Rule
from docreader.verbalise.numbers import digit_by_digit
from docreader.verbalise.rules.words import CALL_CUES, COUNTED, PHONE_CUES

_END = r"(?![\w/%]|[.,-][0-9])"
_NUMBER = re.compile(
    r"(?<![\w/.,-])(?:\(?(?P<country>\+84|\(84\))\)?[ .-]?[0-9]{1,4}|\(0[0-9]{1,3}\)|0[0-9]{1,10})(?:[ .-]?[0-9]{1,7}){0,4}"
    + _END
)
_SERVICE = re.compile(rf"(?<![\w/.,-])1[89]00[ .]?[0-9]{{4}}(?:[0-9]{{2}})?{_END}")
_CALLED = re.compile(rf"(?<![\w/.,-])[0-9]{{3,11}}(?:[ .-][0-9]{{2,4}}){{0,3}}{_END}")
_GROUPS = re.compile(r"[0-9]+")
_LENGTHS = range(9, 13)
"""Digits of a number with its area or network code, or with +84. Source: Vietnam's numbering plan (mobile 10, fixed 10 or 11)."""

_FEWEST_DIGITS = 6
"""Of a number that is no emergency's or service's."""


def _number(match: re.Match[str], _context: Context) -> str | None:
    groups = _GROUPS.findall(match[0])
    if sum(map(len, groups)) not in _LENGTHS:
        return None
    return ("cộng " if "+" in match[0] else "") + ", ".join(map(digit_by_digit, groups))


def _service(match: re.Match[str], _context: Context) -> str:
    return ", ".join(map(digit_by_digit, _GROUPS.findall(match[0])))


def _called(match: re.Match[str], context: Context) -> str | None:
    """Gọi 113: any number that one is told to call, unless it counts something."""
    few = sum(map(str.isdecimal, match[0])) < _FEWEST_DIGITS and not context.before(match).endswith(":")
    if not context.preceded_by(match, CALL_CUES if few else PHONE_CUES) or context.followed_by(match, COUNTED):
        return None
    return _service(match, context)


RULES = (
    Rule(name="phones.number", pattern=_NUMBER, say=_number, needs=frozenset("0+(")),
    Rule(name="phones.service", pattern=_SERVICE, say=_service, needs=ANY_DIGIT),
    Rule(name="phones.called", pattern=_CALLED, say=_called, needs=ANY_DIGIT),
)
