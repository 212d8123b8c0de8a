"""The window keeps up with what happens to the open article elsewhere, and stays in its place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from reader.intake import read_text
from reader.library import Library
from tests.ui.conftest import OpenWindow
from tests.ui.helpers import ENGLISH, open_article, settle, until

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
        library.remember(made, "en", "ko", "en_ko-1.0")
    window.notice_changes()
    until(qtbot, lambda: window.translation.state.kind == "done")
    settle(qtbot, window)
    assert "문장 2" in window.reading_view.translation_side().text
