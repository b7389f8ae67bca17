"""The signature under an article: the last short lines that name author, photographer and source."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache

from docreader.model import Figure, Heading, Paragraph, Run, Table, plain
from docreader.readers.html.blocks import Piece
from docreader.readers.html.fields.credits import (
    Credit,
    announced_names,
    bare_credits,
    is_plain_name,
    labelled_credits,
    told_source,
)
from docreader.readers.html.fields.names import begins_with_label, is_account, is_name, listed_names, without_label
from docreader.readers.html.fields.people import is_office
from docreader.readers.html.inline import cut
from docreader.readers.html.labels import is_toolbar
from docreader.readers.html.layout import alignment, named
from docreader.readers.html.vocabulary import any_of, fold, words

_LONGEST_LINE_CHARS = 120
_LONGEST_JOB_CHARS = 80
_LONGEST_PLAIN_SOURCE_CHARS = 40
_LAST_PIECES = 8
_LAST_LINES = 12
_MOST_CELLS = 6
_MOST_FIGURES = 2
_MOST_OTHERS = 2
"""Short lines under a signature that are none of it, nor known as furniture; over them only a label tells a signature."""
_SENTENCE_END = re.compile(r"[.!?…:”\")]\s*(?:/\.)?\s*$|\./\.?\s*$")
_TAGS = re.compile(r"^(?:từ khóa|tags?|thẻ|chủ đề|#\w)", re.IGNORECASE)
_BREAK = re.compile(r"\n|(?<=\./\.) ")
_AROUND_OFFICE = " .,()"
_END_MARK_ONLY = re.compile(r"^[\s./*_~=–—-]{1,20}$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a piece."""

    piece: Piece
    text: str
    start: int
    """Characters of the piece before it."""
    alone: bool
    """Whether it is all of the piece."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of the article before its end is read."""

    vietnamese: bool
    bare: bool
    """Whether a line may sign without a label: on Vietnamese pages, and where the page names nobody."""
    authors: frozenset[str]
    """Those whom the page names, folded."""


@dataclass(slots=True)
class Signature:
    """What the lines under an article say of its making, last line first, and what was taken out of the text for it."""

    credits: list[tuple[Credit, Piece]] = field(default_factory=list)
    labelled: bool = False
    """Whether the byline was announced as one."""
    taken: set[int] = field(default_factory=set)
    """The ids of the pieces that are nothing but signature."""

    def add(self, piece: Piece, said: tuple[Credit, ...]) -> None:
        """Nothing; ``said`` is said above everything so far."""
        self.credits += [(credit, piece) for credit in reversed(said)]

    def of(self, wanted: str) -> list[tuple[Credit, Piece]]:
        """What is said of one field, in reading order."""
        return [(credit, piece) for credit, piece in reversed(self.credits) if credit.field == wanted]


def read_signature(body: list[Piece], after: list[Piece], known: Known) -> Signature:
    """The signature at the end of ``body``, or in the lines ``after`` it, which count only with a name or a label.

    A piece that ends with a line of the signature loses that line.
    """
    found = Signature()
    if len(body) < 2:  # a text and its signature
        return found
    for piece in reversed(after):
        for line in reversed(_lines(piece)):
            signs = known.bare and named(piece, "byline")
            source = told_source(line.text) if known.vietnamese else None  # "Theo" is a first name elsewhere
            found.add(piece, labelled_credits(line.text) or ((source,) if source else bare_credits(line.text) if signs else ()))
    _Reader(body, found, known).read()
    return found


