"""Footnotes: with links and without, in the article and outside it."""

from __future__ import annotations

import pytest

from docreader.model import Article, Footnote, Heading, Paragraph, plain
from docreader.readers import read

from .pages import LONG, SECOND, TITLE, page, runs_of

_NOTES = "<p>[1] Báo cáo năm 2021 của xã.</p><p>[2] Lời ông Sắm, trưởng thôn.</p>"


def _notes(found: Article) -> list[tuple[str, str, str]]:
    """Id, label and words of every note."""
    return [
        (block.id, block.label, " ".join(plain(runs_of(inner)) for inner in block.blocks))
        for block in found.blocks
        if isinstance(block, Footnote)
    ]


def _links(found: Article) -> list[tuple[str, str]]:
    """Words and targets of the runs that lead to notes."""
    return [
        (run.text, run.link)
        for block in found.blocks
        if isinstance(block, Paragraph | Heading)
        for run in block.runs
        if run.link and run.link.startswith("#")
    ]


def _ending(body: str, notes: str) -> Article:
    """A page whose article ends with ``notes``."""
    return read(page(f"<div class='noidung'><h1>{TITLE}</h1><p>{LONG}</p>{body}<p>{SECOND}</p>{notes}</div>"))


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        (
            "<a href='#_ftn1' name='_ftnref1'><span class='MsoFootnoteReference'>[1]</span></a>",
            "<p class='MsoFootnoteText'><a href='#_ftnref1' name='_ftn1'>[1]</a> Báo cáo năm 2021 của xã.</p>",
        ),
        (
            "<a href='file:///C:/bai.htm#_ftn1' name='_ftnref1'><sup>[1]</sup></a>",
            "<div style='mso-element:footnote' id='ftn1'><p><a href='file:///C:/bai.htm#_ftnref1' name='_ftn1'>[1]</a>"
            " Báo cáo năm 2021</p><p>của xã.</p></div>",
        ),
        (
            "<sup id='cite_ref-1'><a href='#cite_note-1'>[1]</a></sup>",
            "<ol><li id='cite_note-1'><a href='#cite_ref-1'>↑</a> Báo cáo năm 2021 của xã.</li></ol>",
        ),
        (
            "<sup><a href='#ghi-ch%C3%BA-1'>1</a></sup>",
            "<p id='ghi-chú-1'>Báo cáo năm 2021 của xã. <a href='#tren'>↩</a></p>",
        ),
    ],
)
def test_notes_with_links(mark: str, note: str) -> None:
    """Marks of word processors, wikis and blogs lead to their notes; a note has neither its own mark nor the way back."""
    found = _ending(f"<p>Rừng quế{mark} cho thu nhập cao, bà con ai cũng mừng.</p>", note)
    assert _notes(found) == [("note-1", "1", "Báo cáo năm 2021 của xã.")]
    assert [link for _, link in _links(found)] == ["#note-1"]


def test_a_note_named_in_a_group() -> None:
    """Wikis name the group of a note in its mark."""
    found = _ending(
        "<p>Rừng quế<sup><a href='#n1'>[n 1]</a></sup> cho thu nhập cao.</p>", "<ol><li id='n1'>Theo giá năm nay.</li></ol>"
    )
    assert _notes(found) == [("note-1", "n 1", "Theo giá năm nay.")]


def test_notes_outside_the_article() -> None:
    """A note that a mark leads to is read wherever on the page it stands after the mark."""
    body = f"<p>{LONG}</p><p>Rừng quế<a href='#c1'>[1]</a> cho thu nhập cao, bà con ai cũng mừng.</p><p>{SECOND}</p>"
    notes = "<ol><li id='c1'><p>Báo cáo năm 2021 của xã.</p></li><li id='c2'>Không ai nhắc.</li></ol>"
    found = read(page(f"<div class='noidung'><h1>{TITLE}</h1>{body}</div><footer>{notes}</footer>"))
    assert _notes(found) == [("note-1", "1", "Báo cáo năm 2021 của xã.")]
    assert "Không ai nhắc" not in str(found.blocks)


def test_links_that_lead_to_no_note() -> None:
    """A link to a part of the page is none, nor is one back up."""
    found = _ending(
        "<p id='tren'>Xem <a href='#duoi'>phần dưới</a> nhé, bà con, rồi <a href='#tren'>1</a> về trên.</p>",
        f"<p id='duoi'>{LONG}</p>",
    )
    assert _notes(found) == []
    assert len(found.blocks) == 4


