"""Selecting text on one side with the mouse and the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTextBoundaryFinder, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.annotation import COLORS
from reader.article import SideText
from ui.colours import highlight_colours
from ui.reading.caret import Caret, next_word, previous_word
from ui.reading.plan import PageSide
from ui.text import Utf16Map

if TYPE_CHECKING:
    from ui.reading.canvas import Canvas
    from ui.reading.page import Page

_SCROLL_INTERVAL = 30


class Selecting(QObject):
    """Turns the canvas's mouse and key events into a selection, a walk or a click.

    A selection lies on one side: `_fixed` is the offset where it was begun, the other end moves.
    """

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.caret = Caret(canvas)
        self._side: PageSide = "article"
        self._fixed: int | None = None
        self._moving = 0
        self._pressed: QPointF | None = None
        self._last_press = QPointF(-99, -99)
        self._last_double = False
        self._before: int | None = None
        self._clicked: int | None = None
        self._scroller = QTimer(self)
        self._scroller.setInterval(_SCROLL_INTERVAL)
        self._scroller.timeout.connect(self._scroll_on)

    def clear(self) -> None:
        """Lets the selection go."""
        self._fixed = None
        if self._canvas.shown.selected is not None:
            self._canvas.show_with(selected=None)
            self._canvas.passage_changed.emit(self._canvas.passage())

    def follow(self, before: SideText, after: SideText) -> None:
        """Keeps the same words selected when the translation's text has changed around them."""
        if self._side != "translation" or self._fixed is None:
            return
        fixed, moving = (_carried(each, before, after) for each in (self._fixed, self._moving))
        if fixed is None or moving is None:
            self._pressed = None
            self.clear()
        elif self._canvas.shown.selected is not None:
            self.select("translation", fixed, moving)
        else:
            self._fixed = fixed

    def select(self, side: PageSide, fixed: int, moving: int) -> None:
        """Selects between two offsets of `side`'s text."""
        self._side, self._fixed, self._moving = side, fixed, moving
        start, end = min(fixed, moving), max(fixed, moving)
        selected = (side, start, end) if end > start else None
        self._canvas.show_with(selected=selected, active_annotation=None)
        self._canvas.passage_changed.emit(self._canvas.passage())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._canvas.page is None:
            return False
        if watched is self._canvas:
            return self._canvas_event(event)
        if isinstance(event, QMouseEvent):
            return self._mouse_event(event)
        if event.type() == QEvent.Type.Leave:
            self._canvas.point_at(None)
        return False

    def _canvas_event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if isinstance(event, QFocusEvent):
            self._canvas.viewport().update()
        return False

    # The mouse

    def _mouse_event(self, event: QMouseEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove:
            self._move(event)
            return self._pressed is not None
        if event.button() == Qt.MouseButton.RightButton:
            return self._right_button(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            self._press(event)
        elif event.type() == QEvent.Type.MouseButtonDblClick:
            self._double_click(event)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._release(event)
        return True

    def _press(self, event: QMouseEvent) -> None:
        canvas, point = self._canvas, event.position()
        canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        doubtful = canvas.doubt_at(point)
        if doubtful is not None:
            self.clear()
            canvas.go_to_unit(doubtful)
            canvas.mending_requested.emit(event.globalPosition().toPoint())
            return
        if self._is_third_click(point):
            self._select_unit(point)
            return
        self._pressed = point
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._fixed is not None:
            self.select(self._side, self._fixed, self._offset(point))
            return
        self.clear()
        active = canvas.shown.active_annotation
        self._before = active if active == self._clicked else None
        canvas.show_with(active_annotation=None)
        self._side = self._page.side_at(canvas.to_page(point))
        self._fixed = self._offset(point)

    def _move(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._pressed is None:
            self._canvas.point_at(point)
            return
        distance = (point - self._pressed).manhattanLength()
        if self._canvas.shown.selected is None and distance < QApplication.startDragDistance():
            return
        self._moving_point = point
        if self._fixed is not None:
            self.select(self._side, self._fixed, self._offset(point))
        outside = not 0 <= point.y() <= self._canvas.viewport().height()
        if outside and not self._scroller.isActive():
            self._scroller.start()
        elif not outside:
            self._scroller.stop()

    def _release(self, event: QMouseEvent) -> None:
        self._scroller.stop()
        pressed, self._pressed = self._pressed, None
        chosen = self._canvas.shown.selected
        if chosen is not None:
            # What is done next is meant for here, not for where the keyboard was before.
            unit = self._page.unit_at(*chosen[:2])
            self._canvas.show_with(current=unit, current_side=chosen[0])
            self._canvas.selection_finished.emit()
        elif pressed is not None:
            self._click(event.position())

    def _click(self, point: QPointF) -> None:
        canvas = self._canvas
        failed = canvas.notice_at(point)
        if failed:
            canvas.retry_requested.emit(failed)
            return
        hit = self._page.character_at(canvas.to_page(point))
        unit = None if hit is None else self._page.unit_at(*hit)
        before, self._before = self._before, None
        canvas.show_with(current=unit, current_side=hit[0] if hit else "article")
        canvas.passage_changed.emit(canvas.passage())
        there = [mark.annotation.id for mark in canvas.marks_under(point)]
        # Where several stand on each other, each click goes to the next of them.
        at = there.index(before) + 1 if before in there else 0
        chosen = there[at % len(there)] if there else None
        self._clicked = chosen
        canvas.show_with(active_annotation=chosen)
        if canvas.shown.caret is not None and hit is not None:
            canvas.show_with(caret=hit)
        if chosen is not None:
            canvas.annotation_activated.emit(chosen)

    def _double_click(self, event: QMouseEvent) -> None:
        self._last_press, self._last_double = event.position(), True
        QTimer.singleShot(QApplication.doubleClickInterval(), self, self._forget_double)
        hit = self._page.character_at(self._canvas.to_page(event.position()))
        marks = self._canvas.marks_under(event.position())
        if hit is not None and hit[0] == "translation":
            self._correct(hit[1])
        elif marks:
            self._canvas.annotation_edit_requested.emit(marks[0].annotation.id)
        elif hit is not None:
            self.select(hit[0], *self._word_around(*hit))

    def _correct(self, offset: int) -> None:
        """Asks for the translated sentence at `offset` to be corrected."""
        self._last_double = False
        touched = self._page.texts["translation"].sentences_in(offset, offset + 1)
        if touched:
            self._canvas.correction_requested.emit(touched[0].index)

    def _is_third_click(self, point: QPointF) -> bool:
        near = (point - self._last_press).manhattanLength() < QApplication.startDragDistance()
        return self._last_double and near

    def _forget_double(self) -> None:
        self._last_double = False

    def _select_unit(self, point: QPointF) -> None:
        hit = self._page.character_at(self._canvas.to_page(point))
        unit = None if hit is None else self._page.unit_at(*hit)
        if hit is not None and unit is not None:
            self.select(hit[0], *self._page.unit_span(hit[0], unit))

    def _right_button(self, event: QMouseEvent) -> bool:
        if event.type() != QEvent.Type.MouseButtonPress:
            return event.type() == QEvent.Type.MouseButtonRelease
        canvas = self._canvas
        hit = self._page.character_at(canvas.to_page(event.position()))
        selected = canvas.shown.selected
        inside = selected and hit and hit[0] == selected[0] and selected[1] <= hit[1] < selected[2]
        if not inside:
            self.clear()
            self._click(event.position())
        canvas.menu_requested.emit(event.globalPosition().toPoint())
        return True

    def _scroll_on(self) -> None:
        canvas, y = self._canvas, self._moving_point.y()
        beyond = y if y < 0 else y - canvas.viewport().height()
        bar = canvas.verticalScrollBar()
        bar.setValue(bar.value() + round(beyond / 3))
        if self._fixed is not None:
            self.select(self._side, self._fixed, self._offset(self._moving_point))

    # The keyboard

    def _key(self, event: QKeyEvent) -> bool:
        if self.caret.key(event):
            return True
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        ):
            return False
        key = event.key()
        if shift:
            return self._extend(key)
        canvas = self._canvas
        bar = canvas.verticalScrollBar()
        actions = {
            Qt.Key.Key_Down: lambda: self._walk(1),
            Qt.Key.Key_Up: lambda: self._walk(-1),
            Qt.Key.Key_Left: lambda: self._to_side(-1),
            Qt.Key.Key_Right: lambda: self._to_side(1),
            Qt.Key.Key_Home: lambda: canvas.go_to_unit(0),
            Qt.Key.Key_End: lambda: canvas.go_to_unit(canvas.last_unit),
            Qt.Key.Key_Space: lambda: bar.setValue(bar.value() + bar.pageStep()),
            Qt.Key.Key_PageDown: lambda: bar.setValue(bar.value() + bar.pageStep()),
            Qt.Key.Key_PageUp: lambda: bar.setValue(bar.value() - bar.pageStep()),
            Qt.Key.Key_Return: self._open_toolbar,
            Qt.Key.Key_Enter: self._open_toolbar,
        }
        if key == Qt.Key.Key_Escape:
            return self._escape()
        action = actions.get(Qt.Key(key))
        if action is None:
            return self._colour(key)
        action()
        return True

    def _colour(self, key: int) -> bool:
        """Asks for one of the reader's own colours, which have no command: keys 5 to 9."""
        number = key - Qt.Key.Key_1
        offered = highlight_colours().offered_keys()
        if not len(COLORS) <= number < min(len(offered), 9):
            return False
        self._canvas.colour_requested.emit(offered[number])
        return True

    def _walk(self, step: int) -> None:
        self.clear()
        self._canvas.walk(step)

    def _to_side(self, step: int) -> None:
        self.clear()
        canvas, sides = self._canvas, self._page.sides
        at = sides.index(canvas.shown.current_side) + step
        side = sides[min(max(at, 0), len(sides) - 1)]
        if canvas.shown.current is None:
            canvas.show_with(current_side=side)
            canvas.walk(0)
        else:
            canvas.go_to_unit(canvas.shown.current, side)

    def _open_toolbar(self) -> None:
        passage = self._canvas.passage()
        if passage is not None:
            self.select(passage.side, passage.start, passage.end)
            self._canvas.toolbar_requested.emit()

    def _escape(self) -> bool:
        """Lets go of the selection, then of the current unit; False if there is neither."""
        shown = self._canvas.shown
        if shown.selected is not None:
            self.clear()
            return True
        if shown.caret is not None:
            self.caret.toggle()
            return True
        if shown.current is None and shown.active_annotation is None:
            return False
        self._canvas.show_with(current=None, active_annotation=None)
        self._canvas.passage_changed.emit(None)
        return True

    def _extend(self, key: int) -> bool:
        steps = {
            Qt.Key.Key_Right: (1, self._next_word),
            Qt.Key.Key_Left: (-1, self._next_word),
            Qt.Key.Key_Down: (1, self._next_sentence),
            Qt.Key.Key_Up: (-1, self._next_sentence),
        }
        found = steps.get(Qt.Key(key))
        if found is None:
            return False
        if not self._begin_at_unit():
            return True
        direction, move = found
        assert self._fixed is not None
        self.select(self._side, self._fixed, move(direction))
        self._canvas.selection_finished.emit()
        rects = self._page.rects(self._side, max(self._moving - 1, 0), self._moving)
        if rects:
            self._canvas.scroll_to(rects[0])
        return True

    def _begin_at_unit(self) -> bool:
        """Starts a selection at the current unit unless there is one."""
        if self._canvas.shown.selected is not None and self._fixed is not None:
            return True
        passage = self._canvas.passage()
        if passage is None:
            self._canvas.walk(0)
            return False
        self._side, self._fixed = passage.side, passage.start
        self._moving = passage.start
        return True

    def _next_word(self, direction: int) -> int:
        text = self._page.texts[self._side].text
        return (next_word if direction > 0 else previous_word)(text, self._moving)

    def _next_sentence(self, direction: int) -> int:
        spans = [
            self._page.sentence_span(self._side, sentence.index)
            for sentence in self._page.texts[self._side].sentences
        ]
        if direction > 0:
            return min((end for _, end in spans if end > self._moving), default=self._moving)
        return max((start for start, _ in spans if start < self._moving), default=0)

    def _word_around(self, side: PageSide, offset: int) -> tuple[int, int]:
        text = self._page.texts[side].text
        units = Utf16Map(text)
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, text)
        finder.setPosition(min(units.to_utf16(offset) + 1, units.to_utf16(len(text))))
        start = max(finder.toPreviousBoundary(), 0)
        end = finder.toNextBoundary()
        end = units.to_utf16(len(text)) if end < 0 else end
        return units.to_code_points(start), units.to_code_points(end)

    @property
    def _page(self) -> Page:
        page = self._canvas.page
        assert page is not None
        return page

    def _offset(self, point: QPointF) -> int:
        return self._page.offset_at(self._canvas.to_page(point), self._side)


def _carried(offset: int, before: SideText, after: SideText) -> int | None:
    """The place in `after` of an offset in `before`; None if its sentence reads otherwise now."""
    held = [
        (old, new)
        for old, new in zip(before.sentences, after.sentences, strict=True)
        if old.text and before.span_in_text(old)[0] <= offset
    ]
    if not held:
        return offset
    old, new = held[-1]
    if old.text != new.text:
        return None
    moved = after.span_in_text(new)[0] + offset - before.span_in_text(old)[0]
    return min(moved, len(after.text))
