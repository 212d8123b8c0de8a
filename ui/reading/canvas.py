"""The scrolling surface on which both sides are painted as one page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from reader.annotation import Annotation
from reader.article import Article
from ui.reading.caret import caret_rect
from ui.reading.marks import Mark, marks_at, overlaps, place_annotations
from ui.reading.page import Page
from ui.reading.page_area import PageArea
from ui.reading.painting import Shown, paint_page
from ui.reading.pictures import PagePicture
from ui.reading.plan import AnyBead, PageSide, Unit
from ui.reading.selecting import Selecting
from ui.reading.tips import (
    describe_disagreement,
    describe_doubt,
    describe_mark,
    describe_sentence,
)
from ui.reading.types import Passage
from ui.theme import theme


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a reader is: the first unit on screen, and the current one with its side."""

    first: Unit | None = None
    current: Unit | None = None
    side: PageSide = "article"
    on_screen: bool = False


class Canvas(PageArea):
    """Shows one page, points at sentences, and keeps what is selected."""

    passage_changed = Signal(object)
    selection_finished = Signal()
    colour_requested = Signal(str)
    annotation_activated = Signal(int)
    annotation_edit_requested = Signal(int)
    retry_requested = Signal(list)
    correction_requested = Signal(int)
    menu_requested = Signal(QPoint)
    mending_requested = Signal(QPoint)
    toolbar_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = Shown()
        self._annotations: tuple[Annotation, ...] = ()
        self._pictures: tuple[int, Sequence[PagePicture]] = (0, ())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.selecting = Selecting(self)
        self.viewport().installEventFilter(self.selecting)
        self.installEventFilter(self.selecting)
        theme().changed.connect(self.viewport().update)

    # What is shown

    def show_article(
        self,
        article: Article | None,
        *,
        counterpart: Article | None = None,
        beads: Sequence[AnyBead] = (),
        sides: Sequence[PageSide] = ("article", "translation"),
    ) -> None:
        """Shows `article` from its top, with neither translation nor annotations yet."""
        self._annotations = ()
        self.selecting.clear()
        self.shown = Shown()
        self.page = None
        if article is not None:
            width = self._page_width()
            self.page = Page(
                article, width, self._zoom, counterpart=counterpart, beads=beads, sides=sides
            )
            if self._pictures[0] == article.id:
                self.page.set_pictures(self._pictures[1])
        self._update_range()
        self.verticalScrollBar().setValue(0)
        self._laid_out()

    def set_translation(
        self, renderings: dict[int, str], pending: frozenset[int], failed: dict[int, str]
    ) -> None:
        """Puts renderings, placeholders and failures on the right side; the view stays in place."""
        if self.page is None:
            return
        before = self.page.texts["translation"]
        anchor = self._anchor(self.page)
        self.page.set_translation(renderings, pending, failed)
        self.selecting.follow(before, self.page.texts["translation"])
        self._place_marks()
        self._return_to(anchor)
        self._laid_out()

    def set_pictures(self, article: int, pictures: Sequence[PagePicture]) -> None:
        """Shows the pictures of an article whenever it is shown; the text stays in place."""
        self._pictures = article, pictures
        if self.page is not None and self.page.article.id == article:
            anchor = self._anchor(self.page)
            self.page.set_pictures(pictures)
            self._return_to(anchor)
            self._laid_out()

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Shows `annotations` where their passages stand."""
        self._annotations = tuple(annotations)
        if all(each.id != self.shown.active_annotation for each in annotations):
            self.shown = replace(self.shown, active_annotation=None)
        self._place_marks()
        self.viewport().update()

    def show_with(self, **changes: object) -> None:
        """Changes some of what is painted beside the text (see `Shown`)."""
        self.shown = replace(self.shown, **changes)  # type: ignore[arg-type]
        self.viewport().update()

    def scroll_to_unit_like(self, unit: Unit | None) -> bool:
        """Brings what a unit of a former page holds to the top; False where that is not here."""
        found = None if self.page is None or unit is None else self.page.unit_like(unit)
        if self.page is not None and found is not None:
            top = self.page.unit_rect(found).top()
            self.verticalScrollBar().setValue(round(top - theme().space.small))
        return found is not None

    # What is under the pointer

    def point_at(self, point: QPointF | None) -> None:
        """Tints the unit under `point` of the viewport on every side; None: none."""
        found = None
        if self.page is not None and point is not None:
            hit = self.page.character_at(self.to_page(point))
            found = None if hit is None else self.page.unit_at(*hit)
            marked = hit is not None and bool(marks_at(self.shown.marks, *hit))
            notice = self.notice_at(point)
            hand = Qt.CursorShape.PointingHandCursor
            beam = Qt.CursorShape.IBeamCursor if hit else Qt.CursorShape.ArrowCursor
            signed = bool(notice) or self.doubt_at(point) is not None
            self.viewport().setCursor(hand if marked or signed else beam)
        if found != self.shown.pointed:
            self.show_with(pointed=found)

    def marks_under(self, point: QPointF) -> list[Mark]:
        """The annotations that cover the character under `point` of the viewport."""
        hit = None if self.page is None else self.page.character_at(self.to_page(point))
        return [] if hit is None else marks_at(self.shown.marks, *hit)

    def notice_at(self, point: QPointF) -> list[int]:
        """The failed sentences whose notice is under `point` of the viewport."""
        if self.page is None:
            return []
        place = self.to_page(point)
        for row in self.page.rows:
            if not row.failed:
                continue
            notice = row.notice.translated(self.page.columns.x("translation"), row.top)
            if notice.contains(place):
                return list(row.failed)
        return []

    def doubt_at(self, point: QPointF) -> int | None:
        """The unit whose sign of doubt is under `point` of the viewport."""
        if self.page is None:
            return None
        place = self.to_page(point)
        for index in self.page.rows_between(place.y(), place.y()):
            row = self.page.rows[index]
            if self.page.doubt_rect(row).contains(place):
                return row.units.start
        return None

    def tip_at(self, point: QPointF) -> str:
        """What there is to say of the place `point` in the viewport."""
        page = self.page
        if page is None:
            return ""
        doubtful = self.doubt_at(point)
        if doubtful is not None:
            return describe_doubt(page.plan.units[doubtful].score)
        picture = page.gallery.at(self.to_page(point))
        if picture is not None:
            return picture.picture.alt
        hit = page.character_at(self.to_page(point))
        for each in self.shown.disagreements:
            if hit is not None and each.side == hit[0] and each.start <= hit[1] < each.end:
                return describe_disagreement(each)
        under = self.marks_under(point)
        if under:
            return "\n\n".join(describe_mark(mark) for mark in under)
        return (
            describe_sentence(page, self.shown, hit[1]) if hit and hit[0] == "translation" else ""
        )

    # Walking by keyboard

    def walk(self, step: int) -> None:
        """Makes the unit `step` units further on the current one."""
        if self.page is None:
            return
        if self.shown.current is None:
            bottom = self.top + self.viewport().height()
            unit = min(self.page.units_between(self.top, bottom), default=0)
        else:
            unit = min(max(self.shown.current + step, 0), self.last_unit)
        self.go_to_unit(unit)

    @property
    def last_unit(self) -> int:
        """The last unit of the page."""
        return 0 if self.page is None else len(self.page.plan.units) - 1

    def go_to_unit(self, unit: int, side: PageSide | None = None) -> None:
        """Makes a unit the current one, on `side` if one is given, and scrolls to it."""
        if self.page is None:
            return
        self.show_with(
            current=unit,
            current_side=side or self.shown.current_side,
            active_annotation=None,
            pointed=None,  # until the mouse moves again
        )
        self.scroll_to(self.page.unit_rect(unit))
        self._tell_screen_reader(self.page, unit)
        self.passage_changed.emit(self.passage())

    def standing(self) -> Standing:
        """Where the reader is, to be given to `stand_at` once other sides are shown."""
        page, current = self.page, self.shown.current
        if page is None:
            return Standing()
        visible = page.units_between(self.top, self.top + self.viewport().height())
        return Standing(
            page.plan.units[visible[0]] if visible else None,
            page.plan.units[current] if current is not None else None,
            self.shown.current_side,
            current in visible,
        )

    def stand_at(self, place: Standing) -> None:
        """Makes the unit that was the current one so again; if it was on screen, it is now."""
        if self.page is None or place.current is None:
            return
        current = self.page.unit_like(place.current)
        if current is not None:
            side = place.side if place.side in self.page.sides else "article"
            self.show_with(current=current, current_side=side)
            if place.on_screen:
                self.scroll_to(self.page.unit_rect(current))
            self.passage_changed.emit(self.passage())

    def passage(self) -> Passage | None:
        """What is selected, or else the current unit on its side."""
        if self.shown.selected is not None:
            return Passage(*self.shown.selected)
        if self.page is None or self.shown.current is None:
            return None
        side = self.shown.current_side
        start, end = self.page.unit_span(side, self.shown.current)
        return Passage(side, start, end) if end > start else None

    def passage_rect(self) -> QRectF:
        """The rectangle of `passage` in the viewport."""
        passage, held = self.passage(), QRectF()
        if self.page is not None and passage is not None:
            for rect in self.page.rects(passage.side, passage.start, passage.end):
                held = held.united(rect)
        return held.translated(0, -self.top)

    # Qt's own events

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), theme().colours.paper)
            if self.page is not None:
                painter.translate(0, -self.top)
                top = self.top + event.rect().top()
                shown = replace(self.shown, focused=self.hasFocus())
                paint_page(painter, self.page, shown, top, top + event.rect().height())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # The mouse's has been asked for by its press.
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.page is not None:
            place = self._keyboard_place().toPoint()
            self.menu_requested.emit(self.viewport().mapToGlobal(place))

    def _keyboard_place(self) -> QPointF:
        """Where the keyboard is: at the text cursor, or below what is selected or walked to."""
        page, caret = self.page, self.shown.caret
        place = self.passage_rect().bottomLeft()
        if page is not None and caret is not None and caret[0] in page.sides:
            place = caret_rect(page, *caret).translated(0, -self.top).bottomLeft()
        area = QRectF(self.viewport().rect())
        return QPointF(min(max(place.x(), 0), area.right()), min(max(place.y(), 0), area.bottom()))

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self.tip_at(QPointF(event.pos()))
            if text:
                QToolTip.showText(event.globalPos(), text, self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def _tell_screen_reader(self, page: Page, unit: int) -> None:
        """Speaks a unit on its own side, then on the others, and the highlights on it."""
        spoken = []
        first = self.shown.current_side
        for side in sorted(page.sides, key=lambda each: each != first):
            start, end = page.unit_span(side, unit)
            spoken.append(page.texts[side].text[start:end])
            marks = (mark for mark in self.shown.marks if mark.side == side)
            spoken += [
                describe_mark(mark) for mark in marks if mark.span[0] < end and start < mark.span[1]
            ]
        self.setAccessibleName("\n".join(filter(None, spoken)))
        if QAccessible.isActive():
            QAccessible.updateAccessibility(
                QAccessibleAnnouncementEvent(self, self.accessibleName())
            )

    def _place_marks(self) -> None:
        if self.page is not None:
            marks = place_annotations(self._annotations, self.page)
            self.shown = replace(self.shown, marks=marks, levels=overlaps(marks))
