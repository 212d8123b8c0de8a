"""The export dialog, by the keyboard: what, in which format, and where to."""

from __future__ import annotations

import re
import threading
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QPixmap, QTextDocument
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QTextBrowser,
)
from pytestqt.qtbot import QtBot

from reader.export import FORMATS, Document, Options, Scope
from reader.export.options import Unwanted
from reader.export.preview import Look
from reader.export.templates import SUFFIX
from reader.intake import read_text
from reader.library import Library
from tests.ui.conftest import OpenWindow
from tests.ui.helpers import (
    ENGLISH,
    PATIENCE,
    highlight,
    open_article,
    press,
    settle,
    type_text,
    until,
)
from ui.controllers.exporting import Exportable
from ui.export_dialog import ExportDialog
from ui.export_request import Preview, Request
from ui.window import MainWindow


@pytest.fixture
def reading(qtbot: QtBot, two_articles: tuple[int, int], open_window: OpenWindow) -> MainWindow:
    """A window with the English article open and a passage of it highlighted."""
    window = open_window()
    open_article(qtbot, window, two_articles[0])
    highlight(qtbot, window, "crabs and birds")
    return window


def opened(qtbot: QtBot, window: MainWindow, keys: str = "Ctrl+E") -> ExportDialog:
    """The dialog, once its preview is there."""
    window.activateWindow()
    until(qtbot, window.isActiveWindow)
    press(qtbot, window, keys)
    until(qtbot, lambda: bool(window.findChildren(ExportDialog)))
    dialog = window.findChildren(ExportDialog)[0]
    until(qtbot, dialog.isActiveWindow)
    previewed(qtbot, window, dialog)
    return dialog


def previewed(qtbot: QtBot, window: MainWindow, dialog: ExportDialog) -> None:
    with qtbot.waitSignal(dialog.changed, timeout=PATIENCE):
        dialog.changed.emit()
    settle(qtbot, window)


def choose(qtbot: QtBot, window: MainWindow, box: QComboBox, key: str) -> None:
    """Walks to a choice with the arrow keys."""
    dialog = window.findChildren(ExportDialog)[0]
    box.setFocus()
    press(qtbot, box, "Home")
    for _ in range(box.count()):
        if box.currentData() == key or box.currentText() == key:
            break
        press(qtbot, box, "Down")
    assert key in (box.currentData(), box.currentText())
    previewed(qtbot, window, dialog)


def file_dialog(qtbot: QtBot, dialog: ExportDialog) -> QFileDialog:
    until(qtbot, lambda: bool(dialog.findChildren(QFileDialog)))
    return dialog.findChildren(QFileDialog)[0]


def save_as(qtbot: QtBot, window: MainWindow, dialog: ExportDialog, path: Path) -> None:
    """Exports with the keyboard, to `path`."""
    press(qtbot, dialog, "Ctrl+Return")
    asking = file_dialog(qtbot, dialog)
    field = asking.findChild(QLineEdit, "fileNameEdit")
    assert field is not None
    field.setText(str(path))
    asking.accept()
    until(qtbot, lambda: not window.findChildren(ExportDialog))
    settle(qtbot, window)


def said(window: MainWindow) -> str:
    assert window.messages.message is not None
    return window.messages.message.text


def test_an_article_goes_to_a_file_by_the_keyboard(
    qtbot: QtBot, reading: MainWindow, tmp_path: Path
) -> None:
    dialog = opened(qtbot, reading)
    assert dialog.what_box.hasFocus()
    assert dialog.what_box.currentData() == "article"
    assert "> crabs and birds" in dialog.preview.text()
    path = tmp_path / "notes.md"
    save_as(qtbot, reading, dialog, path)
    assert "> crabs and birds" in path.read_text("utf-8")
    assert said(reading) == "Exported to notes.md."
    assert reading.messages.offer_button.text() == "Open"
    assert reading.messages.second_button.text() == "Show folder"


