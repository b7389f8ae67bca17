"""Letters said by their names: initials (N.V.A.), acronyms that nobody has explained (FDI), single capitals (viêm gan B)."""

from __future__ import annotations

from docreader.verbalise import lazy_re as re
from docreader.verbalise.letters import ITEM_NAMES, NAMES, is_pronounceable, is_syllable, spell
from docreader.verbalise.lexicon import names
from docreader.verbalise.phrases import phrases
from docreader.verbalise.rule import CLAIMED, Context, Rule
from docreader.verbalise.segment import begins_as_sentence

_CAPITAL = r"[A-ZĐÂÊÔƠƯĂ]"
_INITIALS = re.compile(rf"(?<![\w.]){_CAPITAL}(?:\.\s?{_CAPITAL}){{1,4}}(?!\w)(?P<point>\.?)")
_INITIAL = re.compile(rf"(?<![\w.]){_CAPITAL}\.(?:(?=[,;:)])|(?=\s(?:\(|[-–]\s))|\s?(?=[^\W\d_]|{CLAIMED}))")
_ACRONYM = re.compile(rf"{_CAPITAL}(?<!\w.){_CAPITAL}{{1,11}}(?!\w)")
_AMPERSANDS = re.compile(rf"(?<![\w&]){_CAPITAL}{{1,4}}(?:\s?&\s?{_CAPITAL}{{1,4}}){{1,3}}(?![\w&])")
_SINGLE = re.compile(r"[BCDĐFGHJKLMNPQRSTVWXZ](?<![\w'’].)(?![\w'’])")
_SMALL = re.compile(r"[bcdđghklmnpqrstvx](?![\w'’-]|/\S)(?<![\w'’/-].)")
_PLURAL = re.compile(r"(?P<acronym>[A-ZĐ](?<!\w.)[A-ZĐ]{1,5})s(?!\w)")
_MIXED = re.compile(r"[eip](?=[A-Z])(?<!\w.)[A-Za-z]{1,9}(?!\w)")
_PERSON = re.compile(
    rf"{_CAPITAL}(?:(?<=Văn\s.)|(?<=Thị\s.)|(?<=Hữu\s.)|(?<=Đình\s.)|(?<=Nguyễn\s.)|(?<=Trần\s.)|(?<=Phạm\s.)|(?<=Huỳnh\s.)|(?<=Bùi\s.))"
    r"(?:\.(?=\s?[^\W\d_]|\s[-–]\s)|(?=\s\())"
)
_HYPHENED = re.compile(r"[A-ZĐ](?<![\w-].)-[A-ZĐ]{1,4}(?![\w-])")
_FOREIGNER = re.compile(r"(?P<initial>[PQHX])(?<![\w.].)\.\s?(?=(?P<name>[A-Z][a-z]{2,15})(?!\w))")
_DIGRAPH = re.compile(
    r"(?P<letters>[TNPKCGQ](?<!\w.)(?:(?<=T)[rh]|(?<=N)[gh]|(?<=[PKCG])h|(?<=Q)u))(?:\.(?=[\s,;:)]|$)|(?=\s[a-zđ(]))"
)
_PEOPLE = phrases(
    """ông, bà, anh, chị, em, cháu, cô, chú, bác, bé, bị cáo, bị can, đối tượng, nạn nhân, nghi phạm, vợ chồng anh, tên, thị"""
)
_HIGHLAND = phrases("""Kon, Plei, Chư, Bah, Tul""")
"""Names of the highlands, which are no Vietnamese syllables, and follow an abbreviated place."""
_LIST = re.compile(r"(?<!\w)[a-zđ]\s*(?:,|;|và|hoặc)\s*$")
_LIST_CHARS = 12
_ITEM_BEGINS = re.compile(r"(?:^|[:;,.\n]|và|hoặc)\s*\(?$|[0-9]\($")
_GRADES = phrases("""hạng, cỡ, size, bằng""")
_POINTS = phrases("điểm, mục, ý, tiết, mẫu, bảng, phụ lục, hình, nhóm, khối, chữ")
_FIRST_WORD = re.compile(r"[^\W\d_]+")


def _initials(match: re.Match[str], context: Context) -> str:
    """The point after the last one is kept where a sentence ends."""
    point = match["point"] if _ends_here(context.after(match)) else ""
    return spell(match[0]) + point


def _person(match: re.Match[str], context: Context) -> str | None:
    """Nguyễn Văn P. is nobody's ward; a new sentence keeps its point."""
    point = "." if match[0].endswith(".") and _ends_here(context.after(match)) else ""
    return spell(match[0]) + point


def _hyphened(match: re.Match[str], _context: Context) -> str:
    """M-TP: a letter joined to others makes names of them all."""
    return spell(match[0])


def _foreigner(match: re.Match[str], _context: Context) -> str | None:
    """P. Guardiola, X. Alonso: no ward and no commune has such a name."""
    return None if is_syllable(match["name"]) or match["name"] in _HIGHLAND else f"{spell(match['initial'])} "


