"""What every controller works with."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from reader.library import Library
from ui.commands import BY_ID
from ui.jobs import Failed
from ui.messages import MessageBar, Offer
from ui.operations import Kind, Operations
from ui.state import State
from ui.undo import UndoStack

T = TypeVar("T")


@dataclass(frozen=True)
class Desk:
    """The window's library work, undo stack, messages and memory."""

    window: QWidget
    operations: Operations
    undo: UndoStack
    messages: MessageBar
    state: State

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
        said: str | Callable[[T], str] = "",
    ) -> None:
        """Makes a change that can be undone; `said` is told with an offer to undo it.

        What depends on the result, `said` makes of it. `moved` is told when it was undone (True)
        or made again. An error goes to `failed`, or else to the message bar.
        """

        def finish(result: T) -> None:
            self.messages.succeeded(text)
            if said:
                told = said if isinstance(said, str) else said(result)
                self.messages.inform(told, self._undo_offer())
            if then is not None:
                then(result)

        fail = failed or partial(self.messages.fail, about=text)
        self.undo.perform(text, do, undo, changes, redo=redo, then=finish, moved=moved, failed=fail)

    def made(
        self,
        text: str,
        undo: Callable[[Library], object],
        redo: Callable[[Library], object],
        changes: Iterable[Kind],
        *,
        said: str,
    ) -> None:
        """Lets a change be undone that a task has made, and tells of it as `perform` does."""
        self.undo.record(text, undo, redo, changes)
        self.messages.inform(said, self._undo_offer())

    def _undo_offer(self) -> Offer:
        """Takes back the newest step, and holds only as long as that is the newest."""
        step = self.undo.index()
        text = QCoreApplication.translate("Commands", "Undo")
        return Offer(
            text,
            lambda: self.undo.undo_at(step, self._say_missed),
            lambda: self.undo.index() == step,
        )

    def _say_missed(self) -> None:
        keys = " ".join(BY_ID["undo"].keys[:1])
        text = QCoreApplication.translate(
            "Desk", "Something else was changed meanwhile: press {keys} to undo step by step."
        )
        self.messages.inform(text.format(keys=keys))
