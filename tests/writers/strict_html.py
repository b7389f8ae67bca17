"""A parser that forgives nothing: what it accepts is well-formed, tag by tag."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "img", "br", "input"}


@dataclass
class Element:
    """A start tag, where it stands and the text inside it."""

    name: str
    attributes: dict[str, str]
    ancestors: tuple[str, ...]
    text: str = ""


@dataclass
class Tree:
    """All elements of a page in order."""

    elements: list[Element] = field(default_factory=list)

    def all(self, name: str, kind: str | None = None) -> list[Element]:
        """The elements of a name, and of a class if one is given."""
        return [
            element
            for element in self.elements
            if element.name == name and (kind is None or kind in element.attributes.get("class", "").split())
        ]

    def one(self, name: str, kind: str | None = None) -> Element:
        """The only such element."""
        (element,) = self.all(name, kind)
        return element


class _Strict(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tree = Tree()
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"{tag} has an attribute twice: {names}"
        element = Element(tag, {name: value or "" for name, value in attrs}, tuple(outer.name for outer in self.open))
        self.tree.elements.append(element)
        if tag not in VOID:
            self.open.append(element)
        elif tag == "br":
            self.handle_data("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        raise AssertionError(f"<{tag}/> is not how this writer closes elements: {attrs}")

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open[-1].name == tag, f"</{tag}> closes <{self.open[-1].name}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"a processing instruction: {data}")

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(f"a declaration: {data}")


def parse(page: str) -> Tree:
    """The elements of a page; fails where a tag is not closed in its turn, or an attribute comes twice."""
    assert page.startswith("<!doctype html>\n<html ")
    parser = _Strict()
    parser.feed(page)
    parser.close()
    assert not parser.open, f"left open: {[element.name for element in parser.open]}"
    return parser.tree
