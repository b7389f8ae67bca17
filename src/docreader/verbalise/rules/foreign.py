"""Foreign words. They are the voice's business; only what Vietnamese say in Vietnamese is changed: Mr. Park, vs, No. 1, Co., Ltd.

``language`` tells text in another script, so that a sentence of it goes to a voice of its language.
"""

from __future__ import annotations

from docreader.verbalise import lazy_re as re
from docreader.verbalise.letters import is_syllable
from docreader.verbalise.rule import ANY_DIGIT, Context, Rule, always

_BEFORE_NAME = r"\.?\s(?=[^\W\d_a-z])"
_TITLE = re.compile(rf"(?<!\w)(?P<title>Mr|Mrs|Ms){_BEFORE_NAME}")
_DOCTOR = re.compile(rf"(?<!\w)Dr{_BEFORE_NAME}")
_VERSUS = re.compile(r"vs(?<=\s..)\.?(?=\s)")
_FIRST = re.compile(r"(?<!\w)No(?:\.\s?|\s)?(?=[0-9])")
_LIMITED = re.compile(r"(?<!\w)Co\.?,?\s?(?:Ltd|LTD|Limited)(?!\w)(?:\.(?=\s?[a-zđ,;)]))?")
_AND = re.compile(r"(?<=[^\W\d_])\s?&\s?(?=[^\W\d_])")
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_LONGEST_WORD = 24
_FEWEST_LETTERS = 3
_SCRIPTS = (
    (0x370, 0x3FF, "el"), (0x1F00, 0x1FFF, "el"), (0x400, 0x52F, "ru"), (0x590, 0x5FF, "he"), (0x600, 0x6FF, "ar"),
    (0x750, 0x77F, "ar"), (0x900, 0x97F, "hi"), (0xE00, 0xE7F, "th"), (0xE80, 0xEFF, "lo"), (0x1000, 0x109F, "my"),
    (0x1100, 0x11FF, "ko"), (0xAC00, 0xD7A3, "ko"), (0x1780, 0x17FF, "km"), (0x3040, 0x30FF, "ja"), (0x4E00, 0x9FFF, "zh"),
)  # fmt: skip
"""First and last character of a script, and the language that is most often written in it. Source: Unicode, Blocks; BCP 47."""


def language(text: str) -> str | None:
    """The language of a text all of whose letters are of one script that is not Latin; None = its script does not tell.

    >>> language("Спасибо, 2024!"), language("北京"), language("ありがとう、先生"), language("chữ 福")
    ('ru', 'zh', 'ja', None)
    """
    found = set()
    for letter in filter(str.isalpha, text):
        code = ord(letter)
        written_in = next((name for first, last, name in _SCRIPTS if first <= code <= last), None)
        if written_in is None:
            return None
        found.add(written_in)
    if found == {"ja", "zh"}:
        return "ja"
    return found.pop() if len(found) == 1 else None


def _title(match: re.Match[str], _context: Context) -> str:
    return "ông " if match["title"] == "Mr" else "bà "


def _and(match: re.Match[str], context: Context) -> str | None:
    """Between two names neither of which is Vietnamese: Johnson & Johnson."""
    start, end = match.span()
    before = _WORD_BEFORE.search(context.text, max(0, start - _LONGEST_WORD), start)
    after = _WORD_AFTER.match(context.text, end, end + _LONGEST_WORD)
    if before is None or after is None:
        return None
    words = (before[0], after[0])
    named = all(word.isascii() and len(word) >= _FEWEST_LETTERS and not word.isupper() for word in words)
    return " and " if named and not all(map(is_syllable, words)) else None


_USAGE = "VTV/VOV news usage"
RULES = (
    Rule(name="foreign.title", pattern=_TITLE, say=_title, begins="capital", needs=frozenset("M"), source=_USAGE),
    Rule(
        name="foreign.doctor",
        pattern=_DOCTOR,
        say=always("tiến sĩ "),
        begins="capital",
        needs=frozenset("D"),
        source=_USAGE,
        unsure=True,
    ),
    Rule(name="foreign.versus", pattern=_VERSUS, say=always("gặp"), needs=frozenset("v"), source=_USAGE),
    Rule(
        name="foreign.number",
        pattern=_FIRST,
        say=always("số "),
        begins="capital",
        needs=frozenset("N"),
        also=ANY_DIGIT,
        source=_USAGE,
    ),
    Rule(
        name="foreign.limited",
        pattern=_LIMITED,
        say=always("công ty trách nhiệm hữu hạn"),
        begins="capital",
        needs=frozenset("L"),
        also=frozenset("C"),
        source="Law on Enterprises 59/2020/QH14, Article 37 (kinds of firms in their names)",
    ),
    Rule(name="foreign.and", pattern=_AND, say=_and, needs=frozenset("&"), source=_USAGE),
)
