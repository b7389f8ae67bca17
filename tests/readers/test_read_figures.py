"""Pictures and their words: which line is the caption, which the credit, and what is neither."""

from __future__ import annotations

import pytest

from docreader.model import Article, Block, Figure, Heading, ItemList, Paragraph, plain
from docreader.readers import read

from .pages import LONG, SECOND, THIRD, TITLE, article, page, runs_of

CAPTION = "Bà con bản Hạ thả hom quế giống xuống hố"
HEAD = "<meta name='author' content='Thu Trang'>"


def _figures(markup: str, **kwargs: str) -> list[Figure]:
    return [block for block in read(article(markup, **kwargs)).blocks if isinstance(block, Figure)]


def _words(figure: Figure) -> tuple[str, str]:
    return plain(figure.caption), plain(figure.credit)


def _texts(found: Article) -> list[str]:
    return [plain(runs_of(block)) for block in found.blocks if isinstance(block, Paragraph | Heading)]


def _is_whole(blocks: tuple[Block, ...]) -> bool:
    """Whether the article's own paragraphs are all there."""
    texts = [plain(block.runs) for block in blocks if isinstance(block, Paragraph)]
    return LONG in texts and SECOND in texts


@pytest.mark.parametrize(
    "markup",
    [
        "<figure><img src='a.jpg'><figcaption>{}</figcaption></figure>",
        "<div><figure><img src='a.jpg'></figure><figcaption>{}</figcaption></div>",
        "<div><picture><img src='a.jpg'></picture><figcaption>{}</figcaption></div>",
        "<div class='wp-caption'><a href='a.jpg'><img src='a.jpg'></a><p class='wp-caption-text'>{}</p></div>",
        "<dl><dt><img src='a.jpg'></dt><dd>{}</dd></dl>",
        "<div class='box-image'><div><img src='a.jpg'></div><span>{}</span></div>",
        "<div class='box-image'><img src='a.jpg'><div class='desc'>{}</div></div>",
        "<div class='khung'><img src='a.jpg'><span class='newsCaption'>{}</span></div>",
        "<div class='khung'><div><img src='a.jpg'><span>6 ảnh</span></div><span class='caption'>{}</span></div>",
        "<div class='khung'><figure><img src='a.jpg'></figure><p class='img-description'>{}</p></div>",
        "<aside class='photo'><img src='a.jpg'><p class='caption'>{}</p></aside>",
        "<div class='widget'><img src='a.jpg'><p class='caption'>{}</p></div>",
        "<figure><button class='zoom'><img src='a.jpg'></button><figcaption>{}</figcaption></figure>",
        "<button><img src='a.jpg'><span class='caption'>{}</span></button>",
        "<div role='button'><figure><img src='a.jpg'></figure></div><p class='caption'>{}</p>",
        "<figure><img src='a.jpg'><figcaption class='sr-only'>{}</figcaption></figure>",
        "<figure><img src='a.jpg'><figcaption aria-hidden='true'>{}</figcaption></figure>",
        "<figure><img src='a.jpg'><figcaption><p class='font-size-small'>{}</p></figcaption></figure>",
        "<figure><div>2 / 12 ảnh</div><img src='a.jpg'><figcaption>{}</figcaption></figure>",
        "<table class='picture'><tr><td><img src='a.jpg'></td></tr><tr><td class='caption'>{}</td></tr></table>",
        "<table><tr><td>{}</td></tr><tr><td><img src='a.jpg'></td></tr></table>",
        "<p style='text-align:center'><img src='a.jpg'></p><p style='text-align:center'>{}</p>",
        "<p><img src='a.jpg'></p><p><i>{}</i></p>",
        "<p style='text-align:center'><img src='a.jpg'><br><em>{}</em></p>",
        "<center><img src='a.jpg'><br>{}</center>",
        "<p class='caption'>{}</p><p><img src='a.jpg'></p>",
        "<p><img src='a.jpg' alt='Bà con bản Hạ thả hom quế'></p><p>{}</p>",
    ],
)
def test_captions_go_with_their_picture(markup: str) -> None:
    """A caption is known by its element, its name, its box, its look or the alternative text that it repeats."""
    found = read(article(markup.format(CAPTION)))
    figures = [block for block in found.blocks if isinstance(block, Figure)]
    assert [(figure.src, *_words(figure)) for figure in figures] == [("a.jpg", CAPTION, "")]
    assert len(found.blocks) == 3
    assert _is_whole(found.blocks)


