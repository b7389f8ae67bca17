"""Written Vietnamese to spoken words, and an article to the script of its narration.

    verbalise        text → spans of written and said
    sentences        text → where its sentences lie
    utterances       article → what a voice says, sentence by sentence
    chapter_titles   article → the names of its chapters
    parse_lexicon    bytes of a TSV or PLS file → the listener's own lexicon
    Announcements    what a listener is told of a page's form

Rules are in ``rules/``, one module for a semiotic class; abbreviations in ``lexicon/``. This package must not know voices.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from docreader.model import Spoken
from docreader.verbalise import engine
from docreader.verbalise.announcements import Announcements, announcements_of
from docreader.verbalise.options import DEFAULT, Options
from docreader.verbalise.rules import RULES
from docreader.verbalise.segment import sentences
from docreader.verbalise.user_lexicon import Entry, Lexicon, parse_lexicon

if TYPE_CHECKING:
    from docreader.verbalise.script import chapter_titles as chapter_titles
    from docreader.verbalise.script import utterances as utterances

__all__ = [
    "Announcements",
    "Entry",
    "Lexicon",
    "Options",
    "announcements_of",
    "chapter_titles",
    "parse_lexicon",
    "sentences",
    "utterances",
    "verbalise",
]


def verbalise(text: str, *, options: Options | None = None, lexicon: Lexicon | None = None) -> Spoken:
    """``text`` with what is said for each part of it; ``str()`` of it is the spoken text. Text should be NFC.

    ``lexicon`` is the listener's own and wins over every rule; it may also be a field of ``options``. A text that needs no change
    is said as it is.

    >>> str(verbalise("giải quyết 36/42 đơn thư, đạt tỷ lệ 85%"))
    'giải quyết ba mươi sáu trên bốn mươi hai đơn thư, đạt tỷ lệ tám mươi lăm phần trăm'
    """
    options = options or DEFAULT
    return engine.speak(text, RULES, options if lexicon is None else replace(options, lexicon=lexicon))


def __getattr__(name: str) -> object:
    """What speaks of articles, loaded when it is first asked for: a line of text does not need it."""
    if name not in ("chapter_titles", "utterances"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.script"), name)


class _CalledPackage(ModuleType):
    """The package, which is also called as the function it is named after: ``docreader.verbalise("85%")``."""

    def __call__(self, text: str, *, options: Options | None = None, lexicon: Lexicon | None = None) -> Spoken:
        return verbalise(text, options=options, lexicon=lexicon)


sys.modules[__name__].__class__ = _CalledPackage
