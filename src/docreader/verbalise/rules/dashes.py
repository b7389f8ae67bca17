"""Dashes between words: kinh tế - xã hội · Triệu Quốc Hoàn - Bí thư Chi bộ · "- Mục tiêu" at the head of a line.

Between the two halves of one notion a newsreader does not stop; anywhere else a dash that stands free is a comma's pause. A
hyphen inside a word (Lê-nin) is the word's own.
"""

from __future__ import annotations

import re

from docreader.verbalise.engine import CLAIMED, Context, Rule, always
from docreader.verbalise.rules.words import NOTIONS
from docreader.verbalise.written_numbers import DASH

_BULLET = re.compile(r"(?:^|(?<=\n))[ \t]*(?:[-–—−•●▪■►*+][ \t]+)+")
_LONG = re.compile(r"\s?(?:[–—]+|-{2,})\s?")
_FREE = re.compile(rf"\s{DASH}\s?|{DASH}\s")
_AT_CLAIMED = re.compile(rf"(?<={CLAIMED}){DASH}|{DASH}(?={CLAIMED})|^{DASH}|{DASH}$|(?<=\W){DASH}|{DASH}(?=\W)")


def _between_words(match: re.Match[str], context: Context) -> str:
    if context.preceded_by(match, NOTIONS) and context.followed_by(match, NOTIONS):
        return " "
    before, after = context.before(match), context.after(match)
    needs_pause = before[-1:].isalnum() and after[:1] not in ("", ",", ".", ";", ":", "!", "?", ")")
    return ", " if needs_pause or before[-1:] in (")", "”", "’", '"', "»") else " "


BULLETS = (Rule(name="dashes.bullet", pattern=_BULLET, say=always(""), needs=frozenset("-–—−•●▪■►*+")),)
"""Before minus signs."""
RULES = (
    Rule(name="dashes.long", pattern=_LONG, say=_between_words, needs=frozenset("-–—")),
    Rule(name="dashes.free", pattern=_FREE, say=_between_words, needs=frozenset("-–—−")),
    Rule(name="dashes.at_claimed", pattern=_AT_CLAIMED, say=always(" "), needs=frozenset("-–—−")),
)
