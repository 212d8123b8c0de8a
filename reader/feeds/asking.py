"""One request for a feed, a page or a picture, within limits of size, time and place."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from itertools import pairwise
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, TypeVar
from urllib.parse import urlsplit

from reader import network
from reader.answers import Turns, answered, refusal, unpacked
from reader.errors import (
    FeedError,
    FetchError,
    LibraryError,
    NaranhiError,
    Phrase,
    PrivateAddressError,
    is_out_of_memory,
)

if TYPE_CHECKING:
    import httpx

LONGEST_ANSWER: Final = 60.0
"""In seconds, from the request to the last byte."""

LONGEST_CONNECTING: Final = 10.0
"""In seconds, until a server is reached and has shown its certificate."""

_log = logging.getLogger(__name__)

T = TypeVar("T")

_PURPOSE: Final = Phrase("asking feeds")
_PERMANENT: Final = (301, 308)
_COMPLAINTS: Final = {
    401: Phrase("asks for a login, which feeds cannot do; look for a feed that is open"),
    403: Phrase("refuses to give the feed (403); try again later, or look for another address"),
    404: Phrase("has no such feed (404); check the address, or look for the feed on its site"),
    410: Phrase("says that the feed is gone for good (410); look for another one on its site"),
    429: Phrase("has had too many requests (429); it is asked again when it wants"),
}
_FAULT: Final = Phrase("has a fault of its own ({status}); it is asked again later")
_NO_FEED: Final = Phrase("did not give the feed ({status}); check the address")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said. `url` is where the answer came from, `moved` where it is found from now
    on if that was said to hold for good.
    """

    status: int
    url: str
    data: bytes = b""
    charset: str | None = None
    media_type: str = ""
    moved: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    retry_after: str | None = None


class Asker:
    """Asks for what one feed refers to. Its methods may be called from several threads.

    `typed` are the hosts that the reader typed; all others must be of the public internet. Askers
    with the same `turns` send no more than a few requests at a time to one host. `patience` is how
    many seconds a connection may take, if other than usual.
    """

    def __init__(
        self,
        typed: Collection[str],
        cancelled: Callable[[], bool],
        turns: Turns | None = None,
        *,
        patience: float | None = None,
    ) -> None:
        self._turns = turns or Turns()
        self._patience = patience or LONGEST_CONNECTING
        self._typed = tuple(typed)
        self._cancelled = cancelled
        self._client: httpx.Client | None = None
        self._opening = Lock()
        self._asking = 0
        self._is_closed = False

    def close(self) -> None:
        """Let go of the connections: those that are still used, when their request has ended.

        A thread that waits for a connection would not notice that it was closed.
        """
        with self._opening:
            self._is_closed = True
            self._close_if_idle()

    def _close_if_idle(self) -> None:
        if self._is_closed and not self._asking and self._client is not None:
            self._client.close()
            self._client = None

    def ask(self, url: str, headers: Mapping[str, str], largest: int) -> Answer:
        """The answer of `url`, whatever its status; of at most `largest` bytes, decompressed.

        Raises:
            FetchError: there is no answer, or it is too large or too slow; or it is cancelled.
            OfflineError: Naranhi works offline.
        """
        import httpx

        from reader.intake.fetching import explanation

        host = urlsplit(url).hostname or url
        give_up = time.monotonic() + LONGEST_ANSWER
        with network.Watch(
            lambda: self._cancelled() or time.monotonic() > give_up, network.Guard(self._typed)
        ) as watch:
            try:
                return self._answer(url, host, headers, largest, watch)
            except httpx.HTTPError as error:
                if watch.must_stop():
                    network.require_online(_PURPOSE)
                    raise _stopped(host, self._cancelled()) from error
                raise FetchError(explanation(error, host), f"{url}: {error}") from error
            except (httpx.InvalidURL, UnicodeError, ValueError) as error:
                raise FetchError(
                    "{host} leads to an address that is none; look for another address.",
                    url,
                    host=host,
                ) from error

    def _answer(
        self,
        url: str,
        host: str,
        headers: Mapping[str, str],
        largest: int,
        watch: network.Watch,
    ) -> Answer:
        if watch.must_stop():
            raise _stopped(host, self._cancelled())
        with (
            self._opened() as client,
            answered(client, url, headers, watch, self._turns) as response,
        ):
            data = bytearray()
            if response.is_success:
                for chunk in unpacked(response):
                    data += chunk
                    if len(data) > largest:
                        raise FetchError(
                            "What {host} answers is larger than {size} MB, which "
                            "is not read; look for another address.",
                            url,
                            host=host,
                            size=largest // 1_000_000,
                        )
                    if watch.must_stop():
                        raise _stopped(host, self._cancelled())
            return _told(response, bytes(data))

    @contextmanager
    def _opened(self) -> Iterator[httpx.Client]:
        """The client, which stays open as long as somebody uses it."""
        with self._opening:
            client = self._client = self._client or _client(self._patience)
            self._asking += 1
        try:
            yield client
        finally:
            with self._opening:
                self._asking -= 1
                self._close_if_idle()


