"""The HTML page: its structure, its words, and what the settings change."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from docreader.model import Article, LinkDropped, Paragraph, Pictures, Quote, Run, Settings
from docreader.scale import LADDER, LINE_HEIGHTS, PALETTES
from docreader.writers.html import write_html
from docreader.writers.html_style import policy, script, style

from .samples import EVERYTHING, PICTURE, WORDS, paragraph
from .strict_html import Tree, parse

ALL_PICTURES: Pictures = {"a.jpg": PICTURE, "b.jpg": PICTURE}


def page(article: Article = EVERYTHING, settings: Settings | None = None, pictures: Pictures | None = None) -> str:
    """The page as text."""
    data = write_html(article, settings or Settings(), pictures or {}).data
    assert isinstance(data, str)
    return data


def tree(article: Article = EVERYTHING, settings: Settings | None = None, pictures: Pictures | None = None) -> Tree:
    """The page as elements."""
    return parse(page(article, settings, pictures))


def body(*blocks: object, **fields: object) -> Tree:
    """The page of an article with these blocks."""
    return tree(Article(title="Tựa", blocks=blocks, **fields))  # type: ignore[arg-type]  # the tests give what the model takes


def test_the_article_is_the_one_article_in_the_one_main() -> None:
    """A program that embeds the page finds the text by its landmark."""
    assert tree().one("article").ancestors == ("html", "body", "main")
    assert tree().one("h1").text == EVERYTHING.title
    assert not tree().all("form")


def test_every_word_is_there_in_reading_order() -> None:
    """Kicker, title, source, lead, blocks, signatures, origin: each word once, in this order, with pictures missing."""
    assert [word.rstrip(":") for word in tree().one("article").text.split() if word.startswith("chữ")] == WORDS


def test_a_picture_that_is_there_speaks_its_alternative_text_instead_of_showing_it() -> None:
    """With the picture, its alternative text moves into ``alt``; all other words stay as they were."""
    shown = [word.rstrip(":") for word in tree(pictures=ALL_PICTURES).one("article").text.split() if word.startswith("chữ")]
    assert shown == [word for word in WORDS if word != "chữ24"]
    assert [image.attributes["alt"] for image in tree(pictures=ALL_PICTURES).all("img")] == ["chữ24", "Ảnh"]


def test_a_larger_step_loses_no_word() -> None:
    """The text of the article is the same at each step and in each theme."""
    text = tree().one("article").text
    for step in range(len(LADDER)):
        assert tree(settings=Settings(step=step)).one("article").text == text
    for theme in PALETTES:
        assert tree(settings=Settings(theme=theme, line_height=3, weight=700)).one("article").text == text


def test_style_and_script_are_the_same_in_every_page() -> None:
    """A portal may pin their hashes: neither article nor settings nor language change a byte of them."""
    pages = [
        tree(),
        tree(Article(title="x", language="en"), Settings(step=9, theme="sepia", line_height=2.2)),
        tree(Article(title="", language="ar", direction="rtl"), pictures=ALL_PICTURES),
    ]
    for each in pages:
        assert each.one("script").attributes == {}
        assert each.one("script").text == script()
        assert each.one("style").text == style()


def test_the_policy_lets_run_only_what_is_in_the_page() -> None:
    """The hashes in the policy are those of the bytes that a browser will hash."""
    import base64
    import hashlib

    def hashed(text: str) -> str:
        return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"

    found = tree()
    (meta,) = (m for m in found.all("meta") if m.attributes.get("http-equiv") == "Content-Security-Policy")
    assert meta.attributes["content"] == policy()
    directives = dict(part.strip().split(" ", 1) for part in policy().split(";"))
    assert directives == {
        "default-src": "'none'",
        "img-src": "data:",
        "media-src": "data:",
        "font-src": "data:",
        "style-src": hashed(found.one("style").text),
        "script-src": hashed(found.one("script").text),
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    names = [element.name for element in found.elements]
    assert found.elements.index(meta) < min(names.index("style"), names.index("script"), names.index("title"))


def test_the_same_article_gives_the_same_bytes() -> None:
    """Also in another process with other hash seeds."""
    code = (
        "import hashlib; from writers.samples import EVERYTHING; from writers.test_html import page;"
        "print(hashlib.sha256(page().encode()).hexdigest())"
    )
    here = str(Path(__file__).parents[1])
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONPATH": here, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
    assert page() == page()


@pytest.mark.parametrize("step", range(len(LADDER)))
def test_a_step_is_its_radio_button(step: int) -> None:
    """Exactly one of eleven is pressed, each has a name, and they work with scripts off because the style asks for them."""
    found = tree(settings=Settings(step=step))
    radios = [radio for radio in found.all("input") if radio.attributes["name"] == "step"]
    assert [radio.attributes["value"] for radio in radios] == [str(number) for number in range(len(LADDER))]
    assert [number for number, radio in enumerate(radios) if "checked" in radio.attributes] == [step]
    assert len({radio.attributes["aria-label"] for radio in radios}) == len(LADDER)
    assert found.one("html").attributes["data-step"] == str(step)
    assert all(f":has(#{radio.attributes['id']}:checked)" in style() for radio in found.all("input"))


def test_a_theme_is_its_radio_button_and_the_default_leaves_it_to_the_system() -> None:
    """Asked for, a theme is pressed; as settings come, none is, and a dark system is followed."""
    for theme in ("sepia", "dark", "black-yellow"):
        found = tree(settings=Settings(theme=theme))
        assert [r.attributes["value"] for r in found.all("input") if "checked" in r.attributes] == ["2", theme, "1.6"]
        assert found.one("html").attributes["data-theme"] == theme
    assert "data-theme" not in tree().one("html").attributes
    assert "@media (prefers-color-scheme:dark){:root{" in style()


def test_any_line_height_is_kept() -> None:
    """One of the three choices is pressed; another value stands in the page until the reader chooses."""
    for value in LINE_HEIGHTS:
        found = tree(settings=Settings(line_height=value))
        assert [r.attributes["value"] for r in found.all("input") if "checked" in r.attributes] == ["2", f"{value:g}"]
    assert tree(settings=Settings(line_height=2.74)).one("html").attributes["data-line"] == "2.7"
    for tenth in range(15, 31):
        line = tree(settings=Settings(line_height=tenth / 10)).one("html").attributes["data-line"]
        assert f':root[data-line="{line}"]{{--leading:{line}}}' in style()


def test_typeface_and_weight_are_kept() -> None:
    """What the style sheet has a rule for."""
    attributes = tree(settings=Settings(typeface="noto-sans", weight=700)).one("html").attributes
    assert (attributes["data-typeface"], attributes["data-weight"]) == ("noto-sans", "700")
    assert '[data-typeface="noto-sans"]' in style()
    assert '[data-weight="700"]{--weight:700}' in style()


def test_the_toolbar_speaks_vietnamese() -> None:
    """The words of the portals' toolbars, on buttons that a script shows and radio buttons that need none."""
    found = tree()
    assert [button.text.removeprefix("A−").removeprefix("A+") for button in found.all("button")] == [
        "Giảm cỡ chữ",
        "Tăng cỡ chữ",
        "Cỡ chữ gốc",
    ]
    assert [legend.text for legend in found.all("legend")] == ["Cỡ chữ", "Nền", "Giãn dòng"]
    assert [label.text.strip() for label in found.all("label")[11:]] == [
        "Sáng",
        "Nâu nhạt",
        "Tối",
        "Vàng trên đen",
        "Vừa",
        "Rộng",
        "Rất rộng",
    ]
    assert all("lang" not in found.one(name).attributes for name in ("header", "main") if len(found.all(name)) == 1)


