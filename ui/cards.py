"""A column of note cards that is brought up to date without losing what is being typed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from reader.export import NotedPassage
from ui.note_card import NoteCard
from ui.theme import theme
from ui.widgets import clear

_PASSED_ON: Final = (
    *("activated", "saved", "recoloured", "deleted", "left", "typed", "abandoned"),
    *("reply_saved", "reply_deleted", "attach_requested", "link_requested"),
)


class Cards(QScrollArea):
    """Scrolling cards, with headings between them where there are any.

    `emptied` says that the card that the keyboard was in is gone, and that there is none left.
    """

    activated = Signal(int)
    saved = Signal(int, str, tuple)
    recoloured = Signal(int, str)
    deleted = Signal(int)
    left = Signal()
    typed = Signal(object)
    abandoned = Signal(int)
    reply_saved = Signal(object)
    reply_deleted = Signal(int, int)
    attach_requested = Signal(int)
    link_requested = Signal(str)
    emptied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        space = theme().space
        self._cards: dict[int, NoteCard] = {}
        self._current: int | None = None
        self._known_tags: tuple[str, ...] = ()
        self._column = QWidget()
        self._column.setObjectName("cards")
        self._layout = QVBoxLayout(self._column)
        self._layout.setContentsMargins(space.medium, space.tiny, space.medium, space.medium)
        self._layout.setSpacing(space.small)
        self._layout.addStretch(1)
        self.setWidget(self._column)

    def ids(self) -> list[int]:
        """The annotations that have cards, from top to bottom."""
        return list(self._cards)

    def card(self, annotation: int) -> NoteCard | None:
        """The card of an annotation."""
        return self._cards.get(annotation)

    def focused(self) -> NoteCard | None:
        """The card that the keyboard is in."""
        return next((card for card in self._cards.values() if card.hasFocus()), None)

    def save_edits(self) -> None:
        """Ends every edit and keeps what was typed."""
        for card in list(self._cards.values()):
            card.save()

    def current(self) -> int | None:
        """The annotation whose card is marked."""
        return self._current if self._current in self._cards else None

    def set_known_tags(self, tags: Sequence[str]) -> None:
        """Gives the tags that are offered while some are typed."""
        self._known_tags = tuple(tags)
        for card in self._cards.values():
            card.set_known_tags(self._known_tags)

    def set_current(self, annotation: int | None) -> None:
        """Marks the card of `annotation` and scrolls to it."""
        self._current = annotation
        for number, card in self._cards.items():
            card.set_current(number == annotation)
            if number == annotation:
                self.ensureWidgetVisible(card, 0, theme().space.medium)

    def fill(self, entries: Sequence[NotedPassage | QWidget]) -> None:
        """Shows `entries` from top to bottom; widgets among them are headings or buttons.

        Cards that were there before stay the same widgets. What is being typed into one that goes
        is handed over, and the keyboard goes to the card after it.
        """
        wanted = [each for each in entries if isinstance(each, NotedPassage)]
        kept = {each.annotation.id for each in wanted}
        gone = [number for number in self._cards if number not in kept]
        self._pass_on(gone)
        self._let_go(gone)
        self._empty_layout()
        cards: dict[int, NoteCard] = {}
        for entry in entries:
            if isinstance(entry, NotedPassage):
                card = self._card_of(entry)
                cards[card.id] = card
                self._layout.addWidget(card)
            else:
                self._layout.addWidget(entry)
        self._layout.addStretch(1)
        self._cards = cards

    def _pass_on(self, gone: Collection[int]) -> None:
        """Gives the keyboard to the next card that stays if it is in one that goes."""
        numbers = list(self._cards)
        holder = next((each for each in gone if self._cards[each].holds_focus()), None)
        if holder is None:
            return
        place = numbers.index(holder)
        following = [*numbers[place:], *reversed(numbers[:place])]
        heir = next((number for number in following if number not in gone), None)
        if heir is None:
            self.emptied.emit()
        else:
            self._cards[heir].setFocus(Qt.FocusReason.OtherFocusReason)

    def _card_of(self, passage: NotedPassage) -> NoteCard:
        card = self._cards.get(passage.annotation.id)
        if card is not None:
            card.set_passage(passage)
            return card
        card = NoteCard(passage)
        for name in _PASSED_ON:
            getattr(card, name).connect(getattr(self, name))
        card.set_known_tags(self._known_tags)
        return card

    def _let_go(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            card = self._cards[number]
            card.save()
            del self._cards[number]
            card.hide()
            card.setParent(None)
            card.deleteLater()

    def _empty_layout(self) -> None:
        for card in self._cards.values():
            self._layout.removeWidget(card)
        clear(self._layout)
