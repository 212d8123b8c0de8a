"""The strip above the page: what each side is, and how far the translation has come."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from reader.article import Language, other_language
from ui.reading.columns import Columns
from ui.reading.plan import PageSide
from ui.reading.style import small_font
from ui.reading.types import TranslationState
from ui.theme import theme

_HEIGHT: Final = 40
_PROGRESS: Final = 2
_RUNNING: Final = ("waiting", "running")


class _Label(QLabel):
    """One line on the baseline that all labels share, shortened where there is no room."""

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(self.font())
            painter.setPen(theme().colours.quiet)
            metrics = QFontMetricsF(self.font())
            text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(QPointF(0, self.height() / 2 + metrics.capHeight() / 2), text)
            self.setToolTip(self.text() if text != self.text() else "")


class Header(QWidget):
    """Labels every column, level with it, and carries progress and the stop button."""

    stop_requested = Signal()
    translate_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self._columns: Columns | None = None
        self._language: Language = "en"
        self._state = TranslationState()
        self._labels: dict[PageSide, _Label] = {
            side: _Label(self) for side in ("article", "translation", "counterpart")
        }
        self._status = _Label(self)
        self._action = QToolButton(self)
        self._action.setCursor(Qt.CursorShape.PointingHandCursor)
        self._action.clicked.connect(self._act)
        self._action.hide()
        for label in self._labels.values():
            label.setFont(small_font(0.88, bold=True))
        self._status.setFont(small_font(0.88))
        self._action.setFont(small_font(0.88))
        theme().changed.connect(self.update)

    def show_state(self, language: Language, state: TranslationState) -> None:
        """Labels an article in `language` and tells `state`."""
        self._language, self._state = language, state
        for side, text in self._texts().items():
            self._labels[side].setText(text)
        self._status.setText(self._status_text())
        self._show_action()
        self._place()
        self.update()

    def align(self, columns: Columns) -> None:
        """Puts the labels above `columns`."""
        self._columns = columns
        self._show_action()
        self._place()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme().colours
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colours.paper)
            bottom = self.height()
            painter.fillRect(QRectF(0, bottom - 1, self.width(), 1), colours.line)
            if not self._has_translation() or self._state.kind not in _RUNNING:
                return
            assert self._columns is not None
            left, width = self._columns.places["translation"]
            painter.fillRect(QRectF(left, bottom - _PROGRESS, width, _PROGRESS), colours.line)
            share = self._share()
            painter.fillRect(
                QRectF(left, bottom - _PROGRESS, width * share, _PROGRESS), colours.accent
            )

    def _share(self) -> float:
        """How much of what is under way is done, from 0 to 1."""
        state = self._state
        done, total = (state.tried, state.to_try) if state.to_try else (state.done, state.total)
        return done / max(total, 1)

    def _texts(self) -> Mapping[PageSide, str]:
        names = {"en": self.tr("ENGLISH"), "ko": "한국어"}
        own, other = names[self._language], names[other_language(self._language)]
        original, edition = self.tr("original"), self.tr("human edition")
        model = self._state.model_label or self.tr("translation")
        if self._state.demonstration:
            model = self.tr("demonstration model")
        return {
            "article": f"{own} · {original}",
            "translation": f"{other} · {model}",
            "counterpart": f"{other} · {edition}",
        }

    def _has_translation(self) -> bool:
        return self._columns is not None and "translation" in self._columns.places

    def _status_text(self) -> str:
        state = self._state
        if state.kind == "waiting":
            return self.tr("Loading the model…")
        if state.kind == "running" and state.to_try:
            text = self.tr("Trying the glossary: {done} of {total} sentences")
            return text.format(done=state.tried, total=state.to_try)
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
        text = texts.get(self._state.kind, "") if self._has_translation() else ""
        self._action.setVisible(bool(text))
        self._action.setText(text)

    def _act(self) -> None:
        if self._state.kind == "stopped":
            self.translate_requested.emit()
        else:
            self.stop_requested.emit()

    def _place(self) -> None:
        if self._columns is None:
            return
        height = self.height() - _PROGRESS
        for side, label in self._labels.items():
            label.setVisible(side in self._columns.places)
            if side in self._columns.places:
                left, width = self._columns.places[side]
                label.setGeometry(round(left), 0, round(width), height)
        self._status.setVisible(self._has_translation())
        if self._has_translation():
            self._place_progress(self._columns, height)

    def _place_progress(self, columns: Columns, height: int) -> None:
        """The status and its button at the right end, and the label in what is left."""
        left, right = round(columns.x("translation")), round(columns.right("translation"))
        if self._action.isVisibleTo(self):
            size = self._action.sizeHint()
            right -= size.width()
            middle = (height - size.height()) // 2
            self._action.setGeometry(right, middle, size.width(), size.height())
            right -= theme().space.small
        status = self._status.sizeHint().width() if self._status.text() else 0
        self._status.setGeometry(right - status, 0, status, height)
        width = max(right - status - theme().space.small - left, 0)
        self._labels["translation"].setGeometry(left, 0, width, height)
