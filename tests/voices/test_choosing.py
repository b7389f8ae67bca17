"""Which voice speaks for whoever names none, and how that is found out without waiting."""

from __future__ import annotations

import http.client
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import pytest

from docreader.voices import auto, gtts_reach
from docreader.voices.auto import choose
from docreader.voices.gtts_reach import ENDPOINT_VARIABLE, GOOGLE, endpoint, reachable, within

from .fake_google import FakeGoogle

PROXIES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def deaf() -> Iterator[int]:
    """The port of a server that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_server_that_answers_is_reachable(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection is enough; nothing is asked over it."""
    with FakeGoogle() as google:
        monkeypatch.setenv(ENDPOINT_VARIABLE, google.url)
        assert reachable()
        assert google.texts == []


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:9", "http://voice.invalid", "nonsense", "http://[", "https://a..b", "http://\u2028"]
)
def test_what_is_not_there_is_not_reachable(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    """Refused, unknown, or no address at all: no, and no exception."""
    monkeypatch.setenv(ENDPOINT_VARIABLE, address)
    assert not reachable(1.0)


def test_a_server_without_tls_is_not_reachable(monkeypatch: pytest.MonkeyPatch, deaf: int) -> None:
    """A handshake that never ends is given up in time."""
    monkeypatch.setenv(ENDPOINT_VARIABLE, f"https://127.0.0.1:{deaf}")
    begin = time.perf_counter()
    assert not reachable(0.2)
    assert time.perf_counter() - begin < 5


def test_a_name_server_that_hangs_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """The time limit holds for the look-up of the name too."""
    over = threading.Event()

    def hang(*_: object, **__: object) -> None:
        over.wait(10)
        raise OSError

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    monkeypatch.delenv(ENDPOINT_VARIABLE, raising=False)
    begin = time.perf_counter()
    assert not reachable(0.2)
    assert time.perf_counter() - begin < 5
    over.set()


def test_a_look_up_that_hangs_does_not_keep_the_program_alive() -> None:
    """What was given up does not delay the exit."""
    code = """
import time
from docreader.voices.gtts_reach import within
try: within(0.05, lambda: time.sleep(60))
except TimeoutError: print("late")
"""
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=20, check=True)
    assert result.stdout == "late\n"


def test_tls_is_verified(monkeypatch: pytest.MonkeyPatch) -> None:
    """Certificate and name are checked, and Google is asked over TLS only."""
    monkeypatch.delenv("REQUESTS_CA_BUNDLE", raising=False)
    context = gtts_reach._tls()
    assert context.verify_mode == ssl.CERT_REQUIRED
    assert context.check_hostname
    assert context.cert_store_stats()["x509_ca"] > 50
    assert endpoint({}) == GOOGLE == "https://translate.google.com"


def test_the_way_leads_through_the_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Behind a proxy, its answer counts: for https a tunnel is asked for, and no_proxy is heeded."""
    with FakeGoogle() as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        monkeypatch.setenv("https_proxy", proxy.url)
        monkeypatch.setenv(ENDPOINT_VARIABLE, "http://voice.invalid")
        assert reachable()
        monkeypatch.setenv(ENDPOINT_VARIABLE, "https://voice.invalid")
        assert not reachable()  # the fake refuses to tunnel
        assert proxy.connections == 2
        monkeypatch.setenv("no_proxy", "voice.invalid")
        assert not reachable()
        assert proxy.connections == 2


def test_within_carries_results_and_errors() -> None:
    """What the task returns or raises comes out in the thread that waits."""
    assert within(5, lambda: 7) == 7
    with pytest.raises(http.client.HTTPException, match="no"):
        within(5, _fail)


def _fail() -> None:
    raise http.client.HTTPException("no")


def test_google_is_chosen_when_it_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """And the reason says, in both languages, that the text goes there and how to keep it."""
    with FakeGoogle() as google:
        monkeypatch.setenv(ENDPOINT_VARIABLE, google.url)
        choice = choose()
    assert choice.spec == "gtts"
    assert "sent to Google" in choice.en
    assert "gửi đến Google" in choice.vi
    assert "--voice espeak" in choice.en


def test_espeak_is_chosen_when_google_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason names espeak and says why."""
    monkeypatch.setenv(ENDPOINT_VARIABLE, "http://127.0.0.1:9")
    choice = choose(1.0)
    assert choice.spec == "espeak"
    assert "espeak" in choice.en
    assert "cannot be reached" in choice.en
    assert "không kết nối" in choice.vi


def test_espeak_is_chosen_for_a_pace_that_google_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without asking the network at all; a slow pace may be Google's."""
    monkeypatch.setattr(auto, "reachable", lambda _: pytest.fail("the network was asked"))
    assert choose(rate=1.5).spec == "espeak"
    assert "1.5" in choose(rate=1.5).en
    monkeypatch.setattr(auto, "reachable", lambda _: True)
    assert choose(rate=0.7).spec == "gtts"
