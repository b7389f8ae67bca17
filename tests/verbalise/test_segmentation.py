"""Where sentences end: the hard strings, and that no token is ever split."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docreader.verbalise import sentences

from .written import prose

HARD = Path(__file__).parents[1] / "cases" / "verbalise" / "segmentation.md"
STRINGS = [line.removeprefix("- ") for line in HARD.read_text("utf-8").splitlines() if line.startswith("- ")]

WHOLE = re.findall(
    r"[^|\n]+",
    """3.500|1,5|1.250.000.000|8.5|3.9.2022|01.01.2023|3.9|192.168.1.1|17.5.1|https://backan.gov.vn/a.b/?so=22.1&x=2
www.chinhphu.vn|dichvucong.gov.vn|toasoan@baobackan.vn|VnExpress.net|Node.js|ASP.NET|bao_cao.thang.2.docx|N.V.A.|V.I. Lênin
V. I. Lênin|J. K. Rowling|ThS. Lê|TS. Nguyễn|PGS.TS. Trần|GS.TSKH. Vũ|BS.CKII. Đỗ|Ts. Lê|Th.S. Hoa|KTS. Võ|NSƯT. Thanh Lam
TP. Huế|tp. Huế|TP.HCM|TP. Đồng Hới|TP. Bà Rịa|TX. Hương Trà|TT. Phủ Thông|Q. 1|P. 7|Q.1|P.7|H. Chợ Mới|St. Petersburg
Mr. Bean|Mrs. Brown|Dr. Lee|No. 5|tr. 45|Nxb. Trẻ|22-QC/TU|15/2019/NĐ-CP|0209.3870.123|2.300,5 ha|ĐT. 0209
Co., Ltd. Việt Nam|Điều 5.2|vs. Arsenal|mục 3.2.1""",
)
"""Tokens of every kind that may not be split, each with what follows it where its point is its own."""
FRAMES = (
    "Theo {} thì đúng.",
    "Đoàn đến {} hôm qua. Trời mưa.",
    "({} là ví dụ)",
    "“{}” được nhắc tới. Sau đó hết.",
    "Hết câu trước. Tiếp đến {} và {}, v.v. Câu sau.",
    "{} đứng đầu câu",
)


def _pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize("string", STRINGS)
def test_a_hard_string_is_split_where_it_should_be(string: str) -> None:
    """At every ‖ and nowhere else."""
    written = string.replace("⏎", "\n")
    text = written.replace(" ‖ ", " ").replace("‖", "")
    assert _pieces(text) == [piece.strip() for piece in written.split("‖")]


def test_there_are_enough_hard_strings() -> None:
    """One is not in the file twice."""
    assert len(set(STRINGS)) == len(STRINGS) >= 100


@pytest.mark.parametrize("token", WHOLE)
def test_no_sentence_ends_inside_a_token(token: str) -> None:
    """In whatever place of a sentence a number, a date, an address, initials or a title stands, it is whole."""
    for frame in FRAMES:
        text = frame.replace("{}", token)
        assert sum(piece.count(token) for piece in _pieces(text)) == frame.count("{}"), text


@given(st.lists(st.sampled_from([*WHOLE, "và", "Sau đó", "đạt", "huyện", "kết quả"]), min_size=1, max_size=12))
@settings(max_examples=150, deadline=None)
def test_no_sentence_ends_inside_a_token_of_a_list(tokens: list[str]) -> None:
    """Tokens parted by commas and small words, in any order, are one sentence."""
    text = ", ".join(tokens) + " thôi"
    assert _pieces(text) == [text]


@given(prose)
@settings(max_examples=200, deadline=None)
def test_sentences_tile_the_text(text: str) -> None:
    """In order, not empty, without white space around them; between them, nothing but white space."""
    end = 0
    for start, stop in sentences(text):
        assert end <= start < stop
        assert text[end:start].strip() == ""
        assert text[start:stop] == text[start:stop].strip()
        end = stop
    assert text[end:].strip() == ""


@given(prose)
@settings(max_examples=200, deadline=None)
def test_a_sentence_is_one_sentence(text: str) -> None:
    """What was found to be a sentence is not split any more when it stands alone."""
    for start, end in sentences(text):
        assert sentences(text[start:end]) == ((0, end - start),)
