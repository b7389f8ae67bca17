"""The title: what the publisher states, found where the page shows it, without the site's name; and the kicker beside it."""

from __future__ import annotations

import json

import pytest

from docreader.model import Article, plain
from docreader.readers import read

from .pages import LONG, SECOND, THIRD, TITLE, page, runs_of

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
    assert _read(f"Ghi nhanh: {TITLE}", f"<h2>{TITLE}</h2><div>{BODY}</div>").title == f"Ghi nhanh: {TITLE}"


def test_short_heading_of_two_words_is_a_headline() -> None:
    """A short headline holds against a ``title`` element of other words; what templates call their pages does not."""
    assert _read("Xã Nà Lìn huyện Nậm Khao", f"<h1>Giá rét</h1><div>{BODY}</div>").title == "Giá rét"
    assert _read(TITLE, f"<h1>Chi tiết tin</h1><div>{BODY}</div>").title == TITLE
    assert _read("Nà Lìn", f"<div class='tieude'>{TITLE}</div><div>{BODY}</div>", head=_og("Chi tiết tin")).title == TITLE


SITE = "Nhịp sống Nà Lìn"


@pytest.mark.parametrize("name", [f"{TITLE} - {SITE}", f"{SITE} | {TITLE}", f"{SITE} - {TITLE} | Xã hội", SITE])
@pytest.mark.parametrize("link", ["<a href='/'><img src='l.png' alt='{}'></a>", "<a href='https://www.nalin.example/'>{}</a>"])
@pytest.mark.parametrize(
    "shown", [f"<h2>{TITLE}</h2>", f"<div class='ten-bai'>{TITLE}</div>", f"<div class='news-name'>{TITLE}</div>"]
)
def test_link_to_the_front_page_says_the_name_of_the_site(name: str, link: str, shown: str) -> None:
    """What the logo is called is no part of the headline, wherever the ``title`` element has it."""
    body = f"<div class='top'>{link.format(SITE)}</div><div>{shown}<div>{BODY}</div></div>"
    assert _read(name, body, url="https://nalin.example/tin/1.html").title == TITLE


def test_name_of_the_site_that_is_stated_as_title_loses() -> None:
    """A template that states the site's name as title of every page does not hide the headline that the page shows."""
    body = (
        f"<div><a href='/'><img src='l.png' alt='{SITE}'></a></div><div><div class='tieude'>{TITLE}</div><div>{BODY}</div></div>"
    )
    assert _read(SITE, body, head=_og(SITE)).title == TITLE
    for heading in (f"<h1>{TITLE}</h1>", f"<div class='tieude'>{TITLE}</div>"):
        slogan = "Đưa tin nhanh, đúng và đủ"
        assert _read(slogan, f"{heading}<div>{BODY}</div>", head=_og(slogan)).title == TITLE
    other = "Ba trăm người lên đồi"
    assert _read(other, f"<h2>{TITLE}</h2><div>{BODY}</div>", head=_og(other)).title == other
    assert _read("Đồi Nà Lìn xanh lại", f"<h1>{TITLE}</h1><div>{BODY}</div>", head=_og("Đồi Nà Lìn xanh lại")).title != TITLE


@pytest.mark.parametrize("address", ["", "index.html", "#", "https://khac.example/"])
def test_link_elsewhere_says_no_name_of_the_site(address: str) -> None:
    """A link to the page's own folder, to the page itself or to another site may say a part of the headline."""
    name = f"{TITLE} - {SITE}"
    body = f"<div><a href='{address}'>{SITE}</a></div><div><div class='x'>{BODY}</div></div>"
    assert _read(name, body, url="https://nalin.example/tin/1.html").title == name


def test_paper_on_the_web_names_itself() -> None:
    """A proper name between a word for a paper and one for the web is the site's; a sentence with both words is a headline."""
    assert _read(f"Báo Nậm Khao điện tử - {TITLE}", f"<div class='x'>{BODY}</div>").title == TITLE
    headline = "Báo động nạn hút thuốc lá điện tử"
    assert _read(f"{headline} - Sức khỏe", f"<div class='x'>{BODY}</div>").title == f"{headline} - Sức khỏe"


