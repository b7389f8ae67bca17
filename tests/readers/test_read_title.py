"""The title: what the publisher states, found where the page shows it, without the site's name; and the kicker beside it."""

from __future__ import annotations

import json

import pytest

from docreader.model import Article, plain
from docreader.readers import read

from .pages import LONG, SECOND, THIRD, TITLE, page

BODY = f"<p>{LONG}</p><p>{SECOND}</p><p>{THIRD}</p>"
PORTAL = "Cổng thông tin điện tử tỉnh Sơn Lâm"
OTHER = "Phiên chợ cuối năm ở Nậm Khao đông khách"
KICKER = "Nông thôn mới"


def _read(name: str, body: str, *, head: str = "", url: str | None = None) -> Article:
    """A page whose ``title`` element is ``name``."""
    return read(page(body, head=head).replace(f"<title>{TITLE}</title>", f"<title>{name}</title>"), url=url)


def _og(title: str) -> str:
    return f'<meta property="og:title" content="{title}">'


def _linked(*objects: dict[str, object]) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(entry)}</script>' for entry in objects)


def _texts(found: Article) -> list[str]:
    return [plain(block.runs) for block in found.blocks if hasattr(block, "runs")]


@pytest.mark.parametrize(
    "name",
    [
        PORTAL,
        "Trang chủ",
        "Chi tiết tin",
        "Tin tức - Sự kiện",
        "Tin hoạt động ngành",
        "Sở Nông nghiệp và Môi trường tỉnh Sơn Lâm",
        f"{TITLE} - {PORTAL}",
        f"{PORTAL} - {TITLE}",
        f"Tin tức | {PORTAL}",
    ],
)
@pytest.mark.parametrize(
    "markup",
    [
        f"<div class='tieude'>{TITLE}</div><div>{BODY}</div>",
        f"<div><span id='ctl00_ContentPlaceHolder1_lblTitle'>{TITLE}</span></div><div>{BODY}</div>",
        f"<table><tr><td class='title'>{TITLE}</td></tr><tr><td>{BODY}</td></tr></table>",
        f"<div class='nd'><p style='text-align:center'><b>{TITLE}</b></p>{BODY}</div>",
        f"<div class='nd'><font size='4'>{TITLE}</font><br>{BODY}</div>",
        f"<div class='banner'><h1>{PORTAL}</h1></div><div><h2>{TITLE}</h2>{BODY}</div>",
        f"<h3>Tin tức sự kiện</h3><div><h3>{TITLE}</h3><p>Ngày đăng: 07/02/2023</p>{BODY}</div>",
        f"<div class='title'>Tin hoạt động ngành</div><div><div class='news_title'>{TITLE}</div>{BODY}</div>",
    ],
)
def test_shown_headline_beats_the_name_of_a_portal(name: str, markup: str) -> None:
    """However a portal shows the headline and whatever its ``title`` element says, the headline is the title, and only that."""
    found = _read(name, markup)
    assert found.title == TITLE
    assert _texts(found) == [LONG, SECOND, THIRD]


def test_title_in_capitals_stays() -> None:
    """A headline that the page shows and states in capitals is not put into small letters."""
    assert _read(TITLE.upper(), f"<h1>{TITLE.upper()}</h1><div>{BODY}</div>").title == TITLE.upper()


@pytest.mark.parametrize(
    "stated",
    ["Na Lin ra quan trong cay dau xuan", TITLE.upper(), f"{TITLE[:22]}…", f"{TITLE[:22]}...", f"{TITLE} | Tin xã | Sơn Lâm"],
    ids=["without marks", "in capitals", "cut", "cut with dots", "with a section"],
)
def test_better_wording_of_the_heading(stated: str) -> None:
    """Where the stated title lost its marks, shouts, was cut or has something added, the heading's wording is read."""
    assert _read(stated, f"<h1>{TITLE}</h1><div>{BODY}</div>").title == TITLE


