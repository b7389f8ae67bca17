"""Which sense of an abbreviation is taken, and what is told about it."""

from __future__ import annotations

import re

import pytest

from docreader.verbalise import Options, verbalise
from docreader.verbalise.lexicon import senses
from docreader.verbalise.rule import Rule
from docreader.verbalise.rules import RULES, abbreviations, clauses, documents


def _rule_of(text: str, written: str) -> str:
    """Id of the rule that read ``written``."""
    start = text.index(written)
    return next(span.rule for span in verbalise(text).spans if span.start <= start < span.end)


@pytest.mark.parametrize(
    ("text", "written", "rule"),
    [
        ("dạy nghề ở TT này", "TT", "abbreviations.bare"),
        ("bộ phận QC", "QC", "abbreviations.bare"),
        ("viêm gan VGB", "VGB", "spelling.acronym"),
        ("TT Chợ Rã", "TT", "abbreviations.word"),
        ("theo TT 22", "TT", "abbreviations.word"),
        ("họp UBND xã", "UBND", "abbreviations.word"),
        ("Điều 5-7", "5-7", "clauses.range"),
    ],
)
def test_a_guess_has_a_rule_of_its_own(text: str, written: str, rule: str) -> None:
    """Where no cue decides, the reading is that of a rule which says that it is unsure."""
    assert _rule_of(text, written) == rule
    assert {found.name: found.unsure for found in RULES}[rule] == (rule == "abbreviations.bare")


@pytest.mark.parametrize("rule", [*documents.RULES, *clauses.RULES, *abbreviations.RULES], ids=lambda rule: rule.name)
def test_every_rule_names_its_source(rule: Rule) -> None:
    """A reading comes from a norm or from the usage of broadcasters."""
    assert re.search(r"[A-Z]", rule.source)


@pytest.mark.parametrize(
    "written", ["15/2019/NĐ-CP", "15/2019/nđ-cp", "15 / 2019 / NĐ - CP", "15/2019/NĐ–CP", "15/2019/NĐ\u2011CP"]
)
def test_a_number_is_the_same_however_it_is_joined(written: str) -> None:
    """Spaces, dashes of any length and small letters change nothing, neither expanded nor in letters."""
    expanded = "mười lăm, năm hai nghìn không trăm mười chín, nghị định, chính phủ"
    assert str(verbalise(f"Nghị định {written}")) == f"Nghị định {expanded}"
    spelt = "mười lăm, năm hai nghìn không trăm mười chín, nờ đê, xê pê"
    assert str(verbalise(f"Nghị định {written}", options=Options(document_numbers="letters"))) == f"Nghị định {spelt}"


def test_an_undecided_sense_comes_last() -> None:
    """What is taken when nothing decides is tried after every sense that has a cue."""
    early = [key for key, found in senses().items() if any(sense.cue == "unsure" for sense in found[:-1])]
    assert not early


@pytest.mark.parametrize(
    "text", ["Hà Nội 2-HAGL 1", "12 - Anh - Lan", "tổ 5/Ba", "số 36/Lan", "năm 2020 - UBND - HĐND", "bị CK, IV", "A, B, C"]
)
def test_what_only_looks_like_a_document_is_none(text: str) -> None:
    """Goals, houses and lists have the shape of a document's number, but not its codes."""
    rules = {span.rule for span in verbalise(text).spans}
    assert rules.isdisjoint({"documents.number", "documents.spaced", "documents.loose", "clauses.points"})
