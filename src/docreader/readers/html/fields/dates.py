"""Dates as pages write them, as ISO 8601. Day before month, unless the page names the month or writes the year first."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from functools import cache

from lxml.etree import _Element as Element

from docreader.readers.html.page import Page
from docreader.readers.html.vocabulary import named, words

_ISO = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})"
    r"(?:[T\s]{1,2}(?P<h>\d{1,2}):(?P<min>\d\d)(?::(?P<s>\d\d)(?:[.,]\d{1,9})?)?\s?(?P<zone>Z|[+-]\d\d:?\d\d|UTC|GMT)?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(
    r"^(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?:T?(?P<h>\d\d)(?P<min>\d\d)(?:\d\d)?(?P<zone>Z|[+-]\d{4})?)?$"
)
_DAY_FIRST = re.compile(r"(?<![\d/.-])(?P<d>\d{1,2})\s?[-/.]\s?(?P<m>\d{1,2})\s?[-/.]\s?(?P<y>(?:19|20)\d\d)(?!\d)")
_VIETNAMESE = re.compile(
    r"ngày\s{1,3}(?P<d>\d{1,2})\s{1,3}tháng\s{1,3}(?P<m>\d{1,2})\s{1,3}năm\s{1,3}(?P<y>(?:19|20)\d\d)", re.IGNORECASE
)
_VIETNAMESE_SHORT = re.compile(r"(?P<d>\d{1,2})\s{1,3}tháng\s{1,3}(?P<m>\d{1,2})[,\s]{1,3}(?P<y>(?:19|20)\d\d)", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?<!\d)(?P<h>[01]?\d|2[0-3])\s?(?:[:]|h|giờ)\s?(?P<min>[0-5]\d)(?::[0-5]\d)?\s?(?P<half>[AP]M|SA|CH)?(?![\d])",
    re.IGNORECASE,
)
_ZONE = re.compile(r"(?:GMT|UTC)\s?(?P<zone>[+-]\s?\d{1,2}(?::?\d\d)?)", re.IGNORECASE)
_LONGEST_CHARS = 200
_LONGEST_LINE_CHARS = 120
_LEVELS = 4
_MOST_CHILDREN = 5
_NAMED_MONTH = re.compile(
    r"(?<!\d)(?P<d>\d{1,2})(?:st|nd|rd|th|\.)?\s{1,3}(?:de\s)?(?P<name>[^\W\d_]{3,12})\.?,?\s{1,3}(?:de\s)?(?P<y>(?:19|20)\d\d)"
)
_MONTH_FIRST = re.compile(r"(?P<name>[^\W\d_]{3,12})\.?\s{1,3}(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(?P<y>(?:19|20)\d\d)")


def iso_date(text: str, *, vietnamese: bool) -> str | None:
    """The first date in ``text``, as exact as it is written; a time without a zone on a Vietnamese page is Vietnam's.

    >>> iso_date("Thứ ba, 7/2/2023, 08:30 (GMT+7)", vietnamese=True)
    '2023-02-07T08:30:00+07:00'
    >>> iso_date("Ngày đăng: 07/02/2023", vietnamese=True)
    '2023-02-07'
    """
    text = text.strip()[:_LONGEST_CHARS]
    match = _COMPACT.match(text) or _ISO.search(text)
    if match is not None:
        clock = (int(match["h"]), int(match["min"])) if match["h"] else _clock(text, match.span())
        return _written(match, int(match["m"]), clock, match["zone"] or _zone(text), vietnamese)
    for pattern in (_DAY_FIRST, _VIETNAMESE, _VIETNAMESE_SHORT, _NAMED_MONTH, _MONTH_FIRST):
        for match in pattern.finditer(text):
            month = _month(match)
            found = _written(match, month, _clock(text, match.span()), _zone(text), vietnamese) if month else None
            if found is not None:
                return found
    return _from_mail(text)


def find_date(page: Page, title: Element, *, vietnamese: bool) -> tuple[str, Element] | None:
    """The date shown nearest to ``title``, and its element: beside the title, else where an element is a date by kind or name."""
    around = set(list(title.iterancestors())[:_LEVELS])
    found: list[tuple[bool, int, str, Element]] = []
    title_at = 0
    for number, element in enumerate(page.elements()):
        title_at = number if element is title else title_at
        beside = element.tag not in ("a", "option") and any(above in around for above in element.iterancestors())
        if len(element) > _MOST_CHILDREN or not (beside or element.tag == "time" or named(element, "date")):
            continue
        text = element.get("datetime") or page.line(element, _LONGEST_LINE_CHARS)
        if day := iso_date(text, vietnamese=vietnamese):
            found.append((not beside, number, day, element))
    if not found:
        return None
    _, _, day, element = min(found, key=lambda entry: (entry[0], abs(entry[1] - title_at)))
    return day, element


def _month(match: re.Match[str]) -> int:
    groups = match.groupdict()
    return _months().get(groups["name"].lower(), 0) if "name" in groups else int(groups["m"])


@cache
def _months() -> dict[str, int]:
    return {name: number for number, names in enumerate(words()["labels"]["months"], 1) for name in names.split()}


def _written(match: re.Match[str], month: int, clock: tuple[int, int] | None, zone: str | None, vietnamese: bool) -> str | None:  # noqa: FBT001  # a private step
    try:
        day = date(int(match["y"]), month, int(match["d"]))
        if clock is None:
            return day.isoformat()
        moment = datetime(day.year, day.month, day.day, *clock, tzinfo=_offset(zone, vietnamese=vietnamese))
    except ValueError:
        return None
    return moment.isoformat()


def _offset(zone: str | None, *, vietnamese: bool) -> timezone | None:
    if zone is None:
        return timezone(timedelta(hours=7)) if vietnamese else None
    if zone.upper() in ("Z", "UTC", "GMT"):
        return UTC
    digits = re.sub(r"[^\d]", "", zone)
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(-offset if zone.startswith("-") else offset)


def _clock(text: str, day: tuple[int, int]) -> tuple[int, int] | None:
    """The time of day written beside the date that stands at ``day``."""
    match = _CLOCK.search(text, day[1]) or _CLOCK.search(text[: day[0]])
    if match is None:
        return None
    hour = int(match["h"])
    afternoon = (match["half"] or "").upper() in ("PM", "CH")
    if match["half"] and hour <= 12:
        hour = hour % 12 + (12 if afternoon else 0)
    return hour, int(match["min"])


def _zone(text: str) -> str | None:
    match = _ZONE.search(text)
    return re.sub(r"\s", "", match["zone"]) if match else None


def _from_mail(text: str) -> str | None:
    """A date as in mail headers, which some servers write into their pages."""
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    return moment.isoformat() if moment.year > 1990 else None
