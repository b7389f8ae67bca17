"""Two readings, one of what the other says, as one reading of what was written."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from docreader.model import Span, Spoken

TEXT = "text"
"""Rule id of what is said as written."""


class _Piece(NamedTuple):
    """A part of a reading, by where it lies in the words that the first reading says and the second reads."""

    heard_from: int
    heard_to: int
    start: int
    end: int
    said: str
    rule: str


def composed(first: Spoken, second: Spoken) -> Spoken:
    """What ``second`` says for the words of ``first``, traced back to what was written.

    What either of them has claimed stays whole; a part claimed by both goes by the first's rule.
    """
    heard = list(accumulate((len(span.said) for span in first.spans), initial=0))
    cuts = sorted({*heard, *(span.start for span in second.spans)})
    theirs = _cut(second.spans, [*(span.start for span in second.spans), len(second.written)], cuts)
    tiles: list[Span] = []
    ahead = _cut(first.spans, heard, cuts)
    for piece in ahead:
        end, reach, rule, said, heard_to = piece.end, piece.heard_to, piece.rule, "", piece.heard_from
        while heard_to < reach:
            later = next(theirs)
            said += later.said
            heard_to = later.heard_to
            rule = later.rule if rule == TEXT else rule
            while heard_to > reach:
                piece_after = next(ahead)
                end, reach = piece_after.end, piece_after.heard_to
                rule = piece_after.rule if rule == TEXT else rule
        tiles.append(Span(start=piece.start, end=end, said=said, rule=rule))
    return Spoken(written=first.written, spans=tuple(tiles))


def _cut(spans: Sequence[Span], heard: Sequence[int], cuts: Sequence[int]) -> Iterator[_Piece]:
    """``spans``, which are heard from ``heard``, with text cut at ``cuts``."""
    for number, span in enumerate(spans):
        begin, end = heard[number], heard[number + 1]
        if span.rule != TEXT:
            yield _Piece(begin, end, span.start, span.end, span.said, span.rule)
            continue
        inside = cuts[bisect_right(cuts, begin) : bisect_left(cuts, end)]
        for a, b in zip([begin, *inside], [*inside, end], strict=True):
            yield _Piece(a, b, span.start + a - begin, span.start + b - begin, span.said[a - begin : b - begin], TEXT)
