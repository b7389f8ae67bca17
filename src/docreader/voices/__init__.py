"""The voices there are, and how one is opened. A voice is one module and one line of ``VOICES``.

Importing this package loads no engine: each is imported when one of its voices is opened.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from types import MappingProxyType, ModuleType
from typing import TypeAlias

from docreader.errors import EngineMissingError, OptionError
from docreader.voices.base import UnspokenError, Voice

__all__ = ["FASTEST", "SLOWEST", "VOICES", "UnspokenError", "Voice", "VoiceKind", "kind_of", "missing", "open_voice", "voices"]

SLOWEST, FASTEST = 0.5, 2.5
"""The paces that can be asked for, as multiples of a voice's normal one. Source: espeak-ng honours 80 to 450 words a minute,
which is 0.5 to 2.8 times the normal pace of its voice."""

Opener: TypeAlias = Callable[[str | None, str, float], Voice]
"""Opens a voice, given its variant, the article's language (BCP 47) and a pace."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceKind:
    """What a reader may want to know before choosing a voice."""

    name: str
    """As it is chosen: ``NAME`` or ``NAME:VARIANT``."""
    summary_en: str
    summary_vi: str
    online: bool
    """True = the article's text leaves this computer."""
    destination_en: str
    """Where the text goes."""
    destination_vi: str
    licence: str
    """Of the engine."""
    languages_en: str
    languages_vi: str
    packages: tuple[str, ...]
    """The Python packages that hold the engine."""
    open: Opener


def _open_espeak(variant: str | None, language: str, rate: float) -> Voice:
    from docreader.voices.espeak.voice import open_espeak

    return open_espeak(variant, language=language, rate=rate)


def _open_gtts(variant: str | None, language: str, rate: float) -> Voice:
    from docreader.voices.gtts import open_gtts

    return open_gtts(variant, language=language, rate=rate)


def _open_silent(variant: str | None, language: str, rate: float) -> Voice:
    from docreader.voices.silent import open_silent

    return open_silent(variant, language=language, rate=rate)


_KINDS = (
    VoiceKind(
        name="espeak",
        summary_en=(
            "robotic, complete, private, works offline; also as espeak:vi-vn-x-central, espeak:vi-vn-x-south, espeak:vi+f2"
        ),
        summary_vi=(
            "giọng máy, đọc đủ, riêng tư, không cần mạng; đổi giọng: espeak:vi-vn-x-central, espeak:vi-vn-x-south, espeak:vi+f2"
        ),
        online=False,
        destination_en="the text stays on this computer",
        destination_vi="văn bản ở lại trên máy này",
        licence="GPL-3.0-or-later",
        languages_en="Vietnamese of the north, centre and south, and some 110 other languages",
        languages_vi="tiếng Việt giọng Bắc, Trung, Nam và khoảng 110 ngôn ngữ khác",
        packages=("espeakng_loader",),
        open=_open_espeak,
    ),
    VoiceKind(
        name="gtts",
        summary_en="natural; needs the network",
        summary_vi="giọng tự nhiên; cần có mạng",
        online=True,
        destination_en="the text is sent to Google (Google Translate's voice)",
        destination_vi="văn bản được gửi đến Google (giọng đọc của Google Dịch)",
        licence="MIT; Google's own terms hold for its service",
        languages_en="Vietnamese and some 60 other languages",
        languages_vi="tiếng Việt và khoảng 60 ngôn ngữ khác",
        packages=("gtts", "requests"),
        open=_open_gtts,
    ),
    VoiceKind(
        name="silent",
        summary_en="silence as long as speech would be; for tests",
        summary_vi="khoảng lặng dài bằng lời đọc; để kiểm thử",
        online=False,
        destination_en="the text stays on this computer",
        destination_vi="văn bản ở lại trên máy này",
        licence="Apache-2.0",
        languages_en="any",
        languages_vi="mọi ngôn ngữ",
        packages=(),
        open=_open_silent,
    ),
)

VOICES: Mapping[str, VoiceKind] = MappingProxyType({kind.name: kind for kind in _KINDS})
"""By name."""


def kind_of(spec: str) -> VoiceKind:
    """What is known of the voice that ``spec`` (``NAME`` or ``NAME:VARIANT``) names.

    Raises:
        OptionError: no such voice.
    """
    name = spec.partition(":")[0]
    if name not in VOICES:
        there = ", ".join(VOICES)
        raise OptionError(
            f"there is no voice {name[:40]!r}: choose one of {there}, or auto",
            f"không có giọng {name[:40]!r}: hãy chọn một trong {there} hoặc auto",
        )
    return VOICES[name]


def missing(spec: str) -> EngineMissingError | None:
    """Why a voice cannot be opened here, and what to do; None = its engine is installed. Nothing is loaded, no network is asked.

    Raises:
        OptionError: no such voice.
    """
    kind = kind_of(spec)
    absent = [package for package in kind.packages if find_spec(package) is None]
    if not absent:
        return None
    wanted = " ".join(package.replace("_", "-") for package in absent)
    return EngineMissingError(
        f"the voice {kind.name} is not installed: pip install {wanted}",
        f"giọng {kind.name} chưa được cài: pip install {wanted}",
    )


def open_voice(spec: str, *, language: str, rate: float = 1.0) -> Voice:
    """The voice that ``spec`` names, to be closed after use.

    ``spec`` is ``NAME`` or ``NAME:VARIANT`` of ``VOICES``; ``language`` is the article's, BCP 47. A voice that does not speak it
    is opened all the same, and its ``language`` says what it speaks instead. ``rate`` multiplies the voice's normal pace.

    Raises:
        OptionError: no such voice, variant or pace.
        EngineMissingError: the engine is not installed.
    """
    kind = kind_of(spec)
    if not SLOWEST <= rate <= FASTEST:
        raise OptionError(
            f"a pace of {rate:g} is not possible: choose {SLOWEST:g} to {FASTEST:g}",
            f"không đọc được với tốc độ {rate:g}: hãy chọn từ {SLOWEST:g} đến {FASTEST:g}",
        )
    error = missing(spec)
    if error is not None:
        raise error
    _, colon, variant = spec.partition(":")
    return kind.open(variant if colon else None, language, rate)


def voices() -> tuple[VoiceKind, ...]:
    """The voices whose engines are installed here. Whether an online one answers is not asked."""
    return tuple(kind for kind in VOICES.values() if missing(kind.name) is None)


class _CalledPackage(ModuleType):
    """The package, which is also called as the function it is named after: ``docreader.voices()``."""

    def __call__(self) -> tuple[VoiceKind, ...]:
        return voices()


sys.modules[__name__].__class__ = _CalledPackage
