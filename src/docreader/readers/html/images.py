"""Which picture an ``img`` means, and which of its words are meant for people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.etree import _Element as Element

from docreader.readers.html.page import collapse
from docreader.readers.html.vocabulary import fold, named, names_of

IMAGES = frozenset(("img", "amp-img"))
"""Elements that show a picture."""

_LAZY = (
    "data-src", "data-original", "data-lazy-src", "data-lazy", "data-hi-res-src", "data-full-src", "data-original-src",
    "data-srcset", "data-lazy-srcset", "data-original-set", "data-img-src", "data-echo", "data-defer-src",
)  # fmt: skip
_LOOKS_LIKE_PICTURE = re.compile(
    r"\.(?:jpe?g|png|webp|gif|avif|svg)(?:[?#:/!&@]|$)|^(?:https?:)?//|^/|^data:image", re.IGNORECASE
)
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|\s+\d{1,5}(?:\.\d{1,2})?[wx]|$)", re.IGNORECASE)
_CANDIDATE = re.compile(r"(\S+)(?:\s+(\d+(?:\.\d+)?)([wx]))?\s*(?:,\s*|$)")
_BACKGROUND = re.compile(
    r"background(?:-image)?\s{0,9}:[^;]{0,200}?url\(\s{0,9}['\"]?([^'\")]{1,2000})['\"]?\s{0,9}\)", re.IGNORECASE
)
_SIZES = re.compile(
    r"(?<![\d.])(\d{2,4})[x,](\d{2,4})(?!\d)|\bw[_=](\d{2,4}).{0,40}?\bh[_=](\d{2,4})|\bh[_=](\d{2,4}).{0,40}?\bw[_=](\d{2,4})"
)
_THUMBNAIL_PX = 150
_WIDEST_PX = 1600
_SMALLEST_PX = 24
_THINNEST_PX = 2
_LEVELS_TO_FALLBACK = 3
_NEAR = 3
"""Siblings."""
_MOST_IN_FIGURE = 30
"""Elements."""
_NUMBERED_ALT = re.compile(
    r"(?:^|[\s–—-])(?:ảnh|hình|hình ảnh|anh|hinh|image|photo|picture|img|foto)\s{0,3}(?:số\s)?\d{1,3}\s{0,2}\.?$", re.IGNORECASE
)
_FILE_NAME = re.compile(r"^[\w%()+~-]{1,200}\.(?:jpe?g|png|webp|gif|bmp|svg|avif)$", re.IGNORECASE)
_CAMERA_NAME = re.compile(r"^(?:img|dsc|dscf|dscn|p|image|screenshot|z)[\s_-]?\d{2,}[\w-]{0,40}$", re.IGNORECASE)
_MARKUP = re.compile(r"<[^<>]{0,300}>")
_WORDLESS = frozenset(
    ("anh", "hinh", "hinh anh", "image", "img", "photo", "picture", "no image", "thumbnail", "placeholder", "avatar", "logo")
)
_SIGN = re.compile(r"icon|\.(?:gif|svg|ico)(?:[?#]|$)", re.IGNORECASE)
_STAND_IN = frozenset(
    (
        "blank", "spacer", "pixel", "placeholder", "loading", "lazy", "lazyload", "transparent", "trans", "1x1", "1px", "grey",
        "empty", "dummy", "noimage", "leer", "clear", "dot", "space", "null"
    )
)  # fmt: skip
"""Words in the file names of pictures that stand where another will be loaded."""
_ANY_FILE = frozenset(("image", "img", "images", "gif", "bg", "index", "default", "large", "small", "photo", "picture", "loader"))
"""Words that say nothing more beside those."""
_SHORT_DATA_CHARS = 400
_SHORT_DRAWING_CHARS = 1000


def address_of(image: Element) -> str | None:
    """The address of the picture that a reader would see; None = decoration, a counting pixel, nothing."""
    if _is_tiny(image) or is_portrait(image) or _is_icon(image):
        return None
    for candidate in _candidates(image):
        address = candidate.strip()
        if address and not _is_placeholder(address):
            return address
    return None


def _is_icon(image: Element) -> bool:
    """Whether ``image`` is a sign before the words of the link that it stands in: what kind of file it leads to."""
    above = image.getparent()
    if image.get("alt") or above is None or above.tag != "a" or not _SIGN.search(image.get("src") or ""):
        return False
    return any(map(str.strip, map(str, above.itertext())))


def backdrop_of(figure: Element) -> str | None:
    """The address of the picture that ``figure`` shows behind nothing: the background of an element in it, or a video's still.

    None where it has a picture of its own.
    """
    address: str | None = None
    for element in islice(figure.iter(), _MOST_IN_FIGURE):
        if element.tag in IMAGES:
            return None
        match = _BACKGROUND.search(element.get("style") or "")
        found = match[1] if match else element.get("poster") if element.tag in ("video", "amp-video") else None
        if found and not _is_placeholder(found):
            address = address or found.strip()
    return address


def alt_of(image: Element) -> str | None:
    """The alternative text; None where the page gives none, or only a number or a file's name.

    "" stays: it says that the picture is decoration.
    """
    alt = image.get("alt")
    if alt is None:
        return None
    words = collapse(_MARKUP.sub(" ", alt))
    if words and (
        _NUMBERED_ALT.search(words) or _FILE_NAME.match(words) or _CAMERA_NAME.match(words) or fold(words) in _WORDLESS
    ):
        return None
    return words


def emoji_of(image: Element) -> str | None:
    """The character that the picture is drawn for: it is text; None = it is a picture."""
    alt = (image.get("alt") or "").strip()
    is_emoji = 0 < len(alt) <= 8 and any(name in ("emoji", "wp-smiley", "twemoji") for name in names_of(image))
    return alt if is_emoji else None


def is_fallback(noscript: Element) -> bool:
    """Whether ``noscript`` only repeats the picture before it, for browsers without scripts."""
    for before in islice(noscript.itersiblings(preceding=True), _NEAR):
        if before.tag in IMAGES or before.find(".//img") is not None:
            return before.tag != "noscript"
    return False


def is_portrait(image: Element) -> bool:
    """Whether the picture shows who wrote or comments, not what is told: by its names, or those of the element around it."""
    above = image.getparent()
    return named(image, "portrait") or (above is not None and named(above, "portrait"))


def is_thumbnail(address: str) -> bool:
    """Whether an address says that its picture is a thumbnail: ``face-100x100.jpg``, ``?w=80&h=80``.

    >>> is_thumbnail("/face-100x100.jpg"), is_thumbnail("/a.jpg?h=100&w=100"), is_thumbnail("/bridge-1020x640.jpg")
    (True, True, False)
    """
    sizes = [[int(size) for size in match.groups() if size] for match in _SIZES.finditer(address[-300:])]
    return bool(sizes) and max(sizes[-1]) <= _THUMBNAIL_PX


def _candidates(image: Element) -> Iterator[str]:
    for name in _LAZY:
        value = image.get(name)
        if value and _LOOKS_LIKE_PICTURE.search(value):
            yield _widest(value) if "set" in name or " " in value.strip() else value
    yield from _fallbacks(image)
    yield image.get("src") or ""
    yield _widest(image.get("srcset") or "")
    for picture in image.iterancestors("picture"):  # not always the parent: libxml2 puts img inside source
        for source in picture.iter("source"):
            yield from (_widest(source.get(name) or "") for name in ("srcset", "data-srcset"))
            yield from _other_attributes(source)
    yield from _other_attributes(image)


def _other_attributes(element: Element) -> Iterator[str]:
    """What attributes of a page's own scripts name, if these are pictures."""
    for key, written in element.attrib.items():
        name, value = str(key), str(written)
        if name.startswith("data-") and (name.endswith("srcset") or (_PICTURE_FILE.search(value) and "{" not in value)):
            yield _widest(value)


