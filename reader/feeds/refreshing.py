"""Refreshing: every feed asked, what it brought stored, and what went wrong said of it alone.

Requests run on threads, reading on one more; the library is touched by the caller's thread only.
What one feed brought is one transaction, or one for each page that had to be fetched: whenever the
program is killed, the library is whole, and the next refresh goes on where this one ended.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Final, ParamSpec, TypeVar

from reader import limited, network
from reader.answers import Turns
from reader.errors import FeedError, NaranhiError, OfflineError, Phrase
from reader.feeds import schedule
from reader.feeds.asking import Answer, Asker, attempt, complaint, is_less_safe, way_out
from reader.feeds.fetching_pictures import ask_for_picture, keep_answer
from reader.feeds.keeping import keep
from reader.feeds.lanes import Lanes
from reader.feeds.pages import Pages, Result, as_of
from reader.feeds.reading import (
    MOST_TRIES,
    Reading,
    read_answer,
    read_page,
    retries,
    with_spans,
)
from reader.feeds.records import RefreshProgress, RefreshReport, Rest
from reader.feeds.visit import Visit, again_of, full_minute, host_of, is_page
from reader.intake import looks_like_feed
from reader.intake.feed import LARGEST_FEED
from reader.library import Arrival, Checked, Feed, Library, SeenEntry, TakenIn
from reader.library.subscriptions import LONGEST_FOR_OTHERS
from reader.settings import FEED_MINUTES, Settings

LARGEST_PAGE: Final = 20_000_000
LONGEST_READING: Final = 30.0
"""In seconds, for one feed or page."""

MOST_PAGES: Final = 200
"""Of one feed in one refresh; the next one goes on with the others."""

_ACCEPT_FEED: Final = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, "
    "application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"
)
_ACCEPT_PAGE: Final = "text/html, application/xhtml+xml, */*;q=0.5"
_NOT_MODIFIED: Final = 304
_GONE: Final = 410
_TOO_MANY: Final = 429
_BUSY: Final = (_TOO_MANY, 503)

P = ParamSpec("P")
T = TypeVar("T")


def refresh(
    library: Library,
    ids: Iterable[int] | None,
    *,
    due: bool,
    report: Callable[[RefreshProgress], None] | None,
    cancelled: Callable[[], bool],
) -> RefreshReport:
    """Ask feeds for what is new; see `reader.feeds.refresh`."""
    network.require_online(Phrase("asking feeds"))
    feeds = _chosen(library, ids, due)
    moment = datetime.now(UTC)
    waits = library.feeds.waiting(moment)
    wanted = [each for each in feeds if not each.gone or ids is not None]
    ready = [each for each in wanted if each.id not in waits]
    one = _Refresh(library, len(ready), report or _quiet, cancelled)
    for each in wanted:
        if each.id in waits:
            one.note_waiting(each, waits[each.id])
    return one.run(ready, len(feeds) - len(ready))


def _chosen(library: Library, ids: Iterable[int] | None, due: bool) -> list[Feed]:
    if ids is not None:
        return [library.feeds.get(id) for id in dict.fromkeys(ids)]
    return library.feeds.due() if due else library.feeds.all()


def _quiet(_progress: RefreshProgress) -> None:
    return None


@dataclass
class _Refresh:
    library: Library
    total: int
    report: Callable[[RefreshProgress], None]
    cancelled: Callable[[], bool]
    lanes: Lanes = field(default_factory=Lanes)
    done: int = 0
    added: list[int] = field(default_factory=list)
    updated: list[int] = field(default_factory=list)
    completed: list[int] = field(default_factory=list)
    failed: list[tuple[int, str]] = field(default_factory=list)
    waiting: int = 0
    rests: dict[tuple[str, datetime], list[int]] = field(default_factory=dict)
    resting: dict[str, datetime] = field(default_factory=dict)
    askers: set[Asker] = field(default_factory=set)
    turns: Turns = field(default_factory=Turns)
    pages: Pages = field(default_factory=Pages)
    pictures: set[str] = field(default_factory=set)
    is_ended: bool = False

    def run(self, feeds: list[Feed], waiting: int) -> RefreshReport:
        """Ask `feeds`; `waiting` more are left alone."""
        self.waiting = waiting
        self.minutes = Settings(self.library.path).get(FEED_MINUTES)
        self.resting = self.library.feeds.resting()
        try:
            with self.lanes:
                for feed in feeds:
                    self._ask(feed)
                finished = self.lanes.run(self._is_over)
        finally:
            self.is_ended = True
            for asker in self.askers:
                asker.close()
        if not finished:
            network.require_online(Phrase("asking feeds"))
        let_go = tuple(keep(self.library)) if finished else ()
        return RefreshReport(
            asked=self.done,
            added=tuple(self.added),
            updated=tuple(dict.fromkeys(self.updated)),
            completed=tuple(dict.fromkeys(self.completed)),
            failed=tuple(self.failed),
            waiting=self.waiting,
            rests=tuple(Rest(*place, tuple(ids)) for place, ids in self.rests.items()),
            let_go=let_go,
            cancelled=not finished,
        )

    def _read_apart(self, read: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
        """What `read` makes of an answer, in a process that a time limit can stop.

        Reading is the larger part of the work, and would slow the window down in this process.
        """
        try:
            return limited.run_until(self._is_over, read, LONGEST_READING, *given, **named)
        except limited.Unfinished as error:
            raise FeedError(
                "This took too long to be read, as it is made in a way that hardly can be; "
                "look for another feed of the same publisher.",
                str(error),
            ) from error

    def _is_over(self) -> bool:
        return self.is_ended or self.cancelled() or network.is_offline()

    # The feed

    def _ask(self, feed: Feed) -> None:
        asker = Asker((feed.typed_host,) if feed.typed_host else (), self._is_over, self.turns)
        self.askers.add(asker)
        visit = Visit(feed, asker, datetime.now(UTC))
        headers = {"Accept": _ACCEPT_FEED}
        if feed.etag:
            headers["If-None-Match"] = feed.etag
        if feed.last_modified:
            headers["If-Modified-Since"] = feed.last_modified
        host = host_of(feed.url)

        def work() -> Answer | NaranhiError | None:
            if host in self.resting:
                return None
            visit.moment = datetime.now(UTC)
            return attempt(lambda: asker.ask(feed.url, headers, LARGEST_FEED))

        self.lanes.ask(host, work, lambda answer: self._take_answer(visit, answer))

    def _take_answer(self, visit: Visit, answer: Answer | NaranhiError | None) -> None:
        if self._is_over():
            return
        if answer is None:
            self._leave_alone(visit)
        elif isinstance(answer, NaranhiError):
            self._fail(visit, way_out(answer))
        elif answer.status == _NOT_MODIFIED:
            visit.answer = answer
            self._go_on(visit, (), retries(self.library.feeds.seen(visit.feed.id).values()))
        elif answer.status == 200:
            visit.answer = answer
            self._read(visit, answer)
        else:
            self._refused(visit, answer)

    def _read(self, visit: Visit, answer: Answer) -> None:
        seen = self.library.feeds.seen(visit.feed.id)
        full_text = visit.feed.full_text

        def work() -> Reading | NaranhiError:
            given = (answer.data, answer.url, answer.charset, seen, full_text)
            return attempt(lambda: self._read_apart(read_answer, *given))

        def then(reading: Reading | NaranhiError) -> None:
            if isinstance(reading, NaranhiError):
                self._fail(visit, reading)
                return
            visit.reading = replace(reading, arrivals=())
            visit.answer = replace(answer, data=b"")
            known = set(reading.known)
            again = [each for each in seen.values() if each.id in known]
            self._find_moved(
                visit, reading.moved, lambda: self._go_on(visit, reading.arrivals, retries(again))
            )

        self.lanes.read(work, then)

    def _find_moved(self, visit: Visit, moved: str | None, go_on: Callable[[], None]) -> None:
        """See whether a feed is where it says that it has gone, before that is believed."""
        url = visit.feed.url
        if moved is None or moved == url or is_less_safe(url, moved):
            go_on()
            return

        def then(answer: Answer | NaranhiError) -> None:
            if isinstance(answer, Answer) and answer.status == 200 and looks_like_feed(answer.data):
                visit.moved = answer.moved or moved
            go_on()

        self.lanes.ask(
            host_of(moved),
            lambda: attempt(lambda: visit.asker.ask(moved, {"Accept": _ACCEPT_FEED}, LARGEST_FEED)),
            then,
        )

    def _go_on(
        self,
        visit: Visit,
        arrivals: tuple[Arrival, ...],
        again: tuple[tuple[SeenEntry, str], ...],
    ) -> None:
        """Store what is ready; ask for the pages of the rest, and end the visit after the last."""
        wanted = [each for each in arrivals if each.page is not None]
        ready = [each for each in arrivals if each.page is None]
        later = [with_spans(replace(each, content=False)) for each in wanted[MOST_PAGES:]]
        with self.library.batch():
            taken = self._store(visit, [*ready, *later])
            if visit.reading is not None:
                self.library.feeds.still_there(visit.feed.id, visit.reading.known)
            if not wanted and not again:
                self._record_success(visit)
        self._after(visit, taken)
        pages = [(each, each.page or "") for each in wanted[:MOST_PAGES]]
        pages += [(again_of(entry), page) for entry, page in again[: MOST_PAGES - len(pages)]]
        visit.pages = len(pages)
        for arrival, page in pages:
            self._fetch_page(visit, arrival, page)
        if not pages:
            self._end(visit)

    # Pages

    def _fetch_page(self, visit: Visit, arrival: Arrival, page: str) -> None:
        self.pages.want(
            page,
            lambda: self._ask_page(visit, arrival, page),
            lambda result: self._take_page(visit, arrival, page, as_of(arrival, result)),
        )

    def _ask_page(self, visit: Visit, arrival: Arrival, page: str) -> None:
        host = host_of(page)

        def then(result: Result) -> None:
            self._take_page(visit, arrival, page, result)
            self.pages.settle(page, result)

        def ask() -> Answer | NaranhiError | None:
            if host in self.resting:
                return None
            return attempt(lambda: visit.asker.ask(page, {"Accept": _ACCEPT_PAGE}, LARGEST_PAGE))

        def asked(answer: Answer | NaranhiError | None) -> None:
            if self._is_over():
                return
            if isinstance(answer, Answer) and answer.status == 200 and is_page(answer):
                given = (answer.data, answer.url, answer.charset, arrival)
                self.lanes.read(lambda: attempt(lambda: self._read_apart(read_page, *given)), then)
                return
            if isinstance(answer, Answer):
                wait = self._note_rest(host, answer)
                visit.wait = wait if host == host_of(visit.feed.url) and wait else visit.wait
            then(answer)

        self.lanes.ask(host, ask, asked)

    def _take_page(self, visit: Visit, arrival: Arrival, page: str, result: Result) -> None:
        """Store an entry whose page came, or its summary; a host that rests costs no try."""
        if not isinstance(result, Arrival):
            is_gone = isinstance(result, Answer) and result.status in (404, _GONE)
            tries = MOST_TRIES if is_gone else arrival.tries + (result is not None)
            content = arrival.content and is_gone
            result = with_spans(
                replace(arrival, page=page, tries=tries, whole=False, content=content)
            )
        visit.pages -= 1
        with self.library.batch():
            taken = self._store(visit, [result])
            if visit.pages == 0:
                self._record_success(visit)
        self._after(visit, taken)
        self._end(visit)

    # What comes of it

    def _store(self, visit: Visit, arrivals: list[Arrival]) -> TakenIn:
        return self.library.feeds.take_in(visit.feed.id, arrivals) if arrivals else TakenIn()

    def _after(self, visit: Visit, taken: TakenIn) -> None:
        self.added += taken.added
        self.updated += taken.updated
        self.completed += taken.completed
        if visit.feed.pictures:
            for article in (*taken.added, *taken.updated, *taken.completed):
                for url in self.library.pictures.missing(article):
                    if url not in self.pictures:
                        self.pictures.add(url)
                        self._fetch_picture(visit, url)

    def _fetch_picture(self, visit: Visit, url: str) -> None:
        visit.pictures += 1

        def then(answer: Answer | NaranhiError) -> None:
            visit.pictures -= 1
            if not self._is_over():
                keep_answer(self.library, url, answer)
                self._end(visit)

        self.lanes.ask(
            host_of(url), lambda: attempt(lambda: ask_for_picture(visit.asker, url)), then
        )

    def _end(self, visit: Visit) -> None:
        if visit.pages or visit.pictures:
            return
        self._let_go(visit)
        self.done += 1
        self.report(RefreshProgress(self.done, self.total, len(self.added), visit.feed.title))

    def _record_success(self, visit: Visit) -> None:
        answer, reading = visit.answer, visit.reading
        assert answer is not None
        suggested = visit.feed.suggested if reading is None else reading.suggested
        rest = schedule.interval(visit.feed, suggested, self.minutes)
        checked = Checked(
            visit.moment,
            visit.moment + rest,
            wait=visit.wait,
            unchanged=reading is None,
            url=visit.moved or answer.moved,
        )
        if reading is not None:
            checked = replace(
                checked,
                title=reading.title or None,
                site=reading.site,
                suggested=reading.suggested,
                etag=answer.etag,
                last_modified=answer.last_modified,
            )
        self.library.feeds.record(visit.feed.id, checked)

    def _refused(self, visit: Visit, answer: Answer) -> None:
        wait = self._note_rest(host_of(visit.feed.url), answer)
        self._fail(visit, complaint(answer), gone=answer.status == _GONE, wait=wait)

    def _note_rest(self, host: str, answer: Answer) -> datetime | None:
        """Until when a host wants to be left alone that had too many requests, or says so.

        What feed or page of it was asked for makes no difference in this refresh; later it does.
        """
        moment = datetime.now(UTC)
        wait = schedule.retry_after(answer.retry_after, moment) if answer.status in _BUSY else None
        if answer.status == _TOO_MANY and wait is None:
            wait = moment + schedule.UNSTATED_WAIT
        if wait is not None:
            least = min(wait, moment + LONGEST_FOR_OTHERS)
            for each in {host, host_of(answer.url)}:
                self.resting[each] = max(least, self.resting.get(each, least))
        return wait

    def note_waiting(self, feed: Feed, until: datetime) -> None:
        """Remember, for the report, why a feed is not asked."""
        place = host_of(feed.url), full_minute(until)
        self.rests.setdefault(place, []).append(feed.id)

    def _leave_alone(self, visit: Visit) -> None:
        """Do not ask a feed whose host wants no more requests now."""
        self.waiting += 1
        self.total -= 1
        self.note_waiting(visit.feed, self.resting[host_of(visit.feed.url)])
        self._let_go(visit)

    def _let_go(self, visit: Visit) -> None:
        visit.asker.close()
        self.askers.discard(visit.asker)

    def _fail(
        self,
        visit: Visit,
        error: NaranhiError,
        *,
        gone: bool = False,
        wait: datetime | None = None,
    ) -> None:
        if isinstance(error, OfflineError):
            raise error
        rest = schedule.interval(visit.feed, visit.feed.suggested, self.minutes)
        due = visit.moment + schedule.after_failure(rest, visit.feed.failures)
        due = max(due, wait) if wait is not None else due
        self.library.feeds.record(
            visit.feed.id, Checked(visit.moment, due, error.said, gone=gone, wait=wait)
        )
        self.failed.append((visit.feed.id, error.said))
        self._end(visit)
