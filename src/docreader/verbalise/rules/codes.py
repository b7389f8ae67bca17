"""Names made of letters and digits: Covid-19 · U17 · 4G · 10C3 · H5N1 · QL3 · B-52 · 97A-012.34 · ISO 9001:2015.

Letters by their names, numbers as cardinals; digit by digit where one has to tell them to somebody: number plates, flights,
addresses of computers, what begins with a zero, what is longer than four digits.
"""

from __future__ import annotations

import unicodedata

from docreader.verbalise import lazy_re as re
from docreader.verbalise.letters import ITEM_NAMES, is_pronounceable, spell
from docreader.verbalise.lexicon import names, senses, units
from docreader.verbalise.lexicon.cues import Place, sense_of
from docreader.verbalise.numbers import cardinal, digit_by_digit, roman_value
from docreader.verbalise.phrases import phrases
from docreader.verbalise.rule import ANY_DIGIT, Context, Rule, always
from docreader.verbalise.rules.words import CODE_CUES
from docreader.verbalise.written_numbers import DASH, YEAR, code_words, number_words

_END = r"(?!\w|[.,][0-9])"
_STANDARD = re.compile(
    r"(?<!\w)(?P<name>(?:TCVN|QCVN|TCXDVN|TCXD|TCCS|ISO|IEC)(?:[ /](?:ISO|IEC))?)\s?(?P<number>[0-9]{1,6}(?:-[0-9]{1,3})?)"
    rf"(?:\s?[:-]\s?(?P<year>{YEAR}))?(?:/(?P<issuer>[A-ZĐ]{{2,8}}))?(?!\w)"
)
_PLATE = re.compile(
    r"(?P<province>[1-9](?<![\w.-].)[0-9])(?P<apart>-?)(?P<series>[A-ZĐ]{1,2}[0-9]??)"
    rf"(?P<joint>\s?{DASH}\s?|\s|)(?P<number>[0-9]{{3}}\.(?:[0-9]{{2}}|xx|XX)|[0-9]{{5}}|[0-9]{{4}}){_END}"
)
_VESSEL = re.compile(
    r"(?P<home>[A-ZĐ](?<![\w-].)[A-ZĐa-z]{1,2})[ .-]?(?P<number>[0-9]{4,5})(?:(?P<kind>[ .-]?TS)(?!\w)|(?![\w/-]|[.,][0-9]))"
)
_ARMY_PLATE = re.compile(r"(?P<unit>[A-ZĐ](?<!\w.)[A-ZĐ])[ -]?(?P<number>[0-9]{2}-[0-9]{2})(?![\w-])")
_DIPLOMATIC = re.compile(r"(?<![\w-])(?P<province>[0-9]{2})-(?P<kind>NG|NN|QT|CV)-(?P<number>[0-9]{3}-[0-9]{2})(?![\w-])")
_AIRCRAFT = re.compile(r"(?<=oeing\s)(?P<model>7[0-9]7)(?:-(?P<series>[0-9]{1,3}))?(?!\w)")
_FLIGHT = re.compile(r"(?P<airline>[A-Z](?<!\w.)[A-Z])[\s-]?(?P<number>[0-9]{3,4})(?![\w/]|[.,-][0-9])")
_ADDRESS = re.compile(r"(?<![\w.,])(?:[0-9]{1,3}\.){3}[0-9]{1,3}(?![\w]|[.,][0-9])")
_FUEL = re.compile(
    r"(?<![\w.,])(?:RON\s?(?P<octane>[0-9]{2})|(?P<sulphur>[0-9][.,][0-9]{1,3})S)(?:-(?P<level>I{1,3}|IV|V))?(?!\w)"
)
_STRAIN = re.compile(r"(?<=[\s(]A)/(?=H[0-9]{1,2}N[0-9])")
_PERIOD = re.compile(rf"(?<!\w)(?P<months>[1-9]|1[0-2])T/?(?P<year>{YEAR})(?!\w)")
_LINES = re.compile(r"(?<!\w)(?P<lines>240|360|480|720|1080|1440|2160)p(?!\w)")
_FORMULA = re.compile(r"[A-Z](?<!\w.)(?=[a-z]?[A-Z0-9₀-₉])[A-Za-z0-9₀-₉]{1,11}(?<=[0-9₀-₉A-Z])(?!\w)")
_RELEASE = re.compile(r"(?<![\w.])[vV]\.?\s?(?P<numbers>[0-9]{1,3}(?:\.[0-9]{1,4}){1,3})(?!\w)")
_LISTED = re.compile(r"(?<![\w-])[A-Za-z]{1,12}-[A-Za-z]{1,12}-[0-9]{1,3}(?!\w)")
_SERIAL = re.compile(r"(?P<letters>[A-ZĐ](?<!\w.)[A-ZĐ]{0,2})\s(?P<number>[0-9]{6,9})(?!\w|[.,][0-9])")
_HYPHENED = re.compile(
    rf"(?<![\w-])(?P<name>[^\W\d_]++)(?P<joint>\s?{DASH}\s?|\s?)(?P<number>[0-9]{{1,4}})(?P<suffix>[A-Z]{{0,2}}|[a-z])"
    r"(?![\w/]|[.,-][0-9])"
)
_CHAIN = re.compile(r"(?<![\w/.-])[0-9][A-ZĐ0-9]{0,11}(?:[-–‑][A-ZĐ0-9]{1,12}){1,5}(?![\w/]|-\w)")
_LETTERED_CHAIN = re.compile(
    r"(?<![\w/.-])(?:[A-ZĐ]|[a-z](?=[0-9]))[A-Za-zĐđ0-9]{0,11}(?:[-–‑][A-ZĐ0-9]{1,12}){1,5}(?:(?<=[0-9])[a-z])?(?![\w/]|-\w)"
)
_PLAIN_NAME = re.compile(r"[^\W\d_]+[-–‑][0-9]{1,4}")
_QUARTER = re.compile(rf"[IVX]+-{YEAR}")
_POINT = re.compile(r"(?<=[0-9])\.(?P<letter>[a-zđ])(?![\w.])")
_DOT = re.compile(r"(?<=[0-9])\.(?=[A-ZĐ][0-9])")
_VERSION = re.compile(r"(?<![\w.])(?P<letters>[A-ZĐ]{1,4})(?P<numbers>[0-9]*(?:\.[0-9]+){1,3})(?![\w])")
_TOKEN = re.compile(
    r"(?<!\w)(?<![0-9][.,])(?:[0-9]+[A-ZĐ][^\W_]*|[^\W\d_]+[0-9][^\W_]*|[0-9]+[a-zđ]{1,3}[0-9]+[^\W_]*|[0-9]+[a-zđ])(?!\w)"
)
_FIGURE_AFTER = re.compile(r"\s[0-9]")
"""A pause keeps SpO2 85% from running together."""
_PART = re.compile(r"[0-9]+|[^\W\d_]+|.")
_HYPHENS = frozenset("-–‑")
_LONGEST_SPELT = 3
"""Capitals in a code that are spelt even where they could be a syllable: CO2."""
_PLATE_CUES = phrases(
    """bks, biển số, biển kiểm soát, biển số xe, biển đăng ký, biển, xe, ô tô, biển số đỏ,
    biển đỏ, mang bks, mang biển số, số xe, xe máy"""
)
_VESSEL_CUES = phrases("tàu, tàu cá, chủ tàu, sà lan, tàu hàng, tàu số hiệu, số hiệu, số đăng ký, ca nô, xà lan, phương tiện")
_FLIGHT_CUES = phrases("""chuyến bay, chuyến, máy bay, số hiệu, mã hiệu, số hiệu chuyến bay, mã chuyến bay, chuyến bay số hiệu""")
_NETWORK_CUES = phrases("""ip, địa chỉ ip, máy chủ, dns, server, gateway, địa chỉ""")
_RELEASE_CUES = phrases("""phiên bản, bản, version, bản cập nhật""")
_BUILDINGS = phrases(
    """tòa, toà, nhà, tòa nhà, toà nhà, block, lô, căn, căn hộ, phòng, phòng học, chung cư, mã, mẫu, ký hiệu, tháp, số hiệu,
    mã số, tải trọng, hoạt tải, trọng thiết kế, tải thiết kế"""
)
"""Before letters and digits: a mark that stands for nothing."""
_EXPANDED = phrases(
    """QL, TL, ĐT, HL, KP, TDP, KCN, KĐT, CMT, BSCK, CK, NQ, NĐ, QĐ, CT, TT, KH, CV, QC, HD, KL, PL, CTr, BĐ, DA"""
)
"""Rows of the lexicon that hold with a number written to them: QL3, CT16. Others are letters there: VN216, CP5."""
_GLUED = "glued"
"""In the cue of a row that says so itself."""
_EXPRESSWAYS = phrases("cao tốc, tuyến cao tốc, đường cao tốc, mã hiệu, ký hiệu")
"""Before CT.05, no paper."""
_ELEMENTS = frozenset(re.findall("[A-Z][a-z]?", "HHeLiBCNOFNaMgAlSiPSClKCaTiCrMnFeNiCuZnAsBrAgSnIBaAuHgPb"))
"""Symbols of elements that papers write in compounds. Source: IUPAC."""
_TERMS = range(10, 20)
"""Terms of the National Assembly that its code is followed by: QH13."""


