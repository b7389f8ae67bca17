"""Numbers of legal and administrative documents: ``22-QC/TU``, ``15/2019/NĐ-CP``, ``412/SXD-QLN``.

The number is an identifier that a listener may have to write down or repeat, so every part of it is said, once, in the order it
is written: number, year, type, issuer, parted by the short pause of a comma. The type is said also where its name stands before
"số" ("Quy chế số hai mươi hai, quy chế, tỉnh ủy"): it belongs to the number, which is quoted without the name as often as with
it, and an identifier must sound the same each time. ``Options.document_numbers="brief"`` says it once, ``"letters"`` spells the
codes instead, as in court; codes that the lexicon does not know are always spelt.
"""

from __future__ import annotations

from docreader.verbalise import lazy_re as re
from docreader.verbalise.letters import spell
from docreader.verbalise.lexicon import Sense
from docreader.verbalise.lexicon.cues import Place, code_sense
from docreader.verbalise.numbers import cardinal
from docreader.verbalise.phrases import phrases
from docreader.verbalise.rule import Context, Rule
from docreader.verbalise.rules.words import COUNTED
from docreader.verbalise.written_numbers import YEAR, code_words

_STATE_PAPERS = "Decree 30/2020/NĐ-CP, Appendix III: number, year, type code, issuer"
_PARTY_PAPERS = "Instruction 36-HD/VPTW: number, dash, type code, slash, issuer"
_USAGE = "VTV/VOV news usage"
_GAP = r"[^\S\n]{0,2}"
_CODE = r"[A-Za-zĐđƯư][A-Za-zĐđƯư&]{0,11}[0-9]{0,2}"
_JOINT = r"[-–—−‐‑/]"
_NUMBER = r"(?<![\w/.,–-])(?P<number>[0-9]{1,5})(?P<letter>[a-eA-E]?)"
_TIGHT = re.compile(rf"{_NUMBER}(?:[/-](?P<year>{YEAR}))?(?P<joint>{_JOINT})(?P<codes>{_CODE}(?:{_JOINT}{_CODE}){{0,4}})(?!\w)")
_SPACED = re.compile(
    rf"{_NUMBER}(?:{_GAP}/{_GAP}(?P<year>{YEAR}))?{_GAP}(?P<joint>{_JOINT}){_GAP}"
    rf"(?P<codes>{_CODE}(?:{_GAP}{_JOINT}{_GAP}{_CODE}){{1,4}})(?!\w)"
)
_LOOSE = re.compile(
    rf"{_NUMBER}(?:/(?P<year>{YEAR}))?(?P<joint>[^\S\n])"
    r"(?P<codes>(?:NQ|QĐ|QyĐ|CTr|CT|KL|TB|KH|BC|HD|QC|TTr|TTLT|TT|NĐ|CV|ĐA|GM|BB|TC|PA)"
    rf"(?:{_JOINT}{_CODE}){{1,4}})(?!\w)"
)
_BLANK = re.compile(
    rf"(?:(?P<dots>(?<![.…])[.…]{{1,60}})|(?<=ố:)[^\S\n]{{1,60}}|(?<=ố)[^\S\n]{{1,60}}){_GAP}/{_GAP}(?:(?P<year>{YEAR}){_GAP}/{_GAP})?"
    rf"(?P<codes>{_CODE}(?:{_JOINT}{_CODE}){{1,4}})(?!\w)"
)
_BY_YEAR = re.compile(
    rf"(?<![\w/.,-])[0-9]{{1,5}}[a-e]?/{YEAR}(?:(?:[,;]\s?|\svà\s)[0-9]{{1,5}}[a-e]?/{YEAR}){{0,5}}(?![\w/]|[.,-]\d)"
)
_ONE_BY_YEAR = re.compile(rf"(?P<number>[0-9]{{1,5}})(?P<letter>[a-e]?)/(?P<year>{YEAR})")
_ZERO = re.compile(r"(?<![\w.,/-])0[0-9]{1,3}(?![\w/]|[.,-][0-9])")
_SPAN_OF_TIME = re.compile(r"(?:năm|tháng|tuần|ngày)(?!\w|\s[0-9])")
_CODE_PARTS = re.compile(r"([^\W\d_&]+(?:&[^\W\d_]+)*)([0-9]*)")
_TYPES = phrases(
    """luật, bộ luật, pháp lệnh, nghị định, nghị quyết, thông tư, thông tư liên tịch, quyết định, chỉ thị, công văn, quy chế,
    quy định, hướng dẫn, kế hoạch, thông báo, báo cáo, kết luận, tờ trình, công điện, thông tri, chương trình, đề án, sắc lệnh,
    hiệp định, công ước, bản án, hợp đồng, giấy phép, nđ, tt, qđ, nq, cv, ct, cđ, kl, tb, kh, hd, qc, văn bản"""
)
_OF_TYPE = frozenset({*_TYPES, *(f"{name} số" for name in _TYPES if " " in name), "số", "mã", "mã số", "số hiệu", "ký hiệu"})
_COUNTABLE = phrases("luật, hiệp định, công ước, hợp đồng, tb, bản án")
_NAMED_BY_NUMBER = (_TYPES | phrases("bcđ, ban chỉ đạo, pc, pa, dự án")) - _COUNTABLE
"""Before a number that is a name, whose leading zero is said: Đề án 06."""
_NO_NUMBER = phrases("năm, tháng, ngày, quý, thứ, tổ, lớp, khối")
"""What these number stands before a dash of the sentence."""
_SESSION = frozenset({"QH", "UBTVQH"})
"""Bodies whose code carries the number of their term: QH15."""


