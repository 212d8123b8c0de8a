"""Feeds are asked for what is new: when the reader wants it, and by themselves when it is time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QLocale, QObject, QTime, QTimer, Signal

from reader import network
from reader.errors import NaranhiError
from reader.feeds import RefreshProgress, RefreshReport, refresh
from reader.library import Feed, Library
from reader.settings import FEED_MINUTES, Settings
from ui.controllers.desk import Desk
from ui.feed_troubles_dialog import FeedTroublesDialog
from ui.interface import full_time, locale
from ui.messages import Offer
from ui.operations import Change, Task

_ABOUT: Final = "refreshing"
_FIRST_LOOK: Final = 5_000
_EVERY: Final = 60_000
"""Milliseconds: after the start, and from then on."""

_FIRST_NEWS: Final = 1_000
_LATEST_NEWS: Final = 16_000
"""Milliseconds from one filling of the list to the next: more and more, for it grows longer."""

_ARRIVED: Final = frozenset({Change.ARTICLES, Change.FEEDS})


_MOST_HOSTS: Final = 2
"""How many of those that are left alone are named."""


def _clock(moment: datetime) -> str:
    """The time of a moment of today; another one with its day."""
    local = moment.astimezone()
    if local.date() != datetime.now(UTC).astimezone().date():
        return full_time(moment)
    return locale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which feeds are to be asked (None: all), and whether the reader is told of it."""

    feeds: tuple[int, ...] | None
    quiet: bool = False


def due(library: Library) -> tuple[int, ...]:
    """The feeds that are to be asked now without the reader's doing; none when offline."""
    if library.read_only or network.is_offline():
        return ()
    by_themselves = Settings(library.path).get(FEED_MINUTES) > 0
    return tuple(each.id for each in library.feeds.due() if by_themselves or each.interval)


