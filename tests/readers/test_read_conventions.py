"""Whole pages in the conventions of Vietnamese portals, read as a careful editor would; the truth is written by hand."""

from __future__ import annotations

from collections import Counter

import pytest

from .truth import FIELDS, article, cases, everything_read, pieces_of, squeezed, truth

_ARTICLES = [name for name in cases() if not truth(name).refused]
_OTHERS = [name for name in cases() if truth(name).refused]
_LEAST_BYTES = 4096
_LEAST_PARAGRAPHS = 5


@pytest.mark.parametrize("name", _ARTICLES)
def test_fields(name: str) -> None:
    """Title, lead, byline, dates … are what the page says; a field the page does not have is empty."""
    wanted, found = truth(name), article(name)
    assert found is not None
    judged = [field for field in FIELDS if field not in wanted.unjudged]
    read = {field: getattr(found, field) for field in judged}
    read["language"] = str(read["language"]).partition("-")[0]
    right = {field: (read[field] if read[field] in values else values[0]) for field, values in wanted.fields.items()}
    assert read == {field: right.get(field) for field in judged}


@pytest.mark.parametrize("name", _ARTICLES)
def test_whole(name: str) -> None:
    """Every paragraph, heading, item, caption and table is read word for word, once, in order and as what it is."""
    found = article(name)
    assert found is not None
    wanted = truth(name).pieces
    known = set(wanted)
    assert [piece for piece in pieces_of(found) if piece in known] == list(wanted)


@pytest.mark.parametrize("name", _ARTICLES)
def test_clean(name: str) -> None:
    """Nothing is read that is not the article's: no block too many, no word of the page's furniture in any part."""
    found = article(name)
    assert found is not None
    more = Counter(pieces_of(found)) - Counter(truth(name).pieces)
    assert list(more) == []
    read = everything_read(found)
    assert [phrase for phrase in truth(name).absent if squeezed(phrase) in read] == []


@pytest.mark.parametrize("name", _OTHERS)
def test_no_article(name: str) -> None:
    """A page without an article is refused, or its confidence says that a person should look."""
    found = article(name)
    assert found is None or found.provenance.confidence < 0.5


@pytest.mark.parametrize("name", cases())
def test_case_is_a_whole_page(name: str) -> None:
    """A golden page is a page as a site serves it, with an article of some length, and its truth has all its parts."""
    wanted = truth(name)
    assert len(wanted.page) > _LEAST_BYTES
    if not wanted.refused:
        assert sum(piece.letter in "pq" for piece in wanted.pieces) >= _LEAST_PARAGRAPHS
        assert {"title", "language"} <= wanted.fields.keys() <= set(FIELDS)
        assert wanted.absent
        said = squeezed(" ".join([*(values[0] for values in wanted.fields.values()), *(piece.text for piece in wanted.pieces)]))
        assert [phrase for phrase in wanted.absent if squeezed(phrase) in said] == []
