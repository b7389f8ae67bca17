"""``docreader verbalise``: written text to spoken words, a line for a line."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from docreader.cli.shell import Command, lang_option
from docreader.cli.talk import pick
from docreader.errors import InputError
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
                    "Show each part, what is said for it and by which rule.",
                    "Cho thấy từng phần được đọc ra sao, theo quy tắc nào.",
                ),
            ),
            lang_option(),
        ],
    )


def _verbalise(text: Sequence[str], explain: bool) -> None:  # noqa: FBT001 - click passes options by name
    if text:
        _put(" ".join(text), explain=explain)
        return
    for number, line in enumerate(sys.stdin.buffer, 1):
        try:
            written = line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise InputError(
                f"line {number} of the input is not UTF-8: convert it first",
                f"dòng {number} của đầu vào không phải UTF-8: hãy chuyển mã trước",
            ) from error
        _put(written.rstrip("\r\n"), explain=explain)


def _put(written: str, *, explain: bool) -> None:
    spoken = verbalise(written)
    lines = [" ".join(str(spoken).splitlines())]
    if explain:
        lines += [f"  {written[span.start : span.end]!r} → {span.said!r}  ({span.rule})" for span in spoken.spans]
    sys.stdout.buffer.write("".join(f"{line}\n" for line in lines).encode())
    sys.stdout.buffer.flush()
