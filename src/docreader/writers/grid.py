"""Which column a table's cells stand in, and what heads that column."""

from __future__ import annotations

from bisect import bisect_left
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table laid out. Rows without cells stand as empty lists, so that numbers of rows are places in the article."""

    header: list[list[Placed]]
    rows: list[list[Placed]]
    columns: int


def lay_out(table: Table) -> Grid:
    """The cells in their columns; a column or row in which no cell begins is none, and spans do not count it.

    Pages, above all those pasted from Word, span columns that nothing stands in; HTML forbids such columns and rows, and on paper
    they would take room.

    >>> wide = Row(cells=(Cell(colspan=2, rowspan=2), Cell(colspan=2)))
    >>> grid = lay_out(Table(rows=(wide, Row(cells=()), wide)))
    >>> [(placed.column, placed.colspan, placed.rowspan) for placed in grid.rows[0]], grid.columns
    ([(0, 1, 1), (1, 1, 1)], 2)
    """
    header, rows = _placed(table.header), _placed(table.rows)
    columns = sorted({placed.column for row in header + rows for placed in row})
    return Grid(header=_closed_up(header, columns), rows=_closed_up(rows, columns), columns=len(columns))


def _placed(rows: tuple[Row, ...]) -> list[list[Placed]]:
    free_from: dict[int, int] = {}  # by column: the first row that no cell from above covers
    return [list(_place_row(row, number, len(rows), free_from)) for number, row in enumerate(rows)]


def _place_row(row: Row, number: int, count: int, free_from: dict[int, int]) -> Iterator[Placed]:
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


def _closed_up(rows: list[list[Placed]], columns: list[int]) -> list[list[Placed]]:
    """The rows without the columns that are not in ``columns``, with spans that count only rows that have cells."""
    begun = [number for number, row in enumerate(rows) if row]
    return [[_closed(placed, number, columns, begun) for placed in row] for number, row in enumerate(rows)]


def _closed(placed: Placed, row: int, columns: list[int], rows: list[int]) -> Placed:
    column = bisect_left(columns, placed.column)
    colspan = bisect_left(columns, placed.column + placed.colspan) - column
    rowspan = bisect_left(rows, row + placed.rowspan) - bisect_left(rows, row)
    return Placed(cell=placed.cell, column=column, colspan=colspan, rowspan=rowspan)


def column_labels(grid: Grid) -> dict[int, str]:
    """The words above each column that has any, from the top, without a closing colon.

    >>> from docreader.model import Run
    >>> head = Row(cells=(Cell(runs=()), Cell(runs=(Run(text="Năm 2022:"),), colspan=2)))
    >>> column_labels(lay_out(Table(header=(head,), rows=(Row(cells=(Cell(), Cell(), Cell())),))))
    {1: 'Năm 2022', 2: 'Năm 2022'}
    """
    labels: dict[int, str] = {}
    for row in grid.header:
        for placed in row:
            words = " ".join(plain(placed.cell.runs).split()).rstrip(" :")
            for column in range(placed.column, placed.column + placed.colspan):
                if words:
                    labels[column] = f"{labels[column]} – {words}" if column in labels else words
    return labels


def tells_names(grid: Grid, labels: dict[int, str]) -> bool:
    """Whether each of ``labels`` stands above some cell of the rows, so that it is told with that cell."""
    return set(labels.values()) <= {labels.get(placed.column) for row in grid.rows for placed in row}
