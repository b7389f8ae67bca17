"""Who wrote it, what they did, whose pictures, where from: stated, marked, or signed; and what is none of it."""

from __future__ import annotations

import json

import pytest

from docreader.model import Article, plain
from docreader.readers import read

from .pages import LONG, SECOND, THIRD, TITLE, page

BODY = f"<p>{LONG}</p><p>{SECOND}</p><p>{THIRD}</p>"
HEAD = f"<h1>{TITLE}</h1>"
RIGHT = "style='text-align: right'"
ENGLISH = "".join(
    f"<p>{'The council met on Monday, and it decided, after a long debate, to plant trees. ' * 3}</p>" for _ in range(3)
)


def _texts(found: Article) -> list[str]:
    return [plain(block.runs) for block in found.blocks if hasattr(block, "runs")]


def _signed(signature: str, head: str = "") -> Article:
    return read(page(f"<div>{HEAD}{BODY}{signature}</div>", head=head))


def _fields(found: Article) -> tuple[str | None, str | None, str | None, str | None]:
    return found.byline, found.byline_role, found.photo_credit, found.source


@pytest.mark.parametrize(
    ("signature", "fields"),
    [
        ("<p>Tin: Thu Trang</p><p>Ảnh: Hoài An</p>", ("Thu Trang", "Tin", "Hoài An", None)),
        ("<p>Bài: Thu Trang - Ảnh: Hoài An</p>", ("Thu Trang", "Bài", "Hoài An", None)),
        ("<p><b>Bài và ảnh: THU TRANG</b></p>", ("THU TRANG", "Bài và ảnh", None, None)),
        ("<p><strong>Bài, ảnh:&nbsp;</strong>Thu Trang</p>", ("Thu Trang", "Bài, ảnh", None, None)),
        ("<p>Biên soạn: Thu Trang (Sở Nông nghiệp)</p>", ("Thu Trang", "Biên soạn, Sở Nông nghiệp", None, None)),
        ("<p>Thực hiện: Nhóm phóng viên</p>", ("Nhóm phóng viên", "Thực hiện", None, None)),
        ("<p>Thu Trang (tổng hợp)</p>", ("Thu Trang", "tổng hợp", None, None)),
        ("<p><b>Thu Trang (tổng hợp)</b></p>", ("Thu Trang", "tổng hợp", None, None)),
        ("<p><em>Thu Trang</em> <em>(sưu tầm)</em></p>", ("Thu Trang", "sưu tầm", None, None)),
        ("<p><b>Hải Yến (Theo Tin tức)</b></p>", ("Hải Yến", None, None, "Tin tức")),
        ("<p>Nội dung: Thu Trang</p><p>Trình bày: Hoài An</p>", ("Nội dung: Thu Trang; Trình bày: Hoài An", None, None, None)),
        ("<p>Tác giả: Thu Trang</p>", ("Thu Trang", None, None, None)),
        ("<p>Người viết: Thu Trang</p><p>(Theo Báo Sơn Lâm)</p>", ("Thu Trang", None, None, "Báo Sơn Lâm")),
        ("<p>Theo TTXVN/Vietnam+</p>", (None, None, None, "TTXVN/Vietnam+")),
        ("<p>Nguồn: https://www.sonlam.example/bai-1.html</p>", (None, None, None, "sonlam.example")),
        ("<p>Nguồn tin: Phòng Sử dụng và Phát triển rừng</p>", (None, None, None, "Phòng Sử dụng và Phát triển rừng")),
        ("<p><b>TTXVN</b></p>", (None, None, None, "TTXVN")),
        ("<p>Ảnh: Hoài An</p>", (None, None, "Hoài An", None)),
        ("<p><b>PV</b></p>", ("PV", None, None, None)),
        (f"<p {RIGHT}>Ban Biên tập</p>", ("Ban Biên tập", None, None, None)),
        (
            f"<p {RIGHT}>CTV Văn Hùng – Trung tâm VH-TT huyện Nậm Khao</p>",
            ("Văn Hùng", "CTV, Trung tâm VH-TT huyện Nậm Khao", None, None),
        ),
        (
            f"<p {RIGHT}>BS. Nguyễn Văn An - Trung tâm Y tế huyện</p>",
            ("BS. Nguyễn Văn An", "Trung tâm Y tế huyện", None, None),
        ),
        (
            f"<p {RIGHT}><strong>Nguyễn Văn An</strong></p><p {RIGHT}><em>Trưởng phòng Văn hóa</em></p>",
            ("Nguyễn Văn An", "Trưởng phòng Văn hóa", None, None),
        ),
        (
            f"<p {RIGHT}><b>Nguyễn Văn An<br>Trưởng phòng Văn hóa</b></p>",
            ("Nguyễn Văn An", "Trưởng phòng Văn hóa", None, None),
        ),
        (f"<p {RIGHT}><b>Thu Trang</b></p><p {RIGHT}><b>Hoài An</b></p>", ("Thu Trang, Hoài An", None, None, None)),
        (
            f"<p {RIGHT}><b>Nguyễn Văn An, Chủ tịch Hội Nông dân xã</b></p>",
            ("Nguyễn Văn An", "Chủ tịch Hội Nông dân xã", None, None),
        ),
        ("<p>Nguyễn Văn An - Trạm Y tế xã</p>", ("Nguyễn Văn An", "Trạm Y tế xã", None, None)),
        ("<p><b>Nguyễn Văn An (Sở Nông nghiệp)</b></p>", ("Nguyễn Văn An", "Sở Nông nghiệp", None, None)),
        (
            f"<p {RIGHT}><b>Thu Trang - Sở Y tế</b></p><p {RIGHT}><b>Hoài An</b></p>",
            ("Thu Trang, Hoài An", "Sở Y tế", None, None),
        ),
        (f"<p {RIGHT}><b>Thu Trang - Ban Mai</b></p>", ("Thu Trang, Ban Mai", None, None, None)),
        (f"<p {RIGHT}><b>Thu Trang - Hoài An</b> <em>(thực hiện)</em></p>", ("Thu Trang, Hoài An", "thực hiện", None, None)),
        ("<p>Tin: Thu Trang</p><p>Ảnh: Hoài An - Văn Hùng</p>", ("Thu Trang", "Tin", "Hoài An, Văn Hùng", None)),
        ("<p><b>Thu Trang/BNEWS/TTXVN</b></p>", ("Thu Trang", None, None, "BNEWS/TTXVN")),
        (f"<p {RIGHT}>PV Thu Trang/VOV-Tây Bắc</p>", ("Thu Trang", "PV", None, "VOV-Tây Bắc")),
        (f"<p {RIGHT}><b>Phòng Nghiệp vụ - Tổng hợp</b></p>", ("Phòng Nghiệp vụ - Tổng hợp", None, None, None)),
        (f"<p {RIGHT}><b>Thu Trang</b></p><p>Người đăng: admin</p>", ("Thu Trang", None, None, None)),
        ("<table><tr><td></td><td><b>Bài, ảnh: Thu Trang</b></td></tr></table>", ("Thu Trang", "Bài, ảnh", None, None)),
        ("<table><tr><td>Tin: Thu Trang</td><td>Ảnh: Hoài An</td></tr></table>", ("Thu Trang", "Tin", "Hoài An", None)),
        (
            "<table><tr><th>Tin: Thu Trang</th><th>Ảnh: Hoài An</th></tr><tr><td>Nguồn: Báo Sơn Lâm</td><td></td></tr></table>",
            ("Thu Trang", "Tin", "Hoài An", "Báo Sơn Lâm"),
        ),
        (f"<h4 {RIGHT}>Thu Trang</h4>", ("Thu Trang", None, None, None)),
        ("<p>Thu Trang</p>", ("Thu Trang", None, None, None)),
        ("<p class='tac-gia'>Vàng A Dơ</p>", ("Vàng A Dơ", None, None, None)),
        ("<p>Tin, ảnh: Thu Trang</p><p>Chia sẻ bài viết Facebook Zalo</p>", ("Thu Trang", "Tin, ảnh", None, None)),
        (f"<p {RIGHT}><b>Thu Trang/Tin Tức</b></p>", ("Thu Trang", None, None, "Tin Tức")),
        ("<p>Tác giả: Nguyễn Văn An (Chủ tịch UBND tỉnh)</p>", ("Nguyễn Văn An", "Chủ tịch UBND tỉnh", None, None)),
        (f"<p {RIGHT}>Nguyễn Văn An</p><p {RIGHT}>Chủ tịch UBND tỉnh</p>", ("Nguyễn Văn An", "Chủ tịch UBND tỉnh", None, None)),
        (
            f"<p {RIGHT}><b>Chủ tịch UBND tỉnh</b></p><p {RIGHT}><b>Nguyễn Văn An</b></p>",
            ("Nguyễn Văn An", "Chủ tịch UBND tỉnh", None, None),
        ),
        (f"<p {RIGHT}><b>Chủ tịch UBND tỉnh<br>Nguyễn Văn An</b></p>", ("Nguyễn Văn An", "Chủ tịch UBND tỉnh", None, None)),
        ("<p><b>Nguyễn Văn An</b></p><p><i>(Chủ tịch UBND tỉnh)</i></p>", ("Nguyễn Văn An", "Chủ tịch UBND tỉnh", None, None)),
        (f"<p {RIGHT}><b>An - Hà Giang</b></p>", ("An", "Hà Giang", None, None)),
        ("<p>Thu Trang - Hà Giang</p>", ("Thu Trang", "Hà Giang", None, None)),
        ("<p><b>Thu Trang - Hoài An (Hà Giang)</b></p>", ("Thu Trang, Hoài An", "Hà Giang", None, None)),
        ("<p><b>Thu Trang - TP. Hồ Chí Minh</b></p>", ("Thu Trang", "TP. Hồ Chí Minh", None, None)),
        ("<p><b>Hà Nam - Hà Giang</b></p>", ("Hà Nam, Hà Giang", None, None, None)),
        ("<p><b>Thu Trang, Hà Nam</b></p>", ("Thu Trang, Hà Nam", None, None, None)),
        ("<p>Hải Anh - Minh Đức</p>", ("Hải Anh, Minh Đức", None, None, None)),
        ("<p>PGS. TS. Nguyễn Văn An</p>", ("PGS. TS. Nguyễn Văn An", None, None, None)),
        ("<p>Đại úy Nguyễn Văn An</p>", ("Đại úy Nguyễn Văn An", None, None, None)),
        ("<p><b>BSCKI. Nguyễn Văn An</b></p>", ("BSCKI. Nguyễn Văn An", None, None, None)),
        ("<p><i>Thượng tá Lò Văn Pín, Công an tỉnh</i></p>", ("Thượng tá Lò Văn Pín", "Công an tỉnh", None, None)),
    ],
)
def test_signature(signature: str, fields: tuple[str | None, ...]) -> None:
    """A signature's lines become the fields that they name, and leave the text."""
    found = _signed(signature)
    assert _fields(found) == fields
    assert _texts(found) == [LONG, SECOND, THIRD]


