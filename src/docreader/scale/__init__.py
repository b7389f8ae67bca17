"""What "larger" means: the ladder of font steps, line spacings, the colours of themes, and the sheet of paper."""

from docreader.scale.ladder import LADDER, Step, heading_factor, screen_heading_factor, step_of_points
from docreader.scale.palette import PALETTES, Palette
from docreader.scale.sheet import A4, Sheet
from docreader.scale.spacing import LINE_HEIGHTS

__all__ = [
    "A4",
    "LADDER",
    "LINE_HEIGHTS",
    "PALETTES",
    "Palette",
    "Sheet",
    "Step",
    "heading_factor",
    "screen_heading_factor",
    "step_of_points",
]
