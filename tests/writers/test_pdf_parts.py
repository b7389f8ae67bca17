"""Lists, quotes, notes and what lies inside them, on paper; and what happens when the typesetter fails."""

from __future__ import annotations

import builtins
from dataclasses import replace
from typing import Any

import pytest

from docreader.errors import EngineError, EngineMissingError
from docreader.model import (
    Article,
    Block,
    CharactersReplaced,
    Figure,
    Footnote,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Preformatted,
    Quote,
    Run,
    Settings,
)
from docreader.writers import fonts, pdf
from docreader.writers.pdf import write_pdf

from .pdf_pages import Pages
from .samples import EVERYTHING, paragraph, runs


def read(*blocks: Block, step: int = 0, **fields: Any) -> Pages:
    """The PDF of an article of these blocks."""
    data = write_pdf(Article(title="Bài", blocks=blocks, **fields), Settings(step=step), {}).data
    assert isinstance(data, bytes)
    return Pages(data)


def items(*texts: str) -> tuple[Item, ...]:
    """Items of one paragraph each."""
    return tuple(Item(blocks=(paragraph(text),)) for text in texts)


@pytest.mark.parametrize(
    ("numbering", "start", "marks"),
    [
        (None, 1, ["•", "•"]),
        ("decimal", 9, ["9.", "10."]),
        ("decimal", -1, ["-1.", "0."]),
        ("lower-alpha", 26, ["z.", "aa."]),
        ("upper-roman", 3, ["III.", "IV."]),
        ("lower-roman", 4000, ["4000.", "4001."]),
    ],
)
def test_lists_keep_their_marks(numbering: Any, start: int, marks: list[str]) -> None:
    """Each mark is a label of its own beside its item."""
    tree = read(ItemList(items=items("một", "hai"), numbering=numbering, start=start)).tree()
    assert [tag.text.strip() for tag in tree.all("Lbl")] == marks
    assert [tag.text.strip() for tag in tree.all("LBody")] == ["một", "hai"]


def test_an_empty_item_leaves_no_mark() -> None:
    """Its number is not given to the next."""
    listed = ItemList(items=(*items("một"), Item(blocks=(paragraph(" "),)), *items("ba")), numbering="decimal")
    assert [tag.text.strip() for tag in read(listed).tree().all("Lbl")] == ["1.", "3."]
    assert read(ItemList(items=()), ItemList(items=(Item(blocks=()),)), Quote(blocks=())).tree().all("L", "BlockQuote") == []


def test_lists_keep_the_marks_of_the_page() -> None:
    """Each is a label as any other; what no font draws is told with its place; the items after them are counted on."""
    marked = (*items("một"), *(replace(item, label=label) for item, label in zip(items("hai", "ba", "bốn"), MARKS, strict=True)))
    legal = ItemList(items=(*marked, *items("năm")), numbering="lower-alpha", start=4)
    bullets = ItemList(items=(*items("sáu"), replace(items("bảy")[0], label="+")))
    tree = read(legal, bullets).tree()
    assert [tag.text.strip() for tag in tree.all("Lbl")] == ["d.", "đ)", "2.1. □", "", "h.", "•", "+"]
    assert [tag.text.strip() for tag in tree.all("LBody")] == ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy"]
    told = write_pdf(Article(title="Bài", blocks=(Quote(blocks=(legal,)),)), Settings(), {}).notices
    assert told == (CharactersReplaced(place="/blocks/0/blocks/0/items/2/label", characters="中", count=1),)


MARKS = ("đ)", "2.1.\n中", "")


@pytest.mark.parametrize("label", ["Điều 12.", "W" * 60])
def test_a_long_mark_leaves_room_for_its_words(label: str) -> None:
    """On a small sheet, or where it is longer than a line, it stands before them."""
    for step in (0, 10):
        pages = read(ItemList(items=(replace(items("nghiêng ngả")[0], label=label),)), step=step)
        assert f"{label} nghiêng ngả" in " ".join(pages.text().split())
        assert max(ink.box[2] for ink in pages.ink) < 595 - 30


def test_lists_and_quotes_nest() -> None:
    """As deep as the line stays wide enough to read."""
    inner = ItemList(items=items("trong"), numbering="decimal")
    tree = read(ItemList(items=(Item(blocks=(paragraph("ngoài"), Quote(blocks=(inner,)))),))).tree()
    assert [tag.name for tag in tree.all("L", "BlockQuote", "LBody")] == ["L", "LBody", "BlockQuote", "L", "LBody"]


