"""What an alignment promises, whatever the texts: every sentence once, in order, on both sides."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.alignment import Bead, align

ENGLISH = [
    "Seoul, March 3",
    "The city of Seoul will plant 12,000 trees along the Han River by 2026, officials said Monday.",
    "“We want a river that people can live with,” Mayor Zakharova told reporters.",
    "The plan will cost 3.4 billion won, and most of it is paid by the central government.",
    "Critics said that it was too expensive.",
    "Residents welcomed it, but farmers who lost their fields protested.",
    "Work begins in September.",
]
KOREAN = [
    "서울시는 2026년까지 한강변에 나무 1만2000그루를 심겠다고 월요일 밝혔다.",
    "자하로바 시장은 기자들에게 “사람이 함께 살 수 있는 강을 원한다”고 말했다.",
    "이 계획에는 34억 원이 든다.",
    "대부분은 중앙정부가 지불한다.",
    "비용이 너무 비싸다는 비판도 나왔다.",
    "주민들은 환영했지만 밭을 잃은 농민들은 시위를 벌였다.",
    "공사는 9월에 시작된다.",
]
BEADS = [
    ((0,), ()),
    ((1,), (0,)),
    ((2,), (1,)),
    ((3,), (2, 3)),
    ((4,), (4,)),
    ((5,), (5,)),
    ((6,), (6,)),
]


def pairs(beads: list[Bead]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(bead.source, bead.target) for bead in beads]


def assert_partition(beads: list[Bead], source: int, target: int) -> None:
    assert [each for bead in beads for each in bead.source] == list(range(source))
    assert [each for bead in beads for each in bead.target] == list(range(target))
    for bead in beads:
        assert bead.source or bead.target
        assert 0.0 <= bead.score <= 1.0


def test_a_small_article_is_aligned_as_a_person_would() -> None:
    assert pairs(align(ENGLISH, KOREAN)) == BEADS


def test_either_language_may_be_the_source() -> None:
    assert pairs(align(KOREAN, ENGLISH)) == [(korean, english) for english, korean in BEADS]


@pytest.mark.parametrize(("source", "target"), [(0, 0), (3, 0), (0, 2)])
def test_a_side_without_sentences_leaves_the_other_alone(source: int, target: int) -> None:
    beads = align(ENGLISH[:source], KOREAN[:target])
    assert_partition(beads, source, target)
    assert all(len(bead.source) + len(bead.target) == 1 for bead in beads)


def test_one_sentence_each_is_one_bead_when_they_match() -> None:
    assert pairs(align(ENGLISH[1:2], KOREAN[:1])) == [((0,), (0,))]


def test_a_bridge_must_have_as_many_sentences_as_the_source() -> None:
    with pytest.raises(ValueError, match="one sentence for each"):
        align(ENGLISH, KOREAN, KOREAN[:2])


def test_a_bridge_finds_what_nothing_else_tells() -> None:
    source = ["Blorvin quex tamblesh.", "Ostrel vimp.", "Dray fennit gorl passim.", "Umbrel tay."]
    target = ["낯선 새가 운다.", "바위틈에 꽃이 핀다.", "아무도 오지 않는다."]
    bridge = [target[0], "", "바위틈에서 꽃이 피었다.", "아무도 오지 않았다."]
    assert pairs(align(source, target, bridge)) == [
        ((0,), (0,)),
        ((1,), ()),
        ((2,), (1,)),
        ((3,), (2,)),
    ]


def test_an_empty_bridge_is_as_good_as_none() -> None:
    assert align(ENGLISH, KOREAN, [""] * len(ENGLISH)) == align(ENGLISH, KOREAN)


def test_two_texts_in_one_language_are_compared_by_their_words() -> None:
    edited = ["An added beginning of no importance here.", *ENGLISH[1:4], *ENGLISH[5:]]
    beads = pairs(align(ENGLISH[1:], edited))
    assert ((0,), (1,)) in beads
    assert ((5,), (5,)) in beads


def test_confidence_is_lower_where_the_texts_do_not_tell() -> None:
    vague = align(["It was so.", "Nobody knew."], ["그랬다.", "아무도 몰랐다.", "그렇게 끝났다."])
    plain = align(ENGLISH, KOREAN)
    assert min(bead.score for bead in vague) < 0.7
    assert plain[1].score > 0.8


WORDS = (
    "Seoul 3,000 said the of ; ? “ ” . 서울 말했다 3천 명 정부는 — ㅋㅋ 1억 \u200b 자하로바 a 😀"
)
words = st.sampled_from(WORDS.split(" "))
sentences = st.lists(st.lists(words, max_size=8).map(" ".join), max_size=9)


@settings(max_examples=60, deadline=None)
@given(sentences, sentences, st.booleans())
def test_every_sentence_is_in_one_bead_in_order(
    source: list[str], target: list[str], bridged: bool
) -> None:
    bridge = ["서울 정부는 said"] * len(source) if bridged else None
    assert_partition(align(source, target, bridge), len(source), len(target))


def test_a_very_uneven_pair_is_still_aligned() -> None:
    assert_partition(align(ENGLISH[:1], KOREAN * 30), 1, 7 * 30)
    assert_partition(align(ENGLISH * 30, KOREAN[-1:]), 7 * 30, 1)


def test_decomposed_hangul_is_the_same_text() -> None:
    for form in ("NFC", "NFD"):
        beads = align(ENGLISH, [unicodedata.normalize(form, each) for each in KOREAN])
        assert beads == align(ENGLISH, KOREAN)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (["🌊🌊", "👩‍👩‍👧"], ["🌊"]),
        ([""], ["", "가"]),
        (["\ud800 broken"], ["가\udfff"]),
        (["."] * 30, ["가"] * 30),
    ],
)
def test_odd_sentences_are_each_in_one_bead(source: list[str], target: list[str]) -> None:
    beads = align(source, target)
    assert [index for bead in beads for index in bead.source] == list(range(len(source)))
    assert [index for bead in beads for index in bead.target] == list(range(len(target)))
    assert all(0 <= bead.score <= 1 for bead in beads)


@pytest.mark.parametrize(
    ("english", "korean"),
    [("x", "가"), ("1", "1"), ("a.", "기자"), ("a-", "가1"), ("1,000", "천"), (" ", " ")],
)
def test_what_has_no_end_costs_little(english: str, korean: str) -> None:
    align(["Rain."], ["비."])  # the word list is read
    before = time.thread_time()
    beads = align(["Rain.", english * 100_000], ["비.", korean * 100_000])
    assert time.thread_time() - before < 5  # as the square of the length it would be minutes
    assert {at for bead in beads for at in bead.source} == {0, 1}


def test_numbers_beyond_all_counting_are_no_trouble() -> None:
    long = f"It is {'9' * 400}, or {'hundred ' * 3000}million."
    assert align([long], [f"{'9' * 400}억 {'천억' * 300}이다."])
