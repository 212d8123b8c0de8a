"""The article list with its filter, its order and what it says when it is empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
from ui.article_delegate import ArticleDelegate
from ui.article_model import ArticleModel, Order
from ui.commands import BY_ID
from ui.icons import icon
from ui.theme import theme
from ui.widgets import EmptyState, icon_button, region, row

_TYPING_PAUSE: Final = 80


class ArticleList(QWidget):
    """The articles of one section.

    `opened` carries the number of the article that the reader went to; `selected` that other rows
    are selected now; `filtered` the text of the filter; `sorted` the chosen `Order`.
    """

    opened = Signal(int)
    selected = Signal()
    filtered = Signal(str)
    sorted = Signal(object)
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
        self._refilling = False
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._typing.timeout.connect(lambda: self.filtered.emit(self._field.text()))
        self._lay_out(add_menu)
        selection = self._view.selectionModel()
        selection.selectionChanged.connect(self._on_selection)

    @property
    def view(self) -> QListView:
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

    def set_summaries(self, summaries: Sequence[ArticleSummary]) -> None:
        """Shows `summaries`; what was selected stays selected as far as it is still there."""
        chosen = [each.id for each in self.selection()]
        top = self._view.verticalScrollBar().value()
        self._refilling = True
        if self._model.set_summaries(summaries):
            self._select(chosen)
            self._view.verticalScrollBar().setValue(top)
        self._refilling = False
        self._pages.setCurrentIndex(0 if summaries else 1)
        self.selected.emit()

    def show_empty(self, picture_text: str, actions: Sequence[QAction]) -> None:
        """What an empty list says and offers."""
        self._empty.set_text(picture_text)
        self._empty.set_actions(actions)

    def mark_open(self, article: int | None) -> None:
        """Selects the article that is open now, without opening it again."""
        self._current = article
        self._refilling = True
        self._select([article] if article is not None else [])
        self._refilling = False
        found = self._model.row_of(article)
        if found >= 0:
            self._show_row(found)
        self.selected.emit()

    def step(self, by: int) -> None:
        """Goes `by` rows down, or up if negative; from nowhere to the first."""
        start = self._model.row_of(self._current)
        target = start + by if start >= 0 else 0
        if self._model.summary(target) is not None:
            index = self._model.index(target)
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self._view.selectionModel().setCurrentIndex(index, flag)
            self._view.scrollTo(index)

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

    def _show_row(self, number: int) -> None:
        index, view = self._model.index(number), self._view
        if not view.viewport().rect().contains(view.visualRect(index)):
            view.scrollTo(index, QListView.ScrollHint.PositionAtCenter)

    def _on_selection(self) -> None:
        if self._refilling:
            return
        chosen = self.selection()
        self.selected.emit()
        if len(chosen) == 1 and chosen[0].id != self._current:
            self._current = chosen[0].id
            self.opened.emit(chosen[0].id)

    def _made_view(self) -> QListView:
        view = QListView()
        view.setModel(self._model)
        view.setItemDelegate(ArticleDelegate(view))
        view.setUniformItemSizes(True)
        view.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(
            lambda place: self.menu_requested.emit(view.viewport().mapToGlobal(place))
        )
        view.activated.connect(lambda _index: self.entered.emit())
        view.setAccessibleName(self.tr("Articles"))
        return view

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