@pytest.mark.parametrize("step", [0, 5])
def test_what_is_nested_too_deep_is_set_flat(step: int) -> None:
    """Five hundred levels: every word is there, in order, with its mark, and lines stay readable."""
    block: Block = paragraph("đáy")
    for level in range(500, 0, -1):
        within = (paragraph(f"mức {level}."), block)
        block = Quote(blocks=within) if level % 3 else ItemList(items=(Item(blocks=within),), numbering="decimal", start=level)
    pages = read(block, step=step)
    told = " ".join(pages.text().split())
    places = [told.index(f"mức {level}.") for level in range(1, 501)]
    assert places == sorted(places)
    assert told.endswith("đáy")
    assert "300. mức 300." in told
    assert max(ink.box[0] for ink in pages.ink if ink.text.startswith("mức")) < 595 / 2


def test_marks_of_flat_items_stand_before_their_words() -> None:
    """Also those of a list that is the first thing in an item."""
    inner = ItemList(items=(*items("một"), Item(blocks=(Quote(blocks=(paragraph("hai"),)),))), numbering="lower-alpha")
    block: Block = ItemList(items=(Item(blocks=(inner,)), Item(blocks=(Heading(level=2, runs=runs("ba")),))), numbering="decimal")
    for _ in range(9):
        block = Quote(blocks=(block,))
    assert read(block).text().split("\n")[1:5] == ["1. a. một", "b. hai", "2. ", "ba"]
    legal: Block = ItemList(items=(replace(items("một")[0], label="đ)"), *items("hai")), numbering="lower-alpha", start=4)
    for _ in range(9):
        legal = Quote(blocks=(legal,))
    assert read(legal).text().split("\n")[1:3] == ["đ) một", "e. hai"]


def test_footnotes_are_found_from_their_marks() -> None:
    """The mark leads to the note, also where notes share an id or lie deep; a mark without note is text."""
    note = Footnote(id="n", label="*", blocks=(paragraph("Lời chú"), paragraph("đoạn hai")))
    mark = Paragraph(runs=(Run(text="Chữ"), Run(text="*", marks=("superscript",), link="#n"), Run(text="!", link="#m")))
    deep: Block = Footnote(id="m", label="", blocks=(paragraph("Sâu"),))
    for _ in range(9):
        deep = Quote(blocks=(deep,))
    pages = read(mark, note, replace(note, label="†"), deep)
    assert [tag.text.strip() for tag in pages.tree().all("Link")] == ["*"]
    assert "[*] Lời chú" in pages.text()
    assert "[†] Lời chú" in pages.text()
    assert "Sâu" in pages.text()
    assert "[]" not in pages.text()


def test_verse_keeps_its_lines_and_spaces() -> None:
    """Line breaks at the ends are dropped, others are kept, and so is what indents a line."""
    pages = read(Preformatted(runs=runs("\n\nĐêm nay Bác\n    không ngủ\nkhông ngủ\n\nAnh\n")))
    lines = [ink for ink in pages.ink if ink.content >= 0 and ink.pt == 18 and ink.text.strip()]
    assert [ink.text.strip() for ink in lines] == ["Đêm nay Bác", "không ngủ", "không ngủ", "Anh"]
    assert lines[1].box[2] > lines[2].box[2] + 12
    line = lines[1].baseline - lines[2].baseline
    assert lines[2].baseline - lines[3].baseline == pytest.approx(2 * line, rel=1e-4)


def test_right_to_left_articles_begin_on_the_right() -> None:
    """Arabic and Hebrew letters are drawn; the page number stays where it is for such readers: on their first side."""
    pages = read(paragraph("שלום עולם"), language="he", direction="rtl")
    words = [ink for ink in pages.on_page(0) if ink.content >= 0 and ink.pt == 18]
    assert max(ink.box[2] for ink in words) > 500
    assert "□" not in pages.text()
    assert str(pages.root.Lang) == "he"


