"""What a voice is: something that turns one utterance into sound."""

from __future__ import annotations

from typing import Protocol

from docreader.errors import EngineError
from docreader.model import Clip, Utterance


class UnspokenError(EngineError):
    """A text with letters or digits for which this voice has no sound; the voice can say the next one.

    Whoever would rather go on than fail leaves the text out and says so with a ``TextUnspoken`` notice.
    """


class Voice(Protocol):
    """Says what it is given, and nothing else. The caller owns pauses, order and retries of whole articles.

    One object serves one thread; whoever wants two sentences at once opens two voices. A voice that was opened must be closed.
    """

    @property
    def voice_id(self) -> str:
        """``<engine>:<name>``, such as ``espeak:vi``; a pace other than the normal one follows: ``espeak:vi@1.25``."""
        ...

    @property
    def rate_hz(self) -> int:
        """Sample rate of every clip."""
        ...

    @property
    def language(self) -> str:
        """BCP 47 of the language it speaks."""
        ...

    def say(self, utterance: Utterance) -> Clip:
        """The sound of ``utterance.text``, without the pause after it; the same bytes for the same text, every time.

        Raises:
            EngineMissingError: the engine is not installed.
            EngineUnreachableError: it did not answer.
            UnspokenError: it has no sound for this text.
            EngineError: it failed in another way.
        """
        ...

    def close(self) -> None:
        """Ends what ``open`` began: processes, connections. May be called twice."""
        ...
