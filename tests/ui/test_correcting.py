"""Translated sentences are corrected where they stand, marked, reverted, and never overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader.library import EDITION, Library, MemoryUnit
from reader.likeness import differences
from reader.translation import TranslatedSentence
from tests.support.argos_package import write_package
from tests.ui.helpers import (
    MACHINE,
    SENTENCE,
    canvas,
    over_translation,
    press,
    refusing,
    settle,
    translate_by_machine,
    type_text,
    until,
)
from ui.reading import Passage
from ui.reading.correcting import CorrectionEditor, marked_differences
from ui.widgets import Paragraph
from ui.window import MainWindow

OWN = "갯벌은 게와 새로 가득 찬다."
NEAR = "Mudflats fill with 40 crabs and birds."


@pytest.fixture
def reading(
    qtbot: QtBot, library_path: Path, two_articles: tuple[int, int], window: MainWindow
) -> MainWindow:
    """The English article open, and every sentence of it translated."""
    translate_by_machine(library_path, two_articles[0])
    with Library.open(library_path) as library:
        library.memory.correct({NEAR: "갯벌에 게와 새 40마리가 가득하다."}, "en", "ko", "")
    window.resize(1280, 700)
    press(qtbot, window, "J")
    until(qtbot, lambda: window.translation.state.kind == "done")
    settle(qtbot, window)
    return window


def editor(window: MainWindow) -> CorrectionEditor:
    return window.reading_view.corrections.editor


def rendering(window: MainWindow) -> str:
    return window.reading_view.translation_side().sentences[2].text


def walk_there(qtbot: QtBot, window: MainWindow) -> None:
    """Walks to the sentence's translation with the arrow keys."""
    view = window.reading_view
    view.setFocus()
    page = view.focusProxy()
    assert page is not None
    for key in ("Home", "Down", "Down", "Right"):
        press(qtbot, page, key)
    assert view.corrections.current() == 1


def write(qtbot: QtBot, window: MainWindow, text: str = OWN) -> None:
    field = editor(window).field
    until(qtbot, field.hasFocus)
    field.selectAll()
    type_text(field, text)
    press(qtbot, field, "Ctrl+Return")
    settle(qtbot, window)


