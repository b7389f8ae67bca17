"""Dates: every way that portals write them, which of several is the article's, and which the change's."""

from __future__ import annotations

import json

import pytest

from docreader.model import Article
from docreader.readers import read
from docreader.readers.html.fields.dates import Convention, convention_of, iso_date
from docreader.readers.html.fields.shown_dates import date_in_comments

from .pages import LONG, SECOND, THIRD, TITLE, page

BODY = f"<p>{LONG}</p><p>{SECOND}</p><p>{THIRD}</p>"
VIETNAMESE = Convention(vietnamese=True)


def _read(lines: str, *, head: str = "", url: str | None = None) -> Article:
    return read(page(f"<div><h1>{TITLE}</h1>{lines}<div>{BODY}</div></div>", head=head), url=url)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thứ ba, 7/2/2023, 08:30 (GMT+7)", "2023-02-07T08:30:00+07:00"),
        ("13-12-2023 - 08:30 AM", "2023-12-13T08:30:00+07:00"),
        ("13-12-2023 - 08:30 PM", "2023-12-13T20:30:00+07:00"),
        ("7/2/2023 12:05 SA", "2023-02-07T00:05:00+07:00"),
        ("7/2/2023 8:30 CH", "2023-02-07T20:30:00+07:00"),
        ("08:30 Chủ nhật, 5/2/2023", "2023-02-05T08:30:00+07:00"),
        ("Cập nhật lúc 08 giờ 30, ngày 07 tháng 02 năm 2023", "2023-02-07T08:30:00+07:00"),
        ("Thứ 3, ngày 7 tháng 2 năm 2023 lúc 8h", "2023-02-07T08:00:00+07:00"),
        ("7 tháng 2, 2023", "2023-02-07"),
        ("07.02.2023 | 08:30", "2023-02-07T08:30:00+07:00"),
        ("08:30 07/02/2023", "2023-02-07T08:30:00+07:00"),
        ("08:30 -07/02/2023", "2023-02-07T08:30:00+07:00"),
        ("07/02/2023 08:30:15", "2023-02-07T08:30:15+07:00"),
        ("2/13/2023 8:30:00 AM", "2023-02-13T08:30:00+07:00"),
        ("Quyết định số 12/2023 ngày 7/2/2023", "2023-02-07"),
        ("ngày 31/02/2023, sửa 01/03/2023", "2023-03-01"),
        ("Tue Feb 07 08:30:00 ICT 2023", "2023-02-07T08:30:00+07:00"),
        ("Tue, 07 Feb 2023 01:30:00 GMT", "2023-02-07T01:30:00+00:00"),
        ("Tue, 07 Feb 2023 08:30:00 +0530", "2023-02-07T08:30:00+05:30"),
        ("2023-02-07T08:30", "2023-02-07T08:30:00+07:00"),
        ("2023-02-07T08:30:00.123-0500", "2023-02-07T08:30:00-05:00"),
        ("20230207T013000Z", "2023-02-07T01:30:00+00:00"),
        ("2024年12月3日", "2024-12-03"),
        ("1675733400", "2023-02-07T01:30:00+00:00"),
    ],
)
def test_ways_of_writing_a_date(text: str, expected: str) -> None:
    """Day first, Vietnam's time, as exact as written."""
    assert iso_date(text, VIETNAMESE) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2 giờ trước",
        "Hôm nay, 08:30",
        "07/02/1889",
        "07/02/1975",
        "07/02/3023",
        "36/42/2021",
        "30/02/2023",
        "2023-02-30",
        "3.2.4 April 2014",
        "",
    ],
)
def test_what_is_no_date(text: str) -> None:
    """Times that depend on a clock, days that do not exist, years before the web, version numbers: no date."""
    assert iso_date(text, VIETNAMESE) is None


