"""Where terms stand, and whether their translations came out."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest

from reader.article import Language
from reader.glossary import Glossary
from reader.library import GlossaryEntry


def entry(term: str, translation: str, source: Language = "en", **more: Any) -> GlossaryEntry:
    return GlossaryEntry(term, translation, source, "ko" if source == "en" else "en", **more)


def matched(term: str, text: str, source: Language = "en", **more: Any) -> list[str]:
    found = Glossary([entry(term, "x", source, **more)]).find(text)
    return [text[each.start : each.end] + each.suffix for each in found]


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("Fed", "The Fed's rate. FED! fed? Federal, feds.", ["Fed's", "FED", "fed"]),
        (
            "interest rate",
            "Interest rates and interest\nrate's",
            ["Interest rates", "interest\nrate's"],
        ),
        ("county", "Two counties, one county; a county's.", ["counties", "county", "county's"]),
        ("new", "The news is new.", ["new"]),
        ("NGO", "NGOs and an NGO", ["NGOs", "NGO"]),
        ("C++", "In C++ and C.", ["C++"]),
        ("King's Speech", "The King’s Speech won.", ["King’s Speech"]),
        ("bank", "Seoul-bank, banking, bank-led", ["bank", "bank"]),
        ("G7", "The G7 and G77.", ["G7"]),
    ],
)
def test_an_english_term_and_its_endings(term: str, text: str, found: list[str]) -> None:
    assert matched(term, text) == found


@pytest.mark.parametrize(
    ("term", "text", "count"),
    [
        ("학교", "학교에서 학교는 학교 학교로부터의 학교들에게도 학교입니다 학교였다", 7),
        ("학교", "학교장 초등학교 학교폭력이 학교생활", 0),
        ("한국", "한국은행은 한국은 “한국”이라고", 2),
        ("한국은행", "한국은행장, 한국은행이", 1),
        ("연준", "연준(Fed)은 연준이었다. 미연준", 2),
        ("NATO", "NATO는 NATO에 NATOX", 2),
    ],
)
def test_a_korean_term_and_its_particles(term: str, text: str, count: int) -> None:
    assert len(matched(term, text, "ko")) == count


def test_case_counts_if_it_is_to() -> None:
    assert matched("US", "The US told us.", case_sensitive=True) == ["US"]
    assert matched("US", "The US told us.") == ["US", "us"]


def test_parts_of_words_count_if_they_are_to() -> None:
    assert matched("bank", "Banking embankment", whole_word=False) == ["Bank", "bank"]
    assert matched("학교", "초등학교장", "ko", whole_word=False) == ["학교"]


def test_the_longer_of_two_terms_counts() -> None:
    glossary = Glossary(
        [
            entry("bank", "은행"),
            entry("Bank of Korea", "한국은행"),
            entry("bank", "뱅크", case_sensitive=True),
        ]
    )
    found = glossary.find("The Bank of Korea is a bank.")
    assert [each.entry.translation for each in found] == ["한국은행", "뱅크"]


def test_decomposed_text_is_the_same_text() -> None:
    glossary = Glossary([entry("학교", "school", "ko")])
    assert len(glossary.find(unicodedata.normalize("NFD", "학교에서"))) == 1
    assert not glossary.missing("학교에서", unicodedata.normalize("NFD", "At school."))


@pytest.mark.parametrize(
    ("wanted", "translation", "comes"),
    [
        ("연준", "연준이 금리를 올렸다.", True),
        ("연준", "미국연준의 결정", True),
        ("연준", "연방준비제도", False),
        ("원", "1달러는 1,300 원이다", True),
        ("원", "병원에 갔다", False),
        ("한국 은행", "한국\u00a0은행이", True),
        ("NATO", "NATO는", True),
        ("NATO", "NATOX는", False),
    ],
)
def test_a_korean_word_comes_out(wanted: str, translation: str, comes: bool) -> None:
    glossary = Glossary([entry("x", wanted)])
    assert (not glossary.missing("x", translation)) is comes


@pytest.mark.parametrize(
    ("wanted", "translation", "comes"),
    [
        ("sea women", "Sea women's work", True),
        ("Fed", "The Feds did", False),
        ("Fed", "The fed did", False),
        ("Fed", "Federal", False),
        ("haenyeo", "Haenyeo dive.", True),
        ("haenyeo", "The haenyeos dive.", True),
        ("haenyeo", "HAENYEO dive.", False),
    ],
)
def test_an_english_word_comes_out(wanted: str, translation: str, comes: bool) -> None:
    glossary = Glossary([entry("말", wanted, "ko")])
    assert (not glossary.missing("말", translation)) is comes


def test_the_fingerprint_is_of_the_entries_that_touch_a_sentence() -> None:
    text = "The Fed met."
    one = Glossary([entry("Fed", "연준")])
    assert one.fingerprint("Nothing.") == ""
    more = Glossary([entry("bank", "은행"), entry("Fed", "연준", id=7, note="A note")])
    assert one.fingerprint(text) == more.fingerprint(text) != ""
    for other in (
        entry("Fed", "연방"),
        entry("Fed", "연준", case_sensitive=True),
        entry("Fed", "연준", whole_word=False),
    ):
        assert Glossary([other]).fingerprint(text) != one.fingerprint(text)


def test_a_narrowed_glossary_finds_the_same() -> None:
    glossary = Glossary([entry("county", "군"), entry("Fed", "연준"), entry("O'Neill", "오닐")])
    texts = ["Two counties.", "O’Neill spoke."]
    narrowed = glossary.narrowed(texts)
    assert [each.term for each in narrowed.entries] == ["county", "O'Neill"]
    assert [glossary.find(text) for text in texts] == [narrowed.find(text) for text in texts]
    assert not Glossary()
    assert Glossary().find("Fed") == ()
