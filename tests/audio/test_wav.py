"""A narration in WAV: the samples as they went in, under a head that is right."""

from __future__ import annotations

import io
import json
import subprocess
import wave
from pathlib import Path

import pytest

from docreader.audio.formats import FORMATS, Tags
from docreader.errors import OutputError
from docreader.model import Timeline

from .sounds import needs_ffmpeg, speech
from .test_mp3 import Nowhere, timeline

TAGS = Tags(title="Bạch Thông thực hiện hiệu quả Quy chế", artist="Thu Trang", language="vi", date="2023-02-07")
PCM = speech(5001, 22_050, 1).tobytes()


def narrated(tags: Tags = TAGS, before: bytes = b"") -> bytes:
    """A file of two units."""
    file = io.BytesIO(before)
    file.seek(len(before))
    encoder = FORMATS["wav"].open_encoder(22_050)
    writer = FORMATS["wav"].open_writer(file, tags, [], 22_050)
    for pcm in (PCM[:6000], PCM[6000:]):
        encoder.write(pcm[:100])
        encoder.write(pcm[100:])
        writer.add(encoder.finish(), len(pcm) // 2)
    encoder.close()
    writer.finish(timeline(5001, 22_050))
    assert file.tell() == len(file.getvalue())
    return file.getvalue()


@pytest.mark.parametrize("title", ["chẵn", "lẻ", "a", "ab", "abc"])
def test_a_reader_gets_the_samples_back(title: str) -> None:
    """Mono, 16 bit, at its rate, every byte; texts of odd length push nothing out of step."""
    with wave.open(io.BytesIO(narrated(Tags(title=title, language="vi")))) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate(), file.getnframes()) == (1, 2, 22_050, 5001)
        assert file.readframes(5001) == PCM


def test_the_sizes_in_the_head_are_those_of_the_file() -> None:
    """RIFF counts all but its own eight bytes; also when the file began with something else."""
    sound = narrated()
    assert int.from_bytes(sound[4:8], "little") == len(sound) - 8
    at = sound.index(b"data")
    assert int.from_bytes(sound[at + 4 : at + 8], "little") == len(PCM) == len(sound) - at - 8
    assert narrated(before=b"before") == b"before" + sound


@needs_ffmpeg
def test_ffprobe_reads_the_tags(tmp_path: Path) -> None:
    """Title, artist and date in UTF-8; the length in samples."""
    path = tmp_path / "bai.wav"
    path.write_bytes(narrated())
    command = ["ffprobe", "-v", "warning", "-show_format", "-show_streams", "-of", "json", str(path)]
    done = subprocess.run(command, capture_output=True, check=True)
    found = json.loads(done.stdout)
    assert done.stderr == b""
    tags = found["format"]["tags"]
    assert (tags["title"], tags["artist"], tags["date"]) == (TAGS.title, "Thu Trang", "2023-02-07")
    assert found["streams"][0]["duration_ts"] == 5001


def test_more_than_a_head_can_count_is_refused() -> None:
    """At four gigabytes the error comes before the byte that does not fit; a wrong head would lose the rest in silence."""
    writer = FORMATS["wav"].open_writer(Nowhere(), TAGS, [], 22_050)  # type: ignore[arg-type]  # a file in all but name
    piece = bytes(1 << 24)
    for _ in range(255):
        writer.add(piece, len(piece) // 2)
    with pytest.raises(OutputError, match="write an MP3"):
        writer.add(piece, len(piece) // 2)


@pytest.mark.parametrize("wrong", [timeline(5000, 22_050), timeline(3000, 24_000)])
def test_the_timeline_of_another_narration_is_refused(wrong: Timeline) -> None:
    """Other samples or another rate."""
    writer = FORMATS["wav"].open_writer(io.BytesIO(), TAGS, [], 22_050)
    writer.add(bytes(6000), 3000)
    with pytest.raises(ValueError, match="timeline"):
        writer.finish(wrong)


def test_half_a_sample_and_a_wrong_length_are_refused() -> None:
    """Mistakes of the caller's."""
    with pytest.raises(ValueError, match="whole samples"):
        FORMATS["wav"].open_encoder(22_050).write(b"abc")
    with pytest.raises(ValueError, match="not 5 samples"):
        FORMATS["wav"].open_writer(io.BytesIO(), TAGS, [], 22_050).add(bytes(8), 5)
