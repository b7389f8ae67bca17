"""A worker process seen from outside: how it is started, asked, timed and ended. ``worker`` tells what is said over the pipes."""

from __future__ import annotations

import os
import signal
import struct
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Timer

OK, FAILED, ABSENT, LATE = 0, 1, 2, 3
"""Statuses of an answer, as in ``worker``: said; not said; there is no usable library; not said in time."""
GRACE_S = 5.0
"""A worker ends its own child when the time is up; it is ended itself when it has not answered so much later."""
STDERR_BYTES = 400
"""How much of the worker's last words an error repeats."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the worker made of a request."""

    status: int
    message: str
    pcm: bytes


class WorkerEndedError(Exception):
    """The worker is gone, with its last words."""


class Worker:
    """One worker process. It is started at once and heard at the first question, so that its start costs no waiting."""

    def __init__(self, arguments: list[str]) -> None:
        """``arguments`` as in ``worker``. Raises ``OSError`` when no process can be started."""
        self._words = tempfile.TemporaryFile("a+b")  # noqa: SIM115 - lives as long as the process that writes to it
        try:
            self._process = _start(arguments, self._words.fileno())
        except OSError:
            self._words.close()
            raise
        assert self._process.stdin is not None  # noqa: S101 - both are pipes: see _start
        assert self._process.stdout is not None  # noqa: S101 - as above
        self._into, self._from = self._process.stdin, self._process.stdout
        self._greeted = False
        self._late = False

    @property
    def pid(self) -> int:
        """The process."""
        return self._process.pid

    def ask(self, text: bytes, seconds: int) -> Answer:
        """The answer to a text in UTF-8, or the greeting when that was no good one; comes within ``seconds`` and a grace.

        Raises ``WorkerEndedError``. After that, or any other exception, only ``end`` is of use.
        """
        timer = Timer(seconds + GRACE_S, self._give_up)
        timer.daemon = True
        timer.start()
        try:
            answer = self._exchange(text, seconds)
            return answer if answer.status == OK else replace(answer, message=f"{answer.message} {self.last_words()}".rstrip())
        except OSError as error:
            if self._late:
                return Answer(LATE, f"not done after {seconds} s", b"")
            raise WorkerEndedError(self.last_words()) from error
        finally:
            timer.cancel()
            timer.join()

    def last_words(self) -> str:
        """What the process wrote to its standard error since this was last asked, the end of it, in one line."""
        self._words.seek(0)
        words = self._words.read()[-STDERR_BYTES:].decode("utf-8", "replace")
        self._words.truncate(0)
        return " ".join(words.split())

    def end(self) -> None:
        """Ends the process and whatever it forked, at once."""
        self._kill()
        self._process.wait()
        for pipe in (self._into, self._from, self._words):
            with suppress(OSError):  # what could not be written is of no interest any more
                pipe.close()

    def _exchange(self, text: bytes, seconds: int) -> Answer:
        if not self._greeted:
            greeting = self._answer()
            if greeting.status != OK:
                return greeting
            self._greeted = True
        self._into.write(struct.pack("<II", seconds, len(text)) + text)
        self._into.flush()
        return self._answer()

    def _answer(self) -> Answer:
        pcm = bytearray()
        while length := self._number():
            pcm += self._exactly(length)
        status = self._number()
        message = self._exactly(self._number()).decode("utf-8", "replace")
        return Answer(status, message, bytes(pcm))

    def _number(self) -> int:
        return int.from_bytes(self._exactly(4), "little")

    def _exactly(self, length: int) -> bytes:
        data = self._from.read(length)
        if len(data) < length:
            raise BrokenPipeError("the worker's output has ended")
        return data

    def _give_up(self) -> None:
        self._late = True
        self._kill()

    def _kill(self) -> None:
        if self._process.returncode is not None:
            return
        if sys.platform == "win32":
            self._process.kill()
        else:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)  # the child that is speaking too


def _start(arguments: list[str], stderr: int) -> subprocess.Popen[bytes]:
    # -I -S: neither the environment nor site-packages are looked at, which also halves the start-up time.
    # A session of its own: Ctrl-C in the terminal is for us, and its children can be ended with it.
    program = str(Path(__file__).with_name("worker.py"))
    return subprocess.Popen(  # noqa: S603 - our own Python and our own program; the arguments are checked names and numbers
        [_interpreter(), "-I", "-S", program, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=stderr,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _interpreter() -> str:
    """The Python we run in; within a server that embeds one (uWSGI), the Python it belongs to."""
    if Path(sys.executable or "").stem.lower().startswith(("python", "pypy")):
        return sys.executable
    windows = sys.platform == "win32"
    return str(Path(sys.prefix, "Scripts" if windows else "bin", "python.exe" if windows else "python3"))
