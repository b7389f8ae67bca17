"""How a portal embeds docreader: from the HTML it already has to large print and narration.

    python examples/embed.py [OUTPUT_FOLDER]

Nothing here goes online: the voice is espeak unless another is named.
"""

from __future__ import annotations

import sys
from pathlib import Path

import docreader

HERE = Path(__file__).parent


def main(folder: Path) -> None:
    """Makes ``bai.html``, ``bai.pdf`` and ``bai.mp3`` in ``folder``."""
    html = (HERE / "bach-thong.html").read_text("utf-8")  # a portal has this string, or a Beautiful Soup element, in memory
    article = docreader.read(html)  # url="https://…", the page's address, makes relative links and pictures absolute
    for name in ("title", "byline", "source", "published", "language"):
        print(f"{name:10} {getattr(article, name)}")
    print(f"{'blocks':10} {len(article.blocks)}")

    # One step larger than the default, as "Tăng cỡ chữ" would make it. render() returns the page and touches no disk, so pictures
    # that lie beside the page are only words in it; export() puts them in.
    larger = docreader.Settings().larger()
    page = docreader.render(article, "html", settings=larger)
    (folder / "bai.html").write_text(str(page), "utf-8")

    # export() writes a file whole or not at all; image_folder is where the page's relative pictures lie.
    exported = docreader.export(article, folder / "bai.pdf", settings=larger, image_folder=HERE)
    print(f"{'lost':10} {exported.notices or 'nothing'}")

    narration = docreader.speak(article, folder / "bai.mp3")
    print(f"\n{narration.voice_id}, {narration.timeline.samples / narration.timeline.rate_hz:.1f} s; the first sentences:")
    for cue in narration.timeline.cues[:4]:
        begin_s, end_s = cue.begin / narration.timeline.rate_hz, cue.end / narration.timeline.rate_hz
        print(f"{begin_s:7.2f}-{end_s:6.2f} s  {cue.block:10} {cue.span}  {cue.said[:60]}")

    print(f"\n{docreader.verbalise('Quy chế số 22-QC/TU ngày 30/12/2021')}")


if __name__ == "__main__":
    target = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    target.mkdir(parents=True, exist_ok=True)
    try:
        main(target)
    except docreader.DocreaderError as error:
        sys.exit(f"{error}\n{error.vi}")  # every error has its message in English and in Vietnamese
