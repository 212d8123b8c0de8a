"""What breaks in the middle of a refresh: the library stays whole, and the next one goes on."""

from __future__ import annotations

import os
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import reader.feeds
from reader.errors import FetchError, LibraryError
from reader.feeds import RefreshReport, discover
from reader.library import Library
from tests.support.feed_server import Answered, FeedServer, rss

Subscribe = Callable[..., int]
Refresh = Callable[..., RefreshReport]
ROOT = Path(__file__).parents[3]

REFRESH = """
import sys
from reader.feeds import refresh
from reader.library import Library
if __name__ == "__main__":
    with Library.open(sys.argv[1]) as library:
        print("begun", flush=True)
        refresh(library, report=lambda progress: print(progress.done, flush=True))
"""


def failed(report: RefreshReport) -> list[str]:
    return [error for _, error in report.failed]


def test_the_connection_drops_in_the_middle(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/feed", [server.whole(n) for n in range(5)], breaks=300, tag='"1"')
    feed = subscribe()
    (error,) = failed(refresh())
    assert "broke off the connection; try again later." in error
    assert library.articles() == []
    assert library.feeds.get(feed).etag is None
    server.answers["/feed"].breaks = None
    assert len(refresh().added) == 5
    assert library.feeds.get(feed).error == ""


def test_the_connection_drops_in_a_page(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/feed", [server.entry(1)])
    server.page("/a/1", "Story 1", breaks=100)
    subscribe()
    (id,) = refresh().added
    assert library.article(id).blocks[0].text == "Summary 1."
    server.answers["/a/1"].breaks = None
    assert refresh().completed == (id,)


def test_a_server_that_is_not_there(library: Library, refresh: Refresh) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/feed"
    library.feeds.add(url, typed=url)
    (error,) = failed(refresh())
    assert "refused the connection" in error


def test_a_host_that_is_not_found(library: Library, refresh: Refresh) -> None:
    library.feeds.add("http://no-such-host.invalid/feed")
    (error,) = failed(refresh())
    assert "No site called" in error or "cannot be reached" in error


def test_a_wrong_certificate_is_said_and_never_passed_over(
    library: Library, refresh: Refresh, tmp_path: Path
) -> None:
    with tls_server(tmp_path) as (port, requests):
        url = f"https://localhost:{port}/feed"
        library.feeds.add(url, typed=url)
        (error,) = failed(refresh())
    assert "has no valid certificate" in error
    assert requests == []


def test_a_wrong_certificate_is_no_reason_to_do_without(tmp_path: Path) -> None:
    with (
        tls_server(tmp_path) as (port, requests),
        pytest.raises(FetchError, match="has no valid certificate"),
    ):
        discover(f"localhost:{port}/feed")
    assert requests == []


def test_a_disk_that_is_full(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/feed", [server.whole(n) for n in range(40)], tag='"1"')
    feed = subscribe()
    pages = library._connection.value("PRAGMA page_count")
    library._connection.rows(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(LibraryError, match="The disk is full, so nothing was saved"):
        refresh()
    assert library.articles() == []
    assert library.feeds.get(feed).etag is None
    assert library.check() == []
    library._connection.rows(f"PRAGMA max_page_count = {pages + 10_000}")
    assert len(refresh().added) == 40
    assert library.check() == []


def test_being_killed_in_the_middle(
    folder: Path, library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/whole", [server.whole(n) for n in range(20)])
    server.feed("/pages", [server.entry(n) for n in range(101, 105)])
    for number in range(101, 105):
        server.page(f"/a/{number}", f"Story {number}")
    # The last page is not answered: the program is killed while it waits.
    server.answers["/a/104"].waits = True
    server.answers["/slow"] = Answered(rss([server.whole(200)]), waits=True)
    subscribe("/whole")
    pages = subscribe("/pages")
    slow = subscribe("/slow")
    kill_while_it_refreshes(folder, server, lambda: len(library.articles()) >= 23)
    assert library.check() == []
    assert len(library.articles()) == 23
    assert library.feeds.get(pages).checked is None
    assert library.feeds.get(slow).checked is None
    server.go_on.set()
    report = refresh()
    assert (len(report.added), report.failed) == (2, ())
    assert len(library.articles()) == 25
    assert len(server.asked("/a/101")) == 1
    assert library.check() == []


def test_two_refreshes_at_once_bring_everything_once(
    folder: Path, library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    for number in range(6):
        server.feed(f"/{number}", [server.whole(10 * number + n) for n in range(5)])
        subscribe(f"/{number}")
    failures: list[BaseException] = []

    def beside() -> None:
        try:
            with Library.open(folder) as own:
                reader.feeds.refresh(own)
        except BaseException as error:
            failures.append(error)
            raise

    other = threading.Thread(target=beside)
    other.start()
    refresh()
    other.join()
    assert failures == []
    assert len(library.articles()) == 30
    assert {each.revision for each in library.articles()} == {1}
    assert library.check() == []


def test_a_silent_server_holds_nobody_up_once_it_is_over(
    server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    for path in ("/1", "/2", "/3"):
        server.answers[path] = Answered(rss([]), waits=True)
        subscribe(path)
    assert refresh(cancelled=server.waiting.is_set).cancelled
    asking = [each for each in threading.enumerate() if each.name.startswith("feeds asking")]
    for each in asking:
        each.join(10)
    assert not any(each.is_alive() for each in asking)
    assert len(server.requests) <= 2


def test_an_interruption_ends_it_as_soon(
    server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.answers["/feed"] = Answered(rss([]), waits=True)
    subscribe()

    def interrupt() -> bool:
        if server.waiting.is_set() and threading.current_thread() is threading.main_thread():
            raise KeyboardInterrupt
        return False

    with pytest.raises(KeyboardInterrupt):
        refresh(cancelled=interrupt)
    asking = [each for each in threading.enumerate() if each.name.startswith("feeds asking")]
    for each in asking:
        each.join(10)
    assert not any(each.is_alive() for each in asking)


def kill_while_it_refreshes(
    folder: Path, server: FeedServer, is_far_enough: Callable[[], bool]
) -> None:
    """Refresh in a process of its own, which is killed when it is far enough."""
    process = subprocess.Popen(
        [sys.executable, "-c", REFRESH, str(folder)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    with process:
        assert server.waiting.wait(60)
        while not is_far_enough():
            assert process.poll() is None
            threading.Event().wait(0.01)
        process.kill()


@contextmanager
def tls_server(folder: Path) -> Iterator[tuple[int, list[bytes]]]:
    """A server whose certificate nobody vouches for; gives its port, and what reaches it."""
    certificate = folder / "certificate.pem"
    certificate.write_text(SELF_SIGNED, encoding="ascii")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    requests: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            connection, _ = listening.accept()
            try:
                with context.wrap_socket(connection, server_side=True) as wrapped:
                    received = wrapped.recv(1000)
                    if received:
                        requests.append(received)
            except OSError:
                connection.close()

        thread = threading.Thread(target=serve)
        thread.start()
        yield listening.getsockname()[1], requests
        thread.join(30)


SELF_SIGNED = """-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgYq7epRVCrMou3V5n
2tKBstIpb01sd/Ct6e6eS9fA/VmhRANCAASRT7PZ0KXnBt7zEoYSmLXKrLJfG9OM
Tz+8HEQtzU6bwHrLcC6TYtG+YlY+C1Tg76XJ548klU9OUhjUNlZv9MFT
-----END PRIVATE KEY-----
-----BEGIN CERTIFICATE-----
MIIBlTCCATugAwIBAgIUOHQo4U8iOmsByYV2aVoNx5kH36cwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzExNTkwMVoYDzIxMjYxMDMw
MTE1OTAxWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASRT7PZ0KXnBt7zEoYSmLXKrLJfG9OMTz+8HEQtzU6bwHrLcC6TYtG+
YlY+C1Tg76XJ548klU9OUhjUNlZv9MFTo2kwZzAdBgNVHQ4EFgQUJt9c44mW9c0n
QZMxfe2bP8rx+ucwHwYDVR0jBBgwFoAUJt9c44mW9c0nQZMxfe2bP8rx+ucwDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
SAAwRQIgNVNvv5o0JRZGwDylfwUxsvbOOjmUIZ36K4V+itUCEc8CIQCXQ053iLEa
BEuXf2S6681J1Ae+kDQ5GPKXuY3B4woxHA==
-----END CERTIFICATE-----
"""
