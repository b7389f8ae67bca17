"""Words for people: each message is written once in English and once in Vietnamese, side by side at its place of use."""

from __future__ import annotations

import locale
import sys
from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

Language: TypeAlias = Literal["en", "vi"]

_chosen: Language = "en"


def choose_language(arguments: Sequence[str], environment: Mapping[str, str]) -> None:
    """Settles the language of this run: ``--lang``, then ``DOCREADER_LANG``, then the locale; English unless one says Vietnamese.

    It is read before the command line is parsed, since help and usage errors need it.
    """
    global _chosen  # noqa: PLW0603 - one process speaks one language, from its first message on
    named = [environment.get("DOCREADER_LANG", "")]
    for number, argument in enumerate(arguments):
        if argument == "--lang":
            named.insert(0, arguments[number + 1] if number + 1 < len(arguments) else "")
        elif argument.startswith("--lang="):
            named.insert(0, argument.partition("=")[2])
    said = next((name for name in named if name in ("en", "vi")), None) or _of_locale(environment)
    _chosen = "vi" if said.lower().startswith("vi") else "en"


def _of_locale(environment: Mapping[str, str]) -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return environment[name]
    return locale.getlocale()[0] or ""  # Windows and macOS set no variable


def language() -> Language:
    """The language of this run."""
    return _chosen


def pick(en: str, vi: str) -> str:
    """The one of two texts that is in the language of this run."""
    return vi if _chosen == "vi" else en


def tell(en: str, vi: str) -> None:
    """One line to stderr."""
    line = pick(en, vi)
    encoding = sys.stderr.encoding or "utf-8"
    print(line.encode(encoding, "replace").decode(encoding), file=sys.stderr, flush=True)  # noqa: T201 - the one home of print
