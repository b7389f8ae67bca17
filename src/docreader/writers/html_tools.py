"""The toolbar: text size, colours, line spacing. Radio buttons that work without a script, and large buttons with one."""

from __future__ import annotations

from docreader.model import DEFAULT_STEP, Settings, Theme
from docreader.scale import LADDER, LINE_HEIGHTS, PALETTES
from docreader.writers.html_markup import Attributes, element, escape, opening
from docreader.writers.html_page import Page
from docreader.writers.labels import Labels


def write_tools(settings: Settings, page: Page) -> str:
    """The toolbar with ``settings`` chosen."""
    labels = page.labels
    bar = [_steps(labels, settings), _buttons(labels), _more(labels, settings)]
    content = element("div", "\n" + "\n".join(bar) + "\n", {"class": "bar"})
    attributes = {"class": "tools", "aria-label": labels.tools} | page.in_language(labels.language)
    return element("header", f"\n{content}\n", attributes)


def step_words(number: int, labels: Labels) -> str:
    """The name of a font step.

    >>> from docreader.writers.labels import labels_for
    >>> step_words(0, labels_for("vi"))
    'Cỡ chữ 1 trên 11, nhỏ nhất'
    """
    words = labels.size_of.format(number=number + 1, count=len(LADDER))
    extremes = {0: labels.smallest, len(LADDER) - 1: labels.largest}
    return f"{words}, {extremes[number]}" if number in extremes else words


def _steps(labels: Labels, settings: Settings) -> str:
    choices = []
    for number in range(len(LADDER)):
        name = {"aria-label": step_words(number, labels)}
        radio = _radio("step", str(number), f"step-{number}", chosen=number == settings.step, more=name)
        choices.append(_choice(radio, "A"))
    return _group(labels.text_size, choices, {"class": "steps", "data-script": "hide"})


def _buttons(labels: Labels) -> str:
    """What takes the place of the eleven radio buttons where a script can work them."""
    buttons = [
        _button("A−", labels.smaller, {"data-by": "-1", "aria-keyshortcuts": "Alt+-"}),
        _button("A+", labels.larger, {"data-by": "1", "aria-keyshortcuts": "Alt+Plus"}),
        _button("", labels.reset, {"data-to": str(DEFAULT_STEP), "aria-keyshortcuts": "Alt+0"}),
        element("p", "", {"class": "status", "role": "status"}),
    ]
    return element("div", "\n" + "\n".join(buttons) + "\n", {"class": "sizes", "data-script": "show", "hidden": ""})


def _button(sign: str, words: str, attributes: dict[str, str | None]) -> str:
    shown = element("span", sign, {"class": "sign", "aria-hidden": "true"}) if sign else ""
    return element("button", shown + escape(words), {"type": "button"} | attributes)


def _more(labels: Labels, settings: Settings) -> str:
    groups = [
        _group(labels.background, _themes(labels, settings)),
        _group(labels.line_spacing, _lines(labels, settings)),
        element("p", escape(labels.keys), {"class": "keys", "data-script": "show", "hidden": ""}),
    ]
    content = element("div", "\n" + "\n".join(groups) + "\n", {"class": "more"})
    return element("details", f"\n{element('summary', escape(labels.more))}\n{content}\n")


def _themes(labels: Labels, settings: Settings) -> list[str]:
    """A choice for each theme; none is made for the default, which follows the system's dark scheme until the reader chooses."""
    return [
        _choice(_radio("theme", theme, f"theme-{theme}", chosen=theme == theme_set(settings)), labels.themes[theme], theme)
        for theme in PALETTES
    ]


def _lines(labels: Labels, settings: Settings) -> list[str]:
    return [
        _choice(_radio("line", f"{lead:g}", f"line-{number}", chosen=lead == settings.line_height), labels.line_spacings[number])
        for number, lead in enumerate(LINE_HEIGHTS)
    ]


def theme_set(settings: Settings) -> Theme | None:
    """The theme that the settings ask for; None where they are as they come."""
    return None if settings.theme == Settings().theme else settings.theme


def _group(legend: str, choices: list[str], attributes: Attributes | None = None) -> str:
    buttons = element("div", "\n" + "\n".join(choices) + "\n", {"class": "choices"})
    return element("fieldset", f"\n{element('legend', escape(legend))}\n{buttons}\n", attributes)


def _radio(name: str, value: str, button: str, *, chosen: bool, more: Attributes | None = None) -> str:
    checked = "" if chosen else None
    return opening("input", {"type": "radio", "name": name, "id": button, "value": value, "checked": checked} | dict(more or {}))


def _choice(radio: str, words: str, kind: str = "") -> str:
    return element("label", radio + element("span", escape(words)), {"class": f"choice {kind}".strip()})
