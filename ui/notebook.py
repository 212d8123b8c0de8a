"""The notebook: every annotation of the library in one list."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QMenu,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.library import Grouping, NoteFilter, NoteIndex
from reader.library.notebook import words
from ui.colour_menu import fill_with_colours
from ui.colours import highlight_colours
from ui.commands import BY_ID
from ui.icons import icon
from ui.notebook_filter import NotebookFilter, conditions
from ui.notebook_head import NotebookHead
from ui.notebook_list import NotebookList
from ui.notebook_model import NotebookModel
from ui.theme import theme
from ui.widgets import EmptyState, icon_button, region, row

_TYPING_PAUSE: Final = 150


class NotebookPage(QWidget):
    """All notes under a field to search them, their grouping, and what can be done to several.

    `asked` says that other notes are to be shown: those of `filter`, grouped by `grouping`.
    `appeared` says that the page has come on screen, `chosen` that other notes are selected.
    `open_requested` carries the note to go to, and `opened` is emitted for whoever goes there, with
    the article and the note. `wanted` carries the name of what is to be done to the selected notes,
    `coloured` a colour. `left` says that the reader wants to go on to the articles.
    """

    asked = Signal()
    appeared = Signal()
    open_requested = Signal(int)
    opened = Signal(int, int)
    wanted = Signal(str)
    coloured = Signal(str)
    chosen = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        region(self, "paper")
        self.model = NotebookModel()
        self.list = NotebookList(self.model)
        self.fields = NotebookFilter()
        self.field = self._made_field()
        self.group_box = self._made_group_box()
        self._head = NotebookHead()
        self._filter_button = self._made_filter_button()
        self._empty = EmptyState(
            "notebook", self.tr("Highlights and notes from all your articles gather here.")
        )
        self._leave = QAction(self.tr("Go to the articles"), self)
        self._leave.triggered.connect(lambda: self.left.emit())
        self._empty.set_actions([self._leave])
        self._nothing = EmptyState("search", self.tr("No note meets these conditions."))
        self._clear = QAction(self.tr("Show all notes"), self)
        self._clear.triggered.connect(lambda: self.show_all())
        self._nothing.set_actions([self._clear])
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._typing.timeout.connect(self.asked.emit)
        self._lay_out()
        self._connect()

    @property
    def filter(self) -> NoteFilter:
        """The conditions as they are now, with what is searched for."""
        return replace(self.fields.filter, text=self.field.text().strip())

    @property
    def grouping(self) -> Grouping:
        """What notes are to be grouped by."""
        chosen: Grouping = self.group_box.currentData()
        return chosen

    def restore(self, filter: NoteFilter, grouping: Grouping) -> None:
        """Begins with these conditions and this grouping."""
        self.fields.set_filter(filter)
        self.group_box.blockSignals(True)
        self.group_box.setCurrentIndex(self.group_box.findData(grouping))
        self.group_box.blockSignals(False)
        self._filter_button.setChecked(bool(conditions(filter)))
        self._refresh_filter_button()

    def show_index(self, index: NoteIndex, grouping: Grouping, filter: NoteFilter) -> None:
        """Shows what was found for `filter`."""
        colours = highlight_colours()
        names = {each.key: colours.name(each.key) for each in colours.offered()}
        self.fields.set_known(index.tags, names)
        self.model.set_words(words(filter.text))
        self.list.set_index(index, grouping)
        page: QWidget = self.list
        if not index.everything:
            page = self._empty
        elif not index.ids:
            page = self._nothing
        self._pages.setCurrentWidget(page)
        self._bar.setVisible(bool(index.everything))
        self._refresh()

    def selected(self) -> tuple[int, ...]:
        """The selected notes."""
        return tuple(self.list.selected_ids())

    def meant(self) -> tuple[int, ...]:
        """The selected notes, or else all that are listed."""
        return self.selected() or tuple(dict.fromkeys(self.model.index_shown.ids))

    def current_annotation(self) -> int | None:
        """The note that the keyboard is at, if it is in the list."""
        return self.list.current_id() if self.list.hasFocus() else None

    def set_covered(self, pixels: int) -> None:
        """Leaves so much of the lower edge free, where a message lies over it."""
        self._sheet.setContentsMargins(0, 0, 0, pixels)

    def start_filtering(self) -> None:
        """Puts the keyboard into the search field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_all(self) -> None:
        """Takes all conditions away, and what is searched for."""
        self.field.clear()
        self.fields.set_filter(NoteFilter())
        self._refresh_filter_button()
        self.asked.emit()

    def menu(self, place: QPoint) -> QMenu:
        """What can be done to the selected notes, and to the one at `place` of the list."""
        index = self.list.indexAt(place)
        if index.isValid() and not self.list.selectionModel().isSelected(index):
            self.list.setCurrentIndex(index)
        menu = QMenu(self)
        if self.list.current_id() is not None and len(self.selected()) == 1:
            menu.addAction(self.tr("Go to the passage"), lambda: self.list.open_current())
            menu.addAction(icon("note"), self.tr("Edit note"), lambda: self.wanted.emit("edit"))
            menu.addSeparator()
        colours = menu.addMenu(icon("highlight"), self.tr("Colour"))
        fill_with_colours(colours, self.coloured.emit)
        for picture, text, name in (
            ("tag", self.tr("Tags…"), "tags"),
            ("copy", self.tr("Copy as Markdown"), "copy"),
            ("export", self.tr("Export…"), "export"),
            ("trash", self.tr("Delete"), "delete"),
        ):
            action = menu.addAction(icon(picture), text)
            action.triggered.connect(lambda _on=False, name=name: self.wanted.emit(name))
        return menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and self._field_key(event):
            return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.appeared.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._align_head()

    def _align_head(self) -> None:
        """The head stands over the rows, as wide as they are."""
        left, width = self.list.span()
        right = self.width() - left - width
        for part in (self._head, self._bar):
            layout = part.layout()
            if layout is not None:
                margins = layout.contentsMargins()
                margins.setLeft(left + theme().space.medium)
                margins.setRight(max(right, 0))
                layout.setContentsMargins(margins)

    def _field_key(self, event: QKeyEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            if self.field.text():
                self.field.clear()
                self._typing.stop()
                self.asked.emit()
        elif event.key() not in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        self.list.begin()
        return True

    def _connect(self) -> None:
        self.field.textEdited.connect(lambda _text: self._typing.start())
        self.field.installEventFilter(self)
        self.group_box.currentIndexChanged.connect(lambda _at: self.asked.emit())
        self.fields.changed.connect(self._refresh_filter_button)
        self.fields.changed.connect(self.asked)
        self.list.opened.connect(self.open_requested)
        self.list.chosen.connect(self._refresh)
        self.list.chosen.connect(self.chosen)
        self.list.key_asked.connect(self.wanted)
        self.list.coloured.connect(self.coloured)
        self._head.wanted.connect(self.wanted)
        self._head.coloured.connect(self.coloured)
        self.list.menu_requested.connect(self._pop_up)
        self.setFocusProxy(self.list)

    def _pop_up(self, place: QPoint) -> None:
        menu = self.menu(place)
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, menu.deleteLater))
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _refresh(self) -> None:
        index = self.model.index_shown
        self._head.tell(len(self.selected()), index.total, index.everything)

    def _refresh_filter_button(self) -> None:
        number = conditions(self.fields.filter)
        self._filter_button.setText(
            self.tr("Filter ({number})").format(number=number) if number else self.tr("Filter")
        )

    def _made_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Search quotes and notes"))
        field.setAccessibleName(self.tr("Search quotes and notes"))
        keys = " · ".join(BY_ID["filter"].keys)
        field.setToolTip(f"{field.accessibleName()} ({keys})")
        field.addAction(icon("search", "quiet"), QLineEdit.ActionPosition.LeadingPosition)
        field.setMinimumWidth(160)
        return field

    def _made_group_box(self) -> QComboBox:
        names: dict[Grouping, str] = {
            "article": self.tr("By article"),
            "day": self.tr("By day"),
            "tag": self.tr("By tag"),
            "color": self.tr("By colour"),
        }
        box = QComboBox()
        for key, name in names.items():
            box.addItem(name, key)
        box.setAccessibleName(self.tr("Group the notes"))
        box.setToolTip(self.tr("Group the notes"))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return box

    def _made_filter_button(self) -> QToolButton:
        button = icon_button("filter", self.tr("Filter the notes"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setText(self.tr("Filter"))
        button.setCheckable(True)
        button.toggled.connect(self.fields.setVisible)
        return button

    def _lay_out(self) -> None:
        space = theme().space
        self._bar = QWidget()
        bar = QVBoxLayout(self._bar)
        bar.setContentsMargins(space.medium, 0, 0, space.small)
        bar.setSpacing(space.small)
        line = row(self.field, self.group_box, self._filter_button)
        line.setStretch(0, 1)
        line.setSpacing(space.small)
        bar.addLayout(line)
        bar.addWidget(self.fields)
        self.fields.hide()
        self._pages = QStackedLayout()
        for page in (self._empty, self._nothing, self.list):
            self._pages.addWidget(page)
        self._sheet = QVBoxLayout(self)
        self._sheet.setContentsMargins(0, 0, 0, 0)
        self._sheet.setSpacing(0)
        self._sheet.addWidget(self._head)
        self._sheet.addWidget(self._bar)
        self._sheet.addLayout(self._pages)
        region(self.list, "paper")
