"""Abbreviations of the lexicon: UBND · GD&ĐT · KT - XH · TP. Huế · PGS.TS. Lê · Đ/c Triệu.

Which sense holds where several do is written in the lexicon's cues; this module knows the shapes only.
"""

from __future__ import annotations

from docreader.verbalise import lazy_re as re
from docreader.verbalise.letters import spell
from docreader.verbalise.lexicon import Sense, names, senses
from docreader.verbalise.lexicon.cues import UNSURE, Place, cued_sense_of, is_ambiguous, sense_of, title_of
from docreader.verbalise.rule import CLAIMED, Context, Rule
from docreader.verbalise.rules.capitals import is_word_in_capitals
from docreader.verbalise.segment import begins_as_sentence

_USAGE = "VTV/VOV news usage"
_TITLE = (
    r"(?:PGS|GS|VS|TSKH|T[Ss]|Th[Ss]|THS|BSCK\s?(?:II|I|2|1)|CK\s?(?:II|I|2|1)|BSNT|B[Ss]|KTS|KS|LS|DS"
    r"|NSND|NSƯT|NGND|NGƯT|TTND|TTƯT)"
)
_TITLES = re.compile(
    rf"(?<![\w.]){_TITLE}(?:(?:\.\s?|,\s?|\s?[-–]\s?|\s){_TITLE}){{0,4}}(?!\w)\.?(?=\s?[^\W\d_a-zđ][^\W\d_]|\s?{CLAIMED})"
)
_ONE_TITLE = re.compile(_TITLE)
_JOINED = re.compile(r"(?<![\w&/.\-])[^\W\d_]++(?:[&/.\-–][^\W\d_]+)+(?!\w)")
_AMPERSANDS = re.compile(r"(?<![\w&])[^\W\d_]+(?:&[^\W\d_]+)+(?!\w)")
_SPACED = re.compile(
    r"(?<![\w&/.\-])(?:AN|BT|CNH|CT|DS|GD|HS|KH|KHXH|KT|LĐ|NN|NS|PCCC|PCTT|PT|QP|SX|TM|TN|TT|VH|VHTT|VSMT)"
    r"(?:\s?[-–&,]\s?[A-ZĐ]{2,6}){1,4}(?![\w/&-])"
)
_JOINTS = re.compile(r"[\s&,–.-]+")
_SLASHED = re.compile(r"(?<![\w/.&-])[^\W\d_]{1,2}/(?:[gGvVhHsS]|gửi)(?![\w/])|(?<=[0-9]\s)(?P<people>[đĐ]/c)(?![\w/])")
_DOTTED = re.compile(rf"(?<!\w)(?P<key>V\.I|[^\W\d_]{{1,4}})\.\s?(?=[^\W_]|{CLAIMED})")
_WORD = re.compile(r"(?<!\w)(?:[A-ZĐƯ][A-Za-zĐđƯưÁƠ]{1,15}|t[px]|pH|usd|eur|vn[dđ])(?!\w)")
_SHORT = re.compile(r"(?<!\w)[A-ZĐ]{2,3}(?!\w)")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_GLOSS = re.compile(r"\s?\((?:(?<=[^\W\d_].)|(?<=[^\W\d_]\s.))(?P<key>[A-ZĐƯ][A-ZĐƯ&-]{1,9})\)(?!\w)")
_GLOSSED_CHARS = 120
_MOST_PARTS = 6
_SHORTEST_COMPACT = 4
"""Letters; shorter ones have too many senses to be known without their marks: T-H."""


def _titles(match: re.Match[str], _context: Context) -> str | None:
    """Two titles or more before a name; one alone is a word like any other."""
    tokens = ["".join(token.split()) for token in _ONE_TITLE.findall(match[0])]
    if len(tokens) == 1 and not match[0].startswith(("BSCK", "CK")):
        return None
    found = [title_of(token) for token in tokens]
    return " ".join(sense.expansion for sense in found if sense) if all(found) else None


def _gloss(match: re.Match[str], context: Context) -> str | None:
    """Hợp tác xã (HTX): nobody says the same words twice."""
    before = _words(context.text[max(0, match.start() - _GLOSSED_CHARS) : match.start()])
    glossed = (_words(sense.expansion) for sense in senses().get(match["key"], ()))
    return "" if any(before[-len(words) :] == words for words in glossed) else None


def _words(text: str) -> list[str]:
    return _FIRST_WORD.findall(text.casefold().replace("uỷ", "ủy"))


def _joined(match: re.Match[str], context: Context) -> str | None:
    """A row that holds its own marks, or is the same without them; what is none may hold rows as its parts."""
    name = names().get(match[0].casefold())
    place = Place(match, context)
    return name or _expansion(match[0], place) or _beside_slashes(match[0], place) or _in_pieces(match[0], place)


def _beside_slashes(written: str, place: Place) -> str | None:
    """VH-TT/TDTT: each side a row."""
    sides = written.split("/")
    if not 1 < len(sides) <= _MOST_PARTS:
        return None
    said = [_expansion(side, place) or _in_pieces(side, place) for side in sides]
    return ", ".join(side for side in said if side) if all(said) else None


