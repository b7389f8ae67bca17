"""Every error that docreader raises on purpose.

    DocreaderError                 exit code 1
    ├── OptionError                2  a choice that does not exist
    ├── InputError                 3  the page cannot be read
    ├── EngineError                4  a voice or a typesetter failed
    │   ├── EngineMissingError        it is not installed
    │   └── EngineUnreachableError    it did not answer
    └── OutputError                5  the result cannot be written

A message says what happened, to which thing, and what to do: in one line, in English and in Vietnamese. This module must not
know what raises the errors.
"""

from __future__ import annotations

from typing import ClassVar


class DocreaderError(Exception):
    """A failure with a one-line message in English (``str``) and in Vietnamese (``vi``)."""

    exit_code: ClassVar[int] = 1
    """What the command line exits with."""

    def __init__(self, en: str, vi: str) -> None:
        super().__init__(en, vi)  # both in args: an error survives pickling between processes

    def __str__(self) -> str:
        return self.in_language("en")

    @property
    def vi(self) -> str:
        """The message in Vietnamese."""
        return self.in_language("vi")

    def in_language(self, language: str) -> str:
        """The message in ``"vi"`` or ``"en"``, on one line."""
        text = str(self.args[1] if language == "vi" else self.args[0])
        return " ".join(text.split())


class OptionError(DocreaderError):
    """A value that an option does not take."""

    exit_code = 2


class InputError(DocreaderError):
    """A source that is missing, unreadable, too large, or no article."""

    exit_code = 3


class EngineError(DocreaderError):
    """A voice, encoder or typesetter that failed."""

    exit_code = 4


class EngineMissingError(EngineError):
    """An engine that is not installed here."""


class EngineUnreachableError(EngineError):
    """An engine across the network that did not answer, or not with speech."""


class OutputError(DocreaderError):
    """A result that cannot be written where it was asked for."""

    exit_code = 5
