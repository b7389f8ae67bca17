"""Each kind of block as HTML."""

from __future__ import annotations

import pytest

from docreader.model import (
    Article,
    Block,
    Cell,
    Direction,
    Figure,
    Footnote,
    Heading,
    Item,
    ItemList,
    LinkDropped,
    Numbering,
    Paragraph,
    Preformatted,
    Quote,
    Row,
    Run,
    Settings,
    Table,
)
from docreader.writers.html import write_html
from docreader.writers.html_style import style

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
    assert [element.name for element in tree().elements if element.name in ("h1", "h2", "h3")] == ["h1", "h2", "h3", "h2"]


def test_no_heading_is_empty_and_no_level_is_skipped() -> None:
    """A screen reader would stop at a heading without words, and miss one between two others."""
    levels = [(6, "a"), (2, "b"), (3, " "), (4, "c"), (2, "d"), (9, "e"), (1, "g")]
    found = body(*(Heading(level=level, runs=runs(text)) for level, text in levels))
    names = [(element.name, element.text) for element in found.elements if element.name in ("h2", "h3", "h4", "h5", "h6")]
    assert names == [("h2", "a"), ("h2", "b"), ("h3", "c"), ("h2", "d"), ("h3", "e"), ("h2", "g")]


@pytest.mark.parametrize(
    "block",
    [
        Paragraph(runs=()),
        Paragraph(runs=runs(" \n")),
        Preformatted(runs=runs("\n \n")),
        ItemList(items=()),
        Table(),
        Table(header=(Row(cells=(cell(""), cell(" "))),), rows=(Row(cells=()),)),
    ],
)
def test_a_block_without_words_leaves_nothing(block: Block) -> None:
    """No gap, and no place where the keyboard or a screen reader stops."""
    assert [element.name for element in body(block).elements if "article" in element.ancestors] == ["header", "h1"]


MARKED = ItemList(
    items=(
        Item(blocks=(paragraph("ba"),)),
        Item(blocks=(paragraph("bốn"), paragraph("năm")), label="đ)"),
        Item(blocks=(Heading(level=2, runs=runs("sáu")),), label=" 2.1\n. "),
        Item(blocks=(Quote(blocks=(paragraph("bảy"),)),), label="<b>"),
        Item(blocks=(paragraph("tám"),), label=""),
        Item(blocks=(), label="*"),
        Item(blocks=(paragraph("chín"),)),
    ),
    numbering="lower-alpha",
    start=4,
)


def test_a_mark_of_the_page_is_text_of_its_item() -> None:
    """At the head of its first line, or alone where there is none; the list's own mark is not shown beside it."""
    found = body(MARKED)
    assert found.one("ol").attributes == {"type": "a", "start": "4"}
    kinds = ["", "marked", "marked", "marked", "marked", "marked", ""]
    assert [(item.attributes.get("class", ""), item.text.split()) for item in found.all("li")] == list(
        zip(
            kinds,
            [["ba"], ["đ)", "bốn", "năm"], ["2.1", ".", "sáu"], ["<b>", "bảy"], ["tám"], ["*"], ["chín"]],
            strict=True,
        )
    )
    assert [(mark.text, mark.ancestors[-1]) for mark in found.all("span", "mark")] == [
        ("đ)", "p"),
        ("2.1 .", "h2"),
        ("<b>", "p"),
        ("*", "p"),
    ]
    assert ".marked{list-style:none}" in style()


def test_a_list_whose_marks_are_all_written_is_still_a_list() -> None:
    """Safari takes a list without marks for none, unless it is an ``ol``; bullets beside such marks stay bullets."""
    plus, dot = Item(blocks=(paragraph("a"),), label="+"), Item(blocks=(paragraph("b"),))
    assert body(ItemList(items=(plus, plus))).one("ol").attributes == {}
    assert body(ItemList(items=(plus, dot))).one("ul").attributes == {}


def test_what_is_told_once_goes_by_the_order_of_the_text() -> None:
    """Also where an item with a mark of its own is written together with it."""
    cite, bad = Run(text="1", link="#a"), Run(text="x", link="file:x")
    items = ItemList(
        items=(
            Item(blocks=(Paragraph(runs=(cite, bad)),)),
            Item(blocks=(Paragraph(runs=(cite, bad)),), label="đ)"),
        )
    )
    article = Article(title="T", blocks=(items, Footnote(id="a", label="1", blocks=(paragraph("Một"),))))
    rendering = write_html(article, Settings(), {})
    marks = parse(str(rendering.data)).all("a", "noteref")
    assert [mark.attributes.get("id") for mark in marks] == ["mark-1", None]
    assert [notice.place for notice in rendering.notices if isinstance(notice, LinkDropped)] == [
        f"/blocks/0/items/{number}/blocks/0" for number in (0, 1)
    ]


