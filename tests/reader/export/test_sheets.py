"""Documents laid out for the page: which levels long notes run along."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.export import FORMATS, Options, Scope, collect
from reader.export.sheets import Sheet, sheet_of
from reader.library import Library
from tests.support.noted_library import draft, mark

PARAGRAPHS = tuple(f"Paragraph {number} is one short line." for number in range(12))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


def laid_out(library: Library, notes: dict[int, str], *, whole: bool = True) -> Sheet:
    article = library.add(draft("Lines", *PARAGRAPHS)).article
    for number, note in notes.items():
        mark(library, article, f"Paragraph {number} is", note=note)
    (found,) = collect(library, Scope((article.id,)))
    return sheet_of(found, Options(whole=whole))


def test_a_long_note_runs_along_the_levels_below_it(library: Library) -> None:
    sheet = laid_out(library, {1: "A long note. " * 20, 2: "Short.", 11: "Far away."})
    groups = list(sheet.groups())
    assert [level for group in groups for level in group.levels] == list(sheet.levels)
    (beside,) = [group for group in groups if len(group.levels) > 2]
    assert beside.levels[0] is sheet.levels[1]
    assert [card.notes[0].text[:6] for card in beside.cards] == ["A long", "Short."]
    assert groups[0].levels == (sheet.levels[0],)
    assert [card.notes[0].text for card in groups[-1].cards] == ["Far away."]


def test_passages_have_their_notes_each_beside_itself(library: Library) -> None:
    sheet = laid_out(library, {1: "A long note. " * 20, 2: "Short."}, whole=False)
    assert [len(group.levels) for group in sheet.groups()] == [1, 1]


def test_a_sentence_with_several_passages_stands_there_once(library: Library) -> None:
    article = library.add(draft("Lines", *PARAGRAPHS)).article
    for quote in ("Paragraph 3", "3 is one", "Paragraph 4"):
        mark(library, article, quote, note=f"On {quote}")
    (found,) = collect(library, Scope((article.id,)))
    first, second = sheet_of(found, Options(whole=False)).levels
    (part,) = first.source
    assert [(each.text, each.refs) for each in part.stretches] == [
        ("Paragraph ", ()),
        ("3", (1,)),
        (" is one", (2,)),
        (" short line.", ()),
    ]
    assert [len(each.tones) for each in part.stretches] == [1, 2, 1, 0]
    assert [card.notes[0].text for card in first.cards] == ["On Paragraph 3", "On 3 is one"]
    assert [card.number for card in second.cards] == [3]


def test_every_note_is_in_the_page_once(library: Library) -> None:
    article = library.add(draft("Lines", *PARAGRAPHS)).article
    for number in range(6):
        mark(library, article, f"Paragraph {number} is", note=f"Note {number}: " + "long " * 40)
    found = collect(library, Scope((article.id,)))
    page = FORMATS["html"].render(found, Options(whole=True)).decode()
    assert 'class="beside"' in page
    assert [page.count(f"Note {number}:") for number in range(6)] == [1] * 6
    assert page.count("one short line.") == len(PARAGRAPHS)
