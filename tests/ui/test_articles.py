"""The article list: sections, filter, order, keys, and what is done to articles."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reader.intake import read_text
from reader.library import ArticleSummary, Library
from tests.ui.conftest import OpenWindow
from tests.ui.helpers import KOREAN, listed, press, settle, titles, type_text, until
from ui.article_delegate import ArticleDelegate
from ui.article_model import Order, ordered
from ui.sections import Section
from ui.sections.section import Kind
from ui.tags_dialog import TagsDialog, common_tags, edited_tags
from ui.widgets import scaled_font
from ui.window import MainWindow

ENGLISH_TITLE = "Tides shape a coast"
KOREAN_TITLE = "밀물과 썰물이 만드는 해안"


def summary(number: int, title: str, day: int, site: str | None = None) -> ArticleSummary:
    moment = datetime(2025, 1, day, tzinfo=UTC)
    return ArticleSummary(
        number, title, "en", site, None, moment, moment, False, False, False, (), None, 0, 1
    )


def open_and_selected(window: MainWindow) -> tuple[int | None, list[int]]:
    """The open article, and the selected ones from top to bottom."""
    article = window.reading.article
    open_now = article.id if article is not None else None
    return open_now, [each.id for each in window.articles.selection()]


def test_orders() -> None:
    three = [summary(1, "b", 1, "Z"), summary(2, "A", 3), summary(3, "c", 2, "y")]
    assert [each.id for each in ordered(three, Order.NEWEST)] == [2, 3, 1]
    assert [each.id for each in ordered(three, Order.OLDEST)] == [1, 3, 2]
    assert [each.id for each in ordered(three, Order.TITLE)] == [2, 1, 3]
    assert [each.id for each in ordered(three, Order.SOURCE)] == [3, 1, 2]


def test_shared_tags_are_edited_and_others_kept() -> None:
    assert common_tags([("a", "b"), ("b", "c")]) == ("b",)
    assert common_tags([]) == ()
    assert edited_tags(("a", "b"), ("b",), ("d",)) == ("a", "d")


def test_j_and_k_walk_through_the_list_and_mark_as_read(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow
) -> None:
    assert titles(window) == [ENGLISH_TITLE, KOREAN_TITLE]
    press(qtbot, window, "J")
    until(qtbot, lambda: [each.read for each in listed(window)] == [True, False])
    press(qtbot, window, "J")
    until(qtbot, lambda: window.windowTitle().startswith(KOREAN_TITLE))
    press(qtbot, window, "K")
    until(qtbot, lambda: window.windowTitle().startswith(ENGLISH_TITLE))


def test_typing_filters_the_list_and_escape_shows_all(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow
) -> None:
    press(qtbot, window, "Ctrl+F")
    assert window.articles.field.hasFocus()
    type_text(window.articles.field, "해안")
    until(qtbot, lambda: titles(window) == [KOREAN_TITLE])
    press(qtbot, window.articles.field, "Escape")
    until(qtbot, lambda: len(titles(window)) == 2)
    assert window.articles.view.hasFocus()


def test_letters_in_the_filter_are_no_commands(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow
) -> None:
    press(qtbot, window, "Slash")
    qtbot.keyClicks(window.articles.field, "smt")
    assert window.articles.field.text() == "smt"
    until(qtbot, lambda: titles(window) == [])
    assert not window.undo_stack.canUndo()


def test_starring_is_shown_counted_and_undone(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow
) -> None:
    press(qtbot, window, "J")
    settle(qtbot, window)
    press(qtbot, window, "S")
    until(qtbot, lambda: listed(window)[0].starred)
    window.sections.choose(Section("starred"))
    until(qtbot, lambda: titles(window) == [ENGLISH_TITLE])
    press(qtbot, window, "Ctrl+Z")
    until(qtbot, lambda: titles(window) == [])
    press(qtbot, window, "Ctrl+Shift+Z")
    until(qtbot, lambda: titles(window) == [ENGLISH_TITLE])


def test_an_article_stays_among_the_unread_while_it_is_open(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow
) -> None:
    window.sections.choose(Section("unread"))
    settle(qtbot, window)
    press(qtbot, window, "J")
    until(qtbot, lambda: bool(listed(window)) and listed(window)[0].read)
    assert titles(window) == [ENGLISH_TITLE, KOREAN_TITLE]
    press(qtbot, window, "M")
    until(qtbot, lambda: not listed(window)[0].read)


def test_tags_are_set_shown_as_a_section_and_undone(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow
) -> None:
    press(qtbot, window, "J")
    settle(qtbot, window)
    press(qtbot, window, "T")
    dialog = window.findChildren(TagsDialog)[0]
    field = dialog.findChildren(QLineEdit)[0]
    type_text(field, "sea, #바다")
    press(qtbot, field, "Return")
    until(qtbot, lambda: listed(window)[0].tags == ("sea", "바다"))
    window.sections.choose(Section("tag", "바다"))
    until(qtbot, lambda: titles(window) == [ENGLISH_TITLE])
    window.activateWindow()
    until(qtbot, window.isActiveWindow)
    press(qtbot, window, "Ctrl+Z")
    until(qtbot, lambda: len(titles(window)) == 2)
    assert window.sections.current.kind == "all"


def test_two_selected_editions_are_paired_and_opened_from_one_another(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow
) -> None:
    press(qtbot, window, "J")
    settle(qtbot, window)
    window.articles.view.setFocus()
    window.articles.view.selectAll()
    until(qtbot, lambda: window.commands["pair"].isEnabled())
    window.commands["pair"].trigger()
    until(qtbot, lambda: all(each.counterpart for each in listed(window)))
    until(qtbot, lambda: window.commands["counterpart"].isEnabled())
    press(qtbot, window, "P")
    until(qtbot, lambda: window.windowTitle().startswith(KOREAN_TITLE))


def test_pairing_anew_says_that_the_former_pair_is_parted(
    qtbot: QtBot, library_path: Path, two_articles: tuple[int, int], open_window: OpenWindow
) -> None:
    with Library.open(library_path) as library:
        third = library.add(read_text(f"{KOREAN}\n\n다른 신문의 기사다.")).id
        library.pair(two_articles[0], third)
    window = open_window()
    chosen = [each for each in listed(window) if each.id in two_articles]
    assert len(chosen) == 2
    flags = QItemSelectionModel.SelectionFlag
    chooser = window.articles.view.selectionModel()
    for each in chosen:
        row = window.articles.model.row_of(each.id)
        chooser.select(window.articles.model.index(row, 0), flags.Select | flags.Rows)
    until(qtbot, lambda: window.commands["pair"].isEnabled())
    window.commands["pair"].trigger()
    settle(qtbot, window)
    assert window.messages.message is not None
    assert window.messages.message.text.endswith("stands alone now.")
    press(qtbot, window, "Ctrl+Z")
    settle(qtbot, window)
    with Library.open(library_path) as library:
        assert library.article(third).counterpart == two_articles[0]


def test_commands_act_on_the_open_article_when_the_list_does_not_hold_it(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow
) -> None:
    press(qtbot, window, "J")
    settle(qtbot, window)
    window.sections.choose(Section("starred"))
    until(qtbot, lambda: titles(window) == [])
    press(qtbot, window, "S")
    until(qtbot, lambda: titles(window) == [ENGLISH_TITLE])


def test_deleting_the_open_article_opens_the_next(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow
) -> None:
    press(qtbot, window, "J")
    settle(qtbot, window)
    press(qtbot, window, "Delete")
    until(qtbot, lambda: window.windowTitle().startswith(KOREAN_TITLE))
    settle(qtbot, window)
    assert titles(window) == [KOREAN_TITLE]
    assert window.reading.article is not None
    assert window.reading.article.id == two_articles[1]
    assert [each.title for each in window.articles.selection()] == [KOREAN_TITLE]
    press(qtbot, window, "Delete")
    until(qtbot, lambda: window.windowTitle() == "Naranhi")
    settle(qtbot, window)
    assert titles(window) == []
    assert window.pages.current is window.pages.nothing


@pytest.mark.parametrize("section", ["all", "unread"])
def test_undoing_a_deletion_opens_what_came_back(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow, section: Kind
) -> None:
    window.sections.choose(Section(section))
    settle(qtbot, window)
    press(qtbot, window, "J")
    settle(qtbot, window)
    press(qtbot, window, "Delete")
    settle(qtbot, window)
    assert open_and_selected(window) == (two_articles[1], [two_articles[1]])
    press(qtbot, window, "Ctrl+Z")
    settle(qtbot, window)
    assert open_and_selected(window) == (two_articles[0], [two_articles[0]])
    assert window.articles.model.row_of(two_articles[0]) == 0
    press(qtbot, window, "Ctrl+Shift+Z")
    settle(qtbot, window)
    assert open_and_selected(window)[0] != two_articles[0]
    assert window.articles.model.row_of(two_articles[0]) < 0


def test_undoing_selects_all_that_came_back_and_opens_none_that_was_not_open(
    qtbot: QtBot, two_articles: tuple[int, int], library_path: Path, open_window: OpenWindow
) -> None:
    with Library.open(library_path) as library:
        third = library.add(read_text("An older thing\nPosted 2023-10-24\n\nIt is about boats.")).id
    window = open_window()
    for _ in two_articles:
        press(qtbot, window, "J")
        settle(qtbot, window)
    flags = QItemSelectionModel.SelectionFlag
    row = window.articles.model.row_of(third)
    chooser = window.articles.view.selectionModel()
    chooser.select(window.articles.model.index(row), flags.Select)
    press(qtbot, window, "Delete")
    settle(qtbot, window)
    assert open_and_selected(window) == (two_articles[0], [two_articles[0]])
    press(qtbot, window, "Ctrl+Z")
    settle(qtbot, window)
    assert open_and_selected(window) == (two_articles[1], [two_articles[1], third])
    chooser.select(window.articles.model.index(row), flags.ClearAndSelect)
    settle(qtbot, window)
    window.articles.mark_open(None)
    window.navigation.open_article(two_articles[0])
    settle(qtbot, window)
    chooser.select(window.articles.model.index(0), flags.Deselect)
    window.articles.select([two_articles[1], third])
    press(qtbot, window, "Delete")
    settle(qtbot, window)
    press(qtbot, window, "Ctrl+Z")
    settle(qtbot, window)
    assert open_and_selected(window) == (two_articles[0], [two_articles[1], third])


def test_in_the_notebook_making_a_deletion_again_stays_there(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow
) -> None:
    press(qtbot, window, "J")
    settle(qtbot, window)
    press(qtbot, window, "Delete")
    settle(qtbot, window)
    window.sections.choose(Section("notebook"))
    settle(qtbot, window)
    for move in (window.undo_stack.undo, window.undo_stack.redo):
        move()
        settle(qtbot, window)
        assert window.pages.current is window.pages.notebook
    window.sections.choose(Section("all"))
    settle(qtbot, window)
    assert titles(window) == [KOREAN_TITLE]


@pytest.mark.parametrize("by_mouse", [True, False])
def test_an_article_that_is_selected_after_deleting_opens_when_asked(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow, by_mouse: bool
) -> None:
    view = window.articles.view
    view.setFocus()
    window.articles.select(two_articles[:1])
    press(qtbot, window, "Delete")
    until(qtbot, lambda: titles(window) == [KOREAN_TITLE])
    settle(qtbot, window)
    assert window.reading.article is None
    assert [each.read for each in listed(window)] == [False]
    if by_mouse:
        place = view.visualRect(window.articles.model.index(0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    else:
        press(qtbot, view, "Return")
    until(qtbot, lambda: window.windowTitle().startswith(KOREAN_TITLE))
    settle(qtbot, window)


def test_the_open_row_has_a_margin_and_the_top_row_is_whole(
    qtbot: QtBot, library_path: Path, open_window: OpenWindow
) -> None:
    with Library.open(library_path) as library:
        for number in range(40):
            library.add(read_text(f"Article {number}\n\nIt says {number} things about the sea."))
    window = open_window()
    window.resize(1280, 700)
    view, model = window.articles.view, window.articles.model
    for row in (0, 9, 10, 20, 21):
        window.articles.mark_open(listed(window)[row].id)
        place = view.visualRect(model.index(row))
        room = view.viewport().height()
        assert place.top() >= 0
        assert room - place.bottom() >= place.height() // 2
        assert view.verticalScrollBar().value() % place.height() == 0
    window.resize(1280, 500)
    until(qtbot, lambda: view.viewport().rect().contains(view.visualRect(model.index(21))))


def test_the_order_is_remembered(
    qtbot: QtBot, two_articles: tuple[int, int], open_window: OpenWindow
) -> None:
    window = open_window()
    window.articles.order_menu.actions()[1].trigger()
    until(qtbot, lambda: titles(window) == [KOREAN_TITLE, ENGLISH_TITLE])
    window.close()
    assert titles(open_window()) == [KOREAN_TITLE, ENGLISH_TITLE]


def test_what_the_command_line_adds_is_seen_when_the_window_comes_forward(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow, library_path: Path
) -> None:
    with Library.open(library_path) as library:
        library.add(read_text("A third thing\n\nIt came in by the command line."))
    window.notice_changes()
    until(qtbot, lambda: len(titles(window)) == 3)


def test_a_title_of_one_line_has_as_much_room_above_as_below(window: MainWindow) -> None:
    view = window.articles.view
    delegate, option = ArticleDelegate(view), QStyleOptionViewItem()
    option.rect = QRect(0, 0, 300, 80)
    one, two, longest = (
        delegate.mark_area(option, replace(summary(1, title, 1), changed=1)).bottom()
        for title in ("Tides", "Tides shape a coast " * 2, "Tides shape a coast " * 9)
    )
    line = round(QFontMetrics(scaled_font(option.font, 0.5)).height() * 1.12)
    assert two == longest
    assert abs(two - one - line / 2) <= 1
