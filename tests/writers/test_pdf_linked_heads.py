"""Links in the head of a table that goes on over several pages."""

from __future__ import annotations

from docreader.model import Article, Cell, Row, Run, Settings, Table
from docreader.writers.pdf import write_pdf

from .pdf_pages import Pages


def test_a_head_with_links_is_set_and_its_links_lead_there() -> None:
    """A repeated head would hold links that PDF/UA forbids: such a head stands on the first page only."""
    link = "https://bao.example/xa"
    head = Row(cells=(Cell(runs=(Run(text="Xã", link=link),), scope="column"), Cell(runs=(Run(text="Hộ"),), scope="column")))
    rows = tuple(Row(cells=(Cell(runs=(Run(text=f"Xã số {n}"),)), Cell(runs=(Run(text=str(n)),)))) for n in range(60))
    data = write_pdf(Article(title="Danh sách", blocks=(Table(header=(head,), rows=rows),)), Settings(), {}).data
    assert isinstance(data, bytes)
    read = Pages(data)
    assert read.links() == [link]
    assert "Xã số 59" in read.text()
