"""The notes panel of an article with very many notes, of which few are ever made into cards."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.annotation import select
from reader.article import Block, BlockKind, Draft
from reader.library import Library
from tests.ui.helpers import noted, open_article, press, settle, type_text, until
from ui.cards import Cards
from ui.note_card import NoteCard
from ui.note_text import NoteText
from ui.window import MainWindow

MANY = 300
LONG = "Long enough to need several lines in a card of the panel. " * 4


@pytest.fixture
def article(library_path: Path) -> int:
    """An article with very many notes, every third of them with a long text; its number."""
    words = [f"word{number}" for number in range(MANY)]
    draft = Draft(
        *("Many", "en", (), None, None, "https://example.com/many", None),
        (Block(BlockKind.PARAGRAPH, " ".join(words)),),
    )
    with Library.open(library_path) as library, library.batch():
        made = library.article(library.add(draft).id)
        for number, word in enumerate(words):
            start = made.text.index(word)
            selector = select(made.text, start, start + len(word))
            note = LONG if number % 3 == 0 else ""
            library.annotate(made.id, "article", selector, note=note, tags=["tag"])
        return made.id


@pytest.fixture
def cards(qtbot: QtBot, article: int, window: MainWindow) -> Cards:
    """The cards of that article, once those on screen are made."""
    window.resize(1280, 700)
    open_article(qtbot, window, article)
    until(qtbot, lambda: len(window.notes.cards.ids()) == MANY)
    found = window.notes.cards
    shown_all(qtbot, found)
    return found


def on_screen(cards: Cards) -> list[NoteCard]:
    """The cards of which something can be seen, from top to bottom."""
    seen = [each for each in cards.findChildren(NoteCard) if not each.visibleRegion().isEmpty()]
    return sorted(seen, key=lambda card: card.y())


def shown_all(qtbot: QtBot, cards: Cards) -> None:
    """Waits until no room is left on screen for cards that are not made."""

    def is_full() -> bool:
        seen = on_screen(cards)
        ground, room = cards.verticalScrollBar().value(), cards.viewport().height()
        gap = 30
        return (
            bool(seen)
            and seen[0].y() <= ground + gap
            and (seen[-1].geometry().bottom() >= ground + room - gap)
            and all(below.y() - above.geometry().bottom() < gap for above, below in pairwise(seen))
        )

    until(qtbot, is_full)
    QApplication.processEvents()


def made(cards: Cards) -> int:
    return len(cards.findChildren(NoteCard))


def test_few_cards_are_made_and_all_are_listed(cards: Cards) -> None:
    assert len(cards.ids()) == MANY
    assert made(cards) < 40
    assert [each.id for each in on_screen(cards)] == cards.ids()[: len(on_screen(cards))]


def test_scrolling_makes_them_as_they_come(qtbot: QtBot, cards: Cards) -> None:
    bar = cards.verticalScrollBar()
    for step in range(1, 11):
        bar.setValue(bar.maximum() * step // 10)
        shown_all(qtbot, cards)
        ids = [each.id for each in on_screen(cards)]
        first = cards.ids().index(ids[0])
        assert ids == cards.ids()[first : first + len(ids)]
        QApplication.sendPostedEvents(None, 0)
        assert made(cards) < 100
    assert on_screen(cards)[-1].id == cards.ids()[-1]


def test_notes_stand_at_their_whole_height(qtbot: QtBot, cards: Cards) -> None:
    cards.verticalScrollBar().setValue(cards.verticalScrollBar().maximum() // 2)
    shown_all(qtbot, cards)
    for card in on_screen(cards):
        assert card.height() == card.heightForWidth(card.width())
        for text in card.findChildren(NoteText):
            assert text.verticalScrollBar().maximum() == 0
            assert text.document().size().height() <= text.height() + 1


def test_going_to_a_note_shows_its_card(qtbot: QtBot, cards: Cards, window: MainWindow) -> None:
    for number in (cards.ids()[200], cards.ids()[-1], cards.ids()[0]):
        window._go_to_annotation(number)
        shown_all(qtbot, cards)
        card = cards.card(number)
        assert card in on_screen(cards)
        assert card is not None
        top = card.mapTo(cards.viewport(), QPoint()).y()
        assert 0 <= top <= cards.viewport().height() - card.height()


def test_what_is_typed_stays_while_the_reader_scrolls_away(
    qtbot: QtBot, cards: Cards, window: MainWindow, library_path: Path
) -> None:
    number = cards.ids()[1]
    window.edit_note(number)
    card = cards.card(number)
    assert card is not None
    type_text(card.note_field, "half a thought")
    bar = cards.verticalScrollBar()
    for step in range(1, 6):
        bar.setValue(bar.maximum() * step // 5)
        shown_all(qtbot, cards)
    assert cards.card(number) is card
    assert card.is_editing
    press(qtbot, card.note_field, "Ctrl+Return")
    settle(qtbot, window)
    assert [each.note for each in noted(library_path) if each.id == number] == ["half a thought"]


def test_a_field_that_grows_stays_on_screen(qtbot: QtBot, cards: Cards, window: MainWindow) -> None:
    lowest = on_screen(cards)[-1].id
    window.edit_note(lowest)
    card = cards.card(lowest)
    assert card is not None
    type_text(card.note_field, "one\ntwo\nthree\nfour\nfive\nsix\nseven")
    area = QRect(QPoint(), cards.viewport().size())

    def is_seen() -> bool:
        fields: tuple[QWidget, ...] = (card.note_field, card.tag_field)
        places = (QRect(each.mapTo(cards.viewport(), QPoint()), each.size()) for each in fields)
        return all(area.contains(place) for place in places)

    until(qtbot, is_seen)
    press(qtbot, card.note_field, "Escape")
    settle(qtbot, window)


def test_the_tab_key_goes_from_card_to_card(qtbot: QtBot, cards: Cards) -> None:
    cards.verticalScrollBar().setValue(cards.verticalScrollBar().maximum() // 2)
    shown_all(qtbot, cards)
    first = on_screen(cards)[1]
    at = cards.ids().index(first.id)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    visited = [first.id]
    for _ in range(200):
        focus = QApplication.focusWidget()
        assert focus is not None
        press(qtbot, focus, "Tab")
        focus = QApplication.focusWidget()
        if isinstance(focus, NoteCard):
            visited.append(focus.id)
            shown_all(qtbot, cards)
        if len(visited) == 12:
            break
    assert visited == cards.ids()[at : at + 12]


def test_the_arrows_go_from_card_to_card(qtbot: QtBot, cards: Cards) -> None:
    numbers = cards.ids()
    first = cards.card(numbers[0])
    assert first is not None
    first.setFocus()
    for key, way in (("Down", range(1, 25)), ("Up", range(23, -1, -1))):
        for place in way:
            holder = QApplication.focusWidget()
            assert holder is not None
            press(qtbot, holder, key)
            there = cards.focused()
            assert there is not None
            assert there.id == numbers[place]
            assert there.visibleRegion().boundingRect().size() == there.size()
    press(qtbot, first, "Up")
    assert first.hasFocus()


def test_the_arrows_show_the_whole_of_a_card_that_is_higher_than_the_panel(
    qtbot: QtBot, cards: Cards, window: MainWindow
) -> None:
    number = cards.ids()[0]
    with Library.open(window.operations.library_path) as library:
        library.update_annotation(number, note=LONG * 12)
    window.notice_changes()
    card = cards.card(number)
    assert card is not None
    until(qtbot, lambda: card.height() > cards.viewport().height())
    card.setFocus()
    bar = cards.verticalScrollBar()
    pressed = 0
    while card.hasFocus():
        before = bar.value()
        press(qtbot, card, "Down")
        assert bar.value() > before or not card.hasFocus()
        pressed += 1
    assert pressed > 3
    there = cards.focused()
    assert there is not None
    assert there.id == cards.ids()[1]


def test_arrows_in_a_field_stay_in_it(qtbot: QtBot, cards: Cards) -> None:
    card = cards.card(cards.ids()[0])
    assert card is not None
    card.begin_editing()
    for _ in range(30):
        press(qtbot, card.note_field, "Down")
    assert card.note_field.hasFocus()


def test_deleting_a_note_above_leaves_the_others_in_place(
    qtbot: QtBot, cards: Cards, window: MainWindow
) -> None:
    cards.verticalScrollBar().setValue(cards.verticalScrollBar().maximum() // 2)
    shown_all(qtbot, cards)
    watched = on_screen(cards)[1]
    before = watched.mapTo(cards.viewport(), QPoint()).y()
    window.annotations.delete(cards.ids()[0])
    until(qtbot, lambda: len(cards.ids()) == MANY - 1)
    shown_all(qtbot, cards)
    assert watched.mapTo(cards.viewport(), QPoint()).y() == before


def test_another_article_begins_at_its_top(
    qtbot: QtBot, cards: Cards, window: MainWindow, two_articles: tuple[int, int], article: int
) -> None:
    cards.verticalScrollBar().setValue(cards.verticalScrollBar().maximum())
    shown_all(qtbot, cards)
    open_article(qtbot, window, two_articles[0])
    assert cards.ids() == []
    open_article(qtbot, window, article)
    shown_all(qtbot, cards)
    assert on_screen(cards)[0].id == cards.ids()[0]
