"""Roman numerals: Chương IV · quý III/2023 · Đại hội XIII · Vua Charles V · giai đoạn IIIB · (i) … (ii) … · phần ix.

A word before decides. Names and words that happen to be Roman stay: bà M., viêm gan D, bảng C, MC, VI PHẠM, XI MĂNG.
"""

from __future__ import annotations

import unicodedata

from docreader.verbalise import lazy_re as re
from docreader.verbalise.letters import is_syllable, spell
from docreader.verbalise.numbers import cardinal, month, ordinal, roman_value
from docreader.verbalise.phrases import phrases
from docreader.verbalise.rule import Context, Rule
from docreader.verbalise.rules.capitals import is_word_in_capitals
from docreader.verbalise.rules.words import DAY_WORDS
from docreader.verbalise.written_numbers import YEAR

_UPPER = re.compile(r"(?<![\w.&'’])[IVXLCDM]{1,15}(?![\w&'’]|\s?=)")
_LOWER = re.compile(r"[ivxlcdm](?<![\w.&/'’-].)[ivxlcdm]{0,14}(?=\s*(?:[.,;:)…]|$)|\s[-–—]|\s+(?:và|của|đến)\s)")
_LETTERED = re.compile(r"(?<![\w.&'’-])(?P<numeral>I{1,3}|IV)(?P<letter>[A-Da-d])(?!\w)")
_QUARTER = re.compile(rf"(?<=[Qq]u[ýí]\s)(?P<numeral>I{{1,3}}|IV)\s?[-–.]\s?(?P<year>{YEAR})(?![\w/-])")
_MONTHS = r"(?P<month>I{1,3}|IV|VI{0,3}|IX|XI{0,2})"
_DAY = re.compile(rf"(?<![\w/.,-])(?P<day>[0-3]?[0-9])(?P<joint>[-/.]){_MONTHS}(?:(?P=joint)(?P<year>{YEAR}))?(?![\w/-])")
_MONTH = re.compile(rf"(?<=háng\s){_MONTHS}(?:\s?[-/]\s?(?P<year>{YEAR}))?(?![\w/-])")
_ENUMERATED = re.compile(r"(?<=\()[ivx]{1,5}(?=\))")
_SIGNS = re.compile(r"[Ⅰ-ⅿ]+")
_BOOKS = phrases("""chương, phần, mục, tập, quyển, đoạn, thế kỷ, thế kỉ, thứ, lần thứ""")
"""A numeral of any letters follows: after other words C, D, L and M are the letters of a group, a grade, a form."""
_STRONG = _BOOKS | phrases(
    """quý, quí, khóa, khoá, hạng, loại, cấp, bậc, nhóm, kỳ, kì, vùng, hồi, tiết, bài, điều, khoản, đợt, vòng, tuyến, số,
    phụ lục, đại hội, quân khu, quân đoàn, binh đoàn, giai đoạn, học kỳ, học kì, kỳ họp, kì họp, khu vực, vành đai, thế
    chiến, chiến tranh thế giới, chuyên khoa, độ, týp, típ, trung ương, nhiệm kỳ, nhiệm kì, lữ đoàn, tiểu ban, phân
    khu, phân trại,
    báo động, mức báo động, khối ngành"""
)
"""A numeral follows, though it be a single I, V or X."""
_OF_SEVERAL = phrases("""chi bộ, chi đoàn, khu, tổ, khoa, trạm, trại, cơ sở, xí nghiệp, nhà máy, đội, đơn vị, cơ quan""")
"""An I that follows is the first of several; a V or an X may stand for a name that is kept back."""
_UNKNOWNS = phrases("""ẩn số, hệ số, tham số, biến số, hàm số, hằng số""")
"""A letter follows, for all that they end in "số"."""
_LETTERS_ASK = phrases("""điểm, bảng""")
"""A numeral of two letters or more follows; a single one is a letter: bảng I, điểm V."""
_LOWER_CUES = frozenset(
    {"chương", "phần", "mục", "đoạn", "khoản", "thế kỷ", "thế kỉ", "phụ lục", "khóa", "khoá", "số", "thứ", "lần thứ"}
)
"""A numeral in small letters may follow."""
_CHAPTER = frozenset({"chương"})
_NUMBER_CUE = frozenset({"số"})
_ORDINAL = frozenset({"thứ", "lần thứ"})
_YEAR = frozenset({"năm"})
_FREE = frozenset("IVX")
"""Of these letters a numeral of two or more needs no cue: names such as MC and CD do not consist of them."""
_GRADES = phrases("""giai đoạn, nhóm, phụ lục, độ, loại, cấp, hạng, khóa, khoá, týp, típ, mức, điều""")
_LIST = re.compile(r"[IVX]+\s*(?:,|;|và|hoặc|đến|[-–])\s*$")
"""The numeral before this one, in a list of them."""
_LIST_AFTER = re.compile(r"\s*(?:,|và|hoặc|đến|[-–])\s*II(?!\w)")
"""What follows the first numeral of a list."""
_LIST_CHARS = 16
_GOES_ON = re.compile(r"\s(?:PHẠM|MÔ|KHUẨN|RÚT|RUT|SINH|TÍNH|MẠCH|DIỆU|MĂNG|LANH|NHAN)(?!\w)")
"""VI PHẠM, XI MĂNG: a word of two syllables in capitals."""
_RULER = re.compile(
    r"(?:vua|hoàng|quốc vương|hoàng đế|nữ vương|hoàng tử|thái tử|hoàng thân|giáo chủ)(?:\s[^\W\d_]+){1,3}\s?$", re.IGNORECASE
)
_ENGLISH = phrases("""Could, Would, Should, Will, When, What, Where, Then, That, Have, Does, Must, Shall, Before, Because""")
"""Before the English word I."""
_HEADED = re.compile(r"[.)/]\s*(?P<word>[^\W\d_]+)(?:\s(?P<next>[^\W\d_]+))?")
_ENUMERATION_BEGINS = re.compile(r"(?:^|[:;,.\n]|và|hoặc)\s*\($")
_REACH_CHARS = 64


