"""The documents name only what exists, name all that they must, and their examples run."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import get_args

import pytest

from docreader import errors, model
from docreader.cli.shell import COMMANDS
from docreader.model import Notice, Theme
from docreader.scale import LADDER

ROOT = Path(__file__).parents[1]
GUIDES = sorted([*(ROOT / "docs").glob("*.md"), *(ROOT / "docs" / "adr").glob("*.md")])
ALL = sorted(
    [*GUIDES, *ROOT.glob("*.md"), *(ROOT / "examples").rglob("*.md"), ROOT / "bench/README.md", ROOT / "changelog.d/README.md"]
)
TOP = {path.name for path in ROOT.iterdir()}

_FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\]\(([^()\s]+)\)")
_DOTTED = re.compile(r"docreader(?:\.\w+)+")
_PLACEHOLDER = re.compile(r"[A-Z]{4,}")
"""NAME and the like: what the reader of a recipe fills in."""


def _ids(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _prose(path: Path) -> str:
    return _FENCE.sub("", path.read_text("utf-8"))


def _paths(text: str) -> Iterator[str]:
    """The code spans that are paths in this project."""
    for code in _CODE.findall(text):
        first = code.split("/")[0]
        if " " not in code and ("/" in code or "." in code) and first in TOP:
            yield code


def _resolves(dotted: str) -> bool:
    parts = dotted.split(".")
    for length in range(len(parts), 0, -1):
        try:
            found: object = import_module(".".join(parts[:length]))
        except ModuleNotFoundError:
            continue
        for name in parts[length:]:
            if not hasattr(found, name):
                return False
            found = getattr(found, name)
        return True
    return False


def _slugs(path: Path) -> set[str]:
    headings = re.findall(r"^#+ +(.+)$", _prose(path), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def _documented() -> str:
    return "\n".join(path.read_text("utf-8") for path in [*GUIDES, ROOT / "README.md"])


@pytest.mark.parametrize("path", GUIDES, ids=_ids)
def test_every_path_in_the_documents_exists(path: Path) -> None:
    """A path in backticks is a file or folder here; of a path to be filled in, the folder is."""
    for named in _paths(_prose(path)):
        there = ROOT / named
        while _PLACEHOLDER.search(there.name):
            there = there.parent
        assert there.exists(), named


@pytest.mark.parametrize("path", GUIDES, ids=_ids)
def test_every_dotted_name_in_the_documents_exists(path: Path) -> None:
    """``docreader.x.y`` in backticks, or in a block of Python, is a module, a class, a function or a constant."""
    text = path.read_text("utf-8")
    spans = [*_CODE.findall(_FENCE.sub("", text)), *re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL)]
    for dotted in {name for span in spans for name in _DOTTED.findall(span)}:
        assert _resolves(dotted), dotted


@pytest.mark.parametrize("path", ALL, ids=_ids)
def test_every_internal_link_leads_somewhere(path: Path) -> None:
    """Links between documents name a file that exists, and a heading in it."""
    for link in _LINK.findall(_prose(path)):
        if re.match(r"[a-z]+:", link):
            continue
        target, _, anchor = link.partition("#")
        file = (path.parent / target) if target else path
        assert file.exists(), link
        assert not anchor or anchor in _slugs(file), link


def test_every_decision_is_in_the_list() -> None:
    """docs/adr/README.md lists each decision once, in order, under its own title, and no number is missing."""
    folder = ROOT / "docs" / "adr"
    listed = re.findall(
        r"^\| \[(\d{4})\]\((\d{4}-[\w-]+\.md)\) \| (.+?) \|$", (folder / "README.md").read_text("utf-8"), re.MULTILINE
    )
    assert [name for _, name, _ in listed] == sorted(path.name for path in folder.glob("0*.md"))
    assert [int(number) for number, _, _ in listed] == list(range(1, len(listed) + 1))
    for number, name, title in listed:
        text = (folder / name).read_text("utf-8")
        assert text.startswith(f"# {number}: {title}\n")
        assert {"Context", "Choice", "Consequence"} <= set(re.findall(r"^\*\*(\w+)", text, re.MULTILINE))


@pytest.mark.parametrize("notice", get_args(Notice), ids=lambda kind: kind.__name__)
def test_every_notice_is_documented(notice: type) -> None:
    """Whoever meets a notice's name in JSON finds it in the documents."""
    assert f"`{notice.__name__}`" in _documented()


@pytest.mark.parametrize(
    "name", [name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, Exception)]
)
def test_every_error_is_documented(name: str) -> None:
    """Every class of error is named, and with it the code that the command line exits with."""
    rows = re.findall(rf"^\|.*`{name}`.*\|$", _documented(), re.MULTILINE)
    assert any(re.search(rf"\b{getattr(errors, name).exit_code}\b", row) for row in rows)


@pytest.mark.parametrize("theme", get_args(Theme))
def test_every_theme_is_documented(theme: str) -> None:
    """Every theme that ``--theme`` takes is named."""
    assert re.search(rf"\b{theme}\b", _documented())


def test_every_font_step_is_documented() -> None:
    """The table of the decision about the ladder holds the ladder: every step's size on screen and on paper."""
    text = (ROOT / "docs" / "adr" / "0004-font-ladder.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| (step|screen, rem|paper, pt) \|(.+)\|$", text, re.MULTILINE))
    numbers = {name: [float(cell.split()[0]) for cell in cells.split("|")] for name, cells in rows.items()}
    assert numbers["step"] == list(range(len(LADDER)))
    assert numbers["screen, rem"] == [step.rem for step in LADDER]
    assert numbers["paper, pt"] == [step.pt for step in LADDER]
    assert f"{model.DEFAULT_STEP} (default)" in rows["step"]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command: str) -> None:
    """Every command is named, as it is typed."""
    assert f"docreader {command}" in _documented()


def test_the_embedding_example_runs(tmp_path: Path) -> None:
    """examples/embed.py writes a page, a PDF and an MP3 of the sample article and prints its cues, from any folder."""
    command = [sys.executable, str(ROOT / "examples" / "embed.py"), "out"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Bạch Thông thực hiện hiệu quả Quy chế công tác dân vận" in done.stdout
    assert re.search(r"^byline +Thu Trang$", done.stdout, re.MULTILINE)
    assert len(re.findall(r"^ +\d+\.\d\d-", done.stdout, re.MULTILINE)) == 4
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["bai.html", "bai.mp3", "bai.pdf"]
    assert all(path.stat().st_size > 10_000 for path in (tmp_path / "out").iterdir())


@pytest.mark.parametrize(
    ("query", "status"), [("", "200 OK"), ("step=10", "200 OK"), ("step=11", "400"), ("step=x", "400"), ("step=²", "400")]
)
def test_the_wsgi_example_answers(query: str, status: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """examples/wsgi_app.py gives the article at the step asked for, and says no to a step that is none."""
    monkeypatch.syspath_prepend(ROOT / "examples")
    heads: list[str] = []
    body = b"".join(import_module("wsgi_app").application({"QUERY_STRING": query}, lambda head, _headers: heads.append(head)))
    assert [head[: len(status)] for head in heads] == [status]
    assert ("<article" in body.decode()) == (status == "200 OK")
