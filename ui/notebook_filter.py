"""The conditions under which the notebook shows notes, and how they are remembered."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, cast

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QVBoxLayout, QWidget

from reader.article import LANGUAGES, Language, Side
from reader.library import NoteFilter
from ui.day_field import DayField
from ui.export_filter import wide
from ui.interface import language_name
from ui.sheet import field_label
from ui.theme import theme
from ui.widgets import push_button, row

_UNTAGGED: Final = "\n"
"""Stands for notes without tags; no tag can be called so."""
_SIDES: Final[tuple[Side, ...]] = ("article", "translation")


def remembered_filter(text: str) -> NoteFilter:
    """The conditions that `filter_text` wrote down; none that cannot be made out."""
    try:
        stored = json.loads(text)
    except ValueError:
        return NoteFilter()
    if not isinstance(stored, dict):
        return NoteFilter()
    side, language = stored.get("side"), stored.get("language")
    tag, color = stored.get("tag"), stored.get("color")
    return NoteFilter(
        tag=tag if isinstance(tag, str) else None,
        color=color if isinstance(color, str) else None,
        side=side if side in _SIDES else None,
        language=language if language in LANGUAGES else None,
        since=_remembered_day(stored.get("since")),
        until=_remembered_day(stored.get("until")),
        detached=True if stored.get("detached") is True else None,
    )


def filter_text(filter: NoteFilter) -> str:
    """The conditions to be remembered; what is searched for is not among them."""
    stored = {
        "tag": filter.tag,
        "color": filter.color,
        "side": filter.side,
        "language": filter.language,
        "since": filter.since.isoformat() if filter.since else None,
        "until": filter.until.isoformat() if filter.until else None,
        "detached": filter.detached,
    }
    return json.dumps({name: value for name, value in stored.items() if value is not None})


def conditions(filter: NoteFilter) -> int:
    """How many conditions there are, besides what is searched for."""
    return len(json.loads(filter_text(filter)))


class NotebookFilter(QWidget):
    """Fields for all conditions but the searched text; `changed` says that they are others now."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._filter = NoteFilter()
        any_one = self.tr("Any")
        self.tag_box, self.color_box = _box({"": any_one}), _box({"": any_one})
        self.language_box = _box({"": any_one, **{code: language_name(code) for code in LANGUAGES}})
        self.side_box = _box(
            {"": any_one, "article": self.tr("Article"), "translation": self.tr("Translation")}
        )
        self.since_field, self.until_field = DayField(), DayField()
        self.detached_box = QCheckBox(self.tr("Only passages that are &gone from their text"))
        self.clear_button = push_button(self.tr("Clear the filter"))
        self.clear_button.clicked.connect(self.clear)
        self._lay_out()
        for box in (self.tag_box, self.color_box, self.language_box, self.side_box):
            box.currentIndexChanged.connect(lambda _index: self._take())
        for field in (self.since_field, self.until_field):
            field.dateChanged.connect(lambda _day: self._take())
        self.detached_box.toggled.connect(lambda _on: self._take())

    @property
    def filter(self) -> NoteFilter:
        """The conditions as they are now."""
        return self._filter

    def set_filter(self, filter: NoteFilter) -> None:
        """Shows these conditions, without a signal."""
        self._filter = replace(filter, text="")
        fields = (self.tag_box, self.color_box, self.language_box, self.side_box)
        blockers = [
            QSignalBlocker(each)
            for each in (*fields, self.since_field, self.until_field, self.detached_box)
        ]
        tag = _UNTAGGED if filter.tag == "" else filter.tag
        for box, value in zip(
            fields, (tag, filter.color, filter.language, filter.side), strict=True
        ):
            _choose(box, value or "")
        self.since_field.set_day(filter.since)
        self.until_field.set_day(filter.until)
        self.detached_box.setChecked(filter.detached is True)
        for blocker in blockers:
            blocker.unblock()
        self.clear_button.setEnabled(self._filter != NoteFilter())

    def set_known(self, tags: Sequence[tuple[str, int]], colors: Mapping[str, str]) -> None:
        """Offers these tags and colours (by key, with their names)."""
        any_one = self.tr("Any")
        named = {tag: f"#{tag}" for tag, _uses in tags}
        _refill(self.tag_box, {"": any_one, _UNTAGGED: self.tr("Without tags"), **named})
        _refill(self.color_box, {"": any_one, **colors})
        self.set_filter(self._filter)

    def clear(self) -> None:
        """Takes all conditions away."""
        if self._filter != NoteFilter():
            self.set_filter(NoteFilter())
            self.changed.emit()

    def _take(self) -> None:
        tag = self.tag_box.currentData() or None
        self._filter = NoteFilter(
            tag="" if tag == _UNTAGGED else tag,
            color=self.color_box.currentData() or None,
            side=cast("Side | None", self.side_box.currentData() or None),
            language=cast("Language | None", self.language_box.currentData() or None),
            since=self.since_field.day(),
            until=self.until_field.day(),
            detached=True if self.detached_box.isChecked() else None,
        )
        self.clear_button.setEnabled(self._filter != NoteFilter())
        self.changed.emit()

    def _lay_out(self) -> None:
        space = theme().space
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(space.medium)
        grid.setVerticalSpacing(space.tiny)
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("&Tag"), self.tag_box),
            (self.tr("C&olour"), self.color_box),
            (self.tr("Lang&uage"), self.language_box),
            (self.tr("&Marked in"), self.side_box),
            (self.tr("Made f&rom"), self.since_field),
            (self.tr("Unt&il"), self.until_field),
        )
        for place, (text, field) in enumerate(fields):
            line, column = divmod(place, 3)
            label = field_label(text, field)
            label.setProperty("role", "quiet")
            label.setContentsMargins(0, space.tiny, 0, 0)
            grid.addWidget(label, 2 * line, column)
            grid.addWidget(field, 2 * line + 1, column)
            grid.setColumnStretch(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, space.tiny, 0, 0)
        layout.setSpacing(space.small)
        layout.addLayout(grid)
        layout.addLayout(row(self.detached_box, None, self.clear_button))


def _box(choices: Mapping[str, str]) -> QComboBox:
    box = QComboBox()
    _refill(box, choices)
    wide(box)
    return box


def _refill(box: QComboBox, choices: Mapping[str, str]) -> None:
    shown = {box.itemData(at): box.itemText(at) for at in range(box.count())}
    if shown == dict(choices) and list(shown) == list(choices):
        return
    blocker = QSignalBlocker(box)
    box.clear()
    for value, name in choices.items():
        box.addItem(name, value)
    blocker.unblock()


def _choose(box: QComboBox, value: str) -> None:
    """Shows `value`, even where it is not offered: a tag that no note has any more."""
    if box.findData(value) < 0:
        box.addItem(f"#{value}", value)
    box.setCurrentIndex(box.findData(value))


def _remembered_day(text: object) -> date | None:
    try:
        return date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
