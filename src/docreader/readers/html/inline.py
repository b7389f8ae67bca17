"""Inline text: what is strong, linked, foreign. White space is settled here, once, for all blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bs4 import Tag

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
_IGNORED = ("\u00ad", "\u200b", "\u2060", "\ufeff")
_BOLD = re.compile(r"(?<![\w-])font-weight\s{0,9}:\s{0,9}(?:bold|[6-9]00)")
_NOT_BOLD = re.compile(r"(?<![\w-])font-weight\s{0,9}:\s{0,9}(?:normal|[1-4]00)")
_ITALIC = re.compile(r"font-style\s{0,9}:\s{0,9}(?:italic|oblique)")
_NOT_ITALIC = re.compile(r"font-style\s{0,9}:\s{0,9}normal")
_RAISED = re.compile(r"vertical-align\s{0,9}:\s{0,9}(super|sub)(?![\w-])")
QUOTATION_MARKS = ("“", "”")
"""What browsers set around ``q``. Source: HTML Living Standard, "Quotes" in the default style sheet."""


@dataclass(frozen=True, slots=True)
class Style:
    """How text looks at one place."""

    marks: frozenset[Mark] = frozenset()
    link: str | None = None
    language: str | None = None
    """None = the article's."""

    def inside(self, tag: Tag, context: Context) -> Style:
        """The style of text directly inside ``tag``."""
        mark, attributes = _MARKS.get(tag.name), tag.attrs
        css = attributes.get("style")
        if mark is None and css is None and tag.name != "a" and "lang" not in attributes:
            return self
        marks = self.marks if mark is None else self.marks.union((mark,))
        if isinstance(css, str):
            marks = _styled(marks, css.lower())
        link = (context.link_of(tag) or self.link) if tag.name == "a" else self.link
        return Style(marks, link, context.language_of(tag, self.language))


_PLAIN = Style()


def _styled(marks: frozenset[Mark], css: str) -> frozenset[Mark]:
    """``marks`` as a style in small letters changes them."""
    if "font" not in css and "vertical-align" not in css:
        return marks
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
    raised = _RAISED.search(css)
    if raised:
        marks |= frozenset[Mark](("superscript" if raised[1] == "super" else "subscript",))
    return marks


class Line:
    """Text being gathered for one block."""

    def __init__(self) -> None:
        self._parts: list[tuple[str, Style]] = []
        self._says = False

    def __bool__(self) -> bool:
        return self._says

    def write(self, text: str, style: Style) -> None:
        """Nothing; ``text`` of the page goes on the line, its line breaks being mere spaces."""
        if not text.isascii():
            for character in _IGNORED:
                text = text.replace(character, "")
        if text:
            words = " ".join(text.split())
            spaced = f"{' ' if text[0].isspace() else ''}{words}{' ' if text[-1].isspace() else ''}" if words else " "
            self._parts.append((spaced, style))
            self._says = self._says or spaced != " "

    def break_line(self) -> bool:
        """Whether this break follows another with nothing between, which ends a paragraph."""
        for text, _ in reversed(self._parts):
            if text == "\n":
                return True
            if text != " ":
                break
        self._parts.append(("\n", _PLAIN))
        return False

    def take(self) -> tuple[Run, ...]:
        """The runs gathered so far; the line is empty after."""
        parts, says = self._parts, self._says
        self._parts, self._says = [], False
        return _runs(parts) if says else ()


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
    """Every piece of text in ``tag`` with its style; without one, ``"\\n"`` is a line's end and ``""`` the edge of a block."""
    found: list[tuple[str, Style | None]] = []
    waiting: list[tuple[Tag | str | None, Style]] = [(tag, style)]
    while waiting:
        node, look = waiting.pop()
        if node is None:
            found.append(("", None))
        elif not isinstance(node, Tag):
            found.append((str(node), look))
        elif node.name == "br":
            found.append(("\n", None))
        else:
            inner = look.inside(node, context)
            children: list[tuple[Tag | str | None, Style]] = [(child, inner) for child in node.contents]  # type: ignore[misc]  # all that is no tag is a string
            if node.name == "q":
                children = [(QUOTATION_MARKS[0], inner), *children, (QUOTATION_MARKS[1], inner)]
            elif node is not tag and node.name in BLOCKS:
                children = [(None, look), *children, (None, look)]
            waiting.extend(reversed(children))
    return found


def holds(tag: Tag, names: tuple[str, ...]) -> bool:
    """Whether an element called one of ``names`` lies in ``tag``; much cheaper than the tree's own search."""
    waiting = [tag]
    while waiting:
        for child in waiting.pop().contents:
            if isinstance(child, Tag):
                if child.name in names:
                    return True
                waiting.append(child)
    return False


def _runs(parts: list[tuple[str, Style]]) -> tuple[Run, ...]:
    """Runs with single spaces, none beside a line's end, equal neighbours melted into one."""
    melted: list[tuple[list[str], Style]] = []
    last = "\n"  # a space after this is dropped
    for written, look in parts:
        text, style = written, look
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
    first = next((number for number, run in enumerate(runs) if run.text.lstrip("\n ")), len(runs))
    if first < len(runs) and runs[first].text[0] in "\n ":
        runs[first] = replace(runs[first], text=runs[first].text.lstrip("\n "))
    return tuple(runs[first:])


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


def split_lines(runs: tuple[Run, ...]) -> list[tuple[Run, ...]]:
    """The lines of ``runs`` that are not empty, without white space at their ends."""
    if not any("\n" in run.text for run in runs):
        return [line] if (line := _trimmed(list(runs))) else []
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        lines[-1].append(replace(run, text=first))
        lines.extend([replace(run, text=other)] for other in others)
    return [line for written in lines if (line := _trimmed(written))]


def _trimmed(runs: list[Run]) -> tuple[Run, ...]:
    """``runs`` of one line without white space at its ends."""
    said = [number for number, run in enumerate(runs) if run.text.strip()]
    kept = [run for run in runs[said[0] : said[-1] + 1] if run.text] if said else []
    if kept and kept[-1].text[-1].isspace():
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    if kept and kept[0].text[0].isspace():
        kept[0] = replace(kept[0], text=kept[0].text.lstrip())
    return tuple(kept)
