"""Addresses of the web and of e-mail, hashtags, accounts, files: words as words, the marks by their names.

What a newsreader would not read out, nobody can follow: of a link longer than a line's third only the site is said.
"""

from __future__ import annotations

from docreader.verbalise import lazy_re as re
from docreader.verbalise.letters import is_pronounceable, spell
from docreader.verbalise.lexicon import names
from docreader.verbalise.numbers import digit_by_digit
from docreader.verbalise.rule import Context, Rule
from docreader.verbalise.written_numbers import code_words

_INSIDE = r"[^\s<>\"“”\ufffc]"
_LAST = r"[^\s<>\"“”\ufffc.,;:!?…()\[\]{}'’»]"
_URL = re.compile(rf"(?<!\w)(?:https?://|ftp://|www\.){_INSIDE}*{_LAST}", re.IGNORECASE)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_SITE = re.compile(
    r"(?<![\w.@-])(?:[A-Za-z0-9-]{1,63}\.){1,8}"
    r"(?:vn|com|net|org|edu|gov|info|asia|io|tv|eu|int|biz|app|online|VN|COM|NET|ORG|Vn|Com|Net)(?!\w|[.-]\w)"
    rf"(?::[0-9]{{2,5}})?(?:/(?:{_INSIDE}*{_LAST})?)?"
)
_SHORT = re.compile(
    rf"(?<![\w.@-])(?:bit\.ly|youtu\.be|t\.me|zalo\.me|m\.me|wa\.me|goo\.gl|fb\.me|tinyurl\.com|g\.co|fb\.watch)/{_INSIDE}*{_LAST}"
)
_SUFFIX = re.compile(r"\.(?<![\w.].)(?:(?:gov|edu|com|org|net)\.)?(?:vn|com|net|org|edu|gov)(?![\w.]\w|\w)")
_HASHTAG = re.compile(r"(?<![\w#&/])#(?P<name>\w{2,60})(?!\w)")
_ACCOUNT = re.compile(r"(?<![\w.@])@[A-Za-z_][\w.]{0,40}\w")
_FILE = re.compile(
    r"(?<![\w./-])[\w-]{1,80}\.(?P<type>pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|mp[34]|zip|rar|exe|apk|txt|csv|html?|json|xml)(?!\w|\.\w)",
    re.IGNORECASE,
)
_PIECE = re.compile(r"[^\W\d_]+|[0-9]+|[^\s\w]|_")
_SCHEME = re.compile(r"^(?:https?|ftp)://", re.IGNORECASE)
_WWW = re.compile(r"^www\.", re.IGNORECASE)
_HOST = re.compile(r"[^/?#]*")
_WORDS = {
    "vn": "vê nờ", "gov": "gốp", "edu": "e đu", "org": "o rờ gờ", "www": "vê kép vê kép vê kép", "ly": "ly", "me": "me",
    "com": "com", "net": "net", "int": "int", "chinhphu": "chính phủ", "baochinhphu": "báo chính phủ",
    "dichvucong": "dịch vụ công", "quochoi": "quốc hội", "dangcongsan": "đảng cộng sản", "nhandan": "nhân dân",
    "tuoitre": "tuổi trẻ", "thanhnien": "thanh niên", "dantri": "dân trí", "laodong": "lao động", "tienphong": "tiền phong",
    "bocongan": "bộ công an", "thuvienphapluat": "thư viện pháp luật", "xaydungchinhsach": "xây dựng chính sách",
    "suckhoedoisong": "sức khỏe đời sống", "sggp": "ét gờ gờ pê", "hanoimoi": "Hà Nội mới", "hanoi": "Hà Nội",
    "danang": "Đà Nẵng", "congan": "công an", "vanban": "văn bản", "tintuc": "tin tức",
}  # fmt: skip
"""Words of addresses: suffixes, and names that are Vietnamese words without their marks."""
_TYPES = {"doc": "đốc", "docx": "đốc ích", "xls": "ích eo ét", "xlsx": "ích eo ét ích", "zip": "zip", "rar": "ra"}
_MARKS = {
    ".": "chấm", "@": "a còng", "/": "gạch chéo", "-": "gạch ngang", "_": "gạch dưới", ":": "hai chấm", "?": "hỏi chấm",
    "=": "bằng", "&": "và", "%": "phần trăm", "#": "thăng", "+": "cộng", "~": "ngã",
}  # fmt: skip
_LONGEST_SPELT = 4
"""Letters; a longer cluster without a vowel is left to the voice, for nobody follows it letter by letter."""
_LONGEST_PATH = 32
"""Characters after the site that are still read out; a listener forgets what is longer before it ends."""
_LONGEST_QUERY = 12
_CODED = re.compile(r"(?=[^/]*[0-9])(?=[^/]*[A-Z])[\w-]{6,}")
"""Letters and digits at random, such as the name of a film in a link."""


