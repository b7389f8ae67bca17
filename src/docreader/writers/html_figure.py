"""Figure → HTML: the picture as data, or the words that stand for it."""

from __future__ import annotations

from dataclasses import replace

from docreader.model import Figure, Picture, Run, plain
from docreader.writers.html_markup import data_uri, element, escape, opening
from docreader.writers.html_page import Page
from docreader.writers.html_runs import write_runs


def write_figure(figure: Figure, page: Page, place: str) -> str:
    """The figure; "" for a decorative picture that is missing and has no words."""
    caption = [
        write_runs(_level(runs), page, f"{place}/{name}")
        for name, runs in (("caption", figure.caption), ("credit", figure.credit))
        if plain(runs).strip()
    ]
    picture = page.pictures.get(figure.src)
    if picture is not None:
        return element("figure", _image(figure, picture, page) + _figcaption(caption))
    return _words_instead(figure, caption, page)


def _level(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs without emphasis where all of them have it: pages set whole captions in italics, which stress nothing."""
    if not all("emphasis" in run.marks for run in runs if run.text.strip()):
        return runs
    return tuple(replace(run, marks=tuple(mark for mark in run.marks if mark != "emphasis")) for run in runs)


def _image(figure: Figure, picture: Picture, page: Page) -> str:
    return opening(
        "img",
        {
            "src": data_uri(picture),
            "alt": _alt(figure, page),
            "width": str(picture.width_px),
            "height": str(picture.height_px),
        },
    )


def _alt(figure: Figure, page: Page) -> str:
    """What a screen reader says for the picture, beside its caption and not a second time."""
    if _says_more(figure):
        return figure.alt or ""
    if plain(figure.caption).strip():
        return page.labels.picture
    return page.labels.picture_without_description if figure.alt is None else ""


def _says_more(figure: Figure) -> bool:
    """Whether the alternative text is other words than the caption's."""
    alt = " ".join((figure.alt or "").split())
    return bool(alt) and alt != " ".join(plain(figure.caption).split())


def _words_instead(figure: Figure, caption: list[str], page: Page) -> str:
    label = f"<b>{page.label(page.labels.picture)}:</b> "
    if _says_more(figure):
        content = element("p", label + escape(figure.alt or "")) + _figcaption(caption)
    elif caption:
        content = _figcaption([label + caption[0], *caption[1:]])
    elif figure.alt is None:
        content = element("p", page.label(page.labels.picture_without_description))
    else:
        return ""
    return element("figure", content, {"class": "words"})


def _figcaption(lines: list[str]) -> str:
    return "\n" + element("figcaption", "\n".join(element("p", line) for line in lines)) if lines else ""
