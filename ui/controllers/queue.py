"""Many articles translated one after the other, in the background and over restarts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QObject, Signal

from reader.errors import NaranhiError
from reader.library import ArticleFilter, Library, QueuedArticle, QueueProgress
from reader.translation import Models, TranslationQueue
from ui.controllers.desk import Desk
from ui.controllers.translation import MODELS_FOLDER
from ui.interface import told
from ui.messages import Offer
from ui.operations import Change, Task
from ui.queue_dialog import QueueDialog

_CHANGED: Final = frozenset({Change.TRANSLATIONS})


@dataclass(frozen=True)
class QueueState:
    """The queue as it stands: its articles, how far it is, and whether it is being worked off."""

    entries: Sequence[QueuedArticle] = ()
    progress: QueueProgress = field(default_factory=QueueProgress)
    running: bool = False


class QueueController(QObject):
    """Works the queue off and tells of it in the message bar; what waits goes on at the next start.

    `progressed` says that the queue has changed; `listed` carries a `QueueState`, for a dialog;
    `models_wanted` says that the reader wants to see to a model that is missing.
    """

    progressed = Signal()
    models_wanted = Signal()
    listed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._task: Task | None = None
        self._progress = QueueProgress()
        self._message = 0
        self._paused = 0
        self._failures = 0
        self._dialog: QueueDialog | None = None
        self.state = QueueState()
        self.progressed.connect(self.refresh)
        desk.operations.changed.connect(self._on_changed)
        desk.operations.query(_of(TranslationQueue.progress), self._on_start)

    @property
    def is_running(self) -> bool:
        """Whether articles are being translated, or about to be."""
        return self._task is not None

    @property
    def is_paused(self) -> bool:
        """Whether articles wait until the reader lets them go on."""
        return self._progress.paused and self._progress.waiting > 0

    def show_dialog(self) -> None:
        """Opens the queue, or brings it forward."""
        if self._dialog is None:
            self._dialog = QueueDialog(self._desk.window, self)
            self._dialog.finished.connect(self._forget_dialog)
            self.refresh()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def refresh(self) -> None:
        """Reads the queue again, if the dialog is open."""
        if self._dialog is not None:
            self._desk.operations.query(
                lambda library: (library.queue.articles(), library.queue.progress()),
                lambda found: self._tell(*found),
                latest="queue",
            )

    def _tell(self, entries: Sequence[QueuedArticle], progress: QueueProgress) -> None:
        self.state = QueueState(entries, progress, self.is_running)
        self.listed.emit(self.state)

    def translate(self, ids: Iterable[int]) -> None:
        """Puts articles into the queue and works it off, unless the reader has paused it."""
        wanted = list(ids)

        def put_in(queue: TranslationQueue) -> QueueProgress:
            queue.enqueue(wanted)
            return queue.progress()

        def go_on(progress: QueueProgress) -> None:
            if progress.waiting and not progress.paused:
                self._run()

        self._change(put_in, go_on)

    def retry(self, ids: Iterable[int] | None = None) -> None:
        """Lets articles that failed wait again, None: all of them, and works the queue off."""
        wanted = None if ids is None else list(ids)

        def put_in(queue: TranslationQueue) -> QueueProgress:
            queue.retry(wanted)
            queue.resume()
            return queue.progress()

        self._change(put_in, lambda _progress: self._run())

    def remove(self, ids: Iterable[int]) -> None:
        """Takes articles out of the queue; what was translated of them stays."""
        wanted = list(ids)

        def take_out(queue: TranslationQueue) -> QueueProgress:
            queue.cancel(wanted)
            return queue.progress()

        self._change(take_out, lambda _progress: None)

    def translate_unread(self) -> None:
        """Puts every unread article into the queue and works it off."""

        def put_in(queue: TranslationQueue) -> QueueProgress:
            queue.enqueue(ArticleFilter(unread=True))
            queue.resume()
            return queue.progress()

        self._change(put_in, self._on_filled)

    def pause(self) -> None:
        """Lets the queue stand still after the sentences that are under way."""
        self._change(_paused, self._tell_paused)

    def resume(self) -> None:
        """Lets the queue go on."""
        self._change(_resumed, lambda _progress: self._run())

    def cancel(self) -> None:
        """Takes all that wait out of the queue; what was translated stays."""

        def take_out(queue: TranslationQueue) -> QueueProgress:
            queue.cancel()
            queue.resume()
            return queue.progress()

        self._change(take_out, lambda _progress: self._desk.messages.done(self._message))

    def _change(
        self,
        work: Callable[[TranslationQueue], QueueProgress],
        then: Callable[[QueueProgress], None],
    ) -> None:
        def finish(progress: QueueProgress) -> None:
            self._take(progress)
            then(progress)

        self._desk.operations.change(_of(work), (), finish)

    def _on_start(self, progress: QueueProgress) -> None:
        self._take(progress)
        if progress.waiting and progress.paused:
            self._tell_paused(progress)
        elif progress.waiting:
            self._run()

    def _on_filled(self, progress: QueueProgress) -> None:
        if progress.waiting:
            self._run()
        else:
            self._desk.messages.inform(self.tr("There are no unread articles."))

    def _run(self) -> None:
        if self._task is not None:
            return
        messages = self._desk.messages
        messages.done(self._paused)
        messages.done(self._failures)
        self._message = messages.work(self._label(), self.pause, self.tr("Pause"))

        def work(library: Library, task: Task) -> QueueProgress:
            queue = _queue(library)
            return queue.run(lambda progress, _translation: task.report(progress), task.cancelled)

        self._task = self._desk.operations.task(
            work, self._on_done, self._on_failed, reported=self._on_progress, changes=_CHANGED
        )
        self.progressed.emit()

    def _on_progress(self, progress: QueueProgress) -> None:
        self._take(progress)
        share = (progress.done + progress.failed) / max(progress.total, 1)
        self._desk.messages.progress(self._message, share, self._label())
        self._desk.operations.changed.emit(_CHANGED)

    def _on_done(self, _progress: QueueProgress) -> None:
        self._task = None
        self._desk.messages.done(self._message)
        # It may have been resumed, or filled again, while the last article was being finished.
        self._desk.operations.query(_of(TranslationQueue.progress), self._after_run)

    def _after_run(self, progress: QueueProgress) -> None:
        if self._task is not None:
            return
        done, failed = progress.done, progress.failed
        self._take(progress)
        if progress.waiting:
            if not progress.paused:
                self._run()
        elif failed:
            self._tell_failures(done, failed)
        elif done:
            self._desk.messages.inform(self.tr("Translated %n article(s).", "", done))

    def _on_failed(self, error: NaranhiError) -> None:
        self._task = None
        self._desk.messages.done(self._message)
        self._desk.messages.fail(error)
        self.progressed.emit()

    def _tell_paused(self, progress: QueueProgress) -> None:
        messages = self._desk.messages
        messages.done(self._message)
        messages.done(self._paused)
        if progress.waiting:
            offer = Offer(self.tr("Go on"), self.resume)
            self._paused = messages.warn(self._waiting(progress.waiting), offer)

    def _waiting(self, count: int) -> str:
        return self.tr("Paused: %n article(s) wait for their translation.", "", count)

    def _tell_failures(self, done: int, failed: int) -> None:
        """Says why articles were not translated; where a model is missing, offers to see to it."""
        self._desk.operations.query(
            _failed,
            lambda found: self._say_failures(done, failed, *found),
            latest="queue-failures",
        )

    def _say_failures(
        self, done: int, failed: int, entries: Sequence[QueuedArticle], lacks_model: bool
    ) -> None:
        if not entries or self._task is not None:
            return
        text = self.tr("Articles translated: {done}, not translated: {failed}.")
        why = self.tr("No model for them is installed.") if lacks_model else told(entries[0].error)
        models = Offer(self.tr("Translation models…"), self.models_wanted.emit)
        self._failures = self._desk.messages.warn(
            f"{text.format(done=done, failed=failed)} {why}",
            Offer(self.tr("Try again"), self.retry),
            models if lacks_model else None,
            "\n".join(f"{each.article}  {each.title}: {told(each.error)}" for each in entries),
        )

    def _take(self, progress: QueueProgress) -> None:
        """Takes the queue as it is now; messages that it makes untrue go, or say the new number."""
        self._progress = progress
        messages = self._desk.messages
        if not self.is_paused:
            messages.done(self._paused)
        else:
            messages.reword(self._paused, self._waiting(progress.waiting))
        if not progress.failed:
            messages.done(self._failures)
        self.progressed.emit()

    def _on_changed(self, changes: frozenset[Change]) -> None:
        if changes & {Change.ARTICLES, Change.TRANSLATIONS}:
            self.refresh()

    def _forget_dialog(self, _result: int) -> None:
        self._dialog = None

    def _label(self) -> str:
        progress = self._progress
        text = self.tr("Translating article {number} of {total}…")
        number = min(progress.done + progress.failed + 1, max(progress.total, 1))
        return text.format(number=number, total=max(progress.total, 1))


def _queue(library: Library) -> TranslationQueue:
    return TranslationQueue(library, Models(library.path / MODELS_FOLDER))


def _of(
    work: Callable[[TranslationQueue], QueueProgress],
) -> Callable[[Library], QueueProgress]:
    return lambda library: work(_queue(library))


def _failed(library: Library) -> tuple[list[QueuedArticle], bool]:
    """The articles that failed, and whether it is a model that the first of them lacks."""
    failed = [each for each in library.queue.articles() if each.state == "failed"]
    models = Models(library.path / MODELS_FOLDER)
    lacks = bool(failed) and models.for_article(library.article(failed[0].article)) is None
    return failed, lacks


def _paused(queue: TranslationQueue) -> QueueProgress:
    queue.pause()
    return queue.progress()


def _resumed(queue: TranslationQueue) -> QueueProgress:
    queue.resume()
    return queue.progress()
