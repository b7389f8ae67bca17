"""The words that writers add to an article, in the article's language.

Vietnamese articles get Vietnamese words, all others English ones. Nothing here knows a format.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
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
    photos: str
    """Comes before the names of who made them."""
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
    photos="Ảnh",
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
    photos="Photos",
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

_LABEL = re.compile(r"[^\W\d_][^:()\[\]\n]{0,40}:")
"""Tin, ảnh: …; but not a name with something in brackets that has a colon."""
_PHOTOS = ("ảnh", "hình", "photo", "photos", "photographs", "picture", "pictures")

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
    if article.modified is None or not article.modified.strip():
        return None
    words = date_words(article.modified, language)
    if article.published is not None and words == date_words(article.published, language):
        return None
    return f"{labels_for(language).modified}: {words[:1].lower()}{words[1:]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """Words of the page behind a label that says what they are."""

    label: str = ""
    """With what parts it from the words; "" = they say it themselves."""
    words: str
    label_place: str | None = None
    """JSON Pointer of the label in the article; None = it is the writer's own."""

    def __str__(self) -> str:
        return f"{self.label}{self.words}"


def source_line(article: Article, language: str) -> Labelled | None:
    """Where the article was taken from; None = it does not say.

    >>> str(source_line(Article(title="", source="Báo Bắc Kạn"), "vi"))
    'Nguồn: Báo Bắc Kạn'
    >>> str(source_line(Article(title="", source="Theo TTXVN"), "vi"))
    'Theo TTXVN'
    """
    label = f"{labels_for(language).source}: "
    return _line(article.source, label, says_itself=lambda words: ":" in words or _begins(words, ("theo", "nguồn")))


def byline_line(article: Article, language: str) -> Labelled | None:
    """Who wrote the article, behind what they did; None = it does not say.

    >>> str(byline_line(Article(title="", byline="Thu Trang"), "vi"))
    'Tác giả: Thu Trang'
    >>> str(byline_line(Article(title="", byline="Thu Trang", byline_role="Tin, ảnh"), "vi"))
    'Tin, ảnh: Thu Trang'
    """
    role = " ".join((article.byline_role or "").split()).rstrip(" :")
    if role:
        return _line(article.byline, f"{role}: ", says_itself=_has_label, label_place="/byline_role")
    vietnamese = is_vietnamese(language)
    label = labels_for(language).byline + (": " if vietnamese else " ")
    own = ("theo", "by") if vietnamese else ("by",)
    return _line(article.byline, label, says_itself=lambda words: _has_label(words) or _begins(words, own))


def photo_credit_line(article: Article, language: str) -> Labelled | None:
    """Who made the pictures; None = it does not say.

    >>> str(photo_credit_line(Article(title="", photo_credit="Văn Hùng"), "vi"))
    'Ảnh: Văn Hùng'
    """
    label = f"{labels_for(language).photos}: "
    return _line(article.photo_credit, label, says_itself=lambda words: _has_label(words) or _begins(words, _PHOTOS))


def _line(
    written: str | None, label: str, *, says_itself: Callable[[str], bool], label_place: str | None = None
) -> Labelled | None:
    words = (written or "").strip()
    if not words:
        return None
    return Labelled(words=words) if says_itself(words) else Labelled(label=label, words=words, label_place=label_place)


def _has_label(words: str) -> bool:
    return _LABEL.match(words) is not None


def _begins(words: str, beginnings: tuple[str, ...]) -> bool:
    return words.casefold().startswith(tuple(f"{beginning} " for beginning in beginnings))
