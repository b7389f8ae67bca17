"""Bytes to text: evidence beats declaration, declaration beats guess."""

from __future__ import annotations

import unicodedata

import pytest

from docreader.model import CharactersReplaced
from docreader.readers import read
from docreader.readers.encoding import WHATWG, decode
from docreader.readers.html.page import parse
from docreader.readers.refusal import check_text

from .dresses import to_windows_1258
from .pages import LONG, article, runs_of

WORDS = "Đồng chí Cố Thị Cúc cho biết: đơn thư được giải quyết, đạt tỷ lệ 85%. Ở nơi ấy, ưu tiên hộ nghèo; giữ gìn nếp sống."


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        b"\xef\xbb\xbf" + WORDS.encode(),
        WORDS.encode("utf-16"),
        b"\xfe\xff" + WORDS.encode("utf-16-be"),
        unicodedata.normalize("NFD", WORDS).encode(),
        b'<meta charset="iso-8859-1">' + WORDS.encode(),
        b'<meta charset="windows-1258">' + WORDS.encode(),
        to_windows_1258(WORDS),
        b'<meta charset="windows-1258">' + to_windows_1258(WORDS),
        b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">' + to_windows_1258(WORDS),
    ],
)
def test_vietnamese_in_every_dress(data: bytes) -> None:
    """The same words come out of UTF-8, UTF-16, decomposed letters and windows-1258, whatever the page declares, in NFC."""
    assert decode(data).text.endswith(WORDS)


@pytest.mark.parametrize(
    ("label", "codec", "text"),
    [("gb2312", "gb18030", "中文新闻"), ("shift_jis", "cp932", "日本語の記事"), ("windows-1251", "cp1251", "Новости")],
)
def test_declared_charsets(label: str, codec: str, text: str) -> None:
    """A charset of the WHATWG list is obeyed."""
    assert decode(f'<meta charset="{label}">'.encode() + text.encode(codec)).text.endswith(text)


@pytest.mark.parametrize("label", ["zlib_codec", "unicode_escape", "idna", "rot13", "utf-7", "no-such-thing"])
def test_python_codecs_are_not_charsets(label: str) -> None:
    """A label that only Python knows is not obeyed."""
    assert decode(f'<meta charset="{label}">caf\xe9'.encode("latin-1")).text.endswith("café")


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1258", "gb2312", "none"])
def test_one_broken_byte_in_utf8(charset: str) -> None:
    """A page in UTF-8 with a damaged byte stays UTF-8, whatever it declares; only the damaged letter is lost."""
    data = f'<meta charset="{charset}"><p>{WORDS}</p><p>{WORDS}</p>'.encode()
    place = data.index("tỷ".encode()) + 2
    text = decode(data[:place] + b"\xfe" + data[place + 1 :]).text
    assert text.count(WORDS) == 1
    assert text.count("\ufffd") <= 3


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
def test_a_page_that_breaks_off_inside_a_letter(charset: str) -> None:
    """The text before a letter cut in two is whole."""
    data = f'<meta charset="{charset}"><p>{WORDS} Thế là hế'.encode()[:-1]
    assert decode(data).text.endswith(f"{WORDS} Thế là h\ufffd")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("words", [WORDS, "Plain English words without a mark."])
def test_utf16_without_its_mark(codec: str, words: str) -> None:
    """UTF-16 is known by its zeros; bytes of Vietnamese letters that would be controls elsewhere are no reason to refuse it."""
    data = f"<html><p>{words}</p>".encode(codec)
    check_text(data)
    assert decode(data).text == f"<html><p>{words}</p>"


UNDECLARED = [
    ("gb18030", "今天上午，全村的人都到河边去看新修的桥。孩子们唱着歌，老人们谈起从前过河的困难。"),
    ("big5hkscs", "今天上午，全村的人都到河邊去看新修的橋。孩子們唱著歌，老人們談起從前過河的困難。"),
    ("cp932", "今朝、村の人々は新しい橋を見に川へ行きました。子どもたちは歌を歌いました。"),
    ("euc-jp", "今朝、村の人々は新しい橋を見に川へ行きました。子どもたちは歌を歌いました。"),
    ("cp949", "오늘 아침 마을 사람들은 새 다리를 보러 강으로 갔다. 아이들은 노래를 불렀다."),
    ("koi8-r", "Сегодня утром вся деревня пошла к реке смотреть новый мост. Дети пели песни."),
    ("cp1251", "Сегодня утром вся деревня пошла к реке смотреть новый мост. Дети пели песни."),
    ("cp1253", "Σήμερα το πρωί όλο το χωριό πήγε στο ποτάμι να δει το νέο γεφύρι."),
    ("cp1256", "ذهبت القرية كلها هذا الصباح إلى النهر لرؤية الجسر الجديد وغنى الأطفال."),
    ("cp1255", "הבוקר הלך כל הכפר אל הנהר לראות את הגשר החדש והילדים שרו שירים."),
    ("cp874", "เช้านี้ชาวบ้านทั้งหมู่บ้านไปที่แม่น้ำเพื่อดูสะพานใหม่"),
    ("cp1250", "Dziś rano cała wieś poszła nad rzekę obejrzeć nowy most. Dzieci śpiewały, a starsi słuchali."),
    ("cp1254", "Bu sabah bütün köy yeni köprüyü görmek için ırmağa gitti. Çocuklar şarkı söyledi, yaşlılar dinledi."),
]


