"""How much of a Vietnamese article is read right in every encoding it may come in: share of its words, of all and of a short one.

python bench/encodings.py
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from docreader.errors import DocreaderError
from docreader.readers import read
from readers.dresses import DRESSES, PARAGRAPHS, share_right, short, text_of


def share(data: bytes, paragraphs: tuple[str, ...]) -> float:
    """Share of the words that are read right; 0 = the page is refused."""
    try:
        return share_right(read(data), paragraphs)
    except DocreaderError:
        return 0.0


def main() -> None:
    """Prints the table."""
    print(f"| {len(text_of().split())} words, and {len(text_of(short()))} characters of them | whole | short |\n|---|---|---|")
    for name, dress in DRESSES.items():
        print(f"| {name} | {share(dress(PARAGRAPHS), PARAGRAPHS):.3f} | {share(dress(short()), short()):.3f} |")


if __name__ == "__main__":
    main()
