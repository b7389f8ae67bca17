"""Inline text, paragraphs out of lines, quotes, preformatted text, and which way a block is written."""

from __future__ import annotations

import pytest

from docreader.model import Block, Heading, Paragraph, Preformatted, Quote, plain
from docreader.readers import read

from .pages import LONG, SECOND, THIRD, TITLE, article, page, runs_of

_HEBREW = "עצים רבים ניטעו הבוקר בכפר"


def _blocks(markup: str) -> tuple[Block, ...]:
    """The blocks that ``markup`` becomes between two paragraphs."""
    return read(article(markup)).blocks[1:-1]


def _only(markup: str) -> Block:
    (block,) = _blocks(markup)
    return block


def test_raised_and_lowered_letters_by_style() -> None:
    """Word processors raise letters by style; "m²" must not be read as "m2"."""
    runs = runs_of(_only("<p>45 m<span style='vertical-align: super'>2</span>, H<span style='VERTICAL-ALIGN:sub'>2</span>O</p>"))
    assert [(run.text, run.marks) for run in runs] == [
        ("45 m", ()),
        ("2", ("superscript",)),
        (", H", ()),
        ("2", ("subscript",)),
        ("O", ()),
    ]


def test_a_quotation_in_a_line_has_its_marks() -> None:
    """Browsers set quotation marks around ``q``; without them nobody would hear a quotation."""
    assert plain(runs_of(_only("<p>Ông bảo <q>giữ <b>rừng</b></q> rồi đi.</p>"))) == "Ông bảo “giữ rừng” rồi đi."
    assert plain(runs_of(_only("<h3>Ông bảo <q>giữ rừng</q> rồi đi</h3>"))) == "Ông bảo “giữ rừng” rồi đi"


def test_inline_elements_set_apart_are_paragraphs() -> None:
    """A span that is displayed as a block begins and ends lines."""
    found = _blocks("<div><span style='display:block'>Một đoạn.</span><span style='display: block'>Đoạn hai.</span></div>")
    assert [plain(runs_of(block)) for block in found] == ["Một đoạn.", "Đoạn hai."]
    assert plain(runs_of(_only("<p>Quy <span style='display:inline-block'>chế</span> mới</p>"))) == "Quy chế mới"


def test_a_page_that_parts_paragraphs_by_single_breaks() -> None:
    """Long lines that end as sentences do are paragraphs; a short line between them is one too."""
    found = _blocks(f"<div>{LONG}<br><b>Chia tổ, chia việc</b><br>{SECOND}<br>{THIRD}</div>")
    assert [plain(runs_of(block)) for block in found] == [LONG, "Chia tổ, chia việc", SECOND, THIRD]
    assert isinstance(found[1], Heading)


@pytest.mark.parametrize(
    "lines",
    [
        ("Đường lên Phìn Sơn mây giăng", "Người về gùi cả mùa trăng trên lưng", "Quế thơm từ gốc đến rừng."),
        ("Ủy ban nhân dân xã Nà Lìn", "Thôn Nà Pù, xã Nà Lìn", "Điện thoại: 0203 000 000"),
        ("Chia tổ, chia việc", THIRD),
    ],
)  # fmt: skip
def test_lines_that_stay_together(lines: tuple[str, ...]) -> None:
    """Verse, an address, a line over one paragraph: the breaks stay inside it."""
    assert plain(runs_of(_only(f"<p>{'<br>'.join(lines)}</p>"))) == "\n".join(lines)


def test_paragraphs_by_breaks_keep_their_looks() -> None:
    """Links and marks stay on their side of a break."""
    found = _blocks(f"<div><i>{LONG}</i><br>{SECOND} <a href='https://a.example/'>Xem thêm chi tiết.</a></div>")
    assert [[(run.marks, run.link) for run in runs_of(block)] for block in found] == [
        [(("emphasis",), None)],
        [((), None), ((), "https://a.example/")],
    ]


