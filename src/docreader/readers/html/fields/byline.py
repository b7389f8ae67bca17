"""Who wrote it: what the page states, a line by name or label near the title, or the signature under the article."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from docreader.model import Paragraph, plain
from docreader.readers.html.blocks import Piece
from docreader.readers.html.layout import alignment, is_bold, is_italic, named
from docreader.readers.html.vocabulary import any_of, fold

_ACCORDING_TO = re.compile(r"^[(\[]?\s?[Tt]heo\s{1,3}(?:báo\s|tạp chí\s|trang\s)?(?P<name>[^.!?:\s][^.!?:]{1,40}?)\s?[)\]]?\.?$")
_STATES_ADDRESS = re.compile(r"https?://|www\.|@|facebook\.com")
_NAME_WORD = re.compile(r"^(?:\(?[^\W\d_a-z][\w'’.-]*\)?|[-–&,/]|và|de|da|van|von|der|di|tổng hợp|pv|ctv|tt)$")
_LONGEST_CHARS = 80
_LAST_PIECES = 5


@dataclass(frozen=True, slots=True)
class Signature:
    """What the lines under an article say of its origin."""

    byline: tuple[str, Piece] | None = None
    source: tuple[str, Piece] | None = None


def clean_byline(text: str) -> str | None:
    """``text`` as names: without a label; None where it is an address, or nothing is left.

    >>> clean_byline("Tác giả: Thu Trang")
    'Thu Trang'
    """
    text = _label().sub("", " ".join(text.split())).strip(" ,;|–—-•·")
    if not text or _STATES_ADDRESS.search(text) or len(text) > 200:
        return None
    return text


def read_signature(body: list[Piece], after: list[Piece]) -> Signature:
    """The signature in the last pieces of ``body``, or in the lines ``after`` it, which count only with a name or a label."""
    found = Signature()
    for piece in after:
        if isinstance(piece.block, Paragraph) and (_labelled(plain(piece.block.runs)) or named(piece, "byline")):
            found = _with(found, piece)
    for piece in reversed(body[-_LAST_PIECES:]):
        if not isinstance(piece.block, Paragraph) or len(plain(piece.block.runs)) > 2 * _LONGEST_CHARS:
            break
        found = _with(found, piece)
    return found if len(body) > 1 else Signature()


def _with(found: Signature, piece: Piece) -> Signature:
    """``found`` with what ``piece`` adds."""
    assert isinstance(piece.block, Paragraph)  # noqa: S101  # narrows for the type checker
    text = plain(piece.block.runs)
    source = _source(text, piece)
    if source:
        return replace(found, source=found.source or (source, piece))
    signed = None if found.byline else _signed(text, piece)
    return replace(found, byline=(signed, piece)) if signed else found


def _labelled(text: str) -> bool:
    return len(text) <= _LONGEST_CHARS * 2 and bool(_label().match(text) or _source_label().match(text))


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"^(?:(?:{any_of('author')})\s?[:：]|(?:{any_of('by')})\s)\s{{0,3}}", re.IGNORECASE)


@cache
def _source_label() -> re.Pattern[str]:
    return re.compile(rf"^[(\[]?\s?(?:{any_of('source')})\s?[:：]\s{{0,3}}(?P<name>.{{2,80}}?)\s?[)\]]?$", re.IGNORECASE)


def _source(text: str, piece: Piece) -> str | None:
    if len(text) > _LONGEST_CHARS:
        return None
    match = _source_label().match(text)
    if match is None and (_set_apart(piece) or len(text) < 40):
        match = _ACCORDING_TO.match(text)
        if match is not None and not _is_names(match["name"]):
            return None
    return match["name"].strip(" .") if match else None


def _signed(text: str, piece: Piece) -> str | None:
    """The name in a line that is set apart as a signature, or begins with a label of one."""
    if len(text) > _LONGEST_CHARS or "\n\n" in text:
        return None
    label = _label().match(text)
    if label and len(text) > label.end():
        return clean_byline(text) if _is_names(text[label.end() :]) else None
    if (_set_apart(piece) or named(piece, "byline")) and _is_names(text.split("\n")[0]):
        return clean_byline(text.split("\n")[0])
    return None


def _set_apart(piece: Piece) -> bool:
    return alignment(piece) == "right" or is_bold(piece) or (is_italic(piece) and alignment(piece) != "center")


def _is_names(text: str) -> bool:
    """Whether ``text`` reads as people's names: few words, each with a capital, no sentence."""
    text = text.strip(" .(),")
    parts = text.split()
    if not 1 <= len(parts) <= 14 or re.search(r"[!?…;]|\.\s", text) or re.search(r"\d{3}", text):
        return False
    capitals = sum(bool(_NAME_WORD.match(word.strip(",()"))) or word[0].isupper() for word in parts)
    return capitals >= len(parts) * 0.75 and parts[0][:1].isupper() and fold(text) not in ("het", "the end")
