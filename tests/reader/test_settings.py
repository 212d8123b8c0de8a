"""The settings of a library: kept in its folder, overruled by the environment."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.errors import SettingsError
from reader.settings import (
    MODEL_EN_KO,
    MODEL_INDEX,
    OFFLINE,
    TABLE,
    Setting,
    Settings,
    from_environment,
)

NUMBER = Setting("idle", 5, "a number", "NARANHI_TEST_NUMBER")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The settings of a library that has none yet."""
    return Settings(tmp_path / "library")


def test_without_a_file_every_setting_has_its_default(settings: Settings) -> None:
    assert [settings.get(each) for each in TABLE] == [each.default for each in TABLE]
    assert not settings.file.parent.exists()


def test_every_setting_has_a_name_of_its_own_and_says_what_it_means() -> None:
    assert len({each.name for each in TABLE}) == len(TABLE)
    assert all(each.meaning for each in TABLE)


def test_what_is_set_is_seen_at_once_by_others(settings: Settings) -> None:
    other = Settings(settings.file.parent)
    settings.set(OFFLINE, True)
    settings.set(MODEL_EN_KO, "en_ko-1.1")
    assert other.get(OFFLINE)
    assert other.get(MODEL_EN_KO) == "en_ko-1.1"
    assert [file.name for file in settings.file.parent.iterdir()] == ["settings.json"]


def test_a_default_is_stored_by_leaving_it_out(settings: Settings) -> None:
    settings.set(OFFLINE, True)
    settings.set(OFFLINE, False)
    assert json.loads(settings.file.read_text()) == {}


def test_names_that_a_newer_version_wrote_are_kept(settings: Settings) -> None:
    settings.file.parent.mkdir()
    settings.file.write_text('{"later": [1, 2]}')
    settings.set(OFFLINE, True)
    assert json.loads(settings.file.read_text()) == {"later": [1, 2], "offline": True}


def test_the_environment_overrules_the_file(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.set(OFFLINE, True)
    assert not settings.is_overruled(OFFLINE)
    monkeypatch.setenv("NARANHI_OFFLINE", "0")
    assert not settings.get(OFFLINE)
    assert settings.is_overruled(OFFLINE)
    monkeypatch.setenv("NARANHI_OFFLINE", " ")
    assert settings.get(OFFLINE)
    monkeypatch.setenv("NARANHI_MODEL_INDEX", "http://127.0.0.1/index.json")
    assert settings.get(MODEL_INDEX) == "http://127.0.0.1/index.json"
    monkeypatch.setenv("NARANHI_TEST_NUMBER", "12")
    assert settings.get(NUMBER) == 12
    assert from_environment(MODEL_EN_KO) is None


@pytest.mark.parametrize("written", ["1", "true", "YES", "On"])
def test_ways_to_say_yes(settings: Settings, written: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NARANHI_OFFLINE", written)
    assert settings.get(OFFLINE)


def test_an_environment_that_makes_no_sense(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NARANHI_OFFLINE", "maybe")
    monkeypatch.setenv("NARANHI_TEST_NUMBER", "five")
    with pytest.raises(SettingsError, match="NARANHI_OFFLINE cannot be “maybe”"):
        settings.get(OFFLINE)
    with pytest.raises(SettingsError, match="NARANHI_TEST_NUMBER cannot be “five”"):
        settings.get(NUMBER)


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b" " * 2_000_000])
def test_a_damaged_file_is_one_sentence_and_stays(settings: Settings, data: bytes) -> None:
    settings.file.parent.mkdir()
    settings.file.write_bytes(data)
    with pytest.raises(SettingsError, match="are damaged: repair that file"):
        settings.get(OFFLINE)
    with pytest.raises(SettingsError, match="are damaged"):
        settings.set(OFFLINE, True)
    assert settings.file.read_bytes() == data


@pytest.mark.parametrize("value", [1, "true", None, []])
def test_a_value_of_the_wrong_kind(settings: Settings, value: object) -> None:
    settings.file.parent.mkdir()
    settings.file.write_text(json.dumps({"offline": value}))
    with pytest.raises(SettingsError, match=r"“offline” .* cannot be"):
        settings.get(OFFLINE)


def test_a_library_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "library").write_text("in the way")
    settings = Settings(tmp_path / "library")
    assert not settings.get(OFFLINE)
    with pytest.raises(SettingsError, match="cannot be written"):
        settings.set(OFFLINE, True)


def test_a_file_that_is_a_folder(settings: Settings) -> None:
    settings.file.mkdir(parents=True)
    with pytest.raises(SettingsError, match="cannot be read"):
        settings.get(OFFLINE)
