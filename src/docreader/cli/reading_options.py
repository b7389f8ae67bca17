"""Options of how Vietnamese is read aloud, for the commands that read it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from docreader.cli.talk import pick
from docreader.verbalise.options import CHOICES, Options


def reading_options() -> list[click.Parameter]:
    """``--lexicon``, then one option for each choice of words."""
    help_of = {
        "thousand": pick("Word for 1,000 (default nghìn).", "Từ chỉ 1.000 (mặc định nghìn)."),
        "zero_tens": pick("Word for the zero in 105 (default linh).", "Từ đọc số không trong 105 (mặc định linh)."),
        "billion": pick("Spelling of 1,000,000,000 (default tỷ).", "Cách viết từ chỉ 1.000.000.000 (mặc định tỷ)."),
        "seven": pick("Word for 7 (default bảy).", "Từ chỉ số 7 (mặc định bảy)."),
        "years": pick(
            "Years in full, 2023 as “hai nghìn không trăm hai mươi ba” (default), or short, without “không trăm”.",
            "Đọc năm đầy đủ (full, mặc định): 2023 là “hai nghìn không trăm hai mươi ba”; hoặc gọn (short), bỏ “không trăm”.",
        ),
        "document_numbers": pick(
            "22-QC/TU as “quy chế, tỉnh ủy” (expanded, default), without a type said before it (brief), or by its letters.",
            "Số văn bản 22-QC/TU: đọc rõ “quy chế, tỉnh ủy” (expanded, mặc định), không nhắc lại tên loại đã nói (brief), "
            "hoặc từng chữ cái (letters).",
        ),
        "abbreviations": pick(
            "UBND as “ủy ban nhân dân” (expand, default) or by its letters (spell).",
            "UBND: đọc rõ “ủy ban nhân dân” (expand, mặc định) hoặc từng chữ cái (spell).",
        ),
    }
    lexicon = click.Option(
        ["--lexicon"],
        metavar=pick("FILE", "TỆP"),
        type=click.Path(path_type=Path),
        help=pick(
            "Your own words, which win over docreader's: lines of WRITTEN, a tab, SAID; or W3C PLS. See docs/lexicon.md.",
            "Từ điển riêng, được ưu tiên hơn từ điển có sẵn: mỗi dòng gồm CHỮ VIẾT, dấu tab, LỜI ĐỌC; hoặc tệp W3C PLS. "
            "Xem docs/lexicon.md.",
        ),
    )
    choices = [
        click.Option([f"--{name.replace('_', '-')}"], type=click.Choice(allowed), default=allowed[0], help=help_of[name])
        for name, allowed in CHOICES.items()
    ]
    return [lexicon, *choices]


def reading_of(chosen: Mapping[str, Any]) -> Options:
    """The options that the command line chose."""
    words = {name: chosen[name] for name in CHOICES}
    path = chosen["lexicon"]
    if path is None:
        return Options(**words)
    from docreader.pipeline import read_lexicon  # loads what reads pages, which a line of text does not need

    return Options(**words, lexicon=read_lexicon(path))