def test_hour_that_does_not_exist_leaves_the_day() -> None:
    """A day is kept though what stands beside it is no time."""
    assert iso_date("07/02/2023 25:99", VIETNAMESE) == "2023-02-07"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en-US", "02/07/2023 8:30 PM", "2023-02-07T20:30:00"),
        ("en-US", "13/02/2023", "2023-02-13"),
        ("en-US", "02.07.2023", "2023-07-02"),
        ("en-GB", "02/07/2023", "2023-07-02"),
        ("vi", "02/07/2023", "2023-07-02"),
        ("vi-VN", "2023/02/07", "2023-02-07"),
    ],
)
def test_order_of_day_and_month(language: str, text: str, expected: str) -> None:
    """Only American English puts the month first, only between slashes, and only where that is a date."""
    assert iso_date(text, convention_of(language)) == expected


@pytest.mark.parametrize(
    "lines",
    [
        "<p>Ngày đăng: 07/02/2023</p><p>Cập nhật: 08/02/2023 10:00</p>",
        "<p>Cập nhật: 08/02/2023 10:00</p><p>Ngày đăng: 07/02/2023</p>",
        "<p>Đăng ngày 07/02/2023, cập nhật lúc 10h00 ngày 08/02/2023</p>",
        "<p>Cập nhật: 08/02/2023 10:00 | Ngày đăng: 07/02/2023</p>",
        "<div><b>Đăng</b> <time datetime='2023-02-07'>hôm kia</time> Cập nhật <time datetime='2023-02-08T10:00'>qua</time></div>",
        "<div><time datetime='2023-02-07'>7/2</time><time class='updated' datetime='2023-02-08T10:00'>8/2</time></div>",
    ],
)
def test_published_and_modified_are_told_apart(lines: str) -> None:
    """A page that shows both has both, in whichever order and in one line or two."""
    found = _read(lines)
    assert (found.published, found.modified) == ("2023-02-07", "2023-02-08T10:00:00+07:00")


def test_only_an_update_is_the_date() -> None:
    """A page that says only when it was updated was published then."""
    found = _read("<p>Cập nhật lúc 10h00, ngày 08/02/2023</p>")
    assert (found.published, found.modified) == ("2023-02-08T10:00:00+07:00", None)


def test_shown_update_of_a_stated_date() -> None:
    """An update that is only shown goes with the date of publication that is only stated."""
    head = '<meta property="article:published_time" content="2023-02-07T08:30:00+07:00">'
    found = _read("<p>Cập nhật: 08/02/2023</p>", head=head)
    assert (found.published, found.modified) == ("2023-02-07T08:30:00+07:00", "2023-02-08")


@pytest.mark.parametrize(
    "far",
    [
        "<div class='related'><div><span class='date'>01/03/2024</span></div></div>",
        "<p>Nà Lìn và các bản lân cận 01/03/2024</p>",
        "<figure><img src='a.jpg'><figcaption>Ở Nà Lìn, chụp 01/03/2024</figcaption></figure>",
        "<div><img src='a.jpg'><p class='chuthich'>Ở Nà Lìn, chụp 01/03/2024</p></div>",
    ],
)
def test_labelled_date_beats_others(far: str) -> None:
    """A line that is labelled as the date is it, though other dates stand nearer."""
    markup = f"<div><h1>{TITLE}</h1>{far}<div>{BODY * 15}</div></div><ul><li><b>Ngày đăng</b> 07/02/2023</li></ul>"
    assert read(page(markup)).published == "2023-02-07"


def test_dates_in_a_table_far_below_are_not_the_articles() -> None:
    """Rows of dates in the article lose against the line under the title, even one with a name in it."""
    rows = "".join(f"<tr><td>{day:02}/03/2024</td></tr>" for day in range(1, 28))
    markup = f"<div><h1>{TITLE}</h1><div>Sơn Lâm - bản tin sáng 07/02/2023</div><div>{BODY * 15}<table>{rows}</table></div></div>"
    assert read(page(markup)).published == "2023-02-07"