def _standard(match: re.Match[str], context: Context) -> str:
    """TCVN 5945:2005: name, number and year."""
    place = Place(match, context, (match["issuer"] or "",))
    numbers = [digit_by_digit(part) if part.startswith("0") else cardinal(part) for part in match["number"].split("-")]
    said = [f"{' '.join(map(_standard_name, re.split('[ /]', match['name'])))} {' '.join(numbers)}"]
    if match["year"]:
        said.append(cardinal(match["year"]))
    if match["issuer"]:
        sense = sense_of(match["issuer"], place)
        said.append(sense.expansion if sense else spell(match["issuer"]))
    return ", ".join(said)


def _standard_name(name: str) -> str:
    return names().get(name.casefold()) or spell(name)


def _plate(match: re.Match[str], context: Context) -> str | None:
    """A number plate, digit by digit; without a dash or a point in it, only where it is called one."""
    dotted = "." in match["number"]
    shown = dotted or bool(match["joint"].strip() and not match["apart"])
    if not shown and not context.preceded_by(match, _PLATE_CUES):
        return None
    series = " ".join(digit_by_digit(part) if part.isdecimal() else spell(part) for part in match["series"])
    return f"{digit_by_digit(match['province'])} {series}, {_plate_number(match['number'])}"


def _plate_number(number: str) -> str:
    """With letters for the digits that a report keeps back: 021.xx."""
    return " ".join(digit_by_digit(part) if part.isdecimal() else spell(part.upper()) for part in number.split("."))


