"""The voice for whoever names none: the most natural one that answers."""

from __future__ import annotations

from dataclasses import dataclass

from docreader.voices import missing
from docreader.voices.gtts_reach import can_speak_at, reachable


@dataclass(frozen=True, slots=True)
class Choice:
    """A voice, and why."""

    spec: str
    """For ``open_voice``."""
    en: str
    """Which it is, why, and where the text goes: one line."""
    vi: str


def choose(timeout_s: float = 1.5, *, rate: float = 1.0) -> Choice:
    """Google's voice if it has the pace and can be reached in so many seconds, else espeak.

    For the command line, which tells what was chosen; a library call does not go online unless its caller names such a voice.
    """
    if missing("gtts"):
        return _espeak("Google's voice is not installed", "giọng của Google chưa được cài")
    if not can_speak_at(rate):
        return _espeak(f"Google's voice has no pace of {rate:g}", f"giọng của Google không có tốc độ {rate:g}")
    if not reachable(timeout_s):
        return _espeak("Google's voice cannot be reached", "không kết nối được với giọng của Google")
    return Choice(
        "gtts",
        "gtts (natural): the text is sent to Google; --voice espeak keeps it on this computer",
        "gtts (tự nhiên): văn bản được gửi đến Google; dùng --voice espeak để giữ văn bản trên máy này",
    )


def _espeak(why_en: str, why_vi: str) -> Choice:
    return Choice(
        "espeak",
        f"espeak (robotic), because {why_en}; the text stays on this computer",
        f"espeak (giọng máy), vì {why_vi}; văn bản ở lại trên máy này",
    )