@pytest.mark.parametrize(
    ("last", "kept"),
    [
        ("<p>Công việc đã xong./.</p><p>Thu Trang</p>", ["Công việc đã xong./."]),
        ("<p>Công việc đã xong./. <b>Thu Trang</b></p>", ["Công việc đã xong./."]),
        ("<p>Năm nay, mưa thuận gió hòa.<br><b>Thu Trang</b></p>", ["Năm nay, mưa thuận gió hòa."]),
        ("<p><b>Thu Trang</b></p><p>Từ khóa: trồng rừng, Nà Lìn</p>", []),
        ("<p><b>Thu Trang</b></p><p>./.</p>", ["./."]),
    ],
)
def test_signature_beside_other_text(last: str, kept: list[str]) -> None:
    """A signature after an end mark, on a paragraph's last line or over tags is taken, and nothing else with it."""
    found = _signed(last)
    assert found.byline == "Thu Trang"
    assert _texts(found) == [LONG, SECOND, THIRD, *kept]


@pytest.mark.parametrize(
    "last",
    [
        "<p>Theo kế hoạch, đến hết tháng 4 sẽ trồng xong.</p>",
        "<p>Theo Sở Nông nghiệp: năm nay, mưa đến muộn hơn mọi năm nửa tháng.</p>",
        "<p><b>Cần giữ rừng như giữ nhà mình</b></p>",
        "<p><b>Xin trân trọng cảm ơn!</b></p>",
        "<p><i>(Ảnh minh họa)</i></p>",
        "<p><b>Sơn Lâm - Điểm sáng của phong trào trồng rừng</b></p>",
        "<p><b>Ảnh: Hội nghị tổng kết năm</b></p>",
        "<p>Nà Lìn, ngày 7/2/2023</p>",
        "<h2>Kết luận</h2>",
        "<p>Phòng Nghiệp vụ - Tổng hợp</p>",
        "<p><b>Phòng Nghiệp vụ - Tổng hợp</b></p>",
        "<p>Chuyện Làng Quê Đổi Mới Hôm Nay</p>",
        "<p><b>Nhà văn hóa xã đã mở cửa</b></p>",
        "<p><b>Chuyện làng quê - Hà Giang</b></p>",
        f"<p>Nơi nhận: như kính gửi</p><p {RIGHT}><b>Nguyễn Văn An</b></p>",
        f"<p {RIGHT}>Hội viên phấn khởi, nhà nhà yên vui.</p>",
        "<p>Nơi nhận:<br>- Lưu: VT.</p><p align='right'><b>CHỦ TỊCH</b></p><p align='right'><b>Nguyễn Văn An</b></p>",
        f"<p {RIGHT}>TM. ỦY BAN NHÂN DÂN<br>KT. CHỦ TỊCH<br>PHÓ CHỦ TỊCH<br>Nguyễn Văn An</p>",
    ],
)
def test_what_is_no_signature(last: str) -> None:
    """Sentences, captions, slogans, dates and whoever signed a document are no author; nothing of them is lost."""
    found = _signed(last)
    assert _fields(found) == (None, None, None, None)
    assert plain(found.blocks[-1].runs).split("\n")[-1] in last.replace("<", "\n<").replace(">", ">\n")  # type: ignore[union-attr]
    assert len(found.blocks) > 3


