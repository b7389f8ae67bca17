"""The encoding of bytes that say nothing of it, or only what a template says: by the letters that they make."""

from __future__ import annotations

import re

_PART = re.compile(rb"[^<>]+")
_SAMPLE_BYTES = 3000
_MOST_SAMPLES = 5
"""One damaged letter spoils a sample; the others tell."""
_LONGEST_PART_BYTES = 30_000
_ENDS = b" \n,.;"
"""Bytes that are no part of a longer letter in any encoding."""
_CANDIDATES = [
    *("gb18030", "big5hkscs", "cp932", "euc_jp", "cp949", "koi8_r", "koi8_u", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254"),
    *("cp1255", "cp1256", "cp1257", "cp1258", "cp874"),
]
"""Python's names for what pages without a declaration are in, besides UTF-8. Source: WHATWG Encoding Standard §4.2."""
_SIGN_IN_WORD = re.compile(r"[^\W\d_][¡-©«-³¶-¹»-¿€†‡‰™][^\W\d_]")
"""In windows-1252, what letters of other code pages look like: "ca³a"."""
_ICELANDIC = re.compile(r"[^\W\d_][ðþý]")
"""What Turkish looks like."""
_JAMO = re.compile("[\u3131-\u318e]")
"""Single letters of Hangul, of which Korean words are hardly ever made: EUC-JP has its kana where EUC-KR has these."""
_LEAST_LETTERS = 8
"""Different ones: "30°C" is a Chinese letter under GB 18030, on every line of a weather table."""
_LEAST_SIGNS = 3


def of_other_script(data: bytes) -> str | None:
    """The codec under which ``data``, no UTF-8, is mostly Chinese, Cyrillic, Arabic … letters; None = it is mostly Latin ones."""
    best = _best(data)
    if best is None:
        return None
    codec, text = best
    letters = [letter for letter in text if letter.isalpha()]
    others = [letter for letter in letters if letter > "\u036f"]
    return codec if len(set(others)) >= _LEAST_LETTERS and 2 * len(others) > len(letters) else None


def of_other_latin(data: bytes) -> str | None:
    """The codec of ``data``, if windows-1252 makes signs inside words of it: Polish, Turkish; None = it fits as well as any."""
    best = _best(data)
    if best is None or not best[0].startswith("cp12"):
        return None
    shown = b" ".join(_samples(data)).decode("cp1252", "replace")
    strange = _ICELANDIC if best[0] == "cp1254" else _SIGN_IN_WORD
    return best[0] if len(set(strange.findall(shown))) >= _LEAST_SIGNS else None


def _best(data: bytes) -> tuple[str, str] | None:
    """The codec that fits most samples of ``data``, and what those say under it; None = nothing fits."""
    from charset_normalizer import from_bytes  # 20 ms, and hardly any page needs it

    said: dict[str, list[str]] = {}
    for sample in _samples(data):
        found = from_bytes(sample, cp_isolation=_CANDIDATES).best()
        if found is not None and found.encoding in _CANDIDATES:
            codec, text = found.encoding, str(found)
            if codec == "cp949" and 10 * len(_JAMO.findall(text)) > len(text):
                codec, text = "euc_jp", sample.decode("euc_jp", "replace")
            said.setdefault(codec, []).append(text)
    best = max(said, key=lambda codec: sum(map(len, said[codec])), default=None)
    return None if best is None else (best, " ".join(said[best]))


def _samples(data: bytes) -> list[bytes]:
    """The first parts of a page that go beyond ASCII, put together; no encoding uses angle brackets inside a letter."""
    samples: list[bytes] = []
    waiting: list[bytes] = []
    for match in _PART.finditer(data):
        part = match[0]
        if part.isascii():
            continue
        waiting.append(_begin(part))
        if sum(map(len, waiting)) >= _SAMPLE_BYTES:
            samples.append(b"\n".join(waiting))
            waiting = []
        if len(samples) == _MOST_SAMPLES:
            return samples
    return [*samples, b"\n".join(waiting)] if waiting else samples


def _begin(part: bytes) -> bytes:
    """The begin of ``part``, up to where no letter is cut."""
    if len(part) <= _LONGEST_PART_BYTES:
        return part
    end = max(part.rfind(bytes((byte,)), 0, _LONGEST_PART_BYTES) for byte in _ENDS)
    return part[: end if end > 0 else None]
