"""Lists aloud: the numbers, letters and marks of their items."""

from __future__ import annotations

import pytest

from docreader.model import Article, Item, ItemList
from docreader.verbalise import utterances
from docreader.verbalise.passages import PAUSE_ITEM_MS, PAUSE_PARAGRAPH_MS

from .test_script import _paragraph, _said


def test_items_are_said_with_their_numbers() -> None:
    """Numbers, letters and Roman numbers by name; bullets without; a list that begins an item has both numbers."""
    inner = ItemList(items=(Item(blocks=(_paragraph("trong"),)),), numbering="lower-alpha", start=2)
    outer = ItemList(
        items=(Item(blocks=(inner,)), Item(blocks=(_paragraph("…"),)), Item(blocks=(_paragraph("cuối"),))), numbering="decimal"
    )
    roman = ItemList(items=(Item(blocks=(_paragraph("la mã"),)),), numbering="upper-roman", start=4)
    bullets = ItemList(items=(Item(blocks=(_paragraph("chấm"),)),))
    assert _said(outer, roman, bullets, _paragraph("sau")) == ["Một: Bê: trong", "Ba: cuối", "Bốn: la mã", "chấm", "sau"]


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("đ)", "Đê: x"),
        ("d)", "Dê: x"),
        ("a)", "A: x"),
        ("(ê)", "Ê: x"),
        ("2.1.", "Hai chấm một: x"),
        ("1.2.10", "Một chấm hai chấm mười: x"),
        ("3 . 4 )", "Ba chấm bốn: x"),
        ("5a)", "Năm a: x"),
        ("b1.", "Bê một: x"),
        ("A.2", "A chấm hai: x"),
        ("IV.", "Bốn: x"),
        ("I.", "Một: x"),
        ("iii)", "Ba: x"),
        ("i)", "I: x"),
        ("Điều 5.", "Điều năm: x"),
        ("Bước\n2:", "Bước hai: x"),
        ("+", "x"),
        ("***", "x"),
        ("", "x"),
    ],
)
def test_marks_of_the_page_are_said_by_their_names(label: str, said: str) -> None:
    """Letters as in the alphabet, where d and đ differ; points between numbers are said; a sign without a name is not."""
    for numbering in (None, "decimal"):
        items = ItemList(items=(Item(blocks=(_paragraph("x"),), label=label),), numbering=numbering)
        spoken = _said(items)
        assert [text.replace("ích xì", "x") for text in spoken] == [said]


def test_the_list_says_whether_a_mark_is_a_letter_or_a_roman_number() -> None:
    """V. after U., or after IV."""
    five = (Item(blocks=(_paragraph("năm"),), label="V."),)
    assert _said(ItemList(items=five, numbering="upper-alpha", start=22)) == ["Vê: năm"]
    assert _said(ItemList(items=five, numbering="upper-roman", start=5)) == ["Năm: năm"]
    assert _said(ItemList(items=(Item(blocks=(_paragraph("x"),), label="2.1)"),)), language="en") == ["2.1: x"]


def test_d_and_its_sister_are_told_apart() -> None:
    """Counted or written, in a list and in the text."""
    letters = ItemList(
        items=(Item(blocks=(_paragraph("một"),)), Item(blocks=(_paragraph("hai"),), label="đ)")), numbering="lower-alpha", start=4
    )
    assert _said(letters, _paragraph("Theo điểm d và điểm đ khoản 1.")) == [
        "Dê: một",
        "Đê: hai",
        "Theo điểm dê và điểm đê khoản một.",
    ]


def test_the_number_of_an_empty_item_is_dropped() -> None:
    """It is said before nothing that is not its own."""
    empty = ItemList(items=(Item(blocks=()),), numbering="decimal")
    assert _said(empty, _paragraph("sau")) == ["sau"]


def test_items_have_pauses_of_their_own() -> None:
    """Shorter than a paragraph's."""
    article = Article(title="Tin", blocks=(ItemList(items=(Item(blocks=(_paragraph("một"),)),)),))
    assert [utterance.pause_ms for utterance in utterances(article)][-1] == PAUSE_ITEM_MS < PAUSE_PARAGRAPH_MS
