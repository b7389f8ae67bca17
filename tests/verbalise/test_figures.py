"""Dates, times, sums and telephone numbers, over all that they may be: what the case files show one by one holds throughout."""

from __future__ import annotations

import datetime as dt

import pytest

from docreader.verbalise import Options, verbalise
from docreader.verbalise.numbers import DIGITS, cardinal, month
from docreader.verbalise.rules import RULES

DAYS = [dt.date(2023, 1, 1) + dt.timedelta(days=number) for number in range(365)]
AMOUNT_RULES = [
    rule
    for rule in RULES
    if rule.name.partition(".")[0] in {"dates", "periods", "times", "durations", "money", "measures", "phones"}
]


def _said(text: str) -> str:
    return str(verbalise(text))


@pytest.mark.parametrize("form", ["{0.day}/{0.month}/2023", "{0:%d/%m/%Y}", "{0:%d-%m-%Y}", "{0:%d.%m.%Y}", "{0:%d / %m / %Y}"])
def test_a_full_date_sounds_the_same_however_it_is_written(form: str) -> None:
    """Every day of a year, with or without zeros, with slash, hyphen, point or spaces."""
    for day in DAYS:
        expected = f"ngày {cardinal(str(day.day))} tháng {month(str(day.month))} năm hai nghìn không trăm hai mươi ba"
        assert _said(form.format(day)) == expected


def test_an_iso_date_sounds_like_a_vietnamese_one() -> None:
    """Year first or day first is the same to the ear."""
    assert all(_said(f"{day:%Y-%m-%d}") == _said(f"{day:%d/%m/%Y}") for day in DAYS)


@pytest.mark.parametrize("form", ["ngày {0.day}/{0.month}", "ngày {0.day}-{0.month}", "ngày {0.day}.{0.month}", "ngày {0:%d/%m}"])
def test_after_the_word_day_every_day_is_a_day(form: str) -> None:
    """No day of the year is a fraction, a range or a decimal after "ngày"."""
    for day in DAYS:
        assert _said(form.format(day)) == f"ngày {cardinal(str(day.day))} tháng {month(str(day.month))}"


@pytest.mark.parametrize("form", ["{0}h{1:02}", "{0}h{1:02}'", "{0}g{1:02}", "{0:02}:{1:02}", "{0} giờ {1} phút"])
def test_every_minute_of_the_day_is_said(form: str) -> None:
    """Hours and minutes, but for the minutes of a full hour, which only the written word keeps."""
    for hour in range(24):
        for minute in (1, 5, 10, 21, 24, 35, 59):
            expected = f"{cardinal(str(hour))} giờ {cardinal(str(minute))} phút"
            assert _said(form.format(hour, minute)) == expected


@pytest.mark.parametrize("form", ["0{0:09}", "0{0:09} ", "(024) {0:08}", "+84 {0:09}", "1900 {0:04}"])
def test_no_digit_of_a_telephone_number_is_lost(form: str) -> None:
    """As many names of digits are heard as digits are written."""
    width = int(form[form.index(":0") + 2 : form.index("}")])
    for number in (912345678, 912000008, 987654321, 905111222):
        written = form.format(number % 10**width)
        heard = [word.strip(",") for word in _said(written).split() if word.strip(",") in DIGITS]
        assert len(heard) == sum(map(str.isdecimal, written))


@pytest.mark.parametrize("written", ["3tr5", "80k", "5k2", "1.000đ", "$5k", "20 ng.đ", "giá 50K"])
def test_money_uses_the_listeners_word_for_a_thousand(written: str) -> None:
    """Ngàn, if that is what they say."""
    said = str(verbalise(written, options=Options(thousand="ngàn")))
    assert "ngàn" in said
    assert "nghìn" not in said


def test_every_rule_of_amounts_names_its_source() -> None:
    """A reading that nobody can trace is a guess."""
    assert [rule.name for rule in AMOUNT_RULES if not rule.source] == []


def test_what_nothing_decides_is_marked_as_unsure() -> None:
    """A bare 15/5 and a bare 2/9 are read as days, a bare 5t as a sum, and known to be a choice."""
    unsure = {rule.name for rule in AMOUNT_RULES if rule.unsure}
    assert {span.rule for text in ("15/5", "2/9", "5t") for span in verbalise(text).spans} == unsure
