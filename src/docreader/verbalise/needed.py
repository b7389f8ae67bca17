"""What a pattern needs, told from the pattern itself: characters that every match has, and how a match begins.

An engine with some hundred rules spends its time on patterns that cannot match; this tells which. It reads the tree that ``re``
makes of a pattern. That tree is no promise of Python's: where it is not there, or holds what is not known here, the answer is
that nothing is known, and patterns are searched as they are. ``tests/verbalise/test_needed.py`` holds every rule to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any

from docreader.verbalise.planning import CAPITALS, DIGITS, Begin

try:
    from re import _constants, _parser  # type: ignore[attr-defined]  # see above
except ImportError:  # a Python whose re is built otherwise
    _constants = _parser = None

_WIDEST = 1024
"""Characters of a set that is worth asking for."""


def needed(pattern: re.Pattern[str]) -> tuple[frozenset[str], ...]:
    """Sets of characters; a text in which ``pattern`` is found has one of each. The rarer ones first, small letters never.

    >>> [sorted(characters) for characters in needed(re.compile("(?:a|b)[12]?%"))]
    [['%']]
    """
    tree, folded = _tree(pattern)
    found = dict.fromkeys(characters for characters in _needed(tree, folded) if _rarity(characters) < _COMMON)
    return tuple(sorted(found, key=_rarity))


def begin(pattern: re.Pattern[str]) -> Begin | None:
    """How every match of ``pattern`` begins; None = otherwise, or not known.

    >>> begin(re.compile(r"(?<![\\w/])[1-9][0-9]*")), begin(re.compile("[0-9]"))
    ('digit', None)
    """
    tree, folded = _tree(pattern)
    characters, optional = _first(tree, folded)
    if characters is None or optional:
        return None
    before = _not_before(tree)
    if characters <= DIGITS and "digit" in before:
        return "digit"
    return "capital" if characters <= CAPITALS and "letter" in before else None


@lru_cache(maxsize=1)  # asked twice for each pattern
def _tree(pattern: re.Pattern[str]) -> tuple[Sequence[Any], bool]:
    if _parser is None:
        return (), False
    return _parser.parse(pattern.pattern, pattern.flags), bool(pattern.flags & re.IGNORECASE)


_COMMON = 4


def _rarity(characters: Iterable[str]) -> int:
    """0 = signs, 1 = digits, 2 = capitals, 3 = points and commas, 4 = what nearly every text has."""
    return max(map(_rarity_of, characters), default=_COMMON)


def _rarity_of(character: str) -> int:
    if character.islower() or character.isspace():
        return _COMMON
    if character in ".,":
        return 3
    return 2 if character.isupper() else 1 if character.isdecimal() else 0


def _needed(tree: Iterable[Any], folded: bool) -> list[frozenset[str]]:  # noqa: FBT001 - a walk over parts of one pattern
    found: list[frozenset[str]] = []
    for part in tree:
        characters = _characters(part, folded)
        if characters:
            found.append(characters)
            continue
        alternatives = [_needed(inner, folded) for inner in _inside(part)]
        if len(alternatives) == 1:
            found += alternatives[0]
        elif alternatives and all(alternatives):
            found.append(frozenset().union(*(min(sets, key=_rarity) for sets in alternatives)))
    return found


def _inside(part: Any) -> list[Any]:
    """The parts one of which a match must hold; a part that may be left out is none."""
    kind, value = part
    match str(kind):
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT" if value[0] > 0:
            return [value[2]]
        case "SUBPATTERN" if not value[1] and not value[2]:
            return [value[3]]
        case "ATOMIC_GROUP":
            return [value]
        case "ASSERT":
            return [value[1]]
        case "BRANCH":
            return list(value[1])
        case _:
            return []


def _characters(part: Any, folded: bool) -> frozenset[str] | None:  # noqa: FBT001 - as above
    """What ``part`` may be, if it is one character of not too many."""
    kind, value = part
    if str(kind) == "LITERAL":
        return _either_case(chr(value), folded)
    if str(kind) != "IN":
        return None
    found: set[str] = set()
    for item, what in value:
        match str(item):
            case "LITERAL":
                found |= _either_case(chr(what), folded)
            case "RANGE" if what[1] - what[0] < _WIDEST:
                found |= frozenset().union(*(_either_case(chr(code), folded) for code in range(what[0], what[1] + 1)))
            case "CATEGORY" if str(what) == "CATEGORY_DIGIT":
                found |= _all_digits()
            case _:
                return None
    return frozenset(found)


@cache
def _all_digits() -> frozenset[str]:
    return frozenset(filter(str.isdecimal, map(chr, range(0x20000))))


def _either_case(character: str, folded: bool) -> frozenset[str]:  # noqa: FBT001 - as above
    return frozenset((character, character.lower(), character.upper())) if folded else frozenset(character)


def _first(tree: Iterable[Any], folded: bool) -> tuple[frozenset[str] | None, bool]:  # noqa: FBT001 - as above
    """What a match may begin with (None = not known), and whether all of ``tree`` may be left out."""
    found: frozenset[str] = frozenset()
    for part in tree:
        kind, value = part
        if str(kind) in ("ASSERT", "ASSERT_NOT", "AT"):
            continue
        characters, optional = _first_of(part, folded)
        if characters is None:
            return None, False
        found |= characters
        if str(kind).endswith("REPEAT") and value[0] == 0:
            optional = True
        if not optional:
            return found, False
    return found, True


def _first_of(part: Any, folded: bool) -> tuple[frozenset[str] | None, bool]:  # noqa: FBT001 - as above
    characters = _characters(part, folded)
    if characters is not None:
        return characters, False
    kind, value = part
    inside = [value[2]] if str(kind).endswith("REPEAT") else _inside(part)
    if not inside:
        return None, False
    firsts = [_first(inner, folded) for inner in inside]
    known = [first for first, _ in firsts if first is not None]
    if len(known) < len(firsts):
        return None, False
    return frozenset().union(*known), any(optional for _, optional in firsts)


def _not_before(tree: Iterable[Any]) -> set[str]:
    """Of "digit" and "letter", what the lookbehinds at the head of ``tree`` exclude."""
    excluded: set[str] = set()
    for kind, value in tree:
        if str(kind) not in ("ASSERT", "ASSERT_NOT", "AT"):
            break
        if str(kind) == "ASSERT_NOT" and value[0] < 0 and len(value[1]) == 1 and str(value[1][0][0]) == "IN":
            items = [(str(item), what) for item, what in value[1][0][1]]
            if ("CATEGORY", _category("WORD")) in items:
                excluded |= {"digit", "letter"}
            if ("RANGE", (ord("0"), ord("9"))) in items and items[0][0] != "NEGATE":
                excluded.add("digit")
            if items[0][0] == "NEGATE":
                excluded.clear()
    return excluded


def _category(name: str) -> Any:
    return getattr(_constants, f"CATEGORY_{name}", None)
