"""Article → output formats: the table of writers.

A new format is one module and one line here. A writer's module is imported when it is first used, so that nobody pays for a
typesetter who wants text. Writers never know readers or voices, and never open files other than their own package's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docreader.errors import OptionError
from docreader.model import Article, Pictures, Settings
from docreader.writers.base import Rendering, Writer

__all__ = ["WRITERS", "Rendering", "Writer", "WriterKind", "render", "writer_for_suffix", "writer_named"]


@dataclass(frozen=True, slots=True, kw_only=True)
class WriterKind:
    """One output format."""

    name: str
    suffixes: tuple[str, ...]
    """Endings of a file's name, lower case, with the dot; the first is the usual one."""
    media_type: str
    write: Writer


def _html(article: Article, settings: Settings, pictures: Pictures) -> Rendering:
    from docreader.writers.html import write_html

    return write_html(article, settings, pictures)


def _pdf(article: Article, settings: Settings, pictures: Pictures) -> Rendering:
    from docreader.writers.pdf import write_pdf

    return write_pdf(article, settings, pictures)


def _text(article: Article, settings: Settings, pictures: Pictures) -> Rendering:
    from docreader.writers.text import write_text

    return write_text(article, settings, pictures)


def _json(article: Article, settings: Settings, pictures: Pictures) -> Rendering:
    from docreader.writers.json import write_json

    return write_json(article, settings, pictures)


WRITERS: Mapping[str, WriterKind] = {
    "html": WriterKind(name="html", suffixes=(".html", ".htm"), media_type="text/html", write=_html),
    "pdf": WriterKind(name="pdf", suffixes=(".pdf",), media_type="application/pdf", write=_pdf),
    "text": WriterKind(name="text", suffixes=(".txt",), media_type="text/plain", write=_text),
    "json": WriterKind(name="json", suffixes=(".json",), media_type="application/json", write=_json),
}
"""Every format by its name."""


def writer_named(name: str) -> WriterKind:
    """The writer of a format.

    Raises:
        OptionError: there is no such format.

    >>> writer_named("text").suffixes
    ('.txt',)
    """
    if name not in WRITERS:
        names = ", ".join(WRITERS)
        raise OptionError(f"there is no output format {name!r}: choose {names}", f"không có định dạng {name!r}: hãy chọn {names}")
    return WRITERS[name]


def writer_for_suffix(suffix: str) -> WriterKind:
    """The writer of files whose names end in ``suffix`` (with its dot, in any case).

    Raises:
        OptionError: no writer makes such files.

    >>> writer_for_suffix(".HTML").name
    'html'
    """
    for kind in WRITERS.values():
        if suffix.lower() in kind.suffixes:
            return kind
    known = ", ".join(ending for kind in WRITERS.values() for ending in kind.suffixes)
    if not suffix:
        raise OptionError(
            f"a file name without an ending does not say which format is wanted: let it end in one of {known}",
            f"tên tệp không có đuôi nên không rõ định dạng: hãy dùng một trong các đuôi {known}",
        )
    raise OptionError(
        f"there is no output format for files named *{suffix}: choose {known}",
        f"không có định dạng cho tệp có đuôi {suffix}: hãy chọn {known}",
    )


def render(article: Article, format_name: str, settings: Settings, pictures: Pictures) -> Rendering:
    """The article in a format; touches neither disk nor network.

    Raises:
        OptionError: there is no such format.
    """
    return writer_named(format_name).write(article, settings, pictures)
