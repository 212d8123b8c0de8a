"""What every controller works with."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from reader.library import Library
from ui.messages import MessageBar, Offer
from ui.operations import Change, Operations
from ui.state import State
from ui.undo import perform

T = TypeVar("T")


@dataclass(frozen=True)
class Desk:
    """The window's library work, undo stack, messages and memory."""

    window: QWidget
    operations: Operations
    undo: QUndoStack
    messages: MessageBar
    state: State

    def perform(
        self,
        text: str,
        do: Callable[[Library], T],
        undo: Callable[[Library, T], object],
        changes: Iterable[Change],
        *,
        redo: Callable[[Library, T], object] | None = None,
        then: Callable[[T], None] | None = None,
        said: str = "",
    ) -> None:
        """Makes a change that can be undone; `said` is told with an offer to undo it."""

        def finish(result: T) -> None:
            if said:
                self.messages.inform(said, self._undo_offer())
            if then is not None:
                then(result)

        perform(self.undo, self.operations, text, do, undo, changes, redo=redo, then=finish)

    def _undo_offer(self) -> Offer:
        step = self.undo.index()

        def undo() -> Any:
            if self.undo.index() == step:
                self.undo.undo()

        return Offer(QCoreApplication.translate("Commands", "Undo"), undo)
