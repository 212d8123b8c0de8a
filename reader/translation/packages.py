"""The translation models on this machine: found, installed from files, and removed.

Naranhi keeps its own in one folder, each unpacked in a folder named by its key. A reader's Argos
packages are found where Argos Translate keeps them, and are never written to. The demonstration
models that come with the sample library are unpacked on first use and serve sample articles only.
"""

from __future__ import annotations

import errno
import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from reader.article import LANGUAGES, Article, Language, other_language
from reader.errors import ModelError, Phrase, system_reason
from reader.settings import MODEL_EN_KO, MODEL_KO_EN, Setting, Settings
from reader.translation.checksums import check_beside
from reader.translation.engine import Engine
from reader.translation.model import (
    METADATA,
    MODEL_FOLDER,
    Model,
    missing_part,
    read_metadata,
    read_model,
    version_order,
)
from reader.translation.pieces import check_agreement, pieces_files
from reader.translation.troubles import NoMemoryError
from reader.translation.turns import never
from reader.translation.unpacking import NoRoomError, PackageArchive, open_package
from reader.translation.workspace import clear_abandoned, workspace

BUNDLED: Final = Path(__file__).parents[2] / "resources" / "sample" / "models"
"""The folder of the demonstration packages, ``en_ko.argosmodel`` and ``ko_en.argosmodel``."""

_DEMONSTRATIONS: Final = "demonstration"
_STAMP: Final = "bundled.sha256"
_OFFER: Final = "offered-as.txt"

DISK_FULL: Final = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
"""What the operating system answers when no more can be written."""

_CHOICES: Final[dict[tuple[Language, Language], Setting[str]]] = {
    ("en", "ko"): MODEL_EN_KO,
    ("ko", "en"): MODEL_KO_EN,
}


class InstallCancelledError(ModelError):
    """An installation ended because its reader wanted that; nothing of it is left."""


class PlaceError(ModelError):
    """Where models are kept cannot be written; the package itself may be sound."""