def test_typed_notes_are_tied_to_their_marks() -> None:
    """A "[1]" in the text leads to the line "[1] …" at the end, as often as it stands there; the word over the notes goes."""
    found = _ending(
        "<p>Rừng quế[1] cho thu nhập cao, bà con[2] mừng.</p><p>Năm sau[1] còn hơn thế nữa.</p>", f"<p>Chú thích:</p>{_NOTES}"
    )
    assert _notes(found) == [("note-1", "1", "Báo cáo năm 2021 của xã."), ("note-2", "2", "Lời ông Sắm, trưởng thôn.")]
    assert _links(found) == [("[1]", "#note-1"), ("[2]", "#note-2"), ("[1]", "#note-1")]
    assert [plain(runs_of(block)) for block in found.blocks[1:4]] == [
        "Rừng quế[1] cho thu nhập cao, bà con[2] mừng.",
        "Năm sau[1] còn hơn thế nữa.",
        SECOND,
    ]
    assert "Chú thích" not in str(found.blocks)


@pytest.mark.parametrize(
    ("body", "notes"),
    [
        ("<p>Rừng quế(1) cho thu nhập cao (2).</p>", "<p>(1) Báo cáo.</p><p>(2) Lời ông Sắm.</p>"),
        (
            "<p>Rừng quế<sup>1</sup> cho thu nhập cao<sup>2</sup>.</p>",
            "<p><sup>1</sup> Báo cáo.</p><p><sup>2</sup> Lời ông Sắm.</p>",
        ),
        ("<p>Rừng quế<sup>[1]</sup> cho thu nhập<sup>[2]</sup>.</p>", "<p>[1] Báo cáo.<br>[2] Lời ông Sắm.</p>"),
        ("<p>Rừng quế (*) cho thu nhập cao (**).</p>", "<p>(*) Báo cáo.</p><p>(**) Lời ông Sắm.</p>"),
    ],
)
def test_kinds_of_typed_notes(body: str, notes: str) -> None:
    """Square and round brackets, raised figures, asterisks; each on a line of its own."""
    found = _ending(body, notes)
    assert [words for _, _, words in _notes(found)] == ["Báo cáo.", "Lời ông Sắm."]
    assert [link for _, link in _links(found)] == ["#note-1", "#note-2"]


@pytest.mark.parametrize(
    ("body", "notes"),
    [
        ("<p>Rừng quế[1] cho thu nhập cao.</p>", _NOTES),
        ("<p>Gồm (1) trồng quế; (2) làm đường cho bà con đi.</p>", "<p>(1) Trồng quế: 45 ha.</p><p>(2) Làm đường: 3 km.</p>"),
        ("<p>Rừng quế[1] cho thu nhập[2] cao.</p>", _NOTES + "<p>Bà con ai cũng mừng, hẹn mùa sau.</p>"),
    ],
)
def test_lines_that_are_no_notes(body: str, notes: str) -> None:
    """Lines that the text does not refer to, one by one, or that end nothing, stay what they are."""
    found = _ending(body, notes)
    assert _notes(found) == []
    assert _links(found) == []


def test_typed_notes_after_linked_ones() -> None:
    """Ids stay unique where a page has both."""
    found = _ending(
        "<p>Quế<a href='#a'>1</a> và keo[2] cho thu nhập cao.</p>", "<ol><li id='a'>Cây bản địa.</li></ol><p>[2] Keo lai.</p>"
    )
    assert [(name, label) for name, label, _ in _notes(found)] == [("note-1", "1"), ("note-2", "2")]
    assert [link for _, link in _links(found)] == ["#note-1", "#note-2"]


@pytest.mark.parametrize(("head", "kept"), [("Ghi chú", False), ("Nguồn", True)])
def test_head_over_typed_notes(head: str, kept: bool) -> None:
    """The word "Notes" over the notes goes, since writers set their own; another line there stays."""
    found = _ending("<p>Rừng[1] quế nay đã xanh.</p>", f"<p><b>{head}</b></p><p>[1] Báo cáo năm 2021 của xã.</p>")
    assert len(_notes(found)) == 1
    assert (head in [plain(runs_of(block)) for block in found.blocks if not isinstance(block, Footnote)]) is kept


def test_no_head_goes_where_nothing_is_a_note() -> None:
    """A last line "Notes" over nothing is text like any other."""
    found = _ending("<p>Rừng[1] quế nay đã xanh.</p>", "<p>Ghi chú</p>")
    assert plain(runs_of(found.blocks[-1])) == "Ghi chú"
