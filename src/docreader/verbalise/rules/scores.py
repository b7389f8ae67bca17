"""Scores: thắng Lào 2-0 · Anh 1-2 Pháp · 3-1 (25-20, 22-25, 25-18, 25-21) · sơ đồ 4-3-3 is a chain, not a score.

A word of winning or losing earlier in the clause decides, a name on both sides, or a neighbour that is a score.
What is counted (2-3 ngày, 2-3%) makes it a range whatever stands before. Alone, what does not go up is a score.
"""

from __future__ import annotations

from docreader.verbalise import lazy_re as re
from docreader.verbalise.lexicon import units
from docreader.verbalise.numbers import cardinal
from docreader.verbalise.phrases import phrases
from docreader.verbalise.rule import Context, Rule
from docreader.verbalise.rules.words import COUNTED, ONE_EACH, SCORES
from docreader.verbalise.written_numbers import DASH

_SCORE = re.compile(
    rf"(?<![\w/.,-])(?P<ours>[0-9]{{1,3}})\s?{DASH}\s?(?P<theirs>[0-9]{{1,3}})(?![\w/%‰°]|[.,][0-9]|\s?{DASH}\s?[0-9]|\s[%‰°])"
)
_COLON = re.compile(r"(?<![\w.,:/])(?P<ours>[0-9]{1,3})\s?:\s?(?P<theirs>[0-9]{1,3})(?![\w:%]|[.,][0-9])")
_SPORT = re.compile(
    r"(?<!\w)(?:tỷ số|tỉ số|thắng|thua|hòa|hoà|đánh bại|hạ|hạ gục|vượt qua|cầm hòa|dẫn|dẫn trước|gỡ|ngược dòng|"
    r"chung cuộc|đối đầu|hiệu số|luân lưu|ván|set|hiệp|bị loại|quật ngã)(?!\w)[^0-9.;]{0,36}$"
)
"""In the same clause before a score, with no other number between."""
_SETS = re.compile(rf"(?P<pair>[0-9]{{1,3}}\s?{DASH}\s?[0-9]{{1,3}})\)?[,;]?\s?\(?\s?$")
_SET = re.compile(r"(?<!\w)(?:set|ván|hiệp|game)\s(?:[1-7]|một|hai|ba|tư|năm)\s?[:,]?\s?$")
_PAIR = re.compile(rf"([0-9]+)\s?{DASH}\s?([0-9]+)")
_QUANTITIES_AFTER = phrases(
    """ngày, tháng, năm, tuần, giờ, phút, giây, quý, lần, triệu, tỷ, tỉ, nghìn, ngàn, trăm, đồng, độ, mét, tuổi, điểm phần trăm,
    tấn, tạ, lít, gói, phần trăm, bậc, hạng, vị trí, giải, suất, cú, quả, đơn hàng, hợp đồng"""
)
_AFTER_SCORES = phrases(
    """trước, trên, sau, ngay, ở, của, để, và, trong, cho, khi, nhờ, tại, nghiêng, rồi, thì, với, bằng, vào, từ, hôm, tối, chiều,
    sáng, đêm, lượt, nhưng, song, dù, theo, đầy, đáng, chung cuộc, là, trận, cùng, do, qua"""
)
_LABELS = phrases(
    """số, tổ, lớp, nhóm, bài, câu, điều, chương, mục, phần, trang, tháng, quý, khóa, khối, thôn, bản, ấp, khu, phòng, tầng, bảng,
    vòng, đợt, kỳ, ngày, sáng, chiều, tối, khoảng, từ, cấp, hơn, gần, mức, tuổi, nhà, ngõ, phố, đường, km, tập, đội"""
)
"""Words that begin a sentence with a capital and name numbers: Số 15-17 Lý Thường Kiệt is no match."""
_TWO_TEAMS = re.compile(rf"[^\W\d_]+\s?{DASH}\s?[^\W\d_]+(?:\s[^\W\d_]+){{0,2}}:?\s$")
_WORD = re.compile(r"[^\W\d_]+")
_NAME = re.compile(r"[^\W\d_]")
_CALLED_SCORES = phrases("tỷ số, tỉ số, tỷ số là, tỉ số là, với tỷ số, với tỉ số, tỷ số chung cuộc, tỉ số chung cuộc")
_LATEST_DAY = 31
_LAST_MONTH = 12


