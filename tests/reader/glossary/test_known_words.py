"""Words of the word list in plain renderings, replaced by what the reader wants."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reader.article import Language
from reader.glossary import Glossary
from reader.glossary.known_words import known_words, with_wanted
from reader.library import GlossaryEntry


def entry(term: str, translation: str, source: Language = "en") -> GlossaryEntry:
    return GlossaryEntry(term, translation, source, "ko" if source == "en" else "en")


@pytest.mark.parametrize(
    ("term", "source", "word"),
    [
        ("canal", "en", "운하"),
        ("Canals", "en", "운하"),
        ("the canal", "en", "운하"),
        ("king", "en", "임금"),
        ("treaties", "en", "조약"),
        ("women", "en", "여성"),
        ("바다", "ko", "sea"),
        ("운하", "ko", "canal"),
        ("임금", "ko", "king"),
    ],
)
def test_the_word_list_gives_words_for_a_term(term: str, source: Language, word: str) -> None:
    assert word in known_words(term, source)


def test_a_dictionary_form_stands_in_no_sentence_and_is_not_looked_for() -> None:
    assert not any(word.endswith("하다") for word in known_words("announce", "en"))
    assert known_words("xyzzy", "en") == ()


@pytest.mark.parametrize(
    ("term", "by", "plain", "expected"),
    [
        ("canal", "수로", "운하가 열렸다.", "수로가 열렸다."),
        ("canal", "물길", "운하가 열렸고 배가 왔다.", "물길이 열렸고 배가 왔다."),
        ("canal", "물길", "그는 운하를 팠다.", "그는 물길을 팠다."),
        ("canal", "물길", "수에즈 운하와 바다", "수에즈 물길과 바다"),
        ("canal", "물길", "그것은 운하였다.", "그것은 물길이었다."),
        ("canal", "골짜기 물", "배는 운하로 간다.", "배는 골짜기 물로 간다."),
        ("canal", "물길", "“운하”라는 말", "“물길”이라는 말"),
        ("canal", "수로", "영어에는 운하에 관한 말이 있다.", "영어에는 수로에 관한 말이 있다."),
        ("treaty", "약정", "조약은 조약이다.", None),
        ("treaty", "약정", "협정과 조약은 다르다.", None),
        ("canal", "수로", "운하지대의 문장", None),
        ("bird", "날짐승", "새 글자를 새로 만들었다.", None),
        ("bird", "날짐승", "새가 운다.", "날짐승이 운다."),
        ("capital", "서울", "그렇게 할 수도 있다.", None),
    ],
)
def test_a_korean_word_is_replaced_with_its_particle(
    term: str, by: str, plain: str, expected: str | None
) -> None:
    assert with_wanted(plain, entry(term, by), 1) == expected


@pytest.mark.parametrize(
    ("term", "by", "plain", "expected"),
    [
        ("운하", "waterway", "A canal was dug.", "A waterway was dug."),
        ("운하", "inlet", "It is a canal.", "It is an inlet."),
        ("운하", "inlet", "Two canals were dug.", "Two inlets were dug."),
        ("운하", "fairway city", "The canals’ locks", "The fairway cities’ locks"),
        ("조약", "pact", "The treaties held.", "The pacts held."),
        ("여성", "lady", "The women dive.", "The ladies dive."),
        ("임금", "the monarch", "The king spoke.", "The monarch spoke."),
        ("임금", "the monarch", "Then a wise king spoke.", "Then a wise monarch spoke."),
        ("임금", "the monarch", "King Sejong spoke.", None),
        ("임금", "monarch", "He went to King George Island.", None),
        ("임금", "the monarch", "Kings spoke.", "The monarchs spoke."),
        ("운하", "waterway", "The Panama Canal opened.", "The Panama Waterway opened."),
        ("조약", "accord", "The treaty is a treaty.", None),
        ("발표", "statement", "It will announce a plan.", None),
        ("여행", "trip", "They travel far.", None),
        ("여행", "trip", "The travel was long.", "The trip was long."),
    ],
)
def test_an_english_word_is_replaced_with_article_and_number(
    term: str, by: str, plain: str, expected: str | None
) -> None:
    assert with_wanted(plain, entry(term, by, "ko"), 1) == expected


def test_as_often_as_the_term_stands_in_the_source() -> None:
    wanted = entry("canal", "수로")
    assert with_wanted("운하와 운하는", wanted, 2) == "수로와 수로는"
    assert with_wanted("운하는", wanted, 2) == "수로는"


def test_a_word_that_the_list_knows_needs_no_model() -> None:
    def translate(texts: Sequence[str]) -> dict[str, str]:
        raise AssertionError(texts)

    applier = Glossary([entry("canal", "수로")]).applier(translate)
    plain = {"The canal was run by the U.S.": "운하는 미국이 관리했다."}
    assert applier.adapt(plain) == {"The canal was run by the U.S.": "수로는 미국이 관리했다."}


def test_what_shares_little_with_the_plain_rendering_is_no_improvement() -> None:
    text = "The king gave his people 28 letters."
    plain = "군왕은 새 글자를 다시 스물었다. 그래서 다시 만들었다."
    other = "세종대왕의 쇠로 만들물여세요. 그래서 다시 물었다."
    applier = Glossary([entry("king", "세종대왕")]).applier(
        lambda texts: dict.fromkeys(texts, other)
    )
    assert applier.adapt({text: plain}) == {text: None}


def test_an_article_before_the_wanted_word_is_no_part_of_it() -> None:
    glossary = Glossary([entry("임금", "the monarch", "ko")])
    assert not glossary.missing("임금이 말했다.", "A wise monarch spoke.")
    assert glossary.missing("임금이 말했다.", "The king spoke.")


@pytest.mark.parametrize(
    ("text", "term", "by", "plain", "expected"),
    [
        (
            "12 nations signed the Antarctic Treaty.",
            "treaty",
            "약정",
            "12개국이 남극조약에 서명했다.",
            "12개국이 남극약정에 서명했다.",
        ),
        ("The seal of the Canal Zone", "canal", "수로", "운하지대의 문장", "수로지대의 문장"),
        ("The government resigned.", "government", "당국", "행정부가 물러났다.", None),
    ],
)
def test_half_of_a_compound_whose_other_half_is_for_the_next_word(
    text: str, term: str, by: str, plain: str, expected: str | None
) -> None:
    applier = Glossary([entry(term, by)]).applier(lambda _texts: {})
    assert applier.adapt({text: plain}) == {text: expected}


def test_a_word_of_one_syllable_does_not_stand_in_the_way_of_a_longer_one() -> None:
    plain = "해마다 그 마을 바다의 밑바닥을 외운다."
    assert "해" in known_words("sea", "en")
    assert with_wanted(plain, entry("sea", "대양"), 1) == "해마다 그 마을 대양의 밑바닥을 외운다."


def test_an_irregular_plural_of_the_wanted_word_comes_out() -> None:
    applier = Glossary([entry("여자", "lady", "ko")]).applier(lambda _texts: {})
    assert applier.adapt({"여자들이 잠수했다.": "The women dived."}) == {
        "여자들이 잠수했다.": "The ladies dived."
    }
