"""The tree of sections as a widget: opened and closed, dragged in, and driven by keys."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from ui.sections.model import DEPTH, SECTION, Index, SectionModel
from ui.sections.painting import chevron_area, is_folded
from ui.sections.section import Section

_KEYS: Final = {
    Qt.Key.Key_F2: "rename",
    Qt.Key.Key_Delete: "remove",
}


class SectionsTree(QTreeView):
    """`menu_requested` carries a section and a place on the screen, `wanted` what a key asks for
    ("rename" or "remove") and of which section; `folding_changed` that a folder was opened or
    closed by the reader."""

    menu_requested = Signal(object, QPoint)
    wanted = Signal(str, object)
    folding_changed = Signal()

    def __init__(self, model: SectionModel) -> None:
        super().__init__()
        self._sections = model
        self._closed: set[int] = set()
        self._was_folded = False
        self.setModel(model)
        self.setHeaderHidden(True)
        self.header().setMinimumSectionSize(1)
        self.header().setStretchLastSection(False)  # a hidden header does not follow the tree
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._request_menu)
        self.expanded.connect(lambda index: self._remember(index, is_open=True))
        self.collapsed.connect(lambda index: self._remember(index, is_open=False))
        model.modelReset.connect(self.restore_folding)

    @property
    def closed(self) -> frozenset[int]:
        """The folders that are closed, by their numbers."""
        return frozenset(self._closed)

    def set_closed(self, folders: Collection[int]) -> None:
        """Closes `folders`, and opens all others."""
        self._closed = set(folders)
        self.restore_folding()

    def restore_folding(self) -> None:
        """Opens and closes the folders as they were."""
        blocked = self.blockSignals(True)
        for index in self._sections.indexes():
            section: Section = index.data(SECTION)
            if section.kind == "folder":
                self.setExpanded(index, section.number not in self._closed)
        self.blockSignals(blocked)

    def section_at(self, place: QPoint) -> Section | None:
        """The section in the row at `place` of the viewport."""
        index = self.indexAt(place)
        return index.data(SECTION) if index.isValid() else None

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._wish(event) is not None:
            event.accept()  # these keys mean articles everywhere else
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wish = self._wish(event)
        if wish is not None:
            self.wanted.emit(*wish)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._is_on_chevron(index, event):
            self.setExpanded(index, not self.isExpanded(index))
        elif event.button() != Qt.MouseButton.RightButton:  # a menu leaves the reader where he is
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self._is_on_chevron(index, event):
            self.setExpanded(index, not self.isExpanded(index))
        else:
            super().mouseDoubleClickEvent(event)

    def dataChanged(  # noqa: N802
        self, _first: Index, _last: Index, /, _roles: Sequence[int] = ()
    ) -> None:
        """Rows keep their heights: nothing is laid out."""
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnWidth(0, self.viewport().width())
        folded = is_folded(self.viewport().width())
        if folded != self._was_folded:
            self._was_folded = folded
            self.scheduleDelayedItemsLayout()

    def _is_on_chevron(self, index: QModelIndex, event: QMouseEvent) -> bool:
        if not index.isValid() or index.data(SECTION).kind != "folder":
            return False
        area = chevron_area(self.visualRect(index), index.data(DEPTH))
        return not is_folded(self.viewport().width()) and area.contains(event.position().toPoint())

    def _wish(self, event: QKeyEvent) -> tuple[str, Section] | None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        section = self.currentIndex().data(SECTION) if self.currentIndex().isValid() else None
        wanted = _KEYS.get(Qt.Key(event.key()))
        if wanted is None or held.value or section is None or not section.is_subscription:
            return None
        return wanted, section

    def _request_menu(self, place: QPoint) -> None:
        section = self.section_at(place)
        if section is not None:
            self.menu_requested.emit(section, self.viewport().mapToGlobal(place))

    def _remember(self, index: QModelIndex, *, is_open: bool) -> None:
        section: Section = index.data(SECTION)
        if is_open:
            self._closed.discard(section.number)
        else:
            self._closed.add(section.number)
        self.folding_changed.emit()
