"""What voices do to a text before they speak it."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docreader.voices.text import Seam, pack, printable, seam, speakable

SENTENCE = (
    "Xác định công tác dân vận là một trong những nhiệm vụ chiến lược, góp phần tích cực trong thực hiện thắng lợi các nhiệm vụ "
    "chính trị của Đảng bộ, là điều kiện quan trọng bảo đảm cho sự lãnh đạo của Đảng."
)
texts = st.text(st.sampled_from("aăđờ1.,;:!? ()–-“”\n\u00a0") | st.characters(codec="utf-8"), max_size=400)


@settings(deadline=None)
@given(text=texts, limit=st.integers(1, 120))
def test_packing_loses_nothing(text: str, limit: int) -> None:
    """The pieces hold every character but white space, in order, within the limit, none empty."""
    pieces = pack(text, limit)
    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert all(0 < len(piece) <= limit for piece in pieces)


@settings(deadline=None)
@given(text=texts, limit=st.integers(1, 120))
def test_words_stay_whole(text: str, limit: int) -> None:
    """No cut lies inside a word that fits by itself."""
    words = text.split()
    if all(len(word) <= limit for word in words):
        assert " ".join(pack(text, limit)).split(" ") == (words or [""])


@settings(deadline=None)
@given(words=st.lists(st.sampled_from(["dân", "vận,", "xã", "hội.", "Đảng;"]), min_size=1, max_size=60))
def test_pieces_are_few(words: list[str]) -> None:
    """No two neighbours would fit into one piece, unless a mark lies between them."""
    pieces = pack(" ".join(words), 30)
    for before, after in pairwise(pieces):
        assert len(before) + 1 + len(after) > 30 or seam(before, after) is not Seam.WORD


def test_a_sentence_is_cut_at_its_marks_and_phrases() -> None:
    """Commas first, then the words that a phrase begins with; marks stay with what they end."""
    assert pack(SENTENCE) == [
        "Xác định công tác dân vận là một trong những nhiệm vụ chiến lược,",
        "góp phần tích cực trong thực hiện thắng lợi các nhiệm vụ chính trị của Đảng bộ,",
        "là điều kiện quan trọng bảo đảm cho sự lãnh đạo của Đảng.",
    ]
    assert pack(SENTENCE.replace(",", "")) == [
        "Xác định công tác dân vận là một trong những nhiệm vụ chiến lược góp phần tích cực",
        "trong thực hiện thắng lợi các nhiệm vụ chính trị của Đảng bộ",
        "là điều kiện quan trọng bảo đảm cho sự lãnh đạo của Đảng.",
    ]


def test_a_sentence_that_fits_is_one_piece() -> None:
    """Nothing is cut without need."""
    assert pack("Một hai, ba bốn. Năm.") == ["Một hai, ba bốn. Năm."]
    assert pack(" \n ") == []


def test_numbers_are_not_cut_at_their_marks() -> None:
    """A mark inside a number is no end of a clause."""
    assert pack("Tổng cộng 1.250.000 đồng", 20) == ["Tổng cộng", "1.250.000 đồng"]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("xong.", "Rồi", Seam.SENTENCE),
        ("xong.”", "Rồi", Seam.SENTENCE),
        ("gồm:", "một", Seam.CLAUSE),
        ("xong,", "rồi", Seam.COMMA),
        ("Hoàn", "– Bí thư", Seam.COMMA),
        ("Hoàn", "(Bí thư)", Seam.COMMA),
        ("cán bộ", "và nhân dân", Seam.PHRASE),
        ("cán", "bộ", Seam.WORD),
        ("”", "x", Seam.WORD),
    ],
)
def test_the_kind_of_a_cut(before: str, after: str, expected: Seam) -> None:
    """The mark before the cut decides, seen through closing quotes; then the word after it."""
    assert seam(before, after) is expected


@pytest.mark.parametrize("text", ["x" * 100_000, "a " * 50_000, ", " * 50_000, "a" * 99 + " ", "." * 100_000])
def test_packing_is_linear(text: str) -> None:
    """100,000 characters of anything take seconds at most."""
    begin = time.perf_counter()
    pack(text)
    assert time.perf_counter() - begin < 10


def test_control_characters_become_spaces() -> None:
    """Engines stop at a NUL and take others for commands; a lone surrogate cannot even be encoded."""
    assert printable("a\0b\x01c\x9fd\ud800e\nf") == "a b c d e f"
    printable("\ud800\udfff").encode()
    assert printable(SENTENCE) == SENTENCE


@pytest.mark.parametrize(("text", "expected"), [("a", True), ("5", True), ("—", False), ("", False), ("😀…", False), ("đ", True)])
def test_what_must_sound(text: str, expected: bool) -> None:
    """A letter or a digit."""
    assert speakable(text) is expected
