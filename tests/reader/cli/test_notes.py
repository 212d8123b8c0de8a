"""Marking passages and taking the notes out, by the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.library import Library

if TYPE_CHECKING:
    from tests.reader.cli.conftest import Naranhi

ENGLISH = """Rain at last

The rain came on Monday. The farmers of [Cheorwon] smiled.

“It was time,” said Mr. Kim. “It was time for rain.”
"""


@pytest.fixture
def article(naranhi: Naranhi) -> int:
    return naranhi.add(ENGLISH)


def test_an_annotation_has_the_shape_that_scripts_rely_on(naranhi: Naranhi, article: int) -> None:
    made = naranhi.json(
        *("annotate", article, "--quote", "came on Monday", "--note", "비가 왔다"),
        *("--tag", "rain", "--tag", "날씨", "--color", "green"),
    )
    assert naranhi.lines("annotations") == [made]
    assert {key: made[key] for key in ("id", "article", "side", "color", "note", "detached")} == {
        "id": 1,
        "article": article,
        "side": "article",
        "color": "green",
        "note": "비가 왔다",
        "detached": False,
    }
    assert sorted(made["tags"]) == ["rain", "날씨"]
    assert {"created", "modified"} <= set(made)
    assert made["selector"] == {
        "exact": "came on Monday",
        "prefix": "Rain at last\nThe rain ",
        "suffix": ". The farmers of [Cheorwon] smil",
        "start": 22,
        "end": 36,
    }


def test_annotations_by_article_tag_and_color(naranhi: Naranhi, article: int) -> None:
    other = naranhi.add("Other news\n\nIt snowed in the hills.")
    naranhi.run("annotate", article, "--quote", "Monday", "--tag", "days")
    naranhi.run("annotate", article, "--quote", "farmers", "--color", "pink")
    naranhi.run("annotate", other, "--quote", "snowed", "--color", "pink")
    exact = [each["selector"]["exact"] for each in naranhi.lines("annotations", article)]
    assert exact == ["Monday", "farmers"]
    assert len(naranhi.lines("annotations")) == 3
    assert len(naranhi.lines("annotations", "--color", "pink")) == 2
    assert len(naranhi.lines("annotations", "--tag", "days")) == 1
    assert naranhi.lines("annotations", other, "--tag", "days") == []
    naranhi.fails("annotations", 99)


def test_colours_of_the_readers_own(naranhi: Naranhi, article: int) -> None:
    with Library.open(naranhi.library) as library:
        library.colors.change("green", name="New words")
        library.colors.add("인용", "#ffd8a8")
    naranhi.run("annotate", article, "--quote", "Monday", "--color", "new words")
    made = naranhi.json("annotate", article, "--quote", "farmers", "--color", "인용")
    assert (made["color"], made["color_name"]) == ("color-2", "인용")
    assert naranhi.lines("annotations", "--color", "color-2") == [made]
    assert "  인용\n" in naranhi.run("annotations", "--color", "인용").stdout
    assert naranhi.lines("annotations", "--color", "green")[0]["color_name"] == "New words"
    for command in (["annotate", article, "--quote", "Monday"], ["annotations"]):
        said = naranhi.fails(*command, "--color", "mauve")
        assert "no colour mauve; choose one of yellow, green, blue, pink, color-2." in said


def test_a_thread_of_notes(naranhi: Naranhi, article: int) -> None:
    naranhi.run("annotate", article, "--quote", "Monday", "--note", "Which?")
    with Library.open(naranhi.library) as library:
        library.add_reply(1, "The first one.")
    (listed,) = naranhi.lines("annotations")
    assert [each["text"] for each in listed["replies"]] == ["The first one."]
    assert listed["replies"][0]["created"].count("T") == 1
    assert naranhi.run("annotations").stdout.endswith("Which?\n        The first one.\n")


def test_annotations_for_people(naranhi: Naranhi, article: int) -> None:
    naranhi.run("annotate", article, "--quote", "Monday", "--tag", "days", "--note", "one\ntwo")
    assert naranhi.run("annotations").stdout == (
        "     1  article 1  yellow  #days\n        Monday\n        one\n        two\n"
    )


def test_a_passage_in_several_places_is_told_apart(naranhi: Naranhi, article: int) -> None:
    assert "stands 2 times in article 1" in naranhi.fails(
        "annotate", article, "--quote", "It was time"
    )
    made = naranhi.json("annotate", article, "--quote", "It was time", "--suffix", " for rain")
    assert made["selector"]["suffix"] == " for rain.”"


def test_what_cannot_be_marked(naranhi: Naranhi, article: int) -> None:
    assert "not in article 1" in naranhi.fails("annotate", article, "--quote", "no such passage")
    assert "99" in naranhi.fails("annotate", 99, "--quote", "Monday")
    assert "naranhi translate 1" in naranhi.fails(
        "annotate", article, "--quote", "월요일", "--side", "translation"
    )
    assert naranhi.lines("annotations") == []


def test_export_to_a_file(naranhi: Naranhi, article: int) -> None:
    naranhi.run("annotate", article, "--quote", "Monday", "--note", "*not* bold")
    path = naranhi.home / "노트.md"
    assert naranhi.run("export", article, "--format", "markdown", "--output", path).stdout == (
        f"Exported: 1 note of 1 article to {path}\n"
    )
    text = path.read_text("utf-8")
    assert text.startswith('---\ntitle: "Rain at last"\nadded: ')
    assert "\n---\n\n# Rain at last\n\n- Added: " in text
    assert "\n- Language: English\n\n> Monday\n\n*not* bold\n\n" in text
    assert [each.name for each in naranhi.home.iterdir()] == ["노트.md"]


def test_export_takes_what_is_asked_for(naranhi: Naranhi, article: int) -> None:
    other = naranhi.add("Other news\n\nIt snowed in the hills.")
    naranhi.run("annotate", article, "--quote", "Monday")
    all_notes = naranhi.run("export", "--format", "markdown", "--output", "-").stdout
    assert "# Rain at last" in all_notes
    assert "# Other news" not in all_notes
    one = naranhi.run("export", other, "--format", "markdown", "--output", "-").stdout
    assert "\n---\n\n# Other news\n\n- Added: " in one
    assert one.endswith("\n- Language: English\n")
    both = naranhi.run("export", other, article, "--format", "markdown", "--output", "-").stdout
    assert both.index("# Other news") < both.rindex("\n---\n") < both.index("# Rain at last")


def test_what_cannot_be_exported(naranhi: Naranhi, article: int) -> None:
    path = naranhi.home / "notes.md"
    assert "no notes to export" in naranhi.fails("export", "--format", "markdown", "--output", path)
    naranhi.fails("export", 99, "--format", "markdown", "--output", path)
    assert not path.exists()
    naranhi.run("annotate", article, "--quote", "Monday")
    assert "is a folder" in naranhi.fails(
        "export", "--format", "markdown", "--output", naranhi.home
    )
    assert "make it first" in naranhi.fails(
        "export", "--format", "markdown", "--output", naranhi.home / "missing" / "notes.md"
    )
