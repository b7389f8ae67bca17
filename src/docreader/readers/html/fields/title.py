"""The title: the headline that the publisher states, found again where the page shows it; never the site's name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeAlias
from urllib.parse import urlsplit

from lxml.etree import _Element as Element

from docreader.readers.html.fields.dates import Convention, Dated, is_date_line, read_dates
from docreader.readers.html.measures import BLOCKS, Measures
from docreader.readers.html.metadata import Metadata
from docreader.readers.html.page import Page
from docreader.readers.html.site_names import front_page_names, names_portal, names_template
from docreader.readers.html.vocabulary import fold

_SEPARATOR = re.compile(r"\s+(?:[|–—·•»«:/\\-]|::|--|\|\|)\s+|\s*\|\s*|(?<=\w)»(?=\w)|_(?=[^_]{2,20}$)")
_REST = re.compile(r"\s*[|»·•_[(ㅣ：]|\s+[–—«:/\\*~-]|-[^|ㅣ]{1,30}[|ㅣ]")
"""What parts a headline from what a page adds to it; a colon right after a word belongs to headlines."""
_CUT = re.compile(r"\s?(?:…|\.\.\.)$")
_LONGEST_CHARS = 300
_LONGEST_LINE_CHARS = 150
_LEAST_CHARS = 15
"""Characters of a headline that nothing states. Source: shorter headings were sections and widgets on the panels measured."""
_LEVELS = 5
_MOST_LEVELS = 300
_FIRST_ELEMENTS = 40
_BESIDE_DATE = 40
"""Letters that a line may hold besides its date: a name or a section."""
_HEADING, _UNNAMED, _NAMED = range(3)
"""Ranks of what may show a title: ``h1``; other headings; elements that only their name makes a title."""
_INLINE = frozenset(("a", "b", "em", "font", "i", "small", "span", "strong"))
_MOST_INLINE = 20
_MOST_IN_TITLE = 7
"""Elements directly in one that is named as a title."""
_TAGS = frozenset(("h2", "h3", "h4", "div", "p", "span", "td", "strong", "b", "font", "a", "header"))


@dataclass(frozen=True, slots=True)
class Title:
    """The headline and where it was found."""

    text: str
    rule: str
    element: Element | None
    """The element that shows it, or what the page shows in its place; None = only stated."""
    shown: str = ""
    """What that element says, where it is the title, maybe in other words."""
    stated: bool = False
    """Whether the page states it, not only shows it."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    text: str
    rule: str
    element: Element | None = None
    line: str = ""
    """What the element says, just as its text runs."""
    rank: int = _NAMED
    number: int = 0
    """Place among the page's elements."""
    near: bool = False
    """Whether it lies in the same part of the page as the article."""
    above: bool = False
    """Whether it stands before the article's text."""
    folded: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", fold(self.text))


_Candidates: TypeAlias = list[_Candidate]


def find_title(page: Page, metadata: Metadata, measures: Measures, body: list[Element]) -> Title | None:
    """The title of the article in ``body``; None = the page has none at all."""
    sites = _sites(metadata, page)
    shown = _shown(page, measures, body)
    banners = _banners(shown, body, sites)
    likely = [entry for entry in shown if _opens(entry) and not _is_furniture(entry, sites) and not _is_slogan(entry, banners)]
    stated = _stated(metadata, sites, shown)
    telling = [entry for entry in stated if not _is_furniture(entry, sites) or (likely and _alike(likely[0], entry))]
    whole = fold(metadata.titles[-1].text) if metadata.titles and metadata.titles[-1].rule == "title.element" else ""
    if not likely and all(entry.rule == "title.element" for entry in telling):
        likely = _first_line(page, body, sites)
        shown += likely
    best = _best(telling, shown, likely, whole) or next(iter(stated[-1:]), None)
    if best is None:
        return None
    if best.element is not None:
        return Title(best.text, best.rule, best.element, best.line or best.text)
    place = _place(best, shown)
    text = _wording(best, place) if place else _shortest(best, telling)
    place = place or next((entry for entry in likely if entry.rank == _HEADING), None)
    if place is None:
        return Title(text, best.rule, None, stated=True)
    rule = place.rule if text == place.text else best.rule
    return Title(text, rule, place.element, place.line if _alike(best, place) else "", stated=True)


