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
    decimals,
    documents,
    fractions,
    marks,
    measures,
    ordinals,
    percent,
    phones,
    ranges,
    ratios,
    romans,
    scores,
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
    *ordinals.AMONG,
    *fractions.SPANS,
    *dates.RULES,
    *phones.RULES,
    *times.RULES,
    *ranges.SHORT,
    *fractions.DECIDED,
    *ratios.RULES,
    *ratios.BARE,
    *fractions.BARE,
    *dashes.BULLETS,
    *ranges.WHOLE,
    *scores.RULES,
    *ordinals.RULES,
    *cardinals.WHOLE,
    *decimals.WHOLE,
    *percent.RULES,
    *measures.AMOUNTS,
    *codes.RULES,
    *romans.RULES,
    *decimals.RULES,
    *cardinals.RULES,
    *ranges.BETWEEN,
    *measures.AFTER_NUMBERS,
    *dashes.SIGNS,
    *decimals.AFTER_NUMBERS,
    *abbreviations.RULES,
    *spelling.RULES,
    *dashes.RULES,
    *symbols.RULES,
    *cardinals.LAST,
)
