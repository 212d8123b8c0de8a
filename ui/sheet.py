"""The dialogs' common frame: a title, what it asks for, and buttons that say what they do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.theme import theme
from ui.widgets import Paragraph, heading, push_button


class Sheet(QDialog):
    """A dialog that blocks nothing but its own window's input, and is let go when it closes."""

    def __init__(self, parent: QWidget, title: str, hint: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        space = theme().space
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(space.wide, space.wide, space.wide, space.large)
        self._outer.setSpacing(space.medium)
        self._outer.addWidget(heading(title, 3))
        if hint:
            self._outer.addWidget(Paragraph(hint, role="quiet"))
        self.content = QVBoxLayout()
        self.content.setSpacing(space.small)
        self._outer.addLayout(self.content, 1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            # The text's lines are known only now; room for more would gape between the parts.
            self.fit()

    def fit(self) -> None:
        """Makes the dialog as high as what it shows."""
        if self.isVisible():
            self._outer.activate()
            height = self._outer.totalHeightForWidth(self.width())
            self.resize(self.width(), max(height, self.minimumHeight()))

    def add_buttons(self, accept: str = "", dismiss: str = "") -> QPushButton:
        """Adds the row of buttons; the returned one accepts, or closes where nothing is asked."""
        line = QHBoxLayout()
        line.setSpacing(theme().space.small)
        line.addStretch(1)
        if not accept:
            close = push_button(dismiss or self.tr("Close"), primary=True)
            close.clicked.connect(self.reject)
            line.addWidget(close)
            self._outer.addLayout(line)
            return close
        cancel = push_button(dismiss or self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        chosen = push_button(accept, primary=True)
        chosen.clicked.connect(self.accept)
        line.addWidget(cancel)
        line.addWidget(chosen)
        self._outer.addLayout(line)
        return chosen


def field_label(text: str, field: QWidget) -> QLabel:
    """The label of a field, which takes the keyboard there."""
    label = QLabel(text)
    label.setBuddy(field)
    field.setAccessibleName(text.replace("&", ""))
    return label
