"""The window keeps up with what happens to the open article elsewhere, and stays in its place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from reader.annotation import select
from reader.article import article_side
from reader.intake import read_text
from reader.library import Library, Term
from reader.pairing import pair
from tests.ui.conftest import OpenWindow
from tests.ui.helpers import ENGLISH, KOREAN, open_article, settle, until
from ui.operations import Change
from ui.window import MainWindow

ADDRESS = "https://example.org/tides"
PARAGRAPH = "Stretch {} of the shore has tides of its own, and people who know them well."


def test_the_place_stays_when_the_text_is_updated(
    qtbot: QtBot, library_path: Path, open_window: OpenWindow
) -> None:
    text = "\n\n".join(["Tides", *(PARAGRAPH.format(number) for number in range(60))])
    with Library.open(library_path) as library:
        number = library.add(replace(read_text(text), url=ADDRESS)).id
    window = open_window()
    open_article(qtbot, window, number)
    window.reading_view.set_scroll_position(30.0)
    before = window.reading_view.scroll_position()
    assert before > 20
    with Library.open(library_path) as library:
        library.add(replace(read_text(f"{text}\n\nOne more."), url=ADDRESS))
    window.notice_changes()
    until(
        qtbot, lambda: window.reading.article is not None and window.reading.article.revision == 2
    )
    settle(qtbot, window)
    assert abs(window.reading_view.scroll_position() - before) < 0.1


def test_translations_made_by_the_command_line_are_shown(
    qtbot: QtBot, library_path: Path, open_window: OpenWindow
) -> None:
    with Library.open(library_path) as library:
        number = library.add(read_text(ENGLISH)).id
    window = open_window()
    open_article(qtbot, window, number)
    assert window.translation.state.kind == "no_model"
    with Library.open(library_path) as library:
        texts = [each.text for each in library.article(number).all_sentences]
        made = {text: f"문장 {at}" for at, text in enumerate(texts)}
        library.memory.remember(made, "en", "ko", "en_ko-1.0")
    window.notice_changes()
    until(qtbot, lambda: window.translation.state.kind == "done")
    settle(qtbot, window)
    assert "문장 2" in window.reading_view.translation_side().text


def test_a_pair_made_by_the_command_line_is_shown_while_the_window_stays_active(
    qtbot: QtBot, library_path: Path, two_articles: tuple[int, int], window: MainWindow
) -> None:
    english, korean = two_articles
    with Library.open(library_path) as library:
        third = library.add(read_text(f"{KOREAN}\n\n다른 신문의 기사다.")).id
        pair(library, english, korean)
    open_article(qtbot, window, english)
    until(qtbot, lambda: "counterpart" in window.reading_view.sides)
    with Library.open(library_path) as library:
        pair(library, english, third)
    shown = window.reading_view.side_text
    until(qtbot, lambda: "다른 신문의 기사다." in shown("counterpart").text)
    settle(qtbot, window)
    assert not window.operations.busy


def test_a_note_made_by_the_command_line_is_shown_while_the_window_stays_active(
    qtbot: QtBot, library_path: Path, two_articles: tuple[int, int], window: MainWindow
) -> None:
    open_article(qtbot, window, two_articles[0])
    with Library.open(library_path) as library:
        article = library.article(two_articles[0])
        library.annotate(article.id, "article", select(article_side(article).text, 0, 5))
    until(qtbot, lambda: len(window.notes.cards.ids()) == 1)
    settle(qtbot, window)


def test_what_a_task_of_the_window_wrote_is_not_taken_for_work_to_do(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow
) -> None:
    told: list[frozenset[object]] = []
    window.operations.changed.connect(told.append)
    term = Term("tide", "밀물", "en", "ko")
    window.operations.task(lambda library, _task: library.glossary.add(term))
    until(qtbot, lambda: any(Change.ARTICLES in each for each in told))
    assert not any(Change.GLOSSARY in each for each in told)
    window.notice_changes()
    until(qtbot, lambda: any(Change.GLOSSARY in each for each in told))
    settle(qtbot, window)
