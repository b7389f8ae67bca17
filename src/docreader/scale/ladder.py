"""The one ladder of font steps, for screen and for paper. "Tăng cỡ chữ" and "Giảm cỡ chữ" move one step on it."""

from __future__ import annotations

from dataclasses import dataclass

from docreader.errors import OptionError


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One font size, where it is seen."""

    rem: float
    """On screen, in multiples of the browser's own text size (16 px unless the reader changed it)."""
    pt: int
    """On paper."""


LADDER: tuple[Step, ...] = (
    Step(rem=1, pt=18),
    Step(rem=1.125, pt=20),
    Step(rem=1.25, pt=24),
    Step(rem=1.5, pt=28),
    Step(rem=1.75, pt=36),
    Step(rem=2, pt=48),
    Step(rem=2.5, pt=48),
    Step(rem=3, pt=48),
    Step(rem=4, pt=48),
    Step(rem=6, pt=48),
    Step(rem=8, pt=48),
)
"""Indexed by ``Settings.step``. Paper starts at 18 pt and stops at 48, where an A4 line still holds about twenty letters.
Source: 18 pt is ACB's and UKAAF's least size for large print; 4 rem (400 %) is what Thorium's low-vision testers asked for;
8 rem (128 px) is the top of Firefox's reader view."""

_HEADINGS_AT_24_PT = {1: 0.50, 2: 0.25, 3: 0.10}
"""How much larger than the body a heading is, by level. Source: docs/adr/0004."""


def heading_factor(level: int, pt: int) -> float:
    """Size of a heading as a multiple of the body's, falling as the body grows, so that a long word still fits the line.

    >>> heading_factor(1, 24), heading_factor(1, 48), heading_factor(4, 24)
    (1.5, 1.1, 1.0)
    """
    return _falling_factor(level, (pt - 24) / 24)


def screen_heading_factor(level: int, rem: float) -> float:
    """The same on screen: falling from the default step to 4 rem, and never so fast that a larger step shows a smaller heading.

    Source: low-vision readers ask for headings that grow more slowly than the body (w3c/low-vision-a11y-tf#98).

    >>> screen_heading_factor(1, 1.25), screen_heading_factor(1, 8)
    (1.5, 1.1)
    """
    return _falling_factor(level, (rem - 1.25) / 2.75)


def _falling_factor(level: int, progress: float) -> float:
    most = _HEADINGS_AT_24_PT.get(level, 0.0)
    least = {1: 0.10, 2: 0.05}.get(level, 0.0)
    return round(1 + most + (least - most) * min(max(progress, 0.0), 1.0), 4)


def step_of_points(pt: int) -> int:
    """The first step that measures ``pt`` on paper.

    Raises:
        OptionError: no step has that size.

    >>> step_of_points(24)
    2
    """
    for number, step in enumerate(LADDER):
        if step.pt == pt:
            return number
    sizes = ", ".join(str(size) for size in sorted({step.pt for step in LADDER}))
    raise OptionError(f"there is no size {pt} pt: choose {sizes}", f"không có cỡ chữ {pt} pt: hãy chọn {sizes}")
