"""What pages state to machines: JSON-LD of any shape, the page's own article of several, site, language, address."""

from __future__ import annotations

import json

import pytest

from docreader.model import Article, plain
from docreader.readers import read

from .pages import LONG, SECOND, THIRD, TITLE, page, runs_of

BODY = f"<p>{LONG}</p><p>{SECOND}</p><p>{THIRD}</p>"
OTHER = {
    "@type": "NewsArticle",
    "headline": "Phiên chợ cuối năm",
    "datePublished": "2020-01-01",
    "author": "Hoài An",
    "url": "/cho",
}
OWN = {"@type": "NewsArticle", "headline": TITLE, "datePublished": "2023-02-07"}


def _script(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'


def _read(head: str, *, body: str = f"<h1>{TITLE}</h1><div>{BODY}</div>", url: str | None = None) -> Article:
    return read(page(body, head=head), url=url)


@pytest.mark.parametrize(
    ("before", "after"),
    [("<![CDATA[", "]]>"), ("//<![CDATA[\n", "\n//]]>"), ("/* <![CDATA[ */", "/* ]]> */"), ("<!--", "-->"), ("", ";")],
)
def test_what_may_be_wrapped_around_json_ld(before: str, after: str) -> None:
    """JSON-LD is read through the wrappers that hid scripts from old parsers."""
    head = f'<script type="application/ld+json">{before}{json.dumps(OWN)}{after}</script>'
    assert _read(head).published == "2023-02-07"


@pytest.mark.parametrize(
    "data",
    [
        [OTHER, OWN],
        [OWN, OTHER],
        {"@graph": [OTHER, OWN]},
        [
            {**OTHER, "headline": TITLE[:9], "url": "/khac"},
            {**OWN, "headline": "Khác", "url": "https://sonlam.example/bai-1.html"},
        ],
        [{**OTHER, "mainEntityOfPage": "/cho"}, {**OWN, "headline": "Khác", "mainEntityOfPage": {"@id": "/bai-1.html"}}],
    ],
)
def test_of_several_articles_the_pages_own(data: object) -> None:
    """The object whose headline or address is the page's tells of it, wherever it stands and however little it says."""
    head = f'<link rel="canonical" href="https://sonlam.example/bai-1.html">{_script(data)}'
    assert _read(head).published == "2023-02-07"


def test_page_object_tells_what_the_article_does_not() -> None:
    """The date on the object of the page dates the article, its name is not the title."""
    graph = [
        {"@type": "WebPage", "name": f"{TITLE} - Báo", "datePublished": "2023-02-07"},
        {"@type": "Article", "headline": TITLE},
    ]
    found = _read(_script({"@graph": graph}))
    assert (found.title, found.published) == (TITLE, "2023-02-07")


def test_name_where_the_headline_is_a_description() -> None:
    """Of name and headline the one that the page's ``title`` element says is the title."""
    data = {"@type": "Article", "name": TITLE, "headline": "Xã ở phía bắc tỉnh Sơn Lâm"}
    assert _read(_script(data), body=f"<div>{BODY}</div>").title == TITLE


@pytest.mark.parametrize(
    ("head", "site"),
    [
        (
            _script({**OWN, "publisher": {"name": "Báo Sơn Lâm"}}) + '<meta property="og:site_name" content="Mạng Chung">',
            "Báo Sơn Lâm",
        ),
        (_script({**OWN, "publisher": [{"name": "Báo Sơn Lâm"}]}), "Báo Sơn Lâm"),
        (_script([OWN, {"@type": "WebSite", "name": "Báo Sơn Lâm"}]), "Báo Sơn Lâm"),
        ('<meta property="og.site_name" content="Báo Sơn Lâm">', "Báo Sơn Lâm"),
        (f'<meta name="application-name" content="{TITLE}">', None),
        ("<title>Tin tức | Cổng thông tin điện tử xã Nà Lìn</title>", "Cổng thông tin điện tử xã Nà Lìn"),
    ],
)
def test_site_name(head: str, site: str | None) -> None:
    """The publisher's name comes first, then the site's, then a portal's in the ``title`` element; a headline is no site."""
    text = page(f"<h1>{TITLE}</h1><div>{BODY}</div>", head=head)
    assert read(text.replace(f"<title>{TITLE}</title>", "") if "<title>Tin" in head else text).site_name == site


def test_names_of_one_vocabulary_in_other_spellings() -> None:
    """A property may hold several names, and vocabularies are written with points or colons."""
    head = '<meta property="x:title dc:title" content="Bà con Nà Lìn trồng cây"><meta property="og:title" content="Khác">'
    found = _read(head, body=f"<div>{BODY}</div>")
    assert found.title == "Bà con Nà Lìn trồng cây"


@pytest.mark.parametrize(
    "head", ['<link rel="canonical" href="https://sonlam.example/">', '<meta property="og:url" content="/">']
)
def test_front_page_is_not_the_address_of_an_article(head: str) -> None:
    """A template's canonical address of the whole site says nothing of this page."""
    assert _read(head, url="https://sonlam.example/bai-1.html").url == "https://sonlam.example/bai-1.html"


def test_template_language_of_the_other_kind() -> None:
    """English on a page whose template says Vietnamese is English; a line too short to tell is what the page says."""
    english = "The council met on Monday, and it decided, after a long debate, to plant trees on the hill above the school. "
    assert read(page(f"<h1>Trees</h1><div><p>{english * 3}</p><p>{english * 2}</p></div>", language="vi")).language == "en"
    assert read(page(f"<h1>Trees</h1><div><p>{english}</p></div>", language="vi")).language == "vi"


WRITTEN = {**OWN, "author": {"@type": "Person", "name": "Thu Trang"}, "description": "Trồng cây đầu xuân."}


@pytest.mark.parametrize(
    "script",
    [
        json.dumps(WRITTEN).replace('"', "&quot;"),
        json.dumps(WRITTEN)[:-1] + ",\n}",
        json.dumps(WRITTEN).replace("}", ",}"),
        json.dumps(WRITTEN, ensure_ascii=False).replace("cây đầu", "cây\n\tđầu"),
        json.dumps(WRITTEN, ensure_ascii=False).replace("cây đầu", "cây \\'đầu"),
        json.dumps({"@type": "BreadcrumbList"}) + "\n" + json.dumps(WRITTEN),
        json.dumps([]) + json.dumps([WRITTEN]) + "}",
        "/* bài viết */ " + json.dumps(WRITTEN) + ";",
    ],
)
def test_slips_of_templates_in_json_ld(script: str) -> None:
    """Entities for quotation marks, commas too many, broken lines and several values in one script are read through."""
    found = _read(f'<script type="application/ld+json">{script}</script>')
    assert (found.byline, found.published) == ("Thu Trang", "2023-02-07")


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ([{"name": "Thu Trang"}, {"name": "Hoài An"}], "Thu Trang, Hoài An"),
        (["Thu Trang", "Hoài An"], "Thu Trang, Hoài An"),
        ({"name": ["Thu Trang", "Hoài An"]}, "Thu Trang, Hoài An"),
        ({"name": {"@value": "Thu Trang"}}, "Thu Trang"),
        ({"@id": "#trang"}, "Thu Trang"),
        ([{"@id": "#trang"}, {"@id": "#an", "name": "Hoài An"}], "Thu Trang, Hoài An"),
        ({"@id": "#trang", "name": "Hoài An"}, "Hoài An"),
        ({"@id": "#ai"}, None),
        ({"@id": ["#trang"]}, None),
    ],
)
def test_authors_in_json_ld(author: object, byline: str | None) -> None:
    """Authors are told in lists, in one object, or by the id of an object elsewhere on the page."""
    person = {"@type": "Person", "@id": "#trang", "name": "Thu Trang"}
    assert _read(_script({"@graph": [{**OWN, "author": author}, person]})).byline == byline
    assert _read(_script(person) + _script({**OWN, "author": author})).byline == byline
    assert _read(_script([{**OWN, "creator": author}, person])).byline == byline


