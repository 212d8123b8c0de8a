#!/usr/bin/env python3
"""Collects the sentences of errors for Qt's translation tools, which know no `Phrase`.

Run ``.venv/bin/python packaging/error_texts.py`` after a change of a sentence; it writes
``ui/error_texts.py``. With ``--check`` it only says whether that file is up to date, and fails
where a sentence is put together so that it could not be translated.
"""

from __future__ import annotations

import argparse
import ast
import json
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)  # this folder is called like a package of PyPI

from reader.errors import Phrase  # noqa: E402

TARGET = ROOT / "ui" / "error_texts.py"

_HEAD = '''"""The sentences of errors, for Qt's tools; made by ``packaging/error_texts.py``."""

# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from typing import Final

from ui.interface import QT_TRANSLATE_NOOP

TEXTS: Final = (
'''
_UNSEEN = ROOT / "reader" / "cli"
"""Where errors are made that no window shows: the command line speaks English."""

_CUT = tuple(
    ROOT / "reader" / f"{name}.py"
    for name in (
        "network",
        "intake/fetching",
        "translation/downloading",
        "translation/model",
        "translation/packages",
        "translation/pieces",
        "translation/troubles",
        "translation/unpacking",
    )
)
"""Whose sentences are also told by what they say is wrong alone, by `Phrase.clause`."""


def main(arguments: list[str] | None = None) -> int:
    """Writes the file, or says that it is not up to date; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing")
    check = parser.parse_args(arguments).check
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in _files()}
    kinds = _kinds(list(trees.values()))
    troubles = [each for path, tree in trees.items() for each in _mixed(path, tree, kinds)]
    made = _written({text for path, tree in trees.items() for text in _texts(path, tree, kinds)})
    if check and made != TARGET.read_text(encoding="utf-8"):
        troubles.append(f"{TARGET} is not up to date; run packaging/error_texts.py.")
    if not check:
        TARGET.write_text(made, encoding="utf-8")
    for trouble in troubles:
        print(trouble, file=sys.stderr)
    return 1 if troubles else 0


def _files() -> list[Path]:
    found = [path for room in ("reader", "ui") for path in (ROOT / room).rglob("*.py")]
    return sorted(path for path in found if _UNSEEN not in path.parents)


def _kinds(trees: list[ast.Module]) -> frozenset[str]:
    """The names of `NaranhiError` and of all classes below it."""
    classes = [each for tree in trees for each in ast.walk(tree) if isinstance(each, ast.ClassDef)]
    known: frozenset[str] = frozenset()
    found = frozenset({"NaranhiError"})
    while found != known:
        known = found
        below = {each.name for each in classes if any(_name(base) in known for base in each.bases)}
        found = known | below
    return found


def _texts(path: Path, tree: ast.Module, kinds: frozenset[str]) -> Iterator[str]:
    for call in _calls(tree, kinds | {"Phrase"}):
        for text in _constants(call.args[0]):
            yield text
            if path in _CUT:
                yield Phrase(text).clause().template


def _mixed(path: Path, tree: ast.Module, kinds: frozenset[str]) -> Iterator[str]:
    """What is wrong with sentences that have their values in them already, or are not marked."""
    plain = {
        target.id
        for each in tree.body
        if isinstance(each, ast.Assign | ast.AnnAssign) and isinstance(each.value, ast.Constant)
        for target in (each.targets if isinstance(each, ast.Assign) else [each.target])
        if isinstance(target, ast.Name)
    }
    for call in _calls(tree, kinds | {"Phrase"}):
        said = call.args[0]
        where = f"{path.relative_to(ROOT)}, line {call.lineno}"
        if isinstance(said, ast.JoinedStr | ast.BinOp) or _name(said) == "format":
            yield f"{where}: give the values of this sentence beside it."
        if isinstance(said, ast.Name) and said.id in plain:
            yield f"{where}: make {said.id} a Phrase."


def _calls(tree: ast.Module, names: frozenset[str]) -> Iterator[ast.Call]:
    for each in ast.walk(tree):
        if isinstance(each, ast.Call) and each.args and _name(each.func) in names:
            yield each


def _name(node: ast.expr) -> str:
    """How a class or a function is called, wherever it comes from."""
    if isinstance(node, ast.Call):
        return _name(node.func)
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _constants(node: ast.expr) -> list[str]:
    if isinstance(node, ast.IfExp):
        return _constants(node.body) + _constants(node.orelse)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    return []


def _written(texts: set[str]) -> str:
    lines = (json.dumps(text, ensure_ascii=False) for text in sorted(texts))
    return _HEAD + "".join(f'    QT_TRANSLATE_NOOP("Errors", {line}),\n' for line in lines) + ")\n"


if __name__ == "__main__":
    sys.exit(main())