def test_date_in_the_address() -> None:
    """Folders of year, month and day date an article that shows no date."""
    assert _read("", url="https://sonlam.example/tin/2023/02/07/trong-cay.html").published == "2023-02-07"
    assert _read("", url="https://sonlam.example/tin/2023/02/trong-cay.html").published is None


def test_date_that_a_template_commented_out() -> None:
    """A date line in a comment counts where there is no other; a program's note of when it ran does not."""
    assert _read("<!-- <span class='d'>Ngày đăng: 07/02/2023 08:30</span> -->").published == "2023-02-07T08:30:00+07:00"
    assert _read("<!-- 2023-02-07 08:30:00 -->").published is None
    assert _read("<p>Ngày đăng: 01/02/2023</p><!-- <i>07/02/2023</i> -->").published == "2023-02-01"


def test_comments_without_end_cost_little() -> None:
    """Openings of comments in number are not searched to the end of the page each."""
    assert date_in_comments("<!--" * 500_000, VIETNAMESE) is None


@pytest.mark.parametrize(
    "markup",
    [
        "<span itemprop='datePublished' content='2023-02-07T08:30'>hôm qua</span>",
        "<time itemprop='datePublished' datetime='2023-02-07T08:30'>hôm qua</time>",
        "<time pubdate datetime='2023-02-07T08:30'>hôm qua</time>",
    ],
)
def test_microdata(markup: str) -> None:
    """Marked dates count, whatever is shown in their place."""
    assert _read(f"<div>{markup}</div>").published == "2023-02-07T08:30:00+07:00"


def test_stated_dates_that_are_wrong_are_passed_over() -> None:
    """Of several statements the first that is a date counts."""
    data = json.dumps({"@type": "NewsArticle", "headline": TITLE, "datePublished": "0001-01-01T00:00:00Z"})
    head = f'<script type="application/ld+json">{data}</script><meta name="pubdate" content="07/02/2023 08:30">'
    assert _read("", head=head).published == "2023-02-07T08:30:00+07:00"


@pytest.mark.parametrize(
    "lines",
    [
        "<div class='timer'><span>Thứ ba, 7/2/2023</span> | 08:30 GMT+7</div>",
        "<div><span>7/2/2023</span><span>08:30</span></div>",
        "<div>08:30 <span class='date'>07/02/2023</span></div>",
        "<div class='date'>07/02/2023</div><div>08:30 (GMT+7)</div>",
    ],
)
@pytest.mark.parametrize("head", ["", '<meta name="pubdate" content="2023-02-07">'])
def test_time_beside_the_day(lines: str, head: str) -> None:
    """The time of day in the words around the day's element, or on the next line, is the article's, and is not read as text."""
    found = _read(lines, head=head)
    assert found.published == "2023-02-07T08:30:00+07:00"
    assert len(found.blocks) == 3


def test_time_beside_the_day_above_the_title() -> None:
    """Above the title, too, the words around the day tell its time, unless they are those of another day."""
    article = f"<h1>{TITLE}</h1><div>{BODY}</div>"
    for line, day in (
        ("<span>Thứ ba, 7/2/2023</span> | 08:30 GMT+7", "2023-02-07T08:30:00+07:00"),
        ("06/02/2023 10:00, <span class='date'>07/02/2023</span>", "2023-02-07"),
    ):
        assert read(page(f"<div><div>{line}</div>{article}</div>")).published == day


def test_time_of_another_day_is_not_taken() -> None:
    """A line around the day that tells another one gives it no time; a number below it is none."""
    assert _read("<div><span class='date'>07/02/2023</span></div><div>30</div>").published == "2023-02-07"
    head = '<meta name="pubdate" content="2023-02-06">'
    assert _read("<div class='date'>07/02/2023 08:30</div>", head=head).published == "2023-02-06"


