"""Language and direction of the page: what it states, unless its own letters say otherwise."""

from __future__ import annotations

import re

from lxml.etree import _Element as Element

from docreader.model import Direction
from docreader.readers.html.metadata import Metadata

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,4}")
_ONLY_VIETNAMESE = frozenset(
    "ăằắẳẵặđơờớởỡợưừứửữựảạẻẽẹỉĩịỏọủũụỷỹỵầấẩẫậềếểễệồốổỗộĂẰẮẲẴẶĐƠỜỚỞỠỢƯỪỨỬỮỰẢẠẺẼẸỈĨỊỎỌỦŨỤỶỸỴẦẤẨẪẬỀẾỂỄỆỒỐỔỖỘ"
)
_VIETNAMESE_HOST = re.compile(r"https?://[^/?#\s]{1,253}\.vn(?::\d{1,5})?(?:[/?#]|$)", re.IGNORECASE)
_TWICE_MARKED = re.compile(r"[ằắẳẵặờớởỡợừứửữựầấẩẫậềếểễệồốổỗộ]", re.IGNORECASE)
"""Letters of no other language; Romanian has ă, Croatian đ, Igbo ọ."""
SAMPLE_CHARS = 6000
_ENOUGH_LETTERS = 300
"""Vietnamese of this length has letters that only it has: one in five. Source: the Vietnamese pages of the panels."""
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
)
"""Languages by the letters that only they, or mostly they, are written in; Japanese before Chinese, whose letters it uses too."""
_RIGHT_TO_LEFT = frozenset(("ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv"))


def find_language(metadata: Metadata, text: str) -> tuple[str, str]:
    """The language of an article whose words are ``text`` as a BCP 47 tag, and the rule that found it.

    The letters outweigh a template's ``lang``: a voice must read neither Vietnamese as English nor English as Vietnamese.
    """
    sample = text[:SAMPLE_CHARS]
    characters = set(sample)  # each is then counted at the speed of a search
    letters = len(sample) - sum(sample.count(character) for character in characters if not character.isalpha())
    marked = sum(sample.count(character) for character in characters & _ONLY_VIETNAMESE)
    vietnamese = marked > 0.06 * letters > 0
    foreign = letters > _ENOUGH_LETTERS and marked < 0.005 * letters
    for entry in metadata.languages:
        match = _TAG.match(entry.text)
        stated = match is not None and match[0].lower().split("-")[0].split("_")[0] == "vi"
        if match and not (foreign if stated else vietnamese):
            return _canonical(match[0]), entry.rule
    if vietnamese:
        return "vi", "language.letters"
    for language, script in _SCRIPTS:
        if len(script.findall(sample)) > 0.2 * letters > 0:
            return language, "language.letters"
    return ("en" if letters else "vi"), "language.letters"


def is_vietnamese_site(metadata: Metadata, address: str | None) -> bool:
    """Whether a page, in whatever language, is one of a Vietnamese site: by its host, its template's language or its names."""
    addresses = (address or "", *(entry.text for entry in metadata.addresses))
    languages = (entry.text.lower().replace("_", "-").split("-")[0] for entry in metadata.languages)
    return (
        any(_VIETNAMESE_HOST.match(text.strip()) for text in addresses)
        or "vi" in languages
        or any(_TWICE_MARKED.search(entry.text) for entry in metadata.site_names)
    )


def _canonical(tag: str) -> str:
    """``tag`` in the letter case of BCP 47: language lower, script titled, region upper."""
    first, *rest = tag.replace("_", "-").split("-")
    return "-".join(
        [first.lower(), *(part.title() if len(part) == 4 else part.upper() if len(part) == 2 else part.lower() for part in rest)]
    )


def find_direction(root: Element, body: list[Element], language: str) -> Direction:
    """The direction that the article's elements, the page or the language asks for."""
    nearest = [body[0], *body[0].iterancestors()] if body else [root]
    for element in [*nearest, *root.iterchildren("body")]:
        value = (element.get("dir") or "").lower()
        if value == "rtl":
            return "rtl"
        if value == "ltr":
            return "ltr"
    return "rtl" if language.split("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"
