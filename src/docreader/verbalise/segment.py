"""Where sentences lie in Vietnamese text.

A sentence ends at a line break and at ``. ! ? …`` before white space, unless what follows or what stands before says otherwise:
a small letter, a title (ThS. Lê), a place (TP. Huế), an initial, the number of a line (1. Mục tiêu), the inside of a short
quotation. Where the page left the space out, the words on both sides must agree that a sentence ends. This module must not know
how anything is said.
"""

from __future__ import annotations

from docreader.verbalise import lazy_re as re
from docreader.verbalise.phrases import phrases

_FIRST_WORD = re.compile(r"[^\W\d_]+")
_STARTERS = phrases(
    """Theo, Sau, Trước, Ông, Bà, Anh, Chị, Cô, Chú, Tuy, Nhưng, Khi, Trong, Tại, Ngày, Năm, Đây, Đó, Đến, Từ, Với, Để,
    Do, Vì, Các, Những, Một, Mỗi, Ngoài, Bên, Qua, Nhờ, Cùng, Người, Nạn, Công, Cơ, Hiện, Hôm, Sáng, Chiều, Tối,
    Đêm, Lúc, Khoảng, Như, Nếu, Cũng, Đồng, Chúng, Tôi, Họ, Việc, Vụ, Riêng, Đặc, Tiếp, Mặc, Ở, Về, Trên, Dưới,
    Bước, Bị, Được, Đã, Đang, Sẽ, Tuyệt, Nhân, Toàn, Cả, Nhiều, Số, Đối, Căn, Quá,
    Cuộc, Buổi, Kết, Kể, Giá, Tổng, Tuyến, Trận, Thời, Tình, Tính, Nội, Ngay, Rồi, Vậy, Thế, Điều, Nơi, Cạnh, Gần,
    Hơn, Chỉ, Chưa, Không, Vẫn, Còn, Nay, Mới, Thay, Bởi, Thông, Tuần, Tháng, Mọi, Phía, Chủ, Gia, Lực, Vợ, Mẹ, Cháu"""
)
"""Words that begin a sentence far more often than a name. After an initial or the suffix of a firm only these begin one."""
_NEVER_A_PLACE = phrases("""Theo, Sau, Ông, Tuy, Nhưng, Khi, Trong, Tại, Ngày, Đây, Các, Những, Hiện, Chiều, Sáng, Do, Vì, Nếu""")
"""Words that begin a sentence and no name of a place: after "UBND TP." a sentence may end."""
_END = re.compile(r"\.\s?/\s?\.|[.!?…]+|[。！？]+")
_CLOSING = re.compile(r"[\"'”’»)\]}›」』]*(?:\[[0-9]{1,3}\]|(?<=[a-zà-ỹđ]\.)[0-9]{1,3}(?=\s))?")
"""Closing quotes and brackets, and the mark of a note."""
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_PLACES = phrases("""TP, Tp, tp, TX, Tx, tx, TT, Tt, tt, Q, P, H, X, T, Đ, KP""")
_NEVER_LAST = _PLACES | phrases(
    """ThS, Ths, ths, TS, Ts, TSKH, PGS, Pgs, GS, Gs, BS, Bs, CKI, CKII, BSCK, BSCKI, BSCKII, KS, KTS, Kts, LS, Ls, CN, DS, ĐD,
    NSND, NSƯT, NGND, NGƯT, Mr, Mrs, Ms, Dr, Prof, St, tr, Tr, Nxb, NXB, No, Art, Vol, pp, Fig, fig, vs, al, cf,
    đ, p, q, x, Ô, SN, ĐT, Đt, SĐT, Sđt, Tel, Fax, Ph, đc, đ/c, Đ/c"""
)
"""Words whose point is their own: a name or a number follows."""
_NEVER_LAST_WITH_POINTS = phrases("Th.S, T.S, B.S, e.g, i.e")
_SELDOM_LAST = phrases("""Co, Ltd, Inc, Corp, JSC, Jr, Sr, Cty, CTY, Bros, Yahoo, BP, BV, ĐH, BTV, PV, MC, HLV, NS, KCN, CA,
    Ng, CP""")
