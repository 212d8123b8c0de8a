"""The reading view: an article and its translation, side by side, as one widget."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.annotation import Annotation, quote_of
from reader.article import TITLE, Article, SideText, article_side, translation_side
from reader.translation import ArticleTranslation, TranslatedSentence
from ui.interface import told
from ui.reading.canvas import Canvas
from ui.reading.corrections import Corrections
from ui.reading.disagreements import disagreements
from ui.reading.header import Header
from ui.reading.joining import parts, touching
from ui.reading.marks import marks_at, touched_by
from ui.reading.offer import Offer
from ui.reading.pictures import PagePicture
from ui.reading.places import place_of, position_of
from ui.reading.plan import AnyBead, PageSide
from ui.reading.sources import Sources
from ui.reading.toolbar import SelectionToolbar
from ui.reading.types import Passage, TranslationState
from ui.theme import theme

_NOTHING: Final = SideText((), ())
_TRANSLATED: Final[tuple[PageSide, ...]] = ("article", "translation")


class ReadingView(QWidget):
    """Shows one article; asks for everything that changes something by its signals.

    Passages are spans of a side's text in code points, see `Passage`.
    """

    highlight_requested = Signal(object, str)
    note_requested = Signal(object)
    copy_requested = Signal(bool)
    annotation_activated = Signal(int)
    annotation_edit_requested = Signal(int)
    translate_requested = Signal()
    stop_requested = Signal()
    retry_requested = Signal(list)
    install_model_requested = Signal()
    download_model_requested = Signal()
    zoom_changed = Signal(int)
    passage_changed = Signal(object)
    colour_requested = Signal(str)
    menu_requested = Signal(QPoint)
    mending_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._annotations: tuple[Annotation, ...] = ()
        self._renderings: dict[int, str] = {}
        self._failed: dict[int, str] = {}
        self._state = TranslationState()
        self._disagreeing = False
        self._place = (TITLE, -1.0)
        self._header = Header(self)
        self._canvas = Canvas(self)
        self._toolbar = SelectionToolbar(self._canvas.viewport())
        self._offer = Offer(self._canvas.viewport())
        self.corrections = Corrections(self._canvas)
        self.sources = Sources(self._canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._canvas)
        self.setFocusProxy(self._canvas)
        self.setMinimumWidth(2 * theme().width.column)
        self._header.hide()
        self._connect()

    # What is shown

    @property
    def article(self) -> Article | None:
        """The article that is shown."""
        return self._article

    def show_article(self, article: Article | None) -> None:
        """Shows `article` from its top, without translation and annotations, or nothing."""
        self.corrections.finish()
        self._article, self._annotations = article, ()
        self._renderings, self._failed = {}, {}
        self.corrections.forget()
        self._toolbar.hide()
        self._canvas.show_article(article)
        self._tell_heading()
        self._header.setVisible(article is not None)
        self.set_translation_state(TranslationState())

    def show_sides(
        self,
        sides: Sequence[PageSide],
        counterpart: Article | None = None,
        beads: Sequence[AnyBead] = (),
    ) -> None:
        """Sets other sides beside the article, level with it; the place in the text stays.

        With the counterpart among them, rows are beads; `beads` then cover both articles. Where
        it is given and not among them, its annotations are seen on the other sides.
        """
        visible, before = self._canvas.visible_sentences, self._canvas.top
        position, standing = self.scroll_position(), self._canvas.standing()
        self._toolbar.hide()
        self._canvas.show_article(self._article, counterpart=counterpart, beads=beads, sides=sides)
        self._tell_heading()
        self._show_translation()
        self._canvas.set_annotations(self._annotations)
        if visible:
            # Unless the reader has scrolled since, the place is the one that was last gone to.
            sentence, top = self._place
            wanted = sentence if top == before else visible[0]
            self._canvas.scroll_to_sentence(wanted)
            self._place = (wanted, self._canvas.top)
        elif not self._canvas.scroll_to_unit_like(standing.first):
            self.set_scroll_position(position)
        self._canvas.stand_at(standing)
        self._place_offer()

    def set_pictures(self, article: int, pictures: Sequence[PagePicture]) -> None:
        """Shows pictures between the paragraphs of an article, whichever sides are shown."""
        self._canvas.set_pictures(article, pictures)

    @property
    def sides(self) -> tuple[PageSide, ...]:
        """The sides that are shown, from left to right."""
        return self._canvas.page.sides if self._canvas.page else _TRANSLATED

    def show_disagreements(self, shown: bool) -> None:
        """Marks numbers and names in which translation and human edition differ, or stops that."""
        self._disagreeing = shown
        self._find_disagreements()

    def set_translation(self, translation: ArticleTranslation | None) -> None:
        """Shows all of a translation as it stands, in place of what was shown before."""
        self._renderings, self._failed = {}, {}
        self.corrections.forget()
        if translation is not None:
            self._take((translation.title, *translation.sentences))
        self._show_translation()

    def add_sentences(self, sentences: Sequence[TranslatedSentence]) -> None:
        """Shows sentences that have just been translated, or have failed."""
        self._take(sentences)
        self._show_translation()

    def set_translation_state(self, state: TranslationState) -> None:
        """Tells how far the translation is; placeholders stand while it runs."""
        was_running = self._is_running()
        self._state = state
        if self._article is not None:
            self._header.show_state(self._article.language, state)
        if was_running != self._is_running():
            self._show_translation()
        self._place_offer()

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Shows these annotations on all sides; those of the counterpart may be among them."""
        self._annotations = tuple(annotations)
        self._canvas.set_annotations(annotations)

    def select_annotation(self, annotation: int) -> None:
        """Scrolls to an annotation and outlines it."""
        page = self._canvas.page
        self._canvas.show_with(active_annotation=annotation)
        for mark in self._canvas.shown.marks:
            places = [(mark.side, mark.span), *mark.partners]
            seen = (page.rects(side, *span) for side, span in places if page)
            rects = next(filter(None, seen), None)
            if mark.annotation.id == annotation and rects:
                self._canvas.scroll_to(rects[0].united(rects[-1]))

    def mark_annotation(self, annotation: int) -> None:
        """Outlines an annotation where it stands, as a click on it would."""
        self._canvas.show_with(active_annotation=annotation)
        self.annotation_activated.emit(annotation)

    # What the reader points at

    def selection(self) -> Passage | None:
        """The selected passage, or else the sentence that was clicked or walked to."""
        return self._canvas.passage()

    def selected(self) -> Passage | None:
        """The selected passage alone."""
        chosen = self._canvas.shown.selected
        return None if chosen is None else Passage(*chosen)

    def touching(self, annotation: int | None) -> tuple[list[int], Passage] | None:
        """Highlights that can become one, and the passage that it would mark.

        Those in the selection, or those that touch `annotation` one by the other.
        """
        return touching(self._canvas, annotation)

    def parts(self, annotation: int | None) -> tuple[int, tuple[Passage, Passage]] | None:
        """The highlight that can be split where the reader is, and its two parts.

        Where several can be, it is `annotation`, or else the shortest.
        """
        return parts(self._canvas, annotation)

    @property
    def has_caret(self) -> bool:
        """Whether there is a text cursor."""
        return self._canvas.selecting.caret.is_on

    def here(self) -> list[tuple[int, str, str]]:
        """The highlights of the passage that the reader is at: number, colour and quote."""
        page, ids = self._canvas.page, self.annotations_here()
        marks = self._canvas.shown.marks if page is not None else ()
        return [
            (mark.annotation.id, mark.annotation.color, quote_of(page.texts[mark.side], mark.span))
            for mark in marks
            if page is not None and mark.annotation.id in ids and mark.side in page.texts
        ]

    def toggle_caret(self) -> None:
        """Sets the text cursor where the reader is, or takes it away."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._canvas.selecting.caret.toggle()

    def select(self, passage: Passage) -> None:
        """Selects `passage` as the mouse would."""
        self._canvas.selecting.select(passage.side, passage.start, passage.end)
        self._show_toolbar()

    def clear_selection(self) -> None:
        """Lets the selection go."""
        self._canvas.selecting.clear()
        self._toolbar.hide()

    def selected_text(self, with_partner: bool = False) -> str:
        """The text of `selection`; with its partners on further lines if that is asked for.

        Where the machine and the other edition say the same, that is there once.
        """
        passage, page = self.selection(), self._canvas.page
        if passage is None or page is None:
            return ""
        span = (passage.start, passage.end)
        partners: list[list[str]] = []
        for side in (each for each in page.sides if with_partner and each != passage.side):
            spans = page.partner_spans(passage.side, span, side)
            lines = [quote_of(page.texts[side], each) for each in spans]
            if lines not in partners:
                partners.append(lines)
        return "\n".join([quote_of(page.texts[passage.side], span), *chain(*partners)])

    def current_annotation(self) -> int | None:
        """The annotation that was clicked or selected last."""
        return self._canvas.shown.active_annotation

    def annotations_here(self) -> set[int]:
        """The annotations that cover some of the passage that the reader is at."""
        passage = self.selection()
        if passage is None:
            return set()
        return touched_by(self._canvas.shown.marks, passage.side, (passage.start, passage.end))

    def made_here(self) -> list[int]:
        """Of `annotations_here` those made on this side, not seen here from another one."""
        passage = self.selection()
        if passage is None:
            return []
        own = sorted(
            (mark for mark in self._canvas.shown.marks if mark.side == passage.side),
            key=lambda mark: mark.span,
        )
        return [
            mark.annotation.id
            for mark in own
            if mark.span[0] < passage.end and passage.start < mark.span[1]
        ]

    def at_caret(self) -> list[int]:
        """The annotations that the text cursor stands in, the shortest first.

        None while something is selected: that is what is meant then.
        """
        shown = self._canvas.shown
        if shown.caret is None or shown.selected is not None:
            return []
        return [mark.annotation.id for mark in marks_at(shown.marks, *shown.caret)]

    def visible_sentences(self) -> list[int]:
        """The sentences on screen, in reading order; any thread may ask."""
        return list(self._canvas.visible_sentences)

    def current_bead(self) -> int | None:
        """The bead that is selected in or walked to, by its place in the list of beads."""
        canvas, page = self._canvas, self._canvas.page
        if page is None or not page.is_by_bead:
            return None
        unit = canvas.shown.current
        if canvas.shown.selected is not None:
            unit = page.unit_at(*canvas.shown.selected[:2])
        return unit - 1 if unit else None

    def go_to_bead(self, bead: int) -> None:
        """Makes a bead the current one; the last, if there are not so many."""
        self._canvas.go_to_unit(min(bead + 1, self._canvas.last_unit))

    def side_text(self, side: PageSide) -> SideText:
        """The text and sentences of one of the sides that are shown."""
        page = self._canvas.page
        return page.texts[side] if page is not None and side in page.texts else _NOTHING

    def article_side(self) -> SideText:
        """The left side's text and sentences."""
        return article_side(self._article) if self._article else _NOTHING

    def translation_side(self) -> SideText:
        """The right side's text and sentences, as far as they are translated."""
        return translation_side(self._article, self._renderings) if self._article else _NOTHING

    # How it is shown

    def scroll_position(self) -> float:
        """Where the page is scrolled to: it means the same at any width and zoom, on all sides."""
        position, page = self._canvas.scroll_position(), self._canvas.page
        return position if page is None else place_of(page, position)

    def set_scroll_position(self, position: float) -> None:
        """Scrolls to what `scroll_position` once answered."""
        page = self._canvas.page
        self._canvas.set_scroll_position(position if page is None else position_of(page, position))

    def set_covered(self, pixels: int) -> None:
        """Lets the page scroll so much further, as its lower edge is covered."""
        self._canvas.set_covered(pixels)

    def zoom(self) -> int:
        """The size of the text in percent."""
        return self._canvas.zoom

    def set_zoom(self, percent: int) -> None:
        """Sets the size of the text, from 70 to 250 percent."""
        self._canvas.set_zoom(percent)

    def refresh_fonts(self) -> None:
        """Lays everything out again after the reading font has changed."""
        self._canvas.lay_out_again()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.sources.refresh()
        super().changeEvent(event)

    def _connect(self) -> None:
        canvas, toolbar = self._canvas, self._toolbar
        canvas.laid_out.connect(self._on_laid_out)
        canvas.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        canvas.passage_changed.connect(self._on_passage_changed)
        canvas.selection_finished.connect(self._show_toolbar)
        canvas.colour_requested.connect(self.colour_requested)
        canvas.toolbar_requested.connect(self._open_toolbar)
        canvas.annotation_activated.connect(self.annotation_activated)
        canvas.annotation_edit_requested.connect(self.annotation_edit_requested)
        canvas.retry_requested.connect(self.retry_requested)
        canvas.zoom_changed.connect(self.zoom_changed)
        canvas.menu_requested.connect(self.menu_requested)
        canvas.mending_requested.connect(self.mending_requested)
        toolbar.color_chosen.connect(self._highlight)
        toolbar.note_chosen.connect(self._note)
        toolbar.copy_chosen.connect(self.copy_requested)
        toolbar.more_chosen.connect(self.menu_requested)
        toolbar.left.connect(self._leave_toolbar)
        self._header.stop_requested.connect(self.stop_requested)
        self._header.translate_requested.connect(self.translate_requested)
        self._offer.download_requested.connect(self.download_model_requested)
        self._offer.install_requested.connect(self.install_model_requested)
        self._offer.translate_requested.connect(self.translate_requested)

    def _is_running(self) -> bool:
        return self._state.kind in ("waiting", "running")

    def _take(self, sentences: Sequence[TranslatedSentence]) -> None:
        self.corrections.note(sentences)
        for sentence in sentences:
            self._failed.pop(sentence.index, None)
            if sentence.translation is not None:
                self._renderings[sentence.index] = sentence.translation
            elif sentence.error is not None and sentence.index not in self._renderings:
                self._failed[sentence.index] = told(sentence.error)

    def _show_translation(self) -> None:
        if self._article is None:
            return
        pending: frozenset[int] = frozenset()
        if self._is_running():
            every = (sentence.index for sentence in self._article.all_sentences)
            pending = frozenset(every) - self._renderings.keys() - self._failed.keys()
        notice = self.tr("Not translated: {reason} Click to try again.")
        failed = {index: notice.format(reason=why) for index, why in self._failed.items()}
        self._canvas.set_translation(dict(self._renderings), pending, failed)
        self._find_disagreements()
        self.corrections.show()

    def _find_disagreements(self) -> None:
        page = self._canvas.page
        found = disagreements(page) if page is not None and self._disagreeing else ()
        self._canvas.show_with(disagreements=found)

    def _tell_heading(self) -> None:
        byline = ", ".join(self._article.byline) if self._article else ""
        self._canvas.show_with(byline=byline)

    def _on_laid_out(self) -> None:
        if self._canvas.page is not None:
            self._header.align(self._canvas.page.columns)
        self._place_offer()
        self._follow_passage()

    def _on_scrolled(self) -> None:
        self._place_offer()
        self._follow_passage()

    def _on_passage_changed(self, passage: Passage | None) -> None:
        if self._canvas.shown.selected is None:
            self._toolbar.hide()
        self.passage_changed.emit(passage)

    def _place_offer(self) -> None:
        page = self._canvas.page
        wanted = page is not None and "translation" in page.sides
        if page is None or not wanted or not self._offer.show_state(self._state):
            self._offer.hide()
            return
        body = page.rows[1] if len(page.rows) > 1 else page.rows[0]
        self._offer.setFixedWidth(round(page.columns.width("translation")))
        self._offer.adjustSize()
        self._offer.move(round(page.columns.x("translation")), round(body.top - self._canvas.top))

    def _show_toolbar(self) -> None:
        bounds: QRect = self._canvas.viewport().rect()
        visible = self._canvas.passage_rect().toAlignedRect().intersected(bounds)
        if self._canvas.shown.selected is not None and visible.isValid():
            self._toolbar.show_above(visible, bounds)
        else:
            self._toolbar.hide()

    def _follow_passage(self) -> None:
        if self._toolbar.isVisible():
            self._show_toolbar()

    def _open_toolbar(self) -> None:
        self._show_toolbar()
        self._toolbar.take_focus()

    def _leave_toolbar(self) -> None:
        self._toolbar.hide()
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _highlight(self, color: str) -> None:
        passage = self.selection()
        self._leave_toolbar()
        self.clear_selection()
        if passage is not None:
            self.highlight_requested.emit(passage, color)

    def _note(self) -> None:
        passage = self.selection()
        self.clear_selection()
        if passage is not None:
            self.note_requested.emit(passage)