class _Reader:
    """Reads the signature from the article's end upwards, until a line is none of it."""

    def __init__(self, body: list[Piece], found: Signature, known: Known) -> None:
        self._body = body
        self._found = found
        self._known = known
        self._bare = known.bare and not _is_document(body)
        self._job: Line | None = None
        """A line that may be the job of the person named above it."""

    def read(self) -> None:
        figures = others = 0
        for number in range(len(self._body) - 1, max(0, len(self._body) - 1 - _LAST_PIECES), -1):
            piece = self._body[number]
            if isinstance(piece.block, Figure) and figures < _MOST_FIGURES:
                figures += 1
            elif isinstance(piece.block, Table):
                self._read_table(piece)
                return
            elif not self._read_lines(piece, self._body[number - 1]):
                others += 1
                self._sign_with_office()
                if self._found.credits or others > _MOST_OTHERS or not _is_short(piece):
                    return
                self._bare, self._job = False, None

    def _read_table(self, piece: Piece) -> None:
        """A small table that holds nothing but labelled lines is a signature too."""
        assert isinstance(piece.block, Table)  # noqa: S101  # narrows for the type checker
        cells = [plain(cell.runs) for row in (*piece.block.header, *piece.block.rows) for cell in row.cells]
        said = [labelled_credits(text) for text in cells if text]
        if 0 < len(said) <= _MOST_CELLS and all(said):
            for cell in reversed(said):
                self._found.add(piece, cell)
            self._found.labelled = True
            self._found.taken.add(id(piece))

    def _read_lines(self, piece: Piece, before: Piece) -> bool:
        """Whether all of the piece is signature, so that the one before it may be too."""
        if not isinstance(piece.block, Paragraph | Heading):
            return False
        lines = _lines(piece)
        for number in range(len(lines) - 1, -1, -1):
            line = lines[number]
            above = lines[number - 1].text if number else _last_text(before)
            if not self._read_line(line, above, under_figure=isinstance(before.block, Figure) and not number):
                self._cut(piece, lines[number + 1 :])
                return False
        if not self._job or self._job.piece is not piece:
            self._take_whole(piece)
        return True

    def _read_line(self, line: Line, above: str, *, under_figure: bool) -> bool:
        """Whether the line belongs to the signature, or to what is left of the page under it."""
        if len(line.text) > _LONGEST_LINE_CHARS:
            return False
        if self._is_left_over(line) or self._is_office_over_name(line):
            return True
        if line.alone and begins_with_label(line.text) and is_account(line.text):
            self._found.taken.add(id(line.piece))
            return True
        said = labelled_credits(line.text) or announced_names(line.text)
        if said and not (under_figure and all(credit.field == "photo_credit" for credit in said)):
            self._found.labelled |= any(credit.field == "byline" for credit in said)
            return self._accept(line, said)
        may_sign = self._may_sign(line, above)
        return self._accept(line, self._unlabelled(line, may_sign=may_sign)) or (may_sign and self._keep_job(line))

    def _is_left_over(self, line: Line) -> bool:
        """Whether the line is furniture under the signature, which stays where it is."""
        if self._job or self._found.credits:
            return False
        return bool(_END_MARK_ONLY.match(line.text) or _TAGS.match(line.text) or is_toolbar(line.text))

    def _is_office_over_name(self, line: Line) -> bool:
        """Whether the line is the office of the one who signs under it, which is then told with the name."""
        text = line.text.strip(_AROUND_OFFICE)
        if len(self._found.credits) != 1 or self._found.labelled or not (_is_set_apart(line) and is_office(text)):
            return False
        credit, piece = self._found.credits[0]
        apart = alignment(piece) != alignment(line.piece) or not (line.alone or line.piece is piece)
        if credit.field != "byline" or credit.office or apart:
            return False
        self._found.credits = [(replace(credit, office=text), piece)]
        if line.alone:
            self._found.taken.add(id(line.piece))
        return True

    def _unlabelled(self, line: Line, *, may_sign: bool) -> tuple[Credit, ...]:
        source = told_source(line.text)
        if source and (_is_set_apart(line) or len(line.text) < _LONGEST_PLAIN_SOURCE_CHARS):
            return (source,)
        name = without_label(line.text)
        if fold(name) in self._known.authors:
            return (Credit("byline", ", ".join(listed_names(name)) or name),)
        return bare_credits(line.text) if may_sign else ()

    def _may_sign(self, line: Line, above: str) -> bool:
        """Whether a line without a label may be a name, by where it stands and how it looks."""
        if not self._bare or not self._may_be_bare(line):
            return False
        if isinstance(line.piece.block, Heading) and not (is_name(line.text) and " " in line.text):
            return False
        return _is_set_apart(line) or named(line.piece, "byline") or self._is_plain(line, above)

    def _may_be_bare(self, line: Line) -> bool:
        """Whether a name without a label may follow what was found: the first, or the second of two under each other."""
        bylines = self._found.of("byline")
        return not bylines or (len(bylines) == 1 and not self._found.labelled and alignment(line.piece) == "right")

    def _is_plain(self, line: Line, above: str) -> bool:
        """Whether a line that nothing sets apart is a name, by its words and by the sentence that ends above it."""
        ends = bool(_SENTENCE_END.search(above))
        return self._known.vietnamese and ends and is_plain_name(line.text)

    def _accept(self, line: Line, said: tuple[Credit, ...]) -> bool:
        if not said:
            return False
        if self._job:
            first = said[0]
            if first.field != "byline" or alignment(self._job.piece) != alignment(line.piece):
                return False
            said = (replace(first, office=first.office or self._job.text.strip(_AROUND_OFFICE)), *said[1:])
            self._found.taken.add(id(self._job.piece))
            self._job = None
        self._found.add(line.piece, said)
        return True

    def _keep_job(self, line: Line) -> bool:
        """Whether the line may be the job of whoever is named above it."""
        if self._job or self._found.credits or len(line.text) > _LONGEST_JOB_CHARS:
            return False
        if alignment(line.piece) != "right" and not is_office(line.text.strip(_AROUND_OFFICE)):
            return False
        if re.search(r"[.!?…:;]\s*$|\d", line.text):
            return False
        self._job = line
        return True

    def _sign_with_office(self) -> None:
        """An office on the right over which nobody is named signs itself."""
        if self._job and self._job.alone and alignment(self._job.piece) == "right" and is_office(self._job.text):
            self._found.add(self._job.piece, (Credit("byline", self._job.text.strip(_AROUND_OFFICE)),))
            self._found.taken.add(id(self._job.piece))

    def _cut(self, piece: Piece, taken: list[Line]) -> None:
        """Takes the lines of a signature off the end of a piece that is more than that."""
        block = piece.block
        if not taken or not isinstance(block, Paragraph | Heading) or not any(owner is piece for _, owner in self._found.credits):
            return
        piece.block = replace(block, runs=cut(block.runs, 0, taken[0].start))

    def _take_whole(self, piece: Piece) -> None:
        if any(owner is piece for _, owner in self._found.credits):
            self._found.taken.add(id(piece))


