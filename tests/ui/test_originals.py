"""The page that an article is from: seen, opened only once it is shown where it leads, copied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QUrl, Slot
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDesktopServices,
    QFontMetricsF,
    QGuiApplication,
    QHelpEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from reader.intake import read_text
from reader.library import Library
from reader.pairing import pair
from tests.ui.conftest import OpenWindow
from tests.ui.feeding import feed, rest
from tests.ui.helpers import ENGLISH, KOREAN, menu_texts, open_article, press, settle, until
from ui.links import address_tip, shown_address, web_page
from ui.operations import Change
from ui.reading import Passage
from ui.reading.meta import SEPARATOR, times_of
from ui.reading.sources import SiteLink, SourceLine
from ui.reading.style import small_font
from ui.sections import Section
from ui.theme import theme
from ui.window import MainWindow

ADDRESS = "https://harbour.example.com/tides?day=1"
OTHER = "https://www.pogu.example.com/%EB%B0%80%EB%AC%BC"
OTHER_ENTRY = "Copy the other edition’s address"
PLAIN = "A plain text\n\nNobody knows where this is from. It has two sentences."
LEFT = Qt.MouseButton.LeftButton


class Browser(QObject):
    """What a system's browser would have been asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Takes an address down."""
        self.opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


@pytest.fixture
def browser() -> Iterator[Browser]:
    """Stands where the system's browser would."""
    made = Browser()
    for scheme in ("http", "https"):
        QDesktopServices.setUrlHandler(scheme, made, "open")  # type: ignore[arg-type]
    yield made
    for scheme in ("http", "https"):
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.fixture
def articles(library_path: Path) -> tuple[int, int, int]:
    """An English article, its Korean edition and a text without address; their numbers."""
    with Library.open(library_path) as library:
        english = replace(read_text(ENGLISH), url=ADDRESS, site="Harbour News")
        korean = replace(read_text(KOREAN), url=OTHER, site=None)
        ids = library.add(english).id, library.add(korean).id, library.add(read_text(PLAIN)).id
        pair(library, ids[0], ids[1])
        return ids


@pytest.fixture
def window(qtbot: QtBot, articles: tuple[int, int, int], open_window: OpenWindow) -> MainWindow:
    """A wide window with the English article open beside its machine translation alone."""
    made = open_window()
    made.resize(1280, 700)
    open_article(qtbot, made, articles[0])
    choose_sides(qtbot, made, "show_translation")
    made.reading_view.setFocus()
    return made


def choose_sides(qtbot: QtBot, window: MainWindow, command: str) -> None:
    window.commands[command].trigger()
    settle(qtbot, window)


def link(window: MainWindow, counterpart: bool = False) -> SiteLink:
    return window.reading_view.sources.link("counterpart" if counterpart else "article")


def said(window: MainWindow) -> str:
    message = window.messages.message
    return message.text if message is not None else ""


def tip_over(widget: QWidget, place: QPoint | None = None) -> str:
    """What is said where the pointer rests on a widget."""
    there = place or widget.rect().center()
    event = QHelpEvent(QEvent.Type.ToolTip, there, widget.mapToGlobal(there))
    QApplication.sendEvent(widget, event)
    return QToolTip.text() if QToolTip.isVisible() else ""


@pytest.fixture(autouse=True)
def _no_tip_left() -> Iterator[None]:
    yield
    QToolTip.hideText()
    for each in QApplication.topLevelWidgets():
        if each.inherits("QTipLabel"):
            each.close()


