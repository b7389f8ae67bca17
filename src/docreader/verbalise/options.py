"""What may be chosen about the way Vietnamese is read aloud."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from docreader.errors import OptionError

Thousand: TypeAlias = Literal["nghìn", "ngàn"]
ZeroTens: TypeAlias = Literal["linh", "lẻ"]
DocumentNumbers: TypeAlias = Literal["expanded", "letters"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """One listener's choice of words; the first of each is the northern broadcasters'."""

    thousand: Thousand = "nghìn"
    """1,000."""
    zero_tens: ZeroTens = "linh"
    """The empty tens of 105."""
    document_numbers: DocumentNumbers = "expanded"
    """``22-QC/TU`` as "hai mươi hai, quy chế, tỉnh ủy" or as "hai mươi hai, quy xê, tê u"."""

    def __post_init__(self) -> None:
        for name, kind in (("thousand", Thousand), ("zero_tens", ZeroTens), ("document_numbers", DocumentNumbers)):
            value = getattr(self, name)
            if value not in get_args(kind):
                allowed = ", ".join(get_args(kind))
                raise OptionError(
                    f"{name} cannot be {value!r}: choose {allowed}", f"{name} không nhận {value!r}: hãy chọn {allowed}"
                )


DEFAULT = Options()
