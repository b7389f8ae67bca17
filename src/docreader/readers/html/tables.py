"""Tables: which are data, and what their cells are the headers of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bs4 import Tag

from docreader.model import Cell, Row, Scope, Table, plain
from docreader.readers.html.context import Context
from docreader.readers.html.inline import read_runs
from docreader.readers.limits import MAX_COLUMNS, MAX_ROWS, MAX_SPAN

_PARTS = frozenset(("thead", "tbody", "tfoot", "tr"))
_LONG_CELL_CHARS = 600
_MEAN_CELL_CHARS = 200


def rows_of(table: Tag) -> Iterator[Tag]:
    """The rows of ``table`` itself, not of tables inside its cells."""
    waiting = [table]
    while waiting:
        tag = waiting.pop()
        if tag.name == "tr":
            yield tag
        else:
            waiting.extend(reversed([child for child in tag.contents if isinstance(child, Tag) and child.name in _PARTS]))


def cells_of(row: Tag) -> list[Tag]:
    """The cells of ``row``."""
    return [child for child in row.contents if isinstance(child, Tag) and child.name in ("td", "th")]


def is_data(table: Tag) -> bool:
    """Whether ``table`` relates rows to columns; else it only places things on the page."""
    if table.get("role") in ("presentation", "none") or table.find("table") is not None:
        return False
    rows = [cells for row in rows_of(table) if (cells := cells_of(row))]
    columns = max((len(cells) for cells in rows), default=0)
    if len(rows) < 2 or columns < 2:
        return bool(rows) and columns >= 2 and table.find("th") is not None and table.find(("p", "div", "img")) is None
    if table.find(("th", "thead", "caption")) is not None:
        return True
    if table.find(("h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "form")) is not None:
        return False
    lengths = [len(cell.get_text()) for cells in rows[:50] for cell in cells]
    return (
        max(lengths) <= _LONG_CELL_CHARS
        and sum(lengths) <= _MEAN_CELL_CHARS * len(lengths)
        and sum(length > 0 for length in lengths) > len(lengths) / 3
    )


def read_table(table: Tag, context: Context) -> tuple[Table, bool]:
    """``table`` as a block, and whether rows or columns beyond the limits were cut."""
    rows: list[tuple[Row, bool]] = []
    cut = False
    for number, row in enumerate(rows_of(table)):
        if number >= MAX_ROWS:
            return _table(table, rows, context), True
        cells = cells_of(row)
        cut = cut or len(cells) > MAX_COLUMNS
        read = tuple(_cell(cell, context) for cell in cells[:MAX_COLUMNS])
        if any(cell.runs for cell in read):
            above = row.parent
            rows.append((Row(cells=read), above is not None and above.name == "thead"))
    return _table(table, rows, context), cut


def _table(table: Tag, rows: list[tuple[Row, bool]], context: Context) -> Table:
    heads = _count_heads(rows)
    header = tuple(Row(cells=tuple(replace(cell, scope=cell.scope or "column") for cell in row.cells)) for row, _ in rows[:heads])
    caption = table.find("caption")
    body = tuple(_clamped(row, left) for (row, _), left in zip(rows[heads:], range(len(rows) - heads, 0, -1), strict=True))
    return Table(
        header=tuple(_clamped(row, heads - number) for number, row in enumerate(header)),
        rows=body,
        caption=read_runs(caption, context) if isinstance(caption, Tag) else (),
    )


def _count_heads(rows: list[tuple[Row, bool]]) -> int:
    """How many rows at the top head the columns: those of ``thead``, those all of ``th``, or one in bold."""
    in_head = [inside for _, inside in rows]
    all_headers = [all(cell.scope for cell in row.cells) for row, _ in rows]
    marked = _leading(in_head) or _leading(all_headers)
    if marked:
        return marked if marked < len(rows) else 1
    return 1 if [_is_bold(row) for row, _ in rows[:2]] == [True, False] else 0


def _leading(holds: list[bool]) -> int:
    """How many are true at the front."""
    return holds.index(False) if False in holds else len(holds)


def _is_bold(row: Row) -> bool:
    return all(cell.runs and all("strong" in run.marks for run in cell.runs) for cell in row.cells)


def _clamped(row: Row, left: int) -> Row:
    """``row`` with no cell reaching below the rows that are left."""
    return Row(cells=tuple(replace(cell, rowspan=min(cell.rowspan, left)) for cell in row.cells))


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