def test_slogan_beside_the_name_of_the_site_is_no_title() -> None:
    """A heading beside the site's name is its slogan; beside the article's text it may be the headline."""
    slogan = f"<div><h1>{PORTAL}</h1><h2>Đoàn kết - Sáng tạo - Phát triển</h2></div>"
    line = f"<div>{TITLE}</div><div>07/02/2023 08:30</div>"
    assert _read(PORTAL, f"{slogan}<div><div>Xã hội</div>{line}{BODY}</div>").title == TITLE
    assert _read(PORTAL, f"<div><h1>{PORTAL}</h1><h2>{TITLE}</h2>{BODY}</div>").title == TITLE
    assert _read(PORTAL, f"<div><h2>{PORTAL}</h2><h1>{TITLE}</h1></div><div>{BODY}</div>").title == TITLE


def test_section_above_the_headline_is_no_part_of_the_text() -> None:
    """The section's name above a headline that stands in the body is not read."""
    body = f"<div class='x'><div>Đoàn thể</div><div class='news-name'>{TITLE}</div><div>07/02/2023</div>{BODY}</div>"
    found = _read(PORTAL, body)
    assert (found.title, _texts(found)[0]) == (TITLE, LONG)


@pytest.mark.parametrize("line", ["Dân vận - Ngày đăng: 07/02/2023", "Thứ ba, 07/02/2023, 08:30"])
def test_date_over_the_headline_begins_no_text(line: str) -> None:
    """A headline below the line of the date still stands above the text; pauses in either are no prose."""
    headline = "Nà Lìn trồng cây, giữ rừng, mở đường"
    body = f"<div class='x'><p><i>{line}</i></p><p><b><font class='tieude'>{headline}</font></b></p>{BODY}</div>"
    found = _read("Trang tin Huyện ủy", body)
    plain_markup = f"<div class='x'><p>{line}</p><p><span class='tieude'>{headline}</span></p>{BODY}</div>"
    assert _read("Trang tin Huyện ủy", plain_markup).title == headline
    assert (found.title, _texts(found)[0], found.published) == (
        headline,
        LONG,
        f"2023-02-07{'T08:30:00+07:00' if '08:30' in line else ''}",
    )


def test_first_line_with_a_date_in_it_is_a_headline() -> None:
    """A bold headline that names a day is one; two lines in one box are not one headline."""
    headline = "Họp giao ban ngày 7/2/2023"
    assert _read(PORTAL, f"<div class='x'><p><b>{headline}</b></p>{BODY}</div>").title == headline
    lines = f"<div><div>Đoàn thể xã</div><p><b>{TITLE}</b></p></div><p>07/02/2023</p>"
    assert _read(PORTAL, f"<div class='x'>{lines}{BODY}</div>").title == TITLE


def test_section_in_the_title_element_is_no_headline() -> None:
    """A heading of the section over the text, which the ``title`` element names after the headline, does not replace it."""
    section, headline = "Xây dựng nông thôn mới", "Nà Lìn có thêm hai cầu mới qua suối"
    assert _read(f"{headline} - {section}", f"<h2>{section}</h2><div>{BODY}</div>").title != section


def test_text_above_a_heading_that_repeats_the_title_is_kept() -> None:
    """The newest entry of a live report is often headed as the page; what stands above it is text."""
    found = read(page(f"<header><h1>{TITLE}</h1></header><div><p>{LONG}</p><h2>{TITLE}</h2><p>{SECOND}</p><p>{THIRD}</p></div>"))
    text = " ".join([found.lead or "", *(plain(runs_of(block)) for block in found.blocks)])
    assert [part for part in (LONG, SECOND, THIRD) if part not in text] == []


def test_print_pages_have_the_articles_title() -> None:
    """What a template calls its print view is no headline; the bold line over the text is."""
    markup = page(f"<div><p><b>{TITLE}</b></p><p>{LONG}</p><p>{SECOND}</p></div>").replace(
        f"<title>{TITLE}</title>", "<title>Bản in</title>"
    )
    assert read(markup).title == TITLE


@pytest.mark.parametrize("rest", ["qua mùa sương", "qua mùa sương muối, rét hại ở các xã vùng cao"])
def test_section_that_shares_words_with_the_title_stays(rest: str) -> None:
    """A heading down in the text may say part of what the page states: the title is the heading over the text, whole."""
    name, part = "Cách giữ cây con", "Giữ cây con"
    body = f"<main><h1>{name} {rest}</h1><div><p>{LONG}</p><h2>{part}</h2><p>{SECOND}</p><p>{THIRD}</p></div></main>"
    found = _read(name, body)
    assert found.title == f"{name} {rest}"
    assert _texts(found) == [LONG, part, SECOND, THIRD]
