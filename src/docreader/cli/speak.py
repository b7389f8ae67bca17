"""``docreader speak``: narration."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from docreader.cli.progress import Progress
from docreader.cli.reading_options import reading_of, reading_options
from docreader.cli.shell import Command, lang_option
from docreader.cli.sources import (
    article_of,
    portals_option,
    source_argument,
    stdout_as_file,
    strict_option,
    tell_notices,
    url_option,
)
from docreader.cli.talk import pick, tell
from docreader.errors import OptionError
from docreader.pipeline import Narration, SpeakOptions, speak
from docreader.pipeline.narrating import start_choosing
from docreader.verbalise.announcements import KINDS, announcements_of

if TYPE_CHECKING:
    from docreader.voices.auto import Choice


def command() -> click.Command:
    """The command, in the language of the run."""
    return Command(
        name="speak",
        callback=_speak,
        help=pick(
            "Narrate an article into an audio file with chapters.",
            "Đọc bài viết thành tệp âm thanh có chia chương.",
        ),
        params=[
            source_argument(),
            *_output_options(),
            *_work_options(),
            *reading_options(),
            url_option(),
            portals_option(),
            strict_option(),
            lang_option(),
        ],
    )


def _output_options() -> list[click.Parameter]:
    return [
        click.Option(
            ["-o", "--output"],
            metavar=pick("FILE", "TỆP"),
            type=click.Path(path_type=Path, allow_dash=True),
            help=pick(
                "File to write, .mp3 or .wav (default: the source's name with .mp3). - is standard output (MP3).",
                "Tệp kết quả, .mp3 hoặc .wav (mặc định: tên của nguồn, đuôi .mp3). - là đầu ra chuẩn (MP3).",
            ),
        ),
        click.Option(
            ["--voice"],
            default="auto",
            metavar=pick("NAME", "TÊN"),
            help=pick(
                "Voice; auto (default) takes the most natural one that answers and says which. See: docreader voices",
                "Giọng đọc; auto (mặc định) chọn giọng tự nhiên nhất đang dùng được và cho biết là giọng nào. "
                "Xem: docreader voices",
            ),
        ),
        click.Option(
            ["--rate"],
            type=float,
            default=1.0,
            metavar=pick("TIMES", "LẦN"),
            help=pick("Pace: 0.5 is slow, 2 is fast (default 1.0).", "Tốc độ: 0.5 là chậm, 2 là nhanh (mặc định 1.0)."),
        ),
        click.Option(
            ["--announce"],
            default="default",
            metavar=pick("KINDS", "LOẠI"),
            help=pick(
                "What is told of the page's form, parted by commas; +KIND and -KIND change the default: ",
                "Những gì được báo thêm về hình thức trang, cách nhau bằng dấu phẩy; +LOẠI và -LOẠI thay đổi mặc định: ",
            )
            + ", ".join(("all", "none", *KINDS))
            + ".",
        ),
    ]


def _work_options() -> list[click.Parameter]:
    return [
        click.Option(
            ["--workers"],
            type=click.IntRange(1, 64),
            metavar="N",
            help=pick(
                "Work on N parts at once (default: one for each processor).",
                "Làm N phần cùng lúc (mặc định: mỗi bộ xử lý một phần).",
            ),
        ),
        click.Option(
            ["--progress"],
            type=click.Choice(["auto", "bar", "plain", "none"]),
            default="auto",
            help=pick(
                "How progress is told: a bar, plain lines (for screen readers), or not at all.",
                "Cách báo tiến độ: thanh (bar), từng dòng (plain, hợp với trình đọc màn hình) hoặc không (none).",
            ),
        ),
    ]


def _speak(source: Path, output: Path | None, voice: str, url: str | None, **chosen: Any) -> None:
    reading = reading_of(chosen)
    announce = announcements_of(chosen["announce"])
    choice = start_choosing(chosen["rate"]) if voice == "auto" else None
    article = article_of(source, url, chosen["portals"])
    with ExitStack() as stack:
        progress = stack.enter_context(Progress(chosen["progress"]))
        target = _target(source, output, stack)
        options = SpeakOptions(
            workers=chosen["workers"],
            strict=chosen["strict"],
            reading=reading,
            announce=announce,
            choice=choice,
            on_voice=_tell_voice,
            on_progress=progress.advance,
        )
        narration = speak(article, target, voice=voice, rate=chosen["rate"], options=options)
    tell_notices(narration.notices)
    if str(output) != "-":
        _tell_result(narration)


def _target(source: Path, output: Path | None, stack: ExitStack) -> Path:
    if output is None and str(source) == "-":
        raise OptionError(
            "name a file with -o: standard input has no name", "hãy đặt tên tệp bằng -o: đầu vào chuẩn không có tên"
        )
    if output is None:
        return Path(source.stem + ".mp3")
    return stack.enter_context(stdout_as_file(".mp3")) if str(output) == "-" else output


def _tell_voice(choice: Choice) -> None:
    tell(f"Voice: {choice.en}", f"Giọng đọc: {choice.vi}")


def _tell_result(narration: Narration) -> None:
    seconds = narration.timeline.samples / narration.timeline.rate_hz
    length = f"{int(seconds // 60)}:{int(seconds % 60):02d}"
    tell(
        f"Written: {narration.path} ({length}, {len(narration.timeline.cues)} utterances, {narration.voice_id})",
        f"Đã ghi: {narration.path} ({length}, {len(narration.timeline.cues)} câu đọc, {narration.voice_id})",
    )
