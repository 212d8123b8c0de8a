"""Web addresses as readers give them, with and without their scheme."""

from __future__ import annotations

import ipaddress
import ssl
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QUrl

from reader.article import Draft
from reader.errors import FetchError
from reader.intake import fetch
from reader.network import private_host

_SCHEMES = ("https://", "http://")


def web_address(text: str) -> str:
    """The web address that `text` is, with its scheme; empty if it is something else."""
    found = candidates(text)
    return found[0] if found else ""


def candidates(text: str) -> list[str]:
    """The addresses that `text` may stand for, the likeliest first; none if it is no address.

    What is given without a scheme is an https address first, but one of this machine or of a
    bare number an http address.
    """
    line = text.strip()
    if not line or any(char.isspace() for char in line):
        return []
    if line.lower().startswith(_SCHEMES):
        url = QUrl(line, QUrl.ParsingMode.StrictMode)
        return [encoded(url)] if url.isValid() and url.host() else []
    url = QUrl(f"https://{line}", QUrl.ParsingMode.StrictMode)
    is_near = _is_near(url.host())
    if not url.isValid() or not (is_near or "." in url.host()):
        return []
    schemes = reversed(_SCHEMES) if is_near else _SCHEMES
    return [encoded(QUrl(f"{scheme}{line}", QUrl.ParsingMode.StrictMode)) for scheme in schemes]


def encoded(url: QUrl) -> str:
    """An address as it is sent: with its escapes, which the display form of Qt undoes."""
    return url.toString(QUrl.ComponentFormattingOption.FullyEncoded)


def fetch_first(addresses: Sequence[str], cancelled: Callable[[], bool]) -> tuple[Draft, str]:
    """The page at the first of `addresses` where anybody answers, and its host if that is private.

    Raises the `FetchError` of the first if there is none, or of the one that answered with it. A
    server with a wrong certificate is not asked again without one.
    """
    first: FetchError | None = None
    for address in addresses:
        try:
            return fetch(address, cancelled=cancelled), private_host(address)
        except FetchError as error:
            if cancelled() or not _is_silence(error):
                raise
            first = first or error
    raise first or FetchError("There is no web address to fetch; give one.")


def _is_near(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _is_silence(error: FetchError) -> bool:
    """Whether no server spoke that was to be believed; what it says is no silence."""
    causes = list(_causes(error))
    return len(causes) > 1 and not any(
        isinstance(each, ssl.SSLCertVerificationError) for each in causes
    )


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
