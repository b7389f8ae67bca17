"""Title, lead, byline, source, dates, language: where portals put them, and where they must not go twice."""

from __future__ import annotations

import json

import pytest

from docreader.model import Article, plain
from docreader.readers import read

from .pages import LONG, SECOND, THIRD, TITLE, article, page, runs_of

SAPO = "Hưởng ứng Tết trồng cây, sáng 12/2, hơn 300 người dân xã Nà Lìn đã lên đồi từ sớm, mang theo cuốc, xẻng và cả cơm nắm."


def _texts(found: Article) -> list[str]:
    return [plain(block.runs) for block in found.blocks if hasattr(block, "runs")]


def _rule(found: Article, place: str) -> str:
    return next(origin.rule for origin in found.provenance.origins if origin.place == place)


BODY = f"<p>{LONG}</p><p>{SECOND}</p><p>{THIRD}</p>"


@pytest.mark.parametrize(
    "markup",
    [
        f"<h1>{TITLE}</h1><div class='detail-content afcbc-body'>{BODY}</div>",
        f"<div class='tin-tieude'><span>{TITLE}</span></div>"
        f"<div class='ms-rtestate-field'><div class='ExternalClass1'>{BODY}</div></div>",
        f"<table><tr><td><p class='tieude'>{TITLE}</p></td></tr><tr><td>{BODY}</td></tr></table>",
        f"<div class='c'><h2 class='title'>{TITLE}</h2>{BODY}</div>",
    ],
)
def test_title_is_the_one_shown_even_where_the_page_states_the_portals_name(markup: str) -> None:
    """A page whose ``title`` is only the portal's name still has its headline, once."""
    text = page(markup).replace(f"<title>{TITLE}</title>", "<title>Cổng thông tin điện tử tỉnh Sơn Lâm</title>")
    found = read(text)
    assert found.title == TITLE
    assert _texts(found) == [LONG, SECOND, THIRD]


@pytest.mark.parametrize("suffix", [" | Báo Sơn Lâm", " - Báo Sơn Lâm", " – Báo Sơn Lâm", " :: Báo Sơn Lâm"])
def test_site_name_is_not_part_of_the_title(suffix: str) -> None:
    """The site's name after a separator is cut; a dash inside the headline stays."""
    headline = "Chuyện ở Nà Lìn - 10 năm nhìn lại"
    text = page(BODY, head='<meta property="og:site_name" content="Báo Sơn Lâm">').replace(
        f"<title>{TITLE}", f"<title>{headline}{suffix}"
    )
    found = read(text)
    assert (found.title, found.site_name) == (headline, "Báo Sơn Lâm")


def test_kicker_stands_apart_from_the_title() -> None:
    """A kicker in or above the heading is a field of its own."""
    for markup in (
        f"<div class='kicker'>Nông thôn mới</div><h1>{TITLE}</h1>",
        f"<h1><span class='kicker'>Nông thôn mới</span> {TITLE}</h1>",
    ):
        found = read(page(f"<div class='noidung'>{markup}{BODY}</div>"))
        assert (found.kicker, found.title) == ("Nông thôn mới", TITLE)
        assert _texts(found) == [LONG, SECOND, THIRD]


@pytest.mark.parametrize(
    ("markup", "rule"),
    [
        (
            f"<h1>{TITLE}</h1><h2 class='detail-sapo' data-role='sapo'>{SAPO}</h2><div class='detail-content'>{BODY}</div>",
            "lead.named",
        ),
        (
            f"<h1>{TITLE}</h1><div class='article__body cms-body'><div class='article__sapo cms-desc'>{SAPO}</div>{BODY}</div>",
            "portal.epi.lead",
        ),
        (
            f"<h1>{TITLE}</h1><p class='description'>{SAPO}</p><article class='fck_detail'>{BODY}</article>",
            "portal.vnexpress.lead",
        ),
        (f"<h1>{TITLE}</h1><div class='a'><div>{SAPO}</div></div><div class='b'>{BODY}</div>", "lead.place"),
        (f"<h1>{TITLE}</h1><div class='b'><p><strong>{SAPO}</strong></p>{BODY}</div>", "lead.bold"),
        (f"<h1>{TITLE}</h1><div class='b'><p style='font-weight: bold'>{SAPO}</p>{BODY}</div>", "lead.bold"),
    ],
)
def test_lead_is_found_wherever_it_stands(markup: str, rule: str) -> None:
    """The sapo is the lead, and is not a block too."""
    found = read(page(f"<div>{markup}</div>"))
    assert found.lead == SAPO
    assert _texts(found) == [LONG, SECOND, THIRD]
    assert _rule(found, "/lead") == rule


