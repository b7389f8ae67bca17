"""Tables on paper: a table where its columns fit, a list of its rows where they do not."""

from __future__ import annotations

import pytest

from docreader.model import Article, Cell, Row, Run, Settings, Table
from docreader.writers.pdf import write_pdf

from .pdf_pages import Pages, Tag
from .samples import cell, paragraph, runs


def rows(*texts: str) -> tuple[Row, ...]:
    """Rows from lines such as ``a|b``."""
    return tuple(Row(cells=tuple(cell(text) for text in line.split("|"))) for line in texts)


def tree(table: Table, step: int = 0) -> Tag:
    """The tags of an article that is this table."""
    data = write_pdf(Article(title="Bảng", blocks=(table,)), Settings(step=step), {}).data
    assert isinstance(data, bytes)
    return Pages(data).tree()


SMALL = Table(caption=runs("Kết quả"), header=rows("Năm|Đơn thư"), rows=rows("2021|36", "2022|42"))


@pytest.mark.parametrize(("step", "table"), [(0, True), (2, True), (3, True), (4, False), (5, False)])
def test_a_small_table_is_one_up_to_28_points(step: int, table: bool) -> None:
    """From 36 points it is a list."""
    told = tree(SMALL, step)
    assert bool(told.all("Table")) is table
    assert bool(told.all("L")) is not table
    assert "Kết quả" in told.text


def test_header_cells_are_told_as_such() -> None:
    """With their scope, in a head of their own; the caption belongs to the table."""
    table = tree(SMALL).all("Table")[0]
    assert [(tag.text.strip(), tag.scope) for tag in table.all("TH")] == [("Năm", "/Column"), ("Đơn thư", "/Column")]
    assert [tag.text.strip() for tag in table.all("TD")] == ["2021", "36", "2022", "42"]
    assert table.all("Caption")[0].text.strip() == "Kết quả"


def test_a_list_names_the_column_of_each_cell() -> None:
    """One item for each row; an empty cell is told as one."""
    table = Table(header=rows("Năm|Đơn thư:"), rows=rows("2021|36", "2022|"))
    items = [tag.text for tag in tree(table, 5).all("LBody")]
    assert items == ["Năm: 2021\nĐơn thư: 36\n", "Năm: 2022\nĐơn thư: –\n"]


@pytest.mark.parametrize("columns", [9, 20])
def test_many_columns_are_a_list_at_every_size(columns: int) -> None:
    """Nine columns of 18 points fit no line."""
    heads = "|".join(f"Cột {number}" for number in range(columns))
    told = tree(Table(header=rows(heads), rows=rows(heads.replace("Cột", "Ô"))))
    assert not told.all("Table")
    assert all(f"Cột {number}: Ô {number}" in told.text for number in range(columns))


def test_whether_a_table_fits_is_measured() -> None:
    """The same number of columns fits with short words and not with long ones."""
    short = Table(header=rows("A|B|C|D|E"), rows=rows("1|2|3|4|5"))
    long = Table(header=rows("A|B|C|D|E"), rows=rows("|".join(["nnnnnnnnnnn"] * 5)))
    assert tree(short).all("Table")
    assert not tree(long).all("Table")


def test_a_table_without_marked_headers_is_a_list() -> None:
    """Nobody knows which cells head which, so none is told to; the first cell of a row opens its item."""
    told = tree(Table(rows=rows("Họ tên|Chức vụ", "Nguyễn Văn An|Bí thư")))
    assert not told.all("Table")
    assert [tag.text for tag in told.all("LBody")] == ["Họ tên\nChức vụ\n", "Nguyễn Văn An\nBí thư\n"]


def test_a_cell_over_several_rows_is_told_in_each() -> None:
    """And the names of the columns that a cell covers are all told."""
    table = Table(
        header=rows("Xã|Nam|Nữ"),
        rows=(Row(cells=(cell("Sỹ Bình", rowspan=2), cell("1"), cell("2"))), Row(cells=(cell("3", colspan=2),))),
    )
    assert [tag.text for tag in tree(table, 5).all("LBody")] == ["Xã: Sỹ Bình\nNam: 1\nNữ: 2\n", "Xã: Sỹ Bình\nNam, Nữ: 3\n"]
    assert tree(table).all("Table")


def test_a_row_that_is_one_cell_is_told_without_names() -> None:
    """It heads the rows below it."""
    table = Table(header=rows("Việc|Số"), rows=(Row(cells=(cell("Phần một", colspan=2),)), *rows("Tiếp dân|12")))
    assert [tag.text for tag in tree(table, 5).all("LBody")] == ["Phần một\n", "Việc: Tiếp dân\nSố: 12\n"]


