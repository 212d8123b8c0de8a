"""What is done off the window's thread to add articles: from files, folders and addresses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import Final

from reader.errors import NaranhiError, OfflineError
from reader.intake import Piece, files_in, read_all
from reader.library import Added, Library
from reader.pairing import alternate_of, fetch_edition
from reader.sample import add_sample
from reader.settings import FETCH_EDITION, Settings
from ui.addresses import fetch_first
from ui.operations import Task

_MOST_FAILURES: Final = 200


@dataclass(slots=True)
class Batch:
    """What became of many sources.

    `first` is the first article that is there now, `new` the numbers of those that were not there
    before, and `count` how many are. `failures` are the first of the `failed` errors, and
    `left_out` counts the files in folders that can hold no article.
    """

    first: Added | None = None
    new: list[int] = field(default_factory=list)
    count: int = 0
    failures: list[NaranhiError] = field(default_factory=list)
    failed: int = 0
    left_out: int = 0

    def take(self, added: Added) -> None:
        """Counts an article."""
        self.first = self.first or added
        self.count += 1
        if added.status == "added":
            self.new.append(added.id)

    def fail(self, error: NaranhiError) -> None:
        """Counts an error."""
        self.failed += 1
        if len(self.failures) < _MOST_FAILURES:
            self.failures.append(error)


@dataclass(frozen=True, slots=True)
class Fetched:
    """An article from a page, the address of its other edition that is still to be fetched, if
    the page names one, and what went wrong with fetching that."""

    added: Added
    alternate: str | None = None
    failure: NaranhiError | None = None


@dataclass(frozen=True, slots=True)
class Samples:
    """What became of the sample articles, and which one greets the reader."""

    added: list[Added]
    greeting: int | None


@dataclass(frozen=True, slots=True)
class Step:
    """How far the work is: the source that is being read, from 1, of how many."""

    number: int
    total: int


def fetched(library: Library, addresses: Sequence[str], task: Task) -> Fetched:
    """Adds the article at the first of `addresses` that answers.

    Its other edition is added too if the reader wants that always.
    """
    draft, host = task.away(lambda: fetch_first(addresses, task.cancelled))
    added = library.add(draft, private_host=host)
    alternate = alternate_of(draft)
    if alternate is None or added.article.counterpart is not None:
        return Fetched(added)
    if not Settings(library.path).get(FETCH_EDITION):
        return Fetched(added, alternate)
    try:
        fetch_edition(library, added.id, alternate, cancelled=task.cancelled)
    except NaranhiError as error:
        return Fetched(added, failure=error)
    return Fetched(replace(added, article=library.article(added.id)))


def add_files(library: Library, paths: Sequence[Path], task: Task) -> Batch:
    """Adds every article in files, and in the files of folders."""
    batch = Batch()
    files = list(chain.from_iterable(_expanded(path, batch) for path in paths))
    _add_each(library, files, task, batch)
    return batch


def add_addresses(library: Library, addresses: Sequence[str], task: Task) -> Batch:
    """Adds the article at each of `addresses`."""
    batch = Batch()
    _add_each(library, addresses, task, batch)
    return batch


def _expanded(path: Path, batch: Batch) -> Iterable[Path]:
    if not path.is_dir():
        return (path,)
    try:
        found = files_in(path)
    except NaranhiError as error:
        batch.fail(error)
        return ()
    batch.left_out += found.left_out
    return found.files


def _add_each(library: Library, sources: Sequence[Path | str], task: Task, batch: Batch) -> None:
    for number, source in enumerate(sources, start=1):
        task.report(Step(number, len(sources)))
        for piece in read_all(source, cancelled=task.cancelled):
            if task.cancelled():
                return
            _add_piece(library, piece, batch)
            if isinstance(piece.error, OfflineError):
                return  # it holds for all of them


def _add_piece(library: Library, piece: Piece, batch: Batch) -> None:
    try:
        if piece.error is not None:
            raise piece.error
        if piece.draft is not None:
            batch.take(library.add(piece.draft, private_host=piece.private_host))
    except NaranhiError as error:
        batch.fail(_named(piece.source, error))


def _named(source: str, error: NaranhiError) -> NaranhiError:
    if source in str(error):
        return error
    return NaranhiError("{source}: {error}", error.details, source=source, error=error)


def samples(library: Library, task: Task) -> Samples:
    """Adds the sample articles."""
    task.check()
    added = add_sample(library)
    return Samples(added, _greeting(library, added))


def _greeting(library: Library, added: Sequence[Added]) -> int | None:
    """The sample article that has notes already, or else the first."""
    noted = (each.id for each in added if library.annotations(each.id))
    return next(noted, added[0].id if added else None)
