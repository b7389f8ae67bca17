"""Telling a word in capitals from an abbreviation: TU BỔ DI TÍCH and VI PHẠM are words, TU and Chương VI are not."""

from __future__ import annotations

import unicodedata

from docreader.verbalise import lazy_re as re
from docreader.verbalise.letters import is_syllable
from docreader.verbalise.lexicon import senses
from docreader.verbalise.numbers import roman_value
from docreader.verbalise.phrases import phrases
from docreader.verbalise.rule import Context, Rule

_BEFORE = re.compile(r"([^\W\d_]+)\s$")
_AFTER = re.compile(r"\s([^\W\d_]+)")
_LONGEST_SYLLABLE = 8
_FOREIGN = phrases(
    """WORLD, SHOW, LIVESHOW, LIVESTREAM, GAMESHOW, TALKSHOW, TOUR, TOURS, MARKETING, STARTUP, START, SMART, GREEN, FIRST, BEST,
    NEXT, TECH, TRUE, STYLE, FASHION, FRIENDS, CHALLENGE, CHAMPIONS, LEAGUE, PREMIER, ENGLISH, CLUB, GROUP, LAND, BANK, HOMES,
    CREDIT, TRAVEL, SPORTS, NEWS, WORLDCUP, SUMMIT, FORUM, EXPO, AWARDS, INTERNATIONAL, GOLF, RUN, MARATHON, FESTIVAL, STREET,
    FOOD, COFFEE, CENTER, TOWER, RIVER, GARDEN, PARK, CITY, MALL, PLAZA, RESORT, SPRING, LIGHT, NIGHT, BLACK, FRIDAY, STOP,
    SHIP"""
)
"""English words that headlines in capitals have, which letters would make unintelligible."""
_STOPS = ("C", "CH", "P", "T")
_STOP_TONES = frozenset("\u0301\u0323")


def is_word_in_capitals(match: re.Match[str], context: Context) -> bool:
    """Whether the match is a syllable beside another syllable in capitals, which is neither abbreviation nor numeral."""
    if not (match[0].isupper() and is_syllable(match[0])) or _is_toneless_stop(match[0]):
        return False
    before = _BEFORE.search(context.text[max(0, match.start() - _LONGEST_SYLLABLE - 1) : match.start()])
    after = _AFTER.match(context.text[match.end() : match.end() + _LONGEST_SYLLABLE + 2])
    return any(_is_plain_word(found[1]) for found in (before, after) if found)


def _foreign(match: re.Match[str], _context: Context) -> str | None:
    return match[0] if match[0] in _FOREIGN else None


def _is_plain_word(word: str) -> bool:
    return len(word) > 1 and word.isupper() and is_syllable(word) and word not in senses() and roman_value(word) is None


def _is_toneless_stop(word: str) -> bool:
    """A syllable that ends in a stop has sắc or nặng, if it is Vietnamese: BOT is none."""
    return word.endswith(_STOPS) and _STOP_TONES.isdisjoint(unicodedata.normalize("NFD", word))


RULES = (
    Rule(
        name="capitals.foreign",
        pattern=re.compile(r"(?<!\w)[A-Z]{3,13}(?!\w)"),
        say=_foreign,
        begins="capital",
        source="VTV/VOV news usage: English words are said as words",
    ),
)
