"""The command line: one module per command. Data goes to stdout, words for people to stderr."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs one command and exits with its code (``docreader.errors``)."""
    try:
        from docreader.cli.shell import run

        code = run(list(sys.argv[1:] if arguments is None else arguments))
    except KeyboardInterrupt:  # so early that the language of the run was not known yet
        sys.stderr.write("docreader: interrupted / đã dừng\n")
        code = 130
    sys.exit(code)
