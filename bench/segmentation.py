"""How often sentences end where they should: ``python bench/segmentation.py [--show]``.

Splits the hard strings of tests/cases/verbalise/segmentation.md with docreader and with every peer that is installed (pysbd,
underthesea), and prints the share that each gets right throughout. ``--show`` prints what docreader gets wrong.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

from docreader.verbalise import sentences

CASES = Path(__file__).parents[1] / "tests" / "cases" / "verbalise" / "segmentation.md"
Splitter: TypeAlias = Callable[[str], list[str]]


def main() -> None:
    """Prints a line for each splitter."""
    strings = [line.removeprefix("- ") for line in CASES.read_text("utf-8").splitlines() if line.startswith("- ")]
    cases = [(written(string), [piece.strip() for piece in string.replace("⏎", "\n").split("‖")]) for string in strings]
    for name, split in splitters():
        wrong = [(text, expected) for text, expected in cases if [piece.strip() for piece in split(text)] != expected]
        print(f"{name:12} {len(cases) - len(wrong)} of {len(cases)}: {100 - 100 * len(wrong) / len(cases):.1f} %")
        for text, expected in wrong if name == "docreader" and "--show" in sys.argv else ():
            print(f"  {expected}\n  {split(text)}")


def written(string: str) -> str:
    """The string as a page has it."""
    return re.sub(r" ‖ ", " ", string.replace("⏎", "\n")).replace("‖", "")


def splitters() -> Iterator[tuple[str, Splitter]]:
    """docreader's, and those of the peers that can be imported."""
    yield "docreader", lambda text: [text[start:end] for start, end in sentences(text)]
    try:
        yield "pysbd (en)", import_module("pysbd").Segmenter(language="en", clean=False).segment
    except ImportError:
        print("pysbd is not installed")
    try:
        yield "underthesea", import_module("underthesea").sent_tokenize
    except ImportError:
        print("underthesea is not installed")


if __name__ == "__main__":
    main()
