"""``docreader read --explain``: the account that a person can read, and that no rule is without words."""

# ruff: noqa: E501  # markup and words of the account are read better on long lines

from __future__ import annotations

import ast
import json
import re
import tomllib
from pathlib import Path

import pytest

from docreader.cli.rule_words import FOR_ARTICLE, PORTAL, RULES, words_of

from .conftest import Run

ROOT = Path(__file__).parents[2]
HTML = ROOT / "src/docreader/readers/html"
_RULE = re.compile(
    r"(?:title|kicker|lead|byline|byline_role|photo_credit|source|published|modified|language|direction|site_name|url"
    r"|heading|paragraph|figure|table|itemlist|list|quote|preformatted|footnote|chrome|outside|confidence)\.[a-z][a-z-]*"
)
_STATED = re.compile(r'_from\(metas, "(\w+)"')
_DATED = ("published", "modified")
_DATE_SOURCES = ("json-ld", "meta", "microdata")
LOGIN = "<h1>Đăng nhập</h1><p>Bạn cần đăng nhập để xem nội dung này của cổng thông tin.</p><input type=password>"


def rule_ids() -> set[str]:
    """Every rule id that the reader's source writes, or makes of a field's name or of a key of words.toml."""
    assert "microdata" in (HTML / "metadata.py").read_text("utf-8")
    found = {f"chrome.{reason}" for reason in tomllib.loads((HTML / "words.toml").read_text("utf-8"))["names"]["chrome"]}
    found |= {f"{field}.{origin}" for field in _DATED for origin in _DATE_SOURCES}
    for path in HTML.rglob("*.py"):
        text = path.read_text("utf-8")
        found |= {f"{field}.meta" for field in _STATED.findall(text)}
        found |= {
            node.value
            for node in ast.walk(ast.parse(text))
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and _RULE.fullmatch(node.value)
        }
    return found


@pytest.mark.parametrize("rule", sorted(rule_ids()))
def test_every_rule_is_told_in_words(rule: str) -> None:
    """In both languages, each in its own words; whoever adds a rule adds its sentence in docreader.cli.rule_words."""
    assert rule in RULES
    en, vi = RULES[rule]
    assert en != vi
    assert not en.endswith(".")


def test_no_words_are_left_of_rules_that_went() -> None:
    """The table holds only rules that exist."""
    assert set(RULES) <= rule_ids()
    assert set(RULES) > FOR_ARTICLE


def test_hints_are_told_by_their_name() -> None:
    """Rule ids of site hints are made of the file's name."""
    for part in (*PORTAL, "lead"):
        assert all("cong-tinh" in said for said in words_of(f"portal.cong-tinh.{part}"))


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("vi", ["CÁC PHẦN CỦA BÀI", "Tác giả: Thu Trang", "chữ ký cuối bài", "ĐÃ BỎ RA NGOÀI", "“Tăng cỡ chữ Giảm cỡ chữ”", "ĐỘ TIN CẬY", "LƯU Ý"]),
        ("en", ["WHAT THE ARTICLE IS", "Byline: Thu Trang", "the signature under the text", "LEFT OUT", "“Tăng cỡ chữ Giảm cỡ chữ”", "HOW SURELY", "NOTICES"]),
    ],
)  # fmt: skip
def test_the_account_is_readable(docreader: Run, sample: Path, lang: str, words: list[str]) -> None:
    """Fields, blocks, removals and confidence in the language of the run; 80 columns, no drawing, nothing on stderr."""
    result = docreader("read", sample, "--explain", lang=lang)
    said = result.stdout.decode()
    assert (result.returncode, result.stderr) == (0, b"")
    assert all(word in said for word in words)
    assert max(map(len, said.splitlines())) <= 80
    assert not re.search(r"[\u2500-\u259f\x1b\t]", said)


def test_the_account_as_json_is_the_provenance(docreader: Run, sample: Path) -> None:
    """``--explain --json`` holds what ``--json`` holds of it, and the notices."""
    account = json.loads(docreader("read", sample, "--explain", "--json").stdout)
    article = json.loads(docreader("read", sample, "--json").stdout)
    assert account == {"provenance": article["provenance"], "notices": article["notices"]}
    assert article["provenance"]["confidence"] > 0.5


def test_the_account_of_an_articles_own_json_is_the_same(docreader: Run, folder: Path, sample: Path) -> None:
    """The account travels with the article."""
    (folder / "bai.json").write_bytes(docreader("read", sample, "--json").stdout)
    assert docreader("read", "bai.json", "--explain").stdout == docreader("read", sample, "--explain").stdout


