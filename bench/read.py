"""What reading a page into the whole model costs beside one Beautiful Soup of it, and beside trafilatura if that is installed.

python bench/read.py FILE_OR_FOLDER... [--reps 3]

The pages are all .html files (also .html.gz) under the arguments. Prints the median and the 95th percentile of the ratios, all
pages together and by size, since a small page pays for questions whose answer is short.
"""

from __future__ import annotations

import argparse
import gzip
import statistics
import time
from collections.abc import Callable
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from bs4 import BeautifulSoup

from docreader.errors import InputError
from docreader.readers import read

SIZES = ((0, 20), (20, 60), (60, 150), (150, 16_000))
"""In KB."""


def page_files(arguments: list[str]) -> list[Path]:
    """The pages that the arguments name."""
    found = [[path] if path.is_file() else sorted(path.rglob("*.html*")) for path in map(Path, arguments)]
    return [path for paths in found for path in paths if path.name.endswith((".html", ".html.gz"))]


def content(path: Path) -> bytes:
    """The page's bytes."""
    data = path.read_bytes()
    return gzip.decompress(data) if path.name.endswith(".gz") else data


def seconds(reps: int, run: Callable[[bytes], object], data: bytes) -> float:
    """Processor time of the fastest of several runs."""
    best = float("inf")
    for _ in range(reps):
        began = time.process_time()
        with suppress(InputError):  # that there is no article takes as long to find out
            run(data)
        best = min(best, time.process_time() - began)
    return best


def peers() -> dict[str, Callable[[bytes], object]]:
    """What is measured, by name."""
    found: dict[str, Callable[[bytes], object]] = {"docreader": read}
    if find_spec("trafilatura"):
        import trafilatura

        found["trafilatura"] = lambda data: trafilatura.bare_extraction(data, with_metadata=True, include_images=True)
    return found


def line(ratios: list[float]) -> str:
    """Count, median and 95th percentile."""
    ordered = sorted(ratios)
    return f"{len(ordered):5d} pages  median {statistics.median(ordered):5.2f}  95 % {ordered[int(0.95 * len(ordered))]:5.2f}"


def main() -> None:
    """Prints the ratios of each peer."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="+")
    parser.add_argument("--reps", type=int, default=3)
    options = parser.parse_args()
    pages = [content(path) for path in page_files(options.pages)]
    if not pages:
        parser.error("no .html files there")
    soups = [seconds(options.reps, lambda data: BeautifulSoup(data, "lxml"), page) for page in pages]
    for name, run in peers().items():
        spent = [seconds(options.reps, run, page) for page in pages]
        ratios = [one / soup for one, soup in zip(spent, soups, strict=True)]
        print(f"{name:12} all sizes      {line(ratios)}  all together {sum(spent) / sum(soups):.2f}")
        for least, most in SIZES:
            here = [ratio for ratio, page in zip(ratios, pages, strict=True) if least <= len(page) / 1000 < most]
            if here:
                print(f"{'':12} {least:4d}–{most:<6d} KB {line(here)}")


if __name__ == "__main__":
    main()
