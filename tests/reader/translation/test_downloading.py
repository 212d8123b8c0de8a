"""Models downloaded from servers that are slow, broken, or something else than they say."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import network
from reader.errors import ModelError, OfflineError
from reader.settings import OFFLINE
from reader.translation import Engine, Models
from reader.translation.downloading import (
    DownloadCancelledError,
    Progress,
    download,
    update,
)
from reader.translation.index import AvailableModel, Update
from reader.translation.locking import locked
from reader.translation.model import Metadata
from tests.support.argos_package import metadata, write_package
from tests.support.file_server import FileServer, Served, file_server

PROJECT = Path(__file__).parents[3]
PATH = "/translate-en_ko-1_1.argosmodel"


@pytest.fixture
def server() -> Iterator[FileServer]:
    """A server with nothing on it yet."""
    with file_server() as server:
        yield server


@pytest.fixture
def data(package: Path) -> bytes:
    """The bytes of a sound package."""
    return package.read_bytes()


def offer(
    *links: str, version: str = "1.1", sha256: str = "", size: int | None = None
) -> AvailableModel:
    """A model on offer at `links`."""
    return AvailableModel(Metadata("en", "ko", version, demonstration=False), links, size, sha256)


def left(models: Models) -> list[str]:
    """What is in the library's folder, but for the installed models."""
    library = models.folder.parent
    return sorted(
        str(file.relative_to(library))
        for file in library.rglob("*")
        if file.is_file() and models.folder not in file.parents
    )


def test_a_model_is_downloaded_and_installed(
    models: Models, server: FileServer, data: bytes
) -> None:
    server.files[PATH] = Served(data)
    seen: list[Progress] = []
    model = download(offer(server.url(PATH)), models, progress=seen.append)
    assert models.installed() == [model]
    assert model.key == "en_ko-1.1"
    assert next(Engine(model).translate(["news"]))[0].error is None
    assert [each.done for each in seen] == sorted(each.done for each in seen)
    assert (seen[-1].stage, seen[-1].done, seen[-1].total) == ("installing", len(data), len(data))
    assert left(models) == []


def test_a_slow_server_is_waited_for_and_its_progress_told(
    models: Models, server: FileServer, data: bytes
) -> None:
    server.files[PATH] = Served(data, pause=1000)
    seen: list[Progress] = []

    def let_go_on() -> bool:
        if server.silent.is_set():
            server.go_on.set()
        return False

    download(offer(server.url(PATH)), models, progress=seen.append, cancelled=let_go_on)
    assert seen[0].total == len(data)
    assert seen[-1].speed > 0


@pytest.mark.parametrize(
    ("tag", "date"), [('"one"', ""), ("", "Mon, 02 Nov 2026 09:00:00 GMT"), ('W/"a"', "Mon, x")]
)
def test_a_server_that_stops_half_way_is_asked_for_the_rest(
    models: Models, server: FileServer, data: bytes, tag: str, date: str
) -> None:
    server.files[PATH] = Served(data, tag=tag, date=date, breaks=[5000, 6000])
    model = download(offer(server.url(PATH)), models)
    assert server.asked(PATH) == ["", "bytes=5000-", "bytes=11000-"]
    assert models.installed() == [model]
    assert left(models) == []


def test_a_broken_download_goes_on_the_next_time(
    models: Models, server: FileServer, data: bytes
) -> None:
    server.files[PATH] = Served(data, tag='"one"', breaks=[5000, 0])
    with pytest.raises(ModelError, match="breaks off the connection"):
        download(offer(server.url(PATH)), models)
    assert left(models) == ["downloads/en_ko-1.1.part", "downloads/en_ko-1.1.part.json"]
    assert models.installed() == []
    download(offer("http://127.0.0.1:9/another", server.url(PATH)), models)
    assert server.asked(PATH) == ["", "bytes=5000-", "bytes=5000-"]
    assert left(models) == []


def test_a_file_that_changed_meanwhile_is_downloaded_anew(
    models: Models, server: FileServer, data: bytes
) -> None:
    server.files[PATH] = Served(b"PK\x03\x04" + bytes(9000), tag='"old"', breaks=[5000, 0])
    with pytest.raises(ModelError):
        download(offer(server.url(PATH)), models)
    server.files[PATH] = Served(data, tag='"new"')
    assert download(offer(server.url(PATH)), models).key == "en_ko-1.1"


