"""Addresses of the web and of e-mail, said plainly: words as words, the marks by their names."""

from __future__ import annotations

import re

from docreader.verbalise.engine import Context, Rule
from docreader.verbalise.letters import is_pronounceable, spell
from docreader.verbalise.options import Options
from docreader.verbalise.written_numbers import code_words

_INSIDE = r"[^\s<>\"“”\ufffc]"
_LAST = r"[^\s<>\"“”\ufffc.,;:!?…()\[\]{}'’»]"
_URL = re.compile(rf"(?<!\w)(?:https?://|www\.){_INSIDE}*{_LAST}", re.IGNORECASE)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_SITE = re.compile(
    r"(?<![\w.@-])(?:[A-Za-z0-9-]{1,63}\.){1,8}(?:vn|com|net|org|edu|gov|info|asia|io|tv|eu)(?!\w|[.-]\w)"
    + rf"(?:/(?:{_INSIDE}*{_LAST})?)?"
)
_PIECE = re.compile(r"[^\W\d_]+|[0-9]+|[^\s\w]|_")
_WORDS = {"vn": "vê nờ", "gov": "gốp", "edu": "e đu", "org": "o rờ gờ", "www": "vê kép vê kép vê kép"}
_MARKS = {
    ".": "chấm", "@": "a còng", "/": "gạch chéo", "-": "gạch ngang", "_": "gạch dưới", ":": "hai chấm", "?": "hỏi chấm",
    "=": "bằng", "&": "và", "%": "phần trăm", "#": "thăng", "+": "cộng", "~": "ngã",
}  # fmt: skip
_LONGEST_SPELT = 4
"""Letters; a longer cluster without a vowel is left to the voice, for nobody follows it letter by letter."""


def _address(match: re.Match[str], context: Context) -> str:
    address = re.sub(r"^https?://", "", match[0], flags=re.IGNORECASE).removesuffix("/")
    return " ".join(said for piece in _PIECE.findall(address) if (said := _piece(piece, context.options)))


def _piece(piece: str, options: Options) -> str:
    if piece.isdecimal():
        return code_words(piece, options)
    if not piece.isalpha():
        return _MARKS.get(piece, "")
    word = piece.lower()
    if word in _WORDS:
        return _WORDS[word]
    return word if len(word) > _LONGEST_SPELT or is_pronounceable(word) else spell(word)


RULES = (
    Rule(name="web.url", pattern=_URL, say=_address, needs=frozenset("./")),
    Rule(name="web.mail", pattern=_MAIL, say=_address, needs=frozenset("@")),
    Rule(name="web.site", pattern=_SITE, say=_address, needs=frozenset(".")),
)
