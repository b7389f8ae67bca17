"""What one line says of an article's making: "Tin, ảnh: Thu Trang", "Theo TTXVN", "Hải Yến (tổng hợp)"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from docreader.readers.html.fields.names import (
    begins_with_label,
    is_name,
    listed_names,
    states_address,
    without_label,
    without_title,
)
from docreader.readers.html.fields.people import is_office, read_person
from docreader.readers.html.vocabulary import any_of, fold, words

Field: TypeAlias = Literal["byline", "photo_credit", "source"]

_LONGEST_CHARS = 120
_LONGEST_SOURCE_CHARS = 60
_MOST_WORDS = 14
_MOST_WORDS_IN_CAPITALS = 5
_LEAST_CAPITALS = 0.75
_WRAPPED = re.compile(r"^[(\[]\s?([^()\[\]]{2,100})\s?[)\]]\.?$")
_ACCORDING_TO = re.compile(r"^[Tt]heo\s{1,3}(?:báo\s|trang\s)?(?P<name>[^.!?:\s][^!?:]{1,60}?)\.?$")
_IN_BRACKETS = re.compile(r"^(?P<name>[^()]{2,60}?)\s?\((?P<note>[^()]{1,60})\)\.?$")
_END_MARK = re.compile(r"[\s./-]*\./\.?\s*$|\s*/\.\s*$")
_DOMAIN = re.compile(r"^(?:[\w-]{2,40}\.){1,3}[a-z]{2,10}$", re.IGNORECASE)
_HOST = re.compile(r"^https?://(?:www\.)?([\w.-]{4,60})(?:[/?#]\S{0,200})?$")
_TOWN = re.compile(r"\bTP\.\s?", re.IGNORECASE)
_SENTENCE = re.compile(r"[!?…;:]|\.\s|\d{3}|(?<!\w)\d")
_EDGES = " \t,;|–—-•·/"


@dataclass(frozen=True, slots=True)
class Credit:
    """One thing that a line says."""

    field: Field
    text: str
    """The names."""
    role: str | None = None
    """What they did, as the page says it."""
    office: str | None = None
    """Where they work, or what they are."""


def labelled_credits(text: str) -> tuple[Credit, ...]:
    """What ``text`` says with labels, if it says nothing else.

    >>> [(credit.field, credit.text) for credit in labelled_credits("Bài: Thu Trang - Ảnh: Hoài An")]
    [('byline', 'Thu Trang'), ('photo_credit', 'Hoài An')]
    """
    text = _bare(text) if len(text) <= _LONGEST_CHARS else ""
    labels = list(_labels().finditer(text))
    if not labels or labels[0].start():
        return ()
    ends = [*(label.start() for label in labels[1:]), len(text)]
    found = [_labelled(label, text[label.end() : end].strip(_EDGES)) for label, end in zip(labels, ends, strict=True)]
    return tuple(credit for said in found for credit in said) if all(found) else ()


def announced_names(text: str) -> tuple[Credit, ...]:
    """The names in a line that is only "By" and names."""
    names = listed_names(text) if len(text) <= _LONGEST_CHARS and begins_with_label(text) else []
    return (Credit("byline", ", ".join(names)),) if names and all(" " in name and is_name(name) for name in names) else ()


def told_source(text: str) -> Credit | None:
    """What ``text`` was taken from, if it says nothing else: "(Theo Báo Sơn Lâm)"."""
    match = _ACCORDING_TO.match(_bare(text)) if len(text) <= _LONGEST_CHARS else None
    if match and len(match["name"]) <= _LONGEST_SOURCE_CHARS and _is_origin(match["name"]):
        return Credit("source", match["name"].strip(_EDGES))
    return None


def bare_credits(text: str) -> tuple[Credit, ...]:
    """What ``text`` says if it stands where a signature does: names, a desk, a paper, a name with a role in brackets."""
    text = _bare(text) if len(text) <= _LONGEST_CHARS else ""
    if fold(text) in _desks():
        return (Credit("byline", text),)
    if _is_paper(text):
        return (Credit("source", text),)
    return _with_note(text) or (_people(without_label(text)) if reads_as_names(text) else ())


def _people(text: str, role: str | None = None) -> tuple[Credit, ...]:
    """Who is named in ``text``, and the agency they wrote for."""
    person = read_person(text)
    byline = Credit("byline", person.names, role, person.office)
    return (byline, Credit("source", person.agency)) if person.agency else (byline,)


def reads_as_names(text: str) -> bool:
    """Whether ``text`` reads as people's names, perhaps with where they work: few words, most with a capital, no sentence.

    >>> reads_as_names("CTV Văn Hùng – Trung tâm VH-TT huyện X"), reads_as_names("Đoàn kết là sức mạnh")
    (True, False)
    """
    text = _TOWN.sub("TP ", without_title(_without_odd_bracket(text.strip(" .,"))))
    parts = text.split()
    if not 1 <= len(parts) <= _MOST_WORDS or _SENTENCE.search(text) or states_address(text) or not parts[0][0].isalpha():
        return False
    if parts[0][0].islower() or (text.isupper() and len(parts) > _MOST_WORDS_IN_CAPITALS) or fold(text) in ("het", "the end"):
        return False
    return _names_with_workplace(text) or _share_of_capitals(parts) >= _LEAST_CAPITALS


def _names_with_workplace(text: str) -> bool:
    """A name, a dash or comma, and an office: "Nguyễn Văn An - Trung tâm Y tế huyện"."""
    person = read_person(text)
    return person.office is not None and " " in person.names and is_name(person.names)


def _share_of_capitals(parts: list[str]) -> float:
    written = [word.lstrip("(") for word in parts if word[:1].isalpha() or word[:1] == "("]
    return sum(not word[:1].islower() for word in written) / len(written)


def is_plain_name(text: str) -> bool:
    """Whether ``text`` is a name even where nothing sets it apart: two to four words, each with a capital, or a desk's."""
    first, *rest = re.split(r"\s[–-]\s", _bare(text), maxsplit=1)
    if fold(first) in _desks() and not rest:
        return True
    if not 2 <= len(without_title(first).split()) <= 4 or first.isupper() or not is_name(first):
        return False
    return not rest or is_name(rest[0]) or is_office(rest[0])


