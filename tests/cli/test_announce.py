"""``docreader speak --announce``: the listener's choice reaches the narration."""

from __future__ import annotations

from pathlib import Path

import pytest

from docreader.model import Article, Paragraph, Quote, Run
from docreader.pipeline import SpeakOptions, speak
from docreader.verbalise import Announcements

from .conftest import Run as Command


@pytest.mark.parametrize(("announce", "said"), [(Announcements(), "Trích: Hết."), (Announcements(quotes=False), "Hết.")])
def test_a_narration_announces_what_is_chosen(announce: Announcements, said: str, tmp_path: Path) -> None:
    """``SpeakOptions.announce`` decides what the cues say."""
    article = Article(title="Tin", blocks=(Quote(blocks=(Paragraph(runs=(Run(text="Hết."),)),)),))
    narration = speak(article, tmp_path / "a.mp3", voice="silent", options=SpeakOptions(announce=announce))
    assert [cue.said for cue in narration.timeline.cues] == ["Tin", said]


def test_less_that_is_announced_is_a_shorter_narration(docreader: Command, folder: Path) -> None:
    """From the command line, with names and with signs; the silent voice is as long as its text."""
    (folder / "bai.html").write_text(
        "<html lang=vi><title>Tin</title><article><h1>Tin trong ngày hôm nay</h1>"
        "<p>Huyện tổ chức hội nghị dân vận, có đông người dự.</p>"
        "<blockquote><p>Dân vận khéo thì việc gì cũng thành công.</p></blockquote>"
        "<p>Hội nghị kết thúc tốt đẹp.</p></article>",
        "utf-8",
    )
    sizes = {}
    for announce in ("all", "default", "-quotes", "none"):
        done = docreader("speak", "bai.html", "--voice", "silent", "-o", f"{announce}.wav", "--announce", announce)
        assert done.returncode == 0, done.stderr
        sizes[announce] = (folder / f"{announce}.wav").stat().st_size
    assert sizes["all"] > sizes["default"] > sizes["-quotes"] == sizes["none"]


@pytest.mark.parametrize(("lang", "said"), [("en", "nothing that can be announced"), ("vi", "không có loại lời báo")])
def test_an_unknown_kind_is_refused(docreader: Command, sample: Path, lang: str, said: str) -> None:
    """Before anything is read or written, in the language of the run."""
    done = docreader("speak", sample, "--voice", "silent", "--announce", "tabels", lang=lang)
    assert done.returncode == 2
    assert said in done.stderr.decode()
