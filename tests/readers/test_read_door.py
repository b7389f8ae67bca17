"""The one function of the readers: what it takes, what it refuses, what it leaves alone."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from bs4 import BeautifulSoup

from docreader.errors import InputError
from docreader.model import Article, plain
from docreader.model.serial import article_to_json
from docreader.readers import READERS, read

from .pages import LONG, SECOND, THIRD, TITLE, article, page


def _words(source: object) -> list[str]:
    return [plain(block.runs) for block in read(source).blocks]  # type: ignore[union-attr]


def test_same_article_from_text_bytes_and_soup() -> None:
    """A page as str, as bytes and as a Beautiful Soup element is the same article."""
    text = article("")
    articles = [read(text), read(text.encode()), read(BeautifulSoup(text, "lxml")), read(memoryview(text.encode()))]
    assert all(other.blocks == articles[0].blocks and other.title == TITLE for other in articles)
    assert _words(text) == [LONG, SECOND]


def test_part_of_a_portals_soup() -> None:
    """A portal may hand over only the element that holds the article, and finds its tree as it was."""
    soup = BeautifulSoup(
        article("<p style='display:none'>ẩn</p><script>x()</script>", before="<nav>Trang chủ</nav>"), "html.parser"
    )
    before = str(soup)
    element = soup.find("div", class_="noidung")
    assert [plain(block.runs) for block in read(element).blocks] == [LONG, SECOND]  # type: ignore[union-attr]
    assert str(soup) == before


def test_own_json_is_read_back() -> None:
    """An article that was written as JSON is read as the same article."""
    found = read(article("<figure><img src='a.jpg'><figcaption>Đồi quế</figcaption></figure>"))
    assert read(article_to_json(found)) == found
    assert set(READERS) == {"html", "json"}


def test_same_bytes_same_json() -> None:
    """Reading is repeatable to the byte."""
    data = article("<p>Một <b>dòng</b> nữa.</p>").encode()
    assert article_to_json(read(data)) == article_to_json(read(data))


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (b"", "empty"),
        ("  \n ", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "JPEG"),
        (b"%PDF-1.7\n%abc", "PDF"),
        (b"PK\x03\x04" + bytes(60), "zip"),
        (bytes(range(256)) * 8, "binary"),
        (b"a" * (16 * 2**20 + 1), "16 MB"),
        (b"<div>" * (4 * 2**20), "16 MB"),
        ("<div>" * 450_000, "elements"),
        ("{}", "JSON"),
        ("{" * 100_000, "JSON"),
        (3, "int"),
        (page(""), "no article"),
        ("<!-- nothing -->", "no article"),
        (page("<form><input type='text' name='u'><input type='password'><p>Đăng nhập để đọc tiếp</p></form>"), "login"),
        (
            page("<ul>" + "".join(f"<li><a href='/{n}'>Tin số {n} trong ngày của tỉnh</a></li>" for n in range(40)) + "</ul>"),
            "listing",
        ),
    ],
)
def test_refusals_say_what_and_what_to_do(source: object, said: str) -> None:
    """What cannot be read is refused in one line, in both languages, naming what it is."""
    with pytest.raises(InputError) as caught:
        read(source)
    assert said in str(caught.value)
    assert "\n" not in caught.value.vi
    assert caught.value.vi != str(caught.value)


def test_importing_the_door_loads_no_parser() -> None:
    """Reading an article's JSON needs neither lxml nor Beautiful Soup."""
    code = "import sys, docreader.readers as r; assert not {'bs4', 'lxml'} & set(sys.modules), sorted(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_short_page_is_still_read() -> None:
    """A notice of two lines is an article, if it is not all links."""
    found = read(page("<h1>Thông báo</h1><p>Trạm y tế nghỉ chiều thứ bảy.</p>"))
    assert isinstance(found, Article)
    assert plain(found.blocks[0].runs) == "Trạm y tế nghỉ chiều thứ bảy."  # type: ignore[union-attr]


def test_article_that_only_scripts_would_show() -> None:
    """A page whose article lies as text in a script is read; its fields come from the page itself."""
    inner = json.dumps({"content": f"<p>{LONG}</p><h3>Bốn tổ, bốn sườn đồi</h3><p>{SECOND}</p>" + f"<p>{THIRD}</p>" * 2})
    script = "self.push([1," + json.dumps("2:" + inner).replace("<", "\\u003c") + "])"
    found = read(page(f"<div id='app'></div><script>{script}</script>"))
    assert found.title == TITLE
    assert [type(block).__name__ for block in found.blocks] == ["Paragraph", "Heading", "Paragraph", "Paragraph", "Paragraph"]
