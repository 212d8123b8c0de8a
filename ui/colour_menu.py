"""The colours of highlights as entries of a menu."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu

from ui.colours import highlight_colours
from ui.theme import theme

_DOT: Final = 14


def fill_with_colours(menu: QMenu, choose: Callable[[str], object]) -> None:
    """Lists the colours that are offered in `menu`; `choose` gets the key of the chosen one."""
    menu.clear()
    colours = highlight_colours()
    for number, key in enumerate(colours.offered_keys(), start=1):
        keys = f"\t{number}" if number < 10 else ""
        action = menu.addAction(_dot(key), colours.name(key).replace("&", "&&") + keys)
        action.triggered.connect(lambda _on=False, key=key: choose(key))


def _dot(key: str) -> QIcon:
    pixmap = QPixmap(_DOT, _DOT)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colours.marks.get(key, theme().colours.quiet))
        painter.drawEllipse(pixmap.rect().adjusted(1, 1, -1, -1))
    return QIcon(pixmap)
