"""A page as a tree. It must not know what an article is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, dropwhile
from urllib.parse import urljoin, urlsplit

from lxml import etree
from lxml.etree import _Element as Element

from docreader.errors import InputError
from docreader.model import InputCut, TextConverted
from docreader.readers.html.fonts import mend_fonts
from docreader.readers.html.vocabulary import NO_NAMES, Names, names_from
from docreader.readers.limits import MAX_STEPS, MAX_TAGS, PARSER_DEPTH

_APART = frozenset(("br", "p", "div", "li", "td", "tr", "h1", "h2", "h3"))
"""Elements whose words do not run into those before them."""
_CONTROLS = bytes({*range(9), 11, *range(14, 32), 127})
_METADATA = frozenset({"base", "link", "meta", "noscript", "script", "style", "template", "title"})
_PICTURE_ENDS = ("-img", "-image", "-picture")
_TELLING = frozenset(("aria-hidden", "hidden", "itemprop", "rel", "role", "style"))
_MOST_IN_LINE = 40
"""Elements."""
_LONGEST_TAIL_CHARS = 40
SILENCE = "chrome.silent"
"""The reason of what goes on no account: it is never shown as text, or is a field already."""


@dataclass(slots=True)
class Page:
    """A parsed page, and what has been taken out of it so far; the tree itself is never changed."""

    root: Element
    address: str | None
    """Where the page was published, as far as the caller knows."""
    notices: list[InputCut | TextConverted] = field(default_factory=list)
    removed: dict[Element, str] = field(default_factory=dict)
    """Elements that are not read, by reason; what lies inside them is not read either."""
    silenced: set[Element] = field(default_factory=set)
    """Removed elements after which the text, up to the next element, is not read either."""
    order: list[Element] = field(init=False)
    """Every element in reading order; an element's number is its place here."""
    parents: list[int] = field(init=False)
    """The number of each element's parent; the root's is its own, 0."""
    ends: list[int] = field(init=False)
    """The number after the last element inside each one: ``order[n:ends[n]]`` is the element with all that it holds."""
    by_tag: dict[str, list[int]] = field(init=False)
    """The numbers of the elements of each tag: a look at every element costs as much as a tenth of parsing them."""
    names: list[Names] = field(init=False)
    """What the names of each element say."""
    marked: dict[int, Element] = field(init=False)
    """The elements with an attribute that may say what they are or whether they are shown, by number, in reading order."""
    _numbers: dict[Element, int] = field(init=False)
    _elements: list[Element] = field(default_factory=list)
    _counted: int = -1

    def __post_init__(self) -> None:
        self.order = list(self.root.iter())
        self._numbers = numbers = {element: number for number, element in enumerate(self.order)}
        self.parents = [0, *(numbers[element.getparent()] for element in self.order[1:])]  # type: ignore[index]  # only the root has none
        self.ends = ends = list(range(1, len(self.order) + 1))
        for number in range(len(ends) - 1, 0, -1):
            above = self.parents[number]
            if ends[number] > ends[above]:  # noqa: PLR1730 - in half the time of max(), for each element of a page
                ends[above] = ends[number]
        self._read_elements()
        self._name_pictures()

    @property
    def host(self) -> str | None:
        """Where the page was published, without "www."; None = not known."""
        return (host_of(self.address) or None) if self.address else None

    def steps(self) -> int:
        """The depths of all elements added up; of a page with few elements, 0."""
        if len(self.order) * PARSER_DEPTH <= MAX_STEPS:
            return 0
        depths = [0] * len(self.order)
        for number in range(1, len(depths)):
            depths[number] = depths[self.parents[number]] + 1
        return sum(depths)

    def number(self, element: Element) -> int:
        """The place of ``element`` in ``order``."""
        return self._numbers[element]

    def elements(self) -> list[Element]:
        """The elements that are still read, in reading order."""
        if self._counted != len(self.removed):
            self._elements, self._counted = list(self.walk()), len(self.removed)
        return self._elements

    def walk(self, start: Element | None = None) -> Iterator[Element]:
        """The elements from ``start`` on, in reading order, without those that were removed; whoever walks may remove."""
        order = self.order
        return (order[number] for number in self.walk_numbers(0 if start is None else self._numbers[start]))

    def walk_numbers(self, start: int = 0) -> Iterator[int]:
        """The numbers of the elements that ``walk`` gives."""
        order, ends, removed = self.order, self.ends, self.removed
        number, end = start, ends[start]
        while number < end:
            element = order[number]
            if element not in removed:
                yield number
                if element not in removed:
                    number += 1
                    continue
            number = ends[number]

    def _read_elements(self) -> None:
        """Nothing; ``by_tag``, ``names`` and ``marked`` are set."""
        by_tag: defaultdict[str, list[int]] = defaultdict(list)
        self.by_tag = by_tag
        self.names = names = [NO_NAMES] * len(self.order)
        self.marked = marked = {}
        for number, element in enumerate(self.order):
            by_tag[element.tag].append(number)
            attributes = element.keys()
            if not attributes:
                continue
            if "class" in attributes or "id" in attributes:
                names[number] = names_from(element.get("class"), element.get("id"))
            if not _TELLING.isdisjoint(attributes):
                marked[number] = element

    def _name_pictures(self) -> None:
        """Nothing; a site's own elements for pictures, ``x-image`` and ``news-img``, are made ``img``."""
        for tag in [tag for tag in self.by_tag if tag.endswith(_PICTURE_ENDS)]:
            pictures = [number for number in self.by_tag[tag] if self.order[number].get("src")]
            self.by_tag["img"] = sorted([*self.by_tag["img"], *pictures])
            for number in pictures:
                self.order[number].tag = "img"

    def every(self, *tags: str) -> list[Element]:
        """The elements of these tags in reading order, whether they are read or not."""
        lists = [self.by_tag[tag] for tag in tags if tag in self.by_tag]
        return [self.order[number] for number in (lists[0] if len(lists) == 1 else sorted(chain(*lists)))]

    def having(self, attribute: str) -> list[Element]:
        """The elements with this attribute, one of ``role``, ``rel``, ``itemprop``, ``style``, ``hidden``, ``aria-hidden``."""
        return [element for element in self.marked.values() if element.get(attribute) is not None]

    def named(self, element: Element) -> Names:
        """What the names of ``element`` say."""
        return self.names[self._numbers[element]]

    def holds(self, above: Element, element: Element) -> bool:
        """Whether ``element`` is ``above`` or lies in it."""
        number = self._numbers[above]
        return number <= self._numbers[element] < self.ends[number]

    def remove(self, element: Element, reason: str) -> None:
        """Nothing; ``element`` is left out of the article for ``reason`` from now on."""
        self.removed[element] = reason

    def silence_after(self, element: Element) -> None:
        """Nothing; the words between ``element`` and the next, if they are few, are not read."""
        if len((element.tail or "").strip()) <= _LONGEST_TAIL_CHARS:
            self.silenced.add(element)

    def restore(self, removed: dict[Element, str]) -> None:
        """Nothing; exactly ``removed`` is left out from now on."""
        self.removed, self._counted = dict(removed), -1

    def text(self, element: Element) -> str:
        """What ``element`` says, white space collapsed, without what was removed."""
        return self._text(element)

    def sample(self, parts: list[Element], most_chars: int) -> str:
        """The first words of ``parts``, for judging by letters."""
        words: list[str] = []
        length = 0
        for part in parts:
            for element in self.walk(part):
                words += (element.text or "", element.tail or "")
                length += len(words[-1]) + len(words[-2])
                if length > most_chars:
                    return " ".join(words)
        return " ".join(words)

    def line(self, element: Element, most_chars: int) -> str:
        """What ``element`` says if that is one short line of few elements, else ""; so asking every element costs little."""
        number = self._numbers[element]
        if self.ends[number] - number > _MOST_IN_LINE:
            return ""
        words = collapse(element.text or "") if self.ends[number] == number + 1 else self._text(element)
        return words if len(words) <= most_chars else ""

    def _text(self, element: Element) -> str:
        parts: list[str] = []
        waiting: list[Element | str] = [element]
        while waiting:
            part = waiting.pop()
            if isinstance(part, str):
                parts.append(part)
                continue
            if part is not element and part.tail and part not in self.silenced:
                waiting.append(part.tail)
            if part not in self.removed:
                if part.tag in _APART:
                    parts.append(" ")
                waiting.extend(part.iterchildren(reversed=True))
                waiting.append(part.text or "")
        return collapse("".join(parts))

    def inside(self, element: Element) -> bool:
        """Whether ``element`` is still read: neither it nor what it lies in was removed."""
        order, parents, removed = self.order, self.parents, self.removed
        number = self._numbers[element]
        while order[number] not in removed:
            if not number:
                return True
            number = parents[number]
        return False


