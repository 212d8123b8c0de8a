"""Bad input ends in one clear sentence and status 1, with the library and the models as before."""

from __future__ import annotations

import hashlib
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.annotation import select
from reader.intake import read_text
from reader.library import Library

if TYPE_CHECKING:
    from tests.reader.cli.conftest import Naranhi, Site

ENGLISH = b"Rain at last\n\nThe rain came on Monday. Farmers smiled.\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8


@pytest.fixture
def kept(naranhi: Naranhi) -> list[object]:
    """A library with an article and a note: what it lists, to compare with later."""
    with Library.open(naranhi.library) as library:
        article = library.add(read_text(ENGLISH.decode())).article
        start = article.text.index("Monday")
        library.annotate(article.id, "article", select(article.text, start, start + 6), note="kept")
    return contents(naranhi)


def contents(naranhi: Naranhi) -> list[object]:
    """What is in the library now; its sound state is part of it."""
    models = [*Path(naranhi.library, "models").glob("*")]
    with Library.open(naranhi.library) as library:
        return [*library.articles(), *library.annotations(), *library.check(), *models]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("blank.md", b" \n\xc2\xa0\n\t\n"),
        ("empty.html", b"<html><body></body></html>"),
        ("picture.png", PNG),
        ("picture.txt", PNG),
        ("archive.html", b"PK\x03\x04" + bytes(2000)),
    ],
)
def test_files_without_an_article(
    naranhi: Naranhi, kept: list[object], name: str, data: bytes
) -> None:
    (naranhi.home / name).write_bytes(data)
    naranhi.fails("add", naranhi.home / name)
    assert contents(naranhi) == kept


@pytest.mark.parametrize("data", [b"", b"\n\n", PNG])
def test_standard_input_without_an_article(naranhi: Naranhi, data: bytes) -> None:
    naranhi.fails("add", "-", input=data)
    assert naranhi.lines("list") == []


def test_standard_input_is_read_once(naranhi: Naranhi) -> None:
    done = naranhi.run("add", "-", "-", input=ENGLISH, status=1)
    assert done.stdout.startswith("Added: 1  Rain at last")
    assert (
        done.stderr
        == "naranhi: -: There is no text in it; add an article that has at least one word.\n"
    )


@pytest.mark.parametrize("command", [["list"], []])
def test_the_home_of_a_user_that_does_not_exist(naranhi: Naranhi, command: list[str]) -> None:
    said = naranhi.fails("--library", "~nosuchuser/x", *command)
    assert "~nosuchuser/x" in said
    naranhi.environment["NARANHI_LIBRARY"] = "~nosuchuser/x"
    assert naranhi.fails(*command) == said


def test_a_source_in_the_home_of_a_user_that_does_not_exist(naranhi: Naranhi) -> None:
    said = naranhi.fails("add", "~nosuchuser/x.txt")
    assert said.startswith("“~nosuchuser/x.txt” ")


def test_a_path_that_is_missing_or_a_folder(naranhi: Naranhi, kept: list[object]) -> None:
    assert "missing.txt" in naranhi.fails("add", naranhi.home / "missing.txt")
    naranhi.fails("add", naranhi.home)
    naranhi.fails("add", "")
    assert contents(naranhi) == kept


@pytest.mark.parametrize("by", ["file", "input", "address"])
def test_a_text_of_50_megabytes(naranhi: Naranhi, site: Site, kept: list[object], by: str) -> None:
    text = b"The rain came on Monday. " * 2_100_000
    assert len(text) > 50_000_000
    path = naranhi.home / "long.txt"
    path.write_bytes(text)
    site.pages["/long"] = 200, "text/plain", text
    source = {"file": path, "input": "-", "address": f"{site.address}/long"}[by]
    said = naranhi.fails("add", source, input=text if by == "input" else b"")
    assert "large" in said
    assert contents(naranhi) == kept


def test_addresses_that_give_no_article(naranhi: Naranhi, site: Site, kept: list[object]) -> None:
    site.pages["/picture"] = 200, "image/png", PNG
    site.pages["/empty"] = 200, "text/html", b"<html><body></body></html>"
    site.pages["/broken"] = 500, "text/html", b"<h1>Internal Server Error</h1>"
    assert "404" in naranhi.fails("add", f"{site.address}/missing")
    assert "500" in naranhi.fails("add", f"{site.address}/broken")
    naranhi.fails("add", f"{site.address}/picture")
    naranhi.fails("add", f"{site.address}/empty")
    assert contents(naranhi) == kept


