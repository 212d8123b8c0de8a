"""The labels of a page, and the lines of an article that resemble them."""

from __future__ import annotations

import pytest

from reader.intake.labels import (
    Label,
    closes_article,
    is_breadcrumb,
    is_copyright,
    is_navigation,
    label_of,
)


@pytest.mark.parametrize(
    "line",
    [
        "글자크기 설정 시 다른 기사의 본문도 동일하게 적용됩니다.",
        "트위터로 공유하기",
        "(끝)",
        "(END)",
        "지면A3",
        "이영희 기자의 다른 기사 보기",
        "5 min read",
        "세 줄 요약",
        "Link Copied!",
    ],
)
def test_notices_are_never_a_part_of_an_article(line: str) -> None:
    assert label_of(line) is Label.CERTAIN


@pytest.mark.parametrize("line", ["3 hours ago", "2일 전", "#벌 #꿀", "12면", "한빛신문 구독"])
def test_some_lines_are_labels_beside_others(line: str) -> None:
    assert label_of(line) is Label.POSSIBLE


@pytest.mark.parametrize(
    "line",
    [
        "10 minutes",
        "Standards: metric and imperial",
        "3 hours ago the tide turned",
        "벌 #1",
        "글자 크기를 바꾼 사람들",
        "끝에서 두 번째",
    ],
)
def test_lines_that_only_resemble_labels(line: str) -> None:
    assert label_of(line) in (Label.NONE, Label.COUNT)


def test_a_menu_stands_above_a_headline_and_tools_below_it() -> None:
    assert is_navigation("Sign in")
    assert is_navigation("전체메뉴 열기")
    assert not is_navigation("Share")
    assert not is_navigation("구독")


def test_a_path_may_be_divided_by_strokes() -> None:
    assert is_breadcrumb("World / Asia")
    assert not is_breadcrumb("Bread / Water")


def test_what_closes_an_article() -> None:
    assert closes_article("댓글 쓰기")
    assert closes_article("기자 프로필")
    assert not closes_article("Share")


@pytest.mark.parametrize(
    "line",
    [
        "Copyright Ⓒ 한빛방송. All rights reserved.",
        "[ⓒ 한빛경제 & example.com, 무단 전재, 재배포 및 AI학습 이용 금지]",
        "<저작권자(c) 한빛연합, 무단 전재-재배포, AI 학습 및 활용 금지>",
    ],
)
def test_bans_on_copying(line: str) -> None:
    assert is_copyright(line)
