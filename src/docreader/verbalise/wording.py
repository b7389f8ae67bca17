"""One listener's words, put in place of the northern broadcasters' in what rules say; never in what is said as written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from docreader.model import Span, Spoken
from docreader.verbalise import lazy_re as re
from docreader.verbalise.compose import TEXT
from docreader.verbalise.letters import spell
from docreader.verbalise.lexicon import senses
from docreader.verbalise.numbers import DIGITS, cardinal
from docreader.verbalise.options import Options
from docreader.verbalise.user_lexicon import USER

_WORDS = re.compile(rf"(?<!\w)(?:nghìn|tỷ|bảy|linh(?= (?:{'|'.join(DIGITS[1:])})(?!\w)))(?!\w)")
"""Outside a number "linh" is another word."""
_YEAR = re.compile(r"(?<![0-9.,])(?:10|20)[0-9]{2}(?![0-9]|[.,][0-9])")
_EMPTY_HUNDREDS = " không trăm"
_RATIO = " trên "
_YEAR_BEFORE = re.compile(r"(?<!\w)năm (?:[^.;:()]{8,48} (?:đến|tới|và|hoặc|hay|,) ?)?$", re.IGNORECASE)
"""năm, or năm and another year: năm 2021 và 2022."""
_REACH_CHARS = 60
_ABBREVIATIONS = "abbreviations."
_ACRONYM = re.compile(r"[^\W\d_a-zđ]{2,}(?:[&/-][^\W\d_a-zđ]+)*")


def reworded(spoken: Spoken, options: Options) -> Spoken:
    """``spoken`` in the words that ``options`` choose."""
    spans = spoken.spans
    if options.years == "short":
        spans = tuple(_with_short_years(spoken))
    if options.abbreviations == "spell":
        spans = tuple(_spelt(span, spoken.written[span.start : span.end]) for span in spans)
    words = _chosen(options.thousand, options.zero_tens, options.billion, options.seven)
    if words:
        spans = tuple(
            span if _is_settled(span) else replace(span, said=_WORDS.sub(lambda match: words.get(match[0], match[0]), span.said))
            for span in spans
        )
    return spoken if spans is spoken.spans else Spoken(written=spoken.written, spans=spans)


@cache
def _chosen(thousand: str, zero_tens: str, billion: str, seven: str) -> dict[str, str]:
    """The words that are others than rules say."""
    words = {"nghìn": thousand, "linh": zero_tens, "tỷ": billion, "bảy": seven}
    return {word: chosen for word, chosen in words.items() if word != chosen}


def _is_settled(span: Span) -> bool:
    return span.rule in (TEXT, USER)


def _with_short_years(spoken: Spoken) -> Iterator[Span]:
    before = ""
    for span in spoken.spans:
        said = span.said
        if _EMPTY_HUNDREDS in said and not _is_settled(span):
            years = _YEAR.findall(spoken.written[span.start : span.end])
            said = _shortened(said, before, [cardinal(year) for year in years])
        yield span if said == span.said else replace(span, said=said)
        before = (before + said)[-_REACH_CHARS:]


def _shortened(said: str, before: str, numbers: Sequence[str]) -> str:
    """``said`` with those of its ``numbers`` that are years without empty hundreds; two beside each other are years."""
    together = len(numbers) > 1 and _RATIO not in said
    for number in numbers:
        place = said.find(number)
        if place >= 0 and (together or _YEAR_BEFORE.search(before + said[:place])):
            said = said.replace(number, number.replace(_EMPTY_HUNDREDS, "", 1), 1)
    return said


def _spelt(span: Span, written: str) -> Span:
    """An acronym by its letters; those of titles and places are no names."""
    if not span.rule.startswith(_ABBREVIATIONS) or not _ACRONYM.fullmatch(written):
        return span
    kinds = {sense.kind for sense in senses().get(written, ()) if sense.expansion == span.said.strip()}
    return span if kinds & {"title", "place"} else replace(span, said=span.said.replace(span.said.strip(), spell(written)))
