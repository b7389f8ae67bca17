"""One contract for every voice of the table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from threading import Thread

import pytest

from docreader.model import Clip, Utterance
from docreader.voices import VOICES, Voice, open_voice
from docreader.voices.gtts_reach import ENDPOINT_VARIABLE
from docreader.voices.silent import SilentVoice
from voices.fake_google import FakeGoogle
from voices.said import utterance

SHORT, LONG = "Xin chào các bác.", "Xin chào các bác, hôm nay huyện ta tổ chức hội nghị về công tác dân vận tại thị trấn."
Opener = Callable[[], Voice]


@pytest.fixture(scope="module")
def google() -> Iterator[FakeGoogle]:
    """Stands for the network."""
    with FakeGoogle() as fake:
        yield fake


@pytest.fixture(params=VOICES)
def opener(request: pytest.FixtureRequest, google: FakeGoogle, monkeypatch: pytest.MonkeyPatch) -> Opener:
    """Opens a voice; once for every line of the table."""
    monkeypatch.setenv(ENDPOINT_VARIABLE, google.url)
    monkeypatch.setenv("no_proxy", "*")
    return lambda: open_voice(request.param, language="vi")


def whole_samples_at_the_rate_it_tells(opener: Opener) -> None:
    """Clips hold 16-bit samples, some, at the voice's rate."""
    with closing(opener()) as voice:
        clip = voice.say(utterance(SHORT))
        assert clip.rate_hz == voice.rate_hz
        assert len(clip.pcm) % 2 == 0
        assert clip.samples > voice.rate_hz // 10


def the_same_sound_for_the_same_text(opener: Opener) -> None:
    """From one voice, later, and from another."""
    with closing(opener()) as voice, closing(opener()) as other:
        first = voice.say(utterance(SHORT))
        voice.say(utterance(LONG))
        assert voice.say(utterance(SHORT)) == first == other.say(utterance(SHORT))


def more_sound_for_more_text(opener: Opener) -> None:
    """A sentence five times as long takes at least twice the time."""
    with closing(opener()) as voice:
        assert voice.say(utterance(LONG)).samples > 2 * voice.say(utterance(SHORT)).samples


def only_the_text_counts(opener: Opener) -> None:
    """Neither where an utterance stands, nor its pause, nor a chapter is heard."""
    with closing(opener()) as voice:
        elsewhere = replace(utterance(SHORT), block="/title", pause_ms=900, chapter="Mở đầu", span=(3, 9))
        assert voice.say(elsewhere) == voice.say(utterance(SHORT))


def two_voices_speak_at_once(opener: Opener) -> None:
    """Each in its own thread, with the sound it has alone."""
    with closing(opener()) as voice:
        expected = [voice.say(utterance(SHORT)), voice.say(utterance(LONG))] * 3
    heard: list[list[Clip]] = []

    def speak() -> None:
        with closing(opener()) as mine:
            heard.append([mine.say(utterance(text)) for text in (SHORT, LONG) * 3])

    threads = [Thread(target=speak) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert heard == [expected, expected]


def a_name_and_a_language(opener: Opener) -> None:
    """``<engine>:<name>``, and BCP 47, which for a Vietnamese article is Vietnamese; the same for two of a kind."""
    with closing(opener()) as voice, closing(opener()) as other:
        assert re.fullmatch(r"[a-z]+:[A-Za-z0-9+-]+(@[a-z0-9.]+)?", voice.voice_id)
        assert voice.voice_id == other.voice_id
        assert voice.language == "vi"


def closing_twice(opener: Opener) -> None:
    """Is as good as once, before the first word and after it."""
    unused, used = opener(), opener()
    used.say(utterance(SHORT))
    for voice in (unused, used):
        voice.close()
        voice.close()


CONTRACT = (
    whole_samples_at_the_rate_it_tells,
    the_same_sound_for_the_same_text,
    more_sound_for_more_text,
    only_the_text_counts,
    two_voices_speak_at_once,
    a_name_and_a_language,
    closing_twice,
)


@pytest.mark.parametrize("clause", CONTRACT)
def test_every_voice_keeps_the_contract(clause: Callable[[Opener], None], opener: Opener) -> None:
    """Whatever can be chosen can be relied on."""
    clause(opener)


@dataclass(slots=True)
class Faulty:
    """A silent voice with one fault."""

    fault: str
    said: int = 0
    closed: int = 0
    rate_hz: int = 22_050
    language: str = "vi"
    voice_id: str = "faulty:vi"

    def say(self, utterance: Utterance) -> Clip:
        """Silence, with the fault."""
        self.said += 1
        clip = SilentVoice("vi").say(utterance)
        broken = {
            "half a sample": clip.pcm + b"\0",
            "nothing": b"",
            "drifts": clip.pcm + bytes(2 * self.said),
            "always as long": bytes(44_100),
            "says the pause too": clip.pcm + bytes(2 * utterance.pause_ms),
        }
        return Clip(pcm=broken.get(self.fault, clip.pcm), rate_hz=8000 if self.fault == "another rate" else clip.rate_hz)

    def close(self) -> None:
        """Ends, with the fault."""
        self.closed += 1
        if self.fault == "closes once" and self.closed > 1:
            raise RuntimeError("closed twice")


@pytest.mark.parametrize(
    ("fault", "clause"),
    [
        ("half a sample", whole_samples_at_the_rate_it_tells),
        ("another rate", whole_samples_at_the_rate_it_tells),
        ("nothing", whole_samples_at_the_rate_it_tells),
        ("drifts", the_same_sound_for_the_same_text),
        ("drifts", two_voices_speak_at_once),
        ("always as long", more_sound_for_more_text),
        ("says the pause too", only_the_text_counts),
        ("closes once", closing_twice),
    ],
)
def test_the_contract_can_be_broken(fault: str, clause: Callable[[Opener], None]) -> None:
    """Each clause notices the fault it is there for."""
    with pytest.raises((AssertionError, RuntimeError)):
        clause(lambda: Faulty(fault))


@pytest.mark.parametrize("voice_id", ["vi", "faulty:", "Faulty:vi", "faulty:vi bắc"])
def test_a_bad_name_breaks_the_contract(voice_id: str) -> None:
    """Names are parts of file names and keys."""
    with pytest.raises(AssertionError):
        a_name_and_a_language(lambda: Faulty("none", voice_id=voice_id))


@pytest.mark.parametrize("clause", CONTRACT)
def test_a_voice_without_fault_keeps_the_contract(clause: Callable[[Opener], None]) -> None:
    """The broken ones fail for their fault, not for being made here."""
    clause(lambda: Faulty("none"))