class Models:
    """The models of one library. `folder` is made when the first one is installed.

    It lies in the library's folder, where the settings are that say which model a reader chose.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.settings = Settings(folder.parent)
        self._demonstrations: dict[tuple[Language, Language], Model] = {}

    def installed(self) -> list[Model]:
        """Every usable model, the newest of each direction first; no demonstrations.

        Of two with one key, the one that Naranhi installed counts. Folders that hold no usable
        package are passed over.
        """
        found: dict[str, Model] = {}
        for model in [*_models_in([self.folder], managed=True), *_argos_models()]:
            if not model.demonstration:
                found.setdefault(model.key, model)
        newest_first = sorted(
            found.values(), key=lambda model: version_order(model.version), reverse=True
        )
        return sorted(newest_first, key=lambda model: LANGUAGES.index(model.source))

    def find(self, source: Language, target: Language) -> Model | None:
        """The installed model of a direction that the reader chose, else the newest, or None.

        Raises `SettingsError` if the choice cannot be read.
        """
        wanted = (source, target)
        serving = [each for each in self.installed() if (each.source, each.target) == wanted]
        choice = self.choice(source, target) if len(serving) > 1 else ""
        chosen = (each for each in serving if each.key == choice)
        return next(chosen, serving[0] if serving else None)

    def choice(self, source: Language, target: Language) -> str:
        """The key of the model that the reader chose for a direction; empty without a choice."""
        return self.settings.get(_CHOICES[source, target])

    def use(self, key: str) -> Model:
        """Let the installed model of that key serve its direction, and return it.

        Raises `ModelError` if there is none, `SettingsError` if the choice cannot be kept.
        """
        model = self._installed(key, Phrase("to use"))
        self.settings.set(_CHOICES[model.source, model.target], model.key)
        return model

    def for_article(self, article: Article) -> Model | None:
        """The model to translate `article` with: a real one, or a sample's demonstration.

        Raises `ModelError` if a demonstration cannot be unpacked.
        """
        target = other_language(article.language)
        model = self.find(article.language, target)
        if model is None and article.sample:
            return self._demonstration(article.language, target)
        return model

    def install(self, file: Path, cancelled: Callable[[], bool] = never) -> Model:
        """Install the Argos package in `file`, in place of one of the same direction and version.

        The package is checked, by the checksum beside it too, unpacked beside its place, loaded
        once, and only then renamed to its place. Raises `ModelError` if it cannot be used or if
        `cancelled`, which is asked before each of these steps; nothing of it stays then.
        """
        with _explained(file, self.folder):
            self.clear_abandoned()
            check_beside(file)
            with open_package(file) as package:
                if package.metadata.demonstration:
                    raise ModelError(
                        "“{name}” is a demonstration model, which Naranhi uses for its "
                        "sample articles by itself: install a full translation model instead.",
                        name=file.name,
                    )
                place = self.folder / package.metadata.key
                return self._put(package, place, file.name, cancelled=cancelled)

    def clear_abandoned(self) -> None:
        """Delete what installations left that were killed; those that run are let be."""
        clear_abandoned(self.folder)
        clear_abandoned(self.folder / _DEMONSTRATIONS)

    def note_offer(self, model: Model, key: str) -> None:
        """Remember that a model was downloaded as the entry `key` of a list, if it is called else.

        A folder that cannot be written goes without.
        """
        if key != model.key:
            with suppress(OSError):
                (model.path / _OFFER).write_text(key, encoding="utf-8")

    def offers(self) -> frozenset[str]:
        """The entries of lists that are installed: the models' keys, and what they were offered as.

        A package may say other things of itself than the list that offers it.
        """
        keys = set()
        for model in self.installed():
            keys.add(model.key)
            with suppress(OSError, UnicodeDecodeError):
                keys.add((model.path / _OFFER).read_text(encoding="utf-8"))
        return frozenset(keys)

    def remove(self, key: str) -> Model:
        """Remove the model of that key, which Naranhi must have installed, and return what it was.

        Raises `ModelError` if there is none, or if it belongs to Argos Translate.
        """
        model = self._installed(key, Phrase("to remove"))
        if not model.managed:
            raise ModelError(
                "The model “{key}” belongs to Argos Translate and is left alone: "
                "remove it there, or delete the folder {path}.",
                key=key,
                path=model.path,
            )
        try:
            with workspace(self.folder) as work:
                model.path.rename(work / "removed")
        except OSError as error:
            raise ModelError(
                "The model “{key}” cannot be removed ({reason}): "
                "check the rights on the folder {folder}.",
                str(error),
                key=key,
                reason=system_reason(error),
                folder=self.folder,
            ) from error
        if self.choice(model.source, model.target) == key:
            self.settings.set(_CHOICES[model.source, model.target], "")
        return model

    def _installed(self, key: str, purpose: str) -> Model:
        """The installed model of that key; `ModelError` says what was to be done with it."""
        models = self.installed()
        found = next((each for each in models if each.key == key), None)
        if found is None:
            names = ", ".join(each.key for each in models) or Phrase("none")
            raise ModelError(
                "There is no model “{key}” {purpose}: installed are {names}.",
                key=key,
                purpose=purpose,
                names=names,
            )
        return found

    def _put(
        self,
        package: PackageArchive,
        place: Path,
        name: str,
        stamp: str = "",
        cancelled: Callable[[], bool] = never,
    ) -> Model:
        """Unpack `package` beside `place`, try it out, and move it there."""
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            with workspace(place.parent) as work:
                unpacked = work / "package"
                _check(cancelled, name)
                package.unpack(unpacked)
                _check(cancelled, name)
                _try_out(unpacked, name)
                _check(cancelled, name)
                _write_portable_metadata(unpacked / METADATA)
                if stamp:
                    (unpacked / _STAMP).write_text(stamp, encoding="ascii")
                _move(unpacked, place)
        except BaseException:
            with suppress(OSError):  # the folder goes too if nothing is in it
                place.parent.rmdir()
            raise
        return read_model(place, managed=True)

    def _demonstration(self, source: Language, target: Language) -> Model | None:
        direction = (source, target)
        file = BUNDLED / f"{source}_{target}.argosmodel"
        if direction not in self._demonstrations and file.is_file():
            with _explained(file, self.folder):
                self._demonstrations[direction] = self._unpacked_demonstration(file)
        return self._demonstrations.get(direction)

    def _unpacked_demonstration(self, file: Path) -> Model:
        stamp = hashlib.sha256(file.read_bytes()).hexdigest()
        with open_package(file) as package:
            place = self.folder / _DEMONSTRATIONS / package.metadata.key
            if not _is_unpacked(place, stamp):
                try:
                    self._put(package, place, file.name, stamp)
                except OSError:  # another window or command may have been quicker
                    if not _is_unpacked(place, stamp):
                        raise
            return read_model(place, managed=True)


def _models_in(folders: list[Path], *, managed: bool) -> Iterator[Model]:
    for folder in folders:
        try:
            inside = sorted(path for path in folder.iterdir() if path.is_dir())
        except OSError:
            continue
        for path in inside:
            if not path.name.startswith(".") and not missing_part(path):
                with suppress(ModelError):
                    yield read_model(path, managed=managed)


def _argos_models() -> Iterator[Model]:
    """The packages that Argos Translate has installed for this reader, if it can be asked."""
    try:
        import argostranslate.settings
    except (OSError, ValueError, KeyError, AssertionError):  # its own settings may be broken
        return
    yield from _models_in(list(argostranslate.settings.package_dirs), managed=False)


def _try_out(folder: Path, name: str) -> None:
    """Load the unpacked package `name` and let it translate one word; `ModelError` if it fails."""
    missing = missing_part(folder)
    if missing:
        raise ModelError(
            "“{name}” {missing}: download it again or choose another package.",
            name=name,
            missing=missing,
        )
    with suppress(RuntimeError, ValueError):  # pieces that cannot be read: the trial says so
        check_agreement(name, read_metadata(folder), pieces_files(folder), folder / MODEL_FOLDER)
    try:
        Engine(read_model(folder, managed=True)).try_out()
    except NoMemoryError:
        raise
    except ModelError as error:
        raise ModelError(
            "The model in “{name}” does not run because it is damaged or made for another "
            "version: download it again or choose another package.",
            error.details,
            name=name,
        ) from error


def _check(cancelled: Callable[[], bool], name: str) -> None:
    if cancelled():
        raise InstallCancelledError(
            "“{name}” was not installed because that was cancelled; try it again.", name=name
        )


def _write_portable_metadata(file: Path) -> None:
    """Rewrite metadata in ASCII: Argos reads it in the machine's own encoding."""
    fields = json.loads(file.read_text(encoding="utf-8-sig"))
    file.write_text(json.dumps(fields, indent=2), encoding="ascii")


