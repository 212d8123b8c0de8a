"""Headlines that stand twice, and the names of sites around them."""

from __future__ import annotations

import pytest

from reader.intake.headlines import common_title, is_site_with_motto, split_site


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
