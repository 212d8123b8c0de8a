"""All annotations of a library: filtered, searched, grouped."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from reader.annotation import Annotation, Reply, Selector, select
from reader.article import Article, Draft
from reader.library import GROUPINGS, Grouping, Library, NewReply, NoteFilter
from reader.library.connection import Connection
from reader.library.notebook import extent

MakeDraft = Callable[..., Draft]

KOREAN = ("새로운 번역은 원문보다 짧다.", "바다는 하루에 두 번 차오른다.")
NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)


@pytest.fixture
def english(library: Library, make_draft: MakeDraft) -> Article:
    return library.add(make_draft(published=NOON)).article


@pytest.fixture
def korean(library: Library, make_draft: MakeDraft) -> Article:
    draft = make_draft("번역 이야기", KOREAN, language="ko", published=NOON - timedelta(days=1))
    return library.add(draft).article


def note(library: Library, article: Article, text: str, **more: object) -> Annotation:
    start = article.text.index(text)
    selector = select(article.text, start, start + len(text))
    return library.annotate(article.id, "article", selector, **more)  # type: ignore[arg-type]


def found(library: Library, grouping: Grouping = "article", **conditions: object) -> list[int]:
    return list(library.notebook(NoteFilter(**conditions), grouping).ids)  # type: ignore[arg-type]


def test_an_empty_library_has_an_empty_notebook(library: Library) -> None:
    for grouping in GROUPINGS:
        index = library.notebook(grouping=grouping)
        assert (list(index.ids), index.groups, index.total, index.everything) == ([], (), 0, 0)


def test_by_article_they_stand_as_they_are_read(
    library: Library, english: Article, korean: Article
) -> None:
    sea = note(library, korean, "바다는")
    late = note(library, english, "September")
    early = note(library, english, "12,000 trees")
    index = library.notebook()
    assert list(index.ids) == [early.id, late.id, sea.id]
    groups = [(each.key, each.first, each.count) for each in index.groups]
    assert groups == [(str(english.id), 0, 2), (str(korean.id), 2, 1)]


def test_by_day_the_newest_come_first(library: Library, english: Article) -> None:
    old = note(library, english, "12,000 trees", created=NOON)
    new = note(library, english, "September", created=NOON + timedelta(days=2))
    newer = note(library, english, "river", created=NOON + timedelta(days=2, hours=1))
    index = library.notebook(grouping="day")
    assert list(index.ids) == [newer.id, new.id, old.id]
    assert [each.key for each in index.groups] == ["2024-05-03", "2024-05-01"]


def test_by_tag_one_stands_under_each_of_its_tags(library: Library, english: Article) -> None:
    bare = note(library, english, "September")
    both = note(library, english, "river", tags=["강", "politics"])
    index = library.notebook(grouping="tag")
    assert list(index.ids) == [both.id, both.id, bare.id]
    assert [each.key for each in index.groups] == ["politics", "강", ""]
    assert index.total == index.everything == 2


def test_by_colour_they_stand_as_colours_are_offered(library: Library, english: Article) -> None:
    own = library.colors.add("Doubtful", "#c9b6ff")
    doubtful = note(library, english, "September", color=own.key)
    pink = note(library, english, "river", color="pink")
    yellow = note(library, english, "12,000", color="yellow")
    index = library.notebook(grouping="color")
    assert list(index.ids) == [yellow.id, pink.id, doubtful.id]
    assert [each.key for each in index.groups] == ["yellow", "pink", own.key]


@pytest.mark.parametrize(
    "text", ["번역", "번역을", "번역에서는", unicodedata.normalize("NFD", "번역을"), "RIVER", "ver"]
)
def test_words_are_found_in_any_form(
    library: Library, english: Article, korean: Article, text: str
) -> None:
    translated = note(library, korean, "새로운 번역은")
    river = note(library, english, "We want a river")
    note(library, english, "September")
    wanted = river if text.isascii() else translated
    assert found(library, text=text) == [wanted.id]


def test_notes_and_further_notes_are_searched(library: Library, english: Article) -> None:
    noted = note(library, english, "river", note="나무를 심는다")
    answered = note(library, english, "September")
    library.add_reply(answered.id, "Which YEAR?")
    assert found(library, text="나무") == [noted.id]
    assert found(library, text="year which") == [answered.id]
    assert found(library, text="year 나무") == []


def test_what_changes_is_found_as_it_is_now(library: Library, english: Article) -> None:
    noted = note(library, english, "river", note="before")
    assert found(library, text="before") == [noted.id]
    changed = library.change_annotations([noted.id], note="after")
    assert (found(library, text="before"), found(library, text="after")) == ([], [noted.id])
    library.undo_annotations(changed)
    assert (found(library, text="before"), found(library, text="after")) == ([noted.id], [])
    reply = library.add_reply(noted.id, "further").steps[0][1]
    assert reply is not None
    assert found(library, text="further") == [noted.id]
    gone = library.delete_reply(reply.replies[0].id)
    assert found(library, text="further") == []
    library.undo_annotations(gone)
    assert found(library, text="further") == [noted.id]


@pytest.mark.parametrize("text", ["100%", "_", "' OR 1=1", '"', "\\", "*"])
def test_signs_stand_for_themselves(library: Library, english: Article, text: str) -> None:
    note(library, english, "September", note="nothing of that")
    noted = note(library, english, "river", note=f"just {text} so")
    assert found(library, text=text) == [noted.id]


def test_conditions(library: Library, english: Article, korean: Article) -> None:
    tagged = note(library, english, "river", tags=["강"], color="pink", created=NOON)
    plain = note(library, korean, "바다는", created=NOON + timedelta(days=3))
    translated = library.annotate(
        english.id,
        "translation",
        Selector("나무를"),
        model="m",
        sentence=0,
        created=NOON + timedelta(days=9),
    )
    everyone = {tagged.id, plain.id, translated.id}
    assert found(library, tag="강") == [tagged.id]
    assert set(found(library, tag="")) == everyone - {tagged.id}
    assert found(library, color="pink") == [tagged.id]
    assert found(library, side="translation") == [translated.id]
    assert set(found(library, language="ko")) == {plain.id, translated.id}
    assert found(library, language="en") == [tagged.id]
    assert found(library, since=date(2024, 5, 2), until=date(2024, 5, 4)) == [plain.id]
    assert found(library, until=date(2024, 5, 1)) == [tagged.id]
    assert found(library, detached=True) == []
    library.place_annotation(plain.id, plain.selector, True)
    assert found(library, detached=True) == [plain.id]
    assert set(found(library, detached=False)) == everyone - {plain.id}
    assert found(library, color="pink", language="ko") == []


def test_totals_and_tags_are_of_all(library: Library, english: Article) -> None:
    note(library, english, "river", tags=["강", "later"])
    note(library, english, "September", tags=["later"])
    index = library.notebook(NoteFilter(tag="강"))
    assert (index.total, index.everything) == (1, 2)
    assert index.tags == (("later", 2), ("강", 1))


def test_deleted_ones_are_not_there(library: Library, english: Article, korean: Article) -> None:
    gone, kept = note(library, english, "river"), note(library, english, "September")
    note(library, korean, "바다는")
    assert found(library, text="river") == [gone.id]
    library.delete_annotations([gone.id])
    library.delete([korean.id])
    assert found(library) == [kept.id]
    assert found(library, text="river") == []
    assert library.notebook().everything == 1
    assert [each.annotation.id for each in library.notebook_lines([gone.id, kept.id])] == [kept.id]


def test_lines_say_what_is_to_be_shown(library: Library, english: Article, korean: Article) -> None:
    made = library.annotate(
        english.id,
        "translation",
        Selector("나무를"),
        model="m",
        sentence=0,
        replies=[NewReply("more", NOON, NOON)],
    )
    sea = note(library, korean, "바다는")
    first, second = library.notebook_lines([sea.id, made.id])
    assert (first.annotation, first.title, first.quote_language) == (sea, korean.title, "ko")
    assert (second.annotation, second.quote_language) == (made, "ko")
    assert second.annotation.replies == (Reply(made.replies[0].id, "more", NOON, NOON),)
    assert (second.language, second.moment) == ("en", NOON)


def test_sizes_tell_the_room_that_texts_need(library: Library, english: Article) -> None:
    made = note(library, english, "river", note="강 and 바다")
    library.add_reply(made.id, "더")
    index = library.notebook()
    assert list(index.quotes) == [extent("river")] == [2]  # steps of four letters
    assert list(index.notes) == [extent("강 and 바다", "더")] == [4]
    library.change_annotations([made.id], note="더 " * 1000)
    assert list(library.notebook().notes) == [255]


def test_a_library_that_cannot_be_written_is_searched_all_the_same(
    folder: Path, library: Library, english: Article
) -> None:
    kept = note(library, english, "river")
    assert found(library, text="river") == [kept.id]
    new = note(library, english, "We want a river")
    raw = sqlite3.connect(f"{(folder / 'library.db').as_uri()}?mode=ro", uri=True)
    raw.row_factory = sqlite3.Row
    with Library(Connection(raw, folder / "library.db", read_only=True)) as reading:
        assert set(found(reading, text="river")) == {kept.id, new.id}
        assert found(reading, text="want river") == [new.id]
