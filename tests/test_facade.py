"""The public promise: names, and what importing them costs."""

from __future__ import annotations

import subprocess
import sys

import docreader

HEAVY = (
    "bs4",
    "lxml",
    "charset_normalizer",
    "click",
    "gtts",
    "requests",
    "pydub",
    "lameenc",
    "miniaudio",
    "typst",
    "PIL",
    "fontpkg",
    "espeakng_loader",
)


def _run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def test_importing_docreader_loads_nothing_heavy() -> None:
    """``import docreader`` loads none of the third-party packages."""
    loaded = _run("import sys, docreader; print(*sys.modules)").split()
    assert "docreader" in loaded
    assert not {name.split(".")[0] for name in loaded} & set(HEAVY)


def test_an_export_loads_only_what_it_needs() -> None:
    """A page of text needs neither voice nor typesetter nor command line."""
    code = "import sys, docreader; docreader.render(docreader.Article(title='x'), 'html'); print(*sys.modules)"
    roots = {name.split(".")[0] for name in _run(code).split()}
    assert not roots & {"click", "gtts", "requests", "pydub", "lameenc", "miniaudio", "typst", "espeakng_loader"}


def test_every_public_name_is_there() -> None:
    """``__all__`` is what the documents promise, and each name resolves and tells what it is."""
    assert set(docreader.__all__) >= {
        "read",
        "render",
        "export",
        "speak",
        "verbalise",
        "voices",
        "formats",
        "Settings",
        "DocreaderError",
    }
    assert len(docreader.__all__) <= 20
    for name in docreader.__all__:
        assert getattr(docreader, name).__doc__


def test_names_that_are_functions_and_packages_stay_both() -> None:
    """``docreader.verbalise`` and ``docreader.voices`` are called, and their modules are found, in any order of import."""
    code = (
        "import docreader, docreader.voices.base, docreader.verbalise.engine as engine;"
        "print(docreader.verbalise('85%'), len(docreader.voices()) > 0, docreader.voices.base.Voice.__name__, engine.__name__)"
    )
    assert _run(code).split()[-3:] == ["True", "Voice", "docreader.verbalise.engine"]


def test_an_unknown_name_is_an_attribute_error() -> None:
    """The lazy facade still says no."""
    assert not hasattr(docreader, "narrate")
