"""What is announced, kind by kind, and what is said where it is not."""

from __future__ import annotations

from dataclasses import fields

import pytest

from docreader.errors import OptionError
from docreader.model import (
    Article,
    Block,
    Cell,
    Figure,
    Footnote,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Preformatted,
    Quote,
    Row,
    Run,
    Table,
)
from docreader.verbalise import Announcements, announcements_of, utterances
from docreader.verbalise.announcements import KINDS


def _runs(text: str) -> tuple[Run, ...]:
    return (Run(text=text),)


def _paragraph(text: str, language: str | None = None) -> Paragraph:
    return Paragraph(runs=_runs(text), language=language)


def _row(*cells: str) -> Row:
    return Row(cells=tuple(Cell(runs=_runs(cell)) for cell in cells))


TABLE = Table(header=(_row("Xã", "Năm 2022"),), rows=(_row("Vi Hương", "85%"),))
NOTED = Paragraph(runs=(Run(text="Theo Quy chế"), Run(text="1", link="#n1"), Run(text=" của tỉnh.")))
NOTE = Footnote(id="n1", label="1", blocks=(_paragraph("Quy chế dân vận."),))
AFTER = _paragraph("Hết.")
YEAR = "Năm hai nghìn không trăm hai mươi hai"

PAGE: dict[str, tuple[tuple[Block, ...], dict[str, str], list[str], list[str]]] = {
    "headings": ((Heading(level=2, runs=_runs("Kết quả")),), {}, ["Mục: Kết quả"], ["Kết quả"]),
    "pictures": ((Figure(src="a", caption=_runs("Đ/c Hà")),), {}, ["Ảnh: đồng chí Hà"], ["đồng chí Hà"]),
    "credits": ((Figure(src="a", credit=_runs("Thu Trang")),), {}, ["Nguồn ảnh: Thu Trang"], ["Thu Trang"]),
    "people": ((), {"byline": "Hà", "photo_credit": "Hùng"}, ["Tác giả: Hà", "Ảnh: Hùng"], ["Hà", "Hùng"]),
    "sources": ((), {"source": "Báo Bắc Kạn"}, ["Nguồn: Báo Bắc Kạn"], ["Báo Bắc Kạn"]),
    "tables": (
        (TABLE,),
        {},
        ["Bảng hai cột, một dòng. Xã", YEAR, "Vi Hương", "tám mươi lăm phần trăm"],
        ["Xã", YEAR, "Vi Hương", "tám mươi lăm phần trăm"],
    ),
    "columns": (
        (TABLE,),
        {},
        ["Xã", YEAR, "Vi Hương", f"{YEAR}: tám mươi lăm phần trăm"],
        ["Xã", YEAR, "Vi Hương", "tám mươi lăm phần trăm"],
    ),
    "numbers": (
        (
            ItemList(items=(Item(blocks=(_paragraph("Về kinh tế"),)),), numbering="decimal", start=2),
            ItemList(items=(Item(blocks=(_paragraph("Về xã hội"),), label="b)"),)),
        ),
        {},
        ["Hai: Về kinh tế", "Bê: Về xã hội"],
        ["Về kinh tế", "Về xã hội"],
    ),
    "bullets": (
        (ItemList(items=(Item(blocks=(_paragraph("Ngô"),)), Item(blocks=(_paragraph("Lúa"),), label="+"))),),
        {},
        ["Gạch đầu dòng: Ngô", "Gạch đầu dòng: Lúa"],
        ["Ngô", "Lúa"],
    ),
    "quotes": (
        (Quote(blocks=(_paragraph("Dân là gốc."), _paragraph("Nước là nhà."))),),
        {},
        ["Trích: Dân là gốc.", "Nước là nhà."],
        ["Dân là gốc.", "Nước là nhà."],
    ),
    "notes": (
        (NOTED, NOTE),
        {},
        ["Theo Quy chế, chú thích một, của tỉnh.", "Chú thích một: Quy chế dân vận."],
        ["Theo Quy chế của tỉnh.", "Quy chế dân vận."],
    ),
    "languages": (
        (_paragraph("Good morning.", "en"), _paragraph("How are you?", "en"), AFTER),
        {},
        ["Tiếng Anh: Good morning.", "How are you?", "Tiếng Việt: Hết."],
        ["Good morning.", "How are you?", "Hết."],
    ),
    "ends": (
        (Quote(blocks=(_paragraph("Dân là gốc."),)), Table(rows=(_row("Lúa"),)), AFTER),
        {},
        ["Dân là gốc.", "Hết trích. Lúa", "Hết bảng. Hết."],
        ["Dân là gốc.", "Lúa", "Hết."],
    ),
}
"""Of each kind: blocks, fields of the article, what is said when it alone is announced, and when nothing is."""


