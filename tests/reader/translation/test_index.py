"""The models on offer: the list, its kept copy, and what is newer than what is installed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import argostranslate.settings
import pytest

from reader import network
from reader.errors import ModelError, OfflineError
from reader.settings import MODEL_INDEX
from reader.translation import Models
from reader.translation.index import available, index_address, updates
from tests.support.argos_package import metadata, unpacked, write_package
from tests.support.file_server import FileServer, Served, file_server


def entry(source: str = "en", target: str = "ko", version: str = "1.1", **more: object) -> Any:
    """An entry as Argos's list has them."""
    code = f"translate-{source}_{target}"
    links = [f"http://127.0.0.1:9/{code}-{version}.argosmodel"]
    return {**metadata(source, target, version), "code": code, "links": links, **more}


@pytest.fixture
def server() -> Iterator[FileServer]:
    """A server with nothing on it yet."""
    with file_server() as server:
        yield server


@pytest.fixture
def publish(server: FileServer, models: Models) -> Any:
    """Puts entries into the list that the settings name."""
    models.settings.set(MODEL_INDEX, server.url("/list/index.json"))

    def publish(*entries: object) -> None:
        data = json.dumps(entries).encode()
        server.files["/list/index.json"] = Served(data, "text/plain")

    return publish


def test_only_models_for_english_and_korean_are_shown(models: Models, publish: Any) -> None:
    publish(
        entry("en", "fr"),
        entry("ko", "en", "1.1"),
        entry("en", "ko", "1.9"),
        entry("en", "ko", "1.10", type="translate"),
        entry("en", "ko", "1.9", links=["http://127.0.0.1/again"]),
        entry("en", "ko", "2.0", type="sbd"),
        entry("ko", "ko"),
        entry("en", "ko", "3.0", demonstration=True),
        entry("en", "ko", "3.1", links=[]),
        entry("en", "ko", "3.2", links=["ipfs://Qm", "file:///etc/passwd", 7]),
        entry("en", "ko", "3.3", links="http://127.0.0.1/text"),
        {},
        None,
        "en_ko",
    )
    listing = available(models)
    assert [model.key for model in listing.models] == ["en_ko-1.10", "en_ko-1.9", "ko_en-1.1"]
    assert listing.trouble == ""
    first = listing.models[0]
    assert (first.name, first.version) == ("English → Korean", "1.10")
    assert first.links == ("http://127.0.0.1:9/translate-en_ko-1.10.argosmodel",)
    assert (first.size, first.sha256) == (None, "")
    assert first.quality is None