def _best(stated: _Candidates, shown: _Candidates, likely: _Candidates, whole: str) -> _Candidate | None:
    """The headline among what is stated and what the page shows above its text; ``whole`` is the folded ``title`` element."""
    trusted = [entry for entry in stated if entry.rule != "title.element"]
    near = _nearest(likely)
    if trusted:
        return near if near and _contradict(trusted[0], near, stated[-1], shown) else _not_for_search(trusted, shown, whole)
    if not stated:
        return near
    place = _place(stated[0], shown)
    if near and _is_part(stated[0].text, near):
        return near
    if place is None:
        other = near and _is_long(near, stated[0]) and not _share_beginning(near, stated[0])
        return near if near and other and (near.rank == _HEADING or near.folded not in stated[0].folded) else stated[0]
    nearer = near and near.rank != _HEADING and place.above and near.number > place.number
    return near if near and nearer and _is_long(near, stated[0]) else stated[0]


def _is_long(near: _Candidate, stated: _Candidate) -> bool:
    """Whether a heading that says something else than the ``title`` element is more than the one word of a section."""
    several = near.rank == _HEADING and len(near.folded.split()) > 1
    return several or len(near.text) >= min(_LEAST_CHARS, len(stated.text))


def _contradict(meta: _Candidate, near: _Candidate, named: _Candidate, shown: _Candidates) -> bool:
    """Whether a meta title shown nowhere is the whole site's: the ``title`` element is the heading, or no word is shared."""
    if meta.rule == "title.json-ld" or _place(meta, shown) is not None:
        return False
    agreed = named.rule == "title.element" and named.folded == near.folded and near.rank == _HEADING
    return agreed or (near.rank != _UNNAMED and _share_nothing(meta, near))


def _share_nothing(one: _Candidate, two: _Candidate) -> bool:
    words, others = one.folded.split(), two.folded.split()
    return min(len(words), len(others)) > 2 and set(words).isdisjoint(others)


def _nearest(likely: _Candidates) -> _Candidate | None:
    """The ``h1`` above the text, else what names or headings make a title, the nearest first."""
    ranks = {entry.rank: entry for entry in reversed(likely)}
    return ranks.get(_HEADING) or ranks.get(_NAMED) or ranks.get(_UNNAMED)


def _not_for_search(trusted: _Candidates, shown: _Candidates, whole: str) -> _Candidate:
    """The first of ``trusted``, unless it is JSON-LD that only repeats the ``title`` element, and a heading shows the next.

    Source: of 16 pages of two panels with such a pair the heading was right on 11; on the others the ``title`` element was the
    headline with the site's name, and ``h1`` showed the next: there the first stays.
    """
    first = trusted[0]
    other = trusted[min(1, len(trusted) - 1)]
    if other.folded == first.folded or first.rule != "title.json-ld" or not whole.startswith(first.folded):
        return first
    if any(entry.rank == _HEADING and entry.folded == other.folded for entry in shown):
        return other if whole == first.folded else first
    return other if any(entry.rank != _HEADING and entry.folded.endswith(other.folded) for entry in shown) else first


def _sites(metadata: Metadata, page: Page) -> frozenset[str]:
    """The site's names, folded, with and without spaces: those stated, and what its address is made of."""
    names = {fold(entry.text) for entry in metadata.site_names}
    hosts = [_host(address or "") for address in (page.address, *(entry.text for entry in metadata.addresses))]
    for host in hosts:
        names |= {fold(host), *(label for label in host.split(".")[:-1] if len(label) > 2)}
    names |= {fold(name) for name in front_page_names(page, hosts)}
    return frozenset(name for name in {*names, *(name.replace(" ", "") for name in names)} if name)


def _banners(shown: _Candidates, body: list[Element], sites: frozenset[str]) -> set[Element | None]:
    """What holds a heading that names the site, and not the article: what else stands there is the site's slogan."""
    holders = {above for part in body for above in part.iterancestors()} | set(body)
    return {_parent_of(entry.element) for entry in shown if entry.above and _is_site(entry.text, sites)} - holders


def _is_slogan(entry: _Candidate, banners: set[Element | None]) -> bool:
    return entry.rank != _HEADING and _parent_of(entry.element) in banners


def _parent_of(element: Element | None) -> Element | None:
    return None if element is None else element.getparent()


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _is_furniture(entry: _Candidate, sites: frozenset[str]) -> bool:
    """Whether a candidate is the name of the site, or of a page of its template."""
    return _is_site(entry.text, sites) or names_template(entry.text)


def _is_site(text: str, sites: frozenset[str]) -> bool:
    folded = fold(text)
    return not folded or folded in sites or folded.replace(" ", "") in sites or names_portal(text)


def _stated(metadata: Metadata, sites: frozenset[str], shown: _Candidates) -> _Candidates:
    """What the page states, best first, without the site's name; as it is where the page shows just that."""
    whole = {entry.folded for entry in shown}
    found = [_Candidate(entry.text, entry.rule) for entry in metadata.titles]
    return [entry if entry.folded in whole else _Candidate(_without_site(entry.text, sites), entry.rule) for entry in found]


