"""One annotation as a card: its passage, the partner passage, the notes, and its tags."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.article import Language
from reader.export import NotedPassage
from ui.card_editing import CardEditing
from ui.colours import highlight_colours
from ui.fonts import reading_font
from ui.interface import full_time, relative_time
from ui.note_editor import NEW_REPLY, NoteEditor, TagField, split_tags
from ui.note_text import NoteText
from ui.note_thread import NoteThread
from ui.note_tools import NoteTools
from ui.theme import theme
from ui.widgets import Paragraph, draw_focus_ring, push_button, quiet_label

__all__ = ["NoteCard", "split_tags"]

_BAR: Final = 4
_QUOTE_SIZE: Final = 14
_QUOTATION_MARKS: Final = ("“", "‘", '"', "'", "「", "『", "«")
_OWN_KEYS: Final = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Delete,
        Qt.Key.Key_F2,
        Qt.Key.Key_E,
        Qt.Key.Key_R,
        *(Qt.Key(Qt.Key.Key_1 + digit) for digit in range(9)),
    }
)


class NoteCard(QFrame):
    """Shows one annotation and lets it be edited where it stands.

    A click asks to go there (`activated`), a double click edits. `saved` carries number, note and
    tags; an edit that changed nothing ends without it. `left` says that the reader has done with
    the card and wants to go on in the text. `typed` carries each `Typed` while it is typed,
    `reply_saved` the last one of a reply, and `abandoned` that to which an edit is to be taken
    back. `attach_requested` asks for the selected passage in the place of one that is gone, and
    `menu_requested` for what can be done to the note, at a place on the screen.
    """

    activated = Signal(int)
    saved = Signal(int, str, tuple)
    recoloured = Signal(int, str)
    deleted = Signal(int)
    left = Signal()
    typed = Signal(object)
    abandoned = Signal(object)
    reply_saved = Signal(object)
    reply_deleted = Signal(int, int)
    attach_requested = Signal(int)
    link_requested = Signal(str)
    menu_requested = Signal(int, QPoint)

    def __init__(self, passage: NotedPassage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._passage = passage
        self._editing = CardEditing(self, passage.annotation.id, self._place_editor)
        self._current = False
        self._quote = Paragraph(most=2)
        self._partner = Paragraph(role="quiet", most=2)
        self._note: NoteText | None = None
        self._thread = NoteThread()
        self._tags = Paragraph(role="accent", points=-0.5)
        self._warning = Paragraph(self.tr("This passage is no longer in the text."), role="warning")
        self._attach = push_button(self.tr("Attach to selection"))
        self._time = quiet_label()
        # Most cards are only read: what changes them is made when it is first wanted.
        self._tools: NoteTools | None = None
        self._lay_out()
        self._connect()
        self.set_passage(passage)

    @property
    def id(self) -> int:
        """The annotation's number."""
        return self._passage.annotation.id

    @property
    def note_field(self) -> QPlainTextEdit:
        """Where the note or a reply is typed."""
        return self._editing.editor.note

    @property
    def tag_field(self) -> TagField:
        """Where the tags are typed."""
        return self._editing.editor.tags

    @property
    def is_editing(self) -> bool:
        """Whether the note is being edited."""
        return self._editing.is_open

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
        self._show_note(note.note)
        self._show_text(self._tags, "  ".join(f"#{tag}" for tag in note.tags))
        self._thread.set_replies(note.replies)
        self._warning.setVisible(note.detached)
        self._attach.setVisible(note.detached)
        self._time.setText(" · ".join(filter(None, (self._edition(), relative_time(note.created)))))
        self._time.setToolTip(full_time(note.created))
        colour = highlight_colours().name(note.color)
        self.setAccessibleName(f"{colour}: {passage.quote}")
        told = (passage.partner, note.note, *(reply.text for reply in note.replies))
        self.setAccessibleDescription(" ".join(filter(None, told)))
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

    def set_known_tags(self, tags: Sequence[str]) -> None:
        """Gives the tags that are offered while some are typed."""
        self._editing.set_known_tags(tags)

    def set_current(self, current: bool) -> None:
        """Marks the card as the one whose passage is shown."""
        self._current = current
        self.update()

    def begin_editing(self) -> None:
        """Turns the note and the tags into fields and puts the keyboard into the first."""
        self._editing.begin(None, self._passage.annotation.note, self._passage.annotation.tags)

    def begin_reply(self, reply: int = NEW_REPLY) -> None:
        """Opens a field for a further note, or for one that is there."""
        self._editing.begin(reply, self._reply_text(reply), ())

    def reopen(self, note: str, tags: tuple[str, ...], reply: int | None = None) -> None:
        """Opens the fields with what could not be saved, if nothing was typed into them meanwhile.

        The keyboard goes there if it is in the card or was when the reader had done, and else
        stays where it is.
        """
        stored = self._passage.annotation
        before = (stored.note, stored.tags) if reply is None else (self._reply_text(reply), ())
        self._editing.reopen(reply, (note, tags), before)

    def _reply_text(self, reply: int) -> str:
        there = self._thread.reply(reply)
        return there.text if there is not None else ""

    def save(self) -> None:
        """Ends editing and hands over what was typed, if it differs."""
        self._editing.save()

    def finish(self) -> None:
        """Saves, and gives the keyboard back to the text."""
        self._editing.finish()

    def cancel(self) -> None:
        """Ends editing, forgets what was typed, and gives the keyboard back to the text."""
        self._editing.cancel()

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
        elif key == Qt.Key.Key_Delete:
            self.deleted.emit(self.id)
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_E):
            self.begin_editing()
        elif key == Qt.Key.Key_R:
            self.begin_reply()
        else:
            offered = highlight_colours().offered_keys()
            self.recoloured.emit(self.id, offered[key - Qt.Key.Key_1])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.activated.emit(self.id)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.begin_editing()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self.is_editing:
            self.menu_requested.emit(self.id, event.globalPos())

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
        look = theme()
        with QPainter(self) as painter:
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
        if self.is_editing:
            return False
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < 9 and number >= len(highlight_colours().offered_keys()):
            return False
        return event.key() in _OWN_KEYS and plain == Qt.KeyboardModifier.NoModifier

    def _show_note(self, text: str) -> None:
        if self._note is None:
            if not text:
                return
            self._note = NoteText()
            self._note.link_requested.connect(self.link_requested)
            self._column.insertWidget(self._column.indexOf(self._tags), self._note)
        self._note.set_text(text)
        self._note.setVisible(bool(text) and not self.is_editing)

    def _show_text(self, paragraph: Paragraph, text: str) -> None:
        paragraph.set_text(text)
        paragraph.setVisible(
            bool(text) and not (self.is_editing and paragraph is not self._partner)
        )

    def _show_tools(self, shown: bool) -> None:
        if self._tools is None:
            if not shown:
                return
            self._tools = self._made_tools()
        shown = shown and not self.is_editing
        self._tools.setVisible(shown)
        # What is said there gives way to the buttons where it would have to be cut short.
        room = self.width() - self._column.contentsMargins().left() - theme().space.small
        fits = self._time.sizeHint().width() + self._tools.sizeHint().width() <= room
        self._time.setVisible(fits or not shown)

    def _on_edit_began(self) -> None:
        self._place_editor(self._editing.editor)
        if self._editing.reply is not None:
            self._thread.begin_edit(self._editing.reply)
        else:
            self._tags.hide()
            if self._note is not None:
                self._note.hide()
        self._show_tools(False)

    def _on_edit_ended(self) -> None:
        self._thread.end_edit()
        self._show_tools(self.underMouse())
        self._show_note(self._passage.annotation.note)
        self._show_text(self._tags, "  ".join(f"#{tag}" for tag in self._passage.annotation.tags))

    def _place_editor(self, editor: NoteEditor) -> None:
        """The fields stand where the note does, or below the last reply."""
        self._column.removeWidget(editor)
        below = self._tags if self._editing.reply is None else self._foot
        self._column.insertWidget(self._column.indexOf(below), editor)

    def _lay_out(self) -> None:
        space = theme().space
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(space.medium + _BAR, space.small, space.small, space.tiny)
        layout.setSpacing(space.tiny)
        for paragraph in (self._quote, self._partner, self._warning):
            layout.addWidget(paragraph)
        layout.addWidget(self._attach, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._tags)
        layout.addWidget(self._thread)
        foot = self._foot_row = QHBoxLayout()
        foot.setSpacing(0)
        foot.addWidget(self._time, 1)
        self._foot = QWidget()
        self._foot.setFixedHeight(28)
        foot.setContentsMargins(0, 0, 0, 0)
        self._foot.setLayout(foot)
        layout.addWidget(self._foot)

    def _made_tools(self) -> NoteTools:
        tools = NoteTools()
        tools.coloured.connect(lambda colour: self.recoloured.emit(self.id, colour))
        tools.reply_requested.connect(self.begin_reply)
        tools.edit_requested.connect(self.begin_editing)
        tools.delete_requested.connect(lambda: self.deleted.emit(self.id))
        self._foot_row.addWidget(tools, 0, Qt.AlignmentFlag.AlignRight)
        return tools

    def _connect(self) -> None:
        thread, editing = self._thread, self._editing
        editing.began.connect(self._on_edit_began)
        editing.ended.connect(self._on_edit_ended)
        for name in ("saved", "typed", "abandoned", "reply_saved", "left"):
            getattr(editing, name).connect(getattr(self, name))
        thread.edit_requested.connect(self.begin_reply)
        thread.deleted.connect(lambda reply: self.reply_deleted.emit(self.id, reply))
        thread.link_requested.connect(self.link_requested)
        self._attach.clicked.connect(lambda: self.attach_requested.emit(self.id))
        highlight_colours().changed.connect(self._on_colours)

    def _on_colours(self) -> None:
        if self._tools is not None:
            self._tools.fill()
        self.set_passage(self._passage)


def _quote_font(language: Language) -> QFont:
    font = reading_font(language)
    font.setPixelSize(_QUOTE_SIZE)
    return font


def _quoted(text: str) -> str:
    return text if text[:1] in _QUOTATION_MARKS else f"“{text}”"
