"""The script of a narration: an article, sentence by sentence, long ones clause by clause, as a voice is to say it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from docreader.model import Article, Footnote, ReadingUnsure, Run, Span, Spoken, Utterance
from docreader.verbalise import announcements, engine
from docreader.verbalise.announcements import ANNOUNCED, Announcements
from docreader.verbalise.breath_groups import MOST_CHARS, parts
from docreader.verbalise.numbers import cardinal
from docreader.verbalise.options import DEFAULT, Options
from docreader.verbalise.passages import PAUSE_SENTENCE_MS, Passage, is_plainly_vietnamese, is_vietnamese, passages, speakable
from docreader.verbalise.rules import RULES, UNSURE, foreign
from docreader.verbalise.segment import sentences

_DATE = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12][0-9]|3[01]))?)?(?=T|$)")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SUPERFLUOUS = re.compile(r" (?=[,.;:!?…)])|,(?= ?[,.;:!?…])|(?<=[,.;:!?…]),")
"""A space before a mark, and a comma beside a greater one."""
_FOREIGN_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
"""What is said as written in a run of another language; its numbers are said by the voice that says the sentence."""
_LONGEST_MARK = 8
"""Characters of a link to a footnote that is its mark, not words of the sentence."""


def utterances(article: Article, *, options: Options = DEFAULT, announce: Announcements = ANNOUNCED) -> Iterator[Utterance]:
    """What a voice says, in order, made as it is asked for; every utterance has a letter or a digit.

    ``Utterance.span`` counts in the plain text at ``Utterance.block``; the spans of a place cover all its letters and digits.
    """
    manner = _Manner(options, _labels(article), is_vietnamese(article.language), announce.notes)
    for passage in passages(article, announce):
        yield from _utterances(passage, manner)


def chapter_titles(article: Article) -> tuple[str, ...]:
    """The names of the chapters, as the utterances of ``article`` begin them: its title, then each heading."""
    return tuple(passage.chapter for passage in passages(article) if passage.chapter is not None)


@dataclass(frozen=True, slots=True)
class _Manner:
    options: Options
    labels: dict[str, str]
    """Labels of the footnotes, by the link that leads there."""
    vietnamese: bool
    """The language of what is announced."""
    notes: bool
    """Whether the mark of a note is said."""

    def announced(self, words: str) -> str:
        """Announcements hold written headings of tables."""
        return str(engine.speak(words, RULES, self.options)) if self.vietnamese else words


def _labels(article: Article) -> dict[str, str]:
    found = {}
    waiting = list(article.blocks)
    while waiting:
        block = waiting.pop()
        if isinstance(block, Footnote):
            found[f"#{block.id}"] = block.label
        waiting += getattr(block, "blocks", ())
        for item in getattr(block, "items", ()):
            waiting += item.blocks
    return found


def _utterances(passage: Passage, manner: _Manner) -> Iterator[Utterance]:
    if passage.place == "/published" and (date := _date(passage, manner)) is not None:
        yield date
        return
    text = passage.text
    bounds = [(start, end) for start, end in sentences(text) if speakable(text[start:end])]
    runs = _Runs.of(passage)
    announced = manner.announced(passage.announcement)
    chapter = passage.chapter
    for number, (start, end) in enumerate(bounds):
        language, claims = runs.between(start, end, manner)
        spoken = _spoken(text[start:end], language, claims, manner.options)
        pause_ms = passage.pause_ms if number == len(bounds) - 1 else PAUSE_SENTENCE_MS
        for part in parts(spoken, max(MOST_CHARS - len(announced), MOST_CHARS // 2)):
            yield Utterance(
                text=_tidy(announced + part.said, ends=part.pause_ms is None),
                language=language,
                block=passage.place,
                span=(start + part.start, start + part.end),
                pause_ms=pause_ms if part.pause_ms is None else part.pause_ms,
                chapter=chapter,
                notices=tuple(_unsure(spoken, part.start, part.end, passage.place)),
            )
            announced, chapter = "", None


def _spoken(sentence: str, language: str, claims: list[Span], options: Options) -> Spoken:
    return engine.speak(sentence, RULES if is_vietnamese(language) else (), options, claims)


def _unsure(spoken: Spoken, start: int, end: int, place: str) -> Iterator[ReadingUnsure]:
    """Notices of the unsure readings that begin in this part of the sentence."""
    for span in spoken.spans:
        written = spoken.written[span.start : span.end]
        begins = span.end - len(written.lstrip())  # a part begins after white space that a token may hold
        if span.rule in UNSURE and start <= begins < end:
            yield ReadingUnsure(place=place, written=written, said=span.said.strip(), rule=span.rule)


def _tidy(said: str, *, ends: bool) -> str:
    tidy = _SUPERFLUOUS.sub("", " ".join(said.split()))
    return tidy.removesuffix(",") if ends else tidy


def _date(passage: Passage, manner: _Manner) -> Utterance | None:
    """The day of publication; None = it is not written as ISO 8601 asks."""
    match = _DATE.match(passage.text)
    if match is None:
        return None
    return Utterance(
        text=_capitalised(manner.announced(passage.announcement) + _said_date(match, manner)),
        language=passage.language,
        block=passage.place,
        span=match.span(),
        pause_ms=passage.pause_ms,
        chapter=passage.chapter,
    )


def _said_date(match: re.Match[str], manner: _Manner) -> str:
    year, month, day = match.groups()
    if not manner.vietnamese:
        return " ".join([*([str(int(day))] if day else []), *([_MONTHS[int(month) - 1]] if month else []), year])
    written = f"ngày {day}/{month}/{year}" if day else f"tháng {month}/{year}" if month else f"năm {year}"
    return str(engine.speak(written, RULES, manner.options))


def _capitalised(said: str) -> str:
    return said[:1].upper() + said[1:]


@dataclass(frozen=True, slots=True)
class _Runs:
    """The runs of a passage with where they lie in its text."""

    passage: Passage
    placed: tuple[tuple[int, int, Run], ...]

    @classmethod
    def of(cls, passage: Passage) -> _Runs:
        placed = []
        start = 0
        for run in passage.runs:
            placed.append((start, start + len(run.text), run))
            start += len(run.text)
        return cls(passage, tuple(placed))

    def between(self, start: int, end: int, manner: _Manner) -> tuple[str, list[Span]]:
        """The language of the sentence from ``start`` to ``end``, and what its runs settle, counted from ``start``."""
        first = max(0, bisect_right(self.placed, start, key=lambda placed: placed[0]) - 1)
        touched = takewhile(lambda placed: placed[0] < end, islice(self.placed, first, None))
        inside = [(max(a, start), min(b, end), run) for a, b, run in touched if max(a, start) < min(b, end)]
        text = self.passage.text
        spoken = [self._language(a, b, run) for a, b, run in inside if speakable(text[a:b])]
        language = spoken[0] if len(set(spoken)) == 1 else self.passage.language
        if is_vietnamese(language):
            language = foreign.language(text[start:end]) or language
        claims = [claim for a, b, run in inside for claim in self._claims(a, b, run, language, manner)]
        return language, [
            Span(start=claim.start - start, end=claim.end - start, said=claim.said, rule=claim.rule) for claim in claims
        ]

    def _language(self, start: int, end: int, run: Run) -> str:
        """Of the part of ``run`` from ``start`` to ``end``.

        Word processors mark Vietnamese as English or Dutch, from the middle of a word on: words and seams tell better than marks.
        """
        text, around = self.passage.text, self.passage.language
        if run.language is None or _in_word(text, start) or _in_word(text, end):
            return around
        return around if is_vietnamese(around) and is_plainly_vietnamese(text[start:end]) else run.language

    def _claims(self, start: int, end: int, run: Run, language: str, manner: _Manner) -> Iterator[Span]:
        written = self.passage.text[start:end]
        label = manner.labels.get(run.link or "")
        if label is not None and len(run.text) <= _LONGEST_MARK:
            words = f", {announcements.note(label, vietnamese=manner.vietnamese)}," if manner.notes else ""
            yield Span(start=start, end=end, said=words, rule="script.note")
            return
        before = self.passage.text[start - 1 : start]
        if "superscript" in run.marks and written.isdecimal() and before.isdecimal():
            yield Span(start=start, end=end, said=f"mũ {cardinal(written)}", rule="script.power")
        elif is_vietnamese(language) and not is_vietnamese(self._language(start, end, run)):
            for word in _FOREIGN_WORD.finditer(written):
                yield Span(start=start + word.start(), end=start + word.end(), said=word[0], rule="script.foreign")


def _in_word(text: str, place: int) -> bool:
    """Whether letters stand on both sides of ``place``."""
    return 0 < place < len(text) and text[place - 1].isalpha() and text[place].isalpha()
