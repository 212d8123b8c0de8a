"""Documents out of a library: what is in them, and where each passage stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reader.article import BlockKind
from reader.errors import NotFoundError
from reader.export import Document, Scope, collect
from reader.export.documents import NotedPassage, Piece, Row, document
from reader.library import AlignedBead, Library, NoteFilter
from tests.support.noted_library import draft, fill, mark, mark_translation, note_everything


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


def column(rows: tuple[Row, ...], name: str) -> list[list[str]]:
    return [[piece.text for piece in getattr(row, name)] for row in rows]


def quotes(found: list[Document]) -> list[list[str]]:
    return [[passage.quote for passage in each.passages] for each in found]


def marked(found: Document, name: str) -> list[tuple[str, tuple[int, ...]]]:
    """The runs of a column that something marks, with the passages that do."""
    runs = [
        run
        for row in found.rows
        for piece in getattr(row, name)
        for run in found.runs(name, piece)  # type: ignore[arg-type]
    ]
    return [(run.text, run.passages) for run in runs if run.passages]


def test_beside_a_translation_there_is_a_row_for_each_block(library: Library) -> None:
    _, _, pasted = fill(library)
    (found,) = collect(library, Scope((pasted.id,)))
    assert column(found.rows, "source") == [
        ["Snow on the pass"],
        ["The road closed at noon. Drivers waited for hours."],
    ]
    assert column(found.rows, "target") == [
        ["고개에 내린 눈"],
        ["도로는 정오에 막혔다. 운전자들은 몇 시간을 기다렸다."],
    ]
    assert found.counterpart is None
    assert found.languages == {"source": "en", "target": "ko"}
    body = found.rows[1]
    assert [len(pair.source) for pair in body.pairs] == [1, 1]
    first = body.pairs[0].target[0]
    assert found.target is not None
    assert found.target.text[slice(*first)] == "도로는 정오에 막혔다."


def test_beside_the_other_edition_there_is_a_row_for_each_bead(library: Library) -> None:
    english, korean, _ = fill(library)
    (found,) = collect(library, Scope((english.id,)))
    assert found.counterpart == korean
    assert len(found.rows) == len(found.beads) + 1
    assert found.rows[0].source[0].text == "Rain at last & <more>"
    for rows, side in (
        (column(found.rows, "source"), english),
        (column(found.rows, "target"), korean),
    ):
        assert "".join("".join(row) for row in rows).replace(" ", "") == (
            "".join(side.rows).replace(" ", "")
        )


def test_a_bead_over_two_paragraphs_is_told_apart() -> None:
    from reader.article import Article, Block, article_side

    def article(id: int, *texts: str) -> Article:
        made = draft("T", *texts)
        blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in texts)
        spans = tuple(((0, len(text)),) for text in texts)
        assert made.published is not None
        return Article(
            id,
            title=made.title,
            language=made.language,
            url=None,
            site=None,
            byline=(),
            published=None,
            updated=None,
            revision=1,
            counterpart=None,
            blocks=blocks,
            spans=spans,
            added=made.published,
        )

    one, two = article(1, "A.", "B."), article(2, "가.")
    beads = (AlignedBead((0, 1), (0,), 1.0),)
    found = Document(one, article_side(one), article_side(two), two, beads=beads)
    title, body = found.rows
    assert title.source == (Piece("T", 0, None, True),)
    assert body.source == (
        Piece("A.", 2, BlockKind.PARAGRAPH, True),
        Piece("B.", 5, BlockKind.PARAGRAPH, True),
    )
    assert [piece.text for piece in body.target] == ["가."]


def test_passages_are_marked_where_they_stand_and_overlap(library: Library) -> None:
    english, _, _ = note_everything(library)
    (found,) = collect(library, Scope((english.id,)))
    assert [each.quote for each in found.passages] == [
        "Rain at last",
        "농부들은 웃었다",
        "Farmers smiled. It stayed",
        "smiled",
    ]
    assert marked(found, "source") == [
        ("Rain at last", (0,)),
        ("Farmers ", (2,)),
        ("smiled", (2, 3)),
        (".", (2,)),
        ("It stayed", (2,)),
    ]
    assert marked(found, "target") == [("농부들은 웃었다", (1,))]
    assert found.passages[0].row == 0
    assert found.passages[2].context == ("Farmers smiled. It stayed until Friday, said Ada Poe.")
    start, end = found.passages[2].context_span or (0, 0)
    assert found.passages[2].context[start:end] == "Farmers smiled. It stayed"


def test_passages_of_a_translation_and_detached_ones(library: Library) -> None:
    _, _, pasted = note_everything(library)
    (found,) = collect(library, Scope((pasted.id,)))
    on_translation, gone = found.passages
    assert marked(found, "target") == [("정오에 막혔다", (0,))]
    assert (on_translation.row, gone.row, gone.mark) == (1, None, None)
    assert found.loose_passages() == (1,)
    assert found.passages_of(1) == (0,)
    assert (gone.context, gone.context_span) == ("", None)


def test_a_note_on_a_translation_stands_in_its_row_beside_the_other_edition(
    library: Library,
) -> None:
    english, _, _ = fill(library)
    library.memory.remember({"Farmers smiled.": "농부들이 미소 지었다."}, "en", "ko", "model")
    mark_translation(library, english, "미소")
    (found,) = collect(library, Scope((english.id,)))
    (passage,) = found.passages
    assert passage.mark is None
    assert passage.row is not None
    row = "".join(piece.text for piece in found.rows[passage.row].source)
    assert "Farmers smiled." in row


def test_two_editions_with_notes_are_one_document_unless_both_are_named(
    library: Library,
) -> None:
    english, korean, pasted = note_everything(library)
    everything = collect(library, Scope())
    assert sorted(len(each.passages) for each in everything) == [2, 4]
    assert {each.article.id for each in everything} == {english.id, pasted.id}
    both = collect(library, Scope((english.id, korean.id)))
    assert quotes(both)[1] == ["농부들은 웃었다"]


def test_chosen_passages_come_under_their_articles(library: Library) -> None:
    english, korean, pasted = note_everything(library)
    by_quote = {each.selector.exact: each.id for each in library.annotations()}
    wanted = (by_quote["정오에 막혔다"], by_quote["smiled"], by_quote["농부들은 웃었다"])
    found = collect(library, Scope(None, wanted))
    assert [each.article.id for each in found] == [pasted.id, english.id, korean.id]
    assert quotes(found) == [["정오에 막혔다"], ["smiled"], ["농부들은 웃었다"]]
    with pytest.raises(NotFoundError):
        collect(library, Scope(None, (999,)))


@pytest.mark.parametrize(
    ("condition", "quote"),
    [
        (NoteFilter(tag="rain"), "Farmers smiled. It stayed"),
        (NoteFilter(color="blue"), "Rain at last"),
        (NoteFilter(language="ko", side="article"), "농부들은 웃었다"),
        (NoteFilter(side="translation"), "정오에 막혔다"),
        (NoteFilter(text="A REPLY"), "Farmers smiled. It stayed"),
        (NoteFilter(text="REPLY  a"), "Farmers smiled. It stayed"),
        (NoteFilter(text="농부들을"), "농부들은 웃었다"),
        (NoteFilter(text="\u1102\u1169\u11bc\u1107\u116e"), "농부들은 웃었다"),
        (NoteFilter(detached=True), "a passage that is gone"),
        (NoteFilter(since=date(2025, 3, 2)), "a passage that is gone"),
    ],
)
def test_a_filter_takes_what_meets_every_condition(
    library: Library, condition: NoteFilter, quote: str
) -> None:
    note_everything(library)
    found = [each for every in quotes(collect(library, Scope(filter=condition))) for each in every]
    assert quote in found
    assert len(found) < 6
    assert collect(library, Scope(filter=replace(condition, until=date(2020, 1, 1)))) == []


@pytest.mark.parametrize("text", ["smiled", "웃었다", "비", "bold", "하나", "smiled bold"])
def test_words_are_looked_for_where_the_notebook_looks(library: Library, text: str) -> None:
    note_everything(library)
    condition = NoteFilter(text=text)
    found = collect(library, Scope(filter=condition))
    taken = {each.annotation.id for document in found for each in document.passages}
    assert taken == set(library.notebook(condition).ids)
    assert len(taken) < 6


def test_what_only_the_partner_says_is_not_found(library: Library) -> None:
    english, _, _ = fill(library)
    mark(library, english, "Farmers smiled.")
    assert collect(library, Scope())[0].passages[0].partner.endswith("농부들은 웃었다.")
    assert collect(library, Scope(filter=NoteFilter(text="농부들"))) == []


def test_articles_without_notes_come_where_notes_are_not_wanted(library: Library) -> None:
    fill(library)
    assert collect(library, Scope()) == []
    found = collect(library, Scope(noted=False))
    assert {each.article.title for each in found} <= {
        "Rain at last & <more>",
        "드디어 비",
        "Snow on the pass",
    }
    assert len(found) == 2


def test_the_work_is_reported_and_may_be_ended(library: Library) -> None:
    note_everything(library)
    told: list[tuple[int, int]] = []
    collect(library, Scope(), lambda done, total: told.append((done, total)))
    assert told == [(0, 2), (1, 2), (2, 2)]

    def stop(done: int, _total: int) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        collect(library, Scope(), stop)
    assert len(collect(library, Scope(), most=1)) == 1


def test_the_first_with_notes_are_found_behind_those_without(library: Library) -> None:
    english, _, pasted = fill(library)
    mark(library, pasted, "Drivers")
    scope = Scope((english.id, pasted.id))
    assert [each.article.id for each in collect(library, scope, most=1)] == [english.id]
    assert [each.article.id for each in collect(library, scope, most=1, empty=False)] == [pasted.id]


def test_the_readers_own_colours_and_unknown_ones(library: Library) -> None:
    english, _, _ = note_everything(library)
    (found,) = collect(library, Scope((english.id,)))
    assert found.color("ask-about").name == "Ask about"
    assert found.color("ask-about").tone == "#c9b6f2"
    assert found.color("yellow").tone == "#ffe58a"
    assert found.color("of-a-later-version").name == "of-a-later-version"


def test_a_thread_is_there_with_its_times(library: Library) -> None:
    english, _, _ = fill(library)
    mark(library, english, "Monday", note="first", replies=("second",))
    passage: NotedPassage = collect(library, Scope((english.id,)))[0].passages[0]
    first, second = passage.notes
    assert (first.text, second.text) == ("first", "second")
    assert second.created > first.created


def test_a_document_made_by_hand(library: Library) -> None:
    _, _, pasted = fill(library)
    found = document(pasted)
    assert column(found.rows, "target") == [[], []]
    assert marked(found, "source") == []