def popped_up(qtbot: QtBot) -> QMenu:
    until(qtbot, lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def right_click(qtbot: QtBot, widget: QWidget, place: QPoint | None = None) -> QMenu:
    """The menu that a right click opens, as the system tells of one."""
    there = place or widget.rect().center()
    qtbot.mousePress(widget, Qt.MouseButton.RightButton, pos=there)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(widget, QContextMenuEvent(reason, there, widget.mapToGlobal(there)))
    return popped_up(qtbot)


def take(menu: QMenu, text: str) -> None:
    next(each for each in menu.actions() if each.text() == text).trigger()
    close(menu)


def close(menu: QMenu) -> None:
    menu.close()
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def test_a_click_on_the_site_shows_the_address_and_then_opens_it(
    qtbot: QtBot, window: MainWindow, browser: Browser
) -> None:
    site = link(window)
    assert site.isVisible()
    assert site.text() == "Harbour News"
    assert tip_over(site) == ADDRESS
    qtbot.mouseClick(site, LEFT)
    assert ADDRESS in said(window)
    assert browser.opened == []
    qtbot.mouseClick(window.messages.offer_button, LEFT)
    assert browser.opened == [ADDRESS]
    assert not window.messages.isVisible()


def test_by_keyboard_the_site_is_reached_asked_and_left(
    qtbot: QtBot, window: MainWindow, browser: Browser
) -> None:
    site = link(window)
    press(qtbot, QApplication.focusWidget() or window, "Tab")
    until(qtbot, lambda: QApplication.focusWidget() is site)
    until(qtbot, lambda: QToolTip.isVisible() and QToolTip.text() == ADDRESS)
    press(qtbot, site, "Return")
    assert ADDRESS in said(window)
    assert browser.opened == []
    assert QApplication.focusWidget() is window.messages.offer_button
    press(qtbot, window.messages.offer_button, "Escape")
    assert not window.messages.isVisible()
    assert QApplication.focusWidget() is site
    press(qtbot, site, "Return")
    press(qtbot, window.messages.offer_button, "Return")
    assert browser.opened == [ADDRESS]
    assert QApplication.focusWidget() is site
    press(qtbot, site, "Down")
    assert QApplication.focusWidget() is not site
    assert window.reading_view.selected_text() == "Tides shape a coast"


def test_the_keyboard_is_seen_on_the_site(qtbot: QtBot, window: MainWindow) -> None:
    site = link(window)

    def edge() -> str:
        image = site.grab().toImage()
        return image.pixelColor(image.width() // 2, 1).name()

    accent = theme().colours.accent.name()
    assert edge() != accent
    press(qtbot, QApplication.focusWidget() or window, "Tab")
    until(qtbot, lambda: QApplication.focusWidget() is site)
    assert edge() == accent


def test_tab_brings_the_site_back_into_view(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 480)
    window.reading_view.set_zoom(250)
    canvas, site = QApplication.focusWidget(), link(window)
    assert canvas is not None
    press(qtbot, canvas, "Space")
    until(qtbot, lambda: site.mapTo(window.reading_view, QPoint()).y() < 0)
    press(qtbot, canvas, "Tab")
    assert QApplication.focusWidget() is site
    assert not site.visibleRegion().isEmpty()


def test_the_site_has_a_menu_for_mouse_and_keyboard(
    qtbot: QtBot, window: MainWindow, browser: Browser
) -> None:
    press(qtbot, QApplication.focusWidget() or window, "Tab")
    until(qtbot, lambda: QApplication.focusWidget() is link(window))
    press(qtbot, link(window), "Shift+F10")
    menu = popped_up(qtbot)
    assert menu_texts(menu) == ["Open the original page…", "Copy the address"]
    take(menu, "Copy the address")
    assert QGuiApplication.clipboard().text() == ADDRESS
    menu = right_click(qtbot, link(window))
    assert menu_texts(menu) == ["Open the original page…", "Copy the address"]
    take(menu, "Open the original page…")
    assert ADDRESS in said(window)
    assert browser.opened == []


def test_keys_open_and_copy_from_the_list(
    qtbot: QtBot, window: MainWindow, browser: Browser
) -> None:
    rows = window.articles.view
    rows.setFocus()
    press(qtbot, rows, "Shift+O")
    assert QGuiApplication.clipboard().text() == ADDRESS
    assert said(window) == f"Copied {ADDRESS}."
    press(qtbot, rows, "O")
    assert ADDRESS in said(window)
    assert browser.opened == []
    press(qtbot, window.messages.offer_button, "Return")
    assert browser.opened == [ADDRESS]
    assert QApplication.focusWidget() is rows


def test_the_menus_of_list_and_text_offer_it(
    qtbot: QtBot, window: MainWindow, articles: tuple[int, int, int]
) -> None:
    rows, model = window.articles.view, window.articles.model
    row = rows.visualRect(model.index(model.row_of(articles[0])))
    window.articles.menu_requested.emit(rows.viewport().mapToGlobal(row.center()))
    menu = popped_up(qtbot)
    assert {"Open the original page…", "Copy the address"} <= set(menu_texts(menu))
    take(menu, "Copy the address")
    assert QGuiApplication.clipboard().text() == ADDRESS
    window.reading_view.menu_requested.emit(window.mapToGlobal(window.rect().center()))
    menu = popped_up(qtbot)
    assert {"Open the original page…", "Copy the address"} <= set(menu_texts(menu))
    assert "Open the other edition’s page…" not in menu_texts(menu)
    close(menu)


def test_several_articles_are_copied_but_not_opened(
    qtbot: QtBot, window: MainWindow, articles: tuple[int, int, int]
) -> None:
    window.articles.view.selectAll()
    settle(qtbot, window)
    assert not window.commands["open_original"].isEnabled()
    assert window.commands["open_original"].toolTip() == "Choose one article alone."
    press(qtbot, window.articles.view, "Shift+O")
    assert set(QGuiApplication.clipboard().text().split("\n")) == {ADDRESS, OTHER}


def test_a_text_without_address_says_why_there_is_nothing_to_open(
    qtbot: QtBot, window: MainWindow, articles: tuple[int, int, int]
) -> None:
    open_article(qtbot, window, articles[2])
    assert not link(window).isVisible()
    lack = "This article has no web address."
    for name in ("open_original", "copy_address"):
        assert not window.commands[name].isEnabled()
        assert window.commands[name].toolTip() == lack
    window.articles.menu_requested.emit(window.mapToGlobal(QPoint(300, 200)))
    menu = popped_up(qtbot)
    read, opening = (
        menu.actionGeometry(window.commands[name]).center() for name in ("read", "open_original")
    )
    assert tip_over(menu, read) == ""
    assert tip_over(menu, opening) == lack
    close(menu)
    open_article(qtbot, window, articles[0])
    assert window.commands["open_original"].toolTip() == "Open the original page (O)"


def test_the_keyboard_goes_to_the_text_where_the_next_article_has_no_link(
    qtbot: QtBot, window: MainWindow, articles: tuple[int, int, int]
) -> None:
    press(qtbot, QApplication.focusWidget() or window, "Tab")
    until(qtbot, lambda: QApplication.focusWidget() is link(window))
    open_article(qtbot, window, articles[2])
    assert QApplication.focusWidget() is window.reading_view.focusProxy()


def test_the_other_edition_has_its_own_link_where_it_is_shown(
    qtbot: QtBot, window: MainWindow, browser: Browser
) -> None:
    other = link(window, counterpart=True)
    command = window.commands["open_other_original"]
    assert not other.isVisible()
    assert not command.isEnabled()
    assert command.toolTip() == "No other edition stands beside the article."
    choose_sides(qtbot, window, "show_counterpart")
    assert other.isVisible()
    assert other.text() == "pogu.example.com"
    first = link(window).mapTo(window, QPoint()).x()
    assert other.mapTo(window, QPoint()).x() > first + 280
    qtbot.mouseClick(other, LEFT)
    assert OTHER in said(window)
    press(qtbot, window, "Alt+Shift+O")
    assert QGuiApplication.clipboard().text() == OTHER
    press(qtbot, window, "Alt+O")
    press(qtbot, window.messages.offer_button, "Return")
    assert browser.opened == [OTHER]
    for side, entry in (("article", "Copy the address"), ("counterpart", OTHER_ENTRY)):
        text = window.reading_view.side_text(side)  # type: ignore[arg-type]
        window.reading_view.select(Passage(side, 0, len(text.rows[0])))  # type: ignore[arg-type]
        window.reading_view.menu_requested.emit(window.mapToGlobal(window.rect().center()))
        menu = popped_up(qtbot)
        assert {"Copy the address", OTHER_ENTRY} & set(menu_texts(menu)) == {entry}
        close(menu)

    assert command.isEnabled()
    window.sections.choose(Section("notebook"))
    settle(qtbot, window)
    assert window.navigation.in_notebook
    for name in ("open_original", "copy_address", "copy_other_address"):
        assert not window.commands[name].isEnabled()


def test_an_article_that_learns_its_address_gets_a_link(
    qtbot: QtBot, window: MainWindow, articles: tuple[int, int, int]
) -> None:
    open_article(qtbot, window, articles[2])
    found = replace(read_text(PLAIN), url="http://plain.example.com/")
    window.operations.change(
        lambda library: library.add(found), {Change.ARTICLES}, lambda _added: None
    )
    settle(qtbot, window)
    until(qtbot, lambda: link(window).isVisible())
    assert link(window).text() == "plain.example.com"
    assert window.commands["open_original"].isEnabled()


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "mailto:a@b.example",
        "",
        "x",
    ],
)
def test_only_addresses_of_the_web_are_pages(address: str) -> None:
    assert web_page(address) == ""


