"""Rules of the house that no linter knows."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted([*(ROOT / "src").rglob("*.py"), *(ROOT / "tests").rglob("*.py"), *(ROOT / "bench").rglob("*.py")])
HOMES = {
    "bs4": "readers/",
    "lxml": "readers/",
    "charset_normalizer": "readers/detection.py",
    "PIL": "readers/pictures.py",
    "click": "cli/",
    "gtts": "voices/gtts",
    "requests": "voices/gtts",
    "urllib3": "voices/gtts",
    "certifi": "voices/gtts",
    "espeakng_loader": "voices/espeak/",
    "pydub": "audio/",
    "lameenc": "audio/",
    "miniaudio": "audio/",
    "typst": "writers/pdf",
    "fontpkg": "writers/fonts.py",
}
MOST_CODE_LINES = 50
MOST_FILE_LINES = 400


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_are_short(path: Path) -> None:
    """No file over 400 lines, no function over 50 lines of code (comments, docstrings and blank lines not counted)."""
    text = path.read_text("utf-8")
    assert text.count("\n") <= MOST_FILE_LINES
    lines = text.splitlines()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            first, last = body[0].lineno if body else node.lineno, node.end_lineno or node.lineno
            code = [line for line in lines[first - 1 : last] if line.strip() and not line.strip().startswith("#")]
            assert len(code) <= MOST_CODE_LINES, f"{node.name} has {len(code)} lines"


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.split(".")[0]
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "find_spec" and isinstance(node.args[0], ast.Constant):
            yield str(node.args[0].value)


def _runs_only_for_types(path: Path, package: str) -> bool:
    """True when every import of ``package`` stands under ``if TYPE_CHECKING``."""
    tree = ast.parse(path.read_text("utf-8"))
    guarded = {
        id(node)
        for guard in ast.walk(tree)
        if isinstance(guard, ast.If) and ast.unparse(guard.test) == "TYPE_CHECKING"
        for node in ast.walk(guard)
    }
    return all(
        id(node) in guarded
        for node in ast.walk(tree)
        if (isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == package)
        or (isinstance(node, ast.Import) and any(alias.name.split(".")[0] == package for alias in node.names))
    )


@pytest.mark.parametrize("package", HOMES)
def test_a_third_party_package_has_one_home(package: str) -> None:
    """Each dependency is imported in its home and nowhere else, and it is imported there."""
    package_root = ROOT / "src" / "docreader"
    users = {path for path in package_root.rglob("*.py") if package in set(_imports(path))}
    at_home = {path for path in users if path.relative_to(package_root).as_posix().startswith(HOMES[package])}
    assert at_home
    assert all(_runs_only_for_types(path, package) for path in users - at_home)


@pytest.mark.parametrize("path", sorted((ROOT / "src").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_inside_the_package_nothing_comes_from_the_facade(path: Path) -> None:
    """``from docreader import Name`` inside the package would make the facade an import cycle; packages of it may be named."""
    packages = {child.name for child in (ROOT / "src" / "docreader").iterdir() if child.is_dir()}
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "docreader":
            assert {alias.name for alias in node.names} <= packages
