"""How many fresh sentences are said in just the words that somebody wrote down before seeing any output.

python bench/fresh.py [FILE.tsv ...] [--show]

A line: id TAB written TAB said TAB other right readings, parted by " || " (may be missing). bench/gold holds 200 sentences of
government and news style that were judged when the rules first stood together (183 right), and 100 by another writer, judged once
after all mends (97 right). They are never edited to fit; case, punctuation and the place of a tone mark do not count.
"""

from __future__ import annotations

import argparse
import re
import unicodedata
from pathlib import Path

from docreader.verbalise import verbalise

GOLD = Path(__file__).parent / "gold"
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE = re.compile(f"[{_TONES}]")
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_TONES}\u0302\u0306\u031b])*")


def words(text: str) -> list[str]:
    """The words of ``text``, each tone mark at the end of its syllable, since hoà and hòa are one word."""
    found = _WORD.findall(unicodedata.normalize("NFD", text.casefold()))
    return [_TONE.sub("", word) + "".join(_TONE.findall(word)) for word in found]


def misses(path: Path) -> tuple[int, list[tuple[str, str, str]]]:
    """How many lines ``path`` has; of those said otherwise: written, said, wanted."""
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if line.strip()]
    found = []
    for _, written, wanted, *others in rows:
        said = str(verbalise(written))
        if words(said) not in [
            words(reading) for reading in (wanted, *(other for cell in others for other in cell.split(" || ")))
        ]:
            found.append((written, said, wanted))
    return len(rows), found


def main() -> None:
    """Prints the share of each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(GOLD.glob("*.tsv")))
    parser.add_argument("--show", action="store_true", help="print what is said otherwise")
    options = parser.parse_args()
    for path in options.files:
        lines, found = misses(path)
        print(f"{path.name}: {lines - len(found)} of {lines}, {100 * (1 - len(found) / lines):.1f} %")
        for entry in found if options.show else ():
            print("", *entry, sep="\n  ")


if __name__ == "__main__":
    main()
