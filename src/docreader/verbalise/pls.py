"""W3C Pronunciation Lexicon 1.0, read without entities, without external files.

Source: https://www.w3.org/TR/2008/REC-pronunciation-lexicon-20081014/
"""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

from docreader.verbalise.user_lexicon import Row, refusal

_NAMESPACE = "http://www.w3.org/2005/01/pronunciation-lexicon"
_TEXTS = ("grapheme", "alias", "phoneme")
_DEEPEST = 64
"""Elements inside each other; the recommendation nests four."""


def lexemes(data: bytes, name: str) -> tuple[list[Row], tuple[str, ...]]:
    """The rows, and the graphemes of lexemes that have only phonemes.

    Raises:
        OptionError: it is no well-formed PLS.
    """
    reading = _Reading(name)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = lambda *_parts: reading.refuse_doctype(parser.CurrentLineNumber)
    parser.StartElementHandler = lambda tag, attributes: reading.start(tag, attributes, parser.CurrentLineNumber)
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.text
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat takes no names
    except expat.ExpatError as error:
        raise refusal(name, error.lineno, f"this is not well-formed XML: {error}", f"tệp XML viết chưa đúng: {error}") from error
    return reading.rows, tuple(reading.unused)


@dataclass(slots=True)
class _Reading:
    """What has been read of a file."""

    name: str
    rows: list[Row] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    """Local names of the elements that are open; "" = of another namespace."""
    line: int = 0
    """Of the open lexeme."""
    parts: dict[str, list[str]] = field(default_factory=dict)
    """Texts of the open lexeme, by element; a preferred alias stands first."""
    words: list[str] = field(default_factory=list)
    preferred: bool = False

    def refuse_doctype(self, line: int) -> None:
        raise refusal(
            self.name,
            line,
            "a document type (<!DOCTYPE>) is not read: remove it",
            "không đọc khai báo <!DOCTYPE>: hãy bỏ dòng này",
        )

    def start(self, tag: str, attributes: dict[str, str], line: int) -> None:
        namespace, _, local = tag.rpartition(" ")
        local = local if namespace == _NAMESPACE else ""
        if not self.open and local != "lexicon":
            raise refusal(
                self.name,
                line,
                f'this is no PLS 1.0: it begins with <lexicon xmlns="{_NAMESPACE}">',
                f'đây không phải PLS 1.0: tệp phải mở đầu bằng <lexicon xmlns="{_NAMESPACE}">',
            )
        if len(self.open) >= _DEEPEST:
            raise refusal(self.name, line, "too many elements inside each other", "phần tử lồng nhau quá sâu")
        self.open.append(local)
        if local == "lexeme":
            self.line, self.parts = line, {part: [] for part in _TEXTS}
        self.words = []
        self.preferred = attributes.get("prefer") == "true"

    def text(self, words: str) -> None:
        self.words.append(words)

    def end(self, _tag: str) -> None:
        local = self.open.pop()
        if local in _TEXTS and self.open[-1] == "lexeme":
            found = self.parts[local]
            found.insert(0 if self.preferred else len(found), "".join(self.words))
        elif local == "lexeme":
            self._keep_lexeme()

    def _keep_lexeme(self) -> None:
        aliases, graphemes = self.parts["alias"], self.parts["grapheme"]
        if not aliases and self.parts["phoneme"]:
            self.unused += [" ".join(grapheme.split()) for grapheme in graphemes]
            return
        said = aliases[0] if aliases else ""
        self.rows += [(self.line, written, said, False) for written in graphemes or [""]]