def parse(text: str, address: str | None) -> Page:
    """The tree of a page's text.

    Raises:
        InputError: it has more than ``MAX_TAGS`` elements, too many of them too deep, or none.
    """
    if len(text) > 2 * MAX_TAGS and text.count("<") > 2 * MAX_TAGS:
        raise InputError(
            f"the page has more than {MAX_TAGS:,} elements; save the article alone",
            f"trang có hơn {MAX_TAGS:,} phần tử; hãy lưu riêng bài viết",
        )
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    data = text.encode("utf-8", "replace").translate(None, _CONTROLS)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:  # nothing but comments
        raise no_article() from error
    if root is None:
        raise no_article()
    _end_head(root)
    page = Page(root, address, notices=[*mend_fonts(root, data)])
    if page.steps() > MAX_STEPS:
        raise InputError(
            "the page nests too many elements too deeply; save the article alone",
            "trang lồng quá nhiều phần tử quá sâu; hãy lưu riêng bài viết",
        )
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        page.notices.append(InputCut(place="", limit=f"nesting deeper than {PARSER_DEPTH}"))
    return page


def _end_head(root: Element) -> None:
    """Moves what no head can hold into the body. The parser knows HTML 4 only: an ``article`` does not end the head for it.

    Source: WHATWG HTML, 13.2.6.4.4: the first such element ends the head.
    """
    head = root.find("head")
    strays = [] if head is None else list(dropwhile(lambda element: element.tag in _METADATA, head))
    if not strays:
        return
    body = root.find("body")
    if body is None:
        body = etree.SubElement(root, "body")
    body[0:0] = strays


