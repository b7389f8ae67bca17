"""A part of a whole: 2/3 dân số · 2 1/2 giờ · vòng 1/8 · ½ lít · 1/100 giây.

The smaller number stands first and there are at most ten parts; a word of quantity before or the name of a whole after decides.
Where nothing does, a small fraction is still read as one. The second half of a fourth is "tư".
"""

from __future__ import annotations

from math import gcd

from docreader.verbalise import lazy_re as re
from docreader.verbalise.lexicon import units
from docreader.verbalise.numbers import cardinal
from docreader.verbalise.phrases import phrases
from docreader.verbalise.rule import Context, Rule
from docreader.verbalise.rules.words import ADDRESSES, COUNTED, QUANTITIES, SCALES, SHARES
from docreader.verbalise.written_numbers import BEGIN, DASH, END, SLASH, SLASHED, number_words

_NO_CHAIN = r"(?!\s?/\s?[0-9])"
_MIXED = re.compile(
    rf"(?<!/){BEGIN}(?P<count>[0-9]{{1,3}})\s(?P<part>[0-9]{{1,2}}){SLASH}(?P<whole>[0-9]{{1,2}}){END}{_NO_CHAIN}"
)
_SMALL = r"[1-9]/(?:10|[2-9])"
_SPAN = re.compile(
    rf"(?<![\w/.,-])(?P<first>{_SMALL})(?P<joint>\s?{DASH}\s?|\s(?:đến|tới)\s)(?P<last>{_SMALL})(?![\w/]|[.,-][0-9])"
)
_REACHED = re.compile(r"(?<!\w)(?:lên|xuống|chiếm|mất|giảm|tăng|hết|hỏng|cháy|tiêu hao|thất thoát) (?:tới|đến)(?: gần| hơn)?$")
_VULGAR = re.compile(r"(?:(?<!\w)(?P<count>[0-9]{1,3})\s?)?(?P<vulgar>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒])")
_VULGAR_PARTS = {
    "½": ("1", "2"), "⅓": ("1", "3"), "⅔": ("2", "3"), "¼": ("1", "4"), "¾": ("3", "4"),
    "⅕": ("1", "5"), "⅖": ("2", "5"), "⅗": ("3", "5"), "⅘": ("4", "5"), "⅛": ("1", "8"),
    "⅜": ("3", "8"), "⅝": ("5", "8"), "⅞": ("7", "8"),
    "⅙": ("1", "6"), "⅚": ("5", "6"), "⅐": ("1", "7"), "⅑": ("1", "9"), "⅒": ("1", "10"),
}  # fmt: skip
_MOST_PARTS = 10
_ROUND = frozenset({"100", "1000", "1.000", "10000", "10.000", "1000000", "1.000.000"})
_COUNTING = phrases("có, với, được, cả")
_ROUNDS = phrases("vòng, vòng đấu")
"""Before 1/8: a sixteenth of the teams is left."""
_USUAL_PARTS = frozenset({2, 3, 4, 5, 10})
"""Wholes that people think of as divided: thirds, quarters, tenths; nobody says "seven ninths of the pupils"."""
_CROWDS = phrases(
    """người, người dân, dân, học sinh, sinh viên, thí sinh, bệnh nhân, lao động, công nhân, cử tri, khách, du khách, trẻ em,
    phụ nữ, thanh niên, cổ đông, khách hàng, nông dân, ngày, giờ, tiếng, tháng, năm, buổi"""
)
"""People by the crowd, and time: one speaks of shares of them, unless "có" counts them."""
_FIGURES = phrases("sai số, tổng số, con số, chỉ số, hệ số, trị số, xác suất")
"""End in "số", but no house or room follows."""
_LARGEST_SHARED = 5
"""What is counted is spoken of in parts up to fifths; beyond, so many of so many are told."""
_NOUN = re.compile(r"\s[^\W\d_]+")
_NO_NOUNS = phrases(
    """là, và, hay, hoặc, thì, để, khi, vì, do, với, trong, ở, tại, trên, dưới, sau, trước, đã, đang, sẽ, được, bị, cho, đến,
    so, này, đó, nên, nhưng, còn, mà, về, theo, từ, bằng, nữa, thôi, rồi, năm, kể"""
)


def fraction(part: str, whole: str) -> str:
    """``part`` of ``whole`` equal parts.

    >>> fraction("3", "4")
    'ba phần tư'
    """
    parts = "tư" if whole == "4" else number_words(whole)
    return f"{cardinal(part)} phần {parts}"


def is_small(part: str, whole: str) -> bool:
    """Whether the two can be a fraction: the first is the smaller, there are at most ten parts, no leading zero.

    >>> is_small("2", "3"), is_small("36", "42"), is_small("05", "06")
    (True, False, False)
    """
    return part.isdecimal() and whole.isdecimal() and part[0] != "0" and int(part) < int(whole) <= _MOST_PARTS


def counts_a_noun(match: re.Match[str], context: Context) -> bool:
    """Whether a noun nobody has listed follows numbers that are no usual share: 5/9 thí sinh, 6/8 gói."""
    noun = _NOUN.match(context.text, match.end())
    if not is_small(match["part"], match["whole"]) or noun is None or noun[0].strip().casefold() in _NO_NOUNS:
        return False
    part, whole = int(match["part"]), int(match["whole"])
    return gcd(part, whole) > 1 or (part > 1 and whole not in _USUAL_PARTS)


