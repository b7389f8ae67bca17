"""Blocks: what each kind of markup becomes."""

from __future__ import annotations

import pytest

from docreader.model import (
    Article,
    Block,
    Figure,
    FigureWithoutAlt,
    Footnote,
    Heading,
    ItemList,
    LinkDropped,
    Paragraph,
    Preformatted,
    Quote,
    Run,
    Table,
    plain,
)
from docreader.readers import read

from .pages import LONG, SECOND, article, runs_of


def _inner(markup: str, url: str | None = None) -> tuple[Block, ...]:
    """The blocks that ``markup`` becomes between two paragraphs."""
    found = read(article(markup), url=url)
    assert plain(found.blocks[0].runs) == LONG  # type: ignore[union-attr]
    assert plain(found.blocks[-1].runs) == SECOND  # type: ignore[union-attr]
    return found.blocks[1:-1]


def _only(markup: str, **kwargs: str) -> Block:
    (block,) = _inner(markup, **kwargs)
    return block


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>công tác d<span>ân vận</span> ở <font><span>x</span>ã</font></p>", "công tác dân vận ở xã"),
        ("<p>&nbsp;&nbsp;&nbsp; Một&nbsp;hai \n\t ba &nbsp;</p>", "Một hai ba"),
        ("<p>Tha\u0309o luâ\u0323n</p>", "Thảo luận"),
        ("<p>ban ng&agrave;nh, đo&#224;n thể, th&#7841;ch</p>", "ban ngành, đoàn thể, thạch"),
        ("<p class='MsoNormal'>Quy chế<o:p></o:p> mới<![if !supportLists]> đây<![endif]></p>", "Quy chế mới đây"),
        ("<p>Dòng một<br>dòng hai</p>", "Dòng một\ndòng hai"),
        ("<p>soft\u00adhyphen, zero\u200bwidth</p>", "softhyphen, zerowidth"),
        ("<p><b>Đậm</b> <i> nghiêng </i> .</p>", "Đậm nghiêng ."),
    ],
)
def test_text_of_a_paragraph(markup: str, text: str) -> None:
    """Words cut over elements stay whole, white space collapses, entities and combining marks are letters."""
    assert plain(_only(markup).runs) == text  # type: ignore[union-attr]


def test_bare_text_with_breaks() -> None:
    """Text without paragraphs, parted by double breaks, is as many paragraphs."""
    assert [
        plain(runs_of(block))
        for block in _inner("<div>Một đoạn, hai câu.<br><br>Đoạn hai.<br>&nbsp;<br>Đoạn ba.<div>Đoạn bốn.</div>Đoạn năm.</div>")
    ] == [
        "Một đoạn, hai câu.",
        "Đoạn hai.",
        "Đoạn ba.",
        "Đoạn bốn.",
        "Đoạn năm.",
    ]


def test_marks_and_links() -> None:
    """Marks come from elements and from styles; links are made absolute, and only safe ones stay."""
    block = _only(
        '<p>a <b>b<i>c</i></b> <span style="font-style: italic">d</span> H<sub>2</sub>O m<sup>2</sup> '
        '<code>e</code> <a href="/f">f</a> <a href="mailto:g@h.vn">g</a></p>',
        url="https://a.example/b/c",
    )
    assert block == Paragraph(
        runs=(
            Run(text="a "),
            Run(text="b", marks=("strong",)),
            Run(text="c", marks=("emphasis", "strong")),
            Run(text=" "),
            Run(text="d", marks=("emphasis",)),
            Run(text=" H"),
            Run(text="2", marks=("subscript",)),
            Run(text="O m"),
            Run(text="2", marks=("superscript",)),
            Run(text=" "),
            Run(text="e", marks=("code",)),
            Run(text=" "),
            Run(text="f", link="https://a.example/f"),
            Run(text=" "),
            Run(text="g", link="mailto:g@h.vn"),
        )
    )


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "JaVa\nScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd"]
)
def test_unsafe_links_are_dropped_and_told(href: str) -> None:
    """A link that could run or open something local loses its address, not its words, and leaves a notice."""
    found = read(article(f'<p>Xem <a href="{href}">tại đây</a> nhé các bạn, xin cảm ơn.</p>'))
    assert found.blocks[1] == Paragraph(runs=(Run(text="Xem tại đây nhé các bạn, xin cảm ơn."),))
    assert [notice.place for notice in found.notices if isinstance(notice, LinkDropped)] == ["/blocks/1"]


