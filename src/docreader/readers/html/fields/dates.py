"""Dates as people and programs write them, as ISO 8601. Where the page shows them is another module's matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache

from docreader.readers.html.vocabulary import any_of, words

_Y = r"(?P<y>(?:19|20)\d\d)"
_YEAR = re.compile(r"(?:19|20)\d\d")
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")
"""Seconds or milliseconds since 1970, from 2001 to 2033."""
_COMPACT = re.compile(rf"{_Y}(?P<m>\d\d)(?P<d>\d\d)(?:T?(?P<h>\d\d)(?P<min>\d\d)(?P<s>\d\d)?(?P<zone>Z|[+-]\d{{4}})?)?")
_NUMERIC = (
    re.compile(rf"(?<!\d){_Y}[-/.]\s?(?P<m>\d{{1,2}})[-/.]\s?(?P<d>\d{{1,2}})(?!\d)"),
    re.compile(rf"(?<![\d/.])(?<!\d-)(?P<d>\d{{1,2}})\s?[-/.]\s?(?P<m>\d{{1,2}})\s?[-/.]\s?{_Y}(?!\d(?!\d:\d\d))"),
)
_WRITTEN = (
    re.compile(rf"ngày\s{{1,3}}(?P<d>\d{{1,2}})\s{{1,3}}tháng\s{{1,3}}(?P<m>\d{{1,2}})\s{{1,3}}năm\s{{1,3}}{_Y}", re.IGNORECASE),
    re.compile(rf"(?P<d>\d{{1,2}})\s{{1,3}}tháng\s{{1,3}}(?P<m>\d{{1,2}})[,\s]{{1,3}}(?:năm\s{{1,3}})?{_Y}", re.IGNORECASE),
    re.compile(rf"{_Y}\s?[年년]\s?(?P<m>\d{{1,2}})\s?[月월]\s?(?P<d>\d{{1,2}})\s?[日일]"),
    re.compile(
        rf"(?<![\d./-])(?P<d>\d{{1,2}})(?:st|nd|rd|th|\.)?\s{{1,3}}(?:de\s)?(?P<name>[^\W\d_]{{3,12}})\.?,?\s{{1,3}}(?:de\s)?{_Y}"
    ),
    re.compile(
        r"(?P<name>[^\W\d_]{3,12})\.?\s{1,3}(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}"
        rf"(?:\d\d:\d\d:\d\d\s{{1,3}}(?:[A-Z]{{3,4}}\s{{1,3}})?)?{_Y}"
    ),
)
_CLOCK = re.compile(
    r"(?<![\d:])(?P<h>[01]?\d|2[0-3])\s?(?:(?::|h|giờ)\s?(?P<min>[0-5]\d)(?!\d)(?:\s?phút)?(?::(?P<s>[0-5]\d)(?:[.,]\d{1,9})?)?"
    r"|(?:h|giờ)(?!\w))\s?(?P<half>(?:[AP]M|SA|CH)\b)?\s?(?P<zone>Z\b|[+-]\d\d(?::?\d\d)?(?![\d/.]))?",
    re.IGNORECASE,
)
_ZONE = re.compile(r"\b(?:GMT|UTC)\s?(?P<zone>[+-]\s?\d{1,2}(?::?\d\d)?)?|\b(?P<name>ICT)\b", re.IGNORECASE)
_LONGEST_CHARS = 200
_CLOCK_CHARS = 40
"""A time further from the date is not its own."""
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
"""Articles on the web; what lies outside is another number, or the article's subject."""
_VIETNAM = timezone(timedelta(hours=7))


@dataclass(frozen=True, slots=True, kw_only=True)
class Convention:
    """How the dates of a page are meant where they do not say."""

    vietnamese: bool = False
    """Times without a zone are Vietnam's."""
    month_first: bool = False
    """02/07/2023 is 7 February."""


@dataclass(frozen=True, slots=True)
class Dated:
    """What one line says of when."""

    published: str | None = None
    modified: str | None = None


def convention_of(language: str, *, vietnamese: bool = False) -> Convention:
    """How pages in ``language``, a BCP 47 tag, mean their dates: day first, but for American English.

    ``vietnamese`` = the site is, whatever this page is written in.
    """
    tag = language.lower()
    vietnamese = vietnamese or tag.split("-")[0] == "vi"
    return Convention(vietnamese=vietnamese, month_first=tag == "en-us" and not vietnamese)


def iso_date(text: str, convention: Convention) -> str | None:
    """The first date in ``text``, as exact as it is written.

    >>> iso_date("Thứ ba, 7/2/2023, 08:30 (GMT+7)", Convention(vietnamese=True))
    '2023-02-07T08:30:00+07:00'
    >>> iso_date("Ngày đăng: 07/02/2023", Convention())
    '2023-02-07'
    """
    text = text.strip()[:_LONGEST_CHARS]
    if _EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10]), UTC).isoformat()
    return next((found for match in _dates(text) if (found := _written(match, text, convention))), None)