@pytest.mark.parametrize("times", [1, 40])
@pytest.mark.parametrize("declared", ["", "<meta charset='iso-8859-1'>", "<meta charset='utf-8'>"])
@pytest.mark.parametrize(("codec", "text"), UNDECLARED)
def test_undeclared_charsets(codec: str, text: str, declared: str, times: int) -> None:
    """What a page does not declare, or only by default, is told by its letters; none of it is taken for Vietnamese."""
    markup = f"{declared}<script>var a = 'two words';</script><a href='/'>Home</a>" + f"<p>{text}</p>" * times
    assert decode(markup.encode(codec)).text == markup
    assert parse(markup, None).notices == []


@pytest.mark.parametrize(("codec", "text"), UNDECLARED)
def test_declaration_is_believed_over_letters(codec: str, text: str) -> None:
    """A page that declares its charset is read by it, however few its letters are."""
    for words in (text, text[:3]):
        markup = f'<meta charset="{WHATWG[codec].split()[0]}"><p>{words}</p>'
        assert decode(markup.encode(codec)).text == markup


def test_one_damaged_letter_does_not_hide_the_charset() -> None:
    """A byte that fits no letter spoils the letters around it only."""
    text = UNDECLARED[0][1]
    data = bytearray(f"<p>{text}</p>".encode("gb18030") * 100)
    data[200] = 0xFF
    assert decode(bytes(data)).text.count(text) >= 98


def test_part_without_an_end_is_cut_between_letters() -> None:
    """Text without any element is judged by its begin, cut where no letter is."""
    text = UNDECLARED[2][1] + " "
    assert decode(("a" + text * 2000).encode("cp932")).text == "a" + text * 2000


@pytest.mark.parametrize(
    "text",
    [
        "Ce matin, tout le village est allé à la rivière, où l’élève rêvait déjà du goûter.",
        "Esta mañana todo el pueblo fue al río; los niños cantaron y los más viejos también.",
        "Heute früh ging das ganze Dorf zum Fluß, um die schöne Brücke anzusehen.",
        "Þetta er íslenska og það er gott að vera hér á ströndinni, sagði hún við bróður sinn.",
        "Ærlig talt, så må vi gå på fjellet, sa Åse og Øystein.",
        "100° ½ ² ³",
        "30°C</p><p>25° - 31°</p><p>½ kg, £10, 5 m²",
        "Joan d’Arc — “quoted” text… with signs ©, 100° and 5 m³/s",
    ],
)
def test_western_languages_stay_windows_1252(text: str) -> None:
    """Languages that windows-1252 was made for are read by it, few letters beyond ASCII or many."""
    for markup in (f"<p>{text}</p>", f"<p>{text}</p>" * 30):
        assert decode(markup.encode("cp1252")).text == markup


def test_every_listed_codec_exists() -> None:
    """The table names codecs that Python has."""
    assert all("".encode(codec) is not None for codec in WHATWG)


def test_lost_characters_are_counted() -> None:
    """Bytes that stand for no character leave a notice on the article."""
    data = article("<p>Một hai @@ ba bốn năm, sáu bảy tám chín mười.</p>").encode().replace(b"@@", b"\xff\xfe\xfd")
    assert CharactersReplaced(place="", characters="\ufffd", count=3) in read(data).notices


def test_control_characters_are_dropped() -> None:
    """No control character gets into the article."""
    found = read(article("<p>Một\x00 hai\x08 ba\x1b bốn\x7f, năm sáu bảy tám chín.</p>"))
    assert [runs_of(block)[0].text for block in found.blocks] == [
        LONG,
        "Một hai ba bốn, năm sáu bảy tám chín.",
        runs_of(found.blocks[2])[0].text,
    ]
