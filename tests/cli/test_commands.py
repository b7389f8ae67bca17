"""Each command does its work, as a user would see it."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from docreader.cli.shell import COMMANDS

from .conftest import EXAMPLES, Run


def digest(path: Path) -> str:
    """A file in one word."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_in_the_language_of_the_run(docreader: Run, command: str, lang: str) -> None:
    """Every page of help, whole, with no word of the other language's frame."""
    said = docreader(*([command] if command else []), "--help", lang=lang).stdout.decode()
    frame = {"vi": ["Cách dùng:", "Tùy chọn"], "en": ["Usage:", "Options"]}
    assert all(word in said for word in frame[lang])
    assert not any(word in said for word in frame["en" if lang == "vi" else "vi"])


def test_read_prints_the_text_of_the_article(docreader: Run, sample: Path) -> None:
    """The default is plain text on stdout."""
    said = docreader("read", sample).stdout.decode()
    assert said.startswith("Bạch Thông thực hiện hiệu quả Quy chế công tác dân vận\n")
    assert "nông thôn mới./." in said
    assert "Tăng cỡ chữ" not in said


def test_read_json_is_one_object_on_stdout(docreader: Run, sample: Path) -> None:
    """--json, from a file and from standard input, is the same."""
    from_file = docreader("read", sample, "--json")
    from_stdin = docreader("read", "-", "--json", stdin=sample.read_bytes())
    assert from_file.stdout == from_stdin.stdout
    article = json.loads(from_file.stdout)
    assert article["byline"] == "Thu Trang"
    assert article["published"] == "2023-02-07"


def test_export_writes_every_output_from_one_reading(docreader: Run, folder: Path, sample: Path) -> None:
    """Several -o in one call; each is what its suffix says."""
    result = docreader("export", sample, "-o", "bai.pdf", "-o", "bai.html", "-o", "bai.txt", "-o", "bai.json", "--size", "28")
    assert result.returncode == 0, result.stderr
    assert (folder / "bai.pdf").read_bytes().startswith(b"%PDF-1.7")
    assert (folder / "bai.html").read_text("utf-8").startswith("<!doctype html>")
    assert json.loads((folder / "bai.json").read_text("utf-8"))["title"] in (folder / "bai.txt").read_text("utf-8")


def test_export_to_standard_output_is_a_page(docreader: Run, sample: Path) -> None:
    """``docreader export - -o -`` is a filter."""
    assert b"<main" in docreader("export", "-", "-o", "-", stdin=sample.read_bytes()).stdout


def test_speak_names_its_output_after_the_source(docreader: Run, folder: Path, sample: Path) -> None:
    """Without -o the MP3 lies in the current folder; people are told what was made, on stderr."""
    result = docreader("speak", sample, "--voice", "espeak", lang="vi")
    assert result.returncode == 0, result.stderr
    assert (folder / "bach-thong.mp3").read_bytes().startswith(b"ID3")
    assert result.stdout == b""
    assert "Đã ghi: bach-thong.mp3" in result.stderr.decode()


def test_speak_to_standard_output_is_the_same_file(docreader: Run, folder: Path, sample: Path) -> None:
    """-o - gives the bytes that -o FILE would hold."""
    docreader("speak", sample, "--voice", "silent", "-o", "a.mp3")
    assert docreader("speak", sample, "--voice", "silent", "-o", "-").stdout == (folder / "a.mp3").read_bytes()


def test_two_runs_and_any_number_of_workers_give_the_same_bytes(docreader: Run, folder: Path, sample: Path) -> None:
    """MP3 with 1, 2 and 3 workers; PDF, HTML and JSON twice."""
    for number, workers in enumerate(("1", "2", "3", "2")):
        docreader("speak", sample, "--voice", "espeak", "-o", f"{number}.mp3", "--workers", workers)
    assert len({digest(folder / f"{number}.mp3") for number in range(4)}) == 1
    for suffix in ("pdf", "html", "json"):
        for name in ("a", "b"):
            docreader("export", sample, "-o", f"{name}.{suffix}")
        assert digest(folder / f"a.{suffix}") == digest(folder / f"b.{suffix}")


