"""The small pill above a selection: the colours, note, copy, more."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QToolButton, QWidget

from ui.colours import highlight_colours
from ui.commands import BY_ID
from ui.icons import icon
from ui.theme import theme
from ui.widgets import clear

_HEIGHT = 36
_DISTANCE = 8
_DOT = 16
_SHADOW = 18


class _Dot(QToolButton):
    """A round button in a highlight's colour."""

    def __init__(self, color: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._color = color
        self.setFixedSize(QSize(28, 28))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme().colours
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = QRectF(self.rect()).center()
            ring = colours.accent if self.hasFocus() else colours.marks[self._color]
            painter.setPen(QPen(ring, theme().size.focus if self.hasFocus() else 1))
            painter.setBrush(colours.highlights[self._color])
            radius = _DOT / 2 + (1.5 if self.underMouse() or self.hasFocus() else 0)
            painter.drawEllipse(middle, radius, radius)


class SelectionToolbar(QFrame):
    """Offers what can be done with the selected passage. Arrow keys move along it."""

    color_chosen = Signal(str)
    note_chosen = Signal()
    copy_chosen = Signal(bool)
    more_chosen = Signal(QPoint)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("selectionToolbar")
        self.setAccessibleName(self.tr("Selection"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 8, 3)
        row.setSpacing(2)
        self._buttons: list[QToolButton] = []
        self._dots = QHBoxLayout()
        self._dots.setSpacing(2)
        row.addLayout(self._dots)
        self._fill_dots()
        row.addSpacing(6)
        self._note = self._button("note", BY_ID["note"].tip)
        self._note.clicked.connect(self.note_chosen)
        self._copy = self._button("copy", BY_ID["copy"].tip)
        self._copy.clicked.connect(lambda: self.copy_chosen.emit(False))
        self._more = self._button("more", self.tr("More"))
        self._more.clicked.connect(self._ask_for_more)
        self.setFixedHeight(_HEIGHT)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(_SHADOW)
        shadow.setOffset(0, 2)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)
        self._apply_theme()
        theme().changed.connect(self._apply_theme)
        highlight_colours().changed.connect(self._fill_dots)
        self.hide()

    def show_above(self, passage: QRect, bounds: QRect) -> None:
        """Stands centred above `passage`, or below it where there is no room, inside `bounds`."""
        self.adjustSize()
        x = passage.center().x() - self.width() // 2
        x = min(max(x, bounds.left() + 4), max(bounds.right() - self.width() - 4, bounds.left()))
        y = passage.top() - self.height() - _DISTANCE
        if y < bounds.top():
            y = min(passage.bottom() + _DISTANCE, bounds.bottom() - self.height())
        self.move(x, max(y, bounds.top()))
        self.show()
        self.raise_()

    def take_focus(self) -> None:
        """Lets the keyboard choose, beginning at the first colour."""
        self._buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self._step(1 if event.key() == Qt.Key.Key_Right else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = [button for button in self._buttons if button.hasFocus()]
            for button in focused:
                button.click()
        else:
            super().keyPressEvent(event)

    def _fill_dots(self) -> None:
        """One dot for each colour that is offered."""
        others = [each for each in self._buttons if not isinstance(each, _Dot)]
        clear(self._dots)
        self._buttons = []
        for key in highlight_colours().offered_keys():
            dot = _Dot(key, self)
            dot.clicked.connect(lambda _=False, chosen=key: self.color_chosen.emit(chosen))
            keys = BY_ID[key].keys if key in BY_ID else ()
            self._dress(dot, " ".join([highlight_colours().name(key), *(f"({k})" for k in keys)]))
            self._dots.addWidget(dot)
        self._buttons += others

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _button(self, name: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setFixedSize(QSize(30, 30))
        button.setIconSize(QSize(theme().size.icon, theme().size.icon))
        button.setProperty("iconName", name)
        self._add(button, text)
        return button

    def _dress(self, button: QToolButton, text: str) -> None:
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons.append(button)

    def _add(self, button: QToolButton, text: str) -> None:
        self._dress(button, text)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(button)

    def _step(self, direction: int) -> None:
        at = next((i for i, button in enumerate(self._buttons) if button.hasFocus()), 0)
        following = self._buttons[(at + direction) % len(self._buttons)]
        following.setFocus(Qt.FocusReason.TabFocusReason)

    def _ask_for_more(self) -> None:
        self.more_chosen.emit(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _apply_theme(self) -> None:
        colours = theme().colours
        self.setStyleSheet(
            f"#selectionToolbar {{ background: {colours.card.name()};"
            f" border: 1px solid {colours.line.name()}; border-radius: {_HEIGHT // 2}px; }}"
        )
        for button in (self._note, self._copy, self._more):
            button.setIcon(icon(str(button.property("iconName"))))
