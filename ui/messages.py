"""The message bar: what happened, what to do about it, and the details to copy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QGuiApplication,
    QKeyEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.errors import NaranhiError
from ui.icons import icon
from ui.theme import theme
from ui.widgets import Paragraph

_SHOWN_FOR: Final = 8000
_WIDEST: Final = 560
_MOST_DETAILS: Final = 10
_numbers = count(1)


@dataclass(frozen=True)
class Offer:
    """A button in a message: what it says and what it does."""

    text: str
    act: Callable[[], object]


@dataclass(frozen=True)
class Message:
    """One message. It goes by itself unless it `stays`; `is_work` shows a moving progress line."""

    text: str
    offer: Offer | None = None
    details: str = ""
    is_error: bool = False
    is_work: bool = False
    stays: bool = False
    number: int = field(default_factory=lambda: next(_numbers))


class MessageBar(QFrame):
    """Lies over the lower edge of `ground`; shows the newest message, then those that stay."""

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._ground = ground
        self.setObjectName("message")
        self._messages: list[Message] = []
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_FOR)
        self._timer.timeout.connect(self.close_message)
        self._make_parts()
        self.hide()
        ground.installEventFilter(self)

    @property
    def message(self) -> Message | None:
        """The message that is shown."""
        return self._messages[-1] if self._messages else None

    def inform(self, text: str, offer: Offer | None = None) -> None:
        """Says that something was done; goes by itself."""
        self._push(Message(text, offer))

    def warn(self, text: str, offer: Offer | None = None) -> None:
        """Says something that stays until the reader closes it."""
        self._push(Message(text, offer, stays=True))

    def fail(self, error: NaranhiError, offer: Offer | None = None) -> None:
        """Says what went wrong; stays until the reader closes it."""
        self._push(Message(str(error), offer, error.details, is_error=True, stays=True))

    def work(self, text: str, cancel: Callable[[], object]) -> int:
        """Says that something is under way; stays until `done` is called with its number."""
        offer = Offer(self.tr("Cancel"), cancel)
        message = Message(text, offer, is_work=True, stays=True)
        self._push(message)
        return message.number

    def done(self, number: int) -> None:
        """Takes the message called `number` away, if it is still there."""
        self._messages = [each for each in self._messages if each.number != number]
        self._show_newest()

    def close_message(self) -> None:
        """Takes the shown message away."""
        if self._messages:
            self._messages.pop()
        self._show_newest()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if self._messages and not self._messages[-1].stays:
            self._timer.start()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_message()
        else:
            super().keyPressEvent(event)

    def _push(self, message: Message) -> None:
        self._messages = [
            each for each in self._messages if each.stays and each.text != message.text
        ]
        self._messages.append(message)
        self._show_newest()

    def _show_newest(self) -> None:
        self._timer.stop()
        message = self.message
        if message is None:
            self.hide()
            return
        self._fill(message)
        self.show()
        self.raise_()
        self._place()
        self._announce(message)
        if not message.stays:
            self._timer.start()

    def _fill(self, message: Message) -> None:
        self._text.set_text(message.text)
        self._text.set_role("message_error" if message.is_error else "message_ink")
        self.offer_button.setVisible(message.offer is not None)
        self.offer_button.setText(message.offer.text if message.offer else "")
        self._details_button.setVisible(bool(message.details))
        self._copy.hide()
        self._details.hide()
        self._details.setPlainText(message.details)
        lines = min(message.details.count("\n") + 2, _MOST_DETAILS)
        self._details.setFixedHeight(lines * self._details.fontMetrics().lineSpacing())
        self._progress.setVisible(message.is_work)
        self._close.setVisible(not message.is_work)

    def _announce(self, message: Message) -> None:
        event = QAccessibleAnnouncementEvent(self, message.text)
        if message.is_error:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def _place(self) -> None:
        ground, space = self._ground, theme().space
        width = min(_WIDEST, ground.width() - 2 * space.large)
        self.setFixedWidth(max(width, 200))
        layout = self.layout()
        height = layout.totalHeightForWidth(self.width()) if layout else self.sizeHint().height()
        self.setFixedHeight(max(height, 44))
        left = (ground.width() - self.width()) // 2
        self.move(QPoint(left, ground.height() - self.height() - space.large))

    def _take_offer(self) -> None:
        message = self.message
        if message is not None and message.offer is not None:
            self.done(message.number)
            message.offer.act()

    def _show_details(self) -> None:
        shown = self._details.isHidden()
        self._details.setVisible(shown)
        self._copy.setVisible(shown)
        self._place()

    def _copy_details(self) -> None:
        if self.message is not None:
            text = f"{self.message.text}\n\n{self.message.details}"
            QGuiApplication.clipboard().setText(text)

    def _make_parts(self) -> None:
        space = theme().space
        self._text = Paragraph(role="message_ink")
        self.offer_button = QPushButton()
        self.offer_button.clicked.connect(self._take_offer)
        self._details_button = QPushButton(self.tr("Details"))
        self._details_button.clicked.connect(self._show_details)
        self._copy = QPushButton(self.tr("Copy details"))
        self._copy.clicked.connect(self._copy_details)
        self._close = QToolButton()
        self._close.setIcon(icon("close", "message_ink"))
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.clicked.connect(self.close_message)
        self._details = QPlainTextEdit(readOnly=True)
        self._details.setAccessibleName(self.tr("Details"))
        self._progress = QProgressBar(maximum=0, textVisible=False)
        line = QHBoxLayout()
        line.setSpacing(space.tiny)
        line.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self._copy, self._details_button, self.offer_button, self._close):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.large, space.small, space.small, space.small)
        layout.addLayout(line)
        layout.addWidget(self._details)
        layout.addWidget(self._progress)
