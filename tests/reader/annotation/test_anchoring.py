"""Finding passages again, and saying so when they are gone."""

from __future__ import annotations

import time
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotation import Selector, anchor, select

ENGLISH = (
    "Seoul to plant trees along the river\n"
    "The city will plant 12,000 trees along the Han River by 2026, officials said on Monday. "
    "The trees, mostly willows, will give shade to walkers in summer.\n"
    "“We want a river that people can live with,” the mayor told reporters. "
    "Critics said the plan costs too much. Kim Min-ji, who runs by the river every morning, "
    "said she welcomed it.\n"
    "The budget must still pass the city council. The council meets in September."
)
KOREAN = (
    "서울시, 강변에 나무 심는다\n"
    "서울시는 2026년까지 한강변에 나무 1만2000그루를 심겠다고 월요일 밝혔다. "
    "버드나무가 대부분인 이 나무들은 여름에 산책하는 시민에게 그늘을 준다.\n"
    "시장은 기자들에게 “사람이 함께 살 수 있는 강을 원한다”고 말했다. "
    "비용이 너무 많이 든다는 비판도 나온다.\n"
    "예산은 시의회를 통과해야 한다. 시의회는 9월에 열린다."
)
PASSAGES = [
    (ENGLISH, "12,000 trees"),
    (ENGLISH, "The trees, mostly willows, will give shade to walkers in summer."),
    (ENGLISH, "“We want a river that people can live with,”"),
    (ENGLISH, "Critics said the plan costs too much."),
    (ENGLISH, "Seoul"),
    (ENGLISH, "September."),
    (KOREAN, "1만2000그루"),
    (KOREAN, "사람이 함께 살 수 있는 강"),
    (KOREAN, "예산은 시의회를 통과해야 한다."),
    (KOREAN, "시의회는 9월에 열린다."),
]


def mark(text: str, passage: str) -> Selector:
    start = text.index(passage)
    return select(text, start, start + len(passage))


def found(text: str, selector: Selector) -> str | None:
    span = anchor(text, selector)
    return None if span is None else text[slice(*span)]


@pytest.mark.parametrize(("text", "passage"), PASSAGES)
def test_an_unchanged_text(text: str, passage: str) -> None:
    start = text.index(passage)
    assert anchor(text, mark(text, passage)) == (start, start + len(passage))


@pytest.mark.parametrize(("text", "passage"), PASSAGES)
def test_a_text_with_a_new_beginning(text: str, passage: str) -> None:
    assert found("수정합니다. Corrected.\n" + text, mark(text, passage)) == passage


@pytest.mark.parametrize(("text", "passage"), PASSAGES)
def test_decomposed_hangul_is_the_same_text(text: str, passage: str) -> None:
    selector = mark(text, passage)
    decomposed = unicodedata.normalize("NFD", text)
    assert found(decomposed, selector) == unicodedata.normalize("NFD", passage)
    back = mark(decomposed, unicodedata.normalize("NFD", passage))
    assert found(text, back) == passage


@pytest.mark.parametrize(("text", "passage"), PASSAGES)
def test_typography_is_the_same_text(text: str, passage: str) -> None:
    changes = str.maketrans({"“": '"', "”": '"', "’": "'", " ": "\u00a0"})
    assert found(text.translate(changes), mark(text, passage)) == passage.translate(changes)


@pytest.mark.parametrize(("text", "passage"), PASSAGES)
def test_a_passage_that_was_cut_out_is_gone(text: str, passage: str) -> None:
    selector = mark(text, passage)
    without = text[: selector.start].rstrip(" ") + text[selector.end :]
    assert anchor(without, selector) is None


@pytest.mark.parametrize("text", [KOREAN, "", " ", "x", ENGLISH[200:260]])
def test_another_text_does_not_have_it(text: str) -> None:
    assert anchor(text, mark(ENGLISH, "12,000 trees along the Han River")) is None


