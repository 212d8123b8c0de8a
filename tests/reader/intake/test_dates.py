"""The forms in which newspapers state when an article was published and updated."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.intake.dates import parse_moment, read_date_line

LABELLED = {
    "Posted October. 25, 2024 08:24,\u00a0\u00a0": ("2024-10-25T08:24:00+09:00", None),
    "Updated October. 25, 2024 09:10": (None, "2024-10-25T09:10:00+09:00"),
    "입력 2024-10-25 03:00": ("2024-10-25T03:00:00+09:00", None),
    "수정 2024.10.25. 오전 9:10": (None, "2024-10-25T09:10:00+09:00"),
    "수정 2024.10.25. 오후 12:10": (None, "2024-10-25T12:10:00+09:00"),
    "등록 :2024-10-25 03:00수정 :2024-10-25 09:10": (
        "2024-10-25T03:00:00+09:00",
        "2024-10-25T09:10:00+09:00",
    ),
    "기사입력 : 2024년 10월 25일(금) 오후 3시 10분": ("2024-10-25T15:10:00+09:00", None),
    "최종수정 2024/10/25 오전 12:05": (None, "2024-10-25T00:05:00+09:00"),
    "승인 2024.10.25 09:10": ("2024-10-25T09:10:00+09:00", None),
    "2024.10.25 09:10 입력 2024.10.25 11:30 수정": (
        "2024-10-25T09:10:00+09:00",
        "2024-10-25T11:30:00+09:00",
    ),
    "입력 24.10.25 03:00": ("2024-10-25T03:00:00+09:00", None),
    "입력 : 2024. 10. 25 (금) 03 : 00": ("2024-10-25T03:00:00+09:00", None),
    "입력 2024-10-25 03:00:12 지면 A10면": ("2024-10-25T03:00:12+09:00", None),
    "Published: Oct 25, 2024, 8:24 a.m. KST": ("2024-10-25T08:24:00+09:00", None),
    "Published on October 25th, 2024 at 8:24 pm": ("2024-10-25T20:24:00+09:00", None),
    "Last modified on Fri 25 Oct 2024 08.24 BST": (None, "2024-10-25T08:24:00+01:00"),
    "Updated 8:24 AM EDT, Fri October 25, 2024": (None, "2024-10-25T08:24:00-04:00"),
    "Updated Jan. 3, 2024, 8:24 p.m. ET": (None, "2024-01-03T20:24:00-05:00"),
    "Updated July 3, 2024, 8:24 p.m. ET": (None, "2024-07-03T20:24:00-04:00"),
    "Published: Fri, 25 Oct 2024 08:24:00 +0900": ("2024-10-25T08:24:00+09:00", None),
    "Posted 2024-10-25T08:24:00Z": ("2024-10-25T08:24:00+00:00", None),
    "Posted Sept. 5, 2023, 12:05 AM (GMT+9)": ("2023-09-05T00:05:00+09:00", None),
    "Posted Oct. 25, 2024 08:24 | Updated 09:10": (
        "2024-10-25T08:24:00+09:00",
        "2024-10-25T09:10:00+09:00",
    ),
    "Published 10/25/2024 8:24 PM": ("2024-10-25T20:24:00+09:00", None),
    "Published 25/10/2024": ("2024-10-25T00:00:00+09:00", None),
    "입력 2024-10-25 24:00": ("2024-10-26T00:00:00+09:00", None),
    "입력 ２０２４．１０．２５ ０３：００": ("2024-10-25T03:00:00+09:00", None),
}


@pytest.mark.parametrize(("line", "expected"), LABELLED.items())
def test_labelled_times(line: str, expected: tuple[str | None, str | None]) -> None:
    found = read_date_line(line)
    assert found is not None
    assert found.rest == ""
    assert (
        found.published and found.published.isoformat(),
        found.updated and found.updated.isoformat(),
    ) == expected


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("Updated figures show that on October 25, 2024 it rose", "figures show that"),
        ("수정 2024.10.25 09:10 기준으로 다시 적었다", "기준으로 다시 적었다"),
        ("홍길동 기자 입력 2024-10-25 03:00", "홍길동 기자"),
        ("Kim Jae-hyung | Posted Oct. 25, 2024", "Kim Jae-hyung"),
    ],
)
def test_what_else_stands_on_the_line_is_told(line: str, rest: str) -> None:
    found = read_date_line(line)
    assert found is not None
    assert found.rest.startswith(rest)


@pytest.mark.parametrize(
    "line",
    ["20241025", "May 1 was warm", "수정 2024-10-32 03:00", "A plain line", "입력기 3종", ""],
)
def test_lines_without_a_time(line: str) -> None:
    found = read_date_line(line)
    assert found is None or found.rest


@pytest.mark.parametrize("line", ["입력", "Posted:", "최종 수정", "Last updated"])
def test_a_label_can_wait_for_the_next_line(line: str) -> None:
    found = read_date_line(line)
    assert found is not None
    assert found.role in ("published", "updated")


def test_a_page_attribute_is_read() -> None:
    moment = parse_moment("2024-10-25 08:24:00+0000")
    assert moment is not None
    assert moment.isoformat() == "2024-10-25T08:24:00+00:00"


@given(st.text(alphabet=" -.,:/()년월일시분오전후입력수정0123456789AMPpmTZ+|·", max_size=300))
@example("0시-24")
def test_no_line_makes_it_fail_or_hang(line: str) -> None:
    read_date_line(line)


def test_two_times_may_stand_without_a_space_between() -> None:
    found = read_date_line("Published Oct. 25, 2024Updated Oct. 26, 2024, 9:10 a.m. ET")
    assert found is not None
    assert found.published is not None
    assert found.published.isoformat() == "2024-10-25T00:00:00+09:00"
    assert found.updated is not None
    assert found.updated.isoformat() == "2024-10-26T09:10:00-04:00"


def test_an_age_says_nothing_that_can_be_kept_and_uses_up_its_label() -> None:
    found = read_date_line("October 25, 2024 8:24 AM GMT+9 · Updated a day ago")
    assert found is not None
    assert [moment.isoformat() for moment in found.unlabelled] == ["2024-10-25T08:24:00+09:00"]
    assert found.updated is None
    assert read_date_line("Updated 3 hours ago") is None


def test_what_times_part_on_a_line_is_divided_by_strokes() -> None:
    found = read_date_line("홍길동 기자 | 입력 2024-10-25 03:00 | 댓글 4")
    assert found is not None
    assert found.rest == "홍길동 기자 | 댓글 4"
