"""Lists: in markup, and typed by hand with numbers, letters and dashes."""

from __future__ import annotations

import pytest

from docreader.model import Block, Heading, ItemList, Paragraph, plain
from docreader.readers import read

from .pages import article, runs_of

_BETWEEN = "<p>Bà con bàn nhau thêm về việc chia tổ, chia cây giống cho từng nhà.</p>"


def _blocks(markup: str) -> tuple[Block, ...]:
    """The blocks that ``markup`` becomes between two paragraphs."""
    return read(article(markup)).blocks[1:-1]


def _lines(*lines: str) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def _told(block: Block) -> object:
    """A list as ``[(label, words of each block, inner lists as lists)]``, anything else as its words."""
    if not isinstance(block, ItemList):
        return plain(runs_of(block))
    return [(item.label, *(_told(inner) for inner in item.blocks)) for item in block.items]


def _only(markup: str) -> ItemList:
    (block,) = _blocks(markup)
    assert isinstance(block, ItemList)
    return block


def test_a_list_in_a_list_but_in_no_item_belongs_to_the_item_before() -> None:
    """Editors write an inner list beside the items; it stands where the page shows it, not at the end."""
    found = _only("<ul><li>Dọn cỏ</li><li>Cuốc hố</li><ul><li>sâu 40 cm</li><li>rộng 40 cm</li></ul><li>Trồng cây</li></ul>")
    inner = [(None, "sâu 40 cm"), (None, "rộng 40 cm")]
    assert _told(found) == [(None, "Dọn cỏ"), (None, "Cuốc hố", inner), (None, "Trồng cây")]


def test_text_in_a_list_but_in_no_item_is_one_in_its_place() -> None:
    """Nothing that stands between items is lost or moved."""
    assert _told(_only("<ul><li>Một</li><p>Hai</p><li>Ba</li></ul>")) == [(None, "Một"), (None, "Hai"), (None, "Ba")]


def test_a_list_without_items_is_indented_text() -> None:
    """``ul`` used to indent a paragraph makes no list of it."""
    assert [type(block) for block in _blocks("<ul><p>Một đoạn văn lùi vào.</p></ul>")] == [Paragraph]


@pytest.mark.parametrize(
    ("markup", "start", "labels"),
    [
        ("<ol><li>a</li><li value='5'>b</li><li>c</li></ol>", 1, [None, "5.", "6."]),
        ("<ol><li value='3'>a</li><li>b</li></ol>", 3, [None, None]),
        ("<ol reversed><li>a</li><li>b</li><li>c</li></ol>", 3, [None, "2.", "1."]),
        ("<ol type='a'><li>a</li><li value='4'>b</li></ol>", 1, [None, "d."]),
        ("<ul style='list-style-type: decimal'><li>a</li><li>b</li></ul>", 1, [None, None]),
    ],
)
def test_numbers_of_items(markup: str, start: int, labels: list[str | None]) -> None:
    """An item has a label where counting from the list's start would not give its number."""
    found = _only(markup)
    assert (found.start, [item.label for item in found.items]) == (start, labels)


def test_marks_typed_into_marked_items_are_not_said_twice() -> None:
    """A list whose items also begin with typed numbers, letters or dashes counts as these do."""
    assert _told(_only("<ul><li>- Cuốc hố</li><li>- Trồng cây</li></ul>")) == [(None, "Cuốc hố"), (None, "Trồng cây")]
    found = _only("<ul><li>a) Cuốc hố</li><li>b) Trồng cây</li></ul>")
    assert (found.numbering, _told(found)) == ("lower-alpha", [("a)", "Cuốc hố"), ("b)", "Trồng cây")])
    found = _only("<ol><li>1. Cuốc hố</li><li>2. Trồng cây</li></ol>")
    assert _told(found) == [(None, "Cuốc hố"), (None, "Trồng cây")]
    assert _told(_only("<ul><li>A. Hoàng Văn Sắm</li></ul>")) == [(None, "A. Hoàng Văn Sắm")]
    assert _told(_only("<ul><li>1. Cuốc hố</li><li>Trồng cây</li></ul>")) == [(None, "1. Cuốc hố"), (None, "Trồng cây")]