@pytest.mark.parametrize(
    "after",
    [
        "<p>Trời chưa sáng hẳn, người đã đông kín sân nhà văn hóa.</p>",
        "<h2>Bớt nước, thêm bóng mát</h2>",
        "<p align='center'><b>Bớt nước, thêm bóng mát</b></p>",
        f"<p align='center'>{THIRD * 3}</p>",
    ],
)
def test_text_after_a_picture_stays_text(after: str) -> None:
    """Plain lines, headings, bold lines and long paragraphs after a picture are not its caption."""
    found = read(article(f"<p align='center'><img src='a.jpg'></p>{after}"))
    assert [_words(block) for block in found.blocks if isinstance(block, Figure)] == [("", "")]
    assert len(_texts(found)) == 3


def test_a_look_that_most_paragraphs_have_marks_no_caption() -> None:
    """In a poem set in centred italics the line after a picture is the poem's."""
    verses = "".join(f"<p align='center'><i>Câu thứ {number}, gió thổi qua đồi</i></p>" for number in range(8))
    found = read(article(f"<p><img src='a.jpg'></p>{verses}"))
    assert [_words(block) for block in found.blocks if isinstance(block, Figure)] == [("", "")]
    assert "Câu thứ 0, gió thổi qua đồi" in _texts(found)


def test_a_box_of_links_is_no_picture_with_a_caption() -> None:
    """A picture and a line that both lead to another page announce it."""
    title = "Bản Hạ khánh thành cầu mới qua suối"
    for teaser in (
        f"<a href='/tin/2'><span class='image'><img src='b.jpg'><span>{title}</span></span></a>",
        f"<div class='image'><img src='b.jpg'><span>Mời bạn đọc thêm trên số báo sau: <a href='/tin/2'>{title}</a></span></div>",
    ):
        assert all(not figure.caption for figure in _figures(teaser)), teaser


def test_the_lead_beside_a_picture_is_no_caption() -> None:
    """A box of pictures that holds what is named the lead or the byline is more than a frame."""
    sapo = "Bà con bản Hạ thả hom quế giống xuống hố, mở đầu vụ trồng rừng năm nay trên cả bốn sườn đồi."
    found = read(
        page(
            f"<div><h1>{TITLE}</h1><div class='image'><img src='a.jpg'><p class='sapo'>{sapo}</p></div>"
            f"<div class='noidung'><p>{LONG}</p><p>{SECOND}</p></div></div>"
        )
    )
    assert found.lead == sapo
    assert [_words(block) for block in found.blocks if isinstance(block, Figure)] == [("", "")]


@pytest.mark.parametrize(
    ("written", "credit"),
    [
        (f"{CAPTION}. Ảnh: Thu Trang", "Ảnh: Thu Trang"),
        (f"{CAPTION} (Ảnh: Đ.H/TTXVN)", "(Ảnh: Đ.H/TTXVN)"),
        (f"{CAPTION}. Nguồn: nhandan.vn", "Nguồn: nhandan.vn"),
        (f"{CAPTION} | Foto: dpa", "Foto: dpa"),
        (f"{CAPTION} © Thu Trang", "© Thu Trang"),
        (f"{CAPTION}. Photo by J. Nguyen", "Photo by J. Nguyen"),
        (f"{CAPTION} <span class='credit'>Thu Trang</span>", "Thu Trang"),
        (f"{CAPTION} (<span class='source'>Thu Trang</span>)", "(Thu Trang)"),
        (f"{CAPTION}. Ảnh: <span class='credit'>Thu Trang</span>", "Ảnh: Thu Trang"),
        (f"<span class='credit'>Thu Trang</span> {CAPTION}", "Thu Trang"),
        (f"<p>Ảnh: Thu Trang</p><p>{CAPTION}</p>", "Ảnh: Thu Trang"),
        (f"<p>3 / 12</p><p>{CAPTION}</p>", ""),
    ],
)
def test_the_credit_is_apart_from_the_caption(written: str, credit: str) -> None:
    """Who made a picture is known by the words before the name, or by the element's name; counters are neither."""
    (figure,) = _figures(f"<figure><img src='a.jpg'><figcaption>{written}</figcaption></figure>")
    assert (plain(figure.caption).rstrip("."), plain(figure.credit)) == (CAPTION, credit)


