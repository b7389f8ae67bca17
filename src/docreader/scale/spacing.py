"""The line spacings that a reader may choose among."""

from __future__ import annotations

LINE_HEIGHTS: tuple[float, ...] = (1.6, 2.0, 2.5)
"""Multiples of the font size. Source: WCAG 2.2, 1.4.8 asks for 1.5 at least; Be Vietnam Pro's stacked accents take 1.43 em, and
1.6 keeps a thin gap between them; 2 and 2.5 help who loses the line."""