def test_name_under_the_last_picture_is_a_caption() -> None:
    """A plain name under the last picture may be who is seen on it, a credit there is the picture's; a line set apart signs."""
    picture = "<figure><img src='a.jpg' alt='Cụ Sắm'></figure>"
    found = _signed(f"{picture}<p>Hoàng Văn Sắm</p>")
    assert found.byline is None
    assert _texts(found)[3:] == ["Hoàng Văn Sắm"]
    assert _signed(f"{picture}<p>Ảnh: Hoài An</p>").photo_credit is None
    assert _signed(f"{picture}<p {RIGHT}><b>Thu Trang</b></p>").byline == "Thu Trang"


@pytest.mark.parametrize(
    ("line", "fields", "published"),
    [
        ("Bài, ảnh: Thu Trang", ("Thu Trang", "Bài, ảnh", None, None), None),
        ("Nguồn: Báo Sơn Lâm - Ngày đăng: 07/02/2023", (None, None, None, "Báo Sơn Lâm"), "2023-02-07"),
        ("07/02/2023 | Báo Sơn Lâm", (None, None, None, "Báo Sơn Lâm"), "2023-02-07"),
        ("Nguyễn Thu Trang - 07/02/2023", ("Nguyễn Thu Trang", None, None, None), "2023-02-07"),
        ("Thứ Ba, ngày 7 tháng 2 năm 2023 | Tác giả: Thu Trang", ("Thu Trang", None, None, None), "2023-02-07"),
        ("Kinh Tế - 07/02/2023", (None, None, None, None), "2023-02-07"),
        ("Người đăng: admin", (None, None, None, None), None),
        ("Viết bởi Super User", (None, None, None, None), None),
        ("Được viết bởi Quản trị viên", (None, None, None, None), None),
        ("Đăng bởi: Biên Tập Viên", (None, None, None, None), None),
        ("Viết bởi Thu Trang", ("Thu Trang", None, None, None), None),
        ("Tác giả: Nguyễn Văn An - Trung tâm Y tế huyện", ("Nguyễn Văn An", "Trung tâm Y tế huyện", None, None), None),
    ],
)
def test_line_under_the_title(line: str, fields: tuple[str | None, ...], published: str | None) -> None:
    """Names, source and date share a line under the title; a section or a login is nobody's name."""
    found = read(page(f"<div>{HEAD}<p>{line}</p>{BODY}</div>"))
    assert (_fields(found), found.published) == (fields, published)
    assert _texts(found) == [LONG, SECOND, THIRD]


