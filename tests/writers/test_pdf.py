"""Articles as large print on paper: what a reader sees, what a screen reader is told."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from docreader.model import (
    Article,
    Figure,
    Heading,
    Item,
    ItemList,
    LinkDropped,
    Paragraph,
    Picture,
    PictureMissing,
    Run,
    Settings,
)
from docreader.scale import A4, LADDER, heading_factor
from docreader.writers.pdf import _fonts, write_pdf

from .pdf_pages import Pages
from .samples import EVERYTHING, PICTURE, WORDS, paragraph, runs

SIZES = sorted({step.pt for step in LADDER})
LONG = "Nhân dân các dân tộc trong huyện tích cực hưởng ứng phong trào thi đua theo Quy chế số 22-QC/TU ngày 30/12/2021. "


def pages(article: Article, pictures: dict[str, Picture] | None = None, **settings: object) -> Pages:
    """The article's PDF, read back."""
    data = write_pdf(article, Settings(**settings), pictures or {}).data  # type: ignore[arg-type] # the tests' own names
    assert isinstance(data, bytes)
    return Pages(data)


def of(*blocks: object, **fields: object) -> Article:
    """A short article."""
    return Article(title="Bài", blocks=blocks, **fields)  # type: ignore[arg-type] # as above


@pytest.mark.parametrize("pt", SIZES)
def test_everything_is_told_in_order_at_every_size(pt: int) -> None:
    """Each word of each kind of block is in the tags, in the order of the article, and no letter is smaller than the size."""
    step = next(number for number, step in enumerate(LADDER) if step.pt == pt)
    read = pages(EVERYTHING, {"a.jpg": PICTURE}, step=step)
    told = read.text() + "".join(tag.alt or "" for tag in read.tree().all("Figure"))
    places = [
        told.find(word) for word in WORDS if word not in ("chữ24", "chữ29", "chữ30", "chữ31")
    ]  # alt; told row by row in lists
    assert all(word in told for word in WORDS)
    assert places == sorted(places)
    assert min(ink.pt for ink in read.ink) == pt
    assert {ink.pt for ink in read.ink} <= {round(pt * heading_factor(level, pt), 2) for level in range(1, 7)} | {
        round(1.4 * pt, 2)  # bullets
    }
    assert {ink.colour for ink in read.ink} == {(0, 0, 0)}