@pytest.mark.parametrize(
    ("text", "passage", "old", "new", "now"),
    [
        (ENGLISH, "12,000 trees", "12,000", "15,000", "15,000 trees"),
        (ENGLISH, "costs too much", "costs", "cost", "cost too much"),
        (
            ENGLISH,
            "The trees, mostly willows, will give shade",
            "mostly willows,",
            "mostly willows and some maples,",
            "The trees, mostly willows and some maples, will give shade",
        ),
        (KOREAN, "1만2000그루를 심겠다고", "1만2000", "1만5000", "1만5000그루를 심겠다고"),
        (KOREAN, "그늘을 준다.", "준다", "제공한다", "그늘을 제공한다."),
        (KOREAN, "시의회를 통과해야 한다", "통과해야 한다", "거쳐야 한다", "시의회를 거쳐야 한다"),
    ],
)
def test_a_passage_that_was_edited(text: str, passage: str, old: str, new: str, now: str) -> None:
    assert found(text.replace(old, new), mark(text, passage)) == now


def test_of_equal_passages_the_one_in_its_context_is_found() -> None:
    text = "Kim said on Monday that it rained. Lee laughed. Kim said on Tuesday that it snowed."
    second = text.rindex("Kim")
    selector = select(text, second, second + 3)
    assert anchor("Kim and Lee met. " + text, selector) == (second + 17, second + 20)


def test_of_equal_passages_in_equal_context_the_nearest_is_found() -> None:
    row = "The council meets in September, as it does each year, in the old hall. "
    text = row * 5
    for start in range(0, len(text), len(row)):
        selector = select(text, start + 4, start + 11)
        assert anchor(text, selector) == (start + 4, start + 11)


def test_a_short_word_is_not_found_in_another_sentence() -> None:
    text = "Kim said on Monday that it rained. Lee laughed. Kim said on Tuesday that it snowed."
    second = text.rindex("Kim")
    assert anchor(text[:second], select(text, second, second + 3)) is None


def test_a_sentence_is_not_found_in_one_of_the_same_pattern() -> None:
    seoul = "The average temperature in Seoul was 12.3 degrees, 1.2 degrees above normal."
    busan = "The average temperature in Busan was 15.1 degrees, 1.4 degrees above normal."
    text = f"It was warm in the north. {seoul} Rain fell at night.\nThe south was warmer. {busan}"
    assert anchor(text.replace(seoul + " ", ""), mark(text, seoul)) is None


def test_a_long_passage_is_followed_to_another_place() -> None:
    passage = "The trees, mostly willows, will give shade to walkers in summer."
    moved = ENGLISH.replace(passage, "").rstrip() + "\n" + passage
    assert found(moved, mark(ENGLISH, passage)) == passage


def test_without_context_the_quote_alone_decides() -> None:
    assert found(ENGLISH, Selector("Critics said")) == "Critics said"
    assert anchor(ENGLISH, Selector("Critics sang")) is None
    assert anchor("a b a b a", Selector("a", start=5, end=6)) == (4, 5)


def test_a_prefix_chooses_among_quotes() -> None:
    second = ENGLISH.index("council. The") + 9
    assert anchor(ENGLISH, Selector("The", prefix="city council. ")) == (second, second + 3)


@pytest.mark.parametrize("exact", ["", "  ", "\u200b"])
def test_a_selector_without_text_is_nowhere(exact: str) -> None:
    assert anchor(ENGLISH, Selector(exact)) is None


def test_a_passage_over_several_rows() -> None:
    passage = ENGLISH[ENGLISH.index("will give shade") : ENGLISH.index("the mayor")].rstrip()
    assert "\n" in passage
    changed = ENGLISH.replace("12,000", "about 9,500").replace("walkers", "all walkers")
    assert found(changed, mark(ENGLISH, passage)) == passage.replace("walkers", "all walkers")


