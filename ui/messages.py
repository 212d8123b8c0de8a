"""The message bar: what happened, what to do about it, and the details to copy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QGuiApplication,
    QKeyEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from reader.errors import NaranhiError
from ui.icons import icon
from ui.interface import told
from ui.theme import theme
from ui.widgets import Paragraph

_SHOWN_FOR: Final = 8000
_WIDEST: Final = 560
_MOST_DETAILS: Final = 10
_WHOLE: Final = 1000
_SCROLLING: Final = (Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
_numbers = count(1)


@dataclass(frozen=True)
class Offer:
    """A button in a message: what it says and what it does, as long as it still `holds`."""

    text: str
    act: Callable[[], object]
    holds: Callable[[], bool] = lambda: True


@dataclass(frozen=True)
class Message:
    """One message. It goes by itself unless it `stays`; `is_work` shows a moving progress line.

    `about` names the kind of action that an error is of; a later success of that kind ends it. An
    error goes when anything else is said, but where it `keeps` what the reader would lose with it.
    """

    text: str
    offer: Offer | None = None
    second: Offer | None = None
    details: str = ""
    is_error: bool = False
    is_work: bool = False
    stays: bool = False
    about: str = ""
    keeps: bool = False
    number: int = field(default_factory=lambda: next(_numbers))


class MessageBar(QFrame):
    """Lies over the lower edge of `ground`; shows the newest message, then those that stay.

    `covering` carries how much of the lower edge is covered now, in pixels.
    """

    covering = Signal(int)

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._ground = ground
        self.setObjectName("message")
        self._messages: list[Message] = []
        self._shares: dict[int, float | None] = {}
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_FOR)
        self._timer.timeout.connect(self.close_message)
        self._before: QWidget | None = None
        self._make_parts()
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]
        self.hide()
        ground.installEventFilter(self)

    @property
    def message(self) -> Message | None:
        """The message that is shown."""
        return self._messages[-1] if self._messages else None

    def inform(self, text: str, offer: Offer | None = None, second: Offer | None = None) -> int:
        """Says that something was done; goes by itself. Returns the message's number."""
        message = Message(text, offer, second)
        self._push(message)
        return message.number

    def warn(
        self, text: str, offer: Offer | None = None, second: Offer | None = None, details: str = ""
    ) -> int:
        """Says something that stays until closed or `done`. Returns the message's number."""
        message = Message(text, offer, second, details, stays=True)
        self._push(message)
        return message.number

    def take_focus(self) -> None:
        """Puts the keyboard on what the message offers; it goes back once the message is gone."""
        self.offer_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def reword(self, number: int, text: str) -> None:
        """Lets the message called `number` say something else, if it is still there."""
        self._messages = [
            replace(each, text=text) if each.number == number else each for each in self._messages
        ]
        if self.message is not None and self.message.number == number:
            self._text.set_text(text)
            self._place()

    def fail(
        self,
        error: NaranhiError,
        offer: Offer | None = None,
        *,
        about: str = "",
        keeps: bool = False,
    ) -> None:
        """Says what went wrong; stays until the reader closes it, or `succeeded` in `about`.

        Whatever is said next takes its place for good, but where it `keeps` what would be lost.
        """
        message = Message(told(error), offer, details=error.details, is_error=True, stays=True)
        self._push(replace(message, about=about, keeps=keeps))

    def succeeded(self, about: str) -> None:
        """Takes away what went wrong before with actions of the kind `about`."""
        self._keep(lambda message: message.about != about)

    def review(self) -> None:
        """Takes away the messages whose offer does not hold any more."""
        self._keep(lambda message: message.offer is None or message.offer.holds())

    def ask(self, text: str, offer: Offer, second: Offer | None = None) -> int:
        """Asks something below all other messages; stays until answered, closed or `done`."""
        message = Message(text, offer, second, stays=True)
        self._messages.insert(0, message)
        self._show_newest()
        return message.number

    def work(self, text: str, cancel: Callable[[], object], button: str = "") -> int:
        """Says that something is under way; stays until `done` is called with its number.

        `button` is what the button says that calls `cancel`, if that is not “Cancel”.
        """
        offer = Offer(button or self.tr("Cancel"), cancel)
        message = Message(text, offer, is_work=True, stays=True)
        self._push(message)
        return message.number

    def progress(self, number: int, share: float | None, text: str = "") -> None:
        """Shows how much of the work called `number` is done, from 0 to 1; None: nobody knows.

        With `text`, that is said from now on.
        """
        for place, message in enumerate(self._messages):
            if message.number == number:
                self._shares[number] = share
                self._messages[place] = replace(message, text=text or message.text)
        if self.message is not None and self.message.number == number:
            self._text.set_text(self.message.text)
            self._show_share()

    def done(self, number: int) -> None:
        """Takes the message called `number` away, if it is still there."""
        self._messages = [each for each in self._messages if each.number != number]
        self._shares.pop(number, None)
        self._show_newest()

    def close_message(self) -> None:
        """Takes the shown message away."""
        if self._messages:
            self._messages.pop()
        self._show_newest()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._ground and self.isVisible():
            self._place()
        if isinstance(event, QKeyEvent) and watched is not self._ground:
            return self._scrolls_text(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        focus = QApplication.focusWidget()
        is_here = focus is not None and self.isAncestorOf(focus)
        if self._messages and not self._messages[-1].stays and not is_here:
            self._timer.start()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_message()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._place()  # the text is broken anew once its buttons came or went
        return done

    def _scrolls_text(self, event: QKeyEvent) -> bool:
        """Whether a key on an offer was given to what had the keyboard before: it scrolls that."""
        before = self._before
        if event.key() not in _SCROLLING or before is None or not isValid(before):
            return False
        if isinstance(before, QAbstractButton | QLineEdit):
            return False
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            copied = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
            QApplication.sendEvent(before, copied)
            return True
        return False

    def _keep(self, wanted: Callable[[Message], bool]) -> None:
        kept = [each for each in self._messages if wanted(each)]
        if len(kept) < len(self._messages):
            self._messages = kept
            self._show_newest()

    def _push(self, message: Message) -> None:
        self._messages = [
            each
            for each in self._messages
            if each.stays and each.text != message.text and (each.keeps or not each.is_error)
        ]
        self._messages.append(message)
        self._show_newest()

    def _show_newest(self) -> None:
        self._timer.stop()
        self._give_back_focus()
        message = self.message
        if message is None:
            self.hide()
            self.covering.emit(0)
            return
        self._fill(message)
        self.show()
        self.raise_()
        self._place()
        self._announce(message)
        if not message.stays:
            self._timer.start()

    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Takes down where the keyboard was before it came here."""
        is_here = now is not None and self.isAncestorOf(now)
        was_here = before is not None and self.isAncestorOf(before)
        if is_here and before is not None and not was_here:
            self._before = before
        if is_here:
            self._timer.stop()  # nobody is hurried
        elif was_here and self.message is not None and not self.message.stays:
            self._timer.start()

    def _give_back_focus(self) -> None:
        """Puts the keyboard back where it was, before the button that has it goes."""
        now, before = QApplication.focusWidget(), self._before
        if now is None or not self.isAncestorOf(now):
            return
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, message: Message) -> None:
        self._text.set_text(message.text)
        self._text.set_role("message_error" if message.is_error else "message_ink")
        self.offer_button.setVisible(message.offer is not None)
        self.offer_button.setText(message.offer.text if message.offer else "")
        self.second_button.setVisible(message.second is not None)
        self.second_button.setText(message.second.text if message.second else "")
        self._details_button.setVisible(bool(message.details))
        self._copy.hide()
        self._details.hide()
        self._details.setPlainText(message.details)
        lines = min(message.details.count("\n") + 2, _MOST_DETAILS)
        self._details.setFixedHeight(lines * self._details.fontMetrics().lineSpacing())
        self._progress.setVisible(message.is_work)
        self._show_share()
        self._close.setVisible(not message.is_work)

    def _show_share(self) -> None:
        share = self._shares.get(self.message.number) if self.message else None
        self._progress.setMaximum(0 if share is None else _WHOLE)
        self._progress.setValue(0 if share is None else round(share * _WHOLE))

    def _announce(self, message: Message) -> None:
        event = QAccessibleAnnouncementEvent(self, message.text)
        if message.is_error:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def _place(self) -> None:
        ground, space = self._ground, theme().space
        width = min(_WIDEST, ground.width() - 2 * space.large)
        self.setFixedWidth(max(width, 200))
        height, layout = self.sizeHint().height(), self.layout()
        if layout is not None:
            layout.activate()
            height = layout.totalHeightForWidth(self.width())
        self.setFixedHeight(max(height, 44))
        left = (ground.width() - self.width()) // 2
        self.move(QPoint(left, ground.height() - self.height() - space.large))
        self.covering.emit(ground.height() - self.y())

    def _take_offer(self) -> None:
        message = self.message
        if message is not None and message.offer is not None:
            self.done(message.number)
            message.offer.act()

    def _take_second(self) -> None:
        message = self.message
        if message is not None and message.second is not None:
            self.done(message.number)
            message.second.act()

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
        self.second_button = QPushButton()
        self.second_button.clicked.connect(self._take_second)
        for offered in (self.offer_button, self.second_button):
            offered.setAutoDefault(True)  # for Return, which takes what has the keyboard
            offered.installEventFilter(self)
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
        buttons = (self._copy, self._details_button, self.second_button, self.offer_button)
        for button in (*buttons, self._close):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.large, space.small, space.small, space.small)
        layout.addLayout(line)
        layout.addWidget(self._details)
        layout.addWidget(self._progress)
