"""The listener's own lexicon: what it takes, what it refuses, and that it wins."""

from __future__ import annotations

import time
import unicodedata

import pytest

from docreader.errors import OptionError
from docreader.model import PhonemesUnused, Run, Span, plain
from docreader.model.document import Article, Paragraph
from docreader.verbalise import Entry, Lexicon, Options, parse_lexicon, utterances, verbalise
from docreader.verbalise.compose import TEXT
from docreader.verbalise.engine import speak
from docreader.verbalise.rules import RULES

PLS = """<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="vi">
{lexemes}
</lexicon>
"""


def _lexicon(text: str) -> Lexicon:
    return parse_lexicon(text.encode(), "từ.tsv")


def _pls(lexemes: str) -> Lexicon:
    return parse_lexicon(PLS.format(lexemes=lexemes).encode(), "từ.pls")


def _said(text: str, lexicon: Lexicon) -> str:
    return str(verbalise(text, lexicon=lexicon))


@pytest.mark.parametrize(
    ("entries", "text", "said"),
    [
        ("UBND\tủy ban", "UBND xã đạt 85%", "ủy ban xã đạt tám mươi lăm phần trăm"),
        ("85%\tgần hết", "đạt 85% kế hoạch", "đạt gần hết kế hoạch"),
        ("QC\tquy chuẩn", "Quy chế số 22-QC/TU", "Quy chế số hai mươi hai quy chuẩn, tỉnh ủy"),
        ("iPhone\tai phôn", "Iphone và iPhone", "Iphone và ai phôn"),
        ("iphone\tai phôn\tany", "IPHONE, iPhone, Iphone", "ai phôn, ai phôn, ai phôn"),
        ("IT\tai ti\tany\nIT\tnó\texact", "IT và it", "nó và ai ti"),
        ("TP\tthành phố\nTP Vinh\tthành Vinh", "TP Vinh", "thành Vinh"),
        ("New York\tniu oóc", "ở New\u00a0York, New  York", "ở niu oóc, niu oóc"),
        ("new york\tniu oóc\tany", "NewYork, new-york", "NewYork, new-york"),
        ("C++\txê cộng cộng", "học C++ và C", "học xê cộng cộng và xê"),
        ("an\tbình yên", "an toàn, bản an, lan, an.", "bình yên toàn, bản bình yên, lan, bình yên."),
        ("a b\tmột\nb c\thai", "a b c", "một c"),
    ],
)
def test_it_wins_over_every_rule(entries: str, text: str, said: str) -> None:
    """Whole words, the longest first, from the left; the case as the entry says."""
    assert _said(text, _lexicon(entries)) == said


def test_its_words_stay_as_they_are() -> None:
    """No dialect, no second reading and no rule changes what the listener wrote."""
    lexicon = _lexicon("K7\tkhóa bảy nghìn XIV")
    options = Options(seven="bẩy", thousand="ngàn", lexicon=lexicon)
    spoken = verbalise("lớp K7 có 7.000 em", options=options)
    assert str(spoken) == "lớp khóa bảy nghìn XIV có bẩy ngàn em"
    assert [span.rule for span in spoken.spans if span.said == "khóa bảy nghìn XIV"] == ["lexicon.user"]


def test_comments_marks_and_decomposed_letters() -> None:
    """A byte order mark, NFD, CRLF, empty lines, comments and spaces around the fields."""
    text = "\ufeff# của tôi\r\n\r\n Đ/c \t đồng  chí \r\n"
    lexicon = _lexicon(unicodedata.normalize("NFD", text))
    assert lexicon.entries == (Entry(written="Đ/c", said="đồng chí"),)
    assert _said("Đ/c Hà", lexicon) == "đồng chí Hà"


@pytest.mark.parametrize(
    ("text", "line", "en", "vi"),
    [
        ("a\tb\nUBND ủy ban", 2, "1 columns", "có 1 cột"),
        ("a\tb\texact\tx", 1, "4 columns", "có 4 cột"),
        ("a\tb\tAny", 1, "exact or any", "exact (đúng chữ hoa"),
        ("#\n\na\t", 3, "an empty field", "có ô để trống"),
        ("\tb", 1, "an empty field", "có ô để trống"),
        ("a\tb\nc\td\na\te", 3, "'a' is on line 1 already", "'a' đã có ở dòng 1"),
        ("Ab\tb\tany\naB\td\tany", 2, "on line 1 already", "đã có ở dòng 1"),
        ("a\tcô vít 19", 1, "holds '1'", "có ký tự '1'"),
        ("a\tx & y", 1, "holds '&'", "có ký tự '&'"),
        ("x" * 201 + "\ta", 1, "longer than 200 characters", "dài quá 200 ký tự"),
    ],
)
def test_a_bad_line_is_refused_by_its_number(text: str, line: int, en: str, vi: str) -> None:
    """The message names the file, the line, what is wrong and what to do, in both languages."""
    with pytest.raises(OptionError) as told:
        _lexicon(text)
    assert str(told.value).startswith(f"lexicon từ.tsv, line {line}: ")
    assert told.value.vi.startswith(f"từ điển từ.tsv, dòng {line}: ")
    assert en in str(told.value)
    assert vi in told.value.vi


