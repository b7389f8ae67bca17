"""``docreader verbalise`` and its options, as a user would see them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from docreader.cli import explain_reading
from docreader.cli.explain_reading import CLASSES
from docreader.verbalise import Options
from docreader.verbalise.engine import speak
from docreader.verbalise.options import CHOICES
from docreader.verbalise.rule import Rule, always
from docreader.verbalise.rules import RULES

from .conftest import Run

TEXT = "Ngày 07/02/2005, UBND xã tiếp 36/42 hộ; xem https://bachthong.backan.gov.vn/tin-tuc-su-kien/nong-thon-moi."


def test_explain_tells_each_part_in_the_language_of_the_run(docreader: Run) -> None:
    """Written, said, class in words and rule; what is said as written is not repeated."""
    vi = docreader("verbalise", "--explain", "Đạt 85% ở UBND", lang="vi").stdout.decode()
    assert vi.splitlines() == [
        "Đạt tám mươi lăm phần trăm ở ủy ban nhân dân",
        "  85%  → tám mươi lăm phần trăm",
        "         phần trăm (percent.amount); căn cứ: ISO 80000-1, 7.2: % and ‰ follow",
        "         the number after a space; cách đọc bản tin của VTV, VOV",
        "  UBND → ủy ban nhân dân",
        "         chữ viết tắt (abbreviations.word); căn cứ: cách đọc bản tin của VTV,",
        "         VOV",
    ]
    en = docreader("verbalise", "--explain", "Đạt 85% ở UBND", lang="en").stdout.decode()
    assert "per cent (percent.amount); source: ISO 80000-1" in en
    assert "abbreviation (abbreviations.word)" in en


def test_explain_says_so_where_nothing_changes(docreader: Run) -> None:
    """A line that is said as it is written."""
    said = docreader("verbalise", "--explain", "Thi đua yêu nước.", lang="vi").stdout.decode()
    assert said.splitlines() == ["Thi đua yêu nước.", "  (đọc nguyên như viết)"]


def test_explain_fits_a_terminal(docreader: Run) -> None:
    """No line after the spoken one is wider than 80 columns, however long an address is."""
    lines = docreader("verbalise", "--explain", TEXT, lang="vi").stdout.decode().splitlines()[1:]
    assert len(lines) > 8
    assert [line for line in lines if len(line) > 80] == []


def test_json_holds_every_part(docreader: Run) -> None:
    """One object for each line; the spans tile the text; the rule, its source and whether it is unsure."""
    result = docreader("verbalise", "--json", stdin=f"{TEXT}\n\n85%\n".encode())
    objects = [json.loads(line) for line in result.stdout.decode().splitlines()]
    assert [one["written"] for one in objects] == [TEXT, "", "85%"]
    assert "".join(span["written"] for span in objects[0]["spans"]) == TEXT
    assert "".join(span["said"] for span in objects[0]["spans"]) == objects[0]["said"]
    assert set(objects[2]["spans"][0]) == {"start", "end", "written", "said", "rule", "source", "unsure"}


def test_sources_are_told_in_the_language_of_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words of norms and broadcasters are translated, Vietnamese examples stay, English notes go; an unsure reading says so."""
    source = "VTV/VOV news usage: ba trên bốn; Decree 30/2020/NĐ-CP, App. III: type codes; ISO 8601-1:2019"
    rule = Rule(name="ratios.bare", pattern=re.compile("3/4"), say=always("ba phần tư"), source=source, unsure=True)
    monkeypatch.setattr(explain_reading, "_rules", lambda: {"ratios.bare": rule})
    spoken = speak("3/4", (rule,), Options())
    for language, words in (
        ("vi", "không có gì quanh đó quyết định: chọn cách đọc an toàn nhất; căn cứ: cách đọc bản tin của VTV, VOV: ba trên bốn; "
               "Nghị định 30/2020/NĐ-CP, Phụ lục III; ISO 8601-1:2019"),
        ("en", f"nothing around it decides: the safest reading; source: {source}"),
    ):  # fmt: skip
        monkeypatch.setattr("docreader.cli.talk._chosen", language)
        assert words in " ".join(explain_reading.explain(spoken).split())


def test_every_class_of_rules_has_words() -> None:
    """--explain names the class of every rule in both languages."""
    assert {rule.name.split(".")[0] for rule in RULES} <= set(CLASSES)
    assert all(en and vi and en != vi for en, vi in CLASSES.values())


@pytest.mark.parametrize("name", CHOICES)
def test_each_option_changes_something(docreader: Run, name: str) -> None:
    """The second value of each option is heard, and a value that is none is refused."""
    text = f"{TEXT} Thu 7.007.000.000 đồng theo Quy chế số 22-QC/TU"
    flag = f"--{name.replace('_', '-')}"
    said = [docreader("verbalise", flag, value, text).stdout for value in CHOICES[name]]
    assert said[0] == docreader("verbalise", text).stdout
    assert len(set(said)) == len(said)
    refused = docreader("verbalise", flag, "x", text, lang="vi")
    assert refused.returncode == 2
    assert "Giá trị không hợp" in refused.stderr.decode()


def test_a_lexicon_wins(docreader: Run, folder: Path) -> None:
    """--lexicon with TSV; PLS with phonemes is told on stderr."""
    (folder / "a.tsv").write_text("UBND\tủy ban\n", "utf-8")
    assert docreader("verbalise", "--lexicon", "a.tsv", "UBND xã").stdout.decode() == "ủy ban xã\n"
    lexeme = "<lexeme><grapheme>Huế</grapheme><phoneme>x</phoneme></lexeme>"
    (folder / "a.pls").write_text(
        f'<lexicon xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" version="1.0">{lexeme}</lexicon>', "utf-8"
    )
    result = docreader("verbalise", "--lexicon", "a.pls", "Huế", lang="vi")
    assert (result.returncode, result.stdout.decode()) == (0, "Huế\n")
    assert "a.pls: 1 mục chỉ có phiên âm (phoneme)" in result.stderr.decode()


@pytest.mark.parametrize(
    ("content", "code", "said"), [("a b\n", 2, "từ điển a.tsv, dòng 1: có 1 cột"), (None, 3, "a.tsv: không có tệp này")]
)
def test_a_bad_lexicon_is_one_line_of_error(docreader: Run, folder: Path, content: str | None, code: int, said: str) -> None:
    """A line that cannot be understood, and a file that is not there."""
    if content is not None:
        (folder / "a.tsv").write_text(content, "utf-8")
    for command in (["verbalise", "x"], ["speak", "missing.html", "--voice", "silent"]):
        result = docreader(*command, "--lexicon", "a.tsv", lang="vi")
        assert result.returncode == code
        assert said in result.stderr.decode()
        assert result.stderr.decode().count("\n") == 1


def test_speak_reads_as_it_is_told(docreader: Run, folder: Path, sample: Path) -> None:
    """--lexicon and the words of a region are heard in a narration: other words, other sound."""
    (folder / "a.tsv").write_text("Bạch Thông\tQuê ta\n", "utf-8")
    plain = ["speak", sample, "--voice", "silent", "-o"]
    docreader(*plain, "a.wav")
    docreader(*plain, "b.wav", "--lexicon", "a.tsv")
    docreader(*plain, "c.wav", "--years", "short")
    assert len({(folder / f"{name}.wav").stat().st_size for name in "abc"}) == 3
