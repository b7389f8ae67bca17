"""Narrations are complete, exact and the same for any number of lanes."""

from __future__ import annotations

import wave
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

import pytest

from docreader.audio.decode import decode_file
from docreader.errors import EngineUnreachableError, InputError, OptionError
from docreader.model import Article, Clip, Heading, Paragraph, Run, TextUnspoken, Utterance, VoiceLanguage
from docreader.pipeline import SpeakOptions, narrating, speak
from docreader.verbalise import chapter_titles, utterances
from docreader.voices.auto import Choice
from docreader.voices.base import UnspokenError


def paragraph(text: str) -> Paragraph:
    """A paragraph of one run."""
    return Paragraph(runs=(Run(text=text),))


LONG = Article(
    title="Xã Hòa Bình trồng rừng",
    lead="Năm 2023, xã trồng 12 ha rừng.",
    byline="Thu Trang",
    blocks=(
        *(
            paragraph(f"Thôn {number} có {number * 7} hộ. Mỗi hộ trồng {number + 3} cây lim và chăm sóc cây mỗi tuần.")
            for number in range(2, 20)
        ),
        Heading(level=2, runs=(Run(text="Kết quả"),)),
        *(
            paragraph(f"Đợt {number}: cây sống {number + 70}%. Bà con phấn khởi, tiếp tục thi đua trong vụ tới.")
            for number in range(2, 20)
        ),
    ),
)


@dataclass
class Tone:
    """A voice whose every sample is the number of the character it stands for, 100 samples each."""

    voice_id: str = "tone:vi"
    rate_hz: int = 22_050
    language: str = "vi"
    mute: str = ""
    fails_after: int | None = None
    said: list[str] = field(default_factory=list)
    closed: int = 0

    def say(self, utterance: Utterance) -> Clip:
        if self.fails_after is not None and len(self.said) >= self.fails_after:
            raise EngineUnreachableError("no answer", "không trả lời")
        if self.mute and self.mute in utterance.text:
            raise UnspokenError("no sound", "không có âm")
        self.said.append(utterance.text)
        return Clip(pcm=b"".join((ord(c) % 9000 + 1).to_bytes(2, "little") * 100 for c in utterance.text), rate_hz=self.rate_hz)

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def tones(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Tone]]:
    """Every voice that was opened; all of them are closed at the end of a narration, however it ended."""
    opened: list[Tone] = []
    pattern = Tone()

    def open_tone(spec: str, *, language: str, rate: float) -> Tone:
        tone = replace(
            pattern, voice_id=f"{spec}:{language}", said=[], fails_after=pattern.fails_after if spec == "gtts" else None
        )
        tone.mute = pattern.mute
        opened.append(tone)
        return tone

    monkeypatch.setattr(narrating, "open_voice", open_tone)
    opened.append(pattern)
    yield opened
    assert all(tone.closed for tone in opened[1:])


def test_every_sentence_is_heard_where_its_cue_says(tones: list[Tone], tmp_path: Path) -> None:
    """The samples of each cue in the file are those that the voice gave for its sentence; everything else is silence."""
    narration = speak(LONG, tmp_path / "a.wav", voice="espeak", options=SpeakOptions(workers=3))
    with wave.open(str(tmp_path / "a.wav")) as file:
        pcm = file.readframes(file.getnframes())
    timeline = narration.timeline
    assert len(pcm) == 2 * timeline.samples
    assert [cue.said for cue in timeline.cues] == [utterance.text for utterance in utterances(LONG)]
    end = 0
    for cue in timeline.cues:
        assert not any(pcm[2 * end : 2 * cue.begin])
        assert pcm[2 * cue.begin : 2 * cue.end] == b"".join((ord(c) % 9000 + 1).to_bytes(2, "little") * 100 for c in cue.said)
        end = cue.end
    assert not any(pcm[2 * end :])


def test_cues_lie_on_the_written_text(tones: list[Tone], tmp_path: Path) -> None:
    """Block and span of a cue are the sentence as it stands in the article."""
    cues = speak(LONG, tmp_path / "a.wav", voice="espeak").timeline.cues
    written: dict[str, list[str]] = {cue.block: [] for cue in cues}
    for cue in cues:
        if cue.block.startswith("/blocks/"):
            block = LONG.blocks[int(cue.block.split("/")[2])]
            assert isinstance(block, Paragraph | Heading)
            written[cue.block].append(block.runs[0].text[slice(*cue.span)])
    assert written["/blocks/0"] == ["Thôn 2 có 14 hộ.", "Mỗi hộ trồng 5 cây lim và chăm sóc cây mỗi tuần."]


def test_chapters_tile_the_narration(tones: list[Tone], tmp_path: Path) -> None:
    """The title and each heading begin a chapter; together they cover every sample once."""
    timeline = speak(LONG, tmp_path / "a.wav", voice="espeak").timeline
    assert tuple(chapter.title for chapter in timeline.chapters) == chapter_titles(LONG)
    assert (timeline.chapters[0].begin, timeline.chapters[-1].end) == (0, timeline.samples)
    assert all(before.end == after.begin for before, after in pairwise(timeline.chapters))
    heading = next(cue for cue in timeline.cues if cue.said == "Kết quả")
    assert timeline.chapters[1].begin == heading.begin


