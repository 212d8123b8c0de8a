"""The editor that lies over a translated sentence, and what the memory suggests for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.language import is_hangul
from reader.library import NearMatch
from reader.likeness import Difference
from ui.interface import key_names, locale
from ui.reading.style import small_font
from ui.theme import theme
from ui.widgets import ElidedLabel, Paragraph, clear, push_button, quiet_label

_JOINER = "\u2060"
_FRAME = 9
_MOST_SHOWN = 2


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What there is to compare a sentence's rendering with.

    `machine` is what a model or another person made of it, `maker` who that was; `near` are
    translations of nearly the same sentence, `text`. `typed` is what the reader typed for it
    before and did not keep.
    """

    text: str
    machine: str = ""
    maker: str = ""
    near: Sequence[NearMatch] = ()
    typed: str = ""


class CorrectionEditor(QFrame):
    """Edits one sentence where it stands; `left` is emitted when it is done with.

    `saved` carries the sentence's index and its new rendering, if that is another one; `discarded`
    the same of what was typed and is not to be kept.
    """

    saved = Signal(int, str)
    discarded = Signal(int, str)
    left = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("correction")
        self.setAutoFillBackground(True)
        self.sentence: int | None = None
        self._before = ""
        self.field = _Field()
        self.field.setAccessibleName(self.tr("Translation of this sentence"))
        self.field.textChanged.connect(self._on_text)
        self.field.left.connect(self._on_field_left)
        self.field.entered.connect(self.save)
        self._suggestions = QVBoxLayout()
        self._suggestions.setSpacing(theme().space.small)
        self.save_button = push_button(self.tr("Save correction"), primary=True)
        self._cancel = push_button(self.tr("Cancel"))
        for button, keys in ((self.save_button, "Return"), (self._cancel, "Esc")):
            button.setToolTip(f"{button.text()} ({key_names(keys)})")
        hint = self.tr("{keys} saves").format(keys=key_names("Return"))
        self._hint = ElidedLabel(hint)
        self._hint.setProperty("role", "quiet")
        self._hint.setFont(small_font(0.88))
        self.save_button.clicked.connect(self.save)
        self._cancel.clicked.connect(self.discard)
        self._lay_out()
        for keys, act in (
            ("Ctrl+Return", self.save),
            ("Ctrl+Enter", self.save),
            ("Esc", self.discard),
        ):
            shortcut = QShortcut(QKeySequence(keys), self, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        theme().changed.connect(self._apply_theme)
        self._apply_theme()
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether a sentence is being edited."""
        return self.sentence is not None

    def open(self, sentence: int, text: str, font: QFont, typed: str = "") -> None:
        """Begins to edit a sentence, whose rendering is `text`, in the page's own type.

        With `typed`, it goes on with that, which was written before and is not kept yet.
        """
        self.sentence, self._before = sentence, _in_one_line(text)
        clear(self._suggestions)
        self.field.setFont(font)
        self.field.setPlainText(typed or text)
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def suggest(self, suggestions: Suggestions) -> None:
        """Shows below what there is to compare with."""
        clear(self._suggestions)
        found = []
        if suggestions.typed:
            found.append((self.tr("Typed before, not kept"), suggestions.typed, ""))
        if suggestions.machine:
            found.append((suggestions.maker, suggestions.machine, ""))
        for match in suggestions.near[:_MOST_SHOWN]:
            percent = locale().toString(int(match.score * 100))
            kicker = self.tr("Nearly this sentence ({percent} %)").format(percent=percent)
            shown = marked_differences(suggestions.text, match.text, match.differences)
            found.append((kicker, match.translation, shown))
        for kicker, text, rich in found:
            made = self._suggestion(kicker, text, rich)
            self._suggestions.addWidget(made)
            made.show()  # else it takes no room before the next turn of the event loop
        self.resized.emit()

    def save(self) -> None:
        """Hands over what was typed, if it differs, and leaves."""
        sentence, text = self.sentence, _in_one_line(self.field.toPlainText())
        if sentence is None or not text:
            return
        changed = text != self._before
        self.leave()
        if changed:
            self.saved.emit(sentence, text)

    def finish(self) -> None:
        """Hands over what was typed, if anything is there, and leaves in any case."""
        self.save()
        self.leave()

    def discard(self) -> None:
        """Leaves the sentence as it was, and says what was typed if that is something else."""
        sentence, text = self.sentence, _in_one_line(self.field.toPlainText())
        self.leave()
        if sentence is not None and text and text != self._before:
            self.discarded.emit(sentence, text)

    def leave(self) -> None:
        """Leaves the sentence as it was."""
        if self.sentence is not None:
            self.sentence = None
            self.hide()
            self.left.emit()

    def place(self, place: QRectF, room: int) -> None:
        """Lies over `place` of the viewport, which is `room` high, as long as that is on screen."""
        width = round(place.width()) + 2 * _FRAME
        self.setFixedWidth(width)
        self.field.fit(width - 2 * _FRAME)
        column = self._column
        column.invalidate()
        is_wrapped = column.hasHeightForWidth()
        height = (
            column.totalHeightForWidth(width) if is_wrapped else column.totalSizeHint().height()
        )
        top = round(place.top()) - _FRAME
        if place.bottom() >= 0 and place.top() <= room:
            top = max(min(top, room - height - theme().space.small), 0)
        self.setGeometry(round(place.left()) - _FRAME, top, width, height)

    def _suggestion(self, kicker: str, text: str, rich: str) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        label = quiet_label(kicker)
        label.setFont(small_font(0.88, bold=True))
        use = push_button(self.tr("Use"))
        use.setProperty("flat", True)
        use.setAccessibleDescription(text)
        use.clicked.connect(lambda: self._use(text))
        head.addWidget(label, 1)
        head.addWidget(use)
        column.addLayout(head)
        if rich:
            compared = QLabel(rich)
            compared.setTextFormat(Qt.TextFormat.RichText)
            compared.setWordWrap(True)
            compared.setFont(small_font())
            compared.setProperty("role", "quiet")
            column.addWidget(compared)
        column.addWidget(Paragraph(text, role="quiet", face=small_font(1.0)))
        return made

    def _use(self, text: str) -> None:
        self.field.selectAll()
        self.field.insertPlainText(text)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_text(self) -> None:
        self.save_button.setEnabled(bool(self.field.toPlainText().strip()))
        if self.is_open:
            self.resized.emit()

    def _on_field_left(self) -> None:
        """What was typed is kept when the reader goes elsewhere in the window."""
        goal = QApplication.focusWidget()
        if self.is_open and goal is not None and not self.isAncestorOf(goal):
            self.finish()

    def _lay_out(self) -> None:
        space = theme().space
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(_FRAME, _FRAME, _FRAME, _FRAME)
        column.setSpacing(space.small)
        column.addWidget(self.field)
        foot = QHBoxLayout()
        foot.setSpacing(space.small)
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.save_button)
        column.addLayout(foot)
        column.addLayout(self._suggestions)

    def _apply_theme(self) -> None:
        colours = theme().colours
        self.setStyleSheet(
            f"QFrame#correction {{ background: {colours.card.name()};"
            f" border: 1px solid {colours.line.name()}; border-radius: {theme().radius}px; }}"
        )


class _Field(QTextEdit):
    """As high as its text; says when the keyboard goes elsewhere, and when Enter is pressed."""

    left = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fit(self, width: int) -> None:
        """Becomes as high as the text is in `width` pixels."""
        frame = 2 * theme().space.small + 2
        self.document().setTextWidth(max(width - frame, 40))
        self.setFixedHeight(round(self.document().size().height()) + 14)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


def _in_one_line(text: str) -> str:
    """`text` as a correction is kept: two that differ in their white space alone are the same."""
    return " ".join(text.split())


def marked_differences(ours: str, theirs: str, differences: Sequence[Difference]) -> str:
    """Both sentences in one as rich text: what only `theirs` has struck out, what ours has bold."""
    parts = []
    for each in differences:
        here = _whole_words(ours[each.start : each.end])
        there = _whole_words(theirs[each.other_start : each.other_end])
        if not each.changed:
            parts.append(here)
            continue
        if there.strip():
            parts.append(f"<s>{there}</s>")
        if here.strip():
            space = " " if there.strip() else ""
            parts.append(f"{space}<b>{here}</b>")
    return "".join(parts)


def _whole_words(text: str) -> str:
    """`text` for Qt's rich text, whose lines must not break between two Hangul syllables."""
    joined = "".join(
        f"{char}{_JOINER}" if is_hangul(char) and is_hangul(after) else char
        for char, after in zip(text, f"{text} "[1:], strict=True)
    )
    return escape(joined)