def _client(patience: float) -> httpx.Client:
    import httpx

    return network.client(
        _PURPOSE, timeout=httpx.Timeout(20.0, connect=patience), verify=network.certificates()
    )


def attempt(work: Callable[[], T]) -> T | NaranhiError:
    """What `work` gives, or why it failed; no error of ours in one feed stops the others."""
    try:
        return work()
    except LibraryError:
        raise
    except NaranhiError as error:
        return error
    except Exception as error:  # noqa: BLE001 -- one feed must not stop the others
        if is_out_of_memory(error):
            return FeedError("There was not enough memory to read this; it is tried again later.")
        _log.exception("a feed could not be read")
        return FeedError(
            "Naranhi ran into an error of its own with this feed ({kind}); "
            "please report it, with the feed's address.",
            kind=type(error).__name__,
        )


def complaint(answer: Answer, *, is_subscribed: bool = True) -> FeedError:
    """What is wrong with an answer that brings nothing, in a sentence.

    A feed that `is_subscribed` is asked again by itself, what is only looked for is not.
    """
    host = urlsplit(answer.url).hostname or answer.url
    said = None if is_subscribed else _passing(answer)
    said = said or refusal(answer.status, _COMPLAINTS, _FAULT, _NO_FEED)
    return FeedError(
        "{host} {complaint}.", f"{answer.url}: {answer.status}", host=host, complaint=said
    )


def _passing(answer: Answer) -> Phrase | None:
    """What is said of a trouble that passes, where the reader is the one to ask again."""
    if answer.status == 429:
        stated = (answer.retry_after or "").strip()
        if not (stated.isascii() and stated.isdecimal()) or len(stated) > 6:
            return Phrase("has had too many requests (429); try again later")
        return Phrase(
            "has had too many requests (429); wait {minutes} min before you try again",
            minutes=max(1, -(-int(stated) // 60)),
        )
    if answer.status >= 500:
        return Phrase("has a fault of its own ({status}); try again later", status=answer.status)
    return None


def way_out(error: NaranhiError) -> NaranhiError:
    """`error` of a feed's own address: where that is nobody's typing, with how to type it."""
    if not isinstance(error, PrivateAddressError):
        return error
    return PrivateAddressError(
        "{host} leads to this computer or into a private network, where a feed is only asked at "
        "an address that you typed: type it in the settings of the feed, or with "
        "“naranhi feeds set --address”.",
        error.details,
        **error.values,
    )


def _told(response: httpx.Response, data: bytes) -> Answer:
    headers = response.headers
    message = Message()
    message["content-type"] = headers.get("content-type", "")
    charset: Any = message.get_param("charset")
    return Answer(
        status=response.status_code,
        url=str(response.url),
        data=data,
        charset=charset if isinstance(charset, str) else None,
        media_type=message.get_content_type() if headers.get("content-type") else "",
        moved=moved_to(response),
        etag=headers.get("etag"),
        last_modified=headers.get("last-modified"),
        retry_after=headers.get("retry-after"),
    )


def moved_to(response: httpx.Response) -> str | None:
    """Where the permanent redirects lead that come before any other.

    One that leads from a connection that nobody can listen to or change to one that is open to all
    is followed, and asked for again the next time.
    """
    moved = None
    hops = [*response.history, response]
    for hop, following in pairwise(hops):
        if hop.status_code not in _PERMANENT or is_less_safe(str(hop.url), str(following.url)):
            break
        moved = str(following.request.url)
    return moved


def is_less_safe(url: str, other: str) -> bool:
    """Whether `url` is of https, and `other` is not."""
    return url.startswith("https:") and not other.startswith("https:")


def _stopped(host: str, cancelled: bool) -> FetchError:
    if cancelled:
        return FetchError("Asking for this was cancelled.", host)
    return FetchError("{host} answers too slowly; try again later.", host, host=host)
