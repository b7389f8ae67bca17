"""The model as JSON, for programs."""

from __future__ import annotations

import json

import pytest

from docreader.errors import OutputError
from docreader.model import Article, Block, Quote, Settings
from docreader.model.serial import article_from_json
from docreader.writers.json import write_json

from .samples import EVERYTHING, paragraph


def written(article: Article) -> str:
    """The JSON text."""
    data = write_json(article, Settings(step=7, theme="dark"), {}).data
    assert isinstance(data, str)
    return data


def test_it_reads_back_as_the_same_article() -> None:
    """Nothing is lost, and settings leave no trace."""
    assert article_from_json(written(EVERYTHING)) == EVERYTHING
    assert written(EVERYTHING) == write_json(EVERYTHING, Settings(), {}).data
    assert json.loads(written(EVERYTHING))["title"] == "chữ03 chữ04"


def test_half_a_character_can_be_saved() -> None:
    """A lone surrogate has no UTF-8 form; JSON escapes it, and it comes back."""
    odd = Article(title="a\ud800b", byline="\udfff")
    assert article_from_json(written(odd).encode("utf-8").decode("utf-8")) == odd


def test_too_deep_is_said_in_one_line() -> None:
    """No traceback, and what to do instead."""
    block: Block = paragraph("đáy")
    for _ in range(10_000):
        block = Quote(blocks=(block,))
    with pytest.raises(OutputError, match="nested too deep"):
        written(Article(title="x", blocks=(block,)))
