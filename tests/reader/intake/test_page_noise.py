"""What on a page is not its article, by names and by wording."""

from __future__ import annotations

import pytest

from reader.intake.page_names import aside_name, is_body, is_caption
from reader.intake.page_noise import (
    is_correction,
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
    assert aside_name(names) is not None


@pytest.mark.parametrize(
    "names",
    [
        "sc-f98b1ad2-0",
        "lead",
        "headline",
        "adult-education",
        "paragraph shadow",
        "relative",
        "section--has-ads",
        "page no-sidebar",
    ],
)
def test_names_that_only_resemble_them(names: str) -> None:
    assert aside_name(names) is None


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
        "3 hr 50 min ago",
        "12 Posts",
        "0:48 • Source: Wide News",
        "This post contains affiliate links. We may earn a small commission.",
        "Join our WhatsApp community for the latest news direct to your phone.",
        "What do you think? Let us know in the comments below.",
        "Jo Ames covers the valley for The Ledger. Reach her at jo@example.com or 555-0142.",
        "Ann Ames and Bo Berg produced and edited this interview for broadcast.",
        "The views expressed in this article are the author’s own.",
        "(Updates with analyst comment in sixth paragraph.)",
        "--With assistance from Lena Fox.",
        "더 많은 이야기를 보시려면 아래를 클릭해 주세요.",
        "외부 필자의 글은 본지의 편집 방향과 다를 수 있습니다.",
        "영상기자ㅣ오동나무 화면제공ㅣ물결대 디자인ㅣ구름",
        "[영상취재 오동나무 / 영상편집 김바위 / 영상디자인 구름]",
        "moin@example.com",
        "키워드 #방앗간 #물레",
        "Pages: 1 2 3 4",
        "View this post on Instagram",
        "A post shared by The Old Mill (@oldmill) on Jun 17, 2019 at 12:17pm PDT",
        "이 게시물을 Instagram에서 보기",
        "낡은 방앗간(@oldmill)님의 공유 게시물",
        "doi: 10.1038/d41586-019-02790-3",
        "Citation: Mills that hum (2019, October 22) retrieved 20 January 2020 from a library",
        "This document is subject to copyright. No part may be reproduced without permission.",
        "Read or Share this story: https://example.com/1x3",
        "Ann Ames contributed reporting.",
        "Ann Ames and Bo Berg contributed to this report.",
        "The paper’s climate coverage receives support from private foundations.",
        "네이버에서 솔방울일보 구독하기",
        "솔방울일보 페이스북 좋아요",
        "솔방울신문 구독하기",
        "[솔방울일보 바로가기]",
        "좋아요 0 나빠요 0",
        "기사 공유하기",
        "△ 이 기사는 AI로 요약됐습니다",
        "#물레 #방앗간 #골짜기",
        "이 기사의 댓글 정책을 결정합니다",
        "〈 저작권자 ⓒ 솔방울일보 〉",
        "기사내용 요약",
        "Suggested Topics:",
        "Comment 12",
        "Ames reported from Millbrook. Hill Wire writer Bo Berg contributed to this report.",
        "Follow HW’s coverage of mills at https://example.com/mills",
        "Gull Point —",
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
        "The views expressed in this letter angered the council.",
        "She is a teacher who spent ten years trying to reach him by letter.",
        "He edited the story for an hour and threw it away.",
        "번호판을 보려면 단추를 눌러야 했다.",
        "칼럼은 읽는 사람에 따라 다를 수 있습니다.",
        "The mill contributed to this story of a valley that would not sleep.",
        "The insurance coverage is funded by taxes that nobody likes to pay.",
        "Write to moin@example.com before the end of May.",
        "그는 네이버에서 솔방울일보를 구독하기 시작했다.",
        "솔방울일보 페이스북에 좋아요를 누른 사람이 늘었다.",
        "전기 자전거 구독하기",
        "주민들은 기사 공유하기 단추를 찾지 못했다.",
        "[방앗간으로 가는 길]",
        "좋아요 0개를 받은 글이었다.",
        "이 기사는 AI로 요약됐습니다라는 글귀가 붙기 시작했다.",
        "#물레라는 말이 유행했다.",
        "이 기사의 댓글은 골짜기 사람들이 썼다.",
        "저작권자 ⓒ 솔방울일보라는 글귀가 벽에 남았다.",
        "Ames reported from Millbrook that the wheel had turned.",
        "Follow the coverage of mills and you will hear them.",
        "The road to Gull Point —",
    ],
)
def test_sentences_of_an_article(line: str) -> None:
    assert not is_noise(line)


