"""Starting, stopping and misusing the command."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import reader
from reader.cli import build_parser, guarded, library_path

if TYPE_CHECKING:
    from tests.reader.cli.conftest import Answer, Naranhi, Site

LATER = {"search", "restore"}
COMMANDS = [
    *("add", "list", "show", "delete", "pair", "unpair", "align", "translate", "correct"),
    *("annotate", "annotations", "export", "search", "feeds", "models", "sample", "check"),
    *("backup", "restore", "glossary", "memory"),
]


def test_version_loads_no_room_and_no_qt(naranhi: Naranhi) -> None:
    program = (
        "import sys\nfrom ui.launch import main\n"
        "try:\n    main(['--version'])\nexcept SystemExit:\n    pass\n"
        "print(*sys.modules, sep='\\n')"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=naranhi._environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    first, *modules = done.stdout.splitlines()
    assert first == f"naranhi {reader.__version__}"
    roots = {module.split(".")[0] for module in modules}
    heavy = {"PySide6", "ctranslate2", "sqlite_utils", "sqlite3", "httpx", "argostranslate"}
    assert not roots & (heavy | {"platformdirs", "sentencex", "trafilatura", "dataclasses"})
    rooms = {module for module in modules if module.startswith("reader.")}
    assert {room for room in rooms if not room.startswith("reader.cli")} == {"reader.errors"}


def test_listing_loads_no_engine_and_no_qt(naranhi: Naranhi) -> None:
    program = (
        "import sys\nfrom ui.launch import main\nstatus = main(['list'])\n"
        "print(*sys.modules, sep='\\n')\nsys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=naranhi._environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    roots = {module.split(".")[0] for module in done.stdout.splitlines()}
    assert "sqlite3" in roots
    assert not roots & {"PySide6", "ctranslate2", "argostranslate", "sentencepiece", "httpx"}


def test_help_names_every_command(naranhi: Naranhi) -> None:
    text = naranhi.run("--help").stdout
    for command in set(COMMANDS) - LATER:
        assert re.search(rf"^    {command}\s", text, re.MULTILINE), command
    for command in LATER:
        assert not re.search(rf"^    {command}\s", text, re.MULTILINE), command
    assert "later version" not in text


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_and_takes_a_library(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as exit:
        build_parser().parse_args([command, "--help"])
    assert exit.value.code == 0
    assert "--library DIR" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ["search", "rain"],
        ["restore", "library.backup"],
    ],
)
def test_what_is_not_there_yet_says_so(naranhi: Naranhi, arguments: list[str]) -> None:
    done = naranhi.run(*arguments, status=2)
    assert re.fullmatch(r"naranhi: '.+' comes in a later version; .+\.\n", done.stderr)
    assert not naranhi.library.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["read", "1"],
        ["show"],
        ["show", "one"],
        ["show", "-1"],
        ["show", "99999999999999999999"],
        ["add"],
        ["add", "--language", "fr", "-"],
        ["annotate", "1"],
        ["annotate", "1", "--quote", " "],
        ["annotate", "1", "--quote", "x", "--color", " "],
        ["annotate", "1", "--quote", "x", "--side", "left"],
        ["export", "--format", "paper", "--output", "-"],
        ["export", "--format", "markdown"],
        ["models"],
        ["models", "polish"],
        ["list", "--unknown"],
        ["--library", "", "list"],
        ["--interface", "fr"],
    ],
)
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit:
        build_parser().parse_args(arguments)
    assert exit.value.code == 2
    assert "error: " in capsys.readouterr().err


def test_the_library_is_named_before_or_after_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parse = build_parser().parse_args
    assert parse(["--library", "a", "list"]).library == "a"
    assert parse(["list", "--library", "b"]).library == "b"
    assert parse(["--library", "a", "models", "list", "--library", "b"]).library == "b"
    assert parse(["models", "--library", "b", "list"]).library == "b"
    assert parse(["list"]).library is None
    monkeypatch.setenv("NARANHI_LIBRARY", str(tmp_path))
    assert library_path(None) == tmp_path
    assert library_path("b") == Path("b")
    monkeypatch.setenv("NARANHI_LIBRARY", "")
    assert library_path(None).name == "naranhi"


def test_without_a_command_and_without_a_display_it_says_what_to_do(naranhi: Naranhi) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("there is always a display here")
    done = naranhi.run(status=2)
    assert re.fullmatch(r"naranhi: .+ use the command line: naranhi --help\n", done.stderr)


def test_half_a_character_is_shown_as_what_it_is() -> None:
    code = (
        "from reader.cli.output import Output, use_utf8\n"
        "use_utf8()\n"
        "Output(json=False).line('비\\ud83c\\udcff\\udfff!')\n"
        "Output(json=True).record({'a': 'x\\ud83c\\udcff'})"
    )
    folder = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=folder, check=True)
    assert done.stderr == b""
    assert done.stdout.splitlines() == [
        "비\\ud83c".encode() + b"\xff\\udfff!",
        b'{"a": "x\\ud83c\xff"}',
    ]


def test_output_is_utf8_whatever_the_locale(naranhi: Naranhi) -> None:
    naranhi.environment = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    number = naranhi.add("한국어 제목\n\n한국어 본문이다.")
    assert "한국어 제목" in naranhi.run("show", number).stdout
    assert naranhi.lines("list")[0]["title"] == "한국어 제목"


def test_a_reader_that_goes_away_is_no_trouble(naranhi: Naranhi) -> None:
    naranhi.run("sample")
    with naranhi.process("list", stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_that_cannot_be_written_is_one_sentence(naranhi: Naranhi) -> None:
    with Path("/dev/full").open("wb") as full:
        done = naranhi.run("list", stdout=full, status=1)
    assert re.fullmatch(r"naranhi: The output could not be written; .+\.\n", done.stderr)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_an_interrupt_ends_it_quietly(naranhi: Naranhi, site: Site) -> None:
    asked, answer = threading.Event(), threading.Event()

    def slow() -> Answer:
        asked.set()
        answer.wait(60)
        return 200, "text/plain", b"Too late"

    site.pages["/slow"] = slow
    with naranhi.process("add", f"{site.address}/slow", stderr=subprocess.PIPE) as process:
        try:
            assert asked.wait(60)
            os.kill(process.pid, signal.SIGINT)
            assert process.stderr is not None
            assert process.stderr.read() == b""
        finally:
            answer.set()
    assert process.returncode == 130


def test_what_was_not_expected_is_written_down(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_library: Path) -> int:
        raise RuntimeError("the sky\nfell")

    assert guarded(broken, str(tmp_path), "the test") == 1
    printed = capsys.readouterr()
    log = tmp_path / "naranhi-errors.log"
    assert printed.out == ""
    assert printed.err == (
        "naranhi: Naranhi ran into an error of its own (RuntimeError); please report it, with the"
        f" details that were written to {log}.\n"
    )
    assert "Traceback" in log.read_text("utf-8")
    assert f"naranhi {reader.__version__}" in log.read_text("utf-8")


@pytest.mark.parametrize(
    "trouble", [MemoryError(), RuntimeError("can't start new thread")], ids=["memory", "thread"]
)
def test_without_memory_there_is_a_sentence_and_no_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], trouble: Exception
) -> None:
    def greedy(_library: Path) -> int:
        raise trouble

    assert guarded(greedy, str(tmp_path), "the test") == 1
    assert capsys.readouterr().err == (
        "naranhi: There is not enough memory for this; close other programs and try again.\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_where_the_library_has_no_folder_it_is_written_down_elsewhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_library: Path) -> int:
        raise RuntimeError

    assert guarded(broken, str(tmp_path / "missing"), "the test") == 1
    place = re.search(r"written to (.+)\.\n$", capsys.readouterr().err)
    assert place is not None
    log = Path(place[1])
    assert "RuntimeError" in log.read_text("utf-8")
    log.unlink()
    log.parent.rmdir()
    assert not (tmp_path / "missing").exists()


def test_the_shapes_are_one_json_document_a_line(naranhi: Naranhi) -> None:
    naranhi.run("sample")
    for line in naranhi.run("list", "--json").stdout.splitlines():
        assert isinstance(json.loads(line), dict)
