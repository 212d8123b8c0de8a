"""The reader's own translations: they win, they are marked, and they can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library import Library, MemoryUnit, Remembered


def shown(library: Library, model: str | None = None) -> Remembered | None:
    return library.memory.remembered(["One."], "en", "ko", model).get("One.")


@pytest.mark.parametrize("model", [None, "m1", "m2"])
def test_a_correction_is_never_overwritten_by_a_machine(
    library: Library, model: str | None
) -> None:
    assert library.memory.correct({"One.": "하나"}, "en", "ko", "m1") == {"One.": None}
    library.memory.remember({"One.": "일"}, "en", "ko", "m1")
    library.memory.remember({"One.": "1"}, "en", "ko", "m2")
    assert shown(library, model) == Remembered("One.", "하나", "m1", "corrected")


def test_a_correction_can_be_taken_back_and_put_back(library: Library) -> None:
    library.memory.remember({"One.": "일"}, "en", "ko", "m1")
    library.memory.correct({"One.": "하나"}, "en", "ko", "m1")
    before = library.memory.correct({"One.": "한"}, "en", "ko", "m2")["One."]
    assert before == Remembered("One.", "하나", "m1", "corrected")
    library.memory.correct({"One.": before.translation}, "en", "ko", before.model)
    assert shown(library) == before
    assert library.memory.revert(["One.", "Two."], "en", "ko") == {"One.": before}
    assert shown(library) == Remembered("One.", "일", "m1", "machine")
    assert library.memory.revert(["One."], "en", "ko") == {}


def test_there_is_one_correction_of_a_sentence_whatever_model_it_corrects(library: Library) -> None:
    library.memory.correct({"One.": "하나"}, "en", "ko", "m1")
    library.memory.correct({"One.": "한"}, "en", "ko", "m2")
    assert shown(library) == Remembered("One.", "한", "m2", "corrected")
    library.memory.revert(["One."], "en", "ko")
    assert shown(library) is None
    assert list(library.memory.units()) == []
    assert library.memory.near("One!", "en", "ko") == []


def test_a_sentence_that_was_forgotten_can_be_remembered_again(library: Library) -> None:
    library.memory.correct({"One of the two.": "하나"}, "en", "ko", "")
    library.memory.revert(["One of the two."], "en", "ko")
    library.memory.remember({"One of the two.": "둘 중 하나"}, "en", "ko", "m1")
    assert [match.translation for match in library.memory.near("One of the ten.", "en", "ko")] == [
        "둘 중 하나"
    ]


def test_directions_stay_apart(library: Library) -> None:
    library.memory.correct({"One.": "하나"}, "en", "ko", "")
    assert library.memory.revert(["One."], "ko", "en") == {}
    assert shown(library) is not None


def test_a_correction_is_kept_as_one_line_and_composed(library: Library) -> None:
    library.memory.correct({"One.": " 하\n나\u2028둘\x00 "}, "en", "ko", "")
    found = shown(library)
    assert found is not None
    assert found.translation == "하 나 둘"


@pytest.mark.parametrize("text", ["", "  ", "\n\t\x00"])
def test_an_empty_correction_is_refused_and_changes_nothing(library: Library, text: str) -> None:
    with pytest.raises(LibraryError, match="cannot be empty"):
        library.memory.correct({"Two.": "둘", "One.": text}, "en", "ko", "")
    assert library.memory.remembered(["One.", "Two."], "en", "ko", None) == {}


def test_another_persons_translation_goes_between(library: Library, folder: Path) -> None:
    library.memory.remember({"One.": "일"}, "en", "ko", "m1")
    library.memory.merge(
        [MemoryUnit("One.", "하나", "en", "ko", "human", "", "2020-01-01T00:00:00.000000+00:00")]
    )
    found = shown(library, "m1")
    assert found is not None
    assert (found.translation, found.origin) == ("하나", "human")
    library.memory.correct({"One.": "한"}, "en", "ko", "m1")
    found = shown(library, "m1")
    assert found is not None
    assert found.origin == "corrected"


def test_of_two_of_the_same_making_the_newer_one_stays(library: Library) -> None:
    def unit(translation: str, year: int, model: str = "") -> MemoryUnit:
        made = f"{year}-01-01T00:00:00.000000+00:00"
        return MemoryUnit("One.", translation, "en", "ko", "human", model, made)

    first = library.memory.merge([unit("가", 2020), unit("나", 2021, "m"), unit("다", 2019)])
    assert (first.added, first.changed, first.unchanged) == (1, 1, 1)
    found = shown(library)
    assert found is not None
    assert found.translation == "나"
    again = library.memory.merge([unit("나", 2024)])
    assert (again.added, again.changed, again.unchanged) == (0, 0, 1)
    assert len(list(library.memory.units())) == 1


def test_what_a_glossary_made_goes_with_the_rendering_it_was_made_of(library: Library) -> None:
    library.memory.remember({"One.": "일"}, "en", "ko", "m1")
    library.memory.adapt({"One.": ("f1", "하나")}, "en", "ko", "m1")
    found = shown(library)
    assert found is not None
    assert (found.translation, found.terms, found.adapted) == ("일", "f1", "하나")
    library.memory.remember({"One.": "1"}, "en", "ko", "m1")
    found = shown(library)
    assert found is not None
    assert (found.translation, found.terms, found.adapted) == ("1", "", None)