def _move(unpacked: Path, place: Path) -> None:
    """Rename `unpacked` to `place`; what stood there goes, or comes back if that fails."""
    if not place.exists():
        unpacked.rename(place)
        return
    replaced = unpacked.with_name("replaced")
    place.rename(replaced)
    try:
        unpacked.rename(place)
    except OSError:
        replaced.rename(place)
        raise


def _is_unpacked(place: Path, stamp: str) -> bool:
    """Whether `place` is whole and was unpacked from the bundled file with that checksum."""
    try:
        return (place / _STAMP).read_text(encoding="ascii") == stamp and not missing_part(place)
    except (OSError, ValueError):
        return False


@contextmanager
def _explained(file: Path, folder: Path) -> Iterator[None]:
    """Turn the operating system's troubles into sentences."""
    try:
        yield
    except OSError as error:
        if error.errno in DISK_FULL:
            raise NoRoomError(
                "There is no room for “{name}” on the disk of {folder}: make room there.",
                str(error),
                name=file.name,
                folder=folder,
            ) from error
        if error.filename is not None and Path(str(error.filename)) == file:
            raise ModelError(
                "“{file}” cannot be read ({reason}): check the path and its rights.",
                str(error),
                file=file,
                reason=system_reason(error),
            ) from error
        raise PlaceError(
            "“{name}” cannot be installed in {folder} ({reason}): check the rights on that folder.",
            str(error),
            name=file.name,
            folder=folder,
            reason=system_reason(error),
        ) from error
