"""The article's JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from docreader.errors import InputError
from docreader.model import (
    Article,
    Block,
    Cell,
    Figure,
    FigureWithoutAlt,
    Footnote,
    Heading,
    Item,
    ItemList,
    Origin,
    Paragraph,
    Preformatted,
    Provenance,
    Quote,
    Removed,
    Row,
    Run,
    Table,
)
from docreader.model.serial import article_from_json, article_to_json, schema

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=20)
RUNS = st.lists(
    st.builds(
        Run,
        text=TEXT,
        marks=st.sampled_from([(), ("strong",), ("emphasis", "strong")]),
        link=st.none() | st.just("https://example.org/"),
        language=st.none() | st.just("en"),
    ),
    max_size=3,
).map(tuple)
ROWS = st.lists(st.builds(Row, cells=st.lists(st.builds(Cell, runs=RUNS), max_size=2).map(tuple)), max_size=2).map(tuple)
LEAVES: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, level=st.integers(2, 6), runs=RUNS),
    st.builds(Paragraph, runs=RUNS),
    st.builds(Figure, src=TEXT, alt=st.none() | TEXT, caption=RUNS, credit=RUNS),
    st.builds(Table, header=ROWS, rows=ROWS, caption=RUNS),
    st.builds(Preformatted, runs=RUNS),
)


def _nested(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    blocks = st.lists(inner, max_size=2).map(tuple)
    return st.one_of(
        st.builds(Quote, blocks=blocks),
        st.builds(Footnote, id=TEXT, label=TEXT, blocks=blocks),
        st.builds(ItemList, items=st.lists(st.builds(Item, blocks=blocks), max_size=2).map(tuple)),
    )


BLOCKS = st.recursive(LEAVES, _nested, max_leaves=5)
ARTICLES = st.builds(
    Article,
    title=TEXT,
    lead=st.none() | TEXT,
    language=st.sampled_from(["vi", "en"]),
    blocks=st.lists(BLOCKS, max_size=4).map(tuple),
    notices=st.lists(st.builds(FigureWithoutAlt, place=TEXT), max_size=2).map(tuple),
    provenance=st.builds(
        Provenance,
        origins=st.lists(st.builds(Origin, place=TEXT, rule=TEXT, node=TEXT), max_size=2).map(tuple),
        removed=st.lists(st.builds(Removed, node=TEXT, reason=TEXT, text=TEXT), max_size=2).map(tuple),
    ),
)
SMALL = Article(title="Bạch Thông", blocks=(Paragraph(runs=(Run(text="Nhân dân"),)),))


@given(ARTICLES)
def test_every_article_comes_back_from_its_json(article: Article) -> None:
    """JSON keeps all of an article."""
    assert article_from_json(article_to_json(article)) == article


@given(ARTICLES)
def test_every_article_fits_the_published_schema(article: Article) -> None:
    """The JSON Schema describes what is written."""
    jsonschema.validate(json.loads(article_to_json(article)), schema())


def test_json_is_readable_vietnamese_and_flat_at_the_top() -> None:
    """Letters are not escaped, and the fields that others read are plain text at the top level."""
    text = article_to_json(replace(SMALL, lead="Sapo", byline="Thu Trang"))
    data = json.loads(text)
    assert "Bạch Thông" in text
    assert [data[name] for name in ("title", "lead", "byline", "kicker", "language")] == [
        "Bạch Thông",
        "Sapo",
        "Thu Trang",
        None,
        "vi",
    ]
    assert data["blocks"][0] == {
        "type": "Paragraph",
        "runs": [{"text": "Nhân dân", "marks": [], "link": None, "language": None}],
        "language": None,
    }


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"title": None}, "/title"),
        ({"titel": "x"}, "titel"),
        ({"blocks": [{"type": "Paragraf", "runs": []}]}, "/blocks/0"),
        ({"blocks": [{"type": "Paragraph", "runs": [{"text": "x", "marks": ["loud"]}]}]}, "/blocks/0/runs/0/marks/0"),
        ({"direction": "up"}, "/direction"),
        ({"blocks": "x"}, "/blocks"),
        ({"blocks": [{"type": "Heading", "level": "2", "runs": []}]}, "/blocks/0/level"),
    ],
)
def test_json_that_is_no_article_is_refused_with_its_place(change: dict[str, Any], place: str) -> None:
    """The error names the place that does not fit; the schema refuses it, too."""
    data = json.loads(article_to_json(SMALL)) | change
    with pytest.raises(InputError, match=place):
        article_from_json(json.dumps(data))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema())


@pytest.mark.parametrize("text", ["", "[]", "null", "{}", "{", '"x"', "[" * 100_000])
def test_text_that_is_no_object_is_refused(text: str) -> None:
    """No JSON crashes the reader."""
    with pytest.raises(InputError):
        article_from_json(text)
