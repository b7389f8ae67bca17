"""What rules use of ``re``, but that a pattern is compiled when it is first asked for something.

The rules have some four hundred patterns, and compiling them all takes longer than all else that reading one line does; a line
asks for a few dozen. Modules say ``from docreader.verbalise import lazy_re as re``. A mistake in a pattern shows when it is
first used, so ``tests/verbalise/test_spans.py`` uses each.
"""

from __future__ import annotations

import re
from re import DOTALL, IGNORECASE, Match, Pattern, escape, findall, fullmatch, split, sub
from typing import Any, cast

__all__ = ["DOTALL", "IGNORECASE", "Match", "Pattern", "compile", "escape", "findall", "fullmatch", "split", "sub"]


def compile(pattern: str, flags: int = 0) -> Pattern[str]:  # noqa: A001 - named as in re
    """As ``re.compile``, later.

    >>> compile("[0-9]+").findall("36/42")
    ['36', '42']
    """
    return cast("Pattern[str]", _Later(pattern, flags))


class _Later:
    """Stands for a pattern. Two threads that ask at once compile it twice, and get the same."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._arguments = pattern, flags

    def __getattr__(self, name: str) -> Any:
        """What a pattern calls so; kept, so that this is asked once for each."""
        if name.startswith("_"):
            raise AttributeError(name)
        found = getattr(re.compile(*self._arguments), name)
        setattr(self, name, found)
        return found