def test_only_the_list_of_argos_translate_has_its_figure(
    models: Models, publish: Any, server: FileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    import argostranslate.settings

    publish(entry("en", "ko"))
    address = server.url("/list/index.json")
    monkeypatch.setattr(argostranslate.settings, "remote_package_index", address)
    (model,) = available(models).models
    assert str(model.quality) == "BLEU 15.8 (FLORES-200 devtest)"
    (kept,) = available(models, offline=True).models
    assert kept == model


def test_what_an_entry_may_say_besides(models: Models, publish: Any, server: FileServer) -> None:
    publish(
        entry(links=["../a.argosmodel", "http://[bad"], size=12, sha256="AB" * 32),
        entry("ko", "en", variant="NLLB-200 600M", licence="CC BY-NC 4.0"),
        entry("ko", "en", "2", size="12", sha256="no", variant=7),
    )
    first, newest, other = available(models).models
    assert first.links == (server.url("/a.argosmodel"),)
    assert (first.size, first.sha256) == (12, "ab" * 32)
    assert (newest.size, newest.sha256, newest.key) == (None, "", "ko_en-2")
    assert other.key == "ko_en-NLLB-200-600M-1.1"
    assert other.metadata.licence == "CC BY-NC 4.0"
    assert str(other.quality) == "BLEU 25.3 (FLORES-200 devtest)"


def test_the_list_is_kept_for_offline_days(
    models: Models, publish: Any, server: FileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(entry(sha256="ab" * 32, size=7, variant="own"))
    fresh = available(models)
    requests = len(server.requests)
    assert available(models, offline=True) == fresh
    monkeypatch.setenv("NARANHI_OFFLINE", "1")
    assert available(models) == fresh
    assert len(server.requests) == requests
    assert sorted(file.name for file in models.folder.parent.iterdir()) == [
        "model-index.json",
        "settings.json",
    ]


def test_if_the_list_cannot_be_had_the_kept_one_serves(
    models: Models, publish: Any, server: FileServer
) -> None:
    publish(entry())
    fresh = available(models)
    server.files.clear()
    listing = available(models)
    assert listing.models == fresh.models
    assert listing.fetched == fresh.fetched
    assert "has no such file (404)" in listing.trouble


def test_the_kept_list_of_another_address_does_not_serve(
    models: Models, publish: Any, server: FileServer
) -> None:
    publish(entry())
    available(models)
    models.settings.set(MODEL_INDEX, server.url("/elsewhere.json"))
    with pytest.raises(ModelError, match=r"cannot be had, because .* \(404\): try again later"):
        available(models)


def test_offline_without_a_kept_list(models: Models, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NARANHI_OFFLINE", "1")
    with pytest.raises(OfflineError, match="so asking for the list of models cannot be done"):
        available(models)


@pytest.mark.parametrize(
    "data", [b"", b"<html>Log in</html>", b'{"a": 1}', b"[" * 100_000, b"\xff"]
)
def test_what_is_no_list(models: Models, publish: Any, server: FileServer, data: bytes) -> None:
    publish()
    server.files["/list/index.json"].data = data
    with pytest.raises(ModelError, match="is no list of models"):
        available(models)


@pytest.mark.parametrize("address", ["not an address", "ftp://127.0.0.1/", "http://127.0.0.1:9/"])
def test_an_address_that_gives_nothing(models: Models, address: str) -> None:
    models.settings.set(MODEL_INDEX, address)
    with pytest.raises(ModelError, match="The list of models cannot be had, because "):
        available(models)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"address": 1}', '{"models": []}'])
def test_a_damaged_copy_counts_for_nothing(models: Models, publish: Any, text: str) -> None:
    publish(entry())
    copy = models.folder.parent / "model-index.json"
    copy.parent.mkdir(exist_ok=True)
    copy.write_text(text)
    with pytest.raises(ModelError, match="No list of models is kept yet"):
        available(models, offline=True)
    assert len(available(models).models) == 1
    assert len(available(models, offline=True).models) == 1


def test_the_address_is_argos_s_own_unless_the_reader_sets_one(
    models: Models, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert index_address(models.settings) == argostranslate.settings.remote_package_index
    models.settings.set(MODEL_INDEX, "http://127.0.0.1/mine.json")
    assert index_address(models.settings) == "http://127.0.0.1/mine.json"
    monkeypatch.setenv("NARANHI_MODEL_INDEX", "http://127.0.0.1/env.json")
    assert index_address(models.settings) == "http://127.0.0.1/env.json"


def test_a_model_is_found_by_its_key_or_its_direction(models: Models, publish: Any) -> None:
    publish(entry(version="1.0"), entry(version="1.1"))
    listing = available(models)
    assert listing.find("en_ko").key == "en_ko-1.1"
    assert listing.find("en_ko-1.0").key == "en_ko-1.0"
    for key in ("ko_en", "en_ko-1", ""):
        with pytest.raises(ModelError, match=r"on offer are en_ko-1\.1, en_ko-1\.0\."):
            listing.find(key)


def test_newer_versions_of_what_naranhi_installed(
    models: Models, publish: Any, tmp_path: Path, argos_folder: Path
) -> None:
    for number, fields in enumerate(
        (metadata(version="1.0"), metadata(version="1.1"), metadata(version="1.1", variant="own"))
    ):
        models.install(write_package(tmp_path / f"{number}.argosmodel", fields))
    unpacked(write_package(tmp_path / "argos.argosmodel", metadata("ko", "en")), argos_folder)
    publish(entry(version="1.10"), entry(version="1.2"), entry("ko", "en", "9"))
    (update,) = updates(models, available(models))
    assert (update.installed.key, update.available.key) == ("en_ko-1.1", "en_ko-1.10")
    publish(entry(version="1.1"))
    assert updates(models, available(models)) == []


def test_no_list_is_asked_for_through_another_door(
    models: Models, publish: Any, server: FileServer
) -> None:
    publish(entry())
    network.follow(None, offline=True)
    try:
        with pytest.raises(OfflineError):
            available(models)
    finally:
        network.follow(None)
    assert server.requests == []
