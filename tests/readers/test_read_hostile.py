"""Pages made to break a reader: it ends soon, with an article or a refusal, and loses nothing that it need not lose."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docreader.errors import InputError
from docreader.model import Article, InputCut, Table, plain
from docreader.model.serial import article_from_json, article_to_json
from docreader.readers import read
from docreader.readers.html.embedded import embedded_html
from docreader.readers.html.page import parse
from docreader.readers.html.tree import grow
from docreader.readers.limits import MAX_DEPTH

from .pages import LONG, SECOND, article, page


def _paragraphs(found: Article) -> list[str]:
    return [plain(block.runs) for block in found.blocks if hasattr(block, "runs")]


@pytest.mark.parametrize("tag", ["div", "span", "b", "ul><li", "blockquote", "table><tr><td", "a href='x'", "font"])
@pytest.mark.parametrize("depth", [100, 600, 1900])
def test_deep_nesting_loses_no_text(tag: str, depth: int) -> None:
    """Elements may lie in each other as deep as the parser goes; the text inside is read."""
    levels = depth // tag.count("<") if "<" in tag else depth
    deep = f"<{tag}>" * (levels // (2 if "<" in tag else 1)) + "Chữ ở đáy, sâu lắm rồi."
    found = read(page(f"<div><p>{LONG}</p><p>{SECOND}</p>{deep}"))
    assert "Chữ ở đáy, sâu lắm rồi." in article_to_json(found)


def test_the_soup_is_never_deep() -> None:
    """Below the limit tags go on side by side, so that no later step meets a deep tree."""
    parsed = parse(page("<div>" * 1500 + "Chữ ở đáy"), None)
    soup = grow(parsed, [parsed.root])
    deepest = max(sum(1 for _ in tag.parents) for tag in soup.root.find_all())
    assert deepest <= MAX_DEPTH + 2
    assert soup.root.get_text(strip=True).endswith("Chữ ở đáy")


@pytest.mark.parametrize("depth", [5_000, 100_000])
def test_deeper_than_the_parser_goes_is_told(depth: int) -> None:
    """What lies deeper than the parser reads is cut, with a notice, and fast."""
    begin = time.process_time()
    found = read(page(f"<div><p>{LONG}</p><p>{SECOND}</p></div>" + "<div>" * depth + "x"))
    assert any(isinstance(notice, InputCut) for notice in found.notices)
    assert _paragraphs(found) == [LONG, SECOND]
    assert time.process_time() - begin < 10


def _siblings(count: int) -> str:
    return article("".join(f"<p>Đoạn số {number}, một câu ngắn vừa đủ.</p>" for number in range(count)))


def _breaks(count: int) -> str:
    return article("<div>" + "chữ và chữ, <br>" * count + "</div>")


def _anchors(count: int) -> str:
    return article(
        "".join(
            f"<p>Câu có chú thích<a href='#n{number}'>{number % 90}</a>, dài thêm một chút.</p><p id='n{number}'>x</p>"
            for number in range(count)
        )
    )


def _figures(count: int) -> str:
    return article("<p><img src='a.jpg'></p><p><em>chú thích dưới ảnh</em></p>" * count)


def _open_tags(count: int) -> str:
    return article("<svg><math>" * count)


def _one_word(count: int) -> str:
    return article("<p>" + "chữ" * count + "</p>")


def _one_attribute(count: int) -> str:
    return article(f"<p class='{'aB-' * count}' style='{'a:b;' * count}'>Một câu vừa đủ dài để đọc.</p>")


def _spans(count: int) -> str:
    return article("<p>" + "<span>d</span>" * count + "</p>")


def _typed_marks(count: int) -> str:
    marks = ("1.", "a)", "i)", "-", "+", "•", "2.", "(1)")
    return article("".join(f"<p>{marks[number % 8]} Việc ấy, bà con ạ.</p>" for number in range(count)))


def _typed_notes(count: int) -> str:
    return article(
        "<p>Rừng[1] quế.</p>" + "".join(f"<p>[{number % 999}] Ghi chú, dài thêm một chút.</p>" for number in range(count))
    )


def _labels(count: int) -> str:
    return article("<p>Xem thêm</p><div><a href='/a'>Tin</a></div>" * count)


def _bold_lines(count: int) -> str:
    return article("<p><b>Mục này</b></p><p>Một câu vừa đủ dài, có dấu phẩy.</p>" * count)


def _teasers(count: int) -> str:
    return article("<article><h2><a href='/x'>Tin khác</a></h2><p>Một câu vừa đủ dài, có dấu phẩy.</p></article>" * count)


def _inner_lists(count: int) -> str:
    return article("<ul><li>Cuốc hố, sâu 40 cm.</li>" + "<ul><li>đất tốt, đất xấu</li></ul>" * count + "</ul>")


@pytest.mark.parametrize(
    ("build", "count"),
    [
        (_labels, 6000),
        (_bold_lines, 4000),
        (_teasers, 3000),
        (_typed_marks, 6000),
        (_typed_notes, 6000),
        (_inner_lists, 4000),
        (_siblings, 6000),
        (_breaks, 6000),
        (_anchors, 2500),
        (_figures, 3000),
        (_open_tags, 6000),
        (_one_word, 300_000),
        (_one_attribute, 100_000),
        (_spans, 12_000),
    ],
    ids=lambda value: getattr(value, "__name__", str(value)),
)
def test_time_grows_with_the_page(build: Callable[[int], str], count: int) -> None:
    """Four times the page takes no more than some nine times the time: nothing is quadratic."""
    read(build(10))
    assert any(_is_linear(build, count) for _ in range(3))  # measured again if it seems slow: other work may be in the way


def _is_linear(build: Callable[[int], str], count: int) -> bool:
    times = []
    for size in (count // 4, count):
        text = build(size)
        begin = time.process_time()
        read(text)
        times.append(time.process_time() - begin)
    return times[1] < 9 * times[0] + 0.3


@pytest.mark.parametrize(
    "bait", ["((((((", "a-" * 9, "A1.", "Ảnh: ", " ảnh 1", "theo ", "1/1/", "12 tháng 1 ", "\u00a0", "–—-", "[[", "A B C "]
)
def test_no_pattern_is_slow(bait: str) -> None:
    """Text made to lead patterns astray is read in no time."""
    text = bait * (40_000 // len(bait))
    begin = time.process_time()
    found = read(
        article(
            f"<p class='sapo'>{text[:1400]}</p><p>{text}</p>"
            f"<figure><img src='a.jpg' alt='{text}'><figcaption>{text}</figcaption></figure><p><b>{text[:80]}</b></p>"
        )
    )
    assert time.process_time() - begin < 3
    assert found.title


def test_string_that_never_ends_is_read_once() -> None:
    """A script's string that is never closed holds no article, and takes no time for each quotation mark in it."""
    script = "var tin = '<p>'; var bai = \"" + '\\"' * 20_000
    begin = time.process_time()
    assert embedded_html(parse(page(f"<script>{script}</script>"), None)) is None
    assert time.process_time() - begin < 3


