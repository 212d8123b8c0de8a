"""Large files from web servers that may be slow, broken, or something else than they say.

A file arrives in a `Part` beside its goal. What a broken transfer left is taken up again where the
server offers ranges and says by `If-Range` (RFC 9110, sections 13.1.5 and 14) that its file is
still the same; otherwise the transfer starts over.
"""

from __future__ import annotations

import errno
import re
import ssl
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from typing import Any, Final, NoReturn
from urllib.parse import urlsplit

import httpx

from reader import network
from reader.answers import refusal
from reader.errors import ModelError, Phrase, system_reason
from reader.translation.packages import DISK_FULL
from reader.translation.part import Part
from reader.translation.unpacking import LARGEST_PACKAGE, NoRoomError

MOST_ATTEMPTS: Final = 5
"""How often one link is asked for what is missing, as long as each time brings something."""

PURPOSE: Final = Phrase("downloading a model")

_TIMEOUT: Final = httpx.Timeout(30.0, connect=10.0)
_ZIP_HEAD: Final = b"PK\x03\x04"
_FULL: Final = (*DISK_FULL, errno.EFBIG)
_STATUS: Final = {
    401: Phrase("asks for a login (401)"),
    403: Phrase("refuses access (403)"),
    404: Phrase("has no such file (404)"),
    410: Phrase("no longer has the file (410)"),
    429: Phrase("has had too many requests (429)"),
}
_FAULT: Final = Phrase("has a fault of its own ({status})")
_NO_FILE: Final = Phrase("answers with {status}")

Sizes = Callable[[int, int | None], None]
"""Told how many bytes there are, and how many there will be if that is known."""


class TransferError(Exception):
    """Why one link did not give its file, in words that begin with the server's name."""

    def __init__(self, words: str, details: str = "") -> None:
        super().__init__(words)
        self.words = words
        self.details = details


class UnusableError(TransferError):
    """What a link gives arrives whole and is no use, however often it is asked for."""


class StoppedError(Exception):
    """The transfer was cancelled, or Naranhi went offline."""


class _BrokenError(TransferError):
    """The connection failed; what has arrived may be of use."""


