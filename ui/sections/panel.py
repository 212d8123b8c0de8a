"""The left edge of the window: what the article list shows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from reader.library import Counts
from ui.feed_tree import FeedTree
from ui.icons import paint_icon
from ui.sections.model import SECTION, SectionModel
from ui.sections.painting import SectionDelegate, is_folded
from ui.sections.section import ALL, Section
from ui.sections.tree import SectionsTree
from ui.theme import theme
from ui.widgets import Paragraph, region, row, scaled_font, tool_button

_PADDING: Final = 10
"""What a flat button has on the left of its text."""


class SectionsPanel(QWidget):
    """The sections.

    `chosen` carries the `Section` that the reader went to; `menu_requested` one and a place on the
    screen; `wanted` what a key asks for and of which section; `dragged` a `Moved`.
    """

    chosen = Signal(object)
    menu_requested = Signal(object, QPoint)
    wanted = Signal(str, object)
    dragged = Signal(object)
    folding_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sections")
        region(self, "panel")
        self._model = SectionModel()
        self._view = SectionsTree(self._model)
        self._view.setItemDelegate(SectionDelegate(self._view, self._empty_height))
        self._view.setAccessibleName(self.tr("Sections"))
        self._current = ALL
        self._feed_actions: Sequence[QAction] = ()
        self._empty_actions: Sequence[QAction] = ()
        self._instead: _Instead | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(_Wordmark())
        layout.addWidget(self._view)
        self._connect()
        self.choose(ALL)

    @property
    def view(self) -> SectionsTree:
        """The tree itself, for focus."""
        return self._view

    @property
    def model(self) -> SectionModel:
        """The rows."""
        return self._model

    @property
    def current(self) -> Section:
        """The section that is chosen."""
        return self._current

    def offer(self, beside: Sequence[QAction], instead: Sequence[QAction]) -> None:
        """What is offered beside the heading of the feeds, and what `instead` of missing ones."""
        self._feed_actions, self._empty_actions = beside, instead
        self._dress_rows()

    def set_counts(self, counts: Counts) -> None:
        """Shows `counts`; a chosen tag that no longer exists gives way to all articles."""
        self._refill(lambda: self._model.set_counts(counts))

    def set_feeds(self, tree: FeedTree) -> None:
        """Shows the feeds; where the chosen one is gone, all articles are chosen instead."""
        self._refill(lambda: self._model.set_feeds(tree))

    def choose(self, section: Section) -> None:
        """Goes to `section`, as if the reader had clicked it."""
        index = self._model.index_of(section)
        if index.isValid():
            self._view.setCurrentIndex(index)

    def set_closed(self, folders: Collection[int]) -> None:
        """Closes `folders`, and opens all others."""
        self._view.set_closed(folders)

    def _connect(self) -> None:
        view = self._view
        view.selectionModel().currentChanged.connect(self._announce)
        view.menu_requested.connect(self.menu_requested)
        view.wanted.connect(self.wanted)
        view.folding_changed.connect(self.folding_changed)
        self._model.moved.connect(self.dragged)
        self._model.modelReset.connect(self._dress_rows)

    def _refill(self, fill: Callable[[], None]) -> None:
        chosen = self._current
        bar = self._view.verticalScrollBar()
        top = bar.value()
        blocked = self._view.selectionModel().blockSignals(True)
        fill()
        index = self._model.index_of(chosen)
        is_there = index.isValid()
        if self._view.currentIndex() != index:
            self._view.setCurrentIndex(index if is_there else self._model.index(0))
            bar.setValue(top)
        self._view.selectionModel().blockSignals(blocked)
        self._view.viewport().update()
        if not is_there:
            self._current = ALL
            self.chosen.emit(ALL)

    def _dress_rows(self) -> None:
        """Puts the widgets into their rows; they are gone whenever the rows are made anew."""
        self._instead = None
        heading = self._model.index_of(Section("feeds"))
        if heading.isValid() and self._feed_actions:
            self._view.setIndexWidget(heading, _Beside(self._feed_actions))
        empty = self._model.index_of(Section("no feeds"))
        if empty.isValid() and self._empty_actions:
            self._instead = _Instead(Section("no feeds").title, self._empty_actions)
            self._view.setIndexWidget(empty, self._instead)
        self._view.scheduleDelayedItemsLayout()

    def _empty_height(self) -> int:
        width = self._view.viewport().width()
        if self._instead is None or is_folded(width):
            return 1
        return self._instead.height_for(width)

    def _announce(self, index: QModelIndex) -> None:
        section: Section | None = index.data(SECTION)
        if section is not None and section.can_be_chosen and section != self._current:
            self._current = section
            self.chosen.emit(section)


class _InRow(QWidget):
    """What stands in a row; where there is no room for words, nothing does."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(1)
        self._inside = QWidget(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._inside.setVisible(not is_folded(self.width()))
        self._inside.setGeometry(self.rect())

    def height_for(self, width: int) -> int:
        """How high it has to be."""
        layout = self._inside.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 1


class _Beside(_InRow):
    """Small buttons at the right end of a heading."""

    def __init__(self, actions: Sequence[QAction]) -> None:
        super().__init__()
        space = theme().space
        buttons = [tool_button(each) for each in actions]
        self._inside.setLayout(row(None, *buttons, margins=(0, space.tiny, space.small, 0)))


class _Instead(_InRow):
    """Says that there are no feeds yet, and offers what brings them."""

    def __init__(self, said: str, actions: Sequence[QAction]) -> None:
        super().__init__()
        space = theme().space
        layout = QVBoxLayout(self._inside)
        layout.setContentsMargins(space.small, space.tiny, space.small, space.small)
        layout.setSpacing(space.tiny)
        words = Paragraph(said, role="quiet", points=-0.5)
        layout.addLayout(row(words, margins=(_PADDING, 0, 0, 0)))
        for each in actions:
            button = QPushButton(each.text())
            button.setProperty("flat", True)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(each.trigger)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


class _Wordmark(QWidget):
    """The program's mark and name; the mark alone where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme().size.bar)
        self.setAccessibleName("Naranhi")

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            space, colours = theme().space, theme().colours
            folded = is_folded(self.width())
            area = QRect(space.large + 1, (self.height() - 20) // 2, 20, 20)
            if folded:
                area.moveLeft((self.width() - 20) // 2)
            paint_icon(painter, "logo", colours.accent, area)
            if not folded:
                painter.setFont(scaled_font(self.font(), 2.5, QFont.Weight.DemiBold))
                painter.setPen(colours.ink)
                words = self.rect().adjusted(space.huge + space.medium, 0, 0, 0)
                painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.tr("Naranhi"))
