"""Where sentences end. Each example is written with "|" at the boundaries it should have."""

import subprocess
import sys
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.language import split

KOREAN = [
    # a particle or a quoting verb after the quotation
    "“그럴 리가!”라며 그는 웃었다. | 옆 사람은 웃지 않았다.",
    "“오늘은 쉰다.”고 말한 뒤 나갔다. | 문이 닫혔다.",
    "‘누가 먼저 가나?’는 질문이 남았다. | 답은 없었다.",
    "“가자!” 하고 아이가 외쳤다. | 모두 뛰었다.",
    "“가자!” 며 손을 들었다. | 모두 뛰었다.",
    "“왜 늦었나?” 묻자 그는 고개를 숙였다. | 비가 왔다.",
    "그는 “싫다!” 소리쳤다. | 방은 조용해졌다.",
    "『왜 걷는가?』를 읽었다. | 좋은 책이다.",
    "“좋다!”, “싫다!” 같은 말이 오갔다. | 회의는 길었다.",
    '"값이 오른다."며 "내년도 그렇다."고 했다. | 시장은 조용했다.',
    # marks that do not match, or were lost
    '“밥 먹자!"라고 말하니 “뭐?"라고 물었다. | 둘은 웃었다.',
    '가고 싶어요."라고 답했다. | 그게 다였다.',
    # nested quotations, several sentences in one
    "박 씨는 “동생이 ‘추워요.’라고 했다”고 적었다. | 편지는 짧았다.",
    "그는 “하나다. 둘이다. 셋이다”라고 셌다. | 끝이었다.",
    "“문을 닫는다. | 불을 끈다.” | 그의 지시였다.",
    # a quotation that is a sentence
    "“뭐라고?” | “아니야.” | 둘은 말을 멈췄다.",
    "“조금만 더…” | 그의 목소리가 작아졌다.",
    "그의 답은 짧았다. | “싫다.” | 이유는 말하지 않았다.",
    # dates and numbers
    "회의는 2023. 5. 9.부터 열린다. | 참가비는 3.5만 원이다.",
    "2023.5.9. 시작된 공사가 끝났다. | 비용은 늘었다.",
    "오늘은 5. 9.(화)이다. | 내일은 쉰다.",
    "성장률은 2.4%. | 내년은 모른다.",
    "1. 값을 본다. | 2. 사지 않는다.",
    "가. 목적을 적는다. | 나. 방법을 적는다.",
    # lost spaces, and full stops that are middle dots
    "정말요? | 네. | 그럼 갑시다!",
    "한.중.일 장관이 만났다. | 초.중.고교가 쉰다.",
    # pauses
    "글쎄요… 저는 그날 집에 있었습니다. | 정말입니다.",
    "눈이 내렸다… | 길이 막혔다.",
    "하지만… 아무도 오지 않았다.",
    # labels, bullets, asides, addresses, Latin words
    "[앵커] 시작하겠습니다. | [기자] 네, 역 앞입니다.",
    "대상은 ▲부산 ▲대구 ▲광주다. | ▶ 문의는 전화로 받는다.",
    "표를 공개했다. (자료=시청) | 반응은 엇갈렸다.",
    "길을 막았다(사진). | 차가 섰다.",
    "메일은 me@test.example.org로 보낸다. | 누리집은 www.test.example.kr이다.",
    "J. R. R. 톨킨을 읽었다. | U.S. 뱅크도 나온다.",
    # other scripts' marks
    "끝이다。 | 다음이다！ | 정말？ | 네.",
    "잘했다!🎉 | 내일 또 하자. | 고마워 😀",
]

ENGLISH = [
    "Dr. Roe met Gov. Lee at 3 p.m. on Jan. 7. | They spoke for an hour.",
    "It opens at 9 a.m. Tuesday. | It closes at 5 p.m. KST. | Nobody pays.",
    "The U.S. Navy left. | He moved to the U.S. | She stayed in the U.K. until May.",
    "N. Korea fired again. | Mr. Q. Lee watched it from St. Ives.",
    "She said no. | Rep. Roe said yes. | See No. 5 and vol. 2 on p. 7.",
    "In October. 7, 2024, it rose 2.5%. | In 1999. | Then it fell.",
    "Rules: 1. wash, 2. dry and 3. fold. | They are simple.",
    "1. The first rule. | 2. The second rule.",
    "“Why now?” Mayor Lee asked. | “Stop!” he said. | “No.” | She left.",
    "He called it “a mess.” | The team went home.",
    "“We won. We will win again,” she said. | The crowd cheered.",
    "He said: “Go. Go now.” | The room fell silent.",
    "“Go. | Go now.” | The room fell silent.",
    "“I am done.” With that, he left. | The door closed.",
    "“Help!” | “Where?” | No one came.",
    "Nothing moved... | Then the lights went out.",
    "Well... I was late.",
    "He was... elsewhere.",
    "It rained. | (It had been dry.) | The road was wet.",
    "Acme (once Bolt Inc.) President Roe spoke. | He was brief.",
    "It stopped.[1] | It began again.[2][3] | Nobody minded.",
    "Read www.test.example.org/A.B for more. | Write to a.b@test.example.org. | Done.",
    "Yahoo! shares rose. | What?! | Yes.",
    "Good work! | 😀 See you.",
    "The boys' hats were 'lost.' | It's the '90s again.",
]

