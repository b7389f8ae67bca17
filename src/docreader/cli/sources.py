"""Options and outputs that several commands share."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from docreader.cli.talk import pick, tell
from docreader.errors import OptionError
from docreader.model import Article, Notice, describe
from docreader.pipeline import read

MOST_NOTICES_TOLD = 5
"""More than these are counted, so that a line that matters is not scrolled away."""


def source_argument() -> click.Argument:
    """SOURCE: a saved page, or ``-``."""
    return click.Argument(["source"], metavar=pick("SOURCE", "NGUỒN"), type=click.Path(path_type=Path, allow_dash=True))


def url_option() -> click.Option:
    """``--url``: the page's address."""
    return click.Option(
        ["--url"],
        metavar="URL",
        help=pick("Address of the page; its links are relative to it.", "Địa chỉ của trang, để hiểu các liên kết trong trang."),
    )


def strict_option() -> click.Option:
    """``--strict``: losses are errors."""
    return click.Option(
        ["--strict"], is_flag=True, help=pick("Treat any loss as an error (exit code 3).", "Coi mọi mất mát là lỗi (mã thoát 3).")
    )


def portals_option() -> click.Option:
    """``--portals``: a folder of site hints."""
    return click.Option(
        ["--portals"],
        metavar=pick("DIR", "THƯ_MỤC"),
        envvar="DOCREADER_PORTALS",
        type=click.Path(path_type=Path),
        help=pick(
            "Folder of site hints (.toml) that go before docreader's own; see docs/reading.md.",
            "Thư mục gợi ý cho từng cổng thông tin (.toml), dùng trước gợi ý có sẵn; xem docs/reading.md.",
        ),
    )


def article_of(source: Path, url: str | None, portals: Path | None = None) -> Article:
    """The article in the page that the command line names."""
    return read(source, url=url, portals=portals)


def image_folder_of(source: Path) -> Path | None:
    """The folder that the page's relative pictures lie in; standard input has none."""
    return None if str(source) == "-" else source.parent


def tell_notices(notices: Iterable[Notice]) -> None:
    """A line for each loss, the first few in full."""
    told = list(notices)
    for notice in told[:MOST_NOTICES_TOLD]:
        tell(f"Note: {describe(notice, 'en')}", f"Lưu ý: {describe(notice, 'vi')}")
    if (more := len(told) - MOST_NOTICES_TOLD) > 0:
        tell(f"Note: and {more} more of the kind; --json lists all", f"Lưu ý: và {more} điều khác; xem đủ bằng --json")


def put_text(text: str) -> None:
    """Data to stdout, as UTF-8 whatever the terminal says."""
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


@contextmanager
def stdout_as_file(suffix: str) -> Iterator[Path]:
    """A file to write, whose bytes go to stdout when the block ends.

    Raises:
        OptionError: stdout is a terminal.
    """
    if sys.stdout.isatty():
        raise OptionError(
            "a terminal cannot show this: name a file with -o, or redirect with >",
            "không thể in dữ liệu này ra màn hình: hãy đặt tên tệp bằng -o, hoặc chuyển hướng bằng >",
        )
    with TemporaryDirectory(prefix="docreader-") as folder:
        path = Path(folder) / f"output{suffix}"
        yield path
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                sys.stdout.buffer.write(block)
        sys.stdout.buffer.flush()
