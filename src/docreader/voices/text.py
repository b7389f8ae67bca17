"""What voices do to a text before they speak it: take out what is no text, see whether it can sound, cut it where a breath fits.

Nothing here knows an engine. How numbers and abbreviations are read is decided long before (``docreader.verbalise``).
"""

from __future__ import annotations

import re
from enum import Enum
from itertools import pairwise

_NO_TEXT = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_CLOSING = "\"'”’»)]}"
_DASHES = frozenset("-–—−")
_PIECE_COST = 4
"""Of every piece, whatever its end: little enough to pay for one more where that saves a cut inside a phrase. Source: the sample
article, 25 sentences, cannot be packed in fewer than 54 pieces of 100 characters; it gets 56, and none ends inside a phrase."""
_OPENERS = (
    " và hoặc hay nhưng mà của trong ngoài trên dưới cho với là để tại theo về từ đến khi nếu vì do bởi nhằm các những "
    "được bị đã đang sẽ and or but of in on at for with to from by that which "
)
"""Words that a phrase begins with, not the second half of a compound: a reader may breathe before them."""


class Seam(Enum):
    """Where a text is cut in two, from the best place to the worst: what it costs, and the silence that belongs there.

    A cut between two words costs more than one more piece, so that ``pack`` makes few pieces and still prefers a mark to a bare
    space. Source of the silences: the pauses of ``docreader.verbalise`` at the same marks, shortened by what a
    voice leaves at the end of a piece.
    """

    SENTENCE = (0, 300)
    CLAUSE = (1, 180)
    COMMA = (2, 100)
    PHRASE = (6, 0)
    WORD = (9, 0)

    @property
    def cost(self) -> int:
        """How unwelcome the cut is; a piece by itself costs 4."""
        return self.value[0]

    @property
    def silence_ms(self) -> int:
        """How long a reader pauses there."""
        return self.value[1]


def printable(text: str) -> str:
    """The text with a space for every control character and lone surrogate: engines stop at a NUL or take others for commands.

    >>> printable("xin\\x00chào")
    'xin chào'
    """
    return _NO_TEXT.sub(" ", text)


def speakable(text: str) -> bool:
    """True when there is a letter or a digit in it: of such a text, some sound must come.

    >>> speakable("85 %"), speakable("* * *")
    (True, False)
    """
    return any(map(str.isalnum, text))


def seam(before: str, after: str) -> Seam:
    """What kind of cut lies between two texts.

    >>> seam("dân vận,", "trong năm qua")
    <Seam.COMMA: (2, 100)>
    """
    mark = before.rstrip(_CLOSING)[-1:] or before[-1:]
    if mark in (".", "!", "?", "…"):
        return Seam.SENTENCE
    if mark in (";", ":"):
        return Seam.CLAUSE
    if mark == "," or before[-1:] == ")" or before[-1:] in _DASHES or after[:1] in ("(", *_DASHES):
        return Seam.COMMA
    return Seam.PHRASE if f" {after.partition(' ')[0].lower()} " in _OPENERS else Seam.WORD


def pack(text: str, limit: int = 100) -> list[str]:
    """The text in pieces of at most ``limit`` characters, in order: few pieces, cut at the strongest marks, then at spaces.

    White space becomes one space or a cut; nothing else is lost. A word is cut only when it alone exceeds the limit.

    >>> pack("Một hai ba, bốn năm sáu bảy. Tám chín.", limit=20)
    ['Một hai ba,', 'bốn năm sáu bảy.', 'Tám chín.']
    """
    words = [word[at : at + limit] for word in text.split() for at in range(0, len(word), limit)]
    starts, start = [], len(words)
    best = _cheapest_starts(words, limit)
    while start:
        start = best[start]
        starts.append(start)
    bounds = [*reversed(starts), len(words)]
    return [" ".join(words[begin:end]) for begin, end in pairwise(bounds)]


def _cheapest_starts(words: list[str], limit: int) -> list[int]:
    """For every number of words: where the last piece begins when so many words are packed best.

    Best is the least cost, then the most even lengths (the least sum of squares).
    """
    best, starts = [(0, 0)], [0]
    for end in range(1, len(words) + 1):
        cut = seam(words[end - 1], words[end]).cost if end < len(words) else 0
        ways = []
        length = -1
        for start in range(end - 1, -1, -1):
            length += len(words[start]) + 1
            if length > limit:
                break
            cost, squares = best[start]
            ways.append((cost + cut + _PIECE_COST, squares + length * length, start))
        *least, start = min(ways)
        best.append((least[0], least[1]))
        starts.append(start)
    return starts