def test_headings_have_no_gaps() -> None:
    """Levels begin at 2 and never jump by more than one."""
    found = [
        block
        for block in read(article(f"<h3>A</h3><p>{LONG}</p><h6>B</h6><p>{LONG}</p><h4>C</h4><p>{LONG}</p><h2>D</h2>")).blocks
        if isinstance(block, Heading)
    ]
    assert [(plain(heading.runs), heading.level) for heading in found] == [("A", 2), ("B", 3), ("C", 3), ("D", 2)]


def test_bold_lines_are_headings() -> None:
    """A short bold line over a paragraph is a heading; a bold sentence is not."""
    blocks = _inner(
        f"<p><strong>Bớt nước, thêm bóng mát</strong></p><p>{LONG}</p>"
        f"<p><b>Không ai được vào rừng khi có gió.</b></p><p>{LONG}</p>"
    )
    assert blocks[0] == Heading(level=2, runs=(Run(text="Bớt nước, thêm bóng mát"),))
    assert isinstance(blocks[2], Paragraph)


def test_figure_with_caption_and_credit() -> None:
    """Caption and credit go with their picture."""
    figure = Figure(src="a.jpg", alt="Đồi quế", caption=(Run(text="Đồi quế ở Nà Lìn."),), credit=(Run(text="Ảnh: Thu Trang"),))
    markups = (
        "<figure><img src='a.jpg' alt='Đồi quế'><figcaption>Đồi quế ở Nà Lìn. Ảnh: Thu Trang</figcaption></figure>",
        "<figure><img src='a.jpg' alt='Đồi quế'>"
        "<figcaption>Đồi quế ở Nà Lìn.<span class='credit'>Ảnh: Thu Trang</span></figcaption></figure>",
        "<table class='tplCaption'><tr><td><img src='a.jpg' alt='Đồi quế'></td></tr>"
        "<tr><td>Đồi quế ở Nà Lìn. Ảnh: Thu Trang</td></tr></table>",
        "<p style='text-align:center'><img src='a.jpg' alt='Đồi quế'></p>"
        "<p align='center'><em>Đồi quế ở Nà Lìn. Ảnh: Thu Trang</em></p>",
        "<div class='image'><img src='a.jpg' alt='Đồi quế'>"
        "<p class='chu-thich caption'>Đồi quế ở Nà Lìn. Ảnh: Thu Trang</p></div>",
    )
    for markup in markups:
        assert _only(markup) == figure, markup


def test_placeholders_are_no_words() -> None:
    """A template's empty caption and numbered alternative texts are nothing."""
    assert _only(
        "<figure><img src='a.jpg' alt='Nà Lìn ra quân - Ảnh 1.'><figcaption><p>[nhập chú thích]</p></figcaption></figure>"
    ) == Figure(src="a.jpg")
    for alt in ("IMG_1234.jpg", "anh-1.png", "Ảnh 2", "DSC00123", "hình ảnh"):
        assert _only(f"<p><img src='a.jpg' alt='{alt}'></p>") == Figure(src="a.jpg")


def test_paragraph_after_a_figure_that_is_no_caption() -> None:
    """Plain text after a picture stays text."""
    assert [type(block) for block in _inner("<p><img src='a.jpg'></p><p>Trời chưa sáng hẳn, người đã đông.</p>")] == [
        Figure,
        Paragraph,
    ]


