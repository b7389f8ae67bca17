"""``docreader voices``: what can speak here."""

from __future__ import annotations

import json

import click

from docreader.cli.shell import Command, lang_option
from docreader.cli.sources import put_text
from docreader.cli.talk import pick
from docreader.voices import VOICES, VoiceKind, missing


def command() -> click.Command:
    """The command, in the language of the run."""
    return Command(
        name="voices",
        callback=_voices,
        help=pick(
            "List the voices, where each sends the text, and under which licence it stands.",
            "Liệt kê các giọng đọc, mỗi giọng gửi văn bản đi đâu và theo giấy phép nào.",
        ),
        params=[
            click.Option(["--json", "as_json"], is_flag=True, help=pick("As one JSON object.", "Dạng một đối tượng JSON.")),
            lang_option(),
        ],
    )


def _voices(as_json: bool) -> None:  # noqa: FBT001 - click passes options by name
    if as_json:
        put_text(json.dumps({kind.name: _data(kind) for kind in VOICES.values()}, ensure_ascii=False, indent=2) + "\n")
    else:
        put_text("\n".join(_words(kind) for kind in VOICES.values()))


def _data(kind: VoiceKind) -> dict[str, object]:
    return {
        "installed": missing(kind.name) is None,
        "online": kind.online,
        "summary": pick(kind.summary_en, kind.summary_vi),
        "languages": pick(kind.languages_en, kind.languages_vi),
        "text_goes": pick(kind.destination_en, kind.destination_vi),
        "licence": kind.licence,
    }


def _words(kind: VoiceKind) -> str:
    absent = missing(kind.name)
    lines = [
        f"{kind.name}: {pick(kind.summary_en, kind.summary_vi)}",
        f"  {pick('languages', 'ngôn ngữ')}: {pick(kind.languages_en, kind.languages_vi)}",
        f"  {pick('privacy', 'riêng tư')}: {pick(kind.destination_en, kind.destination_vi)}",
        f"  {pick('licence', 'giấy phép')}: {kind.licence}",
    ]
    if absent is not None:
        lines.append(f"  {pick(str(absent), absent.vi)}")
    return "\n".join(lines) + "\n"
