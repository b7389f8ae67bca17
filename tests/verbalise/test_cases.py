"""The case files: written text and what a newsreader says for it. A reader of Vietnamese can add to them without any Python."""

from __future__ import annotations

from pathlib import Path

import pytest

from docreader.errors import OptionError
from docreader.verbalise import Options, sentences, verbalise

from . import case_files
from .case_files import CASES, CLASSES, Case, cases_of


def _params(*names: str) -> list[object]:
    return [pytest.param(case, id=f"{name}: {case.title}") for name in names for case in cases_of(name)]


@pytest.mark.parametrize("case", _params(*(name for name in CLASSES if name != "sentences")))
def test_what_is_said(case: Case) -> None:
    """Each case is said as it is written down, in all its letters."""
    spoken = verbalise(case.written, options=case.options)
    assert str(spoken) == case.expected, case.told(spoken)


@pytest.mark.parametrize("case", _params("sentences"))
def test_where_sentences_end(case: Case) -> None:
    """Each case has a sentence for each line that is expected; a line break inside the text is written as ⏎."""
    text = case.written.replace("⏎", "\n")
    assert [text[start:end] for start, end in sentences(text)] == case.expected.split("\n")


def test_every_class_has_cases() -> None:
    """A module of rules has a case file of its name with at least eight cases."""
    rules = Path(__file__).parents[2] / "src" / "docreader" / "verbalise" / "rules"
    modules = {path.stem for path in rules.glob("*.py")} - {"__init__", "words", "capitals", "marks"}
    assert modules <= set(CLASSES)
    assert all(len(cases_of(name)) >= 8 for name in CLASSES)


@pytest.mark.parametrize("name", CLASSES)
def test_no_case_is_there_twice(name: str) -> None:
    """In one file, no text is written twice under the same options, and no two cases have one title."""
    found = cases_of(name)
    written = [(case.written, case.options) for case in found]
    titles = [(case.title, case.options) for case in found]
    assert len(set(written)) == len(written), [pair[0] for pair in written if written.count(pair) > 1]
    assert len(set(titles)) == len(titles), [pair[0] for pair in titles if titles.count(pair) > 1]


def _write(folder: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> str:
    monkeypatch.setattr(case_files, "CASES", folder)
    (folder / "a.md").write_text(text, "utf-8")
    return "a"


def test_a_case_may_choose_options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first part of a title, in brackets, names fields of ``Options``; the header is no case."""
    header = "# Số · Numbers\n\nĐọc số.\nHai dòng.\n\nNumbers.\n\n"
    text = f"{header}[thousand=ngàn; zero_tens=lẻ] nam bộ\n.\n1.005\n.\nx\n.\n\nkhông\n.\n5\n.\nnăm\n.\n"
    first, second = cases_of(_write(tmp_path, monkeypatch, text))
    assert (first.title, first.options) == ("nam bộ", Options(thousand="ngàn", zero_tens="lẻ"))
    assert (second.title, second.options) == ("không", Options())
    told = first.told(verbalise(first.written, options=first.options))
    assert "expected: x\n" in told
    assert "  '1.005' → 'một ngàn không trăm lẻ năm'  (" in told


@pytest.mark.parametrize(
    ("text", "message"),
    [("# Số\n\nMột.\n\na\n.\n1\n.\nmột\n.\n", "the header is"), ("a\n.\n1\n.\nmột\n", "not finished")],
)
def test_a_broken_file_is_told(text: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A header without its second paragraph, a case without its end."""
    name = _write(tmp_path, monkeypatch, text)
    with pytest.raises(AssertionError, match=message):
        cases_of(name)


def test_an_option_that_is_none_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A word that the option does not take."""
    name = _write(tmp_path, monkeypatch, "[thousand=k] a\n.\n1\n.\nmột\n.\n")
    with pytest.raises(OptionError):
        cases_of(name)


def test_the_case_files_are_found() -> None:
    """The folder is there and not empty."""
    assert CASES.is_dir()
    assert "options" in CLASSES
