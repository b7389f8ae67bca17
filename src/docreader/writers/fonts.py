"""The typefaces of large print: where their files lie and which characters they draw.

Fonts come from installed packages only, never from the system: the same article gives the same pages on every machine.
"""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from docreader.errors import EngineMissingError
from docreader.model import Typeface

FAMILIES: Mapping[Typeface, str] = {"be-vietnam-pro": "Be Vietnam Pro", "noto-sans": "Noto Sans"}
"""Each typeface by the name of its family."""

_SYMBOLS = """
0609-060A 060C 061B 061F 0621-063A 0640-0655 0660-066D 067E-067F 0686 06A9 06AF 06CC 06F0-06F9 200C-200D 2190-2211 2213 2217-2220
2223-2224 2227-222D 2234-223D 2241-2247 2249-225F 2261-2263 2266-2269 226D-228B 228D-22A5 2302 2500-25CB 25CD-262F 2638-268B
2690-269C 26A0-26A1 2701-2704 2706-2709 270C-2727 2729-274B 274D 274F-2752 2756 2758-275E 2761-2775 2794 2798-27AF 27B1-27BE
"""
_HEBREW = "05B0-05C3 05C6 05D0-05EA"
_LEADING_OFFSETS = {4: 14, 12: 16}
"""Length of the fixed part of a cmap subtable, by its format. Source: OpenType 1.9, cmap."""


def font_folders() -> list[Path]:
    """The folders of all families, for a typesetter that looks for fonts itself.

    Raises:
        EngineMissingError: a font package is not installed.
    """
    return [_file(typeface).parent for typeface in FAMILIES]


def family_stack(typeface: Typeface) -> list[str]:
    """The families that a text in ``typeface`` is set in, each for what those before it do not draw.

    The last two are built into Typst 0.15: only signs such as arrows, Arabic and Hebrew letters are left to them.

    >>> family_stack("noto-sans")[:2]
    ['Noto Sans', 'Be Vietnam Pro']
    """
    others = [name for key, name in FAMILIES.items() if key != typeface]
    return [FAMILIES[typeface], *others, "DejaVu Sans Mono", "Libertinus Serif"]


@cache
def coverage() -> tuple[frozenset[str], ...]:
    """The characters of every family of the stack, one set for each.

    Raises:
        EngineMissingError: a font package is not installed.
    """
    packaged = tuple(frozenset(_printable(_mapped(_file(typeface).read_bytes()))) for typeface in FAMILIES)
    return (*packaged, _ranges(_SYMBOLS), _ranges(_HEBREW))


def _printable(codes: Iterable[int]) -> Iterator[str]:
    """The characters without controls, surrogates and private use, for which some fonts have a glyph and PDF/A no room."""
    return (chr(code) for code in codes if unicodedata.category(chr(code)) not in ("Cc", "Cs", "Co"))


@cache
def _file(typeface: Typeface) -> Path:
    """The regular cut of a typeface."""
    try:
        import fontpkg

        return Path(fontpkg.path(FAMILIES[typeface], weight=400))
    except (ImportError, LookupError) as error:
        package = f"fontpkg-{typeface}"
        raise EngineMissingError(
            f"the font {FAMILIES[typeface]} is not installed: pip install {package}",
            f"thiếu phông chữ {FAMILIES[typeface]}: hãy chạy pip install {package}",
        ) from error


def _ranges(listed: str) -> frozenset[str]:
    """Characters from ranges of code points, measured one by one in Typst 0.15.2 (``test_pdf_fonts`` measures them again)."""
    spans = [part.partition("-") for part in listed.split()]
    return frozenset(chr(code) for low, _, high in spans for code in range(int(low, 16), int(high or low, 16) + 1))


def _mapped(font: bytes) -> Iterator[int]:
    """The code points that a TrueType file maps to a glyph. Source: OpenType 1.9, table directory and cmap."""
    (tables,) = struct.unpack_from(">H", font, 4)
    records = [struct.unpack_from(">4sIII", font, 12 + 16 * number) for number in range(tables)]
    start = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    (count,) = struct.unpack_from(">H", font, start + 2)
    for number in range(count):
        (offset,) = struct.unpack_from(">I", font, start + 8 + 8 * number)
        (kind,) = struct.unpack_from(">H", font, start + offset)
        if kind in _LEADING_OFFSETS:
            yield from (_mapped_4 if kind == 4 else _mapped_12)(font, start + offset)


def _mapped_4(font: bytes, start: int) -> Iterator[int]:
    (doubled,) = struct.unpack_from(">H", font, start + 6)
    first = start + _LEADING_OFFSETS[4]
    ends, starts, deltas, offsets = (
        struct.unpack_from(f">{doubled // 2}H", font, first + part * doubled + (2 if part else 0)) for part in range(4)
    )
    for segment, (low, high) in enumerate(zip(starts, ends, strict=True)):
        for code in range(low, min(high, 0xFFFE) + 1):
            glyph = code + deltas[segment]
            if offsets[segment]:
                at = first + 3 * doubled + 2 + 2 * segment + offsets[segment] + 2 * (code - low)
                (glyph,) = struct.unpack_from(">H", font, at)
            if glyph & 0xFFFF:
                yield code


def _mapped_12(font: bytes, start: int) -> Iterator[int]:
    (groups,) = struct.unpack_from(">I", font, start + 12)
    for number in range(groups):
        low, high, glyph = struct.unpack_from(">III", font, start + _LEADING_OFFSETS[12] + 12 * number)
        yield from range(low if glyph else low + 1, high + 1)
