"""Tables: which are data, and what their cells are the headers of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import islice

from bs4 import Tag

from docreader.model import Cell, Row, Run, Scope, Table, plain
from docreader.readers.html.context import Context
from docreader.readers.html.inline import read_runs
from docreader.readers.html.page import collapse
from docreader.readers.html.vocabulary import fold, words
from docreader.readers.limits import MAX_COLUMNS, MAX_ROWS, MAX_SPAN

_PARTS = frozenset(("thead", "tbody", "tfoot", "tr"))
_LONG_CELL_CHARS = 600
_MEAN_CELL_CHARS = 200
_LAYOUT_CELL_CHARS = 3000
"""No cell of a table that marks its headers is longer, unless the marks are there for their looks."""
_SAMPLE_ROWS = 50
_LETTERHEAD_CELLS = 8
_LETTERHEAD_CHARS = 200
_FIGURES = re.compile(r"[\d\s.,%()/–-]*")


def rows_of(table: Tag) -> Iterator[Tag]:
    """The rows of ``table`` itself, not of tables inside its cells."""
    waiting = [table]
    while waiting:
        tag = waiting.pop()
        if tag.name == "tr":
            yield tag
        else:
            waiting.extend(reversed([child for child in tag.contents if isinstance(child, Tag) and child.name in _PARTS]))


def tables_around(root: Tag) -> frozenset[int]:
    """The ids of the tables in ``root`` that hold other tables."""
    found: set[int] = set()
    waiting: list[tuple[Tag, int]] = [(root, 0)]
    while waiting:
        tag, around = waiting.pop()
        if tag.name == "table":
            found.add(around)
            around = id(tag)
        waiting.extend((child, around) for child in tag.contents if isinstance(child, Tag))
    return frozenset(found)


def cells_of(row: Tag) -> list[Tag]:
    """The cells of ``row``."""
    return [child for child in row.contents if isinstance(child, Tag) and child.name in ("td", "th")]


def is_data(table: Tag) -> bool:
    """Whether ``table``, which holds no other, relates rows to columns; else it only places things on the page."""
    if table.attrs.get("role") in ("presentation", "none"):
        return False
    rows = [cells for row in rows_of(table) if (cells := cells_of(row))]
    columns = max((len(cells) for cells in rows), default=0)
    if is_letterhead(table):
        return False
    if len(rows) < 2 or columns < 2:
        return bool(rows) and columns >= 2 and table.find("th") is not None and table.find(("p", "div", "img")) is None
    said = [collapse(cell.get_text()) for cells in rows[:_SAMPLE_ROWS] for cell in cells]
    longest = max(len(words) for words in said)
    if table.find(("th", "thead", "caption")) is not None:
        return longest <= _LAYOUT_CELL_CHARS
    if table.find(("h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "form")) is not None:
        return False
    filled = sum(bool(words) for words in said) + len(table.find_all("img", limit=len(said)))
    return (
        longest <= _LONG_CELL_CHARS
        and sum(len(words) for words in said) <= _MEAN_CELL_CHARS * len(said)
        and filled > len(said) / 3
    )


def is_letterhead(table: Tag) -> bool:
    """Whether the cells hold what a letter is opened or signed with: sender and motto, recipients and signature."""
    cells = islice((cell for row in rows_of(table) for cell in cells_of(row)), _LETTERHEAD_CELLS)
    return any(fold(collapse(cell.get_text(" "))[:_LETTERHEAD_CHARS]).startswith(_letterhead_words()) for cell in cells)


@cache
def _letterhead_words() -> tuple[str, ...]:
    return tuple(words()["labels"]["letterhead"])


def read_table(table: Tag, context: Context) -> tuple[Table, bool]:
    """``table`` as a block, and whether rows or columns beyond the limits were cut."""
    rows: list[tuple[Row, bool]] = []
    cut = False
    for number, row in enumerate(rows_of(table)):
        if number >= MAX_ROWS:
            cut = True
            break
        cells = cells_of(row)
        cut = cut or len(cells) > MAX_COLUMNS
        read = tuple(_cell(cell, context) for cell in cells[:MAX_COLUMNS])
        if any(cell.runs for cell in read):
            above = row.parent
            rows.append((Row(cells=read), above is not None and above.name == "thead"))
    caption = table.find("caption")
    runs = read_runs(caption, context) if isinstance(caption, Tag) else ()
    return _table(_without_empty_columns(rows), runs), cut


def _table(rows: list[tuple[Row, bool]], caption: tuple[Run, ...]) -> Table:
    title = () if caption else _title(rows)
    rows = rows[1:] if title else rows
    heads = _count_heads(rows)
    header = [Row(cells=tuple(replace(cell, scope=cell.scope or "column") for cell in row.cells)) for row, _ in rows[:heads]]
    body = _with_row_heads([row for row, _ in rows[heads:]], rows[0][0] if heads else None)
    return Table(header=_clamped(header), rows=_clamped(body), caption=caption or title)


def _title(rows: list[tuple[Row, bool]]) -> tuple[Run, ...]:
    """The words of a first row that is one cell over all columns: they name the table and head no column."""
    if len(rows) < 3 or len(rows[0][0].cells) != 1:
        return ()
    first = rows[0][0].cells[0]
    columns = max(sum(cell.colspan for cell in row.cells) for row, _ in rows[1:_SAMPLE_ROWS])
    return first.runs if first.colspan >= columns > 1 and first.rowspan == 1 else ()


def _without_empty_columns(rows: list[tuple[Row, bool]]) -> list[tuple[Row, bool]]:
    """``rows`` without columns in which no cell says anything; as they are where cells span."""
    cells = [cell for row, _ in rows for cell in row.cells]
    if all(cell.runs for cell in cells) or any(cell.colspan > 1 or cell.rowspan > 1 for cell in cells):
        return rows
    used = {number for row, _ in rows for number, cell in enumerate(row.cells) if cell.runs}
    return [(Row(cells=tuple(cell for number, cell in enumerate(row.cells) if number in used)), inside) for row, inside in rows]


def _count_heads(rows: list[tuple[Row, bool]]) -> int:
    """How many rows at the top head the columns: those of ``thead``, those all of ``th``, or what only looks like a head."""
    in_head = [inside for _, inside in rows]
    all_headers = [all(cell.scope or not cell.runs for cell in row.cells) for row, _ in rows]
    marked = _leading(in_head) or _leading(all_headers)
    if marked:
        return marked if marked < len(rows) else 1
    if len(rows) < 2 or not _looks_like_head([row for row, _ in rows]):
        return 0
    depth = max(cell.rowspan for cell in rows[0][0].cells)  # "Year" over two columns, with two years under it
    return depth if depth < len(rows) else 1


def _looks_like_head(rows: list[Row]) -> bool:
    """Whether the first row is the only one in bold, begins with a word for "number", or leaves the corner of a grid empty."""
    first, second = rows[0], rows[1]
    depth = min(max(cell.rowspan for cell in first.cells), len(rows) - 1)
    if _is_bold(first) and not _is_bold(rows[depth]):
        return True
    corner = plain(first.cells[0].runs)
    if fold(corner) in words()["labels"]["row-number"]:
        return True
    others = [plain(cell.runs) for cell in first.cells[1:]]
    is_grid = not corner and len(others) > 1 and all(other and not _FIGURES.fullmatch(other) for other in others)
    return is_grid and all(row.cells[0].runs for row in rows[1:]) and bool(second.cells)


def _with_row_heads(rows: list[Row], head: Row | None) -> list[Row]:
    """``rows`` with their first cells as headers, where these alone are bold, or the corner above them is empty."""
    if len(rows) < 2 or any(cell.scope for row in rows for cell in row.cells):
        return rows
    is_grid = head is not None and not head.cells[0].runs
    if not is_grid and not all(_is_strong(row.cells[0]) and not _is_bold(row) for row in rows):
        return rows
    return [Row(cells=(replace(row.cells[0], scope="row"), *row.cells[1:])) if row.cells[0].runs else row for row in rows]


def _leading(holds: list[bool]) -> int:
    """How many are true at the front."""
    return holds.index(False) if False in holds else len(holds)


def _is_bold(row: Row) -> bool:
    """Whether all that ``row`` says is bold; a corner may be empty."""
    return bool(row.cells[-1].runs) and all(_is_strong(cell) or not cell.runs for cell in row.cells)


def _is_strong(cell: Cell) -> bool:
    return bool(cell.runs) and all("strong" in run.marks or not run.text.strip() for run in cell.runs)


def _clamped(rows: list[Row]) -> tuple[Row, ...]:
    """``rows`` with no cell reaching below the last."""
    count = len(rows)
    return tuple(
        Row(cells=tuple(replace(cell, rowspan=min(cell.rowspan, count - number)) for cell in row.cells))
        for number, row in enumerate(rows)
    )


def _cell(tag: Tag, context: Context) -> Cell:
    scopes: dict[object, Scope] = {"row": "row", "rowgroup": "row", "col": "column", "colgroup": "column"}
    scope: Scope | None = scopes.get(tag.get("scope"))
    if tag.name == "th" and scope is None:
        scope = "row" if _begins_data(tag) else "column"
    return Cell(runs=read_runs(tag, context), scope=scope, colspan=_span(tag, "colspan"), rowspan=_span(tag, "rowspan"))


def _begins_data(tag: Tag) -> bool:
    """Whether a ``th`` is followed by data in its own row."""
    return any(sibling.name == "td" for sibling in tag.find_next_siblings(limit=MAX_COLUMNS))


def _span(tag: Tag, name: str) -> int:
    value = str(tag.get(name) or "1").strip()
    return min(max(int(value), 1), MAX_SPAN) if value.isascii() and value.isdigit() and len(value) < 8 else 1


def is_empty(table: Table) -> bool:
    """Whether the table says nothing."""
    return not any(plain(cell.runs).strip() for row in (*table.header, *table.rows) for cell in row.cells)
