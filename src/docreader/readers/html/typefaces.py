"""Which elements a page sets in a font with an encoding of its own: by ``face``, by ``style``, by the rules of style sheets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.etree import _Element as Element

_FAMILY = re.compile(r"(?<![\w-])font-family\s{0,9}:\s{0,9}([^;!]{1,300})", re.IGNORECASE)
_SHORT = re.compile(r"(?<![\w-])font\s{0,9}:([^;!]{1,300})", re.IGNORECASE)
_SIZE = re.compile(r"^.{0,60}?\d(?:[a-z%]{0,4})(?:/[\d.]+[a-z%]{0,4})?\s+", re.IGNORECASE | re.DOTALL)
"""What stands before the families in the ``font`` shorthand."""
_SIMPLE = re.compile(r"([a-z][a-z0-9]*|\*)?(?:([.#])([\w-]+))?", re.IGNORECASE)
_MOST_RULES = 3000


@dataclass(frozen=True, slots=True)
class Typeface:
    """What a font's name tells of the text that is set in it."""

    encoding: str | None
    """``TCVN3`` or ``VNI``; None = Unicode, as far as the name tells."""
    capitals: bool = False
    """The font shows capitals for the codes of small letters."""


UNICODE = Typeface(None)


def typeface_of(families: str) -> Typeface:
    """What the first of ``families`` tells; a browser takes the next only where that is not installed.

    >>> typeface_of("'.VnTimeH', serif"), typeface_of("VNI-Times").encoding, typeface_of("Arial, .VnTime").encoding
    (Typeface(encoding='TCVN3', capitals=True), 'VNI', None)
    """
    name = families.split(",")[0].replace("\\", "").strip(" \t\r\n\"'").lower()
    if name.startswith(("vni-", "vni ")) or name in ("vnitimes", "vnihelve"):
        return Typeface("VNI")
    if name.startswith(".vn") or re.match(r"vn(?:time|arial|avant)", name):
        return Typeface("TCVN3", capitals=name.split()[-1].endswith("h"))
    return UNICODE


class Typefaces:
    """The fonts of a page's elements, as far as the page itself says."""

    def __init__(self, root: Element) -> None:
        self._rules: dict[tuple[str, str], Typeface] = {}
        for sheet in root.iter("style"):
            self._learn(sheet.text or "")

    def own(self, element: Element) -> Typeface | None:
        """The font that ``element`` sets for its text; None = that of what it lies in."""
        declared = _declared(element.get("style") or "")
        if declared is not None:
            return declared
        if element.tag == "font" and (face := element.get("face")):
            return typeface_of(face)
        return self._ruled(element) if self._rules else None

    def _ruled(self, element: Element) -> Typeface | None:
        """The most special rule's: of the id, of a class, of the element's name."""
        tag = str(element.tag)
        names = [f"#{word}" for word in (element.get("id") or "").split()]
        names += [f".{word}" for word in (element.get("class") or "").split()]
        for name in (*names, ""):
            for key in ((tag, name), ("", name)):
                if key in self._rules:
                    return self._rules[key]
        return None

    def _learn(self, sheet: str) -> None:
        first, *rest = sheet.replace("<!--", " ").replace("-->", " ").split("/*")
        spoken = first + " ".join(part.partition("*/")[2] for part in rest)
        for rule in spoken.split("}")[:_MOST_RULES]:
            head, _, body = rule.rpartition("{")
            selectors = head.rpartition("{")[2]  # inside a media query
            if "@" not in selectors and (typeface := _declared(body)) is not None:
                for selector in selectors.split(","):
                    self._add(selector, typeface)

    def _add(self, selector: str, typeface: Typeface) -> None:
        """``selector`` by its last part: what stands around the element is not asked, the words themselves decide in the end."""
        parts = selector.split()
        match = _SIMPLE.fullmatch(parts[-1]) if parts else None
        if match:
            tag = "" if match[1] in (None, "*") else match[1].lower()
            self._rules[tag, f"{match[2]}{match[3]}" if match[2] else ""] = typeface


def _declared(style: str) -> Typeface | None:
    """The font that a block of declarations sets; None = none."""
    if "font" not in style.lower():
        return None
    if family := _FAMILY.search(style):
        return typeface_of(family[1])
    short = _SHORT.search(style)
    return typeface_of(_SIZE.sub("", short[1].strip())) if short and _SIZE.search(short[1].strip()) else None
