"""The table of output formats."""

from __future__ import annotations

import subprocess
import sys

import pytest

from docreader.errors import OptionError
from docreader.model import Article, Settings
from docreader.writers import WRITERS, render, writer_for_suffix, writer_named


def test_every_format_is_found_by_name_and_by_suffix() -> None:
    """No two formats share a suffix, and case does not matter."""
    assert list(WRITERS) == ["html", "pdf", "text", "json"]
    suffixes = [suffix for kind in WRITERS.values() for suffix in kind.suffixes]
    assert len(suffixes) == len(set(suffixes))
    for name, kind in WRITERS.items():
        assert kind.name == name
        assert writer_named(name) is kind
        assert all(writer_for_suffix(suffix.upper()) is kind for suffix in kind.suffixes)


@pytest.mark.parametrize("wrong", [".docx", "", ".", "html"])
def test_an_unknown_suffix_names_those_that_exist(wrong: str) -> None:
    """In one line, in both languages."""
    with pytest.raises(OptionError) as raised:
        writer_for_suffix(wrong)
    for language in ("en", "vi"):
        message = raised.value.in_language(language)
        assert all(suffix in message for suffix in (".html", ".pdf", ".txt", ".json"))
        assert "\n" not in message


def test_an_unknown_format_names_those_that_exist() -> None:
    """The same for names."""
    with pytest.raises(OptionError, match="html, pdf, text, json"):
        render(Article(title="x"), "docx", Settings(), {})


@pytest.mark.parametrize(("name", "start"), [("html", "<!doctype html>"), ("text", "Tựa\n"), ("json", "{\n")])
def test_render_gives_the_format(name: str, start: str) -> None:
    """Text formats as text."""
    data = render(Article(title="Tựa"), name, Settings(), {}).data
    assert isinstance(data, str)
    assert data.startswith(start)


def test_a_writer_is_loaded_when_it_is_used() -> None:
    """Who wants text does not load a typesetter, nor the HTML writer."""
    code = (
        "import sys; from docreader.writers import render; from docreader.model import Article, Settings;"
        "render(Article(title='x'), 'text', Settings(), {}); print(*sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "docreader.writers.text" in loaded
    assert not {"docreader.writers.html", "docreader.writers.pdf", "typst"} & set(loaded)
