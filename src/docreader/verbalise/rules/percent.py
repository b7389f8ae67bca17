"""Per cent and per mille: 85% · 7,2 % · 4‰ · 3,5%o · 18%GDP · 50%/50%. The sign alone is a symbol."""

from __future__ import annotations

from docreader.verbalise import lazy_re as re
from docreader.verbalise.rule import Context, Rule
from docreader.verbalise.written_numbers import BEGIN, NUMBER, number_words

_SIGN = r"(?:%(?:o(?!\w))?|[‰％﹪])"
_AMOUNT = re.compile(rf"{BEGIN}(?P<number>{NUMBER})\s?(?P<sign>{_SIGN})")
_PAIR = re.compile(rf"{BEGIN}(?P<number>{NUMBER})\s?(?P<sign>%)\s?/\s?(?P<other>{NUMBER})\s?%(?!\s?/)")


def _amount(match: re.Match[str], _context: Context) -> str:
    return f"{number_words(match['number'])} {_name(match['sign'])}"


def _name(sign: str) -> str:
    return "phần nghìn" if sign in ("‰", "%o") else "phần trăm"


def _pair(match: re.Match[str], _context: Context) -> str:
    """Shares side by side are no ratio."""
    return ", ".join(f"{number_words(match[share])} phần trăm" for share in ("number", "other"))


RULES = (
    Rule(
        name="percent.pair",
        pattern=_PAIR,
        say=_pair,
        begins="digit",
        needs=frozenset("%"),
        also=frozenset("/"),
        source="VTV/VOV news usage",
    ),
    Rule(
        name="percent.amount",
        pattern=_AMOUNT,
        say=_amount,
        begins="digit",
        needs=frozenset("%‰％﹪"),
        source="ISO 80000-1, 7.2: % and ‰ follow the number after a space; VTV/VOV news usage: no space, the same words",
    ),
)
