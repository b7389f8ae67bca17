"""Paragraphs out of lines: which breaks part paragraphs, and the signs that a word processor sets before items of lists."""

from __future__ import annotations

import re

from bs4 import Tag

from docreader.model import Run, plain
from docreader.readers.html.inline import split_lines

_LONG_LINE_CHARS = 90
"""Longer than any line of verse. Source: the longest Vietnamese verse in use has 8 words to a line, alexandrines 12 syllables."""
_SENTENCE_END = re.compile(r"[.!?…:;。！？][\"'”’»)\]]{0,3}$")
_SIGN_FONTS = re.compile(r"wingdings|webdings|symbol", re.IGNORECASE)
_WORD_SIGN = re.compile(r"mso-list\s{0,9}:\s{0,9}ignore", re.IGNORECASE)
_LONGEST_SIGN_CHARS = 40


def paragraphs_of(runs: tuple[Run, ...]) -> list[tuple[Run, ...]]:
    """``runs`` as the paragraphs that they are: where lines are long and end as sentences do, each is one.

    Verse, addresses and lists typed on lines stay one paragraph with line breaks.
    """
    lines = plain(runs).split("\n")
    if len(lines) == 1:
        return [runs]
    long = [line for line in lines if len(line) >= _LONG_LINE_CHARS]
    ended = [line for line in long if _SENTENCE_END.search(line[-8:])]
    if len(long) < 2 or 2 * len(long) < len(lines) or 4 * len(ended) < 3 * len(long):
        return [runs]
    return split_lines(runs)


def list_sign(tag: Tag) -> str:
    """The sign of an item that a word processor wrote into ``tag``: "• " for its pictures, "1. " as it is; "" = it is none."""
    attributes = tag.attrs
    css = attributes.get("style")
    font = f"{css if isinstance(css, str) else ''} {attributes.get('face') or ''}"
    is_marked = _WORD_SIGN.search(font) is not None
    if not is_marked and _SIGN_FONTS.search(font) is None:
        return ""
    written = tag.get_text() if len(tag.contents) < _LONGEST_SIGN_CHARS else ""
    sign = written.strip()
    if len(sign) == 1 and not sign.isdigit():
        return "• " if sign not in "-–+" else f"{sign} "
    return f"{sign} " if is_marked and sign and len(written) <= _LONGEST_SIGN_CHARS else ""