def _link(match: re.Match[str], _context: Context) -> str:
    """The address, or of a long one the site."""
    address = _SCHEME.sub("", match[0]).removesuffix("/")
    host = _HOST.match(address)
    site = host[0] if host else address
    path = address[len(site) :]
    query = path.partition("?")[2]
    if site and (len(path) > _LONGEST_PATH or len(query) > _LONGEST_QUERY or _CODED.search(path)):
        address = _WWW.sub("", site)
    return _pieces(address)


def _mail(match: re.Match[str], _context: Context) -> str:
    """The digits of a name one by one: lienhe2023 is no year."""
    return " ".join(
        digit_by_digit(piece) if piece.isdecimal() else said for piece in _PIECE.findall(match[0]) if (said := _piece(piece))
    )


def _address(match: re.Match[str], _context: Context) -> str:
    return _pieces(match[0])


def _pieces(address: str) -> str:
    return " ".join(said for piece in _PIECE.findall(address) if (said := _piece(piece)))


def _piece(piece: str) -> str:
    if piece.isdecimal():
        return code_words(piece)
    if not piece.isalpha():
        return _MARKS.get(piece, "")
    word = piece.lower()
    if word in _WORDS:
        return _WORDS[word]
    return piece if len(word) > _LONGEST_SPELT or is_pronounceable(word) else spell(word) or piece


def _hashtag(match: re.Match[str], context: Context) -> str:
    """#ChungTay; #1 is number one."""
    name = match["name"]
    if name.isdecimal():
        return f"số {code_words(name)}"
    named = context.before(match).endswith(("hashtag", "hát tắc"))
    return " ".join(["" if named else "hashtag", *(_word(part) for part in _words_of(name))]).strip()


def _words_of(name: str) -> list[str]:
    """A name written together, cut where small letters or digits end: ChungTay, Gen10."""
    apart = (
        f" {here}" if (here.isupper() and before.islower()) or here.isdecimal() != before.isdecimal() else here
        for before, here in zip(f" {name}", name, strict=False)
    )
    return "".join(apart).replace("_", " ").split()


def _word(part: str) -> str:
    if part.isdecimal():
        return code_words(part)
    return names().get(part.casefold(), part) if part.isupper() else part


def _file(match: re.Match[str], _context: Context) -> str:
    """A file's name and what its ending is called."""
    kind = match["type"].lower()
    digits = " ".join(_piece(piece) for piece in _PIECE.findall(kind))
    said = _TYPES.get(kind) or (spell(kind) if kind.isalpha() else _spelt_with_number(kind)) or digits
    return f"{_pieces(match[0][: -len(kind) - 1])} chấm {said}"


def _spelt_with_number(kind: str) -> str:
    return f"{spell(kind[:-1])} {code_words(kind[-1])}"


_USAGE = "VTV/VOV news usage"
RULES = (
    Rule(name="web.url", pattern=_URL, say=_link, needs=frozenset("/wW"), also=frozenset(".:"), source=_USAGE),
    Rule(name="web.mail", pattern=_MAIL, say=_mail, needs=frozenset("@"), source=_USAGE),
    Rule(name="web.short", pattern=_SHORT, say=_link, needs=frozenset("/"), also=frozenset("."), source=_USAGE),
    Rule(name="web.site", pattern=_SITE, say=_link, needs=frozenset("."), source=_USAGE),
    Rule(name="web.file", pattern=_FILE, say=_file, needs=frozenset("."), source=_USAGE),
    Rule(name="web.suffix", pattern=_SUFFIX, say=_address, needs=frozenset("."), source=_USAGE),
    Rule(name="web.hashtag", pattern=_HASHTAG, say=_hashtag, needs=frozenset("#"), source=_USAGE),
    Rule(name="web.account", pattern=_ACCOUNT, say=_address, needs=frozenset("@"), source=_USAGE),
)
