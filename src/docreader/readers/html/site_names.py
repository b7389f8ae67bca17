"""Words that name a portal, or a page of its template, where a headline should stand."""

from __future__ import annotations

from functools import cache

from docreader.readers.html.vocabulary import fold, words


def names_portal(text: str) -> bool:
    """Whether ``text`` begins as the names of portals do.

    >>> names_portal("Cổng thông tin điện tử tỉnh Sơn Lâm"), names_portal("Cổng chào đã dựng xong")
    (True, False)
    """
    return fold(text).startswith(_portals())


def names_template(text: str) -> bool:
    """Whether ``text`` is what a template calls every page of its kind.

    >>> names_template("Chi tiết tin tức"), names_template("Tin tức về mùa màng")
    (True, False)
    """
    return fold(text) in _templates()


@cache
def _portals() -> tuple[str, ...]:
    return tuple(words()["labels"]["portal"])


@cache
def _templates() -> frozenset[str]:
    return frozenset(words()["labels"]["template"])
