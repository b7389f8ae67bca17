"""What a reader turns to read with ease. ``scale`` says what each step measures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias, get_args

from docreader.errors import OptionError

Theme: TypeAlias = Literal["light", "sepia", "dark", "black-yellow"]
Typeface: TypeAlias = Literal["be-vietnam-pro", "noto-sans"]
Weight: TypeAlias = Literal[400, 500, 700]

LAST_STEP = 10
"""Steps run from 0. Source: the eleven screen sizes 16 to 128 px, whose top equals Firefox's reader view."""
DEFAULT_STEP = 2
"""20 px on screen, 24 pt on paper."""
LEAST_LINE_HEIGHT = 1.5
"""Source: WCAG 2.2, 1.4.8; and Be Vietnam Pro's tallest capital plus deepest descender take 1.43 em."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One reader's choice of size, colours and letters, for screen and paper alike.

    >>> Settings().larger().step
    3
    """

    step: int = DEFAULT_STEP
    """Font step, 0 to ``LAST_STEP``."""
    theme: Theme = "light"
    """Colours on screen; paper is always black on white."""
    line_height: float = 1.6
    """Multiple of the font size, 1.5 to 3."""
    typeface: Typeface = "be-vietnam-pro"
    weight: Weight = 400
    """Of body text, as in CSS ``font-weight``."""

    def __post_init__(self) -> None:
        _check("step", self.step, 0 <= self.step <= LAST_STEP, f"0–{LAST_STEP}")
        _check("line_height", self.line_height, LEAST_LINE_HEIGHT <= self.line_height <= 3, f"{LEAST_LINE_HEIGHT}–3")
        for name, kind in (("theme", Theme), ("typeface", Typeface), ("weight", Weight)):
            value = getattr(self, name)
            _check(name, value, value in get_args(kind), ", ".join(map(str, get_args(kind))))

    def larger(self) -> Settings:
        """These settings one font step up; at the top, themselves."""
        return replace(self, step=min(self.step + 1, LAST_STEP))

    def smaller(self) -> Settings:
        """These settings one font step down; at the bottom, themselves."""
        return replace(self, step=max(self.step - 1, 0))

    def reset(self) -> Settings:
        """These settings at the default font step."""
        return replace(self, step=DEFAULT_STEP)


def _check(name: str, value: object, fits: object, allowed: str) -> None:
    if not fits:
        raise OptionError(
            f"{name} cannot be {value!r}: choose from {allowed}", f"{name} không nhận {value!r}: hãy chọn {allowed}"
        )