def test_names_of_captions() -> None:
    assert is_caption("credit-caption")
    assert is_caption("imgcaption")
    assert not is_caption("captain")


def test_a_body_is_named_by_one_name_and_not_across_two() -> None:
    assert is_body("content-article article-body")
    assert not is_body("mArticle content")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("A correction was made on Feb. 2, 2026: The price was $2.1 million.", True),
        ("Correction: The price was $2.1 million.", True),
        ("This article was amended on 16 February 2026.", True),
        ("An earlier version of this story gave the wrong year.", True),
        ("[바로잡습니다] 값은 210만 달러입니다.", True),
        ("Corrections officers walked out on Monday.", False),
        ("This story has no hero.", False),
        ("바로 잡은 물고기를 그는 놓아주었다.", False),
    ],
)
def test_what_is_a_correction(line: str, expected: bool) -> None:
    assert is_correction(line) == expected


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
        ("[강가=한빛시스] 홍길동 기자 = 보름달이 뜬 저녁.", "보름달이 뜬 저녁."),
        ("A full moon at dusk.Credit...Petra Vogel for The Paper", "A full moon at dusk."),
        ("A full moon at dusk [File: Petra Vogel/The Paper]", "A full moon at dusk"),
        ("보름달을 보는 사람들이 강가에 모였다. 한빛통신", "보름달을 보는 사람들이 강가에 모였다."),
        ("보름달이 뜬 저녁. 한빛일보 자료사진", "보름달이 뜬 저녁."),
        ("보름달이 뜬 저녁 /한빛신문 DB", "보름달이 뜬 저녁"),
        ("A full moon at dusk. Hanbit", "A full moon at dusk."),
        (
            "A full moon, 2026. WIRE/Petra Vogel/File Photo Purchase Licensing Rights",
            "A full moon, 2026.",
        ),
        ("The hall was opened by Gov. Mary Smith", "The hall was opened by Gov. Mary Smith"),
        (
            "Petra waits for the last sheep of the day.",
            "Petra waits for the last sheep of the day.",
        ),
        ("보름달을 보는 사람들이 강가에 모였다.", "보름달을 보는 사람들이 강가에 모였다."),
        ("[게티이미지뱅크]", ""),
        ("게티이미지", ""),
        ("연합뉴스", ""),
        ("로이터 연합뉴스", ""),
        ("[AP=뉴시스]", ""),
        ("(123rf)", ""),
        ("보름달이 뜬 저녁. 게티이미지뱅크", "보름달이 뜬 저녁."),
        ("보름달이 뜬 저녁 / 로이터", "보름달이 뜬 저녁"),
        ("보름달이 뜬 저녁 [게티이미지뱅크]", "보름달이 뜬 저녁"),
        ("A full moon at dusk. Hill Lines/Handout via WIRE/File Photo", "A full moon at dusk."),
        ("연합뉴스 앞에 모인 사람들", "연합뉴스 앞에 모인 사람들"),
        ("로이터 통신 기자가 달을 본다.", "로이터 통신 기자가 달을 본다."),
        ("Reuters staff watch the moon.", "Reuters staff watch the moon."),
        ("The photo shop on Elm Street in 1931.", "The photo shop on Elm Street in 1931."),
    ],
)
def test_captions_without_credits(caption: str, bare: str) -> None:
    assert without_credit(caption) == bare
