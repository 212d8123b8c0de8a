"""A real library, and a real server on loopback whose address the reader typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

import reader.feeds
from reader.feeds import RefreshReport
from reader.library import Library
from tests.support.feed_server import FeedServer, feed_server

Subscribe = Callable[..., int]
Refresh = Callable[..., RefreshReport]


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of the library."""
    return tmp_path / "library"


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    """An open library, empty at first."""
    with Library.open(folder) as opened:
        yield opened


@pytest.fixture
def refresh(library: Library) -> Refresh:
    """Refreshes the library."""

    def refresh(ids: Iterable[int] | None = None, **options: Any) -> RefreshReport:
        return reader.feeds.refresh(library, ids, **options)

    return refresh


@pytest.fixture
def server() -> Iterator[FeedServer]:
    """A server of feeds and pages."""
    with feed_server() as running:
        yield running


@pytest.fixture
def subscribe(library: Library, server: FeedServer) -> Subscribe:
    """Subscribes to a path of the server, as if its address had been typed."""

    def subscribe(path: str = "/feed", **changes: object) -> int:
        feed, _ = library.feeds.add(server.url(path), typed=server.url(path))
        if changes:
            library.feeds.change(feed.id, **changes)
        return feed.id

    return subscribe