@pytest.mark.parametrize(
    "table",
    [
        Table(
            header=rows("a|b"),
            rows=(Row(cells=(cell("1"), cell("2", rowspan=3))), Row(cells=(cell("3", colspan=2),)), *rows("4|5")),
        ),
        Table(header=(Row(cells=(cell("a", colspan=1000, rowspan=50), cell("b"))),), rows=rows("1|2")),
        Table(header=rows("a|b"), rows=(Row(cells=()), Row(cells=(Cell(colspan=0, rowspan=-1, runs=runs("1")),)))),
        Table(header=rows("a", "b|c"), rows=rows("1|2|3")),
        Table(header=(Row(cells=(cell("a", rowspan=2), cell("b"))), Row(cells=())), rows=rows("1|2", "3|4")),
    ],
)
def test_spans_that_contradict_one_another_lose_nothing(table: Table) -> None:
    """They are what pages hold; every cell is told."""
    words = {cell.runs[0].text for row in table.header + table.rows for cell in row.cells if cell.runs}
    for step in (0, 5):
        assert words <= set(tree(table, step).text.replace(":", "\n").replace(",", "\n").replace(" ", "\n").split("\n"))


@pytest.mark.parametrize("table", [Table(), Table(header=rows("|")), Table(rows=rows("|", "|"))])
def test_a_table_without_words_is_nothing(table: Table) -> None:
    """An empty list would be one more thing that a screen reader announces."""
    assert tree(table).all("L", "Table", "P") == []
    told = tree(Table(caption=runs("Chỉ có tên"), rows=table.rows))
    assert told.text.count("Chỉ có tên") == 1
    assert not told.all("L")


def test_a_head_without_rows_is_told() -> None:
    """Also a column that no row reaches."""
    assert "Cột trống" in tree(Table(header=rows("Cột trống"))).text
    assert "Cột trống" in tree(Table(header=rows("Năm|Cột trống"), rows=rows("2021")), 5).text


def test_a_long_table_repeats_its_head_as_decoration() -> None:
    """The head is on every page, and once in the tags; no row is torn."""
    data = write_pdf(
        Article(title="x", blocks=(Table(header=rows("Năm|Số"), rows=rows(*(f"{n}|việc {n}" for n in range(60)))),)),
        Settings(),
        {},
    ).data
    assert isinstance(data, bytes)
    read = Pages(data)
    heads = [ink for ink in read.ink if ink.text.startswith("Năm")]
    assert len({ink.page for ink in heads}) == read.count
    assert read.text().count("Năm") == 1
    assert [tag.text.strip() for tag in read.tree().all("TD")][::2] == [str(n) for n in range(60)]


@pytest.mark.parametrize("above", range(0, 14, 2))
def test_short_tables_and_rows_stay_whole(above: int) -> None:
    """A table of a few rows lies on one page; told as a list, each of its rows does."""
    for step in (0, 5):
        filler = (paragraph("Một dòng"),) * (above if step == 0 else above // 2)
        data = write_pdf(Article(title="x", blocks=(*filler, SMALL)), Settings(step=step), {}).data
        assert isinstance(data, bytes)
        read = Pages(data)
        found = {text: ink.page for ink in read.ink for text in ("Kết quả", "2021", "36", "2022", "42") if text in ink.text}
        assert found["2021"] == found["36"] == found["Kết quả"]
        assert found["2022"] == found["42"]
        assert step == 5 or found["2021"] == found["2022"]


@pytest.mark.parametrize("above", range(8))
def test_rows_told_as_lists_are_not_torn(above: int) -> None:
    """Four lines stay together; a row too long for that leaves no single line behind."""
    four = Table(header=rows("A|B|C|D"), rows=rows("a0|a1|a2|a3"))
    eight = Table(header=rows("A|B|C|D|E|F|G|H"), rows=rows("b0|b1|b2|b3|b4|b5|b6|b7"))
    data = write_pdf(Article(title="x", blocks=(*(paragraph("Một dòng"),) * above, four, eight)), Settings(step=5), {}).data
    assert isinstance(data, bytes)
    found = {ink.text.strip()[-2:]: ink.page for ink in Pages(data).ink}
    assert len({found[f"a{number}"] for number in range(4)}) == 1
    assert found["b0"] == found["b1"]
    assert found["b6"] == found["b7"]


def test_columns_and_rows_in_which_nothing_begins_take_no_room() -> None:
    """As Word writes them: the columns are as wide as their words, and the head stays one row."""
    head = Row(cells=(cell("Tên thôn", colspan=3, scope="column"), cell("Số hộ", colspan=2, scope="column")))
    first = Row(cells=(cell("Nghiêng", colspan=3, rowspan=2), cell("nghiêng", colspan=2)))
    table = Table(header=(head, Row(cells=())), rows=(first, Row(cells=()), Row(cells=(cell("Khuyến", colspan=3), cell("1")))))
    data = write_pdf(Article(title="Bảng", blocks=(table,)), Settings(step=0), {}).data
    assert isinstance(data, bytes)
    read = Pages(data)
    assert [len(row.inside) for row in read.tree().all("TR")] == [2, 2, 2]
    assert {"Nghiêng", "nghiêng", "Khuyến"} <= {ink.text.strip() for ink in read.ink}


def test_marks_and_links_live_inside_cells() -> None:
    """A cell is text like any other, in a table and in a list."""
    linked = Cell(runs=(Run(text="Xem "), Run(text="đây", link="https://example.org/", marks=("strong",))))
    table = Table(header=rows("Tài liệu"), rows=(Row(cells=(linked,)),))
    for step in (0, 5):
        data = write_pdf(Article(title="x", blocks=(table,)), Settings(step=step), {}).data
        assert isinstance(data, bytes)
        assert Pages(data).links() == ["https://example.org/"]
