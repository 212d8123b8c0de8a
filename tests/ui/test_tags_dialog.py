"""Where tags of articles and notes are changed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.helpers import listed, press, settle, type_text, until
from ui.tags_dialog import TagsDialog
from ui.widgets import Paragraph
from ui.window import MainWindow


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def words(dialog: TagsDialog) -> str:
    said = [each.text() for each in dialog.findChildren(Paragraph)]
    return " ".join([*said, *(each.text() for each in dialog.findChildren(QPushButton))])


@pytest.mark.parametrize("several", [False, True])
def test_it_says_what_becomes_of_the_tags_of_several(parent: QWidget, several: bool) -> None:
    said = words(TagsDialog(parent, (), (), several=several))
    assert ("Each keeps its other tags" in said) == several
    assert ("Change tags" in said, "Set tags" in said) == (several, not several)


def test_every_tag_is_completed(qtbot: QtBot, parent: QWidget) -> None:
    dialog = TagsDialog(parent, ("sea",), ("seaside", "갯벌"))
    field = dialog.field
    parent.show()
    dialog.open()
    type_text(field, "갯")
    assert field.offered() == ["갯벌"]
    qtbot.keyClick(field.completer_popup(), Qt.Key.Key_Down)
    qtbot.keyClick(field.completer_popup(), Qt.Key.Key_Return)
    assert field.text() == "sea, 갯벌, "
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.entered) as entered:
        press(qtbot, field, "Return")
    assert entered.args == [("sea",), ("sea", "갯벌")]


def test_several_articles_keep_what_each_has_besides(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow
) -> None:
    first = two_articles[0]
    window.operations.change(lambda library: library.set_tags(first, ["own"]), ())
    settle(qtbot, window)
    window.listing.refresh()
    settle(qtbot, window)
    window.articles.view.selectAll()
    window.listing.edit_tags()
    dialog = window.findChildren(TagsDialog)[0]
    assert "Change tags" in words(dialog)
    type_text(dialog.field, "both")
    press(qtbot, dialog.field, "Return")
    until(
        qtbot, lambda: sorted(each.tags for each in listed(window)) == [("both",), ("own", "both")]
    )
