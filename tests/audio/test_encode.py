"""The worker that encodes: the same frames as here, quick to start, and never left behind, stuck or silent about a failure."""

from __future__ import annotations

import ast
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from docreader.audio import encode, worker
from docreader.audio.encode import Mp3UnitEncoder, encode_unit
from docreader.errors import EngineError, EngineMissingError

from .sounds import unit

RATE_HZ = 22_050
FRAME = b"\xff\xf3\x80" + bytes(205)
"""As long as a frame of 64 kbit/s is."""
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="signals and process ids as POSIX has them")


@pytest.fixture
def encoder() -> Iterator[Mp3UnitEncoder]:
    """An encoder that is closed again."""
    opened = Mp3UnitEncoder(RATE_HZ, 64)
    yield opened
    opened.close()


def failing_worker(folder: Path, monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Puts another program in the worker's place."""
    script = folder / "worker.py"
    script.write_text(program, "utf-8")
    monkeypatch.setattr(encode, "_WORKER", script)


def until(true: Callable[[], bool], seconds: float = 10) -> bool:
    """Whether ``true`` becomes true in time."""
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.005)
    return True


def is_running(process_id: int) -> bool:
    """A process that has ended but that nobody asked about does not count."""
    try:
        os.kill(process_id, 0)
        state = Path(f"/proc/{process_id}/stat").read_text("ascii").rpartition(")")[2].split()[0]
    except (ProcessLookupError, FileNotFoundError):
        return False
    return state != "Z"


@pytest.mark.parametrize("rate_hz", [8_000, 22_050, 24_000, 44_100, 48_000])
def test_the_worker_gives_the_same_bytes(rate_hz: int) -> None:
    """In this process or in that, in one piece or in crumbs, first unit or fifth: the frames are the same."""
    sounds = [unit(frames, rate_hz, frames).tobytes() for frames in (9, 30, 9)]
    encoder = Mp3UnitEncoder(rate_hz, 64)
    try:
        for pcm in [*sounds, *sounds]:
            for begin in range(0, len(pcm), 998):
                encoder.write(pcm[begin : begin + 998])
            encoder.write(b"")
            assert encoder.finish() == encode_unit(pcm, rate_hz, 64)
    finally:
        encoder.close()


def test_a_unit_larger_than_every_pipe_does_not_stall(encoder: Mp3UnitEncoder) -> None:
    """Ten minutes in one call, then the frames of ten minutes in one answer: neither side waits for the other."""
    pcm = unit(9, RATE_HZ, 1).tobytes() * 2500
    alarm = threading.Timer(60, encoder.close)
    alarm.start()
    encoder.write(pcm)
    assert len(encoder.finish()) >= 9 * 2500 * 208
    alarm.cancel()


@pytest.mark.parametrize("wrong", [bytes(1153), bytes(2 * 575), bytes(2 * 576)])
def test_a_unit_that_cannot_be_joined_is_refused(encoder: Mp3UnitEncoder, wrong: bytes) -> None:
    """The same check as in this process: half a sample, no whole frame, too little silence."""

    def encoded() -> bytes:
        encoder.write(wrong)
        return encoder.finish()

    with pytest.raises(ValueError, match=r"whole samples|multiple of the frame|silent samples"):
        encoded()


def test_silence_written_in_pieces_counts_as_one(encoder: Mp3UnitEncoder) -> None:
    """A pause and a tail, written apart, are one silence; sound between them begins it anew."""
    encoder.write(unit(4, RATE_HZ, 1, silent=0).tobytes())
    encoder.write(bytes(2 * 552))
    encoder.write(bytes(2 * 600))
    assert len(encoder.finish()) in range(6 * 208, 6 * 209 + 1)
    encoder.write(bytes(2 * 1152) + b"\x01\0")
    encoder.write(bytes(2 * 575))
    with pytest.raises(ValueError, match="575 silent samples"):
        encoder.finish()


@posix_only
def test_ctrl_c_is_for_the_one_who_started_it(encoder: Mp3UnitEncoder) -> None:
    """A terminal sends the signal to both; the worker goes on, and says nothing."""
    pcm = unit(9, RATE_HZ, 1).tobytes()
    encoder.write(pcm)
    encoder.finish()
    encoder._process.send_signal(signal.SIGINT)
    encoder.write(pcm)
    assert encoder.finish() == encode_unit(pcm, RATE_HZ, 64)


@posix_only
@pytest.mark.parametrize("at_once", [False, True])
def test_a_worker_that_dies_is_an_error_in_words(encoder: Mp3UnitEncoder, at_once: bool) -> None:
    """Killed from outside, before or between the sentences: an EngineError, never a hang or a short unit."""
    pcm = unit(9, RATE_HZ, 1).tobytes()
    encoder.write(pcm)
    if not at_once:
        encoder.finish()
    encoder._process.kill()
    encoder._process.wait()

    def encoded() -> bytes:
        encoder.write(pcm)
        return encoder.finish()

    with pytest.raises(EngineError, match=r"exit code -9.*write a WAV"):
        encoded()


