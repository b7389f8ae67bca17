"""What holds for the script of any article whatever."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hypothesis import given, settings

from docreader.model import Article, Figure, Utterance, plain
from docreader.verbalise import chapter_titles, utterances

from .written import articles


def _written(article: Article, place: str) -> str:
    """The plain text at a JSON Pointer of the article."""
    value: object = article
    for step in place.split("/")[1:]:
        value = value[int(step)] if isinstance(value, tuple) else getattr(value, step)
    if isinstance(value, str):
        return value
    runs = value if isinstance(value, tuple) else getattr(value, "runs", None)
    assert isinstance(runs, tuple), place
    return plain(runs)


@given(articles)
@settings(max_examples=100, deadline=None)
def test_every_letter_is_covered_and_every_utterance_can_be_said(article: Article) -> None:
    """Spans lie in the text of their place, in order, and leave out no letter or digit; no utterance is empty."""
    covered: dict[str, int] = {}
    for utterance in utterances(article):
        text = _written(article, utterance.block)
        start, end = utterance.span
        assert 0 <= covered.get(utterance.block, 0) <= start < end <= len(text)
        assert utterance.block == "/published" or not re.search(
            r"\w", text[covered.get(utterance.block, 0) : start].replace("_", "")
        )
        covered[utterance.block] = end
        assert any(character.isalnum() for character in utterance.text)
        assert utterance.text == " ".join(utterance.text.split())
        assert text[start:end] == text[start:end].strip()
        assert utterance.pause_ms >= 60
    for place, end in covered.items():
        assert place == "/published" or not any(character.isalnum() for character in _written(article, place)[end:])


@given(articles)
@settings(max_examples=100, deadline=None)
def test_chapters_agree_with_the_utterances(article: Article) -> None:
    """In number, order and name; if anything is said at all, there is a first chapter."""
    spoken: list[Utterance] = list(utterances(article))
    titles = tuple(utterance.chapter for utterance in spoken if utterance.chapter is not None)
    assert chapter_titles(article) == titles
    assert bool(titles) == bool(spoken)
    assert all(titles)


@given(articles)
@settings(max_examples=60, deadline=None)
def test_every_text_that_can_be_said_is_said(article: Article) -> None:
    """No place with a letter or digit is left out, except what stands for a picture that has a caption."""
    said = {utterance.block for utterance in utterances(article)}
    for place, text in _places("", article):
        if any(character.isalnum() for character in text):
            assert place in said, place


def _places(place: str, value: object) -> Iterator[tuple[str, str]]:
    """Every place of an article that a listener should hear, with its text."""
    names = ("kicker", "title", "published", "lead", "byline", "photo_credit", "source", "caption", "credit")
    if isinstance(value, Figure):
        yield f"{place}/caption", plain(value.caption)
        yield f"{place}/credit", plain(value.credit)
        if not any(character.isalnum() for character in plain(value.caption)):
            yield f"{place}/alt", value.alt or ""
        return
    for name in names:
        found = getattr(value, name, None)
        if found:
            yield f"{place}/{name}", found if isinstance(found, str) else plain(found)
    if (runs := getattr(value, "runs", None)) is not None:
        yield place, plain(runs)
    for name in ("blocks", "items", "header", "rows", "cells"):
        for number, child in enumerate(getattr(value, name, ())):
            yield from _places(f"{place}/{name}/{number}", child)
