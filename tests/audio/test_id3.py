"""The tag at the head of an MP3, read back by a reader of the tests' own and by ffprobe."""

from __future__ import annotations

import io
import json
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docreader.audio import id3
from docreader.audio.encode import encode_unit
from docreader.audio.formats import FORMATS, Tags
from docreader.audio.id3 import Chapter, id3_tag, plain_line
from docreader.audio.languages import three_letters
from docreader.errors import OutputError
from docreader.model import ChapterMark, Timeline

from .id3_reader import Tag
from .sounds import needs_ffmpeg, unit

TITLE = "Bạch Thông thực hiện hiệu quả Quy chế công tác dân vận"
CHAPTERS = (TITLE, "Phát huy dân chủ ở cơ sở — “dân biết, dân bàn”", "Những kết quả nổi bật: 36/42 đơn thư")
TAGS = Tags(
    title=TITLE,
    artist="Thu Trang",
    album="Cổng thông tin điện tử",
    language="vi",
    date="2023-02-07T08:30:00+07:00",
    source_url="https://example.vn/tin-tức/bài viết?id=1&trang=2",
    comment="Đọc bằng máy",
)


def narration(rate_hz: int = 22_050, units: int = 6, frames: int = 41) -> bytes:
    """A tagged MP3 whose chapters begin inside units, at odd samples."""
    length = frames * 576
    samples = units * length
    begins = [0, length + 12_345, 4 * length + 1]
    marks = [
        ChapterMark(title=title, begin=begin, end=end)
        for title, begin, end in zip(CHAPTERS, begins, [*begins[1:], samples], strict=True)
    ]
    file = io.BytesIO()
    writer = FORMATS["mp3"].open_writer(file, TAGS, CHAPTERS, rate_hz)
    for seed in range(units):
        writer.add(encode_unit(unit(frames, rate_hz, seed).tobytes(), rate_hz, 64), length)
    writer.finish(Timeline(rate_hz=rate_hz, samples=samples, cues=(), chapters=tuple(marks)))
    return file.getvalue()


def test_the_tag_says_what_the_narration_is() -> None:
    """Each field in its frame, Vietnamese letter by letter, the date split as version 2.3 has it."""
    tag = Tag(id3_tag(TAGS, []))
    assert tag.text("TIT2") == TITLE
    assert tag.text("TPE1") == "Thu Trang"
    assert tag.text("TALB") == "Cổng thông tin điện tử"
    assert tag.text("TYER") == "2023"
    assert tag.text("TDAT") == "0702"
    assert tag.text("TLAN") == "vie"
    assert tag.text("TCON") == "Speech"
    assert tag.content("COMM") == b"\x01vie\xff\xfe\0\0" + "\ufeffĐọc bằng máy".encode("utf-16-le")
    assert tag.content("WOAS") == b"https://example.vn/tin-t%E1%BB%A9c/b%C3%A0i%20vi%E1%BA%BFt?id=1&trang=2"
    assert tag.tables == {}
    assert tag.length == len(id3_tag(TAGS, []))


def test_what_is_not_known_is_not_there() -> None:
    """No empty frames: a title and a language make a tag of three frames."""
    assert Tag(id3_tag(Tags(title="Tin", language="vi"), [])).names == ["TIT2", "TLAN", "TCON"]


@pytest.mark.parametrize(
    ("date", "names"), [("2023", ["TYER"]), ("2023-02", ["TYER"]), ("2023-02-07", ["TYER", "TDAT"]), ("hôm qua", [])]
)
def test_a_date_is_as_exact_as_it_is(date: str, names: list[str]) -> None:
    """A year alone is a year; what is no date is left out."""
    tag = Tag(id3_tag(Tags(title="Tin", language="vi", date=date), []))
    assert [name for name in tag.names if name in ("TYER", "TDAT")] == names


def test_letters_of_the_oldest_players_stay_plain() -> None:
    """Pure ASCII is written as such, everything else in UTF-16: never bytes that mean another letter elsewhere."""
    tag = Tag(id3_tag(Tags(title="Tin", artist="André", language="vi"), []))
    assert tag.content("TIT2") == b"\0Tin"
    assert tag.content("TPE1") == b"\1" + "\ufeffAndré".encode("utf-16-le")


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_any_title_comes_back(title: str) -> None:
    """Emoji, right-to-left, anything: as one line without control characters."""
    tag = Tag(id3_tag(Tags(title="x", language="vi", comment=title), [Chapter(title, 0, 1)]))
    assert tag.chapters[0].title == (plain_line(title) or None)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("một\r\n hai\tba", "một hai ba"),
        ("a\x00b\x1fc\x7f", "a b c"),
        ("\ud800", "?"),
        (" \n", None),
        ("ạ" * 1001, "ạ" * 999 + "…"),
    ],
)
def test_texts_are_lines_without_surprises(text: str, line: str | None) -> None:
    """Line breaks and NUL would end or split a text; half a surrogate has no encoding; a novel is no title."""
    tag = Tag(id3_tag(Tags(title="x", artist=text, language="vi"), [Chapter(text, 0, 1)]))
    assert [tag.text("TPE1")] if line else "TPE1" not in tag.names
    assert tag.chapters[0].title == line