"""Words whose point may be the sentence's as well; of Yahoo, the mark is the name's."""
_INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_LETTERED = phrases(
    """quý, kỳ, khóa, khoá, cấp, hạng, loại, nhóm, bảng, khối, vitamin, độ, gan, án, hệ, mục, lô, tổ, lớp, cúm, kỉ, kỷ, đợt, đội,
    vùng, bậc, kiểu, type, ô, tập, phần, chương, serie, series, dãy, xếp, mức, máu"""
)
"""What a letter or a Roman numeral counts or sorts, so that it stands for no name: quý I, vitamin C, viêm gan B."""
_ORDER = re.compile(
    r"[\"'“‘«(\[]*(?:(?:Điều|Chương|Mục|Phần|Bài|Câu|Khoản|Bước|Phụ lục|Hình|Bảng|Tập|Tiết)\s)?"
    r"(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}[a-zđ]?|[IVX]{1,6}|[a-zđA-ZĐ]|thứ\s(?:nhất|hai|ba|tư|năm|sáu|bảy|tám))"
)
"""The number of a line, from the first letter of its sentence."""
_ORDER_INSIDE = re.compile(r"(?:(?:gồm|sau|đây|thể|như|là)\s?:\s*1|:\s*a|;\s*[0-9]{1,2})")
"""The number of an item in running text, from the word before it: "gồm: 1. Ông Hà; 2. Bà Lan"."""
_ITEM_MARK = re.compile(r"(?!v\.\s?v)[a-zđ][.)]\s+[^\W\d_]|[a-z][A-Z]")
"""What begins a sentence with a small letter: "b. Về xã hội", a trade mark (iPhone)."""
_SPACED_DATE = re.compile(r"[0-9]{1,2}\. [0-9]{1,2}\. [0-9]{4}")
_QUOTE_GOES_ON = re.compile(r"[^“”«»\n]{0,60}[”»]\s(?P<next>[^\W\d_])")
"""The rest of a quotation that is a part of its sentence, such as a title; the next word has a small letter."""
_FIGURE = re.compile(r"[0-9][0-9/.,:]*%?\)?")
_LABEL = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+)?:")
"""Nguồn:, Đồ họa: after initials."""
_NEXT_WORD = re.compile(r"[^\W_]+")
_GLUED_MARK = re.compile(r"[“«\"][^\W\d_]|[-–+•]\s+[^\W\d_]")
"""Opening quote or a dash that follows a point at once."""
_LONGEST_WORD = 40


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """First and one past the last character of each sentence, in order, without the white space around it.

    >>> text = "Ông N.V.A. ở TP. Huế. Đạt 1.250 tấn, v.v. Hết./."
    >>> [text[start:end] for start, end in sentences(text)]
    ['Ông N.V.A. ở TP. Huế.', 'Đạt 1.250 tấn, v.v.', 'Hết./.']
    """
    return tuple(
        bounds
        for line in _LINE.finditer(text)
        for start, end in _sentences_of_line(text, *line.span())
        if (bounds := _trimmed(text, start, end)) is not None
    )


def begins_as_sentence(text: str) -> bool:
    """Whether the first word of ``text`` is one that sentences begin with after a name or a letter: Ông, Theo."""
    word = _FIRST_WORD.match(text)
    return word is not None and word[0] in _STARTERS


