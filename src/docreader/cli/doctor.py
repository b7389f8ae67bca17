"""``docreader doctor``: every part tried once, and how to get what is missing."""

from __future__ import annotations

import platform
import shutil
from collections.abc import Callable
from importlib.metadata import version
from typing import TypeAlias

import click

from docreader.cli.shell import Command, lang_option
from docreader.cli.sources import put_text
from docreader.cli.talk import pick
from docreader.errors import DocreaderError, EngineError
from docreader.model import Article, Paragraph, Run, Utterance

Trial: TypeAlias = Callable[[], str]
"""What was found, in the language of the run; it raises what is wrong."""

_SAID = "Xin chào."


def command() -> click.Command:
    """The command, in the language of the run."""
    return Command(
        name="doctor",
        callback=_doctor,
        help=pick(
            "Try every part once and tell how to get what is missing. No text is sent anywhere. "
            "Exit code 4 if a needed part fails.",
            "Thử từng phần một lần và cho biết cách bổ sung phần còn thiếu. Không gửi văn bản đi đâu. "
            "Mã thoát 4 nếu phần cần thiết bị lỗi.",
        ),
        params=[lang_option()],
    )


def _doctor() -> None:
    needed = {
        pick("reading and large-print page", "đọc trang và trang chữ lớn"): _read_and_write,
        "PDF (Typst)": _typeset,
        pick("voice espeak", "giọng espeak"): _speak,
        pick("MP3 encoder", "bộ mã hóa MP3"): _encode,
    }
    useful = {pick("voice gtts", "giọng gtts"): _reach, "ffmpeg": _ffmpeg}
    put_text(f"docreader {version('docreader')}, Python {platform.python_version()}, {platform.system()} {platform.machine()}\n")
    failed = [name for name, trial in needed.items() if not _try(name, trial, pick("FAILS", "LỖI"))]
    for name, trial in useful.items():
        _try(name, trial, pick("not here", "không có"))
    if failed:
        raise EngineError(f"these parts fail: {', '.join(failed)}", f"các phần này bị lỗi: {', '.join(failed)}")


def _try(name: str, trial: Trial, otherwise: str) -> bool:
    try:
        put_text(f"  {pick('well', 'tốt')}: {name}: {trial()}\n")
    except DocreaderError as error:
        put_text(f"  {otherwise}: {name}: {pick(str(error), error.vi)}\n")
        return False
    return True


def _tiny() -> Article:
    return Article(title="Xin chào", blocks=(Paragraph(runs=(Run(text=_SAID),)),))


def _read_and_write() -> str:
    from docreader.pipeline import read, render

    page = render(_tiny(), "html")
    text = "<p>" + "Nhân dân trong huyện hăng hái thi đua lao động sản xuất. " * 12 + "</p>"
    read(f"<title>Xin chào</title><article><h1>Xin chào</h1>{text}</article>")
    return pick(f"an empty page takes {len(page) // 1024} KiB", f"trang trống chiếm {len(page) // 1024} KiB")


def _typeset() -> str:
    from docreader.pipeline import render

    return pick(f"{len(render(_tiny(), 'pdf')) // 1024} KiB", f"{len(render(_tiny(), 'pdf')) // 1024} KiB")


def _speak() -> str:
    from docreader.voices import open_voice

    voice = open_voice("espeak", language="vi")
    try:
        clip = voice.say(Utterance(text=_SAID, language="vi", block="", span=(0, len(_SAID)), pause_ms=0))
    finally:
        voice.close()
    seconds = clip.samples / clip.rate_hz
    return pick(f"{voice.voice_id} said {seconds:.1f} s", f"{voice.voice_id} đã đọc {seconds:.1f} giây")


def _encode() -> str:
    from docreader.audio.formats import FORMATS

    kind = FORMATS["mp3"]
    encoder = kind.open_encoder(22_050)
    try:
        encoder.write(bytes(2 * 20 * kind.frame_samples(22_050)))
        frames = encoder.finish()
    finally:
        encoder.close()
    return pick(f"{len(frames)} bytes of silence", f"{len(frames)} byte khoảng lặng")


def _reach() -> str:
    from docreader.voices.gtts import reachable

    if not reachable():
        raise EngineError("Google's server does not answer", "máy chủ của Google không trả lời")
    return pick("Google's server answers; nothing was sent to it", "máy chủ của Google trả lời; chưa gửi gì đến đó")


def _ffmpeg() -> str:
    found = shutil.which("ffmpeg")
    if found is None:
        raise EngineError(
            "only needed by pydub for other formats: install ffmpeg", "chỉ cần khi dùng pydub cho định dạng khác: hãy cài ffmpeg"
        )
    return found