def _without_site(text: str, sites: frozenset[str]) -> str:
    """``text`` without the parts at its ends that name the site."""
    parts = [part for part in _SEPARATOR.split(text) if part.strip()]
    while len(parts) > 1 and _is_site(parts[-1], sites):
        text = re.sub(r"[\s|–—·•»«:/\\_-]+$", "", text[: text.rindex(parts.pop())])
    if len(parts) > 1 and _is_site(parts[0], sites):
        text = re.sub(r"^[\s|–—·•»«:/\\-]+", "", text[text.index(parts[0]) + len(parts[0]) :])
    return text


def _shown(page: Page, measures: Measures, body: list[Element]) -> _Candidates:
    """Elements that may show the title: by rank, then the nearest above the article's text first."""
    found: _Candidates = []
    holder = _holder(body)
    parts = (element for part in body for element in page.walk(part) if measures.of(element).is_prose)
    first = next((element for element in parts if not _is_head_line(page, element)), None)
    above = True
    for number, element in enumerate(page.elements()):
        above = above and element is not first
        rank = _rank(page, element)
        if rank is not None and len(text := page.line(element, _LONGEST_CHARS)) >= 2:
            near = any(above_it is holder for above_it in islice(element.iterancestors(), _MOST_LEVELS))
            rule = "title.named" if rank == _NAMED else "title.heading"
            found.append(_Candidate(_apart(page, element, text), rule, element, text, rank, number, near, above))
    found.sort(key=lambda entry: (entry.rank, not entry.above, -entry.number if entry.above else entry.number))
    return found


def _is_head_line(page: Page, element: Element) -> bool:
    """Whether an element with pauses in its words is no text yet: it shows a title, or holds one that is named so, or a date."""
    if _rank(page, element) is not None:
        return True
    line = page.line(element, _LONGEST_LINE_CHARS)
    if not line:
        return False
    inner = islice(element.iterdescendants(), _MOST_INLINE)
    return _is_dated(line) or any(_rank(page, part) in (_HEADING, _NAMED) for part in inner)


def _is_dated(line: str) -> bool:
    """Whether ``line`` is a date and hardly more."""
    return is_date_line(line, _BESIDE_DATE) and read_dates(line, Convention()) != Dated()


def _apart(page: Page, element: Element, line: str) -> str:
    """The words of an element's ``line``; a capital right after a small letter begins a word where another element begins.

    >>> from docreader.readers.html.page import parse
    >>> page = parse("<h1><span>Nông thôn mới</span>Cầu đã xong</h1>", None)
    >>> _apart(page, page.root[0][0], "Nông thôn mớiCầu đã xong")
    'Nông thôn mới Cầu đã xong'
    """
    inner = list(islice(element.iterdescendants(), _MOST_INLINE))
    if not inner or any(part.tag not in _INLINE or part in page.removed for part in inner):
        return line
    words = ""
    for text in map(str, element.itertext()):
        words += f" {text}" if words[-1:].islower() and text[:1].isupper() else text
    return " ".join(words.split())


def _opens(entry: _Candidate) -> bool:
    """Whether a candidate stands where a title does; ``h1`` may also stand below the first lines."""
    return entry.near and (entry.above or entry.rank == _HEADING)


def _holder(body: list[Element]) -> Element | None:
    """What holds the article and a few levels around it."""
    return next(iter(list(islice(body[0].iterancestors(), _LEVELS))[-1:]), None) if body else None


def _rank(page: Page, element: Element) -> int | None:
    """How much the element's tag and names say that it is a title; None = nothing."""
    tag = element.tag
    if tag == "h1":
        return _HEADING
    if tag not in _TAGS:
        return None
    kinds = page.named(element).kinds
    if "lead" in kinds:
        return None
    if "title" in kinds and len(element) <= _MOST_IN_TITLE:
        return _NAMED
    return _UNNAMED if tag in ("h2", "h3") else None


def _place(stated: _Candidate, shown: _Candidates) -> _Candidate | None:
    """Where the page shows ``stated``: word for word, else in other words, which below the text are those of a section."""
    same = (entry for entry in shown if entry.folded == stated.folded)
    alike = (entry for entry in shown if (_alike(entry, stated) if _opens(entry) else _begins(stated.text, entry.text)))
    within = (entry for entry in shown if entry.rank != _UNNAMED and _opens(entry) and _begins(stated.text, entry.text))
    return next(same, None) or next(alike, None) or next(within, None)


