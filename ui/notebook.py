"""The notebook: every annotation, article by article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from reader.article import Article
from reader.export import ArticleNotes, NotedPassage
from ui.cards import Cards
from ui.commands import Actions
from ui.interface import badge, relative_time
from ui.theme import theme
from ui.widgets import (
    EmptyState,
    Paragraph,
    centred,
    heading,
    push_button,
    quiet_label,
    region,
    row,
    tool_button,
)

_WIDEST: Final = 760
_ARTICLES_AT_FIRST: Final = 30


class NotebookPage(QWidget):
    """All annotations; a click on a card asks with `opened` for an article at an annotation."""

    opened = Signal(int, int)
    saved = Signal(int, str, tuple)
    recoloured = Signal(int, str)
    deleted = Signal(int)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        region(self, "paper")
        self._notes: list[ArticleNotes] = []
        self._articles: dict[int, int] = {}
        self._shown = _ARTICLES_AT_FIRST
        self._cards = Cards(_WIDEST)
        self._count = quiet_label()
        empty = EmptyState(
            "notebook", self.tr("Highlights and notes from all your articles gather here.")
        )
        self._pages = QStackedLayout()
        self._pages.addWidget(empty)
        self._pages.addWidget(self._cards)
        self._lay_out(actions)
        self._cards.activated.connect(self._open)
        self._cards.saved.connect(self.saved)
        self._cards.recoloured.connect(self.recoloured)
        self._cards.deleted.connect(self.deleted)

    @property
    def cards(self) -> Cards:
        """The cards themselves."""
        return self._cards

    def set_notes(self, notes: Sequence[ArticleNotes]) -> None:
        """Shows the notes of all articles that have any."""
        self._notes = [each for each in notes if each.passages]
        self._articles = {
            passage.annotation.id: each.article.id
            for each in self._notes
            for passage in each.passages
        }
        total = len(self._articles)
        self._count.setText(self.tr("%n note(s)", "", total) if total else "")
        self._pages.setCurrentIndex(1 if total else 0)
        self._refill()

    def _refill(self) -> None:
        entries: list[NotedPassage | QWidget] = []
        for each in self._notes[: self._shown]:
            entries.append(_title(each.article))
            entries.extend(each.passages)
        if len(self._notes) > self._shown:
            more = push_button(self.tr("Show more"))
            more.clicked.connect(self._show_more)
            entries.append(more)
        self._cards.fill(entries)

    def _show_more(self) -> None:
        self._shown += _ARTICLES_AT_FIRST
        self._refill()

    def _open(self, annotation: int) -> None:
        self.opened.emit(self._articles[annotation], annotation)

    def _lay_out(self, actions: Actions) -> None:
        space = theme().space
        head = QWidget()
        margins = (space.medium, space.large, space.medium, space.medium)
        title = heading(self.tr("Notebook"), 6)
        copy, export = (tool_button(actions[name]) for name in ("copy_notes", "export_notebook"))
        head.setLayout(row(title, self._count, None, copy, export, margins=margins))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(centred(head, _WIDEST))
        layout.addLayout(self._pages)


def _title(article: Article) -> QWidget:
    space = theme().space
    widget = QWidget()
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, space.large, 0, space.tiny)
    layout.setSpacing(2)
    layout.addWidget(Paragraph(article.title, weight=QFont.Weight.DemiBold, points=1.5))
    parts = (
        article.site,
        relative_time(article.published or article.added),
        badge(article.language, article.counterpart is not None),
    )
    label = quiet_label(" · ".join(part for part in parts if part))
    label.setAlignment(Qt.AlignmentFlag.AlignLeft)
    layout.addWidget(label)
    return widget
