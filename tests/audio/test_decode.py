"""What a voice sends as MP3: whole sound comes through, anything less is an error, never a shorter sentence."""

from __future__ import annotations

import io
import random
import struct
import wave
from array import array
from pathlib import Path

import pytest

from docreader.audio.decode import decode_file, decode_mp3
from docreader.audio.encode import encode_unit
from docreader.audio.frames import silent_frame
from docreader.audio.id3 import id3_tag
from docreader.errors import EngineError, InputError

from .sounds import RATES_HZ, shift_of, unit
from .test_mp3 import TAGS, narrated

MP3 = encode_unit(unit(30, 24_000, 1).tobytes(), 24_000, 64)


@pytest.mark.parametrize("rate_hz", RATES_HZ)
def test_sound_comes_through_at_its_own_rate(rate_hz: int) -> None:
    """Mono, 16 bit, not resampled; a delay that is told of is gone."""
    sound = unit(30, rate_hz, 1)
    clip = decode_mp3(narrated([sound], rate_hz))
    assert (clip.rate_hz, clip.samples) == (rate_hz, len(sound))
    assert shift_of(array("h", clip.pcm), sound, 3000) == 0


def test_a_stream_without_any_head_is_decoded_whole() -> None:
    """Frames and nothing else, as voices send them; also with a tag before, or padding or an old tag behind."""
    clip = decode_mp3(MP3)
    assert clip.samples == 30 * 576
    old_tag = b"TAG" + b"Title".ljust(125, b"\0")
    for sent in (id3_tag(TAGS, []) + MP3, MP3 + bytes(100), MP3 + old_tag):
        assert decode_mp3(sent) == clip


def test_two_channels_become_one() -> None:
    """A stereo stream is mixed down; the sample count is that of one channel."""
    frame = bytearray(silent_frame(44_100, 64))
    frame[3] &= 0x3F
    clip = decode_mp3(bytes(frame) * 10)
    assert clip.rate_hz == 44_100
    assert clip.samples % 1152 == 0
    assert 0 < clip.samples <= 10 * 1152


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"\0" * 1000,
        b"<!doctype html><title>429 Too Many Requests</title>" * 20,
        b"ID3\x03\0\0\0\0\x7f\x7f",
        b"ID3\x03\0\0",
        b"RIFF\x24\0\0\0WAVEfmt ",
        b"OggS" + bytes(500),
        b"fLaC" + bytes(500),
        b"\xff",
        b"\xff\xfb\x90",
        random.Random(3).randbytes(50_000),  # noqa: S311 – noise, not a secret
    ],
    ids=lambda sent: repr(sent[:12]),
)
def test_what_is_no_mp3_is_an_error(sent: bytes) -> None:
    """Empty, zeros, a page, a head without a body, other formats, noise."""
    with pytest.raises(EngineError, match="of no use"):
        decode_mp3(sent)


@pytest.mark.parametrize("cut", [1, 7, 100, 191, 192 + 5, 20 * 192 + 1])
def test_a_stream_cut_off_is_an_error(cut: int) -> None:
    """A connection that broke in the middle of a frame must not become a shorter sentence."""
    with pytest.raises(EngineError, match=r"cut off|damaged"):
        decode_mp3(MP3[:-cut])


@pytest.mark.parametrize("rest", [b"<html>503</html>", MP3[:100][::-1], b"TAG" + b"x" * 1000, bytes(50) + b"x"])
def test_rubbish_behind_or_within_the_sound_is_an_error(rest: bytes) -> None:
    """After it something was lost, or something was never sound."""
    with pytest.raises(EngineError, match="damaged"):
        decode_mp3(MP3 + rest)
    with pytest.raises(EngineError, match="damaged"):
        decode_mp3(MP3[: 10 * 192] + b"\0" + MP3[10 * 192 :])


@pytest.mark.parametrize("head", ["fffb00c4", "fffbf0c4", "fffb9cc4", "ffeb90c4", "fffd90c4", "fffa"])
def test_a_head_that_no_mp3_has_is_an_error(head: str) -> None:
    """Free format (whose frames have no length), a forbidden bit rate, sample rate or version, another layer, half a head."""
    with pytest.raises(EngineError, match="no MP3"):
        decode_mp3(bytes.fromhex(head) * (100 if len(head) == 8 else 1))


def test_a_wav_is_not_taken_for_an_mp3() -> None:
    """The decoder could play it; the voice did not promise it."""
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setparams((1, 2, 22_050, 0, "NONE", ""))
        sound.writeframes(bytes(2000))
    with pytest.raises(EngineError, match="no MP3"):
        decode_mp3(file.getvalue())


def test_a_change_of_rate_is_an_error() -> None:
    """Half the sentence would be heard at another pitch."""
    with pytest.raises(EngineError, match="rate changes"):
        decode_mp3(MP3 + silent_frame(22_050, 64) * 3)


def test_hours_are_refused_before_they_take_memory() -> None:
    """Frames are counted first: 14 MB of frames would be 600 MB of sound."""
    frame = silent_frame(8_000, 8)
    assert len(frame) == 72
    with pytest.raises(EngineError, match="half an hour"):
        decode_mp3(frame * 200_000)
    assert decode_mp3(frame * 1000).samples <= 576 * 1000


def test_a_lying_head_takes_no_memory() -> None:
    """An Info frame that tells of four thousand million frames is not believed."""
    honest = narrated([unit(10, 24_000, 1)], 24_000)
    at = honest.index(b"Info")
    lying = honest[: at + 8] + struct.pack(">I", 0xFFFFFFFF) + honest[at + 12 :]
    assert decode_mp3(lying).samples <= 13 * 576


def test_a_file_is_decoded_by_what_it_is(tmp_path: Path) -> None:
    """MP3 and WAV, whole; a missing file and another kind are errors in words."""
    sound = unit(30, 22_050, 1)
    (tmp_path / "bai.mp3").write_bytes(narrated([sound], 22_050))
    with wave.open(str(tmp_path / "bai.wav"), "wb") as file:
        file.setparams((1, 2, 22_050, 0, "NONE", ""))
        file.writeframes(sound.tobytes())
    assert decode_file(tmp_path / "bai.mp3").samples == len(sound)
    assert decode_file(tmp_path / "bai.wav").pcm == sound.tobytes()
    (tmp_path / "rubbish.mp3").write_bytes(b"rubbish")
    for name in ("missing.mp3", "rubbish.mp3", "bai.txt"):
        with pytest.raises(InputError, match="cannot be played"):
            decode_file(tmp_path / name)
