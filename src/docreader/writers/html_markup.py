"""The only place where text becomes HTML: whatever comes in, only the tags that the writer names come out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape as _escape
from urllib.parse import quote

from docreader.model import Picture
from docreader.writers.characters import writable

_WEB_LINK = re.compile(r"(?:https?://|mailto:|tel:)[^\s]", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}")

Attributes = Mapping[str, str | None]
"""A value of None leaves the attribute out; "" writes it without a value."""


def escape(text: str) -> str:
    """``text`` as HTML text or attribute value.

    >>> escape('<b title="x">&')
    '&lt;b title=&quot;x&quot;&gt;&amp;'
    """
    return _escape(writable(text), quote=True)


def opening(name: str, attributes: Attributes | None = None) -> str:
    """A start tag.

    >>> opening("ol", {"start": "3", "type": None})
    '<ol start="3">'
    """
    written = "".join(
        f" {key}" if value == "" else f' {key}="{escape(value)}"'
        for key, value in (attributes or {}).items()
        if value is not None
    )
    return f"<{name}{written}>"


def element(name: str, content: str, attributes: Attributes | None = None) -> str:
    """An element around ``content``, which is markup already.

    >>> element("p", escape("1 < 2"), {"class": "lead"})
    '<p class="lead">1 &lt; 2</p>'
    """
    return f"{opening(name, attributes)}{content}</{name}>"


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


def data_uri(picture: Picture) -> str:
    """The picture's bytes as an address."""
    from base64 import b64encode

    return f"data:{picture.media_type};base64,{b64encode(picture.data).decode('ascii')}"
