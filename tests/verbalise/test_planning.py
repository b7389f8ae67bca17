"""What rules say of their patterns is true: no rule misses a text for the sake of speed."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain

from hypothesis import given, settings

from docreader.verbalise import Options
from docreader.verbalise.engine import speak
from docreader.verbalise.planning import Plan
from docreader.verbalise.rule import CLAIMED, Rule, always
from docreader.verbalise.rules import RULES

from .case_files import CLASSES, cases_of
from .written import prose

TEXTS = [case.written for case in chain.from_iterable(map(cases_of, CLASSES))]
EVERYWHERE = tuple(replace(rule, begins=None, needs=frozenset(), also=frozenset()) for rule in RULES)
"""The rules, each tried on every text at every place."""


def _same(text: str) -> bool:
    return speak(text, RULES, Options()) == speak(text, EVERYWHERE, Options())


def test_every_case_is_said_the_same() -> None:
    """Where a rule has something to say, the characters it needs are there, and its match begins as the rule tells."""
    assert [text for text in TEXTS if not _same(text)] == []


@given(prose)
@settings(max_examples=300, deadline=None)
def test_any_text_is_said_the_same(text: str) -> None:
    """As above, whatever the text."""
    assert _same(text)


def test_a_plan_leaves_out_only_what_cannot_match() -> None:
    """Rules in their order, by both sets that they need; what waits for a claim stays, a last point counts for none."""
    rules = (
        Rule(name="a.percent", pattern=re.compile("[0-9]+%"), say=always("x"), source="a", begins="digit", needs=frozenset("%")),
        Rule(
            name="a.word", pattern=re.compile("[a-z]+"), say=always("x"), source="a", needs=frozenset("qx"), also=frozenset(".")
        ),
        Rule(name="a.name", pattern=re.compile("Ư"), say=always("x"), source="a", begins="capital"),
        Rule(name="a.after", pattern=re.compile(f"(?<={CLAIMED})[a-z]+"), say=always("x"), source="a", needs=frozenset(CLAIMED)),
    )
    plan = Plan(rules)
    names = {text: [rule.name for rule in plan.chosen(text)] for text in ("5%", "%", "5", "q.b", "q.", "Ư")}
    assert names == {
        "5%": ["a.percent", "a.after"],
        "%": ["a.after"],
        "5": ["a.after"],
        "q.b": ["a.word", "a.after"],
        "q.": ["a.after"],
        "Ư": ["a.name", "a.after"],
    }


def test_few_rules_search_prose() -> None:
    """Prose without digits is searched by less than a fifth of the rules."""
    chosen = Plan(RULES).chosen("Công tác đối thoại trực tiếp được duy trì tốt, bà con phấn khởi.")
    assert len(chosen) < len(RULES) / 5
