"""Which picture an ``img`` means: lazy ones, stand-ins, fallbacks, backgrounds, and what is no picture at all."""

from __future__ import annotations

import pytest

from docreader.model import Figure, Paragraph, plain
from docreader.readers import read

from .pages import LONG, THIRD, TITLE, article, page

DOT = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"


def _sources(markup: str, url: str | None = None) -> list[str]:
    return [block.src for block in read(article(markup), url=url).blocks if isinstance(block, Figure)]


@pytest.mark.parametrize(
    "markup",
    [
        "<img src='b.jpg'>",
        "<img src='b.jpg' srcset='c.jpg 1200w' data-url='/tin/1'>",
        f"<img src='{DOT}' data-src='b.jpg'>",
        f"<img src='{DOT}' data-hinh='b.jpg'>",
        f"<img src='{DOT}' data-cua-trang-srcset='b.jpg 1x'>",
        "<img src='/img/index-transparent_h-3_w-4_zc-a5bfe475.gif' data-src='b.jpg'>",
        "<img src='/mo.jpg?w=20'><span></span><noscript><img src='b.jpg'></noscript>",
        "<figure><div><div><img src='/mo.jpg?w=20'></div><noscript><img src='b.jpg'></noscript></div></figure>",
        f"<picture><source data-srcset='b.jpg 1x'><img src='{DOT}'></picture>",
        "<picture><source srcset='b.jpg 800w'><img></picture>",
        "<amp-img src='b.jpg' width='600' height='400'></amp-img>",
        "<figure><div style=\"background: #eee url('b.jpg') no-repeat\"></div></figure>",
    ],
)
def test_the_real_picture_is_found(markup: str) -> None:
    """The address is the page's own; where that stands in for a picture to come, the one that will be loaded."""
    assert _sources(f"<div>{markup}</div>") == ["b.jpg"]


@pytest.mark.parametrize(
    "name", ["blanket-coverage.png", "grey-wolf.jpg", "loading-dock.jpg", "pixel-7.jpg", "empty-street.webp"]
)
def test_files_that_only_begin_like_a_stand_in(name: str) -> None:
    """A word for stand-ins at the front of another name does not make a picture one."""
    assert _sources(f"<p><img src='/a/{name}'></p>") == [f"/a/{name}"]


@pytest.mark.parametrize(
    "name", ["blank.gif", "1x1.png", "lazy-placeholder.svg", "pixel.gif", "loading_16x9.gif", "spacer.gif?v=2"]
)
def test_stand_ins_are_no_pictures(name: str) -> None:
    """A file that is called nothing but empty is not shown."""
    assert _sources(f"<p><img src='/a/{name}'></p>") == []


@pytest.mark.parametrize("size", ["width='16' height='16'", "width='1' height='1'", "width='640' height='1'", "width='20px'"])
def test_icons_and_counting_pixels_are_no_pictures(size: str) -> None:
    """What is a few pixels large, or a line, is decoration."""
    assert _sources(f"<p><img src='a.jpg' {size}></p>") == []


def test_drawn_characters_are_text() -> None:
    """An emoji shown as a picture is the character in its place."""
    found = read(article("<p>Vui quá <img class='emoji' alt='😀' src='https://s.vn/1.svg'> cả bản cùng hát mừng.</p>"))
    assert "Vui quá 😀 cả bản cùng hát mừng." in [plain(b.runs) for b in found.blocks if isinstance(b, Paragraph)]
    assert not any(isinstance(block, Figure) for block in found.blocks)


def test_one_picture_in_several_sizes_is_one() -> None:
    """A blurred first picture, the script's and the fallback's in one figure are one picture."""
    markup = (
        "<figure><div><img src='/max/60/doi-que-na-lin.png?q=20'></div><img class='lazy'>"
        "<noscript><img src='/max/1800/doi-que-na-lin.png'></noscript></figure>"
    )
    assert _sources(markup) == ["/max/1800/doi-que-na-lin.png"]


@pytest.mark.parametrize(
    ("written", "src"),
    [
        ("//cdn.vn/a.jpg", "https://cdn.vn/a.jpg"),
        ("/a.jpg", "https://bao.vn/a.jpg"),
        ("a.jpg", "https://bao.vn/tin/a.jpg"),
        (" /đồi quế.jpg ", "https://bao.vn/đồi%20quế.jpg"),
    ],
)
def test_addresses_are_seen_from_the_page(written: str, src: str) -> None:
    """Relative, protocol-relative and spaced addresses become whole ones."""
    assert _sources(f"<p><img src='{written}'></p>", "https://bao.vn/tin/1.html") == [src]


def test_thumbnails_above_the_article_are_left_out() -> None:
    """A small picture between title and text is a face or a logo, unless it has a caption."""
    for file, kept in (("tac-gia-100x100.jpg", []), ("doi-que-1020x640.jpg", ["doi-que-1020x640.jpg"])):
        found = read(
            page(
                f"<div><h1>{TITLE}</h1><div><img src='{file}'></div><div class='noidung'><p>{LONG}</p><p>{THIRD}</p></div></div>"
            )
        )
        assert [block.src for block in found.blocks if isinstance(block, Figure)] == kept


def test_markup_in_an_alternative_text_is_no_text() -> None:
    """Tags that a template escaped into the alternative text are not read."""
    found = read(article("<p><img src='a.jpg' alt='&lt;b&gt;Đồi quế&lt;/b&gt; Nà Lìn'></p>"))
    assert [block.alt for block in found.blocks if isinstance(block, Figure)] == ["Đồi quế Nà Lìn"]


def test_sites_own_element_for_pictures_is_one() -> None:
    """Custom elements such as ``x-image`` show pictures, with their captions."""
    markup = "<figure><bao-image src='/a.jpg' alt='Đồi quế'></bao-image><figcaption>Đồi quế sau mưa.</figcaption></figure>"
    found = read(article(markup), url="https://nalin.example/tin/1")
    figure = next(block for block in found.blocks if isinstance(block, Figure))
    assert (figure.src, plain(figure.caption)) == ("https://nalin.example/a.jpg", "Đồi quế sau mưa.")
