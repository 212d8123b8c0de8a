"""The other edition beside the open article, in a real window on the sample articles."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from reader.annotation import select
from reader.article import Block, BlockKind, Draft, article_side, translation_side
from reader.library import Library
from reader.pairing import alignment_of, merge, put_right
from reader.sample import add_sample
from tests.ui.conftest import OpenWindow
from tests.ui.helpers import canvas, press, settle, until
from ui.reading import Passage
from ui.reading.page import Page
from ui.window import MainWindow

BOTH = ("article", "counterpart")
THREE = ("article", "translation", "counterpart")


@pytest.fixture
def samples(library_path: Path) -> tuple[int, int]:
    """The English and the Korean edition of a sample article, in the library with the others."""
    with Library.open(library_path) as library:
        add_sample(library)
        english = next(each for each in library.articles() if each.language == "en")
        assert english.counterpart is not None
        return english.id, english.counterpart


@pytest.fixture
def paired(qtbot: QtBot, samples: tuple[int, int], open_window: OpenWindow) -> MainWindow:
    """A window with the English edition open."""
    window = open_window()
    window.navigation.open_article(samples[0])
    settle(qtbot, window)
    until(qtbot, lambda: sides_of(window) == BOTH)
    return window


def page_of(window: MainWindow) -> Page:
    page = canvas(window).page
    assert page is not None
    return page


def sides_of(window: MainWindow) -> tuple[str, ...]:
    """The sides that are shown."""
    return tuple(window.reading_view.sides)


def said(window: MainWindow) -> str:
    """What the message bar says."""
    return window.messages.message.text if window.messages.message is not None else ""


def told_by_card(window: MainWindow, annotation: int) -> str:
    """What a note's card says at its foot."""
    card = window.notes.cards.card(annotation)
    assert card is not None
    return next(each.text() for each in card.findChildren(QLabel) if " · " in each.text())


def linked_unit(page: Page) -> int:
    """The first bead that both editions have."""
    return next(n for n, unit in enumerate(page.plan.units) if n and len(unit.sentences) == 3)


def assert_level(window: MainWindow) -> None:
    """The tops of matching beads are within two pixels of each other, on all sides."""
    page = page_of(window)
    assert page.is_by_bead
    for unit in range(len(page.plan.units)):
        rects = [page.rects(side, *page.unit_span(side, unit)) for side in page.sides]
        middles = [each[0].center().y() for each in rects if each]
        assert max(middles) - min(middles) <= 2
    assert all(upper.top + upper.height <= lower.top for upper, lower in pairwise(page.rows))


def test_paired_articles_open_beside_the_human_edition_and_stay_level(
    qtbot: QtBot, paired: MainWindow
) -> None:
    assert_level(paired)
    for _ in range(4):
        paired.commands["zoom_in"].trigger()
        assert_level(paired)
    paired.commands["zoom_reset"].trigger()
    for width in (700, 1500, 1000):
        paired.resize(width, 700)
        settle(qtbot, paired)
        assert_level(paired)
    press(qtbot, paired, "Alt+3")
    settle(qtbot, paired)
    assert sides_of(paired) == THREE
    assert_level(paired)
    press(qtbot, paired, "Alt+1")
    assert sides_of(paired) == ("article", "translation")
    press(qtbot, paired, "Alt+2")
    assert sides_of(paired) == BOTH
    assert_level(paired)


def test_the_sides_are_remembered(
    qtbot: QtBot, paired: MainWindow, open_window: OpenWindow, samples: tuple[int, int]
) -> None:
    press(qtbot, paired, "Alt+3")
    paired.close()
    again = open_window()
    settle(qtbot, again)
    # The beads are stored: nothing else is ever shown.
    assert sides_of(again) == THREE
    assert again.commands["show_both"].isChecked()
    again.navigation.open_counterpart()
    settle(qtbot, again)
    until(qtbot, lambda: sides_of(again) == THREE)
    assert page_of(again).article.id == samples[1]
    assert_level(again)


def test_an_article_alone_has_its_translation_beside_it(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow
) -> None:
    window.navigation.open_article(two_articles[0])
    settle(qtbot, window)
    assert sides_of(window) == ("article", "translation")
    assert not window.commands["show_both"].isEnabled()
    assert not window.pairing.is_paired


def test_pairing_and_parting_change_the_sides_at_once(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow, library_path: Path
) -> None:
    window.navigation.open_article(two_articles[0])
    settle(qtbot, window)
    with Library.open(library_path) as library:
        library.pair(*two_articles)
    window.notice_changes()
    until(qtbot, lambda: sides_of(window) == BOTH)
    assert_level(window)
    window.navigation.unpair()
    until(qtbot, lambda: sides_of(window) == ("article", "translation"))
    window.commands["undo"].trigger()
    until(qtbot, lambda: sides_of(window) == BOTH)
    settle(qtbot, window)


