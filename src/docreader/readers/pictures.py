"""The pictures of an article's figures: from the page itself and the folder it lies in, never from the network.

Every picture is decoded once, within bounds, so that a writer may trust it. One that is small and plain passes through as it is;
others are turned upright, scaled to the width of a page and written anew, without what cameras add. The home of ``PIL``.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, unquote_to_bytes

from docreader.model import Article, Block, Figure, Footnote, ItemList, Notice, Picture, PictureMissing, Pictures, Quote

if TYPE_CHECKING:
    from PIL import Image

MOST_FILE_BYTES = 20 * 1024 * 1024
MOST_PIXELS = 40_000_000
"""Source: a 64-megapixel PNG may have 8 KB; 40 million pixels take 120 MB once decoded."""
MOST_PICTURES = 200
WIDEST_PX = 1600
"""What a page of A4 shows at 240 dots an inch."""
PLAIN_BYTES = 1_500_000
"""A picture of up to so many bytes passes through."""
JPEG_QUALITY = 85


class _NoPictureError(Exception):
    """Why there is none, as ``PictureMissing.reason``."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def load_pictures(article: Article, folder: Path | None) -> tuple[Pictures, tuple[Notice, ...]]:
    """The pictures that can be had, and one notice for each figure without.

    ``folder`` is where the page lies; relative addresses lead into it and nowhere else. None = only ``data:`` URIs are read.
    """
    found: dict[str, Picture] = {}
    notices: list[Notice] = []
    for place, figure in _figures(article):
        if figure.src in found:
            continue
        try:
            if len(found) >= MOST_PICTURES:
                raise _NoPictureError("too-large")
            found[figure.src] = _picture(_bytes_of(figure.src, folder, article.url))
        except _NoPictureError as error:
            notices.append(PictureMissing(place=place, src=figure.src[:200], reason=error.reason))
    return found, tuple(notices)


def _figures(article: Article) -> Iterator[tuple[str, Figure]]:
    """Every figure with its place, in reading order."""
    waiting: list[tuple[str, Block]] = _placed("", article.blocks)[::-1]
    while waiting:
        place, block = waiting.pop()
        if isinstance(block, Figure):
            yield place, block
        elif isinstance(block, Quote | Footnote):
            waiting += _placed(place, block.blocks)[::-1]
        elif isinstance(block, ItemList):
            inside = [part for n, item in enumerate(block.items) for part in _placed(f"{place}/items/{n}", item.blocks)]
            waiting += inside[::-1]


def _placed(place: str, blocks: tuple[Block, ...]) -> list[tuple[str, Block]]:
    return [(f"{place}/blocks/{number}", block) for number, block in enumerate(blocks)]


def _bytes_of(src: str, folder: Path | None, url: str | None) -> bytes:
    scheme = src.partition(":")[0].strip().lower() if ":" in src.split("/")[0] else ""
    if scheme == "data":
        return _data_of(src)
    if scheme in ("http", "https") or src.startswith("//"):
        return _saved_beside(src, folder, url)
    if scheme or src.startswith(("/", "\\")):
        raise _NoPictureError("outside-folder")
    if folder is None or not src:
        raise _NoPictureError("not-found")
    return _file_in(folder, unquote(src.partition("#")[0].partition("?")[0]))


def _saved_beside(src: str, folder: Path | None, url: str | None) -> bytes:
    """A picture that stands beside the page on its site, where it was saved beside the page on this disk."""
    site = (url or "").partition("?")[0].partition("#")[0].rpartition("/")[0] + "/"
    if folder is None or len(site) < len("http://x/") or not src.startswith(site):
        raise _NoPictureError("remote")
    try:
        return _file_in(folder, unquote(src.removeprefix(site).partition("#")[0].partition("?")[0]))
    except _NoPictureError as error:
        raise _NoPictureError("remote" if error.reason == "not-found" else error.reason) from error


def _data_of(src: str) -> bytes:
    if len(src) > 2 * MOST_FILE_BYTES:
        raise _NoPictureError("too-large")
    head, _, body = src.partition(",")
    try:
        data = unquote_to_bytes(body)
        return base64.b64decode(b"".join(data.split())) if head.rstrip().lower().endswith(";base64") else data
    except (binascii.Error, ValueError) as error:
        raise _NoPictureError("not-a-picture") from error


def _file_in(folder: Path, name: str) -> bytes:
    try:
        root = folder.resolve()
        path = (root / name).resolve()
        if not path.is_relative_to(root):
            raise _NoPictureError("outside-folder")
        if not path.is_file():
            raise _NoPictureError("not-found")
        with path.open("rb") as file:
            data = file.read(MOST_FILE_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a name with NUL
        raise _NoPictureError("not-found") from error
    if len(data) > MOST_FILE_BYTES:
        raise _NoPictureError("too-large")
    return data


def _picture(data: bytes) -> Picture:
    from PIL import Image, ImageOps  # loaded only where there is a picture

    try:
        with Image.open(BytesIO(data), formats=("JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF")) as image:
            if image.width * image.height > MOST_PIXELS:  # known before a pixel is decoded
                raise _NoPictureError("too-large")
            image.load()
            return _as_it_is(image, data) if _is_plain(image, data) else _written_anew(ImageOps.exif_transpose(image))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError) as error:
        raise _NoPictureError("too-large") from error
    except (OSError, SyntaxError, ValueError, Warning, ArithmeticError, LookupError, TypeError) as error:
        raise _NoPictureError("not-a-picture") from error  # what Pillow's decoders raise on damaged files


def _is_plain(image: Image.Image, data: bytes) -> bool:
    """Whether the file may go into an output as it is: every viewer shows it upright, and it is not too heavy."""
    upright = image.getexif().get(274, 1) == 1
    small = image.width <= WIDEST_PX and len(data) <= PLAIN_BYTES
    still = getattr(image, "n_frames", 1) == 1
    modes = {"JPEG": ("RGB", "L"), "PNG": ("RGB", "RGBA", "L", "LA", "P", "1")}
    return upright and small and still and image.mode in modes.get(image.format or "", ())


def _as_it_is(image: Image.Image, data: bytes) -> Picture:
    return Picture(
        media_type="image/png" if image.format == "PNG" else "image/jpeg", data=data, width_px=image.width, height_px=image.height
    )


def _written_anew(image: Image.Image) -> Picture:
    clear = image.has_transparency_data
    sheet = image.convert("RGBA" if clear else "RGB")
    if sheet.width > WIDEST_PX:
        sheet = sheet.resize((WIDEST_PX, max(1, round(sheet.height * WIDEST_PX / sheet.width))))
    out = BytesIO()
    if clear:
        sheet.save(out, "PNG", optimize=True)
    else:
        sheet.save(out, "JPEG", quality=JPEG_QUALITY, optimize=True)
    return Picture(
        media_type="image/png" if clear else "image/jpeg", data=out.getvalue(), width_px=sheet.width, height_px=sheet.height
    )
