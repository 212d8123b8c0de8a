"""The colours of notes from one library into another: their names and tones, and whose win."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.annotation import COLORS, HighlightColor
from reader.export import FORMATS, Options, Scope, collect
from reader.library import Library
from reader.notes_import import ImportReport, import_notes, json_ld, redo, undo
from reader.notes_import.storing import store
from tests.support.noted_library import fill, mark


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "other") as opened:
        fill(opened)
        yield opened


def carry(library: Library, other: Library, *colors: str) -> ImportReport:
    """Marks a word in each of `colors`, and takes the notes over into the other library."""
    english, _, _ = fill(library)
    for quote, color in zip(("rain", "Monday", "Farmers"), colors, strict=False):
        mark(library, english, quote, color=color)
    return take(library, other)


def take(library: Library, other: Library) -> ImportReport:
    text = FORMATS["jsonld"].render(collect(library, Scope()), Options()).decode()
    return store(other, json_ld.read(json.loads(text), text, "notes.jsonld"))


def color_of(library: Library, quote: str) -> HighlightColor:
    (key,) = (each.color for each in library.annotations() if each.selector.exact == quote)
    return next(each for each in library.colors.all(removed=True) if each.key == key)


def test_a_usual_color_that_was_renamed_keeps_its_name_and_its_shade(
    library: Library, other: Library
) -> None:
    library.colors.change("yellow", name="Quotes")
    library.colors.change("blue", name="인용", tone="#aaccee")
    library.colors.change("pink", tone="#ffccdd")
    carry(library, other, "yellow", "blue", "pink")
    assert other.colors.all() == library.colors.all()


def test_names_and_shades_that_the_reader_chose_stay(library: Library, other: Library) -> None:
    library.colors.change("yellow", name="Quotes")
    library.colors.change("blue", name="Facts", tone="#aaccee")
    library.colors.change("pink", tone="#ffccdd")
    other.colors.change("yellow", name="Mine")
    other.colors.change("blue", tone="#112233")
    other.colors.change("pink", tone="#445566")
    report = carry(library, other, "yellow", "blue", "pink")
    usual = {each.key: each for each in other.colors.all() if each.key in COLORS}
    assert usual["yellow"] == HighlightColor("yellow", "Mine")
    assert usual["blue"] == HighlightColor("blue", "Facts", "#112233")
    assert usual["pink"] == HighlightColor("pink", "", "#445566")
    assert color_of(other, "rain") == HighlightColor("quotes", "Quotes", "#ffe58a")
    assert report.colors == ("quotes",)


def test_a_color_of_the_same_name_is_the_same_color(library: Library, other: Library) -> None:
    library.colors.change("yellow", name="Quotes")
    mine = other.colors.add(" quotes", "#abcdef", key="my-own")
    assert carry(library, other, "yellow").colors == ()
    assert color_of(other, "rain") == mine
    assert other.colors.all()[0] == HighlightColor("yellow")


def test_two_own_colors_that_happen_to_have_one_key_stay_apart(
    library: Library, other: Library
) -> None:
    ours = library.colors.add("질문", "#abcdef")
    theirs = other.colors.add("반론", "#fedcba")
    assert ours.key == theirs.key
    carry(library, other, ours.key)
    assert color_of(other, "rain").name == "질문"
    assert color_of(other, "rain").tone == "#abcdef"
    assert theirs in other.colors.all()


def test_the_usual_colors_of_another_library_are_ours_whatever_we_call_them(
    library: Library, other: Library
) -> None:
    other.colors.change("yellow", name="Mine", tone="#112233")
    before = other.colors.all()
    carry(library, other, "yellow")
    assert other.colors.all() == before
    assert color_of(other, "rain").name == "Mine"


def test_what_an_import_renamed_is_undone_and_redone(library: Library, other: Library) -> None:
    library.colors.change("yellow", name="Quotes", tone="#fff000")
    library.colors.change("blue", name="Facts")
    other.colors.change("blue", name="Mine")
    before = other.colors.all()
    report = carry(library, other, "yellow", "blue")
    after = other.colors.all()
    undo(other, report)
    assert other.colors.all() == before
    redo(other, report)
    assert other.colors.all() == after
    assert color_of(other, "Monday").name == "Facts"


def test_a_name_that_was_given_after_the_import_outlives_its_undoing(
    library: Library, other: Library
) -> None:
    library.colors.change("yellow", name="Quotes")
    report = carry(library, other, "yellow")
    other.colors.change("yellow", name="Mine")
    undo(other, report)
    assert other.colors.all()[0].name == "Mine"
    redo(other, report)
    assert other.colors.all()[0].name == "Mine"


def test_a_file_that_changes_no_note_changes_no_color(library: Library, other: Library) -> None:
    library.colors.change("yellow", name="Quotes")
    carry(library, other, "yellow")
    other.colors.change("yellow", name="Mine")
    before = other.colors.all()
    report = take(library, other)
    assert (report.unchanged, report.colors) == (1, ())
    assert other.colors.all() == before


def test_a_note_that_was_changed_there_comes_in_the_color_that_it_came_in(
    library: Library, other: Library
) -> None:
    library.colors.change("yellow", name="Quotes")
    other.colors.change("yellow", name="Mine")
    carry(library, other, "yellow")
    (made,) = library.annotations()
    library.update_annotation(made.id, note="More to say")
    report = take(library, other)
    assert (report.changed, report.colors) == (1, ())
    assert color_of(other, "rain").name == "Quotes"


@pytest.mark.parametrize("name", ["", "  ", 7, None, ["x"]])
def test_a_name_that_is_none_names_nothing(
    name: object, library: Library, other: Library, tmp_path: Path
) -> None:
    library.colors.change("yellow", name="Quotes", tone="#fff000")
    english, _, _ = fill(library)
    mark(library, english, "rain")
    node = json.loads(FORMATS["jsonld"].render(collect(library, Scope()), Options()))
    node["naranhi:colors"][0] |= {"naranhi:name": name, "naranhi:tone": "red"}
    file = tmp_path / "notes.jsonld"
    file.write_text(json.dumps(node), encoding="utf-8")
    import_notes(other, file)
    assert other.colors.all()[0] == HighlightColor("yellow")