def _fallbacks(image: Element) -> Iterator[str]:
    """What ``noscript`` near the picture shows: its own address, where ``src`` may be a blurred one to begin with."""
    here: Element | None = image
    for _ in range(_LEVELS_TO_FALLBACK):
        if here is None:
            return
        for follower in islice(here.itersiblings(), _NEAR):
            if follower.tag == "noscript":
                yield from (inner.get("src") or "" for inner in islice(follower.iter("img"), 1))
                return
            if follower.text and follower.text.strip():
                return
        here = here.getparent()


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
    """Whether the address is that of a picture shown until the real one is loaded.

    >>> _is_placeholder("/img/blank.gif"), _is_placeholder("/img/blanket-coverage.png")
    (True, False)
    """
    if address.startswith("data:"):
        return len(address) < (_SHORT_DRAWING_CHARS if address.startswith("data:image/svg") else _SHORT_DATA_CHARS)
    if address.startswith(("about:", "javascript:", "blob:")):
        return True
    name, _, extension = address.split("?")[0].split("#")[0].rsplit("/", 1)[-1].lower().rpartition(".")
    words = re.split(r"[\W_]+", name)
    return extension in ("gif", "png", "jpg", "jpeg", "svg", "webp") and _stands_in(words, extension)


def _stands_in(words: list[str], extension: str) -> bool:
    """Whether the words of a file's name say only that: "pixel.gif"; but a photo of "pixel-7.jpg" is one."""
    if _STAND_IN.isdisjoint(words) or (extension.startswith("jp") and "pixel" in words):
        return False
    return all(word in _STAND_IN or word in _ANY_FILE or len(word) <= 2 or re.search(r"\d", word) for word in words)


def _is_tiny(image: Element) -> bool:
    sizes = [_pixels(image.get("width")), _pixels(image.get("height"))]
    known = [size for size in sizes if size is not None]
    return bool(known) and (max(known) < _SMALLEST_PX or min(known) <= _THINNEST_PX)


def _pixels(value: str | None) -> int | None:
    match = re.match(r"\s{0,9}(\d{1,5})\s{0,9}(?:px)?\s{0,9}$", value or "")
    return int(match[1]) if match else None
