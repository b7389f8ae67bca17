"""``docreader read``: the article in a page."""

from __future__ import annotations

from pathlib import Path

import click

from docreader.cli.explain import explain, explain_as_json
from docreader.cli.shell import Command, lang_option
from docreader.cli.sources import (
    article_of,
    portals_option,
    put_text,
    source_argument,
    strict_option,
    tell_notices,
    url_option,
)
from docreader.cli.talk import pick
from docreader.errors import OptionError
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
            click.Option(
                ["--explain"],
                is_flag=True,
                help=pick(
                    "Show instead where each part came from, what was left out and why, and how sure it is an article; "
                    "with --json as one JSON object.",
                    "Thay vào đó, cho biết từng phần lấy từ đâu, đã bỏ những gì và vì sao, độ tin cậy đây là bài viết; "
                    "kèm --json thì in một đối tượng JSON.",
                ),
            ),
            url_option(),
            portals_option(),
            strict_option(),
            lang_option(),
        ],
    )


def _read(source: Path, form: str, url: str | None, portals: Path | None, **chosen: bool) -> None:
    if chosen["explain"] and form == "html":
        raise OptionError("--explain goes with --text or --json, not with --html", "--explain chỉ đi với --text hoặc --json")
    article = article_of(source, url, portals)
    if chosen["strict"]:
        refuse_losses(article.notices)
    if chosen["explain"]:
        put_text(explain_as_json(article) if form == "json" else explain(article))
        return
    text = render(article, form)
    put_text(text if isinstance(text, str) else text.decode())
    if form != "json":
        tell_notices(article.notices)
