"""Markdown templates: those that come with the program, and the reader's own beside the library.

A template is Jinja2, run in a sandbox with bounds, and the reader's own in a process apart, so that
one from somebody else can neither reach what is outside nor keep the program busy for ever. They
lie in the folder ``templates/`` of the library and go before those of the program with the same
name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from reader import limited
from reader.errors import ExportError, Phrase
from reader.export.template_sandbox import LONGEST_TEXT, rendered, too_much
from reader.files import replacing

SUFFIX: Final = ".md.jinja"
FOLDER: Final = "templates"
USUAL: Final = "plain"

_SHIPPED: Final = files("resources") / "export" / "templates"
_LONGEST: Final = 60.0
"""In seconds, for what one of the reader's own makes of one file."""

_MEMORY: Final = 1 << 30
"""In bytes: how much of it such a template may use."""


def shipped() -> list[str]:
    """The names of the templates that come with the program, the usual one first."""
    found = (each.name.removesuffix(SUFFIX) for each in _SHIPPED.iterdir())
    return sorted(found, key=lambda name: (name != USUAL, name))


def names(folder: Path | None) -> list[str]:
    """The names of all templates: those of the program, then the reader's own in `folder`."""
    own: set[str] = set()
    if folder is not None and folder.is_dir():
        own = {each.name.removesuffix(SUFFIX) for each in folder.glob(f"*{SUFFIX}")}
    ours = shipped()
    return ours + sorted(own - set(ours))


def copy(name: str, folder: Path) -> Path:
    """Copies a template into `folder` for the reader to change, and gives the copy's path.

    A copy that is there already is left as it is. Raises `ExportError`.
    """
    text = _source(name, folder)[0]
    _make(folder)
    # Of a template that is named by its path, the copy lies in the folder as all others do.
    called = Path(name).name.removesuffix(SUFFIX)
    number, path = 1, folder / f"{called}-copy{SUFFIX}"
    while path.exists():
        number += 1
        path = folder / f"{called}-copy-{number}{SUFFIX}"
    with replacing(path, Phrase("The template")) as file:
        file.write(text.encode())
    return path


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            "The folder {folder} could not be made; see that you may write there.",
            str(error),
            folder=folder,
        ) from error


def load(
    name: str, folder: Path | None, filters: Mapping[str, Callable[..., Any]]
) -> Callable[[Mapping[str, Any]], str]:
    """The template called `name` (or in the file `name`) as a function of its variables.

    Raises `ExportError` for a template that does not exist; the function does so for one with an
    error, with its line.
    """
    text, path, is_ours = _source(name, folder)

    def render(variables: Mapping[str, Any]) -> str:
        if is_ours:
            return rendered(text, path, variables, filters)
        try:
            return limited.run(_rendered, _LONGEST, _MEMORY, text, path, variables, dict(filters))
        except limited.Unfinished as error:
            raise too_much(path, str(error)) from error

    return render


def _rendered(
    memory: int,
    text: str,
    path: str,
    variables: Mapping[str, Any],
    filters: Mapping[str, Callable[..., Any]],
) -> str:
    """What a template makes, in a process of its own, which a bad one can fill up or keep busy."""
    with _no_more_than(memory):
        return rendered(text, path, variables, filters)


@contextmanager
def _no_more_than(memory: int) -> Iterator[None]:
    """Keeps this process from taking so many bytes more, where the system lets itself be asked."""
    try:
        import resource

        used = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    except (ImportError, OSError):
        yield
        return
    soft, hard = before = resource.getrlimit(resource.RLIMIT_AS)
    least = [each for each in (soft, hard) if each != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_AS, (min([used + memory, *least]), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


def _source(name: str, folder: Path | None) -> tuple[str, str, bool]:
    """A template's text, where it is from, and whether it came with the program."""
    if folder is not None and _is_name(name) and _is_file(folder / f"{name}{SUFFIX}"):
        own = folder / f"{name}{SUFFIX}"
        return _read(own), str(own), False
    if name in shipped():
        return (_SHIPPED / f"{name}{SUFFIX}").read_text("utf-8"), f"{name}{SUFFIX}", True
    if _is_file(Path(name)):
        return _read(Path(name)), name, False
    known = ", ".join(names(folder))
    raise ExportError(
        "There is no template “{name}”; choose one of {known}, or name a file with one.",
        name=name,
        known=known,
    )


def _is_name(name: str) -> bool:
    return Path(name).name == name


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # such as a name that is too long
        return False


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > LONGEST_TEXT:
            raise ExportError(
                "The template {path} is too large; choose one below one megabyte.", path=path
            )
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ExportError(
            "The template {path} cannot be read; see that it is a text file in UTF-8.",
            str(error),
            path=path,
        ) from error
