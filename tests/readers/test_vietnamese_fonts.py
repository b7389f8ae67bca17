"""TCVN3 and VNI: the tables letter by letter, and text in their fonts wherever a page names one."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable

import pytest

from docreader.model import TextConverted
from docreader.readers import read
from docreader.readers.html.page import parse
from docreader.readers.html.typefaces import typeface_of
from docreader.readers.vietnamese.judgement import Judge
from docreader.readers.vietnamese.syllables import is_syllable
from docreader.readers.vietnamese.tcvn3 import LETTERS as TCVN3
from docreader.readers.vietnamese.tcvn3 import from_capitals, from_tcvn3, with_horns
from docreader.readers.vietnamese.vni import LETTERS as VNI
from docreader.readers.vietnamese.vni import from_vni

from .dresses import PARAGRAPHS, garbled, text_of, to_tcvn3, to_vni
from .pages import LONG, SECOND, article, runs_of

TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
SMALL = [unicodedata.normalize("NFC", base + tone) for base in "aăâeêioôơuưy" for tone in TONES]
ACCENTED = [letter for letter in [*SMALL, "đ"] if not letter.isascii()]

TCVN3_HEX = (
    "a:B5 B6 B7 B8 B9 ă:A8 BB BC BD BE C6 â:A9 C7 C8 C9 CA CB e:CC CE CF D0 D1 ê:AA D2 D3 D4 D5 D6 i:D7 D8 DC DD DE "
    "o:DF E1 E2 E3 E4 ô:AB E5 E6 E7 E8 E9 ơ:AC EA EB EC ED EE u:EF F1 F2 F3 F4 ư:AD F5 F6 F7 F8 F9 y:FA FB FC FD FE đ:AE"
)
"""Codes in the order of ``ACCENTED``, written down apart from the module's table. Source: TCVN 5712:1993, VN3."""
VNI_HEX = (
    "a:61F8 61FB 61F5 61F9 61EF ă:61EA 61E8 61FA 61FC 61E9 61EB â:61E2 61E0 61E5 61E3 61E1 61E4 e:65F8 65FB 65F5 65F9 65EF "
    "ê:65E2 65E0 65E5 65E3 65E1 65E4 i:EC E6 F3 ED F2 o:6FF8 6FFB 6FF5 6FF9 6FEF ô:6FE2 6FE0 6FE5 6FE3 6FE1 6FE4 "
    "ơ:F4 F4F8 F4FB F4F5 F4F9 F4EF u:75F8 75FB 75F5 75F9 75EF ư:F6 F6F8 F6FB F6F5 F6F9 F6EF y:79F8 79FB 79F5 79F9 EE đ:F1"
)
"""Likewise, for small letters. Source: VNI for Windows, as the table at vietunicode.sourceforge.net has it."""


def _codes(table: str) -> list[str]:
    return [bytes.fromhex(code).decode("latin-1") for code in table.replace(":", " ").split() if len(code) > 1]


def test_the_alphabet_is_whole() -> None:
    """There are 134 accented letters, 67 of them small."""
    assert len(ACCENTED) == len(set(ACCENTED)) == 67
    assert len(_codes(TCVN3_HEX)) == len(_codes(VNI_HEX)) == 67
    assert len(VNI) == 134


@pytest.mark.parametrize(("letter", "code"), list(zip(ACCENTED, _codes(TCVN3_HEX), strict=True)))
def test_every_letter_of_tcvn3(letter: str, code: str) -> None:
    """Each small letter is read from its code and written by it; its capital comes from the capital font."""
    assert from_tcvn3(f"x{code}x") == f"x{letter}x"
    assert from_capitals(code) == letter.upper()
    assert to_tcvn3(letter) == code