def test_table_beyond_the_limits_is_cut_and_told() -> None:
    """Rows and columns beyond the limits are cut, with a notice that names the table."""
    found = read(article("<table><tr><th>a</th><th>b</th></tr>" + "<tr><td>1</td><td>2</td></tr>" * 2500 + "</table>"))
    table = next(block for block in found.blocks if isinstance(block, Table))
    assert len(table.header) + len(table.rows) == 2000
    assert [notice.place for notice in found.notices if isinstance(notice, InputCut)] == [f"/blocks/{found.blocks.index(table)}"]


@pytest.mark.parametrize(
    "markup",
    [
        "<p>a<![foo bar>b, một câu nào đó đủ dài.</p>",
        "<![<!--><p>x</p>",
        "<table><table><tr><td><table>",
        "<figure><figcaption>chỉ có chú thích</figcaption></figure>",
        "<figure><figure><img src='//['><figcaption><img src='http://[::1'></figcaption></figure>",
        "<a href='http://[broken'>liên kết hỏng</a>",
        "<img src='http://[broken'><img alt='x'><img src=''>",
        "<base href='http://[x'><p>một</p>",
        "<ol start='99999999999999999999'><li>x</li></ol>",
        "<td colspan='-3' rowspan='99999999999'>x</td>",
        "<p lang='x\"y'>lạ</p><p lang=''>lạ</p><p lang='vi-'>lạ</p>",
        "<p id=''>x</p><a href='#'>y</a><a href='#z'>1</a><a name='z'>z</a>",
        "<svg><foreignObject><p>trong hình</p></foreignObject></svg><math><mi>x</mi></math>",
        "<li>mục lạc</li><dd>nghĩa</dd><td>ô lạc</td><caption>c</caption>",
        "<p>&#0;&#xD800;&#x110000;&#128;&bogus;</p>",
        "<h1></h1><h2><img src='a.jpg'></h2><pre></pre><ul></ul><blockquote></blockquote>",
        "<style>p{}</style><template><p>mẫu</p></template><noscript><p>không script</p></noscript>",
    ],
)
def test_odd_markup(markup: str) -> None:
    """Markup that is wrong in some way does no harm to the text around it, and the article goes through JSON."""
    found = read(article(markup).encode())
    assert LONG in _paragraphs(found)
    assert SECOND in article_to_json(found)
    assert article_from_json(article_to_json(found)) == found


