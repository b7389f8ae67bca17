"""``docreader read``: the article in a page."""

from __future__ import annotations

from pathlib import Path

import click

from docreader.cli.shell import Command, lang_option
from docreader.cli.sources import article_of, put_text, source_argument, strict_option, tell_notices, url_option
from docreader.cli.talk import pick
from docreader.pipeline import render
from docreader.pipeline.exporting import refuse_losses


def command() -> click.Command:
    """The command, in the language of the run."""
    return Command(
        name="read",
        callback=_read,
        help=pick(
            "Show the article in a page, without the page's furniture.",
            "Cho xem bài viết trong một trang, bỏ hết phần khung của trang.",
        ),
        params=[
            source_argument(),
            click.Option(
                ["--text", "form"], flag_value="text", default=True, help=pick("As text (default).", "Dạng chữ (mặc định).")
            ),
            click.Option(["--json", "form"], flag_value="json", help=pick("As one JSON object.", "Dạng một đối tượng JSON.")),
            click.Option(["--html", "form"], flag_value="html", help=pick("As a large-print page.", "Dạng trang chữ lớn.")),
            url_option(),
            strict_option(),
            lang_option(),
        ],
    )


def _read(source: Path, form: str, url: str | None, strict: bool) -> None:  # noqa: FBT001 - click passes options by name
    article = article_of(source, url)
    if strict:
        refuse_losses(article.notices)
    text = render(article, form)
    put_text(text if isinstance(text, str) else text.decode())
    if form != "json":
        tell_notices(article.notices)
