"""Downloading models: link after link, checked, and only then put in an installed model's place."""

from __future__ import annotations

import shutil
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal
from urllib.parse import unquote, urlsplit, urlunsplit

from reader import network
from reader.errors import ModelError, Phrase, system_reason
from reader.translation import checksums
from reader.translation.index import AvailableModel, Update
from reader.translation.locking import locked
from reader.translation.model import Model
from reader.translation.packages import InstallCancelledError, Models, PlaceError
from reader.translation.part import Part
from reader.translation.troubles import NoMemoryError
from reader.translation.turns import never
from reader.translation.unpacking import NoRoomError, open_package

if TYPE_CHECKING:
    from reader.translation.transfer import TransferError

FOLDER: Final = "downloads"
"""Where files lie in the library's folder until they are installed."""

SPARE_ROOM: Final = 16 << 20
"""What a download leaves free on the disk, in bytes."""

_REPORT_INTERVAL: Final = 0.1
_SPEED_WINDOW: Final = 5.0
_ABANDONED_AFTER: Final = 14 * 24 * 3600.0


class DownloadCancelledError(ModelError):
    """A download ended because its reader wanted that; it can be gone on with."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a download is: bytes `done` of `total`, and the `speed` in bytes a second.

    `total` is None as long as it is unknown. After `downloading` comes `installing`: the file is
    checked and unpacked.
    """

    stage: Literal["downloading", "installing"]
    done: int
    total: int | None
    speed: float


Report = Callable[[Progress], None]


def _ignore(_progress: Progress) -> None:
    """The report of a caller who waits for the end."""


def download(
    available: AvailableModel,
    models: Models,
    *,
    progress: Report = _ignore,
    cancelled: Callable[[], bool] = never,
) -> Model:
    """Download and install a model, and return it.

    Its links are tried in turn. `progress` is called a few times a second. `cancelled` is asked
    from another thread too. What was installed before stays as it is until the new package has
    been checked whole.

    Raises `DownloadCancelledError` after `cancelled`, `OfflineError` while Naranhi works offline,
    and `ModelError` if no link gives a package that is whole and runs, or there is no room for it.
    """
    from reader.translation import transfer

    network.require_online(transfer.PURPOSE)
    folder = models.folder.parent / FOLDER
    with _work_folder(folder), locked(folder / f"{available.key}.lock", available.key):
        part = Part(folder / f"{available.key}.part")
        work = _Work(available, models, part, _Meter(progress), cancelled)
        troubles: list[transfer.TransferError] = []
        try:
            for link in _in_turn(available.links, part.link):
                try:
                    return work.from_link(link)
                except transfer.TransferError as trouble:
                    troubles.append(trouble)
        except transfer.StoppedError as stop:
            network.require_online(transfer.PURPOSE)
            raise DownloadCancelledError(
                "The download of {model} was cancelled: start it again to go on with it.",
                model=available.key,
            ) from stop
        finally:
            if not part.link:  # nothing that could be gone on with
                part.discard()
        raise _failure(available, troubles)


def update(
    update: Update,
    models: Models,
    *,
    progress: Report = _ignore,
    cancelled: Callable[[], bool] = never,
) -> Model:
    """Download the newer version of a model, then remove the older one, and return the newer.

    If the reader chose the older one, the newer one is chosen now. Raises what `download` and
    `Models.remove` raise.
    """
    old = update.installed
    was_chosen = models.choice(old.source, old.target) == old.key
    model = download(update.available, models, progress=progress, cancelled=cancelled)
    if model.key != old.key:
        if was_chosen:
            models.use(model.key)
        models.remove(old.key)
    return model


