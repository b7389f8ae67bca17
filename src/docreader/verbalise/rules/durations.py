"""Spans of time: 3'45" · 4p30s · 1h12'08" · thời lượng 03:45 · phút 90+3 · Quang Hải (23') · 3N2Đ."""

from __future__ import annotations

from docreader.verbalise import lazy_re as re
from docreader.verbalise.numbers import cardinal
from docreader.verbalise.phrases import phrases
from docreader.verbalise.rule import Context, Rule
from docreader.verbalise.rules.words import SCALES
from docreader.verbalise.written_numbers import DASH

_BEGIN = r"(?<![\w.,:/])"
_PRIME = "['’′]"
_SECOND_MARK = "(?:[\"”″]|''|’’|′′)"
_MARKED = re.compile(
    rf"{_BEGIN}(?:(?P<hour>[0-9]{{1,2}})h)?(?P<minute>[0-9]{{1,3}}){_PRIME}\s?(?P<second>[0-5]?[0-9])"
    rf"(?:{_SECOND_MARK}(?P<part>[0-9]{{1,2}})?|(?<=[0-9]{{2}}))(?!\w)"
)
_SPRINT = re.compile(rf"{_BEGIN}(?P<second>[0-9]{{1,2}}){_SECOND_MARK}(?P<part>[0-9]{{1,2}})(?!\w)")
_LETTERED = re.compile(
    rf"{_BEGIN}(?:(?P<hour>[0-9]{{1,3}})h)?(?P<minute>[0-9]{{1,3}})(?:p|ph|m(?=[0-9]+s|(?<=h[0-9]m)|(?<=h[0-9]{{2}}m)))"
    r"(?:(?P<second>[0-5]?[0-9])s?)?(?!\w)"
)
_COLONS = re.compile(
    rf"{_BEGIN}(?:(?P<hour>[0-9]{{1,2}}):)?(?P<minute>[0-9]{{1,3}}):(?P<second>[0-5][0-9])(?:[.,](?P<part>[0-9]{{1,3}}))?"
    r"(?P<word>\sphút)?(?![\w:]|[.,][0-9])"
)
_MINUTE = re.compile(
    rf"{_BEGIN}(?:(?P<first>[0-9]{{1,3}}){_PRIME}\s?{DASH}\s?)?(?P<minute>[0-9]{{1,3}})(?:\s?\+\s?(?P<added>[0-9]{{1,2}}))?(?P<mark>{_PRIME})(?:\s?\+\s?(?P<late>[0-9]{{1,2}}))?(?!\w)"
)
_SECONDS = re.compile(rf"{_BEGIN}(?P<second>[0-9]{{1,3}})(?:''|’’|″)(?!\w)")
_NIGHTS = re.compile(r"(?<!\w)(?P<days>[0-9]{1,2})N(?P<nights>[0-9]{1,2})[ĐD](?!\w)")
_QUOTE_OPEN = re.compile(r"(?:^|[\s(“\"])['‘][^'‘’]*$")
_SCORER = re.compile(r"[A-ZÀ-ỸĐ][^\W\d_]*\s\((?:[0-9+]{1,5}['’′](?:\s\([^()]{1,12}\))?[,;]\s?){0,9}$")
_IN_MINUTES = frozenset({"phút", "phút thứ"})
_RESULTS = phrases("thời lượng, thời lượng là, dài, thành tích, thành tích là, kỷ lục, clip, video, hết, trong, trong vòng, pace")
_TALL = frozenset({"cao", "chiều cao"})
_QUOTE_REACH_CHARS = 80
_SOURCE = "SI Brochure, 9th ed., table 8 (h, min, s); VTV/VOV news usage"


def _marked(match: re.Match[str], context: Context) -> str | None:
    """3'45"; after "cao" it is feet and inches."""
    return None if context.preceded_by(match, _TALL) else _named(match)


def _colons(match: re.Match[str], context: Context) -> str | None:
    """thời lượng 03:45, 1:58,21, 25:30 phút: a clock has no such neighbours."""
    if context.preceded_by(match, SCALES):
        return None  # bản đồ tỷ lệ 1:25.000
    asked = match["part"] or (match["word"] and not match["hour"]) or context.preceded_by(match, _RESULTS)
    return _named(match) if asked else None


def _lettered(match: re.Match[str], _context: Context) -> str | None:
    """4p30s, 1h45p, 2h15m; a single 45p is a unit's."""
    return _named(match) if match["hour"] or match["second"] else None


def _sprint(match: re.Match[str], _context: Context) -> str:
    return _named(match)


def _named(match: re.Match[str]) -> str:
    """Hours, minutes and seconds, as far as there are any; hundredths follow as a bare number."""
    parts = match.groupdict()
    named = [(parts.get("hour"), "giờ"), (parts.get("minute"), "phút"), (parts.get("second"), "giây")]
    said = [f"{cardinal(digits)} {name}" for digits, name in named if digits and int(digits)]
    part = parts.get("part")
    return " ".join([*(said or ["không giây"]), *([cardinal(part)] if part else [])])


def _minute(match: re.Match[str], context: Context) -> str | None:
    """6' is six minutes, a goal's "phút 6"; but the mark may as well close a quotation."""
    added = match["added"] or match["late"]
    said = cardinal(match["minute"]) + (f" cộng {cardinal(added)}" if added else "")
    if context.preceded_by(match, _IN_MINUTES):
        return said
    before = context.text[max(0, match.start() - _QUOTE_REACH_CHARS) : match.start()]
    if match["mark"] != "′" and _QUOTE_OPEN.search(before):
        return None
    if match["first"]:
        return f"{cardinal(match['first'])} phút đến {said} phút"
    return f"phút {said}" if added or _SCORER.search(before) else f"{said} phút"


def _seconds(match: re.Match[str], _context: Context) -> str:
    return _named(match)


def _nights(match: re.Match[str], _context: Context) -> str:
    return f"{cardinal(match['days'])} ngày {cardinal(match['nights'])} đêm"


RULES = (
    Rule(name="durations.marked", pattern=_MARKED, say=_marked, begins="digit", needs=frozenset("'’′"), source=_SOURCE),
    Rule(name="durations.sprint", pattern=_SPRINT, say=_sprint, begins="digit", needs=frozenset("\"”″'’"), source=_SOURCE),
    Rule(name="durations.lettered", pattern=_LETTERED, say=_lettered, begins="digit", source=_SOURCE),
    Rule(name="durations.colons", pattern=_COLONS, say=_colons, begins="digit", needs=frozenset(":"), source=_SOURCE),
    Rule(name="durations.seconds", pattern=_SECONDS, say=_seconds, begins="digit", needs=frozenset("'’″"), source=_SOURCE),
    Rule(name="durations.minute", pattern=_MINUTE, say=_minute, begins="digit", needs=frozenset("'’′"), source=_SOURCE),
    Rule(
        name="durations.nights",
        pattern=_NIGHTS,
        say=_nights,
        begins="digit",
        needs=frozenset("N"),
        also=frozenset("DĐ"),
        source="VTV/VOV news usage",
    ),
)
