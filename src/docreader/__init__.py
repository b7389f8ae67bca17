"""docreader: articles for people who cannot read small print. Every public name is here or in ``docreader.model``."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docreader.errors import DocreaderError as DocreaderError
    from docreader.errors import EngineError as EngineError
    from docreader.errors import EngineMissingError as EngineMissingError
    from docreader.errors import EngineUnreachableError as EngineUnreachableError
    from docreader.errors import InputError as InputError
    from docreader.errors import OptionError as OptionError
    from docreader.errors import OutputError as OutputError
    from docreader.model import Article as Article
    from docreader.model import Settings as Settings
    from docreader.pipeline import Narration as Narration
    from docreader.pipeline import SpeakOptions as SpeakOptions
    from docreader.pipeline import export as export
    from docreader.pipeline import formats as formats
    from docreader.pipeline import read as read
    from docreader.pipeline import read_lexicon as read_lexicon
    from docreader.pipeline import render as render
    from docreader.pipeline import speak as speak
    from docreader.verbalise import verbalise as verbalise
    from docreader.voices import voices as voices

_HOMES = {
    "Article": "docreader.model",
    "DocreaderError": "docreader.errors",
    "EngineError": "docreader.errors",
    "EngineMissingError": "docreader.errors",
    "EngineUnreachableError": "docreader.errors",
    "InputError": "docreader.errors",
    "Narration": "docreader.pipeline",
    "OptionError": "docreader.errors",
    "OutputError": "docreader.errors",
    "Settings": "docreader.model",
    "SpeakOptions": "docreader.pipeline",
    "export": "docreader.pipeline",
    "formats": "docreader.pipeline",
    "read": "docreader.pipeline",
    "read_lexicon": "docreader.pipeline",
    "render": "docreader.pipeline",
    "speak": "docreader.pipeline",
    "verbalise": "docreader",
    "voices": "docreader",
}
"""Where each public name is imported from, when it is first used. ``verbalise`` and ``voices`` are packages that are called."""

__all__ = [
    "Article",
    "DocreaderError",
    "EngineError",
    "EngineMissingError",
    "EngineUnreachableError",
    "InputError",
    "Narration",
    "OptionError",
    "OutputError",
    "Settings",
    "SpeakOptions",
    "export",
    "formats",
    "read",
    "read_lexicon",
    "render",
    "speak",
    "verbalise",
    "voices",
]


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'docreader' has no attribute {name!r}")
    if home == "docreader":
        return import_module(f"docreader.{name}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*globals(), *_HOMES]
