"""How surely a page holds an article: what a crawler meets beside articles is told apart, and articles are not doubted."""

from __future__ import annotations

from typing import get_args

import pytest

from docreader.errors import InputError
from docreader.model import Article, NotAnArticle, Notice, PageKind, describe
from docreader.model.serial import article_from_json, article_to_json
from docreader.readers import read

from .other_pages import PAGES, SHORT_ARTICLES
from .pages import LONG, SECOND, THIRD, TITLE, article, page

TABLE = "<table>" + "<tr><th>Thôn trong toàn xã</th><td>Số hộ đã trồng cây</td><td>Số cây còn sống</td></tr>" * 9 + "</table>"
VAGUE = {"empty", "short", "table"}
"""Kinds that a page with hardly a word cannot be told by."""
REFUSED = {"scripts needed"}
"""Pages with nothing to read at all."""
TOLD_APART = 25
"""Kinds of page that must be there to be told apart."""


def doubt(found: Article) -> NotAnArticle | None:
    """The notice that doubts the article."""
    return next((notice for notice in found.notices if isinstance(notice, NotAnArticle)), None)


def reasons(found: Article) -> list[str]:
    """The rules behind the confidence."""
    return [origin.rule for origin in found.provenance.origins if origin.place == "/provenance/confidence"]


@pytest.mark.parametrize("name", PAGES)
def test_other_pages_are_refused_or_doubted(name: str) -> None:
    """Under 0.5 with a notice that says what the page seems to be; or refused, where there is nothing to read."""
    kind, markup = PAGES[name]
    if name in REFUSED:
        with pytest.raises(InputError, match="no article"):
            read(markup)
        return
    found = read(markup)
    notice = doubt(found)
    assert notice is not None, reasons(found)
    assert found.provenance.confidence == notice.confidence < 0.5
    assert notice.kind == kind or {notice.kind, kind} <= VAGUE, (notice.kind, reasons(found))


def test_enough_kinds_of_page_are_tried() -> None:
    """The table holds pages of every kind that a notice knows."""
    assert len(PAGES) >= TOLD_APART
    assert {kind for kind, _ in PAGES.values()} == set(get_args(PageKind))


@pytest.mark.parametrize("name", SHORT_ARTICLES)
def test_short_articles_are_not_doubted(name: str) -> None:
    """A notice of four lines, a report under a long list of others, an article about a lost page, a poem."""
    found = read(SHORT_ARTICLES[name])
    assert found.provenance.confidence >= 0.5, reasons(found)
    assert doubt(found) is None


def test_an_article_is_sure_and_says_why() -> None:
    """The reasons stand in the account, with the page's element where there is one."""
    found = read(article(f"<p>{THIRD}</p>", head="<meta property='og:type' content='article'>"))
    assert found.provenance.confidence >= 0.9
    assert {"confidence.much-prose", "confidence.says-article"} <= set(reasons(found))


@pytest.mark.parametrize(
    ("markup", "rule"),
    [
        (page(f"<h1>{TITLE}</h1><p>{LONG}</p><input type='password'>"), "confidence.password"),
        (page(f"<h1>{TITLE}</h1><p>{LONG}</p><video></video>"), "confidence.player"),
        (
            page(
                f"<h1>{TITLE}</h1><p>{LONG}</p>"
                + "".join(f"<figure><img src='{n}.jpg' alt='Cây {n}'></figure>" for n in range(8))
            ),
            "confidence.pictures",
        ),
        (page(f"<h1>{TITLE}</h1><p>{LONG}</p>{TABLE}"), "confidence.cells"),
        (page(f"<h1>Không tìm thấy trang</h1><p>{LONG}</p>"), "confidence.words"),
        (page(f"<h1>{TITLE}</h1><p>{LONG}</p>", head="<meta property='og:type' content='profile'>"), "confidence.says-other"),
    ],
)
def test_each_sign_lowers_the_confidence(markup: str, rule: str) -> None:
    """The same page without the sign is surer."""
    plain = read(page(f"<h1>{TITLE}</h1><p>{LONG}</p>"))
    found = read(markup)
    assert rule in reasons(found)
    assert rule not in reasons(plain)
    assert found.provenance.confidence < plain.provenance.confidence


def test_an_address_that_is_the_sites_own_counts_against() -> None:
    """A front page may hold one long story; its address tells."""
    markup = page(f"<h1>{TITLE}</h1><p>{LONG}</p><p>{SECOND}</p>")
    inside, front = (read(markup, url=f"https://nalin.example/{path}").provenance.confidence for path in ("tin/1.html", ""))
    assert front < inside


def test_words_of_other_pages_mean_nothing_beside_long_prose() -> None:
    """An article headed "Đăng nhập" with a login box is an article."""
    body = "".join(f"<p>{text}</p>" for text in (LONG, SECOND, THIRD) * 3)
    found = read(page(f"<h1>Đăng nhập</h1><div>{body}</div><form><input type='password'></form>"))
    assert found.provenance.confidence > 0.8


def test_the_confidence_goes_to_json_and_back() -> None:
    """Whoever reads a million pages finds it in each one's JSON."""
    found = read(PAGES["login"][1])
    assert article_from_json(article_to_json(found)) == found
    assert f'"confidence": {found.provenance.confidence}' in article_to_json(found)


@pytest.mark.parametrize("kind", get_args(PageKind))
def test_the_notice_says_what_and_how_sure_and_what_to_do(kind: PageKind) -> None:
    """In both languages, for each kind."""
    notice: Notice = NotAnArticle(place="", kind=kind, confidence=0.12)
    assert "12%" in describe(notice, "vi")
    assert "12%" in describe(notice, "en")
    assert "hãy mở một bài" in describe(notice, "vi")
    assert "open a single article" in describe(notice, "en")
