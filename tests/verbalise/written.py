"""Texts and articles as hypothesis may make them up."""

from __future__ import annotations

import re

from hypothesis import strategies as st

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

WORDS = re.findall(
    r"\S+",
    """huyện Bạch Thông xã thị trấn ngày tháng năm quý khóa số từ đến đạt tỷ lệ hộ đơn thư Quy chế Nghị quyết Đại hội
ông bà và của hơn gần khoảng ngõ sáng điểm giờ phút đồng triệu tỷ thứ lần phần chương mục Điều BẠCH THÔNG""",
)
TOKENS = re.findall(
    r"\S+",
    """22-QC/TU 15/2019/NĐ-CP 36/42 85% 12 298 07/02/2023 2/9 3/4 14/8 10-12 2020-2025 8h30 08:30 6h15' UBND HĐND TT
TT. TP. Đ/c đ/c Covid-19 U17 4G 10C3 H5N1 km2 m2 100km 5kg 3.750.000 12,5 1.5 -5 0912345678 II XIII I V X
a@b.vn www.a.vn & + = % / - – … v.v. ./. “Dân vận” N.V.A. M. GD&ĐT KT-XH $5 10.000đ 50k 3tr5 1/2kg 25°C /năm
05 007 QL3 97A-012.34 H'Mông CEO FDI UNESCO 3x4 1:500 ½ m² TU TƯ VI XI C D i v x PM2.5 [1] 1) b)""",
)
GAPS = (" ", " ", " ", " ", ". ", ", ", "; ", ": ", " - ", " (", ") ", "\n", "")

prose = st.lists(st.tuples(st.sampled_from(WORDS + TOKENS), st.sampled_from(GAPS)), max_size=12).map(
    lambda parts: "".join(token + gap for token, gap in parts)
)
"""Text such as government and news are made of, and some that they are not."""

_LANGUAGES = st.sampled_from([None, None, None, "vi", "en", "fr-FR"])
_texts = prose | st.sampled_from(["", " ", "…", "***", "Hết."])
_runs = st.lists(st.builds(Run, text=_texts, language=_LANGUAGES, link=st.sampled_from([None, "#n1"])), max_size=3).map(tuple)
_cells = st.builds(Cell, runs=_runs, colspan=st.integers(1, 3), rowspan=st.integers(1, 3))
_rows = st.lists(st.builds(Row, cells=st.lists(_cells, max_size=4).map(tuple)), max_size=3).map(tuple)
_leaves: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, runs=_runs, language=_LANGUAGES),
    st.builds(Heading, level=st.just(2), runs=_runs),
    st.builds(Preformatted, runs=_runs),
    st.builds(Figure, src=st.just("a.png"), alt=st.none() | _texts, caption=_runs, credit=_runs),
    st.builds(Table, header=_rows, rows=_rows, caption=_runs),
)


def _nested(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    inside = st.lists(blocks, max_size=3).map(tuple)
    numberings = st.sampled_from([None, "decimal", "lower-alpha", "upper-roman"])
    labels = st.sampled_from([None, None, "đ)", "2.1.", "a)", "IV.", "+", "", "Điều 5.", "1a)", "...", "².", "Ⅳ"])
    items = st.lists(st.builds(Item, blocks=inside, label=labels), max_size=3).map(tuple)
    return st.one_of(
        st.builds(Quote, blocks=inside),
        st.builds(ItemList, items=items, numbering=numberings, start=st.integers(-2, 30)),
        st.builds(Footnote, id=st.just("n1"), label=st.sampled_from(["1", "*", "a"]), blocks=inside),
    )


_fields = st.none() | _texts
articles = st.builds(
    Article,
    title=_texts,
    kicker=_fields,
    lead=_fields,
    byline=_fields,
    byline_role=st.none() | st.sampled_from(["Tin, ảnh", "Biên soạn:", " "]),
    photo_credit=_fields,
    source=_fields,
    published=st.sampled_from([None, "2023-02-07", "2023-02-07T08:30:00+07:00", "2023-02", "2023", "hôm qua"]),
    language=st.sampled_from(["vi", "vi", "vi-VN", "en"]),
    blocks=st.lists(st.recursive(_leaves, _nested, max_leaves=6), max_size=4).map(tuple),
)
"""Articles of every kind of block, many of them with nothing to say here and there."""
