"""What pages state to machines: JSON-LD of any shape, the page's own article of several, site, language, address."""

from __future__ import annotations

import json

import pytest

from docreader.model import Article
from docreader.readers import read

from .pages import LONG, SECOND, THIRD, TITLE, page

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
