"""Reading XML files that came from anywhere: as a stream, with no entity and no network.

Elements are named without their namespace, and taken away from the tree once they were looked at,
so that a file of any length fits into memory.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import closing
from pathlib import Path
from typing import IO, Any, Final

from reader.errors import ExchangeError, Phrase

Element = Any
"""An element of lxml's, which says nothing of its types."""

LANGUAGE_ATTRIBUTE: Final = "{http://www.w3.org/XML/1998/namespace}lang"

SAFELY: Final[dict[str, Any]] = {
    "resolve_entities": False,
    "load_dtd": False,
    "no_network": True,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}


def elements(
    path: str | Path, root: Collection[str], names: Collection[str], kind: str
) -> Iterator[Element]:
    """The elements called one of `names`, whole, in the order in which they end.

    `root` is what the first element may be called, and `kind` how to name such a file to the user.
    Raises `ExchangeError` with the line for a file that is no XML, is another kind of XML, or
    declares entities, which could make a small file a huge one or name a file to be read.
    """
    with closing(_opened(path)) as file:
        yield from _elements(file, Path(path), root, names, kind)


def local_name(element: Element) -> str:
    """The name of an element without its namespace; empty for a comment or an instruction."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: Element, *names: str) -> list[Element]:
    """The children of `element` called one of `names`, without regard to their namespace."""
    return [child for child in element if local_name(child) in names]


def trouble(path: Path, line: int | None, what: str) -> ExchangeError:
    """An error that says where in a file something is wrong; `what` ends the sentence."""
    where = Phrase(", line {line}", line=line) if line else ""
    return ExchangeError(
        "Nothing was taken from “{name}”{where}: {what}.", name=path.name, where=where, what=what
    )


def _opened(path: str | Path) -> IO[bytes]:
    try:
        return Path(path).open("rb")
    except (OSError, ValueError) as error:
        raise ExchangeError(
            "“{path}” cannot be read; see that the file is there and that you may read it.",
            str(error),
            path=path,
        ) from error


def _elements(
    file: IO[bytes], path: Path, root: Collection[str], names: Collection[str], kind: str
) -> Iterator[Element]:
    from lxml import etree  # type: ignore[import-untyped]

    try:
        for _, element in etree.iterparse(file, events=("start",), **SAFELY):
            _check_root(element, path, root, kind)
            break
        file.seek(0)
        tags = [f"{{*}}{name}" for name in names]
        for _, element in etree.iterparse(file, events=("end",), tag=tags, **SAFELY):
            yield element
            _forget(element)
    except etree.XMLSyntaxError as error:
        line = error.position[0] if error.position else None
        raise trouble(
            path,
            line,
            Phrase("this is not {kind}, or it is damaged ({reason})", kind=kind, reason=error.msg),
        ) from error
    except OSError as error:
        raise trouble(path, None, Phrase("the file cannot be read; try again")) from error


def _check_root(element: Element, path: Path, root: Collection[str], kind: str) -> None:
    declared = element.getroottree().docinfo.internalDTD
    if declared is not None and list(declared.iterentities()):
        raise trouble(
            path, 1, Phrase("it declares entities, which are not accepted; save it without them")
        )
    if local_name(element) not in root:
        raise trouble(
            path,
            element.sourceline,
            Phrase("this is another kind of XML; choose {kind}", kind=kind),
        )


def _forget(element: Element) -> None:
    element.clear()
    parent = element.getparent()
    if parent is not None:
        while element.getprevious() is not None:
            del parent[0]
