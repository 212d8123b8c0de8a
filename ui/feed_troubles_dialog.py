"""The feeds that could not be refreshed, each with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from reader.library import Feed
from ui.sections import trouble_of
from ui.sheet import Sheet
from ui.theme import theme
from ui.widgets import Paragraph, push_button

_WIDTH: Final = 560
_ENTRY: Final = 92
_BESIDES: Final = 160
_HIGHEST: Final = 520


class FeedTroublesDialog(Sheet):
    """`settings_wanted` carries the number of a feed whose settings are to be looked at."""

    settings_wanted = Signal(int)

    def __init__(self, parent: QWidget, feeds: Sequence[Feed]) -> None:
        hint = self.tr("Their articles stay; they are asked again later by themselves.")
        super().__init__(parent, self.tr("Feeds that could not be refreshed"), hint)
        self.resize(_WIDTH, min(_BESIDES + _ENTRY * len(feeds), _HIGHEST))
        ground = QWidget()
        ground.setObjectName("cards")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, theme().space.small, 0)
        column.setSpacing(theme().space.large)
        for feed in feeds:
            column.addLayout(self._entry(feed))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(ground)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content.addWidget(area, 1)
        self.add_buttons()

    def _entry(self, feed: Feed) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Paragraph(feed.title, weight=QFont.Weight.DemiBold))
        words.addWidget(Paragraph(trouble_of(feed), role="quiet"))
        button = push_button(self.tr("Settings…"))
        button.setAccessibleName(f"{button.text()} {feed.title}")
        button.clicked.connect(lambda: self._ask_for(feed.id))
        line = QHBoxLayout()
        line.addLayout(words, 1)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _ask_for(self, feed: int) -> None:
        self.accept()
        self.settings_wanted.emit(feed)