def test_sentence_that_begins_with_by_stays() -> None:
    """A short first sentence that begins as a byline does is text."""
    found = read(page(f"<div>{HEAD}<p>By the time they came, it was over.</p>{ENGLISH}</div>", language="en"))
    assert found.byline is None
    assert _texts(found)[0] == "By the time they came, it was over."


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ("Anna Martel und Lea Wagner, Nairobi", "Anna Martel, Lea Wagner, Nairobi"),
        ("By Samya Hall and Vera Stone", "Samya Hall, Vera Stone"),
        ("José Ortega y Gasset", "José Ortega y Gasset"),
        ("Thu Trang, phóng viên báo Sơn Lâm", "Thu Trang"),
        ("Thu Trang và Hoài An, (Ảnh: Internet)", "Thu Trang, Hoài An"),
        ("Thu Trang (https://sonlam.example/thu-trang)", "Thu Trang"),
        ("Thu Trang, sonlam.example", "Thu Trang"),
        ("신현주 기자", "신현주"),
        ("https://sonlam.example/tac-gia/7", None),
        ("bientap@sonlam.example", None),
        ("Báo Sơn Lâm", "Báo Sơn Lâm"),
        ("Super User", None),
        ("Thu Trang - Hoài An", "Thu Trang, Hoài An"),
        ("Thu Trang/VOV-Tây Bắc", "Thu Trang"),
    ],
)
def test_stated_names(stated: str, names: str | None) -> None:
    """A stated author is names joined by commas: no labels, jobs, addresses; the site's own name only if nobody else is named."""
    head = f'<meta name="author" content="{stated}"><meta property="og:site_name" content="Báo Sơn Lâm">'
    found = read(page(f"<div>{HEAD}<div>{ENGLISH}</div></div>", head=head, language="en"), url="https://www.sonlam.example/a")
    assert found.byline == names


