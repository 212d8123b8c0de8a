"""What a reader may want of one feed: its name, its place, how often, how much, how long."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from reader.errors import NaranhiError
from reader.library import Feed
from ui.feed_fields import FolderBox, articles, choice_box, duration, with_value
from ui.feed_tree import FeedTree
from ui.interface import full_time, told
from ui.sheet import Sheet, field_label
from ui.theme import theme
from ui.widgets import Paragraph

_WIDTH: Final = 520
_DAY: Final = 24 * 60
_INTERVALS: Final = (15, 30, 60, 120, 240, 720, _DAY, 7 * _DAY)
_DAYS: Final = (7, 30, 90, 365)
_NUMBERS: Final = (50, 100, 500, 1000)


class FeedSettingsDialog(Sheet):
    """`saved` carries what is to be changed, by its names in `Feed`, a folder's number or None, and
    the name of a folder to make; the dialog stays until it is told that this was done."""

    saved = Signal(object, object, str)

    def __init__(self, parent: QWidget, tree: FeedTree, feed: Feed) -> None:
        super().__init__(parent, self.tr("Feed settings"))
        self.setMinimumWidth(_WIDTH)
        self._feed = feed
        self.name = QLineEdit(feed.name)
        self.name.setPlaceholderText(feed.own_title or feed.title)
        self.address = QLineEdit(feed.url)
        self.address.setCursorPosition(0)
        self.folder = FolderBox(tree, feed.folder)
        as_set = self.tr("As set in the preferences")
        intervals = {each: duration(each) for each in with_value(_INTERVALS, feed.interval)}
        days = {each: duration(each * _DAY) for each in with_value(_DAYS, feed.keep_days)}
        numbers = {each: articles(each) for each in with_value(_NUMBERS, feed.keep_number)}
        self.interval = choice_box(intervals, feed.interval, as_set)
        self.keep_days = choice_box(days, feed.keep_days, as_set)
        self.keep_number = choice_box(numbers, feed.keep_number, as_set)
        self.full_text = self._made_full_text(feed)
        self.pictures = QCheckBox(self.tr("Fetch and show &pictures"))
        self.pictures.setChecked(feed.pictures)
        self.translate = QCheckBox(self.tr("Translate articles as they &arrive"))
        self.translate.setChecked(feed.translate)
        self.ask_again = QCheckBox(self.tr("A&sk this feed again"))
        self.trouble = Paragraph(role="error")
        self.trouble.hide()
        self.content.addLayout(self._made_form())
        self._add_state()
        self.content.addWidget(self.trouble)
        self.add_buttons(self.tr("Save"))

    def accept(self) -> None:
        """Hands over what was changed; nothing is closed before it is done."""
        changes = self._changes()
        folder, new = self.folder.folder(), self.folder.new_name()
        if changes or new or folder != self._feed.folder:
            self.saved.emit(changes, folder, new)
        else:
            self.finish()

    def finish(self) -> None:
        """Closes the dialog, for it was done."""
        super().accept()

    def show_trouble(self, error: NaranhiError) -> None:
        """Says why it cannot be so."""
        self.trouble.set_text(told(error))
        self.trouble.show()
        self.fit()

    def _changes(self) -> Mapping[str, Any]:
        feed = self._feed
        wanted: dict[str, Any] = {
            "name": " ".join(self.name.text().split()),
            "url": self.address.text().strip(),
            "interval": self.interval.currentData(),
            "full_text": self.full_text.currentData(),
            "pictures": self.pictures.isChecked(),
            "translate": self.translate.isChecked(),
            "keep_days": self.keep_days.currentData(),
            "keep_number": self.keep_number.currentData(),
            "gone": feed.gone and not self.ask_again.isChecked(),
        }
        # The same address typed again is a change too: what it leads to may then be private.
        return {
            name: value
            for name, value in wanted.items()
            if value != getattr(feed, name) or (name == "url" and self.address.isModified())
        }

    def _made_full_text(self, feed: Feed) -> QComboBox:
        box = QComboBox()
        box.addItem(self.tr("Where the feed has only a summary"), "auto")
        box.addItem(self.tr("Always"), "always")
        box.addItem(self.tr("Never"), "never")
        box.setCurrentIndex(max(box.findData(feed.full_text), 0))
        return box

    def _made_form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(theme().space.wide)
        form.setVerticalSpacing(theme().space.medium)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for label, field in (
            (self.tr("&Title"), self.name),
            (self.tr("&Folder"), self.folder),
            (self.tr("&Web address"), self.address),
            (self.tr("&Refresh every"), self.interval),
            (self.tr("Fetch the f&ull text"), self.full_text),
            (self.tr("&Keep for"), self.keep_days),
            (self.tr("Keep at &most"), self.keep_number),
        ):
            form.addRow(field_label(label, field), field)
        form.addRow("", self.pictures)
        form.addRow("", self.translate)
        return form

    def _add_state(self) -> None:
        feed = self._feed
        worked = self.tr("This feed has not been refreshed yet.")
        if feed.worked is not None:
            worked = self.tr("It last worked on {time}.").format(time=full_time(feed.worked))
        elif feed.checked is not None:
            worked = self.tr("It has not worked yet.")
        if feed.error:
            self.content.addWidget(Paragraph(told(feed.error), role="error"))
        self.content.addWidget(Paragraph(worked, role="quiet"))
        if feed.gone:
            self.content.addWidget(self.ask_again)
        hint = self.tr("What has a star, a tag, a note or another edition is always kept.")
        self.content.addWidget(Paragraph(hint, role="quiet"))
