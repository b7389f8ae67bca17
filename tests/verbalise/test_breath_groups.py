"""Long sentences in parts: where they are cut, what the parts say, and where it is written."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docreader.model import Article, Paragraph, Quote, Run, Span, Spoken
from docreader.verbalise import script, utterances, verbalise
from docreader.verbalise.breath_groups import MOST_CHARS, Part, Seam, parts
from docreader.verbalise.passages import PAUSE_PARAGRAPH_MS, PAUSE_SENTENCE_MS

from .written import TOKENS, WORDS

CASES = Path(__file__).parents[1] / "cases" / "verbalise" / "utterances.md"
DIVIDED = re.findall(r"^(.+)\n\.\n(.+)\n\.\n((?:.+\n)+)\.\n", CASES.read_text("utf-8"), re.MULTILINE)
"""Title, written, said of each case."""

long_sentences = st.lists(
    st.tuples(st.sampled_from(WORDS + TOKENS), st.sampled_from((" ", " ", " ", " ", " ", ", ", "; ", ": ", " – ", " và ", " ("))),
    min_size=20,
    max_size=80,
).map(lambda found: "".join(token + gap for token, gap in found).strip() + " hết")


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@pytest.mark.parametrize(
    ("written", "said"),
    [pytest.param(written, said, id=title) for title, written, said in DIVIDED],
)
def test_how_a_sentence_is_divided(written: str, said: str) -> None:
    """A line for each part; in brackets at its end the milliseconds of silence after it, none after the last."""
    found = [f"{part.said} [{part.pause_ms}]" if part.pause_ms else part.said for part in parts(verbalise(written))]
    assert found == said.splitlines()


@given(long_sentences)
@settings(max_examples=150, deadline=None)
def test_no_word_is_lost_and_no_token_is_cut(text: str) -> None:
    """The parts say what the sentence says, and no part begins or ends inside what a rule has read."""
    spoken = verbalise(text)
    found = parts(spoken)
    assert [word for part in found for word in _words(part.said)] == _words(str(spoken))
    tokens = [span for span in spoken.spans if span.rule != "text" and span.said.strip(" ,")]
    for place in {place for part in found for place in (part.start, part.end)}:  # white space at its edge is no token's
        assert not [span for span in tokens if text[span.start : place].strip() and text[place : span.end].strip()]


@given(long_sentences)
@settings(max_examples=150, deadline=None)
def test_every_part_says_what_is_written_there(text: str) -> None:
    """Parts tile the text but for white space, and each says what its stretch of the spans says."""
    spoken = verbalise(text)
    end = 0
    for part in parts(spoken):
        assert end <= part.start < part.end
        assert text[end : part.start].strip() == ""
        assert text[part.start : part.end] == text[part.start : part.end].strip()
        assert _words(part.said) == _words("".join(_said_within(spoken, part)))
        end = part.end
    assert text[end:].strip() == ""


def _said_within(spoken: Spoken, part: Part) -> list[str]:
    found = []
    for span in spoken.spans:
        if span.rule == "text":
            found.append(spoken.written[max(span.start, part.start) : max(min(span.end, part.end), part.start)])
        elif part.start <= span.end - len(spoken.written[span.start : span.end].lstrip()) < part.end:
            found.append(span.said)
    return found


@given(long_sentences)
@settings(max_examples=150, deadline=None)
def test_no_part_is_longer_than_the_bound(text: str) -> None:
    """Nor the first longer than the room that an announcement leaves, unless one token says more by itself."""
    spoken = verbalise(text)
    longest = max(len(span.said) for span in spoken.spans if span.rule != "text") if len(spoken.spans) > 1 else 0
    for number, part in enumerate(parts(spoken, 120)):
        assert len(part.said) <= max(MOST_CHARS if number else 120, longest + 60) + 1


@given(long_sentences)
@settings(max_examples=150, deadline=None)
def test_no_part_is_an_orphan(text: str) -> None:
    """A part of a divided sentence has three words or more."""
    found = parts(verbalise(text))
    assert len(found) == 1 or all(len(_words(part.said)) >= 3 for part in found)


@given(st.lists(st.sampled_from(["a", "b" * 9, " ", ", ", "; ", " – ", "(", ")" * 90, "中", "，"]), max_size=300).map("".join))
@settings(max_examples=150, deadline=None)
def test_whatever_is_written_is_divided(text: str) -> None:
    """Every part of a text without a rule has something to say, and none is too long."""
    written = text + "a"
    found = parts(Spoken(written=written, spans=(Span(start=0, end=len(written), said=written, rule="text"),)))
    assert "".join(_words("".join(part.said for part in found))) == "".join(_words(written))
    assert all(re.search(r"\w", part.said) for part in found)
    assert all(len(part.said) <= MOST_CHARS + 60 for part in found)


def test_a_word_without_end_is_cut() -> None:
    """Where there is no space at all, parts are still bounded, and no mark is parted from its letter."""
    written = "e\u0301" * 600
    found = parts(Spoken(written=written, spans=(Span(start=0, end=1200, said=written, rule="text"),)))
    assert all(len(part.said) <= MOST_CHARS + 1 for part in found)
    assert all(part.said.startswith("e") for part in found)


def test_short_sentences_stay_whole() -> None:
    """However many marks they have."""
    spoken = verbalise("Ngô, khoai; sắn: tất cả – và lúa (85%) – đều tốt.")
    assert [part[2:] for part in parts(spoken)] == [(str(spoken), None)]
    assert parts(verbalise("\n Đạt 85%. ")) == [Part(2, 10, "Đạt tám mươi lăm phần trăm.", None)]


def test_pauses_grow_with_the_mark() -> None:
    """And all are shorter than after a sentence."""
    marks = [seam.pause_ms for seam in (Seam.SPACE, Seam.PHRASE, Seam.JOINT, Seam.CONNECTIVE, Seam.COMMA, Seam.DASH, Seam.CLAUSE)]
    assert marks == sorted(set(marks))
    assert marks[-1] < PAUSE_SENTENCE_MS


def test_parts_of_an_article() -> None:
    """Their spans count in the block; the announcement and the chapter come once; pauses are the marks', then the place's."""
    text = "Mở đầu. " + "Huyện ủy lãnh đạo các xã làm tốt việc này, " * 6 + "đạt 85%. Hết."
    article = Article(title="Tin", blocks=(Quote(blocks=(Paragraph(runs=(Run(text=text),)),)),))
    said = [utterance for utterance in utterances(article) if utterance.block != "/title"]
    assert [utterance.pause_ms for utterance in said] == [PAUSE_SENTENCE_MS, 150, PAUSE_SENTENCE_MS, PAUSE_PARAGRAPH_MS]
    assert [utterance.text.startswith("Trích: ") for utterance in said] == [True, False, False, False]
    assert " ".join(text[slice(*utterance.span)] for utterance in said) == text
    assert said[1].text.endswith("việc này,")
    assert said[2].text.endswith("đạt tám mươi lăm phần trăm.")


def test_an_announcement_takes_its_room() -> None:
    """The first part of what is announced is shorter by it."""
    text = "Huyện ủy lãnh đạo các xã, " * 7 + "rồi đến hết."
    article = Article(title="Tin", blocks=(Quote(blocks=(Paragraph(runs=(Run(text=text),)),)),))
    plain = Article(title="Tin", blocks=(Paragraph(runs=(Run(text=text),)),))
    assert MOST_CHARS - len("Trích: ") < len(text) <= MOST_CHARS
    assert [len(list(utterances(one))) for one in (article, plain)] == [3, 2]


@pytest.mark.parametrize("seed", ["a", "a ", "a, ", "1, ", "中", "A ", "(", "và ", "22-QC/TU "])
def test_time_grows_with_the_length(seed: str) -> None:
    """Four times a sentence takes less than ten times as long."""

    def seconds(length: int) -> float:
        spoken = verbalise((seed * length)[:length])
        begin = time.process_time()
        parts(spoken)
        return time.process_time() - begin

    assert any((long := seconds(10_000)) < 0.05 or long < 10 * seconds(2_500) for _ in range(3))


def test_an_unsure_reading_that_a_part_begins_with_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its token may hold the white space that parts leave out."""
    monkeypatch.setattr(script, "UNSURE", frozenset({"measures.per"}))
    text = f"{'huyện ' * 18}22-QC/TU 22-QC/TU H5N1 huyện – /năm hết"
    article = Article(title="Bài", blocks=(Paragraph(runs=(Run(text=text),)),))
    told = [(part.text.split()[0], len(part.notices)) for part in utterances(article) if part.block == "/blocks/0"]
    assert told == [("huyện", 0), ("một", 1)]
