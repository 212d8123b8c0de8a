"""What this program is."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader import __version__
from ui.icons import paint_icon
from ui.sheet import Sheet
from ui.theme import theme
from ui.widgets import Paragraph


class AboutDialog(Sheet):
    """Name, version, purpose, licence and where the library is."""

    def __init__(self, parent: QWidget, library: str) -> None:
        super().__init__(parent, self.tr("About Naranhi"))
        self.setMinimumWidth(420)
        self.content.addWidget(_Mark(), 0, Qt.AlignmentFlag.AlignLeft)
        for text, role in (
            (self.tr("Naranhi {version}").format(version=__version__), "ink"),
            (self.tr("Reads the news in English and Korean, side by side (나란히)."), "ink"),
            (self.tr("Translation runs on this computer. Nothing you read leaves it."), "ink"),
            (self.tr("Your library: {path}").format(path=library), "quiet"),
            (self.tr("Free software under the MIT licence."), "quiet"),
        ):
            self.content.addWidget(Paragraph(text, role=role))
        self.add_buttons()


class _Mark(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(48, 48)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_icon(painter, "logo", theme().colours.accent, QRect(0, 0, 48, 48))
