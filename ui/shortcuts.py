"""The page of keyboard shortcuts, made from the table of commands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.commands import COMMANDS, MENUS
from ui.interface import QT_TRANSLATE_NOOP, key_names
from ui.theme import theme
from ui.widgets import heading, icon_button, region, row, scaled_font

_TEXT: Final = (
    QT_TRANSLATE_NOOP("ShortcutsPage", "In the text"),
    (
        (("Up", "Down"), QT_TRANSLATE_NOOP("ShortcutsPage", "Walk from sentence to sentence")),
        (("Left", "Right"), QT_TRANSLATE_NOOP("ShortcutsPage", "Go to the other side")),
        (("Shift+Left", "Shift+Right"), QT_TRANSLATE_NOOP("ShortcutsPage", "Select words")),
        (("Shift+Up", "Shift+Down"), QT_TRANSLATE_NOOP("ShortcutsPage", "Select sentences")),
        (("Return",), QT_TRANSLATE_NOOP("ShortcutsPage", "What to do with the selection")),
        (("E",), QT_TRANSLATE_NOOP("ShortcutsPage", "Correct a translated sentence")),
        (
            ("5", "6", "7", "8", "9"),
            QT_TRANSLATE_NOOP("ShortcutsPage", "Highlight in a colour of your own"),
        ),
        (("Space",), QT_TRANSLATE_NOOP("ShortcutsPage", "A page further")),
        (("Esc",), QT_TRANSLATE_NOOP("ShortcutsPage", "Let the selection go")),
    ),
)
_CARET: Final = (
    QT_TRANSLATE_NOOP("ShortcutsPage", "With the text cursor (F7)"),
    (
        (("Left", "Right"), QT_TRANSLATE_NOOP("ShortcutsPage", "By character")),
        (("Ctrl+Left", "Ctrl+Right"), QT_TRANSLATE_NOOP("ShortcutsPage", "By word")),
        (("Up", "Down"), QT_TRANSLATE_NOOP("ShortcutsPage", "By line")),
        (("Ctrl+Up", "Ctrl+Down"), QT_TRANSLATE_NOOP("ShortcutsPage", "By paragraph")),
        (("Home", "End"), QT_TRANSLATE_NOOP("ShortcutsPage", "To the ends of the sentence")),
        (("Alt+Left", "Alt+Right"), QT_TRANSLATE_NOOP("ShortcutsPage", "To the other side")),
        (("Shift",), QT_TRANSLATE_NOOP("ShortcutsPage", "With any of these: select")),
    ),
)
_NOTE: Final = (
    QT_TRANSLATE_NOOP("ShortcutsPage", "On a note"),
    (
        (("Up", "Down"), QT_TRANSLATE_NOOP("ShortcutsPage", "Walk from note to note")),
        (("Return",), QT_TRANSLATE_NOOP("ShortcutsPage", "Go to its passage")),
        (("F2", "E"), QT_TRANSLATE_NOOP("ShortcutsPage", "Edit it")),
        (("R",), QT_TRANSLATE_NOOP("ShortcutsPage", "Reply to it")),
        (("Ctrl+Return",), QT_TRANSLATE_NOOP("ShortcutsPage", "Save it")),
        (("1", "2", "3", "4"), QT_TRANSLATE_NOOP("ShortcutsPage", "Change its colour")),
        (("Del",), QT_TRANSLATE_NOOP("ShortcutsPage", "Delete it")),
    ),
)
_KEYS: Final = ((_TEXT, _CARET), (_NOTE,))
_COLUMNS: Final = (
    ("file", "feeds", "edit", "view", "help"),
    ("article", "editions", "translation", "notes"),
)
_WIDEST = 860
_TWO_COLUMNS = 760
_ROW = 27


class ShortcutsPage(QWidget):
    """Lists every command with its keys; `closed` is emitted when the reader is done with it."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        region(self, "paper")
        space = theme().space
        close = icon_button("close", self.tr("Close"))
        close.clicked.connect(self.closed)
        close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._close = close
        self._groups = groups = QHBoxLayout()
        groups.setSpacing(space.huge)
        columns: list[QVBoxLayout] = []
        for names in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(space.wide)
            for name in names:
                column.addLayout(_group(name))
            columns.append(column)
        for column, tables in zip(columns, _KEYS, strict=True):
            for title, rows in tables:
                named = [
                    (QCoreApplication.translate("ShortcutsPage", text), keys) for keys, text in rows
                ]
                column.addLayout(_grid(QCoreApplication.translate("ShortcutsPage", title), named))
            column.addStretch(1)
            groups.addLayout(column, 1)
        page = QWidget()
        page.setMaximumWidth(_WIDEST)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(space.wide, space.wide, space.wide, space.wide)
        layout.setSpacing(space.wide)
        layout.addLayout(row(heading(self.tr("Keyboard shortcuts"), 6), None, close))
        layout.addLayout(groups)
        layout.addStretch(1)
        self._lay_out(page)
        self.setFocusProxy(close)

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_narrow = event.size().width() < _TWO_COLUMNS
        direction = QBoxLayout.Direction
        self._groups.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        super().resizeEvent(event)

    def _lay_out(self, page: QWidget) -> None:
        ground = QWidget()
        ground.setObjectName("cards")
        inner = QHBoxLayout(ground)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addStretch(1)
        inner.addWidget(page, 20)
        inner.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(ground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)


def _group(menu: str) -> QGridLayout:
    commands = [command for command in COMMANDS if command.menu == menu]
    title = QCoreApplication.translate("Commands", MENUS[menu])
    return _grid(title, [(each.title.rstrip("…."), each.shortcuts) for each in commands])


def _grid(title: str, rows: Sequence[tuple[str, Sequence[str]]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(theme().space.tiny)
    grid.setColumnStretch(0, 1)
    label = QLabel(title)
    label.setFont(scaled_font(label.font(), 0.5, QFont.Weight.DemiBold))
    grid.addWidget(label, 0, 0)
    for number, (text, keys) in enumerate(rows, start=1):
        grid.setRowMinimumHeight(number, _ROW)
        grid.addWidget(QLabel(text), number, 0)
        grid.addLayout(row(None, *(_cap(each) for each in keys)), number, 1)
    return grid


def _cap(keys: str) -> QLabel:
    cap = QLabel(key_names(keys))
    cap.setProperty("role", "key")
    return cap