def no_article() -> InputError:
    """The answer for a page on which there is nothing to read."""
    return InputError(
        "this page has no article: it may be a listing or need a login; open one article and save that page",
        "trang này không có bài viết: có thể là trang danh mục hoặc cần đăng nhập; hãy mở một bài và lưu trang đó",
    )


def collapse(text: str) -> str:
    """``text`` with runs of white space as one space, and none at the ends."""
    return " ".join(text.split())


SILENT = frozenset(
    {
        "script",
        "style",
        "noscript",
        "xml",
        "select",
        "datalist",
        "template",
        "head",
        "svg",
        "math",
        "iframe",
        "object",
        "audio",
        "video",
        "canvas",
    }
)
"""Elements whose text, if any, is not read as words of the page."""


def host_of(address: str) -> str:
    """The host that ``address`` leads to, without "www."; "" = none."""
    try:
        return urlsplit(address).netloc.lower().removeprefix("www.")
    except ValueError:
        return ""


def base_address(page: Page, stated: str | None) -> str | None:
    """What relative addresses on the page are relative to; ``stated`` is what the page calls its own address."""
    own = page.address or stated
    for base in page.every("base"):
        if href := (base.get("href") or "").strip():
            return absolute(href, own)
    return own


def absolute(address: str, base: str | None) -> str:
    """``address`` seen from ``base``; as it is where it cannot be joined."""
    try:
        joined = urljoin(base, address.strip()) if base else address.strip()
        urlsplit(joined)
    except ValueError:
        return address.strip()
    return joined