def test_json_ld_in_cdata_is_read() -> None:
    """JSON-LD that XHTML pages wrap in CDATA names the author too."""
    data = json.dumps(
        {"@type": "Article", "headline": TITLE, "author": {"@type": "Organization", "name": "Hội Khuyến học"}}, ensure_ascii=False
    )
    head = f'<script type="application/ld+json"><![CDATA[ {data} ]]></script>'
    assert read(page(f"<div>{HEAD}<div>{BODY}</div></div>", head=head)).byline == "Hội Khuyến học"


@pytest.mark.parametrize(
    ("markup", "byline"),
    [
        ("<p class='meta'>Posted <a rel='author' href='/a'>Vera Stone</a> in News</p>", "Vera Stone"),
        ("<div itemprop='author'><span>By</span> <span itemprop='name'>Vera Stone</span> <i>3 hours ago</i></div>", "Vera Stone"),
        ("<div class='byline'>By <a>Vera Stone</a><a>Samya Hall</a></div>", "Vera Stone, Samya Hall"),
        (
            "<div class='bylines'><div class='byline'>Vera Stone</div><div class='byline'>Samya Hall</div></div>",
            "Vera Stone, Samya Hall",
        ),
        ("<div class='author'>Vera<b>Stone</b></div>", "Vera Stone"),
        ("<p class='byline'>November 18, 2024</p>", None),
        ("<span class='author-social'>Twitter Facebook</span>", None),
        ("<p class='photo-author'>Vera Stone</p>", None),
        ("<aside class='author'><p class='article-author'>Vera Stone</p></aside>", "Vera Stone"),
    ],
)
def test_marked_names(markup: str, byline: str | None) -> None:
    """The names that a page marks as its author's are the byline; dates, networks and photographers are not."""
    found = read(page(f"<div>{HEAD}<div>{markup}</div><div>{ENGLISH}</div></div>", language="en"))
    assert found.byline == byline


def test_author_of_a_comment_is_not_the_articles() -> None:
    """Names in comments and in boxes of other articles are nobody's here."""
    after = (
        "<div id='comments'><cite class='author'>Vera Stone</cite></div><div class='related'><a rel='author'>Samya Hall</a></div>"
    )
    assert read(page(f"<div>{HEAD}<div>{ENGLISH}</div>{after}</div>", language="en")).byline is None


@pytest.mark.parametrize("stated", ["admin", "Báo Sơn Lâm", "Quản Trị Viên"])
def test_signature_beats_the_login_that_a_portal_states(stated: str) -> None:
    """On Vietnamese pages the signature says who wrote it, whatever account published it."""
    head = f'<meta name="author" content="{stated}"><meta property="og:site_name" content="Báo Sơn Lâm">'
    found = _signed(f"<p {RIGHT}><b>Thu Trang</b></p>", head)
    assert (found.byline, found.provenance.origins[1].rule) == ("Thu Trang", "byline.signature")


