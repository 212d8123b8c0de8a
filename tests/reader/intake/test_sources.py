"""Bytes, files and standard input."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import FetchError, IntakeError
from reader.intake import read_bytes, read_file, read_source
from reader.intake.text import LARGEST

TEXT = "소금의 길\n\n강은 소금을 나른다."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
@pytest.mark.parametrize("name", ["a.txt", "a.TXT", "a.md", "a"])
def test_a_file_of_text(tmp_path: Path, encoding: str, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(TEXT.encode(encoding))
    draft = read_file(path)
    assert [block.text for block in draft.blocks][-1] == "강은 소금을 나른다."
    assert draft.title.startswith(("소금의 길", "강은"))


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.unknown"])
def test_a_file_of_html(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("<html><title>A</title><body><p>Salt is old.</p></body></html>")
    assert read_source(str(path)).blocks[0].text == "Salt is old."


@pytest.mark.parametrize(
    "mark",
    [
        "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: {url} \n saved\n-->",
        "<!DOCTYPE html>\n<!-- saved from url=(0031){url} -->\n<html>",
        "<!-- saved from url=(0031){url}-->\n<html>",
    ],
)
@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://news.example.com/salt/7", "https://news.example.com/salt/7"),
        ("about:internet", None),
        ("file:///home/reader/salt.html", None),
    ],
)
def test_a_saved_page_says_where_it_comes_from(
    tmp_path: Path, mark: str, url: str, kept: str | None
) -> None:
    path = tmp_path / "a.html"
    page = mark.format(url=url) + "<title>Salt</title><body><p>Salt is old.</p></body></html>"
    path.write_text(page, "utf-8")
    assert read_file(path).url == kept


def test_html_in_a_text_file_is_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("<html> is how a page begins.")
    assert read_file(path).blocks[0].text == "<html> is how a page begins."


def test_standard_input() -> None:
    assert read_source("-", TEXT.encode("cp949")).title == "소금의 길"
    assert read_source("-", TEXT.encode(), language="en").language == "en"


@pytest.mark.parametrize("data", [b"", b" \n", None])
def test_empty_input_is_refused(data: bytes | None) -> None:
    with pytest.raises(IntakeError, match="no text"):
        read_source("-", data)


def test_too_large_a_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(IntakeError, match="larger than"):
        read_file(path)
    with pytest.raises(IntakeError, match="larger than"):
        read_bytes(b"a" * (LARGEST + 1))


def test_a_missing_path(tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match="does not exist"):
        read_source(str(tmp_path / "none.txt"))


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match="is a folder"):
        read_file(tmp_path)


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="nothing is unreadable to this user"
)
def test_an_unreadable_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    path.chmod(0)
    with pytest.raises(IntakeError, match="may not be read"):
        read_file(path)


@pytest.mark.parametrize("source", ["a\x00b", "x" * 5000])
def test_an_impossible_path(source: str) -> None:
    with pytest.raises(IntakeError):
        read_source(source)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no such device")
def test_a_device_is_refused() -> None:
    with pytest.raises(IntakeError, match="not a file"):
        read_file("/dev/zero")


def test_a_binary_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(1000))
    with pytest.raises(IntakeError, match="not text"):
        read_file(path)


@pytest.mark.parametrize("source", ["ftp://example.com/a", "file:///etc/hosts", "javascript://x"])
def test_other_schemes_are_refused(source: str) -> None:
    with pytest.raises(FetchError, match="must begin with http"):
        read_source(source)


def test_importing_and_reading_text_loads_no_heavy_library() -> None:
    program = (
        "import sys; from reader.intake import read_text; read_text('A title\\n\\nA text.');"
        "print([m for m in ('httpx', 'trafilatura', 'lxml', 'PySide6') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True,
        cwd=Path(__file__).parents[3],
    )  # fmt: skip
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("broken.epub", "no EPUB book"),
        ("broken.PDF", "no PDF document"),
        ("x.zip", "unpack it"),
        ("x.docx", "save it as"),
    ],
)
@pytest.mark.parametrize("data", [b"not a zip", b"PK\x05\x06\x00", b"PK.."])
def test_a_file_that_is_not_what_its_name_says(name: str, said: str, data: bytes) -> None:
    if name == "broken.epub" and data.startswith(b"PK"):
        said = "damaged"
    with pytest.raises(IntakeError, match=said):
        read_bytes(data, name)
