"""Article → one self-contained HTML page for people who need large print.

The page is written from the model, never copied from the source, and a Content-Security-Policy stops whatever is not its own
style and script. Everything works with scripts off. Nothing here opens a file of the reader's or asks the network.
"""

from __future__ import annotations

import re

from docreader.model import Article, Pictures, Settings
from docreader.writers.base import Rendering
from docreader.writers.checked import safe_address
from docreader.writers.html_blocks import write_blocks
from docreader.writers.html_markup import element, escape, opening
from docreader.writers.html_page import Page, open_page
from docreader.writers.html_style import policy, script, style
from docreader.writers.html_tools import theme_set, write_tools
from docreader.writers.labels import Labelled, byline_line, date_words, modified_words, photo_credit_line, source_line

_TIME = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)?)?")
"""Source: HTML Standard, 4.5.14, the dates that a ``time`` element may hold, as far as the model has them."""


def write_html(article: Article, settings: Settings, pictures: Pictures) -> Rendering:
    """The page as text, to be written as UTF-8; links that are not safe are left out and told in the notices."""
    page = open_page(article, pictures)
    skip = element("a", page.label(page.labels.skip_to_text), {"class": "skip", "href": "#article"})
    main = element("main", f"\n{_article(article, page)}\n", {"id": "article", "tabindex": "-1"})
    body = "\n".join([skip, write_tools(settings, page), element("script", script()), main])
    html = f"{_head(article, page)}\n<body>\n{body}\n</body>\n</html>\n"
    return Rendering(data=f"<!doctype html>\n{_root(article, settings, page)}\n{html}", notices=tuple(page.dropped))


def _root(article: Article, settings: Settings, page: Page) -> str:
    return opening(
        "html",
        {
            "lang": page.language,
            "dir": article.direction,
            "data-step": str(settings.step),
            "data-theme": theme_set(settings),
            "data-line": f"{settings.line_height:.1f}".removesuffix(".0"),
            "data-typeface": settings.typeface,
            "data-weight": str(settings.weight),
        },
    )


def _head(article: Article, page: Page) -> str:
    lines = [
        opening("meta", {"charset": "utf-8"}),
        opening("meta", {"http-equiv": "Content-Security-Policy", "content": policy()}),
        opening("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        opening("meta", {"name": "color-scheme", "content": "light dark"}),
        opening("meta", {"name": "referrer", "content": "no-referrer"}),
        opening("meta", {"name": "format-detection", "content": "telephone=no"}),
        element("title", escape(_title(article, page).replace("\n", " "))),
        element("style", style()),
    ]
    return element("head", "\n" + "\n".join(lines) + "\n")


def _title(article: Article, page: Page) -> str:
    return article.title if article.title.strip() else page.labels.untitled


def _article(article: Article, page: Page) -> str:
    """Title, date, source, lead, blocks; the signatures last, where Vietnamese papers put them.

    They stand on the left, not on the right as there: who magnifies the page follows its left edge.
    """
    source = source_line(article, page.language)
    head = [_line("p", article.kicker, "kicker"), _heading(article, page), *_date(article, page), _labelled(source, page, "meta")]
    parts = [
        element("header", "\n" + "".join(head)) + "\n",
        _line("p", article.lead, "lead"),
        write_blocks(article.blocks, page),
        _signatures(article, page),
        _original(article, page),
    ]
    return element("article", "\n" + "".join(parts))


def _line(name: str, text: str | None, kind: str) -> str:
    return element(name, _broken(text), {"class": kind}) + "\n" if text and text.strip() else ""


def _broken(text: str) -> str:
    return escape(text).replace("\n", "<br>\n")


def _heading(article: Article, page: Page) -> str:
    title = _broken(article.title) if article.title.strip() else page.label(page.labels.untitled)
    return element("h1", title) + "\n"


def _date(article: Article, page: Page) -> list[str]:
    lines = []
    if article.published and article.published.strip():
        lines.append((article.published, date_words(article.published, page.language)))
    if article.modified and (words := modified_words(article, page.language)):
        lines.append((article.modified, words))
    return [element("p", _time(iso, words, page), {"class": "meta"}) + "\n" for iso, words in lines]


def _time(iso: str, words: str, page: Page) -> str:
    """``words`` for the date ``iso``, marked as such where it is one: 30 February is not."""
    dated = _TIME.fullmatch(iso) and date_words(iso, page.language) != iso
    return element("time", page.label(words), {"datetime": iso}) if dated else escape(words)


def _signatures(article: Article, page: Page) -> str:
    """Who wrote the article, and who made its pictures."""
    lines = [line for line in (byline_line(article, page.language), photo_credit_line(article, page.language)) if line]
    return "".join(_labelled(line, page, "byline" if number else "byline end") for number, line in enumerate(lines))


def _labelled(line: Labelled | None, page: Page, kind: str) -> str:
    if line is None:
        return ""
    label = page.label(line.label) if line.label and line.label_place is None else escape(line.label)
    return element("p", label + _broken(line.words), {"class": kind}) + "\n"


def _original(article: Article, page: Page) -> str:
    """Where the page was published, as a link whose address is printed too."""
    url, site = (article.url or "").strip(), (article.site_name or "").strip()
    if not (site or url):
        return ""
    name, address = escape(site or url), safe_address(url)
    link = element("a", name, {"href": address, "data-shown": "" if site else None}) if address else name
    return element("p", f"{page.label(page.labels.original)}: {link}", {"class": "origin"}) + "\n"