@pytest.mark.parametrize("suffix", [".mp3", ".wav"])
def test_any_number_of_lanes_gives_the_same_bytes(tones: list[Tone], tmp_path: Path, suffix: str) -> None:
    """One lane or five: the file is the same, and so is the timeline."""
    results = [speak(LONG, tmp_path / f"{n}{suffix}", voice="espeak", options=SpeakOptions(workers=n)) for n in (1, 2, 5)]
    assert len({result.path.read_bytes() for result in results}) == 1
    assert len({result.timeline for result in results}) == 1
    assert sum(bool(tone.said) for tone in tones[1:]) > 3  # more than one lane has really worked


def test_one_timeline_fits_every_format(tones: list[Tone], tmp_path: Path) -> None:
    """Cues made with the MP3 are right for the WAV, too."""
    assert speak(LONG, tmp_path / "a.mp3", voice="espeak").timeline == speak(LONG, tmp_path / "a.wav", voice="espeak").timeline


def test_the_mp3_is_as_long_as_its_timeline(tones: list[Tone], tmp_path: Path) -> None:
    """Decoded, the file has exactly the samples that the cues count in."""
    narration = speak(LONG, tmp_path / "a.mp3", voice="espeak")
    assert decode_file(narration.path).samples == narration.timeline.samples
    segment = narration.to_audio_segment()
    assert (segment.frame_rate, segment.channels) == (22_050, 1)
    assert int(segment.frame_count()) == narration.timeline.samples


def test_a_sentence_without_sound_is_a_notice(tones: list[Tone], tmp_path: Path) -> None:
    """It is told with its place; --strict makes it an error and leaves no file."""
    tones[0].mute = "Kết quả"
    narration = speak(LONG, tmp_path / "a.wav", voice="espeak")
    assert narration.notices == (TextUnspoken(place="/blocks/18", start=0, end=7, text="Kết quả"),)
    with pytest.raises(InputError, match="Kết quả"):
        speak(LONG, tmp_path / "b.wav", voice="espeak", options=SpeakOptions(strict=True))
    assert not (tmp_path / "b.wav").exists()


def test_a_voice_of_another_language_is_a_notice(tones: list[Tone], tmp_path: Path) -> None:
    """An English article read by a Vietnamese voice."""
    article = Article(title="Hello", language="en-GB", blocks=(paragraph("Good morning."),))
    notices = speak(article, tmp_path / "a.wav", voice="espeak").notices
    assert notices == (VoiceLanguage(language="en-GB", spoken="vi"),)


def test_the_artist_is_who_wrote_it(tones: list[Tone], tmp_path: Path) -> None:
    """A player lists people: neither what they did nor who made the pictures belongs there."""
    article = replace(LONG, byline_role="Tin, bài", photo_credit="Văn Hùng")
    speak(article, tmp_path / "a.wav", voice="espeak")
    written = (tmp_path / "a.wav").read_bytes()
    assert b"IART\x0a\x00\x00\x00Thu Trang\x00" in written
    assert "Văn Hùng".encode() not in written
    assert [cue.said for cue in speak(article, tmp_path / "a.wav", voice="espeak").timeline.cues][-2:] == [
        "Tin, bài: Thu Trang",
        "Ảnh: Văn Hùng",
    ]


def _chosen(choice: Choice) -> Future[Choice]:
    future: Future[Choice] = Future()
    future.set_result(choice)
    return future


def test_auto_falls_back_for_the_whole_article(tones: list[Tone], tmp_path: Path) -> None:
    """A network that fails midway: every sentence is said by espeak, none by the voice that failed; both choices are told."""
    tones[0].fails_after = 3
    told: list[str] = []
    options = SpeakOptions(choice=_chosen(Choice("gtts", "g", "g")), on_voice=lambda choice: told.append(choice.spec))
    narration = speak(LONG, tmp_path / "a.wav", voice="auto", options=options)
    assert told == ["gtts", "espeak"]
    assert narration.voice_id.startswith("espeak")
    assert sorted(text for tone in tones if tone.voice_id.startswith("espeak") for text in tone.said) == sorted(
        utterance.text for utterance in utterances(LONG)
    )


def test_a_named_voice_that_fails_leaves_nothing(tones: list[Tone], tmp_path: Path) -> None:
    """Who names gtts gets gtts, or an error and no file."""
    tones[0].fails_after = 3
    with pytest.raises(EngineUnreachableError):
        speak(LONG, tmp_path / "a.mp3", voice="gtts")
    assert list(tmp_path.iterdir()) == []


def test_progress_ends_with_everything_done(tones: list[Tone], tmp_path: Path) -> None:
    """It grows, and the last word is all of all."""
    seen: list[tuple[int, int]] = []
    speak(LONG, tmp_path / "a.wav", voice="espeak", options=SpeakOptions(on_progress=lambda *step: seen.append(step)))
    blocks = [done for done, _ in seen if done]
    assert blocks == sorted(blocks)
    assert {total for _, total in seen} == {len(LONG.blocks)}


@pytest.mark.parametrize(("target", "options"), [("a.ogg", None), ("a.mp3", SpeakOptions(workers=0))])
def test_what_is_not_offered_is_refused(tmp_path: Path, target: str, options: SpeakOptions | None) -> None:
    """Unknown formats and no lanes are option errors before any work."""
    with pytest.raises(OptionError):
        speak(LONG, tmp_path / target, voice="silent", options=options)
    assert list(tmp_path.iterdir()) == []
