"""Sets of words, written down as a reader would: with commas."""

from __future__ import annotations


def phrases(text: str) -> frozenset[str]:
    """The phrases that commas part in ``text``; line breaks are spaces.

    >>> sorted(phrases("số nhà, ngõ"))
    ['ngõ', 'số nhà']
    """
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))
