"""Things to say, and voices to say them."""

from __future__ import annotations

import array
from contextlib import closing

from docreader.model import Clip, Utterance
from docreader.voices import open_voice


def utterance(text: str) -> Utterance:
    """An utterance of ``text``."""
    return Utterance(text=text, language="vi", block="/blocks/0", span=(0, len(text)), pause_ms=0)


def said(text: str, spec: str, *, language: str = "vi", rate: float = 1.0) -> Clip:
    """The sound of ``text`` from a voice opened for it alone."""
    with closing(open_voice(spec, language=language, rate=rate)) as voice:
        return voice.say(utterance(text))


def samples(clip: Clip) -> array.array[int]:
    """The clip as numbers."""
    return array.array("h", clip.pcm)


def silence_ms(clip: Clip, level: int = 60) -> tuple[float, float]:
    """How long it is nearly silent at its beginning and at its end."""
    loud = [at for at, sample in enumerate(samples(clip)) if abs(sample) > level]
    return loud[0] * 1000 / clip.rate_hz, (clip.samples - 1 - loud[-1]) * 1000 / clip.rate_hz
