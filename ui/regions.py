"""The window's regions beside one another: docked in a splitter, folded, or slid over the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from ui.arrangement import (
    LEAST_LIST,
    LEAST_NOTES,
    LEAST_SECTIONS,
    Arrangement,
    Place,
    Wishes,
    arrange,
)
from ui.state import State
from ui.theme import theme

_MOST_SECTIONS = 320
_MOST_PANEL = 480


class Regions(QWidget):
    """Sections, list, page and notes. `arranged` is emitted when their places have changed."""

    arranged = Signal(object)

    def __init__(
        self, sections: QWidget, articles: QWidget, page: QWidget, notes: QWidget, state: State
    ) -> None:
        super().__init__()
        self.setObjectName("central")
        self._sections, self._articles, self._page, self._notes = sections, articles, page, notes
        self._state = state
        self._wishes = Wishes(
            list=state.flag("list", True),
            notes=state.flag("notes", True),
        )
        self._arrangement: Arrangement | None = None
        width = theme().width
        self._widths = [
            state.number("width/sections", width.sections),
            state.number("width/list", width.list),
            state.number("width/notes", width.notes),
        ]
        self._by_hand = any(
            state.number(f"width/{name}", 0) for name in ("sections", "list", "notes")
        )
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for widget in (sections, articles, page, notes):
            self._splitter.addWidget(widget)
        self._splitter.setStretchFactor(2, 1)
        articles.setMinimumWidth(LEAST_LIST)
        articles.setMaximumWidth(_MOST_PANEL)
        notes.setMinimumWidth(LEAST_NOTES)
        notes.setMaximumWidth(_MOST_PANEL)
        self._splitter.splitterMoved.connect(self._on_moved)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        page.installEventFilter(self)

    @property
    def wishes(self) -> Wishes:
        """What the reader asked for."""
        return self._wishes

    @property
    def arrangement(self) -> Arrangement:
        """Where the regions are."""
        return self._arrangement or arrange(self.width(), self._wishes, theme().width)

    def wish(self, wishes: Wishes) -> None:
        """Arranges the regions as the reader asks."""
        self._wishes = wishes
        self._state.remember("list", wishes.list)
        self._state.remember("notes", wishes.notes)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self._place_over()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        arrangement = arrange(self.width(), self._wishes, theme().width)
        if arrangement != self._arrangement:
            self._arrangement = arrangement
            self._apply(arrangement)
            self.arranged.emit(arrangement)
        self._share_width()
        self._place_over()

    def _apply(self, arrangement: Arrangement) -> None:
        folded = theme().width.sections_folded
        is_full = arrangement.sections == "full"
        self._sections.setMinimumWidth(LEAST_SECTIONS if is_full else folded)
        self._sections.setMaximumWidth(_MOST_SECTIONS if is_full else folded)
        self._sections.setVisible(arrangement.sections != "away")
        self._put(self._articles, arrangement.list, 1)
        self._put(self._notes, arrangement.notes, 3)

    def _put(self, panel: QWidget, place: Place, position: int) -> None:
        is_over = place == "over"
        if is_over and panel.parent() is not self:
            panel.setParent(self)
        elif not is_over and panel.parent() is self:
            self._splitter.insertWidget(min(position, self._splitter.count()), panel)
        panel.setProperty("over", is_over)
        panel.style().polish(panel)
        panel.setVisible(place != "away")
        if is_over:
            panel.raise_()

    def _share_width(self) -> None:
        arrangement = self.arrangement
        width, folded = self.width(), theme().width.sections_folded
        sections, articles, notes = self._widths
        wanted = {
            self._sections: {"full": sections, "folded": folded, "away": 0}[arrangement.sections],
            self._articles: articles if arrangement.list == "docked" else 0,
            self._notes: notes if arrangement.notes == "docked" else 0,
        }
        column = theme().width.column if self._by_hand else theme().width.easy_column
        excess = sum(wanted.values()) + 2 * column + 3 - width
        if excess > 0:
            wanted = _shrunk(wanted, excess, self._least())
        rest = width - sum(wanted.values())
        sizes = []
        for place in range(self._splitter.count()):
            widget = self._splitter.widget(place)
            sizes.append(rest if widget is None else wanted.get(widget, rest))
        self._splitter.setSizes(sizes)

    def _least(self) -> dict[QWidget, int]:
        least = theme().width.sections_folded
        if self.arrangement.sections == "full":
            least = LEAST_SECTIONS
        return {self._sections: least, self._articles: LEAST_LIST, self._notes: LEAST_NOTES}

    def _place_over(self) -> None:
        arrangement, page = self.arrangement, self._page
        corner, top = page.mapTo(self, page.rect().topLeft()), theme().size.bar
        if arrangement.list == "over":
            self._articles.setGeometry(QRect(corner.x(), top, self._widths[1], self.height() - top))
        if arrangement.notes == "over":
            width = self._widths[2]
            self._notes.setGeometry(QRect(self.width() - width, top, width, self.height() - top))

    def _on_moved(self) -> None:
        arrangement = self.arrangement
        places = (
            (0, self._sections, arrangement.sections == "full", "width/sections"),
            (1, self._articles, arrangement.list == "docked", "width/list"),
            (2, self._notes, arrangement.notes == "docked", "width/notes"),
        )
        for number, widget, counts, name in places:
            if counts:
                self._by_hand = True
                self._widths[number] = widget.width()
                self._state.remember(name, widget.width())


def _shrunk(
    wanted: dict[QWidget, int], excess: int, least: dict[QWidget, int]
) -> dict[QWidget, int]:
    """Takes `excess` pixels from the panels, from each as much as it can give in proportion."""
    spare = {panel: max(width - least[panel], 0) for panel, width in wanted.items() if width}
    total = sum(spare.values())
    if not total:
        return wanted
    share = min(excess / total, 1.0)
    return {panel: width - round(spare.get(panel, 0) * share) for panel, width in wanted.items()}
