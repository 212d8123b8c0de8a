"""The one door to the network: whoever asks another machine for something goes through here.

While Naranhi works offline the door stays shut: no client is made, and one made before sends no
further request.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from reader import __version__
from reader.errors import NaranhiError, OfflineError, PrivateAddressError
from reader.settings import OFFLINE, Settings, from_environment

if TYPE_CHECKING:
    import ssl
    from pathlib import Path

    import httpx

USER_AGENT: Final = f"Naranhi/{__version__}"
MOST_REDIRECTS: Final = 10
_NAT64: Final = ipaddress.ip_network("64:ff9b::/96")

_WATCH_INTERVAL: Final = 0.1
_GUARD: Final = "guard"

Hook = Callable[..., Any]


class Guard:
    """Keeps a request away from this machine and from private networks, redirects included.

    What the reader reads may name any address, and so may whoever answers. `typed` are the hosts
    that the reader typed: they may lie anywhere. A host is looked up before it is connected to, and
    what the connection reaches is looked at again, since a name may lead elsewhere a moment later.
    """

    def __init__(self, typed: Iterable[str] = ()) -> None:
        self._typed = frozenset(host.lower().strip("[]") for host in typed if host)
        self._host = ""
        self._proxied = False

    def check(self, scheme: str, host: str) -> None:
        """Raise `PrivateAddressError` if `host` may not be asked."""
        self._host = host.lower().strip("[]")
        self._proxied = is_proxied(scheme, self._host)
        if self._host in self._typed:
            return
        looked_up = [self._host] if self._proxied else _addresses_of(self._host)
        if any(map(is_private, looked_up)):
            raise _private(host)

    def trace(self, event: str, details: dict[str, Any]) -> None:
        """Look at a connection that httpcore has opened, and shut it if it may not be used."""
        if not event.endswith(".connect_tcp.complete") or self._host in self._typed:
            return
        stream = details["return_value"]
        peer = stream.get_extra_info("server_addr")
        if peer and not self._proxied and is_private(peer[0]):
            stream.close()
            raise _private(self._host)


def is_private(address: str) -> bool:
    """Whether an IP address, or a name that needs no look-up, is none of the public internet."""
    address = address.rstrip(".")
    if address == "localhost" or address.endswith((".localhost", ".local", ".internal")):
        return True
    parsed = _parsed(address)
    if parsed is None:
        return False
    if isinstance(parsed, ipaddress.IPv6Address):
        inner = parsed.ipv4_mapped or parsed.sixtofour
        if inner is None and parsed in _NAT64:
            inner = ipaddress.IPv4Address(int(parsed) & 0xFFFFFFFF)
        if inner is not None:
            parsed = inner
        elif parsed.is_reserved or parsed.is_site_local:
            return True
    return not parsed.is_global or parsed.is_multicast


def private_host(url: str) -> str:
    """The host of a web address if it lies in a private network; empty if not. It is looked up."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
    except ValueError:
        return ""
    looked_up = [host] if is_proxied(parts.scheme, host) else _addresses_of(host)
    return host if host and any(map(is_private, looked_up)) else ""


