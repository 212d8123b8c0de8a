"""The text cursor: going through the text and selecting in it by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTextBoundaryFinder
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent

from reader.article import BLOCK_SEPARATOR
from ui.reading.plan import PageSide
from ui.text import Utf16Map

if TYPE_CHECKING:
    from ui.reading.canvas import Canvas
    from ui.reading.page import Page

_MOST_SPOKEN: Final = 400

Step = Callable[[str, int], int]


def caret_rect(page: Page, side: PageSide, offset: int) -> QRectF:
    """The line of no width before `offset` of `side`'s text; an empty one if it is not shown."""
    text = page.texts[side].text
    after = offset < len(text) and text[offset] != BLOCK_SEPARATOR
    if after:
        rects = page.rects(side, offset, offset + 1)
        return QRectF(rects[0].left(), rects[0].top(), 0, rects[0].height()) if rects else QRectF()
    rects = page.rects(side, max(0, offset - 1), offset)
    return QRectF(rects[-1].right(), rects[-1].top(), 0, rects[-1].height()) if rects else QRectF()


def next_character(text: str, at: int) -> int:
    """The place after the character at a place, with all that is put on it."""
    return _boundaries(text, at)[1]


def previous_character(text: str, at: int) -> int:
    """The place before the character that ends at a place."""
    return _boundaries(text, at)[0]


def _boundaries(text: str, at: int) -> tuple[int, int]:
    low, high = max(0, at - 40), min(len(text), at + 40)
    piece = text[low:high]
    units = Utf16Map(piece)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, piece)
    finder.setPosition(units.to_utf16(at - low))
    before = finder.toPreviousBoundary()
    finder.setPosition(units.to_utf16(at - low))
    after = finder.toNextBoundary()
    return (
        low + units.to_code_points(before) if before >= 0 else low,
        low + units.to_code_points(after) if after >= 0 else high,
    )


def next_word(text: str, at: int) -> int:
    """The end of the word at or after a place."""
    while at < len(text) and text[at].isspace():
        at += 1
    while at < len(text) and not text[at].isspace():
        at += 1
    return at


def previous_word(text: str, at: int) -> int:
    """The beginning of the word at or before a place."""
    while at > 0 and text[at - 1].isspace():
        at -= 1
    while at > 0 and not text[at - 1].isspace():
        at -= 1
    return at


def next_paragraph(text: str, at: int) -> int:
    """The beginning of the next paragraph, or else the end."""
    found = text.find(BLOCK_SEPARATOR, at)
    return len(text) if found < 0 else found + 1


def previous_paragraph(text: str, at: int) -> int:
    """The beginning of the paragraph, or of the one before for a place that is there."""
    return text.rfind(BLOCK_SEPARATOR, 0, max(0, at - 1)) + 1


