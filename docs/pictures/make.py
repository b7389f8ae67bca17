"""Draws the README's pictures from the sample article: page.png with Chromium, sheet.png with pypdfium2.

python docs/pictures/make.py          needs chromium on PATH, and the test extra
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2

import docreader

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
WIDTH_PX, HEIGHT_PX = 900, 1270
"""The proportions of A4, so that both pictures stand side by side."""


def main() -> None:
    """Writes both pictures."""
    chromium = shutil.which("chromium") or sys.exit("no chromium on PATH")
    article = docreader.read(EXAMPLES / "bach-thong.html")
    with tempfile.TemporaryDirectory() as folder:
        page, sheet = Path(folder, "page.html"), Path(folder, "sheet.pdf")
        docreader.export(article, page, image_folder=EXAMPLES)
        docreader.export(article, sheet, image_folder=EXAMPLES)
        # Chromium takes flags of its own; --no-sandbox lets it run as root in a container
        line = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={folder}/profile"]
        shot = [f"--window-size={WIDTH_PX},{HEIGHT_PX}", f"--screenshot={HERE / 'page.png'}", page.as_uri()]
        subprocess.run([*line, *shot], check=True, stderr=subprocess.DEVNULL)
        pdf = pypdfium2.PdfDocument(sheet)
        pdf[0].render(scale=WIDTH_PX / pdf[0].get_width()).to_pil().convert("L").save(HERE / "sheet.png", optimize=True)


if __name__ == "__main__":
    main()
