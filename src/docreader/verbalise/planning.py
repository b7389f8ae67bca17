"""Which rules to try on a text: those whose patterns can match what is in it. What is said does not depend on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from docreader.verbalise.rule import CLAIMED, Rule

Begin: TypeAlias = Literal["digit", "capital"]
"""With 0-9 and no digit before it; with an upper-case letter and no letter before it."""
DIGITS = frozenset("0123456789")
CAPITALS = frozenset(character for character in map(chr, (*range(0x250), *range(0x1EA0, 0x1EFA))) if character.isupper())
"""Of Latin letters, with those of Vietnamese."""
_TEXTS_BEFORE_STUDY = 500
"""Studying the patterns takes as long as it saves on so many texts: most articles have fewer. Source: bench/verbalise.py."""
_MOST_KEPT = 1024
"""Choices kept: as many kinds of text. A page of news has some twenty."""
_MOST_PLANS = 8
"""Tables of rules at one time; a program has one."""


Chosen: TypeAlias = tuple[tuple[Rule, Begin | None], ...]
"""Rules in their order, and how their matches begin."""


class _Known(NamedTuple):
    """What is known of a table of rules."""

    bits_of: dict[str, int]
    """For a character, the sets that hold it."""
    rows: tuple[tuple[int, tuple[Rule, Begin | None]], ...]
    """The sets that a rule needs; the rule, and how its matches begin."""
    chosen: dict[int, Chosen]
    """Choices made, by the sets that were met."""


class Plan:
    """One table of rules, by what the rules need."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = rules
        self.texts = 0
        self.studied = False
        self._fill([((rule.needs,) if rule.needs else (), None) for rule in rules])

    def study(self) -> None:
        """Looks into the patterns, for more than the rules tell themselves."""
        from docreader.verbalise.needed import begin, needed  # a few texts are said before it would pay

        self._fill(
            [((*needed(rule.pattern), *((rule.needs,) if rule.needs else ())), begin(rule.pattern)) for rule in self.rules]
        )
        self.studied = True

    def _fill(self, known: Sequence[tuple[tuple[frozenset[str], ...], Begin | None]]) -> None:
        """What each rule needs, and how its matches begin."""
        numbers: dict[frozenset[str], int] = {}
        rows = []
        for rule, (sets, beginning) in zip(self.rules, known, strict=True):
            bits = sum(1 << numbers.setdefault(characters, len(numbers)) for characters in dict.fromkeys(sets))
            rows.append((bits, (rule, beginning)))
        bits_of: dict[str, int] = {}
        for characters, number in numbers.items():
            for character in characters:
                bits_of[character] = bits_of.get(character, 0) | 1 << number
        self._known = _Known(bits_of, tuple(rows), {})

    def chosen(self, text: str) -> Chosen:
        """The rules that may say something of ``text``, in their order; what is not yet claimed may be claimed later."""
        known = self._known  # read once: another thread may be studying
        there = known.bits_of.get(CLAIMED, 0)
        for character in set(text):
            there |= known.bits_of.get(character, 0)
        found: Chosen | None = known.chosen.get(there)
        if found is None:
            found = tuple(row for bits, row in known.rows if bits & there == bits)
            if len(known.chosen) < _MOST_KEPT:
                known.chosen[there] = found
        return found


def places_of(beginning: Begin, text: str) -> list[int]:
    """Where in ``text`` a match that begins so can begin."""
    return [match.start() for match in _beginning(beginning).finditer(text)]


@cache
def _beginning(beginning: Begin) -> re.Pattern[str]:
    """A set stands first, since ``re`` skips to its characters."""
    characters, before = ("0-9", "0-9") if beginning == "digit" else ("".join(sorted(CAPITALS)), r"\w")
    return re.compile(rf"[{characters}](?<![{before}][{characters}])")


_plans: dict[int, Plan] = {}


def plan_of(rules: Sequence[Rule]) -> Plan:
    """The plan of a table, kept for the next text; the rules' own needs at first, after some texts those of their patterns."""
    plan = _plans.get(id(rules))
    if plan is None or plan.rules is not rules:
        if len(_plans) >= _MOST_PLANS:
            _plans.clear()
        plan = _plans[id(rules)] = Plan(rules)
    if not plan.studied:
        plan.texts += 1
        if plan.texts >= _TEXTS_BEFORE_STUDY:
            plan.study()
    return plan