@pytest.mark.parametrize("description", [SAPO, SAPO[:80] + "...", SAPO.upper()])
def test_lead_equal_to_the_description(description: str) -> None:
    """The first paragraph is the lead where the page states it as its description, even cut short."""
    head = f'<meta name="description" content="{description}">'
    found = read(page(f"<h1>{TITLE}</h1><div><p>{SAPO}</p>{BODY}</div>", head=head))
    assert (found.lead, _rule(found, "/lead")) == (SAPO, "lead.description")
    assert _texts(found) == [LONG, SECOND, THIRD]


def test_no_lead_is_made_up() -> None:
    """A plain first paragraph is no lead, nor is a description that the page does not show."""
    found = read(
        page(
            f"<h1>{TITLE}</h1><div>{BODY}</div>",
            head='<meta name="description" content="Trang tin của xã Nà Lìn, huyện Nậm Khao">',
        )
    )
    assert found.lead is None
    assert _texts(found) == [LONG, SECOND, THIRD]


@pytest.mark.parametrize(
    ("prefix", "source"),
    [
        ("(Chinhphu.vn) - ", "Chinhphu.vn"),
        ("BNEWS - ", "BNEWS"),
        ("(Dân trí) - ", "Dân trí"),
        ("VOV.VN - ", "VOV.VN"),
        ("(ĐTCK) ", "ĐTCK"),
    ],
)
def test_agency_glued_to_the_lead(prefix: str, source: str) -> None:
    """An agency before the lead is the source, not the lead's first words."""
    found = read(page(f"<div><h1>{TITLE}</h1><p class='sapo'>{prefix}{SAPO}</p>{BODY}</div>"))
    assert (found.lead, found.source) == (SAPO, source)


@pytest.mark.parametrize(
    ("signature", "byline", "source"),
    [
        ("<p style='text-align: right'><strong>Thu Trang</strong></p>", "Thu Trang", None),
        ("<p align='right'>Lò Minh Khuê</p>", "Lò Minh Khuê", None),
        ("<p><b>Thu Trang</b></p>", "Thu Trang", None),
        ("<p>Tác giả: Nguyễn Văn An</p>", "Nguyễn Văn An", None),
        ("<p><em>Tin, ảnh: Lò Minh Khuê</em></p>", "Lò Minh Khuê", None),
        ("<p>Bài, ảnh: Thu Trang - Hoài An</p>", "Thu Trang, Hoài An", None),
        ("<p>Người viết: Thu Trang</p><p>Nguồn: Báo Sơn Lâm</p>", "Thu Trang", "Báo Sơn Lâm"),
        ("<p style='text-align:right'>Theo Báo Sơn Lâm</p>", None, "Báo Sơn Lâm"),
        ("<p>(Nguồn: TTXVN)</p>", None, "TTXVN"),
        ("<p>PV: Thu Trang</p>", "Thu Trang", None),
    ],
)
def test_signature_at_the_bottom(signature: str, byline: str | None, source: str | None) -> None:
    """The last short lines name author and source; they leave the body."""
    found = read(page(f"<div><h1>{TITLE}</h1>{BODY}{signature}</div>"))
    assert (found.byline, found.source) == (byline, source)
    assert _texts(found) == [LONG, SECOND, THIRD]


def test_source_below_the_body() -> None:
    """A source line right after the body's element is read too."""
    found = read(
        page(f"<div><h1>{TITLE}</h1><div class='noidung'>{BODY}</div><div><p>Nguồn tin: Chi cục Kiểm lâm</p></div></div>")
    )
    assert found.source == "Chi cục Kiểm lâm"


@pytest.mark.parametrize(
    "last",
    [
        "Theo kế hoạch, xã sẽ trồng xong 45 ha trước ngày 30/4.",
        "<b>Cần giữ rừng như giữ nhà mình.</b>",
        "<b>Số điện thoại: 0200 3999 115</b>",
        "<b>ỦY BAN NHÂN DÂN XÃ NÀ LÌN KÍNH MỜI BÀ CON ĐẾN DỰ HỘI ĐỦ</b>",
    ],
)
def test_last_paragraphs_that_are_no_signature(last: str) -> None:
    """A last paragraph that is a sentence stays in the body."""
    found = read(page(f"<div><h1>{TITLE}</h1>{BODY}<p>{last}</p></div>"))
    assert len(found.blocks) == 4
    assert (found.byline, found.source) == (None, None)


def test_signature_in_the_middle_stays() -> None:
    """A right-aligned line far above the end is no signature."""
    found = read(
        page(f"<div><h1>{TITLE}</h1><p align='right'>Nguyễn Du</p>{BODY}<p>{LONG}</p><p>{SECOND}</p><p>{THIRD}</p></div>")
    )
    assert found.byline is None
    assert "Nguyễn Du" in _texts(found)