def _plain(match: re.Match[str], context: Context) -> str | None:
    return fraction(match["part"], match["whole"]) if _is_part(match, context) else None


def _is_part(match: re.Match[str], context: Context) -> bool:
    """Whether a neighbour says that it is a part."""
    part, whole = match["part"], match["whole"]
    if _is_address(match, context) or not (part.isdecimal() and whole.replace(".", "").isdecimal()):
        return False
    of_whole = context.preceded_by(match, QUANTITIES) or context.preceded_by(match, _ROUNDS)
    share = context.followed_by(match, SHARES) or _measured(match, context) or _is_of_a_crowd(match, context)
    if is_small(part, whole):
        counted = int(whole) > _LARGEST_SHARED and context.followed_by(match, COUNTED)
        return (of_whole or share) and not counted  # ít nhất 8/10 xã; but ít nhất 2/3 đại biểu
    if part != "1" or int(whole.replace(".", "")) <= 1:
        return False
    return (
        (whole in _ROUND and not context.preceded_by(match, SCALES))
        or context.preceded_by(match, _ROUNDS)
        or (of_whole and share)
    )


def _is_address(match: re.Match[str], context: Context) -> bool:
    return context.preceded_by(match, ADDRESSES) and not context.preceded_by(match, _FIGURES)


def _is_of_a_crowd(match: re.Match[str], context: Context) -> bool:
    """2/3 học sinh; but "có 2/3 học sinh đạt giải" and 6/8 học sinh are counted."""
    if context.preceded_by(match, _COUNTING) or not context.followed_by(match, _CROWDS):
        return False
    part, whole = int(match["part"]), int(match["whole"].replace(".", ""))
    return whole in _USUAL_PARTS and gcd(part, whole) == 1


def _measured(match: re.Match[str], context: Context) -> bool:
    """3/4m, 1/2 kg: a part of a unit."""
    word = _NOUN.match(context.text, match.end())
    return word is not None and word[0].strip() in units(glued=False)


def _bare(match: re.Match[str], context: Context) -> str | None:
    """Small, with nothing beside it that decides."""
    part, whole = match["part"], match["whole"]
    if not is_small(part, whole) or _is_address(match, context) or context.followed_by(match, COUNTED):
        return None
    return None if counts_a_noun(match, context) else fraction(part, whole)


def _mixed(match: re.Match[str], _context: Context) -> str | None:
    if not is_small(match["part"], match["whole"]):
        return None
    return f"{cardinal(match['count'])} và {fraction(match['part'], match['whole'])}"


def _span(match: re.Match[str], context: Context) -> str | None:
    """Từ 1/3 đến 1/2 diện tích, giảm 1/3 đến 1/2: the whole or the quantity makes both of them parts, and no dates."""
    ends = [match[name].split("/") for name in ("first", "last")]
    rises = int(ends[0][0]) * int(ends[1][1]) < int(ends[1][0]) * int(ends[0][1])
    shared = context.followed_by(match, SHARES) or (rises and context.preceded_by(match, QUANTITIES))
    if not shared or not all(is_small(part, whole) for part, whole in ends):
        return None
    return " đến ".join(fraction(part, whole) for part, whole in ends)


def _up_to(match: re.Match[str], context: Context) -> str | None:
    """Lên tới 1/3, chiếm đến 1/4: what reaches, rises or falls reaches a share; any other "đến 1/3" is a day."""
    part, whole = match["part"], match["whole"]
    if not (is_small(part, whole) and int(whole) in _USUAL_PARTS) or not _REACHED.search(context.before(match)):
        return None
    return fraction(part, whole)


def _vulgar(match: re.Match[str], _context: Context) -> str:
    said = fraction(*_VULGAR_PARTS[match["vulgar"]])
    return f"{cardinal(match['count'])} và {said}" if match["count"] else said


SPANS = (
    Rule(
        name="fractions.up_to",
        pattern=SLASHED,
        say=_up_to,
        begins="digit",
        needs=frozenset("/"),
        source="VTV/VOV news usage: lên tới một phần ba",
    ),
    Rule(
        name="fractions.span",
        pattern=_SPAN,
        say=_span,
        begins="digit",
        needs=frozenset("/"),
        source="VTV/VOV news usage: một phần ba đến một phần hai",
    ),
)
"""Before dates."""
DECIDED = (
    Rule(
        name="fractions.mixed",
        pattern=_MIXED,
        say=_mixed,
        begins="digit",
        needs=frozenset("/⁄"),
        source="school reading: hai và một phần hai",
    ),
    Rule(
        name="fractions.plain",
        pattern=SLASHED,
        say=_plain,
        begins="digit",
        needs=frozenset("/⁄"),
        source="school reading: hai phần ba",
    ),
    Rule(
        name="fractions.vulgar",
        pattern=_VULGAR,
        say=_vulgar,
        needs=frozenset(_VULGAR_PARTS),
        source="school reading: một phần hai",
    ),
)
BARE = (
    Rule(
        name="fractions.bare",
        pattern=SLASHED,
        say=_bare,
        begins="digit",
        needs=frozenset("/⁄"),
        unsure=True,
        source="NeMo suite, fractions: 4/9, 2/10 are phần where nothing stands beside them",
    ),
)
"""After ratios."""
