"""Steps that can be taken back: each is a pair of changes to the library."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from reader.errors import NaranhiError, NotFoundError
from reader.library import Library
from ui.jobs import Failed
from ui.operations import Kind, Operations

T = TypeVar("T")
_Work = Callable[[Library], object]


class UndoStack(QUndoStack):
    """Takes changes in once they are made, and takes them back one after another.

    The library works on a thread of its own. So a wish to undo or redo waits until all changes
    before it are made, and a step that could not be taken back stays on the stack.

    `moved` carries the text of a step that was taken back or made again, the kinds of what it
    changed, and whether it was taken back.
    """

    moved = Signal(str, object, bool)

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._running = 0
        self._wishes: deque[Callable[[], object]] = deque()

    def undo(self) -> None:
        """Takes the newest change back, once those that are being made are made."""
        self._wish(super().undo)

    def undo_at(self, index: int, missed: Callable[[], object]) -> None:
        """Takes the newest change back if the stack then stands at `index`; else does `missed`."""
        undo = super().undo
        self._wish(lambda: undo() if self.index() == index else missed())

    def redo(self) -> None:
        """Makes the change again that was taken back last."""
        self._wish(super().redo)

    def perform(
        self,
        text: str,
        do: Callable[[Library], T],
        undo: Callable[[Library, T], object],
        changes: Iterable[Kind],
        *,
        redo: Callable[[Library, T], object] | None = None,
        then: Callable[[T], None] | None = None,
        moved: Callable[[bool], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Makes a change and, once it has been made, puts it on the stack.

        `undo` and `redo` get what `do` returned; without `redo`, `do` is run again. Where the
        change has been taken back or made again, `moved` is told whether it was taken back. A
        change that fails leaves no step behind.
        """
        kinds = frozenset(changes)

        def remember(result: T) -> None:
            def back(library: Library) -> Any:
                return undo(library, result)

            def again(library: Library) -> Any:
                return do(library) if redo is None else redo(library, result)

            self.push(Step(text, self, back, again, kinds, moved))
            if then is not None:
                then(result)

        self.run(do, kinds, remember, failed or self._operations.failed.emit)

    def record(self, text: str, undo: _Work, redo: _Work, changes: Iterable[Kind]) -> None:
        """Puts a change on the stack that has been made already, in a task of its own."""
        self.push(Step(text, self, undo, redo, frozenset(changes)))

    def run(
        self,
        work: Callable[[Library], T],
        changes: frozenset[Kind],
        then: Callable[[T], None],
        failed: Failed,
    ) -> None:
        """Runs a change; wishes to undo and redo wait for its end."""

        def finish(result: T) -> None:
            self._running -= 1
            then(result)
            self._grant()

        def fail(error: NaranhiError) -> None:
            self._running -= 1
            self._wishes.clear()
            failed(error)

        self._running += 1
        self._operations.change(work, changes, finish, fail)

    def put_back(self, step: Step, error: NaranhiError, move: Callable[[], None]) -> None:
        """Moves the stack back over a step that failed, or drops it if it can never be done."""
        step.skip(for_ever=isinstance(error, NotFoundError))
        move()
        self._operations.failed.emit(error)

    def _wish(self, move: Callable[[], object]) -> None:
        self._wishes.append(move)
        self._grant()

    def _grant(self) -> None:
        while self._wishes and not self._running:
            self._wishes.popleft()()


class Step(QUndoCommand):
    """A change that has been made; `undo` and `redo` run on the library's thread."""

    def __init__(
        self,
        text: str,
        stack: UndoStack,
        undo: _Work,
        redo: _Work,
        changes: frozenset[Kind],
        moved: Callable[[bool], None] | None = None,
    ) -> None:
        super().__init__(text)
        self._stack = stack
        self._undo = undo
        self._redo = redo
        self._changes = changes
        self._moved = moved
        self._skipped = True  # the stack redoes a step as it takes it in, but it is made already

    def undo(self) -> None:
        """Takes the change back."""
        self._move(self._undo, super(UndoStack, self._stack).redo, undone=True)

    def redo(self) -> None:
        """Makes the change again."""
        self._move(self._redo, super(UndoStack, self._stack).undo, undone=False)

    def skip(self, *, for_ever: bool) -> None:
        """Does nothing the next time; `for_ever`: leaves the stack then."""
        self._skipped = True
        self.setObsolete(for_ever)

    def _move(self, work: _Work, back: Callable[[], None], *, undone: bool) -> None:
        if self._skipped:
            self._skipped = False
            return
        stack, text, changes, moved = self._stack, self.text(), self._changes, self._moved

        def tell(_done: object) -> None:
            stack.moved.emit(text, changes, undone)
            if moved is not None:
                moved(undone)

        stack.run(work, changes, tell, lambda error: stack.put_back(self, error, back))