@pytest.mark.parametrize(("letter", "code"), list(zip(ACCENTED, _codes(VNI_HEX), strict=True)))
def test_every_letter_of_vni(letter: str, code: str) -> None:
    """Each letter, small and capital, is read from its codes and written by them."""
    assert from_vni(code) == letter
    assert from_vni(code.upper()) == letter.upper()
    assert (to_vni(letter), to_vni(letter.upper())) == (code, code.upper())


def test_the_tables_hold_nothing_else() -> None:
    """TCVN3 has 67 small letters and 7 capitals without a tone; VNI has all 134."""
    assert sorted(TCVN3.values()) == sorted([*ACCENTED, *"ĂÂÊÔƠƯĐ"])
    assert sorted(VNI.values()) == sorted([*ACCENTED, *(letter.upper() for letter in ACCENTED)])


@pytest.mark.parametrize("letter", [letter for letter in ACCENTED if unicodedata.normalize("NFD", letter)[-1] in TONES])
def test_capitals_that_are_written_twice(letter: str) -> None:
    """A capital with a tone may come as the capital without it and the small letter."""
    tone = unicodedata.normalize("NFD", letter)[-1]
    base = unicodedata.normalize("NFC", unicodedata.normalize("NFD", letter).replace(tone, "")).upper()
    assert from_tcvn3(f"{to_tcvn3(base)}{to_tcvn3(letter)}ng") == f"{letter.upper()}ng"


@pytest.mark.parametrize("paragraph", PARAGRAPHS)
def test_what_is_written_is_read(paragraph: str) -> None:
    """A paragraph comes back from VNI as it went, and from TCVN3 but for capitals that it lacks."""
    assert from_vni(to_vni(paragraph)) == paragraph
    assert from_tcvn3(to_tcvn3(paragraph)).lower() == paragraph.lower()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("VIÖT NAM", "VIỆT NAM"),
        ("Hµ Néi", "Hà Nội"),
        ("Hµ NéI", "HÀ NỘI"),
        ("Mïa ®«ng. ë ®©y l¹nh", "Mùa đông. Ở đây lạnh"),
        ("Aµ £Ö U\u00efng", "À Ệ Ùng"),
        ("30°C, 5 x 4", "30°C, 5 x 4"),
    ],
)
def test_capitals_of_tcvn3(written: str, said: str) -> None:
    """A toned letter is a capital among capitals and after a full stop, small elsewhere; degrees stay degrees."""
    assert from_tcvn3(written) == said


@pytest.mark.parametrize(("written", "said"), [("Vieät", "Việt"), ("VIEäT", "VIỆT"), ("naïve cafe", "nạve cafe"), ("bñ", "bđ")])
def test_marks_of_vni(written: str, said: str) -> None:
    """The mark of a small letter serves a capital too; what is converted is not for this module to judge."""
    assert from_vni(written) == said


@pytest.mark.parametrize(
    ("lost", "said"),
    [("nớc", "nước"), ("Trờng", "Trường"), ("đợc", "được"), ("ngời", "người"), ("nh", "như"), ("mời", "mời"), ("cơn", "cơn")],
)
def test_a_dropped_soft_hyphen(lost: str, said: str) -> None:
    """The letter ư, whose code many programs drop, comes back where no other word can be meant."""
    assert with_horns(lost) == said


def test_a_page_whose_soft_hyphens_were_dropped() -> None:
    """Text in TCVN3 that a program cleaned of soft hyphens is read with its ươ."""
    text = to_tcvn3("".join(f"<p>{words}</p>" for words in PARAGRAPHS)).replace("\xad", "")
    said = _text(f"<html><body>{text}</body></html>")
    assert "tổ trưởng, năm nay sáu mươi tám tuổi" in said
    assert "nước" in said


def test_a_page_that_kept_its_soft_hyphens() -> None:
    """Where no letter was dropped, a word that looks as if it lacked one is right."""
    body = "".join(f"<p>{to_tcvn3(words)}</p>" for words in (*PARAGRAPHS, "Mèo vờn chuột."))
    assert _text(f"<html><body>{body}</body></html>").endswith("Mèo vờn chuột.")


