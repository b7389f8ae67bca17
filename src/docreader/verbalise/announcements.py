"""Words that are said but not written: what a sighted reader sees from the page's form."""

from __future__ import annotations

import re

from docreader.model.document import Numbering
from docreader.verbalise.letters import ITEM_NAMES, spell
from docreader.verbalise.numbers import cardinal, roman_value

_LETTERS = 26
_MARK = re.compile(r"[^\W_](?:.*[^\W_])?", re.DOTALL)
"""The mark of an item without the brackets and points around it."""
_NUMBER_AND_LETTER = re.compile(r"([0-9]*)([^\W\d_]?)([0-9]*)")
_ROMAN = re.compile(r"[IVX]{1,6}|[ivx]{2,6}")
"""Numerals as pages number by them; of small letters, i, v and x alone are letters."""
_LABEL = re.compile(r"[^\W\d_][^:()\[\]\n]{0,40}:")
"""Tin, ảnh: …; but not a name with something in brackets that has a colon."""


def said_label(label: str, *, vietnamese: bool) -> str:
    """The label of a note as it is said; "" where it is a mark without a name."""
    if not vietnamese or not label.isascii():
        return label if label.isalnum() else ""
    return cardinal(label) if label.isdecimal() else spell(label)


def note(label: str, *, vietnamese: bool) -> str:
    """Before a footnote, and at its mark in the text.

    >>> note("1", vietnamese=True), note("*", vietnamese=True)
    ('chú thích một', 'chú thích')
    """
    return f"{'chú thích' if vietnamese else 'note'} {said_label(label, vietnamese=vietnamese)}".rstrip()


def item(number: int, numbering: Numbering, *, vietnamese: bool) -> str:
    """Before an item of a numbered list.

    >>> item(2, "decimal", vietnamese=True), item(3, "lower-alpha", vietnamese=True), item(4, "upper-roman", vietnamese=False)
    ('Hai: ', 'Xê: ', '4: ')
    """
    if numbering in ("lower-alpha", "upper-alpha") and number > 0:
        letters = _alphabetic(number)
        return f"{_capitalised(_names(letters)) if vietnamese else letters}: "
    if not vietnamese:
        return f"{number}: "
    return _capitalised(f"{'âm ' if number < 0 else ''}{cardinal(str(abs(number)))}: ")


def marked_item(mark: str, numbering: Numbering | None, *, vietnamese: bool) -> str:
    """Before an item whose mark the page writes itself, in a list that is numbered so; "" where the mark has no name.

    >>> [marked_item(mark, None, vietnamese=True) for mark in ("đ)", "2.1.", "Điều 5.", "+")]
    ['Đê: ', 'Hai chấm một: ', 'Điều 5: ', '']
    """
    found = _MARK.search(mark)
    if found is None:
        return ""
    words = " ".join(found[0].split())
    if vietnamese:
        parts = filter(None, (part.strip() for part in words.split(".")))
        words = _capitalised(" chấm ".join(_part_of_mark(part, numbering) for part in parts))
    return f"{words}: "


def _part_of_mark(part: str, numbering: Numbering | None) -> str:
    """A number, a letter or both as they are said; words as they are written."""
    letters = numbering in ("lower-alpha", "upper-alpha")
    if _ROMAN.fullmatch(part) and not letters and (value := roman_value(part)) is not None:
        return cardinal(str(value))
    match = _NUMBER_AND_LETTER.fullmatch(part)
    if match is None:
        return part
    before, letter, after = match.groups()
    name = ITEM_NAMES.get(letter.upper(), letter)
    return " ".join(filter(None, (before and cardinal(before), name, after and cardinal(after))))


def table(columns: int, rows: int, *, named: bool, vietnamese: bool) -> str:
    """Before a table's caption, or before its first cell.

    >>> table(3, 5, named=False, vietnamese=True)
    'Bảng ba cột, năm dòng. '
    """
    end = ": " if named else ". "
    if vietnamese:
        return f"Bảng {cardinal(str(columns))} cột, {cardinal(str(rows))} dòng{end}"
    return f"Table, {_counted(columns, 'column')}, {_counted(rows, 'row')}{end}"


def caption(written: str, *, vietnamese: bool) -> str:
    """Before the words of a picture."""
    return _unless(written, "Ảnh: " if vietnamese else "Picture: ", ("ảnh", "hình", "picture", "photo", "image"))


def credit(written: str, *, vietnamese: bool) -> str:
    """Before the name of who made a picture."""
    return _unless(written, "Nguồn ảnh: " if vietnamese else "Credit: ", ("ảnh", "nguồn", "hình", "photo", "credit", "picture"))


def byline(written: str, role: str | None = None, *, vietnamese: bool) -> str:
    """Before the author's name: what the author did, where the page says it.

    >>> byline("Thu Trang", "Tin, ảnh", vietnamese=True), byline("Jane Doe", vietnamese=False)
    ('Tin, ảnh: ', 'By ')
    """
    did = " ".join((role or "").split()).rstrip(" :")
    if _LABEL.match(written.strip()):
        return ""
    if did:
        return f"{did}: "
    return _unless(
        written, "Tác giả: " if vietnamese else "By ", ("tác giả", "bài", "theo", "người viết", "tin", "thực hiện", "by")
    )


def photo_credit(written: str, *, vietnamese: bool) -> str:
    """Before the name of who made all the pictures."""
    if _LABEL.match(written.strip()):
        return ""
    return _unless(written, "Ảnh: " if vietnamese else "Photos: ", ("ảnh", "hình", "photo", "photos", "picture", "pictures"))


def source(written: str, *, vietnamese: bool) -> str:
    """Before the name of the paper that the article was taken from."""
    return _unless(written, "Nguồn: " if vietnamese else "Source: ", ("nguồn", "theo", "source"))


def quote(*, vietnamese: bool) -> str:
    """Before words of somebody else that are set apart."""
    return "Trích: " if vietnamese else "Quote: "


def whole_article(*, vietnamese: bool) -> str:
    """Name of the first chapter of an article whose title has no word in it."""
    return "Bài viết" if vietnamese else "Article"


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _unless(written: str, words: str, beginnings: tuple[str, ...]) -> str:
    """``words``, except where the page says as much itself."""
    text = written.strip().casefold()
    said = any(text.startswith(begin) and not text[len(begin) : len(begin) + 1].isalnum() for begin in beginnings)
    return "" if said else words


def _names(letters: str) -> str:
    return " ".join(ITEM_NAMES[letter] for letter in letters)


def _alphabetic(number: int) -> str:
    """The letters that number an item: a to z, then aa."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]
