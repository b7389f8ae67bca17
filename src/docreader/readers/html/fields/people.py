"""A person in a signature, told apart from where they work and for whom: "Hoài Thu/TTXVN", "Nguyễn Văn An - Trung tâm Y tế"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from docreader.readers.html.fields.agency import is_agency, is_bureau
from docreader.readers.html.fields.names import is_name, listed_names
from docreader.readers.html.vocabulary import any_of, fold, words

_BEHIND = re.compile(r"\s[–—-]\s|,\s|\s?\((?=[^()]{2,60}\)$)")
_UNIT = re.compile(r"^(?:tinh|thanh pho|tp)\s")
_LONGEST_OFFICE_CHARS = 80
_LEAST_OFFICE_WORDS = 3
"""Fewer, if each has a capital, are a name: "Ban Mai"."""


@dataclass(frozen=True, slots=True)
class Person:
    """What one line says of one person, or of several."""

    names: str
    """Joined by commas."""
    office: str | None = None
    """Where they work or report from, or what they are."""
    agency: str | None = None
    """For whom they wrote it."""


def read_person(text: str) -> Person:
    """The names in ``text``, and what stands around them; all of ``text`` where that are no people's names.

    >>> read_person("PV Thu Trang - Hoài An")
    Person(names='Thu Trang, Hoài An', office='PV', agency=None)
    >>> read_person("Thu Trang/VOV-Tây Bắc")
    Person(names='Thu Trang', office=None, agency='VOV-Tây Bắc')
    """
    name, agency = _without_agency(text)
    name, office = _without_office(name)
    before = _job_before().match(name)
    if before and is_name(name[before.end() :]):
        name = name[before.end() :]
        office = f"{before['job']}, {office}" if office else before["job"]
    names = listed_names(name)
    return Person(", ".join(names) if names and all(map(is_name, names)) else name, office, agency)


def is_office(text: str) -> bool:
    """Whether ``text`` is a place of work or a job, and no name that begins like one.

    >>> [is_office(text) for text in ("Ban Mai", "Ban Bí thư", "Ban Tổ Chức", "BAN MAI", "Chủ tịch Hội Nông dân", "Xã Ban Mai")]
    [False, True, True, True, True, False]
    """
    parts = text.split()
    if not parts or len(text) > _LONGEST_OFFICE_CHARS or not _office().match(text):
        return False
    return text.isupper() or len(parts) >= _LEAST_OFFICE_WORDS or any(word[0].islower() for word in parts)


def is_place(text: str) -> bool:
    """Whether ``text`` is a province of Vietnam.

    >>> is_place("Hà Giang"), is_place("TP. Hồ Chí Minh"), is_place("Minh Đức")
    (True, True, False)
    """
    return _UNIT.sub("", fold(text)) in words()["labels"]["province"]


def _without_agency(text: str) -> tuple[str, str | None]:
    name, _, agency = (part.strip() for part in text.partition("/"))
    wrote_for = is_name(name) and (is_bureau(agency) or is_agency(agency, frozenset()))
    return (name, agency) if wrote_for else (text, None)


def _without_office(text: str) -> tuple[str, str | None]:
    for mark in _BEHIND.finditer(text):
        name, office = text[: mark.start()].strip(), text[mark.end() :].strip()
        office = office.removesuffix(")") if mark[0].endswith("(") else office
        is_from = is_place(office) and not is_place(name) and "," not in mark[0]  # names, too, are listed with commas
        fits = is_from or (" " in name and is_office(office))
        if fits and all(map(is_name, listed_names(name))):
            return name, office
    return text, None


@cache
def _office() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('workplace')}|{any_of('office')}|{any_of('job')})(?!\w)", re.IGNORECASE)


@cache
def _job_before() -> re.Pattern[str]:
    return re.compile(rf"(?P<job>{any_of('job-before')})\.?\s{{1,3}}(?=\w)", re.IGNORECASE)
