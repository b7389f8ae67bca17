"""Inline text: what is strong, linked, foreign. White space is settled here, once, for all blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bs4 import Tag
from bs4.element import NavigableString, PreformattedString

from docreader.model import Mark, Run
from docreader.readers.html.context import Context
from docreader.readers.html.measures import BLOCKS

_MARKS: dict[str, Mark] = {
    "b": "strong",
    "strong": "strong",
    "em": "emphasis",
    "i": "emphasis",
    "cite": "emphasis",
    "dfn": "emphasis",
    "var": "emphasis",
    "sub": "subscript",
    "sup": "superscript",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
}
_SPACES = re.compile(r"\s+")
_LINE_SPACES = re.compile(r"[^\S\n]+")
_IGNORED = re.compile("[\u00ad\u200b\u2060\ufeff]")
_BOLD = re.compile(r"font-weight\s{0,9}:\s{0,9}(?:bold|[6-9]00)", re.IGNORECASE)
_NOT_BOLD = re.compile(r"font-weight\s{0,9}:\s{0,9}(?:normal|[1-4]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s{0,9}:\s{0,9}(?:italic|oblique)", re.IGNORECASE)
_NOT_ITALIC = re.compile(r"font-style\s{0,9}:\s{0,9}normal", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """How text looks at one place."""

    marks: frozenset[Mark] = frozenset()
    link: str | None = None
    language: str | None = None
    """None = the article's."""

    def inside(self, tag: Tag, context: Context) -> Style:
        """The style of text directly inside ``tag``."""
        marks = self.marks
        if (mark := _MARKS.get(tag.name)) is not None:
            marks = marks.union((mark,))
        css = tag.get("style")
        if isinstance(css, str) and "font" in css:
            marks = _styled(marks, css)
        link = (context.link_of(tag) or self.link) if tag.name == "a" else self.link
        return Style(marks, link, context.language_of(tag, self.language))


def _styled(marks: frozenset[Mark], css: str) -> frozenset[Mark]:
    strong: frozenset[Mark] = frozenset(("strong",))
    emphasis: frozenset[Mark] = frozenset(("emphasis",))
    if _BOLD.search(css):
        marks |= strong
    elif _NOT_BOLD.search(css):
        marks -= strong
    if _ITALIC.search(css):
        marks |= emphasis
    elif _NOT_ITALIC.search(css):
        marks -= emphasis
    return marks


class Line:
    """Text being gathered for one block."""

    def __init__(self) -> None:
        self._parts: list[tuple[str, Style]] = []

    def __bool__(self) -> bool:
        return any(not text.isspace() for text, _ in self._parts)

    def write(self, text: str, style: Style) -> None:
        """Nothing; ``text`` of the page goes on the line, its line breaks being mere spaces."""
        text = _IGNORED.sub("", _SPACES.sub(" ", text))
        if text:
            self._parts.append((text, style))

    def break_line(self) -> bool:
        """Whether this break follows another with nothing between, which ends a paragraph."""
        for text, _ in reversed(self._parts):
            if text == "\n":
                return True
            if not text.isspace():
                break
        self._parts.append(("\n", Style()))
        return False

    def take(self) -> tuple[Run, ...]:
        """The runs gathered so far; the line is empty after."""
        parts, self._parts = self._parts, []
        return _runs(parts)


def read_runs(tag: Tag, context: Context, style: Style | None = None) -> tuple[Run, ...]:
    """All text in ``tag`` as the runs of one block; blocks inside it begin new lines."""
    line = Line()
    for text, look in texts(tag, context, style or Style()):
        if look is None:
            line.break_line()
        else:
            line.write(text, look)
    return line.take()


def texts(tag: Tag, context: Context, style: Style) -> list[tuple[str, Style | None]]:
    """Every piece of text in ``tag`` with its style; ``"\\n"`` without one is a line's end."""
    found: list[tuple[str, Style | None]] = []
    waiting: list[tuple[Tag | str | None, Style]] = [(tag, style)]
    while waiting:
        node, look = waiting.pop()
        if node is None:
            found.append(("\n", None))
        elif isinstance(node, Tag):
            inner = look.inside(node, context)
            block = node is not tag and node.name in BLOCKS
            children: list[tuple[Tag | str | None, Style]] = [(child, inner) for child in node.contents if is_content(child)]  # type: ignore[misc]  # only tags and strings are content
            ends: list[tuple[Tag | str | None, Style]] = [(None, look)] if block or node.name == "br" else []
            waiting.extend(reversed([*ends, *children, *(ends if block else [])]))
        else:
            found.append((str(node), look))
    return found


def is_content(node: object) -> bool:
    """Whether ``node`` is a tag or text, not a comment or a declaration."""
    return isinstance(node, Tag) or (isinstance(node, NavigableString) and not isinstance(node, PreformattedString))


def _runs(parts: list[tuple[str, Style]]) -> tuple[Run, ...]:
    """Runs with single spaces, none beside a line's end, equal neighbours melted into one."""
    melted: list[tuple[list[str], Style]] = []
    last = "\n"  # a space after this is dropped
    for written, look in parts:
        text, style = _LINE_SPACES.sub(" ", written), look
        if text == "\n":
            _strip_end(melted)
            style = melted[-1][1] if melted else look
        elif last in " \n":
            text = text.removeprefix(" ")
        if not text:
            continue
        if melted and melted[-1][1] == style:
            melted[-1][0].append(text)
        else:
            melted.append(([text], style))
        last = text[-1]
    _strip_end(melted, "\n ")
    runs = [
        Run(text="".join(pieces), marks=tuple(sorted(style.marks)), link=style.link, language=style.language)
        for pieces, style in melted
    ]
    return _without_break_first(runs)


def _strip_end(melted: list[tuple[list[str], Style]], characters: str = " ") -> None:
    while melted:
        pieces = melted[-1][0]
        while pieces:
            pieces[-1] = pieces[-1].rstrip(characters)
            if pieces[-1]:
                return
            pieces.pop()
        melted.pop()


def _without_break_first(runs: list[Run]) -> tuple[Run, ...]:
    while runs and not runs[0].text.lstrip("\n "):
        runs.pop(0)
    if runs:
        runs[0] = replace(runs[0], text=runs[0].text.lstrip("\n "))
    return tuple(runs)


def in_block(runs: tuple[Run, ...], block: str | None, article: str) -> tuple[Run, ...]:
    """``runs`` as they stand in a block of language ``block`` (None = the article's)."""
    if block is None:
        return runs
    return tuple(replace(run, language=None if run.language == block else run.language or article) for run in runs)


def cut(runs: tuple[Run, ...], start: int, end: int) -> tuple[Run, ...]:
    """Characters [start, end) of ``runs``, without white space at its ends."""
    kept = []
    position = 0
    for run in runs:
        text = run.text[max(0, start - position) : max(0, end - position)]
        if text:
            kept.append(replace(run, text=text))
        position += len(run.text)
    if kept:
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
        kept[0] = replace(kept[0], text=kept[0].text.lstrip())
    return tuple(run for run in kept if run.text)
