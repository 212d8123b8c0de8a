"""Whether a rendering can be what its sentence says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.article import Language
from reader.translation.checking import faults, is_doubtful

ARTICLES = Path(__file__).parents[3] / "resources" / "sample" / "articles"
LONG = "The minister said on Tuesday that the plan would be looked at again before the winter."


@pytest.mark.parametrize(
    ("text", "rendering", "found"),
    [
        ("It rains.", "", {"empty"}),
        ("It rains.", "비 비 비 비 비 비 비", {"repeated"}),
        ("He went home.", "그는 집에 갔다 그는 집에 갔다 그는 집에 갔다", {"repeated"}),
        (LONG, "그는 말했다고 말했다고 말했다고 말했다고 말했다고 했다.", {"repeated"}),
        (LONG, "장관이 그 계획을 다시, 장관이 그 계획을 다시, 겨울 전에 본다.", {"repeated"}),
        (
            "It rains.",
            "서울은 오늘 맑고 흐리며 춥고 덥고 비가 오다가 눈이 오고 또 갠다",
            {"runaway"},
        ),
        (LONG, "그렇다.", {"short"}),
        ("It ended in 1998.", "끝났다.", {"lost"}),
        ("2024", "2024", set()),
        ("* * *", "", set()),
        ("-----------", "-----------", set()),
        ("It has 1000000000 cells.", "세포가 1000000000개다.", set()),
        ("Ha ha ha ha ha ha, he said.", "하하 하하 하하 하하 하하 하하, 그가 말했다.", set()),
        (LONG, "장관은 화요일 겨울이 오기 전에 계획을 다시 살펴볼 것이라고 밝혔다.", set()),
    ],
)
def test_faults(text: str, rendering: str, found: set[str]) -> None:
    assert faults(text, rendering, "en") == found
    assert is_doubtful(text, rendering, "en") == bool(found)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_good_prose_is_not_taken_for_a_loop(language: Language) -> None:
    for file in ARTICLES.glob("*.json"):
        for block in json.loads(file.read_text("utf-8"))[language]["blocks"]:
            assert "repeated" not in faults("x" * len(block["text"]), block["text"], "en")