def test_the_script_finds_what_it_works_on() -> None:
    """Each name that the script asks for is in the page; what it shows is hidden until it runs."""
    found = tree()
    for name in ("data-by", "data-to", "data-script"):
        assert any(name in element.attributes for element in found.elements)
        assert f"[{name}]" in script()
    assert found.all("p", "status")[0].attributes["role"] == "status"
    assert {e.name for e in found.elements if e.attributes.get("data-script") == "show"} == {"div", "p"}
    assert all("hidden" in e.attributes for e in found.elements if e.attributes.get("data-script") == "show")
    assert [e.name for e in found.elements if e.attributes.get("data-script") == "hide"] == ["fieldset"]


@pytest.mark.parametrize(("language", "words"), [("en", None), ("en-GB", None), ("fr", "en"), ("vi-VN", None)])
def test_the_writers_own_words_say_their_language(language: str, words: str | None) -> None:
    """Where the toolbar's language is not the article's, it is marked."""
    found = tree(Article(title="x", language=language))
    assert found.one("html").attributes["lang"] == language
    assert found.one("header", "tools").attributes.get("lang") == words


def test_direction_and_languages_are_marked() -> None:
    """A right-to-left article, a block and a run in another language."""
    found = body(
        Paragraph(runs=(Run(text="a", language="en"), Run(text="b", language="fr")), language="en"),
        Paragraph(runs=(Run(text="c", language="vi"),)),
        language="vi",
        direction="rtl",
    )
    assert (found.one("html").attributes["lang"], found.one("html").attributes["dir"]) == ("vi", "rtl")
    first, second = found.all("p")[-2:]
    assert (first.attributes["lang"], first.attributes["dir"]) == ("en", "auto")
    assert [span.attributes["lang"] for span in found.all("span") if "lang" in span.attributes] == ["fr"]
    assert "lang" not in second.attributes


def test_the_date_is_words_for_people_and_a_date_for_programs() -> None:
    """A ``time`` element where the model has a date, plain text where it has something else."""
    times = tree().all("time")
    assert [time.text for time in times] == ["Ngày 7 tháng 2 năm 2023, 8 giờ 30 phút", "Cập nhật: ngày 8 tháng 2 năm 2023"]
    assert [time.attributes["datetime"] for time in times] == ["2023-02-07T08:30:00+07:00", "2023-02-08"]
    odd = tree(Article(title="x", published="mùa xuân"))
    assert not odd.all("time")
    assert odd.one("p", "meta").text == "mùa xuân"