def _lines(piece: Piece) -> list[Line]:
    """The lines of a paragraph or heading."""
    if not isinstance(piece.block, Paragraph | Heading):
        return []
    found, start = [], 0
    texts = _BREAK.split(plain(piece.block.runs))
    alone = sum(bool(text.strip()) for text in texts) == 1
    for text in texts:
        if text.strip():
            found.append(Line(piece, text.strip(), start, alone))
        start += len(text) + 1
    return found


def _is_set_apart(line: Line) -> bool:
    """Whether the line stands on the right, or is bold, or in italics and not centred, which a caption is."""
    where = alignment(line.piece)
    return where == "right" or _is_all(line, "strong") or (where != "center" and _is_all(line, "emphasis"))


def _is_all(line: Line, mark: str) -> bool:
    runs: tuple[Run, ...] = line.piece.block.runs if isinstance(line.piece.block, Paragraph | Heading) else ()
    own = cut(runs, line.start, line.start + len(line.text))
    return isinstance(line.piece.block, Heading) or all(mark in run.marks or not re.search(r"\w", run.text) for run in own)


def _is_short(piece: Piece) -> bool:
    return isinstance(piece.block, Paragraph | Heading) and len(plain(piece.block.runs)) <= _LONGEST_LINE_CHARS


def _last_text(piece: Piece) -> str:
    return plain(piece.block.runs) if isinstance(piece.block, Paragraph | Heading) else ""


def _is_document(body: list[Piece]) -> bool:
    """Whether the text ends as documents do: with whom it went to, or an office in capitals over a name."""
    lines = [line.text for piece in body[-_LAST_LINES:] for line in _lines(piece) if len(line.text) <= _LONGEST_LINE_CHARS]
    return any(_document().match(fold(text)) or _signs_for(text) for text in lines)


def _signs_for(text: str) -> bool:
    """Whether the line is an office that signs: "KT. CHỦ TỊCH"."""
    letters = text.strip(" .,:*()")
    return letters.isupper() and bool(_office().match(letters))


@cache
def _document() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(fold(word)) for word in words()["labels"]["document"]))


@cache
def _office() -> re.Pattern[str]:
    return re.compile(rf"^(?:(?:{any_of('signed-for')})[\s./]|(?:{any_of('office')})\b)", re.IGNORECASE)
