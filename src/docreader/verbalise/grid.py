"""Which column a table's cell stands in, with cells that cover several columns and rows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from docreader.model import Cell, Row, plain

_MOST_SPANNED = 1000
"""Columns that one cell may cover. Source: HTML, 4.9.11, limit of ``colspan``."""


def placed(rows: Sequence[Row]) -> Iterator[list[tuple[int, Cell]]]:
    """Each row's cells with their first column, from 0."""
    taken: list[tuple[int, int, int]] = []  # first column, end, last row of a cell that reaches down
    for number, row in enumerate(rows):
        taken = sorted(span for span in taken if span[2] >= number)
        found, opened = [], []
        column = 0
        above = iter(taken)
        barrier = next(above, None)
        for cell in row.cells:
            while barrier is not None and barrier[0] <= column:
                column = max(column, barrier[1])
                barrier = next(above, None)
            found.append((column, cell))
            end = column + _width(cell)
            if cell.rowspan > 1:
                opened.append((column, end, number + cell.rowspan - 1))
            column = end
        taken += opened
        yield found


def column_count(*parts: Sequence[Row]) -> int:
    """How many columns a table has in all its parts; one in which no cell begins is only spanned, and nobody sees it."""
    return len({column for rows in parts for row in placed(rows) for column, _ in row})


def headings_of(header: Sequence[Row]) -> Callable[[int], str]:
    """Column → the headings above it, from the outermost in, parted by commas; "" = none."""
    rows = [[(column, column + _width(cell), _text(cell)) for column, cell in row] for row in placed(header)]
    starts = [[start for start, _, _ in row] for row in rows]

    def headings(column: int) -> str:
        found = []
        for row, begins in zip(rows, starts, strict=True):
            spot = bisect_right(begins, column) - 1
            if spot >= 0 and row[spot][1] > column and row[spot][2] and row[spot][2] not in found:
                found.append(row[spot][2])
        return ", ".join(found)

    return headings


def _width(cell: Cell) -> int:
    return min(max(cell.colspan, 1), _MOST_SPANNED)


def _text(cell: Cell) -> str:
    return " ".join(plain(cell.runs).split())
