"""The notebook: what is shown in it, and what is done to several notes at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal

from reader.errors import NaranhiError
from reader.export.partners import UnalignedPair, partners, unaligned
from reader.library import GROUPINGS, AnnotationChange, Library
from reader.pairing import alignment_of
from ui.controllers.desk import Desk
from ui.controllers.exporting import Exportable, ExportingController
from ui.notebook import NotebookPage
from ui.notebook_filter import filter_text, remembered_filter
from ui.operations import CancelledError, Change, Kind, Task, Touched
from ui.tags_dialog import TagsDialog, common_tags

_CHANGED: Final = frozenset({Change.ANNOTATIONS})
_GROUPING: Final = "notebook_grouping"
_FILTER: Final = "notebook_filter"
_MOST_NAMED: Final = 2000
"""Of more notes than these it is not asked which articles they are on."""
_MOST_ALIGNED: Final = 8
"""So many pairs are aligned before what was found is shown."""
_SHOWN: Final = frozenset(
    {Change.ANNOTATIONS, Change.ARTICLES, Change.TRANSLATIONS, Change.ALIGNMENTS}
)


class NotebookController(QObject):
    """Fills the page whenever it is on screen, and changes the notes that are selected there.

    `edit_requested` carries the article and the note that is to be edited where it stands, and
    whether a further note is to be added there.
    """

    edit_requested = Signal(int, int, bool)

    def __init__(self, desk: Desk, page: NotebookPage, exporting: ExportingController) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._page = page
        self._exporting = exporting
        self._is_stale = True
        self._aligning = False
        self._aligned: set[UnalignedPair] = set()
        state = desk.state
        page.restore(
            remembered_filter(state.text(_FILTER)),
            state.choice(_GROUPING, GROUPINGS, GROUPINGS[0]),
        )
        page.appeared.connect(self._on_appeared)
        page.asked.connect(self._on_asked)
        page.list.lines_wanted.connect(self._read_lines)
        page.list.partners_wanted.connect(self._read_partners)
        page.open_requested.connect(lambda id: self._with_article(id, page.opened.emit))
        page.coloured.connect(self.recolour)
        page.wanted.connect(self._do)
        desk.operations.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Reads again which notes there are to show."""
        filter, grouping = self._page.filter, self._page.grouping
        self._is_stale = False
        self._desk.operations.query(
            lambda library: library.notebook(filter, grouping),
            lambda index: self._page.show_index(index, grouping, filter),
            latest="notebook",
        )

    def recolour(self, color: str) -> None:
        """Gives the selected notes another colour."""
        self._change(
            self.tr("change a colour"),
            lambda library, ids: library.change_annotations(ids, color=color),
        )

    def edit_tags(self) -> None:
        """Asks for the tags that the selected notes share."""
        ids = self._page.selected()
        if ids:
            self._desk.operations.query(
                lambda library: (_shared_tags(library, ids), library.known_tags()),
                lambda found: self._ask_for_tags(ids, *found),
            )

    def change_tags(self, ids: tuple[int, ...], more: Sequence[str], fewer: Sequence[str]) -> None:
        """Gives notes `more` tags and takes `fewer` away, in one step of undo."""
        if more or fewer:
            self._change(
                self.tr("change tags"),
                lambda library, ids: library.change_annotations(
                    ids, add_tags=more, remove_tags=fewer
                ),
                ids,
            )

    def delete(self) -> None:
        """Deletes the selected notes."""
        ids = self._page.selected()
        self._change(
            self.tr("delete notes"),
            lambda library, ids: library.delete_annotations(ids),
            said=self.tr("Deleted %n note(s).", "", len(ids)),
        )

    def copy(self) -> None:
        """Puts the selected notes on the clipboard, or all that are listed."""
        self._exporting.copy_passages(self._page.meant())

    def edit(self, *, reply: bool = False) -> None:
        """Goes to the note that the keyboard is at, and opens it, or a `reply` to it."""
        current = self._page.list.current_id()
        if current is not None:
            self._with_article(
                current, lambda article, id: self.edit_requested.emit(article, id, reply)
            )

    def export(self) -> None:
        """Asks how to export the selected notes, or those that are listed."""
        self._exporting.show_dialog(self.at_hand())

    def at_hand(self) -> Exportable:
        """What of the notebook could be exported."""
        page, index = self._page, self._page.model.index_shown
        is_filtered = index.total != index.everything
        return Exportable(
            passages=page.selected(),
            listed=tuple(dict.fromkeys(index.ids)) if is_filtered else (),
        )

    def _do(self, name: str) -> None:
        {
            "copy": self.copy,
            "tags": self.edit_tags,
            "delete": self.delete,
            "edit": self.edit,
            "export": self.export,
        }[name]()

    def _change(
        self,
        text: str,
        change: Callable[[Library, tuple[int, ...]], AnnotationChange],
        ids: tuple[int, ...] | None = None,
        *,
        said: str = "",
    ) -> None:
        """Changes notes in one step of undo: `ids`, or else the selected ones."""
        ids = self._page.selected() if ids is None else ids
        if ids:
            self._warn(len(ids))
            self._desk.perform(
                text,
                lambda library: change(library, ids),
                lambda library, made: library.undo_annotations(made),
                self._changes_to(ids),
                redo=lambda library, made: library.redo_annotations(made),
                said=said,
            )

    def _warn(self, number: int) -> None:
        """Says that a change of very many notes takes a while."""
        if number > _MOST_NAMED:
            self._desk.messages.inform(self.tr("Changing %n note(s)…", "", number))

    def _changes_to(self, ids: Sequence[int]) -> set[Kind]:
        """What a change of notes changes, with their articles if those are known."""
        lines = [self._page.model.line(id) for id in ids[:_MOST_NAMED]]
        articles = {each.annotation.article for each in lines if each is not None}
        if len(ids) > _MOST_NAMED or None in lines:
            return set(_CHANGED)
        return {*_CHANGED, Touched(tuple(articles))}

    def _ask_for_tags(
        self, ids: tuple[int, ...], shared: tuple[str, ...], known: Sequence[str]
    ) -> None:
        dialog = TagsDialog(self._desk.window, shared, known, several=len(ids) > 1)
        dialog.entered.connect(
            lambda before, after: self.change_tags(
                ids,
                [tag for tag in after if tag not in before],
                [tag for tag in before if tag not in after],
            )
        )
        dialog.open()

    def _read_lines(self, ids: list[int]) -> None:
        self._desk.operations.query(
            lambda library: library.notebook_lines(ids),
            lambda lines: self._page.model.supply(ids, lines),
            latest="notebook lines",
        )

    def _read_partners(self, ids: list[int]) -> None:
        self._desk.operations.query(
            lambda library: (partners(library, ids), unaligned(library, ids)),
            lambda found: self._take_partners(*found),
            latest="notebook partners",
        )

    def _take_partners(self, found: Mapping[int, str], missing: Sequence[UnalignedPair]) -> None:
        """Shows partners; editions that were never opened together are aligned, a few at a time."""
        self._page.model.supply_partners(found)
        pairs = [each for each in missing if each not in self._aligned][:_MOST_ALIGNED]
        if not pairs or self._aligning:
            return
        self._aligned.update(pairs)
        self._aligning = True

        def done(_result: object) -> None:
            self._aligning = False

        self._desk.operations.task(
            lambda library, task: _align(library, pairs, task),
            done,
            done,
            changes={Change.ALIGNMENTS},
        )

    def _with_article(self, id: int, then: Callable[[int, int], None]) -> None:
        """Calls `then` with the article of a note, and the note."""
        line = self._page.model.line(id)
        if line is not None:
            then(line.annotation.article, id)
        else:
            self._desk.operations.query(
                lambda library: library.annotation(id).article,
                lambda article: then(article, id),
                latest="notebook article",
            )

    def _on_appeared(self) -> None:
        if self._is_stale:
            self.refresh()

    def _on_asked(self) -> None:
        state = self._desk.state
        state.remember(_FILTER, filter_text(self._page.filter))
        state.remember(_GROUPING, self._page.grouping)
        self.refresh()

    def _on_changed(self, changes: frozenset[Kind]) -> None:
        if not changes & _SHOWN:
            return
        if self._page.isVisible():
            self.refresh()
        else:
            self._is_stale = True


def _align(library: Library, pairs: Sequence[UnalignedPair], task: Task) -> None:
    """Aligns pairs; one that cannot be is left to whoever opens it."""
    for each in pairs:
        task.check()
        try:
            alignment_of(library, each.article)
        except CancelledError:
            raise
        except NaranhiError:
            continue


def _shared_tags(library: Library, ids: Sequence[int]) -> tuple[str, ...]:
    return common_tags([library.annotation(id).tags for id in ids])
