"""Patterns wait until they are used, and are then as those of ``re``."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docreader.verbalise import lazy_re, rules


def test_a_pattern_is_compiled_when_it_is_used() -> None:
    """Even one that is wrong costs nothing before; afterwards it has all that a pattern has."""
    with pytest.raises(re.error):
        lazy_re.compile("(").search("a")
    pattern = lazy_re.compile("(?P<a>ab)+", lazy_re.IGNORECASE)
    assert vars(pattern).keys() == {"_arguments"}
    assert pattern.findall("ABab") == ["ab"]
    assert (pattern.pattern, pattern.groups, pattern.flags) == ("(?P<a>ab)+", 1, re.IGNORECASE | re.UNICODE)
    with pytest.raises(AttributeError):
        pattern.seek  # type: ignore[attr-defined]  # noqa: B018 - the mistake under test


def test_no_rule_compiles_at_import() -> None:
    """A line of text would wait for four hundred patterns."""
    modules = Path(rules.__file__).parent.glob("*.py")
    assert [path.name for path in modules if re.search(r"^import re$", path.read_text("utf-8"), re.MULTILINE)] == []
