"""Losses that docreader survives: each is reported with its place, none is silent.

A notice is data; ``describe`` puts it into words. Whoever wants to treat a loss as an error (``--strict``) looks at the list.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias, assert_never

PageKind: TypeAlias = Literal[
    "listing", "search", "login", "error", "consent", "empty", "video", "gallery", "table", "contact", "short"
]
"""What a page may be instead of an article; ``short``: too little to tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureWithoutAlt:
    """A picture for which the page offers no words at all."""

    place: str
    """JSON Pointer of the figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureMissing:
    """A picture that could not be put into the output; its words are there."""

    place: str
    """JSON Pointer of the figure."""
    src: str
    reason: str
    """``not-found``, ``remote``, ``outside-folder``, ``not-a-picture`` or ``too-large``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkDropped:
    """A link whose address is not safe to keep; its text is there."""

    place: str
    """JSON Pointer of the block."""
    href: str
    """At most 200 characters of the address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CharactersReplaced:
    """Characters that no bytes or no font stand for, and what is there instead."""

    place: str
    """JSON Pointer of the text; "" = the page as a whole."""
    characters: str
    """The characters, each once."""
    count: int
    """How many were replaced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextConverted:
    """Text that was written in another encoding than the page says, and was read as what it means."""

    place: str
    """JSON Pointer of the text; "" = the page as a whole, or parts of it."""
    encoding: str
    """What it was written in: ``TCVN3``, ``VNI`` or ``windows-1258``; ``UTF-8`` = it had been read as windows-1252."""
    count: int
    """How many pieces of text were converted."""
    share_percent: int | None
    """Of the words that changed or could have, how many are Vietnamese syllables now; None = the bytes themselves were proof."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InputCut:
    """A part of the page beyond a limit, which is not in the article."""

    place: str
    """JSON Pointer of where the text stops; "" = the page as a whole."""
    limit: str
    """The limit that was met, in words: ``nesting deeper than 512``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextUnspoken:
    """A stretch of text that has no sound in this voice."""

    place: str
    """JSON Pointer of the text."""
    start: int
    """First character, in the text at ``place``."""
    end: int
    """One past the last character."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceLanguage:
    """An article in a language that the voice does not speak: it was read with another's sounds."""

    language: str
    """BCP 47, of the article."""
    spoken: str
    """BCP 47, of the voice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotAnArticle:
    """A page that is probably no article; what can be read of it is there."""

    place: str
    """Always "": the page as a whole."""
    kind: PageKind
    """What it seems to be."""
    confidence: float
    """How surely it is an article all the same, 0 to 0.5; as ``Provenance.confidence``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingUnsure:
    """Written text whose reading nothing around it decides: the safest one was said."""

    place: str
    """JSON Pointer of the text."""
    written: str
    said: str
    rule: str
    """Id of the rule that said it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhonemesUnused:
    """Words of a pronunciation lexicon that have only phonemes, which cannot be said in words."""

    lexicon: str
    """Name of the file."""
    written: tuple[str, ...]


Notice: TypeAlias = (
    FigureWithoutAlt
    | PictureMissing
    | LinkDropped
    | CharactersReplaced
    | TextConverted
    | InputCut
    | TextUnspoken
    | VoiceLanguage
    | NotAnArticle
    | ReadingUnsure
    | PhonemesUnused
)

_MOST_SHOWN = 5
"""Words of a lexicon that are told by name."""
_REASONS_VI = {
    "not-found": "không tìm thấy tệp",
    "remote": "ảnh nằm trên mạng, docreader không tự tải",
    "outside-folder": "đường dẫn ra ngoài thư mục của trang",
    "not-a-picture": "tệp không phải ảnh đọc được",
    "too-large": "ảnh quá lớn",
}
_REASONS_EN = {
    "not-found": "no such file",
    "remote": "it is on the network, which docreader does not fetch from",
    "outside-folder": "its path leaves the page's folder",
    "not-a-picture": "the file is no readable picture",
    "too-large": "it is too large",
}
_KINDS_VI: dict[PageKind, str] = {
    "listing": "trang danh mục (nhiều tin, không phải một bài)",
    "search": "trang kết quả tìm kiếm",
    "login": "trang đăng nhập",
    "error": "trang báo lỗi",
    "consent": "trang hỏi ý kiến về cookie",
    "empty": "trang chưa có nội dung",
    "video": "trang video",
    "gallery": "trang ảnh",
    "table": "bảng số liệu",
    "contact": "trang liên hệ",
    "short": "trang có quá ít chữ để đọc",
}
_KINDS_EN: dict[PageKind, str] = {
    "listing": "a listing of articles",
    "search": "a page of search results",
    "login": "a login page",
    "error": "an error page",
    "consent": "a question about cookies",
    "empty": "a page without content",
    "video": "a page for a video",
    "gallery": "a page of pictures",
    "table": "a table of figures",
    "contact": "a page of addresses",
    "short": "a page with too little text",
}


def describe(notice: Notice, language: str) -> str:
    """One line for people, in ``"vi"`` or ``"en"``."""
    vi, en = _words(notice)
    return vi if language == "vi" else en


def _words(notice: Notice) -> tuple[str, str]:  # noqa: PLR0911 - one return for each notice
    match notice:
        case FigureWithoutAlt(place=place):
            return f"{place}: ảnh không có mô tả.", f"{place}: the picture has no description."
        case PictureMissing(place=place, src=src, reason=reason):
            shown = src if len(src) <= 80 else src[:77] + "…"
            return (
                f"{place}: không đưa được ảnh vào: {shown} ({_REASONS_VI[reason]}).",
                f"{place}: the picture is not in the output: {shown} ({_REASONS_EN[reason]}).",
            )
        case LinkDropped(place=place, href=href):
            return (
                f"{place}: đã bỏ liên kết không an toàn: {href}",
                f"{place}: an unsafe link was dropped: {href}",
            )
        case CharactersReplaced(place=place, characters=characters, count=count):
            names = " ".join(f"U+{ord(character):04X}" for character in characters)
            return (
                f"{place or 'cả trang'}: {count} ký tự không hiển thị được đã được thay ({names}).",
                f"{place or 'whole page'}: {count} characters that cannot be shown were replaced ({names}).",
            )
        case TextConverted(place=place, encoding=encoding, count=count):
            return (
                f"{place or 'cả trang'}: đã chuyển {count} đoạn chữ viết bằng bảng mã {encoding} sang Unicode.",
                f"{place or 'whole page'}: {count} pieces of text written in {encoding} were converted to Unicode.",
            )
        case InputCut(place=place, limit=limit):
            return (
                f"{place or 'cả trang'}: phần vượt giới hạn không được đọc ({limit}).",
                f"{place or 'whole page'}: what lies beyond a limit was not read ({limit}).",
            )
        case NotAnArticle(kind=kind, confidence=confidence):
            return (
                f"Có vẻ đây không phải một bài viết mà là {_KINDS_VI[kind]} (độ tin cậy là bài viết: {confidence:.0%}); "
                "hãy mở một bài cụ thể rồi lưu trang đó.",
                f"This is probably not an article but {_KINDS_EN[kind]} (confidence that it is one: {confidence:.0%}); "
                "open a single article and save that page.",
            )
        case TextUnspoken() | VoiceLanguage() | ReadingUnsure() | PhonemesUnused():
            return _words_of_speech(notice)
        case _:
            assert_never(notice)


def _words_of_speech(notice: TextUnspoken | VoiceLanguage | ReadingUnsure | PhonemesUnused) -> tuple[str, str]:
    match notice:
        case TextUnspoken(place=place, text=text):
            return f"{place}: không đọc thành tiếng được: {text}", f"{place}: not spoken: {text}"
        case VoiceLanguage(language=language, spoken=spoken):
            return (
                f"Giọng này không nói tiếng [{language}]; bài được đọc bằng âm của [{spoken}].",
                f"This voice does not speak [{language}]; the article is read with the sounds of [{spoken}].",
            )
        case ReadingUnsure(written=written, said=said, rule=rule):
            return (
                f"đọc “{written}” là “{said}”: không có gì quanh đó quyết định ({rule}).",
                f"“{written}” is said as “{said}”: nothing around it decides ({rule}).",
            )
        case PhonemesUnused(lexicon=lexicon, written=unused):
            shown = ", ".join(unused[:_MOST_SHOWN]) + (", …" if len(unused) > _MOST_SHOWN else "")
            return (
                f"{lexicon}: {len(unused)} mục chỉ có phiên âm (phoneme) nên không dùng được: {shown}; hãy thêm <alias>.",
                f"{lexicon}: {len(unused)} entries have only phonemes and are not used: {shown}; add an <alias>.",
            )
        case _:
            assert_never(notice)
