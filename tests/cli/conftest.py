"""Running the command line as a user does: a process of its own, in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

Run: TypeAlias = Callable[..., "subprocess.CompletedProcess[bytes]"]
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder the command runs in."""
    return tmp_path


@pytest.fixture
def docreader(folder: Path) -> Run:
    """``docreader("speak", …, lang="vi", stdin=b"…")``."""

    def run(*arguments: str | Path, lang: str = "en", stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        environment = {**os.environ, "DOCREADER_LANG": lang, "XDG_CACHE_HOME": str(folder / "cache")}
        environment.pop("DOCREADER_DEBUG", None)
        return subprocess.run(
            [sys.executable, "-m", "docreader", *map(str, arguments)],
            cwd=folder,
            env=environment,
            input=stdin,
            capture_output=True,
            timeout=120,
        )

    return run


@pytest.fixture
def sample() -> Path:
    """The sample article's page."""
    return EXAMPLES / "bach-thong.html"