@pytest.mark.parametrize(("label", "said"), [("Số một", "Số một"), ("ảnh: Lò Thị Pấn", "Ảnh: Lò Thị Pấn"), ("HĐND", "HĐND")])
def test_labels_on_a_page_in_tcvn3(label: str, said: str) -> None:
    """A short text that proves nothing goes with the page; the first letter of a block is the capital that TCVN3 lacks."""
    body = "".join(f"<p>{to_tcvn3(words)}</p>" for words in (*PARAGRAPHS, label))
    found = list(parse(f"<html><body>{body}</body></html>", None).root.iter("p"))
    assert found[-1].text == said


@pytest.mark.parametrize("write", [to_tcvn3, to_vni])
def test_a_page_of_short_lines(write: Callable[[str], str]) -> None:
    """Lines that are each too short to prove anything, such as a poem's, prove it together."""
    lines = [line.strip() for paragraph in PARAGRAPHS[:2] for line in paragraph.replace(".", ",").split(",") if line.strip()]
    page = parse("<html><body>" + "".join(f"<p>{write(line)}</p>" for line in lines) + "</body></html>", None)
    assert [paragraph.text for paragraph in page.root.iter("p")] == lines


def test_abbreviations_prove_nothing() -> None:
    """A word without a vowel is not counted, for or against."""
    assert Judge().read(["H§ND", "§B"], "TCVN3").words == 0


@pytest.mark.parametrize("word", ["nghiêng", "khuya", "giếng", "gì", "quốc", "Quỳnh", "huỳnh", "yêu", "ngoằn", "được", "ĐỨC"])
def test_syllables(word: str) -> None:
    """Spellings that are rare but right are syllables."""
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["ngiêng", "kông", "nghà", "tiêng1", "hàc", "hoc", "für", "être", "señor", "đđ", "ấấ", ""])
def test_no_syllables(word: str) -> None:
    """Neither foreign words nor spellings against the rules are: c before e, a falling tone on a stop, two tones."""
    assert not is_syllable(word)


def test_an_article_is_made_of_syllables() -> None:
    """Of real text, all but a few foreign words are syllables."""
    words = [word for word in text_of().replace("-", " ").split() if not word.isascii()]
    bare = [word.strip(".,:;") for word in words]
    assert sum(map(is_syllable, bare)) >= 0.99 * len(bare)


@pytest.mark.parametrize(
    ("families", "encoding", "capitals"),
    [
        (".VnTime", "TCVN3", False),
        (".VnTimeH", "TCVN3", True),
        ("'.VnArial Narrow', Arial", "TCVN3", False),
        ('"\\.VnCentury SchoolbookH","sans-serif"', "TCVN3", True),
        ("VnTime", "TCVN3", False),
        ("VNI-Times", "VNI", False),
        ("vni-helve", "VNI", False),
        ("SVN-Arial", None, False),
        ("Times New Roman, .VnTime", None, False),
        ("UTM Avo", None, False),
    ],
)
def test_names_of_fonts(families: str, encoding: str | None, capitals: bool) -> None:
    """The first font's name tells the encoding; SVN and UTM fonts are Unicode."""
    found = typeface_of(families)
    assert (found.encoding, found.capitals) == (encoding, capitals)


def _text(html: str) -> str:
    return "".join(str(text) for text in parse(html, None).root.itertext())


UNICODE = f"<p>{LONG}</p>"
SAID = "Tổng cộng: bảy hộ"
"""Too short to prove anything without the font's name."""
LEGACY = {"tcvn3": (to_tcvn3(SAID), ".VnTime"), "vni": (to_vni(SAID), "VNI-Times")}


