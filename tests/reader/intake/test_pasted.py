"""Text pasted from newspapers' pages, and text that comes from nowhere in particular."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import BlockKind, Draft
from reader.errors import IntakeError
from reader.intake import read_text
from reader.intake.text import LONGEST_TEXT

PASTED = Path(__file__).parents[2] / "fixtures" / "intake" / "pasted"
CASES = sorted(path.stem for path in PASTED.glob("*.txt"))


def as_data(draft: Draft) -> dict[str, Any]:
    """The parts of a draft in the form that the fixtures are written in."""
    return {
        "title": draft.title,
        "language": draft.language,
        "byline": list(draft.byline),
        "published": draft.published and draft.published.isoformat(),
        "updated": draft.updated and draft.updated.isoformat(),
        "site": draft.site,
        "blocks": [[block.kind.value, block.text] for block in draft.blocks],
    }


def texts(draft: Draft) -> list[str]:
    return [block.text for block in draft.blocks]


def test_there_are_eight_examples_of_each_language() -> None:
    assert sum(name.startswith("en_") for name in CASES) >= 8
    assert sum(name.startswith("ko_") for name in CASES) >= 8


@pytest.mark.parametrize("name", CASES)
def test_a_pasted_page_becomes_its_article(name: str) -> None:
    text = (PASTED / f"{name}.txt").read_text(encoding="utf-8")
    expected = json.loads((PASTED / f"{name}.json").read_text(encoding="utf-8"))
    assert as_data(read_text(text)) == expected


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("change", ["\r\n", "\u2028", "blank lines", "no blank lines"])
def test_line_ends_and_blank_lines_change_nothing(name: str, change: str) -> None:
    if "wrapped" in name and "blank" in change:
        pytest.skip("blank lines are what parts the paragraphs of wrapped text")
    text = (PASTED / f"{name}.txt").read_text(encoding="utf-8")
    lines = {
        "blank lines": text.replace("\n", "\n\n \n"),
        "no blank lines": "\n".join(line for line in text.split("\n") if line.strip()),
    }
    other = lines.get(change) or text.replace("\n", change)
    assert as_data(read_text(other)) == as_data(read_text(text))


def test_decomposed_hangul_is_recognised_and_kept() -> None:
    text = (PASTED / "ko_moon_thrice.txt").read_text(encoding="utf-8")
    composed = read_text(text)
    decomposed = read_text(unicodedata.normalize("NFD", text))
    assert decomposed.title == unicodedata.normalize("NFD", composed.title)
    assert texts(decomposed) == [unicodedata.normalize("NFD", t) for t in texts(composed)]
    assert decomposed.published == composed.published
    assert decomposed.byline == composed.byline


BODY = "얼음은 옛 공기를 가두고 있다.\n과학자들이 그것을 읽는다."


@pytest.mark.parametrize(
    "line",
    [
        "수정 2024.10.25 09:10 기준으로 그림을 바꾸었다.",
        "입력 자료는 2024년 10월 25일에 모았다.",
        "Updated figures of October 25, 2024 show a rise.",
        "공유는 나눔의 다른 이름이다.",
        "문의는 help@example.com으로 하면 된다.",
        "홍길동 기자가 이 글을 썼다.",
        "Write to ice@example.com if you have questions.",
        "“한국어”라는 말은 새롭다.",
        "By the river stood a mill.",
        "Share this with a friend.",
    ],
)
def test_prose_that_mentions_such_things_stays(line: str) -> None:
    head = "본문 바로가기\n얼음의 기억\n입력 2024-10-25 03:00"
    text = f"{head}\n{BODY}\n{line}\n마지막 문단이다.\n{line}"
    assert texts(read_text(text)) == [*BODY.split("\n"), line, "마지막 문단이다.", line]


@pytest.mark.parametrize(
    "label",
    [
        "Go to contents", "Skip to main content", "본문 바로가기", "공유", "스크랩", "글자크기",
        "프린트", "댓글 12", "구독", "기사 듣기", "Share", "Print", "Listen", "Font size", "한국어",
        "English", "영어", "日本語", "中文", "가  가", "공유 스크랩 프린트", "한국어 | English",
        "Share · Print · Email", "A+ A-", "▶ 기사 듣기", "[광고]",
        "글자 크기 변경하기", "정치 > 국회", "Home > Culture",
    ],
)  # fmt: skip
@pytest.mark.parametrize("place", ["before", "between", "after"])
def test_labels_around_an_article_are_dropped(label: str, place: str) -> None:
    rows = ["얼음의 기억", "입력 2024-10-25 03:00", *BODY.split("\n")]
    position = {"before": 0, "between": 2, "after": len(rows)}[place]
    if place == "after" and ">" in label:
        pytest.skip("a path through the site stands above an article")
    rows.insert(position, label)
    draft = read_text("\n".join(rows))
    assert draft.title == "얼음의 기억"
    assert texts(draft) == BODY.split("\n")


def test_a_label_word_is_a_subheading_where_nothing_shows_a_page() -> None:
    draft = read_text(
        "화학의 말\n\n결합에는 여러 가지가 있다.\n\n공유\n\n전자를 나누어 갖는 것이다."
    )
    assert [block.kind for block in draft.blocks] == [
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Share",
        "정치",
        "Korea",
        "달",
        "Why?",
        "By Land and Sea",
        "“Go!”",
        "U.S. and U.K.",
        "12 seconds",
    ],
)
def test_any_short_first_line_of_plain_text_is_the_title(title: str) -> None:
    draft = read_text(f"{title}\n\nThe first paragraph is here.\n\nThe second paragraph is here.")
    assert draft.title == title
    assert texts(draft) == ["The first paragraph is here.", "The second paragraph is here."]


def test_text_without_a_title_is_named_by_its_first_words() -> None:
    first = (
        "The sea is salty because rivers carry salt to it, year after year, and it keeps the salt."
    )
    draft = read_text(f"{first}\n\nThe end is far.")
    assert draft.title.endswith("…")
    assert first.startswith(draft.title[:-1])
    assert texts(draft) == [first, "The end is far."]


def test_one_short_line_is_a_title_without_blocks() -> None:
    draft = read_text("  나란히\ufeff ")
    assert (draft.title, draft.blocks) == ("나란히", ())


def test_a_poem_keeps_its_refrain() -> None:
    assert texts(read_text("산에는 꽃 피네\n꽃이 피네\n갈 봄 여름 없이\n꽃이 피네")) == [
        "꽃이 피네",
        "갈 봄 여름 없이",
        "꽃이 피네",
    ]


def test_years_of_a_chronicle_stay() -> None:
    text = "History of the palace\n1395. 9. 29.\nIt was built.\n1592. 4. 30.\nIt burned down."
    assert texts(read_text(text)) == text.split("\n")[1:]


def test_inner_spaces_and_invisible_ends_are_cleaned() -> None:
    draft = read_text("\ufeff제목\u200b\n\n\u3000본문은\u00a0\u00a0여기\t있다.\u200b\x00\n")
    assert (draft.title, texts(draft)) == ("제목", ["본문은 여기 있다."])


@pytest.mark.parametrize("text", ["", "  \n\t\n", "\ufeff", "\u200b\n\u00a0", "\x00"])
def test_nothing_is_refused(text: str) -> None:
    with pytest.raises(IntakeError, match="no text"):
        read_text(text)


def test_too_much_is_refused() -> None:
    with pytest.raises(IntakeError, match="longer than"):
        read_text("a" * (LONGEST_TEXT + 1))


def test_language_can_be_given() -> None:
    assert read_text("Title\n\nBody is here.", language="ko").language == "ko"


def test_an_agency_opening_names_the_author_and_stays() -> None:
    text = "얼음의 기억\n(서울=한빛통신) 홍길동 기자 = 얼음은 옛 공기를 가두고 있다."
    draft = read_text(text)
    assert draft.byline == ("홍길동",)
    assert texts(draft) == text.split("\n")[1:]


def test_a_signature_in_the_last_paragraph_names_the_author() -> None:
    draft = read_text("얼음의 기억\n\n그렇게 말했다. 홍길동 기자 gildong@example.com")
    assert (draft.byline, texts(draft)) == (("홍길동",), ["그렇게 말했다."])


WORDS = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=12)
SENTENCE = st.lists(WORDS, min_size=3, max_size=12).map(lambda words: " ".join(words) + ".")
PARAGRAPH = st.lists(SENTENCE, min_size=1, max_size=4).map(" ".join)


def letters(text: str) -> str:
    return "".join(character for character in text if not character.isspace())


@settings(max_examples=100, deadline=None)
@given(st.lists(PARAGRAPH, min_size=1, max_size=6), st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_nothing_of_a_plain_body_is_lost(paragraphs: list[str], divider: str) -> None:
    draft = read_text("A title without an end" + divider + divider.join(paragraphs))
    assert letters("".join(texts(draft))) == letters("".join(paragraphs))


@settings(max_examples=100, deadline=None)
@given(st.lists(PARAGRAPH, min_size=2, max_size=6))
def test_nothing_of_a_copied_body_is_lost(paragraphs: list[str]) -> None:
    page = "\n".join(
        [
            "Go to contents",
            "제목은 이것",
            "제목은 이것",
            "Posted October. 25, 2024 08:24, ",
            "English",
            *paragraphs,
            "홍길동 기자 gildong@example.com · Kim Cheolsu kim@example.com",
        ]
    )
    draft = read_text(page, language="ko")
    assert letters("".join(texts(draft))) == letters("".join(paragraphs))
    assert draft.byline == ("홍길동", "Kim Cheolsu")


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_or_refused_in_a_sentence(text: str) -> None:
    try:
        draft = read_text(text)
    except IntakeError:
        return
    for row in (draft.title, *texts(draft)):
        assert row
        assert row == row.strip()
        assert len(row.splitlines()) == 1


PAGE_HEAD = "Go to contents\nOld bells\nOld bells\nPosted October. 25, 2024 08:24,\n한국어\n"
PAGE_BODY = "A bell is cast upside down.\nIts rim is the thinnest part of it."


@pytest.mark.parametrize(
    "line",
    [
        "Street Art", "Hong Gil-dong", "Jane Doe", "10 minutes", "In Paris", "The end", "Topics",
        "Source: the archive", "“Listen”", "Q. Who was first, then?", "1592. 4. 13.", "Reuters",
        "2 cups of rice", "도쿄 특파원", "desk@example.com", "October 25, 2024", "홍길동",
    ],
)  # fmt: skip
def test_odd_lines_between_paragraphs_stay(line: str) -> None:
    first, last = PAGE_BODY.split("\n")
    text = f"{PAGE_HEAD}{first}\n{line}\n{last}\nKim Cheolsu kim@example.com"
    assert texts(read_text(text)) == [first, line, last]


@pytest.mark.parametrize("line", ["“Listen”", "Is that not the work of most of us, in the end?"])
def test_a_last_line_without_a_full_stop_stays(line: str) -> None:
    text = f"{PAGE_HEAD}{PAGE_BODY}\n{line}\nKim Cheolsu kim@example.com"
    assert texts(read_text(text)) == [*PAGE_BODY.split("\n"), line]


def test_a_last_line_that_asks_for_letters_stays() -> None:
    line = "Questions to self@example.com"
    assert texts(read_text(f"{PAGE_HEAD}{PAGE_BODY}\n{line}"))[-1] == line


def test_the_articles_address_is_learnt() -> None:
    text = (
        "Old bells\nPUBLISHED : October 3, 2025 - 14:05:22   LINK : https://news.example.com/a\n"
        + PAGE_BODY
    )
    draft = read_text(text)
    assert draft.url == "https://news.example.com/a"
    assert draft.published is not None
    assert draft.published.isoformat() == "2025-10-03T14:05:22+09:00"
    assert texts(draft) == PAGE_BODY.split("\n")


def test_an_address_above_the_text_is_the_articles() -> None:
    draft = read_text(f"https://news.example.com/a\nOld bells\n{PAGE_BODY}")
    assert (draft.url, draft.title) == ("https://news.example.com/a", "Old bells")
    assert texts(draft) == PAGE_BODY.split("\n")


def test_pasted_markdown_carries_times_and_names_too() -> None:
    draft = read_text(f"# Old bells\n\nBy Jane Doe\n\nPosted Oct. 25, 2024 08:24\n\n{PAGE_BODY}")
    assert (draft.title, draft.byline) == ("Old bells", ("Jane Doe",))
    assert draft.published is not None
    assert texts(draft) == [PAGE_BODY.replace("\n", " ")]


def test_an_authors_name_that_stands_twice_is_no_headline() -> None:
    draft = read_text(f"Old bells\nJane Doe\nJane Doe\nScience correspondent\nShare\n{PAGE_BODY}")
    assert (draft.title, draft.byline) == ("Old bells", ("Jane Doe",))