@pytest.mark.parametrize(
    ("lines", "numbering", "labels"),
    [
        (("1. Cuốc hố", "2. Bón lót", "3. Trồng cây"), "decimal", [None, None, None]),
        (("1) Cuốc hố", "2) Bón lót"), "decimal", ["1)", "2)"]),
        (("1/ Cuốc hố", "2/ Bón lót"), "decimal", ["1/", "2/"]),
        (("(1) Cuốc hố", "(2) Bón lót"), "decimal", ["(1)", "(2)"]),
        (("1.Cuốc hố", "2.Bón lót"), "decimal", [None, None]),
        (("2.1. Cuốc hố", "2.2. Bón lót"), "decimal", ["2.1.", "2.2."]),
        (tuple(f"{letter}) Việc ấy" for letter in "abcdđeg"), "lower-alpha", [f"{letter})" for letter in "abcdđeg"]),
        (("i) Cuốc hố", "ii) Bón lót", "iii) Trồng"), "lower-roman", ["i)", "ii)", "iii)"]),
        (("I. Cuốc hố", "II. Bón lót"), "upper-roman", [None, None]),
        (("A. Cuốc hố", "B. Bón lót"), "upper-alpha", [None, None]),
        (("- Cuốc hố;", "- Bón lót."), None, [None, None]),
        (("-Cuốc hố", "-Bón lót"), None, [None, None]),
        (("• Cuốc hố", "• Bón lót"), None, [None, None]),
        (("+ Cuốc hố", "+ Bón lót"), None, [None, None]),
    ],
)  # fmt: skip
def test_typed_lists(lines: tuple[str, ...], numbering: str | None, labels: list[str | None]) -> None:
    """Lines with marks that count on are a list; the marks leave the text, and are labels where counting gives others."""
    found = _only(_lines(*lines))
    assert (found.numbering, [item.label for item in found.items]) == (numbering, labels)
    assert all(plain(runs_of(item.blocks[0]))[0].isalpha() for item in found.items)
    assert [origin.rule for origin in read(article(_lines(*lines))).provenance.origins if origin.place == "/blocks/1"] == [
        "list.typed"
    ]


def test_typed_lists_inside_each_other() -> None:
    """A deeper mark opens a list inside the item above; the outer list then goes on."""
    found = _only(_lines("1. Trồng rừng:", "a) Quế;", "b) Keo:", "- keo lai;", "- keo tai tượng.", "2. Làm đường."))
    assert _told(found) == [
        (
            None,
            "Trồng rừng:",
            [("a)", "Quế;"), ("b)", "Keo:", [(None, "keo lai;"), (None, "keo tai tượng.")])],
        ),
        (None, "Làm đường."),
    ]


def test_a_single_mark_inside_an_item_stays_written() -> None:
    """One deeper line is no list; it keeps its mark and its place."""
    assert _told(_only(_lines("1. Trồng rừng:", "- keo lai.", "2. Làm đường."))) == [
        (None, "Trồng rừng:", "- keo lai."),
        (None, "Làm đường."),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("- Cháu đi đâu đấy?", "- Cháu lên rừng ạ."),
        ("- Con chào bố.", "- Vâng, con về rồi ạ.", "- Dạ."),
        ("– Tôi về, – ông đáp.", "– Mai lại lên."),
        ("— Mai lại lên.", "— Lên sớm nhé."),
        ("- Chỉ có một dòng."),
        ("1. Một dòng có số."),
        ("2. Không bắt đầu từ một.", "3. Cũng không."),
        ("45 ha quế đã trồng.", "46 ha keo đã trồng."),
        ("1.500 người dự.", "1.600 người về."),
        ("-5 độ ở Phìn Sơn.", "-6 độ ở Nậm Khao."),
        ("Điều 1. Phạm vi điều chỉnh", "Điều 2. Đối tượng áp dụng"),
        ("a) Cuốc hố.", "c) Trồng cây."),
    ],
)
def test_what_is_no_list(lines: tuple[str, ...] | str) -> None:
    """Speech, single lines, figures, articles of a law and marks with gaps stay paragraphs as written."""
    written = [lines] if isinstance(lines, str) else list(lines)
    assert [_told(block) for block in _blocks(_lines(*written))] == written