@pytest.mark.parametrize("encoding", LEGACY)
@pytest.mark.parametrize(
    "markup",
    [
        '<p><font face="{font}">{text}</font></p>',
        "<p><FONT size=2 FACE='{font}, Arial'>{text}</FONT></p>",
        '<p><span style="font-size:13pt; font-family: &quot;{font}&quot;; color:black">{text}</span></p>',
        "<p style=\"font-family:'\\{font}'\"><b>{text}</b></p>",
        '<p style="font: bold 12px/1.5 {font}, serif">{text}</p>',
        '<style>.cu {{ /* font-family: Arial; */ font-family: "\\{font}" }}</style><p class="moi cu">{text}</p>',
        "<style><!-- p.MsoNormal, li.Mso {{color:black; font-family:'{font}','serif'}} --></style><p class=MsoNormal>{text}</p>",
        "<style>@media print {{ #cu {{ font-family: {font} }} }}</style><div id=cu><p>{text}</p></div>",
        "<style>td {{ font-family: {font} }}</style><table><tr><td>{text}</table>",
    ],
)
def test_one_element_by_its_font(encoding: str, markup: str) -> None:
    """On a page in Unicode, text in a font with its own encoding is converted wherever the font is named; the rest stays."""
    text, font = LEGACY[encoding]
    said = _text(f"<html><body>{UNICODE}{markup.format(font=font, text=text)}{UNICODE}</body></html>")
    assert SAID in said
    assert said.count(LONG) == 2


def test_text_in_another_font_inside() -> None:
    """Inside text in an old font, a piece in Arial is Unicode and stays."""
    text, font = LEGACY["tcvn3"]
    said = _text(f'<p style="font-family:{font}">{text} <span style="font-family:Arial">Bà Lê, cà phê.</span> {text}</p>')
    assert said == f"{SAID} Bà Lê, cà phê. {SAID}"


@pytest.mark.parametrize("font", [".VnTime", ".VnTimeH", "VNI-Times"])
@pytest.mark.parametrize("said", [LONG, "Ngày:", "Là", "Nhà và cá", "PHIẾU THU"])
def test_unicode_in_an_old_font(font: str, said: str) -> None:
    """Text that is Unicode already stays, though its author left the old font's name around it."""
    page = parse(f"<p><font face='{font}'>{said}</font></p>{UNICODE}", None)
    assert next(page.root.iter("font")).text == said
    assert page.notices == []


@pytest.mark.parametrize(("encoding", "font"), [("tcvn3", ".VnTime"), ("vni", "VNI-Times")])
def test_one_word_is_enough_with_the_font(encoding: str, font: str) -> None:
    """A label of one word is converted if its font says so."""
    word = to_tcvn3("Ngày") if encoding == "tcvn3" else to_vni("Ngày")
    assert _text(f"<p><font face='{font}'>{word}:</font> {LONG}</p>") == f"Ngày: {LONG}"


def test_capital_fonts() -> None:
    """Small letters in a capital font are read as the capitals that they showed, also when only one letter is set in it."""
    said = to_tcvn3("bộ tài chính")
    first = to_tcvn3("ủ")
    head, letter = (f'<font face=".VnTimeH">{text}</font>' for text in (said, first))
    page = f'<font face=".VnTime"><h2>{head}</h2><p>{letter}y ban</p></font>'
    assert _text(page) == "BỘ TÀI CHÍNHỦy ban"


def test_entities() -> None:
    """An editor that wrote each old letter as the entity of the sign it saw is understood."""
    named = {"µ": "&micro;", "¸": "&cedil;", "®": "&reg;", "ø": "&oslash;", "é": "&eacute;", "Ö": "&Ouml;", "ï": "&iuml;"}
    for text in (to_tcvn3(PARAGRAPHS[0]), to_vni(PARAGRAPHS[0])):
        written = "".join(named.get(letter, letter if letter.isascii() else f"&#{ord(letter)};") for letter in text)
        assert _text(f"<p>{written}</p>") == PARAGRAPHS[0]


