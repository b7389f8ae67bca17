"""What holds for every format in the table."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest

from docreader.audio.formats import FORMATS, AudioFormat, Tags, format_for_suffix
from docreader.audio.join import unit_tail
from docreader.errors import OptionError
from docreader.model import ChapterMark, Timeline

from .sounds import speech

every_format = pytest.mark.parametrize("audio_format", FORMATS.values(), ids=FORMATS)


def narrated(audio_format: AudioFormat, rate_hz: int, pieces: int) -> tuple[bytes, int]:
    """A narration as the pipeline makes it: clip, pause, clip, pause, tail; one chapter, three units."""
    file = io.BytesIO()
    encoder = audio_format.open_encoder(rate_hz)
    writer = audio_format.open_writer(file, Tags(title="Bài", language="vi"), ["Chương"], rate_hz)
    total = 0
    for seed in range(3):
        position = 0
        for _ in range(2):
            pcm = speech(3001, rate_hz, seed).tobytes()
            for begin in range(0, len(pcm), 2 * pieces):
                encoder.write(pcm[begin : begin + 2 * pieces])
            encoder.write(bytes(2 * 800))
            position += 3801
        tail = unit_tail(position, audio_format.frame_samples(rate_hz), silent=800)
        encoder.write(bytes(2 * tail))
        writer.add(encoder.finish(), position + tail)
        total += position + tail
    encoder.close()
    chapters = (ChapterMark(title="Chương", begin=0, end=total),)
    writer.finish(Timeline(rate_hz=rate_hz, samples=total, cues=(), chapters=chapters))
    return file.getvalue(), total


@every_format
@pytest.mark.parametrize("rate_hz", [22_050, 24_000])
def test_the_same_sound_is_the_same_file(audio_format: AudioFormat, rate_hz: int) -> None:
    """Byte for byte, however the samples were cut up on their way."""
    assert narrated(audio_format, rate_hz, 5000) == narrated(audio_format, rate_hz, 77)


@every_format
def test_a_format_is_found_by_its_suffix(audio_format: AudioFormat) -> None:
    """In small letters or capitals."""
    assert format_for_suffix(audio_format.suffix) is audio_format
    assert format_for_suffix(audio_format.suffix.upper()) is audio_format
    assert audio_format.media_type.startswith("audio/")


@pytest.mark.parametrize("suffix", ["", ".ogg", "mp3", ".mp3.bak"])
def test_another_suffix_is_an_error_that_names_the_formats(suffix: str) -> None:
    """In both languages."""
    with pytest.raises(OptionError, match=r"\.mp3, \.wav") as caught:
        format_for_suffix(suffix)
    assert ".mp3, .wav" in caught.value.vi


def test_knowing_the_formats_loads_no_codec() -> None:
    """The table is cheap: no encoder, no decoder, no pydub until there is sound."""
    program = (
        "import sys, docreader.audio.formats; "
        "print([name for name in ('lameenc', 'miniaudio', 'pydub', 'audioop', 'asyncio', 'email') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