def test_other_encodings_are_refused() -> None:
    """With the line that is not UTF-8."""
    with pytest.raises(OptionError, match="line 2: not UTF-8"):
        parse_lexicon(b"a\tb\n\xd0\tx", "a.tsv")


def test_pls_lexemes_are_said_as_their_alias() -> None:
    """Every grapheme of a lexeme; the preferred alias before the first; elements of other namespaces are passed over."""
    lexicon = _pls(
        "<lexeme><grapheme>GDP</grapheme><grapheme>G.D.P</grapheme><alias>tổng sản phẩm</alias><alias>x</alias></lexeme>"
        "<lexeme xmlns:a='urn:a'><a:note>y</a:note><grapheme> FDI\n</grapheme><example>FDI là gì</example>"
        "<alias>a</alias><alias prefer='true'>vốn  ngoại</alias></lexeme>"
    )
    assert _said("GDP, G.D.P và FDI tăng 5%", lexicon) == "tổng sản phẩm, tổng sản phẩm và vốn ngoại tăng năm phần trăm"
    assert lexicon.notices == ()


def test_pls_phonemes_are_told() -> None:
    """A lexeme with phonemes alone is left out with a notice; with an alias as well it is used."""
    lexicon = _pls(
        "<lexeme><grapheme>Huế</grapheme><phoneme>hwe˧˥</phoneme></lexeme>"
        "<lexeme><grapheme>WTO</grapheme><phoneme>x</phoneme><alias>vê kép tê ô</alias></lexeme>"
    )
    assert [entry.written for entry in lexicon.entries] == ["WTO"]
    assert lexicon.notices == (PhonemesUnused(lexicon="từ.pls", written=("Huế",)),)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("<lexicon><lexeme/></lexicon>", "line 1: this is no PLS 1.0"),
        (PLS.format(lexemes="<lexeme><grapheme>a</grapheme>"), "line 4: this is not well-formed XML"),
        (PLS.format(lexemes="<lexeme><grapheme>a</grapheme></lexeme>"), "line 3: an empty field"),
        (PLS.format(lexemes="<lexeme><alias>a</alias></lexeme>"), "line 3: an empty field"),
        (PLS.format(lexemes="\n<lexeme><grapheme>a</grapheme><alias>5</alias></lexeme>"), "line 4: what is said holds '5'"),
        ('<!DOCTYPE lexicon [<!ENTITY a "b">]><lexicon/>', "line 1: a document type"),
        ('<?xml version="1.0"?>\n<!DOCTYPE lexicon SYSTEM "/etc/passwd">\n<lexicon/>', "line 2: a document type"),
        (PLS.format(lexemes="<a>" * 100 + "</a>" * 100), "too many elements"),
    ],
)
def test_a_bad_pls_is_refused(data: str, message: str) -> None:
    """Other XML, broken XML, lexemes without words, entities and external files; never a traceback."""
    with pytest.raises(OptionError, match=message):
        parse_lexicon(data.encode(), "từ.pls")


def test_narration_uses_it_except_for_other_languages() -> None:
    """Sentences of an article in Vietnamese; what is marked as another language is left to the voice."""
    runs = (Run(text="Cài app mới. "), Run(text="Install the app.", language="en"))
    article = Article(title="App", blocks=(Paragraph(runs=runs),))
    assert plain(runs) == "Cài app mới. Install the app."
    said = [utterance.text for utterance in utterances(article, options=Options(lexicon=_lexicon("app\táp\tany")))]
    assert said == ["áp", "Cài áp mới.", "Install the app."]


def test_it_wins_over_what_is_left_to_the_voice_but_not_over_a_note() -> None:
    """A foreign run is said as written, so the listener's entry is better; the mark of a note is no word of the text."""
    written = "Tải app 12"
    claims = (
        Span(start=4, end=7, said="app", rule=TEXT),
        Span(start=8, end=10, said=", chú thích mười hai,", rule="script.note"),
    )
    options = Options(lexicon=_lexicon("app\táp\n12\tmột tá"))
    assert str(speak(written, RULES, options, claims)) == "Tải áp , chú thích mười hai,"


def test_thousands_of_entries_cost_nothing_for_each_word() -> None:
    """With 20,000 entries, a text takes less than three times as long as with one, also where every word may begin an entry."""
    many = "".join(f"từ{number} x{number}\tlời\n" for number in range(20_000)) + "từ a a a a b\tlời"
    text = "từ a a a từ19999 x19999 " * 400
    few, full = (_lexicon(entries) for entries in ("từ a a a a b\tlời", many))

    def seconds(lexicon: Lexicon) -> float:
        start = time.process_time()
        lexicon.claims(text)
        return time.process_time() - start

    assert min(seconds(full) for _ in range(3)) < 3 * min(seconds(few) for _ in range(3)) + 0.02
    assert len(full.claims(text)) == 400
