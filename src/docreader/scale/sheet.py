"""The sheet of paper that large print is set on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page's size and margins."""

    name: str
    """As Typst names the paper."""
    width_mm: float
    height_mm: float
    margin_mm: float


A4 = Sheet(name="a4", width_mm=210, height_mm=297, margin_mm=20)
"""Source: ISO 216; margins of at least an inch cost a 48 pt line two letters in twenty, 20 mm none of them a thumb's width."""
