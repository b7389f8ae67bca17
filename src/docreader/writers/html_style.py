"""The style sheet and the script of a page: the same bytes whatever the article and the settings, so that hashes can pin them."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from importlib import resources

from docreader.scale import A4, LADDER, LINE_HEIGHTS, PALETTES, Palette, Step, heading_factor, screen_heading_factor
from docreader.writers.html_table import ABREAST

LEADS = tuple(tenth / 10 for tenth in range(15, 31))
"""Every line height that ``Settings`` takes, to a tenth."""
_MOST_VW = {7: 20, 8: 22, 9: 24, 10: 26}
"""The greatest size of the largest steps on a phone, in hundredths of the screen's width: a Vietnamese word of six letters
(3.2 em) still fits the line, and each step is still larger than the one before."""
_COLUMN_EM = 5.5
"""The least width of a table's column: Vietnamese words have up to seven letters, figures such as 1.234.567 nine characters."""
_NEEDS = {"--wide": 13.0} | {f"--fits-{columns}": columns * _COLUMN_EM for columns in ABREAST}
"""Width of the line, in em of the text, from which each flag is raised."""
_EDGES = 0.08
"""Share of a narrow screen that both edges of the page take, as page.css has it."""
_EDGES_EM = 4
"""Both edges of the page at their widest, as page.css has it."""
_WIDEST_EM = 120
"""1,920 px: wider screens have what this width has."""


@cache
def script() -> str:
    """The one script: it moves along the steps, and remembers."""
    return _asset("page.js")


@cache
def style() -> str:
    """The one style sheet."""
    fixed = [*_steps(), *_leads(), *_themes(), _asset("page.css"), *_room()]
    paper = [_asset("print.css"), f"@page{{margin:{A4.margin_mm}mm}}", *_paper(), *_room_on_paper()]
    return "\n".join([*fixed, *paper, _without_has()]) + "\n"


@cache
def policy() -> str:
    """The Content-Security-Policy: nothing is loaded, and nothing runs but the style and script above."""
    return (
        "default-src 'none'; img-src data:; media-src data:; font-src data:; "
        f"style-src '{_hash(style())}'; script-src '{_hash(script())}'; base-uri 'none'; form-action 'none'"
    )


def _asset(name: str) -> str:
    return resources.files("docreader.writers").joinpath("assets", name).read_text("utf-8").replace("\r\n", "\n")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _choice(name: str, value: str, button: str, declarations: str) -> str:
    """A rule for a choice: as the page was made or the script left it, then, stronger, as the radio button says."""
    return f':root[data-{name}="{value}"]{{{declarations}}}\n:root:has(#{button}:checked){{{declarations}}}'


def _steps() -> Iterator[str]:
    for number, step in enumerate(LADDER):
        yield _choice("step", str(number), f"step-{number}", _sizes(number, step))
        yield f".steps .choice:nth-child({number + 1})>span{{font-size:{0.75 + number / 10:g}em}}"  # an A for each size, growing


def _sizes(number: int, step: Step) -> str:
    text = f"min({step.rem:g}rem,{_MOST_VW[number]}vw)" if number in _MOST_VW else f"{step.rem:g}rem"
    screen = "".join(f"--h{level}:{screen_heading_factor(level, step.rem):g};" for level in (1, 2, 3))
    paper = "".join(f"--paper-h{level}:{heading_factor(level, step.pt):g};" for level in (1, 2, 3))
    return f"--text:{text};--paper-text:{step.pt}pt;{screen}{paper}"


def _leads() -> Iterator[str]:
    for lead in LEADS:
        yield f':root[data-line="{lead:g}"]{{--leading:{lead:g}}}'
    for number, lead in enumerate(LINE_HEIGHTS):
        yield f":root:has(#line-{number}:checked){{--leading:{lead:g}}}"


def _themes() -> Iterator[str]:
    yield f":root{{{_colours(PALETTES['light'])}}}"
    yield f"@media (prefers-color-scheme:dark){{:root{{{_colours(PALETTES['dark'])}}}}}"
    for theme, palette in PALETTES.items():
        yield _choice("theme", theme, f"theme-{theme}", _colours(palette))
        yield f".{theme}>span{{background:{palette.paper}!important;color:{palette.ink}!important}}"


def _colours(palette: Palette) -> str:
    names = ("paper", "band", "ink", "quiet", "link", "rule", "accent", "on_accent")
    colours = "".join(f"--{name.replace('_', '-')}:{getattr(palette, name)};" for name in names)
    return f"color-scheme:{'dark' if palette.dark else 'light'};{colours}"


def _room() -> Iterator[str]:
    """Flags for what has room: ``--wide`` for hanging list marks, ``--fits-N`` for N columns abreast.

    An empty flag is raised, a missing one is not: ``--x:var(--flag) table;display:var(--x,block)``. Measured in letters, so that
    it holds for phones, for zoom and for large steps alike. Container queries would say it more shortly, but the W3C's validator
    does not know them (w3c/css-validator#422).
    """
    for columns in ABREAST:
        yield f".columns-{columns}{{--fits:var(--fits-{columns})}}"
    for number, step in enumerate(LADDER):
        for flag, ems in _NEEDS.items():
            line = ems * step.rem
            least = round(min(line / (1 - _EDGES), line + _EDGES_EM), 2)
            if least <= _WIDEST_EM:
                yield f"@media screen and (min-width:{least:g}em){{:root:has(#step-{number}:checked){{{flag}: }}}}"


def _room_on_paper() -> Iterator[str]:
    line_pt = (A4.width_mm - 2 * A4.margin_mm) * 72 / 25.4
    for number, step in enumerate(LADDER):
        flags = ";".join(f"{flag}: " for flag, ems in _NEEDS.items() if ems * step.pt <= line_pt)
        if flags:
            yield f"@media print{{:root:has(#step-{number}:checked){{{flags}}}}}"


def _paper() -> Iterator[str]:
    """Black on white, in the points of the chosen step."""
    sizes = "--text:var(--paper-text);" + "".join(f"--h{level}:var(--paper-h{level});" for level in (1, 2, 3))
    black = "--paper:#fff;--band:#fff;--ink:#000;--quiet:#000;--link:#000;--rule:#000;--accent:#000;--on-accent:#fff;"
    measure = "--measure:calc(var(--paper-text)*36);--edge:0px;--gap:calc(var(--leading)*.625em);"
    yield f"@media print{{body{{{sizes}{black}{measure}}}}}"


def _without_has() -> str:
    """A browser that does not know ``:has()`` needs the script for the radio buttons: without it they are not shown."""
    return "@supports not selector(:has(a)){.steps,.tools details{display:none}html[data-script] .tools details{display:block}}"