@pytest.mark.parametrize(
    ("markup", "src"),
    [
        ("<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-src='https://a.vn/b.jpg'>", "https://a.vn/b.jpg"),
        ("<img class='lazy' data-original='/c/d.jpg' src='/img/loading.gif'>", "/c/d.jpg"),
        ("<img srcset='a-320.jpg 320w, a-1200.jpg 1200w, a-3000.jpg 3000w'>", "a-1200.jpg"),
        ("<picture><source srcset='a.webp 2x, b.webp'><img src='data:,'></picture>", "a.webp"),
        ("<img src='/blank.gif'><noscript><img src='e.jpg'></noscript>", "e.jpg"),
        ("<img src='e.jpg' srcset='e-2.jpg 2x'>", "e.jpg"),
    ],
)
def test_the_picture_that_a_reader_would_see(markup: str, src: str) -> None:
    """Lazy pictures and candidate lists give one real address."""
    found = [block for block in _inner(f"<div>{markup}</div>") if isinstance(block, Figure)]
    assert [figure.src for figure in found] == [src]


def test_pictures_of_a_saved_page_stay_relative() -> None:
    """Without an address from the caller a picture's path stays as saved; with one it is absolute; pixels are no pictures."""
    head = "<link rel='canonical' href='https://a.vn/b'>"
    text = article(
        "<p><img src='bai_files/a.jpg' alt='Đồi'><img src='t.gif' width='1' height='1'><a href='c'>xem</a></p>"
    ).replace("</head>", head + "</head>")
    figure, paragraph = read(text).blocks[1:3]
    assert (figure.src, paragraph.runs[0].link) == ("bai_files/a.jpg", "https://a.vn/c")  # type: ignore[union-attr]
    assert read(text, url="https://a.vn/d/e").blocks[1].src == "https://a.vn/d/bai_files/a.jpg"  # type: ignore[union-attr]


def test_picture_without_words_is_told() -> None:
    """A picture without alternative text and caption leaves a notice with its place; a decorative one does not."""
    found = read(
        article("<p><img src='a.jpg'></p><p><img src='b.jpg' alt=''></p><ul><li>một <img src='c.jpg'></li><li>hai</li></ul>")
    )
    assert [notice.place for notice in found.notices if isinstance(notice, FigureWithoutAlt)] == [
        "/blocks/1",
        "/blocks/3/items/0/blocks/0",
    ]


def test_table_of_data() -> None:
    """Header cells by thead, th or bold letters; spans kept within the table."""
    rows = "<tr><td>Nậm Khao</td><td>412,5</td></tr><tr><td>Phìn Sơn</td><td rowspan='9' colspan='2000'>356</td></tr>"
    for head in (
        "<thead><tr><td>Huyện</td><td>Diện tích</td></tr></thead>",
        "<tr><th>Huyện</th><th>Diện tích</th></tr>",
        "<tr><td><b>Huyện</b></td><td><b>Diện tích</b></td></tr>",
    ):
        table = _only(f"<table><caption>Kết quả</caption>{head}{rows}</table>")
        assert isinstance(table, Table)
        assert [(plain(cell.runs), cell.scope) for cell in table.header[0].cells] == [
            ("Huyện", "column"),
            ("Diện tích", "column"),
        ]
        assert [[plain(cell.runs) for cell in row.cells] for row in table.rows] == [["Nậm Khao", "412,5"], ["Phìn Sơn", "356"]]
        assert (table.rows[1].cells[1].rowspan, table.rows[1].cells[1].colspan, plain(table.caption)) == (1, 1000, "Kết quả")


def test_row_headers() -> None:
    """A ``th`` that begins a row of data heads the row."""
    table = _only("<table><tr><th>Huyện</th><th>Diện tích</th></tr><tr><th>Nậm Khao</th><td>412,5</td></tr></table>")
    assert isinstance(table, Table)
    assert [cell.scope for cell in table.rows[0].cells] == ["row", None]


def test_layout_table_is_dissolved() -> None:
    """A table that only places things is read as the things."""
    assert [
        type(block) for block in _inner(f"<table><tr><td><p>{LONG}</p><p>{LONG}</p></td><td><p>{SECOND}</p></td></tr></table>")
    ] == [Paragraph] * 3
    assert [
        type(block)
        for block in _inner(
            f"<table role='presentation'><tr><td>{SECOND}</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"
        )
    ] == [Paragraph] * 4


