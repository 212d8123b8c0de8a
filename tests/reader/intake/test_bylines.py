"""Lines that name the authors, and lines that only look like them."""

from __future__ import annotations

import pytest

from reader.intake.bylines import names_of, read_byline

BYLINES = {
    "홍길동 기자 gildong@example.com · Kim Cheolsu ironwater@example.com": [
        "홍길동",
        "Kim Cheolsu",
    ],
    "By John Smith": ["John Smith"],
    "By John Smith and Mary-Ann O'Neil": ["John Smith", "Mary-Ann O'Neil"],
    "By JOHN SMITH, Staff Writer": ["JOHN SMITH"],
    "By Kim Cheolsu in Seoul": ["Kim Cheolsu"],
    "홍길동 기자": ["홍길동"],
    "홍길동기자 gildong@example.com": ["홍길동"],
    "서울=홍길동 기자": ["홍길동"],
    "(도쿄=홍길동 특파원)": ["홍길동"],
    "홍길동 베이징 특파원 gildong@example.com": ["홍길동"],
    "홍길동·김영희 기자": ["홍길동", "김영희"],
    "홍길동ㆍ김영희 기자": ["홍길동", "김영희"],
    "홍길동 기자, 김철수 인턴기자": ["홍길동", "김철수"],
    "글=홍길동 기자, 사진=김영희 기자": ["홍길동", "김영희"],
    "정치부 홍길동 gildong@example.com": ["홍길동"],
    "한빛일보 홍길동 논설위원": ["홍길동"],
    "Kim Jae-hyung · Lee Moon a@example.com · b@example.com": ["Kim Jae-hyung", "Lee Moon"],
    "Kim Cheolsu (ironwater@example.com)": ["Kim Cheolsu"],
    "J. R. Smith, jr@example.com": ["J. R. Smith"],
    "Kim Cheolsu a@example.com / 홍길동 기자 b@example.com": ["Kim Cheolsu", "홍길동"],
    "남궁민수 기자 | 이영희 기자": ["남궁민수", "이영희"],
    "Reporter Kim Cheolsu": ["Kim Cheolsu"],
    "홍길동 기자 구독": ["홍길동"],
    "gildong@example.com": [],
    "온라인뉴스팀 news@example.com": [],
}


@pytest.mark.parametrize(("line", "names"), BYLINES.items())
def test_bylines(line: str, names: list[str]) -> None:
    found = read_byline(line)
    assert found is not None
    assert list(found.names) == names


@pytest.mark.parametrize(
    "line",
    [
        "Write to news@example.com if you have questions.",
        "문의는 help@example.com 으로 하면 된다",
        "Contact info@example.com",
        "제보 news@example.com",
        "By Land and Sea",
        "By the river",
        "홍길동 기자가 썼다",
        "John Smith is a staff writer",
        "Hyde Park",
        "경복궁",
        "기자",
    ],
)
def test_lines_that_are_none(line: str) -> None:
    assert read_byline(line) is None
    assert read_byline(line, at_the_end=True) is None


@pytest.mark.parametrize("line", ["Kim Cheolsu, Lee Younghee", "홍길동", "Park Min-su"])
def test_bare_names_are_believed_at_the_end_alone(line: str) -> None:
    assert read_byline(line) is None
    assert read_byline(line, at_the_end=True) is not None


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ("홍길동 기자", ("홍길동",)),
        ("John Smith", ("John Smith",)),
        ("By John Smith, Jane Doe", ("John Smith", "Jane Doe")),
        ("The Hanbit editors' circle", ("The Hanbit editors' circle",)),
        ("https://example.com/john", ()),
    ],
)
def test_stated_authors(stated: str, names: tuple[str, ...]) -> None:
    assert names_of(stated) == names
