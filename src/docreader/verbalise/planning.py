"""Which rules to try on a text, and where: what they say of themselves decides. What is said does not depend on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TypeAlias

from docreader.verbalise.rule import ANY_DIGIT, CLAIMED, Begin, Rule

_CAPITALS = frozenset(character for character in map(chr, (*range(0x250), *range(0x1EA0, 0x1EFA))) if character.isupper())
"""Of Latin letters, with those of Vietnamese."""
_BEGINNINGS: dict[Begin | None, frozenset[str]] = {None: frozenset(), "digit": ANY_DIGIT, "capital": _CAPITALS}
_MOST_KEPT = 1024
"""Choices kept: as many kinds of text. A page of news has some twenty."""
_MOST_PLANS = 8
"""Tables of rules at one time; a program has one."""

Chosen: TypeAlias = tuple[Rule, ...]
"""Rules in their order."""


class Plan:
    """One table of rules, by what the rules need."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = rules
        self._chosen: dict[int, Chosen] = {}
        numbers: dict[frozenset[str], int] = {}
        self._rows = [(sum(1 << numbers.setdefault(one, len(numbers)) for one in _needs(rule)), rule) for rule in rules]
        self._bits_of: dict[str, int] = {}
        for characters, number in numbers.items():
            for character in characters:
                self._bits_of[character] = self._bits_of.get(character, 0) | 1 << number

    def chosen(self, text: str) -> Chosen:
        """The rules that may say something of ``text``, in their order; what is not yet claimed may be claimed later."""
        there = self._bits_of.get(CLAIMED, 0)
        for character in set(text.removesuffix(".")):
            there |= self._bits_of.get(character, 0)
        found = self._chosen.get(there)
        if found is None:
            found = tuple(rule for bits, rule in self._rows if bits & there == bits)
            if len(self._chosen) < _MOST_KEPT:
                self._chosen[there] = found
        return found


def _needs(rule: Rule) -> set[frozenset[str]]:
    return {_BEGINNINGS[rule.begins], rule.needs, rule.also} - {frozenset()}


def places_of(beginning: Begin, text: str) -> list[int]:
    """Where in ``text`` a match that begins so can begin."""
    return [match.start() for match in _beginning(beginning).finditer(text)]


@cache
def _beginning(beginning: Begin) -> re.Pattern[str]:
    """A set stands first, since ``re`` skips to its characters."""
    characters, before = ("0-9", "0-9") if beginning == "digit" else ("".join(sorted(_CAPITALS)), r"\w")
    return re.compile(rf"[{characters}](?<![{before}][{characters}])")


_plans: dict[int, Plan] = {}


def plan_of(rules: Sequence[Rule]) -> Plan:
    """The plan of a table, kept for the next text."""
    plan = _plans.get(id(rules))
    if plan is None or plan.rules is not rules:
        if len(_plans) >= _MOST_PLANS:
            _plans.clear()
        plan = _plans[id(rules)] = Plan(rules)
    return plan
