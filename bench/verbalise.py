"""`docreader verbalise` against vietnormalizer, and the share of `docreader speak`'s time that verbalising takes.

    python bench/verbalise.py [--peer PYTHON] [--cases FILE.tsv] [--reps 5]

--peer    a Python that has vietnormalizer installed (pip install vietnormalizer); without one, there is no ratio to print.
--cases   WRITTEN TAB SPOKEN TAB CLASS; lines that begin with "# " are comments. How many lines are said in just these words,
          whatever the case and the marks, is printed by class; another right reading counts as a miss.

The lines, the same for both in the same run, are the sentences of examples/ and those of --cases. Every figure is the best of
--reps, sides taking turns.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from docreader.model import Article
from docreader.pipeline import SpeakOptions, read, speak
from docreader.verbalise import sentences, utterances, verbalise
from docreader.verbalise.passages import passages

ROOT = Path(__file__).parents[1]
OURS = "from docreader.verbalise import verbalise; say = lambda line: str(verbalise(line))"
PEER = "from vietnormalizer import VietnameseNormalizer; say = VietnameseNormalizer().normalize"
TIMED = """
import json, sys, time
TIMES = 20
lines = json.load(sys.stdin)
say(lines[0])
began = time.perf_counter()
for line in lines * TIMES:
    say(line)
print((time.perf_counter() - began) / TIMES)
"""


def main() -> None:
    """Measures what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peer", type=Path)
    parser.add_argument("--cases", type=Path)
    parser.add_argument("--reps", type=int, default=5)
    given = parser.parse_args()
    articles = [read(path) for path in sorted((ROOT / "examples").glob("*.html"))]
    texts = [passage.text for article in articles for passage in passages(article)]
    own = [text[start:end] for text in texts for start, end in sentences(text)]
    kinds = {"sentences of examples/": own}
    if given.cases is None:
        print("public cases: none given; name a file with --cases")
    else:
        rows = rows_of(given.cases)
        tell_cases(rows)
        kinds["public cases"] = [row[0] for row in rows]
    peer = given.peer if given.peer is not None and has_peer(given.peer) else None
    if peer is None:
        print("vietnormalizer: not installed in the Python that --peer names; no ratios to it")
    for name, lines in kinds.items():
        compare(f"{name} ({len(lines)})", lines, peer, given.reps)
    compare_start(peer, given.reps)
    for article in articles:
        tell_share(article, given.reps)


def rows_of(path: Path) -> list[list[str]]:
    """Written, spoken and class of each case."""
    lines = path.read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("# ")]


def tell_cases(rows: Sequence[Sequence[str]]) -> None:
    """Prints the share of the cases that are said in the words expected."""
    right = Counter(kind for written, spoken, kind in rows if plain(str(verbalise(written))) == plain(spoken))
    there = Counter(row[2] for row in rows)
    print(f"public cases in just these words: {right.total() / len(rows):.1%} of {len(rows)}")
    print("   " + ", ".join(f"{kind} {right[kind]}/{there[kind]}" for kind in sorted(there)))


def plain(text: str) -> list[str]:
    """The words of a text."""
    return re.findall(r"[\w/%&@]+", text.casefold())


def has_peer(python: Path) -> bool:
    """True when that Python can import vietnormalizer."""
    try:
        return subprocess.run([python, "-c", "import vietnormalizer"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def compare(name: str, lines: Sequence[str], peer: Path | None, reps: int) -> None:
    """Prints how many lines a second each side says, its start-up taken off."""
    sides = {"docreader": (sys.executable, OURS)} | ({"vietnormalizer": (str(peer), PEER)} if peer else {})
    best = dict.fromkeys(sides, float("inf"))
    for _ in range(reps):
        for side, (python, code) in sides.items():
            best[side] = min(best[side], seconds_of([python, "-c", code + TIMED], json.dumps(list(lines))))
    told = ", ".join(f"{side} {len(lines) / seconds:.0f}/s" for side, seconds in best.items())
    print(f"{name}: {told}" + (f"; ratio {best['vietnormalizer'] / best['docreader']:.2f}" if peer else ""))


def seconds_of(command: Sequence[str], stdin: str) -> float:
    """What the command prints."""
    return float(subprocess.run(command, input=stdin, capture_output=True, text=True, check=True, encoding="utf-8").stdout)


def compare_start(peer: Path | None, reps: int) -> None:
    """Prints how long the first line takes, in a process of its own."""
    commands = {
        "bare python": [sys.executable, "-c", "pass"],
        "docreader verbalise": [sys.executable, "-m", "docreader", "verbalise", "85%"],
    }
    if peer:
        commands["vietnormalizer"] = [str(peer), "-c", f"{PEER}; say('85%')"]
    best = dict.fromkeys(commands, float("inf"))
    for _ in range(reps):
        for side, command in commands.items():
            best[side] = min(best[side], wall(partial(subprocess.run, command, check=True, capture_output=True)))
    print("start-up: " + ", ".join(f"{side} {seconds:.3f} s" for side, seconds in best.items()))


def wall(work: Callable[[], object]) -> float:
    """Seconds that the work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def tell_share(article: Article, reps: int) -> None:
    """Prints what share of a narration's time making its script takes."""
    script = min(wall(lambda: list(utterances(article))) for _ in range(reps))
    with tempfile.TemporaryDirectory() as folder:
        target, one = Path(folder) / "a.mp3", SpeakOptions(workers=1)
        shares = {
            voice: script / min(wall(partial(speak, article, target, voice=voice, options=one)) for _ in range(2))
            for voice in ("espeak", "silent")
        }
    told = ", ".join(f"{share:.1%} with {voice}" for voice, share in shares.items())
    print(f"share of docreader speak, one worker: {told} ({article.title[:40]})")


if __name__ == "__main__":
    main()
