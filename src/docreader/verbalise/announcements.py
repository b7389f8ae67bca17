"""Words that are said but not written: what a sighted reader sees from the page's form."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace

from docreader.errors import OptionError
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


_LANGUAGES = {
    "vi": ("tiếng Việt", "Vietnamese"),
    "en": ("tiếng Anh", "English"),
    "fr": ("tiếng Pháp", "French"),
    "zh": ("tiếng Trung", "Chinese"),
    "ru": ("tiếng Nga", "Russian"),
    "ja": ("tiếng Nhật", "Japanese"),
    "ko": ("tiếng Hàn", "Korean"),
    "de": ("tiếng Đức", "German"),
    "es": ("tiếng Tây Ban Nha", "Spanish"),
    "lo": ("tiếng Lào", "Lao"),
    "km": ("tiếng Khmer", "Khmer"),
    "th": ("tiếng Thái", "Thai"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcements:
    """What a listener is told of a page's form. The text itself is said in any case.

    By default what a sighted person would say who reads the page aloud to another: what a picture or a table is, the number of an
    item, whose words are quoted; not that a line is a heading, for its pause tells, nor the dots before items.
    """

    headings: bool = False
    """"Mục:" before a heading."""
    pictures: bool = True
    """"Ảnh:" before a caption or the words that stand for a picture."""
    credits: bool = True
    """"Nguồn ảnh:" before who made a picture."""
    people: bool = True
    """"Tác giả:", or in the page's words what they did, before who wrote the article; "Ảnh:" before who made all its pictures."""
    sources: bool = True
    """"Nguồn:" before the agency or paper the article was taken from."""
    tables: bool = True
    """"Bảng ba cột, năm dòng" before a table."""
    columns: bool = True
    """The heading of its column before a value."""
    numbers: bool = True
    """The numbers, letters and marks of items."""
    bullets: bool = False
    """"Gạch đầu dòng:" before an item that has no number."""
    quotes: bool = True
    """"Trích:" before words of somebody else that are set apart."""
    notes: bool = True
    """"chú thích một" at the mark of a footnote and before it."""
    languages: bool = False
    """"Tiếng Anh:" where the language of the text changes."""
    ends: bool = False
    """"Hết trích.", "Hết bảng." before what follows."""


ANNOUNCED = Announcements()
KINDS = tuple(field.name for field in fields(Announcements))
"""What may be announced, by the names that ``announcements_of`` takes."""


def announcements_of(text: str) -> Announcements:
    """The choice that ``text`` writes down: names of kinds, parted by commas.

    Plain names are all that is announced; ``+ends`` and ``-notes`` change the default. So do ``all``, ``none``, ``default``.

    >>> announcements_of("tables,columns") == replace(announcements_of("none"), tables=True, columns=True)
    True
    >>> announcements_of("-notes,+ends") == Announcements(notes=False, ends=True)
    True

    Raises:
        OptionError: a name that is none.
    """
    words = [word.strip() for word in text.split(",") if word.strip()]
    plain = bool(words) and words[0][0] not in "+-" and words[0] != "default"
    chosen = _every(told=False) if plain else ANNOUNCED
    for word in words:
        name = word.lstrip("+-")
        if name in ("all", "none"):
            chosen = _every(told=name == "all")
        elif name in KINDS:
            chosen = replace(chosen, **{name: not word.startswith("-")})
        elif name != "default":
            kinds = ", ".join(("all", "none", "default", *KINDS))
            raise OptionError(
                f"{word!r} is nothing that can be announced: choose of {kinds}",
                f"không có loại lời báo {word!r}: hãy chọn trong {kinds}",
            )
    return chosen


def _every(*, told: bool) -> Announcements:
    return Announcements(**dict.fromkeys(KINDS, told))


def heading(*, vietnamese: bool) -> str:
    """Before a heading."""
    return "Mục: " if vietnamese else "Heading: "


def bullet(*, vietnamese: bool) -> str:
    """Before an item of a list without numbers."""
    return "Gạch đầu dòng: " if vietnamese else "Bullet: "


def language(tag: str, *, vietnamese: bool) -> str:
    """Before text in the language of ``tag``.

    >>> language("en-GB", vietnamese=True), language("fr", vietnamese=False), language("sv", vietnamese=True)
    ('Tiếng Anh: ', 'In French: ', 'Tiếng nước ngoài: ')
    """
    vi, en = _LANGUAGES.get(tag.split("-")[0].lower(), ("tiếng nước ngoài", "another language"))
    return f"{_capitalised(vi)}: " if vietnamese else f"In {en}: "


def end_of_table(*, vietnamese: bool) -> str:
    """After a table's last cell."""
    return "Hết bảng. " if vietnamese else "End of table. "


def end_of_quote(*, vietnamese: bool) -> str:
    """After words of somebody else that are set apart."""
    return "Hết trích. " if vietnamese else "End of quote. "


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
