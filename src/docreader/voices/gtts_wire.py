"""One sentence to Google's voice and its sound back, or an error that says what came instead. Part of the home of ``gtts``.

gTTS packs the request. It is sent by our own hands: gTTS itself does not verify TLS, waits for ever, and takes an empty answer, a
captcha page or damaged sound for speech.
"""

from __future__ import annotations

import binascii
import json
import time
from base64 import b64decode
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Event

import requests
from gtts import gTTS
from urllib3.exceptions import HTTPError

from docreader.audio.decode import decode_mp3
from docreader.errors import EngineError, EngineUnreachableError
from docreader.model import Clip
from docreader.voices.gtts_reach import within

CONNECT_S, READ_S = 5.0, 15.0
ATTEMPT_S = 15.0
"""For one question and its whole answer: a server that sends a byte now and then keeps every other limit."""
RETRY_AFTER_S, MOST_RETRY_AFTER_S = 0.5, 5.0
"""Before the one retry, unless the server names a time."""
MOST_ANSWER_BYTES = 2_000_000
"""A hundred characters are some 40 kB."""
LETTER_MS, MOST_WORD_MS, LEAST_MS = 20, 100, 60
"""Sound that is shorter than its words can be: 20 ms for every letter or digit, at most 100 ms for a word, 60 ms in all. Source:
Vietnamese read aloud takes 55 to 75 ms a character and 180 to 270 ms a word, and Google's pace is no faster."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How something is to be said."""

    language: str
    """As Google calls it."""
    slow: bool = False


class _TroubleError(Exception):
    """What came instead of sound, in both languages, and when to ask again."""

    def __init__(self, en: str, vi: str, again_s: float = RETRY_AFTER_S) -> None:
        super().__init__(en)
        self.en, self.vi, self.again_s = en, vi, again_s


def packaged(piece: str, manner: Manner, base: str) -> requests.PreparedRequest:
    """The request of gTTS for at most 100 characters, addressed to ``base``. The only use of a private part of gTTS."""
    request: requests.PreparedRequest
    speech = gTTS(piece, lang=manner.language, slow=manner.slow, lang_check=False, pre_processor_funcs=[])
    (request,) = speech._prepare_requests()
    request.prepare_url(base + request.path_url, None)
    return request


class Wire:
    """A connection to the service that is kept open from one question to the next."""

    def __init__(
        self, base: str, *, clock: Callable[[], float] = time.monotonic, pause: Callable[[float], None] = time.sleep
    ) -> None:
        self._base, self._clock, self._pause = base, clock, pause
        self._session = requests.Session()

    def fetch(self, piece: str, manner: Manner, deadline: float) -> Clip:
        """The sound of at most 100 characters; asks twice at most, and gives up at ``deadline`` (of the clock).

        Raises:
            EngineUnreachableError: no whole, plausible sound came.
        """
        try:
            request = packaged(piece, manner, self._base)
        except requests.RequestException as error:  # an address that urlsplit takes for one, and requests does not
            raise _given_up(_TroubleError(*_no_connection(error))) from error
        try:
            return self._attempt(request, piece, deadline)
        except _TroubleError as trouble:
            self._pause(min(trouble.again_s, max(deadline - self._clock(), 0)))
        try:
            return self._attempt(request, piece, deadline)
        except _TroubleError as trouble:
            raise _given_up(trouble) from trouble

    def close(self) -> None:
        """Closes the connection."""
        self._session.close()

    def _attempt(self, request: requests.PreparedRequest, piece: str, deadline: float) -> Clip:
        over = Event()
        session = self._session
        remaining_s = deadline - self._clock()
        if remaining_s <= 0:
            raise _TroubleError("did not answer in time", "không trả lời kịp")
        try:
            body = within(min(ATTEMPT_S, remaining_s), lambda: _exchange(session, request, over))
        except TimeoutError as error:
            raise self._afresh(over, "did not answer in time", "không trả lời kịp") from error
        except (requests.RequestException, HTTPError) as error:
            raise self._afresh(over, *_no_connection(error)) from error
        return _checked(_sound(body), piece)

    def _afresh(self, over: Event, en: str, vi: str) -> _TroubleError:
        """The trouble in words; whoever still reads is told to stop, and the next attempt gets a connection of its own."""
        over.set()
        self._session.close()
        self._session = requests.Session()
        return _TroubleError(en, vi)


def _no_connection(error: Exception) -> tuple[str, str]:
    """What happened, in both languages."""
    kind = type(error).__name__
    return f"cannot be reached ({kind})", f"không kết nối được ({kind})"


def _given_up(trouble: _TroubleError) -> EngineUnreachableError:
    return EngineUnreachableError(
        f"the gtts voice (Google) {trouble.en}: try again later, or use the voice espeak",
        f"giọng gtts (Google) {trouble.vi}: hãy thử lại sau, hoặc dùng giọng espeak",
    )


def _exchange(session: requests.Session, request: requests.PreparedRequest, over: Event) -> bytes:
    """The body of the answer."""
    manner = session.merge_environment_settings(request.url or "", {}, True, True, None)  # noqa: FBT003 - stream, and verify TLS
    with session.send(request, timeout=(CONNECT_S, READ_S), allow_redirects=False, **manner) as response:
        body = b"".join(_chunks(response, over))
        if response.status_code != 200:
            code = f"{response.status_code} {response.reason}"
            raise _TroubleError(f"refused ({code})", f"từ chối ({code})", _again_s(response.headers.get("Retry-After", "")))
        return body


def _chunks(response: requests.Response, over: Event) -> Iterator[bytes]:
    read = getattr(response.raw, "read1", response.raw.read)  # urllib3 1.26 has no read1
    length = 0
    while chunk := read(65_536, decode_content=True):
        length += len(chunk)
        if over.is_set() or length > MOST_ANSWER_BYTES:
            raise _TroubleError("answered without end", "trả lời không dứt")
        yield chunk


def _again_s(header: str) -> float:
    return min(float(header), MOST_RETRY_AFTER_S) if header.isascii() and header.isdigit() else RETRY_AFTER_S


def _sound(body: bytes) -> bytes:
    """The MP3 in an answer, which is lines of JSON."""
    try:
        sounds = [sound for line in body.splitlines() if gTTS.GOOGLE_TTS_RPC.encode() in line for sound in _payloads(line)]
        (sound,) = sounds
        return b64decode(sound, validate=True)
    except (ValueError, RecursionError, binascii.Error) as error:
        raise _TroubleError("sent no speech", "không gửi lời đọc") from error


def _payloads(line: bytes) -> Iterator[str]:
    for row in json.loads(line):
        match row:
            case ["wrb.fr", gTTS.GOOGLE_TTS_RPC, str() as payload, *_] if isinstance(sounds := json.loads(payload), list):
                yield from (sound for sound in sounds if isinstance(sound, str))
            case _:
                pass


def _checked(data: bytes, piece: str) -> Clip:
    """The decoded sound, if it can be that of ``piece``."""
    try:
        clip = decode_mp3(data)
    except EngineError as error:
        raise _TroubleError("sent damaged sound", "gửi âm thanh bị hỏng") from error
    if clip.samples * 1000 < least_ms(piece) * clip.rate_hz:
        raise _TroubleError("sent only a part of the sound", "chỉ gửi một phần âm thanh")
    return clip


def least_ms(piece: str) -> int:
    """What no voice can say it in less than.

    >>> least_ms("Bạch Thông"), least_ms("a")
    (180, 60)
    """
    return max(LEAST_MS, sum(min(LETTER_MS * sum(map(str.isalnum, word)), MOST_WORD_MS) for word in piece.split()))
