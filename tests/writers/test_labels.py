"""The words that writers add."""

from __future__ import annotations

from dataclasses import fields
from typing import get_args

import pytest

from docreader.model import Article, Theme
from docreader.scale import LINE_HEIGHTS
from docreader.writers.labels import byline_words, date_words, labels_for, modified_words, source_words


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


def test_a_label_is_not_said_twice() -> None:
    """Signatures and sources often bring their own."""
    assert byline_words("Thu Trang", "vi") == "Tác giả: Thu Trang"
    assert byline_words("Bài, ảnh: Thu Trang", "vi") == "Bài, ảnh: Thu Trang"
    assert byline_words("by Ann", "en") == "by Ann"
    assert source_words("Theo Báo Nhân Dân", "vi") == "Theo Báo Nhân Dân"
    assert source_words("Theodore", "en") == "Source: Theodore"
