"""People's names in a line: what is one, where one ends, what around it is none."""

from __future__ import annotations

import re
from functools import cache

from docreader.readers.html.fields.agency import is_bureau
from docreader.readers.html.vocabulary import any_of, fold, words

_ADDRESS = re.compile(r"https?://|www\.|@|facebook\.com|\.php\b", re.IGNORECASE)
_PARTICLES = frozenset(
    ("al", "ap", "bin", "d", "da", "das", "de", "dei", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "et", "ibn",
     "la", "le", "os", "st", "te", "ten", "ter", "und", "van", "ver", "vom", "von", "y", "zu", "zum")
)  # fmt: skip
_IN_BRACKETS = re.compile(r"\s?\([^()]{1,100}\)")
_ADDRESS_IN_BRACKETS = re.compile(r"\s?[(<\[][^()<>\[\]\s]{0,80}(?:://|www\.|@)[^()<>\[\]]{0,120}[)>\]]")
_PICTURE = re.compile(r"^[(\[].*[:：].*[)\]]$")
_EDGES = " \t\n,;|–—-•·/©"
_LIST = re.compile(r"\s?[,;|•·]\s?(?![^()]{0,200}\))|\s?/\s?(?=[^\W\d_a-z])")
_DASH = re.compile(r"\s[–—-]\s")
_MOST_WORDS = 5
_LONGEST_NAME_CHARS = 60
_LONGEST_CHARS = 200


def without_label(text: str) -> str:
    """``text`` without the words that only announce a name.

    >>> without_label("Tác giả: Thu Trang"), without_label("By Erin Hale")
    ('Thu Trang', 'Erin Hale')
    """
    return _label().sub("", " ".join(text.split())).strip(_EDGES)


def is_label(text: str) -> bool:
    """Whether ``text`` is only the word that announces a name ("By"), or a button beside one ("Facebook")."""
    return without_label(f"{text} X") == "X" or without_label(f"{text}: X") == "X" or fold(text) in words()["labels"]["network"]


def begins_with_label(text: str) -> bool:
    """Whether ``text`` is announced as the name of who wrote it."""
    match = _label().match(text)
    return match is not None and match.end() < len(text)


def is_account(text: str) -> bool:
    """Whether ``text``, announced or not, names an account of the content system, and so nobody.

    >>> is_account("Viết bởi Super User"), is_account("Người đăng: admin"), is_account("Thu Trang")
    (True, True, False)
    """
    return fold(without_label(text)) in _accounts()


def states_address(text: str) -> bool:
    """Whether ``text`` holds a web or mail address, or the handle of an account."""
    return bool(_ADDRESS.search(text))


def is_name(text: str) -> bool:
    """Whether ``text`` reads as one name of a person: few words, each of them with a capital or in a script without any.

    >>> is_name("Vàng A Dơ"), is_name("Ludwig van Beethoven"), is_name("Đại úy Lò Văn Pín"), is_name("Trưởng phòng Văn hóa")
    (True, True, True, False)
    """
    text = _IN_BRACKETS.sub("", text)
    parts = without_title(text.strip(" .(),")).split()
    if not 1 <= len(parts) <= _MOST_WORDS or len(text) > _LONGEST_NAME_CHARS or re.search(r"\d|[!?…;:@]|\.\s\S{12}", text):
        return False
    return not text.lstrip(" .(,")[0].islower() and all(not word[:1].islower() or word.lower() in _PARTICLES for word in parts)


def without_title(name: str) -> str:
    """``name`` without a person's degrees and ranks before it.

    >>> without_title("PGS. TS. Lê Hà"), without_title("Bác sĩ Lê Hà"), without_title("Bác sĩ")
    ('Lê Hà', 'Lê Hà', 'Bác sĩ')
    """
    return _title().sub("", name)


def listed_names(text: str, sites: frozenset[str] = frozenset()) -> list[str]:
    """The names that ``text`` lists, each once; without labels, addresses, jobs and the site's own name where a person is named.

    >>> listed_names("Von Anna Martel und Lea Wagner, Redakteurin für Politik")
    ['Anna Martel', 'Lea Wagner']
    """
    text = without_label(_ADDRESS_IN_BRACKETS.sub("", text))
    if not text or len(text) > _LONGEST_CHARS:
        return []
    parts = [_without_job(name) for part in _LIST.split(text) for name in _divided(part.strip(_EDGES))]
    parts = [part for part in parts if part and not states_address(part) and not _PICTURE.match(part) and not is_label(part)]
    parts = [part for part in parts if fold(part) not in _accounts()]
    people = [part for part in parts if is_name(part) and not is_site(part, sites) and not is_bureau(part)]
    return list(dict.fromkeys(people or parts))


def is_site(name: str, sites: frozenset[str]) -> bool:
    """Whether ``name`` is the site's own, one of ``sites`` (``site_keys``), alone or with an addition ("MDR Thüringen")."""
    folded = fold(name)
    return folded.replace(" ", "") in sites or any(folded.startswith(f"{site} ") for site in sites if len(site) > 2)


def site_keys(names: list[str], address: str | None) -> frozenset[str]:
    """What a site may call itself, as ``is_site`` compares it."""
    keys = {fold(name).replace(" ", "") for name in names}
    host = re.sub(r"^https?://(?:www\.)?|[/:?#].*$", "", address or "")
    if "." in host:
        keys |= {fold(host).replace(" ", ""), fold(host.rsplit(".", 1)[0]).replace(" ", "")}
    return frozenset(key for key in keys if key)


def _divided(part: str) -> list[str]:
    """Two names, or one: "Anna Martel und Lea Wagner", "Thu Trang - Hoài An", but not "Ortega y Gasset"."""
    names = [name for both in _DASH.split(part) for name in _and().split(both)]
    return names if len(names) > 1 and all(len(name.split()) > 1 and is_name(name) for name in names) else [part]


def _without_job(name: str) -> str:
    """``name`` without the word for a reporter that some languages write after it."""
    first, _, last = name.rpartition(" ")
    return first if first and last in words()["labels"]["job-after"] else name


@cache
def _accounts() -> frozenset[str]:
    return frozenset(fold(word) for word in words()["labels"]["account"])


@cache
def _and() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{any_of('and')})\s(?![^()]{{0,200}}\))", re.IGNORECASE)


@cache
def _title() -> re.Pattern[str]:
    """Listed titles, or short words with a dot: at most three."""
    return re.compile(
        rf"^(?:(?:{any_of('title-before')})(?:\.\s?|\s{{1,3}})|(?-i:[A-ZĐ]\w{{0,3}})\.\s?){{1,3}}(?=\w)", re.IGNORECASE
    )


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"^(?:(?:{any_of('author')})\s?[:：]|(?:{any_of('by')})(?:\s?[:：]|\s))\s{{0,3}}", re.IGNORECASE)
