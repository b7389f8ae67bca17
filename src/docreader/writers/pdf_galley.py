"""Runs of text → data for the Typst template, with the losses on the way.

A *galley* is type that is set but not yet made into pages: what the parts of one article share while they are prepared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TypeAlias

from docreader.model import CharactersReplaced, Direction, LinkDropped, Mark, Notice, Picture, Pictures, Run
from docreader.model.serial import Json
from docreader.writers.checked import language_tag, safe_address
from docreader.writers.labels import Labels
from docreader.writers.pdf_characters import drawable
from docreader.writers.pdf_words import Piece, break_up

Data: TypeAlias = dict[str, Json]
"""What the template takes: keys are those it names."""

LEAST_ROOM = 6.0
"""Em: the width of a line below which nothing is indented further. Source: the longest Vietnamese syllable, nghiêng, takes 4."""
_WIDEST = 1.1
"""Em: no letter of the fonts is wider, ligature-like signs apart, which are measured anyway."""
_HREF_SHOWN = 200
_LONGEST_ADDRESS = 2000
"""Source: Typst refuses more than 8,000; readers of PDF are known to stop at about 2,000."""


@dataclass(slots=True, kw_only=True)
class Galley:
    """One article on its way to paper."""

    language: str
    """BCP 47, of the article."""
    direction: Direction
    """Of the article."""
    labels: Labels
    fonts: Sequence[frozenset[str]]
    """The characters of each font."""
    pictures: Pictures
    notes: Mapping[str, int]
    """Number of each footnote, from 1, by its id in the article."""
    pt: int
    columns_fit: bool
    """Whether tables may stand as tables, where they fit."""
    images: list[Picture] = field(default_factory=list)
    """The pictures used, each once; the template knows them by their index."""
    heading: int = 1
    """Level of the last heading."""
    noted: set[str] = field(default_factory=set)
    """Ids of the footnotes already set."""
    losses: dict[str, list[Notice]] = field(default_factory=dict)
    """By place."""

    def own(self, words: str, marks: tuple[Mark, ...] = ()) -> Run:
        """Words of the writer's own, marked where their language is not the article's."""
        foreign = self.language.split("-")[0].casefold() != self.labels.language
        return Run(text=words, marks=marks, language=self.labels.language if foreign else None)


def letters_in(room: float) -> int:
    """How many letters surely fit a line of ``room`` em."""
    return max(int(room / _WIDEST), 1)


def set_runs(runs: Sequence[Run], galley: Galley, place: str, room: float, language: str | None = None) -> list[Json]:
    """The runs as the template takes them: links, each with its runs.

    ``language`` is the block's, ``room`` the width of its line in em of its own size. Characters that had to be replaced and
    links that had to be dropped are noted under ``place``.
    """
    replaced: list[str] = []
    losses: list[Notice] = []
    texts: list[str] = []
    for run in runs:
        shown = drawable(run.text, galley.fonts)
        texts.append(shown.text.replace("\n", " \n"))
        replaced.extend(shown.replaced)
    pieces = break_up(_spaces_behind(runs, texts), letters_in(room))
    data: list[Json] = []
    for address, group in groupby(zip(runs, texts, pieces, strict=True), key=lambda part: part[0].link):
        linked = list(group)
        target = _target(address, "".join(text for _, text, _ in linked), galley, place, losses)
        within: list[Json] = [_run(run, parts, language or galley.language) for run, _, parts in linked if parts]
        if within:
            data.append({**target, "runs": within})
    _note_losses(galley, place, replaced, losses)
    return data


def set_words(words: str, galley: Galley, place: str | None, room: float) -> list[Json]:
    """A text without marks, as ``set_runs`` gives it; ``place`` None = the words are the writer's own."""
    return set_runs((Run(text=words),), galley, place or "", room)


def set_mark(mark: str, galley: Galley, place: str) -> str:
    """The mark of an item, on one line; characters that had to be replaced are noted under ``place``."""
    shown = drawable(mark, galley.fonts)
    _note_losses(galley, place, shown.replaced, [])
    return " ".join(shown.text.split())


def notices_of(galley: Galley) -> tuple[Notice, ...]:
    """All losses, in the order their places were met."""
    return tuple(notice for losses in galley.losses.values() for notice in losses)


def typst_language(tag: str | None) -> Data:
    """``lang`` and ``region`` as Typst takes them; {} where the tag is none.

    >>> typst_language("en-US"), typst_language("zh-Hant-TW"), typst_language("x-klingon")
    ({'lang': 'en', 'region': 'US'}, {'lang': 'zh', 'region': 'TW'}, {})
    """
    if tag is None or language_tag(tag) is None:
        return {}
    primary, *others = tag.split("-")
    if len(primary) not in (2, 3):
        return {}
    region = next((part.upper() for part in others if len(part) == 2 and part.isalpha()), None)
    return {"lang": primary.lower(), **({"region": region} if region else {})}


def _spaces_behind(runs: Sequence[Run], texts: Sequence[str]) -> list[str]:
    """The texts with the space between two runs at the end of the first, unless that is a link, which would underline it.

    A space that is a stretch of its own at a line's end is lost in readers built on PDFium, and two words run together.
    """
    moved = list(texts)
    for number in range(1, len(moved)):
        before, here = moved[number - 1], moved[number]
        if here.startswith(" ") and before and not before[-1].isspace() and runs[number - 1].link is None:
            moved[number - 1], moved[number] = before + " ", here[1:]
    return moved


def _target(address: str | None, text: str, galley: Galley, place: str, losses: list[Notice]) -> Data:
    """Where a link leads: a web address, a footnote, or nowhere."""
    if address is None or not text.strip():
        return {}
    if address.startswith("#") and address[1:] in galley.notes:
        return {"note": galley.notes[address[1:]]}
    safe = safe_address(address)
    if safe is None or len(safe) > _LONGEST_ADDRESS:
        losses.append(LinkDropped(place=place, href=address[:_HREF_SHOWN]))
        return {}
    return {"href": safe}


def _run(run: Run, pieces: Sequence[Piece], language: str) -> Data:
    marks: Data = {}
    if "strong" in run.marks:
        marks["strong"] = True
    if "emphasis" in run.marks:
        marks["emphasis"] = True
    if "superscript" in run.marks:
        marks["shift"] = "up"
    elif "subscript" in run.marks:
        marks["shift"] = "down"
    if run.language and run.language.casefold() != language.casefold():
        marks |= typst_language(run.language)
    return {"pieces": [*pieces], **marks}


def _note_losses(galley: Galley, place: str, replaced: Iterable[str], losses: list[Notice]) -> None:
    """The losses at ``place``; a text that is set twice is told of once."""
    counted = Counter(replaced)
    if counted:
        characters = "".join(counted)
        losses.insert(0, CharactersReplaced(place=place, characters=characters, count=counted.total()))
    if losses and place:
        galley.losses[place] = losses
