"""What holds for any text whatever."""

from __future__ import annotations

import re
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import docreader
from docreader.errors import OptionError
from docreader.model import Span, Spoken
from docreader.verbalise import Entry, Lexicon, Options, verbalise
from docreader.verbalise.compose import TEXT, composed
from docreader.verbalise.engine import speak
from docreader.verbalise.rule import CLAIMED, Context, Rule, always
from docreader.verbalise.rules import RULES

from .written import prose

SYMBOLS = "0123456789/-.,:%&@+= \nIVXTUabhkmnđĐQuậnphườngKCP°²'“”()…_|*$"
any_text = prose | st.text(max_size=60) | st.text(alphabet=SYMBOLS, max_size=40)


def _rule(name: str, pattern: str, said: str) -> Rule:
    return Rule(name=name, pattern=re.compile(pattern), say=always(said), source="test")


@given(any_text)
@settings(max_examples=200, deadline=None)
def test_spans_tile_the_written_text(text: str) -> None:
    """First at 0, last at the end, each where the one before stops; their order is the order of what is said."""
    spoken = verbalise(text)
    assert spoken.written == text
    bounds = [(span.start, span.end) for span in spoken.spans]
    assert all(start < end for start, end in bounds)
    assert all(one[1] == other[0] for one, other in pairwise(bounds))
    assert (bounds[0][0], bounds[-1][1]) == (0, len(text)) if text else not bounds


@given(any_text)
@settings(max_examples=200, deadline=None)
def test_text_is_said_as_written_and_nothing_written_is_silenced(text: str) -> None:
    """A span of rule ``text`` says its own letters; any span over a letter or digit says something."""
    for span in verbalise(text).spans:
        written = text[span.start : span.end]
        assert span.rule != TEXT or span.said == written
        if any(character.isalnum() for character in written):
            assert any(character.isalnum() for character in span.said), span


@given(any_text)
@settings(max_examples=200, deadline=None)
def test_no_digit_or_sign_is_left_over(text: str) -> None:
    """A voice is never handed 0-9 / % & @ + =."""
    assert not re.search(r"[0-9/%&@+=]", str(verbalise(text)))


@given(any_text)
@settings(max_examples=200, deadline=None)
def test_what_is_said_is_said_the_same_again(text: str) -> None:
    """Verbalising spoken text changes nothing."""
    said = str(verbalise(text))
    assert str(verbalise(said)) == said


@given(prose)
@settings(max_examples=60, deadline=None)
def test_decomposed_text_does_not_crash(text: str) -> None:
    """Letters with their marks apart (NFD) are not understood, but survive."""
    decomposed = unicodedata.normalize("NFD", text)
    assert "".join(decomposed[span.start : span.end] for span in verbalise(decomposed).spans) == decomposed


def test_text_that_needs_nothing_is_one_span() -> None:
    """Prose comes back as it is."""
    text = "Công tác đối thoại trực tiếp được duy trì tốt."
    assert verbalise(text).spans == (Span(start=0, end=len(text), said=text, rule="text"),)


def test_the_package_is_called_as_its_function() -> None:
    """``docreader.verbalise`` is package and function in one."""
    assert isinstance(docreader.verbalise, ModuleType)
    assert docreader.verbalise("85%") == verbalise("85%")


def test_a_span_says_by_which_rule() -> None:
    """Each part of a sentence can be traced to its rule."""
    spans = verbalise("Đ/c Hà tiếp 36/42 đơn, đạt 85%.").spans
    rules = ["abbreviations.joined", "text", "ratios.plain", "text", "percent.amount", "text"]
    assert [span.rule for span in spans] == rules


def test_the_earlier_rule_wins_and_the_later_gets_the_rest() -> None:
    """Order decides over position; what is claimed is hidden from later patterns."""
    rules = (_rule("late", "bc", "X"), _rule("early", "ab|c", "Y"))
    assert str(speak("abc", rules, Options())) == "a X"
    assert [span.rule for span in speak("abc", rules, Options()).spans] == ["text", "late"]


def test_a_rule_that_declines_leaves_its_place_to_the_next() -> None:
    """None means: not mine."""
    declining = Rule(name="one", pattern=re.compile("[0-9]+"), say=lambda _match, _context: None, source="test")
    assert str(speak("a 1", (declining, _rule("two", "1", "một")), Options())) == "a một"


def test_words_do_not_run_together() -> None:
    """What is said stands apart from letters beside it; silence between letters becomes a space."""
    assert str(speak("a1b", (_rule("one", "1", "một"),), Options())) == "a một b"
    assert str(speak("a*b *c", (_rule("star", r"\*", ""),), Options())) == "a b c"


