"""The voice that says nothing, for as long as speech would take: for tests, and for trying out everything else."""

from __future__ import annotations

from dataclasses import dataclass

from docreader.errors import OptionError
from docreader.model import Clip, Utterance

SAMPLES_A_CHARACTER = 1323
"""60 ms. Source: espeak's normal pace, 248 s for the 4,095 characters of the sample article."""


@dataclass(frozen=True, slots=True)
class SilentVoice:
    """Silence in any language: 60 ms for every character, divided by the pace."""

    language: str
    rate: float = 1.0
    rate_hz: int = 22_050

    @property
    def voice_id(self) -> str:
        """``silent:`` and the language."""
        return f"silent:{self.language}" + ("" if self.rate == 1 else f"@{self.rate:g}")

    def say(self, utterance: Utterance) -> Clip:
        """As many zeros as the text is long."""
        return Clip(pcm=bytes(2 * int(len(utterance.text) * SAMPLES_A_CHARACTER / self.rate)), rate_hz=self.rate_hz)

    def close(self) -> None:
        """Nothing to end."""


def open_silent(variant: str | None, *, language: str, rate: float) -> SilentVoice:
    """A silent voice.

    Raises:
        OptionError: it has no variants.
    """
    if variant is not None:
        raise OptionError("the silent voice has no variants: write silent", "giọng silent không có biến thể: hãy viết silent")
    return SilentVoice(language or "vi", rate)
