"""The script of an article: what is said, in which order, and where it is written."""

from __future__ import annotations

import pytest

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
from docreader.verbalise import Options, chapter_titles, engine, utterances
from docreader.verbalise.passages import PAUSE_PARAGRAPH_MS, PAUSE_SENTENCE_MS, PAUSE_TITLE_MS


def _runs(text: str) -> tuple[Run, ...]:
    return (Run(text=text),)


def _paragraph(text: str) -> Paragraph:
    return Paragraph(runs=_runs(text))


def _said(*blocks: Block, **fields: str) -> list[str]:
    """What is said for blocks, without the title."""
    article = Article(title="Tin", blocks=blocks, **fields)  # type: ignore[arg-type]  # only text fields are given
    return [utterance.text for utterance in utterances(article) if utterance.block != "/title"]


ARTICLE = Article(
    kicker="Công tác Đảng",
    title="Bạch Thông thực hiện Quy chế",
    lead="Đạt 85% kế hoạch.",
    published="2023-02-07T08:30:00+07:00",
    byline="Thu Trang",
    byline_role="Tin, bài",
    photo_credit="Văn Hùng",
    source="Báo Bắc Kạn",
    blocks=(
        _paragraph("Quy chế số 22-QC/TU. Có 36/42 đơn."),
        Heading(level=2, runs=_runs("Kết quả năm 2022")),
        _paragraph("Hết./."),
    ),
)


def test_the_order_is_a_sighted_readers() -> None:
    """Kicker, title, date, lead, blocks, author, photographer, source; each sentence by itself, headings as chapters."""
    assert [(utterance.block, utterance.text, utterance.chapter) for utterance in utterances(ARTICLE)] == [
        ("/kicker", "Công tác Đảng", None),
        ("/title", "Bạch Thông thực hiện Quy chế", "Bạch Thông thực hiện Quy chế"),
        ("/published", "Ngày bảy tháng hai năm hai nghìn không trăm hai mươi ba", None),
        ("/lead", "Đạt tám mươi lăm phần trăm kế hoạch.", None),
        ("/blocks/0", "Quy chế số hai mươi hai, quy chế, tỉnh ủy.", None),
        ("/blocks/0", "Có ba mươi sáu trên bốn mươi hai đơn.", None),
        ("/blocks/1", "Kết quả năm hai nghìn không trăm hai mươi hai", "Kết quả năm 2022"),
        ("/blocks/2", "Hết.", None),
        ("/byline", "Tin, bài: Thu Trang", None),
        ("/photo_credit", "Ảnh: Văn Hùng", None),
        ("/source", "Nguồn: Báo Bắc Kạn", None),
    ]
    assert chapter_titles(ARTICLE) == ("Bạch Thông thực hiện Quy chế", "Kết quả năm 2022")


def test_spans_and_pauses_of_sentences() -> None:
    """A span is the sentence's in the text of its block; inside a paragraph the pause is short, after it long."""
    first, second = (utterance for utterance in utterances(ARTICLE) if utterance.block == "/blocks/0")
    assert (first.span, second.span) == ((0, 20), (21, 34))
    assert (first.pause_ms, second.pause_ms) == (PAUSE_SENTENCE_MS, PAUSE_PARAGRAPH_MS)
    title = next(utterance for utterance in utterances(ARTICLE) if utterance.block == "/title")
    assert title.pause_ms == PAUSE_TITLE_MS > PAUSE_PARAGRAPH_MS > PAUSE_SENTENCE_MS


def test_only_the_date_of_publication_is_said() -> None:
    """As exact as it is written, without the hour; what is no ISO date is read as text."""
    spoken = {day: next(iter(_said(published=day))) for day in ("2023-02-07T08:30:00+07:00", "2023-02", "2023", "Hôm qua")}
    assert list(spoken.values()) == [
        "Ngày bảy tháng hai năm hai nghìn không trăm hai mươi ba",
        "Tháng hai năm hai nghìn không trăm hai mươi ba",
        "Năm hai nghìn không trăm hai mươi ba",
        "Hôm qua",
    ]
    date = next(utterance for utterance in utterances(ARTICLE) if utterance.block == "/published")
    assert date.span == (0, len("2023-02-07"))


