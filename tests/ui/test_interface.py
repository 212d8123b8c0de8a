"""The window speaks English and Korean completely, and tells times in both."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import OpenWindow
from ui.interface import (
    badge,
    full_time,
    interface_language,
    key_names,
    language,
    language_name,
    relative_time,
    short_number,
    speak,
)
from ui.resources import resource

PROJECT = Path(__file__).parents[2]
_PLACE = re.compile(r"%n|\{\w*\}")
SEOUL = timezone(timedelta(hours=9))
NOW = datetime(2025, 3, 5, 12, 0, tzinfo=UTC)


def messages(file: Path) -> dict[tuple[str, str], list[str]]:
    """The finished translations in a .ts file by context and source text."""
    found: dict[tuple[str, str], list[str]] = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation] or [translation.text or ""]
            unfinished = translation.get("type") == "unfinished"
            key = (context.findtext("name", ""), message.findtext("source", ""))
            found[key] = [] if unfinished else forms
    return found


@pytest.fixture(scope="module")
def in_the_code(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """Every text of the interface, as Qt's own tool finds it in the code."""
    file = tmp_path_factory.mktemp("texts") / "found_ko.ts"
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    sources = [str(path) for path in sorted((PROJECT / "ui").rglob("*.py"))]
    subprocess.run([tool, *sources, "-ts", file], check=True, capture_output=True)
    return set(messages(file))


def test_no_text_lacks_a_korean_translation(in_the_code: set[tuple[str, str]]) -> None:
    translated = messages(resource("translations", "naranhi_ko.ts"))
    assert sorted(in_the_code - translated.keys()) == []
    assert sorted(key for key, forms in translated.items() if not all(forms) or not forms) == []
    assert sorted(translated.keys() - in_the_code) == []


def test_translations_keep_what_is_filled_in() -> None:
    for (_context, source), forms in messages(resource("translations", "naranhi_ko.ts")).items():
        for form in forms:
            assert set(_PLACE.findall(form)) == set(_PLACE.findall(source)), source


def test_the_compiled_translation_is_that_of_the_source(qapp: QApplication) -> None:
    speak("ko")
    for (context, source), forms in messages(resource("translations", "naranhi_ko.ts")).items():
        if "%n" not in source:
            assert QCoreApplication.translate(context, source) == forms[0]


def test_english_counts_one_and_many(qapp: QApplication) -> None:
    def deleted(count: int) -> str:
        return QCoreApplication.translate("ArticlesController", "Deleted %n article(s).", "", count)

    speak("en")
    assert deleted(1) == "Deleted 1 article."
    assert deleted(3) == "Deleted 3 articles."
    speak("ko")
    assert deleted(3) == "기사 3건을 삭제했습니다."


def test_the_window_speaks_korean(qtbot: QtBot, open_window: OpenWindow) -> None:
    speak("ko")
    window = open_window()
    assert window.commands["star"].text() == "별표"
    assert window.sections.view.model().index(0, 0).data() == "모든 기사"
    assert window.articles.field.placeholderText() == "기사 찾기"


@pytest.mark.parametrize(
    ("before", "english", "korean"),
    [
        (timedelta(seconds=20), "now", "방금"),
        (timedelta(minutes=5), "5 min", "5분 전"),
        (timedelta(hours=3), "3 h", "3시간 전"),
        (timedelta(days=2), "2 d", "2일 전"),
        (timedelta(days=30), "3 Feb", "2월 3일"),
        (timedelta(days=132), "24 Oct 2024", "2024. 10. 24."),
        (-timedelta(days=1), "6 Mar", "3월 6일"),
    ],
)
def test_times_are_told_as_people_tell_them(
    qapp: QApplication, before: timedelta, english: str, korean: str
) -> None:
    speak("en")
    assert relative_time(NOW - before, NOW) == english
    speak("ko")
    assert relative_time(NOW - before, NOW) == korean


def test_a_whole_time_is_the_readers_own(qapp: QApplication) -> None:
    moment = datetime(2024, 10, 25, 8, 24, tzinfo=SEOUL)
    local = moment.astimezone()
    speak("en")
    assert full_time(moment) == f"{local.day} October 2024, {local:%H:%M}"
    speak("ko")
    assert full_time(moment).startswith(f"2024년 10월 {local.day}일 ")


def test_badges_and_numbers() -> None:
    assert [badge("en", False), badge("ko", False)] == ["EN", "한"]
    assert [badge("en", True), badge("ko", True)] == ["EN⇄한", "한⇄EN"]
    assert [short_number(0), short_number(1234)] == ["", "1,234"]


def test_the_language_is_ours_or_the_systems() -> None:
    assert interface_language("ko") == "ko"
    assert interface_language("en") == "en"
    assert interface_language("fr") in ("en", "ko")
    assert interface_language(None) in ("en", "ko")


def test_speaking_is_remembered(qapp: QApplication) -> None:
    speak("ko")
    assert language() == "ko"


def test_keys_are_named_as_they_are_labelled(qapp: QApplication) -> None:
    keys = ("Return", "Ctrl+Return", "Shift+Left", "Up", "Ctrl++")
    assert [key_names(each) for each in keys] == ["Enter", "Ctrl+Enter", "Shift+←", "↑", "Ctrl++"]


def test_qt_speaks_korean_too(qapp: QApplication) -> None:
    speak("ko")
    for text in ("&Look in:", "Files of &type:", "&Open"):
        assert QCoreApplication.translate("QFileDialog", text) != text


def test_languages_are_named_in_the_interfaces_language(qapp: QApplication) -> None:
    assert [language_name("en"), language_name("ko")] == ["English", "한국어"]
    speak("ko")
    assert [language_name("en"), language_name("ko")] == ["영어", "한국어"]