@pytest.mark.parametrize("ranges", [True, False])
def test_a_server_without_ranges_or_without_a_name_for_its_file_starts_over(
    models: Models, server: FileServer, data: bytes, ranges: bool
) -> None:
    tag = "" if ranges else '"one"'
    server.files[PATH] = Served(data, tag=tag, ranges=ranges, breaks=[5000])
    if ranges:
        with pytest.raises(ModelError, match="breaks off"):
            download(offer(server.url(PATH)), models)
        assert left(models) == []
    download(offer(server.url(PATH)), models)
    assert server.asked(PATH) == ["", "" if ranges else "bytes=5000-"]
    assert len(models.installed()) == 1


def test_a_part_that_was_whole_is_not_downloaded_again(
    models: Models, server: FileServer, data: bytes
) -> None:
    server.files[PATH] = Served(data, tag='"one"')
    folder = models.folder.parent / "downloads"
    folder.mkdir(parents=True)
    (folder / "en_ko-1.1.part").write_bytes(data)
    note = {"link": server.url(PATH), "validator": '"one"'}
    (folder / "en_ko-1.1.part.json").write_text(json.dumps(note))
    download(offer(server.url(PATH)), models)
    assert server.asked(PATH) == [f"bytes={len(data)}-"]
    assert left(models) == []


@pytest.mark.parametrize("note", ["", "{", "[]", '{"link": 1}'])
def test_a_part_of_unknown_origin_counts_for_nothing(
    models: Models, server: FileServer, data: bytes, note: str
) -> None:
    server.files[PATH] = Served(data, tag='"one"')
    folder = models.folder.parent / "downloads"
    folder.mkdir(parents=True)
    (folder / "en_ko-1.1.part").write_bytes(data[:100])
    (folder / "en_ko-1.1.part.json").write_text(note)
    download(offer(server.url(PATH)), models)
    assert server.asked(PATH) == [""]


@pytest.mark.parametrize("change", [5000, -5000])
def test_a_server_that_lies_about_the_length(
    models: Models, server: FileServer, data: bytes, change: int
) -> None:
    server.files[PATH] = Served(data, declared=len(data) + change)
    with pytest.raises(ModelError, match=r"could not be downloaded, because .+: try again later"):
        download(offer(server.url(PATH)), models)
    assert models.installed() == []
    assert left(models) == []


def test_a_server_that_says_nothing_of_the_length(
    models: Models, server: FileServer, data: bytes
) -> None:
    server.files[PATH] = Served(data, declared=-1)
    seen: list[Progress] = []
    download(offer(server.url(PATH)), models, progress=seen.append)
    assert seen[0].total is None


def test_a_size_other_than_the_one_published(
    models: Models, server: FileServer, data: bytes
) -> None:
    server.files[PATH] = Served(data)
    with pytest.raises(ModelError, match="of another size"):
        download(offer(server.url(PATH), size=len(data) + 1), models)
    assert models.installed() == []
    assert left(models) == []
    assert download(offer(server.url(PATH), size=len(data)), models).key == "en_ko-1.1"


def test_redirects_are_followed_and_circles_are_not(
    models: Models, server: FileServer, data: bytes
) -> None:
    server.files["/a"] = Served(status=302, location="/b")
    server.files["/b"] = Served(status=307, location=PATH)
    server.files[PATH] = Served(data, tag='"one"', breaks=[5000])
    server.files["/circle"] = Served(status=302, location="/circle")
    with pytest.raises(ModelError, match="redirects in circles"):
        download(offer(server.url("/circle")), models)
    download(offer(server.url("/a")), models)
    assert server.asked(PATH) == ["", "bytes=5000-"]


@pytest.mark.parametrize("kind", ["text/html; charset=utf-8", "application/octet-stream", ""])
def test_a_web_page_with_status_200_is_no_package(
    models: Models, server: FileServer, kind: str
) -> None:
    server.files[PATH] = Served(b"\n<!DOCTYPE html><title>Log in</title>", kind)
    with pytest.raises(ModelError, match="web page instead of the file"):
        download(offer(server.url(PATH)), models)
    assert left(models) == []


def test_what_is_no_archive_is_not_downloaded_to_its_end(
    models: Models, server: FileServer
) -> None:
    server.files[PATH] = Served(b"\x89PNG" + bytes(100_000), pause=50_000)
    with pytest.raises(ModelError, match="something that is no package"):
        download(offer(server.url(PATH)), models)


