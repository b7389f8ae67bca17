"""Clips: trimmed, louder, and as pydub has them."""

from __future__ import annotations

import os
import subprocess
import sys
from array import array
from pathlib import Path

import pytest

from docreader.audio.join import samples_of_ms, silence
from docreader.audio.trim import gain, segment_of_file, to_audio_segment, trim_silence
from docreader.model import Clip

from .sounds import loudest, speech, unit
from .test_mp3 import narrated


def clip(lead_ms: int, sound_ms: int, trail_ms: int, rate_hz: int) -> Clip:
    """Silence, sound, silence."""
    lead, sound, trail = (samples_of_ms(ms, rate_hz) for ms in (lead_ms, sound_ms, trail_ms))
    return Clip(pcm=silence(lead) + speech(sound, rate_hz, 1).tobytes() + silence(trail), rate_hz=rate_hz)


@pytest.mark.parametrize("rate_hz", [16_000, 22_050, 24_000])
@pytest.mark.parametrize(("lead_ms", "trail_ms"), [(0, 0), (250, 0), (0, 777), (250, 777), (39, 39), (3, 3)])
def test_silence_is_trimmed_to_what_is_kept(rate_hz: int, lead_ms: int, trail_ms: int) -> None:
    """No sound is lost, and at most 40 ms of silence (and the ten that are judged at once) stays at either end."""
    whole = clip(lead_ms, 500, trail_ms, rate_hz)
    trimmed = trim_silence(whole)
    sound = speech(samples_of_ms(500, rate_hz), rate_hz, 1).tobytes()
    at = trimmed.pcm.find(sound)
    assert at >= 0
    most = 2 * samples_of_ms(51, rate_hz)
    assert at <= min(most, 2 * samples_of_ms(lead_ms, rate_hz))
    assert len(trimmed.pcm) - at - len(sound) <= min(most, 2 * samples_of_ms(trail_ms, rate_hz))
    assert trimmed.rate_hz == rate_hz


def test_how_much_is_kept_can_be_said() -> None:
    """Less silence for less ``keep_ms``, and none of the sound with it."""
    whole = clip(300, 500, 300, 24_000)
    assert trim_silence(whole, keep_ms=0).samples in range(samples_of_ms(500, 24_000), samples_of_ms(521, 24_000))
    assert trim_silence(whole, keep_ms=1000) == whole


def test_what_is_silent_throughout_becomes_empty() -> None:
    """A clip without sound says so by its length; nothing is no trouble either."""
    for samples in (0, 1, 100, 24_000):
        assert trim_silence(Clip(pcm=silence(samples), rate_hz=24_000)) == Clip(pcm=b"", rate_hz=24_000)


def test_a_quiet_breath_is_sound() -> None:
    """Forty decibels below full scale is not silence."""
    breath = Clip(pcm=array("h", [330, -330] * 4000).tobytes(), rate_hz=24_000)
    assert trim_silence(breath, keep_ms=0) == breath


def test_gain_is_in_decibels_and_clips() -> None:
    """Six decibels double, minus six halve, and what is too loud stays at the top instead of turning over."""
    quiet = Clip(pcm=array("h", [1000, -1000, 30_000, -30_000]).tobytes(), rate_hz=22_050)
    assert list(array("h", gain(quiet, 6.0206).pcm)) == pytest.approx([2000, -2000, 32_767, -32_768], abs=1)
    assert list(array("h", gain(quiet, -6.0206).pcm)) == pytest.approx([500, -500, 15_000, -15_000], abs=1)
    assert gain(quiet, 0) == quiet


def test_a_segment_is_the_clip() -> None:
    """Rate, width, channels and samples."""
    sound = clip(0, 100, 0, 22_050)
    segment = to_audio_segment(sound)
    assert (segment.frame_rate, segment.sample_width, segment.channels) == (22_050, 2, 1)
    assert segment.raw_data == sound.pcm


def test_a_segment_of_a_file_needs_no_ffmpeg(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With nothing on the path, an MP3 becomes a segment of its exact length."""
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "bai.mp3").write_bytes(narrated([unit(20, 22_050, 1)], 22_050))
    segment = segment_of_file(tmp_path / "bai.mp3")
    assert segment.frame_count() == 20 * 576
    assert loudest(array("h", segment.raw_data), 0, 10 * 576) > 3000


def test_loading_pydub_warns_of_nothing(tmp_path: Path) -> None:
    """Without ffmpeg, and compiled afresh: a terminal stays clean, and ``-W error`` finds no error."""
    environment = {**os.environ, "PATH": str(tmp_path), "PYTHONPYCACHEPREFIX": str(tmp_path)}
    program = "import docreader.audio.trim, warnings; warnings.warn('others are still heard', RuntimeWarning)"
    done = subprocess.run(
        [sys.executable, "-W", "always", "-c", program], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout == ""
    assert done.stderr.count("Warning: ") == 1
    assert "others are still heard" in done.stderr
    strict = [sys.executable, "-W", "error", "-c", "import docreader.audio.trim"]
    subprocess.run(strict, env={**environment, "PYTHONPYCACHEPREFIX": str(tmp_path / "again")}, check=True)