def test_e_corrects_the_sentence_and_undo_takes_it_back(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    walk_there(qtbot, reading)
    press(qtbot, reading.reading_view, "E")
    assert editor(reading).field.toPlainText() == MACHINE.format(1)
    write(qtbot, reading)
    until(qtbot, lambda: rendering(reading) == OWN)
    assert not editor(reading).isVisible()
    assert reading.reading_view.corrections.is_corrected(1)
    with Library.open(library_path) as library:
        assert (
            library.memory.remembered([SENTENCE], "en", "ko", "x")[SENTENCE].origin == "corrected"
        )
    press(qtbot, reading, "Ctrl+Z")
    until(qtbot, lambda: rendering(reading) == MACHINE.format(1))
    assert not reading.reading_view.corrections.is_corrected(1)
    press(qtbot, reading, "Ctrl+Shift+Z")
    until(qtbot, lambda: rendering(reading) == OWN)


def test_e_on_the_original_corrects_its_translation(qtbot: QtBot, reading: MainWindow) -> None:
    view = reading.reading_view
    view.setFocus()
    page = view.focusProxy()
    assert page is not None
    for key in ("Home", "Down", "Down"):
        press(qtbot, page, key)
    passage = view.selection()
    assert passage is not None
    assert passage.side == "article"
    assert reading.commands["edit"].isEnabled()
    assert reading.commands["edit_translation"].text() == "Edit translation\tE"
    press(qtbot, view, "E")
    assert editor(reading).sentence == 1
    assert editor(reading).field.toPlainText() == MACHINE.format(1)
    press(qtbot, editor(reading).field, "Escape")


def test_enter_saves_and_with_shift_begins_a_line(qtbot: QtBot, reading: MainWindow) -> None:
    begin_typing(qtbot, reading)
    press(qtbot, editor(reading).field, "Shift+Return")
    assert editor(reading).isVisible()
    press(qtbot, editor(reading).field, "Return")
    assert not editor(reading).isVisible()
    until(qtbot, lambda: rendering(reading) == OWN)


def test_what_was_discarded_can_be_brought_back(qtbot: QtBot, reading: MainWindow) -> None:
    begin_typing(qtbot, reading)
    press(qtbot, editor(reading).field, "Escape")
    assert rendering(reading) == MACHINE.format(1)
    assert reading.messages.offer_button.text() == "Bring back"
    reading.messages.offer_button.click()
    assert editor(reading).field.toPlainText() == OWN
    press(qtbot, editor(reading).field, "Escape")
    reading.messages.close_message()
    press(qtbot, reading.reading_view, "E")
    shown = editor(reading).findChildren
    until(qtbot, lambda: OWN in [each.text() for each in shown(Paragraph)])
    editor(reading).leave()


def test_a_double_click_edits_and_esc_leaves_it_as_it_was(
    qtbot: QtBot, reading: MainWindow
) -> None:
    surface = canvas(reading).viewport()
    QTest.mouseDClick(surface, Qt.MouseButton.LeftButton, pos=over_translation(reading))
    assert editor(reading).isVisible()
    type_text(editor(reading).field, "!")
    press(qtbot, editor(reading).field, "Escape")
    assert not editor(reading).isVisible()
    assert rendering(reading) == MACHINE.format(1)
    assert canvas(reading).hasFocus()


def test_the_editor_lies_over_its_sentence_and_goes_with_it(
    qtbot: QtBot, reading: MainWindow
) -> None:
    reading.resize(1280, 480)
    walk_there(qtbot, reading)
    before = over_translation(reading)
    press(qtbot, reading.reading_view, "E")
    assert editor(reading).geometry().contains(over_translation(reading))
    reading.resize(1000, 480)
    until(qtbot, lambda: editor(reading).geometry().contains(over_translation(reading)))
    assert before != over_translation(reading)
    press(qtbot, editor(reading).field, "Escape")


def test_the_machines_and_a_near_match_are_shown_and_can_be_used(
    qtbot: QtBot, reading: MainWindow
) -> None:
    walk_there(qtbot, reading)
    press(qtbot, reading.reading_view, "E")
    write(qtbot, reading)
    until(qtbot, lambda: rendering(reading) == OWN)
    press(qtbot, reading.reading_view, "E")

    def shown() -> list[str]:
        texts = [each.text() for each in editor(reading).findChildren(Paragraph)]
        return texts + [each.text() for each in editor(reading).findChildren(QLabel)]

    until(qtbot, lambda: "The machine’s: en_ko-1.1" in shown())
    assert MACHINE.format(1) in shown()
    assert "갯벌에 게와 새 40마리가 가득하다." in shown()
    assert any("40</s>" in each for each in shown())
    use = next(each for each in editor(reading).findChildren(QPushButton) if each.text() == "Use")
    qtbot.mouseClick(use, Qt.MouseButton.LeftButton)
    assert editor(reading).field.toPlainText() == MACHINE.format(1)
    press(qtbot, editor(reading).field, "Escape")


def test_a_correction_is_reverted_to_the_machines(qtbot: QtBot, reading: MainWindow) -> None:
    walk_there(qtbot, reading)
    assert not reading.commands["revert_translation"].isEnabled()
    press(qtbot, reading.reading_view, "E")
    write(qtbot, reading)
    until(qtbot, lambda: reading.reading_view.corrections.is_corrected(1))
    walk_there(qtbot, reading)
    until(qtbot, reading.commands["revert_translation"].isEnabled)
    reading.commands["revert_translation"].trigger()
    until(qtbot, lambda: rendering(reading) == MACHINE.format(1))
    press(qtbot, reading, "Ctrl+Z")
    until(qtbot, lambda: rendering(reading) == OWN)


def test_the_machine_never_overwrites_a_correction(
    qtbot: QtBot, reading: MainWindow, tmp_path: Path
) -> None:
    walk_there(qtbot, reading)
    press(qtbot, reading.reading_view, "E")
    write(qtbot, reading)
    reading.models.install(write_package(tmp_path / "translate-en_ko-1_1.argosmodel"))
    settle(qtbot, reading)
    press(qtbot, reading, "J")
    settle(qtbot, reading)
    press(qtbot, reading, "K")
    settle(qtbot, reading)
    assert rendering(reading) == OWN


def test_what_was_typed_is_kept_when_the_reader_goes_elsewhere(
    qtbot: QtBot, reading: MainWindow
) -> None:
    walk_there(qtbot, reading)
    press(qtbot, reading.reading_view, "E")
    field = editor(reading).field
    until(qtbot, field.hasFocus)
    field.selectAll()
    type_text(field, OWN)
    reading.articles.field.setFocus()
    until(qtbot, lambda: rendering(reading) == OWN)


def begin_typing(qtbot: QtBot, window: MainWindow, text: str = OWN) -> None:
    """Types another rendering of the sentence, without saving it."""
    walk_there(qtbot, window)
    press(qtbot, window.reading_view, "E")
    field = editor(window).field
    until(qtbot, field.hasFocus)
    field.selectAll()
    type_text(field, text)


def corrected(library_path: Path) -> list[tuple[str, str]]:
    with Library.open(library_path) as library:
        units = [each for each in library.memory.units() if each.origin == "corrected"]
    return [(each.text, each.translation) for each in units if each.text != NEAR]


def test_what_cannot_be_kept_is_there_again(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    begin_typing(qtbot, reading)
    with refusing(library_path, "translation"):
        press(qtbot, editor(reading).field, "Ctrl+Return")
        settle(qtbot, reading)
    assert editor(reading).isVisible()
    assert editor(reading).field.toPlainText() == OWN
    assert reading.messages.message is not None
    assert reading.messages.message.is_error
    qtbot.mouseClick(reading.messages.offer_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == OWN
    press(qtbot, editor(reading).field, "Ctrl+Return")
    settle(qtbot, reading)
    assert corrected(library_path) == [(SENTENCE, OWN)]


def test_what_was_typed_is_kept_when_another_article_opens(
    qtbot: QtBot, reading: MainWindow, library_path: Path, two_articles: tuple[int, int]
) -> None:
    begin_typing(qtbot, reading)
    reading.navigation.open_article(two_articles[1])
    settle(qtbot, reading)
    settle(qtbot, reading)
    assert corrected(library_path) == [(SENTENCE, OWN)]


def test_what_was_typed_is_kept_when_the_window_closes(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    begin_typing(qtbot, reading)
    reading.close()
    assert corrected(library_path) == [(SENTENCE, OWN)]


def test_what_was_typed_is_kept_when_the_translation_is_hidden(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    begin_typing(qtbot, reading)
    reading.reading_view.show_sides(("article",))
    settle(qtbot, reading)
    assert not editor(reading).isVisible()
    assert corrected(library_path) == [(SENTENCE, OWN)]


def test_a_rendering_that_was_not_touched_is_no_correction(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    with Library.open(library_path) as library:
        library.memory.remember({SENTENCE: "기계가\u00a0옮긴  문장."}, "en", "ko", "en_ko-1.1")
    reading.notice_changes()
    until(qtbot, lambda: "\u00a0" in rendering(reading))
    settle(qtbot, reading)
    walk_there(qtbot, reading)
    press(qtbot, reading.reading_view, "E")
    until(qtbot, editor(reading).field.hasFocus)
    reading.articles.field.setFocus()
    settle(qtbot, reading)
    assert corrected(library_path) == []


def test_what_a_demonstration_made_of_a_near_sentence_is_not_offered(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    with Library.open(library_path) as library:
        made = {SENTENCE.replace("crabs", "crab"): "시범."}
        library.memory.remember(made, "en", "ko", "en_ko-demonstration-1.0")
    walk_there(qtbot, reading)
    press(qtbot, reading.reading_view, "E")

    def shown() -> list[str]:
        return [each.text() for each in editor(reading).findChildren(Paragraph)]

    until(qtbot, lambda: "갯벌에 게와 새 40마리가 가득하다." in shown())
    assert "시범." not in shown()
    press(qtbot, editor(reading).field, "Escape")


def test_an_empty_rendering_cannot_be_saved(qtbot: QtBot, reading: MainWindow) -> None:
    walk_there(qtbot, reading)
    press(qtbot, reading.reading_view, "E")
    editor(reading).field.selectAll()
    press(qtbot, editor(reading).field, "Delete")
    assert not editor(reading).save_button.isEnabled()
    press(qtbot, editor(reading).field, "Ctrl+Return")
    assert editor(reading).isVisible()
    press(qtbot, editor(reading).field, "Escape")


def test_e_on_a_highlight_edits_its_note(qtbot: QtBot, reading: MainWindow) -> None:
    view = reading.reading_view
    start = view.article_side().text.index(SENTENCE)
    view.select(Passage("article", start, start + len(SENTENCE)))
    press(qtbot, view, "H")
    until(qtbot, lambda: len(reading.notes.cards.ids()) == 1)
    card = reading.notes.cards.card(reading.notes.cards.ids()[0])
    assert card is not None
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    view.setFocus()
    press(qtbot, view, "E")
    until(qtbot, lambda: card.is_editing)
    press(qtbot, card.note_field, "Escape")


def tip(window: MainWindow) -> str:
    return canvas(window).tip_at(QPointF(over_translation(window)))


def test_a_sentence_tells_of_its_maker(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    assert tip(reading) == ""
    shown = TranslatedSentence(1, SENTENCE, MACHINE.format(1), "memory", doubtful=True)
    reading.reading_view.add_sentences([shown])
    assert tip(reading) == "The model may have failed here: compare this with the original."
    with Library.open(library_path) as library:
        library.memory.remember({SENTENCE: "다른 번역."}, "en", "ko", "en_ko-other-2.0")
    reading.notice_changes()
    until(qtbot, lambda: tip(reading) == "Translated by en_ko-other-2.0")
    settle(qtbot, reading)
    walk_there(qtbot, reading)
    press(qtbot, reading.reading_view, "E")
    write(qtbot, reading)
    until(qtbot, lambda: tip(reading) == "Your translation")


def test_an_imported_translation_takes_the_place_of_the_offer(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow, library_path: Path
) -> None:
    press(qtbot, window, "J")
    until(qtbot, lambda: window.translation.state.kind == "no_model")
    with Library.open(library_path) as library:
        article = library.article(two_articles[0])
        made = {each.text: MACHINE.format(each.index) for each in article.all_sentences}
        library.memory.remember(made, "en", "ko", "en_ko-1.1")
    window.notice_changes()
    until(qtbot, lambda: window.translation.state.kind == "done")
    settle(qtbot, window)


def test_differences_are_marked_and_korean_words_stay_whole() -> None:
    ours, theirs = "갯벌에 게 <30마리>", "갯벌에 게 <40마리>"
    marked = marked_differences(ours, theirs, differences(ours, theirs))
    assert "<s>40</s> <b>30</b>" in marked
    assert "갯\u2060벌\u2060에 게 &lt;" in marked


@pytest.mark.parametrize(
    ("model", "label"),
    [(EDITION, "From a human edition"), ("", "From an imported memory")],
)
def test_the_editor_tells_whose_words_it_offers(
    qtbot: QtBot, reading: MainWindow, library_path: Path, model: str, label: str
) -> None:
    made = "2020-01-01T00:00:00.000000+00:00"
    with Library.open(library_path) as library:
        library.memory.merge([MemoryUnit(SENTENCE, OWN, "en", "ko", "human", model, made)])
    walk_there(qtbot, reading)
    press(qtbot, reading.reading_view, "E")
    until(qtbot, lambda: label in [each.text() for each in editor(reading).findChildren(QLabel)])
    press(qtbot, editor(reading).field, "Escape")
