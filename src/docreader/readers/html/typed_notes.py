"""Footnotes without links: "[1]" typed in the text, and lines at the end that begin with it."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field, replace

from docreader.model import Block, Footnote, Heading, Paragraph, Run, plain
from docreader.readers.html.blocks import Piece, around
from docreader.readers.html.inline import cut, split_lines
from docreader.readers.html.nested import rebuilt
from docreader.readers.html.vocabulary import fold, words

_NOTE = re.compile(r"(?P<label>\[(?:\d{1,3}|\*{1,3})\]|\((?:\d{1,2}|\*{1,3})\)|\*{1,3}(?!\*))[\s:.]{0,3}(?=\S)")
_REFERENCE = re.compile(r"(\[(?:\d{1,3}|\*{1,3})\]|\(\*{1,3}\)|(?<=[^\W\d_])\(\d{1,2}\)|\(\d{1,2}\)(?=\s?[.,;:!?”\"]|\s?$))")
"""A number in brackets; in round ones only right after a word, or before a mark or the end, for "(1) …; (2) …" counts."""
_RAISED = re.compile(r"[\[(]?(\d{1,3}|\*{1,3})[\])]?")
_LONGEST_HEAD_CHARS = 40


@dataclass(slots=True)
class _Links:
    """Puts links where notes are referred to."""

    ids: dict[str, str]
    """By label as typed in the text: "[1]", "(1)", and "1" for a raised one."""
    met: set[str] = field(default_factory=set)

    def linked(self, block: Block) -> Block:
        """``block`` with links to the notes."""
        if not isinstance(block, Heading | Paragraph):
            return block
        return replace(block, runs=tuple(part for run in block.runs for part in self._parts(run)))

    def _parts(self, run: Run) -> list[Run]:
        if run.link is not None:
            return [run]
        whole = run.text.strip()
        if "superscript" in run.marks and _RAISED.fullmatch(whole) and (key := self._key(whole)):
            return [self._refer(run, run.text, key)]
        parts = _REFERENCE.split(run.text)
        if len(parts) == 1:
            return [run]
        return [
            self._refer(run, text, text) if number % 2 and text in self.ids else replace(run, text=text)
            for number, text in enumerate(parts)
            if text
        ]

    def _key(self, raised: str) -> str | None:
        """The label of the note that a raised figure stands for: notes are then marked "1", "[1]" or "(1)"."""
        figure = raised.strip("[]()")
        return next((key for key in (raised, figure, f"[{figure}]", f"({figure})") if key in self.ids), None)

    def _refer(self, run: Run, text: str, key: str) -> Run:
        self.met.add(key)
        return replace(run, text=text, link=f"#{self.ids[key]}")


def tie_typed_notes(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` with the lines at their end that are notes made footnotes, if the text refers to every one of them."""
    last = len(pieces)
    while last and isinstance(pieces[last - 1].block, Footnote):
        last -= 1
    first = last
    lines: list[tuple[str, Paragraph, Piece]] = []
    while first and (found := _notes(pieces[first - 1])):
        lines += reversed(found)
        first -= 1
    notes = lines[::-1]
    text, linked = pieces[:first], pieces[last:]
    labels = [label for label, _, _ in notes]
    if notes and len(set(labels)) == len(labels):
        links = _Links({label: f"note-{number}" for number, label in enumerate(labels, len(linked) + 1)})
        blocks = [rebuilt(piece.block, links.linked) for piece in text]
        if links.met == set(labels):
            for piece, block in zip(text, blocks, strict=True):
                piece.block = block
            linked += [_footnote(links.ids[label], label, paragraph, piece) for label, paragraph, piece in notes]
            return [*_without_head(text), *linked]
    return [*_without_head(pieces[:last]), *linked] if linked else pieces


def _notes(piece: Piece) -> list[tuple[str, Paragraph, Piece]]:
    """The notes that the lines of ``piece`` are; empty if one of them is none."""
    block = piece.block
    if not isinstance(block, Paragraph):
        return []
    found = []
    for runs in split_lines(block.runs):
        match = _NOTE.match(plain(runs))
        if match:
            found.append((match["label"], replace(block, runs=cut(runs, match.end(), sys.maxsize)), piece))
        elif "superscript" in runs[0].marks and _RAISED.fullmatch(runs[0].text.strip()) and len(runs) > 1:
            found.append((runs[0].text.strip(), replace(block, runs=cut(runs, len(runs[0].text), sys.maxsize)), piece))
        else:
            return []
    return found


def _footnote(name: str, label: str, paragraph: Paragraph, piece: Piece) -> Piece:
    block = Footnote(id=name, label=label.strip("[]()"), blocks=(paragraph,))
    return around([piece], block, piece.tag, "footnote.typed")


def _without_head(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` without the word "Notes" over the notes, which writers set themselves."""
    last = pieces[-1].block if pieces else None
    if isinstance(last, Heading | Paragraph):
        said = plain(last.runs)
        if len(said) <= _LONGEST_HEAD_CHARS and fold(said) in words()["labels"]["notes"]:
            return pieces[:-1]
    return pieces
