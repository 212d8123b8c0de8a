"""Making terms come out, whatever the model does with them.

The models here are tables: what they give for each sentence is written down, so that each way of
getting at a term can be seen alone. `tests/reader/translation/test_terms.py` has a real one.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reader.article import Language
from reader.glossary import Glossary
from reader.library import GlossaryEntry

FED = "The Fed raised rates on Monday, officials said."
FED_PLAIN = "연방준비제도는 월요일에 금리를 올렸다고 당국자들이 말했다."
DIVERS = "해녀들은 매일 바다로 들어간다고 말했다."
DIVERS_PLAIN = "The sea ladies say they go into the sea every day."


def entry(term: str, translation: str, source: Language = "en") -> GlossaryEntry:
    return GlossaryEntry(term, translation, source, "ko" if source == "en" else "en")


def adapted(
    text: str, plain: str, table: dict[str, str], *entries: GlossaryEntry
) -> tuple[str | None, list[str]]:
    """What comes of a sentence, and what the model was asked for."""
    asked: list[str] = []

    def translate(texts: Sequence[str]) -> dict[str, str]:
        asked.extend(texts)
        return {each: table[each] for each in texts if each in table}

    result = Glossary(entries).applier(translate).adapt({text: plain})
    return result.get(text, "nothing was lacking"), asked


def test_a_sentence_that_lacks_nothing_costs_nothing() -> None:
    result = adapted(FED, "연준은 올렸다.", {}, entry("Fed", "연준"), entry("bank", "은행"))
    assert result == ("nothing was lacking", [])


def test_the_models_own_word_is_replaced() -> None:
    table = {"Fed": "먹이다", "the Fed": "연방준비제도"}
    result, asked = adapted(FED, FED_PLAIN, table, entry("Fed", "연준"))
    assert result == "연준은 월요일에 금리를 올렸다고 당국자들이 말했다."
    assert asked[:3] == ["Fed", "Fed.", "the Fed"]
    assert "They talked about the Fed." in asked
    assert FED.replace("Fed", "Seoul") not in asked


def test_the_models_own_word_is_learnt_from_a_plain_sentence() -> None:
    table = {
        "Fed": "먹이다",
        "They talked about Fed.": "그들은 연방준비제도를 이야기했다.",
        "They talked about Seoul.": "그들은 서울을 이야기했다.",
    }
    result, _ = adapted(FED, FED_PLAIN, table, entry("Fed", "연준"))
    assert result == "연준은 월요일에 금리를 올렸다고 당국자들이 말했다."
    unlike = table | {"They talked about Seoul.": "모두 서울을 이야기했다."}
    assert adapted(FED, FED_PLAIN, unlike, entry("Fed", "연준"))[0] is None


def test_what_a_stand_in_shows_in_one_sentence_serves_the_others() -> None:
    plain = {
        "The Fed met.": "연방준비제도가 모였다.",
        FED: FED_PLAIN,
    }
    table = {"The Seoul met.": "서울이 모였다."}
    applier = Glossary([entry("Fed", "연준")]).applier(
        lambda texts: {each: table[each] for each in texts if each in table}
    )
    assert applier.adapt(plain) == {
        "The Fed met.": "연준이 모였다.",
        FED: "연준은 월요일에 금리를 올렸다고 당국자들이 말했다.",
    }


def test_the_wanted_word_is_written_into_the_sentence() -> None:
    source = FED.replace("Fed", "연준")
    table = {source: "연준이 월요일에 금리를 올렸다고 당국자들이 말했다."}
    result, _ = adapted(FED, FED_PLAIN, table, entry("Fed", "연준"))
    assert result == table[source]


def test_a_stand_in_takes_the_terms_place() -> None:
    table = {FED.replace("Fed", "Seoul"): "서울은 월요일에 금리를 올렸다고 당국자들이 말했다."}
    result, _ = adapted(FED, FED_PLAIN, table, entry("Fed", "국제통화기금(IMF)"))
    assert result == "국제통화기금(IMF)은 월요일에 금리를 올렸다고 당국자들이 말했다."


def test_a_stand_in_in_korean_keeps_its_particle_right() -> None:
    source = DIVERS.replace("해녀", "학교")
    table = {source: "The schools say they go into the sea every day."}
    result, asked = adapted(DIVERS, DIVERS_PLAIN, table, entry("해녀", "haenyeo", "ko"))
    assert source in asked
    assert result == "The haenyeos say they go into the sea every day."


def test_a_stand_in_that_is_there_already_is_not_used() -> None:
    text = FED.replace("officials", "officials in Seoul")
    plain = FED_PLAIN.replace("당국자", "서울의 당국자")
    _, asked = adapted(text, plain, {}, entry("Fed", "연준"))
    assert text.replace("Fed", "London") in asked
    assert text.replace("Fed", "Seoul") not in asked


def test_of_several_results_the_least_harmful_is_taken() -> None:
    table = {
        FED.replace("Fed", "연준"): "연준은 월요일에 말했다고 올렸다 금리.",
        FED.replace("Fed", "Seoul"): "서울은 월요일에 금리를 올렸다고 당국자들이 말했다.",
    }
    result, _ = adapted(FED, FED_PLAIN, table, entry("Fed", "연준"))
    assert result == "연준은 월요일에 금리를 올렸다고 당국자들이 말했다."


@pytest.mark.parametrize(
    "rendering",
    [
        "연준 연준 연준 연준",
        "연준",
        "저 푸른 초원 위에 연준과 함께 그림 같은 집을 짓고",
        "",
        "서울",
    ],
)
def test_what_harms_the_sentence_is_refused(rendering: str) -> None:
    trials = [FED.replace("Fed", word) for word in ("연준", "Seoul", "school")]
    result, _ = adapted(FED, FED_PLAIN, dict.fromkeys(trials, rendering), entry("Fed", "연준"))
    assert result is None


def test_a_word_that_stands_too_often_may_mean_something_else() -> None:
    plain = "은행은 다른 은행보다 먼저 월요일에 금리를 올렸다고 당국자들이 말했다."
    result, _ = adapted(FED, plain, {"Fed": "은행"}, entry("Fed", "연준"))
    assert result is None


def test_several_terms_in_one_sentence() -> None:
    entries = (entry("Fed", "연준"), entry("rate", "기준금리"))
    table = {
        "rate": "금리",
        FED.replace("Fed", "Seoul").replace("rate", "London"): "서울 런던.",
        FED.replace("Fed", "연준").replace("rate", "기준금리"): (
            "연준은 월요일에 금리를 올렸다고 당국자들이 말했다."
        ),
    }
    result, _ = adapted(FED, FED_PLAIN, table, *entries)
    assert result == "연준은 월요일에 기준금리를 올렸다고 당국자들이 말했다."


def test_some_of_the_terms_are_better_than_none() -> None:
    entries = (entry("Fed", "연준"), entry("said", "일렀다"))
    result, _ = adapted(FED, FED_PLAIN, {"Fed": "연방준비제도"}, *entries)
    assert result == "연준은 월요일에 금리를 올렸다고 당국자들이 말했다."


def test_a_sentence_that_is_the_term_needs_no_model() -> None:
    result, _ = adapted("The Fed", "그 연방준비제도", {}, entry("The Fed", "연준"))
    assert result == "연준"
    result, _ = adapted("“Fed!”", "“먹이!”", {}, entry("Fed", "연준"))
    assert result == "“연준!”"


def test_what_was_learnt_of_a_term_is_asked_for_once() -> None:
    asked: list[str] = []

    def translate(texts: Sequence[str]) -> dict[str, str]:
        asked.extend(texts)
        return {"Fed": "연방준비제도"}

    applier = Glossary([entry("Fed", "연준")]).applier(translate)
    applier.adapt({FED: FED_PLAIN, "The Fed met.": "연방준비제도가 만났다."})
    assert applier.adapt({"The Fed won.": "연방준비제도가 이겼다."}) == {
        "The Fed won.": "연준이 이겼다."
    }
    assert asked[:3] == ["Fed", "Fed.", "the Fed"]
    assert len(asked) == len(set(asked))


def test_a_model_that_fails_leaves_the_plain_rendering() -> None:
    assert adapted(FED, FED_PLAIN, {}, entry("Fed", "연준"))[0] is None