def test_an_address_too_long_is_left_out() -> None:
    """A cut address would lead elsewhere."""
    tag = Tag(id3_tag(Tags(title="x", language="vi", source_url="https://example.vn/" + "a" * 2000), []))
    assert "WOAS" not in tag.names


def test_chapters_tile_the_file_in_time_order() -> None:
    """From 0 to the end without gap or overlap, in the tag and in its table of contents, titles exact."""
    tag = Tag(narration())
    assert [chapter.title for chapter in tag.chapters] == list(CHAPTERS)
    assert tag.chapters[0].begin_ms == 0
    assert [chapter.end_ms for chapter in tag.chapters[:-1]] == [chapter.begin_ms for chapter in tag.chapters[1:]]
    samples = 6 * 41 * 576
    assert tag.chapters[-1].end_ms == round(samples / 22.05)
    assert tag.chapters[1].begin_ms == round((41 * 576 + 12_345) / 22.05)
    assert tag.reading_order() == [chapter.name for chapter in tag.chapters]
    assert tag.names.index("CTOC") < tag.names.index("CHAP")


@pytest.mark.parametrize("count", [1, 255, 256, 600])
def test_any_number_of_chapters_is_in_one_ordered_table(count: int) -> None:
    """A table holds 255 entries, so more make a tree; it still names every chapter once, in order, from one root."""
    tag = Tag(id3_tag(TAGS, [Chapter(f"Mục {number}", number, number + 1) for number in range(count)]))
    assert tag.reading_order() == [chapter.name for chapter in tag.chapters]
    assert [chapter.title for chapter in tag.chapters] == [f"Mục {number}" for number in range(count)]
    assert max(len(table.children) for table in tag.tables.values()) <= 255


def test_the_place_of_the_tag_can_be_held_before_the_times_are_known() -> None:
    """Times do not change its length, so that it is written first and again at the end."""
    empty = id3_tag(TAGS, [Chapter(title, 0, 0) for title in CHAPTERS])
    full = id3_tag(TAGS, [Chapter(title, 1 << 20, (1 << 32) - 1) for title in CHAPTERS])
    assert len(empty) == len(full)


def test_more_chapters_than_a_tag_holds_are_an_error_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which thing, and what to do; at a thousandth of the true limit, which is 256 megabytes."""
    monkeypatch.setattr(id3, "_MOST_TAG_BYTES", id3._MOST_TAG_BYTES // 1000)
    id3_tag(TAGS, [Chapter("ạ" * 1000, 0, 0)] * 120)
    with pytest.raises(OutputError, match=r"140 chapters .* split the article"):
        id3_tag(TAGS, [Chapter("ạ" * 1000, 0, 0)] * 140)


@pytest.mark.parametrize(
    ("language", "code"),
    [("vi", "vie"), ("en-GB", "eng"), ("VI-vn", "vie"), ("fr", "fra"), ("hmn", "hmn"), ("x-klingon", "und"), ("", "und")],
)
def test_languages_have_three_letters(language: str, code: str) -> None:
    """BCP 47 in, ISO 639-2 out; what has no code there is undetermined."""
    assert three_letters(language) == code


def _ffprobe(path: Path, *show: str) -> dict[str, object]:
    done = subprocess.run(["ffprobe", "-v", "warning", *show, "-of", "json", str(path)], capture_output=True, check=True)
    assert done.stderr == b""
    found: dict[str, object] = json.loads(done.stdout)
    return found


@needs_ffmpeg
def test_ffprobe_lists_the_chapters_in_order(tmp_path: Path) -> None:
    """Start, end and title of each, as a player built on ffmpeg shows them."""
    path = tmp_path / "bai.mp3"
    path.write_bytes(narration())
    chapters = _ffprobe(path, "-show_chapters")["chapters"]
    assert isinstance(chapters, list)
    assert [chapter["tags"]["title"] for chapter in chapters] == list(CHAPTERS)
    begins = [float(chapter["start_time"]) for chapter in chapters]
    ends = [float(chapter["end_time"]) for chapter in chapters]
    assert begins == [0.0, *ends[:-1]]
    assert begins == sorted(begins)
    assert ends[-1] == pytest.approx(6 * 41 * 576 / 22_050, abs=0.001)


@needs_ffmpeg
def test_ffprobe_reads_the_fields_and_the_length(tmp_path: Path) -> None:
    """Title, artist, album, date, language and genre; a duration that comes from the Info frame, not from a guess."""
    path = tmp_path / "bai.mp3"
    path.write_bytes(narration())
    shape = _ffprobe(path, "-show_format")["format"]
    assert isinstance(shape, dict)
    tags = shape["tags"]
    assert (tags["title"], tags["artist"], tags["album"]) == (TITLE, "Thu Trang", "Cổng thông tin điện tử")
    assert tags["date"].startswith("2023-02-07")
    assert (tags.get("language") or tags.get("TLAN"), tags["genre"]) == ("vie", "Speech")
    assert float(shape["duration"]) == pytest.approx(6 * 41 * 576 / 22_050, abs=2 * 576 / 22_050)
