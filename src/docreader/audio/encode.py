"""Units of PCM to MP3 frames: in a process beside this one, or in this one.

A narration is encoded next door (``worker``) while this process reads the next sentence from the voice: a fault in LAME's C code
then ends one narration with an error, never the program it is embedded in.
"""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import IO, NoReturn

from docreader.audio.frames import frame_samples
from docreader.audio.join import UnitGuard
from docreader.audio.worker import FrameEncoder
from docreader.errors import EngineError, EngineMissingError

_WORKER = Path(__file__).with_name("worker.py")
_CHUNK_BYTES = 1 << 18
"""Most bytes in one message: what the worker holds of a unit's PCM at any time."""


def encode_unit(pcm: bytes, rate_hz: int, bit_rate_kbps: int) -> bytes:
    """The frames of one whole unit, encoded in this process. Raises ``ValueError`` for a unit that cannot be joined.

    Raises:
        EngineMissingError: lameenc is not installed.
        EngineError: MP3 has no such sample rate, or LAME failed.
    """
    guard = UnitGuard(frame_samples(rate_hz))
    guard.watch(pcm)
    guard.finish()
    _lameenc_folder()
    try:
        encoder = FrameEncoder(rate_hz, bit_rate_kbps)
        encoder.write(pcm)
        return encoder.finish()
    except RuntimeError as error:
        raise _failure(str(error)) from error


class Mp3UnitEncoder:
    """Encodes units in a worker process of its own.

    A unit that cannot be joined is a ``ValueError``; after that, and after an ``EngineError``, only ``close`` is left.
    """

    def __init__(self, rate_hz: int, bit_rate_kbps: int) -> None:
        self._guard = UnitGuard(frame_samples(rate_hz))
        numbers = (str(rate_hz), str(bit_rate_kbps))
        # Isolated and without site: the worker needs nothing from there, and starts in two thirds of the time.
        command = [sys.executable, "-I", "-S", str(_WORKER), _lameenc_folder(), *numbers]
        try:
            self._process = subprocess.Popen(  # noqa: S603 – our own file, run by our own interpreter
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
            )
        except OSError as error:
            raise _failure(str(error)) from error

    def write(self, pcm: bytes) -> None:
        """Takes the next samples of the unit.

        Raises:
            EngineError: the worker died.
        """
        self._guard.watch(pcm)
        for begin in range(0, len(pcm), _CHUNK_BYTES):
            self._send(pcm[begin : begin + _CHUNK_BYTES])

    def finish(self) -> bytes:
        """The frames of the unit; the next ``write`` begins another.

        Raises:
            EngineError: the worker died.
        """
        self._guard.finish()
        self._send(b"")
        answer = _pipe(self._process.stdout)
        head = answer.read(4)
        unit = answer.read(int.from_bytes(head, "little"))
        if len(head) < 4 or len(unit) < int.from_bytes(head, "little"):
            self._fail()
        return unit

    def close(self) -> None:
        """Ends the worker, whatever it is doing: it holds nothing that could be lost. May be called twice."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            with suppress(OSError):  # what was still to be sent has no reader any more
                _pipe(pipe).close()

    def _send(self, message: bytes) -> None:
        pipe = _pipe(self._process.stdin)
        try:
            pipe.write(len(message).to_bytes(4, "little"))
            pipe.write(message)
            if not message:
                pipe.flush()
        except OSError:
            self._fail()

    def _fail(self) -> NoReturn:
        self._process.kill()
        said = _pipe(self._process.stderr).read().decode("utf-8", "replace").strip()
        raise _failure(said.rpartition("\n")[2] or f"exit code {self._process.wait()}")


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise RuntimeError("the worker was started without pipes")
    return pipe


def _lameenc_folder() -> str:
    spec = find_spec("lameenc")
    if spec is None or spec.origin is None:
        raise EngineMissingError(
            "the MP3 encoder is not installed: pip install lameenc, or write a WAV",
            "chưa cài bộ mã hoá MP3: hãy chạy pip install lameenc, hoặc ghi ra WAV",
        )
    return str(Path(spec.origin).parent)


def _failure(reason: str) -> EngineError:
    return EngineError(
        f"the MP3 encoder failed ({reason}): try again, or write a WAV",
        f"bộ mã hoá MP3 bị lỗi ({reason}): hãy thử lại, hoặc ghi ra WAV",
    )
