"""Google's voice against a server that does not always behave."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from urllib.parse import unquote

import gtts
import pytest
import requests

from docreader.errors import DocreaderError, EngineError, EngineUnreachableError, OptionError
from docreader.voices import gtts_wire, open_voice
from docreader.voices.gtts import GttsVoice
from docreader.voices.gtts_reach import ENDPOINT_VARIABLE, GOOGLE
from docreader.voices.gtts_wire import Manner, Wire, least_ms, packaged

from .fake_google import FAULTS, STALLS, FakeGoogle, answer, sends, tone
from .said import samples, silence_ms, utterance

SENTENCE = (
    "Xác định công tác dân vận là một trong những nhiệm vụ chiến lược, góp phần tích cực trong thực hiện thắng lợi các nhiệm vụ "
    "chính trị của Đảng bộ."
)
VIETNAMESE = Manner("vi")


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


class Pauses(list[float]):
    """Stands for ``time.sleep`` and remembers what was asked of it."""

    def __call__(self, seconds: float) -> None:
        self.append(seconds)


@pytest.fixture
def pauses() -> Pauses:
    """No test waits."""
    return Pauses()


@pytest.fixture
def open_for(pauses: Pauses) -> Iterator[Callable[[FakeGoogle], GttsVoice]]:
    """Opens voices that ask a fake and do not wait between two attempts."""
    opened: list[GttsVoice] = []

    def open_one(google: FakeGoogle) -> GttsVoice:
        opened.append(GttsVoice(Wire(google.url, pause=pauses), VIETNAMESE, "vi"))
        return opened[-1]

    yield open_one
    for voice in opened:
        voice.close()


Opener = Callable[[FakeGoogle], GttsVoice]


def test_a_sentence_is_asked_for_in_whole_clauses_over_one_connection(open_for: Opener) -> None:
    """Few questions, each with its final mark, one connection for all of them."""
    with FakeGoogle() as google:
        voice = open_for(google)
        clip = voice.say(utterance(SENTENCE))
        voice.say(utterance("Xin chào."))
    assert google.texts == [
        "Xác định công tác dân vận là một trong những nhiệm vụ chiến lược,",
        "góp phần tích cực trong thực hiện thắng lợi các nhiệm vụ chính trị của Đảng bộ.",
        "Xin chào.",
    ]
    assert google.connections == 1
    assert clip.rate_hz == 24_000


def test_the_pieces_are_trimmed_and_joined_with_the_pause_of_their_mark(open_for: Opener) -> None:
    """Of Google's own silences 40 ms are left at each end of a piece, and 100 ms stand for the comma between two."""
    quiet = sends(lambda text: answer(tone(70 * len(text), 400)))
    with FakeGoogle(always=quiet) as google:
        clip = open_for(google).say(utterance(SENTENCE))
    spoken_ms = sum(70 * len(text) for text in google.texts)
    assert clip.samples / 24 == pytest.approx(spoken_ms + 100 + 4 * 40, abs=30)
    assert all(20 <= ms <= 60 for ms in silence_ms(clip))
    middle = samples(clip)[24 * (40 + 70 * len(google.texts[0]) + 40) :][: 24 * 80]
    assert max(map(abs, middle)) < 100


@pytest.mark.parametrize("fault", FAULTS)
def test_a_passing_fault_is_survived(open_for: Opener, pauses: Pauses, fault: str) -> None:
    """One bad answer is asked for again, once, after a pause; the sound is whole."""
    with FakeGoogle() as google:
        whole = open_for(google).say(utterance(SENTENCE)).pcm
    with FakeGoogle({2: FAULTS[fault]}) as google:
        assert open_for(google).say(utterance(SENTENCE)).pcm == whole
        assert len(google.texts) == 3
    assert pauses == [1.0 if fault == "429" else 0.5]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_lasting_fault_is_an_error(open_for: Opener, fault: str) -> None:
    """Two bad answers are an error that says what came, in both languages, and what to do. Nothing is lost in silence."""
    with FakeGoogle(always=FAULTS[fault]) as google:
        with pytest.raises(EngineUnreachableError, match=r"gtts voice .*espeak") as caught:
            open_for(google).say(utterance(SENTENCE))
        assert len(google.texts) == 2
    assert "giọng gtts" in caught.value.vi
    if fault.isdigit():
        assert fault in str(caught.value)
    if fault == "endless":
        assert "without end" in str(caught.value)


