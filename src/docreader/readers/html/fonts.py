"""Text of a parsed page that was written in another encoding than the page, put right where it stands, before anybody reads it.

The font's name says what an encoding may be; the words say whether it is: pages name .VnTime around text that is Unicode, and
hold TCVN3 without any name. So a block of text is changed only if more of its words are Vietnamese syllables after.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from docreader.model import TextConverted
from docreader.readers.html.typefaces import UNICODE, Typeface, Typefaces
from docreader.readers.vietnamese.judgement import CONVERTERS, Judge, Reading
from docreader.readers.vietnamese.mojibake import from_mojibake
from docreader.readers.vietnamese.suspicion import suspected
from docreader.readers.vietnamese.syllables import TONED, accented
from docreader.readers.vietnamese.tcvn3 import from_capitals, lacks_horns, with_horns

_BLOCKS = frozenset(
    ("title", "body", "div", "p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "dt", "dd",
     "caption", "figcaption", "article", "section", "center", "option")
)  # fmt: skip
_CODE = frozenset(("script", "style", "pre", "code", "kbd", "samp", "textarea"))
_ATTRIBUTES = ("content", "alt", "title")
_SURE_PAGE = 12
"""Different words, of all texts that look like it, that prove an encoding: from then on it is believed of the others too; a third
of them strange. Source: of 287 pages of other languages none reaches more than 5, and 1 strange."""
_GARBLED_PAGE = 3
"""Texts that are UTF-8 throughout: from then on texts with other characters among it are repaired too."""


@dataclass(slots=True)
class _Text:
    """One piece of text on the page: ``text`` or ``tail`` of an element, or one of its attributes."""

    element: Element
    place: str
    words: str
    typeface: Typeface

    def write(self, words: str) -> None:
        """Nothing; the page says ``words`` here."""
        self.words = words
        if self.place == "text":
            self.element.text = words
        elif self.place == "tail":
            self.element.tail = words
        else:
            self.element.set(self.place, words)


@dataclass(slots=True)
class _Group:
    """The texts of one block that are set in fonts of one encoding: the least that is judged."""

    texts: list[_Text] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    """Those that can prove something."""
    encoding: str = ""
    """The likeliest, whatever the font."""
    reading: Reading = field(default_factory=Reading)


def mend_fonts(root: Element, data: bytes) -> list[TextConverted]:
    """What was repaired in the text of ``root``, which ``data`` (UTF-8) was parsed to; nothing where ``data`` looks clean."""
    if not suspected(data):
        return []
    texts = list(_texts(root))
    notices = _mend_garbled([text for text, _ in texts])
    groups: dict[tuple[Element, str | None], _Group] = defaultdict(_Group)
    for text, block in texts:
        groups[block, text.typeface.encoding].texts.append(text)
    return notices + _mend_encoded(groups)


def _texts(root: Element) -> Iterator[tuple[_Text, Element]]:
    """Every text and the block that it stands in."""
    typefaces = Typefaces(root)
    around: dict[Element, tuple[Typeface, Element]] = {}
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        outer, block = around.get(element.getparent(), (UNICODE, root))  # type: ignore[arg-type]  # the root has no parent
        inner, own = typefaces.own(element) or outer, element if element.tag in _BLOCKS else block
        around[element] = inner, own
        if element.text and (element.tag not in ("script", "style") or "ld+json" in (element.get("type") or "")):
            yield _Text(element, "text", element.text, inner), own
        if element.tail and not element.tail.isspace():
            yield _Text(element, "tail", element.tail, outer), block
        for name in _ATTRIBUTES:
            if words := element.get(name):
                yield _Text(element, name, words, UNICODE), element


def _mend_garbled(texts: list[_Text]) -> list[TextConverted]:
    """UTF-8 that was read as windows-1252: text by text, since a page may hold both."""
    suspects = [text for text in texts if not text.words.isascii() and not (text.element.tag in _CODE and text.place == "text")]
    mended = [text for text in suspects if _rewrite(text, from_mojibake(text.words))]
    if len(mended) >= _GARBLED_PAGE:
        mended += [text for text in suspects if _rewrite(text, from_mojibake(text.words, strict=False))]
    return [TextConverted(place="", encoding="UTF-8", count=len(mended), share_percent=None)] if mended else []


def _rewrite(text: _Text, words: str) -> bool:
    if words == text.words:
        return False
    text.write(words)
    return True


def _mend_encoded(groups: dict[tuple[Element, str | None], _Group]) -> list[TextConverted]:
    """Text in the encoding of a font: named fonts first, then what proves itself, then what is like it."""
    judge = Judge()
    found: dict[str, list[_Group]] = defaultdict(list)
    unnamed: list[_Group] = []
    for (_, encoding), group in groups.items():
        group.words = [word for text in group.texts for word in accented(text.words)]
        if encoding is not None:
            group.encoding, group.reading = encoding, judge.read(group.words, encoding)
            if group.reading.likely or group.reading.open:
                found[encoding].append(group)
                continue
        if group.words:
            group.encoding, group.reading = judge.best(group.words)
            unnamed.append(group)
    _add_unnamed(unnamed, found, judge)
    proven = {encoding: chosen for encoding, chosen in found.items() if any(group.reading.likely for group in chosen)}
    return [_convert(encoding, chosen) for encoding, chosen in proven.items()]


def _add_unnamed(groups: list[_Group], found: dict[str, list[_Group]], judge: Judge) -> None:
    """Adds to ``found`` what is in an encoding without a font that says so: what proves itself, then what goes with the proof."""
    for group in groups:
        if group.reading.sure:
            found[group.encoding].append(group)
    likely = [group for group in groups if group.reading.likely]
    words = {name: [word for group in likely if group.encoding == name for word in group.words] for name in CONVERTERS}
    proofs = {name: judge.read([*words[name], *(w for group in found[name] for w in group.words)], name) for name in CONVERTERS}
    encoding = max(proofs, key=lambda name: proofs[name].kinds)
    if proofs[encoding].kinds < _SURE_PAGE or proofs[encoding].strange < _SURE_PAGE / 3:
        return
    rest = [group for group in groups if not group.reading.sure]
    for group in rest:
        group.encoding, group.reading = encoding, judge.read(group.words, encoding)
    whole = not any(group.reading.gain < 0 for group in rest)
    for group in rest:
        if group.reading.likely or (whole and group.reading.open):
            found[encoding].append(group)


def _convert(encoding: str, groups: list[_Group]) -> TextConverted:
    """The notice of ``groups``, whose text is converted."""
    total = Reading()
    count = 0
    lost = encoding == "TCVN3" and lacks_horns(text.words for group in groups for text in group.texts)
    for group in groups:
        total.add(group.reading)
        for number, text in enumerate(group.texts):
            words = _read(text, encoding)
            words = with_horns(words) if lost else words
            count += _rewrite(text, unicodedata.normalize("NFC", _opened(words) if not number and encoding == "TCVN3" else words))
    return TextConverted(place="", encoding=encoding, count=count, share_percent=round(100 * total.share))


def _read(text: _Text, encoding: str) -> str:
    if encoding == text.typeface.encoding and text.typeface.capitals:
        return from_capitals(text.words)
    return CONVERTERS[encoding](text.words)


def _opened(words: str) -> str:
    """``words``, which open a block, with a capital where TCVN3 had none to begin with: Ủy ban, Ảnh."""
    start = len(words) - len(words.lstrip())
    return words[:start] + words[start].upper() + words[start + 1 :] if words[start : start + 1] in TONED else words
