"""From one side to the other."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.annotation import project, quote_of
from reader.article import Article, Block, BlockKind, SideText, article_side, translation_side

ARTICLE = Article(
    id=1,
    title="나무를 심다",
    language="ko",
    url=None,
    site=None,
    byline=(),
    published=None,
    updated=None,
    revision=1,
    counterpart=None,
    blocks=(
        Block(BlockKind.PARAGRAPH, "첫 문장이다. 둘째 문장이다. 셋째다."),
        Block(BlockKind.PARAGRAPH, "🇰🇷 넷째다."),
    ),
    spans=(((0, 7), (8, 16), (17, 21)), ((0, 7),)),
    added=datetime(2024, 10, 25, tzinfo=UTC),
)
ENGLISH = {-1: "Planting trees", 0: "The first.", 1: "The second.", 2: "Third.", 3: "Fourth 🎉."}


@pytest.fixture
def sides() -> tuple[SideText, SideText]:
    return article_side(ARTICLE), translation_side(ARTICLE, ENGLISH)


def partner(source: SideText, target: SideText, passage: str) -> list[str]:
    start = source.text.index(passage)
    spans = project(source, target, (start, start + len(passage)))
    return [target.text[slice(*span)] for span in spans]


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("나무", ["Planting trees"]),
        ("둘째", ["The second."]),
        ("이다. 둘", ["The first. The second."]),
        ("장이다. 셋째다.\n🇰🇷 넷", ["The second. Third.", "Fourth 🎉."]),
        ("심다\n첫", ["Planting trees", "The first."]),
    ],
)
def test_partners_of_a_passage(
    sides: tuple[SideText, SideText], passage: str, expected: list[str]
) -> None:
    assert partner(*sides, passage) == expected


def test_it_works_the_other_way_round(sides: tuple[SideText, SideText]) -> None:
    assert partner(sides[1], sides[0], "ond. Thi") == ["둘째 문장이다. 셋째다."]
    assert partner(sides[1], sides[0], "🎉") == ["🇰🇷 넷째다."]


def test_space_between_sentences_has_no_partner(sides: tuple[SideText, SideText]) -> None:
    assert project(*sides, (14, 15)) == ()


def test_sentences_without_translation_are_left_out() -> None:
    target = translation_side(ARTICLE, {0: "The first.", 2: "Third."})
    assert partner(article_side(ARTICLE), target, "첫 문장이다. 둘째 문장이다. 셋째다.\n🇰🇷") == [
        "The first. Third."
    ]
    assert partner(article_side(ARTICLE), target, "둘째") == []


def test_untouched_sentences_between_keep_spans_apart() -> None:
    source = article_side(ARTICLE)
    scrambled = SideText(source.rows, (source.sentences[1], source.sentences[3]))
    target = translation_side(ARTICLE, ENGLISH)
    assert partner(scrambled, target, "첫 문장이다. 둘째 문장이다. 셋째다.") == [
        "The first.",
        "Third.",
    ]


def test_a_quote_is_one_line(sides: tuple[SideText, SideText]) -> None:
    article, _ = sides
    assert quote_of(article, (0, len(article.text))) == " ".join(ARTICLE.rows)
    empty_row = SideText(("one", "", "two"), ())
    assert quote_of(empty_row, (0, len(empty_row.text))) == "one two"
