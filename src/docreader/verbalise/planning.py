"""Which rules to try on a text: those whose patterns can match what is in it. What is said does not depend on it."""

from __future__ import annotations

from collections.abc import Sequence

from docreader.verbalise.needed import Begin, begin, needed
from docreader.verbalise.rule import CLAIMED, Rule

_TEXTS_BEFORE_STUDY = 64
"""Studying the patterns costs as much time as some hundred texts, so that few texts are better off without.

Source: bench/verbalise.py."""
_MOST_KEPT = 4096
"""Choices kept: as many kinds of text. A page of news has some twenty."""
_MOST_PLANS = 8
"""Tables of rules at one time; a program has one."""


class Plan:
    """One table of rules, by what the rules need."""

    def __init__(self, rules: Sequence[Rule], *, studied: bool) -> None:
        self.rules = rules
        self.studied = studied
        self.texts = 0
        self._bits: dict[str, int] = {}
        """For a character, the bits of the sets that hold it."""
        self._rows: list[tuple[int, Rule, Begin | None]] = []
        """The bits a rule needs, the rule, how its matches begin."""
        self._kept: dict[int, tuple[tuple[Rule, Begin | None], ...]] = {}
        numbers: dict[frozenset[str], int] = {}
        for rule in rules:
            sets = {*((rule.needs,) if rule.needs else ()), *(needed(rule.pattern) if studied else ())}
            bits = sum(1 << numbers.setdefault(characters, len(numbers)) for characters in sets)
            self._rows.append((bits, rule, begin(rule.pattern) if studied else None))
        for characters, number in numbers.items():
            for character in characters:
                self._bits[character] = self._bits.get(character, 0) | 1 << number

    def chosen(self, text: str) -> tuple[tuple[Rule, Begin | None], ...]:
        """The rules that may say something of ``text``, in their order; what is not yet claimed may be claimed later."""
        there = self._bits.get(CLAIMED, 0)
        for character in set(text):
            there |= self._bits.get(character, 0)
        found = self._kept.get(there)
        if found is None:
            found = tuple((rule, beginning) for bits, rule, beginning in self._rows if bits & there == bits)
            if len(self._kept) < _MOST_KEPT:
                self._kept[there] = found
        return found


_plans: dict[int, Plan] = {}


def plan_of(rules: Sequence[Rule]) -> Plan:
    """The plan of a table, kept for the next text. Threads that make the same plan at the same time make equal ones."""
    plan = _plans.get(id(rules))
    if plan is None or plan.rules is not rules:
        if len(_plans) >= _MOST_PLANS:
            _plans.clear()
        plan = _plans[id(rules)] = Plan(rules, studied=False)
    if not plan.studied:
        plan.texts += 1
        if plan.texts > _TEXTS_BEFORE_STUDY:
            plan = _plans[id(rules)] = Plan(rules, studied=True)
    return plan
