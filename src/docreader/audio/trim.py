"""Trimming and loudness of clips, and sound as pydub knows it, for what needs ffmpeg. The home of ``pydub``."""

from __future__ import annotations

import warnings
from pathlib import Path

from docreader.audio.decode import decode_file
from docreader.audio.join import samples_of_ms
from docreader.model import Clip

with warnings.catch_warnings():
    # Nothing here runs ffmpeg; the rest is about pydub's own source, and meant for who maintains it.
    warnings.filterwarnings("ignore", "Couldn't find ffmpeg or avconv", RuntimeWarning)
    warnings.filterwarnings("ignore", "'audioop' is deprecated", DeprecationWarning)
    warnings.filterwarnings("ignore", ".*invalid escape sequence", SyntaxWarning)
    warnings.filterwarnings("ignore", ".*invalid escape sequence", DeprecationWarning)  # what Python 3.11 calls it
    from pydub import AudioSegment
    from pydub.silence import detect_leading_silence

_SILENT_BELOW_DBFS = -50.0
"""Of the loudness of ten milliseconds. Source: pydub's default; the breath of a voice lies about ten decibels above it."""


def trim_silence(clip: Clip, *, keep_ms: int = 40) -> Clip:
    """``clip`` with at most ``keep_ms`` of silence before its sound and after it; empty if it has no sound at all."""
    segment = to_audio_segment(clip)
    lead_ms = detect_leading_silence(segment, _SILENT_BELOW_DBFS)
    if lead_ms >= len(segment):
        return Clip(pcm=b"", rate_hz=clip.rate_hz)
    trail_ms = detect_leading_silence(segment.reverse(), _SILENT_BELOW_DBFS)
    begin = samples_of_ms(max(lead_ms - keep_ms, 0), clip.rate_hz)
    end = clip.samples - samples_of_ms(max(trail_ms - keep_ms, 0), clip.rate_hz)
    return Clip(pcm=clip.pcm[2 * begin : 2 * end], rate_hz=clip.rate_hz)


def gain(clip: Clip, db: float) -> Clip:
    """``clip`` louder by ``db`` decibels, or softer; what grows beyond 16 bits is clipped."""
    louder = to_audio_segment(clip).apply_gain(db)
    return Clip(pcm=louder.raw_data or b"", rate_hz=clip.rate_hz)


def to_audio_segment(clip: Clip) -> AudioSegment:
    """``clip`` as pydub holds sound."""
    return AudioSegment(data=clip.pcm, sample_width=2, frame_rate=clip.rate_hz, channels=1)


def segment_of_file(path: Path) -> AudioSegment:
    """The sound of a whole MP3 or WAV file as pydub holds it; no ffmpeg is needed.

    Raises:
        InputError: it cannot be read, or is neither.
    """
    return to_audio_segment(decode_file(path))