def _vessel(match: re.Match[str], context: Context) -> str | None:
    """Tàu cá QNg 96012 TS: the port, the number, and that it fishes."""
    if not (match["kind"] or context.preceded_by(match, _VESSEL_CUES)):
        return None
    kind = f" {spell('TS')}" if match["kind"] else ""
    return f"{spell(match['home'])} {digit_by_digit(match['number'])}{kind}"


def _army_plate(match: re.Match[str], context: Context) -> str | None:
    """TM 12-34, where it is called a plate."""
    if not context.preceded_by(match, _PLATE_CUES):
        return None
    return f"{spell(match['unit'])}, {', '.join(map(digit_by_digit, match['number'].split('-')))}"


def _diplomatic(match: re.Match[str], _context: Context) -> str:
    """80-NG-123-45."""
    number = ", ".join(map(digit_by_digit, match["number"].split("-")))
    return f"{digit_by_digit(match['province'])} {spell(match['kind'])}, {number}"


def _aircraft(match: re.Match[str], _context: Context) -> str:
    series = f", {cardinal(match['series'])}" if match["series"] else ""
    return f"{digit_by_digit(match['model'])}{series}"


def _flight(match: re.Match[str], context: Context) -> str | None:
    if not context.preceded_by(match, _FLIGHT_CUES):
        return None
    return f"{spell(match['airline'])} {digit_by_digit(match['number'])}"


def _network_address(match: re.Match[str], context: Context) -> str | None:
    """192.168.1.10; but 1.250.300.400 is a number unless something says otherwise."""
    parts = match[0].split(".")
    if any(int(part) > 255 or (part[0] == "0" and len(part) > 1) for part in parts):
        return None
    grouped = all(len(part) == 3 for part in parts[1:])
    if grouped and not context.preceded_by(match, _NETWORK_CUES):
        return None
    return " chấm ".join(map(digit_by_digit, parts))


def _fuel(match: re.Match[str], _context: Context) -> str:
    """RON 95-III, 0.05S: grades of petrol and diesel; the dot is a decimal one."""
    level = f" {cardinal(str(roman_value(match['level'])))}" if match["level"] else ""
    if match["octane"]:
        return f"{names()['ron']} {cardinal(match['octane'])}{level}"
    return f"{number_words(match['sulphur'])} ét{level}"


def _period(match: re.Match[str], _context: Context) -> str:
    """6T/2024: months of a year in a firm's report."""
    return f"{cardinal(match['months'])} tháng năm {cardinal(match['year'])}"


def _lines(match: re.Match[str], _context: Context) -> str:
    """1080p: lines of a picture, not minutes."""
    return f"{cardinal(match['lines'])} pê"


