"""Lines that are furniture by what they say: headlines of lists of other articles, buttons, counters."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from lxml.etree import _Element as Element

from docreader.readers.html.vocabulary import any_of, fold, words

_DATE = re.compile(r"\d[-/.]\d{1,2}[-/.]\d{4}")
_COUNTER = re.compile(
    r"^\W{0,3}(?:image|photo|picture|slide|bild|foto|ảnh|hình)\s\d{1,3}\s?(?:of|von|de|trên|/)\s?\d{1,3}$", re.IGNORECASE
)
_MINUTES = r"(?:about |ca\. |khoảng )?\d{1,3}[ -]?(?:minutes?|mins?|minuten?|minutos?|phút)\.?"
_READING_TIME = re.compile(
    r"^(?:(?:reading time|lesedauer|lesezeit|temps de lecture|tempo de leitura|tiempo de lectura|thời gian đọc)\W{1,3}"
    rf"{_MINUTES}|{_MINUTES} (?:read|đọc|de lecture|de leitura|de lectura|lesezeit))$",
    re.IGNORECASE,
)
"""With a word that says so: "30 phút" alone may be a cell of a schedule."""
_PLAYER_TIME = re.compile(r"^\d{1,2}(?::\d\d){1,2}\s?/\s?\d{1,2}(?::\d\d){1,2}$")
_SIZE_BUTTONS = frozenset(("A+A-", "A-A+", "A-AA+", "AA+", "A-A", "A+AA-", "A+", "A-"))
_LEAST_NETWORKS = 4
_DOCUMENT = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|zip|rar|mp3|epub)(?:[?#]|$)", re.IGNORECASE)
"""What a portal attaches to an article."""
_LONGEST_NOTICE_CHARS = 200
_FIGURES = re.compile(r"\b\d{1,7}\b")
_SENTENCE_ENDS = (".", "!", "?", "…")


@lru_cache(maxsize=4096)
def is_related_label(text: str) -> bool:
    """Whether ``text`` is the headline of a list of other articles.

    >>> is_related_label("Các tin khác:")
    True
    """
    return fold(text) in _related()


@lru_cache(maxsize=4096)
def is_comments_label(text: str) -> bool:
    """Whether ``text`` is the headline of readers' comments.

    >>> is_comments_label("Ý kiến bạn đọc (6)"), is_comments_label("3 bình luận")
    (True, True)
    """
    return _FIGURES.sub("", fold(text)).strip() in words()["labels"]["comments"]


def is_rights_notice(text: str) -> bool:
    """Whether ``text`` only says whose the page is, how to reach them, and that it may not be copied.

    >>> is_rights_notice("Ghi rõ nguồn khi phát hành lại thông tin từ trang này")
    True
    """
    if len(text) > _LONGEST_NOTICE_CHARS:
        return False
    folded = fold(text)
    if folded.startswith(tuple(words()["labels"]["rights"])):
        return True
    return folded.startswith(tuple(words()["labels"]["contact"])) and any(
        right in folded for right in words()["labels"]["rights"]
    )


def is_filing(text: str) -> bool:
    """Whether ``text`` only says under which section or subjects the page is filed.

    >>> is_filing("Chuyên mục: Văn hóa - Xã hội"), is_filing("Chuyên mục: nơi bạn đọc gửi gắm tâm tư.")
    (True, False)
    """
    label, colon, subjects = text.partition(":")
    return (
        bool(colon and subjects.strip())
        and fold(label) in words()["labels"]["filed"]
        and not subjects.rstrip().endswith(_SENTENCE_ENDS)
    )


def leads_to_documents(element: Element) -> bool:
    """Whether a link in ``element`` leads to a file that a reader may want, not to another page."""
    return any(_DOCUMENT.search(anchor.get("href") or "") for anchor in element.iter("a"))


@lru_cache(maxsize=4096)
def is_pointer_label(text: str) -> bool:
    """Whether ``text``, before a colon, announces one other article.

    >>> is_pointer_label(">>> Xem thêm")
    True
    """
    folded = fold(text)
    return folded in _related() or folded in _pointers() or any(word in folded for word in words()["labels"]["pointing"])


@lru_cache(maxsize=4096)
def is_toolbar(text: str) -> bool:
    """Whether ``text`` is nothing but the words of buttons and counters; a date among them is more than that.

    >>> is_toolbar("Tăng cỡ chữ Giảm cỡ chữ"), is_toolbar("A+ A-"), is_toolbar("Facebook")
    (True, True, False)
    """
    if _DATE.search(text) or text.endswith("."):
        return False
    if _COUNTER.match(text) or _READING_TIME.match(text) or _PLAYER_TIME.match(text):
        return True
    if text.replace(" ", "") in _SIZE_BUTTONS:
        return True
    folded = fold(text)
    position = buttons = networks = 0
    while position < len(folded):
        match = _button().match(folded, position)
        if match is None:
            return False
        buttons += match["button"] is not None
        networks += match["network"] is not None
        position = match.end()
    return buttons > 0 or networks >= _LEAST_NETWORKS


@cache
def _pointers() -> frozenset[str]:
    return frozenset(words()["labels"]["pointer"])


@cache
def _related() -> frozenset[str]:
    return frozenset(words()["labels"]["related"])


@cache
def _button() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:(?P<button>{any_of('button')})|(?P<network>{any_of('network')})|\d{{1,9}})(?=\s|$)")