def read_dates(text: str, convention: Convention) -> Dated:
    """When the line ``text`` says the article was published, and when changed; a date without a label is the first.

    >>> read_dates("Đăng ngày 06/02/2023, cập nhật lúc 9h05 ngày 07/02/2023", Convention(vietnamese=True))
    Dated(published='2023-02-06', modified='2023-02-07T09:05:00+07:00')
    """
    if not _YEAR.search(text):
        return Dated()
    labels = list(_labels().finditer(text[:_LONGEST_CHARS]))
    bounds = [*(label.start() for label in labels), len(text)]
    parts = [(False, text[: bounds[0]])]
    parts += [(bool(label["modified"]), text[label.end() : end]) for label, end in zip(labels, bounds[1:], strict=True)]
    found = [(modified, day) for modified, part in parts if (day := iso_date(part, convention))]
    published = next((day for modified, day in found if not modified), None)
    return Dated(published, next((day for modified, day in found if modified), None))


def with_clock(day: str, text: str, convention: Convention) -> str | None:
    """The ISO date ``day`` with the time of day that is all of ``text``; None = it is something else.

    >>> with_clock("2023-02-07", "08:30 (GMT+7)", Convention()), with_clock("2023-02-07", "30", Convention())
    ('2023-02-07T08:30:00+07:00', None)
    """
    told = iso_date(f"{day} {text}", convention) if is_date_line(text, 0) and not _YEAR.search(text) else None
    return told if told and len(told) > len(day) else None


def says_modified(text: str) -> bool:
    """Whether ``text`` ends with a label for when something was changed."""
    labels = list(_labels().finditer(text[-_CLOCK_CHARS:]))
    return bool(labels) and bool(labels[-1]["modified"])


def is_date_line(text: str, most_others: int) -> bool:
    """Whether ``text`` holds at most ``most_others`` letters besides a date and its labels.

    >>> is_date_line("Thursday, 18 January 2024 09:05", 0), is_date_line("Lan, January 2024", 0)
    (True, False)
    """
    for match in _dates(text):
        if match.groupdict().get("name") and _month(match.groupdict()):
            text = text.replace(match[0], " ")
    return len(_date_words().sub("", text)) <= most_others


def is_labelled(text: str) -> bool:
    """Whether ``text`` begins with the label of a date."""
    return bool(_labels().match(text))


def _dates(text: str) -> Iterator[re.Match[str]]:
    """Everything in ``text`` that may be a date, the surest ways of writing one first."""
    if _YEAR.search(text) is None:
        return
    if compact := _COMPACT.fullmatch(text):
        yield compact
    for pattern in (*_NUMERIC, *_WRITTEN):
        yield from pattern.finditer(text)


def _written(match: re.Match[str], text: str, convention: Convention) -> str | None:
    day = _day(match, convention)
    if day is None:
        return None
    clock = match if match.groupdict().get("h") else _clock(text, match)
    if clock is None:
        return day.isoformat()
    try:
        moment = datetime(day.year, day.month, day.day, *_time(clock), tzinfo=_zone(clock, text, convention))
    except ValueError:
        return day.isoformat()
    return moment.isoformat()


def _day(match: re.Match[str], convention: Convention) -> date | None:
    """The day; of two numbers that can be day and month in one order only, in that order."""
    groups = match.groupdict()
    year, first, second = int(groups["y"]), int(groups["d"]), _month(groups)
    year_first = match.start("y") == match.start()
    orders = [(second, first), (first, second)]
    if convention.month_first and "/" in match[0] and not year_first:
        orders.reverse()
    for month, day in orders[:1] if "name" in groups or year_first else orders:
        if _FIRST_YEAR <= year <= _LAST_YEAR and 1 <= month <= 12 and 1 <= day <= 31:
            return _exists(year, month, day)
    return None


def _exists(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(groups: dict[str, str | None]) -> int:
    return int(groups["m"] or 0) if "m" in groups else _months().get((groups["name"] or "").lower(), 0)


@cache
def _months() -> dict[str, int]:
    return {name: number for number, names in enumerate(words()["labels"]["months"], 1) for name in names.split()}


def _clock(text: str, day: re.Match[str]) -> re.Match[str] | None:
    """The time of day beside a date: after it, within it, or before it."""
    after = text[day.end() : day.end() + _CLOCK_CHARS].lstrip("Tt")
    return _CLOCK.search(after) or _CLOCK.search(day[0]) or _CLOCK.search(text[max(0, day.start() - _CLOCK_CHARS) : day.start()])


def _time(clock: re.Match[str]) -> tuple[int, int, int]:
    groups = clock.groupdict()
    hour, half = int(clock["h"]), (groups.get("half") or "").upper()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half in ("PM", "CH") else 0)
    return hour, int(groups["min"] or 0), int(groups["s"] or 0)


def _zone(clock: re.Match[str], text: str, convention: Convention) -> timezone | None:
    if clock["zone"]:
        return _offset(clock["zone"])
    match = _ZONE.search(text)
    if match is not None:
        return _VIETNAM if match["name"] else _offset(match["zone"] or "Z")
    return _VIETNAM if convention.vietnamese else None


def _offset(zone: str) -> timezone:
    digits = re.sub(r"\D", "", zone)
    if not digits:
        return UTC
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    offset = timedelta(hours=hours, minutes=minutes)
    if offset >= timedelta(days=1):
        raise ValueError(zone)
    return UTC if not offset else timezone(-offset if zone.startswith("-") else offset)


@cache
def _labels() -> re.Pattern[str]:
    return re.compile(rf"\b(?:(?P<modified>{any_of('modified')})|{any_of('published')})(?!\w)", re.IGNORECASE)


@cache
def _date_words() -> re.Pattern[str]:
    return re.compile(rf"[\d\W_]+|\b(?:{any_of('modified')}|{any_of('published')}|{any_of('date')})\b", re.IGNORECASE)
