"""``docreader verbalise``: written text to spoken words, a line for a line."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import Any

import click

from docreader.cli.reading_options import reading_of, reading_options
from docreader.cli.shell import Command, lang_option
from docreader.cli.talk import pick, tell
from docreader.errors import InputError
from docreader.model import Spoken, describe
from docreader.verbalise import verbalise


def command() -> click.Command:
    """The command, in the language of the run."""
    return Command(
        name="verbalise",
        callback=_verbalise,
        help=pick(
            "Turn written Vietnamese into the words a newsreader would say. Without TEXT: line by line from standard input.",
            "Chuyển chữ viết thành lời như phát thanh viên đọc. Không có CHỮ: đọc từng dòng từ đầu vào chuẩn.",
        ),
        params=[
            click.Argument(["text"], nargs=-1, metavar=pick("[TEXT]...", "[CHỮ]...")),
            click.Option(
                ["--explain"],
                is_flag=True,
                help=pick(
                    "Show also each part that is not said as written: what is said, which rule, and its source.",
                    "Cho thấy thêm từng phần không đọc nguyên như viết: đọc ra sao, theo quy tắc nào, căn cứ vào đâu.",
                ),
            ),
            click.Option(
                ["--json", "as_json"],
                is_flag=True,
                help=pick(
                    "One JSON object for each line: written, said, and the spans with their rules.",
                    "Mỗi dòng thành một đối tượng JSON: chữ viết, lời đọc và từng phần kèm quy tắc.",
                ),
            ),
            *reading_options(),
            lang_option(),
        ],
    )


def _verbalise(text: Sequence[str], explain: bool, as_json: bool, **chosen: Any) -> None:  # noqa: FBT001 - click passes options by name
    options = reading_of(chosen)
    for notice in options.lexicon.notices:
        tell(f"Note: {describe(notice, 'en')}", f"Lưu ý: {describe(notice, 'vi')}")
    for line in [" ".join(text)] if text else _lines():
        sys.stdout.buffer.write(_shown(verbalise(line, options=options), explain=explain, as_json=as_json).encode())
        sys.stdout.buffer.flush()


def _lines() -> Iterator[str]:
    for number, line in enumerate(sys.stdin.buffer, 1):
        try:
            written = line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise InputError(
                f"line {number} of the input is not UTF-8: convert it first",
                f"dòng {number} của đầu vào không phải UTF-8: hãy chuyển mã trước",
            ) from error
        yield written.rstrip("\r\n")


def _shown(spoken: Spoken, *, explain: bool, as_json: bool) -> str:
    if not (explain or as_json):
        return _one_line(spoken)
    from docreader.cli import explain_reading  # most runs explain nothing

    return explain_reading.explain_as_json(spoken) if as_json else _one_line(spoken) + explain_reading.explain(spoken)


def _one_line(spoken: Spoken) -> str:
    return " ".join(str(spoken).splitlines()) + "\n"
