"""Drop-down lists and completions show whole entries."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.helpers import until
from ui.note_editor import TagField
from ui.theme import theme


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("count", [1, 5, 10, 30])
def test_a_list_ends_with_a_whole_entry(qtbot: QtBot, mode: str, count: int) -> None:
    theme().set_mode(mode)  # type: ignore[arg-type]
    ground, box = QWidget(), QComboBox()
    qtbot.addWidget(ground)
    QVBoxLayout(ground).addWidget(box)
    box.addItems([f"Entry {number}" for number in range(count)])
    ground.show()
    box.showPopup()
    view = box.view()
    until(qtbot, view.isVisible)
    seen = min(count, box.maxVisibleItems())
    last = view.visualRect(view.model().index(seen - 1, 0))
    room = view.viewport().height() - (last.bottom() + 1)
    assert view.visualRect(view.model().index(0, 0)).top() >= 0
    assert 0 <= room < 4
    box.hidePopup()
    ground.close()


def test_completions_end_with_a_whole_entry(qtbot: QtBot) -> None:
    ground, field = QWidget(), TagField()
    qtbot.addWidget(ground)
    QVBoxLayout(ground).addWidget(field)
    field.set_known([f"tag {number}" for number in range(30)])
    ground.show()
    field.setFocus()
    qtbot.keyClicks(field, "ta")
    popup = field.completer_popup()
    until(qtbot, popup.isVisible)
    height = popup.visualRect(popup.model().index(0, 0)).height()
    assert height > 20
    assert popup.viewport().height() % height < 5
    popup.hide()
    ground.close()
    QApplication.processEvents()
