"""Telling a word in capitals from an abbreviation: TU BỔ DI TÍCH and VI PHẠM are words, TU and Chương VI are not."""

from __future__ import annotations

import re
import unicodedata

from docreader.verbalise.engine import Context
from docreader.verbalise.letters import is_syllable
from docreader.verbalise.lexicon import senses
from docreader.verbalise.numbers import roman_value

_BEFORE = re.compile(r"([^\W\d_]+)\s$")
_AFTER = re.compile(r"\s([^\W\d_]+)")
_LONGEST_SYLLABLE = 8
_STOPS = ("C", "CH", "P", "T")
_STOP_TONES = frozenset("\u0301\u0323")


def is_word_in_capitals(match: re.Match[str], context: Context) -> bool:
    """Whether the match is a syllable beside another syllable in capitals, which is neither abbreviation nor numeral."""
    if not (match[0].isupper() and is_syllable(match[0])) or _is_toneless_stop(match[0]):
        return False
    before = _BEFORE.search(context.text[max(0, match.start() - _LONGEST_SYLLABLE - 1) : match.start()])
    after = _AFTER.match(context.text[match.end() : match.end() + _LONGEST_SYLLABLE + 2])
    return any(_is_plain_word(found[1]) for found in (before, after) if found)


def _is_plain_word(word: str) -> bool:
    return len(word) > 1 and word.isupper() and is_syllable(word) and word not in senses() and roman_value(word) is None


def _is_toneless_stop(word: str) -> bool:
    """A syllable that ends in a stop has sắc or nặng, if it is Vietnamese: BOT is none."""
    return word.endswith(_STOPS) and _STOP_TONES.isdisjoint(unicodedata.normalize("NFD", word))
