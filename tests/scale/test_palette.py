"""The colours of the themes."""

from __future__ import annotations

from typing import get_args

import pytest

from docreader.model import Theme
from docreader.scale import PALETTES


def _luminance(colour: str) -> float:
    """Source: WCAG 2.2, relative luminance."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    """Black on white is 21, the well-known grey #767676 on white 4.54."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", get_args(Theme))
def test_all_text_has_seven_to_one(theme: Theme) -> None:
    """Text, quiet text and links on page and band, and what is chosen, reach WCAG AAA; lines reach 3:1."""
    colours = PALETTES[theme]
    for ground in (colours.paper, colours.band):
        for text in (colours.ink, colours.quiet, colours.link):
            assert contrast(text, ground) >= 7
        assert contrast(colours.rule, ground) >= 3
    assert contrast(colours.on_accent, colours.accent) >= 7
    assert contrast(colours.accent, colours.paper) >= 3


@pytest.mark.parametrize("theme", get_args(Theme))
def test_a_dark_theme_is_dark(theme: Theme) -> None:
    """The browser's own controls follow the page."""
    colours = PALETTES[theme]
    assert colours.dark == (_luminance(colours.paper) < _luminance(colours.ink))
