"""A colour that the reader chose, made to lie behind text that stays legible, by day and night."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor

READABLE: Final = 4.5
"""The contrast that WCAG 2 (level AA) asks of text."""
_SEEN: Final = 3.0
"""The contrast that it asks of bars and dots."""
_STEP: Final = 0.02
_NIGHT: Final = 0.27
_QUIET: Final = 0.62
_STRONG_DAY: Final = 0.46
_STRONG_NIGHT: Final = 0.62


def luminance(colour: QColor) -> float:
    """The relative luminance as WCAG 2 defines it, from 0 to 1."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two opaque colours as WCAG 2 defines it, from 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def fill_of(tone: QColor, ink: QColor, *, dark: bool) -> QColor:
    """`tone` as it lies behind text in `ink`: as it is by day if it can be, dimmed by night."""
    if not dark:
        return _moved(tone, ink, READABLE, _STEP)
    saturation = tone.hslSaturationF() * _QUIET
    dimmed = QColor.fromHslF(max(0.0, tone.hslHueF()), saturation, _NIGHT)
    return _moved(dimmed, ink, READABLE, -_STEP)


def mark_of(tone: QColor, ground: QColor, *, dark: bool) -> QColor:
    """The strong relative of `tone` for bars and dots on `ground`."""
    lightness = _STRONG_NIGHT if dark else _STRONG_DAY
    saturation = min(1.0, tone.hslSaturationF() * (1.0 if dark else 0.9))
    strong = QColor.fromHslF(max(0.0, tone.hslHueF()), saturation, lightness)
    return _moved(strong, ground, _SEEN, _STEP if dark else -_STEP)


def _moved(colour: QColor, against: QColor, least: float, step: float) -> QColor:
    """`colour`, lighter or darker by as many steps as its contrast to `against` needs."""
    while contrast(colour, against) < least:
        lightness = colour.lightnessF() + step
        if not 0.0 <= lightness <= 1.0:
            break
        hue = max(0.0, colour.hslHueF())
        colour = QColor.fromHslF(hue, colour.hslSaturationF(), lightness)
    return colour
