"""The translation memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library import Library, Remembered


def test_what_was_remembered_is_found_by_its_text(library: Library) -> None:
    library.memory.remember({"One.": "하나.", "Two.": "둘."}, "en", "ko", "m1")
    assert library.memory.remembered(["Two.", "Three.", "Two."], "en", "ko", "m1") == {
        "Two.": Remembered("Two.", "둘.", "m1", "machine")
    }
    assert library.memory.remembered(["Two."], "ko", "en", "m1") == {}
    assert library.memory.remembered(["Two."], "en", "ko", "m2") == {}
    assert library.memory.remembered([], "en", "ko", None) == {}


def test_a_later_rendering_of_a_model_replaces_its_earlier_one(library: Library) -> None:
    library.memory.remember({"One.": "하나"}, "en", "ko", "m1")
    library.memory.remember({"One.": "하나."}, "en", "ko", "m1")
    assert library.memory.remembered(["One."], "en", "ko", "m1")["One."].translation == "하나."


def test_of_several_models_the_newest_is_taken(library: Library) -> None:
    library.memory.remember({"One.": "일"}, "en", "ko", "m9")
    library.memory.remember({"One.": "하나"}, "en", "ko", "m1")
    assert library.memory.remembered(["One."], "en", "ko", None)["One."].model == "m1"
    library.memory.remember({"One.": "일."}, "en", "ko", "m9")
    assert library.memory.remembered(["One."], "en", "ko", None)["One."].translation == "일."
    assert library.memory.remembered(["One."], "en", "ko", "m1")["One."].translation == "하나"


def test_models_that_do_not_count(library: Library) -> None:
    library.memory.remember({"One.": "하나"}, "en", "ko", "m1")
    library.memory.remember({"One.": "일", "Two.": "이"}, "en", "ko", "m-trial-2")
    found = library.memory.remembered(["One.", "Two."], "en", "ko", None, ignoring="*-trial-*")
    assert found == {"One.": Remembered("One.", "하나", "m1", "machine")}
    library.memory.correct({"Two.": "둘"}, "en", "ko", "m-trial-2")
    found = library.memory.remembered(["Two."], "en", "ko", None, ignoring="*-trial-*")
    assert found["Two."].translation == "둘"


@pytest.mark.parametrize("model", [None, "m1", "m2"])
def test_a_correction_wins_for_every_model(library: Library, model: str | None) -> None:
    library.memory.remember({"One.": "일"}, "en", "ko", "m1")
    library.memory.correct({"One.": "하나"}, "en", "ko", "m1")
    library.memory.remember({"One.": "한"}, "en", "ko", "m1")
    library.memory.remember({"One.": "1"}, "en", "ko", "m2")
    expected = Remembered("One.", "하나", "m1", "corrected")
    assert library.memory.remembered(["One."], "en", "ko", model) == {"One.": expected}


def test_thousands_at_once(library: Library) -> None:
    texts = [f"Sentence {number}, “quoted” 문장 \U0001f389." for number in range(3000)]
    library.memory.remember({text: text[::-1] for text in texts}, "en", "ko", "m1")
    found = library.memory.remembered(texts, "en", "ko", "m1")
    assert list(map(str, sorted(found))) == sorted(texts)
    assert all(found[text].translation == text[::-1] for text in texts)


@pytest.mark.parametrize("text", ["a\0b", "'; DROP TABLE article; --", "e\u0301", "é", "\ufeff"])
def test_texts_are_taken_literally(library: Library, text: str) -> None:
    library.memory.remember({text: text}, "en", "ko", "m1")
    assert library.memory.remembered([text], "en", "ko", "m1")[text].translation == text
    assert library.memory.remembered(["a", "e"], "en", "ko", "m1") == {}


def test_all_or_none_are_remembered(library: Library, folder: Path) -> None:
    with pytest.raises(LibraryError, match="broken character"):
        library.memory.remember({"One.": "하나", "Two.": "\ud800"}, "en", "ko", "m1")
    assert library.memory.remembered(["One.", "Two."], "en", "ko", None) == {}
