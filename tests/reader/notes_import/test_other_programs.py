"""Notes of Hypothesis, Readwise and other programs' web annotations find their articles."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from reader.annotation import Annotation
from reader.article import Article
from reader.errors import ExchangeError
from reader.library import Library
from reader.notes_import import ImportReport, import_notes, undo
from tests.support.noted_library import ENGLISH, draft, fill


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        fill(opened)
        yield opened


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "notes"


def take(library: Library, file: Path, content: object) -> ImportReport:
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    file.write_text(text, encoding="utf-8")
    return import_notes(library, file)


def only(library: Library) -> Annotation:
    (found,) = library.annotations()
    return found


def english(library: Library) -> Article:
    (found,) = (each.id for each in library.articles() if each.title == ENGLISH.title)
    return library.article(found)


def row(exact: str = "", **changes: Any) -> dict[str, Any]:
    """An annotation as Hypothesis's interface has it."""
    quote = {"type": "TextQuoteSelector", "exact": exact, "prefix": "xx", "suffix": "yy"}
    position = {"type": "TextPositionSelector", "start": 90_000, "end": 90_010}
    target = {"source": "https://example.com/news/rain?id=7", "selector": [position, quote]}
    return {
        "id": "abc",
        "uri": "https://example.com/news/rain?id=7",
        "text": "A note",
        "tags": ["rain", "비"],
        "target": [target] if exact else [{"source": "https://example.com/news/rain?id=7"}],
        "created": "2025-02-03T04:05:06.789012+00:00",
        "updated": "2025-02-04T04:05:06.789012+00:00",
        **changes,
    }


def test_hypothesis_with_a_reply_and_a_note_on_the_page(library: Library, file: Path) -> None:
    reply = row("", id="def", text="Answer", references=["abc"], tags=[])
    deeper = row("", id="ghi", text="Deeper", references=["abc", "def"], created="2025-03-03")
    page = row("", id="jkl", text="On the page", tags=["whole"])
    elsewhere = row("", id="pqr", text="On a page elsewhere", uri="https://example.com/none")
    elsewhere["target"] = []
    shape = {"type": "RangeSelector", "startOffset": 1}
    unquoted = row("", id="stu", text="Unquoted")
    unquoted["target"][0]["selector"] = [shape]
    empty = row("", id="vwx", text=" ", tags=[])
    lost = row("", id="mno", text="Lost", references=["gone"])
    document = {
        "total": 8,
        "rows": [deeper, row("Farmers smiled."), page, elsewhere, unquoted, empty, lost],
        "replies": [reply],
    }
    report = take(library, file, document)
    assert (report.added, report.on_titles) == (2, 1)
    on_title, note = sorted(library.annotations(), key=lambda each: each.selector.start)
    assert (on_title.article, on_title.note) == (english(library).id, "On the page")
    assert (on_title.selector.exact, on_title.tags) == (english(library).title, ("whole",))
    assert (note.article, note.note, note.tags) == (english(library).id, "A note", ("rain", "비"))
    assert note.created == datetime(2025, 2, 3, 4, 5, 6, 789012, tzinfo=UTC)
    assert note.modified == datetime(2025, 2, 4, 4, 5, 6, 789012, tzinfo=UTC)
    text = english(library).text
    assert text[note.selector.start : note.selector.end] == "Farmers smiled."
    assert not note.detached
    assert [each.text for each in note.replies] == ["Answer", "Deeper"]
    assert {(each.quote, each.note, each.why) for each in report.unmatched} == {
        ("", "On a page elsewhere", "article"),
        ("", "Unquoted", "quote"),
        ("", "", "empty"),
        ("", "Lost", "question"),
    }
    again = take(library, file, document)
    assert (again.added, again.changed, again.unchanged, again.on_titles) == (0, 0, 2, 0)
    undo(library, report)
    assert library.annotations() == []


def test_a_note_on_a_page_is_told_by_its_title_where_one_article_has_it(
    library: Library, file: Path
) -> None:
    page = row("", text="On the page", uri="https://example.com/none")
    page |= {"target": [], "document": {"title": ["Snow on the  PASS"]}}
    assert take(library, file, [page]).on_titles == 1
    assert library.article(only(library).article).title == "Snow on the pass"
    library.add(draft("Snow on the pass", "Another one of that name."))
    report = take(library, file, [{**page, "id": "other"}])
    assert (report.added, len(report.unmatched)) == (0, 1)


