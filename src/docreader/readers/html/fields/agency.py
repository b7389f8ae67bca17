"""The agency or paper that stands before a text's first words: "(Chinhphu.vn) - ", "Hà Nội (TTXVN 7/2) - "."""

from __future__ import annotations

import re
from functools import cache

from docreader.readers.html.vocabulary import fold, words

_IN_BRACKETS = re.compile(r"^\((?P<name>[^()]{2,40})\)(?P<dash>\s{0,2}[-–—:])?\s{0,3}(?=\S)")
_BARE = re.compile(r"^(?P<name>[^\W\d_][\w.+&/]{1,30}(?:\s[\w.+&/]{1,15}){0,2})\s{0,2}[-–—]\s{0,3}(?=\S)")
_DATELINE = re.compile(
    r"^(?P<place>[^()]{2,40}?)\s?\((?P<name>[^()\d]{2,30}?)(?:[,\s]{1,2}(?:ngày\s)?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)?\)\s{0,2}(?=[-–—:])"
)
_ALONE = re.compile(r"^(?P<name>\w{3,12})\s{1,3}(?=[^\W\d_])")
_LABEL = re.compile(r"^\s?(?:theo|nguồn\s?:?|nguồn tin\s?:?)\s", re.IGNORECASE)
_DOMAIN = re.compile(r"^(?:[\w-]{2,40}\.){1,3}(?:vn|com|net|org|info|edu|gov)$", re.IGNORECASE)
_ONLINE = re.compile(r"^([A-ZĐ]{2,4})(?:O|ĐT|TV)$")
_AROUND_NAME = re.compile(r"^(?:bao|tap chi|dai|dai phat thanh truyen hinh|trang tin)\s|\s(?:dien tu|online)$")
"""Folded words around a paper's own name."""
_NAME_END = re.compile(r"[/\s–-]")
_MOST_WORDS = 5
_LONGEST_INITIALS = 6


def glued_agency(text: str, sites: frozenset[str]) -> tuple[str, int, int] | None:
    """The agency at the head of ``text``, and the characters [start, end) that name it; None = the text begins with itself.

    >>> glued_agency("(Chinhphu.vn) - Sáng nay", frozenset())
    ('Chinhphu.vn', 0, 16)
    >>> glued_agency("EVN - đơn vị cấp điện", frozenset()) is None
    True
    """
    match = _IN_BRACKETS.match(text)
    if match:
        name = _LABEL.sub("", match["name"]).strip()
        fits = _may_be_agency(name) if match["dash"] else is_agency(name, sites) or _is_initials(name)
        return (name, 0, match.end()) if fits else None
    match = _BARE.match(text)
    if match and not text[match.end()].islower() and _is_before_dash(match["name"], sites):
        return match["name"], 0, match.end()
    match = _ALONE.match(text)
    if match and match["name"].isupper() and match["name"].lower() in words()["labels"]["agency-alone"]:
        return match["name"], 0, match.end()
    match = _DATELINE.match(text)
    if match and is_agency(match["name"].strip(), sites):
        return match["name"].strip(), match.end("place"), match.end()
    return None


def is_agency(name: str, sites: frozenset[str]) -> bool:
    """Whether ``name`` is an agency's: listed, an address, the site's own name or its initials (``sites``: ``agency_keys``)."""
    if _DOMAIN.match(name) or fold(name).replace(" ", "") in sites:
        return True
    return all(part.strip() in _agencies() for part in name.lower().split("/"))


def is_bureau(name: str) -> bool:
    """Whether ``name`` is an agency's or that of one of its offices.

    >>> is_bureau("VOV-Tây Bắc"), is_bureau("BNEWS/TTXVN"), is_bureau("Tin Tức")
    (True, True, False)
    """
    first = _NAME_END.split(name, maxsplit=1)[0]
    return first.isupper() and len(first) > 2 and is_agency(first, frozenset())


def agency_keys(sites: frozenset[str], names: list[str]) -> frozenset[str]:
    """``sites`` (``names.site_keys``) and the initials of the ``names``, as a paper calls itself in its own texts."""
    keys = {key for name in names for key in _initials(fold(name))}
    return sites | {key for key in keys if len(key) > 2}  # "HN" may be anything


def _initials(name: str) -> tuple[str, ...]:
    """What the paper ``name`` is called for short, with what papers put behind it on the web: "SLO", "SLĐT"."""
    whole, own = ("".join(word[0] for word in wording.split()) for wording in (name, _AROUND_NAME.sub("", name)))
    return whole, own, f"b{own}", f"{own}o", f"{own}dt", f"{own}tv"


def _is_before_dash(name: str, sites: frozenset[str]) -> bool:
    return is_agency(name, sites) or _is_short_for_host(name, sites)


def _is_short_for_host(name: str, sites: frozenset[str]) -> bool:
    """Whether ``name`` ends as papers do on the web, and its other letters follow each other in the host of one: "YBĐT"."""
    match = _ONLINE.match(name)
    if match is None:
        return False
    letters = ".{0,12}".join(map(re.escape, fold(match[1])))
    return any(re.match(rf"bao{letters}", site) for site in sites)


def _may_be_agency(name: str) -> bool:
    """Whether what stands in brackets before a dash may be an agency, and not "Kỳ cuối" or "Ảnh minh họa"."""
    parts = name.split()
    first = fold(parts[0]) if parts else ""
    if not parts or len(parts) > _MOST_WORDS or parts[0][0].islower() or any(part.isdigit() for part in parts):
        return False
    return first not in _others()


def _is_initials(name: str) -> bool:
    return len(name) <= _LONGEST_INITIALS and name.isupper() and name.isalpha() and len(name) > 2  # "(TP)"


@cache
def _agencies() -> frozenset[str]:
    return frozenset(words()["labels"]["agency"])


@cache
def _others() -> frozenset[str]:
    return frozenset(fold(word) for word in words()["labels"]["not-agency"])
