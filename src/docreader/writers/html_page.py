"""What the parts of one HTML page share while it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from docreader.model import Article, Direction, Footnote, LinkDropped, Pictures
from docreader.writers.checked import language_tag
from docreader.writers.html_markup import element, escape
from docreader.writers.labels import Labels, labels_for
from docreader.writers.walk import every_block, own_runs


@dataclass(slots=True, kw_only=True)
class Page:
    """One article on its way to HTML."""

    language: str
    """Of the article."""
    direction: Direction
    """Of the article."""
    labels: Labels
    pictures: Pictures
    notes: Mapping[str, int]
    """Number of each footnote, from 1, by its id in the article."""
    cited: frozenset[str]
    """Ids of the footnotes that words link to."""
    anchored: set[str] = field(default_factory=set)
    """Ids of the footnotes whose first mark in the text is written."""
    noted: set[str] = field(default_factory=set)
    """Ids of the footnotes that are written."""
    heading: int = 1
    """Level of the last heading."""
    tables: int = 0
    """Tables written."""
    dropped: list[LinkDropped] = field(default_factory=list)
    """Links left out, in the order they were met."""

    def label(self, words: str) -> str:
        """Words of the writer's own as markup, marked where their language is not the article's."""
        attributes = self.in_language(self.labels.language)
        return element("span", escape(words), {"lang": attributes["lang"]}) if "lang" in attributes else escape(words)

    def in_language(self, language: str | None, around: str | None = None) -> dict[str, str | None]:
        """The attributes of an element in ``language`` inside one in ``around`` (None = the article's)."""
        outer = (around or self.language).lower()
        tag = language_tag(language) if language else None
        if tag is None or tag.lower() == outer or tag.lower() == outer.split("-")[0]:
            return {}
        return {"lang": tag, "dir": "auto"}

    def of_block(self, language: str | None, direction: Direction | None) -> dict[str, str | None]:
        """The attributes of a block of the article that may differ from it in both."""
        attributes = self.in_language(language)
        if direction is not None:
            attributes["dir"] = None if direction == self.direction else direction
        return attributes


def open_page(article: Article, pictures: Pictures) -> Page:
    """A page with nothing written on it."""
    notes: dict[str, int] = {}
    cited: set[str] = set()
    for _, block in every_block(article.blocks):
        cited.update(run.link[1:] for run in own_runs(block) if run.link and run.link.startswith("#") and run.text.strip())
        if isinstance(block, Footnote):
            notes.setdefault(block.id, len(notes) + 1)
    language = language_tag(article.language) or "und"
    return Page(
        language=language,
        direction=article.direction,
        labels=labels_for(language),
        pictures=pictures,
        notes=notes,
        cited=frozenset(cited),
    )
