"""Lines that are furniture by what they say: headlines of lists of other articles, buttons, counters."""

from __future__ import annotations

import re
from functools import cache

from docreader.readers.html.vocabulary import any_of, fold, words

_DATE = re.compile(r"\d[-/.]\d{1,2}[-/.]\d{4}")
_SIZE_BUTTONS = frozenset(("A+A-", "A-A+", "A-AA+", "AA+", "A-A", "A+AA-", "A+", "A-"))
_LEAST_NETWORKS = 4


def is_related_label(text: str) -> bool:
    """Whether ``text`` is the headline of a list of other articles.

    >>> is_related_label("Các tin khác:")
    True
    """
    return fold(text) in _related()


def is_toolbar(text: str) -> bool:
    """Whether ``text`` is nothing but the words of buttons and counters; a date among them is more than that.

    >>> is_toolbar("Tăng cỡ chữ Giảm cỡ chữ"), is_toolbar("A+ A-"), is_toolbar("Facebook")
    (True, True, False)
    """
    if _DATE.search(text):
        return False
    if text.replace(" ", "") in _SIZE_BUTTONS:
        return True
    folded = fold(text)
    position = buttons = networks = 0
    while position < len(folded):
        match = _button().match(folded, position)
        if match is None:
            return False
        buttons += match["button"] is not None
        networks += match["network"] is not None
        position = match.end()
    return buttons > 0 or networks >= _LEAST_NETWORKS


@cache
def _related() -> frozenset[str]:
    return frozenset(words()["labels"]["related"])


@cache
def _button() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:(?P<button>{any_of('button')})|(?P<network>{any_of('network')})|\d{{1,9}})(?=\s|$)")
