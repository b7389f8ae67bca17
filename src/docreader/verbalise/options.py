"""What may be chosen about the way Vietnamese is read aloud."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from docreader.errors import OptionError
from docreader.verbalise.user_lexicon import EMPTY, Lexicon

Thousand: TypeAlias = Literal["nghìn", "ngàn"]
ZeroTens: TypeAlias = Literal["linh", "lẻ"]
Billion: TypeAlias = Literal["tỷ", "tỉ"]
Seven: TypeAlias = Literal["bảy", "bẩy"]
Years: TypeAlias = Literal["full", "short"]
DocumentNumbers: TypeAlias = Literal["expanded", "brief", "letters"]
Abbreviations: TypeAlias = Literal["expand", "spell"]

CHOICES: dict[str, tuple[str, ...]] = {
    "thousand": get_args(Thousand),
    "zero_tens": get_args(ZeroTens),
    "billion": get_args(Billion),
    "seven": get_args(Seven),
    "years": get_args(Years),
    "document_numbers": get_args(DocumentNumbers),
    "abbreviations": get_args(Abbreviations),
}
"""What each option takes; the first is the default."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """One listener's choice of words; the first of each is the northern broadcasters'. What is written as a word stays."""

    thousand: Thousand = "nghìn"
    """1,000."""
    zero_tens: ZeroTens = "linh"
    """The empty tens of 105."""
    billion: Billion = "tỷ"
    """1,000,000,000; the same sound in two spellings, which some voices need."""
    seven: Seven = "bảy"
    """7."""
    years: Years = "full"
    """``năm 2023`` as "năm hai nghìn không trăm hai mươi ba" or as "năm hai nghìn hai mươi ba"."""
    document_numbers: DocumentNumbers = "expanded"
    """``22-QC/TU`` as "hai mươi hai, quy chế, tỉnh ủy" or as "hai mươi hai, quy xê, tê u"; ``brief`` is the first without a type
    that stands before the number as a word: "Quy chế số hai mươi hai, tỉnh ủy"."""
    abbreviations: Abbreviations = "expand"
    """``UBND`` as "ủy ban nhân dân" or as "u bê nờ đê". Titles and places (ThS., TP.) are always expanded."""
    lexicon: Lexicon = EMPTY
    """The listener's own words, which win over everything else."""

    def __post_init__(self) -> None:
        for name, allowed in CHOICES.items():
            value = getattr(self, name)
            if value not in allowed:
                listed = ", ".join(allowed)
                raise OptionError(
                    f"{name} cannot be {value!r}: choose {listed}", f"{name} không nhận {value!r}: hãy chọn {listed}"
                )


DEFAULT = Options()