@pytest.mark.parametrize("name", ["markdown", "html", "anki", "ris"])
def test_keys_lead_to_one_place_each_and_tab_goes_down(
    qtbot: QtBot, reading: MainWindow, name: str
) -> None:
    dialog = opened(qtbot, reading)
    choose(qtbot, reading, dialog.what_box, "filter")
    choose(qtbot, reading, dialog.format_box, name)
    labelled: tuple[QLabel | QPushButton | QCheckBox, ...] = (
        *dialog.findChildren(QLabel),
        *dialog.findChildren(QPushButton),
        *dialog.findChildren(QCheckBox),
    )
    shown = " ".join(each.text() for each in labelled if each.isVisible())
    keys = re.findall("&([^&])", shown.lower())
    assert sorted(set(keys)) == sorted(keys)
    dialog.what_box.setFocus()
    places: list[tuple[int, int]] = []
    while QApplication.focusWidget() is not dialog.preview.focusWidget() and len(places) < 30:
        widget = QApplication.focusWidget()
        assert widget is not None
        place = widget.mapTo(dialog, QPoint(0, 0))
        if place.x() > dialog.preview.x() > 0:
            break
        places.append((place.y() + widget.height() // 2, place.x()))
        press(qtbot, widget, "Tab")
    assert len(places) > 8
    assert places == sorted(places)
    press(qtbot, dialog, "Escape")


def test_what_was_chosen_is_remembered(qtbot: QtBot, reading: MainWindow, tmp_path: Path) -> None:
    dialog = opened(qtbot, reading)
    choose(qtbot, reading, dialog.format_box, "html")
    choose(qtbot, reading, dialog.content_box, "whole")
    choose(qtbot, reading, dialog.headings_box, "ko")
    assert "Villages plan by the moon." in dialog.preview.text()
    path = tmp_path / "article.html"
    save_as(qtbot, reading, dialog, path)
    page = path.read_text("utf-8")
    assert "Villages plan by the moon." in page
    assert "원문" in page
    again = opened(qtbot, reading)
    assert again.format_box.currentData() == "html"
    assert again.content_box.currentData() == "whole"
    assert again.headings_box.currentData() == "ko"
    press(qtbot, again, "Escape")
    until(qtbot, lambda: not reading.findChildren(ExportDialog))


def test_a_format_that_is_always_whole_leaves_the_choice_alone(
    qtbot: QtBot, reading: MainWindow, tmp_path: Path
) -> None:
    dialog = opened(qtbot, reading)
    choose(qtbot, reading, dialog.format_box, "epub")
    assert dialog.content_box.currentData() == "whole"
    choose(qtbot, reading, dialog.format_box, "pdf")
    assert dialog.content_box.currentData() == "passages"
    assert not dialog.request().options.whole
    choose(qtbot, reading, dialog.format_box, "epub")
    assert dialog.request().options.whole
    save_as(qtbot, reading, dialog, tmp_path / "book.epub")
    again = opened(qtbot, reading)
    choose(qtbot, reading, again.format_box, "html")
    assert again.content_box.currentData() == "passages"
    choose(qtbot, reading, again.format_box, "epub")
    choose(qtbot, reading, again.content_box, "bare")  # this one the reader chooses
    choose(qtbot, reading, again.format_box, "html")
    assert again.content_box.currentData() == "bare"
    press(qtbot, again, "Escape")


def test_headings_follow_the_interface_until_they_are_chosen(
    qtbot: QtBot, reading: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(qtbot, reading)
    assert dialog.headings_box.currentData() == "en"
    save_as(qtbot, reading, dialog, tmp_path / "notes.md")
    monkeypatch.setattr("ui.export_dialog.language", lambda: "ko")
    korean = opened(qtbot, reading)
    assert korean.headings_box.currentData() == "ko"
    assert korean.request().options.headings == "ko"
    choose(qtbot, reading, korean.headings_box, "en")
    save_as(qtbot, reading, korean, tmp_path / "again.md")
    chosen = opened(qtbot, reading)
    assert chosen.headings_box.currentData() == "en"
    press(qtbot, chosen, "Escape")


def test_the_formats_name_is_shown_whole(qtbot: QtBot, reading: MainWindow) -> None:
    dialog = opened(qtbot, reading)
    box = dialog.format_box
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    names = [box.itemText(place) for place in range(box.count())]
    assert max(map(box.fontMetrics().horizontalAdvance, names)) <= field.width()
    press(qtbot, dialog, "Escape")


def test_an_electronic_book_is_always_whole(
    qtbot: QtBot, reading: MainWindow, tmp_path: Path
) -> None:
    dialog = opened(qtbot, reading)
    choose(qtbot, reading, dialog.format_box, "epub")
    assert dialog.content_box.currentData() == "whole"
    assert dialog.preview.shows_page()
    assert "crabs and birds" in dialog.preview.text()
    assert dialog.copy_button.isHidden()
    save_as(qtbot, reading, dialog, tmp_path / "book.epub")
    assert zipfile.ZipFile(tmp_path / "book.epub").testzip() is None


def test_a_pdf_is_shown_as_its_pages(qtbot: QtBot, reading: MainWindow) -> None:
    dialog = opened(qtbot, reading)
    choose(qtbot, reading, dialog.format_box, "pdf")
    until(qtbot, lambda: dialog.preview.page_count() == 1)
    press(qtbot, dialog, "Escape")


@pytest.mark.parametrize("name", ["html", "docx", "anki"])
def test_a_page_is_shown_as_it_looks(qtbot: QtBot, reading: MainWindow, name: str) -> None:
    dialog = opened(qtbot, reading)
    choose(qtbot, reading, dialog.format_box, name)
    assert dialog.preview.shows_page()
    assert "Tides shape a coast" in dialog.preview.text()
    assert "<" not in dialog.preview.text()
    press(qtbot, dialog, "Escape")


@pytest.mark.parametrize("name", ["csv", "spreadsheet"])
def test_a_table_is_shown_as_one(qtbot: QtBot, reading: MainWindow, name: str) -> None:
    dialog = opened(qtbot, reading)
    choose(qtbot, reading, dialog.format_box, name)
    assert dialog.preview.shows_table()
    head, _, rest = dialog.preview.text().partition("\n")
    assert head.startswith("id\tarticle\ttitle")
    assert "crabs and birds" in rest.split("\t")
    table = dialog.preview.findChild(QTableView)
    assert table is not None
    header = table.horizontalHeader()
    names = [
        header.model().headerData(header.logicalIndex(place), Qt.Orientation.Horizontal)
        for place in range(4)
    ]
    assert names == ["quote", "partner", "note", "id"]
    press(qtbot, dialog, "Escape")


def test_nothing_that_a_page_names_is_loaded(
    qtbot: QtBot, reading: MainWindow, tmp_path: Path
) -> None:
    picture = tmp_path / "p.png"
    QPixmap(8, 8).save(str(picture))
    dialog = opened(qtbot, reading)
    address = QUrl.fromLocalFile(str(picture)).toString()
    dialog.preview.show_preview(Preview(Look(html=f'<p>there<img src="{address}"></p>')))
    browser = dialog.preview.findChild(QTextBrowser)
    assert browser is not None
    found = browser.document().resource(QTextDocument.ResourceType.ImageResource, address)
    assert found.isNull()
    assert not browser.openLinks()
    press(qtbot, dialog, "Escape")


def test_a_changed_choice_tells_that_it_is_worked_on(qtbot: QtBot, reading: MainWindow) -> None:
    dialog = opened(qtbot, reading)
    assert not dialog.preview.is_working
    dialog.changed.emit()
    assert dialog.preview.is_working
    assert "crabs and birds" in dialog.preview.text()  # what was there stays until then
    until(qtbot, lambda: not dialog.preview.is_working)
    settle(qtbot, reading)
    press(qtbot, dialog, "Escape")


def test_only_the_last_of_many_choices_is_shown(qtbot: QtBot, reading: MainWindow) -> None:
    dialog = opened(qtbot, reading)
    for name in ("pdf", "docx", "csv", "epub", "pdf", "markdown", "ris", "html"):
        dialog.format_box.setCurrentIndex(dialog.format_box.findData(name))
        dialog.changed.emit()
    settle(qtbot, reading)
    assert dialog.preview.shows_page()
    assert not dialog.preview.is_working
    assert dialog.export_button.isEnabled()
    press(qtbot, dialog, "Escape")


def test_the_clipboard_gets_what_the_preview_shows(qtbot: QtBot, reading: MainWindow) -> None:
    dialog = opened(qtbot, reading)
    shown = dialog.preview.text()
    assert shown.startswith('---\ntitle: "Tides shape a coast"\n')
    dialog.copy_button.setFocus()
    press(qtbot, dialog.copy_button, "Space")
    until(qtbot, lambda: "crabs and birds" in QGuiApplication.clipboard().text())
    without_time = re.compile("exported: .*")
    copied = without_time.sub("", QGuiApplication.clipboard().text())
    assert copied == without_time.sub("", shown)
    assert said(reading).startswith("Copied 1 note")
    assert said(reading).endswith(" as Markdown.")
    until(qtbot, lambda: not reading.findChildren(ExportDialog))


def test_conditions_narrow_what_is_exported(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    with Library.open(library_path) as library:
        (annotation,) = library.annotations()
        library.update_annotation(annotation.id, tags=("바다",))
    dialog = opened(qtbot, reading)
    choose(qtbot, reading, dialog.what_box, "filter")
    assert "crabs and birds" in dialog.preview.text()
    type_text(dialog.filter_fields.text_field, "no such words")
    previewed(qtbot, reading, dialog)
    assert "nothing to export" in dialog.preview.text()
    assert not dialog.export_button.isEnabled()
    dialog.filter_fields.text_field.clear()
    choose(qtbot, reading, dialog.filter_fields.tag_box, "바다")
    assert "crabs and birds" in dialog.preview.text()
    assert dialog.request().scope.filter.tag == "바다"
    press(qtbot, dialog, "Escape")


def test_this_passage_alone(qtbot: QtBot, reading: MainWindow) -> None:
    other = highlight(qtbot, reading, "tables at dawn")
    reading.exporting.show_dialog(Exportable(passage=other))
    until(qtbot, lambda: bool(reading.findChildren(ExportDialog)))
    dialog = reading.findChildren(ExportDialog)[0]
    previewed(qtbot, reading, dialog)
    assert dialog.what_box.currentText() == "This passage"
    assert "tables at dawn" in dialog.preview.text()
    assert "crabs" not in dialog.preview.text()
    press(qtbot, dialog, "Escape")


def test_the_notebook_has_everything(qtbot: QtBot, reading: MainWindow) -> None:
    dialog = opened(qtbot, reading, "Ctrl+Shift+E")
    assert dialog.what_box.currentData() == "everything"
    assert "crabs and birds" in dialog.preview.text()
    press(qtbot, dialog, "Escape")


def test_a_file_for_each_article_asks_before_it_replaces(
    qtbot: QtBot, reading: MainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "vault"
    folder.mkdir()
    there = folder / "Tides shape a coast.md"
    there.write_text("mine", encoding="utf-8")
    dialog = opened(qtbot, reading)
    dialog.several_box.setFocus()
    press(qtbot, dialog.several_box, "Space")
    press(qtbot, dialog, "Ctrl+Return")
    asking = file_dialog(qtbot, dialog)
    asking.setDirectory(str(folder))
    asking.selectFile(str(folder))
    asking.accept()
    until(qtbot, lambda: bool(reading.findChildren(QMessageBox)))
    box = reading.findChildren(QMessageBox)[0]
    assert "1 file" in box.text()
    assert there.read_text("utf-8") == "mine"
    replace_them = next(
        each for each in box.findChildren(QPushButton) if each.text() == "Replace them"
    )
    qtbot.mouseClick(replace_them, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: there.read_text("utf-8") != "mine")
    settle(qtbot, reading)
    assert "vault" in said(reading)


def test_a_place_that_takes_nothing_is_told_in_one_sentence(
    qtbot: QtBot, reading: MainWindow, tmp_path: Path
) -> None:
    dialog = opened(qtbot, reading)
    request = dialog.request()
    press(qtbot, dialog, "Escape")
    reading.exporting.export(tmp_path / "missing" / "notes.md", request)
    settle(qtbot, reading)
    assert "make it first" in said(reading)
    assert list(tmp_path.glob("**/*.part")) == []


def test_after_a_bad_place_the_dialog_is_there_again_with_its_choices(
    qtbot: QtBot, reading: MainWindow, tmp_path: Path
) -> None:
    dialog = opened(qtbot, reading)
    choose(qtbot, reading, dialog.format_box, "html")
    press(qtbot, dialog, "Ctrl+Return")
    file_dialog(qtbot, dialog).fileSelected.emit(str(tmp_path / "missing" / "notes.html"))
    file_dialog(qtbot, dialog).reject()
    settle(qtbot, reading)
    assert dialog.isVisible()
    assert dialog.format_box.currentData() == "html"
    assert dialog.failure.isVisible()
    assert "make it first" in dialog.failure.text()
    path = tmp_path / "notes.html"
    previewed(qtbot, reading, dialog)
    press(qtbot, dialog, "Ctrl+Return")
    until(qtbot, lambda: any(each.isVisible() for each in dialog.findChildren(QFileDialog)))
    asking = next(each for each in dialog.findChildren(QFileDialog) if each.isVisible())
    asking.fileSelected.emit(str(path))
    asking.reject()
    until(qtbot, lambda: not reading.findChildren(ExportDialog))
    settle(qtbot, reading)
    assert path.exists()


def test_a_template_is_copied_and_its_mistake_is_told(
    qtbot: QtBot, reading: MainWindow, library_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(
        "ui.controllers.exporting.QDesktopServices.openUrl",
        lambda url: shown.append(url.toLocalFile()),
    )
    dialog = opened(qtbot, reading)
    dialog.template_button.setFocus()
    press(qtbot, dialog.template_button, "Space")
    until(qtbot, lambda: dialog.template_box.currentText() == "plain-copy")
    copy = library_path / "templates" / f"plain-copy{SUFFIX}"
    assert shown == [str(copy)]
    previewed(qtbot, reading, dialog)
    assert "crabs and birds" in dialog.preview.text()
    copy.write_text("\n\n{{ nothing }}", encoding="utf-8")
    previewed(qtbot, reading, dialog)
    assert "line 3" in dialog.preview.text()
    assert not dialog.export_button.isEnabled()
    press(qtbot, dialog, "Escape")


def test_without_notes_there_are_whole_articles(
    qtbot: QtBot, two_articles: tuple[int, int], open_window: OpenWindow
) -> None:
    window = open_window()
    open_article(qtbot, window, two_articles[0])
    dialog = opened(qtbot, window)
    assert "nothing to export" in dialog.preview.text()
    press(qtbot, dialog, "Ctrl+Return")
    assert dialog.findChildren(QFileDialog) == []
    choose(qtbot, window, dialog.format_box, "html")
    choose(qtbot, window, dialog.content_box, "bare")
    assert "Villages plan by the moon." in dialog.preview.text()
    assert dialog.export_button.isEnabled()
    press(qtbot, dialog, "Escape")


def test_an_export_that_is_cancelled_leaves_no_file(
    qtbot: QtBot, library_path: Path, open_window: OpenWindow, tmp_path: Path
) -> None:
    with Library.open(library_path) as library, library.batch():
        for number in range(200):
            library.add(read_text(f"{ENGLISH}\n\nThis is number {number}."))
    folder = tmp_path / "vault"
    folder.mkdir()
    window = open_window()
    options = Options(notes=False)
    window.exporting.export(folder, Request(Scope(noted=False), FORMATS["html"], options, True))
    assert said(window) == "Exporting…"
    window.messages.offer_button.click()
    settle(qtbot, window)
    assert list(folder.iterdir()) == []
    assert window.messages.message is None


def test_one_cancelled_at_the_last_moment_leaves_no_file(
    qtbot: QtBot, reading: MainWindow, tmp_path: Path
) -> None:
    """The stop button is pressed while the file's content is being made."""
    begun, pressed = threading.Event(), threading.Event()

    def render(documents: Sequence[Document], options: Options) -> bytes:
        begun.set()
        pressed.wait(10)
        return FORMATS["markdown"].render(documents, options)

    slow = replace(FORMATS["markdown"], render=render)
    reading.exporting.export(tmp_path / "notes.md", Request(Scope(), slow, Options()))
    until(qtbot, begun.is_set)
    reading.messages.offer_button.click()
    pressed.set()
    settle(qtbot, reading)
    assert list(tmp_path.glob("notes*")) == []


def test_one_cancelled_in_the_middle_of_a_format_ends_there(
    qtbot: QtBot, reading: MainWindow, tmp_path: Path
) -> None:
    begun, over = threading.Event(), threading.Event()
    gave_up: list[bool] = []

    def render(_documents: Sequence[Document], options: Options) -> bytes:
        begun.set()
        for _ in range(500):
            if options.cancelled():
                gave_up.append(True)
                raise Unwanted
            over.wait(0.01)
        return b"all of it"

    slow = replace(FORMATS["pdf"], render=render)
    reading.exporting.export(tmp_path / "notes.pdf", Request(Scope(), slow, Options()))
    until(qtbot, begun.is_set)
    reading.messages.offer_button.click()
    settle(qtbot, reading)
    assert gave_up
    shown = reading.messages.message
    assert shown is None or not (shown.is_error or shown.is_work)
    assert list(tmp_path.glob("notes*")) == []


def test_articles_without_notes_do_not_hide_those_that_have_some(
    qtbot: QtBot, library_path: Path, reading: MainWindow, two_articles: tuple[int, int]
) -> None:
    with Library.open(library_path) as library, library.batch():
        bare = [
            library.add(read_text(f"{ENGLISH}\n\nThis is number {number}.")).article.id
            for number in range(6)
        ]
    reading.exporting.show_dialog(Exportable(selected=(*bare, two_articles[0])))
    until(qtbot, lambda: bool(reading.findChildren(ExportDialog)))
    dialog = reading.findChildren(ExportDialog)[0]
    previewed(qtbot, reading, dialog)
    assert "crabs and birds" in dialog.preview.text()
    assert dialog.export_button.isEnabled()
    press(qtbot, dialog, "Escape")


def test_a_read_only_place_is_told_and_nothing_is_left(
    qtbot: QtBot, reading: MainWindow, tmp_path: Path
) -> None:
    dialog = opened(qtbot, reading)
    request = dialog.request()
    press(qtbot, dialog, "Escape")
    file = tmp_path / "a file"
    file.write_text("mine", encoding="utf-8")
    reading.exporting.export(file / "notes.md", request)
    settle(qtbot, reading)
    assert "There is no folder" in said(reading)
    assert file.read_text("utf-8") == "mine"
