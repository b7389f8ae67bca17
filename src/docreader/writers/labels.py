"""The words that writers add to an article, in the article's language.

Vietnamese articles get Vietnamese words, all others English ones. Nothing here knows a format.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from docreader.model import Article, Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """Everything a writer says in its own words."""

    language: str
    """BCP 47 of these words."""
    untitled: str
    """Stands where an article has no title."""
    skip_to_text: str
    tools: str
    """Name of the toolbar."""
    text_size: str
    smaller: str
    larger: str
    reset: str
    size_of: str
    """With ``{number}`` and ``{count}``: one font step among all."""
    smallest: str
    largest: str
    more: str
    """Opens the choices beyond the text size."""
    background: str
    themes: Mapping[Theme, str]
    line_spacing: str
    line_spacings: tuple[str, ...]
    """One for each of ``scale.LINE_HEIGHTS``."""
    keys: str
    """How the keyboard changes the text size."""
    published: str
    modified: str
    source: str
    byline: str
    original: str
    """Comes before the address of the page."""
    picture: str
    picture_without_description: str
    table: str
    column: str
    footnote: str
    footnotes: str
    back_to_text: str
    page: str


_VI = Labels(
    language="vi",
    untitled="Bài viết không có tiêu đề",
    skip_to_text="Đến ngay bài viết",
    tools="Tùy chỉnh cách đọc",
    text_size="Cỡ chữ",
    smaller="Giảm cỡ chữ",
    larger="Tăng cỡ chữ",
    reset="Cỡ chữ gốc",
    size_of="Cỡ chữ {number} trên {count}",
    smallest="nhỏ nhất",
    largest="lớn nhất",
    more="Màu nền, giãn dòng",
    background="Nền",
    themes={"light": "Sáng", "sepia": "Nâu nhạt", "dark": "Tối", "black-yellow": "Vàng trên đen"},
    line_spacing="Giãn dòng",
    line_spacings=("Vừa", "Rộng", "Rất rộng"),
    keys="Trên bàn phím: giữ phím Alt rồi bấm + để tăng, - để giảm, 0 để về cỡ chữ gốc.",
    published="Ngày đăng",
    modified="Cập nhật",
    source="Nguồn",
    byline="Tác giả",
    original="Trang gốc",
    picture="Ảnh",
    picture_without_description="Ảnh không có mô tả",
    table="Bảng",
    column="Cột",
    footnote="Chú thích",
    footnotes="Chú thích",
    back_to_text="Trở lại chỗ đang đọc",
    page="Trang",
)

_EN = Labels(
    language="en",
    untitled="Article without a title",
    skip_to_text="Go to the article",
    tools="Reading settings",
    text_size="Text size",
    smaller="Smaller text",
    larger="Larger text",
    reset="Original text size",
    size_of="Text size {number} of {count}",
    smallest="smallest",
    largest="largest",
    more="Colours, line spacing",
    background="Colours",
    themes={"light": "Light", "sepia": "Sepia", "dark": "Dark", "black-yellow": "Yellow on black"},
    line_spacing="Line spacing",
    line_spacings=("Normal", "Wide", "Very wide"),
    keys="On a keyboard: hold Alt and press + for larger, - for smaller, 0 for the original size.",
    published="Published",
    modified="Updated",
    source="Source",
    byline="By",
    original="Original page",
    picture="Picture",
    picture_without_description="Picture without a description",
    table="Table",
    column="Column",
    footnote="Note",
    footnotes="Notes",
    back_to_text="Back to where you were reading",
    page="Page",
)

_MONTHS_EN = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def labels_for(language: str) -> Labels:
    """The words for an article in ``language`` (BCP 47): Vietnamese for ``vi`` and its variants, else English.

    >>> labels_for("vi-VN").larger, labels_for("fr").larger
    ('Tăng cỡ chữ', 'Larger text')
    """
    return _VI if is_vietnamese(language) else _EN


def is_vietnamese(language: str) -> bool:
    """Whether the BCP 47 tag means Vietnamese."""
    return language.replace("_", "-").split("-")[0].lower() == "vi"


def date_words(iso: str, language: str) -> str:
    """A date as people write it out; ``iso`` itself where it is no ISO 8601 date.

    The time is the one on the page's clock. Midnight to the second is left out: it is how systems write that they know no time.

    >>> date_words("2023-02-07T08:30:00+07:00", "vi")
    'Ngày 7 tháng 2 năm 2023, 8 giờ 30 phút'
    >>> date_words("2023-02-07", "en")
    '7 February 2023'
    """
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    day = _day_vi(moment) if is_vietnamese(language) else f"{moment.day} {_MONTHS_EN[moment.month - 1]} {moment.year}"
    if not (moment.hour or moment.minute or moment.second):
        return day
    time = _time_vi(moment) if is_vietnamese(language) else f"{moment.hour}:{moment.minute:02}"
    return f"{day}, {time}{_zone(moment, language)}"


def _day_vi(moment: datetime) -> str:
    return f"Ngày {moment.day} tháng {moment.month} năm {moment.year}"


def _time_vi(moment: datetime) -> str:
    return f"{moment.hour} giờ {moment.minute} phút" if moment.minute else f"{moment.hour} giờ"


def _zone(moment: datetime, language: str) -> str:
    """What to add where the page's clock is the world's, not its readers'."""
    if moment.utcoffset() != timedelta(0):
        return ""
    return " (giờ quốc tế)" if is_vietnamese(language) else " (UTC)"


def modified_words(article: Article, language: str) -> str | None:
    """When the article was last changed, with its label; None = never, or at the time it was published.

    >>> modified_words(Article(title="", published="2023-02-07", modified="2023-02-08"), "vi")
    'Cập nhật: ngày 8 tháng 2 năm 2023'
    """
    if article.modified is None:
        return None
    words = date_words(article.modified, language)
    if article.published is not None and words == date_words(article.published, language):
        return None
    return f"{labels_for(language).modified}: {words[:1].lower()}{words[1:]}"


def source_words(source: str, language: str) -> str:
    """Where the article was taken from, with a label unless it brings one.

    >>> source_words("Báo Bắc Kạn", "vi"), source_words("Theo TTXVN", "vi")
    ('Nguồn: Báo Bắc Kạn', 'Theo TTXVN')
    """
    labelled = ":" in source or source.casefold().startswith(("theo ", "nguồn "))
    return source if labelled else f"{labels_for(language).source}: {source}"


def byline_words(byline: str, language: str) -> str:
    """Who wrote the article, with a label unless it brings one.

    >>> byline_words("Thu Trang", "vi"), byline_words("Tin, ảnh: Thu Trang", "vi")
    ('Tác giả: Thu Trang', 'Tin, ảnh: Thu Trang')
    """
    labelled = ":" in byline or byline.casefold().startswith("by ")
    if labelled:
        return byline
    separator = ": " if is_vietnamese(language) else " "
    return f"{labels_for(language).byline}{separator}{byline}"
