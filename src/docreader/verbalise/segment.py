"""Where sentences lie in Vietnamese text.

A sentence ends at a line break and at ``. ! ? …`` before white space, unless what follows or what stands before says otherwise:
a small letter, a title (ThS. Lê), a place (TP. Huế), an initial, the number of a line (1. Mục tiêu). This module must not know
how anything is said.
"""

from __future__ import annotations

import re

from docreader.verbalise.phrases import phrases

STARTERS = phrases(
    """Theo, Sau, Trước, Ông, Bà, Anh, Chị, Cô, Chú, Tuy, Nhưng, Khi, Trong, Tại, Ngày, Năm, Đây, Đó, Đến, Từ, Với, Để,
    Do, Vì, Các, Những, Một, Mỗi, Ngoài, Bên, Qua, Nhờ, Cùng, Người, Nạn, Công, Cơ, Hiện, Hôm, Sáng, Chiều, Tối,
    Đêm, Lúc, Khoảng, Như, Nếu, Cũng, Đồng, Chúng, Tôi, Họ, Việc, Vụ, Riêng, Đặc, Tiếp, Mặc, Ở, Về, Trên, Dưới,
    Bước, Bị, Được, Đã, Đang, Sẽ, Tuyệt, Nhân, Toàn, Cả, Nhiều, Số, Đối, Căn, Quá"""
)
"""Words that begin a sentence far more often than a name. After an initial or the suffix of a firm only these begin one."""
_END = re.compile(r"\.\s?/\s?\.|[.!?…]+")
_CLOSING = re.compile(r"[\"'”’»)\]}›]*(?:\[[0-9]{1,3}\]|(?<=[a-zà-ỹđ]\.)[0-9]{1,3}(?=\s))?")
"""Closing quotes and brackets, and the mark of a note."""
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_NEVER_LAST = phrases(
    """ThS, Ths, TS, PGS, GS, BS, KS, KTS, LS, CN, DS, ĐD, BSCK, NSND, NSƯT, NGND, NGƯT, TP, Tp, TX, Tx, TT, Tt, Q, P,
    H, X, Mr, Mrs, Ms, Dr, Prof, St, tr, Tr, Nxb, NXB, No, Art, Vol, pp, Fig, fig, vs, Đ, đ, Ô, KP, SN, ĐT, Đt, SĐT, Ph"""
)
"""Words whose point is their own: a name or a number follows."""
_SELDOM_LAST = phrases("""Co, Ltd, Inc, Corp, JSC, Jr, Sr, Cty, CTY, Bros""")
"""Words whose point may be the sentence's as well."""
_INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_ORDER = re.compile(
    r"[\"'“‘«(\[]*(?:(?:Điều|Chương|Mục|Phần|Bài|Câu|Khoản|Bước|Phụ lục|Hình|Bảng|Tập|Tiết)\s)?"
    r"(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}[a-zđ]?|[IVX]{1,6}|[a-zđA-ZĐ])"
)
"""The number of a line, from the first letter of its sentence."""
_NEXT_WORD = re.compile(r"[^\W_]+")
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
    if "/" in mark[0]:
        return True
    following = text[stop : stop + _LONGEST_WORD]
    if not following[0].isspace():
        return mark[0] == "." and stop == mark.end() and _lacks_its_space(text, start, mark.start(), following)
    following = following.lstrip(" \t\u00a0\"'“‘«([-–—•*+")
    if following and following[0].islower():
        return False
    return mark[0] != "." or _point_ends_sentence(_word_before(text, start, mark.start()), text[start : mark.start()], following)


def _point_ends_sentence(word: str, sentence: str, following: str) -> bool:
    if len(sentence) <= _LONGEST_WORD and _ORDER.fullmatch(sentence.strip()):
        return False
    last = word.rsplit(".", 1)[-1]
    if last in _NEVER_LAST and not word.casefold().startswith("v.v"):
        return False
    if last in _SELDOM_LAST or (_INITIAL.fullmatch(word) and word.casefold() != "v.v"):
        found = _NEXT_WORD.match(following)
        return found is None or found[0] in STARTERS
    return True


def _lacks_its_space(text: str, start: int, point: int, following: str) -> bool:
    """dân vận.Đồng chí: a small word, a point, a capitalised word."""
    found = _NEXT_WORD.match(following)
    if found is None or len(found[0]) < 2 or not (found[0][0].isupper() and found[0][1:].islower()):
        return False
    after = following[found.end() : found.end() + 1]
    word = _word_before(text, start, point)
    return after in ("", " ", "\u00a0", ",") and len(word) > 1 and word.isalpha() and word.islower()


def _word_before(text: str, start: int, end: int) -> str:
    """What stands before ``end`` up to white space, at most 40 characters of it, without opening marks."""
    return (text[max(start, end - _LONGEST_WORD) : end].split() or [""])[-1].lstrip("\"'“‘«([")


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    length = len(piece.strip())
    return (start + left, start + left + length) if length else None
