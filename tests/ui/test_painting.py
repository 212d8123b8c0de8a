"""A fault while something is painted is a fault of that moment: the program lives on."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from pytestqt.qtbot import QtBot

import ui
from ui.widgets import Paragraph

ROOM = Path(ui.__file__).parent


def painters_held_by_nothing(path: Path) -> Iterator[str]:
    """Where a module makes a painter other than for a `with` block, which ends it in any case."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    held = {
        item.context_expr
        for block in ast.walk(tree)
        if isinstance(block, ast.With)
        for item in block.items
    }
    calls = (each for each in ast.walk(tree) if isinstance(each, ast.Call))
    for call in calls:
        if ast.unparse(call.func) == "QPainter" and call not in held:
            yield f"{path.relative_to(ROOM)}:{call.lineno}"


def test_a_painter_that_a_fault_interrupts_is_ended(qtbot: QtBot) -> None:
    paragraph = Paragraph("Tides shape a coast", role="no such role")
    qtbot.addWidget(paragraph)
    with qtbot.capture_exceptions(), suppress(AttributeError):
        paragraph.grab()  # Qt complains, and this test fails, if it lets a painter's ground go
    paragraph.set_role("ink")
    assert not paragraph.grab().isNull()


def test_every_painter_is_ended() -> None:
    found = [place for path in ROOM.rglob("*.py") for place in painters_held_by_nothing(path)]
    assert found == []
