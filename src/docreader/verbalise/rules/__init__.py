"""The table of rules, in the order they are tried: whole shapes first, single marks last.

A semiotic class is one module; where parts of it need different places in the order, it offers a tuple for each.
"""

from __future__ import annotations

from docreader.verbalise.engine import Rule
from docreader.verbalise.rules import (
    abbreviations,
    addresses,
    cardinals,
    codes,
    dashes,
    dates,
    documents,
    emoji,
    foreign,
    marks,
    measures,
    phones,
    ranges,
    ratios,
    romans,
    spelling,
    symbols,
    times,
    web,
)

RULES: tuple[Rule, ...] = (
    *symbols.HIDDEN,
    *emoji.RULES,
    *web.RULES,
    *symbols.UNDERSCORES,
    *marks.RULES,
    *codes.WHOLE,
    *foreign.RULES,
    *addresses.RULES,
    *romans.DOTTED,
    *documents.RULES,
    *codes.CHAINS,
    *dates.RULES,
    *phones.RULES,
    *times.RULES,
    *ratios.RULES,
    *ranges.WHOLE,
    *measures.AMOUNTS,
    *codes.RULES,
    *cardinals.ORDINALS,
    *romans.RULES,
    *cardinals.RULES,
    *dashes.BULLETS,
    *ranges.BETWEEN,
    *measures.AFTER_NUMBERS,
    *cardinals.SIGNS,
    *spelling.PERSONS,
    *abbreviations.RULES,
    *spelling.RULES,
    *dashes.RULES,
    *symbols.RULES,
    *cardinals.LAST,
)
