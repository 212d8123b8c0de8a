"""The other edition is offered: from the library by what it says, from the web by its address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.pairing import alignment_of, pair
from reader.sample import add_sample
from reader.settings import FETCH_EDITION, REMEMBER_EDITIONS, Settings
from tests.support.file_server import FileServer, Served, file_server
from tests.ui.conftest import OpenWindow
from tests.ui.helpers import settle, until
from ui.sections import Section
from ui.window import MainWindow

PAGE = """<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>{head}</head>
<body><article><h1>{title}</h1>{body}</article><a href="{link}">{name}</a></body></html>"""
ENGLISH = "<p>The rain came on Monday. It brought 120 mm to Jeonju.</p>" * 3
KOREAN = "<p>월요일에 비가 왔다. 전주에는 120mm가 내렸다.</p>" * 3


@pytest.fixture
def unpaired(library_path: Path) -> tuple[int, int]:
    """The editions of a sample article, whose pair was taken apart."""
    with Library.open(library_path) as library:
        add_sample(library)
        english = next(each for each in library.articles() if each.language == "en")
        assert english.counterpart is not None
        library.unpair(english.id)
        return english.id, english.counterpart


@pytest.fixture
def server() -> Iterator[FileServer]:
    """A newspaper with an English page that names its Korean one."""
    with file_server() as opened:
        english = PAGE.format(
            language="en", title="Rain at last", head="", body=ENGLISH, link="/ko/1", name="한국어"
        )
        korean = PAGE.format(
            language="ko", title="마침내 비", head="", body=KOREAN, link="/en/1", name="English"
        )
        opened.files["/en/1"] = Served(english.encode(), "text/html; charset=utf-8")
        opened.files["/ko/1"] = Served(korean.encode(), "text/html; charset=utf-8")
        yield opened


def asked(window: MainWindow) -> str:
    """What the message bar says."""
    message = window.messages.message
    return message.text if message is not None else ""


def dismiss_others(window: MainWindow, wanted: str) -> None:
    """Closes what was said on top of a question."""
    for _ in range(5):
        if wanted not in asked(window):
            window.messages.close_message()


def test_a_candidate_is_offered_and_paired(
    qtbot: QtBot, unpaired: tuple[int, int], open_window: OpenWindow, library_path: Path
) -> None:
    window = open_window()
    window.navigation.open_article(unpaired[0])
    until(qtbot, lambda: "may be the Korean edition" in asked(window))
    assert window.messages.offer_button.text() == "Pair"
    window.messages.offer_button.click()
    until(qtbot, lambda: "counterpart" in window.reading_view.sides)
    settle(qtbot, window)
    with Library.open(library_path) as library:
        assert library.article(unpaired[0]).counterpart == unpaired[1]
    window.commands["undo"].trigger()
    settle(qtbot, window)
    with Library.open(library_path) as library:
        assert library.article(unpaired[0]).counterpart is None


def test_what_was_ruled_out_is_not_offered_again(
    qtbot: QtBot, unpaired: tuple[int, int], open_window: OpenWindow, library_path: Path
) -> None:
    window = open_window()
    window.navigation.open_article(unpaired[1])
    until(qtbot, lambda: "may be the English edition" in asked(window))
    window.messages.second_button.click()
    settle(qtbot, window)
    with Library.open(library_path) as library:
        assert library.pairs.possible(unpaired[1]) == []
    window.close()
    again = open_window()
    settle(qtbot, again)
    assert again.reading.article is not None
    assert again.reading.article.id == unpaired[1]
    assert asked(again) == ""


def test_the_question_goes_with_its_article(
    qtbot: QtBot, unpaired: tuple[int, int], open_window: OpenWindow
) -> None:
    window = open_window()
    window.navigation.open_article(unpaired[0])
    until(qtbot, lambda: "may be the Korean edition" in asked(window))
    window.articles.step(2)
    until(qtbot, lambda: asked(window) == "")
    settle(qtbot, window)


def test_the_question_goes_when_the_notebook_is_shown(
    qtbot: QtBot, unpaired: tuple[int, int], open_window: OpenWindow
) -> None:
    window = open_window()
    window.navigation.open_article(unpaired[0])
    until(qtbot, lambda: "may be the Korean edition" in asked(window))
    assert "Notebook" not in window.windowTitle()
    window.sections.choose(Section("notebook"))
    assert asked(window) == ""
    assert window.windowTitle() == "Notebook – Naranhi"
    window.sections.choose(Section("all"))
    settle(qtbot, window)
    article = window.reading.article
    assert article is not None
    assert window.windowTitle() == f"{article.title} — Naranhi"


def test_the_question_goes_when_the_command_line_answers_it(
    qtbot: QtBot, unpaired: tuple[int, int], open_window: OpenWindow, library_path: Path
) -> None:
    window = open_window()
    window.navigation.open_article(unpaired[0])
    until(qtbot, lambda: "may be the Korean edition" in asked(window))
    settle(qtbot, window)
    with Library.open(library_path) as library:
        pair(library, *unpaired)
    window.notice_changes()
    until(qtbot, lambda: asked(window) == "")
    settle(qtbot, window)


def test_a_page_offers_the_edition_that_it_names(
    qtbot: QtBot, window: MainWindow, server: FileServer, library_path: Path
) -> None:
    window.adding.fetch(server.url("/en/1"))
    settle(qtbot, window)
    dismiss_others(window, "Korean edition")
    assert asked(window) == "This article has a Korean edition."
    assert server.asked("/ko/1") == []
    window.messages.offer_button.click()
    settle(qtbot, window)
    until(qtbot, lambda: "counterpart" in window.reading_view.sides)
    with Library.open(library_path) as library:
        (english,) = [each for each in library.articles() if each.language == "en"]
        assert english.counterpart is not None
        assert library.article(english.counterpart).title == "마침내 비"


def test_with_the_setting_it_is_fetched_and_paired_at_once(
    qtbot: QtBot, window: MainWindow, server: FileServer, library_path: Path
) -> None:
    window.commands["fetch_editions"].trigger()
    settle(qtbot, window)
    assert Settings(library_path).get(FETCH_EDITION)
    assert window.commands["fetch_editions"].isChecked()
    window.adding.fetch(server.url("/ko/1"))
    settle(qtbot, window)
    until(qtbot, lambda: "counterpart" in window.reading_view.sides)
    with Library.open(library_path) as library:
        assert all(each.counterpart for each in library.articles())
        assert len(library.articles()) == 2


def test_an_edition_that_cannot_be_had_loses_nothing(
    qtbot: QtBot, window: MainWindow, server: FileServer, library_path: Path
) -> None:
    Settings(library_path).set(FETCH_EDITION, True)
    del server.files["/ko/1"]
    window.adding.fetch(server.url("/en/1"))
    settle(qtbot, window)
    assert window.messages.message is not None
    with Library.open(library_path) as library:
        assert [each.title for each in library.articles()] == ["Rain at last"]


def test_an_offer_says_how_sure_it_is_and_why(
    qtbot: QtBot, unpaired: tuple[int, int], open_window: OpenWindow
) -> None:
    window = open_window()
    window.navigation.open_article(unpaired[0])
    until(qtbot, lambda: "may be the Korean edition" in asked(window))
    assert re.search(r"\(\d+ % sure: \d+ % of the sentences match, .*both have ", asked(window))
    settle(qtbot, window)


def test_the_reader_can_have_it_looked_for_and_is_told_when_there_is_none(
    qtbot: QtBot, unpaired: tuple[int, int], open_window: OpenWindow, library_path: Path
) -> None:
    window = open_window()
    window.navigation.open_article(unpaired[0])
    until(qtbot, lambda: "may be the Korean edition" in asked(window))
    window.messages.close_message()
    window.commands["find_edition"].trigger()
    until(qtbot, lambda: "may be the Korean edition" in asked(window))
    window.messages.second_button.click()
    settle(qtbot, window)
    window.commands["find_edition"].trigger()
    until(qtbot, lambda: asked(window).startswith("No unpaired article"))
    window.commands["undo"].trigger()
    settle(qtbot, window)
    window.commands["find_edition"].trigger()
    until(qtbot, lambda: "may be the Korean edition" in asked(window))
    window.messages.offer_button.click()
    until(qtbot, lambda: not window.commands["find_edition"].isEnabled())
    settle(qtbot, window)


def test_editions_that_were_aligned_before_are_kept_once_the_reader_wants_that(
    qtbot: QtBot, unpaired: tuple[int, int], open_window: OpenWindow, library_path: Path
) -> None:
    Settings(library_path).set(REMEMBER_EDITIONS, False)
    with Library.open(library_path) as library:
        library.pair(*unpaired)
        alignment_of(library, unpaired[0])
        assert list(library.memory.units()) == []
    window = open_window()
    settle(qtbot, window)
    assert not window.commands["remember_editions"].isChecked()
    window.commands["remember_editions"].trigger()
    settle(qtbot, window)
    with Library.open(library_path) as library:
        kept = {unit.text for unit in library.memory.units()}
        article = library.article(unpaired[0])
    assert kept & {sentence.text for sentence in article.sentences}


def _korean_first(qtbot: QtBot, window: MainWindow, server: FileServer) -> None:
    """Adds the Korean page, then the English one that names it."""
    for path in ("/ko/1", "/en/1"):
        window.adding.fetch(server.url(path))
        settle(qtbot, window)


def test_an_edition_that_is_in_the_library_is_paired_on_request(
    qtbot: QtBot, window: MainWindow, server: FileServer, library_path: Path
) -> None:
    _korean_first(qtbot, window, server)
    asked_before = len(server.asked("/ko/1"))
    dismiss_others(window, "Korean edition")
    assert asked(window) == "This article has a Korean edition."
    assert window.messages.offer_button.text() == "Pair with “마침내 비”"
    window.messages.offer_button.click()
    until(qtbot, lambda: "counterpart" in window.reading_view.sides)
    settle(qtbot, window)
    assert asked(window) == "Paired with “마침내 비”."
    assert len(server.asked("/ko/1")) == asked_before
    with Library.open(library_path) as library:
        assert all(each.counterpart for each in library.articles())
        assert len(library.articles()) == 2


def test_with_the_setting_an_edition_in_the_library_is_paired_at_once(
    qtbot: QtBot, window: MainWindow, server: FileServer, library_path: Path
) -> None:
    window.adding.fetch(server.url("/ko/1"))
    settle(qtbot, window)
    Settings(library_path).set(FETCH_EDITION, True)
    asked_before = len(server.asked("/ko/1"))
    window.adding.fetch(server.url("/en/1"))
    settle(qtbot, window)
    until(qtbot, lambda: "counterpart" in window.reading_view.sides)
    assert len(server.asked("/ko/1")) == asked_before
    with Library.open(library_path) as library:
        assert all(each.counterpart for each in library.articles())
