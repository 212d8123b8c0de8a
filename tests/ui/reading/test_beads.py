"""An article beside its counterpart: beads stand level on all sides, at any width and zoom."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from reader.alignment import Bead
from reader.annotation import Annotation, select
from reader.article import Article, BlockKind, article_side
from reader.language import split
from ui.reading import Passage, ReadingView
from ui.reading.canvas import Canvas
from ui.reading.marks import Mark
from ui.reading.page import Page
from ui.reading.painting import Shown, paint_page
from ui.reading.plan import PageSide, by_bead, by_block
from ui.theme import theme

from .conftest import KOREAN, annotation_on, make_article, translated

BOTH: tuple[PageSide, ...] = ("article", "counterpart")
THREE: tuple[PageSide, ...] = ("article", "translation", "counterpart")

# The Korean edition joins the first two sentences, has one more, and lacks the caption.
EDITION = (
    (BlockKind.PARAGRAPH, f"{KOREAN[0][:-1]}, {KOREAN[1]} {KOREAN[2]}"),
    (BlockKind.HEADING, KOREAN[3]),
    (BlockKind.PARAGRAPH, " ".join(KOREAN[4:7])),
    (BlockKind.PARAGRAPH, " ".join(KOREAN[7:10]) + " 옛사람들은 이를 바다의 숨이라 불렀다."),
    (BlockKind.QUOTE, KOREAN[10]),
    (BlockKind.LIST_ITEM, KOREAN[11]),
)
BEADS = [
    Bead((0, 1), (0,), 0.9),
    Bead((2,), (1,), 0.9),
    Bead((3,), (2,), 1.0),
    *(Bead((number,), (number - 1,), 0.9) for number in range(4, 10)),
    Bead((), (9,), 0.7),
    Bead((10,), (10,), 0.9),
    Bead((11,), (11,), 0.4),
    Bead((12,), (), 0.8),
]


@pytest.fixture
def counterpart(article: Article) -> Article:
    """The Korean edition of the article about tides."""
    made = make_article(EDITION, "ko")
    assert len(made.sentences) == 12
    return replace(made, id=2, title="바다는 어떻게 숨 쉬는가")


@pytest.fixture
def paired(view: ReadingView, counterpart: Article) -> ReadingView:
    """The view with both editions side by side."""
    view.show_sides(BOTH, counterpart, BEADS)
    return view


def page_of(view: ReadingView) -> Page:
    """The page that is shown."""
    canvas = view.findChild(Canvas)
    assert isinstance(canvas, Canvas)
    assert canvas.page is not None
    return canvas.page


def tops(page: Page, unit: int) -> list[float]:
    """Where a unit begins on each side that has it."""
    rects = [page.rects(side, *page.unit_span(side, unit)) for side in page.sides]
    # Fonts and highlights differ in depth, so the middle of the first line is compared.
    return [each[0].center().y() for each in rects if each]


def assert_level(page: Page) -> None:
    """Every bead begins at one height on all sides, to within two pixels."""
    for unit in range(len(page.plan.units)):
        heights = tops(page, unit)
        assert max(heights) - min(heights) <= 2
    assert all(a.top + a.height <= b.top for a, b in pairwise(page.rows))


def test_the_plan_has_a_row_for_each_bead(article: Article, counterpart: Article) -> None:
    plan = by_bead(article, counterpart, BEADS)
    assert len(plan.rows) == len(BEADS) + 1
    assert plan.opens[:4] == (True, True, False, True)
    assert len(by_block(article).rows) == len(article.blocks) + 1


@pytest.mark.parametrize("sides", [BOTH, THREE])
def test_beads_stand_level_through_zoom_resize_and_more_columns(
    paired: ReadingView, article: Article, counterpart: Article, sides: tuple[PageSide, ...]
) -> None:
    paired.show_sides(sides, counterpart, BEADS)
    assert_level(page_of(paired))
    for zoom in (70, 160, 250):
        paired.set_zoom(zoom)
        assert_level(page_of(paired))
    for width in (600, 1400):
        paired.resize(width, 500)
        assert_level(page_of(paired))
    paired.show_sides(("article", "translation"))
    assert page_of(paired).sides == ("article", "translation")
    paired.show_sides(sides, counterpart, BEADS)
    assert_level(page_of(paired))


def test_every_sentence_of_both_editions_is_shown_once(
    paired: ReadingView, article: Article, counterpart: Article
) -> None:
    page = page_of(paired)
    owners: list[tuple[PageSide, Article]] = [("article", article), ("counterpart", counterpart)]
    for side, owner in owners:
        shown = " ".join(row.sides[side].text.replace("\u2028", " ") for row in page.rows)
        assert shown.split() == " ".join(owner.rows).split()


def test_a_bead_is_one_unit_whatever_it_holds(paired: ReadingView) -> None:
    page = page_of(paired)
    start, _ = page.sentence_span("article", 1)
    unit = page.unit_at("article", start)
    assert unit == page.unit_at("article", 0 + page.sentence_span("article", 0)[0])
    assert unit is not None
    text = page.texts["counterpart"].text
    assert text[slice(*page.unit_span("counterpart", unit))].startswith("바닷물은")


def test_a_highlight_is_seen_from_every_side(paired: ReadingView, counterpart: Article) -> None:
    here = annotation_on(paired.article_side(), "The moon pulls the water.", number=1)
    there_text = article_side(counterpart).text
    start = there_text.index(KOREAN[3])
    selector = select(there_text, start, start + len(KOREAN[3]))
    there: Annotation = replace(here, id=2, article=2, selector=selector)
    paired.set_annotations([here, there])
    marks = {mark.annotation.id: mark for mark in page_marks(paired)}
    page = page_of(paired)
    assert marks[1].partners == (("counterpart", page.unit_span("counterpart", 1)),)
    assert marks[2].side == "counterpart"
    assert marks[2].partners == (("article", page.unit_span("article", 3)),)


def page_marks(view: ReadingView) -> list[Mark]:
    """The marks on the page."""
    canvas = view.findChild(Canvas)
    assert isinstance(canvas, Canvas)
    return list(canvas.shown.marks)


def test_copying_with_the_partner_takes_the_other_edition(paired: ReadingView) -> None:
    page = page_of(paired)
    start, end = page.sentence_span("article", 3)
    paired.select(Passage("article", start, end))
    assert paired.selected_text(with_partner=True) == f"Why the coast is wide\n{KOREAN[3]}"


def test_switching_sides_keeps_the_place_and_the_translation(
    qtbot: QtBot, view: ReadingView, article: Article, counterpart: Article
) -> None:
    view.resize(800, 260)
    canvas = view.findChild(Canvas)
    assert isinstance(canvas, Canvas)
    canvas.verticalScrollBar().setValue(400)
    first = view.visible_sentences()[0]
    view.show_sides(THREE, counterpart, BEADS)
    assert view.visible_sentences()[0] in (first - 1, first)
    assert KOREAN[5] in page_of(view).texts["translation"].text
    view.set_translation(translated(article, upto=3))
    assert KOREAN[5] not in page_of(view).texts["translation"].text


def test_a_bead_that_is_not_wholly_translated_does_not_differ_yet(
    view: ReadingView, article: Article, counterpart: Article
) -> None:
    human = replace(
        counterpart,
        blocks=tuple(
            replace(block, text=block.text.replace("달이", "달 77개가"))
            for block in counterpart.blocks
        ),
    )
    spans = tuple(tuple(split(block.text, "ko")) for block in human.blocks)
    view.show_sides(THREE, replace(human, spans=spans), BEADS)
    view.show_disagreements(True)
    canvas = view.findChild(Canvas)
    assert isinstance(canvas, Canvas)
    assert [each.text for each in canvas.shown.disagreements] == ["77"]
    view.set_translation(translated(article, 1))
    assert canvas.shown.disagreements == []
    view.set_translation(translated(article))
    assert [each.text for each in canvas.shown.disagreements] == ["77"]


def test_the_place_is_kept_where_only_the_other_edition_says_something(
    view: ReadingView, article: Article
) -> None:
    own = (BlockKind.PARAGRAPH, KOREAN[0])
    more = tuple((BlockKind.PARAGRAPH, f"{number}년에는 물이 많았다.") for number in range(60))
    other = replace(make_article((own, *more), "ko"), id=2)
    beads = [
        Bead((0,), (0,), 1.0),
        *(Bead((), (number,), 1.0) for number in range(1, 61)),
        *(Bead((number,), (), 1.0) for number in range(1, len(article.sentences))),
    ]
    view.show_sides(BOTH, other, beads)
    canvas = view.findChild(Canvas)
    assert isinstance(canvas, Canvas)
    canvas.set_scroll_position(30.0)
    assert view.visible_sentences() == []
    view.show_sides(THREE, other, beads)
    assert 29 <= canvas.scroll_position() <= 65
    assert canvas.top > 0


def test_a_heading_that_only_the_other_edition_has_stands_apart_as_all_do(
    view: ReadingView, article: Article, counterpart: Article
) -> None:
    view.show_sides(BOTH, counterpart, BEADS)
    page = page_of(view)
    apart = page.rows[3].top - page.rows[2].top - page.rows[2].height
    alone = [Bead((3,), (), 1.0), Bead((), (2,), 1.0)]
    view.show_sides(BOTH, counterpart, [*BEADS[:2], *alone, *BEADS[3:]])
    page = page_of(view)
    for lower in (3, 4):
        upper = page.rows[lower - 1]
        assert page.rows[lower].top - upper.top - upper.height == pytest.approx(apart)


def test_a_caption_and_a_sentence_in_one_bead_keep_their_own_looks(view: ReadingView) -> None:
    blocks = (
        (BlockKind.CAPTION, KOREAN[11]),
        (BlockKind.PARAGRAPH, f"{KOREAN[0]} {KOREAN[1]}"),
        (BlockKind.QUOTE, KOREAN[2]),
    )
    edition = replace(make_article(blocks, "ko"), id=2)
    view.show_sides(BOTH, edition, [Bead((0,), (0, 1), 0.9), Bead((1, 2), (2, 3), 0.9)])
    page = page_of(view)
    row, styles = page.laid_out_row(1), page.style
    laid = row.sides["counterpart"]
    caption, text = (laid.text.index(KOREAN[n]) for n in (11, 0))
    heights = [laid.rects(place, place + 1)[0].height() for place in (caption, text)]
    sizes = [
        styles("counterpart", kind).font.pixelSize()
        for kind in (BlockKind.CAPTION, BlockKind.PARAGRAPH)
    ]
    assert sizes[0] < sizes[1]
    assert heights[0] / heights[1] == pytest.approx(sizes[0] / sizes[1])
    first, second = laid.rects(caption, caption + 1)[0], laid.rects(text, text + 1)[0]
    assert second.top() > first.bottom()
    assert laid.character_at(second.center()) == laid.offset_at(second.center()) == text
    assert row.kinds["counterpart"] == (BlockKind.CAPTION, BlockKind.PARAGRAPH)
    assert laid.height > second.bottom()
    inks = {
        painted.name() for painted in (_darkest(page, row.top, rect) for rect in (first, second))
    }
    assert inks == {theme().colours.quiet.name(), theme().colours.ink.name()}
    quote = page.laid_out_row(2).sides["counterpart"]
    place = quote.text.index(KOREAN[2])
    indent = styles("counterpart", BlockKind.QUOTE).indent
    assert quote.rects(place, place + 1)[0].left() == indent
    assert quote.rects(0, 1)[0].left() == 0


def _darkest(page: Page, top: float, rect: QRectF) -> QColor:
    """The darkest colour inside a rectangle of a row on the counterpart's side."""
    picture = QImage(int(page.width), int(page.height), QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    paint_page(painter, page, Shown(), 0, page.height)
    painter.end()
    area = rect.translated(page.columns.x("counterpart"), top).toRect()
    inside = (
        picture.pixelColor(x, y)
        for x in range(area.left(), area.right())
        for y in range(area.top(), area.bottom())
    )
    return min(inside, key=lambda colour: colour.lightness())


def test_where_machine_and_edition_agree_a_passage_is_copied_with_one_partner(
    view: ReadingView, counterpart: Article
) -> None:
    view.show_sides(THREE, counterpart, BEADS)
    page = page_of(view)
    sentence = page.sentence_span("article", 2)
    view.select(Passage("article", *sentence))
    own = view.selected_text()
    assert view.selected_text(with_partner=True) == f"{own}\n{KOREAN[2]}"
    view.select(Passage("article", *page.sentence_span("article", 0)))
    assert view.selected_text(with_partner=True).splitlines()[1:] == [
        KOREAN[0],
        f"{KOREAN[0][:-1]}, {KOREAN[1]}",
    ]