def test_an_address_that_does_not_answer(naranhi: Naranhi, kept: list[object]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    naranhi.fails("add", f"http://127.0.0.1:{port}/rain")
    naranhi.fails("add", "http://[not-an-address/")
    assert contents(naranhi) == kept


@pytest.mark.parametrize("content", [b"not a database", b"SQLite format 3\x00" + bytes(84), PNG])
def test_a_file_that_is_not_a_library(naranhi: Naranhi, content: bytes) -> None:
    naranhi.library.mkdir()
    (naranhi.library / "library.db").write_bytes(content)
    for command in (["list"], ["add", "-"], ["check"], ["sample"], ["show", "1"]):
        naranhi.fails(*command, input=ENGLISH)
    assert (naranhi.library / "library.db").read_bytes() == content


def test_a_database_of_another_program(naranhi: Naranhi) -> None:
    naranhi.library.mkdir()
    with closing(sqlite3.connect(naranhi.library / "library.db")) as database, database:
        database.execute("PRAGMA application_id = 7")
        database.execute("CREATE TABLE bookmark (address TEXT)")
    before = digest(naranhi.library / "library.db")
    naranhi.fails("list")
    assert digest(naranhi.library / "library.db") == before


def test_a_library_of_a_newer_version(naranhi: Naranhi, kept: list[object]) -> None:
    with closing(sqlite3.connect(naranhi.library / "library.db")) as database, database:
        (version,) = database.execute("PRAGMA user_version").fetchone()
        database.execute(f"PRAGMA user_version = {version + 900}")
    assert "newer version" in naranhi.fails("list")
    assert "newer version" in naranhi.fails("add", "-", input=ENGLISH)
    with closing(sqlite3.connect(naranhi.library / "library.db")) as database, database:
        database.execute(f"PRAGMA user_version = {version}")
    assert contents(naranhi) == kept


def test_a_library_that_is_a_file(naranhi: Naranhi) -> None:
    naranhi.library.write_text("a file in the way")
    naranhi.fails("list")
    naranhi.fails("sample")
    naranhi.fails("models", "install", naranhi.home / "missing.argosmodel")


@pytest.mark.parametrize("data", [None, b"", b"not a zip", PNG])
def test_a_package_that_is_none(naranhi: Naranhi, kept: list[object], data: bytes | None) -> None:
    package = naranhi.home / "model.argosmodel"
    if data is not None:
        package.write_bytes(data)
    naranhi.fails("models", "install", package)
    naranhi.fails("models", "remove", "en_ko-1.0")
    assert contents(naranhi) == kept


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def mounted(options: str, folder: Path, *, from_folder: Path | None = None) -> list[str]:
    """A command line's start that runs the rest with a small file system at `folder`."""
    fill = f"cp -r {from_folder}/. {folder} && " if from_folder else ""
    full = f"mount -o remount,{options} {folder} && "
    script = f'mount -t tmpfs -o size=400k tmpfs {folder} && {fill}{full}exec "$@"'
    return ["unshare", "-rm", "sh", "-c", script, "sh"]


def can_mount(folder: Path) -> bool:
    if shutil.which("unshare") is None:
        return False
    command = [*mounted("size=400k", folder), "true"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize(
    ("options", "words"), [("size=300k", "full"), ("ro", "read-only|cannot be written|rights")]
)
def test_a_disk_that_takes_no_more(
    naranhi: Naranhi, tmp_path: Path, options: str, words: str
) -> None:
    place = tmp_path / "disk"
    place.mkdir()
    if not can_mount(place):
        pytest.skip("a small disk cannot be made here")
    text = ENGLISH + b"".join(
        b"\n\nIt rained on day %d of the year." % day for day in range(20_000)
    )
    command = [*mounted(options, place), sys.executable, "-m", "ui.launch"]
    with subprocess.Popen(
        [*command, "add", "-", "--library", str(place)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=naranhi._environment(),
        cwd=naranhi.home,
    ) as process:
        out, err = process.communicate(text, timeout=240)
    assert (process.returncode, out) == (1, b""), err
    assert err.count(b"\n") == 1
    assert any(word in err.decode() for word in words.split("|")), err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_read_only_folder(naranhi: Naranhi) -> None:
    naranhi.library.mkdir(mode=0o500)
    naranhi.fails("add", "-", input=ENGLISH)
    naranhi.fails("sample")
    assert list(naranhi.library.iterdir()) == []
