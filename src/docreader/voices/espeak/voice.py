"""The espeak voice: which of its voices reads which language, at what pace, and what becomes of a worker that fails."""

from __future__ import annotations

import os
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from docreader.errors import EngineError, EngineMissingError, OptionError
from docreader.model import Clip, Utterance
from docreader.voices.base import UnspokenError
from docreader.voices.espeak.process import ABSENT, FAILED, LATE, OK, Answer, Worker, WorkerEndedError
from docreader.voices.text import printable, speakable

RATE_HZ = 22_050
"""Source: espeak-ng 1.52, every voice but those of MBROLA."""
NORMAL_WPM = 160
"""The normal pace, in espeak's words a minute. The sample article is read at 3.6 Vietnamese syllables a second, pauses at commas
included, where espeak's default of 175 gives 3.9: seven presenters of Vietnamese television spoke 3.7 to 5.5 in their opening
words (a survey quoted at emcovu.com), and a robotic voice for listeners who are often old belongs at the slow end. And from 160,
paces of 0.5 to 2.5 are 80 to 400, all of which espeak honours."""
VOLUMES = {"vi": 106, "vi-vn-x-central": 118, "vi-vn-x-south": 103}
"""espeak's volume (100 is its own) that brings the sample article to -20.2 LUFS in each region's voice, so that a change of voice
is no jump; the worker's static -1.5 dB is part of it. Source: ffmpeg ebur128; at 100 the centre's voice measures -21.5."""
FALLBACK = "vi"
"""What reads an article in a language that espeak does not have."""
_ALIASES = {"zh": "cmn", "no": "nb", "nn": "nb", "iw": "he", "in": "id", "mo": "ro", "sh": "hr"}
"""Languages whose voice has another name. Source: IANA language subtag registry (macrolanguages, preferred values)."""
MOST_CHARS = 100_000
"""The longest utterance: 20 minutes to 2.6 hours of sound."""
LEAST_SECONDS, CHARS_A_SECOND = 60, 500
"""Time given to an utterance: 60 s, and one more for every 500 characters. Source: the slowest text measured, one word of 100,000
characters, took 13 s."""
_AUDIBLE_BYTES = 2 * RATE_HZ * 20 // 1000
"""20 ms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EspeakSettings:
    """What a worker is started with, and what the voice says about itself."""

    folder: Path
    """Where the library and its data are."""
    name: str
    """As espeak calls the voice."""
    language: str
    """BCP 47 of what it speaks."""
    rate: float = 1.0
    once: bool = not hasattr(os, "fork")
    """One process for each utterance instead of one that forks; the sound is the same."""
    least_seconds: int = LEAST_SECONDS
    """Time given to an utterance, before what its length adds."""


class EspeakVoice:
    """A worker process that says one utterance after the other."""

    def __init__(self, settings: EspeakSettings) -> None:
        self._settings = settings
        self._closed = False
        self._worker: Worker | None = self._start()

    @property
    def voice_id(self) -> str:
        """``espeak:`` and espeak's own name of the voice."""
        rate = self._settings.rate
        return f"espeak:{self._settings.name}" + ("" if rate == 1 else f"@{rate:g}")

    @property
    def rate_hz(self) -> int:
        """22,050."""
        return RATE_HZ

    @property
    def language(self) -> str:
        """BCP 47 of the language it speaks."""
        return self._settings.language

    def say(self, utterance: Utterance) -> Clip:
        """The sound of the text; before it at most 80 ms of silence, where it begins with a stop, and after it 9 ms.

        Raises:
            EngineMissingError: the library cannot be loaded.
            UnspokenError: the voice has no sound for this text.
            EngineError: the worker failed, or did not finish in time. The voice can say the next utterance.
        """
        text = printable(utterance.text)
        if len(text) > MOST_CHARS:
            raise EngineError(
                f"espeak takes at most {MOST_CHARS} characters at a time, not {len(text)}: cut the text into sentences",
                f"espeak đọc mỗi lần nhiều nhất {MOST_CHARS} ký tự, không phải {len(text)}: hãy chia văn bản thành câu",
            )
        answer = self._answer(text)
        if answer.status != OK:
            raise _failure(answer, text)
        if speakable(text) and len(answer.pcm.strip(b"\0")) < _AUDIBLE_BYTES:
            raise UnspokenError(
                f"espeak has no sound for {_shown(text)}: leave it out or write it in other words",
                f"espeak không đọc được {_shown(text)}: hãy bỏ qua hoặc viết bằng từ khác",
            )
        return Clip(pcm=answer.pcm, rate_hz=RATE_HZ)

    def close(self) -> None:
        """Ends the worker."""
        self._closed = True
        self._end_worker()

    def _answer(self, text: str) -> Answer:
        """What a worker made of the text; a worker that dies over it is replaced once."""
        try:
            return self._ask(text)
        except WorkerEndedError:
            pass  # perhaps it was killed while it waited, or for want of memory: a fresh one may do better
        try:
            return self._ask(text)
        except WorkerEndedError as error:
            words = f": {error}" if str(error) else ""
            return Answer(FAILED, f"its process ended twice{words}", b"")

    def _ask(self, text: str) -> Answer:
        if self._closed:
            raise EngineError("this voice was closed: open another", "giọng này đã đóng: hãy mở giọng khác")
        self._worker = worker = self._worker or self._start()
        reusable = False
        try:
            answer = worker.ask(text.encode(), self._settings.least_seconds + len(text) // CHARS_A_SECOND)
            reusable = answer.status in (OK, FAILED) and not self._settings.once
        finally:
            if not reusable:  # after an interruption, half an answer may lie in the pipe: the next utterance must not get it
                self._end_worker()
        if self._settings.once:
            self._worker = self._start()  # gets ready while the caller is busy with the sound
        return answer

    def _start(self) -> Worker:
        settings = self._settings
        base = settings.name.partition("+")[0]
        numbers = (int(NORMAL_WPM * settings.rate + 0.5), VOLUMES.get(base, 100))
        arguments = [str(settings.folder), settings.name, *map(str, numbers), *(["once"] if settings.once else [])]
        try:
            return Worker(arguments)
        except OSError as error:
            raise EngineError(
                f"the espeak voice's process cannot be started: {error}",
                f"không khởi động được tiến trình của giọng espeak: {error}",
            ) from error

    def _end_worker(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.end()


def open_espeak(variant: str | None, *, language: str, rate: float) -> EspeakVoice:
    """The voice that ``variant`` names, or the one for ``language``, or else the Vietnamese one.

    Raises:
        OptionError: espeak has no such voice.
        EngineMissingError: ``espeakng-loader`` is not installed.
        EngineError: no process can be started.
    """
    folder = _folder()
    name, spoken = _voice_for(language, folder) if variant is None else _voice_named(variant, language, folder)
    return EspeakVoice(EspeakSettings(folder=folder, name=name, language=spoken, rate=rate))


def _folder() -> Path:
    """Where ``espeakng-loader`` keeps the library; found without importing it."""
    found = find_spec("espeakng_loader")
    if found is None or not found.submodule_search_locations:
        raise EngineMissingError(
            "espeak is not installed: pip install espeakng-loader", "espeak chưa được cài: pip install espeakng-loader"
        )
    return Path(found.submodule_search_locations[0])


def _voice_for(language: str, folder: Path) -> tuple[str, str]:
    """The name of the voice for a language, and what it speaks."""
    tag = language.replace("_", "-").lower()
    primary = tag.partition("-")[0]
    files = _voice_files(folder)
    for name in (tag, primary, _ALIASES.get(primary, "")):
        if name in files and _has_words(files[name], folder):
            return name, primary
    return FALLBACK, FALLBACK


def _voice_named(variant: str, language: str, folder: Path) -> tuple[str, str]:
    """The name of the voice that the user named, and what it speaks."""
    base, plus, timbre = variant.partition("+")
    base = base.lower()
    file = _voice_files(folder).get(base)
    if file is None or not _has_words(file, folder) or (plus and timbre not in _timbres(folder)):
        raise OptionError(
            f"espeak has no voice {variant[:40]!r}: try espeak:vi, espeak:vi-vn-x-central, espeak:vi-vn-x-south, espeak:vi+f2 "
            "or a language such as espeak:en",
            f"espeak không có giọng {variant[:40]!r}: hãy thử espeak:vi, espeak:vi-vn-x-central, espeak:vi-vn-x-south, "
            "espeak:vi+f2 hoặc một ngôn ngữ như espeak:en",
        )
    asked, spoken = language.partition("-")[0].lower(), base.partition("-")[0]
    return base + plus + timbre, asked if spoken in (asked, _ALIASES.get(asked)) else spoken


def _voice_files(folder: Path) -> dict[str, Path]:
    """The files of espeak's voices, by lower-case name: they are named after their language, in folders of language families."""
    return {path.name.lower(): path for path in (folder / "espeak-ng-data" / "lang").glob("*/*")}


def _has_words(file: Path, folder: Path) -> bool:
    """True when the voice's dictionary is there: espeak-ng 1.52 lists three voices that lack theirs and say nothing at all."""
    fields = dict(line.split()[:2] for line in reversed(file.read_bytes().splitlines()) if len(line.split()) > 1)
    dictionary = fields.get(b"dictionary") or fields.get(b"language", b"").partition(b"-")[0]
    return (folder / "espeak-ng-data" / f"{dictionary.decode('ascii', 'replace')}_dict").is_file()


def _timbres(folder: Path) -> set[str]:
    return {path.name for path in (folder / "espeak-ng-data" / "voices" / "!v").glob("*")}


def _failure(answer: Answer, text: str) -> EngineError:
    if answer.status == ABSENT:
        return EngineMissingError(
            f"espeak cannot be used here: {answer.message}; reinstall it: pip install --force-reinstall espeakng-loader",
            f"không dùng được espeak trên máy này: {answer.message}; hãy cài lại: pip install --force-reinstall espeakng-loader",
        )
    if answer.status == LATE:
        return EngineError(
            f"espeak did not finish {_shown(text)}: {answer.message}; shorten the sentence",
            f"espeak không đọc xong {_shown(text)}: {answer.message}; hãy rút ngắn câu",
        )
    return EngineError(
        f"espeak failed on {_shown(text)}: {answer.message}; try again, or another voice",
        f"espeak bị lỗi ở {_shown(text)}: {answer.message}; hãy thử lại hoặc chọn giọng khác",
    )


def _shown(text: str) -> str:
    return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"