def test_old_text_on_a_new_page() -> None:
    """On a page in Unicode, a paragraph that was pasted from an old document is converted without any font's name."""
    for text in (to_tcvn3(PARAGRAPHS[1]), to_vni(PARAGRAPHS[1])):
        found = read(article(f"<p>{text}</p>"))
        assert [runs_of(block)[0].text for block in found.blocks][:2] == [LONG, PARAGRAPHS[1]]
        assert runs_of(found.blocks[-1])[0].text == SECOND
        assert [notice.count for notice in found.notices if isinstance(notice, TextConverted)] == [1]


def test_what_the_page_states_is_converted_too() -> None:
    """Titles and descriptions for machines and alternatives of pictures are text as well."""
    body = "".join(f"<p>{to_tcvn3(words)}</p>" for words in PARAGRAPHS)
    old = to_tcvn3("Bếp lửa nhà sàn")
    linked = f'<script type="application/ld+json">{{"headline": "{old}"}}</script>'
    page = parse(
        f'{linked}<title>{old}</title><meta property="og:title" content="{old}"><body><img src=a.jpg alt="{old}">{body}', None
    )
    assert page.root.findtext(".//title") == "Bếp lửa nhà sàn"
    assert page.root.findtext(".//script") == '{"headline": "Bếp lửa nhà sàn"}'
    assert [element.get("content") or element.get("alt") for element in page.root.iter("meta", "img")] == ["Bếp lửa nhà sàn"] * 2


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (garbled("déjà vu : « ça va »"), "déjà vu : « ça va »"),
        (garbled("Größe, Übung"), "Größe, Übung"),
        (garbled("don’t – “stop”…"), "don’t – “stop”…"),
        (garbled("Новости дня"), "Новости дня"),
        (garbled("日本語の記事"), "日本語の記事"),
        (garbled("Tiếng Việt", 3), "Tiếng Việt"),
        (garbled("toàn là nhà cũ").replace("\xa0", " "), "toàn là nhà cũ"),
        ("Shows â€™ for ’", "Shows â€™ for ’"),
        ("CIDADÃO NÃO “IRMÃ” MAÇÃ", "CIDADÃO NÃO “IRMÃ” MAÇÃ"),
        ("IRMÃ MARIA", "IRMÃ MARIA"),
        ("CAFÉ…", "CAFÉ…"),
        ("Menü… für Ä“", "Menü… für Ä“"),
        ("Â°C", "°C"),
    ],
)
def test_garbled_text(wrong: str, right: str) -> None:
    """UTF-8 that was read as windows-1252 is undone in any language, and only where every letter shows it."""
    assert _text(f"<p>{wrong}</p><p>Ã</p>").removesuffix("Ã") == right


def test_garbled_and_right_letters_in_one_text() -> None:
    """On a page that is garbled throughout, a text with a right letter among the garbled ones is repaired as far as it is."""
    wrong = "".join(f"<p>{garbled(words)}</p>" for words in PARAGRAPHS)
    assert _text(f"{wrong}<p>{garbled('Nguồn')}: báo xã</p>").endswith("Nguồn: báo xã")


@pytest.mark.parametrize(
    "bait",
    [
        "<style>" + "/*" * 200_000 + "</style>",
        "<style>" + "p{font-family:.VnTime}" * 20_000 + "</style><p>µ¸¹®</p>",
        "<style>" + "x" * 400_000 + "</style>",
        '<font face=".VnTime">µ' * 5_000,
        "<p>" + "Ã " * 50_000 + "á»" * 50_000 + "</p>",
        '<p style="font:' + " 1" * 200_000 + '">µ¸¹®</p>',
        "<i>µ¸¹® oâ aø</i>" * 5_000,
    ],
)
def test_hostile_pages_end_soon(bait: str) -> None:
    """Style sheets, fonts and marks without end are read in time that grows as they do: no bait takes a second."""
    began = time.process_time()
    parse(bait + '<p><font face="VNI-Times">.</font></p>', None)
    assert time.process_time() - began < 3
