"""Says above the list that new articles have come there, and brings them when it is clicked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.theme import theme

_TOP: Final = 8


class ArrivalsPill(QPushButton):
    """Lies over the upper edge of `ground` while articles are above what is shown there.

    `wanted` is emitted when the reader wants to see them.
    """

    wanted = Signal()

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._ground = ground
        self._arrived: set[int] = set()
        self.setProperty("pill", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.wanted)
        ground.installEventFilter(self)
        self.hide()

    @property
    def arrived(self) -> frozenset[int]:
        """The new articles that the reader has not seen in the list yet."""
        return frozenset(self._arrived)

    def add(self, articles: Iterable[int]) -> None:
        """Counts more new articles."""
        self._arrived |= set(articles)

    def keep(self, above: Iterable[int]) -> None:
        """Counts only those that are `above` what is shown: the others have been seen."""
        self._arrived &= set(above)
        count = len(self._arrived)
        self.setText(self.tr("%n new article(s)", "", count))
        if count:
            self._place()
            self.raise_()
        self.setVisible(count > 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._ground and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        size = self.sizeHint()
        room = self._ground.width() - 2 * theme().space.small
        width = min(size.width(), max(room, 0))
        self.setGeometry((self._ground.width() - width) // 2, _TOP, width, size.height())
