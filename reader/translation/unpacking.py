"""Unpacking a translation package that may be broken or hostile.

Nothing is written before every name and declared size in the archive has been checked, and what
is written is counted again, so that no archive writes outside its own folder or fills the disk.
"""

from __future__ import annotations

import lzma
import shutil
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Final

from reader.errors import ModelError, Phrase
from reader.translation.model import METADATA, parse_metadata

LARGEST_PACKAGE: Final = 4 << 30
"""The most bytes that a package may unpack to: several times the largest Argos package."""

LARGEST_RATIO: Final = 30
"""How often its own size a package may unpack to; weights hardly shrink in a zip at all."""

FREE_OF_RATIO: Final = 64 << 20
"""Up to this many bytes the ratio does not matter: a small package of zeros harms nobody."""

MOST_MEMBERS: Final = 10_000

_CHUNK: Final = 1 << 20

_DAMAGE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    KeyError,
    ValueError,
)
"""What reading a damaged or forged archive raises, besides `OSError` and `RuntimeError`."""


class NoRoomError(ModelError):
    """A package does not fit on the disk."""


class PackageArchive:
    """An `.argosmodel` file whose names, sizes and metadata have been found in order."""

    def __init__(self, archive: zipfile.ZipFile, name: str, size: int) -> None:
        """Check `archive`, which is `size` bytes long; `name` is how errors call it."""
        self._archive = archive
        self._name = name
        self._limit = min(LARGEST_PACKAGE, max(FREE_OF_RATIO, LARGEST_RATIO * size))
        self._check_names()
        member = self._find_metadata()
        self._root = PurePosixPath(member.filename).parent
        self._check_places()
        self.unpacked_size = sum(member.file_size for member in archive.infolist())
        if self.unpacked_size > self._limit:
            raise self._too_large()
        with self._archive.open(member) as file:
            self.metadata = parse_metadata(file.read(_CHUNK + 1), self._name)

    def unpack(self, folder: Path) -> None:
        """Write the package's own files into the new folder `folder`.

        Every member is read to its end, those beside the package too, so that its checksum is
        compared.
        """
        free = shutil.disk_usage(folder.parent).free
        if free < self.unpacked_size:
            raise NoRoomError(
                "“{name}” needs {needed} MB on the disk, and "
                "{free} MB are free: make room and install it again.",
                name=self._name,
                needed=_megabytes(self.unpacked_size),
                free=_megabytes(free),
            )
        folder.mkdir()
        written = 0
        for member, path in self._files():
            target = folder.joinpath(*path.parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            written = self._copy(member, target, written)
        own = {member.filename for member, _ in self._files()}
        for member in self._archive.infolist():
            if member.filename not in own:
                written = sum(map(len, self._chunks(member, written)), written)

    def _copy(self, member: zipfile.ZipInfo, target: Path, written: int) -> int:
        with target.open("xb") as file:
            for chunk in self._chunks(member, written):
                written += file.write(chunk)
        return written

    def _chunks(self, member: zipfile.ZipInfo, before: int) -> Iterator[bytes]:
        """The content of a member, as long as it is not too much with the bytes `before` it."""
        with _reading(self._name), self._archive.open(member) as source:
            while chunk := source.read(_CHUNK):
                before += len(chunk)
                if before > self._limit:
                    raise self._too_large()
                yield chunk

    def _check_names(self) -> None:
        members = self._archive.infolist()
        if len(members) > MOST_MEMBERS:
            raise self._too_large()
        for member in members:
            if not _is_safe(member):
                raise ModelError(
                    "“{name}” is not safe to unpack and was not installed: it holds "
                    "“{file}”, which leads outside its own folder.",
                    name=self._name,
                    file=member.filename[:80],
                )

    def _check_places(self) -> None:
        """See that no two files have one place, on systems that fold upper and lower case too."""
        places = [PurePosixPath(str(path).casefold()) for _, path in self._files()]
        if len({*places}) < len(places) or {*places} & {up for at in places for up in at.parents}:
            raise _damaged(self._name)

    def _find_metadata(self) -> zipfile.ZipInfo:
        """The metadata of the package that is the archive's top, or the one folder in it."""
        found = [
            member
            for member in self._archive.infolist()
            if (path := PurePosixPath(member.filename)).name == METADATA and len(path.parts) <= 2
        ]
        if len(found) != 1:
            missing = (
                Phrase("has no {file}", file=METADATA)
                if not found
                else Phrase("holds more than one package")
            )
            raise ModelError(
                "“{name}” is not a translation package: it {missing}; choose an .argosmodel file.",
                name=self._name,
                missing=missing,
            )
        return found[0]

    def _files(self) -> Iterator[tuple[zipfile.ZipInfo, PurePosixPath]]:
        for member in self._archive.infolist():
            path = PurePosixPath(member.filename)
            if not member.is_dir() and path.is_relative_to(self._root):
                yield member, path.relative_to(self._root)

    def _too_large(self) -> ModelError:
        return ModelError(
            "“{name}” was not installed: it would unpack to more than "
            "{most} MB, as no sound package of its size does; "
            "download it again from a source that you trust.",
            name=self._name,
            most=_megabytes(self._limit),
        )


@contextmanager
def open_package(file: Path) -> Iterator[PackageArchive]:
    """The archive in `file`, checked, while the block runs.

    Whatever goes wrong with the archive, then or when it is unpacked, is a `ModelError`; a file
    that cannot be read is an `OSError`.
    """
    try:
        size = file.stat().st_size
    except FileNotFoundError as error:
        raise ModelError(
            "There is no file “{file}”: check the path.", str(error), file=file
        ) from error
    with _reading(file.name):
        archive = zipfile.ZipFile(file)
    with archive:
        with _reading(file.name):
            package = PackageArchive(archive, file.name, size)
        yield package


@contextmanager
def _reading(name: str) -> Iterator[None]:
    """Say in a sentence what is wrong with the archive `name` that is read in the block."""
    try:
        yield
    except (NotImplementedError, RuntimeError) as error:
        raise ModelError(
            "“{name}” is packed in a way that cannot be read (encrypted, or compressed by "
            "an unknown method): download it again from its own source.",
            str(error),
            name=name,
        ) from error
    except _DAMAGE as error:
        raise _damaged(name, str(error)) from error
    except OSError as error:
        # The operating system gives its errors a number; bz2 has none for damaged data.
        if error.errno is not None:
            raise
        raise _damaged(name, str(error)) from error


def _damaged(name: str, details: str = "") -> ModelError:
    return ModelError(
        "“{name}” is not a translation package or is damaged: an .argosmodel file is "
        "a zip archive, and this is no whole one; download it again.",
        details,
        name=name,
    )


def _is_safe(member: zipfile.ZipInfo) -> bool:
    """Whether a member is a plain file or folder with a name that stays below its package."""
    name = member.orig_filename
    mode = member.external_attr >> 16
    kind = stat.S_IFMT(mode)
    parts = name.split("/")
    return (
        kind in (0, stat.S_IFREG, stat.S_IFDIR)
        and not any(mark in name for mark in "\\:\0")
        and not name.startswith("/")
        and not any(part in ("..", ".") for part in parts)
    )


def _megabytes(size: int) -> str:
    return f"{size / 1e6:,.0f}"
