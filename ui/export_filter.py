"""The conditions under which notes are exported."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from reader.article import LANGUAGES
from reader.library import NoteFilter
from ui.day_field import DayField
from ui.interface import language_name
from ui.sheet import field_label
from ui.theme import theme

_LABEL_WIDTH: Final = 92


class FilterFields(QWidget):
    """Takes a filter; `changed` says that it is another one now."""

    changed = Signal()

    def __init__(self, tags: Iterable[str], colors: Mapping[str, str]) -> None:
        super().__init__()
        self.text_field = QLineEdit()
        self.text_field.setPlaceholderText(self.tr("in quotes and notes"))
        self.text_field.setClearButtonEnabled(True)
        any_one = self.tr("Any")
        self.tag_box = _box({"": any_one, **{tag: f"#{tag}" for tag in tags}})
        self.color_box = _box({"": any_one, **colors})
        self.language_box = _box({"": any_one, **{code: language_name(code) for code in LANGUAGES}})
        self.side_box = _box(
            {"": any_one, "article": self.tr("Article"), "translation": self.tr("Translation")}
        )
        self.since_field, self.until_field = DayField(), DayField()
        self.detached_box = QCheckBox(self.tr("Only passages that are &gone from their text"))
        self._lay_out()
        self.text_field.textChanged.connect(lambda _text: self.changed.emit())
        for box in (self.tag_box, self.color_box, self.language_box, self.side_box):
            box.currentIndexChanged.connect(lambda _index: self.changed.emit())
        for field in (self.since_field, self.until_field):
            field.dateChanged.connect(lambda _day: self.changed.emit())
        self.detached_box.toggled.connect(lambda _on: self.changed.emit())

    def filter(self) -> NoteFilter:
        """The conditions as they are now."""
        return NoteFilter(
            text=self.text_field.text().strip(),
            tag=self.tag_box.currentData() or None,
            color=self.color_box.currentData() or None,
            side=self.side_box.currentData() or None,
            language=self.language_box.currentData() or None,
            since=self.since_field.day(),
            until=self.until_field.day(),
            detached=True if self.detached_box.isChecked() else None,
        )

    def _lay_out(self) -> None:
        space = theme().space
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(space.medium)
        form.setVerticalSpacing(space.small)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for label, field in (
            (self.tr("Te&xt"), self.text_field),
            (self.tr("&Tag"), self.tag_box),
            (self.tr("Colou&r"), self.color_box),
            (self.tr("Lang&uage"), self.language_box),
            (self.tr("&Marked in"), self.side_box),
        ):
            form.addRow(aligned_label(label, field), field)
        days = QHBoxLayout()
        days.setSpacing(space.tiny)
        self.until_field.setAccessibleName(self.tr("Until"))
        days.addWidget(self.since_field, 1)
        days.addWidget(self.until_field, 1)
        form.addRow(aligned_label(self.tr("Made from, to"), self.since_field), days)
        form.addRow(self.detached_box)


def _box(choices: Mapping[str, str]) -> QComboBox:
    box = QComboBox()
    for value, name in choices.items():
        box.addItem(name, value)
    wide(box)
    return box


def wide(box: QComboBox) -> None:
    """Makes a box as wide as there is room for, whatever it holds."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(6)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def aligned_label(text: str, field: QWidget) -> QLabel:
    """A field's label, as wide as all others, so that the fields of two forms are aligned."""
    label = field_label(text, field)
    label.setMinimumWidth(_LABEL_WIDTH)
    return label