class _Work:
    """One download on its way."""

    def __init__(
        self,
        available: AvailableModel,
        models: Models,
        part: Part,
        meter: _Meter,
        cancelled: Callable[[], bool],
    ) -> None:
        self._available = available
        self._models = models
        self._part = part
        self._meter = meter
        self._cancelled = cancelled

    def from_link(self, link: str) -> Model:
        """Bring the package at `link` here and install it."""
        from reader.translation import transfer

        transfer.fetch(
            link,
            self._part,
            sizes=self._meter.downloaded,
            check_room=partial(self._check_room, link),
            cancelled=self._cancelled,
        )
        self._check_size(link, self._part.size)
        self._meter.installing(self._part.size)
        self._check_checksum(link)
        if self._cancelled():
            raise transfer.StoppedError
        return self._installed(link)

    def _check_size(self, link: str, size: int) -> None:
        """See that the file has the size that the list states, where it states one."""
        from reader.translation.transfer import TransferError

        if self._available.size not in (None, size):
            self._part.discard()
            raise TransferError(
                Phrase(
                    "{host} offers a file of another size ({size} bytes instead of {expected})",
                    host=urlsplit(link).hostname,
                    size=f"{size:,}",
                    expected=f"{self._available.size:,}",
                ),
                link,
            )

    def _check_room(self, link: str, done: int, total: int) -> None:
        """See that there is room for the rest of the file, and for what it unpacks to."""
        self._check_size(link, total)
        free = shutil.disk_usage(self._part.file.parent).free
        needed = (total - done) + total + SPARE_ROOM
        if free < needed:
            raise NoRoomError(
                "The model {model} needs {needed} MB on the disk of "
                "{folder}, and {free} MB are free: make room there and "
                "download it again.",
                model=self._available.key,
                needed=f"{needed / 1e6:,.0f}",
                folder=self._part.file.parent,
                free=f"{free / 1e6:,.0f}",
            )

    def _check_checksum(self, link: str) -> None:
        from reader.translation.transfer import TransferError

        expected = self._available.sha256 or _published_checksum(link)
        if not expected:
            return
        found = checksums.of_file(self._part.file)
        if found != expected:
            self._part.discard()
            raise TransferError(
                Phrase(
                    "what {host} sends is not what was published, by its checksum",
                    host=urlsplit(link).hostname,
                ),
                f"{link}: {found}, not {expected}",
            )

    def _installed(self, link: str) -> Model:
        from reader.translation.transfer import StoppedError, TransferError, UnusableError

        file = self._part.file.with_suffix(".argosmodel")
        self._part.file.replace(file)
        trouble = TransferError
        try:
            with open_package(file) as package:
                found, wanted = package.metadata, self._available.metadata
                is_other = (found.source, found.target) != (wanted.source, wanted.target)
                if is_other or found.demonstration:
                    trouble = UnusableError
                if is_other:
                    raise ModelError(
                        "“{name}” is for another direction: choose another.", name=file.name
                    )
            model = self._models.install(file, self._cancelled)
        except InstallCancelledError as stop:
            file.replace(self._part.file)
            raise StoppedError from stop
        except (NoRoomError, NoMemoryError, PlaceError):
            file.replace(self._part.file)  # it is whole, and wanted again when there is room
            raise
        except ModelError as error:
            self._part.discard()
            raise trouble(
                Phrase(
                    "what {host} sends cannot be used ({reason})",
                    host=urlsplit(link).hostname,
                    reason=error.said.clause(),
                ),
                f"{error} {error.details}",
            ) from error
        finally:
            with suppress(OSError):
                file.unlink()
        self._part.discard()
        self._models.note_offer(model, self._available.key)
        return model


class _Meter:
    """Tells a reader how a download gets on, not more often than eyes can follow."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._seen: deque[tuple[float, int]] = deque()
        self._told = 0.0

    def downloaded(self, done: int, total: int | None) -> None:
        """Take down that `done` bytes of `total` are there."""
        now = time.monotonic()
        if self._seen and done < self._seen[-1][1]:
            self._seen.clear()  # it started over
        self._seen.append((now, done))
        while now - self._seen[0][0] > _SPEED_WINDOW and len(self._seen) > 2:
            self._seen.popleft()
        if now - self._told >= _REPORT_INTERVAL or done == total:
            self._told = now
            self._report(Progress("downloading", done, total, self._speed()))

    def installing(self, size: int) -> None:
        """Tell that all is there."""
        self._report(Progress("installing", size, size, self._speed()))

    def _speed(self) -> float:
        if len(self._seen) < 2:
            return 0.0
        (first, before), (last, after) = self._seen[0], self._seen[-1]
        return (after - before) / max(last - first, 1e-3)


def _in_turn(links: Sequence[str], begun: str) -> list[str]:
    """The links, first the one that part of the file has come from."""
    return sorted(links, key=lambda link: link != begun)


def _published_checksum(link: str) -> str:
    """The SHA-256 that a list beside `link`, its name and ``.sha256``, gives it; empty if none."""
    from reader.translation import transfer

    parts = urlsplit(link)
    beside = urlunsplit((*parts[:2], f"{parts.path}{checksums.SUFFIX}", parts.query, ""))
    try:
        data = transfer.read(beside, checksums.LARGEST)
    except transfer.TransferError:
        return ""
    return checksums.listed(data, unquote(parts.path.rpartition("/")[2]))


def _failure(available: AvailableModel, troubles: Sequence[TransferError]) -> ModelError:
    from reader.translation import transfer

    reasons = list(dict.fromkeys(trouble.words for trouble in troubles))
    is_useless = all(isinstance(each, transfer.UnusableError) for each in troubles)
    advice = Phrase("choose another model") if is_useless else Phrase("try again later")
    return ModelError(
        "The model {model} could not be downloaded, because {reasons}: "
        "{advice}, or install it from a file.",
        " | ".join(trouble.details for trouble in troubles),
        model=available.key,
        reasons=Phrase.joined("; ", reasons),
        advice=advice,
    )


@contextmanager
def _work_folder(folder: Path) -> Iterator[None]:
    """The folder for downloads while the block runs; afterwards it stays if something is in it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _clear_abandoned(folder)
    except OSError as error:
        raise ModelError(
            "No model can be downloaded to {folder} ({reason}): check the rights on that folder.",
            str(error),
            folder=folder,
            reason=system_reason(error),
        ) from error
    try:
        yield
    finally:
        with suppress(OSError):
            folder.rmdir()


def _clear_abandoned(folder: Path) -> None:
    oldest = time.time() - _ABANDONED_AFTER
    for file in folder.iterdir():
        with suppress(OSError):
            if file.is_file() and file.stat().st_mtime < oldest:
                file.unlink()