@pytest.mark.parametrize(
    "markup",
    ["<div class='quote'>{}</div>", "<p class='box-quote'>{}</p>", "<div class='quote'><blockquote>{}</blockquote></div>"],
)
def test_quotes_by_name(markup: str) -> None:
    """A box whose class is a word for "quote" is one, and once."""
    found = _only(markup.format("Giữ rừng như giữ nhà."))
    assert isinstance(found, Quote)
    assert [plain(runs_of(block)) for block in found.blocks] == ["Giữ rừng như giữ nhà."]


def test_names_that_only_hold_the_word_are_no_quotes() -> None:
    """Who was quoted, or a button for it, is not the quote; nor is a paragraph in a quote another."""
    assert isinstance(_only("<p class='quote-author'>Ông Sắm, trưởng thôn, nói thế.</p>"), Paragraph)
    found = _only("<blockquote><p class='quote'>Giữ rừng như giữ nhà.</p><p>Ông Sắm</p></blockquote>")
    assert isinstance(found, Quote)
    assert [type(block) for block in found.blocks] == [Paragraph, Paragraph]


@pytest.mark.parametrize(
    "markup",
    [
        "<p><code>cuoc()<br>  trong()</code></p>",
        "<div><code>cuoc()\n  trong()</code></div>",
        "<div style='white-space: pre'>cuoc()\n  trong()</div>",
        "<pre><span class='line'><span class='lineno'>1</span>cuoc()</span>\n<span class='lineno'>2</span>  trong()</pre>",
        "<pre><div>cuoc()</div><div>  trong()</div></pre>",
    ],
)
def test_code_keeps_its_lines(markup: str) -> None:
    """Code alone in its block, by style, or with numbered lines is preformatted; the numbers of the lines are not read."""
    found = _only(markup)
    assert isinstance(found, Preformatted)
    assert plain(found.runs) == "cuoc()\n  trong()"


def test_code_in_a_sentence_is_inline() -> None:
    """A word of code is part of its sentence."""
    assert [run.marks for run in runs_of(_only("<p>Gõ <code>cuoc()\n</code> rồi chờ.</p>"))] == [(), ("code",), ()]
    assert isinstance(_only("<p><code>cuoc()</code></p>"), Paragraph)
    assert isinstance(_only("<p><code>cuoc()\ntrong()</code> là hai lệnh.</p>"), Paragraph)


@pytest.mark.parametrize(
    ("markup", "direction"),
    [
        (f"<p>{_HEBREW}</p>", "rtl"),
        (f"<h3>{_HEBREW}</h3>", "rtl"),
        (f"<pre>{_HEBREW}</pre>", "rtl"),
        (f"<div dir='rtl'><p>{_HEBREW}</p></div>", "rtl"),
        ("<p dir='RTL'>123</p>", "rtl"),
        (f"<p dir='auto'>{_HEBREW}</p>", "rtl"),
        (f"<p dir='ltr'>{_HEBREW}</p>", None),
        ("<p dir='ltr'>Một đoạn văn.</p>", None),
        (f"<p>Tên làng viết là {_HEBREW[:4]} trong sách cũ của họ.</p>", None),
    ],
)
def test_the_direction_of_a_block(markup: str, direction: str | None) -> None:
    """A block says which way it goes only where that is not the article's way: as stated, else by most of its letters."""
    found = _blocks(markup)[0]
    assert isinstance(found, Heading | Paragraph | Preformatted)
    assert found.direction == direction


def test_the_direction_of_blocks_on_a_page_from_right_to_left() -> None:
    """There a block in Latin letters goes from left to right, one with some foreign words does not."""
    words = f"{_HEBREW}, {_HEBREW}, {_HEBREW}. " * 5
    found = read(
        page(
            f"<div><h1>{TITLE}</h1><p>{words}</p><p>{words}</p><p>{LONG}</p><p>{words} Phìn Sơn</p></div>", language="he"
        ).replace("<body>", "<body dir='rtl'>")
    )
    assert (found.direction, [block.direction for block in found.blocks if isinstance(block, Paragraph)]) == (
        "rtl",
        [None, None, "ltr", None],
    )
