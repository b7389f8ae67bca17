"""Dashes between words, and minus: kinh tế - xã hội · Hoàn - Bí thư · cao tốc Hà Nội - Hải Phòng · "- Mục tiêu" · -5°C.

Between the two halves of one notion or the ends of one road a newsreader does not stop; anywhere else a dash that stands free
is a comma's pause. A hyphen inside a word (Lê-nin) is the word's own. A dash glued to a number that ends no range is a minus.
"""

from __future__ import annotations

from docreader.verbalise import lazy_re as re
from docreader.verbalise.phrases import phrases
from docreader.verbalise.rule import CLAIMED, Context, Rule, always
from docreader.verbalise.rules.words import INDIVISIBLE, NOTIONS
from docreader.verbalise.written_numbers import DASH, NUMBER

_BULLET = re.compile(r"(?:^|(?<=\n))[ \t]*(?:[-–—−•●▪■►*+][ \t]+)+")
_GLUED_BULLET = re.compile(r"(?:^|(?<=\n))[ \t]*[-–—−+](?=[0-9])")
_COUNTED_AFTER = re.compile(r"[0-9.]{1,9}\s(?P<noun>[^\W\d_]+)")
_MINUS = re.compile(rf"(?:(?<=[\s(\[:;,“\"~≈=])|^)(?:[-−–](?={CLAIMED})|[-−–]\s(?={CLAIMED}))")
_DEGREES = re.compile(rf"{NUMBER}(?:\s?(?:{DASH}|đến)\s?[-−–]?{NUMBER})?\s?(?:°|độ(?!\w)|%|º)")
_EXPONENT = re.compile(rf"(?<=\^)\s?{DASH}\s?(?={CLAIMED})")
_SUBTRACTION = re.compile(rf"(?<={CLAIMED})\s?{DASH}\s?(?={CLAIMED}{{1,12}}\s?=)")
_COLD = re.compile(r"(?:nhiệt độ|thấp nhất|xuống|dưới|mức|ở mức|là|còn|khoảng|tới|lạnh|từ|đến)$")
_PRIZES = frozenset({"giải", "huy", "bằng", "tập", "cá", "gói", "xã", "thôn"})
_INITIAL_BEFORE = re.compile(r"(?<!\w)[^\W\d_]\.$")
_LONG = re.compile(r"\s?(?:[–—]+|-{2,})\s?")
_FREE = re.compile(rf"\s{DASH}\s?|{DASH}\s")
_AT_CLAIMED = re.compile(rf"(?<={CLAIMED}){DASH}|{DASH}(?={CLAIMED})|^{DASH}|{DASH}$|(?<=\W){DASH}|{DASH}(?=\W)")
_CAPITAL = "[A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ]"
_ROUTE = re.compile(
    r"(?i:chiến tranh|chiến sự|xung đột|giao tranh|đàm phán|thượng đỉnh|đối thoại|liên minh|trục|tam giác|tứ giác|cặp đấu|"
    r"cao tốc|tuyến|tuyến đường|đoạn|metro|xe buýt|cáp treo|đèo|hầm|đường sắt|chặng|hành trình|hành lang|"
    r"trận|trận đấu|quan hệ|biên giới|hợp tác|hữu nghị|song phương|liên danh|liên doanh|đường|quốc lộ|"
    r"vành đai|tàu|chuyến bay|chuyến tàu|xe khách)\s"
    rf"{_CAPITAL}[^\W\d_]*(?:[\s–-]{{1,3}}{_CAPITAL}[^\W\d_]*){{0,7}}$"
)
"""Before a dash: what lies between two places, lands or teams."""
_PLACE_LETTERS = 48
_NOTIONS = NOTIONS | phrases(
    """xuân, hè, đông, cung, cầu, thu, chi, xuất, nhập, xuất khẩu, nhập khẩu, học, hành, dạy, hỏi, đáp, mua, bán, vườn, ao,
    chuồng, sinh thái, di tích, danh thắng, dân tộc, tôn giáo, dân sự, quân sự, sản xuất, kinh doanh, tiêu thụ, nghiên
    cứu, ứng dụng, lý luận, thực tiễn"""
)
_HALVES = phrases(
    """bắc, nam, đông, tây, việt, lào, nhật, trung, hàn, nga, xô, mỹ, ấn, pháp, đức, hán, nôm, tày, thái, nùng, âu, á, úc, anh,
    campuchia, cam-pu-chia"""
)
"""Capitalised, with a dash to another of them: Bắc - Nam, Việt - Lào."""


