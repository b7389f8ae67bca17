"""The bytes of a figure's picture, ready for a writer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture that has been decoded once, so that a writer may trust it."""

    media_type: Literal["image/png", "image/jpeg"]
    data: bytes
    width_px: int
    height_px: int


Pictures: TypeAlias = Mapping[str, Picture]
"""Pictures by ``Figure.src``; a figure that is not in it is written as words only."""
