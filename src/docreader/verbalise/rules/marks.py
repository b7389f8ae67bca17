"""Marks that end things: ``v.v.``, and ``./.`` of an official paper, for which nothing is said, but the voice falls."""

from __future__ import annotations

from docreader.verbalise import lazy_re as re
from docreader.verbalise.rule import Context, Rule

_PAPER_END = re.compile(r"\s?\.\s?/\s?\.|(?<=\w)\s?\./?\s?/(?=\s*$)|(?<=[\w:;)”])\s?/\s?\.(?=\s*$)|(?<=…)\s?/\s?\.?(?=\s*$)")
_ET_CETERA = re.compile(r"[vV](?<![\w.].)\.{1,3}\s?[vV](?!\w)(?:…|\.{1,4})?")


def _paper_end(match: re.Match[str], _context: Context) -> str:
    """The three dots before it are the end already."""
    return "." if "." in match[0] and match.string[match.start() - 1 : match.start()] != "…" else ""


def _et_cetera(match: re.Match[str], context: Context) -> str:
    """The point of "v.v." is also the sentence's, where a sentence ends there."""
    after = context.after(match)
    return "vân vân." if match[0][-1] in ".…" and (not after or after[0].isupper()) else "vân vân"


RULES = (
    Rule(
        name="marks.paper_end",
        pattern=_PAPER_END,
        say=_paper_end,
        needs=frozenset("/"),
        source="Decree 30/2020/NĐ-CP, Appendix I (the mark that ends the text of a paper)",
    ),
    Rule(
        name="marks.et_cetera",
        pattern=_ET_CETERA,
        say=_et_cetera,
        needs=frozenset("vV"),
        also=frozenset("."),
        source="VTV/VOV news usage",
    ),
)