@pytest.mark.parametrize(("article", "block"), [("ltr", "rtl"), ("rtl", "ltr")])
@pytest.mark.parametrize("kind", [Paragraph, Preformatted, Heading])
def test_a_block_of_the_other_direction_begins_on_its_own_side(article: Any, block: Any, kind: Any) -> None:
    """Also where its words are of neither; the next block goes the article's way again."""
    level = {"level": 2} if kind is Heading else {}
    pages = read(kind(runs=runs("123"), direction=block, **level), kind(runs=runs("456"), **level), direction=article)
    middles = {
        ink.text.strip(): (ink.box[0] + ink.box[2]) / 2 for ink in pages.ink if ink.content >= 0 and ink.text.strip().isdigit()
    }
    assert (middles["123"] > 595 / 2) is (block == "rtl")
    assert (middles["456"] > 595 / 2) is (article == "rtl")


def test_the_signatures_stand_together_at_the_end() -> None:
    """A paragraph each, the second close below the first; what the page calls them is told with its place if it is lost."""
    article = Article(title="Bài", byline="Thu Trang", byline_role="Tin 中", photo_credit="Văn Hùng", blocks=(paragraph("Hết."),))
    rendering = write_pdf(article, Settings(), {})
    assert rendering.notices == (CharactersReplaced(place="/byline_role", characters="中", count=1),)
    assert isinstance(rendering.data, bytes)
    pages = Pages(rendering.data)
    assert [tag.text.strip() for tag in pages.tree().all("P")] == ["Hết.", "Tin □: Thu Trang", "Ảnh: Văn Hùng"]
    end, first, second = (
        next(ink.baseline for ink in pages.ink if ink.content >= 0 and word in ink.text) for word in ("Hết", "Trang", "Hùng")
    )
    assert first - second < 0.8 * (end - first)
    assert pages.file.docinfo.Author == "Thu Trang"


def test_the_writer_s_words_are_marked_in_an_article_of_another_language() -> None:
    """English labels of a French article are for an English voice."""
    french: dict[str, Any] = {"byline": "Jean", "url": "https://a.fr/", "published": "2023-02-07", "modified": "2023-02-08"}
    told = [(tag.text.strip(), tag.language) for tag in read(Figure(src="x"), language="fr", **french).tree().all("P")]
    assert told == [
        ("7 February 2023", "en"),
        ("Updated: 8 February 2023", "en"),
        ("Picture without a description", "en"),
        ("By Jean", "en"),
        ("Original page: https://a.fr/", "en"),
    ]
    assert not [tag for tag in read(language="fr", published="hier").tree().all("P") if tag.language]
    assert not [tag for tag in read(Figure(src="x"), language="en-GB", **french).tree().all("P") if tag.language]


@pytest.mark.parametrize("language", ["", "x", "zh-Hant-TW", "tiếng Việt", "en-US-x-lả"])
def test_any_language_tag_is_survived(language: str) -> None:
    """One that is none becomes "und", as in HTML."""
    pages = read(paragraph("x"), Heading(level=2, runs=runs("y"), language=language), language=language)
    assert str(pages.root.Lang) == {"zh-Hant-TW": "zh-TW", "en-US-x-lả": "und"}.get(language, "und")


class PanicException(BaseException):
    """What Typst's binding raises when Typst itself breaks; its name is all that is known of it."""


@pytest.mark.parametrize("failure", ["error", "panic"])
def test_a_failing_typesetter_is_one_line(failure: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """In both languages, without a traceback's worth of text."""
    import typst

    def fail(*args: object, **kwargs: object) -> bytes:
        if failure == "panic":
            raise PanicException("index out of bounds\nstack backtrace")
        raise typst.TypstError("no\nroom")  # type: ignore[call-arg]  # its stub asks for more than it does

    monkeypatch.setattr(typst, "compile", fail)
    with pytest.raises(EngineError) as caught:
        write_pdf(EVERYTHING, Settings(), {})
    assert "\n" not in str(caught.value) + caught.value.vi
    assert len(str(caught.value)) < 200
    assert "PDF" in caught.value.vi


def test_an_interrupt_is_not_an_engine_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while setting ends the run."""
    import typst

    def interrupt(*args: object, **kwargs: object) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(typst, "compile", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_pdf(EVERYTHING, Settings(), {})


@pytest.mark.parametrize("missing", ["typst", "fontpkg"])
def test_what_is_not_installed_is_named(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the command that installs it."""
    real = builtins.__import__

    def without(name: str, *args: Any, **kwargs: Any) -> Any:
        if name == missing:
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    fonts.coverage.cache_clear()
    fonts._file.cache_clear()
    pdf._fonts.cache_clear()
    with pytest.raises(EngineMissingError, match="pip install"):
        write_pdf(EVERYTHING, Settings(), {})