def test_a_name_in_the_middle_stays_in_the_caption() -> None:
    """A caption whose credit does not end it keeps its words in their order."""
    written = "Đồi quế <span class='source'>(TTXVN)</span> chụp ngày 3/2, trước khi trồng dặm"
    (figure,) = _figures(f"<figure><img src='a.jpg'><figcaption>{written}</figcaption></figure>")
    assert _words(figure) == ("Đồi quế (TTXVN) chụp ngày 3/2, trước khi trồng dặm", "")


def test_a_line_with_only_a_credit_goes_with_the_picture_above() -> None:
    """The line "Ảnh: …" under a picture is its credit, not a paragraph, with or without a caption between."""
    for between in ("", f"<p class='caption'>{CAPTION}</p>"):
        found = read(article(f"<p><img src='a.jpg'></p>{between}<p>Ảnh: Thu Trang/TTXVN</p>"))
        (figure,) = (block for block in found.blocks if isinstance(block, Figure))
        assert plain(figure.credit) == "Ảnh: Thu Trang/TTXVN"
        assert len(found.blocks) == 3


def test_a_credit_makes_a_box_without_names_a_frame() -> None:
    """A picture with a short line and a line that says who made it are one figure, whatever the box is called."""
    told = f"{CAPTION}. Năm nay, cả bản chia thành bốn tổ"
    box = f"<div class='k1'><span class='k2'>Ảnh: Thu Trang</span><img src='a.jpg'><div>{told}</div></div>"
    found = read(page(f"<div><h1>{TITLE}</h1>{box}<div class='noidung'><p>{LONG}</p><p>{SECOND}</p></div></div>"))
    assert [_words(block) for block in found.blocks if isinstance(block, Figure)] == [(told, "Ảnh: Thu Trang")]
    assert found.lead is None


@pytest.mark.parametrize("line", ["<p>Nguồn: TTXVN</p>", "<p align='right'>Nguồn: TTXVN</p>", "<p><i>Nguồn: TTXVN</i></p>"])
def test_the_source_of_the_article_is_no_credit(line: str) -> None:
    """Under a picture that ends the article, "Nguồn: …" says where the article comes from."""
    found = read(page(f"<div class='noidung'><h1>{TITLE}</h1><p>{LONG}</p><p>{SECOND}</p><p><img src='a.jpg'></p>{line}</div>"))
    assert found.source == "TTXVN"
    assert [_words(block) for block in found.blocks if isinstance(block, Figure)] == [("", "")]
    (figure,) = _figures(f"<p><img src='a.jpg'></p>{line}<p>{THIRD}</p>")
    assert _words(figure) == ("", "Nguồn: TTXVN")


def test_a_line_on_the_right_signs_the_article_it_ends() -> None:
    """What stands on the right under the last picture is not the picture's; a date under a picture is no counter."""
    ending = "<p><img src='a.jpg'></p><p align='right'>Ảnh: Thu Trang</p>"
    found = read(page(f"<div class='noidung'><h1>{TITLE}</h1><p>{LONG}</p><p>{SECOND}</p>{ending}</div>"))
    assert [_words(block) for block in found.blocks if isinstance(block, Figure)] == [("", "")]
    assert "25.10.2022" in _texts(read(article(f"<p>{THIRD}</p><p><img src='a.jpg'></p><p>25.10.2022</p>")))


@pytest.mark.parametrize("empty", ["[nhập chú thích]", "Nhập chú thích ảnh", "Chú thích ảnh", "Caption", "2/12"])
def test_placeholders_are_no_captions(empty: str) -> None:
    """What a template writes where a caption should stand is nothing."""
    (figure,) = _figures(f"<figure><img src='a.jpg'><figcaption>{empty}</figcaption></figure>")
    assert _words(figure) == ("", "")


