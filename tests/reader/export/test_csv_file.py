"""Tables of notes: read back whole, and nothing in the other one that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.export import FORMATS, Options, Scope, collect
from reader.export.csv_file import COLUMNS
from reader.library import Library
from tests.support.noted_library import draft, fill, mark, note_everything


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path) as opened:
        yield opened


def table(library: Library, name: str = "csv") -> list[dict[str, str]]:
    """The rows that Python's reader of RFC 4180 finds, by column."""
    data = FORMATS[name].render(collect(library, Scope()), Options())
    text = data.decode("utf-8-sig" if name == "spreadsheet" else "utf-8")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert tuple(rows[0]) == COLUMNS
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def test_a_row_holds_all_of_an_annotation(library: Library) -> None:
    english, korean, _ = note_everything(library)
    rows = table(library)
    assert len(rows) == 6
    (row,) = (each for each in rows if each["color"] == "ask-about")
    assert row["title"] == "Rain at last & <more>"
    assert (row["site"], row["byline"]) == ("Example Courier", "Kim Min-su; Ada Poe")
    assert row["address"] == english.url
    assert row["quote"] == "Farmers smiled. It stayed"
    assert row["exact"] == "Farmers smiled.\nIt stayed"
    assert row["note"] == '=1+1 **bold** "quoted" <b>&amp;\n\n- 둘째 줄'
    assert row["replies"].split("\n\n")[1].split("\n") == ["2025-03-02T09:31:00+09:00", "또 하나"]
    assert (row["color_name"], row["tags"]) == ("Ask about", "rain")
    assert (row["partner_language"], row["partner_from"]) == ("ko", "other edition")
    assert (row["created"], row["detached"]) == ("2025-03-01T09:31:00+09:00", "no")
    (other,) = (each for each in rows if each["quote"] == "농부들은 웃었다")
    assert (other["title"], other["article"]) == ("드디어 비", str(korean.id))
    (gone,) = (each for each in rows if each["detached"] == "yes")
    assert (gone["exact"], gone["partner"]) == ("a passage that is gone", "")
    (translated,) = (each for each in rows if each["side"] == "translation")
    assert (translated["model"], translated["partner_from"]) == ("en_ko-1.0", "original")


def test_lines_end_as_the_standard_says(library: Library) -> None:
    english, _, _ = fill(library)
    mark(library, english, "Friday", note="one\r\ntwo\rthree\nfour\x00\x07")
    data = FORMATS["csv"].render(collect(library, Scope()), Options())
    assert not data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    assert table(library)[0]["note"] == "one\r\ntwo\rthree\nfour"


FORMULAS = (
    '=HYPERLINK("https://example.com")',
    "+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "  =1",
    "\r=1",
    "\ufeff=1",
    "\u200b=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "−1",
)


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_for_a_spreadsheet_begins_like_a_formula(library: Library, text: str) -> None:
    article = library.add(draft(text.strip() or "x", f"{text.strip()} is a line.")).article
    mark(library, article, text.strip(), note=text, tags=(text,))
    (row,) = table(library, "spreadsheet")
    for name in ("title", "quote", "note", "tags", "exact"):
        assert row[name].startswith("'"), name
        assert row[name][1:].strip() == text.replace("\r", "\n").strip(), name


def test_what_is_no_formula_is_left_alone(library: Library) -> None:
    english, _, _ = fill(library)
    mark(library, english, "Friday", note="1 = 1, a-b, 이메일 a@example.com 'x'")
    (row,) = table(library, "spreadsheet")
    assert row["note"] == "1 = 1, a-b, 이메일 a@example.com 'x'"
    assert row["sentence"] == "2"
    data = FORMATS["spreadsheet"].render(collect(library, Scope()), Options())
    assert data.startswith(b"\xef\xbb\xbf")


def test_a_cell_is_no_longer_than_spreadsheets_keep(library: Library) -> None:
    english, _, _ = fill(library)
    mark(library, english, "Friday", note="가" * 40_000 + "😀")
    (row,) = table(library, "spreadsheet")
    assert len(row["note"].encode("utf-16-le")) // 2 == 32_767
    assert row["note"].endswith("…")
    assert len(table(library)[0]["note"]) == 40_001
