"""The small type of the reading view: dates, names, labels and notices."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication


def small_font(scale: float = 0.93, *, bold: bool = False) -> QFont:
    """The interface's own font, a little smaller than in the rest of the window."""
    font = QFont(QApplication.font())
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * scale)
    else:
        font.setPixelSize(max(round(font.pixelSize() * scale), 8))
    font.setBold(bold)
    return font
