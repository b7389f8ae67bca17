"""Names of letters, and whether letters make a word that a Vietnamese voice can say."""

from __future__ import annotations

import unicodedata

from docreader.verbalise import lazy_re as re

NAMES = {
    "A": "a", "Ă": "á", "Â": "ớ", "B": "bê", "C": "xê", "D": "đê", "Đ": "đê", "E": "e", "Ê": "ê", "F": "ép", "G": "gờ",
    "H": "hát", "I": "i", "J": "gi", "K": "ca", "L": "lờ", "M": "mờ", "N": "nờ", "O": "ô", "Ô": "ô", "Ơ": "ơ", "P": "pê",
    "Q": "quy", "R": "rờ", "S": "ét", "T": "tê", "U": "u", "Ư": "ư", "V": "vê", "W": "vê kép", "X": "ích xì", "Y": "y",
    "Z": "dét",
}  # fmt: skip
"""As broadcasters spell short names: "tê vê", "ép đê i", "hát năm nờ một". No other place knows the names of letters.

D is said as in those, not "dê" as in the school alphabet; G, L, M, N, R are the sounds, which are heard more clearly than
"e-lờ", "em-mờ"; O as in "vê kép tê ô". Source: VTV/VOV news usage."""
ITEM_NAMES = NAMES | {"D": "dê"}
"""As marks of items are said: there d stands beside đ, and only the names of the school alphabet tell them apart."""

GREEK = {
    "α": "an pha", "β": "bê ta", "γ": "gam ma", "δ": "đen ta", "ε": "ép xi lon", "η": "ê ta", "θ": "tê ta", "κ": "cáp pa",
    "λ": "lam đa", "μ": "muy", "π": "pi", "ρ": "rô", "σ": "xích ma", "τ": "tau", "φ": "phi", "χ": "khi", "ψ": "pơ xi",
    "ω": "ô mê ga", "Α": "an pha", "Β": "bê ta", "Γ": "gam ma", "Δ": "đen ta", "Θ": "tê ta", "Λ": "lam đa", "Π": "pi",
    "Σ": "xích ma", "Φ": "phi", "Ψ": "pơ xi", "Ω": "ô mê ga",
}  # fmt: skip
"""Greek letters that stand alone, as teachers of mathematics and physics say them. A whole word in Greek is for a Greek voice."""

_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_SYLLABLE = re.compile(
    r"(?:ngh?(?=[ieêy])|gh(?=[ieê])|k(?=[ieêy])|qu(?=[aăâeêiơy])|gi(?=[aăâeêoôơuư])|(?:ng|g|c)(?=[aăâoôơuư])|"
    r"[bdđhlmnrstvxp]|[cknpt]h|tr|gi)?"
    r"(?:(?:[aăâeêioôơuưy]|oa|oă|oe|uâ|uê|uô|uơ|uy|uyê|iê|yê|ươ)(?:[mnpt]|c|ng|nh|ch)?"
    r"|[iu]a|ưa|uya|ai|ay|ây|ao|au|âu|eo|êu|ia|iu|iêu|yêu|oi|ôi|ơi|ui|ưi|uôi|ươi|ưu|ươu|oai|oay|oao|oeo|uây|uao|uyu)"
)
_CLUSTER = r"(?:[bcdfgkp][lr]|s[cklmnptw]|st?r|t[rhw]|[cgknp]h|ng|qu|[bcdđfghjklmnpqrstvwxyz])"
_CODA = r"(?:[cfkmnpstxlr]|ng|nh|ch|ck)?"
_LAST_CODA = r"(?:[cfkmnpstxlr]|ng|nh|[cst]h|[cns]k|[nrls]t|[nrl]d|ll|ss)?"
"""With the ends of firms' names: VINFAST, AGRIBANK."""
_PRONOUNCEABLE = re.compile(rf"{_CLUSTER}?[aeiouy]{{1,2}}(?:{_CODA}{_CLUSTER}[aeiouy]{{1,2}})+{_LAST_CODA}")
_LONGEST_SPELT = 16
"""Letters; nobody follows more of them one by one, so a longer word is left to the voice."""


def spell(letters: str) -> str:
    """The names of ``letters``; what is no Vietnamese letter is left out.

    >>> spell("QC"), spell("gdp")
    ('quy xê', 'gờ đê pê')
    """
    return " ".join(NAMES[letter] for letter in letters.upper() if letter in NAMES)


def is_syllable(word: str) -> bool:
    """Whether ``word`` is built as a Vietnamese syllable, with or without its tone.

    >>> is_syllable("THỰC"), is_syllable("ban"), is_syllable("UBND"), is_syllable("CEO")
    (True, True, False, False)
    """
    return _SYLLABLE.fullmatch(_toneless(word)) is not None


def is_pronounceable(word: str) -> bool:
    """Whether a voice can say ``word`` as it stands: a syllable, or a longer name such as UNICEF.

    >>> is_pronounceable("UNICEF"), is_pronounceable("SAMSUNG"), is_pronounceable("BIDV"), is_pronounceable("RCEP")
    (True, True, False, False)
    """
    if len(word) > _LONGEST_SPELT:
        return True
    return is_syllable(word) or (len(word) >= 4 and _PRONOUNCEABLE.fullmatch(_toneless(word)) is not None)


def _toneless(word: str) -> str:
    parts = unicodedata.normalize("NFD", word.lower())
    return unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
