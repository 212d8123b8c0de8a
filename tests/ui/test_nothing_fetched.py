"""A page full of trackers is added and shown, and nothing but the page itself is ever asked for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from tests.support.file_server import FileServer, Served, file_server
from tests.ui.helpers import listed, open_article, press, settle, until
from ui.window import MainWindow

PAGE = """<!doctype html><html lang="en"><head><title>Salt and light</title>
<meta property="og:image" content="/t/og.png">
<meta http-equiv="refresh" content="0;url=/t/refresh">
<link rel="stylesheet" href="/t/style.css"><link rel="preload" as="font" href="/t/a.woff2">
<link rel="prefetch" href="/t/prefetch"><link rel="dns-prefetch" href="/t/dns">
<link rel="icon" href="/t/favicon.ico"><link rel="manifest" href="/t/manifest.json">
<style>@import "/t/import.css";
body {{ background: url(/t/background.png) }}
@font-face {{ font-family: x; src: url(/t/face.woff) }}</style>
<script src="/t/script.js"></script>
<script>fetch("/t/fetch"); new Image().src = "/t/js.gif"</script>
</head><body background="/t/body.gif" onload="fetch('/t/onload')"><article>
<h1>Salt and light</h1>
<p>Salt ponds turn red in summer, when the brine is strong. <img src="/t/pixel.gif" width="1">
<a href="/t/link" ping="/t/ping">A link in the text</a> leads to another page of the same site.</p>
<p style="background-image: url(/t/inline.png)">Workers rake the crystals before the rain comes.</p>
<img src="/t/photo.jpg" srcset="/t/photo2.jpg 2x" alt="a picture">
<picture><source srcset="/t/source.webp"><img data-src="/t/lazy.jpg"></picture>
<p>&lt;img src="{site}/t/written.png"&gt; and ![a]({site}/t/markdown.png) are written out.</p>
<video poster="/t/poster.jpg" src="/t/video.mp4"></video><audio src="/t/audio.mp3"></audio>
<iframe src="/t/frame.html"></iframe><object data="/t/object.swf"></object><embed src="/t/embed">
<svg><image href="/t/svg.png"/><use href="/t/use.svg#a"/></svg>
<table background="/t/table.gif"><tr><td>White gold is what they call it.</td></tr></table>
<form action="/t/form"><input type="image" src="/t/input.png"></form>
</article></body></html>"""


@pytest.fixture
def server() -> Iterator[FileServer]:
    """A site whose one page has a tracker of every kind."""
    with file_server() as site:
        page = PAGE.format(site=site.address).encode()
        site.files["/page"] = Served(page, "text/html; charset=utf-8")
        yield site


def test_showing_an_article_asks_for_nothing(
    qtbot: QtBot, window: MainWindow, server: FileServer
) -> None:
    window.adding.add_addresses([server.url("/page")])
    until(qtbot, lambda: [each.title for each in listed(window)] == ["Salt and light"])
    open_article(qtbot, window, listed(window)[0].id)
    window.resize(1200, 900)
    assert not window.grab().isNull()
    press(qtbot, window, "Ctrl+Shift+N")
    settle(qtbot, window)
    assert not window.grab().isNull()
    assert [path for path, _ in server.requests] == ["/page"]


def test_a_link_is_shown_before_it_is_opened(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ui.links import ask_to_open

    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toString())
    )
    ask_to_open(window.messages, "https://news.example.com/a")
    message = window.messages.message
    assert message is not None
    assert "https://news.example.com/a" in message.text
    assert opened == []
