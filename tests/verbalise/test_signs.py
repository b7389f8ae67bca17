"""Signs, and letters of other scripts."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docreader.model import Article, Paragraph, Run
from docreader.verbalise import utterances, verbalise
from docreader.verbalise.letters import GREEK, ITEM_NAMES, NAMES
from docreader.verbalise.rules.foreign import language

PICTURES = (
    "😊",
    "🎉",
    "👨‍👩‍👧‍👦",
    "👍🏽",
    "❤️",
    "🇻🇳",
    "🇫🇴",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "1️⃣",
    "#️⃣",
    "✅",
    "❌",
    "➡️",
    "→",
    "📞",
    "⚠️",
    "★",
    "①",
    "🔟",
    "\u200d",
    "▲",
)
LEFT_OVER = re.compile("[\U0001f000-\U000e007f\u2190-\u2bff\u200d\u20e3\ufe0f]")


@given(st.lists(st.sampled_from((*PICTURES, "a", " ", "5", "%", "Việt Nam", "\n", ".")), max_size=12).map("".join))
@settings(max_examples=200, deadline=None)
def test_no_picture_reaches_the_voice(text: str) -> None:
    """Whatever stands beside them, emoji and their joiners are words or silence, the same again on a second reading."""
    said = str(verbalise(text))
    assert not LEFT_OVER.search(said)
    assert str(verbalise(said)) == said


def test_every_letter_of_the_alphabet_has_a_name_that_can_be_said() -> None:
    """29 Vietnamese letters and F, J, W, Z, each by a name without another name to be read in it."""
    assert set("AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYFJWZ") == set(NAMES)
    assert [name for name in (*NAMES.values(), *GREEK.values()) if str(verbalise(f"chữ {name} này")) != f"chữ {name} này"] == []
    assert ITEM_NAMES["D"] != ITEM_NAMES["Đ"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("你好，北京！", "zh"), ("こんにちは、世界", "ja"), ("안녕하세요", "ko"), ("Привет, мир", "ru"), ("สวัสดี", "th"),
     ("ສະບາຍດີ", "lo"),
     ("សួស្តី", "km"), ("Καλημέρα", "el"), ("مرحبا", "ar"), ("chữ 福", None), ("2024", None), ("Xin chào", None),
     ("Привет 北京", None)],
)  # fmt: skip
def test_a_script_tells_its_language(text: str, expected: str | None) -> None:
    """Only where all the letters are of it."""
    assert language(text) == expected


def test_a_sentence_in_another_script_goes_to_a_voice_of_its_language() -> None:
    """The sentences beside it stay Vietnamese, and so does a sentence with a word of it."""
    text = "Ông nói lời chào. Здравствуйте, друзья! Cả hội trường đáp lại: Здравствуйте!"
    article = Article(title="Gặp gỡ", language="vi", blocks=(Paragraph(runs=(Run(text=text),)),))
    assert [utterance.language for utterance in utterances(article)] == ["vi", "vi", "ru", "vi"]


def test_words_of_a_run_that_names_its_language_are_not_guessed_at() -> None:
    """What the page says of its language counts for more than the script."""
    text = "你好，台北！"
    article = Article(title="Gặp gỡ", language="vi", blocks=(Paragraph(runs=(Run(text=text, language="zh-TW"),)),))
    assert [utterance.language for utterance in utterances(article)] == ["vi", "zh-TW"]


def test_no_character_that_is_a_number_is_silent() -> None:
    """Circled, with a full stop or a comma, in whatever script: each is said, or left to the voice."""
    numbers = [char for char in map(chr, range(0x80, 0x1FFFF)) if char.isnumeric()]
    assert len(numbers) > 1500
    assert [number for number in numbers if str(verbalise(f"mục {number} này")).split() == ["mục", "này"]] == []