def _digraph(match: re.Match[str], context: Context) -> str | None:
    """Bà Tr.: the sound that two letters write."""
    return f"{match['letters'].lower()}ờ" if context.preceded_by(match, _PEOPLE) else None


def _initial(match: re.Match[str], context: Context) -> str | None:
    """John F. Kennedy, bà M. cho biết, V. Putin; but "bà M. Theo đó" ends a sentence, "A. Mục tiêu" numbers a line."""
    start, end = match.span()
    heads = context.text[max(0, start - 1) : start] in ("", "\n")
    word = _FIRST_WORD.match(context.after(match))
    if _ends_here(context.text[end : end + 24]) or (heads and (word is None or is_syllable(word[0]))):
        return None
    return spell(match[0]) + (" " if match[0][-1].isspace() else "")


def _ends_here(text: str) -> bool:
    """Whether nothing follows, or a new sentence."""
    return not text or begins_as_sentence(text)


def _acronym(match: re.Match[str], context: Context) -> str | None:
    """Not what a voice can say: BẠCH THÔNG, UNICEF; a grade of two letters is spelt: hạng BE."""
    graded = len(match[0]) == 2 and context.preceded_by(match, _GRADES)
    return spell(match[0]) if graded or not is_pronounceable(match[0]) else None


def _ampersands(match: re.Match[str], _context: Context) -> str:
    """R&D, AT&T: no part of it is a word."""
    return " và ".join(spell(part) for part in match[0].split("&"))


def _plural(match: re.Match[str], _context: Context) -> str:
    """KOLs: the English plural is not heard."""
    return names().get(match["acronym"].casefold()) or spell(match["acronym"])


def _mixed(match: re.Match[str], _context: Context) -> str | None:
    """A name that begins with a small letter: iOS."""
    return names().get(match[0].casefold())


def _single(match: re.Match[str], _context: Context) -> str:
    return NAMES[match[0]]


def _small(match: re.Match[str], context: Context) -> str | None:
    """điểm b, c và d khoản 2; b) in a list; b. at the head of a line."""
    before, after = context.before(match), context.after(match)
    head = context.text[max(0, match.start() - 1) : match.start()] in ("", "\n") and after.startswith((".", "/"))
    item = after.startswith(")") and (not before.endswith("(") or bool(_ITEM_BEGINS.search(before)))
    if head or item or before.endswith(("dấu (", "dấu")) or _is_point(match, context):
        return ITEM_NAMES[match[0].upper()]
    return None


def _is_point(match: re.Match[str], context: Context) -> bool:
    """Whether a word that letters follow stands before, or before the list that the letter is in."""
    end = context.head_of_list(match, _LIST, _LIST_CHARS)
    words = context.text[max(0, end - _LIST_CHARS) : end].casefold().split()[-2:]
    return context.preceded_by(match, _POINTS) or any(" ".join(words[start:]) in _POINTS for start in range(len(words)))


_USAGE = "VTV/VOV news usage"
PERSONS = (
    Rule(
        name="spelling.person",
        pattern=_PERSON,
        say=_person,
        begins="capital",
        needs=frozenset(".("),
        also=frozenset("BHNPTVĐ"),
        source=_USAGE,
    ),
    Rule(name="spelling.hyphened", pattern=_HYPHENED, say=_hyphened, needs=frozenset("-"), source=_USAGE),
    Rule(
        name="spelling.foreigner", pattern=_FOREIGNER, say=_foreigner, needs=frozenset("."), also=frozenset("HPQX"), source=_USAGE
    ),
    Rule(name="spelling.digraph", pattern=_DIGRAPH, say=_digraph, begins="capital", needs=frozenset("TNPKCGQ"), source=_USAGE),
)
"""Before the abbreviations of places: P., Q., H."""
RULES = (
    Rule(name="spelling.initials", pattern=_INITIALS, say=_initials, begins="capital", needs=frozenset("."), source=_USAGE),
    Rule(name="spelling.initial", pattern=_INITIAL, say=_initial, begins="capital", needs=frozenset("."), source=_USAGE),
    Rule(name="spelling.ampersands", pattern=_AMPERSANDS, say=_ampersands, begins="capital", needs=frozenset("&"), source=_USAGE),
    Rule(name="spelling.acronym", pattern=_ACRONYM, say=_acronym, begins="capital", source=_USAGE),
    Rule(name="spelling.plural", pattern=_PLURAL, say=_plural, begins="capital", needs=frozenset("s"), source=_USAGE),
    Rule(name="spelling.mixed", pattern=_MIXED, say=_mixed, needs=frozenset("eip"), source=_USAGE),
    Rule(name="spelling.single", pattern=_SINGLE, say=_single, begins="capital", source=_USAGE),
    Rule(name="spelling.small", pattern=_SMALL, say=_small, source=_USAGE),
)
