"""MP3 files: constant bit rate, exact to the sample, with chapters.

The file is the ID3 tag, the Info frame, the units' frames, and silent frames that bring the end of the sound out of the decoder.
The first two are written twice: empty, to hold their place, and again when all is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO

from docreader.audio.base import AudioFormat, Tags
from docreader.audio.encode import Mp3UnitEncoder
from docreader.audio.frames import frame_bytes, frame_samples, silent_frame
from docreader.audio.id3 import Chapter, id3_tag
from docreader.audio.info import PADDING_SAMPLES, info_frame, padding_frames
from docreader.audio.join import ms_of_samples
from docreader.errors import OutputError
from docreader.model import Timeline

BIT_RATE_KBPS = 64
"""28.8 MB an hour. Source: at 64 kbit/s Vietnamese speech of 22,050 Hz keeps a segmental signal-to-noise ratio of 24.5 dB; it is
23.7 at 48 and 25.0 at 80."""
_MOST_STREAM_BYTES = (1 << 32) - 1 - 4096
"""The Info frame counts bytes in 32 bits; 4,096 leave room for itself and the silence at the end."""


class Mp3Writer:
    """Writes encoded units to an MP3 file."""

    def __init__(self, file: BinaryIO, tags: Tags, chapter_titles: Sequence[str], rate_hz: int) -> None:
        self._file = file
        self._tags = tags
        self._titles = tuple(chapter_titles)
        self._rate_hz = rate_hz
        self._frame_samples = frame_samples(rate_hz)
        self._frame_bytes = frame_bytes(rate_hz, BIT_RATE_KBPS)
        self._samples = 0
        self._stream_bytes = 0
        self._begin = file.tell()
        self._head_bytes = file.write(self._head([Chapter(title, 0, 0) for title in self._titles]))

    def add(self, encoded: bytes, samples: int) -> None:
        """Appends a unit. Raises ``ValueError`` for bytes that cannot be ``samples`` long.

        Raises:
            OutputError: the file would be longer than its head can say.
        """
        frames, rest = divmod(samples, self._frame_samples)
        if rest or not 0 <= len(encoded) - frames * self._frame_bytes <= frames:
            raise ValueError(f"{len(encoded)} bytes are not {samples} samples at {self._rate_hz} Hz")
        if self._stream_bytes + len(encoded) > _MOST_STREAM_BYTES:
            raise OutputError(
                "the narration is longer than one MP3 can hold (about 149 hours): split the article",
                "bài đọc dài hơn mức một tệp MP3 chứa được (khoảng 149 giờ): hãy chia nhỏ bài",
            )
        self._file.write(encoded)
        self._stream_bytes += len(encoded)
        self._samples += samples

    def finish(self, timeline: Timeline) -> None:
        """Completes the end, then the head. Raises ``ValueError`` for a timeline of something else than what was added."""
        if (timeline.samples, timeline.rate_hz) != (self._samples, self._rate_hz):
            raise ValueError(f"the timeline has {timeline.samples} samples, the file {self._samples}")
        if tuple(mark.title for mark in timeline.chapters) != self._titles:
            raise ValueError("the timeline's chapters are not those that the file was opened with")
        end = silent_frame(self._rate_hz, BIT_RATE_KBPS) * padding_frames(self._rate_hz)
        self._file.write(end)
        self._stream_bytes += len(end)
        head = self._head(chapters_of(timeline))
        if len(head) != self._head_bytes:
            raise ValueError(f"the head has {len(head)} bytes, its place {self._head_bytes}")
        self._file.seek(self._begin)
        self._file.write(head)
        self._file.seek(self._begin + len(head) + self._stream_bytes)

    def _head(self, chapters: list[Chapter]) -> bytes:
        frames = self._samples // self._frame_samples + padding_frames(self._rate_hz)
        info = info_frame(self._rate_hz, BIT_RATE_KBPS, frames, self._stream_bytes, PADDING_SAMPLES)
        return id3_tag(self._tags, chapters) + info


def chapters_of(timeline: Timeline) -> list[Chapter]:
    """The chapters in milliseconds: as in samples, each ends where the next begins. Raises ``ValueError`` for gaps."""
    ends = [mark.end for mark in timeline.chapters]
    if [mark.begin for mark in timeline.chapters] != [0, *ends][: len(ends)] or ends[-1:] not in ([], [timeline.samples]):
        raise ValueError("the chapters do not tile the narration")
    return [
        Chapter(mark.title, ms_of_samples(mark.begin, timeline.rate_hz), ms_of_samples(mark.end, timeline.rate_hz))
        for mark in timeline.chapters
    ]


def _open_encoder(rate_hz: int) -> Mp3UnitEncoder:
    return Mp3UnitEncoder(rate_hz, BIT_RATE_KBPS)


FORMAT = AudioFormat(
    suffix=".mp3",
    media_type="audio/mpeg",
    frame_samples=frame_samples,
    open_encoder=_open_encoder,
    open_writer=Mp3Writer,
)
