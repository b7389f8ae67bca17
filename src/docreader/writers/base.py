"""What every writer gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from docreader.model import Article, Notice, Pictures, Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """A written article."""

    data: str | bytes
    """Text formats as ``str`` (to be written as UTF-8), the others as ``bytes``."""
    notices: tuple[Notice, ...] = ()
    """What this format could not show."""


Writer: TypeAlias = Callable[[Article, Settings, Pictures], Rendering]