def _sentences_of_line(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    for mark in _END.finditer(text, start, end):
        after = _CLOSING.match(text, mark.end(), end)
        stop = after.end() if after else mark.end()
        if start <= mark.start() and stop < end and _ends_sentence(text, start, mark, stop):
            found.append((start, stop))
            start = stop
    found.append((start, end))
    return found


def _ends_sentence(text: str, start: int, mark: re.Match[str], stop: int) -> bool:
    """Whether the sentence from ``start`` ends with ``mark`` and its closing quotes, at ``stop``."""
    if "/" in mark[0] or mark[0][0] in "。！？":
        return True
    following = text[stop : stop + _LONGEST_WORD]
    if not following[0].isspace():
        return _lacks_its_space(text, start, mark, stop)
    following = following.lstrip(" \t\u00a0\"'“‘«([-–—•*+")
    if following[:1].islower() and not _ITEM_MARK.match(following):
        return False
    word = _word_before(text, start, mark.start())
    if mark[0] == ".":
        return _point_ends_sentence(word, text[start : mark.start()], following) and not _in_spaced_date(text, mark.start())
    return (word not in _SELDOM_LAST or _begins_sentence(following)) and not _quotation_goes_on(text, start, stop)


def _point_ends_sentence(word: str, sentence: str, following: str) -> bool:
    if _numbers_a_line(sentence):
        return False
    if word.casefold().startswith("v.v"):
        return True
    if _INITIAL.fullmatch(word):
        return _initial_ends_sentence(word, sentence, following)
    last = word.rsplit(".", 1)[-1]
    if last in _NEVER_LAST or word in _NEVER_LAST_WITH_POINTS:
        return last in _PLACES and _begins(following, _NEVER_A_PLACE)
    return last not in _SELDOM_LAST or _begins_sentence(following)


def _initial_ends_sentence(word: str, sentence: str, following: str) -> bool:
    """Whether a sentence ends after initials, or after a letter that may be a place's (P. 7), a unit's or a class's."""
    if _is_lettered(sentence) or (_hides_a_name(sentence) and following[1:2].islower()):
        return True
    if word in _NEVER_LAST:
        return False
    return _begins_sentence(following) or (word.islower() and len(word) == 1)


def _numbers_a_line(sentence: str) -> bool:
    if len(sentence) <= _LONGEST_WORD and _ORDER.fullmatch(sentence.strip()):
        return True
    return any(found.end() == len(sentence) for found in _ORDER_INSIDE.finditer(sentence, max(0, len(sentence) - _LONGEST_WORD)))


def _is_lettered(sentence: str) -> bool:
    """Whether the last letter of ``sentence`` is that of a quarter, a class, a vitamin."""
    words = sentence[-_LONGEST_WORD:].split()
    return len(words) > 1 and words[-1].isalnum() and words[-2].casefold() in _LETTERED


def _hides_a_name(sentence: str) -> bool:
    """Whether the last letter of ``sentence`` stands for a given name: Vi Văn B."""
    words = sentence[-_LONGEST_WORD:].split()
    return len(words) > 1 and len(words[-1]) == 1 and words[-2] in ("Văn", "Thị")


def _begins_sentence(following: str) -> bool:
    return not _NEXT_WORD.match(following) or _begins(following, _STARTERS) or _LABEL.match(following) is not None


def _begins(following: str, words: frozenset[str]) -> bool:
    found = _NEXT_WORD.match(following)
    return found is not None and found[0] in words


def _in_spaced_date(text: str, point: int) -> bool:
    """3. 9. 2022."""
    return any(found.start() <= point < found.end() for found in _SPACED_DATE.finditer(text, max(0, point - 6), point + 10))


def _quotation_goes_on(text: str, start: int, stop: int) -> bool:
    """Whether ``stop`` is inside a quotation after whose end the sentence goes on: cuốn “Ai? Ở đâu?” nổi tiếng."""
    before = text[max(start, stop - 3 * _LONGEST_WORD) : stop]
    if max(before.rfind("“"), before.rfind("«")) <= max(before.rfind("”"), before.rfind("»")):
        return False
    rest = _QUOTE_GOES_ON.match(text, stop)
    return rest is not None and rest["next"].islower()


def _lacks_its_space(text: str, start: int, mark: re.Match[str], stop: int) -> bool:
    """dân vận.Đồng chí: a small word, a point, a capitalised word; after a name or a number, a word that begins sentences."""
    following = text[stop : stop + _LONGEST_WORD]
    word = _word_before(text, start, mark.start())
    small = len(word) > 1 and word.isalpha() and word.islower() and word not in _NEVER_LAST
    if mark[0] not in (".", "?", "!") or following[0].islower():
        return False
    if stop == mark.end() and _GLUED_MARK.match(following):
        return small and mark[0] == "." and following.lstrip('“«"-–+• ')[0].isupper()
    found = _NEXT_WORD.match(following)
    if found is None or len(found[0]) < 2 or not (found[0][0].isupper() and found[0][1:].islower()):
        return False
    if following[found.end() : found.end() + 1] not in ("", " ", "\u00a0", ","):
        return False
    if _FIGURE.fullmatch(word):
        return not _numbers_a_line(text[start : mark.start()])
    return small or (found[0] in _STARTERS and len(word) > 1 and word.isalpha() and word not in _NEVER_LAST)


def _word_before(text: str, start: int, end: int) -> str:
    """What stands before ``end`` up to white space, at most 40 characters of it, without opening marks."""
    return (text[max(start, end - _LONGEST_WORD) : end].split() or [""])[-1].lstrip("\"'“‘«([")


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    length = len(piece.strip())
    return (start + left, start + left + length) if length else None
