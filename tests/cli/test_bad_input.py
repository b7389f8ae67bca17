"""Bad input, bad places, interruptions: one clear line, the right exit code, nothing half-written."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .conftest import Run

PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de")
LISTING = "<title>Tin tức</title><ul>" + "".join(f"<li><a href='/{n}'>Tin số {n}</a></li>" for n in range(30)) + "</ul>"


def names(folder: Path) -> set[str]:
    """What lies in a folder."""
    return {path.name for path in folder.iterdir()}


def one_line(result: subprocess.CompletedProcess[bytes], code: int) -> str:
    """The only line on stderr, after checking that nothing else was said and the code is right."""
    said = result.stderr.decode()
    assert result.returncode == code, said
    assert said.count("\n") == 1, said
    assert "Traceback" not in said
    assert said.startswith("docreader: ")
    assert result.stdout == b""
    return said


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.html", b"", "empty"),
        ("blank.html", b" \n\t ", "empty"),
        ("picture.html", PNG + bytes(range(256)) * 40, "PNG"),
        ("listing.html", LISTING.encode(), "article"),
        ("nul.html", bytes(100_000), "binary"),
        ("deep.html", b"<div>" * 4_000_000, "larger than 16 MB"),
        ("deep-enough.html", b"<div>" * 3_000_000, ""),
    ],
)
@pytest.mark.parametrize("command", ["read", "export", "speak"])
def test_pages_that_are_no_article(docreader: Run, folder: Path, command: str, name: str, content: bytes, words: str) -> None:
    """Each is told in one line with exit code 3, by every command, and no file appears."""
    (folder / name).write_bytes(content)
    before = names(folder)
    output = {"read": [], "export": ["-o", "bai.pdf"], "speak": ["--voice", "silent", "-o", "bai.mp3"]}[command]
    began = time.monotonic()
    said = one_line(docreader(command, name, *output), 3)
    assert words in said
    assert names(folder) - {"cache"} == before
    assert time.monotonic() - began < 60


@pytest.mark.parametrize(
    ("source", "words"), [("missing.html", "no such file"), (".", "folder"), ("\N{LATIN SMALL LETTER A}" * 300, "")]
)
def test_sources_that_are_no_file(docreader: Run, source: str, words: str) -> None:
    """A missing file, a folder, an impossible name: exit code 3."""
    assert words in one_line(docreader("read", source), 3)


def test_errors_are_told_in_vietnamese(docreader: Run) -> None:
    """Somebody who reads no English understands what happened and what to do."""
    assert "không có tệp này" in one_line(docreader("read", "missing.html", lang="vi"), 3)
    said = one_line(docreader("speak", "missing.html", "--rat", "2", lang="vi"), 2)
    assert "Không có tùy chọn --rat" in said
    assert "Không có lệnh" in one_line(docreader("đọc", lang="vi"), 2)
    assert "NGUỒN" in one_line(docreader("read", lang="vi"), 2)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["read"], 2),
        (["sing", "x"], 2),
        (["export", "PAGE", "-o", "bai.docx"], 2),
        (["export", "PAGE", "-o", "bai.html", "--size", "17"], 2),
        (["export", "PAGE"], 2),
        (["speak", "PAGE", "--voice", "opera"], 2),
        (["speak", "PAGE", "-o", "bai.aiff", "--voice", "silent"], 2),
        (["speak", "PAGE", "--rate", "9", "--voice", "silent"], 2),
        (["export", "PAGE", "-o", "missing/bai.html"], 5),
        (["export", "PAGE", "-o", "."], 2),
        (["speak", "PAGE", "-o", "missing/bai.mp3", "--voice", "silent"], 5),
        (["speak", "PAGE", "-o", "folder.mp3", "--voice", "silent"], 5),
        (["export", "PAGE", "-o", "x" * 300 + ".html"], 5),
    ],
)
def test_wrong_calls_and_places(docreader: Run, folder: Path, sample: Path, arguments: list[str], code: int) -> None:
    """Usage is 2, the output is 5; no file appears."""
    (folder / "folder.mp3").mkdir()
    one_line(docreader(*[sample if part == "PAGE" else part for part in arguments]), code)
    assert names(folder) <= {"folder.mp3", "cache"}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the full device of Linux")
@pytest.mark.parametrize(
    "arguments",
    [["read", "PAGE"], ["export", "PAGE", "-o", "-"], ["verbalise", "85%"], ["speak", "PAGE", "--voice", "silent", "-o", "-"]],
)
def test_a_full_standard_output_is_told(folder: Path, sample: Path, arguments: list[str]) -> None:
    """Standard output on a full disk: exit code 5, one line."""
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [sys.executable, "-m", "docreader", "--lang", "en", *[str(sample) if part == "PAGE" else part for part in arguments]],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=folder,
        )
    lines = [line for line in result.stderr.decode().splitlines() if not line.startswith("Note")]
    assert result.returncode == 5
    assert len(lines) == 1, lines
    assert "cannot be written" in lines[0]


def test_a_reader_that_leaves_early_is_no_error(folder: Path, sample: Path) -> None:
    """``docreader read … | head -1`` says nothing on stderr."""
    result = subprocess.run(
        f"{sys.executable} -m docreader read {sample} --json | head -c 1", shell=True, cwd=folder, capture_output=True
    )
    assert result.stdout == b"{"
    assert result.stderr == b""


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_a_read_only_folder_is_told(folder: Path, sample: Path) -> None:
    """A folder that may not be written: exit code 5, nothing there."""
    locked = folder / "locked"
    locked.mkdir(mode=0o555)
    command = [sys.executable, "-m", "docreader", "--lang", "en", "export", str(sample), "-o", str(locked / "bai.html")]
    # root may write anywhere: without the capabilities that say so, root is an ordinary user
    bare = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
    if bare and shutil.which("setpriv") is None:
        pytest.skip("root without setpriv (util-linux) cannot become an ordinary user")
    result = subprocess.run([*bare, *command], capture_output=True)
    assert "not allowed" in one_line(result, 5)
    assert names(locked) == set()


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
@pytest.mark.parametrize("after_s", [0.05, 0.3, 0.8, 1.5])
def test_control_c_leaves_nothing(folder: Path, after_s: float) -> None:
    """Ctrl-C, as a terminal sends it to the whole group, at any time: 130, one line, no file, no process left."""
    (folder / "long.html").write_text(long_page())
    # the command line itself, begun when it says so: before that, Python is still starting
    code = "import sys; from docreader.cli import main; print('begun', flush=True); main(sys.argv[1:])"
    command = ["--lang", "en", "speak", "long.html", "-o", "bai.mp3", "--voice", "espeak", "--progress", "none"]
    run = subprocess.Popen(
        [sys.executable, "-c", code, *command],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert run.stdout is not None
    assert run.stdout.readline() == b"begun\n"
    time.sleep(after_s)
    os.killpg(run.pid, signal.SIGINT)
    _, said = run.communicate(timeout=20)
    assert run.returncode == 130, said
    assert said.decode().count("\n") == 1, said
    assert names(folder) - {"cache"} == {"long.html"}
    with pytest.raises(ProcessLookupError):
        os.killpg(run.pid, 0)


def long_page() -> str:
    """A page whose narration takes several seconds."""
    paragraph = (
        "<p>" + "Công tác dân vận tại địa phương đã phát huy hiệu quả, bà con hăng hái thi đua lao động sản xuất. " * 12 + "</p>"
    )
    return "<title>Bài dài</title><article><h1>Bài rất dài</h1>" + paragraph * 300 + "</article>"