def test_beads_are_mended_and_that_is_undone(
    qtbot: QtBot, paired: MainWindow, samples: tuple[int, int], library_path: Path
) -> None:
    settle(qtbot, paired)
    before = [unit.sentences for unit in page_of(paired).plan.units]
    paired.reading_view.go_to_bead(1)
    assert paired.reading_view.current_bead() == 1
    press(qtbot, paired, "Alt+J")
    until(qtbot, lambda: len(page_of(paired).plan.units) == len(before) - 1)
    assert paired.reading_view.current_bead() == 1
    assert_level(paired)
    assert paired.commands["split_bead"].isEnabled()
    press(qtbot, paired, "Alt+U")
    settle(qtbot, paired)
    with Library.open(library_path) as library:
        stored = library.pairs.alignment(samples[0])
        assert stored is not None
        assert sum(bead.mended for bead in stored.beads) > 1
    for _ in range(2):
        paired.commands["undo"].trigger()
        settle(qtbot, paired)
    assert [unit.sentences for unit in page_of(paired).plan.units] == before
    paired.commands["redo"].trigger()
    settle(qtbot, paired)
    assert len(page_of(paired).plan.units) == len(before) - 1


def test_doubtful_beads_have_a_sign_that_explains_itself(
    qtbot: QtBot, paired: MainWindow, samples: tuple[int, int], library_path: Path
) -> None:
    settle(qtbot, paired)
    with Library.open(library_path) as library:
        found = alignment_of(library, samples[0])
        beads = [replace(bead, score=0.9) for bead in found.beads]
        beads[1] = replace(beads[1], score=0.31)
        library.pairs.store(replace(found, beads=tuple(beads)))
    paired.notice_changes()
    until(qtbot, lambda: page_of(paired).plan.units[2].score == 0.31)
    settle(qtbot, paired)
    page = page_of(paired)
    signs = [row for row in page.rows if not page.doubt_rect(row).isEmpty()]
    assert [list(row.units) for row in signs] == [[2]]
    place = page.doubt_rect(signs[0]).center()
    assert page.columns.right("article") < place.x() < page.columns.x("counterpart")
    tip = canvas(paired).tip_at(QPointF(place.x(), place.y() - canvas(paired).top))
    assert "31 %" in tip
    with qtbot.waitSignal(paired.reading_view.mending_requested):
        spot = QPointF(place.x(), place.y() - canvas(paired).top).toPoint()
        qtbot.mouseClick(canvas(paired).viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert paired.reading_view.current_bead() == 1
    menu = next(each for each in paired.findChildren(QMenu) if each.isVisible())
    assert paired.commands["unlink_bead"] in menu.actions()
    menu.close()


def test_a_highlight_on_the_other_edition_is_a_note_of_that_article(
    qtbot: QtBot, paired: MainWindow, samples: tuple[int, int], library_path: Path
) -> None:
    settle(qtbot, paired)
    page = page_of(paired)
    unit = linked_unit(page)
    start, end = page.unit_span("counterpart", unit)
    paired.annotations.highlight(Passage("counterpart", start, end), "green")
    settle(qtbot, paired)
    with Library.open(library_path) as library:
        (made,) = library.annotations(samples[1])
        assert article_side(library.article(samples[1])).text[start:end] == made.selector.exact
    (mark,) = canvas(paired).shown.marks
    assert mark.side == "counterpart"
    assert mark.partners == (("article", page.unit_span("article", unit)),)
    assert paired.notes.cards.ids() == [made.id]
    assert told_by_card(paired, made.id).startswith("in the Korean edition")
    press(qtbot, paired, "Alt+1")
    paired.notes.activated.emit(made.id)
    assert sides_of(paired) == BOTH
    paired.commands["undo"].trigger()
    settle(qtbot, paired)
    assert paired.notes.cards.ids() == []


def test_the_other_edition_is_a_notes_partner(
    qtbot: QtBot, paired: MainWindow, samples: tuple[int, int], library_path: Path
) -> None:
    settle(qtbot, paired)
    page = page_of(paired)
    unit = linked_unit(page)
    start, end = page.unit_span("article", unit)
    with Library.open(library_path) as library:
        text = article_side(library.article(samples[0])).text
        library.annotate(samples[0], "article", select(text, start, end))
    paired.notice_changes()
    until(qtbot, lambda: len(paired.notes.cards.ids()) == 1)
    (number,) = paired.notes.cards.ids()
    card = paired.notes.cards.card(number)
    assert card is not None
    partner = page.texts["counterpart"].text[slice(*page.unit_span("counterpart", unit))]
    assert partner.split()[0] in card.accessibleDescription()


def test_differences_take_both_sides(
    qtbot: QtBot, paired: MainWindow, samples: tuple[int, int], library_path: Path
) -> None:
    settle(qtbot, paired)
    with Library.open(library_path) as library:
        article = library.article(samples[0])
        sentence = article.sentences[0].text
        library.memory.correct({sentence: "1만 3579명이 왔다."}, "en", "ko", "")
    paired.notice_changes()
    paired.commands["differences"].trigger()
    settle(qtbot, paired)
    assert sides_of(paired) == THREE
    paired.navigation.open_article(samples[1])
    settle(qtbot, paired)
    assert not paired.commands["differences"].isChecked()
    paired.navigation.open_article(samples[0])
    settle(qtbot, paired)
    paired.commands["differences"].trigger()
    settle(qtbot, paired)
    found = canvas(paired).shown.disagreements
    assert any(each.side == "translation" and "3579" in each.text for each in found)
    each = next(one for one in found if one.side == "translation")
    rect = page_of(paired).rects(each.side, each.start, each.end)[0]
    tip = canvas(paired).tip_at(rect.center() - QPointF(0, canvas(paired).top))
    assert "not in the human edition" in tip
    press(qtbot, paired, "Alt+2")
    assert not paired.commands["differences"].isChecked()
    assert canvas(paired).shown.disagreements == ()


def test_the_place_in_the_text_is_kept_by_its_sentence(
    qtbot: QtBot, paired: MainWindow, samples: tuple[int, int], open_window: OpenWindow
) -> None:
    settle(qtbot, paired)
    view = canvas(paired)
    view.scroll_to_sentence(9)
    first = paired.reading_view.visible_sentences()[0]
    press(qtbot, paired, "Alt+1")
    assert abs(paired.reading_view.visible_sentences()[0] - first) <= 1
    press(qtbot, paired, "Alt+2")
    assert abs(paired.reading_view.visible_sentences()[0] - first) <= 1
    paired.close()
    again = open_window()
    settle(qtbot, again)
    assert abs(again.reading_view.visible_sentences()[0] - first) <= 1


def test_beads_mended_one_right_after_the_other_are_all_kept(
    qtbot: QtBot, paired: MainWindow, samples: tuple[int, int], library_path: Path
) -> None:
    settle(qtbot, paired)
    before = [unit.sentences for unit in page_of(paired).plan.units]
    paired.reading_view.go_to_bead(1)
    for _ in range(3):
        paired.commands["merge_bead"].trigger()
    assert len(page_of(paired).plan.units) == len(before) - 3
    settle(qtbot, paired)
    assert len(page_of(paired).plan.units) == len(before) - 3
    with Library.open(library_path) as library:
        stored = library.pairs.alignment(samples[0])
        assert stored is not None
        assert len(stored.beads) == len(before) - 4
    for _ in range(3):
        paired.commands["undo"].trigger()
    settle(qtbot, paired)
    assert [unit.sentences for unit in page_of(paired).plan.units] == before


def test_beads_that_could_not_be_mended_are_shown_as_they_are(
    qtbot: QtBot, paired: MainWindow, samples: tuple[int, int], library_path: Path
) -> None:
    settle(qtbot, paired)
    before = [unit.sentences for unit in page_of(paired).plan.units]
    with Library.open(library_path) as library:
        other = library.article(samples[1])
        more = (*other.blocks, Block(BlockKind.PARAGRAPH, "끝에 한 줄이 더 있다."))
        for blocks, status in ((other.blocks, "duplicate"), (more, "updated")):
            address = "https://paper.example/tides"
            draft = Draft(other.title, "ko", (), None, None, address, None, blocks)
            assert library.add(draft).status == status
    paired.reading_view.go_to_bead(1)
    paired.commands["merge_bead"].trigger()
    until(qtbot, lambda: "text has changed" in said(paired))
    until(qtbot, lambda: len(page_of(paired).plan.units) > len(before))
    settle(qtbot, paired)
    assert not paired.undo_stack.canUndo()


def test_the_current_sentences_stay_current_when_the_sides_change(
    qtbot: QtBot, paired: MainWindow
) -> None:
    settle(qtbot, paired)
    page = page_of(paired)
    unit = linked_unit(page)
    (sentence,) = page.plan.units[unit].sentences["article"][:1]
    paired.reading_view.go_to_bead(unit - 1)
    for keys in ("Alt+1", "Alt+3", "Alt+2"):
        press(qtbot, paired, keys)
        current = canvas(paired).shown.current
        assert current is not None
        assert sentence in page_of(paired).plan.units[current].sentences["article"]
    assert paired.reading_view.current_bead() == unit - 1
    press(qtbot, canvas(paired), "Right")
    press(qtbot, paired, "Alt+3")
    assert canvas(paired).shown.current_side == "counterpart"


def test_the_columns_before_the_differences_come_back(
    qtbot: QtBot, paired: MainWindow, samples: tuple[int, int]
) -> None:
    settle(qtbot, paired)
    press(qtbot, paired, "D")
    assert sides_of(paired) == THREE
    press(qtbot, paired, "D")
    assert sides_of(paired) == BOTH
    assert paired.commands["show_counterpart"].isChecked()
    press(qtbot, paired, "D")
    paired.navigation.open_article(samples[1])
    settle(qtbot, paired)
    assert sides_of(paired) == BOTH
    press(qtbot, paired, "D")
    press(qtbot, paired, "Alt+3")
    press(qtbot, paired, "D")
    assert sides_of(paired) == THREE


def test_a_highlight_covers_the_same_of_the_translation_in_two_columns_and_in_three(
    qtbot: QtBot, paired: MainWindow, samples: tuple[int, int], library_path: Path
) -> None:
    press(qtbot, paired, "Alt+3")
    settle(qtbot, paired)
    with Library.open(library_path) as library:
        found = alignment_of(library, samples[0])
        put_right(library, replace(found, beads=merge(found.beads, 2)))
    paired.notice_changes()
    settle(qtbot, paired)
    page = page_of(paired)
    unit = next(each for each in page.plan.units if len(each.sentences.get("article", ())) > 1)
    sentence = unit.sentences["article"][0]
    paired.annotations.highlight(
        Passage("article", *page.sentence_span("article", sentence)), "green"
    )
    settle(qtbot, paired)

    def translated() -> list[tuple[int, int]]:
        (mark,) = canvas(paired).shown.marks
        return [span for side, span in mark.partners if side == "translation"]

    wide = translated()
    press(qtbot, paired, "Alt+1")
    settle(qtbot, paired)
    assert wide == translated()
    assert len(wide) == 1


def test_a_highlight_on_a_hidden_side_is_seen_from_the_others(
    qtbot: QtBot, paired: MainWindow, samples: tuple[int, int], library_path: Path
) -> None:
    settle(qtbot, paired)
    page = page_of(paired)
    unit = linked_unit(page)
    paired.annotations.highlight(
        Passage("counterpart", *page.unit_span("counterpart", unit)), "green"
    )
    settle(qtbot, paired)
    own = page.unit_span("article", unit)
    press(qtbot, paired, "Alt+1")
    settle(qtbot, paired)
    (mark,) = canvas(paired).shown.marks
    assert (mark.side, mark.annotation.color) == ("counterpart", "green")
    assert {side for side, _ in mark.partners} <= {"article", "translation"}
    held = [span for side, span in mark.partners if side == "article"]
    assert (held[0][0], held[-1][1]) == own
    rect = page_of(paired).rects("article", *own)[0]
    canvas(paired).scroll_to(rect)
    place = rect.center() - QPointF(0, canvas(paired).top)
    with qtbot.waitSignal(paired.reading_view.annotation_activated) as clicked:
        qtbot.mouseClick(canvas(paired).viewport(), Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert clicked.args == [mark.annotation.id]
    paired.navigation.unpair()
    until(qtbot, lambda: not canvas(paired).shown.marks)
    settle(qtbot, paired)


def test_a_note_on_the_translation_is_seen_and_shown_beside_the_human_edition(
    qtbot: QtBot, paired: MainWindow, samples: tuple[int, int], library_path: Path
) -> None:
    settle(qtbot, paired)
    with Library.open(library_path) as library:
        article = library.article(samples[0])
        sentence = article.sentences[0].text
        library.memory.correct({sentence: "내가 옮긴 첫 문장."}, "en", "ko", "")
        side = translation_side(article, {0: "내가 옮긴 첫 문장."})
        start = side.text.index("첫 문장")
        made = library.annotate(
            samples[0], "translation", select(side.text, start, start + 4), sentence=0
        )
    paired.notice_changes()
    until(qtbot, lambda: len(canvas(paired).shown.marks) == 1)
    assert sides_of(paired) == BOTH
    (mark,) = canvas(paired).shown.marks
    assert "article" in {side for side, _ in mark.partners}
    assert told_by_card(paired, made.id).startswith("in a translation")
    paired.navigation.open_article(samples[1])
    settle(qtbot, paired)
    # Read from the other edition, that translation is not on the page at all.
    (seen,) = canvas(paired).shown.marks
    assert {side for side, _ in seen.partners} == {"article", "counterpart"}
    paired.navigation.open_article(samples[0], made.id)
    settle(qtbot, paired)
    assert sides_of(paired) == THREE
