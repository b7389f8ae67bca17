"""What an audio format is: a way to encode units of sound, and a way to put encoded units into a file.

A *unit* is a few sentences with the pauses after them; it is the piece of a narration that is encoded by itself, so that units
can be made in any order, by any number of workers, and kept for next time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from docreader.model import Timeline


class UnitEncoder(Protocol):
    """Encodes units, one after the other. One object serves one thread; whoever opened it closes it."""

    def write(self, pcm: bytes) -> None:
        """Takes the next samples of the unit.

        Raises:
            EngineError: the encoder failed.
        """
        ...

    def finish(self) -> bytes:
        """The encoded unit; the next ``write`` begins another.

        Raises:
            EngineError: the encoder failed.
        """
        ...

    def close(self) -> None:
        """Ends what opening began. May be called twice, and in the middle of a unit."""
        ...


class AudioWriter(Protocol):
    """Writes encoded units to a file. It neither opens nor closes the file; ``OSError`` from the file passes through."""

    def add(self, encoded: bytes, samples: int) -> None:
        """Appends a unit that holds ``samples`` samples.

        Raises:
            OutputError: the format cannot hold that much.
        """
        ...

    def finish(self, timeline: Timeline) -> None:
        """Completes the end of the file, then its head; the file is left at its end.

        Raises:
            OutputError: the format cannot hold that much.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Tags:
    """What a narration says about itself. Nothing in it depends on the day or the version of docreader."""

    title: str
    artist: str | None = None
    """The byline."""
    album: str | None = None
    """The site's name, or the source."""
    language: str
    """BCP 47, of what is spoken."""
    date: str | None = None
    """ISO 8601: when the article was published."""
    source_url: str | None = None
    """Where the article is."""
    genre: str = "Speech"
    comment: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AudioFormat:
    """A kind of audio file."""

    suffix: str
    """With its dot."""
    media_type: str
    frame_samples: Callable[[int], int]
    """Of a sample rate: a unit's length must be a multiple of this many samples.

    Raises:
        EngineError: the format has no such rate.
    """
    open_encoder: Callable[[int], UnitEncoder]
    """For a sample rate. Raises EngineError: no such rate; EngineMissingError: the encoder is not installed."""
    open_writer: Callable[[BinaryIO, Tags, Sequence[str], int], AudioWriter]
    """For a seekable file, its tags, the titles of the chapters to come, and a sample rate."""
