"""Progress of long work, on stderr: a bar on a terminal, plain lines elsewhere, nothing for what takes under a second."""

from __future__ import annotations

import sys
import time
from types import TracebackType

from docreader.cli.talk import pick, tell

FIRST_S = 1.0
"""Work that ends sooner shows nothing."""
PLAIN_EVERY_S = 5.0
"""Seconds between plain lines: a screen reader reads each aloud."""
_WIDTH = 30


class Progress:
    """Tells how far the work is, as ``form`` says: ``auto``, ``bar``, ``plain`` or ``none``."""

    def __init__(self, form: str) -> None:
        self._form = ("bar" if sys.stderr.isatty() else "plain") if form == "auto" else form
        self._begun = time.monotonic()
        self._told = self._begun + FIRST_S - PLAIN_EVERY_S
        self._drawn = False

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._drawn:
            sys.stderr.write("\r" + " " * (_WIDTH + 24) + "\r")
            sys.stderr.flush()

    def advance(self, done: int, total: int) -> None:
        """Called as often as the work likes."""
        now = time.monotonic()
        if self._form == "none" or now - self._begun < FIRST_S or total <= 0:
            return
        percent = min(100 * done // total, 100)
        if self._form == "bar":
            filled = percent * _WIDTH // 100
            sys.stderr.write(f"\r{pick('Speaking', 'Đang đọc')} [{'#' * filled}{'.' * (_WIDTH - filled)}] {percent:3d}%")
            sys.stderr.flush()
            self._drawn = True
        elif now - self._told >= PLAIN_EVERY_S:
            tell(f"Speaking: {percent}% done", f"Đang đọc: xong {percent}%")
            self._told = now