def _said(blocks: tuple[Block, ...], given: dict[str, str], announce: Announcements) -> list[str]:
    article = Article(title="Tin", blocks=blocks, **given)  # type: ignore[arg-type]  # only text fields are given
    return [spoken.text for spoken in utterances(article, announce=announce) if spoken.block != "/title"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_announced_when_it_is_chosen(kind: str) -> None:
    """Alone it adds its own words and no others; without it, the text is all that is said."""
    blocks, given, announced, plain = PAGE[kind]
    assert _said(blocks, given, announcements_of(kind)) == announced
    assert _said(blocks, given, announcements_of("none")) == plain


def test_the_default_is_what_a_sighted_reader_would_say() -> None:
    """Not headings, bullets, languages and ends: their pause or their words tell."""
    silent = {field.name for field in fields(Announcements) if not getattr(Announcements(), field.name)}
    assert silent == {"headings", "bullets", "languages", "ends"}
    for kind in {*KINDS} - {"tables", "columns", "ends"}:
        blocks, given, announced, plain = PAGE[kind]
        assert _said(blocks, given, Announcements()) == (plain if kind in silent else announced)


def test_an_end_is_said_only_of_what_was_begun() -> None:
    """Not of a quotation or a table with nothing to say, and not after the last words of all."""
    empty = (Quote(blocks=(_paragraph("…"),)), Table(rows=(_row("***"),)), AFTER, Quote(blocks=(AFTER,)))
    assert _said(empty, {}, announcements_of("ends")) == ["Hết.", "Hết."]


def test_announcements_of_an_english_article() -> None:
    """In English."""
    blocks = (
        Heading(level=2, runs=_runs("Results")),
        ItemList(items=(Item(blocks=(_paragraph("one"),)),)),
        Quote(blocks=(_paragraph("q"),)),
        _paragraph("Bonjour.", "fr"),
    )
    assert _said(blocks, {"language": "en"}, announcements_of("all")) == [
        "Heading: Results",
        "Bullet: one",
        "Quote: q",
        "End of quote. In French: Bonjour.",
    ]


def test_verse_is_said_line_by_line_without_an_announcement() -> None:
    """Preformatted text has no form that a listener misses."""
    assert _said((Preformatted(runs=_runs("Dòng một\nDòng hai")),), {}, announcements_of("all")) == ["Dòng một", "Dòng hai"]


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("default", Announcements()),
        ("", Announcements()),
        ("all", Announcements(headings=True, bullets=True, languages=True, ends=True)),
        ("+ends", Announcements(ends=True)),
        ("-notes, -quotes", Announcements(notes=False, quotes=False)),
        ("default,ends", Announcements(ends=True)),
        ("none,+ends", announcements_of("ends")),
        ("all,-ends", Announcements(headings=True, bullets=True, languages=True)),
    ],
)
def test_choices_as_they_are_typed(text: str, chosen: Announcements) -> None:
    """Names choose; signs change the default or what stands before them."""
    assert announcements_of(text) == chosen


@pytest.mark.parametrize("text", ["table", "tables,xx", "-", "+all all"])
def test_an_unknown_kind_is_named(text: str) -> None:
    """With all that there are, in both languages."""
    with pytest.raises(OptionError, match="languages, ends") as caught:
        announcements_of(text)
    assert "languages, ends" in caught.value.vi
