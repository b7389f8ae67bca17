"""Tables: data or layout, header cells, captions."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag

from docreader.model import Block, Heading, Paragraph, Preformatted, Table, plain
from docreader.readers import read
from docreader.readers.html.tables import is_data

from .pages import LONG, SECOND, TITLE, article, page, runs_of


def _blocks(markup: str) -> tuple[Block, ...]:
    """The blocks that ``markup`` becomes between two paragraphs."""
    return read(article(markup)).blocks[1:-1]


def _only(markup: str) -> Table:
    (block,) = _blocks(markup)
    assert isinstance(block, Table)
    return block


def _table(*rows: str, cell: str = "td") -> str:
    """A table of ``rows``, their cells parted by bars."""
    body = "".join("<tr>" + "".join(f"<{cell}>{words}</{cell}>" for words in row.split("|")) + "</tr>" for row in rows)
    return f"<table>{body}</table>"


def _words(table: Table) -> list[list[str]]:
    return [[plain(cell.runs) for cell in row.cells] for row in (*table.header, *table.rows)]


@pytest.mark.parametrize(
    ("first", "heads"),
    [
        ("<b>Huyện</b>|<b>Diện tích</b>", 1),
        ("|<b>Diện tích</b>", 1),
        ("STT|Diện tích", 1),
        ("TT|Diện tích", 1),
        ("Phìn Sơn|356", 0),
    ],
)
def test_rows_that_look_like_a_head(first: str, heads: int) -> None:
    """A first row in bold, also over an empty corner, or one that begins with the word for "number", heads the columns."""
    found = _only(_table(first, "Nậm Khao|412,5", "Tà Lèng|98"))
    assert len(found.header) == heads
    assert [cell.scope for row in found.header for cell in row.cells] == ["column"] * 2 * heads


def test_a_grid_with_an_empty_corner_has_heads_on_two_sides() -> None:
    """Columns are headed by the first row, rows by their first cells."""
    found = _only(_table("|Trồng mới|Chăm sóc", "Nậm Khao|412,5|98", "Phìn Sơn|356|71"))
    assert [cell.scope for cell in found.header[0].cells] == ["column"] * 3
    assert [[cell.scope for cell in row.cells] for row in found.rows] == [["row", None, None]] * 2


def test_first_cells_in_bold_head_their_rows() -> None:
    """Bold in the first column alone marks the heads of rows."""
    found = _only(_table("<b>Nậm Khao</b>|412,5", "<b>Phìn Sơn</b>|356"))
    assert [[cell.scope for cell in row.cells] for row in found.rows] == [["row", None]] * 2


def test_a_head_of_two_rows() -> None:
    """A head cell over two rows makes the second row part of the head."""
    markup = (
        "<table><tr><td rowspan=2><b>Huyện</b></td><td colspan=2><b>Diện tích</b></td></tr>"
        "<tr><td><b>2022</b></td><td><b>2023</b></td></tr><tr><td>Nậm Khao</td><td>1</td><td>2</td></tr>"
        "<tr><td>Phìn Sơn</td><td>3</td><td>4</td></tr></table>"
    )
    found = _only(markup)
    assert (len(found.header), len(found.rows)) == (2, 2)
    assert (found.header[0].cells[0].rowspan, found.header[0].cells[1].colspan) == (2, 2)


def test_a_row_over_all_columns_is_the_caption() -> None:
    """A title in the first row is said once, not as the head of each column."""
    markup = "<table><tr><td colspan='2'>Kết quả trồng rừng</td></tr>" + _table("<b>Huyện</b>|<b>Ha</b>", "A|1", "B|2")[7:]
    found = _only(markup)
    assert (plain(found.caption), [plain(cell.runs) for cell in found.header[0].cells]) == ("Kết quả trồng rừng", ["Huyện", "Ha"])
    assert [plain(row.cells[0].runs) for row in found.rows] == ["A", "B"]


@pytest.mark.parametrize(
    ("above", "caption"),
    [
        ("<p><b>Bảng 1: Kết quả trồng rừng</b></p>", "Bảng 1: Kết quả trồng rừng"),
        ("<h4>Biểu số 2. Kết quả</h4>", "Biểu số 2. Kết quả"),
        ("<p>Table 3 Results</p>", "Table 3 Results"),
        ("<p>Bảng 1. Kết quả</p><p align='right'><i>Đơn vị tính: ha</i></p>", "Bảng 1. Kết quả\nĐơn vị tính: ha"),
        ("<p>(ĐVT: ha)</p>", "(ĐVT: ha)"),
    ],
)
def test_lines_above_a_table_that_are_its_caption(above: str, caption: str) -> None:
    """The numbered line right above a table, and the unit under it, are its caption; they are not read twice."""
    found = _only(above + _table("<b>Huyện</b>|<b>Ha</b>", "A|1", "B|2"))
    assert plain(found.caption) == caption
    assert not any("strong" in run.marks for run in found.caption)


@pytest.mark.parametrize(
    "above", ["<p>Bảng dưới đây cho thấy kết quả.</p>", "<p>Bảng 1 cho thấy:</p><p>Kết quả rất tốt, ai cũng mừng.</p>"]
)
def test_sentences_above_a_table_stay(above: str) -> None:
    """A sentence about the table, or a numbered line further up, is text."""
    found = _blocks(above + _table("<b>Huyện</b>|<b>Ha</b>", "A|1", "B|2"))
    assert isinstance(found[-1], Table)
    assert not found[-1].caption
    assert len(found) == above.count("<p>") + 1


def test_columns_without_words_are_dropped() -> None:
    """A column used as a gap says nothing."""
    assert _words(_only(_table("<b>Huyện</b>||<b>Ha</b>", "A||1", "B||2"))) == [["Huyện", "Ha"], ["A", "1"], ["B", "2"]]


def test_indented_source_is_no_long_cell() -> None:
    """White space of the source does not count: a table on many source lines is still one of data."""
    wide = _table("<b>Huyện</b>|<b>Ha</b>", "A|1", "B|2").replace("</td>", " " * 700 + "\n</td>")
    assert _words(_only(wide)) == [["Huyện", "Ha"], ["A", "1"], ["B", "2"]]


@pytest.mark.parametrize(
    "markup",
    [
        _table("Đoạn thứ nhất của bài.", "Đoạn thứ hai của bài."),
        _table(
            "UBND XÃ NÀ LÌN|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc", "Số: 12/KH-UBND|Nà Lìn, ngày 5/1"
        ),
        _table("Nơi nhận:<br>- Như trên;|TM. UBND XÃ<br>CHỦ TỊCH", "- Lưu VT.|Hoàng Văn Sắm"),
        f"<table><tr><td>{_table('Một dòng chữ trong ô.')}</td><td>b</td></tr><tr><td>{SECOND}</td><td>d</td></tr></table>",
    ],
)
def test_tables_that_only_place_things(markup: str) -> None:
    """One column, the head or foot of a letter, cells of whole pages, tables in cells: read as what they hold, all of it."""
    found = _blocks(markup)
    assert not any(isinstance(block, Table) for block in found)
    written = read(article(markup))
    assert all(isinstance(block, Paragraph | Heading) for block in found)
    assert len(written.blocks) > 3


def test_header_cells_with_whole_pages_in_them_are_there_for_their_looks() -> None:
    """``th`` was also used to centre; a cell as long as a page heads nothing."""
    for words, expected in ((SECOND, True), (SECOND * 30, False)):
        markup = f"<table><tr><th>Huyện</th><th>Ha</th></tr><tr><td>{words}</td><td>c</td></tr></table>"
        table = BeautifulSoup(markup, "lxml").table
        assert isinstance(table, Tag)
        assert is_data(table) is expected


def test_tables_of_data_inside_a_layout() -> None:
    """What a dissolved table holds may be a table of data."""
    inner = _table("<b>Huyện</b>|<b>Ha</b>", "A|1", "B|2")
    found = _blocks(f"<table><tr><td>{inner}</td><td>{inner}</td></tr></table>")
    assert [type(block) for block in found] == [Table, Table]


def test_listings_set_as_tables() -> None:
    """Code beside the numbers of its lines, in one row or in one for each, is preformatted text without the numbers."""
    one_row = "<table><tr><td><pre>1\n2</pre></td><td><pre>cuoc()\n  trong()</pre></td></tr></table>"
    many_rows = "<table><tr><td>1</td><td><code>cuoc()</code></td></tr><tr><td>2</td><td><code>  trong()</code></td></tr></table>"
    for markup in (one_row, many_rows):
        (block,) = _blocks(markup)
        assert isinstance(block, Preformatted)
        assert plain(runs_of(block)) == "cuoc()\n  trong()"


def test_a_table_about_code_is_data() -> None:
    """Code beside figures that number no lines is a table like any other."""
    found = _only("<table><tr><td><code>cuoc</code></td><td>7</td></tr><tr><td><code>trong</code></td><td>3</td></tr></table>")
    assert _words(found) == [["cuoc", "7"], ["trong", "3"]]


SENDER = "<p><b>UBND TỈNH SƠN LÂM</b></p><p><b>SỞ NÔNG NGHIỆP</b></p><p>Số: 12/SNN-TL</p>"
MOTTO = "<p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p><p><b>Độc lập - Tự do - Hạnh phúc</b></p><p>---------</p>"
DATED = "<p><i>Sơn Lâm, ngày 7 tháng 2 năm 2023</i></p>"
RECIPIENTS = "<p><b><i>Nơi nhận:</i></b></p><p>Như kính gửi;</p><p>Lưu: VT.</p>"
SIGNED = "<p><b>KT. GIÁM ĐỐC</b></p><p><b>PHÓ GIÁM ĐỐC</b></p><p><b>Nguyễn Văn An</b></p>"


@pytest.mark.parametrize(
    "body", [f"<p>{LONG}</p><p>{SECOND}</p>", f"<table><tr><td><p>{LONG}</p><p>{SECOND}</p></td></tr></table>"]
)
@pytest.mark.parametrize("cell", ["td", "th"])
def test_letter_is_read_line_by_line(cell: str, body: str) -> None:
    """Sender, motto, date, recipients and signature of a letter are paragraphs in reading order: no table, heading or field."""
    text = f"<p>{LONG}</p><p>{SECOND}</p>"
    found = read(
        page(
            f"<div><h1>{TITLE}</h1>{_table(f'{SENDER}|{MOTTO}{DATED}', cell=cell)}{body.format(text)}"
            f"{_table(f'{RECIPIENTS}|{SIGNED}', cell=cell)}</div>"
        )
    )
    assert all(isinstance(block, Paragraph) for block in found.blocks)
    assert [plain(runs_of(block)) for block in found.blocks] == [
        *("UBND TỈNH SƠN LÂM", "SỞ NÔNG NGHIỆP", "Số: 12/SNN-TL", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        *("Độc lập - Tự do - Hạnh phúc", "Sơn Lâm, ngày 7 tháng 2 năm 2023", LONG, SECOND),
        *("Nơi nhận:", "Như kính gửi;", "Lưu: VT.", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Văn An"),
    ]
    assert (found.byline, found.published) == (None, "2023-02-07")


def test_drawn_lines_of_a_letterhead_are_not_read() -> None:
    """A line of signs between the lines of one cell goes; the lines around it stay apart."""
    head = _table("UBND XÃ NÀ LÌN<br>-------<br>Số: 7|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do<br>* * *")
    found = read(page(f"<div><h1>{TITLE}</h1>{head}<p>{LONG}</p><p>{SECOND}</p></div>"))
    assert [plain(runs_of(block)) for block in found.blocks[:2]] == [
        "UBND XÃ NÀ LÌN\nSố: 7",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do",
    ]


@pytest.mark.parametrize(
    "line", [f"Bảng 1: {'số liệu trồng rừng của các thôn ' * 10}", "Bảng 1 cho thấy<br>hai điều", "Bảng này có 3 cột"]
)
def test_lines_over_a_table_that_are_no_caption(line: str) -> None:
    """What is long, of several lines or not numbered stays text over the table."""
    head, table = _blocks(f"<p>{line}</p>{_table('Thôn|Ha', 'Nà Lìn|12', cell='th')}")
    assert isinstance(head, Paragraph)
    assert isinstance(table, Table)
    assert table.caption == ()
