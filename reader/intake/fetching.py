"""A page from a web address, and in words a reader understands why there is none."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from email.message import Message
from typing import Final
from urllib.parse import urlsplit

import httpx

from reader import network
from reader.answers import answered, refusal, unpacked
from reader.errors import FetchError, Phrase
from reader.intake.text import LARGEST

LONGEST_FETCH: Final = 60.0
"""In seconds, for the whole answer; a single wait for the server is shorter."""

_NOT_TLS: Final = (
    "WRONG_VERSION_NUMBER",
    "UNKNOWN_PROTOCOL",
    "HTTP_REQUEST",
    "HTTPS_PROXY_REQUEST",
    "PACKET_LENGTH_TOO_LONG",
    "RECORD_LAYER_FAILURE",
)
"""What OpenSSL, in one version or another, says of an answer that is no TLS."""

_PURPOSE: Final = Phrase("fetching a page")
_TIMEOUT: Final = httpx.Timeout(20.0, connect=10.0)
FEED_TYPES: Final = (
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/feed+json",
    "application/xml",
)
"""What feeds are declared as, and things that are no page."""

_HTML_TYPES: Final = ("text/html", "application/xhtml+xml", "application/xhtml")
_MARKDOWN_TYPES: Final = ("text/markdown", "text/x-markdown")
_STATUS: Final = {
    401: Phrase("asks for a login; open it in a browser and paste the article's text"),
    402: Phrase("asks for payment; open it in a browser and paste the article's text"),
    403: Phrase("refuses access; open it in a browser and paste the article's text"),
    404: Phrase("has no such page (404); check the address"),
    410: Phrase("says that the page is gone (410); look for it elsewhere"),
    429: Phrase("has had too many requests (429); wait a while and try again"),
    451: Phrase("may not show the page for legal reasons (451); look for it elsewhere"),
}
_FAULT: Final = Phrase("has a fault of its own ({status}); try again later")
_NO_PAGE: Final = Phrase("did not give the page ({status}); check the address")


@dataclass(frozen=True, slots=True)
class Page:
    """What an address answered: the bytes, the address after redirects, and what they are."""

    data: bytes
    url: str
    media_type: str
    charset: str | None

    @property
    def is_html(self) -> bool:
        """Whether the answer is a web page, by its declared type or else by its beginning."""
        if self.media_type:
            return self.media_type in _HTML_TYPES
        return self.data[:1000].lstrip().startswith(b"<")

    @property
    def is_markdown(self) -> bool:
        """Whether the answer is Markdown, by its declared type or its address."""
        path = urlsplit(self.url).path.lower()
        return self.media_type in _MARKDOWN_TYPES or path.endswith((".md", ".markdown"))


def download(
    url: str, cancelled: Callable[[], bool], *, typed: Collection[str] | None = None
) -> Page:
    """The page at `url`.

    `typed` are the hosts that the reader typed, without it that of `url`: others may not lie in a
    private network, be it that a redirect leads there.

    `cancelled` is asked from another thread too, so that a silent server keeps nobody waiting.

    Raises:
        FetchError: the address is not one, does not answer in time, answers with an error, with
            too much or with something that is not text; or the fetch was cancelled.
        OfflineError: Naranhi works offline.
    """
    address = _checked(url)
    host = urlsplit(address).hostname or address
    guard = network.Guard((host,) if typed is None else typed)
    with network.Watch(cancelled, guard) as watch:
        if watch.must_stop():
            raise _cancelled(address)
        try:
            return _page(address, host, watch)
        except httpx.HTTPError as error:
            if watch.stopped:
                network.require_online(_PURPOSE)
                raise _cancelled(address) from error
            raise FetchError(explanation(error, host), f"{address}: {error}") from error
        except (httpx.InvalidURL, UnicodeError, ValueError) as error:
            raise _bad_address(url) from error


def _page(address: str, host: str, watch: network.Watch) -> Page:
    headers = {"Accept": "text/html, text/plain;q=0.9, */*;q=0.5"}
    with (
        network.client(_PURPOSE, timeout=_TIMEOUT) as client,
        answered(client, address, headers, watch) as response,
    ):
        _check_status(response, host)
        media_type, charset = _declared_type(response)
        data = b"".join(_chunks(response, host, watch))
        return Page(data, str(response.url), media_type, charset)


def _checked(url: str) -> str:
    address = url.strip()
    if address.lower().startswith("www."):
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
        usable = bool(parts.hostname) and not any(character.isspace() for character in address)
        _ = parts.port
    except ValueError as error:
        raise _bad_address(url) from error
    if parts.scheme.lower() not in ("http", "https"):
        raise FetchError(
            "“{address}” is not a web address; it must begin with http:// or https://.",
            url,
            address=_shown(url),
        )
    if not usable:
        raise _bad_address(url)
    return address


def _check_status(response: httpx.Response, host: str) -> None:
    status = response.status_code
    if status < 300:
        return
    complaint = refusal(status, _STATUS, _FAULT, _NO_PAGE)
    raise FetchError(
        "{host} {complaint}.", f"{response.url}: {status}", host=host, complaint=complaint
    )


def _declared_type(response: httpx.Response) -> tuple[str, str | None]:
    message = Message()
    message["content-type"] = response.headers.get("content-type", "")
    stated = message.get_content_type() if response.headers.get("content-type") else ""
    readable = stated.startswith("text/") and stated not in (
        "text/css",
        "text/javascript",
        "text/csv",
    )
    if stated and not readable and stated not in (*_HTML_TYPES, *FEED_TYPES):
        raise not_a_page(str(response.url), stated)
    charset = message.get_param("charset")
    return stated, charset if isinstance(charset, str) else None


def not_a_page(url: str, media_type: str) -> FetchError:
    """The error for an address that answers with something that is not text."""
    host = urlsplit(url).hostname or url
    return FetchError(
        "{host} answered with {kind}, which is not text; give the address of a page.",
        url,
        host=host,
        kind=media_type,
    )


def _chunks(response: httpx.Response, host: str, watch: network.Watch) -> Iterator[bytes]:
    """The answer's content, decompressed, as long as it is not too much and not too slow."""
    deadline = time.monotonic() + LONGEST_FETCH
    size = 0
    for chunk in unpacked(response):
        size += len(chunk)
        if size > LARGEST:
            raise FetchError(
                "The page at {host} is larger than {size} MB, which no article is;"
                " copy the part that you want to read and paste it.",
                str(response.url),
                host=host,
                size=LARGEST // 1_000_000,
            )
        if watch.must_stop():
            raise _cancelled(str(response.url))
        if time.monotonic() > deadline:
            raise FetchError(
                "{host} answers too slowly; try again later.", str(response.url), host=host
            )
        yield chunk


