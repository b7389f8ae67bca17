"""The espeak voice: the same bytes every time, for any text, in any order, from any worker."""

from __future__ import annotations

import array
import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docreader.errors import EngineError, OptionError
from docreader.voices import open_voice
from docreader.voices.base import UnspokenError
from docreader.voices.espeak.voice import EspeakSettings, EspeakVoice, open_espeak
from docreader.voices.espeak.worker import softer

from .said import said, samples, silence_ms, utterance

SENTENCES = (
    "Quy chế được ban hành nhằm khắc phục những hạn chế, bất cập trong công tác dân vận.",
    "Năm hai nghìn không trăm hai mươi hai, toàn huyện có hai mươi tư chi, đảng bộ trực thuộc.",
    "Xin chào!",
    "Phong trào nhận được sự hưởng ứng tích cực từ cán bộ, đảng viên và Nhân dân.",
)
LOUD = "Á á, a a, áp xã, oang oang, ương ướng, cạch cạch, thẳng thắn; ngoằn ngoèo. A! Ả? Ã."
VOICES = ("vi", "vi-vn-x-central", "vi-vn-x-south", "vi+f2")


def library_folder() -> Path:
    """Where the library is."""
    found = find_spec("espeakng_loader")
    assert found is not None
    assert found.submodule_search_locations
    return Path(found.submodule_search_locations[0])


@pytest.fixture(scope="module")
def voice() -> Iterator[EspeakVoice]:
    """A voice for all the tests that leave it whole."""
    with closing(open_espeak(None, language="vi", rate=1.0)) as opened:
        yield opened


@pytest.fixture
def once() -> Iterator[EspeakVoice]:
    """A voice with one process for each utterance, as where there is no fork."""
    settings = EspeakSettings(folder=library_folder(), name="vi", language="vi", once=True)
    with closing(EspeakVoice(settings)) as opened:
        yield opened


def test_the_same_bytes_in_any_order_from_any_worker(voice: EspeakVoice, once: EspeakVoice) -> None:
    """Three orders, two workers, and a worker for each utterance give the same sound for each sentence."""
    expected = {text: voice.say(utterance(text)).pcm for text in SENTENCES}
    shuffled = [SENTENCES[number] for number in (2, 0, 3, 1)]
    with closing(open_espeak(None, language="vi", rate=1.0)) as other:
        for text in (*reversed(SENTENCES), *shuffled):
            assert other.say(utterance(text)).pcm == expected[text]
    for text in shuffled:
        assert once.say(utterance(text)).pcm == expected[text]
    assert len(set(expected.values())) == len(SENTENCES)


def test_a_worker_for_each_utterance_is_a_new_process(once: EspeakVoice) -> None:
    """The way without fork really ends its process: the next utterance has another."""
    pids = set()
    for text in SENTENCES[:2]:
        assert once._worker is not None
        pids.add(once._worker.pid)
        once.say(utterance(text))
    assert len(pids) == 2