def test_the_links_are_tried_in_turn(models: Models, server: FileServer, data: bytes) -> None:
    server.files["/login"] = Served(b"<html>", "text/html")
    server.files["/damaged"] = Served(data[:-4000] + bytes(4000))
    server.files[PATH] = Served(data)
    links = [server.url(path) for path in ("/missing", "/login", "/damaged", PATH)]
    assert download(offer("http://127.0.0.1:9/refused", *links), models).key == "en_ko-1.1"
    asked = [path for path, _ in server.requests if not path.endswith(".sha256")]
    assert asked == ["/missing", "/login", "/damaged", PATH]


def test_if_no_link_gives_it_each_reason_is_said(models: Models, server: FileServer) -> None:
    server.files["/broken"] = Served(status=503)
    with pytest.raises(ModelError) as caught:
        download(offer(server.url("/missing"), server.url("/broken")), models)
    host = server.address.removeprefix("http://")
    assert str(caught.value) == (
        f"The model en_ko-1.1 could not be downloaded, because {host} has no such file (404); "
        f"{host} has a fault of its own (503): try again later, or install it from a file."
    )


@pytest.mark.parametrize("beside", [True, False])
def test_a_known_checksum_is_checked(
    models: Models, server: FileServer, data: bytes, beside: bool
) -> None:
    right, wrong = hashlib.sha256(data).hexdigest(), hashlib.sha256(b"").hexdigest()
    server.files[PATH] = Served(data)

    def known(checksum: str) -> AvailableModel:
        if beside:
            text = f"{checksum.upper()}  translate-en_ko-1_1.argosmodel\n".encode()
            server.files[f"{PATH}.sha256"] = Served(text, "text/plain")
        return offer(server.url(PATH), sha256="" if beside else checksum)

    with pytest.raises(ModelError, match="not what was published, by its checksum"):
        download(known(wrong), models)
    assert models.installed() == []
    assert left(models) == []
    assert download(known(right), models).key == "en_ko-1.1"


def test_a_list_of_checksums_may_have_other_files_too(
    models: Models, server: FileServer, data: bytes
) -> None:
    others = "".join(f"{number:064x}  file-{number}.argosmodel\n" for number in range(100))
    own = f"{hashlib.sha256(data).hexdigest()} *{PATH[1:]}\n"
    server.files[PATH] = Served(data)
    server.files[f"{PATH}.sha256"] = Served(f"{others}{own}".encode(), "text/plain")
    assert download(offer(server.url(PATH)), models).key == "en_ko-1.1"


@pytest.mark.parametrize("text", [b"", b"<html>no", b"x" * 5000, b"abc  file"])
def test_what_is_no_checksum_counts_for_nothing(
    models: Models, server: FileServer, data: bytes, text: bytes
) -> None:
    server.files[PATH] = Served(data)
    server.files[f"{PATH}.sha256"] = Served(text)
    assert download(offer(server.url(PATH)), models).key == "en_ko-1.1"


def test_a_damaged_member_is_found_before_anything_is_put_in_place(
    models: Models, server: FileServer, tmp_path: Path
) -> None:
    old = models.install(write_package(tmp_path / "old.argosmodel"))
    before = {file: file.read_bytes() for file in old.path.rglob("*") if file.is_file()}
    package = write_package(tmp_path / "new.argosmodel", parts={"notes.txt": b"x" * 4000})
    data = bytearray(package.read_bytes())
    place = data.index(b"notes.txt") + 20
    data[place] ^= 0xFF
    server.files[PATH] = Served(bytes(data))
    with pytest.raises(ModelError, match="cannot be used") as caught:
        download(offer(server.url(PATH)), models)
    assert "damaged" in caught.value.details
    assert {file: file.read_bytes() for file in old.path.rglob("*") if file.is_file()} == before
    assert left(models) == []


def test_a_package_for_another_direction_is_not_installed(
    models: Models, server: FileServer, tmp_path: Path
) -> None:
    package = write_package(tmp_path / "other.argosmodel", metadata("ko", "en"))
    server.files[PATH] = Served(package.read_bytes())
    with pytest.raises(ModelError, match="cannot be used") as caught:
        download(offer(server.url(PATH)), models)
    assert "another direction" in caught.value.details
    assert models.installed() == []


def test_why_a_package_cannot_be_used_is_told(
    models: Models, server: FileServer, tmp_path: Path
) -> None:
    package = write_package(tmp_path / "demo.argosmodel", metadata(demonstration=True))
    server.files[PATH] = Served(package.read_bytes())
    with pytest.raises(ModelError) as caught:
        download(offer(server.url(PATH)), models)
    assert "is a demonstration model" in str(caught.value)
    assert "try again later" not in str(caught.value)