def test_stated_wording_of_the_publisher() -> None:
    """A title in a few other words is read as stated, and the heading that shows it is no block besides."""
    stated = f"Bà con {TITLE}"
    found = _read(TITLE, f"<div><h1>{TITLE}</h1>{BODY}</div>", head=_og(stated))
    assert found.title == stated
    assert _texts(found) == [LONG, SECOND, THIRD]


def test_json_ld_is_the_first_to_ask() -> None:
    """The headline in JSON-LD comes before what is stated for sharing; another heading in the text stays in the text."""
    head = _linked({"@type": "NewsArticle", "headline": OTHER}) + _og("Chợ phiên vùng cao ngày giáp Tết")
    found = _read("Chợ phiên vùng cao ngày giáp Tết", f"<div><h1>Chợ phiên vùng cao ngày giáp Tết</h1>{BODY}</div>", head=head)
    assert found.title == OTHER
    assert "Chợ phiên vùng cao ngày giáp Tết" in _texts(found)


@pytest.mark.parametrize("heading", ["<h1>{}</h1>", "<h1>" + OTHER + "</h1><h2>{}</h2>"])
def test_headline_for_search_engines_gives_way_to_the_one_shown(heading: str) -> None:
    """JSON-LD that only repeats the ``title`` element is less than the meta title that a heading shows."""
    head = _linked({"@type": "NewsArticle", "headline": OTHER}) + _og(TITLE)
    assert _read(OTHER, f"<div>{heading.format(TITLE)}{BODY}</div>", head=head).title == TITLE


def test_meta_title_of_the_whole_site() -> None:
    """A meta title that the page shows nowhere does not hold against a heading and a ``title`` element that agree."""
    assert _read(TITLE, f"<h1>{TITLE}</h1><div>{BODY}</div>", head=_og("Tin nhanh vùng cao mỗi ngày")).title == TITLE


@pytest.mark.parametrize(
    ("name", "head", "url"),
    [
        (f"{TITLE} - Báo Sơn Lâm", '<meta name="application-name" content="Báo Sơn Lâm">', None),
        (f"Báo Sơn Lâm: tin mới | {TITLE}", '<meta property="og:site_name" content="Báo Sơn Lâm: tin mới">', None),
        (f"{TITLE} | SonLam", "", "https://www.sonlam.example/bai-1.html"),
        (f"{TITLE} | SonLam", '<link rel="canonical" href="https://sonlam.example/bai-1.html">', None),
        (f"{TITLE} - Nà Lìn News", _linked({"@type": "WebSite", "name": "Nà Lìn News"}), None),
    ],
)
def test_site_name_is_known_from_all_that_names_it(name: str, head: str, url: str | None) -> None:
    """The site's name is cut where the page shows no headline to compare with; metadata or address tell what it is."""
    assert _read(name, f"<div>{BODY}</div>", head=head, url=url).title == TITLE


@pytest.mark.parametrize("name", ["Chuyện ở Nà Lìn - 10 năm nhìn lại", "Nhật ký Nà Lìn: ngày đầu tiên ở bản"])
@pytest.mark.parametrize("heading", ["<h1>{}</h1>", "", "<div class='title'>Chuyện ở Nà Lìn</div><h1>{}</h1>"])
def test_parts_of_a_headline_stay(name: str, heading: str) -> None:
    """What follows a dash or a colon is the headline's own unless something names it as the site's."""
    assert _read(name, f"{heading.format(name)}<div>{BODY}</div>").title == name


def test_title_element_is_not_given_up_for_a_section() -> None:
    """One word in ``h1`` is a section; body text is no title while the page states one."""
    assert _read(TITLE, f"<h1>Video</h1><div>{BODY}</div>").title == TITLE
    assert _read(TITLE, f"<div>{BODY}</div>").title == TITLE