def explanation(error: httpx.HTTPError, host: str) -> str:
    """Why `host` could not be asked, in a sentence."""
    causes = list(_causes(error))
    if any(isinstance(cause, ssl.SSLError) for cause in causes) or "SSL" in str(error):
        return _insecure(causes, host)
    if isinstance(error, httpx.TimeoutException):
        return Phrase("{host} did not answer in time; try again later.", host=host)
    if isinstance(error, httpx.TooManyRedirects):
        return Phrase(
            "{host} redirects in circles; open the page in a browser and copy its last address.",
            host=host,
        )
    if isinstance(error, httpx.UnsupportedProtocol):
        return Phrase(
            "{host} redirects to something that is not a web page; check the address.", host=host
        )
    if any(isinstance(cause, socket.gaierror) for cause in causes) or "Name or service" in str(
        error
    ):
        return Phrase(
            "No site called {host} was found; check the address and the network connection.",
            host=host,
        )
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return Phrase(
            "{host} refused the connection; check the address or try again later.", host=host
        )
    if isinstance(error, httpx.ConnectError):
        return Phrase(
            "{host} cannot be reached; check the address and the network connection.", host=host
        )
    if isinstance(error, httpx.DecodingError):
        return Phrase("The answer of {host} is damaged; try again later.", host=host)
    return Phrase("{host} broke off the connection; try again later.", host=host)


def _insecure(causes: Iterable[BaseException], host: str) -> Phrase:
    """What stood in the way of TLS."""
    if any(map(_speaks_otherwise, causes)):
        return Phrase(
            "{host} speaks no https there; check the address, "
            "or begin it with http:// if that is what you want.",
            host=host,
        )
    if any(_is_of_certificate(cause) for cause in causes):
        return Phrase(
            "{host} has no valid certificate and may not be what it claims; check the address.",
            host=host,
        )
    return Phrase(
        "A secure connection to {host} could not be made; check the address or try again later.",
        host=host,
    )


def is_without_tls(error: FetchError, *, is_near: bool = False) -> bool:
    """Whether `error` says that nobody speaks TLS there, so that http may be tried.

    A certificate that is wrong says no such thing. Neither does silence, but for a machine of the
    reader's own network (`is_near`): a small server may wait for the end of what is no request.
    """
    causes = list(_causes(error))
    if any(map(_is_of_certificate, causes)):
        return False
    return any(
        isinstance(cause, ConnectionRefusedError)
        or _speaks_otherwise(cause)
        or (is_near and isinstance(cause, httpx.ConnectTimeout))
        for cause in causes
    )


def _is_of_certificate(cause: BaseException) -> bool:
    return isinstance(cause, ssl.SSLCertVerificationError) or "CERTIFICATE" in str(cause)


def _speaks_otherwise(cause: BaseException) -> bool:
    return isinstance(cause, ssl.SSLError) and cause.reason in _NOT_TLS


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """`error` and everything it was raised from or during."""
    for _ in range(10):
        if error is None:
            return
        yield error
        error = error.__cause__ or error.__context__


def _bad_address(url: str) -> FetchError:
    return FetchError(
        "“{address}” is not a web address; check it for mistakes.", url, address=_shown(url)
    )


def _cancelled(url: str) -> FetchError:
    return FetchError("The page was not added because fetching it was cancelled.", url)


def _shown(url: str) -> str:
    return url if len(url) <= 100 else f"{url[:99]}…"
