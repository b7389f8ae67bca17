"""A Vietnamese article is read right in whatever encoding it comes."""

from __future__ import annotations

import pytest

from docreader.model import TextConverted
from docreader.readers import read

from .dresses import DRESSES, PARAGRAPHS, share_right, short

CAPITAL_LOST = 0.998
"""TCVN3 has no Á: the name Ánh comes back with a small letter, one word of 530."""


@pytest.mark.parametrize("name", DRESSES)
def test_the_article_is_whole_in_every_dress(name: str) -> None:
    """Every word of the article, with its marks and capitals, is read."""
    least = CAPITAL_LOST if name.startswith("TCVN3") else 1.0
    assert share_right(read(DRESSES[name](PARAGRAPHS)), PARAGRAPHS) >= least


@pytest.mark.parametrize("name", DRESSES)
def test_a_short_text_is_enough(name: str) -> None:
    """The first hundred words of it are enough to know the encoding by."""
    assert share_right(read(DRESSES[name](short())), short()) == 1.0


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("TCVN3, undeclared", "TCVN3"),
        ("TCVN3, capital fonts", "TCVN3"),
        ("VNI, saved again as UTF-8", "VNI"),
        ("windows-1258, saved again as UTF-8", "windows-1258"),
        ("garbled twice", "UTF-8"),
    ],
)
def test_a_conversion_is_said(name: str, encoding: str) -> None:
    """Who reads the article is told what its text had been written in, and how sure that is."""
    (notice,) = [notice for notice in read(DRESSES[name](PARAGRAPHS)).notices if isinstance(notice, TextConverted)]
    assert (notice.encoding, notice.place) == (encoding, "")
    assert notice.count >= len(PARAGRAPHS)
    assert notice.share_percent is None if encoding == "UTF-8" else (notice.share_percent or 0) >= 98


@pytest.mark.parametrize("name", [name for name in DRESSES if name.startswith(("UTF-", "NFD"))])
def test_nothing_is_said_where_nothing_was_converted(name: str) -> None:
    """Text in Unicode is left alone, and no notice claims otherwise."""
    assert not [notice for notice in read(DRESSES[name](PARAGRAPHS)).notices if isinstance(notice, TextConverted)]
