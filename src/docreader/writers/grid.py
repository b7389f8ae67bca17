"""Which column a table's cells stand in, and what heads that column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docreader.model import Cell, Row, Table, plain

MOST_COLUMNS = 100
"""A cell that claims to cover more is taken to cover so many: spans cost no memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A cell with its place in the grid."""

    cell: Cell
    column: int
    """First column covered, from 0."""
    colspan: int
    rowspan: int
    """Rows covered, never beyond the part of the table that the cell is in."""


def lay_out(rows: tuple[Row, ...]) -> list[list[Placed]]:
    """The cells of ``rows`` in their columns, row by row."""
    free_from: dict[int, int] = {}  # by column: the first row that no cell from above covers
    return [list(_lay_row(row, number, len(rows), free_from)) for number, row in enumerate(rows)]


def _lay_row(row: Row, number: int, count: int, free_from: dict[int, int]) -> Iterator[Placed]:
    column = 0
    for cell in row.cells:
        while free_from.get(column, 0) > number:
            column += 1
        colspan = min(max(cell.colspan, 1), MOST_COLUMNS)
        rowspan = min(max(cell.rowspan, 1), count - number)
        for covered in range(column, column + colspan):
            free_from[covered] = number + rowspan
        yield Placed(cell=cell, column=column, colspan=colspan, rowspan=rowspan)
        column += colspan


def column_count(table: Table) -> int:
    """Columns of the widest row, at least 1."""
    ends = (placed.column + placed.colspan for part in (table.header, table.rows) for row in lay_out(part) for placed in row)
    return max(ends, default=1)


def column_labels(table: Table) -> dict[int, str]:
    """The words above each column that has any, from the top, without a closing colon.

    >>> from docreader.model import Run
    >>> head = Row(cells=(Cell(runs=()), Cell(runs=(Run(text="Năm 2022:"),), colspan=2)))
    >>> column_labels(Table(header=(head,)))
    {1: 'Năm 2022', 2: 'Năm 2022'}
    """
    labels: dict[int, str] = {}
    for row in lay_out(table.header):
        for placed in row:
            words = " ".join(plain(placed.cell.runs).split()).rstrip(" :")
            for column in range(placed.column, placed.column + placed.colspan):
                if words:
                    labels[column] = f"{labels[column]} – {words}" if column in labels else words
    return labels
