"""Written Vietnamese to spoken words, and an article to the script of its narration.

    verbalise        text → spans of written and said
    sentences        text → where its sentences lie
    utterances       article → what a voice says, sentence by sentence
    chapter_titles   article → the names of its chapters
    Announcements    what a listener is told of a page's form

Rules are in ``rules/``, one module for a semiotic class; abbreviations in ``lexicon/``. This package must not know voices.
"""

from __future__ import annotations

import sys
from types import ModuleType

from docreader.model import Spoken
from docreader.verbalise import engine
from docreader.verbalise.announcements import Announcements, announcements_of
from docreader.verbalise.options import DEFAULT, Options
from docreader.verbalise.rules import RULES
from docreader.verbalise.script import chapter_titles, utterances
from docreader.verbalise.segment import sentences

__all__ = ["Announcements", "Options", "announcements_of", "chapter_titles", "sentences", "utterances", "verbalise"]


def verbalise(text: str, *, options: Options = DEFAULT) -> Spoken:
    """``text`` with what is said for each part of it; ``str()`` of it is the spoken text. Text should be NFC.

    >>> str(verbalise("giải quyết 36/42 đơn thư, đạt tỷ lệ 85%"))
    'giải quyết ba mươi sáu trên bốn mươi hai đơn thư, đạt tỷ lệ tám mươi lăm phần trăm'
    """
    return engine.speak(text, RULES, options)


class _CalledPackage(ModuleType):
    """The package, which is also called as the function it is named after: ``docreader.verbalise("85%")``."""

    def __call__(self, text: str, *, options: Options = DEFAULT) -> Spoken:
        return verbalise(text, options=options)


sys.modules[__name__].__class__ = _CalledPackage
