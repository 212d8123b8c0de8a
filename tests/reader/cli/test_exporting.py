"""Exports by the command line: what goes in, where it goes, and what cannot be."""

from __future__ import annotations

import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.reader.cli.conftest import Naranhi

ENGLISH = """Rain at last

The rain came on Monday. The farmers of Cheorwon smiled.

“It was time,” said Mr. Kim.
"""


@pytest.fixture
def article(naranhi: Naranhi) -> int:
    number = naranhi.add(ENGLISH)
    naranhi.run("annotate", number, "--quote", "on Monday", "--note", "**비**", "--tag", "days")
    return number


def printed(naranhi: Naranhi, *arguments: object) -> str:
    return naranhi.run("export", *arguments, "--output", "-").stdout


def test_conditions_choose_the_notes(naranhi: Naranhi, article: int) -> None:
    naranhi.run("annotate", article, "--quote", "Cheorwon", "--color", "pink")
    for condition in (["--tag", "days"], ["--text", "비"], ["--color", "yellow"]):
        text = printed(naranhi, "--format", "markdown", *condition)
        assert "> on Monday" in text
        assert "Cheorwon" not in text
    assert "> Cheorwon" in printed(naranhi, "--format", "markdown", "--passage", 2)
    said = naranhi.fails("export", "--format", "csv", "--output", "-", "--until", "1999-12-31")
    assert said == "There are no notes like that to export."


def test_headings_and_templates(naranhi: Naranhi, article: int) -> None:
    assert "- 언어: 영어" in printed(naranhi, article, "--format", "markdown", "--headings", "ko")
    assert naranhi.run("templates").stdout.split() == ["plain", "logseq", "obsidian"]
    copied = naranhi.run("templates", "--copy", "obsidian").stdout
    assert copied.strip().endswith("obsidian-copy.md.jinja")
    own = naranhi.library / "templates" / "obsidian-copy.md.jinja"
    own.write_text("{% for a in articles %}{{ a.title }}!{% endfor %}", encoding="utf-8")
    options = ("--format", "markdown", "--template", "obsidian-copy")
    assert printed(naranhi, article, *options) == "Rain at last!"
    own.write_text("\n{{ nothing }}", encoding="utf-8")
    said = naranhi.fails("export", article, *options, "--output", "-")
    assert "obsidian-copy.md.jinja, line 2" in said


def test_whole_articles_without_notes(naranhi: Naranhi, article: int) -> None:
    other = naranhi.add("Other news\n\nIt snowed in the hills.")
    text = printed(naranhi, other, "--format", "html", "--no-notes")
    assert "It snowed in the hills." in text
    file = naranhi.home / "bare.html"
    done = naranhi.run("export", "--format", "html", "--no-notes", "--output", file)
    assert done.stdout == f"Exported: 2 articles to {file}\n"
    everything = printed(naranhi, "--format", "html", "--no-notes")
    assert "It snowed in the hills." in everything
    assert "said Mr. Kim." in everything
    assert "<mark" not in everything
    whole = printed(naranhi, article, "--format", "html", "--whole")
    assert "said Mr. Kim." in whole
    assert "<mark" in whole


def test_a_word_document_without_notes_holds_the_article(naranhi: Naranhi, article: int) -> None:
    from docx import Document

    file = naranhi.home / "bare.docx"
    naranhi.run("export", article, "--format", "docx", "--no-notes", "--output", file)
    rows = [cell.text for table in Document(str(file)).tables for cell in table._cells]
    assert any("said Mr. Kim." in text for text in rows)


def test_a_file_that_is_there_is_replaced_by_force_alone(naranhi: Naranhi, article: int) -> None:
    path = naranhi.home / "notes.epub"
    path.write_text("mine")
    command = ("export", article, "--format", "epub", "--output", path)
    assert "--force" in naranhi.fails(*command)
    assert path.read_text() == "mine"
    naranhi.run(*command, "--force")
    assert zipfile.ZipFile(path).testzip() is None


def test_a_file_for_each_article(naranhi: Naranhi, article: int) -> None:
    naranhi.add("a/b: c?\n\nIt snowed in the hills.")
    naranhi.run("annotate", 2, "--quote", "snowed")
    folder = naranhi.home / "out"
    command = ("export", "--format", "html", "--per-article", "--output", folder)
    assert "make it first" in naranhi.fails(*command[:-1], folder / "deeper")
    done = naranhi.run(*command)
    assert done.stdout == f"Exported: 2 notes of 2 articles to 2 files in {folder}\n"
    assert sorted(each.name for each in folder.iterdir()) == ["Rain at last.html", "a b c.html"]
    assert "--force" in naranhi.fails(*command)


def test_bytes_go_to_standard_output_as_they_are(naranhi: Naranhi, article: int) -> None:
    command = ("export", article, "--format", "epub", "--output", "-")
    with naranhi.process(*command, stdout=subprocess.PIPE) as process:
        out, _ = process.communicate(timeout=240)
    assert out.startswith(b"PK\x03\x04")
    assert process.returncode == 0


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--format", "csv", "--whole"], "notes alone"),
        (["--format", "html", "--template", "plain"], "Only Markdown has templates"),
        (["--format", "html", "--per-article"], "standard output"),
        (["1", "--passage", "1", "--format", "html"], "not both"),
        (["--format", "html", "--since", "yesterday"], "is not a day"),
        (["--format", "paper"], "invalid choice"),
    ],
)
def test_what_makes_no_sense_is_wrong_usage(
    naranhi: Naranhi, article: int, options: list[str], said: str
) -> None:
    done = naranhi.run("export", *options, "--output", "-", status=2)
    assert said in done.stderr
    assert done.stdout == ""
