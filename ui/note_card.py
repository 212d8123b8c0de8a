"""One annotation as a card: its passage, the partner passage, the note, and its tags."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.annotation import COLORS
from reader.article import Language
from reader.export import NotedPassage
from ui.fonts import reading_font
from ui.interface import QT_TRANSLATE_NOOP, full_time, relative_time
from ui.theme import theme
from ui.widgets import Paragraph, draw_focus_ring, icon_button, push_button, quiet_label

COLOUR_NAMES: Final = {
    "yellow": QT_TRANSLATE_NOOP("NoteCard", "Yellow"),
    "green": QT_TRANSLATE_NOOP("NoteCard", "Green"),
    "blue": QT_TRANSLATE_NOOP("NoteCard", "Blue"),
    "pink": QT_TRANSLATE_NOOP("NoteCard", "Pink"),
}
_BAR: Final = 4
_DOT: Final = 18
_EDITOR: Final = 84
_QUOTE_SIZE: Final = 14
_QUOTATION_MARKS: Final = ("“", "‘", '"', "'", "「", "『", "«")
_OWN_KEYS: Final = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_F2,
        Qt.Key.Key_E,
        Qt.Key.Key_1,
        Qt.Key.Key_2,
        Qt.Key.Key_3,
        Qt.Key.Key_4,
    }
)


def split_tags(text: str) -> tuple[str, ...]:
    """The tags in a line that a reader typed: divided by commas, ``#`` and repeats left out."""
    words = (word.strip().lstrip("#").strip() for word in text.replace("，", ",").split(","))
    return tuple(dict.fromkeys(word for word in words if word))


