"""The commands for translation models, against a real server on this machine."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.argos_package import metadata, random_model, tiny_model, write_package
from tests.support.file_server import FileServer, Served, file_server

if TYPE_CHECKING:
    from tests.reader.cli.conftest import Naranhi


@pytest.fixture
def server(naranhi: Naranhi) -> Iterator[FileServer]:
    """A server whose list of models the command asks for."""
    with file_server() as server:
        naranhi.environment["NARANHI_MODEL_INDEX"] = server.url("/index.json")
        yield server


def publish(server: FileServer, folder: Path, *versions: str) -> None:
    """Puts English → Korean packages of these versions on the server."""
    entries = []
    for version in versions:
        path = f"/en_ko-{version}.argosmodel"
        package = write_package(folder / path[1:], metadata(version=version))
        server.files[path] = Served(package.read_bytes(), tag=f'"{version}"')
        entries.append({**metadata(version=version), "links": [server.url(path)]})
    server.files["/index.json"] = Served(json.dumps(entries).encode(), "application/json")


def test_from_the_list_on_offer_to_a_translation(
    naranhi: Naranhi, server: FileServer, tmp_path: Path
) -> None:
    publish(server, tmp_path, "1.0", "1.1")
    assert [model["key"] for model in naranhi.lines("models", "available")] == [
        "en_ko-1.1",
        "en_ko-1.0",
    ]
    done = naranhi.json("models", "download", "en_ko")
    assert (done["key"], done["managed"]) == ("en_ko-1.1", True)
    assert done["quality"] == {
        "model": "Argos Translate",
        "measure": "BLEU",
        "score": 15.8,
        "test_set": "FLORES-200 devtest",
    }
    shown = naranhi.run("models", "list").stdout
    assert re.search(r"^\* en_ko-1\.1  English → Korean  1\.1  [\d.]+ MB$", shown, re.MULTILINE)
    assert "BLEU 15.8 (FLORES-200 devtest)" in shown
    assert str(naranhi.library / "models" / "en_ko-1.1") in shown
    assert "* en_ko-1.1  English → Korean" in naranhi.run("models", "available").stdout
    number = naranhi.add("Rain at last\n\nThe king gave his people a script.")
    assert naranhi.json("translate", number)["model"] == "en_ko-1.1"


def test_choosing_updating_and_removing(
    naranhi: Naranhi, server: FileServer, tmp_path: Path
) -> None:
    publish(server, tmp_path, "1.0", "1.1")
    for key in ("en_ko-1.0", "en_ko-1.1"):
        naranhi.run("models", "download", key)
    assert naranhi.json("models", "use", "en_ko-1.0")["key"] == "en_ko-1.0"
    used = {model["key"]: model["in_use"] for model in naranhi.lines("models", "list")}
    assert used == {"en_ko-1.0": True, "en_ko-1.1": False}
    assert naranhi.run("models", "update").stdout == "Every model is up to date.\n"
    publish(server, tmp_path, "1.2")
    assert naranhi.json("models", "update", "en_ko-1.1")["key"] == "en_ko-1.2"
    assert "no model “en_ko-1.1” to update" in naranhi.fails("models", "update", "en_ko-1.1")
    naranhi.run("models", "remove", "en_ko-1.2")
    assert [model["key"] for model in naranhi.lines("models", "list")] == ["en_ko-1.0"]


def test_what_goes_wrong_is_one_sentence_and_nothing_is_left(
    naranhi: Naranhi, server: FileServer, tmp_path: Path
) -> None:
    assert "(404)" in naranhi.fails("models", "available")
    publish(server, tmp_path, "1.0")
    assert "on offer are en_ko-1.0" in naranhi.fails("models", "download", "ko_en")
    server.files["/en_ko-1.0.argosmodel"] = Served(b"<html>Log in</html>", "text/html")
    assert "web page" in naranhi.fails("models", "download", "en_ko")
    assert "to use" in naranhi.fails("models", "use", "en_ko-1.0")
    assert sorted(file.name for file in naranhi.library.rglob("*")) == ["model-index.json"]


def test_an_old_list_says_how_old_it_is(
    naranhi: Naranhi, server: FileServer, tmp_path: Path
) -> None:
    publish(server, tmp_path, "1.0")
    naranhi.run("models", "available")
    server.files.clear()
    done = naranhi.run("models", "available")
    assert "en_ko-1.0" in done.stdout
    assert re.fullmatch(r"naranhi: The list .+ What follows is the list of \d.+\.\n", done.stderr)


def test_offline_nothing_is_asked_for(naranhi: Naranhi, server: FileServer, tmp_path: Path) -> None:
    publish(server, tmp_path, "1.0")
    naranhi.run("models", "available")
    requests = len(server.requests)
    assert "en_ko-1.0" in naranhi.run("--offline", "models", "available").stdout
    for arguments in (
        ["models", "download", "en_ko", "--offline"],
        ["models", "--offline", "download", "en_ko"],
        ["--offline", "add", server.url("/page")],
    ):
        assert "works offline" in naranhi.fails(*arguments)
    naranhi.environment["NARANHI_OFFLINE"] = "1"
    assert "works offline" in naranhi.fails("models", "download", "en_ko")
    del naranhi.environment["NARANHI_OFFLINE"]
    (naranhi.library / "settings.json").write_text('{"offline": true}')
    assert "works offline" in naranhi.fails("models", "download", "en_ko")
    assert len(server.requests) == requests


def test_a_converted_model_is_packed_and_installed(naranhi: Naranhi) -> None:
    folder = naranhi.home / "nllb-200-tiny"
    folder.mkdir()
    words = json.loads(tiny_model()["model/shared_vocabulary.json"])
    for name, data in random_model([*words, "eng_Latn", "kor_Hang"]).items():
        (folder / Path(name).name).write_bytes(data)
    (folder / "sentencepiece.bpe.model").write_bytes(tiny_model()["sentencepiece.model"])
    output = naranhi.home / "nllb.argosmodel"
    both = ("--from", "en", "--to", "ko")
    packed = naranhi.json("models", "pack", folder, *both, "--output", output)
    assert packed["key"] == "en_ko-nllb-200-tiny-1.0"
    assert packed["size"] == output.stat().st_size
    installed = naranhi.json("models", "install", output)
    assert (installed["variant"], installed["licence"]) == ("nllb-200-tiny", "CC BY-NC 4.0")
    assert "holds no converted model" in naranhi.fails(
        "models", "pack", naranhi.home, *both, "--output", output
    )
    naranhi.run(
        *("models", "pack", folder, "--from", "en", "--to", "en", "--output", output), status=2
    )


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_progress_is_shown_to_who_watches(
    naranhi: Naranhi, server: FileServer, tmp_path: Path
) -> None:
    publish(server, tmp_path, "1.0")
    watched, terminal = os.openpty()
    naranhi.run("models", "download", "en_ko", stderr=terminal)
    os.close(terminal)
    shown = b""
    try:
        while piece := os.read(watched, 65_536):
            shown += piece
    except OSError:  # the other end is closed
        pass
    finally:
        os.close(watched)
    assert b"Downloading: 0.1 of 0.1 MB" in shown
    assert b"Checking and installing" in shown
