"""What can be done with a note: its colours, reply, edit, delete."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from ui.colours import highlight_colours
from ui.theme import theme
from ui.widgets import clear, draw_focus_ring, icon_button

_DOT: Final = QSize(17, 24)
_BUTTON: Final = QSize(24, 26)
"""Five dots and three buttons are as wide as a card in the narrowest panel."""
_MOST_DOTS: Final = 5


class NoteTools(QWidget):
    """A row of small buttons, hidden until the card shows it."""

    coloured = Signal(str)
    reply_requested = Signal()
    edit_requested = Signal()
    delete_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._dots = QHBoxLayout()
        self._dots.setContentsMargins(0, 0, 0, 0)
        self._dots.setSpacing(0)
        layout.addLayout(self._dots)
        self.fill()
        for picture, text, signal in (
            ("plus", self.tr("Reply"), self.reply_requested),
            ("note", self.tr("Edit note"), self.edit_requested),
            ("trash", self.tr("Delete note"), self.delete_requested),
        ):
            button = icon_button(picture, text)
            button.setIconSize(QSize(15, 15))
            button.setFixedSize(_BUTTON)
            button.clicked.connect(lambda _on=False, signal=signal: signal.emit())
            layout.addWidget(button)
        self.hide()

    def fill(self) -> None:
        """Shows a dot for each of the first colours; keys and menus have them all."""
        clear(self._dots)
        for key in highlight_colours().offered_keys()[:_MOST_DOTS]:
            dot = ColourDot(key, highlight_colours().name(key))
            dot.clicked.connect(lambda _on=False, chosen=key: self.coloured.emit(chosen))
            self._dots.addWidget(dot)


class ColourDot(QAbstractButton):
    """A round button in one of the highlight colours."""

    def __init__(self, colour: str, name: str) -> None:
        super().__init__()
        self._colour = colour
        self.setFixedSize(_DOT)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colours.marks[self._colour])
            radius = 6.5 if self.underMouse() else 5.5
            painter.drawEllipse(QRectF(self.rect()).center(), radius, radius)
            if self.hasFocus():
                draw_focus_ring(painter, self.rect(), look.colours.accent)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()