LOST_SPACES = [
    ("en", "It rained all day.He stayed in.They said no.She left in 2014.The end came."),
    ("ko", "비가 왔다.그는 남았다.“가자”고 했다.그리고 떠났습니다.끝났을까?아니다."),
]


def pieces(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in split(text, language)]


@pytest.mark.parametrize("marked", KOREAN)
def test_korean(marked: str) -> None:
    assert pieces(marked.replace(" | ", " "), "ko") == marked.split(" | ")


@pytest.mark.parametrize("marked", KOREAN)
def test_decomposed_korean_splits_at_the_same_places(marked: str) -> None:
    text = unicodedata.normalize("NFD", marked.replace(" | ", " "))
    expected = [unicodedata.normalize("NFD", piece) for piece in marked.split(" | ")]
    assert pieces(text, "ko") == expected


@pytest.mark.parametrize("marked", ENGLISH)
def test_english(marked: str) -> None:
    assert pieces(marked.replace(" | ", " "), "en") == marked.split(" | ")


@pytest.mark.parametrize(("language", "text"), LOST_SPACES)
def test_lost_spaces(language: str, text: str) -> None:
    assert len(split(text, language)) == 5 + (language == "ko")


@pytest.mark.parametrize("blank", ["", " ", "\n\n \t", "\u3000"])
def test_blank_has_no_sentence(blank: str) -> None:
    assert split(blank, "ko") == []


def test_a_blank_line_ends_a_sentence() -> None:
    assert pieces("A heading\n\n  Its text", "en") == ["A heading", "Its text"]


def test_offsets_count_code_points() -> None:
    assert split("😀 좋다. 끝.", "ko") == [(0, 5), (6, 8)]


@pytest.mark.parametrize("mark", ['"', "“", "("])
def test_a_lost_mark_swallows_no_page(mark: str) -> None:
    sentences = ["The river rose again overnight."] * 30
    sentences[1] = f"It is {mark}over and nobody came."
    sentences[-1] = 'Then he said, "Go".' if mark != "(" else "It ends)."
    text = " ".join(str(sentence) for sentence in sentences)
    assert len(split(text, "en")) > 25


def assert_covers(text: str, language: str) -> None:
    spans = split(text, language)
    covered = 0
    for start, end in spans:
        assert covered <= start < end <= len(text)
        assert not text[covered:start].strip()
        assert text[start:end] == text[start:end].strip()
        covered = end
    assert not text[covered:].strip()


NEWSLIKE = st.lists(
    st.sampled_from(
        [
            *"“”‘’\"'()[]「」.!?…。,: \n가다고며1A🙂",
            "했다",
            "라고",
            " Mr.",
            " p.m.",
            " He",
            "[1]",
            "\u1112\u1161\u11ab",
            "\u11ab",
            "\r",
            "\u200b",
            "\ud800",
            " said",
            "2024. 3. 1.",
            "▲",
        ]
    ),
    max_size=40,
).map("".join)


@settings(max_examples=300, deadline=None)
@given(st.one_of(NEWSLIKE, st.text(max_size=60)), st.sampled_from(["en", "ko"]))
def test_every_character_is_in_one_sentence(text: str, language: str) -> None:
    assert_covers(text, language)


@settings(max_examples=100, deadline=None)
@given(NEWSLIKE, st.sampled_from(["en", "ko"]))
def test_same_answer_twice(text: str, language: str) -> None:
    assert split(text, language) == split(text, language)


@pytest.mark.parametrize(
    "unit", [".", '"', "“", "“‘", "'", "(", "(a.) ", "“가. 나.” ", "1. ", "。"]
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    """Not a benchmark: a quadratic rule would take minutes here, a linear one takes a second."""
    text = unit * (100_000 // len(unit))
    began = time.process_time()
    assert_covers(text, "ko")
    assert time.process_time() - began < 5


def test_the_points_of_numbers_cost_next_to_nothing() -> None:
    began = time.process_time()
    assert split("1." * 500_000, "en") == [(0, 1_000_000)]
    points = time.process_time() - began
    began = time.process_time()
    split("a. " * 50_000, "en")
    assert points < time.process_time() - began  # a tenth as many full stops that may end something


def test_importing_loads_no_sentence_library() -> None:
    code = "import sys, reader.language; print({'sentencex', 'kiwipiepy'} & set(sys.modules))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "set()"
