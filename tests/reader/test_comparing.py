"""What changed between two texts of one article."""

from __future__ import annotations

from datetime import UTC, datetime
from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Block, BlockKind
from reader.comparing import BlockChange, Change, compare

NOW = datetime(2024, 10, 25, tzinfo=UTC)
FRAMES = {Change.SAME: "{}", Change.REMOVED: "[-{}-]", Change.ADDED: "{{+{}+}}"}


def article(*texts: str, title: str = "Title", kind: BlockKind = BlockKind.PARAGRAPH) -> Article:
    """An article whose blocks are all of one kind."""
    blocks = tuple(Block(kind, text) for text in texts)
    return Article(1, title, "en", None, None, (), None, None, 1, None, blocks, (), NOW)


def shown(change: BlockChange) -> str:
    """A block with what was left out in [-…-] and what came in {+…+}."""
    return "".join(FRAMES[each.change].format(each.text) for each in change.stretches)


def told(before: Article, after: Article) -> list[str]:
    """The changes of the body."""
    return [shown(change) for change in compare(before, after)[1:]]


def test_words_that_changed() -> None:
    before = article("The city will plant 12,000 trees by May.", "It rained.")
    after = article("The city will plant 15,000 trees by June.", "It rained.")
    assert told(before, after) == [
        "The city will plant [-12,000-]{+15,000+} trees by [-May-]{+June+}.",
        "It rained.",
    ]
    assert [each.change for each in compare(before, after)] == [
        Change.SAME,
        Change.CHANGED,
        Change.SAME,
    ]


def test_changes_beside_each_other_are_one() -> None:
    assert told(article("He walked home slowly today."), article("He ran to school today.")) == [
        "He [-walked home slowly-]{+ran to school+} today."
    ]


def test_a_korean_word_changes_with_its_particle() -> None:
    before, after = article("서울시는 나무를 심는다."), article("서울시가 나무를 심는다.")
    assert told(before, after) == ["[-서울시는-]{+서울시가+} 나무를 심는다."]


def test_the_title() -> None:
    first, *_ = compare(article("Text.", title="Rain"), article("Text.", title="Heavy rain"))
    assert first.kind is None
    assert shown(first) == "[-Rain-]{+Heavy rain+}"


def test_blocks_come_and_go_around_one_that_changed() -> None:
    before = article("Snow fell on the hills at night.", "Trains were late all morning in town.")
    after = article(
        "Trains were late all day in town.", "Schools opened at noon, the mayor’s office said."
    )
    assert told(before, after) == [
        "[-Snow fell on the hills at night.-]",
        "Trains were late all [-morning-]{+day+} in town.",
        "{+Schools opened at noon, the mayor’s office said.+}",
    ]


def test_a_block_that_became_a_heading_has_changed_all_the_same() -> None:
    before, after = article("The plan"), article("The plan", kind=BlockKind.HEADING)
    changes = compare(before, after)[1:]
    assert [each.kind for each in changes] == [BlockKind.HEADING]


def test_decomposed_hangul_and_blanks_change_nothing() -> None:
    before = article(normalize("NFD", "서울시는  나무를 심는다. 🌳"))
    assert [each.change for each in compare(before, article("서울시는 나무를 심는다. 🌳"))] == [
        Change.SAME,
        Change.SAME,
    ]


def test_many_blocks_that_all_changed_are_told_without_weighing_each_pair() -> None:
    before = article(*(f"old {number}" for number in range(300)))
    after = article(*(f"new {number + 1000}" for number in range(300)))
    changes = compare(before, after)[1:]
    assert len(changes) == 600
    assert {each.change for each in changes} == {Change.REMOVED, Change.ADDED}


_WORDS = st.sampled_from(["비가", "비는", "rain", "fell", "12", "🌧", "“그", "됐다”", "on", "."])
_TEXTS = st.lists(st.lists(_WORDS, min_size=1, max_size=8).map(" ".join), max_size=6)


@given(_TEXTS, _TEXTS)
def test_both_texts_can_be_read_from_the_changes(before: list[str], after: list[str]) -> None:
    changes = compare(article(*before), article(*after))[1:]
    for texts, absent in ((before, Change.ADDED), (after, Change.REMOVED)):
        read = [
            "".join(each.text for each in change.stretches if each.change is not absent)
            for change in changes
        ]
        assert [text for text in read if text] == texts
