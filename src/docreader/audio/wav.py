"""WAV files: the samples as they are, after a head that says how many.

Chapters have no place in it that players look at; the rest of the tags do, as UTF-8. Source: Microsoft and IBM, "Multimedia
Programming Interface and Data Specifications 1.0", chapters 2 and 3.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import BinaryIO

from docreader.audio.base import AudioFormat, Tags
from docreader.audio.id3 import plain_line
from docreader.errors import OutputError
from docreader.model import Timeline

_MOST_BYTES = (1 << 32) - 1
"""Of the file without its first eight: the size is 32 bits wide."""
_PCM, _MONO, _SAMPLE_BYTES = 1, 1, 2


class PcmUnitEncoder:
    """Gives a unit back as it came."""

    def __init__(self, rate_hz: int) -> None:
        del rate_hz  # every rate is as good
        self._unit = bytearray()

    def write(self, pcm: bytes) -> None:
        """Takes the next samples. Raises ``ValueError`` for half a sample."""
        if len(pcm) % _SAMPLE_BYTES:
            raise ValueError(f"{len(pcm)} bytes are not whole samples of 16 bits")
        self._unit += pcm

    def finish(self) -> bytes:
        """The unit; the next ``write`` begins another."""
        unit = bytes(self._unit)
        self._unit.clear()
        return unit

    def close(self) -> None:
        """Nothing was opened."""


class WavWriter:
    """Writes units to a WAV file."""

    def __init__(self, file: BinaryIO, tags: Tags, chapter_titles: Sequence[str], rate_hz: int) -> None:
        del chapter_titles
        self._file = file
        self._rate_hz = rate_hz
        self._info = _info(tags)
        self._data_bytes = 0
        self._begin = file.tell()
        self._head_bytes = file.write(self._head())

    def add(self, encoded: bytes, samples: int) -> None:
        """Appends a unit. Raises ``ValueError`` for bytes that are not ``samples`` long.

        Raises:
            OutputError: the file would be longer than its head can say.
        """
        if len(encoded) != samples * _SAMPLE_BYTES:
            raise ValueError(f"{len(encoded)} bytes are not {samples} samples of 16 bits")
        if self._head_bytes - 8 + self._data_bytes + len(encoded) > _MOST_BYTES:
            raise OutputError(
                "the narration is longer than one WAV can hold (4 GiB): write an MP3",
                "bài đọc dài hơn mức một tệp WAV chứa được (4 GiB): hãy ghi ra MP3",
            )
        self._file.write(encoded)
        self._data_bytes += len(encoded)

    def finish(self, timeline: Timeline) -> None:
        """Completes the head. Raises ``ValueError`` for a timeline of something else than what was added."""
        if (timeline.samples * _SAMPLE_BYTES, timeline.rate_hz) != (self._data_bytes, self._rate_hz):
            raise ValueError(f"the timeline has {timeline.samples} samples, the file {self._data_bytes // _SAMPLE_BYTES}")
        self._file.seek(self._begin)
        self._file.write(self._head())
        self._file.seek(self._begin + self._head_bytes + self._data_bytes)

    def _head(self) -> bytes:
        bytes_a_second = self._rate_hz * _SAMPLE_BYTES
        sound = struct.pack("<HHIIHH", _PCM, _MONO, self._rate_hz, bytes_a_second, _SAMPLE_BYTES, 8 * _SAMPLE_BYTES)
        data = b"data" + self._data_bytes.to_bytes(4, "little")
        chunks = b"WAVE" + _chunk(b"fmt ", sound) + _chunk(b"LIST", b"INFO" + self._info) + data
        return b"RIFF" + (len(chunks) + self._data_bytes).to_bytes(4, "little") + chunks


def _info(tags: Tags) -> bytes:
    texts = {
        b"INAM": tags.title,
        b"IART": tags.artist,
        b"IPRD": tags.album,
        b"ICRD": tags.date,
        b"ILNG": tags.language,
        b"IGNR": tags.genre,
        b"ISRC": tags.source_url,
        b"ICMT": tags.comment,
    }
    lines = ((name, plain_line(text or "")) for name, text in texts.items())
    return b"".join(_chunk(name, line.encode("utf-8", "replace") + b"\0") for name, line in lines if line)


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + len(content).to_bytes(4, "little") + content + bytes(len(content) % 2)


def _frame_samples(rate_hz: int) -> int:
    """As in MP3, so that the cues of one narration fit both of its files."""
    return 1152 if rate_hz >= 32_000 else 576


FORMAT = AudioFormat(
    suffix=".wav",
    media_type="audio/wav",
    frame_samples=_frame_samples,
    open_encoder=PcmUnitEncoder,
    open_writer=WavWriter,
)
