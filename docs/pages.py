"""Text of the generated documents: what cog puts into docs/cli.md and docs/api.md."""

from __future__ import annotations

import inspect
import os
import subprocess
import sys
import textwrap
from dataclasses import fields, is_dataclass

import docreader
from docreader import model
from docreader.cli.shell import COMMANDS


def command_line() -> str:
    """Every page of help, in both languages, 100 columns wide."""
    parts = []
    for command in ("", *COMMANDS):
        parts.append(f"\n## `docreader {command}`".rstrip("` ") + "`\n")
        for lang, name in (("vi", "Tiếng Việt"), ("en", "English")):
            parts.append(f"{name}:\n\n```text\n{_help(command, lang)}```\n")
    return "\n".join(parts)


def _help(command: str, lang: str) -> str:
    environment = {**os.environ, "DOCREADER_LANG": lang, "COLUMNS": "100", "PYTHONUTF8": "1"}
    line = [sys.executable, "-m", "docreader", *([command] if command else []), "--help"]
    return subprocess.run(line, env=environment, capture_output=True, check=True).stdout.decode()


def facade() -> str:
    """Every public name of ``docreader``, with its signature and docstring."""
    return "\n".join(_entry(name, getattr(docreader, name)) for name in docreader.__all__)


def models() -> str:
    """Every public name of ``docreader.model`` that is a class or a function."""
    public = ((name, getattr(model, name)) for name in model.__all__)
    return "\n".join(_entry(name, value) for name, value in public if inspect.isclass(value) or inspect.isfunction(value))


def _entry(name: str, value: object) -> str:
    target = getattr(value, name) if inspect.ismodule(value) else value
    if is_dataclass(target):
        heading = f"### {name}"
        body = "\n".join(f"- `{part.name}`: `{part.type}`{_default(part.default)}" for part in fields(target))
    elif inspect.isclass(target):
        heading, body = f"### {name}", ""
    else:
        assert callable(target)
        heading, body = f"### {name}{inspect.signature(target)}", ""
    doc = textwrap.dedent(inspect.getdoc(target) or "").strip()
    return "\n\n".join(part for part in (heading.replace("*", "\\*"), doc, body) if part) + "\n"


def _default(default: object) -> str:
    return "" if "MISSING" in repr(default) else f" = `{default!r}`"
