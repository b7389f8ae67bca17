"""The golden pages in font encodings hold what their truth says, by tables that are not the reader's."""

from __future__ import annotations

import re

import pytest

from .legacy_fonts import tcvn3, vni
from .truth import truth

_TAG = re.compile(rb"<[^>]*>")
_SPACES = re.compile(rb"[ \t\r\n]+")


def _without_markup(page: bytes) -> bytes:
    return _SPACES.sub(b"", _TAG.sub(b"", page))


def _words(name: str) -> list[str]:
    wanted = truth(name)
    return [*wanted.fields["lead"], *(piece.text for piece in wanted.pieces if piece.letter == "p")]


def _bare(written: bytes) -> bytes:
    return _SPACES.sub(b"", written)


def test_tcvn3_page_says_what_its_truth_says() -> None:
    """Each paragraph of the truth stands in the page's bytes; the headline in small letters, for a font of capitals."""
    page = _without_markup(truth("tcvn3").page)
    assert [text for text in _words("tcvn3") if _bare(tcvn3(text)) not in page] == []
    assert _bare(tcvn3(truth("tcvn3").fields["title"][0].lower())) in page


@pytest.mark.parametrize(("name", "encoding"), [("vni", "cp1252"), ("vni-utf8", "utf-8")])
def test_vni_page_says_what_its_truth_says(name: str, encoding: str) -> None:
    """Each paragraph of the truth, in VNI, stands in the page's bytes."""
    page = _without_markup(truth(name).page)
    words = [*_words(name), *truth(name).fields["title"]]
    assert [text for text in words if _bare(vni(text).encode(encoding)) not in page] == []


def test_no_letter_is_missing_from_the_tables() -> None:
    """Every Vietnamese letter has a place of its own in both encodings; only a toned capital has none in TCVN3."""
    vowels = [mark for row in ("aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ") for mark in row]
    letters = [*vowels, *"ơờớởỡợ", *"uùúủũụ", *"ưừứửữự", *"yỳýỷỹỵ", "đ"]
    assert len({tcvn3(letter) for letter in letters}) == len({vni(letter) for letter in letters}) == len(letters) == 73
    assert len({vni(letter.upper()) for letter in letters}) == 73
    assert all(tcvn3(letter) for letter in "ĂÂÊÔƠƯĐ")
    with pytest.raises(UnicodeEncodeError):
        tcvn3("Ở")
