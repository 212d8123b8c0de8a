"""The reader's own renderings on the page: which there are, and the one that is being written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFont

from reader.translation import TranslatedSentence
from ui.reading.canvas import Canvas
from ui.reading.correcting import CorrectionEditor, Suggestions
from ui.reading.page import Page


class Corrections(QObject):
    """Marks corrected sentences and edits one in its place.

    `requested` carries the index of a sentence that the reader wants to correct, `saved` that of
    one with its new rendering, `discarded` with one that is not to be kept.
    """

    requested = Signal(int)
    saved = Signal(int, str)
    discarded = Signal(int, str)

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._corrected: frozenset[int] = frozenset()
        self._doubtful: frozenset[int] = frozenset()
        self._makers: Mapping[int, str] = {}
        self._editor = CorrectionEditor(canvas.viewport())
        self._editor.saved.connect(self.saved)
        self._editor.discarded.connect(self.discarded)
        self._editor.left.connect(self._take_back_the_keyboard)
        self._editor.resized.connect(self.place)
        canvas.correction_requested.connect(self.requested)
        canvas.laid_out.connect(self.place)
        canvas.verticalScrollBar().valueChanged.connect(self.place)

    @property
    def editor(self) -> CorrectionEditor:
        """The editor, shown or not."""
        return self._editor

    def note(self, sentences: Iterable[TranslatedSentence]) -> None:
        """Takes down which of these are the reader's own, and which are doubtful."""
        for each in sentences:
            if each.origin == "corrected":
                self._corrected |= {each.index}
            else:
                self._corrected -= {each.index}
            self._doubtful -= {each.index}
            if each.doubtful:
                self._doubtful |= {each.index}

    def forget(self) -> None:
        """Knows of none any more."""
        self._corrected = self._doubtful = frozenset()
        self._makers = {}

    def set_makers(self, makers: Mapping[int, str]) -> None:
        """Takes down which sentences are by another model than the page says, and by which."""
        self._makers = makers
        self.show()

    def show(self) -> None:
        """Marks them on the page, and keeps the editor on its sentence."""
        self._canvas.show_with(
            corrected=self._corrected, doubtful=self._doubtful, makers=self._makers
        )
        self.place()

    def is_corrected(self, sentence: int) -> bool:
        """Whether a sentence's rendering is the reader's own."""
        return sentence in self._corrected

    def current(self) -> int | None:
        """The sentence that the reader is at, on either side, if its rendering is shown."""
        page, passage = self._canvas.page, self._canvas.passage()
        if page is None or passage is None or "translation" not in page.sides:
            return None
        if passage.side not in ("article", "translation"):
            return None
        touched = page.texts[passage.side].sentences_in(passage.start, passage.end)
        if not touched:
            return None
        start, end = page.sentence_span("translation", touched[0].index)
        return touched[0].index if end > start else None

    def go_to(self, sentence: int) -> None:
        """Scrolls to a sentence's rendering and makes it the current one."""
        page = self._canvas.page
        span = page.sentence_span("translation", sentence) if page else (0, 0)
        unit = page.unit_at("translation", span[0]) if page else None
        if unit is not None:
            self._canvas.selecting.clear()
            self._canvas.go_to_unit(unit, "translation")

    def begin(self, sentence: int, typed: str = "") -> bool:
        """Opens the editor over a sentence; False where it has no rendering on the page.

        With `typed`, it goes on with what was written before and could not be kept.
        """
        page, rects = self._canvas.page, self._lines(sentence)
        if page is None or not rects:
            return False
        text = page.texts["translation"].sentences[sentence + 1].text
        self._editor.open(sentence, text, self._font(page, rects[0]), typed)
        self.place()
        self._bring_into_view(rects[0].top())
        return True

    def suggest(self, sentence: int, suggestions: Suggestions) -> None:
        """Shows what there is to compare with, if that sentence is still being edited."""
        if self._editor.sentence == sentence:
            self._editor.suggest(suggestions)
            rects = self._lines(sentence)
            if rects:
                self._bring_into_view(rects[0].top())

    def finish(self) -> None:
        """Keeps what was typed into the sentence that is being edited, and leaves it."""
        self._editor.finish()

    def close(self) -> None:
        """Leaves the sentence that is being edited as it was."""
        self._editor.leave()

    def place(self) -> None:
        """Lays the editor over its sentence, wherever that is now."""
        page, sentence = self._canvas.page, self._editor.sentence
        if page is None or sentence is None:
            return
        rects = self._lines(sentence)
        if not rects:
            self._editor.finish()
            return
        left, width = page.columns.places["translation"]
        top = rects[0].top() - self._canvas.top
        height = rects[-1].bottom() - rects[0].top()
        self._editor.place(QRectF(left, top, width, height), self._canvas.viewport().height())

    def _bring_into_view(self, top: float) -> None:
        """Scrolls so that there is room for the editor below `top` of the page."""
        size = self._editor.size()
        self._canvas.scroll_to(QRectF(0, top, size.width(), size.height()))
        self.place()

    def _font(self, page: Page, rect: QRectF) -> QFont:
        """The font of the row that `rect` is in."""
        row = page.rows[page.rows_between(rect.center().y(), rect.center().y()).start]
        return row.sides["translation"].style.font

    def _lines(self, sentence: int) -> list[QRectF]:
        """Where a sentence's rendering stands on the page, line by line."""
        page = self._canvas.page
        if page is None:
            return []
        return page.rects("translation", *page.sentence_span("translation", sentence))

    def _take_back_the_keyboard(self) -> None:
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
