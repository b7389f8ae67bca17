"""Google's voice: natural, and online. The text leaves this computer, so it is only used when it is asked for by name.

gTTS would send some 100 questions for the sample article, most of them without their final mark, so that sentences end in
mid-air. Here they are packed by whole clauses: 56.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from itertools import pairwise

from gtts.lang import tts_langs

from docreader.audio.join import samples_of_ms, silence
from docreader.audio.trim import trim_silence
from docreader.errors import EngineError, OptionError
from docreader.model import Clip, Utterance
from docreader.voices.gtts_reach import SLOW_AT, can_speak_at, endpoint, reachable
from docreader.voices.gtts_wire import Manner, Wire
from docreader.voices.text import pack, printable, seam, speakable

__all__ = ["GttsVoice", "open_gtts", "pack", "reachable"]

RATE_HZ = 24_000
MOST_PIECE_CHARS = 100
"""What the service takes at a time. Source: gTTS 2.5, ``GOOGLE_TTS_MAX_CHARS``."""
UTTERANCE_S = 30.0
"""After this an utterance has failed, whatever it was waiting for."""
KEPT_MS = 40
"""Silence left at both ends of a piece; between pieces, what belongs there is added."""
_WORDLESS_MS = 100
_ALIASES = {"he": "iw", "jv": "jw", "nb": "no", "nn": "no", "fil": "tl"}
"""Google's own names. Source: the list in gTTS 2.5."""
_FALLBACK = "vi"


class GttsVoice:
    """Google Translate's voice, one utterance after the other over one connection."""

    def __init__(self, wire: Wire, manner: Manner, language: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._wire, self._manner, self._language, self._clock = wire, manner, language, clock

    @property
    def voice_id(self) -> str:
        """``gtts:`` and the language as Google calls it."""
        return f"gtts:{self._manner.language}" + ("@slow" if self._manner.slow else "")

    @property
    def rate_hz(self) -> int:
        """24,000."""
        return RATE_HZ

    @property
    def language(self) -> str:
        """BCP 47 of the language it speaks."""
        return self._language

    def say(self, utterance: Utterance) -> Clip:
        """The sound of the text, with 40 ms of silence at its ends; of a text without letters or digits, 100 ms of silence.

        Raises:
            EngineUnreachableError: the service did not answer with all of the sound within 30 s.
            EngineError: its sound has another sample rate than ever before.
        """
        deadline = self._clock() + UTTERANCE_S
        pieces = [piece for piece in pack(printable(utterance.text), MOST_PIECE_CHARS) if speakable(piece)]
        if not pieces:
            return Clip(pcm=silence(samples_of_ms(_WORDLESS_MS, RATE_HZ)), rate_hz=RATE_HZ)
        gaps = [silence(samples_of_ms(seam(before, after).silence_ms, RATE_HZ)) for before, after in pairwise(pieces)]
        sounds = [self._piece(piece, deadline) for piece in pieces]
        return Clip(pcm=b"".join(part for pair in zip(sounds, [*gaps, b""], strict=True) for part in pair), rate_hz=RATE_HZ)

    def close(self) -> None:
        """Closes the connection."""
        self._wire.close()

    def _piece(self, piece: str, deadline: float) -> bytes:
        clip = self._wire.fetch(piece, self._manner, deadline)
        if clip.rate_hz != RATE_HZ:
            raise EngineError(
                f"the gtts voice (Google) now speaks at {clip.rate_hz} Hz, not {RATE_HZ}: use the voice espeak, and report this",
                f"giọng gtts (Google) nay có tần số {clip.rate_hz} Hz, không phải {RATE_HZ}: hãy dùng giọng espeak và báo lỗi",
            )
        return (
            trim_silence(clip, keep_ms=KEPT_MS).pcm or clip.pcm
        )  # a service that whispers below the trimmer's level is kept whole


def open_gtts(variant: str | None, *, language: str, rate: float) -> GttsVoice:
    """Google's voice for ``language``, or else its Vietnamese one. Reads ``DOCREADER_GTTS_ENDPOINT``; nothing is sent yet.

    Raises:
        OptionError: it has no variants, and no pace but the normal one and a slow one; or the address is none.
    """
    if variant is not None:
        raise OptionError("the gtts voice has no variants: write gtts", "giọng gtts không có biến thể: hãy viết gtts")
    if not can_speak_at(rate):
        raise OptionError(
            f"the gtts voice has no pace of {rate:g}: choose 1, or {SLOW_AT:g} or less for slow, or the voice espeak",
            f"giọng gtts không có tốc độ {rate:g}: hãy chọn 1, hoặc từ {SLOW_AT:g} trở xuống để đọc chậm, hoặc giọng espeak",
        )
    name, spoken = _language_for(language)
    return GttsVoice(Wire(endpoint(os.environ)), Manner(name, rate <= SLOW_AT), spoken)


def _language_for(language: str) -> tuple[str, str]:
    """Google's name of the language to speak, and its primary BCP 47 subtag."""
    names = {name.lower(): name for name in tts_langs()}
    tag = language.replace("_", "-").lower()
    primary = tag.partition("-")[0]
    for name in (tag, primary, _ALIASES.get(primary, "")):
        if name in names:
            return names[name], primary
    return _FALLBACK, _FALLBACK
