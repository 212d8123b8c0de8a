"""Packages of cards, imported by Anki's own library."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from reader.export import FORMATS, Options, Scope, collect
from reader.export.labels import time_text
from reader.library import Library
from tests.support.noted_library import MADE, draft, fill, mark, note_everything


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


class Anki:
    """A collection of Anki's, and the folder for what it is to import."""

    def __init__(self, folder: Path) -> None:
        from anki.collection import Collection

        folder.mkdir()
        self._folder = folder
        self.collection = Collection(str(folder / "collection.anki2"))

    def take(self, data: bytes) -> Any:
        """Imports a package as Anki does unless told otherwise; gives what it says of it."""
        from anki.collection import ImportAnkiPackageOptions, ImportAnkiPackageRequest

        file = self._folder / "notes.apkg"
        file.write_bytes(data)
        request = ImportAnkiPackageRequest(
            package_path=str(file), options=ImportAnkiPackageOptions()
        )
        return self.collection.import_anki_package(request).log

    def notes(self, query: str = "") -> list[Any]:
        return [self.collection.get_note(id) for id in self.collection.find_notes(query)]

    def only(self) -> Any:
        (note,) = self.notes()
        return note


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Anki]:
    made = Anki(tmp_path / "anki")
    yield made
    made.collection.close()


def render(library: Library, now: datetime = MADE, deck: str = "", **scope: Any) -> bytes:
    return FORMATS["anki"].render(collect(library, Scope(**scope)), Options(now=now, deck=deck))


def test_every_passage_becomes_a_note_with_one_card(library: Library, anki: Anki) -> None:
    note_everything(library)
    log = anki.take(render(library))
    assert (len(log.new), len(log.updated), len(log.conflicting)) == (6, 0, 0)
    assert anki.collection.card_count() == 6
    assert all(note.fields_check() == 0 for note in anki.notes())
    kinds = {note.note_type()["name"] for note in anki.notes()}
    assert kinds == {"Naranhi passage", "Naranhi word"}
    assert {each.name for each in anki.collection.decks.all_names_and_ids()} >= {"Naranhi"}


def test_a_word_is_a_gap_in_its_sentence(library: Library, anki: Anki) -> None:
    english, _, _ = fill(library)
    mark(library, english, "until Friday", note="*When?*", tags=("time words",))
    anki.take(render(library))
    note, made = anki.only(), MADE.astimezone()
    assert note.fields == [
        '<div lang="en">It stayed {{c1::until Friday}}, said Ada Poe.</div>',
        '<div lang="ko">에이다 포는 비가 금요일까지 이어졌다고 말했다.</div>',
        "<em>When?</em>",
        '<a href="https://example.com/news/rain?id=7">Rain at last &amp; &lt;more&gt;</a>'
        " · Example Courier · Kim Min-su, Ada Poe · 2024-10-25<br>"
        '<a href="https://example.com/ko/news/rain?id=7">드디어 비</a>'
        " · Example Courier · 김민수 · 2024-10-25<br>"
        f"Yellow · {time_text(made)} · changed {time_text(made + timedelta(hours=1))}",
    ]
    assert note.tags == ["time_words"]
    (card,) = note.cards()
    assert "until Friday" not in card.question().rpartition("</style>")[2].replace(
        'data-cloze="until&#x20;Friday"', ""
    )
    assert "[...]" in card.question()
    assert "이어졌다고" in card.answer()