def is_person_or_paper(text: str) -> bool:
    """Whether ``text`` is a person's name or a paper's, and surely not a section's: "Kinh Tế" looks like a name."""
    first = text.split()[:1]
    return _is_paper(_bare(text)) or (is_plain_name(text) and first[0].lower() in words()["labels"]["surname"])


def _bare(text: str) -> str:
    text = _END_MARK.sub("", " ".join(text.split()))
    wrapped = _WRAPPED.match(text)
    return (wrapped[1] if wrapped else text).strip(_EDGES)


def _labelled(label: re.Match[str], value: str) -> tuple[Credit, ...]:
    value = _without_odd_bracket(value.strip(" ."))
    if label["source"]:
        value = _HOST.sub(r"\1", value)
        return (Credit("source", value),) if _is_labelled_origin(value) else ()
    if fold(value) in _desks():
        return (Credit("byline", value, _role(label)),)
    if not reads_as_names(value):
        return ()
    role = _role(label)
    if role and _is_picture(role):
        return (Credit("photo_credit", read_person(value).names),)
    return _people(value, role)


def _without_odd_bracket(text: str) -> str:
    """``text`` without brackets at its ends, if one of a pair is missing."""
    return text.strip(" .()[]") if text.count("(") != text.count(")") else text


def _role(label: re.Match[str]) -> str | None:
    """What a label says that somebody did; None = only that they wrote it."""
    role = " ".join(label["role"].split()) if label["role"] else None
    return None if role and fold(role) in _plain_labels() else role


def _is_labelled_origin(name: str) -> bool:
    fits = 2 <= len(name) <= _LONGEST_SOURCE_CHARS + 20 and not _SENTENCE.search(name) and not name[0].islower()
    return fits or _is_origin(name)


def _is_origin(name: str) -> bool:
    """Whether ``name`` may be a paper, an agency, an office."""
    if not 2 <= len(name) <= _LONGEST_SOURCE_CHARS + 20 or _SENTENCE.search(name.replace("://", "")):
        return False
    return bool(_DOMAIN.match(name)) or name.startswith("http") or _is_paper(name) or _is_mostly_capital(name)


def _is_mostly_capital(name: str) -> bool:
    parts = [word for word in name.split() if word[:1].isalpha()]
    capitals = sum(not word[0].islower() for word in parts)
    return bool(parts) and len(parts) <= _MOST_WORDS and not parts[0][0].islower() and capitals * 2 >= len(parts)


def _is_paper(text: str) -> bool:
    return len(text) <= _LONGEST_SOURCE_CHARS and (
        bool(_DOMAIN.match(text)) or text.lower() in _agencies() or bool(_paper().match(text) and _is_mostly_capital(text))
    )


def _with_note(text: str) -> tuple[Credit, ...]:
    """A name with what is said of it: "Hải Yến (tổng hợp)", "Hải Yến (Theo VnExpress)"."""
    match = _IN_BRACKETS.match(text) or _role_after().match(text)
    if match is None or not reads_as_names(match["name"]):
        return ()
    name, note = match["name"].strip(_EDGES), match["note"].strip()
    source = told_source(note) or next((credit for credit in labelled_credits(note) if credit.field == "source"), None)
    if source:
        return (*_people(name), source)
    return _people(name, note) if note.lower() in words()["labels"]["role-after"] else ()


def _is_picture(role: str) -> bool:
    parts = [part for part in re.split(r"\s?(?:[,&/+–-]|\bvà\b)\s?", role.lower()) if part]
    return role.lower() in _picture_labels() or all(part in _picture_labels() for part in parts)


@cache
def _picture_labels() -> frozenset[str]:
    return frozenset(word.lower() for word in words()["labels"]["credit"]) | {"hình", "hình ảnh", "video", "clip"}


@cache
def _plain_labels() -> frozenset[str]:
    return frozenset(fold(word) for word in words()["labels"]["author"])


@cache
def _desks() -> frozenset[str]:
    return frozenset(fold(word) for word in words()["labels"]["desk"])


@cache
def _agencies() -> frozenset[str]:
    return frozenset(words()["labels"]["agency"])


@cache
def _paper() -> re.Pattern[str]:
    return re.compile(rf"^(?:{any_of('paper')})\s", re.IGNORECASE)


@cache
def _role_after() -> re.Pattern[str]:
    return re.compile(rf"^(?P<name>[^()]{{2,60}}?)\s(?:[-–]\s)?(?P<note>{any_of('role-after')})$", re.IGNORECASE)


@cache
def _labels() -> re.Pattern[str]:
    """A label and its colon, at the beginning or after what ends another credit."""
    one = f"{any_of('role')}|{any_of('author')}"
    several = rf"(?:{one})(?:(?:\s?[,&/+–-]\s?|\s(?:và\s)?)(?:{one})){{0,3}}"
    return re.compile(
        rf"(?:^|(?<=[\s(.,;–-]))(?:(?P<source>{any_of('source')})|(?P<role>{any_of('credit')}|{several}))\s?[:：]\s{{0,3}}",
        re.IGNORECASE,
    )