def test_the_workers_last_words_are_in_the_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last line of its traceback, in both languages."""
    failing_worker(tmp_path, monkeypatch, "import sys\nsys.stdin.buffer.read(100)\nraise RuntimeError('LAME is out of tune')")
    encoder = Mp3UnitEncoder(RATE_HZ, 64)
    encoder.write(unit(9, RATE_HZ, 1).tobytes())
    with pytest.raises(EngineError, match="LAME is out of tune") as caught:
        encoder.finish()
    encoder.close()
    assert "LAME is out of tune" in caught.value.vi
    assert "Traceback" not in str(caught.value)


def test_an_answer_that_is_cut_off_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that promises ten bytes and dies after three has given nothing."""
    program = "import os, sys\nos.write(1, bytes([10, 0, 0, 0]) + b'abc')\nos.close(1)\nsys.stdin.buffer.read()"
    failing_worker(tmp_path, monkeypatch, program)
    encoder = Mp3UnitEncoder(RATE_HZ, 64)
    encoder.write(unit(9, RATE_HZ, 1).tobytes())
    with pytest.raises(EngineError):
        encoder.finish()
    encoder.close()


def test_no_lameenc_is_an_error_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is missing, and both ways out of it."""
    monkeypatch.setattr(encode, "find_spec", lambda name: None)
    with pytest.raises(EngineMissingError, match=r"pip install lameenc.*WAV"):
        Mp3UnitEncoder(RATE_HZ, 64)


def test_an_interpreter_that_cannot_be_started_is_an_error_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Python is embedded, there may be none to start."""
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(EngineError, match="write a WAV"):
        Mp3UnitEncoder(RATE_HZ, 64)


def test_closing_ends_the_worker_and_may_be_repeated() -> None:
    """Idle, in the middle of a unit, or with samples that were never sent: gone when ``close`` returns."""
    for pcm in (b"", bytes(100), bytes(3_000_000)):
        encoder = Mp3UnitEncoder(RATE_HZ, 64)
        encoder.write(pcm)
        encoder.close()
        assert encoder._process.returncode is not None
        encoder.close()


def test_the_worker_ends_with_its_input() -> None:
    """Also in the middle of a message, with exit code 0 and without a word."""
    for said in (b"", b"\x10\0", b"\x10\0\0\0abcd"):
        command = [sys.executable, "-I", "-S", worker.__file__, encode._lameenc_folder(), "22050", "64"]
        done = subprocess.run(command, input=said, capture_output=True, timeout=30, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks /proc whether a process still runs")
def test_the_worker_does_not_outlive_who_started_it() -> None:
    """Kill -9 leaves no orphan."""
    program = (
        "from docreader.audio.encode import Mp3UnitEncoder\n"
        "encoder = Mp3UnitEncoder(22050, 64)\n"
        "encoder.write(bytes(576 * 20)); encoder.finish(); encoder.write(bytes(576))\n"
        "print(encoder._process.pid, flush=True)\n"
        "input()\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert parent.stdout is not None
    assert parent.stdin is not None
    worker_id = int(parent.stdout.readline())
    assert is_running(worker_id)
    parent.kill()
    parent.wait()
    parent.stdin.close()
    parent.stdout.close()
    assert until(lambda: not is_running(worker_id))


def test_the_worker_loads_next_to_nothing() -> None:
    """Its start is a large part of a short article's time: no module of docreader, none of Python's own but ``sys``."""
    tree = ast.parse(Path(worker.__file__).read_text("utf-8"))
    loaded = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    assert loaded == {"_signal", "sys", "lameenc"}
    assert [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)] == ["typing"]
    assert worker.TYPE_CHECKING is False


@pytest.mark.parametrize("given", [b"", FRAME, FRAME * 8 + FRAME[:2], FRAME * 9 + FRAME[:-1], FRAME * 4 + bytes(208 * 6)])
def test_lame_that_gives_too_little_is_an_error(monkeypatch: pytest.MonkeyPatch, given: bytes) -> None:
    """A broken encoder must not shorten the narration: frames are counted, not believed."""

    class Mute:
        def encode(self, pcm: bytes) -> bytes:
            return given

        def flush(self) -> bytes:
            return b""

    class MuteEncoder(worker.FrameEncoder):
        def __init__(self, rate_hz: int, bit_rate_kbps: int) -> None:
            super().__init__(rate_hz, bit_rate_kbps)
            self._lame = Mute()

    monkeypatch.setattr(encode, "FrameEncoder", MuteEncoder)
    with pytest.raises(EngineError, match="10 whole frames"):
        encode_unit(unit(10, RATE_HZ, 1).tobytes(), RATE_HZ, 64)
