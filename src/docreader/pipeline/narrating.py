"""From an article to sound: utterances are said and encoded in lanes, and joined in order.

The narration is cut into units of a few sentences, by their text alone. A lane is one voice and one encoder, each a process of
its own; units go to whichever lane is free and come back in order, so any number of lanes gives the same bytes. Only the units
in work are in memory.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING

from docreader.audio.formats import AudioFormat, AudioWriter, Tags, UnitEncoder, format_for_suffix
from docreader.audio.join import samples_of_ms, silence, unit_tail
from docreader.errors import EngineUnreachableError, OptionError
from docreader.model import (
    Article,
    ChapterMark,
    Clip,
    Cue,
    Notice,
    ReadingUnsure,
    TextUnspoken,
    Timeline,
    Utterance,
    VoiceLanguage,
)
from docreader.pipeline.exporting import refuse_losses
from docreader.pipeline.files import whole_file
from docreader.verbalise import Announcements, Options, chapter_titles, utterances
from docreader.verbalise.announcements import ANNOUNCED
from docreader.verbalise.options import DEFAULT
from docreader.voices import kind_of, open_voice
from docreader.voices.base import UnspokenError, Voice

if TYPE_CHECKING:
    from pydub import AudioSegment

    from docreader.voices.auto import Choice

UNIT_CHARS = 400
"""A unit ends with the sentence that brings it to so many spoken characters: about 25 s of speech, a tenth of the sample article,
so that two lanes end within one unit of each other. Source: bench/speak.py."""
MOST_LANES = 8
"""More lanes than this are slower to start than they save on one article. Source: bench/speak.py."""
ONLINE_LANES = 2
"""Connections held open to one online service, which bans hosts that ask for many sentences at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakOptions:
    """What a narration may be told besides its voice."""

    workers: int | None = None
    """Lanes that work at once; None = one for each processor. The result is the same bytes for any number."""
    strict: bool = False
    """Losses are errors."""
    announce: Announcements = ANNOUNCED
    """What a listener is told of the page's form."""
    choice: Future[Choice] | None = None
    """For ``voice="auto"``: the answer of ``start_choosing``, begun earlier; None = it is sought now."""
    reading: Options = DEFAULT
    """How the text is read aloud, and the listener's own lexicon."""
    on_voice: Callable[[Choice], None] | None = None
    """Called with the voice that ``auto`` took, before it speaks."""
    on_progress: Callable[[int, int], None] | None = None
    """Called with the blocks done and the blocks there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Narration:
    """A narrated article."""

    path: Path
    """Where the audio is."""
    timeline: Timeline
    """When each sentence is heard."""
    voice_id: str
    """``<engine>:<name>``."""
    notices: tuple[Notice, ...]
    """What was lost on the way."""

    def to_audio_segment(self) -> AudioSegment:
        """The sound as pydub has it; all of it in memory, 2.6 MB a minute."""
        from docreader.audio.trim import segment_of_file

        return segment_of_file(self.path)


@dataclass(frozen=True, slots=True)
class _UnitSound:
    encoded: bytes
    samples: int
    marks: tuple[tuple[int, int, Utterance], ...]
    """Begin and end of each utterance, in samples of the unit."""
    notices: tuple[Notice, ...]
    """What nothing decides how to say, and what the voice has no sound for; the cue of the latter is empty."""


@dataclass(frozen=True, slots=True)
class _Lane:
    voice: Voice
    encoder: UnitEncoder
    frame_samples: int

    def sound(self, unit: Sequence[Utterance]) -> _UnitSound:
        """The unit, said and encoded."""
        position = pause = 0
        marks = []
        notices: list[Notice] = []
        for utterance in unit:
            notices += utterance.notices
            try:
                clip = self.voice.say(utterance)
            except UnspokenError:
                clip = Clip(pcm=b"", rate_hz=self.voice.rate_hz)
                start, end = utterance.span
                notices.append(TextUnspoken(place=utterance.block, start=start, end=end, text=utterance.text))
            pause = samples_of_ms(utterance.pause_ms, clip.rate_hz)
            marks.append((position, position + clip.samples, utterance))
            self.encoder.write(clip.pcm)
            self.encoder.write(silence(pause))
            position += clip.samples + pause
        tail = unit_tail(position, self.frame_samples, silent=pause)
        self.encoder.write(silence(tail))
        return _UnitSound(self.encoder.finish(), position + tail, tuple(marks), tuple(notices))


def start_choosing(rate: float) -> Future[Choice]:
    """The best voice that answers and has the pace, sought in the background while the page is read; at most 1.5 s."""
    from docreader.voices.auto import choose  # only who asks for auto pays for its network modules

    executor = ThreadPoolExecutor(1)
    future = executor.submit(partial(choose, rate=rate))
    executor.shutdown(wait=False)
    return future


def speak(
    article: Article, target: str | Path, *, voice: str = "espeak", rate: float = 1.0, options: SpeakOptions | None = None
) -> Narration:
    """Narrates the article into ``target``, whole or not at all; the suffix (.mp3, .wav) says the format.

    ``voice`` is a name from ``voices()``; text leaves this computer only for a voice that is online, and only when the caller
    names it or ``"auto"``. ``rate`` multiplies the voice's normal pace.

    Raises:
        OptionError: no such voice, pace or format.
        EngineError: the voice or the encoder failed.
        OutputError: the file cannot be written.
    """
    path = Path(target)
    options = options or SpeakOptions()
    audio_format = format_for_suffix(path.suffix)
    if voice != "auto":
        return _narrate(article, path, audio_format, voice, (rate, options))
    choice = (options.choice or start_choosing(rate)).result()
    _tell(options, choice)
    try:
        return _narrate(article, path, audio_format, choice.spec, (rate, options))
    except EngineUnreachableError as error:
        told = {"en": f"espeak instead, for the whole article: {error}", "vi": f"espeak thay cho cả bài: {error.vi}"}
        fallback = replace(choice, spec="espeak", **told)
        _tell(options, fallback)
        return _narrate(article, path, audio_format, fallback.spec, (rate, options))


def _tell(options: SpeakOptions, choice: Choice) -> None:
    if options.on_voice is not None:
        options.on_voice(choice)


def _narrate(article: Article, path: Path, audio_format: AudioFormat, spec: str, manner: tuple[float, SpeakOptions]) -> Narration:
    rate, options = manner
    if options.workers is not None and options.workers < 1:
        raise OptionError("workers start at 1", "số tiến trình ít nhất là 1")
    online = kind_of(spec).online
    count = min(options.workers or _processors(), ONLINE_LANES if online else MOST_LANES)
    with whole_file(path) as file, ExitStack() as stack:
        executor = stack.enter_context(ThreadPoolExecutor(count))
        open_one = partial(open_voice, spec, language=article.language, rate=rate)
        lanes = _open_lanes(stack, executor, count, open_one, audio_format)
        voice = lanes[0].voice
        notices = (*article.notices, *options.reading.lexicon.notices)
        if voice.language.split("-")[0].lower() != article.language.split("-")[0].lower():
            notices = (*notices, VoiceLanguage(language=article.language, spoken=voice.language))
        if options.strict:
            refuse_losses(notices)
        writer = audio_format.open_writer(file, _tags(article), chapter_titles(article), voice.rate_hz)
        spoken = utterances(article, options=options.reading, announce=options.announce)
        timeline, met = _join(_sounds(executor, lanes, spoken), writer, voice.rate_hz, _teller(article, options))
        notices += met
        if options.strict:
            refuse_losses(notices)
    return Narration(path=path, timeline=timeline, voice_id=voice.voice_id, notices=notices)


def _processors() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _open_lanes(
    stack: ExitStack, executor: ThreadPoolExecutor, count: int, open_one: Callable[[], Voice], audio_format: AudioFormat
) -> list[_Lane]:
    """Lanes, opened at the same time; the stack closes every one that was opened, also when another fails."""

    def open_lane() -> _Lane:
        voice = open_one()
        stack.callback(voice.close)
        encoder = audio_format.open_encoder(voice.rate_hz)
        stack.callback(encoder.close)
        return _Lane(voice, encoder, audio_format.frame_samples(voice.rate_hz))

    opening = [executor.submit(open_lane) for _ in range(count)]
    return [future.result() for future in opening]


def _units(spoken: Iterable[Utterance]) -> Iterator[tuple[Utterance, ...]]:
    unit: list[Utterance] = []
    chars = 0
    for utterance in spoken:
        unit.append(utterance)
        chars += len(utterance.text)
        if chars >= UNIT_CHARS:
            yield tuple(unit)
            unit, chars = [], 0
    if unit:
        yield tuple(unit)


def _sounds(executor: ThreadPoolExecutor, lanes: Sequence[_Lane], spoken: Iterable[Utterance]) -> Iterator[_UnitSound]:
    """Every unit's sound, in order; at most two units a lane are in memory."""
    free: SimpleQueue[_Lane] = SimpleQueue()
    for lane in lanes:
        free.put(lane)

    def work(unit: tuple[Utterance, ...]) -> _UnitSound:
        lane = free.get()
        try:
            return lane.sound(unit)
        finally:
            free.put(lane)

    pending: deque[Future[_UnitSound]] = deque()
    try:
        for unit in _units(spoken):
            pending.append(executor.submit(work, unit))
            if len(pending) >= 2 * len(lanes):
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()
    finally:
        for future in pending:
            future.cancel()


