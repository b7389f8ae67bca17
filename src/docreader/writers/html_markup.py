"""The only place where text becomes HTML: whatever comes in, only the tags that the writer names come out."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape as _escape

from docreader.model import Picture
from docreader.writers.characters import writable

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


def data_uri(picture: Picture) -> str:
    """The picture's bytes as an address."""
    from base64 import b64encode

    return f"data:{picture.media_type};base64,{b64encode(picture.data).decode('ascii')}"
