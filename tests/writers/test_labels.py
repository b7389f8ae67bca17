"""The words that writers add."""

from __future__ import annotations

from dataclasses import fields
from typing import get_args

import pytest

from docreader.model import Article, Theme
from docreader.scale import LINE_HEIGHTS
from docreader.writers.labels import byline_line, date_words, labels_for, modified_words, photo_credit_line, source_line


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_word_is_missing(language: str) -> None:
    """Every label is there in both languages, for every theme and line spacing."""
    labels = labels_for(language)
    assert labels.language == language
    assert all(getattr(labels, part.name) for part in fields(labels))
    assert set(labels.themes) == set(get_args(Theme))
    assert len(labels.line_spacings) == len(LINE_HEIGHTS)


@pytest.mark.parametrize(
    ("iso", "vi", "en"),
    [
        ("2023-02-07", "Ngày 7 tháng 2 năm 2023", "7 February 2023"),
        ("2023-12-31T08:05:00+07:00", "Ngày 31 tháng 12 năm 2023, 8 giờ 5 phút", "31 December 2023, 8:05"),
        ("2023-12-31T18:00", "Ngày 31 tháng 12 năm 2023, 18 giờ", "31 December 2023, 18:00"),
        ("2023-12-31T01:30:00Z", "Ngày 31 tháng 12 năm 2023, 1 giờ 30 phút (giờ quốc tế)", "31 December 2023, 1:30 (UTC)"),
        ("2023-12-31T00:00:00+07:00", "Ngày 31 tháng 12 năm 2023", "31 December 2023"),
        ("hôm qua", "hôm qua", "hôm qua"),
        ("2023-02-30", "2023-02-30", "2023-02-30"),
    ],
)
def test_dates_are_written_out(iso: str, vi: str, en: str) -> None:
    """As people say them; what is no date stays as it is."""
    assert (date_words(iso, "vi"), date_words(iso, "en")) == (vi, en)


def test_a_change_on_the_day_of_publication_is_told_only_if_the_hour_is_known() -> None:
    """The same words twice would tell nothing."""
    assert modified_words(Article(title="", published="2023-02-07", modified="2023-02-07T00:00:00"), "vi") is None
    later = Article(title="", published="2023-02-07", modified="2023-02-07T09:00:00")
    assert modified_words(later, "vi") == "Cập nhật: ngày 7 tháng 2 năm 2023, 9 giờ"
    assert modified_words(Article(title=""), "vi") is None


@pytest.mark.parametrize(
    ("byline", "role", "language", "line"),
    [
        ("Thu Trang", None, "vi", "Tác giả: Thu Trang"),
        ("Thu Trang", " ", "vi", "Tác giả: Thu Trang"),
        ("Thu Trang", "Tin, ảnh", "vi", "Tin, ảnh: Thu Trang"),
        ("Thu Trang", "Biên soạn :", "vi", "Biên soạn: Thu Trang"),
        ("Bài, ảnh: Thu Trang", None, "vi", "Bài, ảnh: Thu Trang"),
        ("Bài, ảnh: Thu Trang", "Tin", "vi", "Bài, ảnh: Thu Trang"),
        ("Thu Trang (ảnh: Văn Hùng)", None, "vi", "Tác giả: Thu Trang (ảnh: Văn Hùng)"),
        ("Theo Báo Bắc Kạn", None, "vi", "Theo Báo Bắc Kạn"),
        ("Jane Doe", None, "en", "By Jane Doe"),
        ("Jane Doe", "Words and pictures", "en", "Words and pictures: Jane Doe"),
        ("by Ann", None, "en", "by Ann"),
        ("Theo James", None, "en", "By Theo James"),
    ],
)
def test_a_byline_stands_behind_what_its_people_did(byline: str, role: str | None, language: str, line: str) -> None:
    """As the page says it; a byline that brings its own label gets no other."""
    assert str(byline_line(Article(title="", byline=byline, byline_role=role), language)) == line


@pytest.mark.parametrize(
    ("credit", "language", "line"),
    [
        ("Văn Hùng", "vi", "Ảnh: Văn Hùng"),
        ("Ảnh: Văn Hùng", "vi", "Ảnh: Văn Hùng"),
        ("Ảnh của Văn Hùng", "vi", "Ảnh của Văn Hùng"),
        ("Jane Doe", "en", "Photos: Jane Doe"),
        ("Photographs by Jane Doe", "en", "Photographs by Jane Doe"),
    ],
)
def test_who_made_the_pictures_is_said_once(credit: str, language: str, line: str) -> None:
    """Behind a label, unless the page brings one."""
    assert str(photo_credit_line(Article(title="", photo_credit=credit), language)) == line


def test_a_source_says_what_it_is() -> None:
    """Unless it does so itself."""
    assert str(source_line(Article(title="", source="Theo Báo Nhân Dân"), "vi")) == "Theo Báo Nhân Dân"
    assert str(source_line(Article(title="", source="Theodore"), "en")) == "Source: Theodore"


def test_nothing_is_labelled_where_nothing_is_said() -> None:
    """What people did is told with their names only."""
    silent = Article(title="", byline=" ", byline_role="Biên soạn", photo_credit="", source="\n", modified=" ")
    assert [line(silent, "vi") for line in (byline_line, photo_credit_line, source_line, modified_words)] == [None] * 4


def test_only_a_label_of_the_page_has_a_place_in_the_article() -> None:
    """All others are the writer's words, in the writer's language."""
    lines = [
        byline_line(Article(title="", byline="Hà", byline_role="Tin"), "vi"),
        byline_line(Article(title="", byline="Hà"), "vi"),
        photo_credit_line(Article(title="", photo_credit="Hà"), "vi"),
    ]
    assert [line and line.label_place for line in lines] == ["/byline_role", None, None]
