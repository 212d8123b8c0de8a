"""The menu over what the keyboard is at, for keyboards without a menu key."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication


def ask_for_menu() -> None:
    """Asks the widget that the keyboard is in for its menu, as the menu key does."""
    widget = QApplication.focusWidget()
    if widget is None or QApplication.activePopupWidget() is not None:
        return
    cursor: QRect = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    place = cursor.center()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(widget, QContextMenuEvent(reason, place, widget.mapToGlobal(place)))
