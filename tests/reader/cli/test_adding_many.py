"""Folders, books, documents and lists of addresses by the command line."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.epub import make_epub
from tests.support.pdf import make_pdf

if TYPE_CHECKING:
    from tests.reader.cli.conftest import Naranhi, Site

PAGE = """<html><head><title>{0}</title></head><body><article><h1>{0}</h1>
<p>Salt came by river, and the road along it is as old as {0}.</p></article></body></html>"""
BOOK = make_epub([(f"{name}.xhtml", PAGE.format(name)) for name in ("One", "Two")])
PDF = make_pdf([[("A printed page", 60, 700, 20), ("Salt came by river, they say.", 60, 660, 9)]])
LETTER = b"""From: Salt letter <a@example.com>\nSubject: A letter\nMIME-Version: 1.0
Content-Type: text/plain\n\nSalt came by river and is old.\n"""


@pytest.mark.parametrize(
    ("data", "titles"),
    [
        (BOOK, ["One", "Two"]),
        (PDF, ["A printed page"]),
        (LETTER, ["A letter"]),
        (PAGE.format("Page").encode(), ["Page"]),
    ],
    ids=["book", "document", "mail", "page"],
)
def test_standard_input_of_every_kind(naranhi: Naranhi, data: bytes, titles: list[str]) -> None:
    assert [each["title"] for each in naranhi.lines("add", "-", input=data)] == titles


def test_a_folder(naranhi: Naranhi, tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "book.epub").write_bytes(BOOK)
    (folder / "page.html").write_text(PAGE.format("Page"))
    (folder / "empty.txt").write_text("")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    done = naranhi.run("add", folder, status=1)
    assert [line.split("  ")[1] for line in done.stdout.splitlines()[:3]] == ["One", "Two", "Page"]
    assert done.stdout.splitlines()[3].startswith("Left out: 1 other file in “")
    (said,) = done.stderr.splitlines()
    assert "empty.txt" in said
    assert "no text" in said


def test_a_folder_without_articles(naranhi: Naranhi, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    assert "No file in" in naranhi.fails("add", tmp_path / "none")


def test_a_list_of_addresses(naranhi: Naranhi, site: Site) -> None:
    for name in ("One", "Two"):
        site.pages[f"/{name}"] = (200, "text/html", PAGE.format(name).encode())
    text = f"{site.address}/One\n{site.address}/missing\n{site.address}/Two\n"
    done = naranhi.run("add", "-", input=text.encode(), status=1)
    assert [line.split("  ")[1] for line in done.stdout.splitlines()] == ["One", "Two"]
    assert f"{site.address}/missing" in done.stderr
    assert "404" in done.stderr


def test_a_feed_is_no_article(naranhi: Naranhi) -> None:
    said = naranhi.run("add", "-", input=b"<rss version='2.0'></rss>", status=1).stderr
    assert "subscribe" in said


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="an installer does it there")
def test_addresses_of_our_own_are_registered(naranhi: Naranhi, tmp_path: Path) -> None:
    naranhi.environment["XDG_DATA_HOME"] = str(tmp_path / "data")
    entry = tmp_path / "data" / "applications" / "naranhi.desktop"
    assert str(entry) in naranhi.run("register").stdout
    assert "x-scheme-handler/naranhi" in entry.read_text("utf-8")
    assert "no longer" in naranhi.run("register", "--remove").stdout
    assert not entry.exists()
