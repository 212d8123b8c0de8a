"""The colours can be read, light and dark, and every role is there."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.annotation import COLORS
from ui.fonts import STYLES, korean_font_present, reading_font
from ui.icons import icon, icon_names, paint_icon
from ui.theme import Mode, over, theme
from ui.window import MainWindow

READABLE = 4.5
SEEN = 3.0


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two opaque colours."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_text_can_be_read_on_every_ground(qapp: QApplication, mode: Mode) -> None:
    theme().set_mode(mode)
    colours = theme().colours
    grounds = (colours.paper, colours.panel, colours.card)
    for ground in grounds:
        for ink in (colours.ink, colours.quiet, colours.accent, colours.warning, colours.error):
            assert contrast(ink, ground) >= READABLE
        for layer in (colours.tint, colours.selected, colours.hover):
            assert contrast(colours.ink, over(layer, ground)) >= READABLE
            assert contrast(colours.quiet, over(layer, ground)) >= READABLE
    for fill in (*colours.highlights.values(), *colours.partner_highlights.values()):
        assert contrast(colours.ink, over(fill, colours.paper)) >= READABLE


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_buttons_and_messages_can_be_read(qapp: QApplication, mode: Mode) -> None:
    theme().set_mode(mode)
    colours = theme().colours
    for ground in (colours.accent, colours.accent_hover):
        assert contrast(colours.on_accent, ground) >= READABLE
    for ink in (colours.message_ink, colours.message_accent, colours.message_error):
        assert contrast(ink, colours.message) >= READABLE
    for ground in (colours.paper, colours.panel):
        assert contrast(colours.accent, ground) >= SEEN


def test_every_colour_of_a_highlight_has_its_fill_and_mark(qapp: QApplication) -> None:
    for mode in ("light", "dark"):
        theme().set_mode(mode)
        colours = theme().colours
        for table in (colours.highlights, colours.partner_highlights, colours.marks):
            assert set(table) == set(COLORS)


def test_choosing_a_mode_tells_once_that_colours_changed(qtbot: QtBot) -> None:
    theme().set_mode("light")
    with qtbot.waitSignal(theme().changed):
        theme().set_mode("dark")
    assert theme().dark
    with qtbot.assertNotEmitted(theme().changed):
        theme().set_mode("dark")


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_style_sheet_has_no_gaps(qapp: QApplication, mode: Mode) -> None:
    theme().set_mode(mode)
    sheet = theme().style_sheet()
    assert "$" not in sheet
    assert theme().colours.accent.name() in sheet


def test_every_icon_is_drawn_in_the_colour_asked_for(qapp: QApplication) -> None:
    for name in icon_names():
        image = QImage(36, 36, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        paint_icon(painter, name, QColor("#ff0000"), image.rect())
        painter.end()
        drawn = [
            image.pixelColor(x, y)
            for x in range(36)
            for y in range(36)
            if image.pixelColor(x, y).alpha() > 200
        ]
        assert drawn, name
        if not name.startswith(("chevron-down-", "chevron-up-", "tick-")):
            assert all(colour.red() > 200 and colour.blue() < 60 for colour in drawn), name


def test_an_icon_follows_the_theme(qapp: QApplication) -> None:
    made = icon("star-filled")
    theme().set_mode("light")
    light = made.pixmap(36, 36).toImage().pixelColor(18, 20)
    theme().set_mode("dark")
    dark = made.pixmap(36, 36).toImage().pixelColor(18, 20)
    assert light.lightness() < 100 < dark.lightness()


@pytest.mark.parametrize("style", STYLES)
def test_english_and_korean_have_fonts_of_their_own(qapp: QApplication, style: str) -> None:
    english = reading_font("en", style)  # type: ignore[arg-type]
    korean = reading_font("ko", style)  # type: ignore[arg-type]
    assert english.pixelSize() == korean.pixelSize() == 17
    if korean_font_present():
        assert english.families()[0] != korean.families()[0]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_what_a_field_suggests_can_be_read(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, mode: Mode
) -> None:
    theme().set_mode(mode)
    palette = window.articles.field.palette()
    ink = palette.color(palette.ColorRole.PlaceholderText)
    assert contrast(over(ink, theme().colours.paper), theme().colours.paper) >= READABLE
