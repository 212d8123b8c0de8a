"""JSON-LD out of one library and into another: nothing is lost, and nothing comes twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.annotation import Annotation, Selector
from reader.export import FORMATS, Options, Scope, collect
from reader.library import Library
from reader.notes_import import import_notes, redo, undo
from tests.support.noted_library import ENGLISH, MADE, draft, fill, mark, note_everything


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "other") as opened:
        yield opened


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "notes.jsonld"


def export(library: Library, file: Path, **options: Any) -> None:
    file.write_bytes(FORMATS["jsonld"].render(collect(library, Scope()), Options(**options)))


def said(library: Library) -> list[tuple[object, ...]]:
    """All that annotations hold, by their uris, without the numbers that libraries give."""
    uris = library.annotation_uris()
    rows = []
    for each in library.annotations():
        article = library.article(each.article)
        replies = [(one.text, one.created, one.modified) for one in each.replies]
        plain = replace(each, id=0, article=0, replies=())
        rows.append((uris[each.id], article.url or article.title, plain, replies))
    return sorted(rows, key=lambda row: str(row[0]))


def named(library: Library, quote: str) -> Annotation:
    (found,) = (each for each in library.annotations() if each.selector.exact == quote)
    return found


def test_a_round_trip_into_a_library_with_the_same_articles_loses_nothing(
    library: Library, other: Library, file: Path
) -> None:
    note_everything(library)
    fill(other)
    export(library, file)
    report = import_notes(other, file)
    assert (report.added, report.changed, report.unchanged) == (6, 0, 0)
    assert (report.unmatched, report.articles, report.colors) == ((), (), ("ask-about",))
    assert report.detached == 1
    assert said(other) == said(library)
    assert [each for each in other.colors.all() if each.key == "ask-about"] == [
        each for each in library.colors.all() if each.key == "ask-about"
    ]
    assert other.check() == []


def test_a_round_trip_with_whole_articles_fills_an_empty_library(
    library: Library, other: Library, file: Path
) -> None:
    note_everything(library)
    export(library, file, whole=True)
    report = import_notes(other, file)
    assert len(report.articles) == 3
    assert said(other) == said(library)
    by_title = {each.title: each for each in other.articles()}
    english = other.article(by_title["Rain at last & <more>"].id)
    assert english.counterpart == by_title["드디어 비"].id
    assert english.byline == ("Kim Min-su", "Ada Poe")
    assert by_title["Snow on the pass"].tags == ("weather",)
    before = next(each for each in library.articles() if each.title == english.title)
    assert english.rows == library.article(before.id).rows
    assert english.published == before.published


def test_an_article_that_is_there_under_another_form_of_its_address_keeps_its_text(
    library: Library, other: Library, file: Path
) -> None:
    note_everything(library)
    export(library, file, whole=True)
    address = f"{ENGLISH.url}&utm_source=feed".replace("https://example", "http://m.example")
    there = other.add(draft(ENGLISH.title, *(each.text for each in ENGLISH.blocks), "And more.",
                            url=address)).article  # fmt: skip
    report = import_notes(other, file)
    assert len(report.articles) == 2
    assert other.article(there.id).rows == there.rows
    assert report.unmatched == ()
    assert report.detached == 1


def test_articles_alone_come_without_their_notes(
    library: Library, other: Library, file: Path
) -> None:
    note_everything(library)
    export(library, file, whole=True, notes=False)
    report = import_notes(other, file)
    assert (report.added, len(report.articles), other.annotations()) == (0, 3, [])


def test_the_same_file_again_changes_nothing(library: Library, other: Library, file: Path) -> None:
    note_everything(library)
    export(library, file, whole=True)
    import_notes(other, file)
    before = said(other)
    for place in (other, library):
        report = import_notes(place, file)
        assert (report.added, report.changed, report.unchanged) == (0, 0, 6)
        assert (report.articles, report.colors, report.unmatched) == ((), (), ())
    assert said(other) == before == said(library)


def test_of_two_states_of_a_note_the_newer_one_stays(
    library: Library, other: Library, file: Path
) -> None:
    english, _, _ = fill(library)
    mark(library, english, "Friday", note="first", replies=("stays", "goes"))
    fill(other)
    export(library, file)
    import_notes(other, file)
    note = named(library, "Friday")
    library.delete_reply(note.replies[1].id)
    library.add_reply(note.id, "comes")
    library.update_annotation(note.id, note="second", tags=("new",), color="blue")
    export(library, file)
    report = import_notes(other, file)
    assert (report.added, report.changed, report.unchanged) == (0, 1, 0)
    assert said(other) == said(library)
    undo(other, report)
    there = named(other, "Friday")
    assert (there.note, there.tags, there.color) == ("first", (), "yellow")
    assert [each.text for each in there.replies] == ["stays", "goes"]
    redo(other, report)
    assert said(other) == said(library)


def test_an_older_state_does_not_come_back(library: Library, file: Path) -> None:
    english, _, _ = fill(library)
    mark(library, english, "Friday", note="first")
    export(library, file)
    library.update_annotation(named(library, "Friday").id, note="second")
    report = import_notes(library, file)
    assert (report.changed, report.unchanged) == (0, 1)
    assert named(library, "Friday").note == "second"


def test_a_deleted_note_comes_back(library: Library, file: Path) -> None:
    english, _, _ = fill(library)
    mark(library, english, "Friday", note="kept")
    export(library, file)
    before = said(library)
    library.delete_annotation(named(library, "Friday").id)
    assert import_notes(library, file).added == 1
    assert said(library) == before


def test_a_note_whose_article_was_deleted_and_added_anew(library: Library, file: Path) -> None:
    english, _, _ = fill(library)
    mark(library, english, "Friday", note="kept")
    export(library, file)
    library.delete([english.id])
    report = import_notes(library, file)
    assert report.added == 0
    assert [each.quote for each in report.unmatched] == ["Friday"]


def test_an_import_is_undone_and_redone(library: Library, other: Library, file: Path) -> None:
    note_everything(library)
    export(library, file, whole=True)
    report = import_notes(other, file)
    undo(other, report)
    assert other.annotations() == []
    assert other.articles() == []
    assert [each.key for each in other.colors.all()] == ["yellow", "green", "blue", "pink"]
    redo(other, report)
    assert said(other) == said(library)
    undo(other, report)
    assert import_notes(other, file).added == 6
    assert said(other) == said(library)


def test_notes_follow_a_text_that_has_changed_meanwhile(
    library: Library, other: Library, file: Path
) -> None:
    english, _, _ = fill(library)
    mark(library, english, "Farmers smiled")
    mark(library, english, "stayed until Friday")
    export(library, file)
    fill(other)
    texts = ("News: the rain came on Monday. Farmers smiled.", "Nothing of it was left.")
    other.add(draft(ENGLISH.title, *texts, url=ENGLISH.url))
    report = import_notes(other, file)
    assert (report.added, report.detached) == (2, 1)
    found = named(other, "Farmers smiled")
    text = other.article(found.article).text
    assert text[found.selector.start : found.selector.end] == "Farmers smiled"
    assert named(other, "stayed until Friday").detached


_CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
_TEXTS = st.text(_CHARACTERS, max_size=20)
_TAGS = st.lists(_TEXTS, max_size=3).map(tuple)


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Library, Library]]:
    folder = tmp_path_factory.mktemp("pair")
    with Library.open(folder / "one") as library, Library.open(folder / "other") as other:
        fill(library)
        fill(other)
        yield library, other


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(note=_TEXTS, tags=_TAGS, hours=st.integers(0, 10_000))
def test_whatever_is_written_in_a_note_comes_through(
    note: str, tags: tuple[str, ...], hours: int, pair: tuple[Library, Library], tmp_path: Path
) -> None:
    library, other = pair
    moment = MADE + timedelta(hours=hours)
    article = next(each for each in library.articles() if each.language == "ko")
    made = library.annotate(
        article.id, "article", Selector("농부들"), note=note, tags=tags, created=moment
    )
    file = tmp_path / "notes.jsonld"
    documents = collect(library, Scope(passages=(made.id,)))
    file.write_bytes(FORMATS["jsonld"].render(documents, Options()))
    (step,) = import_notes(other, file).change.steps
    came = step[1]
    assert came is not None
    assert replace(came, id=0, article=0) == replace(made, id=0, article=0)
    assert other.annotation_uris([came.id])[came.id] == library.annotation_uris([made.id])[made.id]