def _join(
    sounds: Iterator[_UnitSound], writer: AudioWriter, rate_hz: int, tell: Callable[[str], None]
) -> tuple[Timeline, tuple[Notice, ...]]:
    """Writes every unit; when each sentence is heard, and what is to be told."""
    position = 0
    cues: list[Cue] = []
    starts: list[ChapterMark] = []
    met: list[Notice] = []
    for sound in sounds:
        writer.add(sound.encoded, sound.samples)
        for begin, end, utterance in sound.marks:
            cues.append(_cue(position + begin, position + end, utterance))
            if utterance.chapter is not None:
                starts.append(ChapterMark(title=utterance.chapter, begin=position + begin, end=0))
        met += sound.notices
        position += sound.samples
        tell(cues[-1].block)
    timeline = Timeline(rate_hz=rate_hz, samples=position, cues=tuple(cues), chapters=_tiled(starts, position))
    writer.finish(timeline)
    return timeline, tuple(_told_once(met))


def _told_once(notices: Iterable[Notice]) -> Iterator[Notice]:
    """Losses first; of the same text read the same way, only where it stands first."""
    unsure: dict[tuple[str, str], ReadingUnsure] = {}
    for notice in notices:
        if isinstance(notice, ReadingUnsure):
            unsure.setdefault((notice.written, notice.said), notice)
        else:
            yield notice
    yield from unsure.values()


def _cue(begin: int, end: int, utterance: Utterance) -> Cue:
    return Cue(begin=begin, end=end, block=utterance.block, span=utterance.span, said=utterance.text)


def _tiled(starts: Sequence[ChapterMark], samples: int) -> tuple[ChapterMark, ...]:
    """The chapters, the first from 0, each to where the next begins, the last to the end."""
    if not starts:
        return ()
    begins = [0, *(mark.begin for mark in starts[1:]), samples]
    return tuple(replace(mark, begin=b, end=e) for mark, (b, e) in zip(starts, pairwise(begins), strict=True))


def _teller(article: Article, options: SpeakOptions) -> Callable[[str], None]:
    """Tells ``options.on_progress`` how many blocks are done, given the place of the last sentence."""

    def tell(place: str) -> None:
        parts = place.split("/")
        done = int(parts[2]) + 1 if len(parts) > 2 and parts[1] == "blocks" else 0
        if options.on_progress is not None:
            options.on_progress(done, len(article.blocks))

    return tell


def _tags(article: Article) -> Tags:
    return Tags(
        title=article.title,
        artist=article.byline,
        album=article.source or article.site_name,
        language=article.language,
        date=article.published,
        source_url=article.url,
    )
