"""Changes of annotations, taken back exactly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reader.annotation import Annotation, Selector, select
from reader.article import Article, Draft
from reader.errors import LibraryError, NotFoundError
from reader.library import AnnotationChange, Library, NewReply

MakeDraft = Callable[..., Draft]
LONG_AGO = datetime(2020, 5, 1, 9, 30, tzinfo=UTC)
LATER = datetime(2021, 5, 1, 9, 30, tzinfo=UTC)


@pytest.fixture
def article(library: Library, make_draft: MakeDraft) -> Article:
    texts = ("The city will plant trees, the mayor said.", "The council meets in September.")
    return library.add(make_draft(texts=texts, url="https://news.example/trees")).article


def passage(article: Article, text: str) -> Selector:
    start = article.text.index(text)
    return select(article.text, start, start + len(text))


def made(library: Library, article: Article, text: str, **fields: object) -> Annotation:
    """An annotation from long ago, so that a new time is seen."""
    return library.annotate(
        article.id,
        "article",
        passage(article, text),
        created=LONG_AGO,
        **fields,  # type: ignore[arg-type]
    )


@pytest.fixture
def two(library: Library, article: Article) -> list[Annotation]:
    replies = [NewReply("Since when?", LATER, LATER)]
    return [
        made(library, article, "will plant trees", tags=["tree"], note="Which?", replies=replies),
        made(library, article, "trees, the mayor", tags=["who", "tree"], note="**Kim**"),
    ]


CHANGES: dict[str, Callable[[Library, Article, list[int]], AnnotationChange]] = {
    "colour": lambda library, _article, ids: library.change_annotations(ids, color="pink"),
    "note": lambda library, _article, ids: library.change_annotations(ids[:1], note="Another"),
    "tags": lambda library, _article, ids: library.change_annotations(
        ids, add_tags=["new", "who"], remove_tags=["tree"]
    ),
    "only tags": lambda library, _article, ids: library.change_annotations(ids, tags=["x"]),
    "delete": lambda library, _article, ids: library.delete_annotations(ids),
    "extent": lambda library, article, ids: library.move_annotation(
        ids[0], article.id, "article", passage(article, "The council meets")
    ),
    "side": lambda library, article, ids: library.move_annotation(
        ids[0], article.id, "translation", select("시의회", 0, 3), model="m", sentence=1
    ),
    "merge": lambda library, article, ids: library.merge_annotations(
        ids, passage(article, "will plant trees, the mayor")
    ),
    "split": lambda library, article, ids: library.split_annotation(
        ids[0], passage(article, "will plant"), passage(article, "trees,")
    ),
    "reply": lambda library, _article, ids: library.add_reply(ids[1], " In spring? "),
    "changed reply": lambda library, _article, ids: library.change_reply(
        library.annotation(ids[0]).replies[0].id, "Until when?"
    ),
    "deleted reply": lambda library, _article, ids: library.delete_reply(
        library.annotation(ids[0]).replies[0].id
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_every_change_is_undone_and_done_again_exactly(
    library: Library, article: Article, two: list[Annotation], name: str
) -> None:
    change = CHANGES[name](library, article, [each.id for each in two])
    after = library.annotations()
    assert after != two
    assert change.articles == (article.id,)
    for _ in range(2):
        library.undo_annotations(change)
        assert library.annotations() == two
        library.redo_annotations(change)
        assert library.annotations() == after
    assert library.check() == []


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_in_the_file_when_it_returns(
    library: Library, article: Article, two: list[Annotation], name: str
) -> None:
    CHANGES[name](library, article, [each.id for each in two])
    with Library.open(library.path) as other:
        assert other.annotations() == library.annotations() != two


def test_undoing_leaves_alone_what_came_after(
    library: Library, article: Article, two: list[Annotation], make_draft: MakeDraft
) -> None:
    first = two[0].id
    recoloured = library.change_annotations([first], color="blue")
    moved = library.move_annotation(
        first, article.id, "article", passage(article, "The council meets")
    )
    library.add_reply(first, "Meanwhile")
    texts = ("New.", "The city will plant trees, the mayor said.", "The council meets in May.")
    new = library.add(make_draft(texts=texts, url="https://news.example/trees")).article
    library.undo_annotations(moved)
    library.undo_annotations(recoloured)
    now = library.annotation(first)
    assert now.color == two[0].color
    assert [each.text for each in now.replies] == ["Since when?", "Meanwhile"]
    assert now.selector == passage(new, "will plant trees")
    assert library.check() == []


def test_merging_keeps_every_note_and_tag(
    library: Library, article: Article, two: list[Annotation]
) -> None:
    merged = passage(article, "will plant trees, the mayor")
    library.merge_annotations([each.id for each in two], merged)
    (left,) = library.annotations()
    assert (left.id, left.selector, left.note) == (two[0].id, merged, "Which?")
    assert left.tags == ("tree", "who")
    assert [(each.text, each.created) for each in left.replies] == [
        ("**Kim**", LONG_AGO),
        ("Since when?", LATER),
    ]


def test_a_merged_highlight_without_a_note_takes_the_first_there_is(
    library: Library, article: Article, two: list[Annotation]
) -> None:
    bare = made(library, article, "The city")
    ids = [bare.id, *(each.id for each in two)]
    library.merge_annotations(ids, passage(article, "The city will plant trees, the mayor"))
    (left,) = library.annotations()
    assert left.note == "Which?"
    assert [each.text for each in left.replies] == ["**Kim**", "Since when?"]


def test_merging_with_one_that_stands_inside(library: Library, article: Article) -> None:
    outer = made(library, article, "will plant trees, the mayor", note="Which?")
    inner = made(library, article, "plant trees,", note="**Kim**", tags=["tree"])
    change = library.merge_annotations([outer.id, inner.id], outer.selector)
    (left,) = library.annotations()
    assert (left.id, left.selector, left.note) == (outer.id, outer.selector, "Which?")
    assert ([each.text for each in left.replies], left.tags) == (["**Kim**"], ("tree",))
    assert left.modified > LONG_AGO
    library.undo_annotations(change)
    assert library.annotations() == [outer, inner]


def test_merging_wants_highlights_of_one_text(
    library: Library, article: Article, two: list[Annotation], make_draft: MakeDraft
) -> None:
    other = library.add(make_draft(title="Other")).article
    elsewhere = library.annotate(other.id, "article", passage(other, "Other"))
    for ids in ([two[0].id], [two[0].id, two[0].id], [two[0].id, elsewhere.id]):
        with pytest.raises(LibraryError, match="two highlights of the same text"):
            library.merge_annotations(ids, two[0].selector)
    assert library.annotations(article.id) == two


def test_splitting_keeps_notes_with_the_first_part(
    library: Library, article: Article, two: list[Annotation]
) -> None:
    parts = passage(article, "will plant"), passage(article, "trees,")
    change = library.split_annotation(two[0].id, *parts)
    first, second = (library.annotation(id) for id in change.ids)
    assert (first.selector, second.selector) == parts
    assert (first.note, len(first.replies)) == ("Which?", 1)
    assert (second.note, second.replies) == ("", ())
    assert second.tags == first.tags == ("tree",)
    assert second.color == first.color


def test_a_detached_one_is_attached_by_a_new_passage(
    library: Library, article: Article, two: list[Annotation]
) -> None:
    lost = library.place_annotation(two[0].id, Selector("gone from here"), True)
    assert lost.detached
    change = library.move_annotation(lost.id, article.id, "article", passage(article, "September"))
    attached = library.annotation(lost.id)
    assert (attached.detached, attached.selector.exact) == (False, "September")
    assert (attached.note, attached.replies) == (two[0].note, two[0].replies)
    library.undo_annotations(change)
    assert library.annotation(lost.id) == lost


def test_only_what_differs_gets_a_new_time(library: Library, two: list[Annotation]) -> None:
    change = library.change_annotations([each.id for each in two], add_tags=["who"])
    assert change.ids == (two[0].id,)
    assert library.annotation(two[0].id).modified > LONG_AGO
    assert library.annotation(two[1].id) == two[1]


def test_tags_come_back_in_their_order(library: Library, two: list[Annotation]) -> None:
    ids = [each.id for each in two]
    first = library.change_annotations(ids, remove_tags=["who", "tree"], add_tags=["z", "a", "z"])
    assert [each.tags for each in library.annotations()] == [("z", "a"), ("z", "a")]
    second = library.change_annotations(ids, add_tags=["tree"], remove_tags=["z", "tree"])
    assert [each.tags for each in library.annotations()] == [("a", "tree"), ("a", "tree")]
    library.undo_annotations(second)
    library.undo_annotations(first)
    assert library.annotations() == two


def test_taking_back_a_colour_leaves_tags_alone(library: Library, two: list[Annotation]) -> None:
    change = library.change_annotations([each.id for each in two], color="pink")
    library.update_annotation(two[0].id, tags=["meanwhile"])
    library.undo_annotations(change)
    assert library.annotation(two[0].id).tags == ("meanwhile",)
    assert [each.color for each in library.annotations()] == [each.color for each in two]


def test_what_is_gone_meanwhile_is_told(library: Library, two: list[Annotation]) -> None:
    change = library.change_annotations([each.id for each in two], color="pink")
    library.delete_annotation(two[1].id)
    with pytest.raises(NotFoundError, match=f"no annotation {two[1].id}"):
        library.undo_annotations(change)
    assert library.annotation(two[0].id).color == "pink"
    library.restore_annotation(two[1].id)
    library.undo_annotations(change)
    assert library.annotations() == two


def test_everything_at_once(library: Library, two: list[Annotation]) -> None:
    ids = [each.id for each in two]
    change = library.change_annotations(
        ids, color="blue", note="same", tags=["x"], add_tags=["y"], remove_tags=["x"]
    )
    now = library.annotations()
    assert [(each.color, each.note, each.tags) for each in now] == [("blue", "same", ("y",))] * 2
    assert change.ids == tuple(ids)
    library.undo_annotations(change)
    assert library.annotations() == two
    library.redo_annotations(change)
    assert [replace(each, modified=now[0].modified) for each in library.annotations()] == now


def test_nothing_to_change_is_no_change(library: Library, two: list[Annotation]) -> None:
    assert library.change_annotations([]).ids == ()
    change = library.change_annotations([each.id for each in two], color=two[0].color)
    assert (change.ids, change.articles) == ((), ())
    library.undo_annotations(change)
    assert library.annotations() == two
    assert library.delete_annotations([]).ids == ()


def test_all_or_none(library: Library, article: Article, two: list[Annotation]) -> None:
    with pytest.raises(NotFoundError):
        library.change_annotations([two[0].id, 999], color="green")
    with pytest.raises(LibraryError, match="colour mauve"):
        library.change_annotations([two[0].id], color="mauve")
    with pytest.raises(NotFoundError):
        library.delete_annotations([two[0].id, 999])
    with pytest.raises(LibraryError, match="no text in this passage"):
        library.move_annotation(two[0].id, article.id, "article", Selector(" "))
    with pytest.raises(LibraryError, match="needs some text"):
        library.add_reply(two[0].id, " \n")
    reply = two[0].replies[0].id
    library.delete_reply(reply)
    with pytest.raises(NotFoundError, match="not there any more"):
        library.change_reply(reply, "Too late")
    assert library.annotations() == [replace(two[0], replies=()), two[1]]


def test_replies_are_in_order_of_time_wherever_the_clock_stood(
    library: Library, article: Article
) -> None:
    seoul = datetime.fromisoformat("2020-05-01T18:00:00+09:00")
    london = datetime.fromisoformat("2020-05-01T09:30:00+00:00")
    replies = [NewReply("second", london, london), NewReply("첫째", seoul, seoul)]
    one = made(library, article, "council", replies=replies)
    assert [each.text for each in one.replies] == ["첫째", "second"]
    assert library.annotation(one.id).replies[0].created == seoul


def test_tags_to_choose_from(library: Library, article: Article, two: list[Annotation]) -> None:
    library.set_tags(article.id, ["city"])
    assert library.known_tags() == ("tree", "city", "who")
    library.delete_annotations([two[1].id])
    assert library.known_tags() == ("city", "tree")
