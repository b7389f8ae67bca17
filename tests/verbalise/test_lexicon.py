"""The lexicon's rows."""

from __future__ import annotations

import re

import pytest

from docreader.verbalise import Options, verbalise
from docreader.verbalise.lexicon import Sense, rows, senses, units
from docreader.verbalise.lexicon.cues import _CONDITIONS

ROWS = rows()
TYPE_CODES = re.findall(r"\w+", "NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.abbreviation} {row.kind} {row.cue}")
def test_a_row_is_well_formed(row: Sense) -> None:
    """An abbreviation, an expansion that can be said as it stands, and cues that exist."""
    assert row.abbreviation.strip() == row.abbreviation != ""
    assert row.expansion
    assert not re.search(r"[0-9/%&@+=.]", row.expansion)
    assert {part.partition(":")[0] for part in row.cue.split(";") if part} <= set(_CONDITIONS)
    assert str(verbalise(row.expansion)) == row.expansion


def test_no_sense_is_there_twice() -> None:
    """Abbreviation, class and cue tell the rows apart."""
    keys = [(row.abbreviation, row.kind, row.cue) for row in ROWS]
    assert len(keys) == len(set(keys)) > 500


def test_no_sense_is_out_of_reach() -> None:
    """A sense without a cue is the last of its abbreviation, units apart."""
    words = {key: [row for row in found if "unit" not in row.kind and row.kind != "name"] for key, found in senses().items()}
    assert not [key for key, found in words.items() if any(not row.cue for row in found[:-1])]


def test_an_unknown_class_is_refused() -> None:
    """A slip of the editor's hand is found when the file is read."""
    with pytest.raises(ValueError, match="no kind 'untis'"):
        Sense("km", "ki lô mét", "untis")  # type: ignore[arg-type]  # the mistake under test


def test_units_glued_to_a_number_take_any_case() -> None:
    """12KM is twelve kilometres; a single letter is not stretched so far."""
    assert units(glued=True)["km"] == units(glued=False)["km"] == "ki lô mét"
    assert units(glued=True)["mbps"] == "mê ga bít trên giây"
    assert str(verbalise("12KM, 5M")) == "mười hai ki lô mét, năm mờ"
    assert "k" not in units(glued=False)


@pytest.mark.parametrize("code", TYPE_CODES)
def test_every_type_code_of_the_decree_is_expanded(code: str) -> None:
    """The 27 codes of Decree 30/2020/NĐ-CP, Appendix III, are known in a document's number."""
    said = str(verbalise(f"12/{code}-UBND"))
    assert said.startswith("mười hai, ")
    assert said.endswith(", ủy ban nhân dân")
    letters = str(verbalise(f"12/{code}-UBND", options=Options(document_numbers="letters")))
    assert said != letters
