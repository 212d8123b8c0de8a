"""The strip above the page: what each side is, and how far the translation has come."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from reader.article import Language
from ui.reading.page import Columns
from ui.reading.style import small_font
from ui.reading.types import TranslationState
from ui.theme import theme

_HEIGHT = 40
_PROGRESS = 2


class Header(QWidget):
    """Labels both columns, level with them, and carries progress and the stop button."""

    stop_requested = Signal()
    translate_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self._columns: Columns | None = None
        self._language: Language = "en"
        self._state = TranslationState()
        self._left = QLabel(self)
        self._right = QLabel(self)
        self._status = QLabel(self)
        self._action = QToolButton(self)
        self._action.setCursor(Qt.CursorShape.PointingHandCursor)
        self._action.clicked.connect(self._act)
        self._action.hide()
        for label in (self._left, self._right, self._status):
            label.setFont(small_font(0.88, bold=label is not self._status))
        self._action.setFont(small_font(0.88))
        self._apply_theme()
        theme().changed.connect(self._apply_theme)

    def show_state(self, language: Language, state: TranslationState) -> None:
        """Labels an article in `language` and tells `state`."""
        self._language, self._state = language, state
        names = {"en": self.tr("ENGLISH"), "ko": "한국어"}
        other: Language = "ko" if language == "en" else "en"
        self._left.setText(f"{names[language]} · {self.tr('original')}")
        label = state.model_label or self.tr("translation")
        if state.demonstration:
            label = self.tr("demonstration model")
        self._right.setText(f"{names[other]} · {label}")
        self._status.setText(self._status_text())
        self._show_action()
        self._place()
        self.update()

    def align(self, columns: Columns) -> None:
        """Puts the labels above `columns`."""
        self._columns = columns
        self._place()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme().colours
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours.paper)
        bottom = self.height()
        painter.fillRect(QRectF(0, bottom - 1, self.width(), 1), colours.line)
        if self._columns is None or self._state.kind not in ("waiting", "running"):
            return
        left, width = self._columns.right, self._columns.right_width
        painter.fillRect(QRectF(left, bottom - _PROGRESS, width, _PROGRESS), colours.line)
        share = self._state.done / max(self._state.total, 1)
        painter.fillRect(QRectF(left, bottom - _PROGRESS, width * share, _PROGRESS), colours.accent)

    def _status_text(self) -> str:
        state = self._state
        if state.kind == "waiting":
            return self.tr("Loading the model…")
        if state.kind in ("running", "stopped"):
            text = self.tr("{done} of {total} sentences")
            return text.format(done=state.done, total=state.total)
        return ""

    def _show_action(self) -> None:
        texts = {
            "waiting": self.tr("Stop"),
            "running": self.tr("Stop"),
            "stopped": self.tr("Continue"),
        }
        text = texts.get(self._state.kind)
        self._action.setVisible(text is not None)
        self._action.setText(text or "")

    def _act(self) -> None:
        if self._state.kind == "stopped":
            self.translate_requested.emit()
        else:
            self.stop_requested.emit()

    def _place(self) -> None:
        if self._columns is None:
            return
        columns, height = self._columns, self.height() - _PROGRESS
        self._left.setGeometry(round(columns.left), 0, round(columns.left_width), height)
        left, right = round(columns.right), round(columns.right + columns.right_width)
        if self._action.isVisibleTo(self):
            size = self._action.sizeHint()
            right -= size.width()
            self._action.setGeometry(right, (height - size.height()) // 2, *size.toTuple())
            right -= theme().space.small
        status = self._status.sizeHint().width() if self._status.text() else 0
        self._status.setGeometry(right - status, 0, status, height)
        self._right.setGeometry(
            left, 0, max(right - status - theme().space.small - left, 0), height
        )

    def _apply_theme(self) -> None:
        quiet = theme().colours.quiet.name()
        for label in (self._left, self._right, self._status):
            label.setStyleSheet(f"color: {quiet}; letter-spacing: 0.4px; background: transparent;")
        self.update()