def test_emoji_count_as_code_points() -> None:
    text = "소식 👩‍👩‍👧 그리고 🇰🇷 깃발이 있다."
    assert found("🎉🎉 " + text, mark(text, "🇰🇷 깃발")) == "🇰🇷 깃발"


@given(st.text(), st.data())
def test_every_passage_of_any_text_is_found_where_it_is(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if text[start:end].strip():
        selector = select(text, start, end)
        assert anchor(text, selector) == (selector.start, selector.end)


@given(st.text("ab 가.\n", max_size=60), st.text("ab 가.\n", max_size=20), st.data())
def test_whatever_is_found_is_a_span_with_text(text: str, exact: str, data: st.DataObject) -> None:
    selector = Selector(
        exact,
        data.draw(st.text("ab 가.\n", max_size=8)),
        data.draw(st.text("ab 가.\n", max_size=8)),
        data.draw(st.integers(-5, 80)),
    )
    span = anchor(text, selector)
    assert span is None or 0 <= span[0] < span[1] <= len(text)


@pytest.mark.parametrize(
    ("text", "passage", "inside", "new"),
    [
        (
            ENGLISH,
            "The trees, mostly willows, will give shade to walkers in summer.\n“We want a river "
            "that people can live with,” the mayor told reporters.",
            "summer.\n",
            "They cost 300 won each, the office of parks said. ",
        ),
        (
            KOREAN,
            "서울시는 2026년까지 한강변에 나무 1만2000그루를 심겠다고 월요일 밝혔다. "
            "버드나무가 대부분인 이 나무들은 여름에 산책하는 시민에게 그늘을 준다.",
            "밝혔다. ",
            "올해 예산은 아직 정해지지 않았다. ",
        ),
    ],
)
def test_a_sentence_put_into_a_passage_is_part_of_it(
    text: str, passage: str, inside: str, new: str
) -> None:
    changed = text.replace(inside, inside + new)
    assert found(changed, mark(text, passage)) == passage.replace(inside, inside + new)


def test_of_a_torn_passage_the_greater_part_is_found() -> None:
    first = "Critics said the plan costs too much."
    second = "Kim Min-ji, who runs by the river every morning, said she welcomed it."
    torn = ENGLISH.replace(f"{first} {second}", "Others are glad.")
    torn = torn.replace("\n", f"\n{first} ", 1)
    torn += f" It is a warm room with a view.\n{second}"
    assert found(torn, mark(ENGLISH, f"{first} {second}")) == second


def test_of_a_passage_whose_second_sentence_is_gone_the_first_is_found() -> None:
    first = "서울시는 2026년까지 한강변에 나무 1만2000그루를 심겠다고 월요일 밝혔다."
    second = "버드나무가 대부분인 이 나무들은 여름에 산책하는 시민에게 그늘을 준다."
    changed = KOREAN.replace(f" {second}", "")
    assert found(changed, mark(KOREAN, f"{first} {second}")) == first


def test_a_word_goes_with_the_sentence_that_is_moved() -> None:
    sentence = "Critics said the plan costs too much. "
    moved = ENGLISH.replace(sentence, "") + " " + sentence
    selector = mark(ENGLISH, "Critics")
    assert anchor(moved, selector) == (moved.index("Critics"), moved.index("Critics") + 7)


def test_a_replaced_word_is_not_found_where_it_stands_elsewhere() -> None:
    text = "A year that can be divided by 4 is long. A year that can be divided by 100 is not."
    selector = mark(text, "year")
    now = anchor("A moon" + text[6:], selector)
    assert now is None or now == (2, 6)


def test_in_the_sentence_that_is_known_the_quote_needs_no_context() -> None:
    before = "The mayor said yes. The council said no."
    selector = select(before, 32, 36)
    after = "Yes, the city's mayor has said. No, as one heard the council, it said."
    assert anchor(after, selector) is None
    last = after.index("No, as")
    place = after.rindex("said")
    assert anchor(after, selector, (last, len(after))) == (place, place + 4)
    assert anchor(after, selector, (0, len(after))) is None


def test_in_another_sentence_than_the_known_one_it_is_another_passage() -> None:
    passage = "Kim Min-ji, who runs by the river every morning, said she welcomed it."
    selector = mark(ENGLISH, passage)
    changed = ENGLISH.replace(passage, "Runners are glad.") + "\n" + passage
    sentence = changed.index("Runners"), changed.index("Runners") + len("Runners are glad.")
    assert found(changed, selector) == passage
    assert anchor(changed, selector, sentence) is None
    in_place = Selector("said", "", "", ENGLISH.index("said the plan"))
    assert anchor(ENGLISH, in_place, (in_place.start - 9, in_place.start + 28)) is not None
    assert anchor(ENGLISH, in_place, (0, 36)) is None


def test_a_quote_that_stands_everywhere_is_found_in_no_time() -> None:
    text = "a" * 200_000
    selector = Selector("a" * 100_000, "a" * 32, "a" * 32, 60_000, 160_000)
    before = selector.start + 50_000
    began = time.perf_counter()
    assert anchor("b" + text, replace(selector, start=before, end=before + 100_000)) is not None
    assert anchor(text, replace(selector, start=5)) == (32, 100_032)
    assert anchor(text, replace(selector, start=900_000)) == (99_968, 199_968)
    assert time.perf_counter() - began < 5


def test_a_sentence_that_another_replaced_is_gone() -> None:
    text = "The city will plant 12,000 trees. Officials said so.\n“We want a river to live with.”"
    changed = text.replace("trees. Officials said so.", "trees, it said on Tuesday.")
    assert anchor(changed, mark(text, "Officials said so.")) is None


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("The rain began. It was cold, the minister said. The trains stood still all day.", "said"),
        (
            "비가 내렸다. 내일은 더 춥겠다고 장관이 말했다. 열차는 온종일 멈춰 서 있었다.",
            "말했다",
        ),
    ],
)
def test_a_word_of_a_deleted_sentence_is_not_found_in_the_one_before(
    text: str, passage: str
) -> None:
    selector = mark(text, passage)
    first, _, after = text.split(". ")
    other = {
        "said": "Nobody had foreseen as much, witnesses",
        "말했다": "큰비는 처음 보았다고 거듭",
    }[passage]
    changed = f"{other} {passage}. {after}"
    assert first not in changed
    assert anchor(changed, selector) is None


