"""Each kind of block as HTML."""

from __future__ import annotations

import pytest

from docreader.model import (
    Article,
    Cell,
    Figure,
    Footnote,
    Item,
    ItemList,
    Numbering,
    Paragraph,
    Preformatted,
    Row,
    Run,
    Settings,
    Table,
)
from docreader.writers.html import write_html

from .samples import EVERYTHING, PICTURE, cell, paragraph, runs
from .strict_html import Tree, parse
from .test_html import body, tree

MISSING = Figure(src="mất.jpg")
"""A figure whose picture is not there."""


def figure_of(figure: Figure, *, there: bool) -> Tree:
    """The page of one figure."""
    pictures = {figure.src: PICTURE} if there else {}
    return parse(str(write_html(Article(title="Tựa", blocks=(figure,)), Settings(), pictures).data))


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Figure(src="x", alt="Ruộng lúa", caption=runs("Vụ mùa"), credit=runs("A")), ["Ảnh: Ruộng lúa", "Vụ mùa", "A"]),
        (Figure(src="x", alt="Vụ mùa", caption=runs("Vụ  mùa")), ["Ảnh: Vụ  mùa"]),
        (Figure(src="x", alt="", caption=runs("Vụ mùa")), ["Ảnh: Vụ mùa"]),
        (Figure(src="x", caption=runs("Vụ mùa"), credit=runs("A")), ["Ảnh: Vụ mùa", "A"]),
        (Figure(src="x", alt="Ruộng lúa"), ["Ảnh: Ruộng lúa"]),
        (Figure(src="x", credit=runs("A")), ["Ảnh: A"]),
        (Figure(src="x"), ["Ảnh không có mô tả"]),
        (Figure(src="x", alt=""), []),
    ],
)
def test_a_missing_picture_leaves_its_words(figure: Figure, words: list[str]) -> None:
    """Alternative text, caption, credit, each once; a decorative picture leaves nothing."""
    found = figure_of(figure, there=False)
    assert [p.text for p in found.all("p") if "figure" in p.ancestors] == words
    assert not found.all("img")
    assert len(found.all("figure")) == bool(words)


@pytest.mark.parametrize(
    ("figure", "alt"),
    [
        (Figure(src="x", alt="Ruộng lúa", caption=runs("Vụ mùa")), "Ruộng lúa"),
        (Figure(src="x", alt="Vụ mùa", caption=runs("Vụ mùa")), "Ảnh"),
        (Figure(src="x", caption=runs("Vụ mùa")), "Ảnh"),
        (Figure(src="x"), "Ảnh không có mô tả"),
        (Figure(src="x", alt=""), ""),
    ],
)
def test_a_picture_is_data_with_words(figure: Figure, alt: str) -> None:
    """The picture lies in the page, and a screen reader hears what it is, without hearing the caption twice."""
    found = figure_of(figure, there=True)
    image = found.one("img")
    assert image.attributes["src"].startswith("data:image/png;base64,iVBORw0KGgo")
    assert image.attributes["alt"] == alt
    assert (image.attributes["width"], image.attributes["height"]) == ("1", "1")
    assert [caption.text for caption in found.all("figcaption")] == (["Vụ mùa"] if figure.caption else [])


def test_a_caption_all_in_italics_is_not_stressed() -> None:
    """Pages set captions in italics, which here would be bold; a stressed word in a caption stays stressed."""
    assert not figure_of(Figure(src="x", caption=runs("Tất cả", marks=("emphasis",))), there=True).all("em")
    mixed = (Run(text="Một "), Run(text="chữ", marks=("emphasis",)))
    assert figure_of(Figure(src="x", caption=mixed), there=True).one("em").text == "chữ"


@pytest.mark.parametrize(
    ("numbering", "tag", "kind"),
    [
        (None, "ul", None),
        ("decimal", "ol", None),
        ("lower-alpha", "ol", "a"),
        ("upper-alpha", "ol", "A"),
        ("lower-roman", "ol", "i"),
        ("upper-roman", "ol", "I"),
    ],
)
def test_a_list_keeps_its_numbers(numbering: Numbering | None, tag: str, kind: str | None) -> None:
    """The kind of numbers and the first of them."""
    found = body(ItemList(items=(Item(blocks=(paragraph("a"),)), Item(blocks=())), numbering=numbering, start=4))
    assert found.one(tag).attributes.get("type") == kind
    assert found.one(tag).attributes.get("start") == ("4" if numbering else None)
    assert len(found.all("li")) == 2


def test_marks_are_elements() -> None:
    """Each mark by its tag, one in the other."""
    marks = ("code", "emphasis", "strong", "subscript", "superscript")
    found = body(Paragraph(runs=tuple(Run(text=mark, marks=(mark,)) for mark in marks)))  # type: ignore[arg-type]  # literals in a loop
    assert [found.one(tag).text for tag in ("code", "em", "strong", "sub", "sup")] == list(marks)
    both = body(Paragraph(runs=runs("x", marks=("emphasis", "strong"))))
    assert both.one("em").ancestors[-1] == "strong"