@pytest.mark.parametrize("shape", [lambda rows: rows, lambda rows: {"annotations": rows}])
def test_the_other_shapes_of_hypothesis(library: Library, file: Path, shape: Any) -> None:
    assert take(library, file, shape([row("Farmers smiled.")])).added == 1


@pytest.mark.parametrize(
    "address",
    [
        "http://www.EXAMPLE.com/news/rain/?id=7&utm_source=x#part",
        "https://example.com:443/news/rain?id=7",
    ],
)
def test_the_same_page_under_another_address(library: Library, file: Path, address: str) -> None:
    moved = row("Farmers smiled.", uri=address)
    moved["target"][0]["source"] = address
    assert take(library, file, [moved]).added == 1
    assert (only(library).article, only(library).detached) == (english(library).id, False)


def test_a_quotation_that_is_not_in_the_page_is_kept_detached(library: Library, file: Path) -> None:
    report = take(library, file, [row("Words that were taken out since.")])
    assert (report.added, report.detached) == (1, 1)
    note = only(library)
    assert note.detached
    assert note.selector.exact == "Words that were taken out since."


def test_another_page_is_told_by_what_it_says(library: Library, file: Path) -> None:
    moved = row("Drivers waited for hours.", uri="https://example.com/copied")
    moved["target"][0]["source"] = "https://example.com/copied"
    assert take(library, file, [moved]).added == 1
    assert library.article(only(library).article).title == "Snow on the pass"


def test_what_two_articles_say_tells_neither(library: Library, file: Path) -> None:
    library.add(draft("Again", "Drivers waited for hours. It was a different road."))
    moved = row("Drivers waited for hours.", uri="https://example.com/copied")
    moved["target"][0]["source"] = "https://example.com/copied"
    report = take(library, file, [moved])
    assert (report.added, library.annotations()) == (0, [])
    (left,) = report.unmatched
    assert (left.quote, left.address) == ("Drivers waited for hours.", "https://example.com/copied")


def test_a_few_letters_tell_no_article(library: Library, file: Path) -> None:
    moved = row("hours", uri="https://example.com/copied")
    moved["target"][0]["source"] = "https://example.com/copied"
    assert len(take(library, file, [moved]).unmatched) == 1


def test_a_few_letters_of_a_page_that_was_told_by_more(library: Library, file: Path) -> None:
    moved = [row(text, id=text, uri="https://example.com/copied") for text in TOLD]
    for each in moved:
        each["target"][0]["source"] = "https://example.com/copied"
    report = take(library, file, moved)
    assert (report.added, report.unmatched) == (2, ())


def test_a_book_that_is_not_here_is_not_looked_for_without_end(
    library: Library, file: Path
) -> None:
    quotes = [f"Passage number {each} of a long book." for each in range(5)]
    rows = [[each, "A book", *[""] * 9] for each in (*quotes, "Drivers waited for hours.")]
    assert len(take(library, file, table(*rows)).unmatched) == 6
    assert take(library, file, table(*rows[1:])).added == 1


TOLD = ("Drivers waited for hours.", "closed at noon")

HEAD = "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,"
HEAD += "Highlighted at,Document tags"


def table(*rows: list[str], head: str = HEAD) -> str:
    text = io.StringIO()
    csv.writer(text).writerows([head.split(","), *rows])
    return text.getvalue()


def test_readwise(library: Library, file: Path) -> None:
    quote = "Farmers smiled.\nIt stayed until Friday"
    moment = "2025-02-03 04:05:06+00:00"
    rows = [
        [quote, ENGLISH.title, "Ada Poe", "", "Why?", "purple", "one, two", "", "3", moment, "doc"],
        ["운전자", "없는 책", "", "", "", "", "", "", "", "", ""],
        ["", "", "", "", "", "", "", "", "", "", ""],
    ]
    report = take(library, file, "\ufeff" + table(*rows))
    note = only(library)
    assert note.selector.exact == quote
    assert (note.note, note.tags, note.color) == ("Why?", ("one", "two"), "pink")
    assert note.created == datetime(2025, 2, 3, 4, 5, 6, tzinfo=UTC)
    assert [(each.line, each.quote) for each in report.unmatched] == [(4, "운전자")]
    again = take(library, file, table(*rows))
    assert (again.added, again.unchanged) == (0, 1)
    undo(library, report)
    assert library.annotations() == []


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-16", b""), ("utf-16-le", b""), ("utf-16-be", b"\xfe\xff"), ("cp949", b"")],
)
def test_readwise_as_a_spreadsheet_program_saves_it(
    library: Library, file: Path, encoding: str, mark: bytes
) -> None:
    row = ["Farmers smiled.", ENGLISH.title, "", "", "농부들은 왜 웃었을까?", "", "날씨", *[""] * 4]
    file.write_bytes(mark + table(row).encode(encoding))
    assert import_notes(library, file).added == 1
    assert (only(library).note, only(library).tags) == ("농부들은 왜 웃었을까?", ("날씨",))


