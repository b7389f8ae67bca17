"""Pictures come from the page and its folder, decoded within bounds, and nothing else is opened."""

from __future__ import annotations

import base64
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from docreader.model import Article, Figure, Item, ItemList, PictureMissing, Quote
from docreader.readers.pictures import WIDEST_PX, load_pictures


def encoded(kind: str, size: tuple[int, int] = (40, 30), mode: str = "RGB", **options: object) -> bytes:
    """A picture file."""
    out = BytesIO()
    Image.new(mode, size, 128).save(out, kind, **options)
    return out.getvalue()


def article(*sources: str, url: str | None = None) -> Article:
    """Figures of these sources."""
    return Article(title="Ảnh", url=url, blocks=tuple(Figure(src=src) for src in sources))


def reasons(folder: Path | None, *sources: str, url: str | None = None) -> list[str]:
    """Why each picture is missing; the places of the notices are checked on the way."""
    _, notices = load_pictures(article(*sources, url=url), folder)
    assert all(isinstance(notice, PictureMissing) for notice in notices)
    return [notice.reason for notice in notices if isinstance(notice, PictureMissing)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A page's folder, with a picture inside it and one outside."""
    (tmp_path / "outside.png").write_bytes(encoded("PNG"))
    inside = tmp_path / "page"
    inside.mkdir()
    (inside / "ảnh 1.jpg").write_bytes(encoded("JPEG"))
    return inside


@pytest.mark.parametrize("src", ["ảnh 1.jpg", "./%E1%BA%A3nh%201.jpg?v=2#top", "x/../ảnh 1.jpg"])
def test_a_relative_picture_is_found(folder: Path, src: str) -> None:
    """Percent signs and query strings are the web's; the file is found and passes through unchanged."""
    (folder / "x").mkdir()
    pictures, notices = load_pictures(article(src), folder)
    assert notices == ()
    assert pictures[src].data == (folder / "ảnh 1.jpg").read_bytes()
    assert (pictures[src].media_type, pictures[src].width_px, pictures[src].height_px) == ("image/jpeg", 40, 30)


@pytest.mark.parametrize(
    ("src", "reason"),
    [
        ("../outside.png", "outside-folder"),
        ("%2e%2e/outside.png", "outside-folder"),
        ("/etc/passwd", "outside-folder"),
        ("\\\\host\\share\\a.png", "outside-folder"),
        ("file:///etc/passwd", "outside-folder"),
        ("C:/a.png", "outside-folder"),
        ("link.png", "outside-folder"),
        ("missing.png", "not-found"),
        (".", "not-found"),
        ("a\0b.png", "not-found"),
        ("", "not-found"),
        ("http://example.org/a.png", "remote"),
        ("//example.org/a.png", "remote"),
        ("text.png", "not-a-picture"),
        ("cut.png", "not-a-picture"),
        ("data:image/png;base64,AAAA", "not-a-picture"),
        ("data:image/png;base64,?", "not-a-picture"),
        ("data:image/svg+xml,<svg/>", "not-a-picture"),
        ("wide.png", "too-large"),
    ],
)
def test_every_other_picture_is_one_notice_with_its_reason(folder: Path, src: str, reason: str) -> None:
    """Nothing outside the folder is opened, nothing is fetched, nothing huge or damaged is passed on."""
    (folder / "link.png").symlink_to("../outside.png")
    (folder / "text.png").write_text("<html>")
    (folder / "cut.png").write_bytes(encoded("PNG", (400, 300))[:150])
    (folder / "wide.png").write_bytes(encoded("PNG", (8000, 6000), "1"))
    assert reasons(folder, src) == [reason]


def test_without_a_folder_only_data_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``render`` touches no disk."""
    uri = "data:image/png;base64," + base64.b64encode(encoded("PNG")).decode()
    monkeypatch.chdir(folder)
    assert reasons(None, "ảnh 1.jpg", uri) == ["not-found"]


def test_a_picture_beside_the_page_on_its_site_is_taken_from_beside_the_page_on_disk(folder: Path) -> None:
    """A reader made the address absolute; the saved page's own picture is still its own."""
    url = "https://bao.example/tin/bai.html"
    pictures, _ = load_pictures(article("https://bao.example/tin/ảnh 1.jpg", url=url), folder)
    assert len(pictures) == 1
    assert reasons(folder, "https://bao.example/tin/other.jpg", "https://khac.example/tin/ảnh 1.jpg", url=url) == [
        "remote",
        "remote",
    ]
    assert reasons(folder, "https://bao.example/tin/../outside.png", url=url) == ["outside-folder"]


def test_figures_inside_other_blocks_are_found(folder: Path) -> None:
    """In quotes and lists, with the right place in the notice."""
    lost = Figure(src="lost.png")
    nested = Article(title="x", blocks=(Quote(blocks=(ItemList(items=(Item(blocks=(lost,)),)),)),))
    _, notices = load_pictures(nested, folder)
    assert notices == (PictureMissing(place="/blocks/0/blocks/0/items/0/blocks/0", src="lost.png", reason="not-found"),)


@pytest.mark.parametrize(("kind", "mode"), [("GIF", "P"), ("WEBP", "RGB"), ("BMP", "RGB"), ("TIFF", "RGB"), ("JPEG", "CMYK")])
def test_other_kinds_are_written_anew(folder: Path, kind: str, mode: str) -> None:
    """What a typesetter or a browser may not know becomes a JPEG or PNG that decodes."""
    (folder / "a").write_bytes(encoded(kind, (40, 30), mode))
    pictures, notices = load_pictures(article("a"), folder)
    assert notices == ()
    with Image.open(BytesIO(pictures["a"].data)) as image:
        assert Image.MIME[image.format or ""] == pictures["a"].media_type
        assert image.size == (40, 30)


def test_a_photograph_is_turned_upright_and_scaled(folder: Path) -> None:
    """A telephone's picture: its orientation is applied, its width bounded, its metadata gone."""
    exif = Image.Exif()
    exif[274] = 6  # turn right to see it upright
    exif[271] = "A maker"
    (folder / "a.jpg").write_bytes(encoded("JPEG", (4000, 3000), exif=exif))
    picture = load_pictures(article("a.jpg"), folder)[0]["a.jpg"]
    assert (picture.width_px, picture.height_px) == (WIDEST_PX, round(WIDEST_PX * 4 / 3))
    assert b"A maker" not in picture.data