def _in_pieces(written: str, place: Place) -> str | None:
    """KT-XH-QPAN: rows that hold joints, and rows between them, the longest first."""
    parts = written.split("-")
    if not 2 < len(parts) <= _MOST_PARTS:
        return None
    said: list[str] = []
    while parts:
        count, piece = next(
            ((count, piece) for count in range(len(parts), 0, -1) if (piece := _expansion("-".join(parts[:count]), place))),
            (0, None),
        )
        if piece is None:
            return None
        said.append(piece)
        parts = parts[count:]
    return " ".join(said)


def _slashed(match: re.Match[str], context: Context) -> str | None:
    """đ/v, K/g, 27 đ/c; but 50 đ/g is a price."""
    before = context.text[max(0, match.start() - 2) : match.start()].rstrip()
    return None if before[-1:].isdecimal() and not match["people"] else _said(sense_of(match[0], Place(match, context)))


def _spaced(match: re.Match[str], context: Context) -> str | None:
    return _expansion(match[0], Place(match, context))


def _expansion(written: str, place: Place) -> str | None:
    sense = sense_of(written, place)
    if sense is None and written.isupper():
        compact = _JOINTS.sub("", written)
        sense = sense_of(_JOINTS.sub(_plain_joint, written), place)
        if sense is None and len(compact) >= _SHORTEST_COMPACT:
            sense = sense_of(compact, place)
    return _said(sense)


def _said(sense: Sense | None) -> str | None:
    return sense.expansion if sense else None


def _plain_joint(match: re.Match[str]) -> str:
    """The joint as the lexicon writes it."""
    mark = match[0].strip()
    return "-" if mark == "–" else mark


def _dotted(match: re.Match[str], context: Context) -> str | None:
    """An abbreviation with its point, before a name or a number: the point ends no sentence."""
    following = context.text[match.end()]
    if _in_initials(match, context) or not (following.isupper() or following.isdecimal()):
        return None
    place = Place(match, context)
    sense = sense_of(f"{match['key']}.", place) or _title(match["key"], place)
    if sense is None or (sense.kind == "place" and begins_as_sentence(context.text[match.end() : match.end() + 24])):
        return None
    return f"{sense.expansion} "


def _in_initials(match: re.Match[str], context: Context) -> bool:
    """H.N.Q., P.V: a single letter beside another that has its point, or is glued to it."""
    if len(match["key"]) > 1:
        return False
    start, end = match.span()
    alone = not match[0][-1].isspace() and context.text[end : end + 1].isupper() and not context.text[end + 1 : end + 2].isalnum()
    return alone or context.text[start - 1 : start] == "." or context.text[end + 1 : end + 2] == "."


def _title(key: str, place: Place) -> Sense | None:
    sense = sense_of(key, place) if len(key) > 1 else None
    return sense if sense and sense.kind in ("title", "place") else None


def _word(match: re.Match[str], context: Context) -> str | None:
    """Among capitals that may be words, only what the words next to it speak for: BÍ THƯ TU."""
    written = match[0]
    if is_word_in_capitals(match, context):
        return _said(cued_sense_of(written, Place(match, context)))
    sense = sense_of(written, Place(match, context))
    if sense:
        return None if sense.cue == UNSURE else _said(sense)
    return names().get(written.casefold()) if written.isupper() or written in senses() else None


def _bare(match: re.Match[str], context: Context) -> str | None:
    """The likeliest sense of several; if none is likely, the letters."""
    written = match[0]
    if is_word_in_capitals(match, context):
        return None
    sense = sense_of(written, Place(match, context))
    if sense:
        return _said(sense)
    return spell(written) if is_ambiguous(written) and written.casefold() not in names() else None


SLASHED = (Rule(name="abbreviations.slashed", pattern=_SLASHED, say=_slashed, needs=frozenset("/"), source=_USAGE),)
"""Before units, one of which may stand for a part: v/v, g/v."""
RULES = (
    Rule(name="abbreviations.gloss", pattern=_GLOSS, say=_gloss, needs=frozenset("("), source=_USAGE),
    Rule(name="abbreviations.titles", pattern=_TITLES, say=_titles, begins="capital", needs=frozenset("GKST"), source=_USAGE),
    Rule(name="abbreviations.spaced", pattern=_SPACED, say=_spaced, begins="capital", needs=frozenset("&-–,"), source=_USAGE),
    Rule(name="abbreviations.joined", pattern=_JOINED, say=_joined, needs=frozenset("&/.-–"), source=_USAGE),
    Rule(name="abbreviations.ampersands", pattern=_AMPERSANDS, say=_joined, needs=frozenset("&"), source=_USAGE),
    Rule(name="abbreviations.dotted", pattern=_DOTTED, say=_dotted, needs=frozenset("."), source=_USAGE),
    Rule(name="abbreviations.word", pattern=_WORD, say=_word, source=_USAGE),
    Rule(name="abbreviations.bare", pattern=_SHORT, say=_bare, begins="capital", source=_USAGE, unsure=True),
)
