"""The marks of numbered lists, for formats that write them out."""

from __future__ import annotations

from docreader.model import ItemList, Numbering

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def item_mark(numbering: Numbering | None, number: int) -> str:
    """What stands before an item: an en dash without numbering; digits where letters have no such number.

    Source: the limits are those of CSS Counter Styles 3 (alphabetic from 1, Roman 1 to 3,999).

    >>> item_mark(None, 1), item_mark("lower-alpha", 28), item_mark("upper-roman", 14), item_mark("decimal", 0)
    ('–', 'ab.', 'XIV.', '0.')
    """
    if numbering is None:
        return "–"
    mark = _mark(numbering, number)
    return f"{mark.upper() if numbering.startswith('upper') else mark}."


def mark_of(items: ItemList, index: int) -> str:
    """What stands before the item: as the page writes it, or else by the list's numbering; "" = nothing.

    >>> from docreader.model import Item
    >>> legal = ItemList(items=(Item(blocks=()), Item(blocks=(), label="đ)")), numbering="lower-alpha", start=4)
    >>> mark_of(legal, 0), mark_of(legal, 1)
    ('d.', 'đ)')
    """
    label = items.items[index].label
    return item_mark(items.numbering, items.start + index) if label is None else " ".join(label.split())


def _mark(numbering: Numbering, number: int) -> str:
    match numbering:
        case "lower-alpha" | "upper-alpha":
            return _letters(number)
        case "lower-roman" | "upper-roman":
            return _roman(number)
        case "decimal":
            return str(number)


def _letters(number: int) -> str:
    if number < 1:
        return str(number)
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _roman(number: int) -> str:
    if not 1 <= number <= 3999:
        return str(number)
    roman = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        roman += letters * count
    return roman
