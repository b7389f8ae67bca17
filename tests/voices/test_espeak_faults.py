"""What becomes of the espeak voice when its worker crashes, hangs, is killed or cannot start."""

from __future__ import annotations

import ast
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from docreader.errors import EngineError, EngineMissingError
from docreader.voices.espeak import process, voice, worker
from docreader.voices.espeak.voice import EspeakSettings, EspeakVoice

from .said import utterance
from .test_espeak import library_folder

LONG = "đường" * 20_000
"""Takes espeak many seconds."""
SETTINGS = EspeakSettings(folder=library_folder(), name="vi", language="vi")
needs_proc = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks for processes in /proc")
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="the worker forks")


def _until(found: Callable[[], object], seconds: float = 10) -> object:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if thing := found():
            return thing
        time.sleep(0.005)
    raise AssertionError("it did not happen in time")


def _children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()]
    except FileNotFoundError:
        return []


def _alive(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text("utf-8")
    except FileNotFoundError:
        return False


def _pid(opened: EspeakVoice) -> int:
    assert opened._worker is not None
    return opened._worker.pid


@needs_proc
@needs_fork
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV])
def test_a_crash_over_one_sentence_is_an_error_and_no_more(number: signal.Signals) -> None:
    """The error says which sentence and how it ended; the next sentence comes from the same worker."""
    with closing(EspeakVoice(SETTINGS)) as opened:
        expected = opened.say(utterance("Xin chào!")).pcm
        before = _pid(opened)

        def crash() -> None:
            child = _until(lambda: _children(before))
            assert isinstance(child, list)
            os.kill(child[0], number)

        killer = Thread(target=crash)
        killer.start()
        with pytest.raises(EngineError, match=f"“đường.*ended by signal {number.value}"):
            opened.say(utterance(LONG))
        killer.join()
        assert opened.say(utterance("Xin chào!")).pcm == expected
        assert _pid(opened) == before


def test_a_worker_that_died_is_replaced() -> None:
    """A worker killed while it waits is not noticed by the caller."""
    with closing(EspeakVoice(SETTINGS)) as opened:
        expected = opened.say(utterance("Xin chào!")).pcm
        before = _pid(opened)
        os.kill(before, signal.SIGTERM)
        assert opened.say(utterance("Xin chào!")).pcm == expected
        assert _pid(opened) != before


def _instead_of_python(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str) -> None:
    program = tmp_path / "python3"
    program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(process, "_interpreter", lambda: str(program))


