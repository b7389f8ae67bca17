"""Sources to articles. A reader knows its format and nothing of writers or voices."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from docreader.errors import InputError
from docreader.model import Article
from docreader.readers.refusal import check_size, check_text

Reader: TypeAlias = Callable[[str, str | None, Mapping[str, str]], Article]
"""A page's text, its address and the caller's site hints to its article."""
_NO_PORTALS: Mapping[str, str] = MappingProxyType({})


def _read_html(text: str, url: str | None, portals: Mapping[str, str]) -> Article:
    from docreader.readers.html import read_html  # loads lxml and Beautiful Soup, which reading JSON does not need

    return read_html(text, url, portals)


def _read_json(text: str, _url: str | None, _portals: Mapping[str, str]) -> Article:
    from docreader.model.serial import article_from_json

    return article_from_json(text)


READERS: Mapping[str, Reader] = {"html": _read_html, "json": _read_json}
"""Readers by the name of their format."""


def read(source: str | bytes | Any, *, url: str | None = None, portals: Mapping[str, str] = _NO_PORTALS) -> Article:
    """The article in ``source``: a page as text or bytes, a Beautiful Soup element (never changed), or an article's own JSON.

    Args:
        source: the page; of an element, what lies in it.
        url: where the page was published: links and pictures become absolute by it.
        portals: site hints of the caller's own, the text of each TOML file by its name.

    Raises:
        InputError: it is empty, no text, too large, or has no article.
        OptionError: a file of site hints cannot be understood.
    """
    text = _text_of(source)
    return READERS["json" if _is_ours(text) else "html"](text, url, portals)


def _text_of(source: str | bytes | Any) -> str:
    if isinstance(source, bytes | bytearray | memoryview):
        data = bytes(source)
        check_size(len(data.strip()))
        check_text(data)
        from docreader.readers.encoding import text_of

        return text_of(data)
    if not isinstance(source, str) and type(source).__module__.partition(".")[0] == "bs4":
        source = source.decode()
    if not isinstance(source, str):
        raise InputError(
            f"cannot read a {type(source).__name__}; give the page as str, bytes or a Beautiful Soup element",
            f"không đọc được kiểu {type(source).__name__}; hãy đưa trang dạng str, bytes hoặc phần tử Beautiful Soup",
        )
    check_size(len(source.strip()))
    return source


def _is_ours(text: str) -> bool:
    """Whether ``text`` is an article's JSON: an object, which no HTML page begins as."""
    return text.lstrip("\ufeff \t\r\n").startswith("{")
