"""Telephone numbers, and other numbers that name somebody, digit by digit, with a pause where a gap is written."""

from __future__ import annotations

from docreader.verbalise import lazy_re as re
from docreader.verbalise.numbers import digit_by_digit
from docreader.verbalise.phrases import phrases
from docreader.verbalise.rule import ANY_DIGIT, Context, Rule
from docreader.verbalise.rules.words import CALL_CUES, COUNTED, PHONE_CUES

_BEGIN = r"(?<![\w/.,-])"
_END = r"(?![\w/%]|[.,-][0-9])"
_GAP = r"[ .\u00a0-]"
_FOREIGN = (
    rf"(?:\(\+[0-9]{{1,3}}\)|\+[0-9]{{1,12}}|\(\+?84(?:{_GAP}[0-9]{{1,3}})?\))(?:{_GAP}?\([0-9]{{1,4}}\))?"
    rf"(?:(?:(?<=\)){_GAP}?|{_GAP})[0-9]{{1,9}})(?:{_GAP}[0-9]{{1,7}}){{0,4}}|\+[0-9]{{9,12}}"
)
_AREA = rf"\(0[0-9]{{1,3}}\){_GAP}?(?:[0-9]{{2,8}}|[23678]{_GAP}[0-9]{{3,4}})(?:{_GAP}[0-9]{{2,4}}){{0,3}}"
_HOME = rf"0[1-9][0-9]{{0,9}}(?:{_GAP}[0-9]{{1,8}}){{0,4}}"
_TOLL = rf"1[89]00{_GAP}?[0-9]{{4,6}}"
_ONE = rf"(?:{_FOREIGN}|{_AREA}|{_HOME}|{_TOLL})"
_NUMBERS = re.compile(rf"{_BEGIN}{_ONE}(?:(?:\s?/\s?|\s[-–—]\s){_ONE}){{0,3}}(?:/[0-9]{{1,2}})?{_END}")
_BETWEEN = re.compile(r"\s?/\s?|\s[-–—]\s")
_MASKED = re.compile(rf"{_BEGIN}(?:0[0-9]{{1,3}}|1[89]00){_GAP}?(?:[xX*]{{3,4}}{_GAP}?){{1,2}}[0-9]{{0,4}}(?!\w|[.,][0-9])")
_MASKED_PART = re.compile(r"[0-9]+|[xX*]+")
_YEARS_LAST = r"(?:1[89]|20)[0-9]{2}(?![0-9])"
_SERVICE = re.compile(
    rf"{_BEGIN}1[89]00(?:[ .\u00a0]?[0-9]{{4}}(?:[0-9]{{2}})?|-(?!{_YEARS_LAST})[0-9]{{4}}"
    rf"|[ .][0-9]{{3}}[ .][0-9]{{3}}|[ .][0-9]{{2}}[ .][0-9]{{2}}){_END}"
)
_AND = r"(?:\s?/\s?|,\s|\s(?:và|hoặc|hay)\s)"
_ANDS = re.compile(rf"({_AND})")
_CALLED = re.compile(
    rf"{_BEGIN}(?=[0-9][0-9 .-]{{2}})(?P<first>[0-9]{{1,11}}(?:[ .-][0-9]{{2,4}}){{0,3}})"
    rf"(?:{_AND}[0-9]{{3,4}}(?!\w|[.,-][0-9])){{0,5}}(?![\w%]|[.,/-][0-9])"
)
_CALLED_HELP = ("ảnh sát", "ông an", "PCCC", "hữa cháy", "ấp cứu")
_EMERGENCY = re.compile(rf"11[1-5](?:{'|'.join(rf'(?<={body}.11[1-5])' for body in _CALLED_HELP)})(?![\w/]|[.,-][0-9])")
_EMERGENCY_TOLD = re.compile(r"(?<=là )11[1-5](?![\w/]|[.,-][0-9])")
_HELP = re.compile(r"đường dây nóng|cấp cứu|khẩn cấp|cứu hỏa|chữa cháy|phòng cháy|công an|cảnh sát|báo tin|tin báo")
_EXTENSION = re.compile(
    r"(?<!\w)(?P<word>[Ee]xt\.?|máy lẻ|máy nhánh|(?<!chi )nhánh|bấm phím|phím)\s?:?\s?(?P<digits>[0-9]{1,5})(?!\w|[.,][0-9])"
)
_DIALLED = re.compile(r"(?<![\w*])\*[0-9]{2,5}(?:\*[0-9]{1,15}){0,3}#")
_MESSAGE = re.compile(rf"(?<=gửi )(?:đến |tới |về )?(?P<digits>[0-9]{{3,5}}){_END}")
_NAMING = re.compile(rf"{_BEGIN}(?=[0-9][0-9 .-]{{5}})[0-9]{{2,19}}(?:[ .-][0-9]{{2,8}}){{0,6}}(?![\w/]|[.,-][0-9])")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_GROUPS = re.compile(r"[0-9]+")
_THREES = re.compile("[0-9]{3}(?:[ \u00a0][0-9]{3})*")
_FIRST_GROUP = re.compile("(?<![0-9])[1-9][0-9]{0,2}[ \u00a0]$")
_FIRST_CHARS = 5
_LENGTHS = range(9, 14)
"""Digits of a number with its area or network code, or with that of a country. Source: Circular 22/2014/TT-BTTTT (numbering
plan: mobile 10, fixed 11 with the 0), ITU-T E.164 (at most 15)."""
_FEWEST_DIGITS = 6
"""Of a number that is no emergency's or service's."""
_FEWEST_CALLED = 3
_NAME_CUES = phrases(
    """tài khoản, số tài khoản, số tk, tài khoản số, stk, mã số thuế, mst, cccd, số cccd, cmnd, số cmnd, cmtnd, căn cước, số căn
    cước, căn cước công dân, căn cước công dân số, chứng minh nhân dân, số định danh, mã định danh, hộ chiếu, hộ chiếu số,
    số hộ chiếu, số thẻ, thẻ số, mã bhxh, mã số bhxh, mã số doanh nghiệp,
    cmnd số, cccd số, cmtnd số, hộ chiếu số, căn cước số, chứng minh nhân dân số, giấy phép số, giấy phép lái xe số, gplx số,
    sim số, thuê bao số, điện thoại số, máy số,
    thẻ tín dụng, thẻ ghi nợ, thẻ atm, thuế cá nhân, mã bưu chính, mã bưu điện, bảo hiểm xã hội, bảo hiểm y tế"""
)
"""Before digits that name a person, a firm or an account."""
_CALLS = CALL_CUES | phrases(
    """gọi các số, gọi đến các số, gọi tới số, gọi điện, gọi điện đến số, bấm, bấm số, tổng đài số, điện thoại khẩn cấp, số
    khẩn cấp, quay số, hotline số, đường dây nóng số, đầu số"""
)
_NUMBER_WORD = frozenset({"số"})
_CALLS_AT_LENGTH = PHONE_CUES | _CALLS
_TEXTING = re.compile(r"(?<!\w)(?:soạn|cú pháp|tin nhắn|nhắn tin|sms)(?!\w)")
_SOURCE = "Circular 22/2014/TT-BTTTT (numbering plan); VTV/VOV news usage"


