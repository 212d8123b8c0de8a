"""Steps that can be taken back: each is a pair of changes to the library."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from PySide6.QtGui import QUndoCommand, QUndoStack

from reader.library import Library
from ui.operations import Change, Operations

T = TypeVar("T")


class Step(QUndoCommand):
    """A change that has been made; `undo` and `redo` run on the library's thread."""

    def __init__(
        self,
        text: str,
        operations: Operations,
        undo: Callable[[Library], object],
        redo: Callable[[Library], object],
        changes: frozenset[Change],
    ) -> None:
        super().__init__(text)
        self._operations = operations
        self._undo = undo
        self._redo = redo
        self._changes = changes
        self._made = True

    def undo(self) -> None:
        """Takes the change back."""
        self._operations.change(self._undo, self._changes)

    def redo(self) -> None:
        """Makes the change again; when the stack first takes the step in, it is made already."""
        if self._made:
            self._made = False
            return
        self._operations.change(self._redo, self._changes)


def perform(
    stack: QUndoStack,
    operations: Operations,
    text: str,
    do: Callable[[Library], T],
    undo: Callable[[Library, T], object],
    changes: Iterable[Change],
    *,
    redo: Callable[[Library, T], object] | None = None,
    then: Callable[[T], None] | None = None,
) -> None:
    """Makes a change and, once it has been made, puts it on the stack.

    `undo` and `redo` get what `do` returned; without `redo`, `do` is run again. A change that
    fails leaves no step behind.
    """
    kinds = frozenset(changes)

    def remember(result: T) -> None:
        def again(library: Library) -> Any:
            return do(library) if redo is None else redo(library, result)

        stack.push(Step(text, operations, lambda library: undo(library, result), again, kinds))
        if then is not None:
            then(result)

    operations.change(do, kinds, remember)