def test_an_article_without_a_title_still_has_a_heading() -> None:
    """A page without a name cannot be found again."""
    found = tree(Article(title="  "))
    assert found.one("title").text == found.one("h1").text == "Bài viết không có tiêu đề"


def test_nothing_is_written_for_what_is_not_there() -> None:
    """A title alone gives a title alone."""
    assert tree(Article(title="Chỉ có tựa")).one("article").text.split() == ["Chỉ", "có", "tựa"]


def test_links_that_are_not_safe_are_left_out_and_told() -> None:
    """The text stays, the notice has the place."""
    addresses = [
        "https://a.vn/x y",
        "HTTP://a.vn",
        "mailto:a@b.vn",
        "tel:+84",
        "javascript:x",
        "//a.vn",
        "data:x",
        "#nowhere",
        "",
    ]
    deep = Quote(blocks=(Paragraph(runs=tuple(Run(text=f"[{address}]", link=address) for address in addresses)),))
    rendering = write_html(Article(title="x", blocks=(paragraph("a"), deep)), Settings(), {})
    found = parse(str(rendering.data))
    hrefs = [link.attributes["href"] for link in found.all("a")[1:]]
    assert hrefs == ["https://a.vn/x%20y", "HTTP://a.vn", "mailto:a@b.vn", "tel:+84"]
    assert found.one("blockquote").text.strip() == "".join(f"[{address}]" for address in addresses)
    dropped = ["javascript:x", "//a.vn", "data:x", "#nowhere", ""]
    assert rendering.notices == tuple(LinkDropped(place="/blocks/1/blocks/0", href=href) for href in dropped)


def test_one_link_stays_one_link() -> None:
    """Runs with different marks and the same address are one thing to press."""
    assert [link.text for link in tree().all("a") if link.attributes["href"] == "https://example.org/a"] == ["\n\nchữ11 chữ12"]


def test_ten_thousand_quotes_in_each_other_are_written() -> None:
    """Depth costs no stack."""
    block: Paragraph | Quote = paragraph("đáy")
    for _ in range(10_000):
        block = Quote(blocks=(block,))
    assert page(Article(title="x", blocks=(block,))).count("</blockquote>") == 10_000


def test_the_origin_names_the_page_and_prints_its_address() -> None:
    """A link with the site's name, the address alone without it, and no link where it is not one."""
    link = tree().one("p", "origin").text
    assert link == "Trang gốc: chữ92"
    assert [a.attributes["href"] for a in tree().all("a") if "data-shown" in a.attributes] == [EVERYTHING.url]
    assert tree(replace(EVERYTHING, site_name=None)).one("p", "origin").text == f"Trang gốc: {EVERYTHING.url}"
    assert tree(replace(EVERYTHING, url="javascript:x", site_name=None)).one("p", "origin").text == "Trang gốc: javascript:x"


def test_the_signatures_stand_together_at_the_end() -> None:
    """Who wrote it, behind what they did, then who made the pictures; the first of them stands apart from the text."""
    signed = [(p.text, p.attributes["class"]) for p in tree().all("p", "byline")]
    assert signed == [("chữ89: chữ90", "byline end"), ("Ảnh: chữ91", "byline")]
    alone = tree(replace(EVERYTHING, byline=None)).all("p", "byline")
    assert [(p.text, p.attributes["class"]) for p in alone] == [("Ảnh: chữ91", "byline end")]


def test_the_writer_s_words_are_marked_in_an_article_of_another_language() -> None:
    """English labels of a French article are for an English voice; what the page says itself is not."""
    fields = {"byline": "Jean", "photo_credit": "Luc", "source": "AFP", "published": "2023-02-07", "url": "https://a.fr/"}
    found = body(language="fr", byline_role="Texte", **fields)
    labels = [span.text for span in found.all("span") if span.attributes.get("lang") == "en" and "article" in span.ancestors]
    assert labels == ["7 February 2023", "Source: ", "Photos: ", "Original page"]
    assert [p.text for p in found.all("p", "byline")] == ["Texte: Jean", "Photos: Luc"]
    assert not [span for span in body(language="en", **fields).all("span") if "lang" in span.attributes]


@pytest.mark.parametrize(
    ("iso", "marked"), [("2023-02-07", True), ("2023-02-30", False), ("2023", False), ("hôm qua", False), (" ", False)]
)
def test_only_a_date_is_marked_as_one(iso: str, marked: bool) -> None:
    """Neither 30 February nor words, also behind a label; nothing is left of a blank."""
    found = body(published=iso, modified=iso)
    assert bool(found.all("time")) is marked
    assert len(body(modified=iso).all("time")) == marked
    assert len(found.all("p", "meta")) == bool(iso.strip())


def test_an_origin_without_a_name_is_none() -> None:
    """A blank is no name."""
    assert not body(site_name=" ", url="").all("p", "origin")
    assert body(site_name=" ", url="https://a.vn/").one("p", "origin").text == "Trang gốc: https://a.vn/"