def test_a_name_that_begins_like_an_announcement_is_announced() -> None:
    """Tinh is a name, "Tin: Hà" is not."""
    assert _said(byline="Tinh Văn") == ["Tác giả: Tinh Văn"]
    assert _said(byline="Tin: Hà") == ["Tin: Hà"]


def test_people_are_announced_by_what_they_did() -> None:
    """In the page's words, said as the text is; a name with its own label is not announced again."""
    assert _said(byline="Hà", byline_role="Biên soạn:") == ["Biên soạn: Hà"]
    assert _said(byline="Hà", byline_role=" ") == ["Tác giả: Hà"]
    assert _said(byline="Hà", byline_role="Nhóm 3") == ["Nhóm ba: Hà"]
    assert _said(byline="Tin: Hà", byline_role="Ảnh") == ["Tin: Hà"]
    assert _said(byline="Hà (ảnh: Hùng)") == ["Tác giả: Hà (ảnh: Hùng)"]
    assert _said(photo_credit="Ảnh: Hùng") == _said(photo_credit="Hùng") == ["Ảnh: Hùng"]
    assert _said(photo_credit="Thực hiện: Hùng") == ["Thực hiện: Hùng"]
    assert _said(byline="…", byline_role="Biên soạn", source="TTXVN") == ["Nguồn: thông tấn xã Việt Nam"]
    assert _said(byline="Ann", byline_role="Words", photo_credit="Bob", language="en") == ["Words: Ann", "Photos: Bob"]


def test_what_the_page_announces_itself_is_not_announced_twice() -> None:
    """A byline that says Tác giả, a source that says Theo, a caption that says Ảnh."""
    figure = Figure(src="a.png", caption=_runs("Ảnh minh họa"), credit=_runs("Ảnh: T.H."))
    assert _said(figure, byline="Tác giả: Hà", source="Theo TTXVN") == [
        "Ảnh minh họa",
        "Ảnh: tê hát.",
        "Tác giả: Hà",
        "Theo thông tấn xã Việt Nam",
    ]


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (Figure(src="a", caption=_runs("Đ/c Hà"), alt="anh1.jpg"), ["Ảnh: đồng chí Hà"]),
        (Figure(src="a", alt="Ruộng lúa"), ["Ảnh: Ruộng lúa"]),
        (
            Figure(src="a", caption=_runs("***"), alt="Ruộng lúa", credit=_runs("Thu Trang")),
            ["Ảnh: Ruộng lúa", "Nguồn ảnh: Thu Trang"],
        ),
        (Figure(src="a", alt=""), []),
        (Figure(src="a"), []),
    ],
)
def test_a_picture_is_said_by_its_words(figure: Figure, said: list[str]) -> None:
    """The caption, else the alternative text; nothing for a picture that is decorative or has no words."""
    assert _said(figure) == said


def test_a_table_is_said_row_by_row() -> None:
    """Its size, its columns once, then each value after the name of its column; the first of a row is the row's name."""
    table = Table(
        caption=_runs("Thu ngân sách"),
        header=(Row(cells=(Cell(runs=_runs("Xã")), Cell(runs=_runs("Năm 2022")))),),
        rows=(
            Row(cells=(Cell(runs=_runs("Vi Hương")), Cell(runs=_runs("85%")))),
            Row(cells=(Cell(runs=_runs("Lục Bình")), Cell())),
        ),
    )
    year = "Năm hai nghìn không trăm hai mươi hai"
    assert _said(table) == [
        "Bảng hai cột, hai dòng: Thu ngân sách",
        "Xã",
        year,
        "Vi Hương",
        f"{year}: tám mươi lăm phần trăm",
        "Lục Bình",
    ]


def test_a_table_has_as_many_columns_and_rows_as_are_seen() -> None:
    """Word spans columns in which nothing stands, and leaves rows without cells."""
    wide = Row(cells=(Cell(runs=_runs("A"), colspan=3), Cell(runs=_runs("B"), colspan=2)))
    assert _said(Table(rows=(wide, Row(cells=()), wide)))[0] == "Bảng hai cột, hai dòng. A"