@pytest.mark.parametrize(
    ("article", "language", "direction", "attributes"),
    [
        ("ltr", None, None, {}),
        ("ltr", None, "ltr", {}),
        ("ltr", None, "rtl", {"dir": "rtl"}),
        ("rtl", None, "ltr", {"dir": "ltr"}),
        ("rtl", None, "rtl", {}),
        ("ltr", "ar", "rtl", {"lang": "ar", "dir": "rtl"}),
        ("ltr", "ar", None, {"lang": "ar", "dir": "auto"}),
        ("ltr", "en", "ltr", {"lang": "en"}),
    ],
)
def test_a_block_has_its_own_direction(
    article: Direction, language: str | None, direction: Direction | None, attributes: dict[str, str]
) -> None:
    """Where it is not the article's; where the article does not say, the letters of a foreign block decide."""
    more = {"language": language, "direction": direction}
    found = body(
        Heading(level=2, runs=runs("x"), **more),  # type: ignore[arg-type]  # both given as the model takes them
        Paragraph(runs=runs("x"), **more),  # type: ignore[arg-type]  # as above
        Preformatted(runs=runs("x"), **more),  # type: ignore[arg-type]  # as above
        direction=article,
    )
    blocks = [*found.all("h2"), *(p for p in found.all("p") if p.text == "x"), *found.all("pre")]
    assert [block.attributes for block in blocks] == [attributes] * 3


@pytest.mark.parametrize(("columns", "hidden"), [(2, True), (1, False)])
def test_a_head_is_hidden_on_narrow_screens_only_if_each_name_is_told_below(columns: int, hidden: bool) -> None:
    """The name of a column that no row reaches is seen in the head alone."""
    head = Row(cells=(cell("Năm", scope="column"), cell("Ghi chú", scope="column")))
    row = Row(cells=tuple(cell(str(number)) for number in range(columns)))
    kinds = body(Table(header=(head,), rows=(row,))).one("table").attributes["class"].split()
    assert ("headed" in kinds) is hidden


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
    assert body(wide).all("td")[0].attributes == {"rowspan": "2"}


def test_no_row_or_column_is_empty() -> None:
    """HTML forbids those in which no cell begins; what spans them spans less."""
    first = Row(cells=(cell("a", colspan=2, rowspan=3), cell("b", colspan=3), cell("c")))
    last = Row(cells=(cell("d", colspan=2), cell("e"), cell("g")))
    found = body(Table(header=(Row(cells=(cell("h", colspan=2),)),), rows=(first, Row(cells=()), last)))
    assert len(found.all("tr")) == 3
    spans = [(td.text, td.attributes.get("colspan"), td.attributes.get("rowspan")) for td in found.all("td")]
    assert spans[:2] == [("a", None, "2"), ("b", "2", None)]
    assert {colspan or rowspan for _, colspan, rowspan in spans[2:]} == {None}
    assert found.one("table").attributes["class"].split() == ["columns-4", "headed"]


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


def test_a_note_without_a_label_has_its_number() -> None:
    """Also where the label is a blank."""
    assert body(Footnote(id="a", label=" ", blocks=(paragraph("Một"),))).one("p", "note-label").text == "Chú thích 1"


def test_no_id_comes_twice_and_no_link_leads_nowhere() -> None:
    """Whatever the article calls its notes."""
    for found in (
        tree(EVERYTHING),
        body(Footnote(id="article", label="", blocks=()), Footnote(id="step-0", label="x", blocks=())),
        body(Paragraph(runs=(Run(text="a"), Run(text=" ", link="#a"))), Footnote(id="a", label=" ", blocks=())),
    ):
        ids = [element.attributes["id"] for element in found.elements if "id" in element.attributes]
        assert len(ids) == len(set(ids))
        targets = {link.attributes["href"][1:] for link in found.all("a") if link.attributes["href"].startswith("#")}
        assert targets <= set(ids)