def test_the_environment_changes_nothing(voice: EspeakVoice, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither locale nor folder nor espeak's own variable nor Python's are heard."""
    expected = voice.say(utterance(SENTENCES[0])).pcm
    (tmp_path / "struct.py").write_text("raise SystemExit", "utf-8")
    monkeypatch.chdir(tmp_path)
    for name, value in {"LC_ALL": "C", "ESPEAK_DATA_PATH": "/nowhere", "PYTHONPATH": str(tmp_path)}.items():
        monkeypatch.setenv(name, value)
    assert said(SENTENCES[0], "espeak").pcm == expected


@pytest.mark.parametrize("name", VOICES)
def test_no_sample_exceeds_the_static_gain(name: str) -> None:
    """Full scale less 1.5 dB, which keeps the true peak below -1 dBTP; and the loudest comes near it, so no voice is faint."""
    loudest = max(map(abs, samples(said(LOUD, f"espeak:{name}"))))
    assert 20_000 < loudest <= 32_768 * 27 // 32


@settings(deadline=None)
@given(st.lists(st.integers(-32_768, 32_767), max_size=300))
def test_the_gain_is_exact(numbers: list[int]) -> None:
    """Each sample becomes the whole number at or below 27/32 of it."""
    assert softer(array.array("h", numbers).tobytes()) == array.array("h", [number * 27 // 32 for number in numbers]).tobytes()


@pytest.mark.parametrize("text", [*SENTENCES, "a", "một hai ba bốn"])
def test_clips_need_no_trimming(voice: EspeakVoice, text: str) -> None:
    """Pauses are the caller's: 20 ms of silence after the words, and before them what a closed mouth takes."""
    lead_ms, tail_ms = silence_ms(voice.say(utterance(text)))
    assert lead_ms <= 90
    assert tail_ms <= 20


def test_the_pace_is_honoured() -> None:
    """Twice the pace takes about half the time, half of it about twice."""
    normal, fast, slow = (said(SENTENCES[0], "espeak", rate=rate).samples for rate in (1.0, 2.0, 0.5))
    assert 0.4 < fast / normal < 0.65
    assert 1.6 < slow / normal < 2.3


def test_the_regions_sound_different() -> None:
    """Four voices, four sounds."""
    assert len({said(SENTENCES[0], f"espeak:{name}").pcm for name in VOICES}) == len(VOICES)


@pytest.mark.parametrize(
    ("variant", "language", "voice_id", "spoken"),
    [
        (None, "vi", "espeak:vi", "vi"),
        (None, "vi-VN", "espeak:vi", "vi"),
        (None, "en-US", "espeak:en-us", "en"),
        (None, "en-NZ", "espeak:en", "en"),
        (None, "zh-Hans", "espeak:cmn", "zh"),
        (None, "no", "espeak:nb", "no"),
        (None, "tlh", "espeak:vi", "vi"),
        (None, "fo", "espeak:vi", "vi"),  # listed by espeak 1.52, but without words
        (None, "", "espeak:vi", "vi"),
        ("VI-VN-x-south", "vi", "espeak:vi-vn-x-south", "vi"),
        ("vi+f2", "en", "espeak:vi+f2", "vi"),
        ("cmn", "zh", "espeak:cmn", "zh"),
    ],
)
def test_which_voice_reads_which_language(variant: str | None, language: str, voice_id: str, spoken: str) -> None:
    """The article's language chooses, unless a voice is named; ``language`` owns up to what is spoken, and each one speaks."""
    with closing(open_espeak(variant, language=language, rate=1.0)) as opened:
        assert (opened.voice_id, opened.language) == (voice_id, spoken)
        assert opened.say(utterance("Chào 1")).samples > 2000


@pytest.mark.parametrize("variant", ["", "xx", "vi+nobody", "vi+", "../vi", "fo", "+f2"])
def test_a_voice_that_is_not_there(variant: str) -> None:
    """A name that espeak does not have, or has without words, is an option error before anything starts."""
    with pytest.raises(OptionError):
        open_voice(f"espeak:{variant}", language="vi")


def test_the_pace_is_part_of_the_voice_id() -> None:
    """Other sound, other identity."""
    with closing(open_voice("espeak", language="vi", rate=1.25)) as opened:
        assert opened.voice_id == "espeak:vi@1.25"


def test_commands_in_the_text_are_not_obeyed(voice: EspeakVoice) -> None:
    """Neither NUL, nor espeak's control character, nor its phonemes, nor SSML: everything written is said."""

    def length(text: str) -> int:
        return voice.say(utterance(text)).samples

    assert length("xin\0chào") == length("xin chào")
    assert length("\x0150S xin chào") == length(" 50S xin chào")
    assert length("[[h@loU]]") >= length("h@loU")
    assert length("<speak>xin chào</speak>") > 1.5 * length("xin chào")


@pytest.mark.parametrize(
    "text",
    ["\ud800a", "a\x1b[2J", "😀 a", "a\u202e\u200b\ufeff", "(" * 5000 + "a", "!" * 5000 + " a", "1" * 500, "漢字 مرحبا 𒀀 ไทย"],
)
def test_hostile_text_is_said(voice: EspeakVoice, text: str) -> None:
    """Whatever has a letter in it gives sound, and the voice is the same afterwards."""
    assert voice.say(utterance(text)).samples > 441
    assert voice.say(utterance("Xin chào!")).pcm == said("Xin chào!", "espeak").pcm


def test_a_hundred_thousand_letters_without_a_space(voice: EspeakVoice) -> None:
    """The longest utterance is said whole; one letter more is refused by name."""
    assert voice.say(utterance("a" * 100_000)).samples > 100_000
    with pytest.raises(EngineError, match="100000"):
        voice.say(utterance("a" * 100_001))


@pytest.mark.parametrize("text", ["①", "ꦄ", "²³"])
def test_text_without_sound_is_not_lost_in_silence(voice: EspeakVoice, text: str) -> None:
    """Letters and digits for which espeak has no sound are an error that names them; the voice goes on."""
    with pytest.raises(UnspokenError, match=text):
        voice.say(utterance(text))
    assert voice.say(utterance("Xin chào!")).samples > 441


@pytest.mark.parametrize("text", ["—", "“ ”", "…"])
def test_text_without_words_may_be_silent(voice: EspeakVoice, text: str) -> None:
    """Where there is nothing to say, nothing is wrong."""
    assert voice.say(utterance(text)).samples < 22_050


def test_a_long_way_to_the_library(tmp_path: Path) -> None:
    """The data is found where its path is far longer than the library can take."""
    folder = tmp_path.joinpath(*["thư mục rất dài " * 3] * 6)
    folder.mkdir(parents=True)
    for entry in library_folder().iterdir():
        (folder / entry.name).symlink_to(entry)
    assert len(os.fsencode(folder)) > 300
    settings = EspeakSettings(folder=folder, name="vi", language="vi")
    with closing(EspeakVoice(settings)) as far, closing(EspeakVoice(replace(settings, folder=library_folder()))) as near:
        assert far.say(utterance(SENTENCES[2])).pcm == near.say(utterance(SENTENCES[2])).pcm
