# SPDX-License-Identifier: GPL-3.0-or-later
"""espeak-ng as a process that turns text into PCM. No part of docreader imports this module; it imports nothing of docreader.

It loads libespeak-ng, which is GPL-3.0-or-later, and is therefore under that licence itself, unlike the rest of docreader: see
LICENSE-GPL-3.0. It is run as a program, and speaks over its standard input and output::

    python -m docreader.voices.espeak.worker FOLDER VOICE WPM VOLUME [once]

FOLDER holds the library and ``espeak-ng-data``. Integers are unsigned, 32 bit, little endian.

    answer  = { n > 0, n bytes of PCM }*  0  status  n  n bytes of UTF-8
    request = seconds  n  n bytes of UTF-8

The worker begins with an answer without PCM whose text is the sample rate; then every request gets an answer. The end of its
input is the end of the worker. A status other than 0 comes with what happened in words; the rest is on standard error.

espeak-ng is not reproducible within one process: the same sentence said twice gives other bytes. The first one said by a
fresh process always gives the same. So this process never speaks: for each request it forks a child that does, and passes its
PCM on; a child that crashes takes only its own sentence along. Where there is no fork, or told ``once``, it serves one
request and exits.
"""

from __future__ import annotations

import ctypes
import io
import os
import signal
import struct
import sys
from collections.abc import Callable
from functools import lru_cache

OK, FAILED, ABSENT, LATE = 0, 1, 2, 3
"""Statuses: said; not said; there is no usable library; not said in time."""
LIBRARIES = ("libespeak-ng.so", "libespeak-ng.dylib", "espeak-ng.dll")
BUFFER_MS = 1000
"""How much sound the library hands over at a time."""
RELAY_BYTES = 65_536

# Source of the numbers: espeak-ng 1.52, speak_lib.h.
_SYNCHRONOUS = 2
_DONT_EXIT = 0x8000
_UTF_8 = 1
_RATE, _VOLUME = 1, 2
_SOUND = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)


class SpeakingError(Exception):
    """A failure in words, with a status."""

    def __init__(self, message: str, status: int = FAILED) -> None:
        super().__init__(message)
        self.status = status


def softer(pcm: bytes) -> bytes:
    """The PCM times 27/32, which is -1.5 dB.

    espeak-ng limits its own output at full scale, whatever its volume parameter says; full scale overshoots between the samples
    by up to 0.4 dB. So the true peak stays below -1 dBTP (measured: -1.2). One long integer is multiplied instead of a
    million small ones: exact, the same on every machine, and 15 times faster than a loop.
    """
    low, high, sign, lift = _lanes(len(pcm))
    number = int.from_bytes(pcm, "little") ^ sign  # as 0 to 65535, so that no lane borrows from the next
    even = ((number & low) * 27 >> 5) & low
    odd = ((number & high) * 27 >> 5) & high
    return (((even | odd) + lift) ^ sign).to_bytes(len(pcm), "little")


