"""Figure → data for the Typst template: the picture with its words, or the words that stand for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeAlias

from docreader.model import Figure, Picture, Run, plain
from docreader.writers.characters import writable
from docreader.writers.pdf_galley import Data, Galley, set_runs

_Line: TypeAlias = tuple[str, tuple[Run, ...]]
"""Words and their place in the article."""

_COARSEST_PPI: Final = 50
"""Pixels an inch: a small picture is not blown up further. Source: at two pixels a millimetre a face is still one."""


def set_figure(place: str, figure: Figure, galley: Galley, room: float) -> Iterator[Data]:
    """The figure; nothing for a decorative picture that is missing and has no words."""
    lines = [(f"{place}/caption", figure.caption), (f"{place}/credit", figure.credit)]
    caption = [(where, runs) for where, runs in lines if _flat(runs)]
    picture = galley.pictures.get(figure.src)
    if picture is None or min(picture.width_px, picture.height_px) < 1:
        if words := _words_instead(place, figure, caption, galley):
            yield {"kind": "words", "lines": [set_runs(runs, galley, where, room) for where, runs in words]}
        return
    yield {
        "kind": "figure",
        "image": _index(picture, galley),
        "width": picture.width_px * 72 / _COARSEST_PPI,
        "ratio": picture.height_px / picture.width_px,
        "alt": _alt(figure, galley),
        "caption": [set_runs(runs, galley, where, room) for where, runs in caption],
    }


def _flat(runs: tuple[Run, ...]) -> str:
    return " ".join(plain(runs).split())


def _index(picture: Picture, galley: Galley) -> int:
    if picture not in galley.images:
        galley.images.append(picture)
    return galley.images.index(picture)


def _alt(figure: Figure, galley: Galley) -> str | None:
    """What a screen reader says for the picture; None = nothing, it is decorative and stands alone."""
    words = " ".join((figure.alt or "").split()) or _flat(figure.caption)
    if words or figure.alt is None:
        return writable(words, "") or galley.labels.picture_without_description
    return galley.labels.picture if _flat(figure.credit) else None


def _words_instead(place: str, figure: Figure, caption: list[_Line], galley: Galley) -> list[_Line]:
    """The lines of words in place of a picture, the first behind a label, each with its place."""
    alt = " ".join((figure.alt or "").split())
    label = galley.own(f"{galley.labels.picture}: ", ("strong",))
    if alt and alt != _flat(figure.caption):
        return [(f"{place}/alt", (label, Run(text=alt))), *caption]
    if caption:
        (where, runs), *rest = caption
        return [(where, (label, *runs)), *rest]
    if figure.alt is None:
        return [(f"{place}/alt", (galley.own(galley.labels.picture_without_description),))]
    return []
