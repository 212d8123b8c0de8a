"""Numbers up to twelve, which people write in words as often as not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.article import Language
from reader.translation.checking import faults
from reader.translation.small_numbers import changed_numbers

ALIGNMENTS = Path(__file__).parents[3] / "tests" / "fixtures" / "alignment"


@pytest.mark.parametrize(
    ("text", "rendering", "source", "changed"),
    [
        ("7 people died in the fire.", "화재로 9명이 숨졌다.", "en", ("7",)),
        ("Prices rose 5% in March.", "3월 물가가 8% 올랐다.", "en", ("5",)),
        ("Prices rose 5% in March.", "3월 물가가 올랐다.", "en", ("5",)),
        ("No. 12 won.", "13번이 이겼다.", "en", ("12",)),
        ("On Jan. 5 he left.", "1월 8일에 떠났다.", "en", ("5",)),
        ("On Jan. 5 he left.", "1월에 떠났다.", "en", ("5",)),
        ("The vote was 9 to 2.", "표결은 결과가 나왔다.", "en", ("9", "2")),
        ("The vote was 9 to 2.", "표결은 8대 2였다.", "en", ("9",)),
        ("화재로 3명이 숨졌다.", "Nine people died in the fire.", "ko", ("3",)),
        ("물가가 5% 올랐다.", "Prices rose 8 percent.", "ko", ("5",)),
        ("Seven people died in the fire.", "화재로 9명이 숨졌다.", "en", ("Seven",)),
        ("On Dec. 1, 12 nations signed.", "12월 1일 7개국이 서명했다.", "en", ("12",)),
        ("It took 365 days, 5 hours.", "365일 9시간이 걸렸다.", "en", ("5",)),
        ("At 8:46 a.m. it fell silent.", "오전 7시 46분 조용해졌다.", "en", ("8",)),
        ("그의 측근 11명이 왔다.", "8 of his aides came.", "ko", ("11",)),
        ("1월 5일에 떠났다.", "He left on Jan. 8.", "ko", ("5",)),
    ],
)
def test_a_number_that_is_changed_or_lost(
    text: str, rendering: str, source: Language, changed: tuple[str, ...]
) -> None:
    assert changed_numbers(text, rendering, source) == changed
    assert "lost" in faults(text, rendering, source)


@pytest.mark.parametrize(
    ("text", "rendering", "source"),
    [
        ("7 people died in the fire.", "화재로 일곱 명이 숨졌다.", "en"),
        ("7 people died in the fire.", "화재로 칠 명이 숨졌다.", "en"),
        ("화재로 7명이 숨졌다.", "Seven people died in the fire.", "ko"),
        ("두 사람이 3번 만났다.", "The two met three times.", "ko"),
        ("2위에 올랐다.", "It came second.", "ko"),
        ("2배로 늘었다.", "It doubled.", "ko"),
        ("3분기에 늘었다.", "It grew in the third quarter.", "ko"),
        ("4일 동안 내렸다.", "It fell for four days.", "ko"),
        ("It fell for 4 days.", "나흘 동안 내렸다.", "en"),
        ("He stayed for 12 months.", "그는 1년 동안 머물렀다.", "en"),
        ("It is 6 feet long.", "길이는 1.8m다.", "en"),
        ("It starts at 2 p.m.", "14시에 시작한다.", "en"),
        ("12월 3일에 왔다.", "He came on Dec. 3.", "ko"),
        ("Figure 3 shows it.", "그림에 나온다.", "en"),
        ("5 percent of it", "그것의 오 퍼센트", "en"),
        ("Seven people died in the fire.", "화재로 7명이 숨졌다.", "en"),
        ("He wrote it with seven others.", "그를 비롯한 여덟 명이 썼다.", "en"),
        ("The G7 met.", "주요 7개국이 만났다.", "en"),
    ],
)
def test_what_is_said_in_another_way_is_no_change(
    text: str, rendering: str, source: Language
) -> None:
    assert changed_numbers(text, rendering, source) == ()


def test_translators_are_not_accused() -> None:
    pairs = accused = 0
    for file in sorted(ALIGNMENTS.glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        for english, korean in gold["beads"]:
            sides = {
                "en": " ".join(gold["en"][index] for index in english),
                "ko": " ".join(gold["ko"][index] for index in korean),
            }
            if all(sides.values()):
                pairs += 2
                accused += bool(changed_numbers(sides["en"], sides["ko"], "en"))
                accused += bool(changed_numbers(sides["ko"], sides["en"], "ko"))
    assert pairs > 400
    assert accused <= 0.01 * pairs
