"""Offline mode: the program's whole work without a single socket."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.argos_package import write_package
from tests.support.file_server import file_server

if TYPE_CHECKING:
    from tests.reader.cli.conftest import Naranhi

GUARD = '''
"""Run by Python before the program: writes down every attempt at a socket, and makes it fail."""

import os
import socket
import sys


class Forbidden:
    def __init__(self, *given, **named):
        raise OSError("sockets are forbidden here")


def watch(event, details):
    if event.startswith("socket.") and event != "socket.gethostname":
        with open(os.environ["NARANHI_TEST_SOCKETS"], "a") as file:
            file.write(f"{event} {details}\\n")
        raise OSError("sockets are forbidden here")


socket.socket = Forbidden
sys.addaudithook(watch)


def forbid_in_the_kernel():
    """Lets the system itself refuse sockets, to libraries in other languages too (seccomp)."""
    import ctypes
    import platform
    import struct

    numbers = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
    if platform.machine() not in numbers:
        return
    architecture, number = numbers[platform.machine()]
    load, equal, answer = 0x20, 0x15, 0x06
    allow, refuse = 0x7FFF0000, 0x00050000 | 13
    program = [
        (load, 0, 0, 4), (equal, 0, 3, architecture),
        (load, 0, 0, 0), (equal, 0, 1, number),
        (answer, 0, 0, refuse), (answer, 0, 0, allow),
    ]
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *each) for each in program))
    head = struct.pack("HxxxxxxP", len(program), ctypes.addressof(code))
    filter = ctypes.create_string_buffer(head)
    system = ctypes.CDLL(None, use_errno=True)
    if system.prctl(38, 1, 0, 0, 0) == 0 and system.prctl(22, 2, filter, 0, 0) == 0:
        with open(os.environ["NARANHI_TEST_SOCKETS"] + ".kernel", "w") as file:
            file.write("refuses")


if sys.platform == "linux":
    forbid_in_the_kernel()
'''


@pytest.fixture
def guarded(naranhi: Naranhi, tmp_path: Path) -> Path:
    """Makes every socket of the command fail, and gives the file where attempts are written."""
    folder = tmp_path / "guard"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    attempts = tmp_path / "attempts"
    project = Path(__file__).parents[3]
    naranhi.environment |= {
        "PYTHONPATH": os.pathsep.join((str(folder), str(project))),
        "NARANHI_TEST_SOCKETS": str(attempts),
        "NARANHI_OFFLINE": "1",
    }
    return attempts


def test_the_guard_sees_sockets(naranhi: Naranhi, guarded: Path) -> None:
    naranhi.environment["NARANHI_OFFLINE"] = "0"
    with file_server() as server:
        assert "cannot be reached" in naranhi.fails("add", server.url("/page"))
        assert server.requests == []
    assert guarded.read_text().startswith("socket.")


def test_reading_translating_annotating_and_exporting(
    naranhi: Naranhi, guarded: Path, tmp_path: Path
) -> None:
    package = write_package(tmp_path / "en_ko.argosmodel")
    naranhi.run("models", "install", package)
    naranhi.run("sample")
    text = "Rain at last\n\nThe rain came on Monday. Farmers smiled in the fields.\n"
    page = naranhi.home / "rain.html"
    page.write_text(f"<html><title>Rain</title><article><p>{text * 5}</p></article></html>")
    number = naranhi.add(text)
    naranhi.run("add", page)
    assert naranhi.lines("list")
    assert naranhi.json("show", number)["title"] == "Rain at last"
    assert naranhi.json("translate", number)["model"] == "en_ko-1.1"
    naranhi.run("annotate", number, "--quote", "came on Monday", "--note", "at last")
    assert naranhi.lines("annotations")
    notes = naranhi.home / "notes.md"
    naranhi.run("export", number, "--format", "markdown", "--output", notes)
    assert "came on Monday" in notes.read_text(encoding="utf-8")
    naranhi.run("models", "list")
    naranhi.run("check")
    naranhi.run("backup", naranhi.home / "library.backup")
    assert not guarded.exists()


def test_what_needs_the_network_says_so_and_opens_nothing(naranhi: Naranhi, guarded: Path) -> None:
    naranhi.library.mkdir()
    (naranhi.library / "model-index.json").write_text(json.dumps({"models": []}))
    for arguments in (
        ["add", "http://127.0.0.1:9/page"],
        ["models", "available"],
        ["models", "download", "en_ko"],
        ["models", "update"],
    ):
        assert "works offline" in naranhi.fails(*arguments)
    assert not guarded.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="Linux can refuse sockets in the kernel")
def test_the_kernel_refused_too(naranhi: Naranhi, guarded: Path) -> None:
    naranhi.run("list")
    kernel = guarded.with_name("attempts.kernel")
    if not kernel.exists():
        pytest.skip("this kernel does not let a program do so")
    assert kernel.read_text() == "refuses"
