"""The one door to the network: whoever asks another machine for something goes through here.

While Naranhi works offline the door stays shut: no client is made, and one made before sends no
further request.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from reader import __version__
from reader.errors import OfflineError
from reader.settings import OFFLINE, Settings, from_environment

if TYPE_CHECKING:
    from pathlib import Path

    import httpx

USER_AGENT: Final = f"Naranhi/{__version__}"
MOST_REDIRECTS: Final = 10

Hook = Callable[..., Any]


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
