"""How surely articles are told from other pages: ``python bench/confidence.py ARTICLES... [--others FOLDER] [--all]``.

ARTICLES are folders of saved articles (.html, .html.gz, at any depth; ``expected.html`` and the like are passed over).
FOLDER holds pages that are none; without it, the composed ones of tests/readers/other_pages.py. Prints the confusion table at
several thresholds, then the articles that are doubted and the other pages that are believed. ``--all`` prints every page.
"""

from __future__ import annotations

import argparse
import gzip
import sys
from collections.abc import Iterator
from pathlib import Path

from docreader.errors import InputError
from docreader.model import NotAnArticle
from docreader.readers import read

ROOT = Path(__file__).parents[1]
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7)
REFUSED = -1.0


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="+", type=Path)
    parser.add_argument("--others", type=Path)
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    articles = [(name, *judged(data)) for folder in options.articles for name, data in pages(folder)]
    others = [(name, *judged(data)) for name, data in (pages(options.others) if options.others else composed())]
    print(f"{'threshold':>9}  {'articles kept':>14}  {'others told':>12}")
    for threshold in THRESHOLDS:
        kept = sum(confidence >= threshold for _, confidence, _ in articles)
        told = sum(confidence < threshold for _, confidence, _ in others)
        print(f"{threshold:>9}  {kept:>6} of {len(articles):>4}  {told:>5} of {len(others):>3}")
    show("articles, doubted", articles, below=2.0 if options.all else 0.6)
    show("others, believed" if not options.all else "others", others, above=REFUSED - 1 if options.all else 0.4)


def pages(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every page in ``folder``, with its name."""
    for path in sorted(folder.rglob("*.html*")):
        if not path.name.startswith("expected"):
            data = path.read_bytes()
            yield str(path.relative_to(folder)), gzip.decompress(data) if path.suffix == ".gz" else data


def composed() -> Iterator[tuple[str, bytes]]:
    """The pages of the tests."""
    sys.path.insert(0, str(ROOT))
    from tests.readers.other_pages import PAGES

    for name, (kind, markup) in PAGES.items():
        yield f"{name} [{kind}]", markup.encode()


def judged(data: bytes) -> tuple[float, str]:
    """The confidence in a page, and what it seems to be with the reasons."""
    try:
        article = read(data)
    except InputError:
        return REFUSED, "refused"
    kind = next((notice.kind for notice in article.notices if isinstance(notice, NotAnArticle)), "article")
    rules = [origin.rule.partition(".")[2] for origin in article.provenance.origins if origin.place == "/provenance/confidence"]
    return article.provenance.confidence, f"{kind}: {', '.join(rules)}"


def show(title: str, rows: list[tuple[str, float, str]], *, below: float = 2.0, above: float = REFUSED - 1) -> None:
    """Prints the rows between two confidences, the least first."""
    print(f"\n{title}")
    for name, confidence, reasons in sorted(rows, key=lambda row: row[1]):
        if above <= confidence < below:
            print(f"  {confidence:5.2f}  {name}  ({reasons})")


if __name__ == "__main__":
    main()
