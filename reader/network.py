"""The one door to the network: whoever asks another machine for something goes through here.

While Naranhi works offline the door stays shut: no client is made, and one made before sends no
further request.
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, Any, Final

from reader import __version__
from reader.errors import NaranhiError, OfflineError
from reader.settings import OFFLINE, Settings, from_environment

if TYPE_CHECKING:
    from pathlib import Path

    import httpx

USER_AGENT: Final = f"Naranhi/{__version__}"
MOST_REDIRECTS: Final = 10

_WATCH_INTERVAL: Final = 0.1

Hook = Callable[..., Any]


class Watch:
    """Shuts a request's connection as soon as it is to stop, however long the server is silent.

    That is after `cancelled`, which is asked from another thread, or when Naranhi goes offline.
    While it is entered, the request takes ``{"trace": watch.trace}`` among its extensions; it
    then ends with an error of httpx, and `stopped` says that this was wanted.
    """

    def __init__(self, cancelled: Callable[[], bool]) -> None:
        self.stopped = False
        self._cancelled = cancelled
        self._ended = Event()
        self._stream: Any = None
        self._thread = Thread(target=self._run, name="network watch", daemon=True)

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def trace(self, event: str, details: dict[str, Any]) -> None:
        """What httpcore reports: the connections that it opens."""
        if event.endswith((".connect_tcp.complete", ".start_tls.complete")):
            self._stream = details["return_value"]

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


def require_online(purpose: str = "this") -> None:
    """Raise `OfflineError` while Naranhi works offline; `purpose` says what cannot be done then."""
    if is_offline():
        raise OfflineError(
            f"Naranhi works offline, so {purpose} cannot be done: switch offline mode off first."
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
        event_hooks={"request": [lambda _request: require_online(purpose)]},
        **options,
    )