def test_context_that_begins_or_ends_within_a_syllable_counts() -> None:
    decomposed = unicodedata.normalize(
        "NFD", "가나다라마바사아자차카타파하 물이 가나다라마바사아자차카타"
    )
    twice = f"{decomposed}. 물이 물이. {decomposed}"
    for start in (at for at in range(len(twice)) if twice.startswith("\u1106\u116e", at)):
        selector = select(twice, start, start + 5)
        composed = unicodedata.normalize("NFC", twice)
        place = len(unicodedata.normalize("NFC", twice[:start]))
        assert anchor(composed, replace(selector, start=place)) == (place, place + 2)


@pytest.mark.parametrize(
    "selector",
    [
        Selector("rain", "The ", " fell", 10**9, 10**9 + 4),
        Selector("rain", "The ", " fell", -50, -46),
        Selector("rain"),
        Selector("rain", start=10**9, end=3),
    ],
)
def test_positions_outside_the_text_do_no_harm(selector: Selector) -> None:
    assert anchor("Late. The rain fell.", selector) == (10, 14)
    assert anchor("", selector) is None


def test_signs_that_are_no_text_do_no_harm() -> None:
    family = "👩\u200d👩\u200d👧\ufe0f"
    marks = "\u0301" * 50
    text = f"소식 {family} 그리고 \ud800 끝. Zalgo e{marks} ends."
    for passage in (family, "\ud800 끝", "Zalgo e"):
        assert found("처음. " + text, mark(text, passage)) is not None
    assert anchor("다른 글", mark(text, "\ud800 끝")) is None