@pytest.mark.parametrize("menu", [0, 60])
def test_today_in_the_head_of_the_page_is_not_the_articles_date(menu: int) -> None:
    """A page that shows today's date and when the article was changed was published then: nothing is published after a change."""
    links = "".join(f"<li><a href='/{number}'>Mục {number}</a></li>" for number in range(menu))
    lines = "<div>Cập nhật, 14:02, Thứ Sáu, 27/10/2023</div>"
    article = f"<div><h1>{TITLE}</h1>{lines}<div>{BODY}</div></div>"
    for name in ("homnay", "x"):
        found = read(page(f"<div><div><b class='{name}'>Thứ Hai, 30/10/2023</b></div><ul>{links}</ul>{article}</div>"))
        assert (found.published, found.modified) == ("2023-10-27T14:02:00+07:00", None)


def test_today_alone_dates_no_article() -> None:
    """What tells today's date by name is no date of the article, even where there is no other."""
    head = "<div><span class='today'>Thứ Hai, 30/10/2023</span></div>"
    assert read(page(f"<div>{head}<div><h1>{TITLE}</h1><div>{BODY}</div></div></div>")).published is None


def test_old_date_of_the_whole_site_takes_nothing_away() -> None:
    """A change that lies before the publication, further away, is that of another thing."""
    head, foot = "<div class='date'>07/02/2023 08:30</div>", "<div class='x'><p>Cập nhật: 01/03/2020</p></div>"
    found = read(page(f"<div>{head}<h1>{TITLE}</h1><div>{BODY}</div>{foot}</div>"))
    assert (found.published, found.modified) == ("2023-02-07T08:30:00+07:00", None)


def test_microdata_as_words() -> None:
    """Marked dates without an attribute are what the element says."""
    marks = "<span itemprop='datePublished'>07/02/2023 08:30</span><span itemprop='dateModified'>2023-02-08T09:00:00+07:00</span>"
    found = _read(f"<div style='display:none'>{marks}</div>")
    assert (found.published, found.modified) == ("2023-02-07T08:30:00+07:00", "2023-02-08T09:00:00+07:00")


ENGLISH = (
    "<p>Nearly three hundred people of Na Lin went up the hill this morning, and planted cinnamon until noon in the rain. "
    "The young trees had been carried up the night before, and the holes were dug, so that the slope was green by ten.</p>"
    "<p>Last year the hamlet planted twelve hectares, and nine trees of ten are alive, said Hoang Van Sam, its head. This year "
    "four groups share the work, each with a slope of its own, from planting to weeding and to keeping fire away.</p>"
)


@pytest.mark.parametrize(
    ("head", "language", "url", "zone"),
    [
        ("", "en", "https://nalin.vn/en/1.html", "+07:00"),
        ("", "vi", None, "+07:00"),
        ('<meta property="og:locale" content="vi_VN">', "en", None, "+07:00"),
        ('<meta property="og:site_name" content="Cổng thông tin xã Nà Lìn">', "en", None, "+07:00"),
        ('<meta property="og:site_name" content="Glasul săptămânii">', "en", None, ""),
        ("", "en", "https://nalin.example/vn/1.html", ""),
    ],
)
def test_english_page_of_a_vietnamese_site(head: str, language: str, url: str | None, zone: str) -> None:
    """An English article of a Vietnamese site keeps Vietnam's time; its line of the date is no text."""
    lines = "<div class='date'>Thursday, 18 January 2024 09:05</div>"
    markup = f"<div><h1>Na Lin plants trees</h1>{lines}{ENGLISH}</div>"
    found = read(page(markup, head=head, language=language).replace(f"<title>{TITLE}</title>", "<title>Na Lin</title>"), url=url)
    assert (found.language, found.published) == ("en", f"2024-01-18T09:05:00{zone}")
    assert len(found.blocks) == 2


def test_american_order_is_not_that_of_a_vietnamese_site() -> None:
    """A Vietnamese site means the day first, whatever its template calls its English."""
    assert iso_date("02/07/2023", convention_of("en-US")) == "2023-02-07"
    assert iso_date("02/07/2023", convention_of("en-US", vietnamese=True)) == "2023-07-02"
