"""Hostile text costs no more than its length."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest

from docreader.verbalise import sentences, verbalise

SHORT, LONG = 2_500, 10_000
MOST_GROWTH = 10
"""Of the time, for four times the text: linear is 4, quadratic 16."""
FLOOR_S = 0.02
"""Below this a measurement is noise, and no harm."""
SEEDS = (
    "a", "A", "1", "0", "1.", "1,", "1/", "1-", "1:", "A-", "a.", "A.", "a@", "w/", "./", "(", "«", "'", "-", "- ", "…", ".", " ",
    "_", "I", "ix", "²", "%", "1%", "$1", "1x", "x1", "A1", "&a", "0 ", "+84", "12/5-", "TP.", "v.", "ao", "asta", "http://",
    "#a", "@a", "a.pdf", "a\u0300.", "🔥", "🔥 ", "🇻🇳", "1️⃣", "I, ", "I,", "(i)", "b, ", "12/", "1/2A/", "K1/", "A-1", "A1-",
    "1.a", "X.1", "Vua A V ", "RON 95-III ", "Văn A. ", "P. Kane ", "Q1 ", "&A", "A & ", "Aa & ", "*", "5* ", "[1]", "> ", "| ",
    "==", "H₂", "①", "福", "www.a", "\n", "ASTA", "số ", "A ", "ngày 7/2 ", "22-QC/TU ", "e\u0301", "$1 tỷ ", "Ông A. ", "H03-",
)  # fmt: skip
TAIL = "Q1@/.:-%&+$°_'xpthI² "
"""Has what the rules wait for, so that none of them stands aside."""


def _seconds(function: Callable[[str], object], text: str) -> float:
    """Processor time."""
    start = time.process_time()
    function(text)
    return time.process_time() - start


def _is_slow(function: Callable[[str], object], seed: str) -> bool:
    """Whether the longer text takes too long; measured again if it seems so, for other work may be in the way."""
    short, long = ((seed * length)[:length] + TAIL for length in (SHORT, LONG))
    return all(
        (seconds := _seconds(function, long)) > FLOOR_S and seconds > MOST_GROWTH * _seconds(function, short) for _ in range(3)
    )


@pytest.mark.parametrize("function", [verbalise, sentences])
def test_time_grows_with_the_length(function: Callable[[str], object]) -> None:
    """Four times a text without rest takes less than ten times as long, for every seed that ever looked dangerous."""
    gc.disable()
    try:
        assert not [seed for seed in SEEDS if _is_slow(function, seed)]
    finally:
        gc.enable()
