"""Table → data for the Typst template: a table where its columns fit the line, and a list of its rows where they do not.

Which of the two is printed is decided by the template, which can measure; both are prepared here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nlargest
from typing import Final

from docreader.model import Run, Table, plain
from docreader.model.serial import Json
from docreader.writers.grid import Placed, column_labels, lay_out
from docreader.writers.pdf_characters import drawable
from docreader.writers.pdf_galley import LEAST_ROOM, Data, Galley, set_runs

_MOST_ABREAST: Final = 8
"""More columns never fit: a line of 18 pt holds 27 em, and a column with its rules wants 3 at least."""
_MEASURED: Final = 5
"""Words of a column that are measured for its width: the longest, by letters."""
_TELLING: Final = 80
"""Letters of a cell that are measured: no column needs to be wider."""
_MOST_REPEATED: Final = 20
"""In wider tables a cell that covers several rows is told in the first only: a page of spans must not become a book of lines."""
_BLANK: Final = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spot:
    """A cell in the grid of one part of the table."""

    place: str
    row: int
    placed: Placed

    @property
    def columns(self) -> range:
        """The columns covered."""
        return range(self.placed.column, self.placed.column + self.placed.colspan)

    @property
    def text(self) -> str:
        """The words in it, on one line."""
        return " ".join(plain(self.placed.cell.runs).split())


def set_table(place: str, table: Table, galley: Galley, room: float) -> Iterator[Data]:
    """The table with its caption; nothing for a table without words."""
    laid = lay_out(table)
    header, body = _spots(laid.header, f"{place}/header"), _spots(laid.rows, f"{place}/rows")
    headed = any(spot.text for spot in header) and any(spot.text for spot in body)
    caption = set_runs(table.caption, galley, f"{place}/caption", room) if plain(table.caption).strip() else []
    labels = column_labels(laid) if headed else {}
    items = _list(header, body, labels, galley, room)
    if items:
        grid = _grid(header, body, galley) if headed and galley.columns_fit else None
        yield {"kind": "table", "caption": caption, "grid": grid, "items": items}
    elif caption:
        yield {"kind": "par", "style": "strong", "runs": caption}


def _width(spots: Iterable[_Spot]) -> int:
    return max((spot.columns.stop for spot in spots), default=0)


def _spots(rows: list[list[Placed]], place: str) -> list[_Spot]:
    """The cells with their places; rows without cells take no place in the grid."""
    begun = [(number, row) for number, row in enumerate(rows) if row]
    return [
        _Spot(place=f"{place}/{number}/cells/{index}", row=row_in_grid, placed=placed)
        for row_in_grid, (number, row) in enumerate(begun)
        for index, placed in enumerate(row)
    ]


def _list(header: list[_Spot], body: list[_Spot], labels: dict[int, str], galley: Galley, room: float) -> list[Json]:
    """One item for each row; the head is an item of its own where a column has nothing below its name."""
    if labels:
        for spot in header:  # the names of columns are told with each row; what is lost in them is told once, here
            set_runs(spot.placed.cell.runs, galley, spot.place, room)
        labels = {column: drawable(name, galley.fonts).text for column, name in labels.items()}
    width = _width(header + body)
    told = {column for spot in body if len(spot.columns) < width for column in spot.columns}
    head = [] if labels and labels.keys() <= told else _items(header, {}, galley, room)
    return head + _items(body, labels, galley, room)


def _items(spots: list[_Spot], labels: dict[int, str], galley: Galley, room: float) -> list[Json]:
    """The rows as lists of lines, each cell behind the names of its columns; a cell that covers rows is told in each."""
    width = _width(spots)
    rows: dict[int, list[_Spot]] = {}
    for spot in spots:
        repeated = spot.placed.rowspan if width <= _MOST_REPEATED else 1
        for row in range(spot.row, spot.row + repeated):
            rows.setdefault(row, []).append(spot)
    items: list[Json] = []
    for _, covering in sorted(rows.items()):
        if any(spot.text for spot in covering):
            ordered = sorted(covering, key=lambda spot: spot.placed.column)
            items.append(list(_lines(ordered, labels, width, galley, room)))
    return items


def _lines(row: Iterable[_Spot], labels: dict[int, str], width: int, galley: Galley, room: float) -> Iterator[Json]:
    first = True
    for spot in row:
        names = dict.fromkeys(labels[column] for column in spot.columns if column in labels)
        label = ", ".join(names) if len(spot.columns) < width or width == 1 else ""
        if not label and not spot.text:
            continue
        runs = spot.placed.cell.runs if spot.text else (Run(text=_BLANK),)
        strong = not label and (first or spot.placed.cell.scope is not None)
        lead = (Run(text=f"{label}: ", marks=("strong",)),) if label else ()
        set_line = set_runs((*lead, *runs), galley, spot.place, room)
        yield {"kind": "par", "style": "strong" if strong else "body", "runs": set_line}
        first = False


def _grid(header: list[_Spot], body: list[_Spot], galley: Galley) -> Data | None:
    """The table as a grid; None where it is too wide for any line, or its spans contradict one another."""
    columns = _width(header + body)
    if columns > _MOST_ABREAST or _overlap(header) or _overlap(body):
        return None
    head_rows = max(spot.row + spot.placed.rowspan for spot in header)
    return {
        "needs": [_needs(column, header + body, galley) for column in range(columns)],
        "head": [_cell(spot, 0, galley) for spot in header],
        "body": [_cell(spot, head_rows, galley) for spot in body],
    }


def _overlap(spots: list[_Spot]) -> bool:
    taken: set[tuple[int, int]] = set()
    for spot in spots:
        area = {(row, column) for row in range(spot.row, spot.row + spot.placed.rowspan) for column in spot.columns}
        if taken & area:
            return True
        taken |= area
    return False


def _needs(column: int, spots: list[_Spot], galley: Galley) -> Data:
    """What a column's width is measured by: its longest words, and its longest cell."""
    texts = [drawable(spot.text, galley.fonts).text for spot in spots if spot.columns == range(column, column + 1)]
    words = {word for text in texts for word in text.split()}
    longest = nlargest(_MEASURED, words, key=lambda word: (len(word), word))
    return {"words": list(longest), "text": max(texts, key=len, default="")[:_TELLING]}


def _cell(spot: _Spot, above: int, galley: Galley) -> Data:
    """A cell of the grid, ``above`` rows further down than in its own part of the table."""
    return {
        "x": spot.placed.column,
        "y": spot.row + above,
        "colspan": spot.placed.colspan,
        "rowspan": spot.placed.rowspan,
        "strong": spot.placed.cell.scope is not None,
        "letters": len(spot.text),
        "runs": set_runs(spot.placed.cell.runs, galley, spot.place, LEAST_ROOM),
    }