@pytest.mark.parametrize("stall", STALLS)
def test_a_stall_is_ended_by_the_attempt_and_survived(open_for: Opener, monkeypatch: pytest.MonkeyPatch, stall: str) -> None:
    """A server that keeps us waiting is left after the time for one attempt, and asked again over a new connection."""
    monkeypatch.setattr(gtts_wire, "ATTEMPT_S", 0.3)
    with FakeGoogle({1: STALLS[stall]}) as google:
        assert open_for(google).say(utterance("Xin chào.")).samples
        assert google.connections == 2
    with FakeGoogle(always=STALLS[stall]) as google, pytest.raises(EngineUnreachableError, match="in time"):
        open_for(google).say(utterance("Xin chào."))


def test_an_utterance_has_a_deadline_of_its_own(pauses: Pauses) -> None:
    """Whatever becomes of its pieces: 30 s after it began, nothing more is asked."""
    ticks = iter([0.0, 1.0, 29.0, 31.0, 31.0, 31.0, 31.0])
    with FakeGoogle() as google:
        wire = Wire(google.url, clock=lambda: next(ticks), pause=pauses)
        voice = GttsVoice(wire, VIETNAMESE, "vi", clock=lambda: next(ticks))
        with closing(voice), pytest.raises(EngineUnreachableError, match="in time"):
            voice.say(utterance(f"{SENTENCE} {SENTENCE}"))
        assert len(google.texts) == 2


def test_nothing_is_sent_after_the_deadline(monkeypatch: pytest.MonkeyPatch, pauses: Pauses) -> None:
    """Text that is not going to be heard does not leave the computer."""
    monkeypatch.setattr(gtts_wire, "within", lambda *_: pytest.fail("it was sent"))
    with closing(Wire("http://127.0.0.1:9", clock=lambda: 31.0, pause=pauses)) as wire, pytest.raises(EngineUnreachableError):
        wire.fetch("Xin chào.", VIETNAMESE, 30.0)


def test_a_long_retry_after_is_not_obeyed_for_long(open_for: Opener, pauses: Pauses) -> None:
    """Five seconds at most: the caller has another voice."""
    with FakeGoogle({1: sends(lambda _: b"", 429, Retry_After="3600")}) as google:
        open_for(google).say(utterance("Xin chào."))
    assert pauses == [5.0]


def test_a_redirect_is_not_followed(open_for: Opener) -> None:
    """The text goes where it was meant to go and nowhere else."""
    with FakeGoogle() as elsewhere, FakeGoogle(always=sends(lambda _: b"", 307, Location=elsewhere.url)) as google:
        with pytest.raises(EngineUnreachableError, match="307"):
            open_for(google).say(utterance("Xin chào."))
        assert elsewhere.connections == 0