def _numbers(match: re.Match[str], context: Context) -> str | None:
    """One number or several; 024.38251234/35 ends in another's last digits."""
    numbers = _BETWEEN.split(match[0])
    if len(numbers) == 1 and match[0].startswith("1"):
        return None  # a service's number alone has its own rule
    if _THREES.fullmatch(match[0]) and _FIRST_GROUP.search(context.text, max(0, match.start() - _FIRST_CHARS), match.start()):
        return None  # 47 010 000 000: the groups of one number
    if not all(_is_number(number, is_first=not place) for place, number in enumerate(numbers)):
        return None
    return ", ".join(map(_digits, numbers))


def _is_number(written: str, *, is_first: bool) -> bool:
    groups = _GROUPS.findall(written)
    if not is_first and len(groups) == 1 and len(groups[0]) <= 2:
        return True
    if written.startswith("1"):
        return True
    if written.startswith("0") and len(groups[0]) == 2 and min(map(len, groups[1:]), default=2) < 3:
        return False  # 05 10 20 30 40 are numbers of their own
    return sum(map(len, groups)) in _LENGTHS


def _digits(written: str) -> str:
    return ("cộng " if "+" in written else "") + ", ".join(map(digit_by_digit, _GROUPS.findall(written)))


def _masked(match: re.Match[str], _context: Context) -> str:
    """0912.xxx.678: each hidden digit is heard."""
    return ", ".join(map(_masked_part, _MASKED_PART.findall(match[0])))