def _wording(best: _Candidate, place: _Candidate) -> str:
    """Which of two wordings of a title to read: what is stated, unless that was cut, lost its marks or has something added."""
    stated, shown = best.text, place.text
    if best.folded == place.folded:
        return shown if _marks(shown) > _marks(stated) or (stated.isupper() and not shown.isupper()) else stated
    if _CUT.search(stated) and place.folded.startswith(fold(_CUT.sub("", stated))):
        return shown
    is_whole = best.rule == "title.element" and place.rank == _HEADING and place.folded.startswith(f"{best.folded} ")
    return shown if _begins(stated, shown) or (is_whole and not _begins(shown, stated)) else stated


def _shortest(best: _Candidate, stated: _Candidates) -> str:
    """The words of ``best``, without what another statement of them shows to be added."""
    return next((entry.text for entry in stated if _begins(best.text, entry.text)), best.text)


def _begins(long: str, short: str) -> bool:
    """Whether ``long`` is ``short`` and something that a page adds to headlines."""
    return len(short) >= _LEAST_CHARS and long.casefold().startswith(short.casefold()) and bool(_REST.match(long, len(short)))


def _marks(text: str) -> int:
    return sum(map(bool, map(unicodedata.combining, unicodedata.normalize("NFD", text)))) + text.lower().count("đ")


def _alike(one: _Candidate, two: _Candidate) -> bool:
    """Whether two titles are one: equal, or one holds the other and is not much longer, or most words are the same."""
    if not one.folded or not two.folded:
        return False
    short, long = sorted((one.folded, two.folded), key=len)
    if short in long and len(short) >= 0.5 * len(long):
        return True
    words, others = set(short.split()), set(long.split())
    return len(words) > 2 and len(words & others) >= 0.75 * max(len(words), len(others))


def _is_part(long: str, near: _Candidate) -> bool:
    """Whether what the page shows above its text stands after a name of something in ``long``, to the end or before another.

    What a colon parts may be one headline, and what is shorter than the rest a section: only ``h1`` is believed then.
    """
    start = long.rfind(near.text)
    if len(near.text) < _LEAST_CHARS or start < 0 or not (before := long[:start].rstrip()):
        return False
    rest = long[start + len(near.text) :]
    if near.rank != _HEADING and (before.endswith(":") or len(before) > len(near.text)):
        return False
    return before.endswith(("|", "-", "–", "—", "»", "/", ":")) and (not rest or bool(_REST.match(rest)))


def _share_beginning(one: _Candidate, two: _Candidate) -> bool:
    """Whether two titles begin with the same words, at least half of the shorter, and then go on differently."""
    first, second = one.folded.split(), two.folded.split()
    same = next((number for number, pair in enumerate(zip(first, second, strict=False)) if pair[0] != pair[1]), 0)
    return same > 2 and same >= 0.5 * min(len(first), len(second))


def _first_line(page: Page, body: list[Element], sites: frozenset[str]) -> _Candidates:
    """The line over the date, or the bold, larger or centred one, that the article's own text begins with; else none.

    The name of a section, and the date, may stand before it.
    """
    for element in islice(page.walk(body[0]), _FIRST_ELEMENTS) if body else ():
        text = page.line(element, _LONGEST_LINE_CHARS)
        if len(text) < _LEAST_CHARS or _holds_lines(element) or (_is_dated(text) and not _stands_out(element)):
            continue
        entry = _Candidate(text, "title.first-line", element, text, near=True, above=True)
        sentence = text.endswith((".", ":", ",", ";"))
        return [entry] if not sentence and not _is_furniture(entry, sites) and _is_headline(page, element) else []
    return []


def _holds_lines(element: Element) -> bool:
    return sum(child.tag in BLOCKS for child in islice(element, _MOST_INLINE)) > 1


def _is_headline(page: Page, element: Element) -> bool:
    """Whether a line looks like a headline, or stands over the date."""
    follower = element.getnext()
    return _stands_out(element) or (follower is not None and _is_dated(page.line(follower, _LONGEST_LINE_CHARS)))


def _stands_out(element: Element) -> bool:
    """Whether a line is bold, larger or centred, by itself or by the one element that holds all of it."""
    here = element
    for _ in range(_LEVELS):
        style = (here.get("style") or "").replace(" ", "").lower()
        if here.tag in ("b", "strong", "center", "big") or "font-weight:bold" in style or "text-align:center" in style:
            return True
        if (here.get("align") or "").lower() == "center" or (here.get("size") or "") in ("4", "5", "6", "7", "+1", "+2", "+3"):
            return True
        if len(here) != 1 or (here.text or "").strip() or (here[0].tail or "").strip():
            return False
        here = here[0]
    return False
