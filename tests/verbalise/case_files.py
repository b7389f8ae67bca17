"""Case files as data: a header for people, then cases of a title, what is written and what is expected.

# Tên · Name                        an empty line after each part of the header

How the class is read, in Vietnamese.

The same in English.

[option=value; option=value] title  options are fields of ``Options``; most titles have none
.
what is written
.
what is expected
.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from docreader.model import Spoken
from docreader.verbalise import Options

CASES = Path(__file__).parents[1] / "cases" / "verbalise"
CLASSES = sorted({path.stem for path in CASES.glob("*.md")} - {"segmentation", "utterances"})
_CASE = re.compile(r"^(.+)\n\.\n((?:.*\n)*?)\.\n((?:.*\n)*?)\.\n", re.MULTILINE)
_TITLE = re.compile(r"(?:\[(?P<options>[^\]]*)\] )?(?P<title>.+)")
_HEADER = re.compile(r"# [^\n·]+ · [^\n·]+(?:\n\n\S[^\n]*(?:\n\S[^\n]*)*){2}\n\n")


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a file."""

    file: str
    """Name of the class."""
    title: str
    written: str
    expected: str
    options: Options

    def told(self, spoken: Spoken) -> str:
        """What an editor must know of a case that fails."""
        parts = [f"{spoken.written[span.start : span.end]!r} → {span.said!r}  ({span.rule})" for span in spoken.spans]
        return "\n".join(
            [
                f"\n{self.file}: {self.title}",
                f"written:  {self.written}",
                f"expected: {self.expected}",
                f"said:     {spoken}",
                "by rule:",
                *(f"  {part}" for part in parts),
            ]
        )


def cases_of(name: str) -> list[Case]:
    """The cases of a class, in the order of its file."""
    text = (CASES / f"{name}.md").read_text("utf-8")
    found = _CASE.findall(_body(text, name))
    assert text.count("\n.\n") == 3 * len(found), f"{name}.md: a case is not finished"
    return [_case(name, title, *(part.removesuffix("\n") for part in parts)) for title, *parts in found]


def _body(text: str, name: str) -> str:
    """What follows the header, if there is one."""
    if not text.startswith("#"):
        return text
    header = _HEADER.match(text)
    assert header, f"{name}.md: the header is “# Tên · Name”, a paragraph in Vietnamese and one in English"
    return text[header.end() :]


def _case(name: str, title: str, written: str, expected: str) -> Case:
    parts = _TITLE.fullmatch(title)
    assert parts, f"{name}.md: {title}"
    chosen = dict(part.strip().split("=", 1) for part in (parts["options"] or "").split(";") if part.strip())
    return Case(name, parts["title"], written, expected, Options(**chosen))  # type: ignore[arg-type]  # checked by Options itself
