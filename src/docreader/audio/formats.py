"""The audio files that docreader writes. A new one is a module and a line here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from docreader.audio.base import AudioFormat, AudioWriter, Tags, UnitEncoder
from docreader.audio.mp3 import FORMAT as MP3
from docreader.audio.wav import FORMAT as WAV
from docreader.errors import OptionError

__all__ = ["FORMATS", "AudioFormat", "AudioWriter", "Tags", "UnitEncoder", "format_for_suffix"]

FORMATS: Mapping[str, AudioFormat] = MappingProxyType({"mp3": MP3, "wav": WAV})
"""By name."""


def format_for_suffix(suffix: str) -> AudioFormat:
    """The format of files that end in ``suffix``, capital letters or not.

    Raises:
        OptionError: no format ends so.

    >>> format_for_suffix(".MP3").media_type
    'audio/mpeg'
    """
    for audio_format in FORMATS.values():
        if audio_format.suffix == suffix.lower():
            return audio_format
    known = ", ".join(audio_format.suffix for audio_format in FORMATS.values())
    raise OptionError(
        f"there is no audio format for {suffix!r}: end the file's name in {known}",
        f"không có định dạng âm thanh nào cho {suffix!r}: hãy đặt đuôi tệp là {known}",
    )
