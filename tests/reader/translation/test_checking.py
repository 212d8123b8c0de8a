"""Whether a rendering can be what its sentence says."""

from __future__ import annotations

import json
from contextlib import nullcontext
from pathlib import Path

import pytest

from reader.article import Language
from reader.translation.checking import faults, is_doubtful
from reader.translation.retrying import SecondTry

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
        ("It rains.", "...", {"empty"}),
        ("It rains.", "⁇ ⁇ ⁇", {"empty"}),
        ("It rains.", "\ufffd", {"empty"}),
        ("It rains on the old town.", "3", {"empty"}),
        ("It rains in Seoul.", "서울에 ⁇ 온다.", {"unreadable"}),
        ("It rains in Seoul.", "서울에 비\ufffd 온다.", {"unreadable"}),
        ("What is ⁇ for?", "⁇는 무엇에 쓰나?", set()),
        ("Vol. 3", "3", set()),
        ("The council met on Tuesday.", "The council met on Tuesday.", {"untranslated"}),
        ("The council met on Tuesday.", "the council met Tuesday", {"untranslated"}),
        (
            "The council met on Tuesday and looked at the plan.",
            "그 The council met on Tuesday and looked 계획을 보았다.",
            {"untranslated"},
        ),
        ("Netflix and NASA", "Netflix and NASA", set()),
        ("“A man, a plan, a canal” reads the same.", "“A man, a plan, a canal”는 같다.", set()),
        ("See report_2024.pdf at a.com.", "report_2024.pdf at a.com", set()),
        ("He came.", "그는 왔다. 그는 왔다.", {"repeated"}),
        ("He came.", "그는 왔다 그는 왔다", {"repeated"}),
        ("He came and went.", "그는 왔다. 그는 갔다.", set()),
        ("He came. He came.", "그는 왔다. 그는 왔다.", set()),
        ("No. No.", "안 돼. 안 돼.", set()),
        ("Hurry!", "빨리, 빨리!", set()),
        ("-----------", "-----------", set()),
        ("It has 1000000000 cells.", "세포가 1000000000개다.", set()),
        ("Ha ha ha ha ha ha, he said.", "하하 하하 하하 하하 하하 하하, 그가 말했다.", set()),
        (LONG, "장관은 화요일 겨울이 오기 전에 계획을 다시 살펴볼 것이라고 밝혔다.", set()),
    ],
)
def test_faults(text: str, rendering: str, found: set[str]) -> None:
    assert faults(text, rendering, "en") == found
    assert is_doubtful(text, rendering, "en") == bool(found)


@pytest.mark.parametrize(
    ("text", "rendering", "found"),
    [
        ("위원회가 화요일에 모였다.", "위원회가 화요일에 모였다.", {"untranslated"}),
        ("위원회가 모였다.", "The 위원회가 모였다.", {"untranslated"}),
        ("비가 온다.", "It rains. It rains.", {"repeated"}),
        ("비가 온다.", "…", {"empty"}),
        ("한글은 글자다.", "Hangul (한글) is a script.", set()),
        ("NASA 2024", "NASA 2024", set()),
    ],
)
def test_faults_of_english_renderings(text: str, rendering: str, found: set[str]) -> None:
    assert faults(text, rendering, "ko") == found


@pytest.mark.parametrize("language", ["en", "ko"])
def test_good_prose_is_not_taken_for_a_loop(language: Language) -> None:
    for file in ARTICLES.glob("*.json"):
        for block in json.loads(file.read_text("utf-8"))[language]["blocks"]:
            assert "repeated" not in faults("x" * len(block["text"]), block["text"], "en")


@pytest.mark.parametrize(
    ("text", "bad", "found"),
    [
        ("He came home.", "그는 왔다. 그는 왔다.", "repeated"),
        ("The council met on Tuesday.", "The council met on Tuesday.", "untranslated"),
        ("It rains in Seoul.", "⁇ ⁇ ⁇", "empty"),
        ("On Jan. 5 he left for Seoul.", "1월 8일에 서울로 떠났다.", "lost"),
    ],
)
def test_what_is_bad_is_tried_again_and_marked_if_it_stays_so(
    text: str, bad: str, found: str
) -> None:
    def trying(*renderings: str) -> SecondTry:
        made = iter(renderings)
        return SecondTry(
            "en",
            lambda text, longest=99: [text.split()[:2], text.split()[2:]][: 1 + (longest < 99)],
            lambda pieces, _options: [next(made, bad) for _ in pieces],
            lambda: nullcontext(True),
        )

    assert found in faults(text, bad, "en")
    good = "그는 1월 5일에 서울로 갔다."
    assert trying(good).best({0: text}, {0: bad}) == {0: (good, False)}
    rendering, is_bad = trying().best({0: text}, {0: bad})[0]
    assert rendering
    assert is_bad
