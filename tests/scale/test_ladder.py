"""The ladder of font steps and the settings on it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from docreader.errors import OptionError
from docreader.model import DEFAULT_STEP, LAST_STEP, Settings
from docreader.scale import LADDER, heading_factor, step_of_points


def test_the_ladder_has_every_step_of_the_settings() -> None:
    """Steps 0 to LAST_STEP, from 16 px and 18 pt to 128 px and 48 pt; the default is 20 px and 24 pt."""
    assert len(LADDER) == LAST_STEP + 1
    assert (LADDER[0].rem, LADDER[0].pt) == (1, 18)
    assert (LADDER[-1].rem, LADDER[-1].pt) == (8, 48)
    assert (LADDER[DEFAULT_STEP].rem, LADDER[DEFAULT_STEP].pt) == (1.25, 24)


def test_a_larger_step_is_larger() -> None:
    """Every step grows on screen, and none shrinks on paper."""
    assert all(low.rem < high.rem and low.pt <= high.pt for low, high in pairwise(LADDER))


def test_paper_has_the_six_sizes() -> None:
    """Each size a reader may ask for is on the ladder, and other sizes are refused by name."""
    sizes = (18, 20, 24, 28, 36, 48)
    assert tuple(LADDER[step_of_points(size)].pt for size in sizes) == sizes
    with pytest.raises(OptionError, match="18, 20, 24, 28, 36, 48"):
        step_of_points(17)


def test_larger_and_smaller_stop_at_the_ends() -> None:
    """Tăng cỡ chữ and Giảm cỡ chữ undo each other, and neither leaves the ladder."""
    top = Settings(step=LAST_STEP)
    assert top.larger() == top
    assert Settings(step=0).smaller() == Settings(step=0)
    assert Settings(theme="dark").larger().smaller() == Settings(theme="dark")
    assert top.reset() == Settings()


@pytest.mark.parametrize("wrong", [{"step": -1}, {"step": 11}, {"theme": "pink"}, {"line_height": 1.2}, {"weight": 300}])
def test_settings_that_do_not_exist_are_refused(wrong: dict[str, object]) -> None:
    """A wrong setting is an OptionError that names what may be chosen."""
    with pytest.raises(OptionError, match=next(iter(wrong))):
        Settings(**wrong)  # type: ignore[arg-type]  # wrong on purpose


def test_headings_never_shrink_below_the_body_and_keep_their_order() -> None:
    """At every paper size a higher heading is at least as large as a lower one, and none is smaller than the text."""
    for pt in (18, 20, 24, 28, 36, 48):
        factors = [heading_factor(level, pt) for level in range(1, 7)]
        assert factors == sorted(factors, reverse=True)
        assert min(factors) >= 1