def test_galleries_are_pictures_each_with_its_own_caption() -> None:
    """A list of nothing but pictures is no list; a figure around figures is no picture; several pictures can share a caption."""
    items = "".join(f"<li><img src='{name}.jpg'><p class='caption'>Tổ {name} ở đồi tây</p></li>" for name in "abc")
    figures = "".join(f"<figure><img src='{name}.jpg'><figcaption>Tổ {name} ở đồi tây</figcaption></figure>" for name in "abc")
    slides = "".join(f"<div class='slide'><img src='{name}.jpg'><p>Tổ {name} ở đồi tây</p></div>" for name in "abc")
    boxes = "".join(f"<div><img src='{name}.jpg'><p class='caption'>Tổ {name} ở đồi tây</p></div>" for name in "abc")
    rows = "".join(f"<li>{figure}</figure></li>" for figure in figures.split("</figure>")[:3])
    flat = "".join(f"<img src='{name}.jpg'><p class='caption'>Tổ {name} ở đồi tây</p>" for name in "abc")
    for markup in (
        items,
        rows,
        f"<figure>{flat}</figure>",
        f"<figure>{figures}</figure>",
        f"<figure>{boxes}</figure>",
        f"<div>{slides}</div>",
    ):
        found = _figures(f"<ul>{markup}</ul>" if markup.startswith("<li>") else markup)
        assert [(figure.src, plain(figure.caption)) for figure in found] == [
            (f"{name}.jpg", f"Tổ {name} ở đồi tây") for name in "abc"
        ]
    shared = _figures(f"<figure><img src='a.jpg'><img src='b.jpg'><figcaption>{CAPTION}</figcaption></figure>")
    assert [plain(figure.caption) for figure in shared] == ["", CAPTION]
    inner = f"<figure><img src='a.jpg'><figcaption>{CAPTION}</figcaption></figure>"
    around = f"<figure>{inner}<figcaption>Một ngày hội</figcaption></figure>"
    assert [_words(figure) for figure in _figures(around)] == [(CAPTION, "")]
    assert "Một ngày hội" in _texts(read(article(around)))


def test_a_list_with_pictures_beside_its_words_stays_a_list() -> None:
    """Items that say something are items, whatever picture stands in them."""
    found = read(article("<ul><li><img src='a.jpg'> Trồng quế ở sườn đồi</li><li>Trồng keo ở chân đồi</li></ul>"))
    (items,) = (block for block in found.blocks if isinstance(block, ItemList))
    assert [[type(block) for block in item.blocks] for item in items.items] == [[Figure, Paragraph], [Paragraph]]


def test_pictures_around_the_body_are_kept() -> None:
    """Pictures above the title, between title and body, and between two parts of the body belong to the article."""
    opening = "<div class='hero'><figure><img src='a.jpg'><figcaption>Cổng bản</figcaption></figure></div>"
    under = "<div class='khung'><img src='b.jpg'><div class='caption'>Đồi quế</div></div>"
    between = "<div class='khung'><figure><img src='c.jpg'></figure><figcaption>Suối Hạ</figcaption></div>"
    found = read(
        page(
            f"<main><article>{opening}<header><h1>{TITLE}</h1></header>{under}"
            f"<div class='noidung'><p>{LONG}</p><p>{THIRD}</p></div>{between}"
            f"<div class='noidung'><p>{SECOND}</p><p>{THIRD}</p></div></article></main>"
        )
    )
    assert [(block.src, plain(block.caption)) for block in found.blocks if isinstance(block, Figure)] == [
        ("a.jpg", "Cổng bản"),
        ("b.jpg", "Đồi quế"),
        ("c.jpg", "Suối Hạ"),
    ]
    assert [isinstance(block, Figure) for block in found.blocks] == [True, True, False, False, True, False, False]


