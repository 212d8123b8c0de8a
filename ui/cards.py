"""A column of note cards that is brought up to date without losing what is being typed."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from reader.export import NotedPassage
from ui.card_places import CardPlaces, likely_height
from ui.note_card import NoteCard
from ui.theme import theme
from ui.widgets import is_theme_event

_PASSED_ON: Final = (
    *("activated", "saved", "recoloured", "deleted", "left", "typed", "abandoned"),
    *("reply_saved", "reply_deleted", "attach_requested", "link_requested"),
    "menu_requested",
)
_SLICE: Final = 0.008
"""Seconds after which the making of cards lets the window answer."""
_TAB_PAUSE: Final = 100
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_MOST_KEPT: Final = 48
"""So many cards are kept, whether they are near the screen or not."""


class Cards(QScrollArea):
    """Scrolling cards. Only those near the screen are made: an article may have a thousand notes.

    `emptied` says that the card that the keyboard was in is gone, and that there is none left.
    """

    activated = Signal(int)
    saved = Signal(int, str, tuple)
    recoloured = Signal(int, str)
    deleted = Signal(int)
    left = Signal()
    typed = Signal(object)
    abandoned = Signal(object)
    reply_saved = Signal(object)
    reply_deleted = Signal(int, int)
    attach_requested = Signal(int)
    link_requested = Signal(str)
    menu_requested = Signal(int, QPoint)
    emptied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._passages: dict[int, NotedPassage] = {}
        self._cards: dict[int, NoteCard] = {}
        self._places = CardPlaces(theme().space.small)
        self._measured: set[int] = set()
        self._current: int | None = None
        self._held: int | None = None
        self._heir: int | None = None
        self._known_tags: tuple[str, ...] = ()
        self._tab_order: list[QWidget] = []
        self._placing = False
        self._followed = QRect()
        self._ground = QWidget()
        self._ground.setObjectName("cards")
        self._ground.installEventFilter(self)
        self.setWidget(self._ground)
        self._tabbing = QTimer(self, singleShot=True, interval=_TAB_PAUSE)
        self._tabbing.timeout.connect(self._order_tabs)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(lambda: self._arrange())
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    # What is shown

    def ids(self) -> list[int]:
        """The annotations that have cards, from top to bottom."""
        return list(self._passages)

    def card(self, annotation: int) -> NoteCard | None:
        """The card of an annotation; it is made if it was not yet."""
        if annotation not in self._passages:
            return None
        self._make(annotation)
        if annotation not in self._measured:  # whoever asks for it may give it the keyboard
            self._measure([annotation])
            self._put()
        self._later.start()
        return self._cards[annotation]

    def focused(self) -> NoteCard | None:
        """The card that the keyboard is in."""
        return next((card for card in self._cards.values() if card.hasFocus()), None)

    def save_edits(self) -> None:
        """Ends every edit and keeps what was typed."""
        for card in list(self._cards.values()):
            card.save()

    def current(self) -> int | None:
        """The annotation whose card is marked."""
        return self._current if self._current in self._passages else None

    def hand_on(self, heir: int) -> None:
        """Lets the keyboard go to the card of `heir`, should the next cards to go have it."""
        self._heir = heir

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
        if annotation in self._passages:
            self._reveal(annotation)

    def fill(self, passages: Sequence[NotedPassage]) -> None:
        """Shows `passages` from top to bottom.

        Cards that were there before stay the same widgets. What is being typed into one that goes
        is handed over, and the keyboard goes to the card after it.
        """
        wanted = {each.annotation.id: each for each in passages}
        gone = [number for number in self._passages if number not in wanted]
        self._pass_on(gone)
        if gone:
            self._heir = None
        self._let_go([number for number in gone if number in self._cards])
        anchor = self._anchor()
        before, self._passages = self._passages, wanted
        known = {
            number: self._places.height(number)
            for number in self._measured
            if number in wanted and wanted[number] == before.get(number)
        }
        self._measured = set(known)
        for number, card in self._cards.items():
            card.set_passage(wanted[number])
        width = self._card_width()
        self._places.set_heights(
            {
                number: known.get(number) or likely_height(each, width)
                for number, each in wanted.items()
            }
        )
        if wanted.keys().isdisjoint(before):
            self.verticalScrollBar().setValue(0)
        # Whoever fills this fills other parts of the window too: cards are made a moment later.
        self._arrange(anchor if anchor[0] in wanted else None, 0)

    # Events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._ground and event.type() == QEvent.Type.LayoutRequest:
            self._measured -= self._cards.keys()
            self._later.start()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        if is_theme_event(event):
            self._measured.clear()
            self._later.start()
        return super().event(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: N802
        self._order_tabs()
        return super().focusNextPrevChild(is_next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not step or held != Qt.KeyboardModifier.NoModifier or not self._walk(step):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measured.clear()
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    # Where cards stand

    def _arrange(
        self, anchor: tuple[int | None, int] | None = None, seconds: float = _SLICE
    ) -> None:
        """Makes the cards that are near the screen, in slices, and puts all where they belong."""
        if self._placing or not self.isVisible():
            return
        self._placing = True
        self._later.stop()
        held, offset = anchor or self._anchor()
        self._measure(number for number in self._cards if number not in self._measured)
        self._keep(held, offset)
        give_up = time.thread_time() + seconds
        for number in self._missing():
            if time.thread_time() > give_up:
                self._later.start()
                break
            self._make(number)
            self._measure([number])
            self._keep(held, offset)
        self._let_go(self._spare())
        self._put()
        self._follow()
        self._tabbing.start()
        self._placing = False

    def _missing(self) -> Iterator[int]:
        """The cards to be made: first what is on screen, then what is a screen around it."""
        room = self.viewport().height()
        for margin in (0, room):
            while True:
                top = self.verticalScrollBar().value()
                near = self._places.between(top - margin, top + room + margin)
                missing = next((each for each in near if each not in self._cards), None)
                if missing is None:
                    break
                yield missing

    def _measure(self, numbers: Iterable[int]) -> None:
        width = self._card_width()
        for number in list(numbers):
            self._places.set_height(number, self._cards[number].heightForWidth(width))
            self._measured.add(number)

    def _anchor(self) -> tuple[int | None, int]:
        """A card that is to stay where it is on screen, and how far below the upper edge."""
        top, room = self.verticalScrollBar().value(), self.viewport().height()
        visible = self._places.between(top, top + room)
        if not visible or (top == 0 and self._held is None):
            return None, 0
        held = self._held if self._held in visible else visible[0]
        return held, self._places.top(held) - top

    def _keep(self, held: int | None, offset: int) -> None:
        """Makes room for all cards, and keeps `held` so far below the edge."""
        bottom = self._places.total + theme().space.medium
        self._ground.resize(self.viewport().width(), bottom)
        if held is not None:
            self.verticalScrollBar().setValue(self._places.top(held) - offset)

    def _put(self) -> None:
        """Gives the cards that are made their places."""
        left, width = theme().space.medium, self._card_width()
        for number, card in self._cards.items():
            card.setGeometry(left, self._places.top(number), width, self._places.height(number))
            if number in self._measured:
                card.show()

    def _follow(self) -> None:
        """Keeps what is typed into on screen while its card grows or those above it do."""
        field: QWidget | None = self.window().focusWidget()
        typed = (each for each in self._cards.values() if each.is_editing and each.holds_focus())
        card = next(typed, None)
        place = card.geometry() if card is not None else QRect()
        if card is None or field is None or place == self._followed:
            self._followed = place
            return
        self._followed = place
        layout = card.layout()
        if layout is not None:
            layout.activate()
        if place.height() > self.viewport().height():
            place = QRect(field.mapTo(self._ground, QPoint()), field.size())
        self._scroll_to(place.top(), place.height())
        self._held = card.id

    def _scroll_to(self, top: int, height: int) -> None:
        """Scrolls no more than is needed to show so much of the column, from its top."""
        bar, margin, room = self.verticalScrollBar(), theme().space.medium, self.viewport().height()
        if top - margin < bar.value() or height + 2 * margin > room:
            bar.setValue(top - margin)
        elif top + height + margin > bar.value() + room:
            bar.setValue(top + height + margin - room)

    def _reveal(self, number: int) -> None:
        """Scrolls so that a card is seen, and keeps it there while those around it are made."""
        self._held = None
        self._make(number)
        self._measure([number])
        self._keep(None, 0)
        self._put()
        self._scroll_to(self._places.top(number), self._places.height(number))
        self._held = number
        self._arrange()

    def _walk(self, step: int) -> bool:
        """Takes the keyboard from a card to the next one, if there is one.

        False where it does not go there; so too while there is more to see of a high card.
        """
        card = self.focused()
        if card is None:
            return False
        top, room = self.verticalScrollBar().value(), self.viewport().height()
        place, numbers = card.geometry(), self.ids()
        hidden = place.bottom() + 1 - (top + room) if step > 0 else top - place.top()
        at = numbers.index(card.id) + step
        if (hidden > 0 and place.height() > room) or not 0 <= at < len(numbers):
            return False
        self._reveal(numbers[at])
        self._cards[numbers[at]].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _on_scrolled(self) -> None:
        if not self._placing:
            self._held = None
            self._arrange()

    def _card_width(self) -> int:
        """Cards are as wide without a scroll bar as with one, so that they keep their lines."""
        return max(1, self.width() - 2 * theme().space.medium)

    # The cards themselves

    def _make(self, number: int) -> None:
        """Makes a card unless it is there; it is shown once it is measured."""
        if number in self._cards:
            return
        card = NoteCard(self._passages[number], self._ground)
        for name in _PASSED_ON:
            getattr(card, name).connect(getattr(self, name))
        card.set_known_tags(self._known_tags)
        card.set_current(number == self._current)
        card.hide()
        self._cards[number] = card

    def _spare(self) -> list[int]:
        """Cards far from the screen that are more than are kept; none that is being used."""
        top, room = self.verticalScrollBar().value(), self.viewport().height()
        near = set(self._places.between(top - 2 * room, top + 3 * room))
        far = [
            number
            for number, card in self._cards.items()
            if number not in near and not card.is_editing and not card.holds_focus()
        ]
        return far[: max(0, len(self._cards) - _MOST_KEPT)]

    def _pass_on(self, gone: Collection[int]) -> None:
        """Gives the keyboard to the next card that stays if it is in one that goes."""
        numbers = list(self._passages)
        made = (each for each in gone if each in self._cards)
        holder = next((each for each in made if self._cards[each].holds_focus()), None)
        if holder is None:
            return
        place, leaving = numbers.index(holder), set(gone)
        following = [*numbers[place:], *reversed(numbers[:place])]
        if self._heir in self._passages:
            following.insert(0, self._heir)
        heir = next((number for number in following if number not in leaving), None)
        card = None if heir is None else self.card(heir)
        if heir is None or card is None:
            self.emptied.emit()
        else:
            self._measure([heir])
            self._put()
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_go(self, numbers: Iterable[int]) -> None:
        for number in list(numbers):
            card = self._cards[number]
            card.save()
            del self._cards[number]
            card.hide()
            card.deleteLater()

    def _order_tabs(self) -> None:
        """Lets the Tab key go from card to card as they stand, whenever each was made."""
        top, room = self.verticalScrollBar().value(), self.viewport().height()
        near = self._places.between(top - room, top + 2 * room)
        cards = [self._cards[each] for each in near if each in self._cards]
        stops = [
            widget
            for card in cards
            for widget in (card, *card.findChildren(QWidget))
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        if stops != self._tab_order:
            self._tab_order = stops
            for before, after in pairwise(stops):
                QWidget.setTabOrder(before, after)
