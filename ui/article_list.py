"""The article list with its filter, its order and what it says when it is empty."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QMenu,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.library import ArticleSummary
from ui.arrivals import ArrivalsPill
from ui.article_model import ArticleModel, Filling, Order
from ui.article_rows import ArticleRows
from ui.commands import BY_ID
from ui.icons import icon
from ui.theme import theme
from ui.widgets import EmptyState, icon_button, region, row

_TYPING_PAUSE: Final = 80
_LANDMARKS: Final = 60
"""So many rows from the top of the screen on may hold its place when others go."""


class ArticleList(QWidget):
    """The articles of one section.

    `opened` carries the number of the article that the reader went to; `selected` that other rows
    are selected now; `filtered` the text of the filter; `sorted` the chosen `Order`;
    `changes_wanted` an article of which the reader wants to see what changed.
    """

    opened = Signal(int)
    selected = Signal()
    filtered = Signal(str)
    sorted = Signal(object)
    changes_wanted = Signal(int)
    entered = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, add_menu: Callable[[QWidget], QMenu]) -> None:
        super().__init__()
        self.setObjectName("list")
        region(self, "panel")
        self._model = ArticleModel()
        self._view = self._made_view()
        self._empty = EmptyState("all", "")
        self._field = self._made_field()
        self._order = Order.NEWEST
        self._current: int | None = None
        self._offered: int | None = None
        self._refilling = False
        self._resized = QTimer(self, singleShot=True, interval=0)
        self._resized.timeout.connect(self._show_current)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._typing.timeout.connect(lambda: self.filtered.emit(self._field.text()))
        self._view.viewport().installEventFilter(self)
        self.arrivals = ArrivalsPill(self._view)
        self.arrivals.wanted.connect(self.show_arrivals)
        self._view.verticalScrollBar().valueChanged.connect(lambda _value: self._count_above())
        self._lay_out(add_menu)
        selection = self._view.selectionModel()
        selection.selectionChanged.connect(self._on_selection)

    @property
    def view(self) -> ArticleRows:
        """The list itself."""
        return self._view

    @property
    def field(self) -> QLineEdit:
        """The filter field."""
        return self._field

    @property
    def model(self) -> ArticleModel:
        """The rows."""
        return self._model

    @property
    def order(self) -> Order:
        """The order that the list stands in."""
        return self._order

    def set_order(self, order: Order) -> None:
        """Ticks `order` in the menu, and takes it for the order that the rows come in."""
        self._order = order
        for action in self._orders.actions():
            action.setChecked(action.data() == order)

    def current(self) -> ArticleSummary | None:
        """The article that was opened last, if it is listed."""
        return self._model.summary(self._model.row_of(self._current))

    def selection(self) -> list[ArticleSummary]:
        """The selected articles from top to bottom."""
        rows = sorted(index.row() for index in self._view.selectionModel().selectedRows())
        return [found for each in rows if (found := self._model.summary(each)) is not None]

    def fill(self, filling: Filling, *, stays: bool = False) -> None:
        """Shows other articles; what was selected stays selected as far as it is still there.

        Where the list `stays`, the rows on the screen do not move, and what is new above them is
        told of; else it begins at the top.
        """
        chosen = [each.id for each in self.selection()]
        places = self._places() if stays else []
        newest = self._model.newest
        self._refilling = True
        if self._model.fill(filling):
            self._select(chosen)
            self._return_to(places)
            if stays and newest:
                self.arrivals.add(each for each in filling.ids if each > newest)
        self._refilling = False
        self._count_above()
        self._pages.setCurrentIndex(0 if filling.ids else 1)
        self.selected.emit()

    def append(self, summaries: Sequence[ArticleSummary]) -> None:
        """Adds articles below the others."""
        self._model.append(summaries)

    def update_rows(self, changed: Sequence[ArticleSummary], gone: Collection[int]) -> None:
        """Shows what changed of listed articles, and takes away those that are `gone`."""
        self._refilling = True
        self._model.replace(changed)
        self._model.remove(gone)
        self._refilling = False
        self._pages.setCurrentIndex(0 if self._model.rowCount() else 1)
        self.selected.emit()

    def show_arrivals(self) -> None:
        """Scrolls up to the new articles, and lets the keyboard go on from there."""
        rows = [self._model.row_of(each) for each in self.arrivals.arrived]
        self._view.verticalScrollBar().setValue(min(rows, default=0) * self._row_height())
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._count_above()

    def show_empty(self, picture_text: str, actions: Sequence[QAction]) -> None:
        """What an empty list says and offers."""
        self._empty.set_text(picture_text)
        self._empty.set_actions(actions)

    def mark_open(self, article: int | None) -> None:
        """Selects the article that is open now, without opening it again."""
        self._current, self._offered = article, None
        self._mark(article)

    def select(self, articles: Sequence[int]) -> None:
        """Selects listed articles without opening any."""
        self._refilling = True
        self._select(articles)
        self._refilling = False
        self._show_row(self._model.row_of(articles[0]))
        self.selected.emit()

    def offer(self, article: int | None) -> None:
        """Selects an article without opening it: that is left to the reader."""
        self._current, self._offered = None, article
        self._mark(article)

    def step(self, by: int) -> None:
        """Goes `by` rows down, or up if negative; from nowhere to the first."""
        start, offered = self._model.row_of(self._current), self._model.row_of(self._offered)
        target = start + by if start >= 0 else 0
        if offered >= 0:
            target = offered + min(by, 0)  # the offered one itself is the next
        if self._model.summary(target) is not None:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self._view.selectionModel().setCurrentIndex(self._model.index(target), flag)
            self._show_row(target)
            self._open_selected()

    def start_filtering(self) -> None:
        """Puts the keyboard into the filter field."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def clear_filter(self) -> None:
        """Empties the filter field and lists everything again at once."""
        if self._field.text():
            self._field.clear()
            self._typing.stop()
            self.filtered.emit("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent) and self._field_key(event):
            return True
        if watched is self._view.viewport() and event.type() == QEvent.Type.Resize:
            self._resized.start()
        return super().eventFilter(watched, event)

    def _field_key(self, event: QKeyEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.clear_filter()
        elif event.key() not in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        self._view.setFocus(Qt.FocusReason.TabFocusReason)
        if event.key() != Qt.Key.Key_Escape and not self.selection():
            self.step(1)
        return True

    def _select(self, articles: Sequence[int]) -> None:
        selection = self._view.selectionModel()
        selection.clear()
        rows = [found for each in articles if (found := self._model.row_of(each)) >= 0]
        for found in rows:
            index = self._model.index(found)
            selection.select(index, QItemSelectionModel.SelectionFlag.Select)
        if rows:
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            selection.setCurrentIndex(self._model.index(rows[0]), flag)

    def _places(self) -> list[tuple[int, int]]:
        """The articles on the screen, and how far below its upper edge each of them begins."""
        height, top = self._row_height(), self._view.verticalScrollBar().value()
        rows = range(top // height, min(top // height + _LANDMARKS, self._model.rowCount()))
        found = ((self._model.summary(each), each * height - top) for each in rows)
        return [(summary.id, place) for summary, place in found if summary is not None]

    def _return_to(self, places: Sequence[tuple[int, int]]) -> None:
        """Scrolls so that the first article that is still there is where it was; else up."""
        height = self._row_height()
        still = ((self._model.row_of(id), place) for id, place in places)
        value = next((row * height - place for row, place in still if row >= 0), 0)
        self._view.updateGeometries()  # the bar reaches what is new from here on
        self._view.verticalScrollBar().setValue(value)

    def _count_above(self) -> None:
        """Looks which of the new articles are above the rows on the screen."""
        if self._refilling or not (arrived := self.arrivals.arrived):
            self.arrivals.keep(self.arrivals.arrived)
            return
        first = -(-self._view.verticalScrollBar().value() // self._row_height())
        self.arrivals.keep([each for each in arrived if 0 <= self._model.row_of(each) < first])

    def _row_height(self) -> int:
        return self._view.row_height

    def _mark(self, article: int | None) -> None:
        self._refilling = True
        self._select([article] if article is not None else [])
        self._refilling = False
        found = self._model.row_of(article)
        if found >= 0:
            self._show_row(found)
        self.selected.emit()

    def _show_current(self) -> None:
        found = max(self._model.row_of(self._current), self._model.row_of(self._offered))
        if found >= 0:
            self._show_row(found)

    def _show_row(self, number: int) -> None:
        """Scrolls so that the row has a margin, and the one at the top is whole."""
        view, bar = self._view, self._view.verticalScrollBar()
        view.updateGeometries()  # the bar reaches what is new from here on
        height = view.row_height
        top, room = number * height, view.viewport().height()
        margin = min(height // 2, max((room - height) // 2, 0))
        if top - bar.value() < min(margin, top) or top + height + margin > bar.value() + room:
            above = max((room // height - 1) // 2, 0)
            bar.setValue(max(number - above, 0) * height)

    def _on_selection(self) -> None:
        if not self._refilling:
            self.selected.emit()
            self._open_selected()

    def _open_selected(self) -> None:
        chosen = self.selection()
        if len(chosen) == 1 and chosen[0].id != self._current:
            self._current, self._offered = chosen[0].id, None
            self.opened.emit(chosen[0].id)

    def _made_view(self) -> ArticleRows:
        view = ArticleRows(self._model)
        view.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(
            lambda place: self.menu_requested.emit(view.viewport().mapToGlobal(place))
        )
        view.clicked.connect(lambda _index: self._open_selected())
        view.mark_clicked.connect(self.changes_wanted)
        view.activated.connect(lambda _index: self._enter())
        view.setAccessibleName(self.tr("Articles"))
        return view

    def _enter(self) -> None:
        self._open_selected()
        self.entered.emit()

    def _made_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Filter"))
        field.setAccessibleName(self.tr("Filter articles by title or source"))
        keys = " · ".join(BY_ID["filter"].keys)
        field.setToolTip(f"{field.accessibleName()} ({keys})")
        field.setClearButtonEnabled(False)
        field.addAction(icon("search", "quiet"), QLineEdit.ActionPosition.LeadingPosition)
        field.textEdited.connect(lambda _text: self._typing.start())
        field.installEventFilter(self)
        return field

    def _lay_out(self, add_menu: Callable[[QWidget], QMenu]) -> None:
        space = theme().space
        self._pages = QStackedLayout()
        self._pages.addWidget(self._view)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        add = icon_button("plus", self.tr("Add an article"))
        add.setMenu(add_menu(add))
        add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        margins = (space.medium, space.small + 2, space.small, space.small + 2)
        layout.addLayout(row(self._field, self._sort_button(), add, margins=margins))
        layout.addLayout(self._pages)

    def _sort_button(self) -> QToolButton:
        names = {
            Order.NEWEST: self.tr("Newest first"),
            Order.OLDEST: self.tr("Oldest first"),
            Order.TITLE: self.tr("By title"),
            Order.SOURCE: self.tr("By source"),
        }
        button = icon_button("sort", self.tr("Sort the list"))
        self.order_menu = menu = QMenu(button)
        self._orders = QActionGroup(self)
        for order, name in names.items():
            action = self._orders.addAction(menu.addAction(name))
            action.setCheckable(True)
            action.setData(order)
        self._orders.triggered.connect(lambda action: self._choose_order(action.data()))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _choose_order(self, order: Order) -> None:
        self.set_order(Order(order))
        self.sorted.emit(self._order)
