"""Table → HTML: a table where the columns fit, and one line for each cell, with its column's name, where they do not."""

from __future__ import annotations

from docreader.model import Table, plain
from docreader.writers.grid import Placed, column_labels, lay_out, tells_names
from docreader.writers.html_markup import element
from docreader.writers.html_page import Page
from docreader.writers.html_runs import write_runs
from docreader.writers.walk import own_runs

ABREAST = (2, 3, 4, 5, 6, 8, 12)
"""Counts of columns that the style sheet tells apart; a table has the class of the first that is enough.

A table of more columns is always written cell by cell: 12 fill a line of 1,056 px at the smallest step."""


def write_table(table: Table, page: Page, place: str) -> str:
    """The table inside a region of its own, which scrolls where a long word does not fit; "" for one without words."""
    if not any(run.text.strip() for run in own_runs(table)):
        return ""
    page.tables += 1
    grid = lay_out(table)
    labels = column_labels(grid)
    caption = (
        element("caption", write_runs(table.caption, page, f"{place}/caption")) + "\n" if plain(table.caption).strip() else ""
    )
    head = _rows(grid.header, "thead", page, f"{place}/header", labels=None)
    body = _rows(grid.rows, "tbody", page, f"{place}/rows", labels=labels)
    kinds = [f"columns-{count}" for count in ABREAST if count >= grid.columns][:1]
    if labels and tells_names(grid, labels):
        kinds.append("headed")  # the head may be hidden where the columns do not fit
    content = element("table", f"{caption}{head}{body}", {"class": " ".join(kinds) or None})
    name = f"{page.labels.table} {page.tables}"
    return element("div", content, {"class": "table", "role": "group", "aria-label": name, "tabindex": "0"})


def _rows(rows: list[list[Placed]], part: str, page: Page, place: str, labels: dict[int, str] | None) -> str:
    """One part of the table; ``labels`` None = it is the head."""
    written: list[str] = []
    for number, row in enumerate(rows):
        cells = [_cell(placed, page, f"{place}/{number}/cells/{index}", labels) for index, placed in enumerate(row)]
        if cells:
            written.append(element("tr", "\n".join(cells)) + "\n")
    return element(part, "\n" + "".join(written)) + "\n" if written else ""


def _cell(placed: Placed, page: Page, place: str, labels: dict[int, str] | None) -> str:
    cell = placed.cell
    blank = not plain(cell.runs).strip()
    scope = cell.scope or ("column" if labels is None else None)
    attributes = {
        "scope": {"column": "col", "row": "row", None: None}[None if blank else scope],
        "colspan": str(placed.colspan) if placed.colspan > 1 else None,
        "rowspan": str(placed.rowspan) if placed.rowspan > 1 else None,
        "data-label": labels.get(placed.column) if labels else None,
    }
    return element("th" if attributes["scope"] else "td", write_runs(cell.runs, page, place), attributes)