def test_metadata_fields() -> None:
    """JSON-LD and meta elements fill what the page does not show."""
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "x"},
            {
                "@type": "NewsArticle",
                "headline": TITLE,
                "author": [{"name": "Thu Trang"}, {"name": "Hoài An"}],
                "datePublished": "2024-03-18T06:45:00+07:00",
                "dateModified": "2024-03-19T07:00:00Z",
                "publisher": {"name": "Báo Sơn Lâm"},
            },
        ],
    }
    head = (
        f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'
        f'<link rel="canonical" href="/bai-1.html">'
    )
    found = read(page(f"<h1>{TITLE}</h1><div>{BODY}</div>", head=head), url="https://sonlam.example/tin")
    assert found.byline == "Thu Trang, Hoài An"
    assert found.published == "2024-03-18T06:45:00+07:00"
    assert found.modified == "2024-03-19T07:00:00+00:00"
    assert found.site_name == "Báo Sơn Lâm"
    assert found.url == "https://sonlam.example/bai-1.html"


@pytest.mark.parametrize(
    "script",
    [
        "{",
        "[]",
        '{"@type": "NewsArticle", "headline": [], "author": [], "publisher": [[]]}',
        '{"@type": "NewsArticle", "author": {"name": 3}, "headline": ["x", {}]}',
        '{"@type": 7}',
        "[" * 5000,
    ],
)
def test_broken_json_ld_is_no_harm(script: str) -> None:
    """JSON-LD of any shape leaves the page readable."""
    found = read(page(f"<h1>{TITLE}</h1><div>{BODY}</div>", head=f'<script type="application/ld+json">{script}</script>'))
    assert _texts(found) == [LONG, SECOND, THIRD]


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Ngày đăng: 07/02/2023", "2023-02-07"),
        ("Thứ ba, 7/2/2023, 08:30 (GMT+7)", "2023-02-07T08:30:00+07:00"),
        ("13-12-2023 - 08:30 AM", "2023-12-13T08:30:00+07:00"),
        ("Cập nhật lúc 20h15, ngày 07/02/2023", "2023-02-07T20:15:00+07:00"),
        ("Thứ Ba, ngày 7 tháng 2 năm 2023", "2023-02-07"),
    ],
)
def test_date_line_under_the_title(line: str, published: str) -> None:
    """A date line is the date, day first, Vietnam's time; it is no block."""
    found = read(page(f"<div><h1>{TITLE}</h1><p>{line}</p>{BODY}</div>"))
    assert found.published == published
    assert _texts(found) == [LONG, SECOND, THIRD]


def test_date_beside_the_title_beats_todays_date_in_the_head() -> None:
    """The date nearest the title is the article's, not the one in the portal's banner."""
    markup = (
        f"<div id='top'><span class='ngay'>Thứ sáu, 01/03/2024</span></div>"
        f"<div><div><span>07/02/2023</span></div><h1>{TITLE}</h1><div>{BODY}</div></div>"
    )
    assert read(page(markup)).published == "2023-02-07"


@pytest.mark.parametrize(
    ("attribute", "text", "language"),
    [
        ("vi", LONG, "vi"),
        ("en", LONG, "vi"),
        ("vi-vn", LONG, "vi-VN"),
        ("en-US", "The council met on Monday, and it decided, after a long debate, to plant trees. " * 3, "en-US"),
    ],
)
def test_language(attribute: str, text: str, language: str) -> None:
    """The stated language holds, unless Vietnamese letters contradict it."""
    assert read(page(f"<h1>A</h1><div><p>{text}</p><p>{text}</p></div>", language=attribute)).language == language


def test_direction_and_foreign_blocks() -> None:
    """Direction comes from the page; a paragraph in another language says so, one in the page's own does not."""
    found = read(
        article(
            '<p lang="en">A short message in English, for our guests.</p>'
            '<p lang="vi-VN">Lời nhắn bằng tiếng Việt, cho bà con.</p>'
        ).replace("<html ", '<html dir="rtl" ')
    )
    assert found.direction == "rtl"
    assert [block.language for block in found.blocks] == [None, "en", None, None]  # type: ignore[union-attr]
    mixed = read(article('<p>Anh ấy nói <span lang="en">good morning</span> rồi đi, không ngoái lại.</p>')).blocks[1]
    assert [(run.text, run.language) for run in runs_of(mixed)] == [
        ("Anh ấy nói ", None),
        ("good morning", "en"),
        (" rồi đi, không ngoái lại.", None),
    ]


def test_every_field_and_block_has_an_origin() -> None:
    """Each field that is set and each block says where it came from."""
    found = read(page(f"<div><h1>{TITLE}</h1><p class='sapo'>{SAPO}</p>{BODY}<p align='right'><b>Thu Trang</b></p></div>"))
    places = [origin.place for origin in found.provenance.origins if not origin.place.startswith("/provenance")]
    assert {"/title", "/lead", "/byline", "/language", "/blocks/0", "/blocks/1", "/blocks/2"} == set(places)
    assert next(origin.node for origin in found.provenance.origins if origin.place == "/blocks/2") == "html/body/div/p[4]"
