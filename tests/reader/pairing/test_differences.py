"""Numbers and names that one rendering has and the other lacks."""

from __future__ import annotations

import pytest

from reader.article import Language
from reader.pairing import differences


def found(first: str, second: str, language: Language) -> tuple[list[str], list[str]]:
    ours, theirs = differences(first, second, language)
    for text, each in ((first, ours), (second, theirs)):
        assert all(text[one.start : one.end] == one.text for one in each)
    return [one.text for one in ours], [one.text for one in theirs]


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        ("It cost $3,000.", "It cost three thousand dollars.", "en"),
        ("3천 명이 왔다.", "3,000명이 왔다.", "ko"),
        ("In July he met Mr. Kim.", "He met Kim in July.", "en"),
        ("He met Kim Min-su.", "He met Kim Minsu.", "en"),
        ("UN이 말했다.", "UN은 말했다.", "ko"),
        ("One man came.", "A man came.", "en"),
        ("회의는 오후 3시 30분에 열렸다.", "회의는 15시 30분에 열렸다.", "ko"),
        ("오후 3시 반에 왔다.", "15:30에 왔다.", "ko"),
        ("오후 세 시에 왔다.", "오후 3시에 왔다.", "ko"),
        ("정오에 울렸다.", "낮 12시에 울렸다.", "ko"),
        ("자정에 끝났다.", "밤 12시에 끝났다.", "ko"),
        ("저녁 7시에 왔다.", "오후 7시에 왔다.", "ko"),
        ("새벽 2시에 왔다.", "오전 2시에 왔다.", "ko"),
        ("3시에 왔다.", "오후 3시에 왔다.", "ko"),
        ("It began at 3:30 p.m. there.", "It began at 15:30 there.", "en"),
        ("It began at 3 p.m. there.", "It began at three o'clock there.", "en"),
        ("It began at 3 PM there.", "It began at 3 there.", "en"),
        ("It began at noon.", "It began at 12 p.m.", "en"),
        ("It was 12:05 a.m. then.", "It was 00:05 then.", "en"),
    ],
)
def test_the_same_said_otherwise_is_no_difference(
    first: str, second: str, language: Language
) -> None:
    assert found(first, second, language) == ([], [])


def test_another_number_is_one() -> None:
    assert found("It cost $3,000 in 2024.", "It cost $30,000 in 2024.", "en") == (
        ["3,000"],
        ["30,000"],
    )
    assert found("7월에 1만2000그루를 심었다.", "8월에 1만2000그루를 심었다.", "ko") == (
        ["7"],
        ["8"],
    )


@pytest.mark.parametrize(
    ("first", "second", "language", "lacking"),
    [
        ("오후 3시 반에 왔다.", "오전 3시 반에 왔다.", "ko", ("오후 3시 반", "오전 3시 반")),
        ("오후 3시에 왔다.", "16시에 왔다.", "ko", ("오후 3시", "16시")),
        ("3시간 걸렸다.", "3시에 걸렸다.", "ko", ("", "")),
        ("4시간 걸렸다.", "15시에 걸렸다.", "ko", ("4", "15시")),
        ("It began at 3 p.m. there.", "It began at 3 a.m. there.", "en", ("3 p.m.", "3 a.m.")),
        ("It began at 3:30 there.", "It began at 3:45 there.", "en", ("3:30", "3:45")),
    ],
)
def test_another_time_of_day_is_one(
    first: str, second: str, language: Language, lacking: tuple[str, str]
) -> None:
    assert found(first, second, language) == tuple([each] if each else [] for each in lacking)


def test_another_name_is_one() -> None:
    assert found("He met Zakharova there.", "He met Sakarova there.", "en") == (
        ["Zakharova"],
        ["Sakarova"],
    )
    assert found("유엔이 말했다.", "UN이 말했다.", "ko") == ([], ["UN"])


def named(first: str, second: str, original: str) -> tuple[list[str], list[str]]:
    ours, theirs = differences(first, second, "ko", original)
    for text, each in ((first, ours), (second, theirs)):
        assert all(text[one.start : one.end] == one.text for one in each)
    return [one.text for one in ours], [one.text for one in theirs]


ZAKHAROVA = "Spokeswoman Maria Zakharova said on Friday that Novotny had left."


@pytest.mark.parametrize(
    ("machine", "human"),
    [
        ("자하로바는 노보트니가 떠났다고 했다.", "노보트니가 갔다고 자하로바 대변인이 말했다."),
        # Neither writes it by its sound.
        ("대변인은 그가 떠났다고 했다.", "그녀는 그가 갔다고 말했다."),
    ],
)
def test_names_written_alike_are_no_difference(machine: str, human: str) -> None:
    assert named(machine, human, ZAKHAROVA) == ([], [])


def test_a_name_written_otherwise_in_hangul_is_one() -> None:
    machine = "자카로바는 노보트니가 떠났다고 했다."
    human = "자하로바 대변인은 노보트니가 갔다고 말했다."
    assert named(machine, human, ZAKHAROVA) == (["자카로바"], ["자하로바"])
    assert named("그녀는 노보트니가 떠났다고 했다.", human, ZAKHAROVA) == ([], ["자하로바"])
    # Left as it was by the machine, it is another spelling too.
    left = "Zakharova는 노보트니가 떠났다고 했다."
    assert named(left, human, ZAKHAROVA) == (["Zakharova"], ["자하로바"])
    # Without the original, nothing tells that these are names.
    assert found(machine, human, "ko") == ([], [])


def test_ordinary_words_are_not_taken_for_names() -> None:
    original = "The Crown reached a conclusion."
    assert named("법원은 결론을 냈다.", "왕실이 판단을 마쳤다.", original) == ([], [])