def _score(match: re.Match[str], context: Context) -> str | None:
    if _counts(match, context):
        return None
    named = context.preceded_by(match, SCORES) or _is_between_names(match, context) or _follows_a_score(match, context)
    if _SET.search(context.before(match)):
        return _said(match)
    won = _SPORT.search(context.before(match)) and _ends_a_phrase(match, context)
    return _said(match) if named or won else None


def _colon(match: re.Match[str], context: Context) -> str | None:
    """Tỷ số 25:22; a clock stands after other words."""
    return _said(match) if context.preceded_by(match, _CALLED_SCORES) else None


def _bare(match: re.Match[str], context: Context) -> str | None:
    """3-1: no range goes down; but 30-4 is rather a day."""
    ours, theirs = int(match["ours"]), int(match["theirs"])
    is_day = _LAST_MONTH < ours <= _LATEST_DAY and 0 < theirs <= _LAST_MONTH
    is_code = any(len(match[side]) > 1 and match[side].startswith("0") for side in ("ours", "theirs"))
    return None if ours < theirs or is_day or is_code or _counts(match, context) else _said(match)


def _said(match: re.Match[str]) -> str:
    """A pause after round tens, or 20-3 would sound as 23."""
    joint = ", " if int(match["ours"]) % 10 == 0 and int(match["ours"]) and 0 < int(match["theirs"]) < 10 else " "
    return f"{cardinal(match['ours'])}{joint}{cardinal(match['theirs'])}"


def _counts(match: re.Match[str], context: Context) -> bool:
    """Whether the numbers count something, 2-3 ngày, 5-7 kg, or are reckoned with: 5 - 3 = 2."""
    if any(context.followed_by(match, words) for words in (_QUANTITIES_AFTER, COUNTED, ONE_EACH)):
        return True
    word = context.after(match).split(maxsplit=1)[:1]
    return bool(word) and (word[0].startswith("=") or word[0].rstrip(".,;") in units(glued=False))


def _is_between_names(match: re.Match[str], context: Context) -> bool:
    """Việt Nam 2-3 Thái Lan; a single word, which any sentence may begin with, only beside a single word: Anh 1-2 Pháp."""
    before = context.text[max(0, match.start() - 24) : match.start()]
    names, after = before.split()[-2:], context.after(match)
    teams = _TWO_TEAMS.search(before)
    if teams and all(word[0].isupper() for word in _WORD.findall(teams[0])):
        return True
    if not names or not after[:1].isupper() or not before[-1:].isspace() or not names[-1][0].isupper():
        return False
    if names[-1].casefold() in _LABELS:
        return False
    return names[0][0].isupper() or not _NAME.match(names[0][-1])


def _ends_a_phrase(match: re.Match[str], context: Context) -> bool:
    """Whether no noun follows that the numbers could count: vượt qua 3-4 cửa ải."""
    falls = int(match["ours"]) >= int(match["theirs"])
    return falls or not context.after(match)[:1].islower() or context.followed_by(match, _AFTER_SCORES)


def _follows_a_score(match: re.Match[str], context: Context) -> bool:
    """The sets of a match: what falls, or is called a score, makes scores of its neighbours."""
    before = context.before(match) + " "
    found = False
    while not found and (sets := _SETS.search(before)):
        pair = _PAIR.match(sets["pair"])
        before = before[: sets.start()]
        found = (pair is not None and int(pair[1]) > int(pair[2])) or _SPORT.search(before) is not None
    return found


RULES = (
    Rule(
        name="scores.plain",
        pattern=_SCORE,
        say=_score,
        begins="digit",
        needs=frozenset("-–—−"),
        source="VTV/VOV sports news usage: thắng hai không",
    ),
    Rule(name="scores.colon", pattern=_COLON, say=_colon, needs=frozenset(":"), source="VTV/VOV sports news usage"),
    Rule(
        name="scores.bare",
        pattern=_SCORE,
        say=_bare,
        begins="digit",
        needs=frozenset("-–—−"),
        unsure=True,
        source="VTV/VOV sports news usage: nothing goes from more to less but a score",
    ),
)
"""Before single numbers are read."""
