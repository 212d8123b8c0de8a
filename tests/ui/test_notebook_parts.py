"""The parts of the notebook that need no window: places, conditions, plain notes, headings."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from reader.library import NoteFilter, NoteGroup, NoteIndex
from ui.interface import speak
from ui.notebook_delegate import group_title
from ui.notebook_filter import NotebookFilter, conditions, filter_text, remembered_filter
from ui.notebook_places import Measures, Places
from ui.notebook_text import excerpt, found, plain_note

MEASURES = Measures(
    heading=40, plain=30, quote_line=20, note_line=15, quote_extent=50, note_extent=90
)
FILTER = NoteFilter(
    tag="강",
    color="pink",
    side="translation",
    language="ko",
    since=date(2024, 5, 1),
    until=date(2024, 6, 1),
    detached=True,
)


def index_of(sizes: list[tuple[int, int]], counts: list[int]) -> NoteIndex:
    groups, first = [], 0
    for count in counts:
        groups.append(NoteGroup(str(first), first, count))
        first += count
    ids = tuple(range(len(sizes)))
    quotes, notes = (bytes(size[part] for size in sizes) for part in range(2))
    return NoteIndex(ids, quotes, notes, tuple(groups))


@given(st.lists(st.lists(st.tuples(st.integers(1, 200), st.integers(0, 200)), min_size=1)))
def test_rows_follow_each_other_and_are_found_where_they_are(
    groups: list[list[tuple[int, int]]],
) -> None:
    sizes = [size for group in groups for size in group]
    places = Places(index_of(sizes, [len(group) for group in groups]), MEASURES)
    end = 0
    for row, (quote, note) in enumerate(sizes):
        heading = MEASURES.heading if places.heading_of(row) is not None else 0
        assert places.top(row) == end + heading
        assert places.height(row) == MEASURES.height(quote, note)
        assert places.row_at(places.top(row)) == row
        assert places.row_at(places.top(row) + places.height(row) - 1) == row
        if heading:
            assert places.row_at(end) == -1
        end = places.top(row) + places.height(row)
    assert places.total == end
    assert places.row_at(end) == -1


def test_longer_texts_get_more_lines_up_to_two() -> None:
    short, long = MEASURES.height(50, 90), MEASURES.height(51, 91)
    assert short == 30 + 20 + 15
    assert long == short + 20 + 15 == MEASURES.height(255, 255)
    assert MEASURES.height(1, 0) == 30 + 20


def test_conditions_are_remembered() -> None:
    assert remembered_filter(filter_text(FILTER)) == FILTER
    assert conditions(FILTER) == 7
    assert conditions(NoteFilter(text="searched")) == 0
    assert remembered_filter(filter_text(NoteFilter(tag=""))) == NoteFilter(tag="")


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"tag": 3, "side": "left", "since": "soon", "detached": "yes"}', "null"],
)
def test_what_cannot_be_made_out_is_no_condition(text: str) -> None:
    assert remembered_filter(text) == NoteFilter()


def test_fields_show_conditions_and_give_them_back(qapp: QApplication) -> None:
    fields = NotebookFilter()
    changes: list[NoteFilter] = []
    fields.changed.connect(lambda: changes.append(fields.filter))
    fields.set_filter(FILTER)
    fields.set_known([("sea", 2)], {"yellow": "Yellow", "pink": "Pink"})
    assert fields.filter == FILTER
    assert not changes
    fields.detached_box.setChecked(False)
    fields.tag_box.setCurrentIndex(fields.tag_box.findText("Without tags"))
    assert (fields.filter.tag, fields.filter.detached, fields.filter.color) == ("", None, "pink")
    fields.clear()
    assert fields.filter == NoteFilter()
    assert len(changes) == 3
    fields.deleteLater()


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("A **short** and _plain_ note", "A short and plain note"),
        ("# Title\n\n- one\n- two", "Title one two"),
        ("see [here](https://example.com/a_b)", "see here"),
        ("snake_case and 2 * 3 * 4", "snake_case and 2 * 3 * 4"),
        ("> quoted `code`", "quoted code"),
        ("**굵게** 쓴 글", "굵게 쓴 글"),
    ],
)
def test_notes_read_without_their_marks(written: str, plain: str) -> None:
    assert plain_note(written) == plain


def test_a_long_text_is_shown_from_where_the_word_is_found() -> None:
    text = "word " * 60 + "the River\nends " + "word " * 400
    shown = excerpt(text, ("river",), 50)
    assert shown.startswith("… ")
    assert shown.index("the River ends") < 40
    assert len(shown) <= 800
    assert excerpt("a River", ("river",), 50) == "a River"
    assert excerpt("a\n b", (), 50) == "a b"


def test_found_words_are_marked_where_they_stand() -> None:
    text = "번역을 하는 River, river"
    places = [text[start:end] for start, end in found(text, ("번역", "river"))]
    assert places == ["번역", "River", "river"]
    assert list(found("weiß River", ("river",))) == []


def test_headings_are_in_the_language_of_the_interface(qapp: QApplication) -> None:
    day = NoteGroup("2024-05-03", 0, 1)
    assert group_title(day, "day", None) == "Friday, May 3, 2024"
    assert group_title(NoteGroup("강", 0, 1), "tag", None) == "#강"
    assert group_title(NoteGroup("pink", 0, 1), "color", None) == "Pink"
    speak("ko")
    assert group_title(day, "day", None) == "2024년 5월 3일 금요일"