def test_marked_person_beats_the_sites_own_name() -> None:
    """The site as its own author loses to a person whom the page marks."""
    head = '<meta name="author" content="Sơn Lâm Online"><meta property="og:site_name" content="Sơn Lâm Online">'
    markup = f"<div>{HEAD}<span class='author'>Thu Trang</span><div>{BODY}</div></div>"
    assert read(page(markup, head=head)).byline == "Thu Trang"
    assert read(page(f"<div>{HEAD}<div>{BODY}</div></div>", head=head)).byline == "Sơn Lâm Online"


def test_signature_tells_the_role_of_whom_the_page_states() -> None:
    """Where signature and statement name one person, the signature's role is kept; of two who are stated, none is lost."""
    found = _signed("<p>Tin, ảnh: Thu Trang</p>", '<meta name="author" content="Thu Trang">')
    assert _fields(found) == ("Thu Trang", "Tin, ảnh", None, None)
    both = _signed("<p><b>Thu Trang</b></p>", '<meta name="author" content="Thu Trang, Hoài An">')
    assert both.byline == "Thu Trang, Hoài An"
    assert _texts(both) == [LONG, SECOND, THIRD]


def test_announced_line_beats_a_marked_account() -> None:
    """A line that begins with "By" names the author, not the account that the page marks."""
    markup = "<p>Posted by Vera Stone, Engineer in Chief of the Works</p>"
    found = read(
        page(f"<div>{HEAD}<span class='author'>Green Valley Team</span><div>{markup}{ENGLISH}</div></div>", language="en")
    )
    assert (found.byline, found.provenance.origins[1].rule) == ("Vera Stone", "byline.labelled-line")


def test_bold_last_line_of_a_page_that_names_its_author_stays() -> None:
    """Where the page states who wrote it, a bold last line in a foreign article is text."""
    last = "<p><b>Green Valley Trust</b></p>"
    found = read(page(f"<div>{HEAD}{ENGLISH}{last}</div>", head='<meta name="author" content="Vera Stone">', language="en"))
    assert found.byline == "Vera Stone"
    assert _texts(found)[-1] == "Green Valley Trust"


def test_each_credit_has_its_origin() -> None:
    """Author, role, photographer and source say which rule found them, and where."""
    found = _signed("<p>Tin: Thu Trang</p><p>Ảnh: Hoài An</p><p>Nguồn: Báo Sơn Lâm</p>")
    origins = {origin.place: (origin.rule, origin.node) for origin in found.provenance.origins}
    assert origins["/byline"] == ("byline.signature", "html/body/div/p[4]")
    assert origins["/byline_role"] == ("byline.signature", "html/body/div/p[4]")
    assert origins["/photo_credit"] == ("photo_credit.signature", "html/body/div/p[5]")
    assert origins["/source"] == ("source.signature", "html/body/div/p[6]")


def test_source_in_a_linked_line_after_the_text() -> None:
    """A line under the text that says where it was taken from counts, linked or not, and beats initials; a Theo wrote it."""
    head = '<meta property="og:site_name" content="Báo Sơn Lâm điện tử">'
    after = "<div class='nguon'><p>Theo <a href='/'>Báo Đồng Mây</a></p></div>"
    found = read(page(f"{HEAD}<p class='sapo'>SLO - {LONG}</p><div>{BODY}</div>{after}", head=head))
    assert (found.lead, found.source) == (LONG, "Báo Đồng Mây")
    english = read(page(f"{HEAD}<div>{ENGLISH}</div><p class='byline'>Theo Stone</p>", language="en"))
    assert (english.byline, english.source) == ("Theo Stone", None)


def test_last_line_that_is_no_byline_after_all_stays() -> None:
    """Where the page marks its author, a bold last line is not taken for a signature, and is not lost."""
    marked = "<div class='byline'>By <a rel='author'>Vera Stone</a></div>"
    last = "<p><strong>[</strong><a href='/x'><strong>Wired</strong></a><strong>]</strong></p>"
    markup = f"<div>{HEAD}{marked}<div>{ENGLISH}{last}</div></div>"
    found = read(page(markup, language="en"))
    assert found.byline == "Vera Stone"
    assert _texts(found)[-1] == "[Wired]"


def test_name_of_an_account_is_no_byline() -> None:
    """Who is logged in to a portal's system is nobody that a reader knows."""
    head = "<meta name='author' content='nalin_web'>"
    assert read(page(f"<h1>{TITLE}</h1><p>{LONG}</p><p>{SECOND}</p>", head=head)).byline is None