def test_a_note_keeps_its_form(library: Library, anki: Anki) -> None:
    english, _, _ = fill(library)
    note = (
        "A **bold** [link](https://example.com/?a=1&b={2}) [bad](javascript:x)\nand <b>\n\n"
        "- *one*\n- {{c1::two}} [sound:x.mp3] \\\\(x\\\\)\n\n```\na\n  b\n```"
    )
    made = mark(library, english, "Friday", note=note)
    library.add_reply(made.id, "An **answer**")
    anki.take(render(library))
    (card,) = anki.only().cards()
    shown = card.answer().rpartition("</style>")[2]
    for part in (
        "<strong>bold</strong>",
        ">link</a>",
        "<ul>",
        "<em>one</em>",
        "<pre><code>a\n  b\n</code></pre>",
        "An <strong>answer</strong>",
    ):
        assert part in shown
    field = anki.only().fields[2]
    assert "&lt;b&gt;" in field
    assert not set("{}[]") & set(field)
    assert "\\(" not in field
    assert "javascript" not in field.replace("(javascript:x)", "")
    assert 'href="https://example.com/?a=1&amp;b=%7B2%7D"' in field


def test_a_passage_asks_for_the_other_language(library: Library, anki: Anki) -> None:
    english, _, _ = fill(library)
    mark(library, english, "Farmers smiled.\nIt stayed until Friday")
    anki.take(render(library))
    note = anki.only()
    assert note.fields[0] == (
        '<div lang="en"><mark>Farmers smiled. It stayed until Friday</mark>, said Ada Poe.</div>'
    )
    (card,) = note.cards()
    assert "이어졌다고" not in card.question()
    assert "이어졌다고" in card.answer()


def test_a_package_again_updates_and_doubles_nothing(library: Library, anki: Anki) -> None:
    note_everything(library)
    anki.take(render(library))
    before = {note.guid: note.id for note in anki.notes()}
    changed = next(each for each in library.annotations() if each.note == "@SUM(A1)")
    library.update_annotation(changed.id, note="A newer note", tags=("new",))
    log = anki.take(render(library, MADE + timedelta(minutes=1)))
    assert (len(log.new), len(log.updated)) == (0, 6)
    assert {note.guid: note.id for note in anki.notes()} == before
    assert anki.collection.card_count() == 6
    (note,) = anki.notes("tag:new")
    assert note.fields[2] == "A newer note"


def test_the_same_package_again_changes_nothing(library: Library, anki: Anki) -> None:
    note_everything(library)
    data = render(library)
    anki.take(data)
    log = anki.take(data)
    assert (len(log.new), len(log.updated), len(log.duplicate)) == (0, 0, 6)


def test_a_note_that_was_imported_here_keeps_its_card(library: Library, anki: Anki) -> None:
    english, _, _ = fill(library)
    mark(library, english, "Friday")
    anki.take(render(library))
    more = mark(library, english, "Monday")
    log = anki.take(render(library, MADE + timedelta(minutes=1), passages=(more.id,)))
    assert (len(log.new), len(log.updated)) == (1, 0)
    assert anki.collection.note_count() == 2


def test_a_deck_of_the_readers_choice(library: Library, anki: Anki) -> None:
    english, _, _ = fill(library)
    mark(library, english, "Friday")
    anki.take(render(library, deck="한국어::뉴스"))
    names = {each.name for each in anki.collection.decks.all_names_and_ids()}
    assert {"한국어", "한국어::뉴스"} <= names
    assert anki.collection.find_notes('deck:"한국어::뉴스"')


HOSTILE = r"{{c2::gap}} \(x\) \[y\] [sound:a.mp3] [latex]z[/latex] <script>x</script> a::b }}"


def test_nothing_in_a_text_acts_on_a_card(library: Library, anki: Anki) -> None:
    article = library.add(draft(HOSTILE, f"He said {HOSTILE} again.")).article
    mark(library, article, "{{c2::gap}}", note=HOSTILE)
    mark(library, article, "a::b }}", note=HOSTILE)
    anki.take(render(library))
    for note in anki.notes():
        assert note.fields_check() == 0
        (card,) = note.cards()
        shown = card.question().rpartition("</style>")[2]
        assert "[...]" in shown
        assert "<script" not in shown + card.answer().rpartition("</style>")[2]
        assert not card.question_av_tags()
        assert not card.answer_av_tags()
        assert r"\(" not in card.answer().replace(r"\<span></span>(", "")
    assert anki.collection.card_count() == 2