def test_auto_without_a_network_speaks_with_espeak_and_says_so(
    docreader: Run, folder: Path, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The default voice needs no network; stderr names the voice and why."""
    monkeypatch.setenv("DOCREADER_GTTS_ENDPOINT", "http://127.0.0.1:9/")
    result = docreader("speak", sample, "-o", "a.mp3")
    assert result.returncode == 0, result.stderr
    assert "espeak" in result.stderr.decode()
    assert (folder / "a.mp3").stat().st_size > 1_000_000


def test_verbalise_gives_one_line_for_each_line(docreader: Run) -> None:
    """Empty lines stay, and the last line needs no line break."""
    result = docreader("verbalise", stdin="Đạt 85%\n\nngày 30/12/2021".encode())
    lines = result.stdout.decode().split("\n")
    assert len(lines) == 4
    assert lines[0] == "Đạt tám mươi lăm phần trăm"
    assert lines[1] == ""
    assert docreader("verbalise", "Đạt", "85%").stdout.decode() == lines[0] + "\n"


def test_voices_says_where_text_goes(docreader: Run) -> None:
    """The list tells offline from online, and that gTTS sends text to Google."""
    said = docreader("voices").stdout.decode()
    assert "espeak" in said
    assert "Google" in said


def test_doctor_is_well_here(docreader: Run) -> None:
    """On a machine where the tests run, nothing that is needed is missing."""
    result = docreader("doctor")
    assert result.returncode == 0, result.stdout
    assert b"espeak" in result.stdout


def test_strict_turns_a_loss_into_an_error(docreader: Run, folder: Path) -> None:
    """A picture without any words is a notice, and with --strict exit code 3 and no file."""
    text = "<p>" + "Nhân dân thi đua lao động sản xuất, xây dựng nông thôn mới ở khắp các xã trong huyện. " * 8 + "</p>"
    (folder / "a.html").write_text(f"<title>Bài</title><article><h1>Bài</h1>{text}<img src='x.jpg'>{text}</article>")
    kept = docreader("export", "a.html", "-o", "a.txt")
    assert kept.returncode == 0
    assert "Note: " in kept.stderr.decode()
    strict = docreader("export", "a.html", "-o", "b.txt", "--strict")
    assert strict.returncode == 3
    assert not (folder / "b.txt").exists()


def test_library_and_command_line_write_the_same_bytes(docreader: Run, folder: Path, sample: Path) -> None:
    """``docreader.speak`` and ``docreader speak`` are one."""
    import docreader as library

    docreader("speak", sample, "--voice", "espeak", "-o", "cli.mp3")
    library.speak(library.read(sample), folder / "library.mp3")
    assert digest(folder / "cli.mp3") == digest(folder / "library.mp3")


def test_the_embedding_example_runs(folder: Path) -> None:
    """examples/embed.py does what it shows."""
    done = subprocess.run([sys.executable, EXAMPLES / "embed.py", folder], capture_output=True, text=True, check=True)
    assert "Bạch Thông" in done.stdout
    assert {path.suffix for path in folder.iterdir()} >= {".html", ".pdf", ".mp3"}


def test_strict_lets_repaired_text_pass(docreader: Run, folder: Path) -> None:
    """A page in an old font encoding is converted whole: that is told, and is no loss."""
    line = "B¸o c¸o kÕt qu¶ thùc hiÖn nhiÖm vô ph¸t triÓn kinh tÕ - x· héi, quèc phßng vµ an ninh cña huyÖn n¨m nay."
    (folder / "cu.html").write_text(
        f"<title>Tin</title><h1>Tin</h1><p>{line}</p><p>{line} §ång chÝ chñ tÞch ph¸t biÓu.</p>", "utf-8"
    )
    read = docreader("read", "cu.html", "--strict")
    assert (read.returncode, read.stderr) == (0, b"") or "TCVN3" in read.stderr.decode()
    assert "Báo cáo kết quả thực hiện nhiệm vụ phát triển kinh tế" in read.stdout.decode()
    assert "TextConverted" in docreader("read", "cu.html", "--json").stdout.decode()