def _glued_bullet(match: re.Match[str], context: Context) -> str | None:
    """-02 giải nhất, at the head of a line: what is counted is never fewer than none."""
    counted = _COUNTED_AFTER.match(context.after(match))
    if counted is None:
        return None
    noun = counted["noun"].casefold()
    return "" if noun in INDIVISIBLE or noun in _PRIZES else None


def _minus(match: re.Match[str], context: Context) -> str | None:
    """A dash right before a number, unless it ends a range (10 -12); one apart or long only before a temperature or a rate."""
    before, after = context.before(match), context.text[match.end() : match.end() + 24]
    if not after[:1].isdecimal() or before[-1:].isdecimal() or before[-1:] in ("%", "°"):
        return None
    apart, long = match[0][-1].isspace(), match[0][0] == "–"
    if (apart or long) and not _DEGREES.match(after):
        return None
    return None if apart and not _COLD.search(before) else "âm "


def _between_words(match: re.Match[str], context: Context) -> str:
    before, after = context.before(match), context.after(match)
    if after[:1] in ("", ",", ".", ";", ":", "!", "?", ")"):
        return ""
    if context.preceded_by(match, _NOTIONS) and context.followed_by(match, _NOTIONS):
        return " "
    if _is_route(match, context):
        return " "
    ends_a_word = before[-1:].isalnum() or before[-1:] in (")", "”", "’", '"', "»") or _INITIAL_BEFORE.search(before)
    return ", " if ends_a_word else " "


def _is_route(match: re.Match[str], context: Context) -> bool:
    """Cao tốc Hà Nội - Hải Phòng; Bắc - Nam; but Hoàng Anh - Đức Mạnh are two people."""
    after = context.after(match)
    if not after[:1].isupper():
        return False
    before = context.text[max(0, match.start() - _PLACE_LETTERS) : match.start()].rstrip()
    words = before.split()
    in_name = len(words) > 1 and words[-2].istitle() and words[-2] != "Việt"
    halves = (
        bool(words)
        and words[-1].istitle()
        and not in_name
        and context.preceded_by(match, _HALVES)
        and context.followed_by(match, _HALVES)
    )
    return halves or _ROUTE.search(before) is not None


BULLETS = (
    Rule(
        name="dashes.bullet",
        pattern=_BULLET,
        say=always(""),
        needs=frozenset("-–—−•●▪■►*+"),
        source="a mark of the page, not said",
    ),
    Rule(
        name="dashes.glued_bullet",
        pattern=_GLUED_BULLET,
        say=_glued_bullet,
        needs=frozenset("-–—−+"),
        source="a mark of the page, not said",
    ),
)
"""Before minus signs, and before numbers are read."""
SUBTRACTIONS = (
    Rule(
        name="dashes.subtraction",
        pattern=_SUBTRACTION,
        say=always(" trừ "),
        needs=frozenset("="),
        source="school reading: năm trừ ba bằng hai",
    ),
)
"""Before ranges."""
SIGNS = (
    Rule(
        name="dashes.exponent",
        pattern=_EXPONENT,
        say=always(" âm "),
        needs=frozenset("^"),
        source="school reading: mười mũ âm ba",
    ),
    Rule(
        name="dashes.minus",
        pattern=_MINUS,
        say=_minus,
        needs=frozenset("-−–"),
        source="school reading and weather news: âm năm độ",
    ),
)
"""After every rule that reads numbers."""
RULES = (
    Rule(name="dashes.long", pattern=_LONG, say=_between_words, needs=frozenset("-–—"), source="VTV/VOV news usage: a pause"),
    Rule(name="dashes.free", pattern=_FREE, say=_between_words, needs=frozenset("-–—−"), source="VTV/VOV news usage: a pause"),
    Rule(name="dashes.at_claimed", pattern=_AT_CLAIMED, say=always(" "), needs=frozenset("-–—−"), source="usage: not said"),
)
