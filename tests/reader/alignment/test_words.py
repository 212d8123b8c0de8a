"""Names by their consonants, forms of words, and the word list."""

from __future__ import annotations

import subprocess
import sys
from importlib.resources import files

import pytest

from reader.alignment.inflection import english_lemmas, korean_stems, verb_forms
from reader.alignment.lexicon import lexicon
from reader.alignment.romanisation import english_skeletons, hangul_skeleton
from reader.alignment.tokens import KNOWN, LATIN, tokens_of


@pytest.mark.parametrize(
    ("english", "korean"),
    [
        ("Zakharova", "자하로바"),
        ("Amundsen", "아문센"),
        ("Washington", "워싱턴"),
        ("Goseong", "고성"),
        ("Wolf", "울프"),
        ("Charles", "찰스"),
        ("Sejong", "세종"),
        ("Venter", "벤터"),
        ("Schmidt", "슈미트"),
        ("Xavier", "자비에"),
        ("Churchill", "처칠"),
        ("Myung-bak", "명박"),
    ],
)
def test_a_name_meets_its_korean_spelling(english: str, korean: str) -> None:
    assert hangul_skeleton(korean) in english_skeletons(english)


@pytest.mark.parametrize(("english", "korean"), [("Zakharova", "워싱턴"), ("Berlin", "파리")])
def test_different_names_do_not_meet(english: str, korean: str) -> None:
    assert hangul_skeleton(korean) not in english_skeletons(english)


def test_skeletons_stay_few_and_letters_only_count() -> None:
    assert len(english_skeletons("chchchchchrsrsrsrs")) <= 24
    assert english_skeletons("O'Brien-2") == english_skeletons("OBrien")
    assert hangul_skeleton("abc") == ""


@pytest.mark.parametrize(
    ("verb", "form"),
    [
        ("밝히다", "밝혔다"),
        ("말하다", "말했다"),
        ("죽다", "죽었다"),
        ("가다", "갔고"),
        ("돕다", "도왔다"),
        ("오르다", "올랐다"),
        ("만들다", "만든다"),
        ("듣다", "들었다"),
        ("짓다", "지었다"),
        ("세우다", "세웠다"),
        ("지키다", "지켜"),
    ],
)
def test_a_verb_is_found_in_its_forms(verb: str, form: str) -> None:
    forms = verb_forms(verb)
    assert any(form.startswith(each) for each in forms)
    assert all(len(each) > 1 for each in forms)


def test_particles_come_off() -> None:
    assert "정부" in korean_stems("정부는")
    assert "서울" in korean_stems("서울에서는")
    assert korean_stems("은") == ["은"]


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("studies", "study"), ("planned", "plan"), ("making", "make"), ("wolves", "wolf")],
)
def test_english_forms_lead_to_their_lemma(form: str, lemma: str) -> None:
    assert lemma in english_lemmas(form)


def test_the_word_list_is_well_formed() -> None:
    pairs = 0
    for file in (files("reader.alignment") / "words").iterdir():
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            if line.startswith("#"):
                continue
            left, tab, right = line.partition("\t")
            where = f"{file.name}:{number}: {line}"
            assert tab, where
            assert left == left.lower(), where
            english = [each.strip() for each in left.split(",")]
            korean = [each.strip() for each in right.split(",")]
            assert all(english), where
            assert all(korean), where
            pairs += len(english) * len(korean)
    assert pairs >= 2000


def test_the_word_list_works_in_both_directions() -> None:
    known = lexicon()
    assert set(known.english["president"]) & set(known.korean["대통령"])
    assert "=미국" in known.keys_in("미국지질조사국은", korean_stems("미국지질조사국은"))


def keys(text: str, language: str) -> set[str]:
    tokens = tokens_of(text, "ko" if language == "ko" else "en")
    return {key for token in tokens for key in token.keys}


@pytest.mark.parametrize(
    ("english", "korean"),
    [
        ("The prime minister resigned.", "총리가 사임했다."),
        ("EADS", "EADS는"),
        ("the iPhone's battery", "iPhone의 배터리"),
        ("Lee Sang-hoon", "이상훈"),
        ("U.S. officials", "미국 관리들"),
        ("3,000 troops", "병력 3천 명"),
    ],
)
def test_tokens_of_both_languages_meet(english: str, korean: str) -> None:
    assert keys(english, "en") & keys(korean, "ko")


def test_tokens_know_their_kind() -> None:
    kinds = {token.kind for token in tokens_of("IAEA 총장은 말했다", "ko")}
    assert {LATIN, KNOWN} <= kinds
    assert tokens_of("", "ko") == tokens_of("of the", "en") == []


def test_importing_the_package_reads_no_word_list() -> None:
    code = (
        "import sys, reader.alignment;"
        "print([m for m in sys.modules if m.startswith('reader.alignment')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "lexicon" not in done.stdout
