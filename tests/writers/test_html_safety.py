"""Whatever an article says, the page says it and does nothing else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docreader.model import Article, Pictures, Settings
from docreader.writers.html import write_html
from docreader.writers.html_style import script, style

from .samples import EVERYTHING, PICTURE, with_every_text
from .strict_html import Tree, parse

ALLOWED: dict[str, set[str]] = (
    {
        "html": {"lang", "dir", "data-step", "data-theme", "data-line", "data-typeface", "data-weight"},
        "meta": {"charset", "http-equiv", "content", "name"},
        "input": {"type", "name", "id", "value", "checked", "aria-label"},
        "button": {"type", "data-by", "data-to", "aria-keyshortcuts"},
        "a": {"href", "class", "id", "role", "data-shown"},
        "img": {"src", "alt", "width", "height"},
        "ol": {"type", "start"},
        "li": {"class"},
        "td": {"scope", "colspan", "rowspan", "data-label"},
        "th": {"scope", "colspan", "rowspan", "data-label"},
        "div": {"class", "id", "role", "aria-label", "tabindex", "data-script", "hidden"},
        "time": {"datetime"},
        "main": {"id", "tabindex"},
        "header": {"class", "aria-label", "lang", "dir"},
        "fieldset": {"class", "data-script"},
        "p": {"class", "role", "lang", "dir", "data-script", "hidden"},
        "span": {"class", "aria-hidden", "lang"},
        "table": {"class"},
        "figure": {"class"},
        "label": {"class"},
    }
    | {name: {"lang", "dir"} for name in ("h1", "h2", "h3", "h4", "h5", "h6", "pre")}
    | {name: set() for name in ("head", "title", "style", "body", "script", "article", "legend", "details", "summary", "b", "br")}
    | {name: set() for name in ("ul", "blockquote", "figcaption", "caption", "thead", "tbody", "tr", "em", "strong")}
    | {name: set() for name in ("sub", "sup", "code")}
)
"""Every element and attribute that the writer knows."""

HOSTILE = [
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' onfocus='alert(1)' autofocus='",
    "javascript:alert(1)",
    'https://a.vn/" onclick="alert(1)',
    "https://a.vn/'><svg onload=alert(1)>",
    "java\nscript:alert(1)",
    "\x01javascript:alert(1)",
    "#note-1",
    "#ghi-chu",
    "<!--",
    "]]><![CDATA[",
    "&lt;b&gt; &amp; &#60;",
    "\x00\ud800\ufffe\u202e\r\n",
    "data:text/html,<script>alert(1)</script>",
    'vi" onload="alert(1)',
    "",
    " ",
]
PICTURES: Pictures = dict.fromkeys(HOSTILE, PICTURE)


def checked(article: Article, pictures: Pictures) -> Tree:
    """The page's elements, each of them known and harmless."""
    data = write_html(article, Settings(), pictures).data
    assert isinstance(data, str)
    data.encode("utf-8")
    tree = parse(data)
    for element in tree.elements:
        assert set(element.attributes) <= ALLOWED[element.name], f"{element.name}: {element.attributes}"
    for link in tree.all("a"):
        assert re.fullmatch(r"(?i)(https?://|mailto:|tel:)[^\s\"<>]+|#[a-z]+(-\d+)?", link.attributes["href"])
    assert all(re.fullmatch(r"data:image/(png|jpeg);base64,[A-Za-z0-9+/=]+", i.attributes["src"]) for i in tree.all("img"))
    assert tree.one("script").text == script()
    assert tree.one("style").text == style()
    return tree


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("pictures", [{}, PICTURES], ids=["words", "pictures"])
def test_hostile_text_in_every_field_is_text(text: str, pictures: Pictures) -> None:
    """All strings of the article at once are an attack; the page has only elements and attributes of its own."""
    tree = checked(with_every_text(EVERYTHING, lambda _: text), pictures)
    assert len(tree.all("article")) == len(tree.all("main")) == 1


def test_hostile_text_is_shown_as_it_is() -> None:
    """What looks like markup is read by people, letter for letter."""
    said = "<script>alert(1)</script> & \"x\" 'y' &amp;"
    tree = checked(Article(title=said, lead=said, byline=said), {})
    assert tree.one("h1").text == tree.one("title").text == tree.one("p", "lead").text == said


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("<>\"'&/=#:;-! \n\x00aàvijscrpt\ud800\u2028"), max_size=30))
def test_any_text_in_every_field_is_text(text: str) -> None:
    """Not only the attacks that somebody thought of."""
    checked(with_every_text(EVERYTHING, lambda _: text), {text: PICTURE})


def test_style_and_script_cannot_be_ended_from_inside() -> None:
    """Neither holds what a parser would take for its end, nor reaches out of the page."""
    for text in (style(), script()):
        assert "</" not in text
        assert "<!--" not in text
        assert not re.search(r"@import|url\(|https?:", text)
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|Function\(|fetch\(|XMLHttp|import\(", script()
    )
