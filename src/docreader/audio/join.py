"""Lengths of sound: silence, pauses, and the tail that lets units of MP3 be laid end to end without a trace.

A decoder hears a frame only together with the one before it. Where one unit's frames follow another's, what is heard across the
seam is made of both; it is right only if the first ends in silence as long as the codec's delay.
"""

from __future__ import annotations

LEAST_TAIL_SAMPLES = 1152
"""Digital silence at the end of every unit. Source: an MP3 is heard 576 + 529 = 1,105 samples after it is encoded (LAME's delay
and a decoder's, LAME 3.100's ``encoder.h``), so the last 1,105 samples of a unit are carried by frames that are dropped; 1,152 is
the next multiple of a frame."""


def silence(samples: int) -> bytes:
    """Silent PCM.

    >>> silence(2)
    b'\\x00\\x00\\x00\\x00'
    """
    return bytes(2 * samples)


def samples_of_ms(ms: int, rate_hz: int) -> int:
    """How many samples last ``ms`` milliseconds, rounded.

    >>> samples_of_ms(300, 22050)
    6615
    """
    return (ms * rate_hz + 500) // 1000


def ms_of_samples(samples: int, rate_hz: int) -> int:
    """How many milliseconds ``samples`` last, rounded; one place in a narration is the same millisecond wherever it is asked for.

    >>> ms_of_samples(6615, 22050)
    300
    """
    return (samples * 1000 + rate_hz // 2) // rate_hz


def unit_tail(samples: int, frame_samples: int, *, silent: int = 0) -> int:
    """How many samples of silence complete a unit that has ``samples`` so far, the last ``silent`` of them silent already.

    The least number that makes the unit a multiple of ``frame_samples`` and its silence at least ``LEAST_TAIL_SAMPLES``.

    >>> unit_tail(10_000, 576, silent=6615)
    368
    >>> unit_tail(10_000, 576)
    1520
    """
    least = max(LEAST_TAIL_SAMPLES - silent, 0)
    return least + -(samples + least) % frame_samples


class UnitGuard:
    """Watches the PCM of a unit go by and refuses one that cannot be joined to the next."""

    def __init__(self, frame_samples: int) -> None:
        self._frame_samples = frame_samples
        self._samples = 0
        self._silent = 0

    def watch(self, pcm: bytes) -> None:
        """Counts the samples, and the silence that ends them. Raises ``ValueError`` for half a sample."""
        if len(pcm) % 2:
            raise ValueError(f"{len(pcm)} bytes are not whole samples of 16 bits")
        end = pcm[-2 * LEAST_TAIL_SAMPLES :]
        silent = (len(end) - len(end.rstrip(b"\0"))) // 2
        self._silent = silent if 2 * silent < len(pcm) else self._silent + silent
        self._samples += len(pcm) // 2

    def finish(self) -> int:
        """The unit's length in samples; watches the next one. Raises ``ValueError`` for a unit that was not completed."""
        samples, silent = self._samples, self._silent
        self._samples = self._silent = 0
        if samples % self._frame_samples:
            raise ValueError(f"a unit of {samples} samples is not a multiple of the frame ({self._frame_samples})")
        if silent < LEAST_TAIL_SAMPLES:
            raise ValueError(f"a unit ends in {silent} silent samples; at least {LEAST_TAIL_SAMPLES} are needed")
        return samples
