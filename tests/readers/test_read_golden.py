"""The examples, read as they were checked line by line; ``--update-golden`` writes the files anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from docreader.model.serial import article_from_json, article_to_json
from docreader.readers import read

_ROOT = Path(__file__).resolve().parents[2]
_EXAMPLES = sorted((_ROOT / "examples").glob("*.html"))


@pytest.mark.parametrize("example", _EXAMPLES, ids=lambda path: path.stem)
def test_example_is_read_as_checked(example: Path, update_golden: bool) -> None:
    """Every field, block, origin and removal of an example is what was checked."""
    golden = _ROOT / "tests" / "golden" / example.stem / "article.json"
    found = article_to_json(read(example.read_bytes()))
    if update_golden:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(found, encoding="utf-8")
    assert article_from_json(found) == article_from_json(golden.read_text("utf-8"))
    assert found == golden.read_text("utf-8")


def test_sample_article_word_for_word() -> None:
    """Title, sapo, paragraphs, caption and signature of the sample article, without one word of the page around it."""
    found = read((_ROOT / "examples" / "bach-thong.html").read_bytes())
    assert found.title == "Bạch Thông thực hiện hiệu quả Quy chế công tác dân vận"
    assert (found.byline, found.published, found.source) == ("Thu Trang", "2023-02-07", None)
    assert found.lead is not None
    assert found.lead.startswith("Xác định công tác dân vận là một trong những nhiệm vụ chiến lược")
    assert found.lead.endswith("trong hệ thống chính trị tỉnh Bắc Kạn.")
    assert [type(block).__name__ for block in found.blocks] == [
        "Paragraph",
        "Figure",
        "Paragraph",
        "Paragraph",
        "Paragraph",
        "Paragraph",
    ]
    text = article_to_json(found).split('"provenance"')[0]
    assert not any(
        word in text
        for word in (
            "cỡ chữ",
            "Các tin khác",
            "In bài",
            "Lượt xem",
            "Trang chủ",
            "Chuyên mục",
            "PublishingPortal",
            "Ban Biên tập",
        )
    )
