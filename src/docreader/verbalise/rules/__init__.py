"""The table of rules, in the order they are tried: whole shapes first, single marks last.

A semiotic class is one module; where parts of it need different places in the order, it offers a tuple for each.
"""

from __future__ import annotations

from docreader.verbalise.engine import Rule
from docreader.verbalise.rules import (
    abbreviations,
    cardinals,
    codes,
    dashes,
    dates,
    documents,
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
    *web.RULES,
    *symbols.UNDERSCORES,
    *marks.RULES,
    *documents.RULES,
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
    *abbreviations.RULES,
    *spelling.RULES,
    *dashes.RULES,
    *symbols.RULES,
    *cardinals.LAST,
)
UNSURE = frozenset(rule.name for rule in RULES if rule.unsure)
"""Rules for what nothing around it decides."""
