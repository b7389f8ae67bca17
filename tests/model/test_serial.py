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
DIRECTIONS = st.sampled_from([None, "ltr", "rtl"])
LEAVES: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, level=st.integers(2, 6), runs=RUNS, direction=DIRECTIONS),
    st.builds(Paragraph, runs=RUNS, direction=DIRECTIONS),
    st.builds(Figure, src=TEXT, alt=st.none() | TEXT, caption=RUNS, credit=RUNS),
    st.builds(Table, header=ROWS, rows=ROWS, caption=RUNS),
    st.builds(Preformatted, runs=RUNS, direction=DIRECTIONS),
)


def _nested(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    blocks = st.lists(inner, max_size=2).map(tuple)
    items = st.builds(Item, blocks=blocks, label=st.none() | TEXT)
    return st.one_of(
        st.builds(Quote, blocks=blocks),
        st.builds(Footnote, id=TEXT, label=TEXT, blocks=blocks),
        st.builds(ItemList, items=st.lists(items, max_size=2).map(tuple)),
    )


BLOCKS = st.recursive(LEAVES, _nested, max_leaves=5)
ARTICLES = st.builds(
    Article,
    title=TEXT,
    lead=st.none() | TEXT,
    byline_role=st.none() | TEXT,
    photo_credit=st.none() | TEXT,
    language=st.sampled_from(["vi", "en"]),
    blocks=st.lists(BLOCKS, max_size=4).map(tuple),
    notices=st.lists(st.builds(FigureWithoutAlt, place=TEXT), max_size=2).map(tuple),
    provenance=st.builds(
        Provenance,
        origins=st.lists(st.builds(Origin, place=TEXT, rule=TEXT, node=TEXT), max_size=2).map(tuple),
        removed=st.lists(st.builds(Removed, node=TEXT, reason=TEXT, text=TEXT), max_size=2).map(tuple),
        confidence=st.floats(0, 1),
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
        "direction": None,
    }


LATER = {"byline_role", "photo_credit", "label", "direction", "confidence"}
"""Fields that came after the first version; the direction of an article did not."""


def _as_before(data: Any) -> Any:
    """The JSON as the first version wrote it."""
    if isinstance(data, list):
        return [_as_before(part) for part in data]
    if isinstance(data, dict):
        kept = LATER - {"direction"} if "title" in data else LATER - {"label"} if data.get("type") == "Footnote" else LATER
        return {name: _as_before(part) for name, part in data.items() if name not in kept}
    return data


def test_json_of_the_first_version_is_still_read() -> None:
    """Keys that are missing mean the defaults; the published schema does not ask for them either."""
    article = replace(
        SMALL,
        direction="rtl",
        blocks=(
            *SMALL.blocks,
            Heading(level=2, runs=(Run(text="Đề mục"),)),
            Preformatted(runs=(Run(text="Thơ"),)),
            ItemList(items=(Item(blocks=SMALL.blocks),)),
            Footnote(id="a", label="1", blocks=()),
        ),
        provenance=Provenance(origins=(Origin(place="/title", rule="title.heading", node="html/body/h1"),)),
    )
    before = _as_before(json.loads(article_to_json(article)))
    assert not {"byline_role", "photo_credit"} & set(before)
    assert "direction" not in before["blocks"][0]
    assert "label" not in before["blocks"][3]["items"][0]
    assert "confidence" not in before["provenance"]
    assert article_from_json(json.dumps(before)) == article
    jsonschema.validate(before, schema())


@pytest.mark.parametrize(("written", "read"), [("1", 1.0), ("0", 0.0), ("0.25", 0.25)])
def test_confidence_is_any_number_of_json(written: str, read: float) -> None:
    """Other programs write 1 for 1.0; what is read back is a float."""
    text = article_to_json(SMALL).replace('"confidence": 1.0', f'"confidence": {written}')
    confidence = article_from_json(text).provenance.confidence
    assert (confidence, type(confidence)) == (read, float)


@pytest.mark.parametrize("written", ["NaN", "Infinity", "1e999", "1" + "0" * 400, "true", '"0.5"', "null"])
def test_confidence_that_is_no_number_is_refused(written: str) -> None:
    """Python's reader of JSON lets more pass than JSON has."""
    text = article_to_json(SMALL).replace('"confidence": 1.0', f'"confidence": {written}')
    with pytest.raises(InputError, match="/provenance/confidence"):
        article_from_json(text)


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
        ({"blocks": [{"type": "Paragraph", "runs": [], "direction": "auto"}]}, "/blocks/0/direction"),
        ({"blocks": [{"type": "ItemList", "items": [{"blocks": [], "label": 5}]}]}, "/blocks/0/items/0/label"),
        ({"byline_role": []}, "/byline_role"),
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