@pytest.mark.parametrize(
    ("markup", "numbering", "start"),
    [
        ("<ul>", None, 1),
        ("<ol>", "decimal", 1),
        ("<ol start='4' type='a'>", "lower-alpha", 4),
        ("<ol type='I'>", "upper-roman", 1),
        ("<ol style='list-style-type: upper-alpha'>", "upper-alpha", 1),
        ("<ol start='x'>", "decimal", 1),
    ],
)
def test_list_numbering(markup: str, numbering: str | None, start: int) -> None:
    """A list keeps how it counts."""
    found = _only(f"{markup}<li>Cuốc hố</li><li>Trồng cây</li></{markup[1:3]}>")
    assert isinstance(found, ItemList)
    assert (found.numbering, found.start, len(found.items)) == (numbering, start, 2)


def test_nested_lists_and_quotes() -> None:
    """Lists inside items and paragraphs inside quotes keep their place."""
    found = _only("<ol><li>Một<ul><li>a</li><li>b</li></ul></li><li><p>Hai</p><p>Ba</p></li></ol>")
    assert isinstance(found, ItemList)
    assert [[type(block) for block in item.blocks] for item in found.items] == [[Paragraph, ItemList], [Paragraph, Paragraph]]
    quote = _only("<blockquote><p>Giữ rừng như giữ nhà.</p><footer>Ông Sắm</footer></blockquote>")
    assert isinstance(quote, Quote)
    assert [plain(block.runs) for block in quote.blocks] == ["Giữ rừng như giữ nhà.", "Ông Sắm"]  # type: ignore[union-attr]


def test_preformatted_keeps_its_lines() -> None:
    """Verse and code keep spaces and line breaks."""
    assert _only("<pre>\nCông cha\n  như núi\n</pre>") == Preformatted(runs=(Run(text="Công cha\n  như núi"),))


def test_footnotes_are_linked() -> None:
    """A mark links to its note; the note loses its own mark and the arrow back."""
    found = read(
        article("<p>Quy chế<sup><a href='#fn1' id='r1'>[1]</a></sup> mới ban hành.</p>").replace(
            "</div>", "<ol><li id='fn1'>Ban hành năm 2021. <a href='#r1'>↑</a></li></ol></div>"
        )
    )
    note = found.blocks[-1]
    assert note == Footnote(id="note-1", label="1", blocks=(Paragraph(runs=(Run(text="Ban hành năm 2021."),)),))
    assert [run.link for run in found.blocks[1].runs] == [None, "#note-1", None]  # type: ignore[union-attr]


def _text_of(found: Article) -> str:
    return " ".join(plain(block.runs) for block in found.blocks if hasattr(block, "runs"))


def test_sentence_is_not_cut_by_a_small_picture() -> None:
    """A picture in a sentence stands beside it; the sentence stays one paragraph."""
    found = read(article("<p>Trời <img src='a.jpg' alt='mưa'> to, gió lớn, đường trơn.</p>"))
    assert "Trời to, gió lớn, đường trơn." in _text_of(found)


def test_a_page_without_head_and_body_tags_is_read() -> None:
    """HTML lets both be left out; what the parser then takes for the head is the article all the same."""
    words = "<p>" + "Nhân dân hăng hái thi đua lao động sản xuất, xây dựng nông thôn mới. " * 9 + "</p>"
    found = read(f"<title>Báo</title><article><h1>Xã về đích sớm</h1>{words}</article>")
    assert found.title == "Xã về đích sớm"
    assert len(found.blocks) == 1


def test_a_refrain_is_kept_as_often_as_it_is_written() -> None:
    """A sentence that returns in every stanza is the author's, not the page's."""
    refrain = "Ơi con suối quê hương chảy mãi không thôi."
    stanzas = "".join(f"<div><p>Khổ thứ {n} kể chuyện mùa lúa chín trên nương cao.</p><p>{refrain}</p></div>" for n in (1, 2, 3))
    found = read(article(stanzas))
    assert sum(plain(runs_of(block)) == refrain for block in found.blocks) == 3
