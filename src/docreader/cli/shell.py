"""The frame around the commands: finding them, help in two languages, and exit codes.

Commands are looked up by name and imported when they run, so that ``--help`` costs little more than click itself.
"""

from __future__ import annotations

import os
import sys
import warnings
from importlib import import_module
from types import TracebackType

import click

from docreader.cli.talk import choose_language, pick, tell
from docreader.errors import DocreaderError

COMMANDS = {
    "read": ("show the article in a page", "cho xem bài viết trong một trang"),
    "speak": ("narrate an article into an audio file", "đọc bài viết thành tệp âm thanh"),
    "export": ("write an article as large print", "xuất bài viết thành bản chữ lớn"),
    "verbalise": ("turn written Vietnamese into spoken words", "chuyển chữ viết thành lời đọc"),
    "voices": ("list the voices that can speak here", "liệt kê các giọng đọc dùng được"),
    "doctor": ("tell what works here, and how to get what is missing", "kiểm tra máy có đủ những gì cần"),
}
"""Name of each command, which is its module in this package, and its summary in English and Vietnamese."""

INTERRUPTED = 130
"""Source: POSIX shells, 128 + SIGINT."""


class Command(click.Command):
    """A command whose help is in the language of the run."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        said = {"[OPTIONS]": pick("[OPTIONS]", "[TÙY CHỌN]"), "COMMAND [ARGS]...": pick("COMMAND [ARGS]...", "LỆNH ...")}
        return [said.get(piece, piece) for piece in super().collect_usage_pieces(ctx)]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = self.collect_usage_pieces(ctx)
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=pick("Usage: ", "Cách dùng: "))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        records = [record for record in (param.get_help_record(ctx) for param in self.get_params(ctx)) if record]
        with formatter.section(pick("Options", "Tùy chọn")):
            formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = pick("Show this help.", "Hiện phần trợ giúp này.")
        return option


class Shell(Command, click.Group):
    """The group of all commands."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"docreader.cli.{cmd_name}").command()
        return command

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        with formatter.section(pick("Commands", "Các lệnh")):
            formatter.write_dl([(name, pick(en, vi)) for name, (en, vi) in COMMANDS.items()])


def build() -> Shell:
    """The whole command line, in the language of the run."""
    return Shell(
        name="docreader",
        help=pick(
            "Give a reader the whole article, large or aloud. SOURCE is a saved page (HTML), or - for standard input.",
            "Đưa đến người đọc trọn bài viết, chữ lớn hoặc thành tiếng. NGUỒN là trang đã lưu (HTML), hoặc - cho đầu vào chuẩn.",
        ),
        params=[
            click.Option(
                ["--lang"],
                type=click.Choice(["vi", "en"]),
                expose_value=False,
                help=pick("Language of messages.", "Ngôn ngữ của thông báo."),
            ),
            click.Option(
                ["--version"],
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=_show_version,
                help=pick("Show the version.", "Hiện phiên bản."),
            ),
        ],
    )


def run(arguments: list[str]) -> int:  # noqa: PLR0911 - one return for each way to end
    """The exit code of one command line; every message has been told."""
    choose_language(arguments, os.environ)
    sys.excepthook = _last_words
    warnings.simplefilter("ignore")  # what libraries say to programmers is not for readers; losses are told as notices
    try:
        _invoke(build(), arguments)
        sys.stdout.flush()
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.UsageError as error:
        return _usage(error)
    except (KeyboardInterrupt, click.Abort):
        tell("docreader: interrupted; nothing half-written was left", "docreader: đã dừng; không để lại tệp dở dang")
        return INTERRUPTED
    except BrokenPipeError:  # the program that read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 5
    except DocreaderError as error:
        tell(f"docreader: {error}", f"docreader: {error.vi}")
        return error.exit_code
    except OSError as error:  # commands name the files they open: what is left is stdout itself
        tell(f"docreader: the output cannot be written: {error}", f"docreader: không ghi được kết quả: {error}")
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 5
    return 0


def _invoke(shell: Shell, arguments: list[str]) -> None:
    if "_DOCREADER_COMPLETE" in os.environ:
        shell.main(prog_name="docreader")  # a shell asks for completions
    # not main(): at Ctrl-C it writes a line of its own
    with shell.make_context("docreader", arguments) as context:
        shell.invoke(context)


def _usage(error: click.UsageError) -> int:
    path = error.ctx.command_path if error.ctx else "docreader"
    english = " ".join(error.format_message().split())
    tell(f"docreader: {english} See: {path} --help", f"docreader: {_usage_vi(error, english)} Xem: {path} --help")
    return 2


def _usage_vi(error: click.UsageError, english: str) -> str:
    """Click's usage errors in Vietnamese: it brings no translation of its own."""
    match error:
        case click.NoSuchOption(option_name=name):
            return f"Không có tùy chọn {name}."
        case click.MissingParameter(param=param) if param is not None:
            return f"Thiếu {param.get_error_hint(error.ctx) if error.ctx else param.name}."
        case click.BadParameter(param=param) if param is not None:
            return f"Giá trị không hợp cho {param.get_error_hint(error.ctx) if error.ctx else param.name}: {error.message}"
        case click.BadOptionUsage(option_name=name):
            return f"Tùy chọn {name} dùng chưa đúng: {error.message}"
        case _ if english.startswith("No such command"):
            return f"Không có lệnh {english.removeprefix('No such command ').rstrip('.')}."
        case _:
            return f"Lệnh gọi chưa đúng: {english}"


def _show_version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click's signature
    if value:
        from importlib.metadata import version  # takes longer to load than all of click

        click.echo(f"docreader {version('docreader')}")
        ctx.exit()


def _last_words(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """One line for what nobody foresaw; with ``DOCREADER_DEBUG=1``, all of it. Python exits with 1 after it."""
    if os.environ.get("DOCREADER_DEBUG"):
        sys.__excepthook__(kind, error, trace)
        return
    what = f"{kind.__name__}: {' '.join(str(error).split())[:300]}"
    tell(
        f"docreader: unforeseen fault: {what} (please report it; DOCREADER_DEBUG=1 shows where)",
        f"docreader: lỗi ngoài dự kiến: {what} (xin báo lại cho chúng tôi; DOCREADER_DEBUG=1 cho thấy chỗ lỗi)",
    )


def lang_option() -> click.Option:
    """``--lang``, which every command takes too: it was read before parsing began."""
    return click.Option(["--lang"], type=click.Choice(["vi", "en"]), expose_value=False, hidden=True)
