"""Lengths of silence and of time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docreader.audio.join import LEAST_TAIL_SAMPLES, UnitGuard, ms_of_samples, samples_of_ms, silence, unit_tail

LENGTHS = st.integers(0, 10_000_000)


@given(LENGTHS, st.sampled_from([1, 576, 1152]), st.integers(0, 40_000))
def test_a_tail_completes_a_unit_and_is_the_shortest_that_does(samples: int, frame: int, silent: int) -> None:
    """Whole frames, enough silence, and not a frame more than that takes."""
    tail = unit_tail(samples, frame, silent=silent)
    assert (samples + tail) % frame == 0
    assert silent + tail >= LEAST_TAIL_SAMPLES
    shorter = tail - frame
    assert shorter < 0 or silent + shorter < LEAST_TAIL_SAMPLES


@given(st.binary(max_size=3000).filter(lambda pcm: len(pcm) % 2 == 0), st.integers(0, 5000), st.sampled_from([576, 1152]))
def test_what_a_tail_completes_is_accepted(pcm: bytes, pause: int, frame: int) -> None:
    """The guard agrees with the tail, whatever the sound before it."""
    guard = UnitGuard(frame)
    for part in (pcm, silence(pause), silence(unit_tail(len(pcm) // 2 + pause, frame, silent=pause))):
        guard.watch(part)
    assert guard.finish() % frame == 0


def test_the_guard_begins_anew_with_each_unit() -> None:
    """The silence of one unit does not count for the next."""
    guard = UnitGuard(576)
    guard.watch(silence(1152))
    assert guard.finish() == 1152
    guard.watch(silence(576))
    with pytest.raises(ValueError, match="576 silent samples"):
        guard.finish()


@given(LENGTHS, st.sampled_from([8_000, 22_050, 24_000, 44_100]))
def test_a_place_is_within_half_a_millisecond_of_itself(samples: int, rate_hz: int) -> None:
    """Rounded, not cut."""
    assert abs(ms_of_samples(samples, rate_hz) - samples * 1000 / rate_hz) <= 0.5


@given(st.integers(0, 1_000_000), st.sampled_from([8_000, 22_050, 24_000, 44_100]))
def test_milliseconds_come_back_from_samples(ms: int, rate_hz: int) -> None:
    """A pause is as long as it was asked to be."""
    assert ms_of_samples(samples_of_ms(ms, rate_hz), rate_hz) == ms
