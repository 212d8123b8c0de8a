"""The list of articles while feeds bring more, and the order of feeds in the left edge."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.support.feed_server import FeedServer, feed_server
from tests.ui.conftest import OpenWindow
from tests.ui.feeding import feed, folder, rest, rows, stories, subscribe
from tests.ui.helpers import listed, press, settle, until
from ui.changes_dialog import ChangesDialog
from ui.sections import Moved, Section
from ui.window import MainWindow

COUNT = 40


@pytest.fixture
def server() -> Iterator[FeedServer]:
    """A server with a feed of many stories."""
    with feed_server() as site:
        stories(site, "/port", range(1, COUNT + 1))
        yield site


@pytest.fixture
def window(
    qtbot: QtBot, library_path: Path, server: FeedServer, open_window: OpenWindow
) -> MainWindow:
    """A window on the articles of that feed."""
    subscribe(library_path, server, "/port")
    window = open_window()
    window.resize(1280, 700)
    rest(qtbot, window)
    return window


def places(window: MainWindow) -> dict[str, int]:
    """Where the rows on the screen begin, by their titles."""
    view, model = window.articles.view, window.articles.model
    found = {}
    for row, each in enumerate(listed(window)):
        area = view.visualRect(model.index(row))
        if area.intersects(view.viewport().rect()):
            found[each.title] = area.top()
    return found


def bring_more(qtbot: QtBot, window: MainWindow, server: FeedServer, upto: int = COUNT + 5) -> None:
    """Has five more stories come."""
    stories(server, "/port", range(1, upto + 1))
    window.commands["refresh_feeds"].trigger()
    until(qtbot, lambda: len(listed(window)) == upto)
    rest(qtbot, window)


@pytest.mark.parametrize("scrolled", [0, 333])
def test_the_list_stays_where_it_is_while_articles_arrive(
    qtbot: QtBot, window: MainWindow, server: FeedServer, scrolled: int
) -> None:
    window.articles.step(1)
    settle(qtbot, window)
    chosen = [each.id for each in window.articles.selection()]
    window.articles.view.verticalScrollBar().setValue(scrolled)
    before = places(window)
    assert len(before) >= 5
    bring_more(qtbot, window, server)
    assert places(window) == before
    assert [each.id for each in window.articles.selection()] == chosen
    pill = window.articles.arrivals
    assert pill.isVisible()
    assert "5 new article" in pill.text()
    pill.click()
    assert not pill.isVisible()
    assert f"Story {COUNT + 5} of Harbour Times" in places(window)


def test_scrolling_up_to_new_articles_counts_them_as_seen(
    qtbot: QtBot, window: MainWindow, server: FeedServer
) -> None:
    bring_more(qtbot, window, server)
    bar = window.articles.view.verticalScrollBar()
    pill = window.articles.arrivals
    height = window.articles.view.sizeHintForRow(0)
    bar.setValue(2 * height)
    assert "2 new article" in pill.text()
    bar.setValue(0)
    assert not pill.isVisible()
    bar.setValue(10 * height)
    assert not pill.isVisible()


def test_what_comes_to_another_section_is_not_told_of_as_new(
    qtbot: QtBot, window: MainWindow, server: FeedServer
) -> None:
    window.sections.choose(Section("starred"))
    rest(qtbot, window)
    stories(server, "/port", range(1, COUNT + 3))
    window.commands["refresh_feeds"].trigger()
    rest(qtbot, window)
    window.sections.choose(feed(1))
    until(qtbot, lambda: len(listed(window)) == COUNT + 2)
    assert not window.articles.arrivals.isVisible()


def test_an_updated_article_is_marked_until_it_is_read(
    qtbot: QtBot, window: MainWindow, server: FeedServer
) -> None:
    first = listed(window)[0]
    window.articles.step(1)
    until(qtbot, lambda: listed(window)[0].read)
    window.articles.step(1)
    settle(qtbot, window)
    put_off = "The plan was put off until the autumn, the mayor of the town said on Friday. "
    changed = server.entry(
        COUNT, title=first.title, text=put_off, date="Tue, 03 Nov 2026 09:00:00 GMT"
    )
    server.page(f"/a/{COUNT}", first.title, put_off * 2)
    server.feed("/port", [changed], "Harbour Times")
    window.commands["refresh_feeds"].trigger()
    rest(qtbot, window)
    model = window.articles.model
    index = model.index(model.row_of(first.id))
    summary = model.summary(index.row())
    assert summary is not None
    assert summary.changed == 1
    assert "updated" in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    window.navigation.open_article(first.id)
    until(qtbot, lambda: not getattr(model.summary(model.row_of(first.id)), "changed", 1))
    rest(qtbot, window)
    assert window.messages.offer_button.text() == "Show what changed"
    window.messages.offer_button.click()
    until(qtbot, lambda: window.changes.dialog is not None)
    settle(qtbot, window)
    assert isinstance(window.changes.dialog, ChangesDialog)
    assert "autumn" in window.changes.dialog.browser.toPlainText()
    window.changes.dialog.close()


def rewritten(qtbot: QtBot, window: MainWindow, server: FeedServer, times: int = 2) -> int:
    """Has the first story, which was read, rewritten a few times; its number."""
    first = listed(window)[0]
    window.articles.step(1)
    until(qtbot, lambda: listed(window)[0].read)
    window.articles.step(1)
    settle(qtbot, window)
    for number in range(times):
        text = f"Plan {number} was put off until the autumn, the mayor of the town said. "
        entry = server.entry(COUNT, title=first.title, text=text)
        server.page(f"/a/{COUNT}", first.title, text * 4)
        server.feed("/port", [entry], "Harbour Times")
        window.commands["refresh_feeds"].trigger()
        rest(qtbot, window)
    return first.id


def mark_of(window: MainWindow, article: int) -> QPoint:
    """A place on the mark of a changed article."""
    view, model = window.articles.view, window.articles.model
    row = view.visualRect(model.index(model.row_of(article)))
    places = (QPoint(x, y) for y in range(row.top(), row.bottom(), 4) for x in range(row.width()))
    return next(each for each in places if view.mark_at(each) == article)


def test_clicking_the_mark_shows_what_changed_since_the_article_was_read(
    qtbot: QtBot, window: MainWindow, server: FeedServer
) -> None:
    article = rewritten(qtbot, window, server)
    view, model = window.articles.view, window.articles.model
    tip = str(model.index(model.row_of(article)).data(Qt.ItemDataRole.ToolTipRole))
    assert "click “updated” or press C" in tip
    place = mark_of(window, article)
    qtbot.mouseMove(view.viewport(), place)
    until(qtbot, lambda: view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    until(qtbot, lambda: window.changes.dialog is not None)
    rest(qtbot, window)
    shown = window.changes.dialog
    assert isinstance(shown, ChangesDialog)
    assert shown.earlier.currentIndex() == 0  # the text as it was read, not the one between
    assert "Plan 1" in shown.browser.toPlainText()
    assert "Plan 0" not in shown.browser.toPlainText()
    shown.close()
    assert window.reading.article is not None
    assert window.reading.article.id == article
    summary = model.summary(model.row_of(article))
    assert summary is not None
    assert not summary.changed


def test_a_key_shows_what_changed_in_the_selected_article(
    qtbot: QtBot, window: MainWindow, server: FeedServer
) -> None:
    article = rewritten(qtbot, window, server, times=1)
    assert not window.commands["changes"].isEnabled()  # the open article has not changed
    window.articles.offer(article)
    settle(qtbot, window)
    press(qtbot, window.articles.view, "C")
    until(qtbot, lambda: window.changes.dialog is not None)
    rest(qtbot, window)
    assert isinstance(window.changes.dialog, ChangesDialog)
    assert "Plan 0" in window.changes.dialog.browser.toPlainText()
    window.changes.dialog.close()


def test_pressing_the_mark_and_letting_go_elsewhere_does_nothing(
    qtbot: QtBot, window: MainWindow, server: FeedServer
) -> None:
    article = rewritten(qtbot, window, server, times=1)
    view, before = window.articles.view, window.articles.selection()
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=mark_of(window, article))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 300))
    settle(qtbot, window)
    assert window.changes.dialog is None
    assert window.articles.selection() == before


def test_all_marks_go_when_all_is_marked_as_read_and_undo_brings_them_back(
    qtbot: QtBot, window: MainWindow, server: FeedServer
) -> None:
    article = rewritten(qtbot, window, server, times=1)

    def marks() -> list[int]:
        return [each.id for each in listed(window) if each.changed]

    assert marks() == [article]
    unread = [each.id for each in listed(window) if not each.read]
    window.commands["mark_all_read"].trigger()
    until(qtbot, lambda: marks() == [])
    rest(qtbot, window)
    window.undo_stack.undo()
    until(qtbot, lambda: marks() == [article])
    rest(qtbot, window)
    assert [each.id for each in listed(window) if not each.read] == unread


@pytest.fixture
def sorted_feeds(library_path: Path, server: FeedServer, open_window: OpenWindow) -> MainWindow:
    """A window on three feeds, one of them in a folder."""
    for name in ("a", "b", "c"):
        stories(server, f"/{name}", range(1, 2), name.upper())
    subscribe(library_path, server, "/a", folder="Inside")
    subscribe(library_path, server, "/b", "/c")
    return open_window()


def drop(window: MainWindow, dragged: Section, row: int, parent: QModelIndex) -> bool:
    """Drops a row of the left edge between others, or, with -1, onto one."""
    model = window.sections.model
    data = model.mimeData([model.index_of(dragged)])
    action = Qt.DropAction.MoveAction
    if not model.canDropMimeData(data, action, row, 0, parent):
        return False
    model.dropMimeData(data, action, row, 0, parent)
    return True


def test_feeds_are_dragged_into_folders_and_into_order(
    qtbot: QtBot, sorted_feeds: MainWindow
) -> None:
    window, model = sorted_feeds, sorted_feeds.sections.model
    top = QModelIndex()
    assert rows(window)[5:] == ["Inside", "A", "B", "C"]
    assert drop(window, feed(2), 8, top)
    until(qtbot, lambda: rows(window)[5:] == ["Inside", "A", "C", "B"])
    assert drop(window, feed(3), -1, model.index_of(folder(1)))
    until(qtbot, lambda: rows(window)[5:] == ["Inside", "A", "C", "B"])
    until(qtbot, lambda: model.index_of(feed(3)).parent() == model.index_of(folder(1)))
    assert drop(window, feed(3), 0, model.index_of(folder(1)))
    until(qtbot, lambda: rows(window)[5:] == ["Inside", "C", "A", "B"])
    rest(qtbot, window)
    for _ in range(3):
        window.undo_stack.undo()
        rest(qtbot, window)
    assert rows(window)[5:] == ["Inside", "A", "B", "C"]


def test_what_cannot_go_somewhere_is_not_taken_there(sorted_feeds: MainWindow) -> None:
    window, model = sorted_feeds, sorted_feeds.sections.model
    assert not drop(window, feed(2), 2, QModelIndex())
    assert not drop(window, feed(2), -1, model.index_of(feed(3)))
    assert not drop(window, folder(1), -1, model.index_of(folder(1)))


def test_a_chosen_feed_that_is_moved_stays_chosen(qtbot: QtBot, sorted_feeds: MainWindow) -> None:
    window = sorted_feeds
    window.sections.choose(feed(2))
    settle(qtbot, window)
    window.feeds.move(Moved(feed(2), 1, None))
    until(qtbot, lambda: rows(window)[5:] == ["Inside", "A", "B", "C"])
    rest(qtbot, window)
    assert window.sections.current == feed(2)
    current = window.sections.view.currentIndex()
    assert current == window.sections.model.index_of(feed(2))
