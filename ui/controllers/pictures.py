"""Pictures of the open article: shown where the reader allows it, and fetched once for that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Signal
from PySide6.QtGui import QImage, QImageReader

from reader.errors import NaranhiError
from reader.feeds import fetch_pictures
from reader.library import Library
from ui.commands import Actions
from ui.controllers.desk import Desk
from ui.controllers.reading import ReadingController
from ui.operations import Change, Task
from ui.reading import ReadingView
from ui.reading.pictures import PagePicture

_WIDEST: Final = 1600
_LARGEST: Final = 128
"""Pixels, and megabytes: wider pictures are made smaller, larger ones are not read."""

_CHANGED: Final = frozenset({Change.FEEDS})
_ABOUT: Final = "pictures"


@dataclass(frozen=True)
class Shown:
    """The pictures of an article: whether there are any, may be shown, and are still to come."""

    article: int
    known: bool
    allowed: bool
    missing: bool
    pictures: tuple[PagePicture, ...]


def load(library: Library, article: int) -> Shown:
    """Reads and decodes what there is, so that the window's thread has only to paint it."""
    allowed = library.pictures.are_allowed(article)
    found = library.pictures.shown(article) if allowed else ()
    decoded = (
        PagePicture(decoded_image(each.data), each.block, each.caption)
        for each in found
        if each.data is not None
    )
    return Shown(
        article,
        library.pictures.are_known(article),
        allowed,
        bool(library.pictures.missing(article)),
        tuple(each for each in decoded if not each.image.isNull()),
    )


def decoded_image(data: bytes) -> QImage:
    """The picture that `data` is, at most 1,600 pixels wide; a null image if it is none."""
    QImageReader.setAllocationLimit(_LARGEST)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and size.width() > _WIDEST:
        height = max(round(size.height() * _WIDEST / size.width()), 1)
        reader.setScaledSize(QSize(_WIDEST, height))
    return reader.read()


class PicturesController(QObject):
    """Shows the pictures of the open article; `changed` says that there may be others now."""

    changed = Signal()

    def __init__(
        self, desk: Desk, view: ReadingView, reading: ReadingController, actions: Actions
    ) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._view = view
        self._reading = reading
        self._actions = actions
        self._shown: Shown | None = None
        self._task: Task | None = None
        self._tried: set[int] = set()
        reading.opened.connect(lambda opened: self._load(opened.article.id))
        reading.closed.connect(self._forget)
        desk.operations.changed.connect(self._on_changed)

    @property
    def has_pictures(self) -> bool:
        """Whether the open article has pictures, shown or not."""
        return self._shown is not None and self._shown.known

    def toggle(self) -> None:
        """Shows the pictures of the open article, or does not any more."""
        shown = self._shown
        if shown is None:
            return
        self._tried.discard(shown.article)
        self._desk.operations.change(
            lambda library: library.pictures.allow(shown.article, not shown.allowed), _CHANGED
        )

    def _load(self, article: int) -> None:
        if self._shown is not None and self._shown.article != article:
            self._forget()
        self._desk.operations.query(
            lambda library: load(library, article),
            self._show,
            lambda _error: None,
            latest="pictures",
        )

    def _show(self, shown: Shown) -> None:
        open_now = self._reading.article
        if open_now is None or open_now.id != shown.article:
            return
        self._shown = shown
        self._view.set_pictures(shown.article, shown.pictures)
        self._actions.set_checked("show_pictures", shown.allowed)
        self.changed.emit()
        if shown.missing and self._task is None and shown.article not in self._tried:
            self._fetch(shown.article)

    def _fetch(self, article: int) -> None:
        self._tried.add(article)  # what does not come is asked for again the next day

        def finish(_came: int) -> None:
            self._task = None
            self._desk.messages.succeeded(_ABOUT)
            if self._reading.article is not None:
                self._load(self._reading.article.id)

        def fail(error: NaranhiError) -> None:
            self._task = None
            self._desk.messages.fail(error, about=_ABOUT)

        self._task = self._desk.operations.task(
            lambda library, task: fetch_pictures(library, article, cancelled=task.cancelled),
            finish,
            fail,
        )

    def _forget(self) -> None:
        self._shown = None
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._actions.set_checked("show_pictures", False)
        self.changed.emit()

    def _on_changed(self, changes: frozenset[Change]) -> None:
        if Change.FEEDS in changes and self._reading.article is not None:
            self._load(self._reading.article.id)