@pytest.mark.parametrize("encoding", ["utf-16", "cp949"])
def test_hypothesis_as_another_program_saves_it(
    library: Library, file: Path, encoding: str
) -> None:
    target = {
        "source": ENGLISH.url,
        "selector": [{"type": "TextQuoteSelector", "exact": "Farmers"}],
    }
    row = {"id": "x", "uri": ENGLISH.url, "text": "웃음의 까닭", "target": [target]}
    file.write_bytes(json.dumps({"rows": [row]}, ensure_ascii=False).encode(encoding))
    assert import_notes(library, file).added == 1
    assert only(library).note == "웃음의 까닭"


@pytest.mark.parametrize("encoding", ["utf-16", "cp949"])
def test_what_is_cut_off_in_another_encoding_is_told_in_one_sentence(
    library: Library, file: Path, encoding: str
) -> None:
    row = ["Farmers smiled.", ENGLISH.title, "", "", "농부", *[""] * 6]
    file.write_bytes(
        table(row).encode(encoding).rpartition("부".encode(encoding)[-2:])[0] + b"\xb3"
    )
    with pytest.raises(ExchangeError) as caught:
        import_notes(library, file)
    assert "not in UTF-8" in str(caught.value)
    assert library.annotations() == []


def test_readwises_table_for_others(library: Library, file: Path) -> None:
    head = "Highlight,Title,Author,URL,Note,Location,Date"
    address = "https://example.com/news/rain?id=7"
    row = ["Farmers smiled.", "Another title", "", address, "n", "1", "February 3, 2025"]
    assert take(library, file, table(row, head=head)).added == 1
    assert only(library).created.date().isoformat() == "2025-02-03"


@pytest.mark.parametrize("mark", [";", "\t"])
def test_a_table_that_a_spreadsheet_program_has_saved(
    library: Library, file: Path, mark: str
) -> None:
    head = f"Note{mark}Tags{mark}Highlight{mark}Book Title"
    row = f'"n{mark}m"{mark}a, b{mark}"Farmers smiled, and"{mark}{ENGLISH.title}'
    assert len(take(library, file, f"{head}\r\n{row}\r\n").unmatched) == 1
    assert take(library, file, f"{head}\n{row.replace(', and', '.')}\n").added == 1
    assert (only(library).note, only(library).tags) == (f"n{mark}m", ("a", "b"))


def test_another_programs_web_annotation(library: Library, file: Path) -> None:
    quote = {"type": "TextQuoteSelector", "exact": "Farmers smiled."}
    annotation = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "https://example.com/annotations/1",
        "type": ["Annotation"],
        "motivation": "commenting",
        "bodyValue": "Short",
        "body": [
            "https://example.com/a-video",
            {"type": "TextualBody", "value": "crops", "purpose": "tagging"},
            {
                "type": "Choice",
                "items": [{"type": "TextualBody", "value": "Longer"}, {"value": "x"}],
            },
        ],
        "target": [
            "https://example.com/elsewhere",
            {
                "source": "https://example.com/news/rain?id=7",
                "selector": {"type": "FragmentSelector", "value": "p1", "refinedBy": quote},
            },
        ],
    }
    assert take(library, file, annotation).added == 1
    note = only(library)
    assert (note.note, note.tags) == ("Short", ("crops",))
    assert [each.text for each in note.replies] == ["Longer"]
    assert take(library, file, [annotation]).unchanged == 1


def test_another_programs_web_annotation_of_a_whole_page(library: Library, file: Path) -> None:
    annotation = {
        "id": "https://example.com/annotations/2",
        "type": "Annotation",
        "bodyValue": "On all of it",
        "target": "https://example.com/news/rain?id=7",
    }
    region = {"source": annotation["target"], "selector": "https://example.com/selectors/1"}
    report = take(library, file, [annotation, {**annotation, "id": "b:2", "target": region}])
    assert (report.added, report.on_titles) == (1, 1)
    assert only(library).selector.exact == ENGLISH.title
    assert [(each.note, each.why) for each in report.unmatched] == [("On all of it", "quote")]