def _formula(match: re.Match[str], _context: Context) -> str | None:
    """CO₂, CaCO3; what has neither small digits nor small letters is for other rules."""
    parts = re.findall(r"[0-9₀-₉]+|[A-Za-z]+", match[0])
    if match[0].isascii() and not _is_compound(match[0]):
        return None
    digits = (unicodedata.normalize("NFKC", part) for part in parts)
    return " ".join(code_words(part) if part.isdecimal() else spell(part) for part in digits)


def _is_compound(code: str) -> bool:
    """Whether ``code`` is made of at least two symbols of elements and a number: Fe2O3, but neither Su30 nor Reno11."""
    symbols = re.findall(r"[A-Z][a-z]?", code)
    return len(symbols) > 1 and not code.isupper() and not code.isalpha() and _ELEMENTS.issuperset(symbols)


def _release(match: re.Match[str], context: Context) -> str | None:
    """v2.1; with a capital only where it is called a version, for V.07.03.29 is a code."""
    numbers = " chấm ".join(code_words(part) for part in match["numbers"].split("."))
    if match[0][0] == "V" and not context.preceded_by(match, _RELEASE_CUES):
        return f"{spell('V')} chấm {numbers}" if match["numbers"].startswith("0") else None
    return numbers if context.preceded_by(match, _RELEASE_CUES) else f"phiên bản {numbers}"


def _listed(match: re.Match[str], _context: Context) -> str | None:
    """A row of the lexicon with a number in it: SARS-CoV-2."""
    return names().get(match[0].casefold())


def _serial(match: re.Match[str], context: Context) -> str | None:
    """Giấy chứng nhận số BN 123456."""
    if not context.preceded_by(match, CODE_CUES):
        return None
    return f"{spell(match['letters'])} {digit_by_digit(match['number'])}"


def _named(match: re.Match[str], _context: Context) -> str | None:
    """Covid-19 however it is joined; any other name only with a hyphen: B-52."""
    name = names().get(match["name"].casefold())
    if match["joint"] not in _HYPHENS and (name is None or match["suffix"]):
        return None
    if _QUARTER.fullmatch(match[0]):
        return None  # quý I-2024
    said = f"{name or _letters(match['name'])} {code_words(match['number'])}"
    return f"{said} {spell(match['suffix'])}".rstrip()


def _chain(match: re.Match[str], context: Context) -> str | None:
    """A350-900, B2-14: both letters and digits, joined by hyphens."""
    code = match[0]
    if not any(map(str.isdecimal, code)) or not any(map(str.isalpha, code)) or _QUARTER.fullmatch(code):
        return None
    if _PLAIN_NAME.fullmatch(code):
        return None
    place = Place(match, context, glued=True)
    return " ".join(_part(part, place) for part in _PART.findall(code) if part not in _HYPHENS)


def _point(match: re.Match[str], _context: Context) -> str:
    """Điểm 2.3.a."""
    return f" chấm {ITEM_NAMES[match['letter'].upper()]}"


def _version(match: re.Match[str], context: Context) -> str | None:
    """PM2.5, XBB.1.5; U.23 has no point to be said; Q.1 and ĐT.252 are abbreviations."""
    letters, written = match["letters"], match["numbers"]
    known = f"{letters}." in senses() or letters in senses()
    if known and not context.preceded_by(match, _EXPRESSWAYS):
        return None
    numbers = [code_words(part) for part in written.split(".") if part]
    first = "" if written[0].isdecimal() or (letters == "U" and len(numbers) == 1) else "chấm "
    return f"{_letters(letters)} {first}{' chấm '.join(numbers)}"


def _token(match: re.Match[str], context: Context) -> str | None:
    code = match[0]
    unit = units(glued=False).get(code)
    if unit and context.before(match).endswith("/"):
        return None  # người/km2: for the rule of measures
    known = unit or names().get(code.casefold())
    place = Place(match, context, glued=True)
    if known is None and (sense := sense_of(code, place)):
        known = sense.expansion
    said = known or " ".join(_part(part, place) for part in _PART.findall(code))
    return f"{said}," if code[-1].isdecimal() and _FIGURE_AFTER.match(context.text, match.end()) else said


def _part(part: str, place: Place) -> str:
    if part.isdecimal():
        return code_words(part)
    name = names().get(part.casefold()) if len(part) > 1 and part.isupper() else None
    return name or _expanded(part, place) or _letters(part)


def _expanded(letters: str, place: Place) -> str | None:
    """What a row of the lexicon says for the letters of a code: QL3, NQ57, QH15; not of tòa CT3."""
    code = place.match[0]
    if letters == "QH" and code[2:].isdecimal() and int(code[2:]) in _TERMS:
        return "quốc hội khóa"
    sense = sense_of(letters, place)
    if not (letters in _EXPANDED or (sense and _GLUED in sense.cue)) or place.context.preceded_by(place.match, _BUILDINGS):
        return None
    padded = code.removeprefix(letters).startswith(("0", "-0"))
    return sense.expansion if sense and not (padded and sense.kind == "doctype") else None


