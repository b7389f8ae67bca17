"""The table of voices, and what opening one costs."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields
from importlib.util import find_spec

import pytest

import docreader.voices
from docreader.errors import EngineMissingError, OptionError
from docreader.voices import FASTEST, SLOWEST, VOICES, kind_of, missing, open_voice, voices

ENGINES = {"gtts", "requests", "urllib3", "ctypes", "espeakng_loader", "pydub", "miniaudio", "ssl"}


@pytest.mark.parametrize("module", ["docreader.voices", "docreader.voices.auto", "docreader.voices.base"])
def test_importing_the_package_loads_no_engine(module: str) -> None:
    """Knowing the voices costs nothing; only the automatic choice may load what it needs to open a connection."""
    result = subprocess.run(
        [sys.executable, "-c", f"import sys, {module}; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    allowed = {"ssl"} if module.endswith("auto") else set()
    assert not {name.split(".")[0] for name in result.stdout.split()} & (ENGINES - allowed)


def test_opening_espeak_loads_no_library_here() -> None:
    """The GPL library and ctypes stay in the worker's process."""
    code = "import sys; from docreader.voices import open_voice; open_voice('espeak', language='vi').close(); print(*sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {name.split(".")[0] for name in result.stdout.split()} & (ENGINES - {"ssl"})


@pytest.mark.parametrize("name", VOICES)
def test_every_voice_says_what_a_reader_wants_to_know(name: str) -> None:
    """Both languages, licence, and where the text goes; only an online voice sends it anywhere."""
    kind = VOICES[name]
    assert kind.name == name
    assert all(
        getattr(kind, field.name) for field in fields(kind) if field.name.endswith(("_en", "_vi")) or field.name == "licence"
    )
    assert kind.online == ("Google" in kind.destination_en) == ("Google" in kind.destination_vi)


@pytest.mark.parametrize("spec", ["", "opera", "auto", "Espeak", "espeak ", ":vi"])
def test_a_voice_that_does_not_exist(spec: str) -> None:
    """The error names the ones that do."""
    with pytest.raises(OptionError, match="espeak, gtts, silent"):
        open_voice(spec, language="vi")
    with pytest.raises(OptionError):
        missing(spec)


@pytest.mark.parametrize("rate", [0.0, 0.49, 2.51, -1.0, float("nan"), float("inf")])
@pytest.mark.parametrize("name", VOICES)
def test_a_pace_beyond_the_limits(name: str, rate: float) -> None:
    """Half to two and a half times the normal pace, for every voice."""
    with pytest.raises(OptionError, match=f"{SLOWEST:g} to {FASTEST:g}"):
        open_voice(name, language="vi", rate=rate)


@pytest.mark.parametrize("spec", ["gtts:vi", "gtts:", "silent:x"])
def test_a_variant_where_there_are_none(spec: str) -> None:
    """It is refused, not ignored."""
    with pytest.raises(OptionError):
        open_voice(spec, language="vi")


def test_an_engine_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which package is missing and how to get it, before anything is tried; the others are still offered."""
    monkeypatch.setattr(docreader.voices, "find_spec", lambda name: None if name == "espeakng_loader" else find_spec(name))
    error = missing("espeak:vi")
    assert error is not None
    assert "pip install espeakng-loader" in str(error)
    assert "pip install espeakng-loader" in error.vi
    with pytest.raises(EngineMissingError):
        open_voice("espeak", language="vi")
    assert [kind.name for kind in voices()] == ["gtts", "silent"]


def test_all_voices_are_installed_here() -> None:
    """A plain installation has every voice of the table, and the package can be called for them."""
    assert [missing(name) for name in VOICES] == [None] * len(VOICES)
    assert docreader.voices() == voices() == tuple(VOICES.values())
    assert kind_of("espeak:vi+f2") is VOICES["espeak"]