def test_line_breaks_are_kept() -> None:
    """As elements in a paragraph, as they are in preformatted text, even the first."""
    found = body(paragraph("một\nhai"), Preformatted(runs=runs("\n  ba\nbốn")))
    assert len(found.all("br")) == 1
    assert found.one("pre").text == "\n\n  ba\nbốn", "a browser drops the first line break after the tag"


def test_headings_keep_their_level() -> None:
    """Level 2 to 6, under the title's 1."""
    assert [element.name for element in tree().elements if element.name in ("h1", "h2", "h3")] == ["h1", "h2", "h3"]


def test_a_table_has_headers_that_say_what_of() -> None:
    """Scopes, caption, spans, and the column's name on each cell for narrow screens."""
    found = tree()
    heads = [(th.text, th.attributes["scope"]) for th in found.all("th")]
    assert heads == [("chữ29", "col"), ("chữ30", "col"), ("chữ31", "row")]
    assert [(cell.text, cell.attributes.get("data-label")) for cell in found.all("td")][:2] == [
        ("chữ32", "chữ30"),
        ("chữ33", "chữ30"),
    ]
    assert found.one("caption").text == "chữ28"
    regions = found.all("div", "table")
    assert [region.attributes["aria-label"] for region in regions] == ["Bảng 1", "Bảng 2"]
    assert all(region.attributes["tabindex"] == "0" for region in regions)


def test_spans_stay_inside_the_table() -> None:
    """A row span ends with its part of the table; absurd spans cost no memory."""
    wide = Table(rows=(Row(cells=(cell("a", colspan=10**9, rowspan=10**9),)), Row(cells=(cell("b"),))))
    attributes = body(wide).all("td")[0].attributes
    assert (attributes["rowspan"], attributes["colspan"]) == ("2", "100")


def test_a_head_over_two_rows_names_its_columns() -> None:
    """The names from the top down, and a blank head cell is no header."""
    head = (
        Row(cells=(Cell(rowspan=2), cell("Năm 2022", scope="column", colspan=2))),
        Row(cells=(cell("Nam", scope="column"), cell("Nữ:", scope="column"))),
    )
    found = body(Table(header=head, rows=(Row(cells=(cell("Huyện", scope="row"), cell("1"), cell("2"))),)))
    assert [td.attributes.get("data-label") for td in found.all("td")] == [None, "Năm 2022 – Nam", "Năm 2022 – Nữ"]
    assert [th.text for th in found.all("th")] == ["Năm 2022", "Nam", "Nữ:", "Huyện"]


@pytest.mark.parametrize(("columns", "kind"), [(1, "columns-2"), (5, "columns-5"), (7, "columns-8"), (13, None)])
def test_a_table_says_how_many_columns_need_room(columns: int, kind: str | None) -> None:
    """The style sheet sets them abreast only where they fit, and more than twelve never."""
    rows = (Row(cells=tuple(cell(str(number)) for number in range(columns))),)
    assert body(Table(rows=rows)).one("table").attributes.get("class") == kind


def test_notes_are_linked_both_ways() -> None:
    """Each mark leads to its note, the note back to its first mark; a note that nothing cites has no way back."""
    cite = Run(text="1", link="#a")
    found = body(
        Paragraph(runs=(cite,)),
        Paragraph(runs=(cite, Run(text="?", link="#c"))),
        Footnote(id="a", label="1", blocks=(paragraph("Một"),)),
        Footnote(id="b", label="2", blocks=(paragraph("Hai"),)),
        Footnote(id="a", label="3", blocks=(paragraph("Ba"),)),
    )
    marks = found.all("a", "noteref")
    assert [(mark.attributes["href"], mark.attributes.get("id")) for mark in marks] == [("#note-1", "mark-1"), ("#note-1", None)]
    assert [note.attributes["id"] for note in found.all("div", "note") if "id" in note.attributes] == ["note-1", "note-2"]
    assert [link.attributes["href"] for link in found.all("a", "back")] == ["#mark-1"]
    assert [label.text for label in found.all("p", "note-label")] == ["Chú thích 1", "Chú thích 2", "Chú thích 3"], (
        "an id that comes twice is the first note's"
    )


def test_no_id_comes_twice_and_no_link_leads_nowhere() -> None:
    """Whatever the article calls its notes."""
    for found in (
        tree(EVERYTHING),
        body(Footnote(id="article", label="", blocks=()), Footnote(id="step-0", label="x", blocks=())),
    ):
        ids = [element.attributes["id"] for element in found.elements if "id" in element.attributes]
        assert len(ids) == len(set(ids))
        targets = {link.attributes["href"][1:] for link in found.all("a") if link.attributes["href"].startswith("#")}
        assert targets <= set(ids)