def test_a_package_that_calls_itself_else_is_known_as_what_was_offered(
    models: Models, server: FileServer, tmp_path: Path
) -> None:
    package = write_package(tmp_path / "other.argosmodel", metadata(variant="news"))
    server.files[PATH] = Served(package.read_bytes())
    wanted = offer(server.url(PATH))
    model = download(wanted, models)
    assert model.key != wanted.key
    assert models.offers() == {model.key, wanted.key}
    models.remove(model.key)
    assert models.offers() == frozenset()


def test_cancelling_takes_effect_while_the_server_is_silent(
    models: Models, server: FileServer, package: Path, data: bytes
) -> None:
    installed = models.install(package)
    server.files[PATH] = Served(data, tag='"one"', pause=5000)
    part = models.folder.parent / "downloads" / "en_ko-1.1.part"

    def is_waiting() -> bool:
        return server.silent.is_set() and part.exists() and part.stat().st_size == 5000

    with pytest.raises(DownloadCancelledError, match=r"was cancelled"):
        download(offer(server.url(PATH)), models, cancelled=is_waiting)
    assert not server.go_on.is_set()
    assert models.installed() == [installed]
    server.go_on.set()
    download(offer(server.url(PATH)), models)
    assert server.asked(PATH) == ["", "bytes=5000-"]
    assert left(models) == []


def test_cancelling_before_anything_came_leaves_nothing(
    models: Models, server: FileServer, data: bytes
) -> None:
    server.files[PATH] = Served(data)
    with pytest.raises(DownloadCancelledError):
        download(offer(server.url(PATH)), models, cancelled=lambda: True)
    assert left(models) == []
    assert server.requests == []


def test_going_offline_ends_a_download(
    models: Models, server: FileServer, data: bytes, follow_settings: None
) -> None:
    server.files[PATH] = Served(data, tag='"one"', pause=5000)

    def switch_off() -> bool:
        if server.silent.is_set():
            models.settings.set(OFFLINE, True)
        return False

    with pytest.raises(OfflineError, match="works offline"):
        download(offer(server.url(PATH)), models, cancelled=switch_off)
    requests = len(server.requests)
    with pytest.raises(OfflineError):
        download(offer(server.url(PATH)), models)
    assert len(server.requests) == requests


@pytest.fixture
def follow_settings(models: Models) -> Iterator[None]:
    """Lets the network go by the settings of the library."""
    network.follow(models.folder.parent)
    yield
    network.follow(None)


def test_one_model_is_downloaded_once_at_a_time(
    models: Models, server: FileServer, data: bytes
) -> None:
    server.files[PATH] = Served(data)
    folder = models.folder.parent / "downloads"
    folder.mkdir(parents=True)
    with (
        locked(folder / "en_ko-1.1.lock", "en_ko-1.1"),
        pytest.raises(ModelError, match="is being downloaded already"),
    ):
        download(offer(server.url(PATH)), models)
    assert server.requests == []
    assert download(offer(server.url(PATH)), models).key == "en_ko-1.1"


def test_parts_that_nobody_came_back_for_are_cleared_away(
    models: Models, server: FileServer, data: bytes
) -> None:
    server.files[PATH] = Served(data)
    folder = models.folder.parent / "downloads"
    folder.mkdir(parents=True)
    (folder / "ko_en-1.0.part").write_bytes(b"PK")
    os.utime(folder / "ko_en-1.0.part", (1_000_000_000, 1_000_000_000))
    download(offer(server.url(PATH)), models)
    assert left(models) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on file sizes")
def test_a_disk_that_fills_in_the_middle(models: Models, server: FileServer, data: bytes) -> None:
    import resource

    server.files[PATH] = Served(data, tag='"one"')
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        with pytest.raises(ModelError, match=r"is full after .+: make room"):
            download(offer(server.url(PATH), server.url(PATH)), models)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert left(models) == []
    assert server.asked(PATH) == [""]


def test_a_disk_without_room_is_seen_before_the_download(
    models: Models, server: FileServer, data: bytes
) -> None:
    huge = 1 << 60
    server.files[PATH] = Served(data, declared=huge)
    with pytest.raises(ModelError, match=r"needs .+ MB on the disk .+ make room"):
        download(offer(server.url(PATH)), models)
    assert left(models) == []


def _may_mount() -> bool:
    if not shutil.which("unshare"):
        return False
    return subprocess.run(["unshare", "-rm", "true"], capture_output=True).returncode == 0