def test_a_worker_that_always_dies_is_an_error(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """It is started twice, no more; its last words are in the error and not on the terminal."""
    count = tmp_path / "count"
    _instead_of_python(monkeypatch, tmp_path, f"echo x >> '{count}'; echo 'free(): invalid size' >&2; exit 3")
    with closing(EspeakVoice(SETTINGS)) as opened, pytest.raises(EngineError, match=r"ended twice.*invalid size"):
        opened.say(utterance("Xin chào!"))
    assert count.read_text("utf-8") == "x\nx\n"
    assert capfd.readouterr() == ("", "")


def test_a_worker_that_cannot_start_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """No interpreter, no voice: said at once."""
    monkeypatch.setattr(process, "_interpreter", lambda: "/nowhere/python3")
    with pytest.raises(EngineError, match="cannot be started"):
        EspeakVoice(SETTINGS)


def test_a_worker_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A worker that never answers is killed when its time and the grace are over, and the voice can go on with another."""
    monkeypatch.setattr(process, "GRACE_S", 0.2)
    python = process._interpreter()
    _instead_of_python(monkeypatch, tmp_path, "exec sleep 60")
    with closing(EspeakVoice(replace(SETTINGS, least_seconds=0))) as opened:
        hung = _pid(opened)
        with pytest.raises(EngineError, match="did not finish"):
            opened.say(utterance("Xin chào!"))
        with pytest.raises(ProcessLookupError):
            os.kill(hung, 0)
        monkeypatch.undo()
        assert process._interpreter() == python
        assert opened.say(utterance("Xin chào!")).samples


@needs_fork
def test_a_sentence_that_takes_too_long_is_ended_by_its_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """The child stops itself in time, and leaves no process behind."""
    monkeypatch.setattr(voice, "CHARS_A_SECOND", len(LONG) + 1)
    monkeypatch.setattr(process, "GRACE_S", 300)
    with closing(EspeakVoice(replace(SETTINGS, least_seconds=1))) as opened:
        pid = _pid(opened)
        with pytest.raises(EngineError, match="not done after 1 s"):
            opened.say(utterance(LONG))
        assert not _children(pid)
        assert opened.say(utterance("Xin chào!")).samples


@needs_proc
def test_an_interruption_leaves_no_half_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the middle of a sentence; the next sentence gets its own sound."""
    with closing(EspeakVoice(SETTINGS)) as opened:
        expected = opened.say(utterance("Xin chào!")).pcm
        pid = _pid(opened)
        read, calls = process.Worker._exactly, iter(range(9))

        def interrupted(self: process.Worker, length: int) -> bytes:
            if next(calls) == 3:
                raise KeyboardInterrupt
            return read(self, length)

        monkeypatch.setattr(process.Worker, "_exactly", interrupted)
        with pytest.raises(KeyboardInterrupt):
            opened.say(utterance(LONG))
        monkeypatch.undo()
        assert not _alive(pid)
        assert opened.say(utterance("Xin chào!")).pcm == expected


def test_a_closed_voice_says_so() -> None:
    """No process comes back to life."""
    opened = EspeakVoice(SETTINGS)
    opened.close()
    opened.close()
    with pytest.raises(EngineError, match="closed"):
        opened.say(utterance("Xin chào!"))


@pytest.mark.parametrize("content", [None, b"not a library"])
def test_a_library_that_cannot_be_loaded(tmp_path: Path, content: bytes | None) -> None:
    """Absent or damaged: the engine is missing, with the reason and the cure."""
    if content is not None:
        (tmp_path / "libespeak-ng.so").write_bytes(content)
        (tmp_path / "libespeak-ng.dylib").write_bytes(content)
    with (
        closing(EspeakVoice(replace(SETTINGS, folder=tmp_path))) as opened,
        pytest.raises(EngineMissingError, match="pip install"),
    ):
        opened.say(utterance("Xin chào!"))


def test_a_library_without_its_data(tmp_path: Path) -> None:
    """No data, no voice: it neither crashes nor speaks English instead."""
    for name in worker.LIBRARIES:
        if (library_folder() / name).exists():
            (tmp_path / name).symlink_to(library_folder() / name)
    with closing(EspeakVoice(replace(SETTINGS, folder=tmp_path))) as opened, pytest.raises(EngineMissingError, match="no data"):
        opened.say(utterance("Xin chào!"))


PARENT = """
import sys, time
from docreader.voices import open_voice
from docreader.model import Utterance
voice = open_voice("espeak", language="vi")
say = lambda: voice.say(Utterance(text="Xin chào!", language="vi", block="", span=(0, 9), pause_ms=0))
say()
print(voice._worker.pid, flush=True)
sys.stdin.readline()
print(say().samples, flush=True)
time.sleep(60)
"""


def _parent() -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", PARENT],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


@needs_proc
def test_a_killed_parent_leaves_no_orphan() -> None:
    """Kill -9 of the program that speaks ends its worker too."""
    with _parent() as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        assert _alive(pid)
        parent.kill()
        parent.wait()
        _until(lambda: not _alive(pid))


@needs_proc
def test_ctrl_c_is_not_for_the_worker() -> None:
    """SIGINT neither ends the worker nor makes it print; in its own session, the terminal's does not reach it."""
    with _parent() as parent:
        assert parent.stdin is not None
        assert parent.stdout is not None
        assert parent.stderr is not None
        pid = int(parent.stdout.readline())
        assert os.getsid(pid) == pid
        os.kill(pid, signal.SIGINT)
        parent.stdin.write("\n")
        parent.stdin.flush()
        assert int(parent.stdout.readline()) > 441
        assert _alive(pid)
        parent.kill()
        assert parent.stderr.read() == ""


def _run_worker(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False)


def test_no_exception_is_lost_in_the_callback() -> None:
    """What goes wrong while the library calls back comes out of ``say``, instead of silence and a line on the terminal."""
    code = f"""
from docreader.voices.espeak.worker import Speaker
def full(pcm): raise MemoryError("no room")
speaker = Speaker({str(library_folder())!r}, "vi", 160, 100)
try: speaker.say("Xin chào các bác.".encode(), full)
except MemoryError as error: print("out:", error)
"""
    result = _run_worker(code)
    assert (result.stdout, result.stderr) == ("out: no room\n", "")


def test_the_worker_runs_as_documented() -> None:
    """As a module it greets with its sample rate and ends with its input."""
    result = subprocess.run(
        [sys.executable, "-m", "docreader.voices.espeak.worker", str(library_folder()), "vi", "160", "100"],
        input=b"",
        capture_output=True,
        check=True,
    )
    assert result.stdout == bytes(8) + (5).to_bytes(4, "little") + b"22050"
    assert result.stderr == b""


def test_the_worker_stands_alone() -> None:
    """Under its own licence, importing nothing of docreader, imported by nothing of docreader."""
    path = Path(worker.__file__)
    assert path.read_text("utf-8").startswith("# SPDX-License-Identifier: GPL-3.0-or-later\n")
    root = path.parents[2]
    for source in root.rglob("*.py"):
        imported = {
            name
            for node in ast.walk(ast.parse(source.read_text("utf-8")))
            if isinstance(node, ast.Import | ast.ImportFrom)
            for name in (getattr(node, "module", None) or "", *(alias.name for alias in node.names))
        }
        if source == path:
            assert not any(name.startswith("docreader") for name in imported)
        else:
            assert not any(name.split(".")[-1] == "worker" and "espeak" in name for name in imported)
            assert not (source.parent == path.parent and "worker" in imported)


def test_both_sides_mean_the_same_statuses() -> None:
    """The two ends of the pipe share no code, so their numbers are compared here."""
    assert (process.OK, process.FAILED, process.ABSENT, process.LATE) == (worker.OK, worker.FAILED, worker.ABSENT, worker.LATE)