def _masked_part(part: str) -> str:
    return digit_by_digit(part) if part.isdecimal() else " ".join(["sao" if part[0] == "*" else "ích"] * len(part))


def _service(match: re.Match[str], context: Context) -> str | None:
    return None if context.followed_by(match, COUNTED) else _digits(match[0])


def _called(match: re.Match[str], context: Context) -> str | None:
    """Gọi 113 hoặc 114: any number that one is told to call, unless it counts something."""
    count = sum(map(str.isdecimal, match["first"]))
    few = count < _FEWEST_DIGITS and not context.before(match).endswith(":")
    if count < _FEWEST_CALLED or not context.preceded_by(match, _CALLS if few else _CALLS_AT_LENGTH):
        return None
    if context.followed_by(match, COUNTED) or (_THOUSANDS.fullmatch(match[0]) and context.preceded_by(match, _NUMBER_WORD)):
        return None  # số 246.813.500 is a number
    first, *rest = _ANDS.split(match[0])
    joined = (f"{', ' if '/' in joint else joint}{_digits(number)}" for joint, number in zip(rest[::2], rest[1::2], strict=True))
    return "".join([_digits(first), *joined])


def _emergency(match: re.Match[str], context: Context) -> str | None:
    return None if context.followed_by(match, COUNTED) else _digits(match[0])


def _emergency_told(match: re.Match[str], context: Context) -> str | None:
    """Số cấp cứu y tế là 115."""
    return _emergency(match, context) if _HELP.search(context.before(match)) else None


def _extension(match: re.Match[str], _context: Context) -> str:
    word = "máy lẻ" if match["word"].casefold().startswith("ext") else match["word"]
    return f"{word} {digit_by_digit(match['digits'])}"


def _dialled(match: re.Match[str], _context: Context) -> str:
    """*101#: each key that is pressed."""
    return " ".join({"*": "sao", "#": "thăng"}.get(key) or digit_by_digit(key) for key in match[0])


def _message(match: re.Match[str], context: Context) -> str | None:
    """soạn tin gửi 1407; but gửi 1500 suất quà."""
    if not _TEXTING.search(context.before(match)):
        return None
    return match[0][: -len(match["digits"])] + digit_by_digit(match["digits"])


def _naming(match: re.Match[str], context: Context) -> str | None:
    """Accounts, tax codes, identity cards: each digit is heard, whatever they begin with."""
    is_long = sum(map(str.isdecimal, match[0])) >= _FEWEST_DIGITS
    return _digits(match[0]) if is_long and context.preceded_by(match, _NAME_CUES) else None


RULES = (
    Rule(name="phones.naming", pattern=_NAMING, say=_naming, begins="digit", source="VTV/VOV news usage"),
    Rule(name="phones.number", pattern=_NUMBERS, say=_numbers, needs=frozenset("0+("), source=_SOURCE),
    Rule(name="phones.masked", pattern=_MASKED, say=_masked, begins="digit", needs=frozenset("xX*"), source=_SOURCE),
    Rule(
        name="phones.service",
        pattern=_SERVICE,
        say=_service,
        begins="digit",
        needs=frozenset("1"),
        also=frozenset("89"),
        source=_SOURCE,
    ),
    Rule(name="phones.extension", pattern=_EXTENSION, say=_extension, needs=frozenset("xẻáí"), also=ANY_DIGIT, source=_SOURCE),
    Rule(name="phones.dialled", pattern=_DIALLED, say=_dialled, needs=frozenset("#"), source=_SOURCE),
    Rule(name="phones.message", pattern=_MESSAGE, say=_message, needs=frozenset("ử"), also=ANY_DIGIT, source=_SOURCE),
    Rule(name="phones.emergency", pattern=_EMERGENCY, say=_emergency, needs=frozenset("1"), source=_SOURCE),
    Rule(name="phones.emergency_told", pattern=_EMERGENCY_TOLD, say=_emergency_told, needs=frozenset("1"), source=_SOURCE),
    Rule(name="phones.called", pattern=_CALLED, say=_called, begins="digit", source=_SOURCE),
)
