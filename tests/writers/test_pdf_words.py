"""Where a line may end: words too long for it are cut, words with a hyphen are kept, and no character is added or lost."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docreader.writers.pdf_words import break_up


def text_of(piece: Any) -> str:
    """What a piece says."""
    if piece is None:
        return "\n"
    if isinstance(piece, str):
        return piece
    return str(piece["kept"]) if "kept" in piece else "".join(piece["parts"])


TEXTS = st.lists(st.text(st.sampled_from("ab-/.– \n\u00a0ế"), max_size=30), max_size=6)


@given(TEXTS, st.integers(1, 12))
def test_the_text_is_the_same(texts: list[str], most: int) -> None:
    """Each text's pieces say exactly that text."""
    assert ["".join(map(text_of, pieces)) for pieces in break_up(texts, most)] == texts


@given(TEXTS, st.integers(1, 12))
def test_no_part_of_a_line_is_longer_than_fits_unless_it_is_measured(texts: list[str], most: int) -> None:
    """A word beyond ``most`` letters is always one that the template measures."""
    whole = "".join(texts)
    if any(len(word) > most for word in whole.replace("\n", " ").split(" ")):
        assert any(isinstance(piece, dict) and "whole" in piece for pieces in break_up(texts, most) for piece in pieces)
    else:
        assert all(not isinstance(piece, dict) or "kept" in piece for pieces in break_up(texts, most) for piece in pieces)


@pytest.mark.parametrize("word", ["22-QC/TU", "25-NQ/TW", "km/h", "2020–2025", "Đ/c"])
def test_numbers_of_documents_are_kept_together(word: str) -> None:
    """Typst would end a line after the hyphen or slash."""
    assert break_up([f"số {word} và"], 20) == [["số ", {"kept": f"{word} "}, "và"]]


@pytest.mark.parametrize("word", ["30/12/2021", "36/42", "Covid-19", "-", "a—b", "/", "- mục"])
def test_what_keeps_together_by_itself_is_left_alone(word: str) -> None:
    """Dates and ratios are never broken, a dash between words may be."""
    assert break_up([f"x {word}"], 20) == [[f"x {word}"]]


def test_an_address_is_cut_after_slashes_and_before_hyphens() -> None:
    """So that nobody takes the cut for a hyphenation."""
    ((piece,),) = break_up(["https://a.vn/mot-hai/ba.html?x=1"], 10)
    assert isinstance(piece, dict)
    assert piece["parts"] == ["https://", "a", ".vn/", "mot", "-hai/", "ba", ".html", "?x", "=1"]


def test_a_word_whose_marks_change_is_measured_as_a_whole() -> None:
    """Each of its stretches knows the whole word, and none of them stands alone."""
    pieces = [piece for run in break_up(["abc", "def", "ghi jkl"], 6) for piece in run]
    assert pieces[:3] == [
        {"whole": "abcdefghi", "parts": ["abc"], "alone": False},
        {"whole": "abcdefghi", "parts": ["def"], "alone": False},
        {"whole": "abcdefghi", "parts": ["ghi "], "alone": False},
    ]


@pytest.mark.parametrize("unit", ["a", "-", "a-", "/a.", "\u00a0", "a " * 5, "–"])
def test_long_lines_take_no_longer_than_their_length(unit: str) -> None:
    """A hundred thousand characters, with and without spaces, in one text and in a thousand."""
    line = unit * (100_000 // len(unit))
    started = time.process_time()
    break_up([line], 20)
    break_up([line[n : n + 100] for n in range(0, len(line), 100)], 20)
    assert time.process_time() - started < 2