def test_what_only_the_words_of_a_neighbour_show_is_found() -> None:
    """A reading that opens another is read on, and traced to the written text."""
    rules = (Rule(name="ten", pattern=re.compile("mười x"), say=always("mười lần"), source="test"), _rule("digit", "10", "mười"))
    spoken = speak("10 x", rules, Options())
    assert str(spoken) == "mười lần"
    assert spoken.spans == (Span(start=0, end=4, said="mười lần", rule="digit"),)


def test_settled_claims_stay() -> None:
    """What is claimed beforehand no rule touches, in any reading."""
    claim = Span(start=2, end=5, said="FDI", rule=TEXT)
    spoken = speak("85 FDI 9%", RULES, Options(), (Span(start=3, end=6, said="FDI", rule=TEXT),))
    assert str(spoken) == "tám mươi lăm FDI chín phần trăm"
    assert str(speak("a FDI", RULES, Options(), (claim,))) == "a FDI"


def test_settled_claims_stand_apart() -> None:
    """What a rule says between two of them, as in a foreign R&D, does not run into either."""
    claims = tuple(Span(start=place, end=place + 1, said=letter, rule=TEXT) for place, letter in ((0, "R"), (2, "D")))
    assert str(speak("R&D", (_rule("and", "&", "và"),), Options(), claims)) == "R và D"
    assert str(speak("R&D", (_rule("and", "&", ""),), Options(), claims)) == "R D"


def test_a_rule_sees_its_neighbours() -> None:
    """Phrases of up to three words, in any case, before and after, through punctuation that belongs to them."""
    match = re.search("7", "(Lễ Quốc Khánh: 7 đơn thư, hết")
    assert match is not None
    context = Context("(Lễ Quốc Khánh: 7 đơn thư, hết", Options())
    assert context.preceded_by(match, frozenset({"quốc khánh"}))
    assert context.preceded_by(match, frozenset({"lễ quốc khánh"}))
    assert not context.preceded_by(match, frozenset({"lễ"}))
    assert context.followed_by(match, frozenset({"đơn thư"}))
    assert not context.followed_by(match, frozenset({"thư"}))


def test_two_readings_make_one() -> None:
    """Parts that either changes stay whole; text is cut where the other's parts lie."""
    first = Spoken(
        written="ab1cd", spans=(Span(start=0, end=2, said="ab", rule="text"), Span(start=2, end=3, said="một", rule="n"),
                                Span(start=3, end=5, said="cd", rule="text"))
    )  # fmt: skip
    second = Spoken(
        written="abmộtcd", spans=(Span(start=0, end=1, said="a", rule="text"), Span(start=1, end=3, said="X", rule="m"),
                                  Span(start=3, end=7, said="ộtcd", rule="text"))
    )  # fmt: skip
    both = composed(first, second)
    assert str(both) == "aXộtcd"
    assert [(span.start, span.end, span.rule) for span in both.spans] == [(0, 1, "text"), (1, 3, "m"), (3, 5, "text")]


def test_every_rule_has_a_name_of_its_own_and_matches_something() -> None:
    """Names are module and reading, unique; a pattern that matches nothing would claim nothing for ever."""
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z]+\.[a-z_]+", name) for name in names)
    assert not [rule.name for rule in RULES if rule.pattern.match("") or rule.pattern.match(CLAIMED)]


def test_options_choose_the_words() -> None:
    """Southern words, and letters for the codes of documents."""
    southern = Options(thousand="ngàn", zero_tens="lẻ")
    assert str(verbalise("1.105 hộ", options=southern)) == "một ngàn một trăm lẻ năm hộ"
    letters = Options(document_numbers="letters")
    assert str(verbalise("Quy chế số 22-QC/TU", options=letters)) == "Quy chế số hai mươi hai, quy xê, tê u"


def test_an_unknown_option_is_refused() -> None:
    """The message names what is allowed."""
    with pytest.raises(OptionError, match="nghìn, ngàn"):
        Options(thousand="thousand")  # type: ignore[arg-type]  # the mistake under test


def test_threads_do_not_disturb_each_other() -> None:
    """The same text gives the same spans, whoever asks at the same time, under whatever options."""
    texts = [f"Ngày {day}/5/2023, UBND xã tiếp {day * 3}/90 đơn, đạt {day}%." for day in range(1, 31)]
    lexicon = Lexicon((Entry(written="xã", said="làng"),))
    manners = [Options(), Options(thousand="ngàn", years="short"), Options(seven="bẩy", abbreviations="spell", lexicon=lexicon)]
    pairs = [(text, options) for text in texts for options in manners] * 3
    alone = [verbalise(text, options=options) for text, options in pairs]
    with ThreadPoolExecutor(8) as executor:
        assert list(executor.map(lambda pair: verbalise(pair[0], options=pair[1]), pairs)) == alone
    assert len({str(spoken) for spoken in alone[:3]}) == 3