def _document(match: re.Match[str], context: Context) -> str | None:
    place = Place(match, context, _codes(match))
    if not all(_is_code(code, place) for code in place.codes):
        return None  # 36/Lan: a house, not a code
    if len(place.codes) == 1 and not match["year"] and match["joint"] != "/" and not _is_typed(place):
        return None  # Hà Nội 2-HAGL: goals
    codes = place.codes[1:] if _is_told(place) else place.codes
    return ", ".join([*_number_and_year(match), *(_code(code, place) for code in codes)])


def _is_told(place: Place) -> bool:
    """Whether the listener wants the type once, and the word for it stands before: Nghị định số 15/2020/NĐ-CP."""
    if place.context.options.document_numbers != "brief" or len(place.codes) == 1:
        return False
    sense = _sense(place.codes[0], place)
    return sense is not None and place.context.preceded_by(place.match, frozenset((sense.expansion, f"{sense.expansion} số")))


def _document_apart(match: re.Match[str], context: Context) -> str | None:
    """With spaces inside, where dashes and slashes may as well be the sentence's: a code must be known."""
    place = Place(match, context, _codes(match))
    known = any(_sense(code, place) for code in place.codes)
    if not known or (context.preceded_by(match, _NO_NUMBER) and not match["year"]):
        return None
    return _document(match, context)


def _blank(match: re.Match[str], context: Context) -> str | None:
    """The space left for a number that is not given yet: Số: …/QĐ-UBND."""
    place = Place(match, context, _codes(match))
    if not all(_is_code(code, place) for code in place.codes):
        return None
    year = [f"năm {cardinal(match['year'])}"] if match["year"] else []
    said = ", ".join([*year, *(_code(code, place) for code in place.codes)])
    return f"{'…' if match['dots'] else ''} {said}"


def _documents_of_year(match: re.Match[str], context: Context) -> str | None:
    """Nghị định 100/2019: a document where its type stands before, else a month or a ratio."""
    if not context.preceded_by(match, _OF_TYPE):
        return None
    return _ONE_BY_YEAR.sub(lambda one: ", ".join(_number_and_year(one)), match[0])


def _zero(match: re.Match[str], context: Context) -> str | None:
    """Đề án 06; but "ban hành nghị quyết, 05 quyết định" and "Kế hoạch 05 năm" count."""
    counts = _SPAN_OF_TIME.match(context.after(match)) or context.followed_by(match, COUNTED)
    if counts or not context.preceded_by(match, _NAMED_BY_NUMBER):
        return None
    return code_words(match[0])


def _codes(match: re.Match[str]) -> tuple[str, ...]:
    return tuple(code.strip() for code in re.split(_JOINT, match["codes"]))


def _is_code(code: str, place: Place) -> bool:
    """Capitals, or what the lexicon knows in other letters: TTg, qđ; of small letters one alone is a word."""
    if sum(letter.isupper() for letter in code) > 1:
        return True
    return len(place.codes) > 1 and _sense(code, place) is not None


def _is_typed(place: Place) -> bool:
    sense = _sense(place.codes[0], place)
    return (sense is not None and sense.kind == "doctype") or place.context.preceded_by(place.match, _OF_TYPE)


def _number_and_year(match: re.Match[str]) -> list[str]:
    number = code_words(match["number"]) + (f" {spell(match['letter'])}" if match["letter"] else "")
    return [number, f"năm {cardinal(match['year'])}"] if match["year"] else [number]


def _sense(code: str, place: Place) -> Sense | None:
    parts = _CODE_PARTS.fullmatch(code)
    return code_sense(parts[1], place) if parts else None


def _code(code: str, place: Place) -> str:
    parts = _CODE_PARTS.fullmatch(code)
    if parts is None:
        return spell(code)
    letters, digits = parts.groups()
    sense = code_sense(letters, place) if place.context.options.document_numbers != "letters" else None
    said = sense.expansion if sense else spell(letters)
    if not digits:
        return said
    return f"{said} {'khóa ' if letters.upper() in _SESSION else ''}{code_words(digits)}"


RULES = (
    Rule(
        name="documents.number", pattern=_TIGHT, say=_document, begins="digit", needs=frozenset("-/‐‑–—−"), source=_STATE_PAPERS
    ),
    Rule(
        name="documents.spaced",
        pattern=_SPACED,
        say=_document_apart,
        begins="digit",
        needs=frozenset("-–—−‐‑/"),
        source=_STATE_PAPERS,
    ),
    Rule(
        name="documents.loose", pattern=_LOOSE, say=_document_apart, begins="digit", needs=frozenset("-–/"), source=_PARTY_PAPERS
    ),
    Rule(name="documents.blank", pattern=_BLANK, say=_blank, needs=frozenset("/"), source=_STATE_PAPERS),
    Rule(name="documents.of_year", pattern=_BY_YEAR, say=_documents_of_year, begins="digit", needs=frozenset("/"), source=_USAGE),
    Rule(name="documents.zero", pattern=_ZERO, say=_zero, begins="digit", needs=frozenset("0"), source=_USAGE),
)
