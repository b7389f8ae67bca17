"""The reading text."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from docreader.model import (
    Article,
    Block,
    Figure,
    Footnote,
    Item,
    ItemList,
    Paragraph,
    Preformatted,
    Quote,
    Row,
    Run,
    Settings,
    Table,
)
from docreader.writers.text import write_text

from .samples import EVERYTHING, WORDS, cell, paragraph, runs, with_every_text


def text_of(article: Article) -> str:
    """The text without the line break at its end."""
    data = write_text(article, Settings(), {}).data
    assert isinstance(data, str)
    assert data.endswith("\n")
    assert not data.endswith("\n\n\n")
    return data[:-1]


def blocks_of(*blocks: Block) -> str:
    """The text of blocks alone."""
    return text_of(Article(title="T", blocks=blocks)).removeprefix("T\n\n")


def test_every_word_is_there_in_reading_order() -> None:
    """Each word at least once, in order; a column's name comes again with each of its cells."""
    said = [word.strip("[]:;") for word in text_of(EVERYTHING).split() if "chữ" in word]
    rows = {"chữ30": "chữ31", "chữ31": "chữ30"}  # a row begins with its own name, then come the other columns' names
    assert list(dict.fromkeys(said)) == [rows.get(word, word) for word in WORDS]
    assert [word for word in said if said.count(word) > 1] == ["chữ30", "chữ30"]


def test_the_article_reads_from_top_to_bottom() -> None:
    """Kicker, title, date, source, lead, text, signature, origin, each apart."""
    article = Article(
        kicker="Xã hội",
        title="Tựa",
        published="2023-02-07",
        source="TTXVN",
        lead="Sapo.",
        blocks=(paragraph("Một."), paragraph("Hai\nba.")),
        byline="Thu Trang",
        byline_role="Tin",
        photo_credit="Văn Hùng",
        url="https://a.vn/",
    )
    assert text_of(article).split("\n\n") == [
        "Xã hội",
        "Tựa",
        "Ngày 7 tháng 2 năm 2023",
        "Nguồn: TTXVN",
        "Sapo.",
        "Một.",
        "Hai\nba.",
        "Tin: Thu Trang",
        "Ảnh: Văn Hùng",
        "Trang gốc: https://a.vn/",
    ]


def test_lists_show_their_marks() -> None:
    """Dashes, numbers from their start, letters, one list in the other."""
    inner = ItemList(items=(Item(blocks=(paragraph("x"),)), Item(blocks=(paragraph("y\nz"),))), numbering="lower-alpha", start=2)
    outer = ItemList(items=(Item(blocks=(paragraph("a"), inner, paragraph("b"))), Item(blocks=(paragraph("c"),))))
    numbered = ItemList(items=(Item(blocks=(paragraph("d"),)), Item(blocks=(inner,))), numbering="decimal", start=9)
    assert blocks_of(outer, numbered) == ("– a\n  b. x\n  c. y\n     z\n  b\n– c\n\n9. d\n10. b. x\n    c. y\n       z")


def test_lists_show_the_marks_of_the_page() -> None:
    """Where counting would not give them; the items after them are counted on."""
    legal = ItemList(
        items=(
            Item(blocks=(paragraph("a"),)),
            Item(blocks=(paragraph("b\nc"),), label="đ)"),
            Item(blocks=(paragraph("d"),), label=" 2.1\n."),
            Item(blocks=(paragraph("e"),), label=""),
            Item(blocks=(paragraph("f"),)),
        ),
        numbering="lower-alpha",
        start=4,
    )
    bullets = ItemList(items=(Item(blocks=(paragraph("g"),), label="+"), Item(blocks=(paragraph("h"),))))
    assert blocks_of(legal, bullets) == "d. a\nđ) b\n   c\n2.1 . d\ne\nh. f\n\n+ g\n– h"


