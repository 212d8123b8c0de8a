"""The notebook: every note in one list, searched, grouped, and changed several at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from reader.annotation import select
from reader.intake import read_text
from reader.library import Library
from tests.ui.helpers import ENGLISH, KOREAN, noted, press, settle, type_text, until
from ui.export_dialog import ExportDialog
from ui.notebook_list import NotebookList
from ui.operations import Change
from ui.sections import Section
from ui.tags_dialog import TagsDialog
from ui.window import MainWindow

OpenWindow = Callable[..., MainWindow]

NOTED = (
    (ENGLISH, "twice a day", "yellow", "the moon pulls", ("sea",)),
    (ENGLISH, "crabs and birds", "green", "", ()),
    (ENGLISH, "at dawn", "yellow", "**새벽**에 표를 읽는다", ("sea", "work")),
    (KOREAN, "하루에 두 번", "pink", "", ("바다",)),
)


@pytest.fixture
def ids(library_path: Path) -> list[int]:
    """The notes of a library, in the order in which the notebook has them."""
    made = []
    with Library.open(library_path) as library:
        for text, quote, color, note, tags in NOTED:
            article = library.add(read_text(text)).article
            start = article.text.index(quote)
            selector = select(article.text, start, start + len(quote))
            annotation = library.annotate(
                article.id, "article", selector, color=color, note=note, tags=tags
            )
            made.append(annotation.id)
    return made


@pytest.fixture
def notebook(qtbot: QtBot, ids: list[int], open_window: OpenWindow) -> MainWindow:
    """A window with the notebook on screen and the keyboard in its list."""
    window = open_window()
    show(qtbot, window)
    window.notebook.list.setFocus()
    return window


def show(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 800)
    window.sections.choose(Section("notebook"))
    read(qtbot, window)


def read(qtbot: QtBot, window: MainWindow) -> None:
    """Waits until what is on screen has been read."""
    page = window.notebook
    settle(qtbot, window)
    until(qtbot, lambda: not page.model.missing_lines(*page.list.rows_on_screen()))
    settle(qtbot, window)


def listed(window: MainWindow) -> list[int]:
    return list(window.notebook.model.index_shown.ids)


def choose(window: MainWindow, *numbers: int) -> None:
    """Selects notes by their numbers."""
    rows = window.notebook.list
    rows.clearSelection()
    for number in numbers:
        index = window.notebook.model.index(window.notebook.model.row_of(number))
        rows.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Select)


def click(window: MainWindow, number: int, held: Qt.KeyboardModifier) -> None:
    rows = window.notebook.list
    place = rows.visualRect(window.notebook.model.index(window.notebook.model.row_of(number)))
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, held, place.center())


def stored(path: Path, *numbers: int) -> list[tuple[str, tuple[str, ...]]]:
    """Colours and tags."""
    with Library.open(path) as library:
        return [(each.color, each.tags) for each in map(library.annotation, numbers)]


def test_all_stand_in_reading_order_and_a_click_opens_one(
    qtbot: QtBot, notebook: MainWindow, ids: list[int]
) -> None:
    model = notebook.notebook.model
    assert notebook.pages.current is notebook.notebook
    assert listed(notebook) == ids
    assert [each.count for each in model.index_shown.groups] == [3, 1]
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Yellow: twice a day, the moon pulls, #sea, ")
    click(notebook, ids[2], Qt.KeyboardModifier.NoModifier)
    until(qtbot, lambda: notebook.pages.current is notebook.reading_view)
    until(qtbot, lambda: notebook.reading_view.current_annotation() == ids[2])


def test_return_opens_the_passage_with_the_keyboard_in_the_text(
    qtbot: QtBot, notebook: MainWindow, ids: list[int]
) -> None:
    press(qtbot, notebook.notebook.list, "Down")
    assert notebook.notebook.list.current_id() == ids[1]
    press(qtbot, notebook.notebook.list, "Return")
    until(qtbot, lambda: notebook.reading_view.current_annotation() == ids[1])
    text = notebook.reading_view.focusProxy()
    assert text is not None
    until(qtbot, text.hasFocus)


def test_keys_walk_and_select(qtbot: QtBot, notebook: MainWindow, ids: list[int]) -> None:
    rows = notebook.notebook.list
    press(qtbot, rows, "End")
    assert rows.current_id() == ids[-1]
    press(qtbot, rows, "Home")
    press(qtbot, rows, "Shift+Down")
    assert rows.selected_ids() == ids[:2]
    press(qtbot, rows, "Ctrl+A")
    assert rows.selected_ids() == ids
    press(qtbot, rows, "Escape")
    assert rows.selected_ids() == []
    press(qtbot, rows, "PageDown")
    assert rows.current_id() == ids[-1]
    rows.clearSelection()
    click(notebook, ids[0], Qt.KeyboardModifier.ControlModifier)
    click(notebook, ids[3], Qt.KeyboardModifier.ControlModifier)
    assert rows.selected_ids() == [ids[0], ids[3]]
    rows.clearSelection()
    click(notebook, ids[1], Qt.KeyboardModifier.ControlModifier)
    click(notebook, ids[3], Qt.KeyboardModifier.ShiftModifier)
    assert rows.selected_ids() == ids[1:]
    assert notebook.pages.current is notebook.notebook


def test_several_are_recoloured_in_one_step(
    qtbot: QtBot, notebook: MainWindow, ids: list[int], library_path: Path
) -> None:
    choose(notebook, ids[0], ids[3])
    press(qtbot, notebook.notebook.list, "3")
    read(qtbot, notebook)
    assert [each[0] for each in stored(library_path, *ids)] == ["blue", "green", "yellow", "blue"]
    assert notebook.notebook.list.selected_ids() == [ids[0], ids[3]]
    press(qtbot, notebook, "Ctrl+Z")
    read(qtbot, notebook)
    assert [each[0] for each in stored(library_path, *ids)] == [each[2] for each in NOTED]
    press(qtbot, notebook, "Ctrl+Shift+Z")
    read(qtbot, notebook)
    assert [each[0] for each in stored(library_path, ids[0], ids[3])] == ["blue", "blue"]


def test_several_are_tagged_in_one_step(
    qtbot: QtBot, notebook: MainWindow, ids: list[int], library_path: Path
) -> None:
    choose(notebook, ids[0], ids[2])
    press(qtbot, notebook.notebook.list, "T")
    until(qtbot, lambda: bool(notebook.findChildren(TagsDialog)))
    dialog = notebook.findChildren(TagsDialog)[0]
    assert "Change tags" in [each.text() for each in dialog.findChildren(QPushButton)]
    dialog.entered.emit(("sea",), ("tide",))
    dialog.reject()
    read(qtbot, notebook)
    assert [each[1] for each in stored(library_path, ids[0], ids[2])] == [
        ("tide",),
        ("work", "tide"),
    ]
    notebook.commands["undo"].trigger()
    read(qtbot, notebook)
    assert [each[1] for each in stored(library_path, ids[0], ids[2])] == [("sea",), ("sea", "work")]


def test_typing_into_the_tags_of_one_note_adds_to_them(
    qtbot: QtBot, notebook: MainWindow, ids: list[int], library_path: Path
) -> None:
    choose(notebook, ids[0])
    press(qtbot, notebook.notebook.list, "T")
    until(qtbot, lambda: bool(notebook.findChildren(TagsDialog)))
    dialog = notebook.findChildren(TagsDialog)[0]
    field = dialog.findChildren(QLineEdit)[0]
    until(qtbot, field.hasFocus)
    assert "Set tags" in [each.text() for each in dialog.findChildren(QPushButton)]
    qtbot.keyClicks(field, "tide")
    press(qtbot, field, "Return")
    read(qtbot, notebook)
    assert stored(library_path, ids[0]) == [("yellow", ("sea", "tide"))]


def test_a_message_covers_no_note(qtbot: QtBot, notebook: MainWindow) -> None:
    page, messages = notebook.notebook, notebook.messages
    height = page.list.height()
    messages.inform("Done.")
    edge = messages.mapTo(notebook, QPoint()).y()
    until(qtbot, lambda: page.list.mapTo(notebook, page.list.rect().bottomLeft()).y() < edge)
    messages.close_message()
    until(qtbot, lambda: page.list.height() == height)


def test_several_are_deleted_in_one_step(
    qtbot: QtBot, notebook: MainWindow, ids: list[int], library_path: Path
) -> None:
    for key in ("Delete", "Ctrl+Backspace"):
        choose(notebook, *ids[:2])
        press(qtbot, notebook.notebook.list, key)
        read(qtbot, notebook)
        assert listed(notebook) == ids[2:]
        assert {each.id for each in noted(library_path)} == set(ids[2:])
        assert notebook.notebook.list.current_id() == ids[3]
        assert notebook.messages.message is not None
        assert notebook.messages.message.text.startswith("Deleted 2 note")
        press(qtbot, notebook, "Ctrl+Z")
        read(qtbot, notebook)
        assert listed(notebook) == ids


def test_what_editions_say_is_shown_that_were_never_opened_together(
    qtbot: QtBot, ids: list[int], open_window: OpenWindow, library_path: Path
) -> None:
    with Library.open(library_path) as library:
        english, korean = (library.annotation(each).article for each in (ids[0], ids[3]))
        library.pair(english, korean)
        assert library.pairs.alignment(english) is None
    window = open_window()
    show(qtbot, window)
    model = window.notebook.model

    def spoken() -> str:
        return str(model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole))

    until(qtbot, lambda: "바다는 하루에 두 번 차오른다" in spoken())
    read(qtbot, window)
    with Library.open(library_path) as library:
        assert library.pairs.alignment(english) is not None


def test_backspace_deletes_nothing(
    qtbot: QtBot, notebook: MainWindow, ids: list[int], library_path: Path
) -> None:
    notebook.notebook.start_filtering()
    press(qtbot, notebook.notebook.field, "Escape")
    rows = notebook.notebook.list
    until(qtbot, rows.hasFocus)
    press(qtbot, rows, "Ctrl+A")
    assert rows.selected_ids() == ids
    press(qtbot, rows, "Backspace")
    read(qtbot, notebook)
    assert listed(notebook) == ids
    assert len(noted(library_path)) == len(ids)


def test_a_key_takes_the_note_that_the_keyboard_is_at_where_none_is_selected(
    qtbot: QtBot, notebook: MainWindow, ids: list[int], library_path: Path
) -> None:
    rows = notebook.notebook.list
    rows.begin()
    rows.clearSelection()
    press(qtbot, rows, "4")
    read(qtbot, notebook)
    assert stored(library_path, *ids[:2]) == [("pink", ("sea",)), ("green", ())]


def test_several_are_copied(qtbot: QtBot, notebook: MainWindow, ids: list[int]) -> None:
    QGuiApplication.clipboard().clear()
    choose(notebook, ids[1], ids[3])
    press(qtbot, notebook.notebook.list, "Ctrl+C")
    until(qtbot, lambda: "crabs and birds" in QGuiApplication.clipboard().text())
    text = QGuiApplication.clipboard().text()
    assert "하루에 두 번" in text
    assert "at dawn" not in text
    settle(qtbot, notebook)
    QGuiApplication.clipboard().clear()


def test_what_is_selected_or_listed_is_offered_for_export(
    qtbot: QtBot, notebook: MainWindow, ids: list[int]
) -> None:
    choose(notebook, ids[0])
    assert notebook.notebook_work.at_hand().passages == (ids[0],)
    assert notebook.notebook_work.at_hand().listed == ()
    notebook.notebook.list.clearSelection()
    fields = notebook.notebook.fields
    fields.color_box.setCurrentIndex(fields.color_box.findData("yellow"))
    read(qtbot, notebook)
    assert notebook.notebook_work.at_hand().listed == (ids[0], ids[2])
    press(qtbot, notebook, "Ctrl+E")
    until(qtbot, lambda: bool(notebook.findChildren(ExportDialog)))
    dialog = notebook.findChildren(ExportDialog)[0]
    assert dialog.request().scope.passages == (ids[0], ids[2])
    settle(qtbot, notebook)
    dialog.reject()
    settle(qtbot, notebook)


def test_the_search_field_searches_as_it_is_typed(
    qtbot: QtBot, notebook: MainWindow, ids: list[int]
) -> None:
    page = notebook.notebook
    for text, places in (("CRABS", [1]), ("바다는", []), ("하루를 두", [3]), ("새벽에", [2])):
        press(qtbot, notebook.notebook, "Ctrl+F")
        assert page.field.hasFocus()
        type_text(page.field, text)
        wanted = [ids[place] for place in places]
        until(qtbot, lambda wanted=wanted: listed(notebook) == wanted)  # type: ignore[misc]
        assert page.list.isVisible() == bool(places)
        press(qtbot, page.field, "Escape")
        until(qtbot, lambda: listed(notebook) == ids)
        until(qtbot, page.list.hasFocus)
    page.field.setText("nowhere")
    page.asked.emit()
    until(qtbot, lambda: listed(notebook) == [])
    page.show_all()
    until(qtbot, page.list.isVisible)
    assert listed(notebook) == ids


def test_an_empty_library_says_what_belongs_here(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    assert not window.notebook.list.isVisible()
    assert not window.notebook.field.isVisible()
    assert listed(window) == []


def test_grouping_and_filter_are_remembered(
    qtbot: QtBot, ids: list[int], open_window: OpenWindow
) -> None:
    first = open_window()
    show(qtbot, first)
    fields = first.notebook.fields
    fields.tag_box.setCurrentIndex(fields.tag_box.findData("sea"))
    first.notebook.group_box.setCurrentIndex(first.notebook.group_box.findData("color"))
    read(qtbot, first)
    first.close()
    second = open_window()
    show(qtbot, second)
    assert second.notebook.grouping == "color"
    assert second.notebook.filter.tag == "sea"
    assert second.notebook.fields.isVisible()
    assert set(listed(second)) == {ids[0], ids[2]}


@pytest.mark.parametrize("key", ["E", "N"])
def test_edit_opens_the_note_in_its_article(
    qtbot: QtBot, notebook: MainWindow, ids: list[int], library_path: Path, key: str
) -> None:
    choose(notebook, ids[1])
    press(qtbot, notebook.notebook.list, key)

    def editing() -> bool:
        card = notebook.notes.cards.card(ids[1])
        return card is not None and card.is_editing

    until(qtbot, editing)
    card = notebook.notes.cards.card(ids[1])
    assert card is not None
    type_text(card.note_field, "typed")
    press(qtbot, card.note_field, "Escape")
    settle(qtbot, notebook)
    assert [each.note for each in noted(library_path) if each.id == ids[1]] == ["typed"]


def test_the_menu_is_about_the_note_under_the_pointer(
    qtbot: QtBot, notebook: MainWindow, ids: list[int], library_path: Path
) -> None:
    choose(notebook, ids[0])
    rows = notebook.notebook.list
    menu = notebook.notebook.menu(rows.visualRect(notebook.notebook.model.index(3)).center())
    assert rows.selected_ids() == [ids[3]]
    colours = next(each for each in menu.findChildren(QMenu) if each.actions())
    next(each for each in colours.actions() if each.text().startswith("Green")).trigger()
    read(qtbot, notebook)
    assert [each[0] for each in stored(library_path, ids[0], ids[3])] == ["yellow", "green"]


def test_what_changes_elsewhere_is_shown_when_the_notebook_is(
    qtbot: QtBot, notebook: MainWindow, ids: list[int]
) -> None:
    notebook.sections.choose(Section("all"))
    settle(qtbot, notebook)
    notebook.annotations.delete(ids[0])
    settle(qtbot, notebook)
    notebook.sections.choose(Section("notebook"))
    read(qtbot, notebook)
    assert listed(notebook) == ids[1:]


@pytest.fixture
def many(library_path: Path) -> int:
    """How many notes a larger library has."""
    count = 300
    with Library.open(library_path) as library, library.batch():
        article = library.add(read_text(ENGLISH)).article
        for number in range(count):
            start = article.text.index("sea") + number % 20
            library.annotate(
                article.id,
                "article",
                select(article.text, start, start + 8 + number % 30),
                note="a note " * (number % 5 * 9),
                created=datetime(2024, 1, 1 + number % 28, tzinfo=UTC),
            )
    return count


def in_view(rows: NotebookList, row: int) -> bool:
    area = rows.visualRect(rows.model().index(row, 0))
    return rows.viewport().rect().contains(area)


def test_the_first_note_on_screen_stays_when_others_go(
    qtbot: QtBot, many: int, open_window: OpenWindow, library_path: Path
) -> None:
    window = open_window()
    show(qtbot, window)
    rows, ids = window.notebook.list, listed(window)
    rows.scrollTo(window.notebook.model.index(150), NotebookList.ScrollHint.PositionAtTop)
    top = rows.rows_on_screen()[0]
    kept = ids[top]
    window.operations.change(
        lambda library: library.delete_annotations(ids[:50]),
        {Change.ANNOTATIONS},
    )
    until(qtbot, lambda: len(listed(window)) == many - 50)
    assert listed(window)[rows.rows_on_screen()[0]] == kept
    read(qtbot, window)


def test_rows_stand_one_below_the_other_and_are_read_when_they_are_on_screen(
    qtbot: QtBot, many: int, open_window: OpenWindow, library_path: Path
) -> None:
    with Library.open(library_path) as library:
        library.memory.remember(
            {"The sea rises twice a day.": "바다는 하루에 두 번 찬다."}, "en", "ko", "model"
        )
    window = open_window()
    show(qtbot, window)
    rows, model = window.notebook.list, window.notebook.model
    last = listed(window)[-1]
    assert model.rowCount() == many
    assert model.line(last) is None
    end = None
    for row in range(many):
        area = rows.visualRect(model.index(row))
        assert end is None or area.top() >= end
        end = area.bottom() + 1
    assert in_view(rows, 0)
    assert not rows.indexAt(QPoint(0, 0)).isValid()
    until(qtbot, lambda: not model.missing_partners(*rows.rows_on_screen()))
    assert "바다는" in str(model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole))
    rows.setCurrentIndex(model.index(many - 1))
    assert in_view(rows, many - 1)
    assert rows.indexAt(rows.visualRect(model.index(many - 1)).center()).row() == many - 1
    until(qtbot, lambda: model.line(last) is not None)
    assert len(model.missing_lines(0, many)) > many // 2
    read(qtbot, window)
