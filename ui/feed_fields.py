"""Fields that several dialogs about feeds have in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QComboBox, QSizePolicy

from ui.feed_tree import FeedTree
from ui.interface import locale

_HOUR = 60
_DAY = 24 * _HOUR


class FolderBox(QComboBox):
    """Chooses a folder for a feed, or takes the name of a new one."""

    def __init__(self, tree: FeedTree, folder: int | None = None) -> None:
        super().__init__()
        self.setEditable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItem(self.tr("No folder"), None)
        for number, path in tree.paths():
            self.addItem(path, number)
        self.setCurrentIndex(max(self.findData(folder), 0))
        self.setToolTip(self.tr("Choose a folder, or type the name of a new one."))

    def folder(self) -> int | None:
        """The number of the folder that is chosen."""
        found: int | None = self.itemData(self._row())
        return found

    def new_name(self) -> str:
        """The name of a folder that is still to be made; empty if none is."""
        return "" if self._row() >= 0 else " ".join(self.currentText().split())

    def _row(self) -> int:
        text = self.currentText().strip()
        return self.findText(text) if text else 0


def choice_box(choices: Mapping[int, str], chosen: int | None, unset: str) -> QComboBox:
    """A box of numbers and what they are called; `unset` is what None is called, the first."""
    box = QComboBox()
    box.addItem(unset, None)
    for value, name in choices.items():
        box.addItem(name, value)
    box.setCurrentIndex(0 if chosen is None else list(choices).index(chosen) + 1)
    return box


def with_value(values: Iterable[int], value: int | None) -> list[int]:
    """`values` in order, and `value` among them if there is one."""
    return sorted({*values, *([] if value is None else [value])})


class _Durations(QObject):
    """An object, since only a method `tr` is known to have plurals."""

    def of(self, minutes: int) -> str:
        if minutes % _DAY == 0:
            return self.tr("%n day(s)", "", minutes // _DAY)
        if minutes % _HOUR == 0:
            return self.tr("%n hour(s)", "", minutes // _HOUR)
        return self.tr("%n minute(s)", "", minutes)


def duration(minutes: int) -> str:
    """So many minutes in the largest unit that fits: “30 minutes”, “2 hours”, “1 day”."""
    return _Durations().of(minutes)


def articles(number: int) -> str:
    """A number of articles."""
    return QCoreApplication.translate("Times", "{} articles").format(locale().toString(number))
