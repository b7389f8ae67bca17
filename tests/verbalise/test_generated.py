"""Ten thousand sentences that nobody wrote: nothing left over, nothing lost, nothing out of hand."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from docreader.verbalise import verbalise

from .written import GAPS, TOKENS, WORDS

SENTENCES = 10_000
MOST_GROWTH = 30
"""Spoken characters for each written one. A sign costs 20 (≥), the longest expansion of the lexicon 13 for a letter, a digit at
most 20 (a year's 2000 has 12)."""
_FORMS = (
    "{d}/{m}/{y}", "ngày {d}/{m}", "{n}/{N}", "{n}-{N}", "{n}%", "{n},{n}%", "{N}.000 đồng", "{d}h{m}", "{d}:{n}", "{n}/QĐ-UBND",
    "số {N}/{y}/NĐ-CP", "{n}km", "{n} m2", "0{N}.{N}.{N}", "A{n}", "{n}A", "x{n}@a.vn", "www.a{n}.vn/b-{n}", "{y}-{Y}", "$ {N}",
    "{n}&{n}", "+{n}", "-{n}", "= {n}", "[{n}]", "({n})", "№{n}", "{n}'", "{n}°C", "{n}x{n}", "1:{N}", "{n}/", "/{n}", "%{n}",
    "@{n}",
)  # fmt: skip


def _generated() -> Iterator[tuple[list[str], str]]:
    """The words of a sentence that must be heard, and the sentence."""
    chance = random.Random(4)  # noqa: S311 - the same sentences every time, not a secret
    for _ in range(SENTENCES):
        words, parts = [], []
        for _ in range(chance.randint(1, 14)):
            kind = chance.random()
            if kind < 0.5:
                words.append(chance.choice(WORDS))
                parts.append(words[-1])
            elif kind < 0.7:
                parts.append(chance.choice(TOKENS))
            else:
                parts.append(_form(chance))
            parts.append(" " if kind < 0.5 else chance.choice(GAPS[:-1]))
        yield words, "".join(parts)


def _form(chance: random.Random) -> str:
    numbers = {"d": chance.randint(1, 31), "m": chance.randint(1, 12), "y": chance.randint(1930, 2030), "Y": 2035}
    return chance.choice(_FORMS).format(**numbers, n=chance.randint(0, 99), N=chance.randint(100, 99_999))


def test_nothing_is_left_lost_or_out_of_hand() -> None:
    """No digit, no sign a voice would stumble over, every plain word in its order, and no more than a bound."""
    faults = [(written, said) for words, written in _generated() if (said := _fault(words, written)) is not None]
    assert faults == []


def _fault(words: list[str], written: str) -> str | None:
    said = str(verbalise(written))
    heard = iter(re.findall(r"\w+", said.casefold()))
    lost = [word for word in words if not all(part in heard for part in word.casefold().split())]
    fine = not lost and not re.search(r"[\d/&%@+=]", said) and len(said) <= MOST_GROWTH * len(written)
    return None if fine else f"{said} (lost: {lost})"


def test_a_text_that_needs_nothing_is_the_same_object() -> None:
    """Plain prose costs no copy, so that a caller may ask ``is``."""
    text = "Công tác đối thoại trực tiếp được duy trì tốt."
    (span,) = verbalise(text).spans
    assert span.said is text
    assert str(verbalise(text)) is text
