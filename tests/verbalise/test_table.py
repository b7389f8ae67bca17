"""The table of rules as a whole: each rule can be traced, explained and is shown at work."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import pytest

from docreader.cli import explain_reading
from docreader.verbalise import rules, verbalise
from docreader.verbalise.lexicon import rows
from docreader.verbalise.rule import MOST_WORDS
from docreader.verbalise.rules import RULES

from .case_files import CLASSES, cases_of

FEWEST_CASES = 40
WHOLE_ARTICLE = {"sample"}
"""Case files that are no class's."""


@cache
def _decided() -> set[str]:
    cases = [case for name in CLASSES for case in cases_of(name)]
    return {span.rule for case in cases for span in verbalise(case.written, options=case.options).spans}


def test_every_rule_tells_its_source() -> None:
    """No reading without a norm, a corpus or a usage behind it."""
    assert [rule.name for rule in RULES if not rule.source.strip()] == []


def test_every_class_can_be_explained() -> None:
    """``--explain`` has words for each, and none for what is not there; the listener's lexicon is a class of its own."""
    assert set(explain_reading.CLASSES) == {rule.name.split(".")[0] for rule in RULES} | {"lexicon"}


def test_every_rule_decides_in_a_case() -> None:
    """A rule that no case shows cannot be judged by whoever edits the cases: show it, or delete it."""
    assert [rule.name for rule in RULES if rule.name not in _decided()] == []


@pytest.mark.parametrize("name", sorted(set(CLASSES) - WHOLE_ARTICLE))
def test_every_class_has_cases_enough(name: str) -> None:
    """Forty show both senses of what is ambiguous; fewer do not."""
    assert len(cases_of(name)) >= FEWEST_CASES


def test_no_phrase_is_longer_than_what_a_rule_sees() -> None:
    """A longer one would never be found, and nobody would notice."""
    modules = [import_module(f"{rules.__name__}.{found.name}") for found in iter_modules(rules.__path__)]
    sets = [value for module in modules for value in vars(module).values() if isinstance(value, frozenset)]
    cues = [part.partition(":") for sense in rows() for part in sense.cue.split(";")]
    beside = [argument.split("|") for name, _, argument in cues if name.removeprefix("not-") in ("before", "after")]
    found = [phrase for phrases in (*sets, *beside) for phrase in phrases if isinstance(phrase, str)]
    assert len(found) > 2000
    assert [phrase for phrase in found if len(phrase.split()) > MOST_WORDS] == []
