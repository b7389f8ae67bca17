"""Which picture an ``img`` means, and which of its words are meant for people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from docreader.readers.html.page import collapse
from docreader.readers.html.vocabulary import fold

_LAZY = (
    "data-src", "data-original", "data-lazy-src", "data-lazy", "data-hi-res-src", "data-full-src", "data-original-src",
    "data-url", "data-image", "data-srcset",
    "data-lazy-srcset", "data-original-set", "data-img-src", "data-echo", "data-defer-src",
)  # fmt: skip
_PLACEHOLDER = re.compile(
    r"(?:^|[/_.-])(?:blank|spacer|pixel|placeholder|loading|lazy|transparent|1x1|grey|empty|dummy)[\w-]{0,20}\.(?:gif|png|jpe?g|svg|webp)",
    re.IGNORECASE,
)
_LOOKS_LIKE_PICTURE = re.compile(
    r"\.(?:jpe?g|png|webp|gif|avif|svg)(?:[?#:/!&@]|$)|^(?:https?:)?//|^/|^data:image", re.IGNORECASE
)
_CANDIDATE = re.compile(r"(\S+)(?:\s+(\d+(?:\.\d+)?)([wx]))?\s*(?:,\s*|$)")
_WIDEST_PX = 1600
_SMALLEST_PX = 24
_NUMBERED_ALT = re.compile(
    r"(?:^|[\s–—-])(?:ảnh|hình|hình ảnh|anh|hinh|image|photo|picture|img|foto)\s{0,3}(?:số\s)?\d{1,3}\s{0,2}\.?$", re.IGNORECASE
)
_FILE_NAME = re.compile(r"^[\w%()+~-]{1,200}\.(?:jpe?g|png|webp|gif|bmp|svg|avif)$", re.IGNORECASE)
_CAMERA_NAME = re.compile(r"^(?:img|dsc|dscf|dscn|p|image|screenshot|z)[\s_-]?\d{2,}[\w-]{0,40}$", re.IGNORECASE)
_WORDLESS = frozenset(
    ("anh", "hinh", "hinh anh", "image", "img", "photo", "picture", "no image", "thumbnail", "placeholder", "avatar", "logo")
)


def address_of(image: Element) -> str | None:
    """The address of the picture that a reader would see; None = decoration, a counting pixel, nothing."""
    if _is_tiny(image):
        return None
    for candidate in _candidates(image):
        address = candidate.strip()
        if address and not _is_placeholder(address):
            return address
    return None


def alt_of(image: Element) -> str | None:
    """The alternative text; None where the page gives none, or only a number or a file's name.

    "" stays: it says that the picture is decoration.
    """
    alt = image.get("alt")
    if alt is None:
        return None
    words = collapse(alt)
    if words and (
        _NUMBERED_ALT.search(words) or _FILE_NAME.match(words) or _CAMERA_NAME.match(words) or fold(words) in _WORDLESS
    ):
        return None
    return words


def is_fallback(noscript: Element) -> bool:
    """Whether ``noscript`` only repeats the picture before it, for browsers without scripts."""
    before = noscript.getprevious()
    return before is not None and (before.tag == "img" or before.find(".//img") is not None)


def _candidates(image: Element) -> Iterator[str]:
    for name in _LAZY:
        value = image.get(name)
        if value and _LOOKS_LIKE_PICTURE.search(value):
            yield _widest(value) if "set" in name or " " in value.strip() else value
    yield image.get("src") or ""
    yield _widest(image.get("srcset") or "")
    for picture in image.iterancestors("picture"):  # not always the parent: libxml2 puts img inside source
        for source in picture.iter("source"):
            yield _widest(source.get("srcset") or source.get("data-srcset") or "")
    yield from _fallbacks(image)


def _fallbacks(image: Element) -> Iterator[str]:
    """What ``noscript`` beside the picture shows."""
    for element in (image, image.getparent()):
        follower = element.getnext() if element is not None else None
        if follower is not None and follower.tag == "noscript":
            for inner in follower.iter("img"):
                yield inner.get("src") or ""


def _widest(srcset: str) -> str:
    """The largest candidate not wider than a sheet of paper needs.

    >>> _widest("a.jpg 320w, b.jpg 1280w, c.jpg 4000w")
    'b.jpg'
    """
    best, best_width = "", -1.0
    for match in _CANDIDATE.finditer(srcset[:8000]):
        width = float(match[2]) if match[2] else 1.0
        if best == "" or best_width < width <= _WIDEST_PX:
            best, best_width = match[1].rstrip(","), width
    return best


def _is_placeholder(address: str) -> bool:
    if address.startswith("data:"):
        return len(address) < 400 or address.startswith("data:image/svg")
    return bool(_PLACEHOLDER.search(address)) or address.startswith(("about:", "javascript:", "blob:"))


def _is_tiny(image: Element) -> bool:
    sizes = [_pixels(image.get("width")), _pixels(image.get("height"))]
    known = [size for size in sizes if size is not None]
    return bool(known) and max(known) < _SMALLEST_PX


def _pixels(value: str | None) -> int | None:
    match = re.match(r"\s{0,9}(\d{1,5})\s{0,9}(?:px)?\s{0,9}$", value or "")
    return int(match[1]) if match else None
