"""What the rules of numbers promise beyond their cases: which rule decides, and what holds for any number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docreader.verbalise import verbalise
from docreader.verbalise.numbers import cardinal
from docreader.verbalise.rules import RULES
from docreader.verbalise.written_numbers import number_words

numbers = st.integers(0, 10**15)


def _said_by(written: str) -> list[str]:
    return [span.rule for span in verbalise(written).spans if span.rule != "text"]


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("hơn 2/3 dân số", "fractions.plain"),
        ("2/3", "fractions.bare"),
        ("36/42 đơn", "ratios.plain"),
        ("6/8 cống", "ratios.bare"),
        ("thắng 2-0", "scores.plain"),
        ("2-0", "scores.bare"),
        ("19-5", "ranges.falling"),
        ("hệ số 1.5", "decimals.grouped"),
        ("mục 1.5", "decimals.section"),
        ("x 1.5 y", "decimals.bare"),
    ],
)
def test_the_rule_tells_whether_anything_decided(written: str, rule: str) -> None:
    """A cue beside it makes a reading sure; without one, a rule of its own that says so has it."""
    unsure = {each.name for each in RULES if each.unsure}
    assert _said_by(written) == [rule]
    assert (rule in unsure) == (rule.endswith(".bare") or rule == "ranges.falling")


@given(numbers)
def test_dots_and_spaces_part_the_same_number(number: int) -> None:
    """1.250.000 and, with spaces that do not break, 1 250 000 are said as 1250000."""
    dotted = f"{number:,}".replace(",", ".")
    assert str(verbalise(dotted)) == str(verbalise(dotted.replace(".", "\u00a0"))) == cardinal(str(number))


@given(st.integers(1, 9))
def test_a_leading_zero_counts_nothing(number: int) -> None:
    """07 hộ is 7 hộ."""
    assert str(verbalise(f"0{number} hộ")) == str(verbalise(f"{number} hộ"))


@given(st.integers(1, 999), st.integers(1, 999))
def test_whole_and_decimals_are_parted_by_one_word(whole: int, decimals: int) -> None:
    """A comma is "phẩy", wherever the number stands."""
    written = f"{whole},{decimals}"
    assert str(verbalise(f"tăng {written}%")) == f"tăng {number_words(written)} phần trăm"


@given(st.integers(1, 90), st.integers(1, 9))
def test_what_rises_before_a_noun_is_a_range(first: int, more: int) -> None:
    """10-12 hộ, however the dash is written."""
    said = f"{cardinal(str(first))} đến {cardinal(str(first + more))} hộ"
    assert {str(verbalise(f"{first}{dash}{first + more} hộ")) for dash in ("-", " - ", "–", " – ", "−", "- ", "~")} == {said}
