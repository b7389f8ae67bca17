"""So many of so many: 36/42 đơn thư · 5/7 xã · 8,5/10 điểm · tỷ lệ 1/500 · huyết áp 120/80 · ngõ 68/15 ("trên").

With more than ten parts, or where the things counted are named, it is a ratio; the rest of small ones are fractions.
"""

from __future__ import annotations

from docreader.verbalise import lazy_re as re
from docreader.verbalise.numbers import cardinal
from docreader.verbalise.phrases import phrases
from docreader.verbalise.rule import Context, Rule
from docreader.verbalise.rules.fractions import counts_a_noun, is_small
from docreader.verbalise.rules.words import ADDRESSES, COUNTED, SCALES
from docreader.verbalise.written_numbers import BEGIN, END, NUMBER, SLASHED, number_words

_COLON = re.compile(rf"{BEGIN}{NUMBER}(?:\s?:\s?{NUMBER}){{1,4}}{END}")
_PART = re.compile(NUMBER)
_HALVES = re.compile(rf"(?<!/){BEGIN}50\s?/\s?50{END}(?!%|\s?/)")
_MARKS_ABROAD = phrases("gpa, điểm gpa, ielts, toefl")
_CHANCES = phrases("tỷ lệ, tỉ lệ, là, chia, cơ hội, khả năng, theo tỷ lệ, chia đôi")
_LEVELS = phrases("bậc, bậc thợ, trình độ, cấp độ, trình độ từ, văn hóa")
_COLUMN = re.compile(r"(?:^|[\n;.,|])\s*số(?!\snhà)\s[^:;.]{2,40}:$")
"""The heading of a column that counts: số xã đạt chuẩn."""
_ODDS = phrases("tỷ lệ chọi, tỉ lệ chọi")


def _ratio(match: re.Match[str], context: Context) -> str | None:
    if is_small(match["part"], match["whole"]) and not _counts(match, context):
        return None
    return _of(match, context)


def _counts(match: re.Match[str], context: Context) -> bool:
    decided = (
        context.preceded_by(match, ADDRESSES | _LEVELS)
        or _COLUMN.search(context.before(match))
        or context.preceded_by(match, _ODDS)
    )
    return bool(decided) or context.followed_by(match, COUNTED)


def _bare(match: re.Match[str], context: Context) -> str | None:
    """6/8 gói: a noun that may be counted follows, and the share is none that people speak of."""
    return _of(match, context) if counts_a_noun(match, context) else None


def _of(match: re.Match[str], context: Context) -> str:
    point = "chấm" if context.preceded_by(match, _MARKS_ABROAD) else "phẩy"
    return " trên ".join(number_words(match[name], point=point) for name in ("part", "whole"))


def _halves(match: re.Match[str], context: Context) -> str | None:
    """Cơ hội 50/50: as people say it; of fifty households it is a ratio."""
    if context.followed_by(match, COUNTED) or not context.preceded_by(match, _CHANCES):
        return None
    half = cardinal("50")
    return f"{half} {half}"


def _scale(match: re.Match[str], context: Context) -> str | None:
    """Tỷ lệ 1:500, tỷ lệ 1:2:3; elsewhere a colon between numbers is a clock's."""
    if not context.preceded_by(match, SCALES):
        return None
    return " trên ".join(number_words(part) for part in _PART.findall(match[0]))


RULES = (
    Rule(
        name="ratios.halves",
        pattern=_HALVES,
        say=_halves,
        begins="digit",
        needs=frozenset("/"),
        also=frozenset("5"),
        source="usage: năm mươi năm mươi",
    ),
    Rule(
        name="ratios.plain",
        pattern=SLASHED,
        say=_ratio,
        begins="digit",
        needs=frozenset("/⁄"),
        source="VTV/VOV news usage: ba mươi sáu trên bốn mươi hai đơn thư",
    ),
    Rule(
        name="ratios.scale",
        pattern=_COLON,
        say=_scale,
        begins="digit",
        needs=frozenset(":"),
        source="usage: tỷ lệ một trên năm trăm",
    ),
)
BARE = (
    Rule(
        name="ratios.bare",
        pattern=SLASHED,
        say=_bare,
        begins="digit",
        needs=frozenset("/⁄"),
        unsure=True,
        source="VTV/VOV news usage: what is counted follows",
    ),
)
"""After fractions that a neighbour decides."""