@lru_cache(maxsize=4)
def _lanes(length: int) -> tuple[int, int, int, int]:
    """Every second sample, the others, the signs, and what moves the middle (32768 * 27 / 32) back to 32768."""

    def every(pattern: bytes) -> int:
        return int.from_bytes((pattern * (length // len(pattern) + 1))[:length], "little")

    lift = (32768 - 32768 * 27 // 32).to_bytes(2, "little")
    return every(b"\xff\xff\0\0"), every(b"\0\0\xff\xff"), every(b"\0\x80"), every(lift)


class Speaker:
    """The library, with a voice, ready to speak once."""

    def __init__(self, folder: str, voice: str, wpm: int, volume: int) -> None:
        os.chdir(folder)  # the library fails on a data path of more than some 150 characters: a relative one is short
        self._library = _load(folder)
        self.rate_hz: int = self._library.espeak_Initialize(_SYNCHRONOUS, BUFFER_MS, b"espeak-ng-data", _DONT_EXIT)
        if self.rate_hz <= 0:
            raise SpeakingError(f"espeak-ng finds no data in {folder}", ABSENT)
        if self._library.espeak_SetVoiceByName(voice.encode()):
            raise SpeakingError(f"espeak-ng cannot load the voice {voice}")
        self._library.espeak_SetParameter(_RATE, wpm, 0)
        self._library.espeak_SetParameter(_VOLUME, volume, 0)
        self._sink: Callable[[bytes], object] = len
        self._error: BaseException | None = None
        self._callback = _SOUND(self._hear)
        self._library.espeak_SetSynthCallback(self._callback)
        _lanes(2 * self.rate_hz * BUFFER_MS // 1000)  # kept for every child

    def say(self, text: bytes, sink: Callable[[bytes], object]) -> None:
        """Hands the PCM of ``text`` (UTF-8) to ``sink``, piece by piece."""
        self._sink, self._error = sink, None
        error = self._library.espeak_Synth(text + b"\0", ctypes.c_size_t(len(text) + 1), 0, 0, 0, _UTF_8, None, None)
        if self._error is not None:
            raise self._error
        if error:
            raise SpeakingError(f"espeak-ng refused the text (error {error})")

    def _hear(self, samples: int | None, count: int, _events: int | None) -> int:
        try:
            if samples and count > 0:
                self._sink(softer(ctypes.string_at(samples, 2 * count)))
        except BaseException as error:  # noqa: BLE001 - ctypes would print it and go on: the sound would be lost in silence
            self._error = error
            return 1
        return 0


def _load(folder: str) -> ctypes.CDLL:
    paths = [path for path in (os.path.join(folder, name) for name in LIBRARIES) if os.path.exists(path)]  # noqa: PTH110, PTH118 - pathlib would double the start-up time
    if not paths:
        raise SpeakingError(f"there is no espeak-ng library in {folder}", ABSENT)
    try:
        return ctypes.CDLL(paths[0])
    except OSError as error:
        raise SpeakingError(f"the espeak-ng library cannot be loaded: {error}", ABSENT) from error


def _send_pcm(out: io.BufferedWriter, pcm: bytes) -> None:
    out.write(len(pcm).to_bytes(4, "little"))
    out.write(pcm)


def _send_end(out: io.BufferedWriter, status: int, message: str) -> None:
    text = message.encode("utf-8", "replace")
    out.write(struct.pack("<III", 0, status, len(text)) + text)
    out.flush()


def _request(source: io.BufferedReader) -> tuple[int, bytes] | None:
    """Seconds and text; None = the other side has gone."""
    head = source.read(8)
    if len(head) < 8:
        return None
    seconds, length = struct.unpack("<II", head)
    text = source.read(length)
    return (seconds, text) if len(text) == length else None


def _say_here(speaker: Speaker, text: bytes, out: io.BufferedWriter) -> None:
    try:
        speaker.say(text, lambda pcm: _send_pcm(out, pcm))
    except SpeakingError as error:
        _send_end(out, error.status, str(error))
    else:
        _send_end(out, OK, "")


def _say_in_child(speaker: Speaker, seconds: int, text: bytes, out: io.BufferedWriter) -> None:
    """Forks a child that speaks, passes its sound on, and tells how it ended."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _speak_and_exit(speaker, seconds, text, writing)
    os.close(writing)
    try:
        while pcm := os.read(reading, RELAY_BYTES):
            _send_pcm(out, pcm)
    except OSError:
        os.kill(child, signal.SIGKILL)  # nobody listens any more
        raise
    finally:
        os.close(reading)
        ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    _send_end(out, *_verdict(ended, seconds))


def _speak_and_exit(speaker: Speaker, seconds: int, text: bytes, writing: int) -> None:
    code = 1
    try:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(seconds)  # ends this process even where the library never comes back
        with os.fdopen(writing, "wb") as sink:
            speaker.say(text, sink.write)
        code = 0
    except Exception as error:  # noqa: BLE001 - this process ends here: the parent tells that it failed, the line says how
        print(f"{type(error).__name__}: {error}", file=sys.stderr, flush=True)  # noqa: T201 - standard error is where the words go
    finally:
        os._exit(code)


def _verdict(ended: int, seconds: int) -> tuple[int, str]:
    if ended == 0:
        return OK, ""
    if ended == -signal.SIGALRM:
        return LATE, f"not done after {seconds} s"
    return FAILED, f"ended by signal {-ended}" if ended < 0 else f"ended with code {ended}"


def _serve(arguments: list[str], source: io.BufferedReader, out: io.BufferedWriter) -> None:
    folder, voice, wpm, volume, *mode = arguments
    try:
        speaker = Speaker(folder, voice, int(wpm), int(volume))
    except SpeakingError as error:
        _send_end(out, error.status, str(error))
        return
    _send_end(out, OK, str(speaker.rate_hz))
    once = mode == ["once"] or not hasattr(os, "fork")
    while request := _request(source):
        if once:
            _say_here(speaker, request[1], out)
            return
        _say_in_child(speaker, *request, out)


def main() -> None:
    """Serves standard input until it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who asked; the end of our input follows from it
    with os.fdopen(0, "rb", closefd=False) as source, os.fdopen(os.dup(1), "wb") as out:
        os.dup2(2, 1)  # whatever the library prints must not get among the PCM
        try:
            _serve(sys.argv[1:], source, out)
        except BrokenPipeError:
            os._exit(0)  # nobody listens any more


if __name__ == "__main__":
    main()
