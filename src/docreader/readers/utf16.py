"""UTF-16 by its zeros: a question that comes before any text is decoded."""

from __future__ import annotations

_SAMPLE_BYTES = 64 * 1024


def utf16_without_mark(data: bytes) -> str | None:
    """The codec of UTF-16 that does not begin with its mark: every other byte of markup is zero; None = it is no such thing."""
    sample = data[:_SAMPLE_BYTES]
    if sample.count(0) <= 0.2 * len(sample):
        return None
    low, high = sample[0::2].count(0), sample[1::2].count(0)
    if min(low, high) > 0.1 * max(low, high):
        return None
    return "utf-16-le" if high > low else "utf-16-be"
