"""What is seen while something is dragged over the window: that it can be dropped here."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import theme
from ui.widgets import scaled_font


class DropHint(QWidget):
    """A frame around `ground` with a word in it; lets the mouse through."""

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._ground = ground
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Drop to add"))
        self.hide()

    def appear(self) -> None:
        """Shows the frame around the whole ground, over everything on it."""
        self.setGeometry(self._ground.rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colours.accent, look.size.focus))
            half = look.size.focus / 2
            painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))
            painter.setFont(scaled_font(self.font(), 1, QFont.Weight.DemiBold))
            text = self.accessibleName()
            pill = self._pill(painter.fontMetrics().horizontalAdvance(text))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colours.accent)
            painter.drawRoundedRect(pill, look.radius, look.radius)
            painter.setPen(look.colours.on_accent)
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def _pill(self, width: int) -> QRect:
        space = theme().space
        pill = QRect(0, 0, width + 2 * space.wide, 2 * space.large + space.medium)
        pill.moveCenter(self.rect().center())
        return pill