def _parsed(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """An address in any of the ways to write it, ``127.1`` and ``2130706433`` among them."""
    with suppress(ValueError):
        return ipaddress.ip_address(address.split("%")[0])
    with suppress(OSError, ValueError):
        return ipaddress.IPv4Address(socket.inet_aton(address))
    return None


def is_proxied(scheme: str, host: str) -> bool:
    """Whether requests to `host` go through a proxy, which alone looks it up."""
    from urllib.request import getproxies, proxy_bypass

    proxies = getproxies()
    return bool(proxies.get(scheme) or proxies.get("all")) and not proxy_bypass(host)


def _addresses_of(host: str) -> list[str]:
    """What a host's name leads to; none if it is not found, which connecting to it will say."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return [host]
    return [host, *(str(each[4][0]) for each in found)]


def _private(host: str) -> PrivateAddressError:
    return PrivateAddressError(
        "{host} leads to this computer or into a private network, where nothing is fetched from "
        "unless you type its address yourself.",
        host,
        host=host,
    )


class Watch:
    """Shuts a request's connection as soon as it is to stop, however long the server is silent.

    That is after `cancelled`, which is asked from another thread, or when Naranhi goes offline.
    While it is entered, the request takes `extensions`; it then ends with an error of httpx, and
    `stopped` says that this was wanted. A `guard` is asked about every address of the request.
    """

    def __init__(self, cancelled: Callable[[], bool], guard: Guard | None = None) -> None:
        self.stopped = False
        self._cancelled = cancelled
        self._guard = guard
        self._ended = Event()
        self._stream: Any = None
        self._thread = Thread(target=self._run, name="network watch", daemon=True)

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    @property
    def extensions(self) -> dict[str, Any]:
        """What the request takes among its extensions."""
        return {"trace": self.trace, _GUARD: self._guard}

    def trace(self, event: str, details: dict[str, Any]) -> None:
        """What httpcore reports: the connections that it opens."""
        if event.endswith((".connect_tcp.complete", ".start_tls.complete")):
            self._stream = details["return_value"]
        if self._guard is not None:
            self._guard.trace(event, details)

    def must_stop(self) -> bool:
        """Whether the request is to stop."""
        return self.stopped or self._cancelled()

    def _run(self) -> None:
        while not self._ended.wait(_WATCH_INTERVAL):
            if self._is_over():
                self.stopped = True
                self._shut()

    def _is_over(self) -> bool:
        try:
            return self._cancelled() or is_offline()
        except NaranhiError:  # settings that cannot be read forbid what they did not allow
            return True

    def _shut(self) -> None:
        connection = self._stream.get_extra_info("socket") if self._stream is not None else None
        if connection is not None:
            with suppress(OSError):
                # not the method of an SSL socket, which would take the reader's state away
                socket.socket.shutdown(connection, socket.SHUT_RDWR)


class _Rule:
    """Who says whether Naranhi is offline: the settings of a library, and the command line."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.settings: Settings | None = None
        self.always = False


_rule = _Rule()


def follow(folder: Path | None, *, offline: bool = False) -> None:
    """From now on go by the settings of the library in `folder`; `offline`: stay offline anyway.

    Without a folder only the environment is asked. The settings are read anew for every request,
    so that a change of them holds at once.
    """
    with _rule.lock:
        _rule.settings = Settings(folder) if folder is not None else None
        _rule.always = offline


def is_offline() -> bool:
    """Whether no connection may be opened now.

    Raises `SettingsError` if the settings cannot be read, rather than open one that is forbidden.
    """
    with _rule.lock:
        settings, always = _rule.settings, _rule.always
    if always:
        return True
    return settings.get(OFFLINE) if settings is not None else bool(from_environment(OFFLINE))


def require_online(purpose: str) -> None:
    """Raise `OfflineError` while Naranhi works offline; `purpose` says what cannot be done then."""
    if is_offline():
        raise OfflineError(
            "Naranhi works offline, so {purpose} cannot be done: switch offline mode off first.",
            purpose=purpose,
        )


def client(purpose: str, **options: Any) -> httpx.Client:
    """An HTTP client that follows redirects and names itself; `options` are those of httpx.

    `purpose` is what it is for, as `require_online` says it. Raises `OfflineError`, here and at
    each request, redirects included.
    """
    require_online(purpose)
    import httpx

    headers = {"User-Agent": USER_AGENT, **options.pop("headers", {})}
    return httpx.Client(
        follow_redirects=True,
        max_redirects=MOST_REDIRECTS,
        headers=headers,
        event_hooks={"request": [lambda _request: require_online(purpose), _ask_guard]},
        **options,
    )


@cache
def certificates() -> ssl.SSLContext:
    """The certificates that are trusted, read once for whoever makes many clients."""
    import httpx

    return httpx.create_ssl_context()


def _ask_guard(request: httpx.Request) -> None:
    guard: Guard | None = request.extensions.get(_GUARD)
    if guard is not None:
        guard.check(request.url.scheme, request.url.host)
