"""Article → JSON: the reading model itself, for programs."""

from __future__ import annotations

import re

from docreader.errors import OutputError
from docreader.model import Article, Pictures, Settings
from docreader.model.serial import article_to_json
from docreader.writers.base import Rendering

_SURROGATE = re.compile("[\ud800-\udfff]")


def write_json(article: Article, settings: Settings, pictures: Pictures) -> Rendering:  # noqa: ARG001 - every writer takes the same
    """The article as one JSON object that ``article_from_json`` reads back; settings and pictures are not part of it.

    Raises:
        OutputError: blocks lie inside blocks too deep for JSON.
    """
    try:
        text = article_to_json(article)
    except RecursionError as error:
        raise OutputError(
            "the article's blocks are nested too deep for JSON: choose html or text",
            "các khối của bài lồng nhau quá sâu, không ghi thành JSON được: hãy chọn html hoặc text",
        ) from error
    return Rendering(data=_SURROGATE.sub(lambda lone: f"\\u{ord(lone[0]):04x}", text))  # has no UTF-8 form; JSON can escape it
