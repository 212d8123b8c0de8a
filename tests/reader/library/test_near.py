"""Remembered sentences that are nearly the same."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.library import Library

FIXTURES = Path(__file__).parents[2] / "fixtures" / "library"
ENGLISH = {
    "The city will plant 12,000 trees by 2026, officials said on Monday.": "나무",
    "The council meets in September.": "의회",
    "Prices rose 2.1 percent from a year earlier, the bank said.": "물가",
}
KOREAN = {
    "서울시는 월요일 강변에 나무 1만2000그루를 심는다고 밝혔다.": "trees",
    "물가는 1년 전보다 2.1% 올랐다고 한국은행이 밝혔다.": "prices",
}


@pytest.fixture
def filled(library: Library) -> Library:
    library.memory.remember(ENGLISH, "en", "ko", "m1")
    library.memory.remember(KOREAN, "ko", "en", "m2")
    return library


@pytest.mark.parametrize(
    ("asked", "translation"),
    [
        ("The city will plant 15,000 trees by 2030, officials said on Friday.", "나무"),
        ("The council meets in October.", "의회"),
        ("The council  meets in September", "의회"),
        ("Prices rose 3 percent from a year earlier, the bank said.", "물가"),
    ],
)
def test_another_number_date_or_a_few_characters(
    filled: Library, asked: str, translation: str
) -> None:
    (match,) = filled.memory.near(asked, "en", "ko", least=0.5)
    assert match.translation == translation
    assert (match.origin, match.model) == ("machine", "m1")
    assert 0.5 <= match.score < 1
    assert any(each.changed for each in match.differences)


def test_korean_is_found_too_and_directions_stay_apart(filled: Library) -> None:
    asked = "물가는 1년 전보다 3.4% 올랐다고 한국은행이 밝혔다."
    (match,) = filled.memory.near(asked, "ko", "en")
    changed = [each for each in match.differences if each.changed]
    assert [asked[each.start : each.end] for each in changed] == ["3.4"]
    assert [match.text[each.other_start : each.other_end] for each in changed] == ["2.1"]
    assert filled.memory.near(asked, "en", "ko") == []


def test_the_sentence_itself_is_no_near_match(filled: Library) -> None:
    assert filled.memory.near("The council meets in September.", "en", "ko") == []
    assert filled.memory.near("Something else entirely happened there.", "en", "ko") == []
    assert filled.memory.near("", "en", "ko") == []


def test_the_likest_come_first_and_no_more_than_asked_for(library: Library) -> None:
    library.memory.remember(
        {f"Rates rose to {rate} percent.": str(rate) for rate in range(9)}, "en", "ko", "m"
    )
    library.memory.remember({"Rates fell to 3 percent.": "fell"}, "en", "ko", "m")
    matches = library.memory.near("Rates rose to 33 percent.", "en", "ko", most=4)
    assert matches[0].text == "Rates rose to 3 percent."
    assert [match.score for match in matches] == sorted([m.score for m in matches], reverse=True)
    assert len(matches) == 4
    assert len(library.memory.near("Rates rose to 33 percent.", "en", "ko", least=0.99)) == 0


def test_a_persons_translation_goes_before_a_machines(filled: Library) -> None:
    text = "The council meets in September."
    filled.memory.correct({text: "의회는 9월에 모인다."}, "en", "ko", "m1")
    filled.memory.remember({text: "의회!"}, "en", "ko", "m3")
    (match,) = filled.memory.near("The council meets in October.", "en", "ko")
    assert (match.translation, match.origin) == ("의회는 9월에 모인다.", "corrected")


def test_what_a_demonstration_made_is_left_out_where_it_is_to_be(filled: Library) -> None:
    model = "en_ko-demonstration-1.0"
    filled.memory.remember({"The council meets in November.": "십일월"}, "en", "ko", model)
    filled.memory.remember({"The council meets in September.": "시월"}, "en", "ko", model)
    asked = "The council meets in December."
    found = filled.memory.near(asked, "en", "ko", least=0.5)
    assert {each.translation for each in found} == {"십일월", "시월"}
    (match,) = filled.memory.near(
        asked, "en", "ko", most=1, least=0.5, ignoring="*-demonstration-*"
    )
    assert (match.translation, match.model) == ("의회", "m1")


def test_all_that_is_known_of_a_sentence(filled: Library) -> None:
    text = "The council meets in September."
    filled.memory.remember({text: "의회!"}, "en", "ko", "m3")
    filled.memory.correct({text: "의회는 9월에 모인다."}, "en", "ko", "m1")
    found = [(each.origin, each.model) for each in filled.memory.renderings(text, "en", "ko")]
    assert found == [("corrected", "m1"), ("machine", "m3"), ("machine", "m1")]
    assert filled.memory.renderings(text, "ko", "en") == []


def test_a_sentence_is_found_among_thousands_of_the_same_form(library: Library) -> None:
    library.memory.remember(
        {f"The won closed at {rate} per dollar, Seoul said.": "원" for rate in range(4000)},
        "en",
        "ko",
        "m",
    )
    assert library.memory.near("The won closed at 9,999 per dollar, Seoul said.", "en", "ko")


def test_what_was_remembered_before_can_be_found_by_its_like(folder: Path) -> None:
    folder.mkdir()
    shutil.copy(FIXTURES / "schema-1.db", folder / "library.db")
    with Library.open(folder) as library:
        (match,) = library.memory.near("Official said so.", "en", "ko")
        assert (match.text, match.origin) == ("Officials said so.", "corrected")
        assert match.translation == "당국자가 말했다."


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(max_size=40), asked=st.text(max_size=40))
def test_any_text_can_be_asked_for(filled: Library, text: str, asked: str) -> None:
    filled.memory.remember({text: "x"}, "en", "ko", "m9")
    for match in filled.memory.near(asked, "en", "ko", least=0):
        assert match.text != asked
        assert 0 <= match.score <= 1
