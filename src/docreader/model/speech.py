"""The article as it is said: utterances, the clips they become, and when each is heard.

Samples are counted in the joined PCM (mono, 16 bit), from 0; an interval [begin, end) leaves its end out.
"""

from __future__ import annotations

from dataclasses import dataclass

from docreader.model.notices import ReadingUnsure


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of written text and what is said for it."""

    start: int
    """First character, code points, in the text that was verbalised."""
    end: int
    """One past the last character; equal to ``start`` for words that are said but not written."""
    said: str
    """"" = silent."""
    rule: str
    """Id of the rule, such as ``dates.full``; ``text`` = said as written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Written text with what is said for each part of it; the spans tile the text in order."""

    written: str
    spans: tuple[Span, ...]

    def __str__(self) -> str:
        return "".join(span.said for span in self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """A sentence, or a part of a long one, to be said in one breath of the voice."""

    text: str
    """What is said; never empty."""
    language: str
    """BCP 47."""
    block: str
    """JSON Pointer of the written text in the article."""
    span: tuple[int, int]
    """The characters of that text that are said, [start, end)."""
    pause_ms: int
    """Silence after it."""
    chapter: str | None = None
    """Title of the chapter that begins here; None = the one before goes on."""
    notices: tuple[ReadingUnsure, ...] = ()
    """What of it nothing decides how to say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """Sound: mono, signed 16-bit little-endian PCM."""

    pcm: bytes
    rate_hz: int

    @property
    def samples(self) -> int:
        """Its length."""
        return len(self.pcm) // 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """When a sentence is heard, and where it is written."""

    begin: int
    """First sample."""
    end: int
    """One past the last sample of the sentence; the pause after it is not part of it."""
    block: str
    """JSON Pointer of the written text in the article."""
    span: tuple[int, int]
    """The characters of that text, [start, end)."""
    said: str
    """The words as the voice was given them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterMark:
    """A chapter of a narration; chapters tile it."""

    title: str
    begin: int
    """First sample."""
    end: int
    """One past the last sample."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """When everything in a narration is heard."""

    rate_hz: int
    """Samples a second."""
    samples: int
    """Length of the joined PCM."""
    cues: tuple[Cue, ...]
    """In order; they do not overlap."""
    chapters: tuple[ChapterMark, ...]
    """In order; the first is the title's."""
