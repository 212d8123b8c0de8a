"""What the library says of its annotations and articles to whoever takes notes in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.annotation import Selector
from reader.article import Draft
from reader.errors import LibraryError, NotFoundError
from reader.library import Library, NewReply

MOMENT = datetime(2025, 1, 2, 3, 4, tzinfo=UTC)

MakeDraft = Callable[..., Draft]


def test_an_annotation_is_called_the_same_for_ever(library: Library, make_draft: MakeDraft) -> None:
    article = library.add(make_draft()).article
    made = library.annotate(article.id, "article", Selector("a river"))
    other = library.annotate(article.id, "article", Selector("a river"))
    names = library.annotation_uris()
    assert names[made.id].startswith("urn:uuid:")
    assert names[made.id] != names[other.id]
    library.update_annotation(made.id, note="new", color="pink")
    library.delete_annotation(made.id)
    assert library.annotation_uris() == names
    assert library.annotation_uris([other.id]) == {other.id: names[other.id]}


def test_two_libraries_call_their_notes_differently(
    library: Library, tmp_path: Path, make_draft: MakeDraft
) -> None:
    names = []
    with Library.open(tmp_path / "other") as other:
        for number, each in enumerate((library, other)):
            article = each.add(make_draft()).article
            moment = MOMENT.replace(minute=number)
            note = each.annotate(article.id, "article", Selector("a river"), created=moment)
            names.append(each.annotation_uris()[note.id])
    assert names[0] != names[1]


def test_a_given_name_is_kept_and_belongs_to_one(library: Library, make_draft: MakeDraft) -> None:
    article = library.add(make_draft()).article
    first, second = (library.annotate(article.id, "article", Selector("a river")) for _ in range(2))
    library.name_annotation(first.id, "urn:x:1")
    assert library.annotation_uris()[first.id] == "urn:x:1"
    library.name_annotation(second.id, "urn:x:1")
    names = library.annotation_uris()
    assert names[second.id] == "urn:x:1"
    assert names[first.id] != "urn:x:1"


def test_new_content_can_be_taken_back(library: Library, make_draft: MakeDraft) -> None:
    article = library.add(make_draft()).article
    stays, goes, comes = (NewReply(text, MOMENT, MOMENT) for text in ("stays", "goes", "comes"))
    before = library.annotate(
        article.id, "article", Selector("a river"), note="old", tags=("a",), replies=(stays, goes)
    )
    change = library.renew_annotation(
        before.id,
        color="blue",
        note="new",
        tags=("b", " b "),
        replies=(stays, comes),
        modified=MOMENT,
    )
    after = library.annotation(before.id)
    assert (after.color, after.note, after.tags) == ("blue", "new", ("b",))
    assert [each.text for each in after.replies] == ["stays", "comes"]
    assert (after.modified, after.selector) == (MOMENT, before.selector)
    library.undo_annotations(change)
    assert library.annotation(before.id) == before
    library.redo_annotations(change)
    assert library.annotation(before.id) == after


def test_content_that_cannot_be_changes_nothing(library: Library, make_draft: MakeDraft) -> None:
    article = library.add(make_draft()).article
    note = library.annotate(article.id, "article", Selector("a river"))
    reply = (NewReply("x", MOMENT, MOMENT),)
    with pytest.raises(LibraryError):
        library.renew_annotation(
            note.id, color="no", note="x", tags=(), replies=reply, modified=MOMENT
        )
    assert library.annotation(note.id) == note
    with pytest.raises(NotFoundError):
        library.renew_annotation(99, color="blue", note="x", tags=(), replies=(), modified=MOMENT)


def test_articles_are_recognised(library: Library, make_draft: MakeDraft) -> None:
    first = library.add(make_draft(url="https://example.com/a")).article
    second = library.add(make_draft("Other", ("The council meets in September.",))).article
    gone = library.add(make_draft("Gone", ("It had a river.",))).article
    library.delete([gone.id])
    keys = {each.id: each for each in library.article_keys()}
    assert set(keys) == {first.id, second.id}
    assert (keys[first.id].url, keys[first.id].title) == ("https://example.com/a", first.title)
    assert library.articles_saying("a river") == [first.id]
    assert library.articles_saying("The council meets in September.") == [first.id, second.id]
    assert library.articles_saying("council", most=1) in ([first.id], [second.id])
    assert library.articles_saying("Other") == [second.id]
    assert library.articles_saying("100%_") == []


def test_only_the_text_of_today_is_looked_into(library: Library, make_draft: MakeDraft) -> None:
    library.add(make_draft(texts=("It was said.",), url="https://example.com/a"))
    library.add(make_draft(texts=("It was not.",), url="https://example.com/a"))
    assert library.articles_saying("It was said.") == []