def _upper(match: re.Match[str], context: Context) -> str | None:
    numeral = match[0]
    value = roman_value(numeral)
    if value is None:
        return None
    if _asked_for(match, context):
        return None if _is_headline_word(match, context) else _said(value, match, context)
    if is_word_in_capitals(match, context):
        return None
    free = len(numeral) > 1 and set(numeral) <= _FREE
    if free or _heads_a_line(match, context) or _is_ruler(match, context):
        return cardinal(str(value))
    return None


def _asked_for(match: re.Match[str], context: Context) -> bool:
    """Whether a word that wants a number stands before, or before the list that the numeral is in."""
    numeral = match[0]
    if context.preceded_by(match, _UNKNOWNS):
        return False
    if not set(numeral) <= _FREE:
        return context.preceded_by(match, _BOOKS | _YEAR if len(numeral) > 1 else _CHAPTER)
    if numeral == "I" and (_LIST_AFTER.match(context.text, match.end()) or context.preceded_by(match, _OF_SEVERAL)):
        return True
    cues = _STRONG if len(numeral) == 1 else _STRONG | _LETTERS_ASK
    return context.preceded_by(match, cues) or (len(numeral) == 1 and _is_listed(match, context))


def _is_listed(match: re.Match[str], context: Context) -> bool:
    """Chương I, II và V: the words before the list are asked, so that a list of initials is none."""
    end = context.head_of_list(match, _LIST, _LIST_CHARS)
    words = context.text[max(0, end - _REACH_CHARS) : end].casefold().split()[-3:]
    return end < match.start() and any(" ".join(words[start:]) in _STRONG for start in range(len(words)))


def _is_headline_word(match: re.Match[str], context: Context) -> bool:
    """KHU VỰC VI PHẠM; but KHÓA VI."""
    return is_syllable(match[0]) and (
        bool(_GOES_ON.match(context.text, match.end())) or (not set(match[0]) <= _FREE and is_word_in_capitals(match, context))
    )


def _is_ruler(match: re.Match[str], context: Context) -> bool:
    """Vua Charles V."""
    before = context.text[max(0, match.start() - _REACH_CHARS) : match.start()]
    words = before.split()
    named = bool(words) and words[-1][0].isupper() and words[-1][-1].isalpha()
    return named and match[0] in _FREE and _RULER.search(before) is not None


def _heads_a_line(match: re.Match[str], context: Context) -> bool:
    """I. Mục tiêu; V. Tổ chức, but V. Putin and X. Tân Phú."""
    before = context.text[max(0, match.start() - 8) : match.start()].rstrip(" -–—*•+")
    heads = before.endswith("\n") or (not before and match.start() < 8)
    following = _HEADED.match(context.text, match.end())
    if not heads or match[0] not in _FREE or context.after(match)[:1] not in (".", ")", "/"):
        return False
    if match[0] == "I" or following is None:
        return match[0] == "I"
    word, then = following["word"], following["next"] or ""
    return is_syllable(word) and (word.isupper() or not then[:1].isupper())