class RefreshingController(QObject):
    """Refreshes feeds one run at a time.

    `changed` says that a run has begun or ended, `ended` carries the `RefreshReport` of one,
    `settings_wanted` the number of a feed that the reader wants to see to, and `feed_wanted` that
    of one to be shown.
    """

    changed = Signal()
    ended = Signal(object)
    settings_wanted = Signal(int)
    feed_wanted = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._task: Task | None = None
        self._running: Wanted | None = None
        self._next: Wanted | None = None
        self._message = 0
        self._added = 0
        self._news = QTimer(self, singleShot=True)
        self._news.timeout.connect(self._on_news)
        self._clock = QTimer(self, interval=_FIRST_LOOK)
        self._clock.timeout.connect(self.look)
        self._clock.start()

    @property
    def is_running(self) -> bool:
        """Whether feeds are being asked."""
        return self._task is not None

    def refresh(self, feeds: Sequence[int] | None = None) -> None:
        """Asks feeds for what is new, None: all; after those that are being asked already."""
        wanted = Wanted(None if feeds is None else tuple(feeds))
        if not self.is_running:
            self._start(wanted)
        elif self._running != wanted:
            self._next = wanted

    def stop(self) -> None:
        """Asks no further feeds; what has come stays."""
        self._next = None
        if self._task is not None:
            self._task.cancel()
            self._end()

    def look(self) -> None:
        """Asks the feeds whose time has come, if there are any, without a word."""
        self._clock.setInterval(_EVERY)
        if not self.is_running:
            self._desk.operations.query(due, self._on_due, lambda _error: None, latest="due feeds")

    def _on_due(self, feeds: tuple[int, ...]) -> None:
        if feeds and not self.is_running:
            self._start(Wanted(feeds, quiet=True))

    def _start(self, wanted: Wanted) -> None:
        self._running, self._added = wanted, 0
        self._news.setInterval(_FIRST_NEWS)

        def work(library: Library, task: Task) -> RefreshReport:
            return refresh(library, wanted.feeds, report=task.report, cancelled=task.cancelled)

        self._task = self._desk.operations.task(
            work,
            self._on_done,
            self._on_failed,
            reported=self._on_progress,
            changes={Change.FEEDS},
            late=self._announce,
        )
        if not wanted.quiet:
            label = self.tr("Refreshing feeds…")
            self._message = self._desk.messages.work(label, self.stop, self.tr("Stop"))
        self.changed.emit()

    def _on_progress(self, progress: RefreshProgress) -> None:
        if self._task is None:
            return
        if self._message:
            said = self.tr("{done} of {total} feeds").format(
                done=progress.done, total=progress.total
            )
            share = progress.done / max(progress.total, 1)
            self._desk.messages.progress(self._message, share, said)
        if progress.added > self._added and not self._news.isActive():
            self._added = progress.added
            self._news.start()

    def _on_news(self) -> None:
        self._desk.operations.changed.emit(_ARRIVED)
        self._news.setInterval(min(2 * self._news.interval(), _LATEST_NEWS))

    def _on_done(self, report: RefreshReport) -> None:
        wanted = self._running
        self._end()
        self._announce(report)
        self._desk.messages.succeeded(_ABOUT)
        if wanted is not None and not wanted.quiet:
            self._tell(report)
        self.ended.emit(report)
        self._go_on()

    def _on_failed(self, error: NaranhiError) -> None:
        wanted = self._running
        self._end()
        self._desk.operations.changed.emit(_ARRIVED)
        if wanted is not None and not wanted.quiet:
            self._desk.messages.fail(error, about=_ABOUT)
        self._next = None

    def _end(self) -> None:
        self._news.stop()
        self._desk.messages.done(self._message)
        self._task, self._running, self._message = None, None, 0
        self.changed.emit()

    def _announce(self, report: RefreshReport) -> None:
        """Has the list filled, unless there is nothing that it does not show."""
        if report.added or report.updated or report.completed or report.let_go:
            self._desk.operations.changed.emit(_ARRIVED)

    def _go_on(self) -> None:
        following, self._next = self._next, None
        if following is not None:
            self._start(following)

    def _tell(self, report: RefreshReport) -> None:
        failed = tuple(feed for feed, _sentence in report.failed)
        offer = Offer(self.tr("Show"), lambda: self.show_troubles(failed)) if failed else None
        self._desk.messages.inform(self._summary(report), offer)

    def _summary(self, report: RefreshReport) -> str:
        parts = []
        if report.added:
            parts.append(self.tr("%n new article(s)", "", len(report.added)))
        if report.updated:
            parts.append(self.tr("%n updated article(s)", "", len(report.updated)))
        if report.failed:
            parts.append(self.tr("%n feed(s) could not be refreshed", "", len(report.failed)))
        for rest in report.rests[:_MOST_HOSTS]:
            left_alone = self.tr(
                "{host} asked to be left alone until {time}; %n feed(s) wait", "", len(rest.feeds)
            )
            parts.append(left_alone.format(host=rest.host, time=_clock(rest.until)))
        untold = report.waiting - sum(len(each.feeds) for each in report.rests[:_MOST_HOSTS])
        if untold > 0 and (report.rests or not report.asked):
            parts.append(self.tr("%n feed(s) cannot be asked yet", "", untold))
        return "; ".join(parts) or self.tr("Nothing new.")

    def show_troubles(self, feeds: Sequence[int]) -> None:
        """Goes to the first of the feeds that could not be refreshed, and lists the reasons."""

        def read(library: Library) -> list[Feed]:
            return [each for each in library.feeds.all() if each.id in feeds]

        self._desk.operations.query(read, self._open_troubles)

    def _open_troubles(self, feeds: Sequence[Feed]) -> None:
        if feeds:
            self.feed_wanted.emit(feeds[0].id)
        dialog = FeedTroublesDialog(self._desk.window, feeds)
        dialog.settings_wanted.connect(self.settings_wanted)
        dialog.open()
