"""Bars that stand where text will come, about as long as it will be, so that nothing jumps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from reader.article import Language
from ui.reading.lines import RowLayout, RowStyle

# How many characters a character of the other language becomes, over the sample articles.
_EXPANSION: Final[dict[Language, float]] = {"ko": 0.47, "en": 2.1}

# Spaces and digits make Korean text narrower than its syllables alone.
_KOREAN_ADVANCE: Final = 0.82

_THICKNESS: Final = 0.36
_LEAST_BAR: Final = 8.0
_SPACE: Final = 6.0


def placeholder_bars(
    layout: RowLayout, waiting: Sequence[str], width: float, language: Language
) -> tuple[QRectF, ...]:
    """Bars for the translations of `waiting` into `language`, after the text of `layout`."""
    style = layout.parts[-1].style
    remaining = sum(map(len, waiting)) * _pixels_per_character(style, language)
    left = layout.last_line_width + _SPACE if layout.line_count else style.indent
    line, first = 0, max(layout.height - style.line_height, 0.0)
    thickness = style.line_height * _THICKNESS
    bars = []
    while remaining > _LEAST_BAR / 2:
        length = min(remaining, width - left)
        if length > _LEAST_BAR:
            top = first + line * style.line_height + (style.line_height - thickness) / 2
            bars.append(QRectF(left, top, length, thickness))
        remaining -= max(length, 1.0)
        left, line = style.indent, line + 1
    return tuple(bars)


def _pixels_per_character(style: RowStyle, language: Language) -> float:
    metrics = QFontMetricsF(style.font)
    if language == "ko":
        advance = metrics.horizontalAdvance("가") * _KOREAN_ADVANCE
    else:
        advance = metrics.averageCharWidth()
    return advance * _EXPANSION[language]
