"""Readings that nothing decides are told with the narration, once each, and are no loss."""

from __future__ import annotations

from pathlib import Path

from docreader.model import Article, Paragraph, PhonemesUnused, ReadingUnsure, Run, describe
from docreader.pipeline import Narration, SpeakOptions, speak
from docreader.verbalise import Lexicon, Options


def _narration(folder: Path, options: SpeakOptions, *texts: str) -> Narration:
    blocks = tuple(Paragraph(runs=(Run(text=text),)) for text in texts)
    return speak(Article(title="Bài", blocks=blocks), folder / "a.wav", voice="silent", options=options)


def test_each_unsure_reading_is_told_once(tmp_path: Path) -> None:
    """Where it stands first, with what is said for it; ``strict`` does not refuse it."""
    narration = _narration(tmp_path, SpeakOptions(strict=True), "Xem 3/4 và 85%.", "Lại 3/4.", "Rồi 1/2, 3/4.")
    assert narration.notices == (
        ReadingUnsure(place="/blocks/0", written="3/4", said="ba phần tư", rule="fractions.bare"),
        ReadingUnsure(place="/blocks/2", written="1/2", said="một phần hai", rule="fractions.bare"),
    )
    assert describe(narration.notices[0], "vi") == "đọc “3/4” là “ba phần tư”: không có gì quanh đó quyết định (fractions.bare)."


def test_what_of_a_lexicon_is_not_used_is_told(tmp_path: Path) -> None:
    """The notices of the listener's lexicon come with the narration."""
    notice = PhonemesUnused(lexicon="a.pls", written=("Huế", "Vinh", "a", "b", "c", "d"))
    reading = Options(lexicon=Lexicon(notices=(notice,)))
    assert _narration(tmp_path, SpeakOptions(reading=reading), "Huế.").notices == (notice,)
    assert describe(notice, "vi").startswith("a.pls: 6 mục chỉ có phiên âm (phoneme) nên không dùng được: Huế, Vinh, a, b, c, …;")