def _letters(part: str) -> str:
    if len(part) == 1:
        return spell(part) or part
    if not part.isupper():
        return part
    return part if len(part) > _LONGEST_SPELT and is_pronounceable(part) else spell(part) or part


_USAGE = "VTV/VOV news usage"
WHOLE = (
    Rule(
        name="codes.standard",
        pattern=_STANDARD,
        say=_standard,
        begins="capital",
        needs=frozenset("TQI"),
        also=ANY_DIGIT,
        source=_USAGE,
    ),
    Rule(name="codes.plate", pattern=_PLATE, say=_plate, needs=ANY_DIGIT, source="Circular 79/2024/TT-BCA (parts of a plate)"),
    Rule(
        name="codes.vessel",
        pattern=_VESSEL,
        say=_vessel,
        needs=ANY_DIGIT,
        source="Circular 23/2018/TT-BNNPTNT (marks of fishing vessels)",
    ),
    Rule(name="codes.army_plate", pattern=_ARMY_PLATE, say=_army_plate, needs=frozenset("-"), source=_USAGE),
    Rule(
        name="codes.diplomatic",
        pattern=_DIPLOMATIC,
        say=_diplomatic,
        begins="digit",
        needs=frozenset("-"),
        also=frozenset("CNQ"),
        source=_USAGE,
    ),
    Rule(name="codes.aircraft", pattern=_AIRCRAFT, say=_aircraft, needs=frozenset("7"), source=_USAGE),
    Rule(name="codes.flight", pattern=_FLIGHT, say=_flight, begins="capital", needs=ANY_DIGIT, source=_USAGE),
    Rule(
        name="codes.network",
        pattern=_ADDRESS,
        say=_network_address,
        begins="digit",
        needs=frozenset("."),
        source="RFC 791 (form)",
    ),
    Rule(
        name="codes.fuel",
        pattern=_FUEL,
        say=_fuel,
        needs=frozenset("RS"),
        also=ANY_DIGIT,
        source="QCVN 01:2022/BKHCN (names of grades)",
    ),
    Rule(name="codes.strain", pattern=_STRAIN, say=always(" "), needs=frozenset("H"), also=frozenset("A"), source=_USAGE),
    Rule(name="codes.period", pattern=_PERIOD, say=_period, begins="digit", needs=frozenset("T"), source=_USAGE),
    Rule(name="codes.lines", pattern=_LINES, say=_lines, begins="digit", needs=frozenset("p"), source=_USAGE),
    Rule(
        name="codes.formula",
        pattern=_FORMULA,
        say=_formula,
        begins="capital",
        needs=frozenset("₀₁₂₃₄₅₆₇₈₉") | ANY_DIGIT,
        source=_USAGE,
    ),
    Rule(name="codes.release", pattern=_RELEASE, say=_release, needs=frozenset("."), also=ANY_DIGIT, source=_USAGE),
    Rule(name="codes.listed", pattern=_LISTED, say=_listed, needs=frozenset("-"), source=_USAGE),
    Rule(name="codes.serial", pattern=_SERIAL, say=_serial, begins="capital", needs=ANY_DIGIT, source=_USAGE),
)
"""Before the numbers of documents, dates and ranges, the shapes of which they have."""
CHAINS = (
    Rule(name="codes.dot", pattern=_DOT, say=always(" chấm "), needs=frozenset("."), also=ANY_DIGIT, source=_USAGE),
    Rule(name="codes.lettered", pattern=_LETTERED_CHAIN, say=_chain, needs=_HYPHENS, source=_USAGE),
    Rule(name="codes.point", pattern=_POINT, say=_point, needs=frozenset("."), also=ANY_DIGIT, source=_USAGE),
)
"""After the numbers of documents, before measures."""
RULES = (
    Rule(name="codes.named", pattern=_HYPHENED, say=_named, needs=ANY_DIGIT, source=_USAGE),
    Rule(name="codes.chain", pattern=_CHAIN, say=_chain, begins="digit", needs=_HYPHENS, source=_USAGE, unsure=True),
    Rule(
        name="codes.version",
        pattern=_VERSION,
        say=_version,
        begins="capital",
        needs=frozenset("."),
        also=ANY_DIGIT,
        source=_USAGE,
    ),
    Rule(name="codes.token", pattern=_TOKEN, say=_token, needs=ANY_DIGIT, source=_USAGE),
)
