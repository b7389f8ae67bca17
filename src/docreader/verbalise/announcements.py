"""Words that are said but not written: what a sighted reader sees from the page's form."""

from __future__ import annotations

from docreader.model.document import Numbering
from docreader.verbalise.letters import spell
from docreader.verbalise.numbers import cardinal

_LETTERS = 26


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
        return f"{_capitalised(spell(letters)) if vietnamese else letters}: "
    if not vietnamese:
        return f"{number}: "
    return _capitalised(f"{'âm ' if number < 0 else ''}{cardinal(str(abs(number)))}: ")


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


def byline(written: str, *, vietnamese: bool) -> str:
    """Before the author's name."""
    return _unless(
        written, "Tác giả: " if vietnamese else "By ", ("tác giả", "bài", "theo", "người viết", "tin", "thực hiện", "by")
    )


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


def _alphabetic(number: int) -> str:
    """The letters that number an item: a to z, then aa."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]
