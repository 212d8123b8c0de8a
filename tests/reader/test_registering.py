"""The desktop is told who opens naranhi: addresses, for this user alone."""

from __future__ import annotations

import configparser
import re
import shlex
import sys
from pathlib import Path

import pytest

from reader import registering

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="an installer does it there"
)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's data folder."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data"


def entry_in(path: Path) -> configparser.SectionProxy:
    parser = configparser.RawConfigParser(delimiters="=", strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(path, "utf-8")
    return parser["Desktop Entry"]


def test_an_entry_is_written_and_taken_away(data: Path) -> None:
    path = registering.register()
    assert path == data / "applications" / "naranhi.desktop"
    entry = entry_in(path)
    assert entry["MimeType"] == "x-scheme-handler/naranhi;"
    assert entry["Name[ko]"] == "나란히"
    *command, place = shlex.split(entry["Exec"])
    assert place == "%u"
    assert Path(command[0]).exists()
    assert (data / "icons/hicolor/scalable/apps/naranhi.svg").read_bytes().startswith(b"<svg")
    assert registering.register() == path
    assert registering.unregister()
    assert [
        each for each in data.rglob("*") if each.is_file() and each.name.startswith("naranhi")
    ] == []
    assert not registering.unregister()


def test_a_program_in_an_odd_place_is_quoted(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = tmp_path / 'a "$b` c%d'
    odd.mkdir()
    (odd / "naranhi").write_text("")
    monkeypatch.setattr(sys, "executable", str(odd / "python"))
    stated = entry_in(registering.register())["Exec"].replace("\\\\", "\\").replace("%%", "%")
    stated = re.sub(r"\\([$`])", r"\1", stated)  # which a shell's reader leaves as they are
    assert shlex.split(stated) == [str(odd / "naranhi"), "%u"]


def test_a_folder_that_may_not_be_written(data: Path) -> None:
    data.parent.mkdir(exist_ok=True)
    data.write_text("a file where the folder should be")
    for act in (registering.register, registering.unregister):
        with pytest.raises(registering.RegisteringError, match="try again"):
            act()


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_say_so(data: Path, monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    monkeypatch.setattr(sys, "platform", system)
    with pytest.raises(registering.RegisteringError, match="installer"):
        registering.register()
