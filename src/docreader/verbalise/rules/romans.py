"""Roman numerals: Chương IV · quý III/2023 · Đại hội XIII · Giai đoạn II · phần ix.

Names and words that happen to be Roman stay: bà M., viêm gan D, MC, VI PHẠM, XI MĂNG.
"""

from __future__ import annotations

import re

from docreader.verbalise.engine import Context, Rule
from docreader.verbalise.numbers import cardinal, ordinal, roman_value
from docreader.verbalise.phrases import phrases
from docreader.verbalise.rules.capitals import is_word_in_capitals

_UPPER = re.compile(r"(?<![\w.&'’])[IVXLCDM]{1,15}(?![\w&'’])")
_LOWER = re.compile(r"(?<![\w.&/'’-])[ivxlcdm]{1,15}(?=\s*(?:[.,;:)…]|$)|\s[-–—]|\s+(?:và|của|đến)\s)")
_STRONG = phrases(
    """chương, phần, mục, tập, quý, quí, thứ, đoạn, khóa, khoá, hạng, loại, cấp, bậc, nhóm, kỳ, vùng, bảng, hồi, quyển,
    tiết, bài, điểm, điều, khoản, đợt, vòng, tuyến"""
) | {
    "thế kỷ",
    "thế kỉ",
    "phụ lục",
    "lần thứ",
    "đại hội",
    "quân khu",
    "quân đoàn",
    "giai đoạn",
    "học kỳ",
    "kỳ họp",
    "khu vực",
    "số",
}
"""A numeral of any length follows."""
_LOWER_CUES = frozenset({"chương", "phần", "mục", "đoạn", "thế kỷ", "thế kỉ", "phụ lục", "khóa", "khoá", "số", "thứ", "lần thứ"})
"""A numeral in small letters may follow."""
_ORDINAL = frozenset({"thứ", "lần thứ"})
_YEAR = frozenset({"năm"})
_FREE = frozenset("IVX")
"""Of these letters a numeral of two or more needs no cue: names such as MC and CD do not consist of them."""


def _upper(match: re.Match[str], context: Context) -> str | None:
    numeral = match[0]
    value = roman_value(numeral)
    if value is None or is_word_in_capitals(match, context):
        return None
    if context.preceded_by(match, _STRONG) or (len(numeral) > 1 and context.preceded_by(match, _YEAR)):
        return _said(value, match, context)
    if (len(numeral) > 1 and set(numeral) <= _FREE) or _heads_a_line(match, context):
        return cardinal(str(value), context.options)
    return None


def _lower(match: re.Match[str], context: Context) -> str | None:
    value = roman_value(match[0])
    return _said(value, match, context) if value is not None and context.preceded_by(match, _LOWER_CUES) else None


def _said(value: int, match: re.Match[str], context: Context) -> str:
    say = ordinal if context.preceded_by(match, _ORDINAL) else cardinal
    return say(str(value), context.options)


def _heads_a_line(match: re.Match[str], context: Context) -> bool:
    """I. Mục tiêu; a longer numeral needs no such help, and V. or X. may be an initial."""
    before = context.text[max(0, match.start() - 8) : match.start()].rstrip(" -–—*•+")
    heads = before.endswith("\n") or (not before and match.start() < 8)
    return match[0] == "I" and heads and context.after(match)[:1] in (".", ")")


RULES = (
    Rule(name="romans.upper", pattern=_UPPER, say=_upper, needs=frozenset("IVXLCDM")),
    Rule(name="romans.lower", pattern=_LOWER, say=_lower, needs=frozenset("ivxlcdm")),
)
