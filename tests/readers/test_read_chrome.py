"""What is left out, and that the article is not."""

from __future__ import annotations

import pytest

from docreader.model import plain
from docreader.readers import read

from .pages import LONG, SECOND, THIRD, TITLE, article, page

LINKS = (
    "<ul><li><a href='/1'>Hội nghị giao ban công tác tháng hai</a> (06/02/2023)</li>"
    "<li><a href='/2'>Thị trấn ra quân trồng cây</a></li></ul>"
)


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<div><a href='javascript:t()'>Tăng cỡ chữ</a> <a href='javascript:g()'>Giảm cỡ chữ</a></div>", "chrome.toolbar"),
        ("<div><a href='#'>A+</a> <a href='#'>A-</a></div>", "chrome.toolbar"),
        ("<p>In bài viết | Gửi email | Lượt xem: 1.284</p>", "chrome.toolbar"),
        (f"<div><b>Các tin khác</b></div>{LINKS}", "chrome.related"),
        (f"<p><strong>Tin liên quan:</strong></p>{LINKS}", "chrome.related"),
        (f"<div class='khung'><h3>Các tin đã đưa</h3>{LINKS}</div>", "chrome.related"),
        (f"<h4>Xem thêm</h4>{LINKS}", "chrome.related"),
        (
            "<div type='RelatedOneNews' class='VCSortableInPreviewMode tindnd'><a href='/3'>Giá quế nhích nhẹ</a></div>",
            "chrome.related",
        ),
        ("<div class='share-box'>Chia sẻ bài này cho bạn bè</div>", "chrome.share"),
        ("<div class='quang-cao banner-ad'>Mua một tặng một, chỉ hôm nay</div>", "chrome.ad"),
        ("<div class='breadcrumb'><a href='/'>Trang chủ</a> &gt; <a href='/tin'>Tin tức</a></div>", "chrome.breadcrumb"),
        ("<nav><a href='/'>Trang chủ</a></nav>", "chrome.navigation"),
        ("<div style='display: none'>Chữ ẩn</div>", "chrome.hidden"),
        ("<div hidden>Chữ ẩn</div>", "chrome.hidden"),
        ("<div class='cookie-banner'>Trang này dùng cookie</div>", "chrome.cookies"),
        ("<form><label>Tìm</label><input name='q'><button>Gửi</button></form>", "chrome.form"),
        (LINKS.replace(" (06/02/2023)", ""), "chrome.links"),
    ],
)
def test_furniture_inside_the_article(markup: str, reason: str) -> None:
    """Furniture between the paragraphs is left out, with its reason on the account."""
    found = read(article(markup))
    assert [plain(block.runs) for block in found.blocks] == [LONG, SECOND]  # type: ignore[union-attr]
    assert reason in {removed.reason for removed in found.provenance.removed}


def test_everything_outside_is_on_the_account() -> None:
    """Each part of the page that is not in the article is listed, scripts excepted."""
    found = read(
        article("<script>var a;</script>", before="<div>Địa chỉ: số 1 phố Núi</div>", after="<div>Bản đồ hành chính xã</div>")
    )
    listed = {removed.text: removed.reason for removed in found.provenance.removed}
    assert listed == {"Địa chỉ: số 1 phố Núi": "outside.article", "Bản đồ hành chính xã": "outside.article"}


@pytest.mark.parametrize(
    "name", ["sidebar-1", "comments", "ad-wrapper", "related", "footer", "menu", "share", "popup", "newsletter"]
)
def test_no_name_removes_the_article(name: str) -> None:
    """The largest text on the page stays, whatever its element is called."""
    found = read(
        page(
            f"<div class='{name}'><h1>{TITLE}</h1><p>{LONG}</p><p>{SECOND}</p><p>{THIRD}</p></div>"
            f"<div class='x'><p>Điện thoại: 0200</p></div>"
        )
    )
    assert [plain(block.runs) for block in found.blocks] == [LONG, SECOND, THIRD]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "line",
    [
        "Facebook",
        "Theo dõi sức khỏe rừng là việc hằng ngày.",
        "Xem thêm nhiều cây đổ sau bão, bà con càng lo.",
        "In bài viết này lên áp phích là ý của thôn.",
    ],
)
def test_lines_that_only_begin_like_furniture(line: str) -> None:
    """A sentence that holds a button's words is a sentence."""
    found = read(article(f"<p>{line}</p>"))
    assert line in [plain(block.runs) for block in found.blocks]  # type: ignore[union-attr]


def test_related_label_before_text_takes_no_text() -> None:
    """After "Xem thêm" only links go; a paragraph under it stays."""
    found = read(article(f"<h4>Xem thêm</h4><p>{THIRD}</p>"))
    assert THIRD in [plain(block.runs) for block in found.blocks]  # type: ignore[union-attr]


def test_teaser_in_the_body() -> None:
    """A box that announces another article is left out; a section with a linked heading and real text is not."""
    teaser = (
        "<div class='o'><a href='/4'><img src='t.jpg'></a>"
        "<h3><a href='/4'>Đường lên Nà Lìn thông xe</a></h3><p>Sau ba năm thi công, tuyến đường đã xong.</p></div>"
    )
    section = f"<section><h3><a href='/5'>Tổ bảo vệ rừng</a></h3><p>{THIRD}</p><p>{LONG}</p><p>{THIRD}</p></section>"
    found = read(article(teaser + section + f"<p>{LONG}</p>"))
    texts = [plain(block.runs) for block in found.blocks]  # type: ignore[union-attr]
    assert "Đường lên Nà Lìn thông xe" not in texts
    assert "Tổ bảo vệ rừng" in texts


def test_second_article_on_the_page() -> None:
    """Of two articles on one page, the one that the page is about is read, though the other is longer."""
    one = f"<article><h1>{TITLE}</h1><p>{LONG}</p><p>{SECOND}</p><p>{THIRD}</p></article>"
    two = f"<article><h1>Chuyện khác</h1>{f'<p>{THIRD}</p>' * 9}</article>"
    found = read(page(f"<main>{one}</main><main>{two}</main>"))
    assert [plain(block.runs) for block in found.blocks] == [LONG, SECOND, THIRD]  # type: ignore[union-attr]


def test_name_alone_removes_no_large_part_beside_others() -> None:
    """A part with a third of the page's prose stays, though it is called a side bar and enough text stands elsewhere."""
    main = f"<div class='sidebar'><p>{LONG}</p><p>{SECOND}</p><p>{THIRD}</p></div>"
    found = read(page(f"{main}<div class='x'><p>{LONG}</p><p>{THIRD}</p></div>").replace(f"<title>{TITLE}</title>", ""))
    assert SECOND in [plain(block.runs) for block in found.blocks]  # type: ignore[union-attr]


def test_list_of_links_with_words_stays() -> None:
    """A list whose items say something besides their links belongs to the text."""
    items = "".join(f"<li><a href='/{n}'>Nghị định số {n}/2018/NĐ-CP của Chính phủ</a>, còn hiệu lực</li>" for n in (75, 156, 83))
    found = read(article(f"<ul>{items}</ul>"))
    assert [type(block).__name__ for block in found.blocks] == ["Paragraph", "ItemList", "Paragraph"]