class Caret(QObject):
    """A place in one side's text that the keyboard moves, and a selection that it extends.

    Left and Right go by character, with Ctrl by word; Up and Down by line, with Ctrl by
    paragraph; Home and End to the ends of the sentence, with Ctrl of the article; Alt with Left
    or Right to the side beside it. Shift selects.
    """

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._wished: float | None = None

    @property
    def is_on(self) -> bool:
        """Whether there is a text cursor."""
        return self._canvas.shown.caret is not None

    def toggle(self) -> None:
        """Sets the cursor where the reader is, or takes it away."""
        canvas = self._canvas
        if self.is_on or canvas.page is None:
            canvas.show_with(caret=None)
            return
        passage = canvas.passage()
        if passage is None:
            canvas.walk(0)
            passage = canvas.passage()
        if passage is not None:
            self.put(passage.side, passage.start)

    def put(self, side: PageSide, offset: int) -> None:
        """Sets the cursor somewhere, with nothing selected, and scrolls to it."""
        self._canvas.selecting.clear()
        self._show(side, offset)

    def key(self, event: QKeyEvent) -> bool:
        """Moves as a key says; whether it is one of the cursor's."""
        page, caret = self._canvas.page, self._canvas.shown.caret
        if page is None or caret is None or caret[0] not in page.sides:
            return False
        # The translation's text may have become shorter since.
        caret = caret[0], min(caret[1], len(page.texts[caret[0]].text))
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if held == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._to_side(page, *caret, 1 if key == Qt.Key.Key_Right else -1)
            return True
        ctrl = bool(held & Qt.KeyboardModifier.ControlModifier)
        extend = bool(held & Qt.KeyboardModifier.ShiftModifier)
        if held & ~(Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        goal = self._goal(page, *caret, key, ctrl=ctrl)
        if goal is None:
            return False
        if key not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._wished = None
        self._move(page, *caret, goal, extend=extend)
        return True

    def _goal(self, page: Page, side: PageSide, at: int, key: Qt.Key, *, ctrl: bool) -> int | None:
        text = page.texts[side].text
        steps: dict[tuple[Qt.Key, bool], Step] = {
            (Qt.Key.Key_Right, False): next_character,
            (Qt.Key.Key_Left, False): previous_character,
            (Qt.Key.Key_Right, True): next_word,
            (Qt.Key.Key_Left, True): previous_word,
            (Qt.Key.Key_Down, True): next_paragraph,
            (Qt.Key.Key_Up, True): previous_paragraph,
            (Qt.Key.Key_Home, True): lambda _text, _at: 0,
            (Qt.Key.Key_End, True): lambda text, _at: len(text),
        }
        step = steps.get((key, ctrl))
        if step is not None:
            return step(text, at)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not ctrl:
            return self._line(page, side, at, 1 if key == Qt.Key.Key_Down else -1)
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not ctrl:
            return _sentence_end(page, side, at, forward=key == Qt.Key.Key_End)
        return None

    def _line(self, page: Page, side: PageSide, at: int, step: int) -> int:
        """The place on the next line above or below that has text of this side."""
        rect = caret_rect(page, side, at)
        if self._wished is None:
            self._wished = rect.left()
        height = max(rect.height(), 8.0)
        y = rect.center().y()
        for _ in range(60):
            y += step * height * 0.75
            if not 0 <= y <= page.height:
                break
            found = page.offset_at(QPointF(self._wished, y), side)
            place = caret_rect(page, side, found)
            if (found - at) * step > 0 and (place.center().y() - rect.center().y()) * step > 2:
                return found
        return at

    def _move(self, page: Page, side: PageSide, at: int, goal: int, *, extend: bool) -> None:
        canvas = self._canvas
        passed = page.texts[side].text[min(at, goal) : max(at, goal)]
        if extend:
            selected = canvas.shown.selected
            fixed = at
            if selected is not None and selected[0] == side and at in selected[1:]:
                fixed = selected[1] + selected[2] - at
            canvas.selecting.select(side, fixed, goal)
            passed = page.texts[side].text[min(fixed, goal) : max(fixed, goal)]
        else:
            canvas.selecting.clear()
        self._show(side, goal)
        if extend and canvas.shown.selected is not None:
            canvas.selection_finished.emit()
        self._say(passed, selected=extend)

    def _to_side(self, page: Page, side: PageSide, at: int, step: int) -> None:
        """Goes to the same unit on the side beside this one."""
        place = page.sides.index(side) + step
        if not 0 <= place < len(page.sides):
            return
        other = page.sides[place]
        unit = page.unit_at(side, min(at, max(0, len(page.texts[side].text) - 1)))
        if unit is not None:
            start, end = page.unit_span(other, unit)
            self.put(other, start)
            self._say(page.texts[other].text[start:end], selected=False)

    def _show(self, side: PageSide, offset: int) -> None:
        canvas, page = self._canvas, self._canvas.page
        assert page is not None
        last = max(0, len(page.texts[side].text) - 1)
        unit = page.unit_at(side, min(offset, last))
        canvas.show_with(
            caret=(side, offset), current=unit, current_side=side, active_annotation=None
        )
        canvas.scroll_to(caret_rect(page, side, offset))
        canvas.passage_changed.emit(canvas.passage())

    def _say(self, text: str, *, selected: bool) -> None:
        """Tells a screen reader what was passed or is selected."""
        said = text[:_MOST_SPOKEN].strip()
        if selected and said:
            said = self.tr("Selected: {text}").format(text=said)
        self._canvas.setAccessibleDescription(said)
        if said and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._canvas, said))


def _sentence_end(page: Page, side: PageSide, at: int, *, forward: bool) -> int:
    """The end of the sentence at a place, or of the next one; likewise its beginning."""
    spans = [page.sentence_span(side, sentence.index) for sentence in page.texts[side].sentences]
    if forward:
        return min((end for start, end in spans if end > at and end > start), default=at)
    return max((start for start, end in spans if start < at and end > start), default=at)
