"""Which article is open, and everything that is shown with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from reader.annotation import Annotation
from reader.article import Article
from reader.errors import NaranhiError, NotFoundError
from reader.export import ArticleNotes, gather
from reader.library import Alignment, Library
from reader.pairing import METHOD
from reader.translation import ArticleTranslation, stored_translation
from ui.controllers.desk import Desk
from ui.operations import Change, Touched
from ui.reading import ReadingView

_NOTED = frozenset({Change.ANNOTATIONS, Change.TRANSLATIONS, Change.ALIGNMENTS, Change.ARTICLES})
"""What may change notes, or the passages that stand beside them."""


@dataclass(frozen=True, slots=True)
class Pair:
    """An article, its other edition if it has one, and their alignment if it is known."""

    article: Article
    counterpart: Article | None = None
    alignment: Alignment | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """All that an article is shown with, read in one go.

    `annotations` are those of the article and of its counterpart.
    """

    article: Article
    translation: ArticleTranslation | None
    annotations: Sequence[Annotation]
    notes: ArticleNotes
    pair: Pair


def pair_of(library: Library, article: Article) -> Pair:
    """An article with its counterpart and what is stored of their alignment."""
    if article.counterpart is None:
        return Pair(article)
    alignment = library.pairs.alignment(article.id)
    is_current = alignment is not None and alignment.method == METHOD
    return Pair(article, library.article(article.counterpart), alignment if is_current else None)


def annotations_of(library: Library, article: Article) -> list[Annotation]:
    """The annotations of an article and of its counterpart."""
    found = library.annotations(article.id)
    if article.counterpart is not None:
        found += library.annotations(article.counterpart)
    return found


def load(library: Library, article: int) -> Opened:
    """Reads an article with its remembered translation and its notes. Raises `NotFoundError`."""
    found = library.article(article)
    return Opened(
        found,
        stored_translation(library, found),
        annotations_of(library, found),
        gather(library, [article])[0],
        pair_of(library, found),
    )


def _noted(library: Library, article: int) -> tuple[list[Annotation], ArticleNotes]:
    return annotations_of(library, library.article(article)), gather(library, [article])[0]


class ReadingController(QObject):
    """Opens articles, marks them as read, and keeps what is shown up to date.

    `opened` carries an `Opened` when another article is shown, `closed` that none is; `noted` the
    `ArticleNotes` of the open article whenever they may have changed; `refreshed` the `Article`
    when something else about it may have. `arranging` carries an `Opened` before its translation
    and annotations are shown, for whoever decides on the sides; `seeking` the number of an
    annotation of the open article before it is gone to.
    """

    arranging = Signal(object)
    opened = Signal(object)
    closed = Signal()
    noted = Signal(object)
    refreshed = Signal(object)
    seeking = Signal(int)

    def __init__(self, desk: Desk, view: ReadingView) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._view = view
        self._article: Article | None = None
        self._annotations: Sequence[Annotation] = ()
        self._waiting_for: int | None = None
        desk.operations.changed.connect(self._on_changed)

    @property
    def article(self) -> Article | None:
        """The open article."""
        return self._article

    def shown(self) -> set[int]:
        """The articles whose text is on the page: the open one, and its counterpart beside it."""
        article = self._article
        if article is None:
            return set()
        beside = article.counterpart if "counterpart" in self._view.sides else None
        return {article.id} if beside is None else {article.id, beside}

    @property
    def annotations(self) -> Sequence[Annotation]:
        """The annotations of the open article and of its counterpart."""
        return self._annotations

    def open(self, article: int, annotation: int | None = None) -> None:
        """Shows an article where the reader left it, or at one of its annotations."""
        if self._article is not None and self._article.id == article:
            self._go_to(annotation)
            return
        self.remember_place()
        self._load(article, annotation)

    def close(self) -> None:
        """Shows no article."""
        self.remember_place()
        self._article, self._waiting_for = None, None
        self._view.show_article(None)
        self.noted.emit(None)
        self.closed.emit()

    def remember_place(self) -> None:
        """Keeps where the open article is scrolled to."""
        if self._article is not None:
            self._desk.state.remember_scroll(self._article.id, self._view.scroll_position())

    def _load(self, article: int, annotation: int | None) -> None:
        self._waiting_for = article
        self._desk.operations.query(
            lambda library: load(library, article),
            lambda found: self._show(found, annotation),
            self._on_failed,
            latest="open",
        )

    def _show(self, found: Opened, annotation: int | None) -> None:
        article = found.article
        if self._article is not None and self._article.id == article.id:
            self.remember_place()  # a new revision: the reader goes on where they are
        self._article, self._waiting_for = article, None
        self._view.show_article(article)
        self._annotations = found.annotations
        self.arranging.emit(found)
        self._view.set_translation(found.translation)
        self._view.set_annotations(found.annotations)
        place = self._desk.state.scroll(article.id)
        if place:
            self._view.set_scroll_position(place)
        self._desk.state.remember("article", article.id)
        self.opened.emit(found)
        self.noted.emit(found.notes)
        self._go_to(annotation)
        if not article.read or article.changed:
            self._desk.operations.change(
                lambda library: library.set_read([article.id], True),
                {Change.ARTICLES, Touched((article.id,))},
            )

    def _go_to(self, annotation: int | None) -> None:
        if annotation is not None:
            self.seeking.emit(annotation)
            self._view.select_annotation(annotation)

    def _on_failed(self, error: NaranhiError) -> None:
        self._waiting_for = None
        if not isinstance(error, NotFoundError):
            self._desk.messages.fail(error)

    def _on_changed(self, changes: frozenset[Change]) -> None:
        if self._article is None:
            return
        number = self._article.id
        if Change.ARTICLES in changes:
            self._desk.operations.query(
                lambda library: library.article(number),
                self._refresh_article,
                lambda error: self._on_gone(number, error),
                latest="open-article",
            )
        if changes & _NOTED:
            self._desk.operations.query(
                lambda library: _noted(library, number),
                lambda found: self._refresh_notes(number, *found),
                lambda _error: None,
                latest="open-notes",
            )

    def _refresh_article(self, article: Article) -> None:
        before = self._article
        if before is None or before.id != article.id or self._waiting_for is not None:
            return
        if before.revision != article.revision:
            self._load(article.id, None)
        else:
            self._article = article
            self.refreshed.emit(article)

    def _refresh_notes(
        self, article: int, annotations: Sequence[Annotation], notes: ArticleNotes
    ) -> None:
        if self._article is not None and self._article.id == article:
            self._annotations = annotations
            self._view.set_annotations(annotations)
            self.noted.emit(notes)

    def _on_gone(self, article: int, error: NaranhiError) -> None:
        is_open = self._article is not None and self._article.id == article
        if is_open and self._waiting_for is None and isinstance(error, NotFoundError):
            self.close()