def test_cells_know_their_columns_under_spans() -> None:
    """A heading over two columns is said with each heading below it; a cell that reaches down pushes the next row on."""
    table = Table(
        header=(
            Row(cells=(Cell(runs=_runs("Xã"), rowspan=2), Cell(runs=_runs("Kết quả"), colspan=2))),
            Row(cells=(Cell(runs=_runs("Kế hoạch")), Cell(runs=_runs("Thực hiện")))),
        ),
        rows=(
            Row(cells=(Cell(runs=_runs("A1"), rowspan=2), Cell(runs=_runs("1")), Cell(runs=_runs("2")))),
            Row(cells=(Cell(runs=_runs("3")), Cell(runs=_runs("4")))),
        ),
    )
    assert _said(table) == [
        "Bảng ba cột, hai dòng. Xã",
        "Kết quả",
        "Kế hoạch",
        "Thực hiện",
        "a một",
        "Kết quả, Kế hoạch: một",
        "Kết quả, Thực hiện: hai",
        "Kết quả, Kế hoạch: ba",
        "Kết quả, Thực hiện: bốn",
    ]


def test_quotes_verse_and_notes() -> None:
    """A quotation is announced; verse is said line by line; a note is announced at its mark and by its label."""
    blocks = (
        Quote(blocks=(_paragraph("Dân là gốc."),)),
        Preformatted(runs=_runs("Dòng một\nDòng hai")),
        Paragraph(runs=(Run(text="Theo Quy chế"), Run(text="1", marks=("superscript",), link="#n1"), Run(text=" của tỉnh."))),
        Footnote(id="n1", label="1", blocks=(_paragraph("Số 22-QC/TU."),)),
    )
    assert _said(*blocks) == [
        "Trích: Dân là gốc.",
        "Dòng một",
        "Dòng hai",
        "Theo Quy chế, chú thích một, của tỉnh.",
        "Chú thích một: Số hai mươi hai, quy chế, tỉnh ủy.",
    ]


def test_a_mark_after_the_point_and_a_power() -> None:
    """The pause of a mark never doubles another; a raised digit after a digit is a power, after a letter a unit."""
    note = Footnote(id="n1", label="*", blocks=(_paragraph("x"),))
    first = Paragraph(runs=(Run(text="Hết."), Run(text="*", link="#n1")))
    second = Paragraph(
        runs=(Run(text="10"), Run(text="3", marks=("superscript",)), Run(text=" m"), Run(text="2", marks=("superscript",)))
    )
    assert _said(first, second, note)[:2] == ["Hết. chú thích", "mười mũ ba mét vuông"]


def test_chapters_of_headings_wherever_they_stand() -> None:
    """Also in an item or a quotation, in reading order."""
    heading = Heading(level=2, runs=_runs("Bên trong"))
    article = Article(
        title="Tin",
        blocks=(
            ItemList(items=(Item(blocks=(heading,)),)),
            Quote(blocks=(Heading(level=2, runs=_runs("Lời  dẫn")),)),
            Heading(level=2, runs=_runs("* * *")),
            _paragraph("sau"),
        ),
    )
    assert chapter_titles(article) == ("Tin", "Bên trong", "Lời dẫn")
    assert [utterance.chapter for utterance in utterances(article) if utterance.chapter] == ["Tin", "Bên trong", "Lời dẫn"]


@pytest.mark.parametrize(
    ("article", "titles"),
    [
        (Article(title="***", blocks=(_paragraph("Nội dung."), _paragraph("Hết."))), ("Bài viết",)),
        (Article(title="", language="en", lead="Words."), ("Article",)),
        (Article(title="", blocks=(Heading(level=2, runs=_runs("Đầu")), Heading(level=2, runs=_runs("Hai")))), ("Đầu", "Hai")),
        (Article(title="…", blocks=(_paragraph("…"), Figure(src="a"))), ()),
        (Article(title="Một câu. Hai câu."), ("Một câu. Hai câu.",)),
    ],
)
def test_chapters_of_an_article_without_a_title(article: Article, titles: tuple[str, ...]) -> None:
    """There is a first chapter as soon as anything is said, and none otherwise."""
    assert chapter_titles(article) == titles
    assert tuple(utterance.chapter for utterance in utterances(article) if utterance.chapter is not None) == titles


