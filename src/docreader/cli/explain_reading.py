"""``docreader verbalise --explain``: what each part is said as, by which rule, and where that reading comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from textwrap import wrap

from docreader.cli.talk import language, pick
from docreader.model import Span, Spoken
from docreader.verbalise.compose import TEXT
from docreader.verbalise.rule import Rule
from docreader.verbalise.rules import RULES
from docreader.verbalise.user_lexicon import USER

_COLUMNS = 79
_WIDEST = 20
"""Of the column of what is written; what is longer has a line of its own."""
CLASSES: Mapping[str, tuple[str, str]] = {
    "abbreviations": ("abbreviation", "chữ viết tắt"),
    "addresses": ("house, street or plot", "số nhà, đường phố, thửa đất"),
    "capitals": ("word in capitals", "từ viết hoa"),
    "cardinals": ("number", "số đếm"),
    "clauses": ("clause of a law", "điều, khoản, điểm"),
    "codes": ("code of letters and digits", "ký hiệu gồm chữ và số"),
    "dashes": ("dash", "dấu gạch ngang"),
    "dates": ("date", "ngày tháng năm"),
    "decimals": ("decimal number", "số thập phân"),
    "documents": ("number of a document", "số hiệu văn bản"),
    "durations": ("duration", "khoảng thời gian"),
    "emoji": ("emoji or sign", "biểu tượng cảm xúc, ký hiệu hình"),
    "foreign": ("word of another language", "từ tiếng nước ngoài"),
    "fractions": ("fraction", "phân số"),
    "lexicon": ("your lexicon", "từ điển riêng của bạn"),
    "marks": ("closing mark", "dấu kết thúc"),
    "measures": ("quantity with its unit", "số kèm đơn vị"),
    "money": ("sum of money", "số tiền"),
    "ordinals": ("ordinal number", "số thứ tự"),
    "percent": ("per cent", "phần trăm"),
    "periods": ("month, quarter or years", "tháng, quý, năm"),
    "phones": ("telephone number", "số điện thoại"),
    "ranges": ("from one to another", "khoảng từ … đến …"),
    "ratios": ("so many of so many", "tỷ lệ, bao nhiêu trên bao nhiêu"),
    "romans": ("Roman numeral", "số La Mã"),
    "scores": ("score of a match", "tỷ số trận đấu"),
    "spelling": ("letters by their names", "đọc từng chữ cái"),
    "symbols": ("sign", "ký hiệu, dấu"),
    "times": ("time", "giờ phút"),
    "web": ("address of the web or of e-mail", "địa chỉ mạng, thư điện tử"),
}
"""Semiotic classes in English and Vietnamese, by the module of their rules."""
_SOURCES_VI = (
    ("VTV/VOV sports news usage", "cách đọc tin thể thao của VTV, VOV"),
    ("VTV/VOV news usage", "cách đọc bản tin của VTV, VOV"),
    ("school reading", "cách đọc dạy ở trường"),
    ("Decree ", "Nghị định "),
    ("Circular ", "Thông tư "),
    ("Decision ", "Quyết định "),
    ("Law on Enterprises", "Luật Doanh nghiệp"),
    ("Appendix ", "Phụ lục "),
    ("App. ", "Phụ lục "),
    ("Article ", "Điều "),
    ("Art. ", "Điều "),
)
"""Words of sources; titles of norms and names of suites stay."""


def explain(spoken: Spoken) -> str:
    """The parts that are not said as they are written, a few lines for each."""
    spans = [span for span in spoken.spans if span.rule != TEXT]
    if not spans:
        return f"  {pick('(said as written)', '(đọc nguyên như viết)')}\n"
    width = min(max(len(_written(spoken, span)) for span in spans), _WIDEST)
    return "".join(f"{line}\n" for span in spans for line in _lines(spoken, span, width))


def explain_as_json(spoken: Spoken) -> str:
    """All parts, as one line of JSON."""
    spans = [
        {"start": span.start, "end": span.end, "written": _written(spoken, span), "said": span.said, "rule": span.rule}
        | _origin(span.rule)
        for span in spoken.spans
    ]
    return json.dumps({"written": spoken.written, "said": str(spoken), "spans": spans}, ensure_ascii=False) + "\n"


def _origin(name: str) -> dict[str, object]:
    rule = _rules().get(name)
    return {"source": rule.source if rule else "", "unsure": rule.unsure if rule else False}


def _lines(spoken: Spoken, span: Span, width: int) -> Iterator[str]:
    written = " ".join(_written(spoken, span).split()) or pick("(space)", "(khoảng trắng)")
    said = " ".join(span.said.split()) or pick("(silent)", "(không đọc)")
    indent = " " * (width + 5)
    if len(written) <= width:
        yield from _wrapped(said, f"  {written:{width}} → ", indent)
    else:
        yield from _wrapped(written, "  ", "  ")
        yield from _wrapped(said, f"  {'':{width}} → ", indent)
    yield from _wrapped(_why(span.rule), indent, indent)


def _why(name: str) -> str:
    """The class of what was read, its rule, the source of the reading, and whether it might be another."""
    words = pick(*CLASSES.get(name.split(".")[0], (name, name)))
    parts = [f"{words} ({name})"]
    rule = _rules().get(name)
    if rule is not None and rule.unsure:
        parts.append(
            pick("nothing around it decides: the safest reading", "không có gì quanh đó quyết định: chọn cách đọc an toàn nhất")
        )
    if rule is not None and rule.source:
        parts.append(f"{pick('source', 'căn cứ')}: {_source(rule.source)}")
    if name == USER:
        parts.append(pick("wins over every rule", "được ưu tiên hơn mọi quy tắc"))
    return "; ".join(parts)


def _source(written: str) -> str:
    """A rule's source in the language of the run; in Vietnamese, notes in English are left out."""
    if language() == "en":
        return written
    parts = (part.partition(": ") for part in written.split("; "))
    said = "; ".join(head if note.isascii() else f"{head}: {note}" for head, _, note in parts)
    for en, vi in _SOURCES_VI:
        said = said.replace(en, vi)
    return said


@cache
def _rules() -> dict[str, Rule]:
    return {rule.name: rule for rule in RULES}


def _written(spoken: Spoken, span: Span) -> str:
    return spoken.written[span.start : span.end]


def _wrapped(text: str, first: str, rest: str) -> list[str]:
    return wrap(text, _COLUMNS, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False) or [first]