def _lower(match: re.Match[str], context: Context) -> str | None:
    """phần ix, số l; but "mục c" is a letter."""
    value = roman_value(match[0])
    letter = match[0] in tuple("cdm") or (match[0] == "l" and not context.preceded_by(match, _NUMBER_CUE))
    if value is None or letter or not context.preceded_by(match, _LOWER_CUES):
        return None
    return _said(value, match, context)


def _said(value: int, match: re.Match[str], context: Context) -> str:
    say = ordinal if context.preceded_by(match, _ORDINAL) else cardinal
    return say(str(value))


def _lettered(match: re.Match[str], context: Context) -> str | None:
    """Giai đoạn IIIB."""
    value = roman_value(match["numeral"])
    if value is None or not context.preceded_by(match, _GRADES):
        return None
    return f"{cardinal(str(value))} {spell(match['letter'])}"


def _quarter(match: re.Match[str], _context: Context) -> str:
    """Quý I-2024."""
    quarter = cardinal(str(roman_value(match["numeral"])))
    return f"{quarter} năm {cardinal(match['year'])}"


def _day(match: re.Match[str], context: Context) -> str | None:
    """Ngày 2-IX-1945, as older papers date."""
    if not context.preceded_by(match, DAY_WORDS):
        return None
    return f"{cardinal(match['day'])} tháng {_month(match, context)}"


def _month(match: re.Match[str], _context: Context) -> str:
    """Tháng VIII-1945."""
    said = month(str(roman_value(match["month"])))
    return f"{said} năm {cardinal(match['year'])}" if match["year"] else said


def _enumerated(match: re.Match[str], context: Context) -> str | None:
    """(i), (ii); a single letter in brackets only where an item may begin."""
    value = roman_value(match[0])
    begins = _ENUMERATION_BEGINS.search(context.text[max(0, match.start() - 8) : match.start()])
    return cardinal(str(value)) if value and (len(match[0]) > 1 or begins) else None


def _sign(match: re.Match[str], context: Context) -> str | None:
    """Numerals that are single characters."""
    value = roman_value(unicodedata.normalize("NFKC", match[0]))
    return _said(value, match, context) if value else None


def _plant(match: re.Match[str], context: Context) -> str | None:
    """Vũng Áng I, Elizabeth I: the first of several that have the name."""
    words = context.text[max(0, match.start() - 24) : match.start()].split()[-2:]
    named = [word.isalpha() and word[0].isupper() and word[1:].islower() for word in words]
    if len(words) == 2 and all(named) and all(map(is_syllable, words)):
        return "một"
    foreign = bool(words) and named[-1] and len(words[-1]) > 3 and not is_syllable(words[-1])
    return "một" if foreign and words[-1] not in _ENGLISH else None


_USAGE = "VTV/VOV news usage"
DOTTED = (
    Rule(name="romans.day", pattern=_DAY, say=_day, begins="digit", needs=frozenset("IVX"), source=_USAGE),
    Rule(name="romans.month", pattern=_MONTH, say=_month, needs=frozenset("IVX"), source=_USAGE),
    Rule(name="romans.quarter", pattern=_QUARTER, say=_quarter, needs=frozenset("I"), also=frozenset("12"), source=_USAGE),
)
"""Before codes, which have letters, a mark and digits too: BA.5, A-10."""
RULES = (
    Rule(name="romans.sign", pattern=_SIGNS, say=_sign, needs=frozenset(map(chr, range(0x2160, 0x2180))), source=_USAGE),
    Rule(
        name="romans.upper",
        pattern=_UPPER,
        say=_upper,
        begins="capital",
        needs=frozenset("IVXLCDM"),
        source="NeMo-text-processing, vi, roman (35 of 35); VTV/VOV news usage",
    ),
    Rule(
        name="romans.lower",
        pattern=_LOWER,
        say=_lower,
        needs=frozenset("ivxlcdm"),
        source="NeMo-text-processing, vi, roman (35 of 35)",
    ),
    Rule(name="romans.lettered", pattern=_LETTERED, say=_lettered, begins="capital", needs=frozenset("I"), source=_USAGE),
    Rule(name="romans.enumerated", pattern=_ENUMERATED, say=_enumerated, needs=frozenset("("), source=_USAGE),
    Rule(
        name="romans.plant",
        pattern=re.compile(r"(?<=[^\W\d_A-Z]\s)I(?=\s[^\W\d_A-Z]|[,.;)]|$)"),
        say=_plant,
        needs=frozenset("I"),
        source=_USAGE,
        unsure=True,
    ),
)
