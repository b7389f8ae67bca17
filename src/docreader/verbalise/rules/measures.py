"""Numbers with a unit: 12,5 km · 100km/h · 85 % · 50.000đ · $1.5 tỷ · 1tr5 · 2,5 tấn/ha. Units are rows of the lexicon."""

from __future__ import annotations

import re

from docreader.verbalise.engine import ANY_DIGIT, CLAIMED, Context, Rule
from docreader.verbalise.lexicon import units
from docreader.verbalise.numbers import cardinal
from docreader.verbalise.rules.words import ONE_EACH
from docreader.verbalise.written_numbers import BEGIN, NUMBER, number_words

_UNIT = r"(?P<unit>°\s?[CcFfKk]?|[%‰$€£¥₫]|[^\W\d_]{1,5}[23²³]?)(?!\w)"
_QUANTITY = re.compile(rf"{BEGIN}(?P<number>{NUMBER})(?P<gap>\s?){_UNIT}")
_AFTER_CLAIMED = re.compile(rf"(?<={CLAIMED})(?P<gap>\s?){_UNIT}")
_PER = re.compile(r"\s?/\s?(?P<unit>[^\W\d_]{1,8}[23²³]?)(?!\w)")
_CURRENCY = re.compile(
    rf"(?<!\w)(?P<symbol>US\$|[$€£¥₫])\s?(?P<number>{NUMBER})(?!\w)(?P<scale>(?:\s(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ)(?!\w)){{0,2}})"
)
_PRODUCT = re.compile(rf"{BEGIN}{NUMBER}(?:\s?[x×]\s?{NUMBER}){{1,3}}(?![0-9]|[.,][0-9])")
_FACTOR = re.compile(NUMBER)
_MILLIONS = re.compile(rf"{BEGIN}(?P<millions>[0-9]{{1,4}})tr(?P<rest>[0-9]{{1,3}})(?!\w)")
MONEY_BEFORE = re.compile(
    r"(?:[0-9]|trăm|nghìn|ngàn|triệu|tỷ|tỉ)\s?(?:đồng|đ|usd|vnđ|vnd|eur|euro|[$€£¥₫])(?:\s?/\s?[^\W\d_]{1,8}[23²³]?){0,2}$"
)
_TIMES = frozenset({"giờ", "giây", "phút"})


def _quantity(match: re.Match[str], context: Context) -> str | None:
    unit = _unit(match)
    return f"{number_words(match['number'], context.options)} {unit}" if unit else None


def _after_claimed(match: re.Match[str], context: Context) -> str | None:
    """The unit of a number that another rule has read: 1/2 kg."""
    if not context.text[match.start() - 1].isdecimal():
        return None
    unit = _unit(match)
    return f" {unit}" if unit else None


def _unit(match: re.Match[str]) -> str | None:
    """A unit written together with its number may be in any case; apart from it, only as in the lexicon."""
    glued = not match["gap"]
    table = units(glued=glued)
    written = "".join(match["unit"].split())
    return table.get(written) or (table.get(written.casefold()) if glued and len(written) > 1 else None)


def _per(match: re.Match[str], context: Context) -> str | None:
    """tấn/ha "trên"; đồng/kg, lượt/ngày "một"."""
    word = match["unit"].casefold()
    said = match["unit"] if word in ONE_EACH or word in _TIMES else units(glued=True).get(match["unit"])
    if said is None:
        return None
    joint = "một" if MONEY_BEFORE.search(context.before(match)) or word in ONE_EACH else "trên"
    return f" {joint} {said}"


def _currency(match: re.Match[str], context: Context) -> str:
    return f"{number_words(match['number'], context.options)}{match['scale']} {units(glued=True)[match['symbol']]}"


def _millions(match: re.Match[str], context: Context) -> str:
    """3tr5: three million five hundred thousand."""
    thousands = f"{match['rest']:0<3}"
    rest = f" {cardinal(thousands)} {context.options.thousand}" if int(thousands) else ""
    return f"{cardinal(match['millions'])} triệu{rest}"


def _product(match: re.Match[str], context: Context) -> str:
    """3 x 4 m."""
    return " nhân ".join(number_words(factor, context.options) for factor in _FACTOR.findall(match[0]))


AMOUNTS = (
    Rule(name="measures.product", pattern=_PRODUCT, say=_product, needs=frozenset("x×")),
    Rule(name="measures.currency", pattern=_CURRENCY, say=_currency, needs=frozenset("$€£¥₫")),
    Rule(name="measures.millions", pattern=_MILLIONS, say=_millions, needs=frozenset("t")),
    Rule(name="measures.quantity", pattern=_QUANTITY, say=_quantity, needs=ANY_DIGIT),
)
"""Before names that mix letters and digits, such as 4G."""
AFTER_NUMBERS = (
    Rule(name="measures.after_number", pattern=_AFTER_CLAIMED, say=_after_claimed, needs=ANY_DIGIT),
    Rule(name="measures.per", pattern=_PER, say=_per, needs=frozenset("/")),
)
"""After every rule that reads numbers."""
