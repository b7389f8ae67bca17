"""``docreader export``: large print."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, cast, get_args

import click

from docreader.cli.shell import Command, lang_option
from docreader.cli.sources import (
    article_of,
    image_folder_of,
    portals_option,
    source_argument,
    stdout_as_file,
    strict_option,
    tell_notices,
    url_option,
)
from docreader.cli.talk import pick, tell
from docreader.errors import OptionError
from docreader.model import DEFAULT_STEP, LEAST_LINE_HEIGHT, Settings, Theme, Typeface, Weight
from docreader.pipeline import export_all
from docreader.scale import LADDER, step_of_points

_SIZES = sorted({step.pt for step in LADDER})


def command() -> click.Command:
    """The command, in the language of the run."""
    return Command(
        name="export",
        callback=_export,
        help=pick(
            "Write an article as large print: a PDF to print, a page to read on screen, or text. The suffix says which.",
            "Xuất bài viết thành bản chữ lớn: PDF để in, trang HTML để đọc trên màn hình, hoặc văn bản, tùy theo đuôi tệp.",
        ),
        params=[
            source_argument(),
            _output_option(),
            *_setting_options(),
            url_option(),
            portals_option(),
            strict_option(),
            lang_option(),
        ],
    )


def _output_option() -> click.Option:
    return click.Option(
        ["-o", "--output", "outputs"],
        required=True,
        multiple=True,
        metavar=pick("FILE", "TỆP"),
        type=click.Path(path_type=Path, allow_dash=True),
        help=pick(
            "File to write: .html, .pdf, .txt or .json; several are allowed. - is standard output (a page).",
            "Tệp kết quả: .html, .pdf, .txt hoặc .json; có thể ghi nhiều lần. - là đầu ra chuẩn (một trang HTML).",
        ),
    )


def _setting_options() -> list[click.Parameter]:
    size = LADDER[DEFAULT_STEP].pt
    return [
        click.Option(
            ["--size"],
            type=int,
            default=size,
            metavar="PT",
            help=pick(
                f"Font size in points: {', '.join(map(str, _SIZES))} (default {size}). The page starts at the same step.",
                f"Cỡ chữ theo điểm: {', '.join(map(str, _SIZES))} (mặc định {size}). Trang HTML mở ra ở cùng bậc.",
            ),
        ),
        click.Option(
            ["--theme"],
            type=click.Choice(get_args(Theme)),
            default=Settings().theme,
            help=pick("Colours of the page (default light).", "Màu của trang HTML (mặc định light: nền sáng)."),
        ),
        click.Option(
            ["--typeface"],
            type=click.Choice(get_args(Typeface)),
            default=Settings().typeface,
            help=pick("Typeface (default be-vietnam-pro).", "Kiểu chữ (mặc định be-vietnam-pro)."),
        ),
        click.Option(
            ["--weight"],
            type=click.Choice([str(weight) for weight in get_args(Weight)]),
            default=str(Settings().weight),
            help=pick("Weight of body text (default 400).", "Độ đậm của chữ (mặc định 400)."),
        ),
        click.Option(
            ["--line-height"],
            type=float,
            default=Settings().line_height,
            metavar=pick("TIMES", "LẦN"),
            help=pick(
                f"Line height as a multiple of the font size, {LEAST_LINE_HEIGHT} to 3 (default {Settings().line_height}).",
                f"Giãn dòng, bằng mấy lần cỡ chữ: {LEAST_LINE_HEIGHT} đến 3 (mặc định {Settings().line_height}).",
            ),
        ),
    ]


def _export(source: Path, outputs: Sequence[Path], url: str | None, strict: bool, portals: Path | None, **chosen: Any) -> None:  # noqa: FBT001 - click passes options by name
    settings = _settings(**chosen)
    if [str(output) for output in outputs].count("-") > 1:
        raise OptionError("-o - may be given once", "chỉ dùng -o - một lần")
    article = article_of(source, url, portals)
    with ExitStack() as stack:
        targets = [stack.enter_context(stdout_as_file(".html")) if str(output) == "-" else output for output in outputs]
        exported = export_all(article, targets, settings=settings, image_folder=image_folder_of(source), strict=strict)
    tell_notices(exported.notices)
    for output in outputs:
        if str(output) != "-":
            tell(f"Written: {output}", f"Đã ghi: {output}")


def _settings(*, size: int, theme: str, typeface: str, weight: str, line_height: float) -> Settings:
    return Settings(
        step=step_of_points(size),
        theme=cast("Theme", theme),
        typeface=cast("Typeface", typeface),
        weight=cast("Weight", int(weight)),
        line_height=line_height,
    )
