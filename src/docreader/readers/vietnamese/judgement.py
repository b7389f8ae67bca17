"""What a text was written in, by the share of Vietnamese syllables as it stands and as it would read.

Text of another language is safe for two reasons: few of its words become syllables, and those that do often were some before.
Measured in tests/readers/test_other_languages.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from docreader.readers.vietnamese.syllables import has_vowel, is_syllable, is_unicode
from docreader.readers.vietnamese.tcvn3 import from_tcvn3
from docreader.readers.vietnamese.vni import from_vni
from docreader.readers.vietnamese.windows1258 import from_windows_1258

CONVERTERS: Mapping[str, Callable[[str], str]] = {"TCVN3": from_tcvn3, "VNI": from_vni, "windows-1258": from_windows_1258}
"""From text that was read as windows-1252, by the encoding that it was written in."""

_SURE_SHARE = 0.85
_SURE_KINDS = 5
_SURE_STRANGE = 2
_LIKELY_SHARE = 0.6
"""Source: 1,449 blocks of 287 pages of some 40 countries reach a share of 0.5 with 5 kinds at most (Norwegian, whose på, nå, må,
så, å are syllables under TCVN3), and none is strange. Of Vietnamese, 37 paragraphs of 10 words or more reach 0.95 and 9 kinds
at least, 6 of them strange."""
_SIGN_LETTERS = re.compile("[µªº]")
"""Signs that Unicode counts as letters."""


@dataclass(slots=True)
class Reading:
    """How a text reads under one encoding. Only words with a letter beyond ASCII count: the others read the same in all."""

    words: int = 0
    before: int = 0
    """Vietnamese syllables as the text stands."""
    after: int = 0
    """Vietnamese syllables once converted."""
    kinds: int = 0
    """Different words among those in ``after`` that were none before."""
    strange: int = 0
    """Of these kinds, those that no language writes so: with a sign such as ®, µ or ¹ for a letter; of VNI and 1258, all."""

    @property
    def gain(self) -> int:
        """Syllables won; negative = lost."""
        return self.after - self.before

    @property
    def share(self) -> float:
        """Share of the words that are syllables once converted."""
        return self.after / self.words if self.words else 0.0

    @property
    def sure(self) -> bool:
        """Whether the text proves by itself that it was written so."""
        enough = self.kinds >= _SURE_KINDS and self.strange >= _SURE_STRANGE
        return enough and self.share >= _SURE_SHARE

    @property
    def likely(self) -> bool:
        """Whether the text goes with others that prove an encoding, or with a font's name; a long one needs a strange word."""
        return self.gain > 0 and self.share >= _LIKELY_SHARE and (self.strange > 0 or self.kinds < _SURE_KINDS)

    @property
    def open(self) -> bool:
        """Whether the text is short and says nothing either way: what stands around it decides."""
        return self.gain == 0 and self.words < _SURE_KINDS

    def add(self, other: Reading) -> None:
        """Nothing; ``other`` is counted in."""
        self.words += other.words
        self.before += other.before
        self.after += other.after
        self.kinds += other.kinds
        self.strange += other.strange


class Judge:
    """Reads words under every encoding, each different word once."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], tuple[bool, bool] | None] = {}

    def read(self, words: Iterable[str], encoding: str) -> Reading:
        """How ``words`` (of ``accented``) read if they were written in ``encoding``."""
        reading = Reading()
        new = set()
        for word in words:
            seen = self._seen(word, encoding)
            if seen is None:
                continue
            was, now = seen
            reading.words += 1
            reading.before += was
            reading.after += now
            if now and not was:
                new.add(word)
        reading.kinds = len(new)
        reading.strange = (
            sum(not word.isalpha() or _SIGN_LETTERS.search(word) is not None for word in new) if encoding == "TCVN3" else len(new)
        )
        return reading

    def best(self, words: list[str]) -> tuple[str, Reading]:
        """The encoding under which ``words`` read best, and how they do."""
        readings = ((encoding, self.read(words, encoding)) for encoding in CONVERTERS)
        return max(readings, key=lambda found: (found[1].gain, found[1].share))

    def _seen(self, word: str, encoding: str) -> tuple[bool, bool] | None:
        """Whether ``word`` is a syllable as it stands, and once converted; None = it proves nothing."""
        key = (word, encoding)
        if key not in self._known:
            changed = CONVERTERS[encoding](word)
            now = is_syllable(changed) and not is_unicode(word)
            self._known[key] = (is_syllable(word), now) if has_vowel(changed) else None
        return self._known[key]
