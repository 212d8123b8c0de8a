"""The reading view driven as a reader drives it: pointing, walking, selecting, scrolling."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader.article import TITLE, Article
from reader.translation import TranslatedSentence
from ui.reading import Passage, ReadingView, TranslationState
from ui.reading.canvas import Canvas
from ui.reading.header import Header
from ui.reading.offer import Offer
from ui.reading.page import Page
from ui.reading.toolbar import SelectionToolbar
from ui.theme import theme

from .conftest import KOREAN, annotation_on, translated

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.MouseButton.NoButton


def canvas_of(view: ReadingView) -> Canvas:
    """The surface that takes mouse and keys."""
    found = view.findChild(Canvas)
    assert isinstance(found, Canvas)
    return found


def page_of(view: ReadingView) -> Page:
    """The page that is shown."""
    page = canvas_of(view).page
    assert page is not None
    return page


def spot(view: ReadingView, rect: QRectF, share: float = 0.5) -> QPoint:
    """The point of the viewport at `share` of the width of a rectangle of the page."""
    x = rect.left() + rect.width() * share
    return QPointF(x, rect.center().y() - canvas_of(view).top).toPoint()


def first_rect(view: ReadingView, side: str, index: int) -> QRectF:
    """The first line of a sentence."""
    span = page_of(view).sentence_span(side, index)  # type: ignore[arg-type]
    return page_of(view).rects(side, *span)[0]  # type: ignore[arg-type]


def point_at(view: ReadingView, place: QPoint, buttons: Qt.MouseButton = NONE) -> None:
    """Moves the mouse to a point of the viewport.

    The event is sent as it is: on the offscreen platform the pointer of one test may still be over
    the window of the next.
    """
    surface = canvas_of(view).viewport()
    spot_there = QPointF(place)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        spot_there,
        surface.mapToGlobal(spot_there),
        NONE,
        buttons,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(surface, event)


def drag(view: ReadingView, begin: QPoint, end: QPoint) -> None:
    """Drags the mouse from one point of the viewport to another."""
    surface = canvas_of(view).viewport()
    QTest.mousePress(surface, LEFT, pos=begin)
    point_at(view, (begin + end) / 2, LEFT)
    point_at(view, end, LEFT)
    QTest.mouseRelease(surface, LEFT, pos=end)


def colour_at(view: ReadingView, rect: QRectF) -> str:
    """The colour in the left edge of a rectangle of the page, as painted."""
    image: QImage = canvas_of(view).viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    x, y = rect.left() + 0.5, rect.top() + 2 - canvas_of(view).top
    return image.pixelColor(round(x * ratio), round(y * ratio)).name()


@pytest.mark.parametrize(("side", "index"), [("article", 1), ("translation", 2)])
def test_pointing_at_a_sentence_tints_it_and_its_partner(
    view: ReadingView, side: str, index: int
) -> None:
    point_at(view, spot(view, first_rect(view, side, index)))
    assert canvas_of(view).shown.pointed == index + 1
    paper = theme().colours.paper.name()
    for each in ("article", "translation"):
        assert colour_at(view, first_rect(view, each, index)) != paper
        assert colour_at(view, first_rect(view, each, TITLE)) == paper


def test_the_keyboard_walks_sentence_by_sentence_and_keeps_it_in_view(
    qtbot: QtBot, view: ReadingView
) -> None:
    canvas = canvas_of(view)
    walked = []
    for _ in range(14):
        qtbot.keyClick(canvas, Qt.Key.Key_Down)
        walked.append(canvas.shown.current)
        rect = page_of(view).unit_rect(canvas.shown.current or 0)
        assert canvas.top <= rect.top()
        assert rect.top() < canvas.top + canvas.viewport().height()
    assert walked == list(range(14))
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    passage = view.selection()
    assert passage is not None
    assert passage.side == "translation"
    assert view.selected_text() == KOREAN[12]
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert canvas.shown.current == 0
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert view.selection() is None


@pytest.mark.parametrize("side", ["article", "translation"])
def test_dragging_selects_on_one_side_and_opens_the_toolbar(view: ReadingView, side: str) -> None:
    first, third = first_rect(view, side, 0), first_rect(view, side, 2)
    begin = spot(view, first, 0)
    # Ending over the other column does not take the selection there.
    drag(view, begin, spot(view, third, 1) + QPoint(0, 0))
    passage = view.selection()
    assert passage is not None
    assert passage.side == side
    text = view.selected_text()
    assert text.startswith(KOREAN[0] if side == "translation" else "Tides rise")
    toolbar = view.findChild(SelectionToolbar)
    assert isinstance(toolbar, SelectionToolbar)
    assert toolbar.isVisible()


def test_a_selection_may_cross_paragraphs(view: ReadingView) -> None:
    drag(
        view,
        spot(view, first_rect(view, "article", 2), 0),
        spot(view, first_rect(view, "article", 4), 0.5),
    )
    assert "wide On Korea" in view.selected_text()


def test_the_toolbar_asks_for_a_highlight(qtbot: QtBot, view: ReadingView) -> None:
    start, end = page_of(view).sentence_span("article", 1)
    view.select(Passage("article", start, end))
    toolbar = view.findChild(SelectionToolbar)
    assert isinstance(toolbar, SelectionToolbar)
    green = toolbar.findChildren(QToolButton)[1]
    with qtbot.waitSignal(view.highlight_requested) as asked:
        qtbot.mouseClick(green, LEFT)
    assert asked.args == [Passage("article", start, end), "green"]
    assert not toolbar.isVisible()


def test_the_toolbar_by_keyboard_alone(qtbot: QtBot, view: ReadingView) -> None:
    canvas = canvas_of(view)
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    toolbar = view.findChild(SelectionToolbar)
    assert isinstance(toolbar, SelectionToolbar)
    assert toolbar.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    with qtbot.waitSignal(view.highlight_requested) as asked:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert asked.args is not None
    assert asked.args[1] == "blue"
    assert canvas.hasFocus()


def test_escape_closes_the_toolbar_and_gives_the_text_back_its_focus(
    qtbot: QtBot, view: ReadingView
) -> None:
    canvas = canvas_of(view)
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    toolbar = view.findChild(SelectionToolbar)
    assert isinstance(toolbar, SelectionToolbar)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not toolbar.isVisible()
    assert canvas.hasFocus()


def test_shift_and_arrows_extend_by_word_and_sentence(qtbot: QtBot, view: ReadingView) -> None:
    canvas = canvas_of(view)
    view_keys = Qt.KeyboardModifier.ShiftModifier
    for _ in range(2):
        qtbot.keyClick(canvas, Qt.Key.Key_Down)
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key.Key_Right, view_keys)
    assert view.selected_text() == "Tides rise twice"
    qtbot.keyClick(canvas, Qt.Key.Key_Left, view_keys)
    assert view.selected_text().strip() == "Tides rise"
    qtbot.keyClick(canvas, Qt.Key.Key_Down, view_keys)
    assert view.selected_text() == "Tides rise twice a day 🌊."


def test_a_double_click_selects_a_word_and_a_third_the_sentence(
    qtbot: QtBot, view: ReadingView
) -> None:
    surface = canvas_of(view).viewport()
    start, _ = page_of(view).sentence_span("article", 0)
    twice = page_of(view).rects("article", start + 11, start + 16)[0]
    point = spot(view, twice)
    qtbot.mouseDClick(surface, LEFT, pos=point)
    assert view.selected_text() == "twice"
    qtbot.mousePress(surface, LEFT, pos=point)
    assert view.selected_text() == "Tides rise twice a day 🌊."


def test_a_highlight_is_painted_on_both_sides(view: ReadingView) -> None:
    made = annotation_on(view.article_side(), "The moon pulls the water.", note="gravity")
    view.set_annotations([made])
    colours = theme().colours
    assert colour_at(view, first_rect(view, "article", 1)) == colours.highlights["yellow"].name()
    partner = colour_at(view, first_rect(view, "translation", 1))
    assert partner not in (colours.paper.name(), colours.highlights["yellow"].name())


def test_a_click_on_a_highlight_or_its_partner_tells_which(qtbot: QtBot, view: ReadingView) -> None:
    view.set_annotations([annotation_on(view.article_side(), "The moon pulls", number=7)])
    for side in ("article", "translation"):
        with qtbot.waitSignal(view.annotation_activated) as told:
            point = spot(view, first_rect(view, side, 1), 0.2)
            qtbot.mouseClick(canvas_of(view).viewport(), LEFT, pos=point)
        assert told.args == [7]
    assert view.current_annotation() == 7


def test_a_mark_on_the_translation_stays_in_its_sentence(view: ReadingView) -> None:
    side = view.translation_side()
    made = replace(annotation_on(side, "해도"), side="translation", sentence=2)
    again = translated(page_of(view).article)
    sentences = list(again.sentences)
    # The same word now stands where it stood, in the sentence before.
    sentences[1] = replace(sentences[1], translation=f"{KOREAN[1]} 해도 된다.")
    view.set_translation(replace(again, sentences=tuple(sentences)))
    view.set_annotations([made])
    (mark,) = canvas_of(view).shown.marks
    start = page_of(view).sentence_span("translation", 2)[0]
    assert mark.span == (start, start + 2)


def test_going_to_an_annotation_scrolls_to_it(view: ReadingView) -> None:
    made = annotation_on(view.article_side(), "A mud flat at low water.", number=3)
    view.set_annotations([made])
    assert canvas_of(view).top == 0
    view.select_annotation(3)
    rect = first_rect(view, "article", 12)
    assert canvas_of(view).top < rect.top()
    assert rect.bottom() < canvas_of(view).top + canvas_of(view).viewport().height()


def test_copying_with_the_partner(view: ReadingView) -> None:
    start, end = page_of(view).sentence_span("article", 1)
    view.select(Passage("article", start + 4, end))
    assert view.selected_text() == "moon pulls the water."
    assert view.selected_text(with_partner=True) == f"moon pulls the water.\n{KOREAN[1]}"


def test_both_sides_scroll_as_one_and_the_place_survives_a_resize(view: ReadingView) -> None:
    canvas = canvas_of(view)
    canvas.verticalScrollBar().setValue(140)
    place = view.scroll_position()
    view.resize(1000, 300)
    view.set_zoom(150)
    assert view.scroll_position() == pytest.approx(place, abs=0.05)
    view.set_zoom(100)
    view.resize(800, 300)
    assert canvas.top == pytest.approx(140, abs=10)


def test_zoom_stays_within_its_range(qtbot: QtBot, view: ReadingView) -> None:
    with qtbot.waitSignal(view.zoom_changed):
        view.set_zoom(900)
    assert view.zoom() == 250
    view.set_zoom(5)
    assert view.zoom() == 70


def test_the_wheel_with_control_zooms(view: ReadingView) -> None:
    canvas = canvas_of(view)
    middle = QPointF(200, 200)
    event = QWheelEvent(
        middle,
        canvas.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)
    assert view.zoom() == 110


def test_sentences_appear_as_they_come_and_nothing_above_moves(
    view: ReadingView, article: Article
) -> None:
    view.show_article(article)
    view.set_translation_state(TranslationState("running", 0, 14, "en_ko-1.0"))
    assert all(row.placeholder for row in page_of(view).rows)
    top = page_of(view).rows[3].top
    view.add_sentences([TranslatedSentence(4, article.sentences[4].text, KOREAN[4], "machine")])
    assert page_of(view).rows[3].top == top
    assert KOREAN[4] in view.translation_side().text
    header = view.findChild(Header)
    assert isinstance(header, Header)
    stop = header.findChild(QToolButton)
    assert isinstance(stop, QToolButton)
    assert stop.isVisible()


def test_a_selection_keeps_its_words_while_sentences_arrive(
    view: ReadingView, article: Article
) -> None:
    view.set_translation(None)
    view.set_translation_state(TranslationState("running", 0, 14, "en_ko-1.0"))
    sentences = translated(article).sentences
    view.add_sentences([sentences[2]])
    start, end = page_of(view).sentence_span("translation", 2)
    view.select(Passage("translation", start, end - 1))
    view.add_sentences([sentences[0], sentences[1], translated(article).title])
    assert view.selected_text() == KOREAN[2][:-1]
    changed = TranslatedSentence(2, article.sentences[2].text, "아주 다른 말.", "corrected")
    view.add_sentences([changed])
    assert view.selected_text() == ""


def test_selecting_and_walking_let_go_of_the_clicked_annotation(
    qtbot: QtBot, view: ReadingView
) -> None:
    made = annotation_on(view.article_side(), "The moon pulls", number=7)
    click = spot(view, first_rect(view, "article", 1), 0.2)

    def click_it() -> None:
        view.set_annotations([made])
        qtbot.mouseClick(canvas_of(view).viewport(), LEFT, pos=click)
        assert view.current_annotation() == 7

    click_it()
    rect = first_rect(view, "article", 4)
    drag(view, spot(view, rect, 0), spot(view, rect, 0.4))
    assert view.current_annotation() is None
    click_it()
    qtbot.keyClick(canvas_of(view), Qt.Key.Key_Down)
    assert view.current_annotation() is None
    click_it()
    view.set_annotations([])
    assert view.current_annotation() is None


def test_opening_a_long_article_lays_out_what_is_seen_and_the_rest_later(
    qtbot: QtBot, view: ReadingView, article: Article
) -> None:
    view.show_article(replace(article, blocks=article.blocks * 60, spans=article.spans * 60))
    page = page_of(view)
    assert sum(row.sides["article"].is_laid_out for row in page.rows) < 40
    canvas_of(view).verticalScrollBar().setValue(5000)
    place = view.scroll_position()
    qtbot.waitUntil(lambda: page.is_laid_out, timeout=20_000)
    assert all(row.sides["article"].is_laid_out for row in page.rows)
    assert view.scroll_position() == pytest.approx(place, abs=0.05)


def test_a_failed_sentence_can_be_tried_again(
    qtbot: QtBot, view: ReadingView, article: Article
) -> None:
    failed = TranslatedSentence(0, article.sentences[0].text, None, "machine", "no text came.")
    view.set_translation(translated(article))
    view.add_sentences([failed])
    row = page_of(view).rows[1]
    assert row.failed == ()  # what was translated before stays
    view.set_translation(None)
    view.add_sentences([failed])
    row = page_of(view).rows[1]
    notice = row.notice.translated(page_of(view).columns.x("translation"), row.top)
    with qtbot.waitSignal(view.retry_requested) as asked:
        qtbot.mouseClick(canvas_of(view).viewport(), LEFT, pos=spot(view, notice))
    assert asked.args == [[0]]


@pytest.mark.parametrize(
    ("kind", "signal"),
    [
        ("none", "translate_requested"),
        ("no_model", "install_model_requested"),
        ("failed", "translate_requested"),
    ],
)
def test_without_a_translation_the_pane_offers_what_brings_it(
    qtbot: QtBot, view: ReadingView, kind: str, signal: str
) -> None:
    view.set_translation(None)
    view.set_translation_state(TranslationState(kind, message="Why."))  # type: ignore[arg-type]
    offer = view.findChild(Offer)
    assert isinstance(offer, Offer)
    assert offer.isVisible()
    with qtbot.waitSignal(getattr(view, signal)):
        qtbot.mouseClick(offer.findChildren(QPushButton)[-1], LEFT)
    view.set_translation_state(TranslationState("done"))
    assert not offer.isVisible()


def test_the_sentences_on_screen_are_known(view: ReadingView) -> None:
    assert view.visible_sentences()[:2] == [TITLE, 0]
    canvas_of(view).verticalScrollBar().setValue(10_000)
    shown = view.visible_sentences()
    assert TITLE not in shown
    assert shown[-1] == 12


def test_an_empty_view_answers_with_nothing(view: ReadingView) -> None:
    view.show_article(None)
    assert view.selection() is None
    assert view.selected_text(with_partner=True) == ""
    assert view.visible_sentences() == []
    assert view.scroll_position() == -1
