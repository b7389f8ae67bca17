"""`docreader speak` against shell pipes on the same text, in the same run: wall time and peak memory, as ratios.

    python bench/speak.py [--page examples/bach-thong.html] [--times 1] [--reps 5]

Peers, where they are installed: `espeak-ng -v vi | ffmpeg` and `espeak-ng -v vi | lame`, both 64 kbit/s. Every side makes an MP3
of the same spoken text; the peers are given the text that docreader's verbaliser has made, since raw text would be shorter.
Wall time is the best of --reps; memory is the largest process of each side.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from docreader.pipeline import read
from docreader.verbalise import utterances
from docreader.voices.espeak.voice import NORMAL_WPM

ROOT = Path(__file__).parents[1]


def measure(command: str) -> tuple[float, float, float]:
    """Wall seconds, CPU seconds and peak MB of the largest process of a shell command."""
    script = (
        "import resource,subprocess,sys,time;t=time.perf_counter();"
        "subprocess.run(sys.argv[1],shell=True,check=True,stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL);"
        "w=time.perf_counter()-t;r=resource.getrusage(resource.RUSAGE_CHILDREN);"
        "print(w,r.ru_utime+r.ru_stime,r.ru_maxrss/1024)"
    )
    done = subprocess.run([sys.executable, "-c", script, command], capture_output=True, text=True, check=True)
    wall, cpu, peak = map(float, done.stdout.split())
    return wall, cpu, peak


def main() -> None:
    """Measures what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--page", type=Path, default=ROOT / "examples" / "bach-thong.html")
    parser.add_argument("--times", type=int, default=1, help="repeat the article's text so many times")
    parser.add_argument("--reps", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        compare(given.page, given.times, given.reps, Path(folder))


def compare(page: Path, times: int, reps: int, folder: Path) -> None:
    """Prints one line for each side, and its ratio to docreader."""
    html = page.read_text("utf-8")
    text = "\n\n".join(utterance.text for utterance in utterances(read(page)))
    if times > 1:
        paragraphs = "".join(f"<p>{line}</p>" for line in text.split("\n\n")) * times
        html = f"<title>Bài dài</title><article><h1>Bài dài</h1>{paragraphs}</article>"
        text = (text + "\n\n") * times
    (folder / "page.html").write_text(html, "utf-8")
    (folder / "text.txt").write_text(text, "utf-8")
    docreader = Path(sys.executable).with_name("docreader")
    speak = f"{docreader} speak {folder}/page.html -o {folder}/a.mp3 --voice espeak"
    workers = len(os.sched_getaffinity(0))
    sides = {f"docreader speak, {workers} workers": speak, "docreader speak, 1 worker": f"{speak} --workers 1"}
    if shutil.which("espeak-ng"):
        said = f"espeak-ng -v vi -s {NORMAL_WPM} -f {folder}/text.txt --stdout"
        if shutil.which("ffmpeg"):
            sides["espeak-ng | ffmpeg"] = f"{said} | ffmpeg -y -loglevel error -i - -b:a 64k {folder}/b.mp3"
        if shutil.which("lame"):
            sides["espeak-ng | lame"] = f"{said} | lame --quiet -b 64 - {folder}/c.mp3"
    best: dict[str, tuple[float, float, float]] = {}
    for _ in range(reps):  # sides take turns, so that a busy moment hits all of them
        for name, command in sides.items():
            wall, cpu, peak = measure(command)
            before = best.get(name, (wall, cpu, peak))
            best[name] = (min(wall, before[0]), min(cpu, before[1]), max(peak, before[2]))
    ours = next(iter(best.values()))
    print(f"{len(text)} characters; {reps} runs, best wall and CPU, largest peak; ratio = docreader / other")
    for name, (wall, cpu, peak) in best.items():
        ratios = f"ratio wall {ours[0] / wall:4.2f}  memory {ours[2] / peak:4.2f}"
        print(f"{name:30} {wall:6.2f} s  {cpu:6.2f} CPU s  {peak:6.0f} MB   {ratios}")


if __name__ == "__main__":
    main()