def test_a_long_dash_is_speech_unless_announced() -> None:
    """Printed novels open speech with a long dash; after a colon it counts."""
    found = _blocks(_lines("Mang theo:", "— cuốc, xẻng", "— nước uống"))
    assert [type(block) for block in found] == [Paragraph, ItemList]


def test_numbered_sections_stay_sections() -> None:
    """Where numbers go on after other paragraphs, they number sections; none of them is torn off as a list."""
    markup = _lines("1. Trồng rừng.", "2. Làm đường.") + _BETWEEN + _lines("3. Nuôi ong.", "4. Làm nhà.")
    assert [type(block) for block in _blocks(markup)] == [Paragraph] * 5


def test_two_lists_that_both_begin_at_one() -> None:
    """A second list is not the first one's continuation."""
    markup = _lines("1. Trồng rừng.", "2. Làm đường.") + _BETWEEN + _lines("1. Nuôi ong.", "2. Làm nhà.", "3. Đào ao.")
    assert [type(block) for block in _blocks(markup)] == [ItemList, Paragraph, ItemList]


def test_a_bold_numbered_line_over_a_list_is_its_heading() -> None:
    """Bold sets the line apart: it heads what follows and is no item."""
    markup = "".join(f"<p><b>{line}</b></p>{_lines('- Cuốc hố;', '- Trồng cây.')}" for line in ("1. Rừng", "2. Đường"))
    assert [type(block) for block in _blocks(markup)] == [Heading, ItemList] * 2


def test_bold_numbered_lines_are_headings_and_give_levels() -> None:
    """A line "I." stands over "1.", "1." over "a)", without gaps."""
    markup = "".join(
        f"<p><b>{line}</b></p>{_BETWEEN}"
        for line in ("I. Mục tiêu", "1. Đến năm 2025", "a) Về rừng", "b) Về đường", "II. Tổ chức")
    )
    found = [block for block in _blocks(markup) if isinstance(block, Heading)]
    assert [(plain(heading.runs), heading.level) for heading in found] == [
        ("I. Mục tiêu", 2),
        ("1. Đến năm 2025", 3),
        ("a) Về rừng", 4),
        ("b) Về đường", 4),
        ("II. Tổ chức", 2),
    ]


def test_lists_on_lines_of_one_paragraph() -> None:
    """Marks after line breaks count as those of paragraphs; the line before them stays."""
    found = _blocks("<p>Mang theo:<br>- cuốc;<br>- nước uống.</p>")
    assert [_told(block) for block in found] == ["Mang theo:", [(None, "cuốc;"), (None, "nước uống.")]]


def test_lines_that_are_no_list_stay_one_paragraph() -> None:
    """A talk on lines of one paragraph is not taken apart."""
    (block,) = _blocks("<p>- Đi đâu đấy?<br>- Lên rừng.</p>")
    assert _told(block) == "- Đi đâu đấy?\n- Lên rừng."


def test_lists_pasted_from_a_word_processor() -> None:
    """The sign that the word processor set before an item, a picture letter or a number, is its mark."""
    sign = "<span style='font-family:Symbol'><span style='mso-list:Ignore'>{}<span>&nbsp;&nbsp;&nbsp;&nbsp;</span></span></span>"
    picture, letter, number = (sign.format(mark) for mark in ("·", "ü", "{}."))
    for mark in (picture, letter):
        found = _only(_lines(*(f"{mark}{words}" for words in ("Cuốc hố", "Trồng cây"))))
        assert _told(found) == [(None, "Cuốc hố"), (None, "Trồng cây")]
    found = _only(_lines(f"{number.format(1)}Cuốc hố", f"{number.format(2)}Trồng cây"))
    assert (found.numbering, _told(found)) == ("decimal", [(None, "Cuốc hố"), (None, "Trồng cây")])


def test_marks_keep_their_links_and_looks() -> None:
    """Only the mark leaves an item's text; what follows looks as it did."""
    found = _only(_lines("- <b>Cuốc</b> hố;", "- Trồng <i>cây</i>."))
    assert [run.marks for run in runs_of(found.items[0].blocks[0])] == [("strong",), ()]
