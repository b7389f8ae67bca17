"""From a source that somebody names to an article."""

from __future__ import annotations

import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from docreader import readers
from docreader.errors import InputError, OptionError
from docreader.model import Article
from docreader.verbalise.user_lexicon import Lexicon, parse_lexicon

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

MOST_BYTES = 16 * 1024 * 1024
"""Largest page that is read. Source: facts on hostile input; the largest real article page measured has 5 MB."""


def read(
    source: str | bytes | Path | Tag | BeautifulSoup, *, url: str | None = None, portals: str | Path | None = None
) -> Article:
    """The article in a page: HTML as text or bytes, a file's path, or a Beautiful Soup element (which is not changed).

    A ``str`` is always HTML (or an article's own JSON), never a file's name: for a file give a ``Path``. ``url`` is the page's
    address, which its links are relative to. ``portals`` is a folder of site hints (``*.toml``) that go before docreader's own;
    None = there are no others.

    Raises:
        InputError: there is no such file, it is too large or no text, or it holds no article.
        OptionError: the folder of site hints is missing, or a file in it cannot be understood.
    """
    hints = {} if portals is None else read_portals(Path(portals))
    if isinstance(source, Path):
        source = read_file(source)
    if isinstance(source, str) and _looks_like_a_path(source):
        raise InputError(
            f"this text is no HTML: {source[:80]!r}; to read a file, pass pathlib.Path(…)",
            f"chuỗi này không phải HTML: {source[:80]!r}; muốn đọc tệp, hãy truyền pathlib.Path(…)",
        )
    return readers.read(source, url=url, portals=hints)


def read_portals(folder: Path) -> dict[str, str]:
    """The text of every ``*.toml`` in ``folder``, by its name.

    Raises:
        OptionError: there is no such folder, it has no such file, or one of them cannot be read.
    """
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix == ".toml")
        found = {path.name: path.read_text("utf-8") for path in paths}
    except (OSError, ValueError) as error:  # ValueError: not UTF-8, or a name with NUL
        reason = getattr(error, "strerror", None) or str(error)
        raise OptionError(
            f"portals: {folder}: the folder cannot be read: {reason}; name a folder of .toml files in UTF-8",
            f"portals: {folder}: không đọc được thư mục: {reason}; hãy chỉ một thư mục chứa các tệp .toml dạng UTF-8",
        ) from error
    if not found:
        raise OptionError(
            f"portals: {folder}: there is no .toml file in this folder; docs/reading.md tells how to write one",
            f"portals: {folder}: thư mục không có tệp .toml nào; cách viết có trong docs/reading.md",
        )
    return found


def read_file(path: Path) -> bytes:
    """The bytes of a file, or of standard input where ``path`` is ``-``.

    Raises:
        InputError: it is missing, a directory, unreadable or larger than ``MOST_BYTES``.
    """
    try:
        data = sys.stdin.buffer.read(MOST_BYTES + 1) if str(path) == "-" else _bytes_of(path)
    except FileNotFoundError as error:
        raise InputError(
            f"{path}: there is no such file; check the name", f"{path}: không có tệp này; hãy kiểm tra lại tên tệp"
        ) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"{path}: the file cannot be read: {reason}", f"{path}: không đọc được tệp: {reason}") from error
    if len(data) > MOST_BYTES:
        raise InputError(
            f"{path}: the page is larger than 16 MB; save the article alone",
            f"{path}: trang lớn hơn 16 MB; hãy lưu riêng bài viết",
        )
    return data


def read_lexicon(path: Path) -> Lexicon:
    """The listener's lexicon in a file: TSV, or W3C PLS; ``docreader.verbalise.user_lexicon`` tells the forms.

    Raises:
        InputError: the file is missing, a folder, unreadable or too large.
        OptionError: a line of it cannot be understood.
    """
    return parse_lexicon(read_file(path), path.name)


def _bytes_of(path: Path) -> bytes:
    if stat.S_ISDIR(path.stat().st_mode):
        raise InputError(
            f"{path}: this is a folder; name one saved page in it",
            f"{path}: đây là thư mục; hãy chỉ một trang đã lưu trong đó",
        )
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _looks_like_a_path(text: str) -> bool:
    return 0 < len(text) < 1000 and not any(mark in text for mark in "<>{\n")