_NAMES = st.sampled_from([
    "div", "p", "span", "b", "a", "ul", "ol", "li", "table", "tr", "td", "th", "blockquote", "figure", "figcaption",
    "img", "br", "h1", "h2", "h4", "pre", "section", "article", "aside", "nav", "form", "noscript", "svg", "picture",
    "source", "dl", "dt", "dd", "sup", "em", "o:p", "x-y", "main", "caption", "thead", "hr", "center", "time",
])  # fmt: skip
_ATTRIBUTES = st.sampled_from([
    "", "class='sapo'", "class='caption'", "id='n1'", "href='#n1'", "href='javascript:x'", "href='/a'",
    "src='a.jpg'", "style='text-align:right'", "hidden", "class='related'", "colspan='7'", "lang='en'",
    "class='author'", "role='presentation'", "datetime='2024-02-30'", "class='comments'", "type='a'",
])  # fmt: skip
_TEXTS = st.sampled_from(
    [
        "",
        " ",
        "chữ",
        "Một câu có dấu phẩy, đủ dài để đọc thành đoạn văn.",
        "Các tin khác",
        "Nguồn: Báo",
        "07/02/2023",
        "A+ A-",
        "1",
        "[1]",
        "\u00a0",
        "Ảnh: An",
        LONG,
    ]
)
_MARKUP = st.lists(st.tuples(st.booleans(), _NAMES, _ATTRIBUTES, _TEXTS), max_size=60)


@settings(max_examples=150, deadline=None)
@given(_MARKUP)
def test_no_markup_breaks_the_reader(parts: list[tuple[bool, str, str, str]]) -> None:
    """Any heap of tags gives an article that goes through JSON, or a refusal."""
    text = "".join(f"<{name} {attributes}>{words}" if opens else f"</{name}>{words}" for opens, name, attributes, words in parts)
    try:
        found = read(page(text))
    except InputError:
        return
    assert article_from_json(article_to_json(found)) == found
    places = [origin.place for origin in found.provenance.origins if origin.place.startswith("/blocks/")]
    assert places == [f"/blocks/{number}" for number in range(len(found.blocks))]


_SENTENCES = st.text(alphabet="abc đươạểỡừ,", min_size=20, max_size=200).map(lambda text: " ".join(f"Câu {text}.".split()))


@settings(max_examples=100, deadline=None)
@given(st.lists(_SENTENCES, min_size=2, max_size=12, unique=True))
def test_plain_paragraphs_are_never_lost(sentences: list[str]) -> None:
    """Plain paragraphs come out as they went in, in order."""
    found = read(
        page(
            "<h1>Đầu đề</h1><div>" + f"<p>{LONG}</p>" + "".join(f"<p>{text}</p>" for text in sentences) + f"<p>{SECOND}</p></div>"
        )
    )
    assert _paragraphs(found) == [LONG, *sentences, SECOND]