def test_publisher_that_is_only_referred_to() -> None:
    """A publisher told by its id names the site, unless the page does."""
    data = {"@graph": [{**OWN, "publisher": {"@id": "#bao"}}, {"@type": "Organization", "@id": "#bao", "name": "Báo Sơn Lâm"}]}
    assert _read(_script(data)).site_name == "Báo Sơn Lâm"
    assert _read(_script(data) + '<meta property="og:site_name" content="Sơn Lâm Online">').site_name == "Sơn Lâm Online"


@pytest.mark.parametrize(
    "told",
    [
        f"{LONG}\n\n{SECOND}\r\n {THIRD}",
        f"<p>{LONG}</p><p>{SECOND}</p><p>{THIRD}</p>",
        f"&lt;p&gt;{LONG}&lt;/p&gt;&lt;p&gt;{SECOND}&lt;/p&gt;&lt;p&gt;{THIRD}&lt;/p&gt;",
        [LONG, SECOND, THIRD],
    ],
)
@pytest.mark.parametrize("shown", ["<div id='app'></div>", "<nav><a href='/'>Trang chủ</a></nav><p>Đang tải, xin chờ…</p>"])
def test_body_that_only_json_ld_tells(told: object, shown: str) -> None:
    """A page that shows nothing, or that it is loading, is read from the text that it states, paragraph by paragraph."""
    found = _read(_script({**WRITTEN, "articleBody": told}), body=shown)
    assert [plain(runs_of(block)) for block in found.blocks] == [LONG, SECOND, THIRD]
    assert (found.title, found.byline, found.published) == (TITLE, "Thu Trang", "2023-02-07")


def test_stated_body_beside_a_shown_one() -> None:
    """Where the page shows its text, that is read; a stated one that is short or longer by little changes nothing."""
    for told in (LONG, f"{LONG}\n{SECOND}\n{THIRD}\n{LONG}"):
        found = _read(_script({**WRITTEN, "articleBody": told}))
        assert [plain(runs_of(block)) for block in found.blocks] == [LONG, SECOND, THIRD]
    short = _read(_script({**WRITTEN, "articleBody": "Mở trang để đọc."}), body="<p>Đang tải, xin chờ…</p>")
    assert [plain(runs_of(block)) for block in short.blocks] == ["Đang tải, xin chờ…"]


def test_stated_body_is_safe_text() -> None:
    """Signs of markup in a stated text without paragraphs are text."""
    found = _read(_script({**WRITTEN, "articleBody": f"{LONG}\nNếu 3 &lt; 5 thì a<b.\n{SECOND}"}), body="<div></div>")
    assert plain(runs_of(found.blocks[1])) == "Nếu 3 < 5 thì a<b."
