"""A server that answers as Google's voice does, or as it should not."""

from __future__ import annotations

import array
import base64
import json
import math
import socket
import threading
from collections.abc import Callable
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from urllib.parse import parse_qs

import lameenc

RATE_HZ = 24_000
MS_A_CHARACTER = 70


@cache
def tone(ms: int, silent_ms: int = 0) -> bytes:
    """MP3 of a 440 Hz tone, with silence before and after it."""
    encoder = lameenc.Encoder()
    encoder.set_in_sample_rate(RATE_HZ)
    encoder.set_out_sample_rate(RATE_HZ)
    encoder.set_channels(1)
    encoder.set_bit_rate(32)
    encoder.silence()
    samples = (round(8000 * math.sin(2 * math.pi * 440 * n / RATE_HZ)) for n in range(RATE_HZ * ms // 1000))
    silence = bytes(2 * RATE_HZ * silent_ms // 1000)
    return bytes(encoder.encode(silence + array.array("h", samples).tobytes() + silence)) + bytes(encoder.flush())


def answer(*sounds: bytes | str | None) -> bytes:
    """The body of an answer with so many payloads; None stands for one without sound."""
    rows = []
    for sound in sounds:
        text = base64.b64encode(sound).decode() if isinstance(sound, bytes) else sound
        payload = None if text is None else json.dumps([text], separators=(",", ":"))
        rows.append(["wrb.fr", "jQ1olc", payload, None, None, None, "generic"])
    return b")]}'\n\n" + json.dumps(rows, separators=(",", ":")).encode() + b'\n[["di",19]]\n'


def good(text: str) -> bytes:
    """What should come for ``text``."""
    return answer(tone(max(200, MS_A_CHARACTER * len(text))))


class FakeGoogle:
    """``faults[n]`` makes the answer to the n-th question (from 1); any other question is answered well."""

    def __init__(
        self, faults: dict[int, Callable[[Exchange], None]] | None = None, *, always: Callable[[Exchange], None] | None = None
    ):
        self.faults, self.always = faults or {}, always
        self.texts: list[str] = []
        self.forms: list[list[object]] = []
        self.paths: list[str] = []
        self.connections = 0
        self.over = threading.Event()
        self._lock = threading.Lock()
        fake = self

        class Handler(Exchange):
            google = fake

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    def asked(self, form: list[object], path: str) -> int:
        """Notes a question; which it is, from 1."""
        with self._lock:
            self.forms.append(form)
            self.texts.append(str(form[0]))
            self.paths.append(path)
            return len(self.texts)

    def connected(self) -> None:
        """Notes a connection."""
        with self._lock:
            self.connections += 1

    def __enter__(self) -> FakeGoogle:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.over.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class Exchange(BaseHTTPRequestHandler):
    """One connection to the fake."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    google: FakeGoogle
    text = ""

    def setup(self) -> None:
        """Counts the connection."""
        self.google.connected()
        super().setup()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name in http.server
        """Says nothing."""

    def do_POST(self) -> None:
        """Answers a question, well or as the fault has it."""
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        question = json.loads(json.loads(form["f.req"][0])[0][0][1])
        self.text = question[0]
        number = self.google.asked(question, self.path)
        fault = self.google.always or self.google.faults.get(number)
        try:
            if fault is None:
                self.send(good(self.text))
            else:
                fault(self)
        except OSError:
            self.close_connection = True

    def send(self, body: bytes, code: int = 200, **headers: str) -> None:
        """A whole answer."""
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def sends(make: Callable[[str], bytes], code: int = 200, **headers: str) -> Callable[[Exchange], None]:
    """A fault that answers with what ``make`` makes of the text."""
    return lambda exchange: exchange.send(make(exchange.text), code, **headers)


def cut(exchange: Exchange) -> None:
    """Half an answer, then the end of the connection."""
    body = good(exchange.text)
    exchange.send_response(200)
    exchange.send_header("Content-Length", str(len(body)))
    exchange.end_headers()
    exchange.wfile.write(body[: len(body) // 2])
    exchange.close_connection = True


def cut_without_length(exchange: Exchange) -> None:
    """Half an answer whose whole length was not told."""
    body = good(exchange.text)
    exchange.send_response(200)
    exchange.send_header("Connection", "close")
    exchange.end_headers()
    exchange.wfile.write(body[: len(body) // 2])
    exchange.close_connection = True


def reset(exchange: Exchange) -> None:
    """The connection breaks."""
    exchange.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    exchange.connection.close()
    exchange.close_connection = True


def hang(exchange: Exchange) -> None:
    """Nothing, until the fake ends."""
    exchange.google.over.wait(30)
    exchange.close_connection = True


def drip(exchange: Exchange) -> None:
    """A byte now and then."""
    exchange.send_response(200)
    exchange.send_header("Content-Length", "100000")
    exchange.end_headers()
    while not exchange.google.over.wait(0.02):
        exchange.wfile.write(b" ")
        exchange.wfile.flush()
    exchange.close_connection = True


def damaged(text: str) -> bytes:
    """Sound with 300 bytes missing from its middle."""
    sound = tone(MS_A_CHARACTER * len(text))
    return answer(sound[:200] + sound[500:])


FAULTS: dict[str, Callable[[Exchange], None]] = {
    "429": sends(lambda _: b"", 429, Retry_After="1"),
    "503": sends(lambda _: b"", 503),
    "redirect": sends(lambda _: b"", 302, Location="https://example.org/"),
    "empty": sends(lambda _: b""),
    "html": sends(lambda _: b"<html>captcha</html>"),
    "no sound": sends(lambda _: answer(None)),
    "two sounds": sends(lambda text: answer(tone(3000), tone(3000))),
    "no base64": sends(lambda _: answer("!" * 400)),
    "no MP3": sends(lambda _: answer(b"x" * 4000)),
    "damaged": sends(damaged),
    "a tenth": sends(lambda text: answer(tone(7 * len(text)))),
    "nested": sends(lambda _: b'["jQ1olc",' + b"[" * 200_000),
    "endless": sends(lambda _: b" " * 2_100_000),
    "cut": cut,
    "cut without length": cut_without_length,
    "reset": reset,
}
"""Every way to fail at once."""
STALLS: dict[str, Callable[[Exchange], None]] = {"hang": hang, "drip": drip}
"""Every way to fail by keeping us waiting."""
