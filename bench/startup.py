"""How long `docreader --help` takes beside the bare import of click, in pairs run in turn.

python bench/startup.py [--pairs 21]
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path


def seconds(*command: str) -> float:
    """Wall time of one process."""
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def main() -> None:
    """Prints the median ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=21)
    docreader = str(Path(sys.executable).with_name("docreader"))
    ratios = [
        seconds(docreader, "--help") / seconds(sys.executable, "-c", "import click") for _ in range(parser.parse_args().pairs)
    ]
    print(f"docreader --help / python -c 'import click': median {statistics.median(ratios):.2f}, worst {max(ratios):.2f}")


if __name__ == "__main__":
    main()
