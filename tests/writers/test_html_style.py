"""The style sheet: what large print asks of it."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from docreader.scale import LADDER, PALETTES, screen_heading_factor
from docreader.writers.html_style import style


def rules() -> list[tuple[str, str]]:
    """Selector and declarations of every rule; those of a media query without its condition."""
    flat = re.sub(r"@(?:media|supports)[^{]*\{", "", style())
    return [(selector.strip(" \n}"), declarations) for selector, declarations in re.findall(r"([^{}]+)\{([^{}]*)\}", flat)]


def test_braces_are_balanced() -> None:
    """A missing one would switch off all rules after it."""
    depth = 0
    for character in style():
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert 0 <= depth <= 2
    assert depth == 0


@pytest.mark.parametrize("number", range(len(LADDER)))
def test_every_step_measures_what_the_ladder_says(number: int) -> None:
    """In rem on screen and in points on paper, both as the page was made and as the radio button says."""
    sizes = [
        text for selector, text in rules() if selector in (f':root[data-step="{number}"]', f":root:has(#step-{number}:checked)")
    ]
    whole = [text for text in sizes if "--text" in text]
    assert len(whole) == 2
    for text in whole:
        assert re.search(rf"--text:(min\()?{LADDER[number].rem:g}rem", text)
        assert f"--paper-text:{LADDER[number].pt}pt" in text


def test_a_larger_step_is_larger_on_the_smallest_phone_too() -> None:
    """At 320 px no two steps measure the same, and headings never shrink."""
    widths = []
    for number, step in enumerate(LADDER):
        most = re.search(rf':root\[data-step="{number}"\]{{--text:min\([^,]*,(\d+)vw\)', style())
        widths.append(min(step.rem * 16, int(most[1]) * 3.2) if most else step.rem * 16)
    assert all(low < high for low, high in pairwise(widths))
    for level in (1, 2, 3):
        sizes = [step.rem * screen_heading_factor(level, step.rem) for step in LADDER]
        assert sizes == sorted(sizes)


def test_nothing_is_smaller_than_the_text_but_raised_and_lowered_letters() -> None:
    """Captions, dates, notes and tables are as large as the text: UKAAF G003 asks for it, ACB too."""
    small = [
        (selector, size)
        for selector, text in rules()
        for size in re.findall(r"font-size:(0?\.\d+)em", text)
        if not selector.startswith(".steps .choice")  # eleven letters A that show the sizes
    ]
    assert small == [("sub,sup", ".8")]
    assert not re.search(r"font-size:\d+(\.\d+)?(px|pt)", style())


def test_the_rules_of_large_print_hold() -> None:
    """No italics, no justified text, no hyphenation, no capitals, no thin leading, nothing that moves."""
    text = style()
    assert "italic" not in text
    assert "justify" not in re.sub(r"justify-content:(center|space-between|start)", "", text)
    assert "text-transform" not in text
    assert "hyphens:none" in text
    assert "em{font-style:normal;font-weight:600}" in text
    assert not re.search(r"transition|animation", text)
    assert all(float(value) >= 1.5 for value in re.findall(r"--leading:([\d.]+)", text))
    assert re.findall(r"text-decoration:\w+", text) == ["text-decoration:underline"]


def test_the_controls_alone_are_ever_hidden() -> None:
    """No rule hides a part of the article, at any width or on paper."""
    hidden = {part.strip() for selector, text in rules() if "display:none" in text for part in selector.split(",")}
    assert hidden == {
        ".sizes[hidden]", ".steps[hidden]", ".keys[hidden]", ".tools summary::-webkit-details-marker",
        ".skip", ".tools", ".back", ".steps", ".tools details",
    }  # fmt: skip


def test_the_page_never_scrolls_sideways_for_a_long_word() -> None:
    """Words break where they must, a table scrolls in itself, a picture fits the line."""
    for selector, needed in (("body", "overflow-wrap:anywhere"), (".table", "overflow-x:auto"), ("img", "max-inline-size:100%")):
        assert any(at == selector and needed in text for at, text in rules())
    assert "--measure:calc(var(--text)*36)" in style()


def test_paper_is_black_on_white_whatever_the_theme() -> None:
    """The rule stands on the body, below all themes, and after them."""
    paper = style().rindex("body{--text:var(--paper-text)")
    assert "--paper:#fff;" in style()[paper:]
    assert "--ink:#000;" in style()[paper:]
    assert all(style().index(f"#theme-{theme}:checked") < paper for theme in PALETTES)


def test_a_hidden_head_is_shown_when_the_keyboard_reaches_a_link_in_it() -> None:
    """Nobody should have to guess where the focus is."""
    hidden = [line for line in style().splitlines() if line.startswith(".headed>thead") and "clip-path" in line]
    assert len(hidden) == 1
    assert hidden[0].startswith(".headed>thead:not(:focus-within){")
