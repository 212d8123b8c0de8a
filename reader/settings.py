"""What a reader has set: one small table of settings, and the file in the library that keeps them.

A setting has a name, a default, and perhaps an environment variable that overrules the file. All
of them stand in `TABLE`; a room that needs one more adds a line here and nothing elsewhere.
"""

from __future__ import annotations

import json
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any, Final, Generic, TypeVar

from reader.errors import SettingsError, system_reason

FILE: Final = "settings.json"
"""The file's name in the library's folder."""

Value = TypeVar("Value", bool, int, str)

_TRUE: Final = ("1", "true", "yes", "on")
_FALSE: Final = ("0", "false", "no", "off")
_LONGEST_FILE: Final = 1 << 20
_writing: Final = Lock()


@dataclass(frozen=True, slots=True)
class Setting(Generic[Value]):
    """One thing that can be set. `default` also says its type; `variable` may overrule the file."""

    name: str
    default: Value
    meaning: str
    variable: str = ""


OFFLINE: Final = Setting("offline", False, "open no connection at all", "NARANHI_OFFLINE")
MODEL_INDEX: Final = Setting(
    "model.index", "", "the address of the list of models (empty: Argos's)", "NARANHI_MODEL_INDEX"
)
MODEL_EN_KO: Final = Setting("model.en_ko", "", "the model for English → Korean (empty: newest)")
MODEL_KO_EN: Final = Setting("model.ko_en", "", "the model for Korean → English (empty: newest)")
THREADS: Final = Setting(
    "engine.threads",
    0,
    "how many processors translate (0: as many as there are)",
    "NARANHI_THREADS",
)
COMPUTE_TYPE: Final = Setting(
    "engine.compute_type",
    "auto",
    "the kind of numbers a model computes with, as CTranslate2 names them, or auto",
    "NARANHI_COMPUTE_TYPE",
)
DEVICE: Final = Setting(
    "engine.device", "auto", "where a model runs: cpu, cuda, or auto", "NARANHI_DEVICE"
)
IDLE_MINUTES: Final = Setting(
    "engine.idle_minutes",
    10,
    "how long a model stays in memory after its last work (0: not at all)",
    "NARANHI_IDLE_MINUTES",
)
FETCH_EDITION: Final = Setting(
    "edition.fetch", False, "with a page, fetch the edition in the other language that it names"
)
REMEMBER_EDITIONS: Final = Setting(
    "edition.remember", True, "keep what two human editions say in the translation memory"
)
FEED_MINUTES: Final = Setting(
    "feeds.minutes", 60, "how many minutes a feed rests that says nothing of it (0: until told)"
)
FEED_KEEP_DAYS: Final = Setting(
    "feeds.keep_days", 0, "how many days the articles of a feed are kept (0: for good)"
)
FEED_KEEP_NUMBER: Final = Setting(
    "feeds.keep_number", 0, "how many articles of a feed are kept, the newest (0: all)"
)

TABLE: Final[tuple[Setting[Any], ...]] = (
    OFFLINE,
    MODEL_INDEX,
    MODEL_EN_KO,
    MODEL_KO_EN,
    THREADS,
    COMPUTE_TYPE,
    DEVICE,
    IDLE_MINUTES,
    FETCH_EDITION,
    REMEMBER_EDITIONS,
    FEED_MINUTES,
    FEED_KEEP_DAYS,
    FEED_KEEP_NUMBER,
)
"""Every setting there is."""


class Settings:
    """The settings of the library in `folder`. What another process sets is seen at once.

    Names in the file that are not in `TABLE`, as a newer version may have written, are kept.
    """

    def __init__(self, folder: Path) -> None:
        self.file = folder / FILE

    def get(self, setting: Setting[Value]) -> Value:
        """The value of `setting`: the environment's, else the file's, else the default.

        Raises `SettingsError` if there is a value that is none.
        """
        given = from_environment(setting)
        if given is not None:
            return given
        stored = self._read().get(setting.name, setting.default)
        if type(stored) is not type(setting.default):
            raise SettingsError(
                "The setting “{name}” in {file} cannot be {stored}: "
                "set it to a value like {default}, or delete its line.",
                name=setting.name,
                file=self.file,
                stored=json.dumps(stored)[:40],
                default=json.dumps(setting.default),
            )
        return stored

    def set(self, setting: Setting[Value], value: Value) -> None:
        """Store `value`; the default is stored by leaving the setting out.

        Raises `SettingsError` if the file cannot be read or written.
        """
        with _writing:
            stored = self._read()
            if value == setting.default:
                stored.pop(setting.name, None)
            else:
                stored[setting.name] = value
            self._write(json.dumps(stored, ensure_ascii=False, indent=2, sort_keys=True) + "\n")

    def is_overruled(self, setting: Setting[Any]) -> bool:
        """Whether the environment decides on `setting`, so that storing it changes nothing."""
        return from_environment(setting) is not None

    def _read(self) -> dict[str, Any]:
        try:
            with self.file.open("rb") as file:
                data = file.read(_LONGEST_FILE + 1)
            stored = json.loads(data.decode("utf-8-sig")) if len(data) <= _LONGEST_FILE else None
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except OSError as error:
            raise SettingsError(
                "The settings in {file} cannot be read ({reason}): check the rights on that file.",
                str(error),
                file=self.file,
                reason=system_reason(error),
            ) from error
        except (ValueError, RecursionError):
            stored = None
        if not isinstance(stored, dict):
            raise SettingsError(
                "The settings in {file} are damaged: repair that file, or delete it to "
                "begin with the defaults.",
                file=self.file,
            )
        return stored

    def _write(self, text: str) -> None:
        beside = self.file.with_name(f".{FILE}-{secrets.token_hex(8)}")
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with beside.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self.file)
        except OSError as error:
            with suppress(OSError):
                beside.unlink()
            raise SettingsError(
                "The settings cannot be written to {file} ({reason}): "
                "check the rights on that folder and the room on its disk.",
                str(error),
                file=self.file,
                reason=system_reason(error),
            ) from error


def from_environment(setting: Setting[Value]) -> Value | None:
    """What the environment says of `setting`, or None. Raises `SettingsError` if it is no value."""
    written = os.environ.get(setting.variable, "").strip() if setting.variable else ""
    if not written:
        return None
    value = _parsed(written, setting.default)
    if value is None:
        raise SettingsError(
            "The environment variable {variable} cannot be “{written}”: "
            "set it to a value like {default}.",
            variable=setting.variable,
            written=written[:40],
            default=json.dumps(setting.default),
        )
    answer: Value = value
    return answer


def _parsed(written: str, default: object) -> Any:
    """`written` as a value of the kind of `default`; None if it is none."""
    if isinstance(default, bool):
        return {**dict.fromkeys(_TRUE, True), **dict.fromkeys(_FALSE, False)}.get(written.lower())
    if isinstance(default, int):
        return int(written) if written.isascii() and written.isdecimal() else None
    return written
