"""Foreign words. They are the voice's business; only what Vietnamese say in Vietnamese is changed: Mr. Park, vs, No. 1, Co., Ltd.

``language`` tells text in another script, so that a sentence of it goes to a voice of its language.
"""

from __future__ import annotations

import re

from docreader.verbalise.engine import Context, Rule, always
from docreader.verbalise.letters import is_syllable

_BEFORE_NAME = r"\.?\s(?=[^\W\d_a-z])"
_TITLE = re.compile(rf"(?<!\w)(?P<title>Mr|Mrs|Ms|Miss){_BEFORE_NAME}")
_DOCTOR = re.compile(rf"(?<!\w)Dr{_BEFORE_NAME}")
_VERSUS = re.compile(r"(?<=\s)vs\.?(?=\s)")
_FIRST = re.compile(r"(?<!\w)No(?:\.\s?|\s)?(?=[0-9])")
_LIMITED = re.compile(r"(?<!\w)Co\.?,?\s?(?:Ltd|LTD|Limited)(?!\w)(?:\.(?=\s?[a-zđ,;)]))?")
_AND = re.compile(r"(?<=[^\W\d_])\s?&\s?(?=[^\W\d_])")
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_LONGEST_WORD = 24
_FEWEST_LETTERS = 3
_SCRIPTS = {
    "el": "\u0370-\u03ff\u1f00-\u1fff", "ru": "\u0400-\u052f", "he": "\u0590-\u05ff",
    "ar": "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc", "hi": "\u0900-\u097f", "th": "\u0e00-\u0e7f",
    "lo": "\u0e80-\u0eff", "km": "\u1780-\u17ff", "my": "\u1000-\u109f", "ko": "\u1100-\u11ff\uac00-\ud7a3",
    "ja": "\u3040-\u30ff", "zh": "\u4e00-\u9fff",
}  # fmt: skip
"""The language that is most often written so, as BCP 47. Source: Unicode, Blocks."""
_LANGUAGES = tuple((language, re.compile(f"[{script}]")) for language, script in _SCRIPTS.items())
_ANY = re.compile("[" + "".join(_SCRIPTS.values()) + "]")
_LATIN = re.compile(r"[A-Za-zÀ-ỹ]")


def language(text: str) -> str | None:
    """The language of a text without any Latin letter; None = it has some, or its script does not tell.

    >>> language("Спасибо, 2024!"), language("北京"), language("ありがとう、先生"), language("chữ 福")
    ('ru', 'zh', 'ja', None)
    """
    if not _ANY.search(text) or _LATIN.search(text):
        return None
    return next(language for language, script in _LANGUAGES if script.search(text))


def _title(match: re.Match[str], _context: Context) -> str:
    return "ông " if match["title"] == "Mr" else "bà "


def _and(match: re.Match[str], context: Context) -> str | None:
    """Between two names neither of which is Vietnamese: Johnson & Johnson."""
    start, end = match.span()
    before = _WORD_BEFORE.search(context.text, max(0, start - _LONGEST_WORD), start)
    after = _WORD_AFTER.match(context.text, end, end + _LONGEST_WORD)
    if before is None or after is None:
        return None
    words = (before[0], after[0])
    named = all(word.isascii() and len(word) >= _FEWEST_LETTERS and not word.isupper() for word in words)
    return " and " if named and not all(map(is_syllable, words)) else None


_USAGE = "VTV/VOV news usage"
RULES = (
    Rule(name="foreign.title", pattern=_TITLE, say=_title, needs=frozenset("M"), source=_USAGE),
    Rule(name="foreign.doctor", pattern=_DOCTOR, say=always("tiến sĩ "), needs=frozenset("D"), source=_USAGE, unsure=True),
    Rule(name="foreign.versus", pattern=_VERSUS, say=always("gặp"), needs=frozenset("v"), source=_USAGE),
    Rule(name="foreign.number", pattern=_FIRST, say=always("số "), needs=frozenset("N"), source=_USAGE),
    Rule(
        name="foreign.limited",
        pattern=_LIMITED,
        say=always("công ty trách nhiệm hữu hạn"),
        needs=frozenset("L"),
        source="Law on Enterprises 59/2020/QH14, Article 37 (kinds of firms in their names)",
    ),
    Rule(name="foreign.and", pattern=_AND, say=_and, needs=frozenset("&"), source=_USAGE),
)
