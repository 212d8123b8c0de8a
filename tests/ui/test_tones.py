"""Colours that the reader chose stay legible behind text."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from reader.annotation import COLORS, HighlightColor
from ui.colours import highlight_colours
from ui.theme import Mode, over, theme
from ui.tones import READABLE, contrast, fill_of, mark_of

CHOSEN = ("#000000", "#ffffff", "#ff0000", "#0000ff", "#ffff00", "#808080", "#123456", "#ffd8a8")


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("tone", CHOSEN)
def test_text_is_read_on_any_tone(qapp: QApplication, mode: Mode, tone: str) -> None:
    theme().set_mode(mode)
    usual = [HighlightColor(key) for key in COLORS]
    highlight_colours().set_all([*usual, HighlightColor("own", "Own", tone)])
    colours = theme().colours
    assert contrast(colours.ink, colours.highlights["own"]) >= READABLE
    assert contrast(colours.ink, over(colours.partner_highlights["own"], colours.paper)) >= READABLE
    assert contrast(colours.marks["own"], colours.card) >= 3
    assert colours.highlights["yellow"] != colours.highlights["own"]


def test_a_light_tone_stays_as_it_was_chosen_by_day() -> None:
    ink = QColor("#1f1d1a")
    assert fill_of(QColor("#ffd8a8"), ink, dark=False) == QColor("#ffd8a8")
    assert fill_of(QColor("#ffd8a8"), QColor("#e8e5de"), dark=True).lightnessF() < 0.3


def test_hues_are_kept() -> None:
    for tone in ("#ff0000", "#00a000", "#3050ff"):
        chosen = QColor(tone)
        for made in (
            mark_of(chosen, QColor("#fbfaf7"), dark=False),
            fill_of(chosen, QColor("#e8e5de"), dark=True),
        ):
            assert abs(made.hslHue() - chosen.hslHue()) <= 3


def test_a_colour_that_is_not_known_has_the_usual_one(qapp: QApplication) -> None:
    colours = theme().colours
    assert colours.highlights["never heard of"] == colours.highlights["yellow"]
    assert highlight_colours().name("never-heard-of") == "never-heard-of"
