"""What changed in the open article since it came."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from reader.article import Language
from reader.comparing import BlockChange, compare
from reader.library import Library, Revision
from ui.changes_dialog import ChangesDialog
from ui.controllers.desk import Desk


class ChangesController(QObject):
    """Shows the changes of one article at a time in a dialog."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._article = 0
        self.dialog: ChangesDialog | None = None

    def show(self, article: int, since: int = 0) -> None:
        """Opens the dialog on the changes of `article`, which has several revisions.

        `since` is the revision that it is compared with at first; 0: the one before the last.
        """
        self._article = article
        self._desk.operations.query(
            lambda library: library.revisions(article),
            lambda revisions: self._open(revisions, since),
            latest="revisions",
        )

    def compare(self, earlier: int, later: int) -> None:
        """Has the dialog show what changed between two revisions."""
        article = self._article

        def work(library: Library) -> tuple[Language, tuple[BlockChange, ...]]:
            after = library.article_at(article, later)
            return after.language, compare(library.article_at(article, earlier), after)

        self._desk.operations.query(work, self._show, latest="changes")

    def _open(self, revisions: Sequence[Revision], since: int) -> None:
        if len(revisions) < 2:
            return
        if self.dialog is not None:
            self.dialog.close()
        self.dialog = ChangesDialog(self._desk.window, self, revisions, since)
        self.dialog.finished.connect(self._forget)
        self.dialog.show()

    def _show(self, found: tuple[Language, tuple[BlockChange, ...]]) -> None:
        if self.dialog is not None:
            self.dialog.show_changes(*found)

    def _forget(self) -> None:
        self.dialog = None
