"""How text is set: the reading type by kind of block, and the small type around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from reader.article import BlockKind, Language
from ui.fonts import reading_font
from ui.reading.lines import RowStyle
from ui.theme import theme

_HEADING_SCALE: Final = 1.18
_CAPTION_SCALE: Final = 0.88
_TITLE_LINE_HEIGHT: Final = 1.3
_HEADING_LINE_HEIGHT: Final = 1.45
_CAPTION_LINE_HEIGHT: Final = 1.55
_BREAKS: Final = re.compile(r"(?<=[-–—])|\s+")
_TIGHT: Final = 0.98
"""Room for sizes that are rounded to whole pixels."""


def small_font(scale: float = 0.93, *, bold: bool = False) -> QFont:
    """The interface's own font, a little smaller than in the rest of the window."""
    font = QFont(QApplication.font())
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * scale)
    else:
        font.setPixelSize(max(round(font.pixelSize() * scale), 8))
    font.setBold(bold)
    return font


def title_share(titles: Iterable[tuple[str, QFont, float]]) -> float:
    """How much of their size titles may have so that no word is wider than its column, up to 1.

    Each is given with its font and its width. No title gets smaller than the text below it.
    """
    share = 1.0
    for title, font, width in titles:
        metrics = QFontMetricsF(font)
        widest = max(map(metrics.horizontalAdvance, _BREAKS.split(title)), default=0.0)
        if widest > width:
            share = min(share, width / widest * _TIGHT)
    return max(share, theme().size.text / theme().size.title)


def row_styles(
    language: Language, zoom: int, title: float = 1.0
) -> Mapping[BlockKind | None, RowStyle]:
    """The style of each kind of block in `language` at `zoom` percent, and of the title (None).

    `title` is the share of its size that the title has.
    """
    size, scale = theme().size, zoom / 100
    indent = float(theme().space.large) * scale

    def style(
        pixels: float,
        leading: float,
        inset: float = 0.0,
        *,
        bold: bool = False,
        quiet: bool = False,
    ) -> RowStyle:
        font = reading_font(language)
        font.setPixelSize(max(round(pixels * scale), 6))
        font.setBold(bold)
        return RowStyle(font, round(pixels * scale * leading), inset, quiet)

    text, leading = size.text, size.line_height
    return {
        None: style(size.title * title, _TITLE_LINE_HEIGHT, bold=True),
        BlockKind.HEADING: style(text * _HEADING_SCALE, _HEADING_LINE_HEIGHT, bold=True),
        BlockKind.PARAGRAPH: style(text, leading),
        BlockKind.QUOTE: style(text, leading, indent),
        BlockKind.LIST_ITEM: style(text, leading, indent),
        BlockKind.CAPTION: style(text * _CAPTION_SCALE, _CAPTION_LINE_HEIGHT, quiet=True),
    }
