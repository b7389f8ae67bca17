"""Headings: lines in bold that stand for one, and levels."""

from __future__ import annotations

import pytest

from docreader.model import Block, Heading, ItemList, Paragraph, Quote, plain
from docreader.readers import read

from .pages import LONG, SECOND, THIRD, article, runs_of

_TEXT = "<p>Bà con bàn nhau thêm về việc chia tổ, chia cây giống cho từng nhà.</p>"


def _blocks(markup: str) -> tuple[Block, ...]:
    """The blocks that ``markup`` becomes between two paragraphs."""
    return read(article(markup)).blocks[1:-1]


@pytest.mark.parametrize(
    "markup",
    [
        "<p><b>Chia tổ, chia việc</b></p>",
        "<div><strong>Chia tổ, chia việc</strong></div>",
        "<p style='font-weight: 700'>Chia tổ, chia việc</p>",
        "<b>Chia tổ, chia việc</b><br><br>",
    ],
)
def test_a_bold_line_over_text_is_a_heading(markup: str) -> None:
    """However it was made bold; the heading itself is not bold once more."""
    found = _blocks(markup + _TEXT)[0]
    assert isinstance(found, Heading)
    assert [run.marks for run in found.runs] == [()]


@pytest.mark.parametrize(
    "markup",
    [
        "<p><b>Không ai được vào rừng khi có gió.</b></p>",
        "<p><b>Chia tổ</b> và chia việc</p>",
        "<p><b>Chia tổ, chia việc</b></p><p><b>Không ai được vào rừng.</b></p>",
        "<p><b>Chia tổ<br>chia việc</b></p>",
        "<p><b>Xem: <a href='https://a.example/'>Chia tổ, chia việc ở Nà Lìn ra sao</a></b></p>",
        f"<p><b>{LONG}</b></p>",
        "<p style='text-align: right'><b>Thu Trang</b></p>",
    ],
)
def test_bold_text_that_is_no_heading(markup: str) -> None:
    """Sentences, words in a line, bold on bold, lines that lead away and what stands at the right stay text."""
    assert not any(isinstance(block, Heading) for block in _blocks(markup + _TEXT))


def test_a_bold_heading_of_the_page_is_not_bold_twice() -> None:
    """Bold all through says no more than that it is a heading; bold in one word stays."""
    found = _blocks(f"<h3><b>Chia tổ</b></h3>{_TEXT}<h3>Chia <b>việc</b></h3>{_TEXT}")
    assert [run.marks for block in found if isinstance(block, Heading) for run in block.runs] == [(), (), ("strong",)]


def test_levels_inside_quotes_and_lists_have_no_gaps_either() -> None:
    """A heading in a quote or an item stands under those before it."""
    quote, found = _blocks(
        f"<blockquote><h1>A</h1>{_TEXT}</blockquote><ul><li><h5>B</h5>{_TEXT}</li><li><h5>C</h5>{_TEXT}</li></ul>"
    )
    assert isinstance(quote, Quote)
    assert isinstance(found, ItemList)
    inner = [quote.blocks[0], *(item.blocks[0] for item in found.items)]
    assert [block.level for block in inner if isinstance(block, Heading)] == [2, 3, 3]


def test_unnumbered_bold_lines_stand_beside_numbered_ones() -> None:
    """A closing section without a number is no part of the last numbered one, nor the other way round."""
    markup = "".join(f"<p><b>{line}</b></p>{_TEXT}" for line in ("Vì sao", "1. Rừng", "2. Đường", "Lời kết"))
    assert [block.level for block in _blocks(markup) if isinstance(block, Heading)] == [2, 2, 2, 2]


def test_parts_of_a_document_in_bold() -> None:
    """Chapter, section, article: the larger part stands above."""
    lines = ("Chương I", "Điều 1. Phạm vi điều chỉnh", "1. Rừng phòng hộ", "Điều 2. Đối tượng áp dụng", "Chương II")
    markup = "".join(f"<p><b>{line}</b></p>{_TEXT}" for line in lines)
    assert [block.level for block in _blocks(markup) if isinstance(block, Heading)] == [2, 3, 4, 3, 2]


def test_paragraphs_set_as_a_heading_are_paragraphs() -> None:
    """Large letters make no heading of several sentences; each paragraph in it is read as one."""
    found = _blocks(f"<h2>{LONG} {LONG}</h2><h3><p>{LONG}</p><p>{LONG}</p></h3>")
    assert [type(block) for block in found] == [Paragraph] * 3
    assert plain(runs_of(found[0])) == f"{LONG} {LONG}"


def test_questions_of_an_interview_are_no_headings() -> None:
    """Bold lines that ask are what the interviewer says; other bold lines between them still head parts."""
    asked = "".join(f"<p><b>Thưa ông, việc thứ {n} làm đến đâu rồi?</b></p><p>{SECOND}</p>" for n in ("nhất", "hai", "ba"))
    found = read(article(f"{asked}<p><b>Phần cuối</b></p><p>{THIRD}</p>"))
    assert [plain(block.runs) for block in found.blocks if isinstance(block, Heading)] == ["Phần cuối"]


def test_one_question_may_head_a_part() -> None:
    """A single bold line that asks, among others that do not, is a heading."""
    found = read(
        article(
            f"<p><b>Vì sao trồng rừng?</b></p><p>{SECOND}</p><p><b>Cách làm</b></p><p>{THIRD}</p><p><b>Kết quả</b></p>{_TEXT}"
        )
    )
    assert sum(isinstance(block, Heading) for block in found.blocks) == 3


def test_words_in_quotes_may_head_a_part() -> None:
    """A bold line that is a quotation as a whole heads a part; one that only ends in one is said by somebody."""
    found = read(
        article(f"<p><b>“Có rừng thì có nước”</b></p><p>{SECOND}</p><p><b>Ông nói: “Có rừng là vui”</b></p><p>{THIRD}</p>")
    )
    assert [plain(block.runs) for block in found.blocks if isinstance(block, Heading)] == ["“Có rừng thì có nước”"]


def test_numbered_parts_keep_their_first_sections_heading() -> None:
    """A numbered bold line right above another heads the part, and the other its first section, one level down."""
    found = _blocks(f"<p><b>I. KẾT QUẢ</b></p><p><b>1. Về kinh tế</b></p><p>{SECOND}</p><p><b>II. NHIỆM VỤ</b></p><p>{THIRD}</p>")
    assert [(block.level, plain(block.runs)) for block in found if isinstance(block, Heading)] == [
        (2, "I. KẾT QUẢ"),
        (3, "1. Về kinh tế"),
        (2, "II. NHIỆM VỤ"),
    ]


@pytest.mark.parametrize("rule", ["-----", "* * *", "<b>***</b>"])
def test_typed_rules_say_nothing(rule: str) -> None:
    """A line drawn with signs is neither a heading nor a paragraph."""
    assert _blocks(f"<p>{SECOND}</p><p>{rule}</p><p>{THIRD}</p>") == _blocks(f"<p>{SECOND}</p><p>{THIRD}</p>")
