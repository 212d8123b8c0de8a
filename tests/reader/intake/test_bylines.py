"""Lines that name the authors, and lines that only look like them."""

from __future__ import annotations

import pytest

from reader.intake.bylines import bare_names, is_role, names_of, read_byline

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


def test_reporters_divided_by_spaces_alone_are_told_apart() -> None:
    found = read_byline("홍길동 기자 김철수 도쿄 특파원 박민수 인턴기자")
    assert found is not None
    assert found.names == ("홍길동", "김철수", "박민수")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("정다은 기자", ("정다은",)),
        ("노을 기자", ("노을",)),
        ("사진·글 강하늘 기자 sky@example.com", ("강하늘",)),
        ("한지민(jimin) 기자", ("한지민",)),
        ("By Jane Doe, John Q. Smith, HBN", ("Jane Doe", "John Q. Smith")),
        ("Reporting by Jane Doe; Editing by John Smith", ("Jane Doe",)),
        ("Lee Ki-hong, Editorial Writer", ("Lee Ki-hong",)),
        ("By JANE DOE Special to Example Times", ("JANE DOE",)),
        ("작성자 전남혁", ("전남혁",)),
    ],
)
def test_names_among_roles_particles_and_credits(line: str, names: tuple[str, ...]) -> None:
    found = read_byline(line)
    assert found is not None
    assert found.names == names


def test_a_city_is_no_correspondent() -> None:
    assert read_byline("도쿄 특파원") is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Jane Doe", ("Jane Doe",)),
        ("Jane Doe, Michael Brown-Lee", ("Jane Doe", "Michael Brown-Lee")),
        ("HONG GIL-DONG", ("HONG GIL-DONG",)),
        ("홍길동", ("홍길동",)),
        ("The Old Mill", ()),
        ("Street Art", ()),
        ("Getty Images", ()),
        ("Honey", ()),
        ("Who Are You?", ()),
        ("Read More", ()),
        ("꽃이 피네", ()),
    ],
)
def test_full_names_alone(line: str, names: tuple[str, ...]) -> None:
    assert bare_names(line) == names


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("STAFF WRITER", True),
        ("Science correspondent", True),
        ("Reporting from Edinburgh", True),
        ("The reporters left the town.", False),
        ("A short history", False),
    ],
)
def test_a_position_without_a_name(line: str, expected: bool) -> None:
    assert is_role(line) is expected
