"""What patterns need is never more than they need: no rule misses a text for the sake of speed."""

from __future__ import annotations

import re
from itertools import chain

import pytest
from hypothesis import given, settings

from docreader.verbalise.engine import _Unclaimed
from docreader.verbalise.needed import _tree, begin, needed
from docreader.verbalise.planning import DIGITS, Plan
from docreader.verbalise.rule import CLAIMED, Rule, always
from docreader.verbalise.rules import RULES

from .case_files import CLASSES, cases_of
from .written import prose

TEXTS = [case.written for case in chain.from_iterable(map(cases_of, CLASSES))]
STUDY = [(rule, needed(rule.pattern), begin(rule.pattern)) for rule in RULES]


def _check(text: str) -> None:
    there, left = set(text), _Unclaimed(text)
    for rule, sets, beginning in STUDY:
        plain = [match.span() for match in rule.pattern.finditer(text)]
        assert not plain or all(not characters.isdisjoint(there) for characters in sets), (rule.name, text)
        assert [match.span() for match in left.matches(rule.pattern, beginning)] == plain, (rule.name, text)


def test_every_rule_finds_the_same_in_every_case() -> None:
    """Where a rule's pattern is found, the characters it needs are there and the places it can begin at are among those tried."""
    for text in TEXTS:
        _check(text)
        _check(re.sub(r"[0-9]+|[A-ZĐ]{2,}", lambda match: CLAIMED * len(match[0]), text))


@given(prose)
@settings(max_examples=100, deadline=None)
def test_every_rule_finds_the_same_in_any_text(text: str) -> None:
    """As above, whatever the text."""
    _check(text)


@pytest.mark.parametrize(
    ("pattern", "sets", "beginning"),
    [
        (r"[0-9]+%", [{"%"}, DIGITS], None),
        (r"(?<!\w)[0-9]+%?", [DIGITS], "digit"),
        (r"(?<![\w/])[12][0-9]?", [{"1", "2"}], "digit"),
        (r"(?<!\w)(?:[12]|x)[0-9]?", [], None),
        (r"(?<!\w)[0-9]?/", [{"/"}], None),
        (r"(?<!\w)(?:A|Đ)\.", [{"A", "Đ"}, {"."}], "capital"),
        (r"(?<![^\w])A", [{"A"}], None),
        (r"(?<![0-9])A", [{"A"}], None),
        (r"(?:a/b|c-d)e", [{"/", "-"}], None),
        (r"(?:a/b|cd)e", [], None),
        (r"(?:/{2,3}|-)?", [], None),
        (r"(?=/)x(?!-)", [{"/"}], None),
        (r"(?<=%)x", [{"%"}], None),
        (r"[^/]&", [{"&"}], None),
        (r"(?i:Q)1", [{"1"}], None),
    ],
)
def test_what_a_pattern_needs(pattern: str, sets: list[set[str]], beginning: str | None) -> None:
    """Sets that every match meets, without those of small letters; how a match begins."""
    compiled = re.compile(pattern)
    assert {frozenset(characters) for characters in sets} == set(needed(compiled))
    assert begin(compiled) == beginning


def test_capitals_that_a_flag_makes_small_are_not_needed() -> None:
    """Under IGNORECASE a letter may be written either way."""
    assert needed(re.compile("UBND/1", re.IGNORECASE)) == (frozenset("/"), frozenset("1"))


def test_where_nothing_is_known_every_text_is_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Python whose ``re`` shows no tree costs time, not words."""
    monkeypatch.setattr("docreader.verbalise.needed._parser", None)
    _tree.cache_clear()
    assert (needed(re.compile("1/2")), begin(re.compile(r"(?<!\w)1"))) == ((), None)


def test_a_plan_leaves_out_only_what_cannot_match() -> None:
    """Rules in their order, by their own ``needs`` and by what their patterns need; what waits for a claim stays."""
    rules = (
        Rule(name="a.percent", pattern=re.compile("[0-9]+%"), say=always("x")),
        Rule(name="a.word", pattern=re.compile("[a-z]+"), say=always("x"), needs=frozenset("q")),
        Rule(name="a.after", pattern=re.compile(f"(?<={CLAIMED})[a-z]+"), say=always("x")),
    )
    plan = Plan(rules)
    assert [rule.name for rule, _ in plan.chosen("5")] == ["a.percent", "a.after"]
    plan.study()
    assert [rule.name for rule, _ in plan.chosen("5 %")] == ["a.percent", "a.after"]
    assert [rule.name for rule, _ in plan.chosen("5")] == ["a.after"]
    assert [rule.name for rule, _ in plan.chosen("q")] == ["a.word", "a.after"]


def test_a_studied_plan_is_worth_it() -> None:
    """Prose without digits is searched by less than a third of the rules."""
    plan = Plan(RULES)
    plan.study()
    chosen = plan.chosen("công tác đối thoại trực tiếp được duy trì tốt, bà con phấn khởi")
    assert len(chosen) < len(RULES) / 3
