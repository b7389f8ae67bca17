"""The colours of each theme on screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docreader.model import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours as ``#rrggbb``. Every text colour has a contrast of at least 7:1 with what it lies on, a rule 3:1."""

    dark: bool
    """Whether the browser's own controls are to be dark."""
    paper: str
    """Background of the page."""
    band: str
    """Background of the toolbar, of quotes and of table heads."""
    ink: str
    """Text."""
    quiet: str
    """Captions and dates."""
    link: str
    rule: str
    """Lines and borders."""
    accent: str
    """Background of what is chosen or pressed."""
    on_accent: str
    """Text on it."""


PALETTES: Mapping[Theme, Palette] = {
    "light": Palette(
        dark=False,
        paper="#fffdf9",
        band="#f4efe6",
        ink="#1d1a16",
        quiet="#47413a",
        link="#0a4384",
        rule="#756b5f",
        accent="#174d45",
        on_accent="#ffffff",
    ),
    "sepia": Palette(
        dark=False,
        paper="#f4e9d3",
        band="#eaddc1",
        ink="#2c2014",
        quiet="#46372a",
        link="#0d3b70",
        rule="#75634c",
        accent="#5a3413",
        on_accent="#fff8ea",
    ),
    "dark": Palette(
        dark=True,
        paper="#17191c",
        band="#24272b",
        ink="#ede8df",
        quiet="#cdc6ba",
        link="#9fcbff",
        rule="#8d8578",
        accent="#e9d8a6",
        on_accent="#1b1a17",
    ),
    "black-yellow": Palette(
        dark=True,
        paper="#000000",
        band="#000000",
        ink="#ffe81f",
        quiet="#ffe81f",
        link="#ffffff",
        rule="#ffe81f",
        accent="#ffe81f",
        on_accent="#000000",
    ),
}
"""Source: WCAG 2.2, 1.4.6 (text 7:1) and 1.4.11 (what bounds a control 3:1); the contrasts are recomputed by the tests."""
