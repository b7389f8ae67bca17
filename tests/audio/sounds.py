"""Sounds to test with, and ears to find them again. Nothing here uses the code under test."""

from __future__ import annotations

import math
import random
import shutil
import subprocess
from array import array
from functools import cache
from pathlib import Path

import miniaudio
import pytest

RATES_HZ = (8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000)
LEAST_TAIL = 1152

needs_ffmpeg = pytest.mark.skipif(
    not (shutil.which("ffmpeg") and shutil.which("ffprobe")), reason="a second decoder: ffmpeg is not on this machine"
)


def frame_length(rate_hz: int) -> int:
    """Samples in a frame, as the standard has it."""
    return 1152 if rate_hz >= 32_000 else 576


@cache
def speech(samples: int, rate_hz: int, seed: int) -> array[int]:
    """Something like a voice: gliding tones with breath, loud from the first sample to the last; no two stretches alike."""
    chance = random.Random(seed)  # noqa: S311 – noise, not a secret
    sound = array("h")
    phase = 0.0
    pitch_hz = 150.0
    for _ in range(samples):
        pitch_hz = min(max(pitch_hz + chance.gauss(0, 3), 90), 0.2 * rate_hz)
        phase += 2 * math.pi * pitch_hz / rate_hz
        sound.append(int(7000 * math.sin(phase) + 3000 * math.sin(3 * phase) + chance.gauss(0, 400)))
    return sound


def unit(frames: int, rate_hz: int, seed: int, silent: int = LEAST_TAIL) -> array[int]:
    """A unit of so many frames: speech, then ``silent`` samples of silence and not one more."""
    samples = frames * frame_length(rate_hz)
    return speech(samples - silent, rate_hz, seed) + array("h", bytes(2 * silent))


def with_clicks(samples: int, places: tuple[int, ...]) -> array[int]:
    """Silence with a sharp click at each place."""
    sound = array("h", bytes(2 * samples))
    for place in places:
        sound[place] = 30_000
        sound[place + 1] = -30_000
    return sound


def decoded(mp3: bytes) -> array[int]:
    """What miniaudio hears."""
    return array("h", miniaudio.mp3_read_s16(mp3).samples.tobytes())


def decoded_by_ffmpeg(path: Path) -> tuple[array[int], str]:
    """What ffmpeg hears, and what it complains of: at the least doubt."""
    strictly = ["-v", "warning", "-err_detect", "+crccheck+bitstream+buffer+explode"]
    done = subprocess.run(["ffmpeg", *strictly, "-i", str(path), "-f", "s16le", "pipe:"], capture_output=True, check=True)
    return array("h", done.stdout), done.stderr.decode()


def shift_of(heard: array[int], written: array[int], begin: int, width: int = 2500, reach: int = 40) -> int:
    """By how many samples ``written[begin:]`` is heard late: where the two agree best."""
    pattern = written[begin : begin + width]
    agreement = {
        shift: sum(a * b for a, b in zip(pattern, heard[begin + shift : begin + shift + width], strict=False))
        for shift in range(-min(reach, begin), reach + 1)
    }
    return max(agreement, key=lambda shift: agreement[shift])


def loudest(sound: array[int], begin: int, end: int) -> int:
    """The largest sample in [begin, end), without its sign."""
    return max((abs(sample) for sample in sound[begin:end]), default=0)
