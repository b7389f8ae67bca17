"""Which strings are Vietnamese syllables: the proof by which text in a wrong encoding is told from text in another language.

The tables hold what the orthography allows, not what dictionaries list: a syllable that nobody uses does no harm here.
Source: the spelling that Vietnamese schools teach (c, g, ng before a, ă, â, o, ô, ơ, u, ư; k, gh, ngh before e, ê, i, y).
"""

from __future__ import annotations

import re
from functools import cache

_HARD = "c g ng"
"""Not before e, ê, i, y."""
_SOFT = "k gh ngh"
"""Only before e, ê, i, y."""
_OTHERS = "b ch d đ gi h kh l m n nh p ph r s t th tr v x"
_RIMES = (
    "a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êc êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot "
    "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ "
    "up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu "
    "y yêm yên yêng yêt yêu"
)
_AFTER_QU = "a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây e en eo et ê êch ên ênh êt i inh it ôc ơ"
_AFTER_QUY = "y ych ynh yên yêt yt"
_AFTER_GI = "êc êm ên êng êp êt êu n"
_STOPS = ("c", "ch", "p", "t")

_GRAVE = "àằầèềìòồờùừỳ"
_HOOK = "ảẳẩẻểỉỏổởủửỷ"
_TILDE = "ãẵẫẽễĩõỗỡũữỹ"
_ACUTE = "áắấéếíóốớúứý"
_DOT = "ạặậẹệịọộợụựỵ"
_PLAIN = "aăâeêioôơuưy"
_TONELESS = str.maketrans(_GRAVE + _HOOK + _TILDE + _ACUTE + _DOT, _PLAIN * 5)
TONED = frozenset(_GRAVE + _HOOK + _TILDE + _ACUTE + _DOT)
"""Small letters that carry a tone."""
_STOPPED_TONES = frozenset(_ACUTE + _DOT)
_VOWEL = re.compile(f"[{_PLAIN}]")

_WORD = re.compile(r"[A-Za-z\u00a1-\u02af\u0300-\u036f\u1e00-\u1eff]+")
"""Also the signs of Latin-1, which are letters in a font's own encoding."""


@cache
def _syllables() -> frozenset[str]:
    """Every syllable that may be written, without its tone."""
    rimes = _RIMES.split()
    soft = {rime for rime in rimes if rime[0] in "eêiy"}
    found = {onset + rime for onset in ("", *_OTHERS.split()) for rime in rimes}
    found |= {onset + rime for onset in _HARD.split() for rime in rimes if rime not in soft}
    found |= {onset + rime for onset in _SOFT.split() for rime in soft}
    found |= {f"qu{rime}" for rime in [*_AFTER_QU.split(), *_AFTER_QUY.split()]} | {
        f"gi{rime}" for rime in ("", *_AFTER_GI.split())
    }
    return frozenset(found)


def is_syllable(word: str) -> bool:
    """Whether ``word``, in NFC, can be a Vietnamese syllable; a final stop allows two tones only.

    >>> [is_syllable(word) for word in ("Nghiêng", "được", "là", "café", "hàt", "für")]
    [True, True, True, False, False, False]
    """
    small = word.lower()
    tones = [letter for letter in small if letter in TONED]
    plain = small.translate(_TONELESS)
    if len(tones) > 1 or plain not in _syllables():
        return False
    return not plain.endswith(_STOPS) or (bool(tones) and tones[0] in _STOPPED_TONES)


def has_vowel(word: str) -> bool:
    """Whether ``word`` has a vowel of Vietnamese; the abbreviation HĐND has none."""
    return _VOWEL.search(word.lower().translate(_TONELESS)) is not None


def is_unicode(word: str) -> bool:
    """Whether ``word`` has a letter that neither Latin-1 nor windows-1252 has: no font's own encoding reads as such."""
    return any(letter > "\xff" and letter not in "ŒœŠšŸŽžƒˆ˜" for letter in word)


def accented(text: str) -> list[str]:
    """The words of ``text`` that have a letter beyond ASCII, or a sign that may stand for one.

    >>> accented("Hµ Néi, 30°, caf\u00e9")
    ['Hµ', 'Néi', 'café']
    """
    return [word for word in _WORD.findall(text) if not word.isascii() and any(letter.isalpha() for letter in word)]
