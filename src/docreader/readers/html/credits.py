"""Where a caption ends and the credit begins: "Cầu mới. Ảnh: Thu Trang"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from docreader.model import Run, plain
from docreader.readers.html.inline import cut
from docreader.readers.html.vocabulary import any_of, fold, words

_EMPTY_WORDS = re.compile(r"^\[[^\]]{0,40}\]$")
_WORDLESS = frozenset(
    ("chu thich anh", "nhap chu thich", "nhap chu thich anh", "chu thich", "caption", "enter caption", "add caption")
)
_REACH_CHARS = 160
_LONGEST_LINE_CHARS = 120
_LONGEST_COUNTER_CHARS = 30


def split_credit(runs: tuple[Run, ...]) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Caption and credit; a caption that is only a template's placeholder is nothing.

    >>> [plain(part) for part in split_credit((Run(text="Cầu mới. Ảnh: Thu Trang"),))]
    ['Cầu mới.', 'Ảnh: Thu Trang']
    """
    runs = _without_counters(runs)
    text = plain(runs)
    if _EMPTY_WORDS.match(text) or fold(text) in _WORDLESS:
        return (), ()
    first, _, rest = text.partition("\n")
    if rest and is_credit_line(first):
        return cut(runs, len(first), len(text)), cut(runs, 0, len(first))
    start = _begin_of_credit(text)
    if start is None:
        return runs, ()
    return cut(runs, 0, len(text[:start].rstrip(" -–—|/"))), cut(runs, start, len(text))


def _without_counters(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """``runs`` without lines at either end that only count pictures."""
    text = plain(runs)
    start, end = 0, len(text)
    while start < end and is_counter(text[start:end].split("\n", 1)[0]):
        start += len(text[start:end].split("\n", 1)[0]) + 1
    while start < end and is_counter(text[start:end].rsplit("\n", 1)[-1]):
        end -= len(text[start:end].rsplit("\n", 1)[-1]) + 1
    return runs if (start, end) == (0, len(text)) else cut(runs, start, max(start, end))


def split_named_credit(runs: tuple[Run, ...], credit: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Caption and credit, where the page marks the words ``credit`` as one; they go together again as the page has them.

    What stands in the middle of a caption stays in it.
    """
    runs = _without_counters(runs)
    text = plain(runs)
    start = text.rfind(credit)
    if not credit or start < 0:
        return split_credit(runs)
    if text.startswith(credit) and not text.rstrip(" )].").endswith(credit):
        start = 0
    after = start + len(credit)
    if re.fullmatch(r"[\s)\].]*", text[after:]):
        bracket = re.search(r"[(\[]\s?$", text[:start])
        start = bracket.start() if bracket else start
        before = text[:start]
        labelled = _label().search(before[-_REACH_CHARS:])
        if labelled:
            before = before[: len(before) - len(labelled[0])]
        return cut(runs, 0, len(before.rstrip(" \n-–—|/"))), cut(runs, len(before), len(text))
    if not text[:start].strip(" (["):
        return split_credit(cut(runs, after, len(text)))[0], cut(runs, start, after)
    return split_credit(runs)


def is_credit_line(text: str) -> bool:
    """Whether ``text`` says who made a picture, and nothing else.

    >>> is_credit_line("Ảnh: Thu Trang"), is_credit_line("Cầu mới. Ảnh: Thu Trang")
    (True, False)
    """
    return 0 < len(text) <= _LONGEST_LINE_CHARS and _begin_of_credit(text) == 0


def is_counter(text: str) -> bool:
    """Whether ``text`` only counts pictures: "3/12", "View 6 images".

    >>> is_counter("3/12"), is_counter("View 6 images"), is_counter("Lan, 37")
    (True, True, False)
    """
    counted = fold(text).split() if len(text) <= _LONGEST_COUNTER_CHARS else []
    numbers = [word for word in counted if word.isdigit()]
    return 0 < len(numbers) <= 2 and all(word in numbers or word in _counting() for word in counted)


def upright(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """``runs`` without the emphasis that only said "this is a caption"."""
    if not all("emphasis" in run.marks or not run.text.strip() for run in runs):
        return runs
    return tuple(replace(run, marks=tuple(mark for mark in run.marks if mark != "emphasis")) for run in runs)


def _begin_of_credit(text: str) -> int | None:
    """Where the credit begins that ends ``text``; None = it has none."""
    offset = max(0, len(text) - _REACH_CHARS)
    match = _credit().search(text[offset:]) if text else None
    return offset + match.start("all") if match else None


@cache
def _counting() -> frozenset[str]:
    return frozenset(words()["labels"]["counter"])


@cache
def _credit() -> re.Pattern[str]:
    labels = any_of("credit")
    return re.compile(
        rf"(?:^|[\s(\[.,;/–—|-])(?P<all>[(\[]?\s?(?:(?:{labels})\s?:\s?|(?:{any_of('credit-by')})\s|©\s?)"
        r"(?:[^.!?:\n]|\.(?=[^\s)\]])|(?<=\b[^\W\d_])\.){2,80}[)\]]?\.?)$",
        re.IGNORECASE,
    )


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[\s(\[.,;/–—|-]))[(\[]?(?:{any_of('credit')})\s?:\s?$", re.IGNORECASE)