def test_the_caption_of_a_film_is_text() -> None:
    """What is said of a picture that is not on the page is read as a paragraph; a film shows its still."""
    found = read(article("<figure><iframe src='v'></iframe><figcaption>Cảnh quay từ trên cao.</figcaption></figure>"))
    assert "Cảnh quay từ trên cao." in _texts(found)
    above = "<figure><div class='player'></div><figcaption>Cảnh quay từ trên cao.</figcaption></figure>"
    body = f"<div class='noidung'><p>{LONG}</p><p>{SECOND}</p></div>"
    assert "Cảnh quay từ trên cao." in _texts(read(page(f"<div><h1>{TITLE}</h1><div>{above}</div>{body}</div>")))
    (figure,) = _figures("<figure><video poster='p.jpg'></video><figcaption>Cảnh quay từ trên cao.</figcaption></figure>")
    assert (figure.src, plain(figure.caption)) == ("p.jpg", "Cảnh quay từ trên cao.")


@pytest.mark.parametrize(
    "markup",
    [
        "<p><img src='a.jpg' alt='Thu Trang'></p>",
        "<p><img src='a.jpg' class='avatar'></p>",
        "<p class='avatar'><img src='a.jpg'></p>",
        "<div class='image'><img src='a.jpg' alt='Thu Trang'><span>Thu Trang, Báo xã</span></div>",
    ],
)
def test_portraits_of_the_author_are_left_out(markup: str) -> None:
    """The face beside the byline is not a picture of the article; a captioned one of the same name is."""
    assert _figures(markup, head=HEAD) == []
    told = f"<figure><img src='a.jpg' alt='Thu Trang'><figcaption>{CAPTION}</figcaption></figure>"
    assert len(_figures(told, head=HEAD)) == 1


def test_a_picture_shown_twice_is_kept_once() -> None:
    """Copies for phones and desks, and a captionless copy of a picture with a caption, are one picture."""
    copies = "<div><img src='/w640/cau-moi-na-lin.jpg'></div><div><img src='/w320/cau-moi-na-lin.jpg'></div>"
    assert [figure.src for figure in _figures(copies)] == ["/w640/cau-moi-na-lin.jpg"]
    told = f"<p><img src='a.jpg'></p><p>{THIRD}</p><figure><img src='a.jpg'><figcaption>{CAPTION}</figcaption></figure>"
    assert [plain(figure.caption) for figure in _figures(told)] == [CAPTION]
    assert len(_figures("<p><img src='/1/anh.jpg'></p><p><img src='/2/anh.jpg'></p>")) == 2


def test_the_title_is_no_alternative_text() -> None:
    """A template that writes the headline into every picture says nothing of it."""
    assert [figure.alt for figure in _figures(f"<p><img src='a.jpg' alt='{TITLE}'></p>")] == [None]
    assert [figure.alt for figure in _figures("<p><img src='a.jpg' alt='Đồi quế'></p>")] == ["Đồi quế"]


@pytest.mark.parametrize("counter", ["3/12", "1 of 6"])
def test_a_counter_that_is_under_no_picture_is_text(counter: str) -> None:
    """A line of figures goes only where it counts pictures."""
    assert counter in _texts(read(article(f"<p>Tỷ số sau hiệp một là:</p><p>{counter}</p>")))
    assert counter not in _texts(read(article(f"<p><img src='a.jpg'></p><p>{counter}</p>")))


def test_a_line_over_a_picture_with_its_own_caption_stays() -> None:
    """A caption's line goes to the picture below only if that has none."""
    line, figure = f"<p class='caption'>{CAPTION}</p>", "<figure><img src='a.jpg'><figcaption>Cầu mới</figcaption></figure>"
    assert [_words(found)[0] for found in _figures(line + figure)] == ["Cầu mới"]
    assert CAPTION in _texts(read(article(line + figure)))
    assert [_words(found)[0] for found in _figures(f"{line}<p><img src='a.jpg'></p>")] == [CAPTION]


def test_a_table_with_a_picture_and_a_story_is_no_figure() -> None:
    """A table is a frame around its picture only if its words are few."""
    found = read(article(f"<table><tr><td><img src='a.jpg'></td></tr><tr><td>{LONG} {SECOND} {THIRD} {LONG}</td></tr></table>"))
    assert all(not block.caption for block in found.blocks if isinstance(block, Figure))
    assert any(text.startswith(f"{LONG} {SECOND}") for text in _texts(found))
