"""A long sentence as parts that a voice can say in one breath each, cut where a reader would pause.

Cuts lie only in what is said as written or right after what a rule said, so that no token is ever cut and each part is known by
the characters it was written with. This module must not know any rule.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from docreader.model import Span, Spoken
from docreader.verbalise.compose import TEXT

MOST_CHARS = 200
"""Of an utterance. Source: read aloud, Vietnamese takes 55 to 75 ms a character (``docreader.voices``), so that this is 11 to
15 s; it is also two of the pieces that the online voice takes. Only a token or an announcement that is longer by itself exceeds
it."""
_PART_COST = 1
"""Little enough to pay for one more part where that saves a cut at a lesser mark."""
_ORPHAN_COST, _LEAST_WORDS = 40, 3
_SHORT_COST, _SHORT_CHARS = 5, 30
_UNEVEN_COST, _UNEVEN_CHARS = 2, 60
_NAME_COST, _NUMBER_COST, _JOINT_NAME_COST = 10, 6, 4
_LONGEST_RUN, _RUN_STEP = 60, 20
"""Characters without a space, after which they are no word and may be cut, and how far apart the cuts are."""


class Seam(Enum):
    """Where a sentence may be cut, from the best place to the worst: what it costs, and the silence that belongs there.

    Source of the silences: inside read sentences brief pauses (under 200 ms) and the shortest medium ones are the rule, between
    sentences 200 ms and more (E. Campione and J. Véronis, A large-scale multilingual study of silent pause duration, Speech
    Prosody 2002; A. Kazlauskienė and E. Kalašinskaitė, The duration of pauses between phrases in reading language, 2020). The
    steps between them are a judgement: the greater the mark, the longer, and all shorter than after a sentence.
    """

    CLAUSE = (0, 220)
    """; and :"""
    DASH = (1, 180)
    """Before a dash or an opening bracket, after a closing one."""
    COMMA = (2, 150)
    CONNECTIVE = (3, 100)
    """Before a word that begins a clause."""
    JOINT = (5, 90)
    """Before a word that joins words or clauses."""
    PHRASE = (9, 80)
    """Before a word that begins a phrase."""
    SPACE = (14, 60)
    RUN = (30, 60)
    """Inside letters without any space."""

    @property
    def cost(self) -> int:
        """How unwelcome the cut is; a part by itself costs 1."""
        return self.value[0]

    @property
    def pause_ms(self) -> int:
        """How long a reader pauses there."""
        return self.value[1]


class Part(NamedTuple):
    """A part of a sentence."""

    start: int
    """First character in the sentence as it is written."""
    end: int
    said: str
    pause_ms: int | None
    """Silence after it; None = the sentence ends with it."""


class _Atom(NamedTuple):
    """What lies between two places where one may cut."""

    start: int
    end: int
    said: str
    cost: int
    """Of a cut after it."""
    pause_ms: int


_CONNECTIVE = (
    "nhưng|nhằm|để|trong đó|đồng thời|qua đó|từ đó|theo đó|do đó|do vậy|vì vậy|vì thế|tuy nhiên|trong khi|sau khi|trước khi|"
    "ngay khi|cùng với|ngoài ra|bao gồm|but|because|which|while"
)
_JOINT = "và|hoặc|mà|bởi|cũng như|and|or"
_PHRASE = "của|cho|với|tại|trong|trên|theo|từ|được|bị|đã|đang|sẽ|các|những|là|of|in|on|at|for|with|from|by|that|to"
_CUT = re.compile(
    r"(?P<clause>[;:；：][\"'”’»)\]]*)(?=\s)"
    r"|(?P<dash>(?:\s(?=[–—(\[])|(?<=\s)[-–—]|[)\]])(?=[\s–—(\[]))"
    r"|(?P<comma>,[\"'”’»)\]]*(?=\s)|[，、])"
    rf"|(?P<connective>\s)(?=(?:{_CONNECTIVE})\s)"
    rf"|(?P<joint>\s)(?=(?:{_JOINT})\s)"
    rf"|(?P<phrase>\s)(?=(?:{_PHRASE})\s)"
    r"|(?P<space>\s)",
    re.IGNORECASE,
)
_CLAUSE_WORD = re.compile(rf"\s(?:{_CONNECTIVE})\s", re.IGNORECASE)
_SEAMS = {seam.name.lower(): seam for seam in Seam}
_NEXT = re.compile(r"\w+\s+(\w)")
_ENDING = re.compile(r"[,;:.!?…–—-][\"'”’»)\]]*$")


def parts(spoken: Spoken, room: int = MOST_CHARS) -> list[Part]:
    """``spoken`` in parts of at most ``MOST_CHARS`` characters that are said, the first of at most ``room``.

    A part that ends without a mark gets a comma, so that no voice falls there. The parts leave out nothing but white space.

    >>> from docreader.model import Span
    >>> text = "Huyện " + "chỉ đạo " * 12 + "các xã; " + "tiếp tục " * 12 + "rà soát."
    >>> [part.end for part in parts(Spoken(written=text, spans=(Span(start=0, end=len(text), said=text, rule="text"),)))]
    [109, 226]
    """
    if sum(len(span.said) for span in spoken.spans) <= room:
        return [_trimmed(spoken.written, 0, len(spoken.written), str(spoken), None)]
    atoms = list(_speakable(_atoms(spoken)))
    found = []
    begin = 0
    for end in _best_ends(atoms, room):
        group = atoms[begin:end]
        pause = group[-1].pause_ms if end < len(atoms) else None
        said = "".join(atom.said for atom in group)
        found.append(_trimmed(spoken.written, group[0].start, group[-1].end, said, pause))
        begin = end
    return found


def _trimmed(written: str, start: int, end: int, said: str, pause_ms: int | None) -> Part:
    piece = written[start:end]
    start += len(piece) - len(piece.lstrip())
    said = said.strip()
    if pause_ms is not None and not _ENDING.search(said):
        said += ","
    return Part(start, start + len(piece.strip()), said, pause_ms)


def _atoms(spoken: Spoken) -> Iterator[_Atom]:
    start, said = 0, ""
    for number, span in enumerate(spoken.spans):
        before = spoken.spans[number - 1].rule if number else TEXT
        done = span.start
        for cut, seam, cost in _cuts(spoken, span, after_token=before != TEXT):
            said += _said_between(span, done, cut)
            if cut > start:
                yield _Atom(start, cut, said, cost, seam.pause_ms)
                start, said = cut, ""
            done = cut
        said += _said_between(span, done, span.end)
    if said or start < len(spoken.written):
        yield _Atom(start, len(spoken.written), said, 0, 0)


def _said_between(span: Span, start: int, end: int) -> str:
    return span.said[start - span.start : end - span.start] if span.rule == TEXT else (span.said if end > start else "")


def _cuts(spoken: Spoken, span: Span, *, after_token: bool) -> Iterator[tuple[int, Seam, int]]:
    """Places in the written text where one may cut inside ``span`` or after it, each with its cost, in order."""
    if span.rule != TEXT:
        mark = span.said.rstrip()[-1:]
        if mark in (",", ";", ":") and span.end > span.start:
            seam = Seam.COMMA if mark == "," else Seam.CLAUSE
            yield span.end, seam, seam.cost
        return
    text = spoken.written
    done = span.start
    for found in _CUT.finditer(text, span.start, span.end):
        yield from _cuts_of_run(text, done, found.start())
        done = found.end()
        seam = _SEAMS[str(found.lastgroup)]
        yield found.end(), seam, seam.cost + _tie(text, span, found, seam, after_token=after_token)
    yield from _cuts_of_run(text, done, span.end)


def _tie(text: str, span: Span, found: re.Match[str], seam: Seam, *, after_token: bool) -> int:
    """What it costs more to part words that belong together, such as the names of a name, and less before a clause."""
    if seam is Seam.COMMA and _CLAUSE_WORD.match(text, found.end()):
        return -1
    if seam is Seam.JOINT and (joined := _NEXT.match(text, found.end())) and joined[1].isupper():
        return _JOINT_NAME_COST
    if seam is not Seam.SPACE:
        return 0
    if (found.start() == span.start and after_token) or (found.end() == span.end and span.end < len(text)):
        return _NUMBER_COST
    before = text[max(span.start, found.start() - 12) : found.start()].rpartition(" ")[2]
    return _NAME_COST if before[:1].isupper() and text[found.end() : found.end() + 1].isupper() else 0


def _cuts_of_run(text: str, start: int, end: int) -> Iterator[tuple[int, Seam, int]]:
    if end - start > _LONGEST_RUN:
        for cut in range(start + _RUN_STEP, end - _RUN_STEP, _RUN_STEP):
            if not unicodedata.category(text[cut]).startswith(("M", "C")):
                yield cut, Seam.RUN, Seam.RUN.cost


def _speakable(atoms: Iterable[_Atom]) -> Iterator[_Atom]:
    """``atoms`` that all have a letter or a digit to say; what has none goes with what stands before it, or else after it."""
    group: list[_Atom] = []
    voice: int | None = None
    for atom in atoms:
        speaks = any(map(str.isalnum, atom.said))
        if speaks and voice is not None:
            yield _joined(group, voice)
            group, voice = [], None
        if speaks:
            voice = len(group)
        group.append(atom)
    if group:
        yield _joined(group, voice or 0)


def _joined(group: Sequence[_Atom], voice: int) -> _Atom:
    """One atom of a group in which only the one at ``voice`` speaks; marks without end are not handed to a voice."""
    before, after = ("".join(atom.said for atom in silent) for silent in (group[:voice], group[voice + 1 :]))
    said = "".join((_bounded(before), group[voice].said, _bounded(after)))
    seam = min(group[voice:], key=lambda atom: atom.cost)
    return _Atom(group[0].start, group[-1].end, said, seam.cost, seam.pause_ms)


def _bounded(marks: str) -> str:
    return marks if len(marks) <= _RUN_STEP else " "


def _shortness(length: int) -> int:
    return _SHORT_COST if length < _SHORT_CHARS else _UNEVEN_COST if length < _UNEVEN_CHARS else 0


def _best_ends(atoms: Sequence[_Atom], room: int) -> list[int]:
    """For each part of the best division, how many atoms have been used up at its end.

    Best is the least cost, then the most even lengths. An atom that is longer than a part may be is a part by itself.
    """
    best: list[tuple[int, int]] = [(0, 0)]
    begins = [0]
    for end in range(1, len(atoms) + 1):
        ways = []
        length = words = 0
        for begin in range(end - 1, -1, -1):
            length += len(atoms[begin].said)
            words += len(atoms[begin].said.split())
            if length > (room if begin == 0 else MOST_CHARS) and begin < end - 1:
                break
            cost, squares = best[begin]
            cost += _PART_COST + (atoms[end - 1].cost if end < len(atoms) else 0)
            cost += _ORPHAN_COST if words < _LEAST_WORDS else _shortness(length)
            ways.append((cost, squares + length * length, begin))
        cost, squares, begin = min(ways)
        best.append((cost, squares))
        begins.append(begin)
    ends, end = [], len(atoms)
    while end:
        ends.append(end)
        end = begins[end]
    return ends[::-1]
