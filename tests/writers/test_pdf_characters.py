"""Every character is shown, or something that says what it was; and the fonts draw what they are said to draw."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docreader.model import Article, CharactersReplaced, Figure, Paragraph, Row, Run, Settings, Table
from docreader.writers.fonts import FAMILIES, coverage, family_stack
from docreader.writers.pdf import write_pdf
from docreader.writers.pdf_characters import drawable

from .pdf_pages import Pages
from .samples import cell, paragraph, runs

LETTERS = "aăâeêioôơuưy"
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
VIETNAMESE = {unicodedata.normalize("NFC", letter + tone) for letter in LETTERS for tone in TONES} | {"đ"}
VIETNAMESE |= {letter.upper() for letter in VIETNAMESE}


def test_both_typefaces_draw_every_vietnamese_letter() -> None:
    """146 letters; no word is set in two fonts."""
    assert len(VIETNAMESE) == 146
    for font in coverage()[: len(FAMILIES)]:
        assert font >= VIETNAMESE | set("0123456789.,;:!?%()/-–“”‘’…")


def test_the_fonts_draw_all_that_they_are_said_to() -> None:
    """Typst stops at a character it cannot draw, so that a wrong list would lose the article: all of them in one."""
    listed = ["".join(sorted(font)) for font in coverage()]
    spaced = [" ".join(f"ب{c}" if unicodedata.category(c)[0] == "M" else c for c in text if c.strip()) for text in listed[2:]]
    plain = [" ".join(c for c in text if unicodedata.category(c)[0] not in "MC" and c.strip()) for text in listed[:2]]
    rendering = write_pdf(Article(title="x", blocks=tuple(paragraph(text) for text in plain + spaced[:1])), Settings(), {})
    assert rendering.notices == ()
    hebrew = " ".join(f"ש{c}" if unicodedata.category(c)[0] == "M" else c for c in listed[3])
    assert write_pdf(Article(title="x", blocks=(paragraph(hebrew),)), Settings(), {}).notices == ()


def test_the_reader_s_typeface_comes_first() -> None:
    """The other one helps out, then Typst's own."""
    assert family_stack("be-vietnam-pro")[:2] == ["Be Vietnam Pro", "Noto Sans"]
    assert family_stack("noto-sans")[:2] == ["Noto Sans", "Be Vietnam Pro"]


@pytest.mark.parametrize(
    ("text", "shown", "replaced"),
    [
        ("Nguye\u0302\u0303n", "Nguyễn", ""),
        ("mềm\u00admại, rỗng\u200b, \ufeffđầu\u2060", "mềmmại, rỗng, đầu", ""),
        ("rộng\u2003hẹp\u202f%\u3000a", "rộng hẹp\u00a0% a", ""),
        ("một\r\nhai\u2028ba", "một\nhai\nba", ""),
        ("ﬁ ﬀ", "fi ff", ""),
        ("chuông\x07\x00", "chuông", "\x07\x00"),
        ("①②", "12", "①②"),
        ("２０２２", "2022", "２０２２"),
        ("𝐇𝐞𝐥𝐥𝐨", "Hello", "𝐇𝐞𝐥𝐥𝐨"),
        ("👍🏽 😀\ufe0f", "[thumbs up sign] [grinning face]", "👍🏽😀"),
        ("🇻🇳", "VN", "🇻🇳"),
        ("中 ไ \ue000 \ud800", "□ □ □ □", "中ไ\ue000\ud800"),
        ("→ ✓ ☎ ★ ● □ ≥ №", "→ ✓ ☎ ★ ● □ ≥ №", ""),
        ("1\ufe0f\u20e3", "1", "\u20e3"),
        ("م\u200cی و a\u200db", "م\u200cی و ab", ""),
    ],
)
def test_what_no_font_draws_has_a_stand_in(text: str, shown: str, replaced: str) -> None:
    """As near to it as can be; what is lost is listed, marks without ink are not."""
    result = drawable(text, coverage())
    assert (result.text, result.replaced) == (shown, replaced)


@given(st.text())
def test_every_character_of_the_result_is_drawn(text: str) -> None:
    """By one font with all the accents on it; a second pass changes nothing."""
    shown = drawable(text, coverage()).text
    assert all(any(character in font for font in coverage()) for character in shown if character != "\n")
    assert drawable(shown, coverage()).text == shown
    assert unicodedata.is_normalized("NFC", shown)


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(exclude_categories=())), st.text(max_size=20))
def test_any_text_can_be_printed(text: str, label: str) -> None:
    """In any place: the typesetter never stops, whatever a page holds."""
    article = Article(
        title=label, byline=text, lead=label, blocks=(paragraph(text), Paragraph(runs=(Run(text=text, language=label),)))
    )
    for direction in ("ltr", "rtl"):
        rendering = write_pdf(
            Article(title=text, lead=text, direction=direction, blocks=(*article.blocks, Figure(src=label, alt=text))),
            Settings(),
            {},
        )
        assert isinstance(rendering.data, bytes)
    assert write_pdf(article, Settings(step=5), {}).data


def test_replaced_characters_are_told_with_their_places() -> None:
    """Each place once, however often its text is set: a cell that covers rows, a label that is repeated."""
    table = Table(
        header=(Row(cells=(cell("😀"), cell("b"))),),
        rows=(Row(cells=(cell("中", rowspan=2), cell("1"))), Row(cells=(cell("2"),))),
    )
    article = Article(title="T 中中", byline="中", blocks=(table, Figure(src="x", alt="đẹp", caption=runs("😀"))))
    for step in (0, 5):
        told = [
            (notice.place, notice.characters, notice.count)
            for notice in write_pdf(article, Settings(step=step), {}).notices
            if isinstance(notice, CharactersReplaced)
        ]
        expected = {
            ("/title", "中", 2),
            ("/byline", "中", 1),
            ("/blocks/0/rows/0/cells/0", "中", 1),
            ("/blocks/1/caption", "😀", 1),
        }
        assert expected <= set(told)
        assert len({place for place, _, _ in told}) == len(told)


def test_a_replaced_character_is_seen_in_the_pages() -> None:
    """The reader learns that something stood there."""
    data = write_pdf(Article(title="Vui 😀", blocks=(paragraph("chữ 中"),)), Settings(), {}).data
    assert isinstance(data, bytes)
    assert "Vui [grinning face]" in Pages(data).text()
    assert "chữ □" in Pages(data).text()
