"""What on a page is not its article, by names and by wording."""

from __future__ import annotations

import pytest

from reader.intake.page_noise import (
    is_aside,
    is_body,
    is_noise,
    signed_off,
    starts_contacts,
    without_credit,
)


@pytest.mark.parametrize(
    "names",
    ["relatedArticles_box-2", "ad", "ad_slot06", "story-share-tools", "cmt_list", "AdWrap"],
)
def test_names_that_set_apart(names: str) -> None:
    assert is_aside(names)


@pytest.mark.parametrize(
    "names",
    ["sc-f98b1ad2-0", "lead", "headline", "adult-education", "paragraph shadow", "relative"],
)
def test_names_that_only_resemble_them(names: str) -> None:
    assert not is_aside(names)


@pytest.mark.parametrize(
    "names", ["article_body fs3", "news_view", "RichTextStoryBody", "articleBody", "entry-content"]
)
def test_names_of_bodies(names: str) -> None:
    assert is_body(names)


@pytest.mark.parametrize(
    "line",
    [
        "[앵커]",
        "◀ 리포트 ▶",
        "(영상취재 : 오동나무, 영상편집 : 김바위)",
        "촬영기자:한강수/영상편집:오미자/그래픽:구름",
        "▶ 관련기사: 책값은 누가 정하나",
        "▷ 전화 02-000-4000",
        "[카카오톡] 한빛뉴스 검색해 채널 추가",
        "※ '당신의 제보가 뉴스가 됩니다'",
        "MORE: Why roads freeze from below",
        "Reporting by Ann Ames and Bo Berg; Editing by Cy Cole",
        "Get our free newsletter Small Places. Sign up here.",
        "Thanks for reading The Slow Needle! Subscribe for free to receive new posts.",
        "[email\u00a0protected]",
        "Advertisement · Scroll to continue",
    ],
)
def test_lines_of_the_page(line: str) -> None:
    assert is_noise(line)


@pytest.mark.parametrize(
    "line",
    [
        "기자는 그 자리에 있었다.",
        "제보를 받은 경찰은 현장으로 갔다.",
        "그는 카카오톡으로 사진을 보냈다고 말했다.",
        "영상 편집을 배운 학생이 늘었다.",
        "Read the letter aloud, she said, and he did.",
        "More than half of them stayed.",
        "Watch makers fear the winter.",
        "He asked people to sign up at the town hall, and forty did so by the end of the week, a"
        " number that nobody on the committee had thought possible when the winter began.",
        "The source said nothing more.",
    ],
)
def test_sentences_of_an_article(line: str) -> None:
    assert not is_noise(line)


def test_who_signed_off() -> None:
    assert signed_off("한빛뉴스 남도일입니다.") == "남도일"
    assert signed_off("나라방송 뉴스 남도일입니다.") == "남도일"
    assert signed_off("가장 좋은 뉴스는 봄소식입니다. 모두가 기다립니다.") is None


def test_where_the_contacts_begin() -> None:
    assert starts_contacts("■ 제보하기")
    assert starts_contacts("※라디오뉴스는 여러분의 제보로 함께 세상을 바꿉니다.")
    assert not starts_contacts("경찰은 제보를 바탕으로 수사를 시작했다.")


@pytest.mark.parametrize(
    ("caption", "bare"),
    [
        ("보름달이 뜬 저녁 (사진=연합뉴스)", "보름달이 뜬 저녁"),
        ("보름달이 뜬 저녁. 홍길동 기자 hong@example.com", "보름달이 뜬 저녁."),
        ("보름달이 뜬 저녁. 한결경제DB", "보름달이 뜬 저녁."),
        ("▲ 보름달이 뜬 저녁 ⓒ 홍길동", "보름달이 뜬 저녁"),
        ("[사진 출처 = 매듭경제DB]", ""),
        ("A full moon at dusk. (CP Photo/Owen Reyes)", "A full moon at dusk."),
        ("A full moon at dusk. Photograph: Petra Vogel", "A full moon at dusk."),
        ("Tasha Greer/Cablevista", ""),
        ("보름달을 보는 사람들이 강가에 모였다.", "보름달을 보는 사람들이 강가에 모였다."),
        ("The photo shop on Elm Street in 1931.", "The photo shop on Elm Street in 1931."),
    ],
)
def test_captions_without_credits(caption: str, bare: str) -> None:
    assert without_credit(caption) == bare
