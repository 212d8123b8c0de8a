"""The one door to the network, and that there is no other."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import network
from reader.errors import OfflineError, SettingsError
from reader.intake import fetch
from reader.settings import OFFLINE, Settings
from tests.support.file_server import Served, file_server

PROJECT = Path(__file__).parents[2]
CONNECTING = {
    *("httpx.Client", "httpx.AsyncClient", "httpx.get", "httpx.post", "httpx.request"),
    *("httpx.stream", "httpx.head", "socket.socket", "socket.create_connection"),
}
MODULES = {"requests", "urllib.request", "http.client", "ftplib", "smtplib", "aiohttp", "urllib3"}


@pytest.fixture(autouse=True)
def forget() -> Iterator[None]:
    """Leaves no library's settings behind."""
    yield
    network.follow(None)


def test_nobody_else_opens_connections() -> None:
    for file in [*PROJECT.glob("reader/**/*.py"), *PROJECT.glob("ui/**/*.py")]:
        if file == PROJECT / "reader" / "network.py":
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                assert ast.unparse(node.func) not in CONNECTING, file
            elif isinstance(node, ast.Import):
                assert not {each.name for each in node.names} & MODULES, file
            elif isinstance(node, ast.ImportFrom):
                assert node.module not in MODULES, file
                assert node.module != "httpx", file
                assert not (node.module or "").endswith("QtNetwork") or {
                    each.name for each in node.names
                } <= {"QLocalServer", "QLocalSocket"}, file


def test_a_client_follows_redirects_and_says_who_it_is() -> None:
    with file_server() as server, network.client("this") as client:
        server.files["/a"] = Served(status=302, location="/b")
        server.files["/b"] = Served(b"here")
        answer = client.get(server.url("/a"))
    assert answer.content == b"here"
    assert answer.request.headers["User-Agent"].startswith("Naranhi/")


def test_offline_by_the_settings_by_the_environment_and_by_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not network.is_offline()
    network.follow(tmp_path)
    assert not network.is_offline()
    Settings(tmp_path).set(OFFLINE, True)
    assert network.is_offline()
    network.follow(None)
    assert not network.is_offline()
    network.follow(None, offline=True)
    assert network.is_offline()
    network.follow(None)
    monkeypatch.setenv("NARANHI_OFFLINE", "1")
    assert network.is_offline()
    with pytest.raises(OfflineError, match="works offline, so reading minds cannot be done"):
        network.client("reading minds")


def test_settings_that_cannot_be_read_keep_the_door_shut(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{")
    network.follow(tmp_path)
    with pytest.raises(SettingsError):
        network.client("this")


def test_a_client_that_was_made_before_sends_nothing_more(tmp_path: Path) -> None:
    network.follow(tmp_path)
    with file_server() as server, network.client("this") as client:
        Settings(tmp_path).set(OFFLINE, True)
        with pytest.raises(OfflineError):
            client.get(server.url("/"))
        assert server.requests == []


def test_pages_are_fetched_through_it(tmp_path: Path) -> None:
    network.follow(tmp_path, offline=True)
    with file_server() as server:
        with pytest.raises(OfflineError, match="so fetching a page cannot be done"):
            fetch(server.url("/"))
        assert server.requests == []
