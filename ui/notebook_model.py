"""The notes of the notebook: which there are is known at once, what they say when it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from reader.library import Grouping, NoteIndex, NoteLine
from ui.colours import highlight_colours
from ui.interface import relative_time

Index = QModelIndex | QPersistentModelIndex
ENTRY: Final = int(Qt.ItemDataRole.UserRole)
_MOST_KEPT: Final = 4000


@dataclass(frozen=True, slots=True)
class Entry:
    """A note as it is shown; `partner` is None as long as it is not known.

    `titled`: its article is to be named, since no heading does. `words` were searched for; they
    are folded.
    """

    line: NoteLine
    partner: str | None
    titled: bool
    words: tuple[str, ...] = ()


class NotebookModel(QAbstractListModel):
    """One row for each place of a `NoteIndex`; a note with several tags may have several."""

    def __init__(self) -> None:
        super().__init__()
        self._index = NoteIndex()
        self._grouping: Grouping = "article"
        self._words: tuple[str, ...] = ()
        self._rows: dict[int, int] | None = None
        self._lines: dict[int, NoteLine] = {}
        self._fresh: set[int] = set()
        self._partners: dict[int, str] = {}
        self._known_partners: set[int] = set()

    @property
    def index_shown(self) -> NoteIndex:
        """Which notes there are."""
        return self._index

    @property
    def grouping(self) -> Grouping:
        """What the notes are grouped by."""
        return self._grouping

    def is_other(self, index: NoteIndex, grouping: Grouping) -> bool:
        """Whether an index has other rows, or others groups, than those that are shown."""
        shown = self._index
        return (shown.ids, shown.groups, shown.quotes, shown.notes, self._grouping) != (
            *(index.ids, index.groups, index.quotes, index.notes),
            grouping,
        )

    def set_index(self, index: NoteIndex, grouping: Grouping) -> None:
        """Shows the notes of `index`; what they say is read anew, and shown as it was till then."""
        is_other = self.is_other(index, grouping)
        if is_other:
            self.beginResetModel()
        self._index, self._grouping, self._rows = index, grouping, None
        self.forget()
        if is_other:
            self.endResetModel()

    def forget(self) -> None:
        """Reads again what the notes say, as soon as they are shown."""
        self._fresh.clear()
        self._known_partners.clear()
        if len(self._lines) > _MOST_KEPT:
            self._lines.clear()
            self._partners.clear()

    def set_words(self, words: tuple[str, ...]) -> None:
        """Says which words were searched for."""
        self._words = words

    def missing_lines(self, first: int, last: int) -> list[int]:
        """The notes in rows from `first` to `last` that are not read yet."""
        return self._outside(self._fresh, first, last)

    def missing_partners(self, first: int, last: int) -> list[int]:
        """The notes in rows from `first` to `last` whose partners are not known yet."""
        return self._outside(self._known_partners, first, last)

    def supply(self, wanted: Iterable[int], lines: Iterable[NoteLine]) -> None:
        """Takes what was read of the notes in `wanted`; one without a line is gone."""
        self._fresh.update(wanted)
        self._lines |= {each.annotation.id: each for each in lines}
        self._repaint()

    def supply_partners(self, partners: Mapping[int, str]) -> None:
        """Takes what says the same as notes do."""
        self._known_partners.update(partners)
        self._partners |= partners
        self._repaint()

    def line(self, annotation: int) -> NoteLine | None:
        """What is known of a note, if it was read."""
        return self._lines.get(annotation)

    def id_at(self, row: int) -> int | None:
        """The note in `row`, if there is one."""
        return self._index.ids[row] if 0 <= row < len(self._index.ids) else None

    def row_of(self, annotation: int) -> int:
        """The first row of a note; -1 if it is not listed."""
        if self._rows is None:
            ids = self._index.ids
            self._rows = dict(zip(reversed(ids), range(len(ids) - 1, -1, -1), strict=True))
        return self._rows.get(annotation, -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._index.ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        number = self.id_at(index.row()) if index.isValid() else None
        line = self._lines.get(number) if number is not None else None
        if number is None or line is None:
            return None
        if role == ENTRY:
            titled = self._grouping != "article"
            return Entry(line, self._partners.get(number), titled, self._words)
        if role == Qt.ItemDataRole.DisplayRole:
            return line.annotation.selector.exact
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line)
        return None

    def _spoken(self, line: NoteLine) -> str:
        noted = line.annotation
        parts = [f"{highlight_colours().name(noted.color)}: {noted.selector.exact}"]
        parts += [self._partners.get(noted.id, ""), noted.note]
        parts += [reply.text for reply in noted.replies]
        parts += [f"#{tag}" for tag in noted.tags]
        if noted.detached:
            parts.append(self.tr("This passage is no longer in the text."))
        parts += [line.title, relative_time(noted.created)]
        return ", ".join(filter(None, parts))

    def _outside(self, known: set[int], first: int, last: int) -> list[int]:
        ids = self._index.ids[max(first, 0) : last + 1]
        return [each for each in dict.fromkeys(ids) if each not in known]

    def _repaint(self) -> None:
        if self._index.ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._index.ids) - 1))
