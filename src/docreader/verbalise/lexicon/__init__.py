"""The lexicon: abbreviations, units and names with what is said for them. One row of ``abbreviations.tsv`` is one sense.

Columns: abbreviation, expansion, class, cue, note. The senses of an abbreviation are tried in the order of the file; a sense
with a cue holds only where the cue does, one without holds everywhere. Cues, all of which must hold, are joined by ``;``:

    number           in the number of an official document
    beside:TU|TW     … that also has one of these codes
    glued            a number is written together with it (QL3)
    colon            a colon follows
    before:#         a digit, or "số" and a digit, follows
    before:A         a capitalised word follows
    before:#3        a number of at most three digits does; before:#year: a year
    before:x|y       one of these follows: words of lower case, also # and A
    not-before:x|y   none of them does
    after:x|y        one of these words stands before; # first: or a digit; % first: or the sign
    not-after:x|y    none of them does
    near:x|y         one of them stands within 120 characters to either side
    not-near:x|y     none of them does
    unsure           always; the likeliest of several senses, of which nothing has decided
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal, TypeAlias, get_args

Kind: TypeAlias = Literal["doctype", "body", "party", "company", "place", "title", "generic", "name", "unit", "glued-unit"]


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of an abbreviation."""

    abbreviation: str
    expansion: str
    kind: Kind
    """``unit``: only after a number; ``glued-unit``: only written together with it."""
    cue: str = ""
    """Where the sense holds, see the module; "" = everywhere."""
    note: str = ""
    """For whoever edits the file."""

    def __post_init__(self) -> None:
        if self.kind not in get_args(Kind):
            raise ValueError(f"{self.abbreviation}: no kind {self.kind!r}")


@cache
def senses() -> dict[str, tuple[Sense, ...]]:
    """Every sense by its abbreviation, in the order of the file."""
    found: dict[str, tuple[Sense, ...]] = {}
    for sense in rows():
        found[sense.abbreviation] = (*found.get(sense.abbreviation, ()), sense)
    return found


@cache
def rows() -> tuple[Sense, ...]:
    """The file, row by row; lines that begin with ``#`` are comments."""
    text = resources.files(__name__).joinpath("abbreviations.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(_sense(line.split("\t")) for line in lines)


@cache
def units(*, glued: bool) -> dict[str, str]:
    """What is said for a unit after a number; ``glued``: written together with it, where capitals matter less."""
    found = {
        sense.abbreviation: sense.expansion for sense in rows() if sense.kind == "unit" or (glued and sense.kind == "glued-unit")
    }
    if not glued:
        return found
    folded = {unit.casefold(): said for unit, said in reversed(found.items()) if len(unit) > 1}
    return folded | found


@cache
def names() -> dict[str, str]:
    """What is said for a name such as Covid, by its case-folded form."""
    return {sense.abbreviation.casefold(): sense.expansion for sense in rows() if sense.kind == "name"}


def _sense(columns: list[str]) -> Sense:
    abbreviation, expansion, kind, cue, note = [*columns, "", ""][:5]
    return Sense(abbreviation, expansion, kind, cue, note)  # type: ignore[arg-type]  # checked by Sense itself
