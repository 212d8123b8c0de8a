"""The rows of the article list: where they stand, how the keyboard goes, and what they cost."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QMenu
from pytestqt.qtbot import QtBot

from reader.library import ArticleSummary
from tests.ui.helpers import press
from ui.article_list import ArticleList
from ui.article_model import ArticleModel, Filling, Index
from ui.article_rows import ArticleRows

MANY = 20_000


def summary(number: int) -> ArticleSummary:
    """An article for the list."""
    moment = datetime(2026, 11, 23, tzinfo=UTC)
    return ArticleSummary(
        number, f"Story {number}", "en", "Paper", None, None, moment, False, False, False, (), None,
        0, 1,
    )  # fmt: skip


@pytest.fixture
def rows(qtbot: QtBot) -> ArticleRows:
    """A hundred rows, five and a half of which can be seen."""
    model = ArticleModel()
    view = ArticleRows(model)
    qtbot.addWidget(view)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    model.fill(Filling.of(map(summary, range(100))))
    view.resize(300, view.row_height * 11 // 2 + 2 * view.frameWidth())
    view.show()
    qtbot.waitExposed(view)
    return view


def test_rows_stand_one_below_the_other_and_are_found_again(rows: ArticleRows) -> None:
    height, bar = rows.row_height, rows.verticalScrollBar()
    assert height == rows.sizeHintForRow(0)
    assert bar.maximum() == 100 * height - rows.viewport().height()
    bar.setValue(3 * height + 7)
    assert list(rows.rows_on_screen()) == [3, 4, 5, 6, 7, 8]
    for row in (0, 3, 50, 99):
        place = rows.visualRect(rows.model().index(row, 0))
        assert place == QRect(0, (row - 3) * height - 7, rows.viewport().width(), height)
        assert rows.indexAt(place.center()).row() == row
    assert not rows.indexAt(QPoint(-1, 5)).isValid()
    bar.setValue(bar.maximum())
    assert not rows.indexAt(QPoint(5, rows.viewport().height() + height)).isValid()


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        (["Down"], 11),
        (["Up"], 9),
        (["Home"], 0),
        (["End"], 99),
        (["End", "Down"], 99),
        (["Home", "Up"], 0),
        (["PageDown"], 15),
        (["PageUp"], 5),
        (["Left"], 10),
        (["Right"], 10),
    ],
)
def test_the_keyboard_goes_through_the_rows_and_they_come_into_sight(
    qtbot: QtBot, rows: ArticleRows, keys: list[str], row: int
) -> None:
    rows.setCurrentIndex(rows.model().index(10, 0))
    for key in keys:
        press(qtbot, rows, key)
    assert rows.currentIndex().row() == row
    assert rows.viewport().rect().contains(rows.visualRect(rows.currentIndex()))
    assert [each.row() for each in rows.selectionModel().selectedRows()] == [row]


def test_rows_are_selected_from_one_to_another_by_keyboard_and_mouse(
    qtbot: QtBot, rows: ArticleRows
) -> None:
    rows.setCurrentIndex(rows.model().index(1, 0))
    press(qtbot, rows, "Shift+Down")
    press(qtbot, rows, "Shift+Down")

    def selected() -> list[int]:
        return sorted(each.row() for each in rows.selectionModel().selectedRows())

    assert selected() == [1, 2, 3]
    held = Qt.KeyboardModifier.ShiftModifier
    place = rows.visualRect(rows.model().index(0, 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, held, place)
    assert selected() == [0, 1]
    rows.selectAll()
    assert len(selected()) == 100


def test_scrolling_brings_a_row_to_where_it_is_wanted(rows: ArticleRows) -> None:
    hint, height = QAbstractItemView.ScrollHint, rows.row_height
    index = rows.model().index(50, 0)
    rows.scrollTo(index, hint.PositionAtTop)
    assert rows.visualRect(index).top() == 0
    rows.scrollTo(index, hint.PositionAtBottom)
    assert rows.visualRect(index).top() == rows.viewport().height() - height
    before = rows.verticalScrollBar().value()
    rows.scrollTo(index)
    assert rows.verticalScrollBar().value() == before


def test_rows_grow_with_the_font(rows: ArticleRows) -> None:
    before, font = rows.row_height, rows.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    rows.setFont(font)
    assert rows.row_height > before * 1.5


def test_filling_a_long_list_asks_for_no_more_than_what_is_seen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = 0

    class CountingModel(ArticleModel):
        def rowCount(self, parent: Index | None = None) -> int:
            nonlocal asked
            asked += 1
            return super().rowCount(parent)

        def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
            nonlocal asked
            asked += 1
            return super().data(index, role)

    # A class in its place, as Qt keeps calling a method that is put into the class itself, even
    # once it is gone.
    monkeypatch.setattr("ui.article_list.ArticleModel", CountingModel)
    shown = ArticleList(QMenu)
    qtbot.addWidget(shown)
    shown.resize(300, 700)
    shown.show()
    qtbot.waitExposed(shown)
    shown.fill(Filling.of(map(summary, range(MANY))))
    shown.view.executeDelayedItemsLayout()
    shown.grab()
    shown.view.verticalScrollBar().setValue(5_000)
    shown.fill(Filling.of(map(summary, range(MANY, -1, -1))), stays=True)
    shown.view.executeDelayedItemsLayout()
    shown.grab()
    assert shown.view.rows_on_screen()
    assert 0 < asked < 2_000
