"""The case files: written text and what a newsreader says for it. A reader of Vietnamese can add to them without any Python."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docreader.verbalise import sentences, verbalise

CASES = Path(__file__).parents[1] / "cases" / "verbalise"
CLASSES = sorted({path.stem for path in CASES.glob("*.md")} - {"segmentation", "utterances"})


def _cases(path: Path) -> list[tuple[str, str, str]]:
    """Title, input, expected of each case: a title line, then the two texts, each ended by a line that is a single point."""
    text = path.read_text("utf-8")
    cases = re.findall(r"^(.+)\n\.\n((?:.*\n)*?)\.\n((?:.*\n)*?)\.\n", text, re.MULTILINE)
    assert text.count("\n.\n") == 3 * len(cases), f"{path.name}: a case is not finished"
    return [(title, written.removesuffix("\n"), said.removesuffix("\n")) for title, written, said in cases]


def _params(*names: str) -> list[object]:
    return [
        pytest.param(written, said, id=f"{name}: {title}")
        for name in names
        for title, written, said in _cases(CASES / f"{name}.md")
    ]


@pytest.mark.parametrize(("written", "said"), _params(*(name for name in CLASSES if name != "sentences")))
def test_what_is_said(written: str, said: str) -> None:
    """Each case is said as it is written down, in all its letters."""
    assert str(verbalise(written)) == said


@pytest.mark.parametrize(("written", "expected"), _params("sentences"))
def test_where_sentences_end(written: str, expected: str) -> None:
    """Each case has a sentence for each line that is expected; a line break inside the text is written as ⏎."""
    text = written.replace("⏎", "\n")
    assert [text[start:end] for start, end in sentences(text)] == expected.split("\n")


def test_every_class_has_cases() -> None:
    """A module of rules has a case file of its name with at least eight cases."""
    rules = Path(__file__).parents[2] / "src" / "docreader" / "verbalise" / "rules"
    modules = {path.stem for path in rules.glob("*.py")} - {"__init__", "words", "capitals", "marks"}
    assert modules <= set(CLASSES)
    assert all(len(_cases(CASES / f"{name}.md")) >= 8 for name in CLASSES)