def test_the_pages_say_what_they_are() -> None:
    """Language, title, author and the article's own date; PDF/UA-1 and PDF/A-2a; tagged, with bookmarks."""
    article = replace(EVERYTHING, title="Tin  vui\ncho bà con", language="vi-VN", published="2023-02-07T08:30:00+07:00")
    read = pages(article)
    with read.file.open_metadata() as meta:
        assert (meta["pdfuaid:part"], meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("1", "2", "A")
        assert meta["dc:title"] == "Tin vui cho bà con"
    assert str(read.root.Lang) == "vi-VN"
    assert read.root.MarkInfo.Marked
    assert read.root.ViewerPreferences.DisplayDocTitle
    info = read.file.docinfo
    assert (str(info.Title), str(info.Author)) == ("Tin vui cho bà con", "chữ90")
    assert str(info.CreationDate).startswith("D:20230207")
    with read.file.open_outline() as outline:
        assert " ".join(outline.root[0].title.split()) == "Tin vui cho bà con"
        assert [entry.title for entry in outline.root[0].children] == ["chữ08", "chữ43"]


@pytest.mark.parametrize("published", [None, "hôm qua", "2023", "0000-00-00"])
def test_without_a_date_there_is_a_fixed_one(published: str | None) -> None:
    """PDF/A wants a date; the day of the run would make two runs differ."""
    assert str(pages(of(published=published)).file.docinfo.CreationDate).startswith("D:19700101")


def test_fonts_come_from_packages_only() -> None:
    """Whatever the system has: the letters are Be Vietnam Pro, Noto Sans is the reader's choice, both are embedded."""
    article = of(paragraph("Thường, và № và →"))
    assert {name.split("-")[0] for name in pages(article).fonts()} == {"BeVietnamPro", "NotoSans", "DejaVuSansMono"}
    noto = pages(article, typeface="noto-sans").fonts()
    assert {name.split("-")[0] for name in noto} == {"NotoSans", "DejaVuSansMono"}


def test_no_font_of_the_system_is_looked_at() -> None:
    """The typesetter knows the packages' families and those it brings."""
    brought = {"DejaVu Sans Mono", "Libertinus Serif", "New Computer Modern", "New Computer Modern Math"}
    assert set(_fonts().families()) == {"Be Vietnam Pro", "Noto Sans"} | brought


@pytest.mark.parametrize(("weight", "cut"), [(400, "Regular"), (500, "Medium"), (700, "Bold")])
def test_the_body_has_the_weight_asked_for(weight: int, cut: str) -> None:
    """And emphasis is heavier than it, never slanted."""
    article = of(Paragraph(runs=(Run(text="thường "), Run(text="nhấn", marks=("emphasis",)))))
    heavier = {400: "Bold", 500: "ExtraBold", 700: "Black"}[weight]
    assert pages(article, weight=weight).fonts() == {f"BeVietnamPro-{cut}", f"BeVietnamPro-{heavier}"}


@pytest.mark.parametrize("line_height", [1.5, 1.6, 2.5])
@pytest.mark.parametrize("typeface", ["be-vietnam-pro", "noto-sans"])
def test_lines_are_as_far_apart_as_the_settings_say(line_height: float, typeface: str) -> None:
    """From baseline to baseline, also where a line has a letter of another font or a raised one."""
    odd = Run(text="→ № ⅷ ", marks=("superscript",))
    read = pages(of(Paragraph(runs=(Run(text=LONG), odd, Run(text=LONG)))), line_height=line_height, typeface=typeface)
    lines = sorted({round(ink.baseline, 1) for ink in read.ink if ink.content >= 0 and ink.text[:1].isalpha() and ink.pt == 24})
    gaps = {round(above - below, 1) for below, above in pairwise(lines)}
    assert gaps == {round(24 * line_height, 1)}


def test_each_page_has_its_number_at_the_same_place() -> None:
    """At the size of the text, beside the tags and not among them; the title is repeated where there is room."""
    read = pages(of(*(paragraph(LONG * 3) for _ in range(6))), step=0)
    feet = [[ink for ink in read.on_page(number) if ink.content < 0] for number in range(read.count)]
    assert [foot[0].text.strip() for foot in feet] == [f"Trang {number}/{read.count}" for number in range(1, read.count + 1)]
    assert len({foot[0].baseline for foot in feet}) == 1
    assert {ink.pt for foot in feet for ink in foot} == {18}
    assert ["Bài" in "".join(ink.text for ink in foot) for foot in feet] == [False] + [True] * (read.count - 1)
    assert "Trang" not in read.text()
    assert "Bài" not in "".join(ink.text for ink in pages(of(*(paragraph(LONG),) * 9), step=5).on_page(2))


def test_a_long_title_is_cut_at_the_foot_only() -> None:
    """The foot stays one line; the heading has every word."""
    read = pages(replace(of(paragraph(LONG * 9)), title=LONG))
    foot = [ink for ink in read.on_page(1) if ink.content < 0]
    assert len({round(ink.baseline) for ink in foot}) == 1
    assert "".join(ink.text for ink in foot).rstrip().endswith("…")
    assert LONG.strip() in read.tree().all("H1")[0].text


@pytest.mark.parametrize("pt", [18, 24, 48])
def test_nothing_runs_off_the_page(pt: int) -> None:
    """Words and addresses longer than the line, deep lists, wide tables: all stay inside the margins, none over another."""
    step = next(number for number, step in enumerate(LADDER) if step.pt == pt)
    address = "https://example.org/mot-duong-dan-rat-dai/2023/quy-che.html?utm_source=zalo&utm_medium=social"
    deep = ItemList(
        items=(Item(blocks=(paragraph("W" * 80), ItemList(items=(Item(blocks=(paragraph("i" * 300),)),)))),), start=1999
    )
    pieces = Paragraph(runs=tuple(Run(text="nghiêng", marks=("strong",) if n % 2 else ()) for n in range(40)))
    article = of(paragraph("x" * 300), paragraph(f"Xem {address} nhé"), deep, pieces, Heading(level=2, runs=runs("Đ" * 99)))
    read = pages(article, step=step)
    edge = A4.margin_mm * 72 / 25.4 - 1
    for ink in read.ink:
        left, bottom, right, top = ink.box
        assert left >= edge, ink
        assert right <= A4.width_mm * 72 / 25.4 - edge, ink
        assert bottom >= 14, ink
        assert top <= A4.height_mm * 72 / 25.4 - edge / 2, ink
    told = read.text().replace("\n", "")
    assert all(words in told for words in ("x" * 300, f"Xem {address} nhé", "W" * 80, "i" * 300, "nghiêng" * 40, "Đ" * 99))


def test_a_document_number_stays_on_one_line() -> None:
    """``22-QC/TU`` is never broken at its hyphen, and the spaces around it are in the text."""
    for padding in range(12):
        read = pages(of(paragraph("a" * padding + " theo Quy chế số 22-QC/TU của Ban Thường vụ")))
        assert any("22-QC/TU" in ink.text for ink in read.ink)
        assert "số 22-QC/TU của Ban" in read.text()


def test_words_do_not_run_together_where_marks_change_at_a_line_s_end() -> None:
    """The space is in the text wherever the line ends, also at a line break of the author's."""
    for padding in range(0, 40, 3):
        marked = (
            Run(text="a" * padding + " một hai"),
            Run(text=" ba bốn", marks=("strong",)),
            Run(text=" năm"),
            Run(text="\nsáu"),
        )
        assert " một hai ba bốn năm sáu" in pages(of(Paragraph(runs=marked))).text()


def test_a_heading_s_lines_are_about_equally_long() -> None:
    """No word is left alone on the last line."""
    title = "Bạch Thông thực hiện hiệu quả Quy chế công tác dân vận"
    lines: dict[int, float] = {}
    for ink in pages(replace(of(), title=title)).ink:
        if ink.content >= 0:
            lines[round(ink.baseline)] = max(lines.get(round(ink.baseline), 0), ink.box[2] - A4.margin_mm * 72 / 25.4)
    assert len(lines) == 3
    assert min(lines.values()) > 0.75 * max(lines.values())


@pytest.mark.parametrize("rows", range(9, 17))
def test_headings_and_single_lines_are_not_left_behind(rows: int) -> None:
    """No page ends in a heading or begins or ends with one line of a paragraph, wherever the page happens to end."""
    blocks = [*(paragraph("Một dòng") for _ in range(rows // 2)), Heading(level=2, runs=runs("Đề mục")), paragraph(LONG * 2)]
    read = pages(
        of(*blocks, paragraph(LONG * 3), Heading(level=3, runs=runs("Đề mục con")), paragraph(LONG)), step=0 if rows % 2 else 2
    )
    tree = read.tree()
    for heading, after in pairwise(tree.all("H1", "H2", "H3", "P")):
        if heading.name != "P":
            assert heading.pages[-1] == after.pages[0]
    for tag in tree.all("P"):
        if "Nhân dân" in tag.text and len(set(tag.pages)) > 1:
            lines = {page: _lines_on(read, page, tag.text) for page in set(tag.pages)}
            assert all(count > 1 for count in lines.values()), lines


def _lines_on(read: Pages, page: int, text: str) -> int:
    return len(
        {round(ink.baseline) for ink in read.on_page(page) if ink.content >= 0 and ink.text.strip() and ink.text.strip() in text}
    )


def test_heading_levels_are_closed_up() -> None:
    """PDF/UA forbids to skip a level; an empty heading is none."""
    levels = [(6, "a"), (2, "b"), (5, "c"), (6, "d"), (9, "e"), (3, " "), (2, "g")]
    read = pages(of(*(Heading(level=level, runs=runs(text)) for level, text in levels)))
    names = [tag.name for tag in read.tree().all("H1", "H2", "H3", "H4", "H5", "H6")]
    assert names == ["H1", "H2", "H2", "H3", "H4", "H5", "H2"]


def test_other_languages_are_marked() -> None:
    """So that a screen reader changes its voice."""
    read = pages(of(Paragraph(runs=(Run(text="Tiếng Việt "), Run(text="The fox", language="en")))), step=0)
    assert b"/Lang" in _content(read)
    assert b"(en)" in _content(read)


def _content(read: Pages) -> bytes:
    return b"".join(page.Contents.read_bytes() for page in read.file.pages)


def test_text_is_never_markup() -> None:
    """What would be code to the typesetter is printed as it stands."""
    evil = '#panic("x") #read("/etc/passwd") <title> @ref $x$ *b* _i_ `r` // c /* d */ \\u{41} = h #image("a")'
    read = pages(replace(of(paragraph(evil)), title=evil, byline=evil))
    assert read.text().count(evil) == 3


def test_only_safe_links_lead_anywhere() -> None:
    """Web, mail and telephone; a footnote's mark leads to the note; the rest is text, and told of."""
    kept = ["https://example.org/a?b=c&d", "mailto:a@example.org", "tel:+84123"]
    lost = ["javascript:alert(1)", "file:///etc/passwd", "#khong-co", "data:text/html,x", "https://x.vn/" + "a" * 9000]
    article = of(Paragraph(runs=tuple(Run(text=f"L{number} ", link=link) for number, link in enumerate(kept + lost))))
    rendering = write_pdf(article, Settings(), {})
    assert isinstance(rendering.data, bytes)
    read = Pages(rendering.data)
    assert read.links() == kept
    assert [notice.href for notice in rendering.notices if isinstance(notice, LinkDropped)] == [href[:200] for href in lost]
    assert {notice.place for notice in rendering.notices if isinstance(notice, LinkDropped)} == {"/blocks/0"}
    assert all(f"L{number}" in read.text() for number in range(8))
    inner = [tag for tag in pages(EVERYTHING).tree().all("Link") if "chữ14" in tag.text]
    assert len(inner) == 1


def test_the_same_article_gives_the_same_bytes_everywhere(tmp_path: Path) -> None:
    """Twice here, and in another process with another hash seed, folder, clock and set of system fonts."""
    first = write_pdf(EVERYTHING, Settings(), {"a.jpg": PICTURE}).data
    assert write_pdf(EVERYTHING, Settings(), {"a.jpg": PICTURE}).data == first
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from docreader.model import Settings\nfrom docreader.writers.pdf import _fonts, write_pdf\n"
        "from tests.writers.samples import EVERYTHING, PICTURE\n"
        "sys.stdout.buffer.write(write_pdf(EVERYTHING, Settings(), {'a.jpg': PICTURE}).data)"
    )
    environment = {
        "PYTHONHASHSEED": "7",
        "SOURCE_DATE_EPOCH": "1",
        "TZ": "Asia/Ho_Chi_Minh",
        "TYPST_FONT_PATHS": "/usr/share/fonts",
    }
    run = subprocess.run(
        [sys.executable, "-c", code, str(Path(__file__).parents[2])],
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env=environment,
    )
    assert run.stdout == first


def test_every_picture_has_words() -> None:
    """Alternative text, else the caption, else a sentence that says there is none; a decorative one is an artifact."""
    article = of(
        Figure(src="p", alt="Bản đồ", caption=runs("Huyện Bạch Thông")),
        Figure(src="p", caption=runs("Chú thích")),
        Figure(src="p"),
        Figure(src="p", alt=""),
        Figure(src="không có", alt="Bà con làm đường"),
        Figure(src="không có"),
        Figure(src="không có", alt=""),
    )
    read = pages(article, {"p": PICTURE})
    assert [tag.alt for tag in read.tree().all("Figure")] == ["Bản đồ", "Chú thích", "Ảnh không có mô tả"]
    assert "Huyện Bạch Thông" in read.tree().all("Caption")[0].text
    assert "Ảnh: Bà con làm đường" in read.text()
    assert read.text().count("Ảnh không có mô tả") == 1


def test_who_made_a_decorative_picture_is_told() -> None:
    """Its credit is not lost with it."""
    read = pages(of(Figure(src="p", alt="", credit=runs("Văn Hùng"))), {"p": PICTURE})
    assert [(tag.alt, tag.text.strip()) for tag in read.tree().all("Figure")] == [("Ảnh", "")]
    assert "Văn Hùng" in read.text()


def drawn(width: int, height: int) -> Picture:
    """A picture of that size."""
    out = BytesIO()
    Image.new("L", (width, height), 99).save(out, "PNG")
    return Picture(media_type="image/png", data=out.getvalue(), width_px=width, height_px=height)


@pytest.mark.parametrize("above", range(6))
def test_a_picture_is_bounded_and_keeps_its_caption(above: int) -> None:
    """Never taller than half a page or wider than the text, as wide as that if it has the pixels, on the page of its caption."""
    pictures = {"tall": drawn(300, 3000), "wide": drawn(1600, 900), "small": drawn(50, 50)}
    figures = [Figure(src=src, caption=runs(f"Chú thích {src}")) for src in pictures]
    read = pages(of(*(paragraph(LONG) for _ in range(above)), *figures), pictures)
    boxes = dict(zip(pictures, read.pictures(), strict=True))
    text_wide = (A4.width_mm - 2 * A4.margin_mm) * 72 / 25.4
    for name, (page, (left, bottom, right, top)) in boxes.items():
        assert right - left <= text_wide + 0.1
        assert top - bottom <= A4.height_mm / 2 * 72 / 25.4
        assert right - left == pytest.approx({"tall": 36.4, "wide": text_wide, "small": 72}[name], rel=0.01)
        (caption,) = [ink for ink in read.ink if ink.text.startswith(f"Chú thích {name}")]
        assert caption.page == page
        assert caption.box[3] < bottom


@pytest.mark.parametrize("above", range(0, 18, 2))
def test_a_picture_is_not_left_behind_by_its_caption(above: int) -> None:
    """Wherever the page ends."""
    filler = [paragraph("Một dòng") for _ in range(above)]
    read = pages(of(*filler, Figure(src="p", caption=runs("Chú thích"))), {"p": drawn(100, 40)}, step=0)
    (caption,) = [ink for ink in read.ink if ink.text.startswith("Chú")]
    assert [page for page, _ in read.pictures()] == [caption.page]


def test_a_broken_picture_costs_only_itself() -> None:
    """The article is printed with the picture's words, the other pictures are there, and a notice tells which is not."""
    broken = Picture(media_type="image/jpeg", data=b"no picture at all", width_px=10, height_px=10)
    article = of(Figure(src="x", alt="Lời thay ảnh"), Figure(src="p", alt="Ảnh tốt"), Figure(src="x", alt="Lần nữa"))
    rendering = write_pdf(article, Settings(), {"x": broken, "p": PICTURE})
    assert isinstance(rendering.data, bytes)
    assert [tag.alt for tag in Pages(rendering.data).tree().all("Figure")] == ["Ảnh tốt"]
    assert "Ảnh: Lời thay ảnh" in Pages(rendering.data).text()
    assert rendering.notices == tuple(
        PictureMissing(place=place, src="x", reason="not-a-picture") for place in ("/blocks/0", "/blocks/2")
    )


def test_an_article_without_a_title_gets_a_name() -> None:
    """PDF/UA wants one."""
    assert pages(replace(of(), title=" \x07")).tree().all("H1")[0].text.strip() == "Bài viết không có tiêu đề"
    assert str(pages(replace(of(), title="", language="en")).file.docinfo.Title) == "Article without a title"