def test_a_page_of_every_block_is_told(docreader: Run, folder: Path) -> None:
    """Headings, lists, tables, quotes, verse and pictures each have a line."""
    prose = "<p>Bà con thôn Pò Đồn cùng nhau dựng lại chiếc guồng nước bên suối, sau trận lũ hồi cuối tháng chín năm ngoái.</p>"
    (folder / "bai.html").write_text(
        f"<h1>Guồng nước Pò Đồn</h1><div>{prose * 4}<h2>Cách làm</h2><ol><li>Chặt vầu</li><li>Đan phên</li></ol>"
        "<table><tr><th>Thôn</th><th>Công</th></tr><tr><td>Pò Đồn</td><td>64</td></tr></table>"
        "<blockquote><p>Nước về là lúa về.</p></blockquote><pre>Guồng quay\nnước chảy</pre><img src='a.jpg' alt='Guồng nước'></div>",
        encoding="utf-8",
    )
    said = docreader("read", "bai.html", "--explain", lang="vi").stdout.decode()
    for line in ("đề mục: Cách làm", "danh sách: 2 mục; Chặt vầu", "bảng: 2 hàng; Thôn | Công", "lời trích: Nước về", "chữ giữ nguyên dòng: Guồng quay", "ảnh: Guồng nước"):  # fmt: skip
        assert line in said


def test_a_reason_is_told_once(docreader: Run, folder: Path) -> None:
    """Two lines that speak of other kinds of page are one reason to a reader."""
    (folder / "vao.html").write_text(LOGIN.replace("<input", "<p>Kết quả tìm kiếm</p><input"), encoding="utf-8")
    assert docreader("read", "vao.html", "--explain").stdout.decode().count("(confidence.words)") == 1


def test_explain_does_not_go_with_a_page(docreader: Run, sample: Path) -> None:
    """``--html`` with ``--explain`` is a mistake that is told."""
    result = docreader("read", sample, "--explain", "--html")
    assert (result.returncode, result.stdout) == (2, b"")
    assert b"--explain" in result.stderr


@pytest.mark.parametrize(("lang", "words"), [("vi", "trang đăng nhập"), ("en", "a login page")])
def test_a_page_that_is_no_article_is_told_and_still_read(docreader: Run, folder: Path, lang: str, words: str) -> None:
    """The text goes to stdout with exit code 0, what the page seems to be to stderr; with --strict it is an error."""
    (folder / "vao.html").write_text(LOGIN, encoding="utf-8")
    result = docreader("read", "vao.html", lang=lang)
    assert result.returncode == 0
    assert "Bạn cần đăng nhập" in result.stdout.decode()
    assert words in result.stderr.decode()
    assert result.stderr.count(b"\n") == 1
    strict = docreader("read", "vao.html", "--strict", lang=lang)
    assert (strict.returncode, strict.stdout) == (3, b"")
    assert words in strict.stderr.decode()
    assert words in docreader("read", "vao.html", "--explain", lang=lang).stdout.decode().replace("\n  ", " ")
    notices = json.loads(docreader("read", "vao.html", "--json").stdout)["notices"]
    assert [(notice["type"], notice["kind"]) for notice in notices] == [("NotAnArticle", "login")]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_own_site_hints_from_the_command_line(docreader: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, lang: str) -> None:
    """``--portals`` and ``DOCREADER_PORTALS`` take a folder; a wrong file is one line with exit code 2."""
    (folder / "goi-y").mkdir()
    (folder / "goi-y/thon.toml").write_text(
        '[match]\nelement = "#thon"\n[article]\nbyline = ".nguoi-viet-bai"\n', encoding="utf-8"
    )
    prose = (
        "<p>Bà con thôn Pò Đồn cùng nhau dựng lại chiếc guồng nước bên suối, sau trận lũ hồi cuối tháng chín năm ngoái.</p>" * 4
    )
    (folder / "bai.html").write_text(
        f"<div id='thon'><h1>Guồng nước</h1><i class='nguoi-viet-bai'>Thu Trang</i><div>{prose}</div></div>"
    )
    assert json.loads(docreader("read", "bai.html", "--json", "--portals", "goi-y").stdout)["byline"] == "Thu Trang"
    monkeypatch.setenv("DOCREADER_PORTALS", "goi-y")
    assert json.loads(docreader("read", "bai.html", "--json").stdout)["byline"] == "Thu Trang"
    (folder / "goi-y/sai.toml").write_text("[match]\nhosts = 3\n")
    for command in (["read"], ["export", "-o", "x.txt"], ["speak", "--voice", "silent", "-o", "x.mp3"]):
        result = docreader(*command, "bai.html", lang=lang)
        assert (result.returncode, result.stderr.count(b"\n")) == (2, 1)
        assert b"sai.toml: match.hosts" in result.stderr
