"""The command that takes notes in, and exports to other programs, as a user runs them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.reader.cli.conftest import Naranhi

TEXT = "Rain at last\n\nThe rain came on Monday. Farmers smiled.\n\nIt stayed until Friday."


def test_notes_go_from_one_library_into_another(naranhi: Naranhi, tmp_path: Path) -> None:
    id = naranhi.add(TEXT)
    naranhi.run("annotate", id, "--quote", "Farmers smiled", "--note", "메모", "--tag", "rain")
    file = tmp_path / "notes.jsonld"
    naranhi.run("export", "--format", "jsonld", "--output", file)
    other = replace(naranhi, library=tmp_path / "other")
    other.add(TEXT)
    report = other.json("import", file)
    assert report == {
        "added": 1,
        "changed": 0,
        "unchanged": 0,
        "detached": 0,
        "on_titles": 0,
        "articles": [],
        "unmatched": [],
    }
    (note,) = other.lines("annotations")
    assert (note["note"], note["tags"]) == ("메모", ["rain"])
    assert note["selector"]["exact"] == "Farmers smiled"
    assert other.run("import", file).stdout == "Notes added: 0, changed: 0, there already: 1.\n"


def test_what_fits_no_article_is_told(naranhi: Naranhi, tmp_path: Path) -> None:
    naranhi.add(TEXT)
    file = tmp_path / "readwise.csv"
    file.write_text("Highlight,Title,Note\nFarmers smiled.,Rain at last,\nElsewhere,A book,x\n")
    told = naranhi.run("import", file).stdout
    assert told == (
        "Notes added: 1, changed: 0, there already: 0.\n"
        "Not taken, since they fit no article in the library: 1.\n"
        "    line 3: “Elsewhere” (A book)\n"
    )
    (left,) = naranhi.json("import", file)["unmatched"]
    assert (left["line"], left["quote"], left["title"]) == (3, "Elsewhere", "A book")


def test_a_note_on_a_page_and_one_that_quotes_nothing(naranhi: Naranhi, tmp_path: Path) -> None:
    naranhi.add(TEXT)
    row = {"uri": "https://example.com/", "document": {"title": ["Rain at last"]}, "text": "x"}
    css = {"id": "2", "target": [{"selector": [{"type": "CssSelector", "value": "p"}]}]}
    file = tmp_path / "notes.json"
    file.write_text(json.dumps({"rows": [{**row, "id": "1"}, {**row, **css}]}, indent=1))
    told = naranhi.run("import", file).stdout
    assert told == (
        "Notes added: 1, changed: 0, there already: 0.\n"
        "Of the added notes, on a whole page, so that they mark its title: 1.\n"
        "Not taken, since they mark a passage without quoting it: 1.\n"
        "    line 13: x\n"
    )
    (note,) = naranhi.lines("annotations")
    assert note["selector"]["exact"] == "Rain at last"
    file.write_text(json.dumps([{**row, **css}]))
    assert "None of the notes can be taken" in naranhi.fails("import", file)


def test_a_broken_file_is_one_sentence(naranhi: Naranhi, tmp_path: Path) -> None:
    naranhi.add(TEXT)
    file = tmp_path / "notes.json"
    rows = [{"id": "1", "uri": "https://example.com/", "text": "x"}] * 2
    file.write_text(json.dumps({"rows": rows}, indent=1)[:-20])
    sentence = naranhi.fails("import", file)
    assert sentence.startswith("Nothing was taken from “notes.json”, since line ")
    assert "1 note before it is whole" in sentence
    assert naranhi.lines("annotations") == []
    assert "cannot be read" in naranhi.fails("import", tmp_path / "nowhere")


def test_notes_none_of_which_fit_are_a_failure(naranhi: Naranhi, tmp_path: Path) -> None:
    id = naranhi.add("Rain\n\n“The rain came,” she said. It stayed.")
    naranhi.run("annotate", id, "--quote", "“The rain came,”")
    file = tmp_path / "notes.jsonld"
    naranhi.run("export", "--format", "jsonld", "--output", file)
    other = replace(naranhi, library=tmp_path / "other")
    done = other.run("import", file, status=1)
    assert "    line" in done.stdout
    assert "““" not in done.stdout
    assert "””" not in done.stdout
    assert "--whole" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert json.loads(other.run("import", file, "--json", status=1).stdout)["added"] == 0
    naranhi.run("export", "--format", "jsonld", "--whole", "--output", file, "--force")
    assert other.json("import", file)["added"] == 1