def test_tls_is_verified_and_every_wait_has_an_end(open_for: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stock gTTS leaves out."""
    seen: dict[str, object] = {}
    send = requests.Session.send

    def watched(self: requests.Session, request: requests.PreparedRequest, **manner: object) -> requests.Response:
        seen.update(manner)
        return send(self, request, **manner)  # type: ignore[arg-type]

    monkeypatch.setattr(requests.Session, "send", watched)
    monkeypatch.delenv("REQUESTS_CA_BUNDLE", raising=False)
    monkeypatch.delenv("CURL_CA_BUNDLE", raising=False)
    with FakeGoogle() as google:
        open_for(google).say(utterance("Xin chào."))
    assert seen["verify"] is True
    assert seen["timeout"] == (5, 15)
    assert seen["allow_redirects"] is False


def test_the_proxy_of_the_environment_is_used(open_for: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader behind a proxy can hear too."""
    with FakeGoogle() as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        wire = Wire("http://voice.invalid")
        with closing(GttsVoice(wire, VIETNAMESE, "vi")) as voice:
            assert voice.say(utterance("Xin chào.")).samples
        assert proxy.paths == ["http://voice.invalid/_/TranslateWebserverUi/data/batchexecute"]


def test_a_server_that_is_not_there() -> None:
    """No server, no sound, one clear error."""
    with FakeGoogle() as google:
        url = google.url
    with (
        closing(GttsVoice(Wire(url, pause=Pauses()), VIETNAMESE, "vi")) as voice,
        pytest.raises(EngineUnreachableError, match="reached"),
    ):
        voice.say(utterance("Xin chào."))


def test_text_without_words_is_not_sent(open_for: Opener) -> None:
    """There is nothing to ask for; a little silence stands for it. The same holds for such a piece of a longer text."""
    with FakeGoogle() as google:
        clip = open_for(google).say(utterance("— * * * —"))
        assert google.texts == []
        open_for(google).say(utterance("Xin chào. " + "* " * 80))
        assert all("Xin chào" in text for text in google.texts)
    assert clip.samples == 2400


def test_sound_at_another_rate_is_refused(open_for: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    """Clips of two rates cannot be joined: the error asks for a report."""
    monkeypatch.setattr("docreader.voices.gtts.RATE_HZ", 22_050)
    with FakeGoogle() as google, pytest.raises(EngineError, match="24000 Hz"):
        open_for(google).say(utterance("Xin chào."))


def test_silent_sound_is_kept_whole(open_for: Opener) -> None:
    """What the trimmer takes for silence from end to end is still the answer."""
    silent = bytes.fromhex("fff344c4") + bytes(92)
    with FakeGoogle(always=sends(lambda _: answer(silent * 40))) as google:
        assert open_for(google).say(utterance("Xin chào.")).samples == 40 * 576


def test_gtts_still_packs_requests_as_we_use_it() -> None:
    """The private part of gTTS that we use: one request for one piece, holding all of it, for any text up to 100 characters."""
    for piece in (SENTENCE[:100], "a", "TP. Hồ Chí Minh: 3,5 ha (85%).", "x" * 100):
        request = packaged(piece, VIETNAMESE, "http://127.0.0.1:1/base")
        assert request.method == "POST"
        assert request.url == "http://127.0.0.1:1/base/_/TranslateWebserverUi/data/batchexecute"
        body = unquote(str(request.body)).encode().decode("unicode_escape").encode().decode("unicode_escape")
        assert piece.strip() in body
    assert gtts.gTTS.GOOGLE_TTS_MAX_CHARS == 100
    assert gtts.gTTS.GOOGLE_TTS_RPC == "jQ1olc"
    assert packaged("a", VIETNAMESE, GOOGLE).url == "https://translate.google.com/_/TranslateWebserverUi/data/batchexecute"


def test_a_piece_that_is_too_long_is_not_sent_in_part() -> None:
    """Stock gTTS would make two requests of it: better no request than half a sentence."""
    with pytest.raises(ValueError, match="too many values"):
        packaged("a " * 80, VIETNAMESE, GOOGLE)


@pytest.mark.parametrize(
    ("rate", "slow", "voice_id"), [(1.0, None, "gtts:vi"), (0.8, True, "gtts:vi@slow"), (0.5, True, "gtts:vi@slow")]
)
def test_its_two_paces(monkeypatch: pytest.MonkeyPatch, rate: float, slow: bool | None, voice_id: str) -> None:
    """Normal, and slow for 0.8 or less; the service is told."""
    with FakeGoogle() as google:
        monkeypatch.setenv(ENDPOINT_VARIABLE, google.url + "/")
        with closing(open_voice("gtts", language="vi", rate=rate)) as voice:
            voice.say(utterance("Xin chào."))
            assert voice.voice_id == voice_id
    assert google.forms == [["Xin chào.", "vi", slow, "null"]]
    assert google.paths == ["/_/TranslateWebserverUi/data/batchexecute"]


@pytest.mark.parametrize("rate", [0.9, 1.1, 2.0])
def test_other_paces_are_refused(rate: float) -> None:
    """It is not pretended that they are possible."""
    with pytest.raises(OptionError, match="espeak"):
        open_voice("gtts", language="vi", rate=rate)


@pytest.mark.parametrize("address", ["ftp://x", "example.org", "http://", "http://[", "http://a:99999"])
def test_an_address_that_is_none(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    """A wrong DOCREADER_GTTS_ENDPOINT is named; the text does not go to Google instead."""
    monkeypatch.setenv(ENDPOINT_VARIABLE, address)
    with pytest.raises(OptionError, match=ENDPOINT_VARIABLE):
        open_voice("gtts", language="vi")


@pytest.mark.parametrize(
    ("language", "voice_id", "spoken"),
    [
        ("vi-VN", "gtts:vi", "vi"),
        ("he", "gtts:iw", "he"),
        ("nb", "gtts:no", "nb"),
        ("fr-CA", "gtts:fr-CA", "fr"),
        ("zh-TW", "gtts:zh-TW", "zh"),
        ("lo", "gtts:vi", "vi"),
    ],
)
def test_which_language_is_spoken(monkeypatch: pytest.MonkeyPatch, language: str, voice_id: str, spoken: str) -> None:
    """The article's where Google has it, else Vietnamese, and the voice owns up to it."""
    monkeypatch.delenv(ENDPOINT_VARIABLE, raising=False)
    with closing(open_voice("gtts", language=language)) as voice:
        assert (voice.voice_id, voice.language) == (voice_id, spoken)


@pytest.mark.parametrize(
    ("piece", "ms"), [("a", 60), ("Bạch Thông", 180), ("x" * 100, 100), ("TP. Hồ Chí Minh", 220), ("a b c d e f", 120)]
)
def test_what_no_voice_can_say_faster(piece: str, ms: int) -> None:
    """20 ms a letter, at most 100 ms a word, at least 60 ms: a third of what speech takes, three times what a stump has."""
    assert least_ms(piece) == ms


@pytest.mark.parametrize("payload", ["null", "5", "true", '{"a": 1}', "[5]", "[]", "", "[", '"AAAA"'])
def test_an_answer_of_another_shape_is_no_speech(open_for: Opener, payload: str) -> None:
    """Whatever JSON comes in the place of the sound: the error that any other bad answer is."""
    body = json.dumps([["wrb.fr", "jQ1olc", payload]]).encode()
    with FakeGoogle(always=sends(lambda _: body)) as google, pytest.raises(EngineUnreachableError, match="sent no speech"):
        open_for(google).say(utterance("Xin chào."))


def test_an_address_that_is_none_after_all_is_an_error_of_the_voice(pauses: Pauses) -> None:
    """A name that cannot be looked up never reaches the network."""
    with closing(Wire("http://*.invalid", pause=pauses)) as wire, pytest.raises(EngineUnreachableError, match="InvalidURL"):
        wire.fetch("Xin chào.", VIETNAMESE, time.monotonic() + 30)
    assert pauses == []


def test_a_long_answer_is_quick_to_check(open_for: Opener) -> None:
    """Rubbish as large as is read at all is refused in no time."""
    begin = time.perf_counter()
    for body in (b'"jQ1olc"' * 240_000, b'["wrb.fr","jQ1olc",' * 100_000, b"jQ1olc\n" * 280_000):
        with FakeGoogle(always=sends(lambda _, body=body: body)) as google, pytest.raises(DocreaderError):  # type: ignore[misc]
            open_for(google).say(utterance("Xin chào."))
    assert time.perf_counter() - begin < 10


def test_a_fault_is_not_only_a_fault_of_the_fake(open_for: Opener) -> None:
    """The fake's good answer is good: the same body sent as a fault is heard."""
    good = sends(lambda text: answer(tone(70 * len(text))))
    with FakeGoogle(always=good) as google:
        assert open_for(google).say(utterance(SENTENCE)).samples > 24 * 70 * 100
