"""The notes of the open article, in reading order, beside the text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from reader.export import ArticleNotes
from ui.cards import Cards
from ui.commands import Actions
from ui.interface import short_number
from ui.theme import theme
from ui.widgets import EmptyState, heading, quiet_label, region, row, tool_button


class NotesPanel(QWidget):
    """Cards for the annotations of one article; `activated` carries the one that was clicked."""

    left = Signal()

    activated = Signal(int)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("notes")
        region(self, "panel")
        self._cards = Cards()
        self._count = quiet_label()
        self._edit_next: int | None = None
        self._reply_next = False
        empty = EmptyState(
            "highlight",
            self.tr("Select a passage and press H to highlight it, or N to add a note."),
        )
        self._pages = QStackedLayout()
        self._pages.addWidget(empty)
        self._pages.addWidget(self._cards)
        space = theme().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        margins = (space.large, space.small + 2, space.small, space.small + 2)
        buttons = [tool_button(actions[name]) for name in ("copy_notes", "export_notes")]
        layout.addLayout(
            row(heading(self.tr("Notes"), 0.5), self._count, None, *buttons, margins=margins)
        )
        layout.addLayout(self._pages)
        self._cards.activated.connect(self.activated)
        self._cards.left.connect(self.left)

    @property
    def cards(self) -> Cards:
        """The cards themselves."""
        return self._cards

    def set_notes(self, notes: ArticleNotes | None) -> None:
        """Shows the notes of an article, or that there are none."""
        passages = notes.passages if notes is not None else ()
        self._cards.fill(passages)
        self._count.setText(short_number(len(passages)))
        self._pages.setCurrentIndex(1 if passages else 0)
        if self._edit_next is not None:
            self.edit(self._edit_next, reply=self._reply_next)

    def edit(self, annotation: int, *, reply: bool = False) -> None:
        """Opens a note, or a reply to it, for editing, now or as soon as its card is there."""
        card = self._cards.card(annotation)
        self._edit_next = annotation if card is None else None
        self._reply_next = reply
        if card is not None:
            self._cards.set_current(annotation)
            (card.begin_reply if reply else card.begin_editing)()