def test_an_english_article_is_passed_through() -> None:
    """Its text is as written, what is announced is English."""
    article = Article(
        title="Budget 2023",
        language="en-GB",
        published="2023-02-07",
        byline="Ann Lee",
        blocks=(
            _paragraph("Up 5% in Q1. See fig. 2."),
            Figure(src="a", alt="A field"),
            ItemList(items=(Item(blocks=(_paragraph("one"),)),), numbering="decimal"),
            Table(rows=(Row(cells=(Cell(runs=_runs("x")), Cell(runs=_runs("y")))),)),
            Quote(blocks=(_paragraph("q"),)),
        ),
    )
    spoken = list(utterances(article))
    assert [utterance.text for utterance in spoken] == [
        "Budget 2023",
        "7 February 2023",
        "Up 5% in Q1.",
        "See fig. 2.",
        "Picture: A field",
        "1: one",
        "Table, 2 columns, 1 row. x",
        "y",
        "Quote: q",
        "By Ann Lee",
    ]
    assert {utterance.language for utterance in spoken} == {"en-GB"}


def test_runs_and_blocks_of_another_language() -> None:
    """A foreign run keeps its words inside its sentence, not its numbers; a sentence that is all foreign has that language."""
    mixed = Paragraph(
        runs=(
            Run(text="Đạt 5% theo "),
            Run(text="Policy 5%", language="en"),
            Run(text=" năm 2022. "),
            Run(text="Go 2!", language="en"),
        )
    )
    foreign = Paragraph(runs=_runs("Up 5%."), language="en")
    article = Article(title="Tin", blocks=(mixed, foreign))
    assert [(utterance.text, utterance.language) for utterance in utterances(article)][1:] == [
        ("Đạt năm phần trăm theo Policy năm phần trăm năm hai nghìn không trăm hai mươi hai.", "vi"),
        ("Go 2!", "en"),
        ("Up 5%.", "en"),
    ]
    vietnamese = Article(title="News", language="en", blocks=(Paragraph(runs=(Run(text="Đạt 5%.", language="vi"),)),))
    assert [(utterance.text, utterance.language) for utterance in utterances(vietnamese)][1:] == [("Đạt năm phần trăm.", "vi")]


def test_vietnamese_that_a_word_processor_calls_dutch() -> None:
    """Is Vietnamese: by its letters, and where the mark begins inside a word; a number has no language."""
    runs = (
        Run(text="Đến nay, 34 dòng họ đã ký; 6 gia đình đan", language="nl"),
        Run(text="g chờ. "),
        Run(text="5", language="en"),
    )
    quoted = (Run(text="Ông đọc "), Run(text="R&D in 2 days", language="en"), Run(text=" hôm qua."))
    article = Article(title="Tin", blocks=(Paragraph(runs=runs), Paragraph(runs=quoted)))
    assert [(utterance.text, utterance.language) for utterance in utterances(article)][1:] == [
        ("Đến nay, ba mươi tư dòng họ đã ký; sáu gia đình đang chờ.", "vi"),
        ("năm", "vi"),
        ("Ông đọc R và D in hai days hôm qua.", "vi"),
    ]


def test_options_reach_every_sentence() -> None:
    """Text, dates and announcements alike."""
    article = Article(title="1.000 hộ", published="2023-02-07")
    spoken = [utterance.text for utterance in utterances(article, options=Options(thousand="ngàn"))]
    assert all("ngàn" in text and "nghìn" not in text for text in spoken)


def test_the_script_is_made_as_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first sentence of a long article costs no more than that of a short one."""
    readings: list[object] = []
    speak = engine.speak

    def counted(*arguments: object) -> object:
        readings.append(arguments)
        return speak(*arguments)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.setattr(engine, "speak", counted)
    article = Article(title="Tin", blocks=tuple(_paragraph(f"Câu {number}.") for number in range(100)))
    assert next(utterances(article)).text == "Tin"
    assert len(readings) <= 2


def test_depth_is_no_limit() -> None:
    """Quotations ten thousand deep are walked without recursion."""
    block: Block = _paragraph("đáy")
    for _ in range(10_000):
        block = Quote(blocks=(block,))
    text = _said(block)
    assert len(text) == 1
    assert text[0].endswith("đáy")
