"""The marks of numbered lists."""

from __future__ import annotations

import pytest

from docreader.model import Numbering
from docreader.writers.numbering import item_mark


@pytest.mark.parametrize(
    ("numbering", "number", "mark"),
    [
        (None, 7, "–"),
        ("decimal", -3, "-3."),
        ("lower-alpha", 1, "a."),
        ("lower-alpha", 26, "z."),
        ("upper-alpha", 27, "AA."),
        ("upper-alpha", 702, "ZZ."),
        ("lower-alpha", 0, "0."),
        ("lower-roman", 1994, "mcmxciv."),
        ("upper-roman", 3999, "MMMCMXCIX."),
        ("upper-roman", 4000, "4000."),
        ("lower-roman", 0, "0."),
    ],
)
def test_marks_count_as_browsers_do(numbering: Numbering | None, number: int, mark: str) -> None:
    """Letters go on after z, and a number that letters cannot write is written in digits."""
    assert item_mark(numbering, number) == mark