def test_heading_that_contradicts_the_title_element_is_the_headline() -> None:
    """A whole headline in ``h1`` beats another in the ``title`` element, which may be that of a section."""
    assert _read("Tin trong huyện tuần qua", f"<h1>{TITLE}</h1><div>{BODY}</div>").title == TITLE


def test_of_many_headings_the_one_above_the_text() -> None:
    """A teaser of the same headline far below does not move the place where the article begins."""
    sapo = "Hơn 300 người dân xã đã lên đồi từ sớm, mang theo cuốc, xẻng và cả cơm nắm."
    teasers = "".join(f"<div><h1>{text}</h1><p>Bài {number}</p></div>" for number, text in enumerate((OTHER, TITLE)))
    found = _read(TITLE, f"<div><h1>{TITLE}</h1><p class='sapo'>{sapo}</p><div>{BODY}</div>{teasers}</div>")
    assert (found.title, found.lead) == (TITLE, sapo)


def test_kicker_in_the_heading_is_told_apart_by_the_stated_title() -> None:
    """What stands in the heading before the stated title is the kicker, whatever it is called."""
    found = _read(TITLE, f"<h1><span>{KICKER}</span>{TITLE}</h1><div>{BODY}</div>", head=_og(TITLE))
    assert (found.kicker, found.title) == (KICKER, TITLE)


def test_named_kicker_in_a_heading_that_nothing_states() -> None:
    """A heading with a kicker by name gives both, though the page states neither."""
    found = _read(PORTAL, f"<h1><span class='kicker'>{KICKER}</span> {TITLE}</h1><div>{BODY}</div>")
    assert (found.kicker, found.title) == (KICKER, TITLE)


@pytest.mark.parametrize("heading", ["<h1><span class='kicker'>{}</span> {}</h1>", "<div class='kicker'>{}</div><h1>{}</h1>"])
def test_kicker_that_the_publisher_puts_into_the_title_is_read_once(heading: str) -> None:
    """A title stated with its kicker is kept whole, and the kicker is not read again."""
    stated = f"{KICKER}: {TITLE}"
    found = _read(stated, f"{heading.format(KICKER, TITLE)}<div>{BODY}</div>", head=_og(stated))
    assert (found.kicker, found.title) == (None, stated)


def test_words_of_a_heading_do_not_run_together() -> None:
    """A capital after a small letter begins a word where an element ends; a word cut over elements stays whole."""
    assert _read("Báo", f"<h1><span>{KICKER}</span>{TITLE}</h1><div>{BODY}</div>").title == f"{KICKER} {TITLE}"
    assert _read("Báo", f"<h1>Nh<b>à</b> m<span>áy</span> đường chạy lại</h1><div>{BODY}</div>").title == "Nhà máy đường chạy lại"


def test_first_line_that_is_a_sentence_is_no_title() -> None:
    """A bold first paragraph is the lead, not the headline, even where the page states only the portal's name."""
    sentence = "Rừng xanh là của để dành cho con cháu."
    found = _read(PORTAL, f"<div class='nd'><p><b>{sentence}</b></p>{BODY}</div>")
    assert found.title == PORTAL
    assert sentence in (found.lead, *_texts(found))


def test_name_of_a_section_or_of_the_site_before_the_headline() -> None:
    """What a ``title`` element says before the heading's words is not the headline's."""
    assert _read(f"Tạp chí Núi: {TITLE}", f"<h1>{TITLE}</h1><div>{BODY}</div>").title == TITLE


def test_short_heading_of_two_words_is_a_headline() -> None:
    """A short headline holds against a ``title`` element of other words; what templates call their pages does not."""
    assert _read("Xã Nà Lìn huyện Nậm Khao", f"<h1>Giá rét</h1><div>{BODY}</div>").title == "Giá rét"
    assert _read(TITLE, f"<h1>Chi tiết tin</h1><div>{BODY}</div>").title == TITLE
    assert _read("Nà Lìn", f"<div class='tieude'>{TITLE}</div><div>{BODY}</div>", head=_og("Chi tiết tin")).title == TITLE