class NoteCard(QFrame):
    """Shows one annotation and lets it be edited where it stands.

    A click asks to go there (`activated`), a double click edits. `saved` carries number, note and
    tags; an edit that changed nothing ends without it. `left` says that the reader has done with
    the card and wants to go on in the text.
    """

    activated = Signal(int)
    saved = Signal(int, str, tuple)
    recoloured = Signal(int, str)
    deleted = Signal(int)
    left = Signal()

    def __init__(self, passage: NotedPassage) -> None:
        super().__init__()
        self.setObjectName("note")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._passage = passage
        self._editing = False
        self._finished = False
        self._begun: tuple[str, tuple[str, ...]] = ("", ())
        self._current = False
        self._quote = Paragraph(most=2)
        self._partner = Paragraph(role="quiet", most=2)
        self._note = Paragraph()
        self._tags = Paragraph(role="accent", points=-0.5)
        self._warning = Paragraph(self.tr("This passage is no longer in the text."), role="warning")
        self._time = quiet_label()
        self._tools = self._made_tools()
        self._editor = self._made_editor()
        self._lay_out()
        self.set_passage(passage)

    @property
    def id(self) -> int:
        """The annotation's number."""
        return self._passage.annotation.id

    @property
    def is_editing(self) -> bool:
        """Whether the note is being edited."""
        return self._editing

    def holds_focus(self) -> bool:
        """Whether the keyboard is in the card, or will be once its window is active again."""
        holder: QWidget | None = self.window().focusWidget()
        return holder is not None and (holder is self or self.isAncestorOf(holder))

    def set_passage(self, passage: NotedPassage) -> None:
        """Shows `passage`; what is being typed meanwhile stays."""
        self._passage = passage
        note = passage.annotation
        self._quote.set_face(_quote_font(passage.quote_language))
        self._partner.set_face(_quote_font(passage.partner_language))
        self._quote.set_text(_quoted(passage.quote))
        self._show_text(self._partner, passage.partner)
        self._show_text(self._note, note.note)
        self._show_text(self._tags, "  ".join(f"#{tag}" for tag in note.tags))
        self._warning.setVisible(note.detached)
        self._time.setText(" · ".join(filter(None, (self._edition(), relative_time(note.created)))))
        self._time.setToolTip(full_time(note.created))
        colour = self._colour_name(note.color)
        self.setAccessibleName(f"{colour}: {passage.quote}")
        self.setAccessibleDescription(" ".join(filter(None, (passage.partner, note.note))))
        self.update()

    def _edition(self) -> str:
        """Which text is marked, where that is not the article beside the notes."""
        if self._passage.annotation.side == "translation":
            return self.tr("in a translation")
        if not self._passage.of_counterpart:
            return ""
        if self._passage.quote_language == "ko":
            return self.tr("in the Korean edition")
        return self.tr("in the English edition")

    def set_current(self, current: bool) -> None:
        """Marks the card as the one whose passage is shown."""
        self._current = current
        self.update()

    def begin_editing(self) -> None:
        """Turns the note and the tags into fields and puts the keyboard into the first."""
        if self._editing:
            return
        self._open_editor(self._passage.annotation.note, self._passage.annotation.tags)
        self._begun = self._typed()
        self.note_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def reopen(self, note: str, tags: tuple[str, ...]) -> None:
        """Opens the fields with what could not be saved, if nothing was typed into them meanwhile.

        The keyboard goes there if it is in the card or was when the reader had done, and else
        stays where it is.
        """
        if not self._editing or self._typed() == self._begun:
            wanted = self.holds_focus() or self._finished
            self._open_editor(note, tags)
            self._begun = (self._passage.annotation.note, self._passage.annotation.tags)
            if wanted:
                self.note_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Ends editing and hands over what was typed, if it differs."""
        if not self._editing:
            return
        typed = self._typed()
        self._end_editing()
        if typed != self._begun:
            self.saved.emit(self.id, *typed)

    def finish(self) -> None:
        """Saves, and gives the keyboard back to the text."""
        self._finished = True
        self.save()
        self.left.emit()

    def cancel(self) -> None:
        """Ends editing, forgets what was typed, and gives the keyboard back to the text."""
        self._end_editing()
        self.left.emit()

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._takes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._takes(event):
            super().keyPressEvent(event)
            return
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(self.id)
            self.left.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.deleted.emit(self.id)
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_E):
            self.begin_editing()
        else:
            self.recoloured.emit(self.id, COLORS[key - Qt.Key.Key_1])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.activated.emit(self.id)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.begin_editing()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._show_tools(True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._show_tools(self.hasFocus())
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._show_tools(True)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._show_tools(self.underMouse() or self.isAncestorOf(QApplication.focusWidget() or self))
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(area, look.radius, look.radius)
        painter.setClipPath(shape)
        painter.fillRect(area, look.colours.card)
        if self._current:
            painter.fillRect(area, look.colours.tint)
        mark = look.colours.marks[self._passage.annotation.color]
        painter.fillRect(QRectF(0, 0, _BAR, area.height()), mark)
        painter.setClipping(False)
        if self.hasFocus():
            draw_focus_ring(painter, area, look.colours.accent)

    def _takes(self, event: QKeyEvent) -> bool:
        if self._editing:
            return False
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return event.key() in _OWN_KEYS and plain == Qt.KeyboardModifier.NoModifier

    def _show_text(self, paragraph: Paragraph, text: str) -> None:
        paragraph.set_text(text)
        paragraph.setVisible(bool(text) and not (self._editing and paragraph is not self._partner))

    def _show_tools(self, shown: bool) -> None:
        self._tools.setVisible(shown and not self._editing)

    def _typed(self) -> tuple[str, tuple[str, ...]]:
        return self.note_field.toPlainText().strip(), split_tags(self.tag_field.text())

    def _open_editor(self, note: str, tags: tuple[str, ...]) -> None:
        self._editing, self._finished = True, False
        self.note_field.setPlainText(note)
        self.note_field.moveCursor(self.note_field.textCursor().MoveOperation.End)
        self.tag_field.setText(", ".join(tags))
        self._note.hide()
        self._tags.hide()
        self._editor.show()
        self._tools.hide()

    def _end_editing(self) -> None:
        self._editing = False
        had_focus = self.holds_focus()
        self._editor.hide()
        self._show_tools(self.underMouse())
        self._show_text(self._note, self._passage.annotation.note)
        self._show_text(self._tags, "  ".join(f"#{tag}" for tag in self._passage.annotation.tags))
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _colour_name(self, colour: str) -> str:
        return QApplication.translate("NoteCard", COLOUR_NAMES[colour])

    def _lay_out(self) -> None:
        space = theme().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.medium + _BAR, space.small, space.small, space.tiny)
        layout.setSpacing(space.tiny)
        for paragraph in (self._quote, self._partner, self._warning, self._note, self._tags):
            layout.addWidget(paragraph)
        layout.addWidget(self._editor)
        foot = QHBoxLayout()
        foot.setSpacing(0)
        foot.addWidget(self._time, 1)
        foot.addWidget(self._tools)
        self._foot = QWidget()
        self._foot.setFixedHeight(28)
        foot.setContentsMargins(0, 0, 0, 0)
        self._foot.setLayout(foot)
        layout.addWidget(self._foot)

    def _made_tools(self) -> QWidget:
        tools = QWidget()
        layout = QHBoxLayout(tools)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for name in COLORS:
            dot = ColourDot(name, self._colour_name(name))
            dot.clicked.connect(
                lambda _on=False, chosen=name: self.recoloured.emit(self.id, chosen)
            )
            layout.addWidget(dot)
        for picture, text, act in (
            ("note", self.tr("Edit note"), self.begin_editing),
            ("trash", self.tr("Delete note"), lambda: self.deleted.emit(self.id)),
        ):
            button = icon_button(picture, text)
            button.setIconSize(QSize(15, 15))
            button.clicked.connect(act)
            layout.addWidget(button)
        tools.hide()
        return tools

    def _made_editor(self) -> QWidget:
        editor = QWidget()
        layout = QVBoxLayout(editor)
        layout.setContentsMargins(0, 0, theme().space.tiny, 0)
        layout.setSpacing(theme().space.tiny)
        self.note_field = _NoteField()
        self.note_field.setPlaceholderText(self.tr("Your note"))
        self.note_field.setAccessibleName(self.tr("Your note"))
        self.note_field.setFixedHeight(_EDITOR)
        self.note_field.left.connect(self._on_field_left)
        self.tag_field = QLineEdit()
        self.tag_field.setPlaceholderText(self.tr("Tags, divided by commas"))
        self.tag_field.setAccessibleName(self.tr("Tags, divided by commas"))
        self.tag_field.editingFinished.connect(self._on_field_left)
        self.tag_field.returnPressed.connect(self.finish)
        save, cancel = (
            push_button(self.tr("Save note"), primary=True),
            push_button(self.tr("Cancel")),
        )
        save.clicked.connect(self.finish)
        cancel.clicked.connect(self.cancel)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(save)
        layout.addWidget(self.note_field)
        layout.addWidget(self.tag_field)
        layout.addLayout(buttons)
        for keys, act in (
            ("Ctrl+Return", self.finish),
            ("Ctrl+Enter", self.finish),
            ("Esc", self.finish),  # what was typed is kept, as wherever else the reader goes
        ):
            shortcut = QShortcut(QKeySequence(keys), editor, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        editor.hide()
        return editor

    def _on_field_left(self) -> None:
        """Typed text is kept when the reader goes elsewhere in the window."""
        goal = QApplication.focusWidget()
        if self._editing and goal is not None and not self.isAncestorOf(goal):
            self.save()


def _quote_font(language: Language) -> QFont:
    font = reading_font(language)
    font.setPixelSize(_QUOTE_SIZE)
    return font


def _quoted(text: str) -> str:
    return text if text[:1] in _QUOTATION_MARKS else f"“{text}”"


class _NoteField(QPlainTextEdit):
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class ColourDot(QAbstractButton):
    """A round button in one of the highlight colours."""

    def __init__(self, colour: str, name: str) -> None:
        super().__init__()
        self._colour = colour
        self.setFixedSize(_DOT + 2, _DOT + 6)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme(), QPainter(self)
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
