"""Headlines that stand twice, and the names of sites around them."""

from __future__ import annotations

import pytest

from reader.intake.headlines import common_title, is_site_with_motto, split_site, without_label


@pytest.mark.parametrize(
    ("line", "title", "site"),
    [
        ("Rain that tastes of dust | Example Times", "Rain that tastes of dust", "Example Times"),
        ("갯벌은 숨을 쉰다 - 한빛일보", "갯벌은 숨을 쉰다", "한빛일보"),
        ("‘지도’가 바꾼 뱃길 :: 한빛뉴스 ::", "‘지도’가 바꾼 뱃길", "한빛뉴스"),
        ("The island that moves | A legend measured", None, None),
        ("Seeing - and believing", None, None),
    ],
)
def test_a_sites_name_is_taken_off_a_headline(
    line: str, title: str | None, site: str | None
) -> None:
    assert split_site(line) == (title or line, site)


@pytest.mark.parametrize(
    ("one", "other", "title"),
    [
        ("“Listen to ice”", '"Listen to ice"', "“Listen to ice”"),
        ("Video: The tree that bleeds", "The tree that bleeds", "The tree that bleeds"),
        ("Ice - The Hanbit Daily", "Ice", None),
        ("The tree that bleeds", "The tree that bleeds and heals", None),
    ],
)
def test_two_lines_state_one_headline(one: str, other: str, title: str | None) -> None:
    assert common_title(one, other) == title


def test_a_site_may_boast() -> None:
    assert is_site_with_motto("한빛경제 - 1등 경제신문")
    assert not is_site_with_motto("소금 - 바다의 선물")


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("[단독] 달이 떴다", "달이 떴다"),
        ("[속보][영상] 달이 떴다(종합2보)", "달이 떴다"),
        ("[Exclusive] The moon rose", "The moon rose"),
        ("BREAKING: The moon rose", "The moon rose"),
        ("[르포] 달이 뜨는 마을", "[르포] 달이 뜨는 마을"),
        ("Live music returns", "Live music returns"),
        ("[단독]", "[단독]"),
        ("영상 편집의 시대", "영상 편집의 시대"),
    ],
)
def test_a_title_loses_its_label(title: str, bare: str) -> None:
    assert without_label(title) == bare