def test_a_table_reads_row_by_row() -> None:
    """Each cell with its column's name; an empty cell is a dash, so that nobody waits for it."""
    head = (Row(cells=(cell("Năm", scope="column"), cell("Số đơn:", scope="column"))),)
    table = Table(
        caption=runs("Kết quả"),
        header=head,
        rows=(Row(cells=(cell("2021"), cell(""))), Row(cells=(cell("2022"), cell("42\nđơn")))),
    )
    assert blocks_of(table) == "Bảng: Kết quả\nNăm: 2021; Số đơn: –\nNăm: 2022; Số đơn: 42 đơn"


def test_a_table_head_over_nothing_is_said_by_itself() -> None:
    """A column that no row reaches keeps its name in the text."""
    head = (Row(cells=(cell("Năm"), cell("Ghi chú"))),)
    assert blocks_of(Table(header=head, rows=(Row(cells=(cell("2021"),)),))) == "Năm; Ghi chú\nNăm: 2021"
    wide = Row(cells=(cell("Năm", colspan=2),))
    assert blocks_of(Table(header=(wide,), rows=(Row(cells=(cell("2021", colspan=2),)),))) == "Năm: 2021"
    assert blocks_of(Table(caption=runs("Bảng 1. Đơn"), header=head)) == "Bảng 1. Đơn\nNăm; Ghi chú"


def test_figures_are_words() -> None:
    """Alternative text, caption and credit, each once; none at all is said to be so."""
    assert blocks_of(Figure(src="x", alt="Lúa", caption=runs("Vụ mùa"), credit=runs("A"))) == "[Ảnh: Lúa]\nVụ mùa\nA"
    assert blocks_of(Figure(src="x", alt="Lúa", caption=runs("Lúa"))) == "[Ảnh: Lúa]"
    assert blocks_of(Figure(src="x"), paragraph("a")) == "[Ảnh không có mô tả]\n\na"
    assert blocks_of(Figure(src="x", alt=""), paragraph("a")) == "a"


def test_quotes_verse_and_notes() -> None:
    """Quotes are indented, verse keeps its spaces, notes show their mark."""
    assert (
        blocks_of(
            Quote(blocks=(paragraph("a"), paragraph("b"))),
            Preformatted(runs=runs("  c\nd")),
            Footnote(id="x", label="1", blocks=(paragraph("e"), paragraph("f"))),
            Footnote(id="y", label="2", blocks=()),
        )
        == "    a\n\n    b\n\n  c\nd\n\n[1] e\n    f\n\n[2]"
    )


def test_ten_thousand_lists_in_each_other_are_written() -> None:
    """Depth costs neither stack nor endless indents."""
    block: Block = paragraph("đáy")
    for _ in range(10_000):
        block = ItemList(items=(Item(blocks=(paragraph("a"), block)),))
    text = blocks_of(block)
    assert text.endswith("đáy")
    assert max(map(len, text.split("\n"))) < 60


def test_english_articles_get_english_words() -> None:
    """By the language of the article."""
    article = Article(title="T", language="en-GB", byline="Ann", published="2023-02-07", blocks=(Figure(src="x"),))
    assert text_of(article).split("\n\n") == ["T", "7 February 2023", "[Picture without a description]", "By Ann"]


@given(st.text(st.characters(), min_size=1, max_size=20))
@example("\x00\ud800")
@example("\ufffe\U0001fffe\U0010ffff")
def test_any_text_can_be_saved(word: str) -> None:
    """What comes out has a UTF-8 form, and what has one stands in it."""
    text = text_of(with_every_text(EVERYTHING, lambda _: word))
    text.encode("utf-8")
    assert not set(text) & set("\x00\x07\x1b\x85\ud800\ufffe\U0001fffe\U0010ffff")
    words = Article(title="T", blocks=(Paragraph(runs=(Run(text=word),)),))
    assert all(part in text_of(words) for part in word.split() if part.isalnum())
