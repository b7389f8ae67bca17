"""Links and languages of an article, checked once more before any format is written: the reader is not the only wall."""

from __future__ import annotations

import re
from urllib.parse import quote

from docreader.writers.characters import writable

_WEB_LINK = re.compile(r"(?:https?://|mailto:|tel:)[^\s]", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}")


def safe_address(href: str) -> str | None:
    """``href`` as it may stand in a link; None where it is not http, https, mailto or tel.

    >>> safe_address("https://example.org/a b"), safe_address("javascript:alert(1)")
    ('https://example.org/a%20b', None)
    """
    if not _WEB_LINK.match(href):
        return None
    return quote(writable(href, ""), safe="!#$%&'()*+,/:;=?@[]~", errors="replace")


def language_tag(language: str) -> str | None:
    """``language`` if it has the form of a BCP 47 tag."""
    return language if _LANGUAGE.fullmatch(language) else None