def test_what_is_no_page_is_no_link(
    qtbot: QtBot, library_path: Path, open_window: OpenWindow
) -> None:
    with Library.open(library_path) as library:
        draft = replace(read_text(ENGLISH), url="javascript:alert(1)", site="Harbour News")
        stored = library.add(draft).id
    window = open_window()
    open_article(qtbot, window, stored)
    assert not link(window).isVisible()
    assert not window.commands["open_original"].isEnabled()


def test_what_is_shown_of_an_address_never_hides_where_it_leads() -> None:
    long = "https://bank.example@" + "a" * 400 + ".example/" + "b" * 400
    assert shown_address(long) == long[: long.rindex("/")] + "…"
    assert shown_address(ADDRESS) == ADDRESS
    assert address_tip(long).replace("\n", "") == shown_address(long)
    assert max(map(len, address_tip(long).split("\n"))) <= 100
    assert web_page("HTTPS://Site.example/밀물 썰물").startswith("https://site.example/%EB%B0%80")


def test_without_a_browser_the_address_can_still_be_copied(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    qtbot.mouseClick(link(window), LEFT)
    qtbot.mouseClick(window.messages.offer_button, LEFT)
    assert said(window) == "No browser could be opened: copy the address into one."
    qtbot.mouseClick(window.messages.offer_button, LEFT)
    assert QGuiApplication.clipboard().text() == ADDRESS


def test_the_site_of_a_feed_is_seen_opened_and_copied(
    qtbot: QtBot, library_path: Path, open_window: OpenWindow, browser: Browser
) -> None:
    site = "https://feeds.example.com/"
    with Library.open(library_path) as library:
        add = library.feeds.add
        known = add("http://127.0.0.1/all.xml", title="Quay", site=site)[0].id
        silent = add("http://127.0.0.1/more.xml", title="Mole")[0].id
    window = open_window()
    rest(qtbot, window)
    opening, copying = site_entries(window, known)
    assert site in tip_of_feed(window, known).split("\n")
    assert opening.toolTip() == site
    copying.trigger()
    assert QGuiApplication.clipboard().text() == site
    opening.trigger()
    assert site in said(window)
    assert browser.opened == []
    press(qtbot, window.messages.offer_button, "Return")
    assert browser.opened == [site]
    for each in site_entries(window, silent):
        assert not each.isEnabled()
        assert each.toolTip() == "This feed does not say where its site is."
    assert "//" not in tip_of_feed(window, silent)


def site_entries(window: MainWindow, number: int) -> list[QAction]:
    """The entries of a feed's menu that have to do with its site."""
    menu = window.feeds.menu(feed(number))
    wanted = ("Open the site…", "Copy the site’s address")
    return [each for each in menu.actions() if each.text() in wanted]


def tip_of_feed(window: MainWindow, number: int) -> str:
    """What the left edge says where the pointer rests on a feed."""
    index = window.sections.model.index_of(feed(number))
    return str(index.data(Qt.ItemDataRole.ToolTipRole))


def test_in_a_narrow_column_the_site_gives_way_to_the_time(
    qtbot: QtBot, library_path: Path
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    line = SourceLine(parent)
    draft = replace(read_text(ENGLISH), url=ADDRESS, site="The Harbour News of the Northern Coast")
    moment = datetime(2024, 10, 25, 8, 24, tzinfo=UTC)
    with Library.open(library_path) as library:
        article = library.add(replace(draft, published=moment, updated=moment)).article
    line.show_article(article)
    line.place(QRectF(0, 0, 900, 20))
    published, updated = times_of(article)
    assert line.times == f"{published}{SEPARATOR}{updated}"
    metrics = QFontMetricsF(small_font())
    needed = metrics.horizontalAdvance(f"{SEPARATOR}{published}")
    line.place(QRectF(0, 0, needed + 70, 20))
    assert line.times == published
    assert line.link.width() + needed <= line.width()
    assert line.link.width() >= 60
