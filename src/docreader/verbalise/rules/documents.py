"""Numbers of legal and administrative documents: ``22-QC/TU``, ``15/2019/NĐ-CP``, ``412/SXD-QLN``.

The number is an identifier that a listener may have to write down or repeat, so every part of it is said, once, in the order it
is written: number, year, type, issuer, parted by the short pause of a comma. The type is said also where its name stands before
"số" ("Quy chế số hai mươi hai, quy chế, tỉnh ủy"): it belongs to the number, which is quoted without the name as often as with
it, and an identifier must sound the same each time. ``Options.document_numbers="letters"`` spells the codes instead, as in
court; codes that the lexicon does not know are always spelt.
Source: Decree 30/2020/NĐ-CP, Appendix III (type codes), Instruction 36-HD/VPTW (party papers: number, dash, type, slash, issuer).
"""

from __future__ import annotations

import re

from docreader.verbalise.engine import ANY_DIGIT, Context, Rule
from docreader.verbalise.letters import spell
from docreader.verbalise.lexicon.cues import Place, sense_of
from docreader.verbalise.numbers import cardinal
from docreader.verbalise.written_numbers import YEAR, code_words

_CODE = r"[A-ZĐƯ][A-Za-zĐđƯư&]{0,11}[0-9]{0,2}"
_JOINT = r"[-–/]"
_NUMBER = r"(?<![\w/.,-])(?P<number>[0-9]{1,5})(?P<letter>[a-e]?)"
_TIGHT = re.compile(rf"{_NUMBER}(?:/(?P<year>{YEAR}))?{_JOINT}(?P<codes>{_CODE}(?:{_JOINT}{_CODE}){{0,4}})(?!\w)")
_SPACED = re.compile(rf"{_NUMBER}(?:/(?P<year>{YEAR}))?\s?{_JOINT}\s?(?P<codes>{_CODE}(?:\s?{_JOINT}\s?{_CODE}){{1,4}})(?!\w)")
_BY_YEAR = re.compile(rf"{_NUMBER}/(?P<year>{YEAR})(?![\w/]|[.,-]\d)")
_CODE_PARTS = re.compile(r"([^\W\d_&]+(?:&[^\W\d_]+)*)([0-9]*)")
_TYPES = frozenset(
    {
        "luật",
        "bộ luật",
        "pháp lệnh",
        "nghị định",
        "nghị quyết",
        "thông tư",
        "thông tư liên tịch",
        "quyết định",
        "chỉ thị",
        "công văn",
    }
    | {"quy chế", "quy định", "hướng dẫn", "kế hoạch", "thông báo", "báo cáo", "kết luận", "tờ trình", "công điện", "thông tri"}
    | {"nđ", "tt", "qđ", "nq", "cv", "ct", "văn bản"}
)
_OF_TYPE = frozenset({*_TYPES, *(f"{name} số" for name in _TYPES if " " in name), "số"})
_SESSION = frozenset({"QH", "UBTVQH"})
"""Bodies whose code carries the number of their term: QH15."""


def _document(match: re.Match[str], context: Context) -> str | None:
    codes = tuple(code.strip() for code in re.split(_JOINT, match["codes"]))
    if sum(letter.isupper() for letter in match["codes"]) < 2:
        return None  # 36/Lan: a house, not a code
    place = Place(match, context, codes)
    return ", ".join([*_number_and_year(match, context), *(_code(code, place) for code in codes)])


def _document_of_year(match: re.Match[str], context: Context) -> str | None:
    """Nghị định 100/2019: a document where its type stands before, else a month or a ratio."""
    return ", ".join(_number_and_year(match, context)) if context.preceded_by(match, _OF_TYPE) else None


def _number_and_year(match: re.Match[str], context: Context) -> list[str]:
    number = code_words(match["number"], context.options) + (f" {spell(match['letter'])}" if match["letter"] else "")
    return [number, f"năm {cardinal(match['year'], context.options)}"] if match["year"] else [number]


def _code(code: str, place: Place) -> str:
    parts = _CODE_PARTS.fullmatch(code)
    if parts is None:
        return spell(code)
    letters, digits = parts.groups()
    sense = sense_of(letters, place) if place.context.options.document_numbers == "expanded" else None
    said = sense.expansion if sense else spell(letters)
    if not digits:
        return said
    return f"{said} {'khóa ' if letters in _SESSION else ''}{code_words(digits, place.context.options)}"


RULES = (
    Rule(name="documents.number", pattern=_TIGHT, say=_document, needs=ANY_DIGIT),
    Rule(name="documents.spaced", pattern=_SPACED, say=_document, needs=ANY_DIGIT),
    Rule(name="documents.of_year", pattern=_BY_YEAR, say=_document_of_year, needs=ANY_DIGIT),
)