@pytest.mark.skipif(not _may_mount(), reason="needs a file system of its own")
@pytest.mark.parametrize("declared", [True, False])
def test_a_disk_that_is_really_full(
    tmp_path: Path, server: FileServer, data: bytes, declared: bool
) -> None:
    server.files[PATH] = Served(data + bytes(2_000_000), declared=None if declared else -1)
    program = tmp_path / "download.py"
    program.write_text(
        textwrap.dedent(f"""
        import shutil
        from pathlib import Path
        from reader.errors import NaranhiError
        from reader.translation import Models
        from reader.translation.downloading import download
        from reader.translation.index import AvailableModel
        from reader.translation.model import Metadata
        offer = AvailableModel(Metadata("en", "ko", "1.1", False), ({server.url(PATH)!r},))
        try:
            download(offer, Models(Path("disk/library/models")))
        except NaranhiError as error:
            print(error)
        print(shutil.disk_usage("disk").used < 20_000, list(Path("disk").rglob("*.*")))
        """)
    )
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = f"mount -t tmpfs -o size=1m disk {disk} && exec {sys.executable} {program}"
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", mount],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(PROJECT), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""
    said, state = done.stdout.splitlines()
    assert ("needs" if declared else "is full after") in said
    assert said.count(". ") == 0
    assert state == "True []"


def test_an_update_takes_the_place_of_the_old_version(
    models: Models, server: FileServer, tmp_path: Path
) -> None:
    old = models.install(write_package(tmp_path / "old.argosmodel"))
    models.use(old.key)
    package = write_package(tmp_path / "new.argosmodel", metadata(version="1.2"))
    server.files[PATH] = Served(package.read_bytes())
    newer = offer(server.url(PATH), version="1.2")
    model = update(Update(old, newer), models)
    assert models.installed() == [model]
    assert model.key == "en_ko-1.2"
    assert models.choice("en", "ko") == "en_ko-1.2"


def test_an_update_that_fails_leaves_the_old_version(
    models: Models, server: FileServer, package: Path
) -> None:
    old = models.install(package)
    with pytest.raises(ModelError):
        update(Update(old, offer(server.url("/missing"), version="1.2")), models)
    assert models.installed() == [old]


def test_a_size_that_the_server_does_not_state_is_checked_in_the_end(
    models: Models, server: FileServer, data: bytes
) -> None:
    server.files[PATH] = Served(data, declared=-1)
    with pytest.raises(ModelError, match="offers a file of another size"):
        download(offer(server.url(PATH), size=len(data) + 1), models)
    assert models.installed() == []
    assert left(models) == []
    model = download(offer(server.url(PATH), size=len(data)), models)
    assert models.installed() == [model]


def test_the_server_that_is_blamed_is_the_one_that_was_asked(
    models: Models, server: FileServer, data: bytes
) -> None:
    server.files[PATH] = Served(data)
    here = server.url(PATH).replace("127.0.0.1", "localhost")
    with pytest.raises(ModelError) as raised:
        download(offer(server.url("/missing"), here, size=3), models)
    assert "localhost offers a file of another size" in str(raised.value)


def test_cancelling_takes_effect_while_the_model_is_being_installed(
    models: Models, server: FileServer, data: bytes
) -> None:
    server.files[PATH] = Served(data, tag='"one"')
    asked: list[str] = []

    def cancelled() -> bool:
        asked.append("installing" if seen and seen[-1].stage == "installing" else "")
        return asked.count("installing") > 1

    seen: list[Progress] = []
    with pytest.raises(DownloadCancelledError):
        download(offer(server.url(PATH)), models, progress=seen.append, cancelled=cancelled)
    assert models.installed() == []
    assert download(offer(server.url(PATH)), models).key == "en_ko-1.1"
    assert server.asked(PATH) == ["", f"bytes={len(data)}-"]


def test_a_folder_that_cannot_be_written_does_not_speak_against_the_package(
    models: Models, server: FileServer, data: bytes
) -> None:
    server.files[PATH] = Served(data, tag='"one"')
    models.folder.parent.mkdir(exist_ok=True)
    models.folder.write_text("in the way")
    with pytest.raises(ModelError, match=r"cannot be installed in .*: check the rights"):
        download(offer(server.url(PATH), server.url(PATH)), models)
    models.folder.unlink()
    assert download(offer(server.url(PATH)), models).key == "en_ko-1.1"
    assert server.asked(PATH) == ["", f"bytes={len(data)}-"]