def fetch(
    link: str,
    part: Part,
    *,
    sizes: Sizes,
    check_room: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> None:
    """Bring the whole file at `link` into `part`, going on where an earlier transfer broke off.

    `check_room` is told how many bytes there are and will be, and raises what it likes. `cancelled`
    is asked from another thread too, so that a silent server keeps nobody waiting.

    Raises `TransferError` with what is wrong with the link, `NoRoomError` if the disk fills, after
    which nothing is left of the part, and `StoppedError` after `cancelled` or when Naranhi goes
    offline.
    """
    for attempt in range(1, MOST_ATTEMPTS + 1):
        before = part.size
        try:
            with _request(link, _resuming(part, link), cancelled) as (response, watch):
                _receive(response, link, part, sizes, check_room, watch)
                return
        except _BrokenError:
            gained = part.size > before
            if not (gained and part.validator(link)) or attempt == MOST_ATTEMPTS:
                raise
        except _StartOverError:
            part.discard()
    raise TransferError(Phrase("{host} never sends the whole file", host=_host(link)), link)


def read(link: str, most: int, purpose: str = PURPOSE) -> bytes:
    """The small file at `link`, of at most `most` bytes.

    `purpose` is as in `network.client`. Raises `TransferError`, or `OfflineError`.
    """
    try:
        with (
            network.client(purpose, timeout=_TIMEOUT) as client,
            client.stream("GET", link) as response,
        ):
            _check_status(response, link)
            data = bytearray()
            for chunk in response.iter_bytes(65_536):
                data += chunk
                if len(data) > most:
                    raise TransferError(
                        Phrase("{host} sends more than can be right", host=_host(link)), link
                    )
            return bytes(data)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise TransferError(_explanation(error, link), f"{link}: {error}") from error


class _StartOverError(Exception):
    """What has arrived does not fit what the server has."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a server's answer holds: bytes from `start` on, of `total` if it says so."""

    start: int
    total: int | None
    validator: str


@contextmanager
def _request(
    link: str, headers: dict[str, str], cancelled: Callable[[], bool]
) -> Iterator[tuple[httpx.Response, network.Watch]]:
    with network.Watch(cancelled) as watch:
        try:
            _check(watch)
            with (
                network.client(PURPOSE, timeout=_TIMEOUT) as client,
                client.stream(
                    "GET",
                    link,
                    headers={"Accept-Encoding": "identity", **headers},
                    extensions={"trace": watch.trace},
                ) as response,
            ):
                yield response, watch
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            if watch.stopped:
                raise StoppedError from error
            raise _BrokenError(_explanation(error, link), f"{link}: {error}") from error


def _check(watch: network.Watch) -> None:
    """Raise `StoppedError` if the transfer is to stop."""
    if watch.must_stop():
        raise StoppedError


def _resuming(part: Part, link: str) -> dict[str, str]:
    """The headers that ask for what is missing; none where the beginning is missing too."""
    validator = part.validator(link)
    return {"Range": f"bytes={part.size}-", "If-Range": validator} if validator else {}


def _receive(
    response: httpx.Response,
    link: str,
    part: Part,
    sizes: Sizes,
    check_room: Callable[[int, int], None],
    watch: network.Watch,
) -> None:
    if _is_complete(response, part):
        return
    answer = _answer(response, link, part)
    if answer.total is not None:
        check_room(answer.start, answer.total)
    try:
        if not answer.start:
            part.begin(link, answer.validator)
        with closing(part.file.open("ab", buffering=0)) as file:
            done = answer.start
            sizes(done, answer.total)
            for chunk in _chunks(response):
                done += len(chunk)
                _check_content(chunk, done, link)
                _write(file, chunk)
                sizes(done, answer.total)
                _check(watch)
    except OSError as error:
        _give_up(part, error)
    _check_size(done, answer, link, part)


def _is_complete(response: httpx.Response, part: Part) -> bool:
    """Whether the server says that nothing is missing of what was asked for."""
    if response.status_code != httpx.codes.REQUESTED_RANGE_NOT_SATISFIABLE:
        return False
    total = re.fullmatch(r"bytes \*/(\d+)", response.headers.get("content-range", ""))
    if total is None or int(total[1]) != part.size:
        raise _StartOverError
    return True


def _answer(response: httpx.Response, link: str, part: Part) -> _Answer:
    """What `response` promises. Raises `TransferError` if that is no package."""
    _check_status(response, link)
    if response.headers.get("content-type", "").lower().startswith("text/html"):
        raise TransferError(_web_page(link), str(response.url))
    if response.status_code == httpx.codes.PARTIAL_CONTENT:
        found = re.fullmatch(r"bytes (\d+)-\d+/(\d+|\*)", response.headers.get("content-range", ""))
        if found is None or int(found[1]) != part.size:
            raise _StartOverError
        return _Answer(part.size, int(found[2]) if found[2] != "*" else None, "")
    length = response.headers.get("content-length", "")
    total = int(length) if length.isdecimal() and not _is_encoded(response) else None
    return _Answer(0, total, _validator(response))


def _validator(response: httpx.Response) -> str:
    """What tells the file from a later one in `If-Range`: a strong tag, else its date."""
    if response.headers.get("accept-ranges", "").lower() == "none" or _is_encoded(response):
        return ""
    tag: str = response.headers.get("etag", "")
    if tag.startswith('"'):
        return tag
    date: str = response.headers.get("last-modified", "")
    return date


def _is_encoded(response: httpx.Response) -> bool:
    encoding: str = response.headers.get("content-encoding", "identity")
    return encoding.lower() != "identity"


def _chunks(response: httpx.Response) -> Iterator[bytes]:
    """The content as it comes, so that what came before a break is kept."""
    return response.iter_bytes() if _is_encoded(response) else response.iter_raw()


def _check_content(chunk: bytes, done: int, link: str) -> None:
    if done > LARGEST_PACKAGE:
        raise TransferError(
            Phrase("{host} sends more than any package holds", host=_host(link)), link
        )
    if done == len(chunk) and not _ZIP_HEAD.startswith(chunk[:4]) and chunk[:4] != _ZIP_HEAD:
        is_page = chunk.lstrip()[:1] == b"<"
        raise TransferError(
            _web_page(link)
            if is_page
            else Phrase("{host} sends something that is no package", host=_host(link)),
            repr(chunk[:80]),
        )


def _check_size(done: int, answer: _Answer, link: str, part: Part) -> None:
    if answer.total is None or done == answer.total:
        return
    if done > answer.total:
        part.discard()
    raise _BrokenError(
        Phrase(
            "{host} sent {done} of {total} bytes",
            host=_host(link),
            done=f"{done:,}",
            total=f"{answer.total:,}",
        ),
        f"{link}: {done}/{answer.total}",
    )


def _write(file: Any, chunk: bytes) -> None:
    rest = memoryview(chunk)
    while rest:
        rest = rest[file.write(rest) :]


def _give_up(part: Part, error: OSError) -> NoReturn:
    """Say why nothing can be written; a part that fills the disk is deleted."""
    if error.errno in _FULL:
        size = part.size
        part.discard()
        raise NoRoomError(
            "The disk of {folder} is full after {size} MB of the model: "
            "make room there and download it again.",
            str(error),
            folder=part.file.parent,
            size=f"{size / 1e6:,.0f}",
        ) from error
    raise ModelError(
        "The model cannot be written to {folder} ({reason}): check the rights on that folder.",
        str(error),
        folder=part.file.parent,
        reason=system_reason(error),
    ) from error


def _check_status(response: httpx.Response, link: str) -> None:
    status = response.status_code
    if status in (httpx.codes.OK, httpx.codes.PARTIAL_CONTENT):
        return
    complaint = refusal(status, _STATUS, _FAULT, _NO_FILE)
    raise TransferError(
        Phrase("{host} {complaint}", host=_host(link), complaint=complaint),
        f"{response.url}: {status}",
    )


def _web_page(link: str) -> str:
    return Phrase(
        "{host} answers with a web page instead of the file, as networks do that "
        "want a login first",
        host=_host(link),
    )


def _explanation(error: Exception, link: str) -> str:
    """What went wrong between here and the server, in words."""
    host = _host(link)
    causes = [error, error.__cause__, error.__context__]
    if isinstance(error, httpx.TimeoutException):
        return Phrase("{host} does not answer in time", host=host)
    if isinstance(error, httpx.TooManyRedirects):
        return Phrase("{host} redirects in circles", host=host)
    if any(isinstance(each, ssl.SSLError) for each in causes) or "SSL" in str(error):
        return Phrase("{host} has no valid certificate", host=host)
    if isinstance(error, httpx.ConnectError):
        return Phrase("{host} cannot be reached", host=host)
    if isinstance(error, httpx.TransportError) and not isinstance(error, httpx.UnsupportedProtocol):
        return Phrase("{host} breaks off the connection", host=host)
    return Phrase("“{link}” is no address of a file", link=link[:100])


def _host(link: str) -> str:
    with suppress(ValueError):
        parts = urlsplit(link)
        if parts.hostname:
            return f"{parts.hostname}:{parts.port}" if parts.port else parts.hostname
    return f"“{link[:100]}”"
