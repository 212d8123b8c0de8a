"""Writing an export to a file, whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final
from unicodedata import normalize

from reader.errors import ExportError, Phrase
from reader.export.documents import Document
from reader.export.formats import Format
from reader.export.options import Options
from reader.files import replacing

_UNSAFE: Final = re.compile(
    r'[\\/:*?"<>|\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]+'
)
"""What some system refuses, and what shows nothing but turns round what stands after it."""

_RESERVED: Final = re.compile(r"(?i)con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]")
_LONGEST_NAME: Final = 80
_MOST_BYTES: Final = 200

Report = Callable[[int, int], None]


def file_name(title: str, suffix: str, number: int = 1) -> str:
    """A name for a file about `title` that every system takes.

    It has at most 200 bytes in UTF-8, and is none of the names that Windows keeps for devices,
    whatever comes after their first full stop; nor does it begin with a hyphen, as options of
    commands do. A `number` above 1 stands at its end, however long the title is.
    """
    mark = f" ({number})" if number > 1 else ""
    words = " ".join(_UNSAFE.sub(" ", normalize("NFC", title)).split()).strip(". ").lstrip("-")
    most = _MOST_BYTES - len(mark) - len(suffix)
    letters = words[: _LONGEST_NAME - len(mark)]
    short = letters.encode(errors="ignore")[:most].decode(errors="ignore")
    name = (short.strip(". ") or "notes") + mark
    is_reserved = _RESERVED.fullmatch(name.split(".")[0].rstrip())
    return ("_" if is_reserved else "") + name + suffix


def write(path: str | Path, text: str | bytes, *, force: bool = True) -> None:
    """Writes `text` (as UTF-8 with ``\\n`` line ends) or bytes to `path`.

    The content is written beside `path` and moved there when it is complete, so that a file already
    there is either replaced whole or left alone. A device or a pipe is written to directly. Unless
    `force` is given, a file that is there is not replaced. Raises `ExportError`.
    """
    if not force and Path(path).is_file():
        raise ExportError(
            "There is a file {path} already; choose another name, or say that it may be replaced"
            " (--force).",
            path=path,
        )
    with replacing(path, Phrase("The notes")) as file:
        file.write(text.encode("utf-8") if isinstance(text, str) else text)


def save(
    path: str | Path,
    chosen: Format,
    documents: Sequence[Document],
    options: Options,
    *,
    force: bool = True,
) -> None:
    """Renders documents in a format and writes them to one file. Raises `ExportError`."""
    write(path, chosen.render(documents, options), force=force)


def _unheard(_done: int, _total: int) -> None:
    """The report of a caller who waits for the end."""


def save_each(
    folder: str | Path,
    chosen: Format,
    documents: Sequence[Document],
    options: Options,
    *,
    force: bool = True,
    report: Report = _unheard,
) -> list[Path]:
    """Writes a file for each document into a folder, and gives their paths.

    The folder itself is made where it is not there yet; those that it lies in are not.
    They are named by their titles, and by a number too where two would have one name. All are
    rendered before the first is written, so that one that cannot be rendered leaves nothing; when
    one cannot be written, or the work is ended, those that are new are taken back.
    `report` is called before each is rendered, with how many are, and before each is written; it
    may raise to end the work. Raises `ExportError`.
    """
    target = Path(folder)
    is_new = not target.exists() and target.parent.is_dir()
    if not target.is_dir() and not is_new:
        raise ExportError(
            "There is no folder {path}; make it first, or choose another place.", path=target
        )
    paths = [target / name for name in names(documents, chosen, options)]
    there = next((path for path in paths if path.exists()), None)
    if there is not None and not force:
        raise ExportError(
            "There is a file {path} already; choose another folder, or say that it may be"
            " replaced (--force).",
            path=there,
        )
    rendered = []
    for done, document in enumerate(documents):
        report(done, len(documents))
        rendered.append(chosen.render([document], options))
    if is_new:
        _make(target)
    new: list[Path] = []
    try:
        for path, content in zip(paths, rendered, strict=True):
            report(len(documents), len(documents))
            was_there = path.exists()
            write(path, content)
            new += () if was_there else (path,)
    except BaseException:
        _take_back(new, target if is_new else None)
        raise
    return paths


def _take_back(files: Sequence[Path], folder: Path | None) -> None:
    """Removes what was written before the work ended in the middle, as far as that can be."""
    for file in files:
        with suppress(OSError):
            file.unlink()
    if folder is not None:
        with suppress(OSError):
            folder.rmdir()


def _make(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except (OSError, ValueError) as error:
        raise ExportError(
            "The folder {folder} cannot be made; choose another place.", str(error), folder=folder
        ) from error


def names(documents: Sequence[Document], chosen: Format, options: Options) -> list[str]:
    """The name of a file for each document, all different on every system."""
    taken, found = set[str](), []
    for each in documents:
        title = options.words.title(each)
        name, number = file_name(title, chosen.suffix), 1
        while name.casefold() in taken:
            number += 1
            name = file_name(title, chosen.suffix, number)
        taken.add(name.casefold())
        found.append(name)
    return found
